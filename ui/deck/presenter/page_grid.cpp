// SPDX-License-Identifier: GPL-3.0-or-later
// A list that wraps, with a picture, a number and a title for each page.
#include "ui/deck/presenter/page_grid.h"

#include "ui/deck/pages/page_words.h"
#include "ui/shell/theme/painting.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <cmath>

namespace counterpart::deck {

namespace {

using namespace ui;

constexpr int kUsual = 260; // of a cell's width at usual type; cells are widened to fill the line

int captionHeight() { return textHeight(theme().font(Type::Caption)) + space::s; }

} // namespace

class PageGrid::Rows : public QAbstractListModel {
public:
    Rows(Pages pages, QObject* parent) : QAbstractListModel(parent), m_pages(std::move(pages)) {}
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() || !m_pages ? 0 : static_cast<int>(m_pages->pages().size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const QString title = titleOf(*m_pages, static_cast<std::size_t>(index.row()));
        if (role == Qt::DisplayRole) {
            return title;
        }
        return role == Qt::AccessibleTextRole
                   ? PageGrid::tr("Page %1: %2").arg(QLocale().toString(index.row() + 1), title)
                   : QVariant();
    }

private:
    Pages m_pages;
};

class PageGrid::Cells : public QStyledItemDelegate {
public:
    Cells(PageGrid* grid, PageImages& images) : QStyledItemDelegate(grid), m_grid(*grid), m_images(images) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return m_grid.gridSize(); }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colors& colors = theme().colors();
        const QRect cell(option.rect.topLeft(), m_grid.gridSize());
        const QRect at = cell.adjusted(space::s, space::s, -space::s, -captionHeight());
        const double ratio = painter->device()->devicePixelRatioF();
        const QSize pixels(static_cast<int>(std::lround(at.width() * ratio)),
                           static_cast<int>(std::lround(at.height() * ratio)));
        const bool current = index == m_grid.currentIndex();
        painter->save();
        painter->setLayoutDirection(m_grid.layoutDirection());
        if (const auto picture = m_images.picture(static_cast<std::size_t>(index.row()), pixels)) {
            painter->setRenderHint(QPainter::SmoothPixmapTransform, picture->image.size() != pixels);
            painter->drawImage(QRectF(at), picture->image);
        } else {
            painter->fillRect(at, colors.pressed);
        }
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(current ? QPen(colors.accent, 3) : QPen(colors.border, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(at).adjusted(-1, -1, 1, 1));
        ui::drawLine(*painter, QRect(at.left(), at.bottom() + 1, at.width(), captionHeight()),
                     QStringLiteral("%1  %2").arg(QLocale().toString(index.row() + 1), index.data().toString()),
                     theme().font(Type::Caption, current ? Weight::Strong : Weight::Regular), colors.text,
                     Qt::AlignLeft);
        painter->restore();
    }

private:
    PageGrid& m_grid;
    PageImages& m_images;
};

PageGrid::PageGrid(const Pages& pages, std::size_t current, QWidget* parent) : QListView(parent) {
    m_images.setPages(pages);
    setModel(new Rows(pages, this));
    setItemDelegate(new Cells(this, m_images));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("All slides"));
    connect(&m_images, &PageImages::made, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT pageChosen(static_cast<std::size_t>(index.row())); });
    setCurrentIndex(model()->index(static_cast<int>(current), 0));
}

void PageGrid::fitCells() {
    const int room = width() - 2 * frameWidth() - verticalScrollBar()->sizeHint().width() - 1;
    const double scale = static_cast<double>(textHeight(theme().font(Type::Caption))) / 16.0;
    const int across = std::max(1, static_cast<int>(room / (kUsual * std::max(1.0, scale))));
    const int width = std::max(60, room / across);
    const QSizeF page = m_images.pages() ? m_images.pages()->size() : QSizeF(16, 9);
    const auto picture = static_cast<int>(std::lround((width - 2 * space::s) * page.height() / page.width()));
    setGridSize({width, picture + space::s + captionHeight()});
}

void PageGrid::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && currentIndex().isValid()) {
        Q_EMIT pageChosen(current());
    } else if (key == Qt::Key_G) {
        event->ignore(); // closes it
    } else if ((key == Qt::Key_Left || key == Qt::Key_Right) && currentIndex().isValid()) {
        const bool forward = (key == Qt::Key_Right) != isRightToLeft(); // over the ends of lines too
        const int row = std::clamp(currentIndex().row() + (forward ? 1 : -1), 0, model()->rowCount() - 1);
        setCurrentIndex(model()->index(row, 0));
    } else {
        QListView::keyPressEvent(event);
    }
}

void PageGrid::resizeEvent(QResizeEvent* event) {
    fitCells();
    QListView::resizeEvent(event);
}

void PageGrid::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        fitCells();
    }
}

void PageGrid::showEvent(QShowEvent* event) {
    QListView::showEvent(event);
    fitCells();
    scrollTo(currentIndex(), PositionAtCenter);
}

} // namespace counterpart::deck
