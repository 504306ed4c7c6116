// SPDX-License-Identifier: GPL-3.0-or-later
// How does one find a slide among all, while one speaks?
#pragma once

#include "ui/deck/pages/page_images.h"

#include <QListView>

namespace counterpart::deck {

// Pages side by side: arrows, Home, End, PgUp, PgDn; Enter or a click goes to one.
class PageGrid : public QListView {
    Q_OBJECT
public:
    PageGrid(const Pages& pages, std::size_t current, QWidget* parent = nullptr);
    std::size_t current() const { return static_cast<std::size_t>(std::max(0, currentIndex().row())); }

Q_SIGNALS:
    void pageChosen(std::size_t page);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Rows;
    class Cells;
    void fitCells();
    PageImages m_images{this};
};

} // namespace counterpart::deck
