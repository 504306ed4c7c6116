// SPDX-License-Identifier: GPL-3.0-or-later
// The section's name where it begins, the number beside the picture, the title below.
#include "ui/deck/pages/page_thumbnails.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace counterpart::deck {

namespace {

using namespace ui;

constexpr double kHidden = 0.35; // of the picture's strength

int headHeight() { return textHeight(theme().font(Type::Caption)) + space::m; }
int captionHeight() { return textHeight(theme().font(Type::Caption)) + space::xs; }
int numberWidth() { return textWidth(theme().figures(Type::Caption), QStringLiteral("000")) + space::s; }

int pictureHeight(const Pages& pages, int width) {
    const QSizeF size = pages ? pages->size() : QSizeF(16, 9);
    return static_cast<int>(std::lround(width * size.height() / size.width()));
}

} // namespace

PageThumbnails::PageThumbnails(PageList& list, PageImages& images)
    : QStyledItemDelegate(&list), m_list(list), m_images(images) {}

QSize PageList::sizeOf(int row) const {
    const int bar = verticalScrollBar()->sizeHint().width();
    const int width = std::max(80, this->width() - 2 * frameWidth() - bar);
    const int picture = std::max(40, width - numberWidth() - space::m - space::s);
    const bool head = beginsSection(row) && !m_list[static_cast<std::size_t>(row)].sectionName.isEmpty();
    return {width, (head ? headHeight() : 0) + space::s + pictureHeight(m_images.pages(), picture) + captionHeight() +
                       space::xs};
}

QRect PageList::pictureRect(const QRect& item, int row) const {
    const bool head = beginsSection(row) && !m_list[static_cast<std::size_t>(row)].sectionName.isEmpty();
    const int width = std::max(40, item.width() - numberWidth() - space::m - space::s);
    const int left = isRightToLeft() ? item.left() + space::m : item.left() + numberWidth() + space::s;
    return {left, item.top() + (head ? headHeight() : 0) + space::s, width, pictureHeight(m_images.pages(), width)};
}

QSize PageThumbnails::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return m_list.sizeOf(index.row());
}

void PageThumbnails::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int row = index.row();
    const ListedPage& page = m_list.list()[static_cast<std::size_t>(row)];
    const Colors& colors = theme().colors();
    const QRect item = option.rect;
    const QRect picture = m_list.pictureRect(item, row);
    const bool rtl = m_list.isRightToLeft();
    const bool current = index == m_list.currentIndex();
    painter->save();
    painter->setLayoutDirection(m_list.layoutDirection());
    if (m_list.beginsSection(row) && !page.sectionName.isEmpty()) {
        ui::drawLine(*painter,
                     leading(QRect(item.left(), item.top(), item.width(), headHeight()), space::s,
                             item.width() - 2 * space::s, rtl),
                     page.sectionName, theme().font(Type::Caption, Weight::Strong), colors.secondary, Qt::AlignLeft);
    }
    const QRect beside(rtl ? picture.right() + 1 : item.left(), picture.top(), numberWidth(), picture.height());
    const QRect number = QRect(beside.left(), beside.top(), beside.width(), captionHeight());
    ui::drawLine(*painter, number.adjusted(0, 0, -space::xs, 0),
                 page.page ? QLocale().toString(static_cast<qulonglong>(*page.page + 1)) : QString(),
                 theme().figures(Type::Caption, current ? Weight::Strong : Weight::Regular),
                 current ? colors.text : colors.secondary, Qt::AlignHCenter);
    if (page.edited) {
        const QRect mark(beside.left(), number.bottom() + space::xs, beside.width() - space::xs, smallIconSize);
        paintIcon(*painter, mark, Icon::Edit, colors.secondary);
    }
    paintPicture(*painter, picture, page, current, m_list.hasFocus());
    paintCaption(*painter, QRect(picture.left(), picture.bottom() + 1, picture.width(), captionHeight()), page);
    painter->restore();
}

void PageThumbnails::paintPicture(QPainter& painter, const QRect& at, const ListedPage& page, bool current,
                                  bool focused) const {
    const Colors& colors = theme().colors();
    painter.setOpacity(page.hidden ? kHidden : 1);
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::lround(at.width() * ratio)),
                       static_cast<int>(std::lround(at.height() * ratio)));
    const auto picture = page.page ? m_images.picture(*page.page, pixels) : nullptr;
    if (picture) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, picture->image.size() != pixels);
        painter.drawImage(QRectF(at), picture->image);
    } else {
        painter.fillRect(at, m_images.pages() && page.page
                                 ? colorOf(report::paletteOf(m_images.pages()->document().brand).ground)
                                 : colors.pressed);
    }
    painter.setOpacity(1);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing);
    if (current) {
        painter.setPen(QPen(focused ? colors.accent : colors.secondary, 2));
        painter.drawRect(QRectF(at).adjusted(-2, -2, 2, 2));
    } else {
        painter.setPen(QPen(colors.border, 1));
        painter.drawRect(QRectF(at).adjusted(-0.5, -0.5, 0.5, 0.5));
    }
}

void PageThumbnails::paintCaption(QPainter& painter, const QRect& at, const ListedPage& page) const {
    const Colors& colors = theme().colors();
    QString words = page.title;
    if (page.hidden) {
        words = PageList::tr("Hidden: %1").arg(page.title);
    }
    ui::drawLine(painter, at.adjusted(0, space::xs, 0, 0), words, theme().font(Type::Caption),
                 page.hidden ? colors.secondary : colors.text, Qt::AlignLeft);
}

} // namespace counterpart::deck
