// SPDX-License-Identifier: GPL-3.0-or-later
// What does a row of the list of pages look like?
#pragma once

#include "ui/deck/pages/page_list.h"

#include <QStyledItemDelegate>

namespace counterpart::deck {

class PageThumbnails : public QStyledItemDelegate {
    Q_OBJECT
public:
    PageThumbnails(PageList& list, PageImages& images);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter& painter, const QRect& at, const ListedPage& page, bool current, bool focused) const;
    void paintCaption(QPainter& painter, const QRect& at, const ListedPage& page) const;
    PageList& m_list;
    PageImages& m_images;
};

} // namespace counterpart::deck
