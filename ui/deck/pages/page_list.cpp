// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the list and its keys.
#include "ui/deck/pages/page_list.h"

#include "ui/deck/pages/page_thumbnails.h"
#include "ui/deck/pages/page_words.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"

#include <QAbstractListModel>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QTimer>

namespace counterpart::deck {

std::vector<ListedPage> listedPages(const PagePainter& pages) {
    std::vector<ListedPage> out;
    for (std::size_t page = 0; page < pages.pages().size(); ++page) {
        if (pages.pages()[page].part == 0) {
            const report::Page& one = pageOf(pages, page);
            out.push_back({words(one.id), titleOf(pages, page), words(one.section), {}, false, false, page});
        }
    }
    return out;
}

class PageList::Rows : public QAbstractListModel {
public:
    explicit Rows(PageList* list) : QAbstractListModel(list), m_list(list) {}
    void replace(const std::function<void()>& change) {
        beginResetModel();
        change();
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_list->m_list.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const ListedPage& page = m_list->m_list[static_cast<std::size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return page.title;
        case Qt::ToolTipRole:
            return plain(page.title); // it may be cut short in the list
        case Qt::AccessibleTextRole:
            return said(page);
        case Qt::SizeHintRole:
            return m_list->sizeOf(index.row());
        default:
            return {};
        }
    }

private:
    static QString plain(const QString& words) {
        return QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped()); // wraps, and shows markup as it is
    }
    static QString said(const ListedPage& page) {
        QStringList out;
        if (page.page) {
            out << PageList::tr("Page %1").arg(QLocale().toString(static_cast<qulonglong>(*page.page + 1)));
        }
        if (!page.sectionName.isEmpty()) {
            out << page.sectionName;
        }
        out << page.title;
        if (page.hidden) {
            out << PageList::tr("hidden");
        }
        if (page.edited) {
            out << PageList::tr("edited");
        }
        return out.join(QLatin1String(", "));
    }
    PageList* m_list;
};

PageList::PageList(QWidget* parent) : QListView(parent), m_rows(new Rows(this)), m_scrolling(new QTimer(this)) {
    setModel(m_rows);
    setItemDelegate(new PageThumbnails(*this, m_images));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(NoDragDrop);
    setAccessibleName(tr("Pages"));
    connect(&m_images, &PageImages::made, viewport(), qOverload<>(&QWidget::update));
    m_scrolling->setInterval(40);
    connect(m_scrolling, &QTimer::timeout, this, [this] { dragTo(m_draggedTo); });
}

PageList::~PageList() = default;

void PageList::setPages(Pages pages, std::vector<ListedPage> list) {
    const QString id = currentId();
    const int row = currentIndex().row();
    endDrag(false);
    m_quiet = true;
    m_rows->replace([&] {
        m_images.setPages(std::move(pages));
        m_list = std::move(list);
        m_sections.clear();
        for (int i = 0; i < static_cast<int>(m_list.size()); ++i) {
            if (beginsSection(i)) {
                m_sections.push_back({m_list[static_cast<std::size_t>(i)].section, i, i});
            }
            m_sections.back().last = i;
        }
    });
    setCurrentId(id);
    if (!currentIndex().isValid() && !m_list.empty()) {
        m_quiet = true;
        setCurrentIndex(m_rows->index(std::clamp(row, 0, static_cast<int>(m_list.size()) - 1)));
    }
    m_quiet = false;
}

const ListedPage* PageList::current() const {
    const int row = currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_list.size()) ? &m_list[static_cast<std::size_t>(row)] : nullptr;
}

QString PageList::currentId() const { return current() != nullptr ? current()->id : QString(); }

void PageList::setCurrentId(const QString& id) {
    for (int row = 0; row < static_cast<int>(m_list.size()); ++row) {
        if (m_list[static_cast<std::size_t>(row)].id == id) {
            m_quiet = true;
            setCurrentIndex(m_rows->index(row));
            m_quiet = false;
            return;
        }
    }
}

bool PageList::beginsSection(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return row == 0 || m_list[at].section != m_list[at - 1].section;
}

const PageList::Section* PageList::sectionOf(int row) const {
    for (const Section& each : m_sections) {
        if (row >= each.first && row <= each.last) {
            return &each;
        }
    }
    return nullptr;
}

bool PageList::askMove(int row, int delta) {
    const Section* section = sectionOf(row);
    if (section == nullptr || delta == 0) {
        return false;
    }
    const auto at = static_cast<int>(section - m_sections.data());
    if (at + delta < 0 || at + delta >= static_cast<int>(m_sections.size())) {
        return false;
    }
    const QString key = section->key; // whoever answers may change the list
    Q_EMIT moveAsked(key, delta);
    return true;
}

void PageList::currentChanged(const QModelIndex& now, const QModelIndex& before) {
    QListView::currentChanged(now, before);
    if (!m_quiet && now.isValid()) {
        const QString id = currentId();
        Q_EMIT pageChosen(id);
    }
}

void PageList::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const QString id = currentId();
    const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
    if (vertical && event->modifiers().testFlag(Qt::AltModifier)) {
        askMove(currentIndex().row(), key == Qt::Key_Up ? -1 : 1);
    } else if (key == Qt::Key_Escape && m_dragged >= 0) {
        endDrag(false);
    } else if (!id.isEmpty() && (key == Qt::Key_Space || key == Qt::Key_Delete)) {
        Q_EMIT hideAsked(id);
    } else if (!id.isEmpty() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        Q_EMIT pageOpened(id);
    } else {
        QListView::keyPressEvent(event);
    }
}

void PageList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) {
        return;
    }
    setCurrentIndex(index);
    const ListedPage page = m_list[static_cast<std::size_t>(index.row())];
    QMenu menu(this);
    menu.addAction(page.hidden ? tr("Show the page again") : tr("Hide the page"), this,
                   [this, page] { Q_EMIT hideAsked(page.id); });
    const auto at = sectionOf(index.row()) - m_sections.data();
    const auto addMove = [&](ui::Icon which, const QString& words, int delta, bool possible) {
        QAction* action = menu.addAction(ui::icon(which), words, this,
                                         [this, page, delta] { Q_EMIT moveAsked(page.section, delta); });
        action->setEnabled(possible);
    };
    addMove(ui::Icon::ArrowUp, tr("Move the section up"), -1, at > 0);
    addMove(ui::Icon::ArrowDown, tr("Move the section down"), 1, at + 1 < static_cast<int>(m_sections.size()));
    Q_EMIT contextMenuShown(&menu, page.id);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void PageList::refresh() {
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void PageList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        refresh();
    }
}

void PageList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    refresh();
}

} // namespace counterpart::deck
