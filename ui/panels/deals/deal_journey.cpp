// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps picture and list of touches together.
#include "ui/panels/deals/deal_journey.h"

#include "ui/panels/deals/touch_list.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/section_header.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kMostRowsShown = 10; // further ones scroll

// Enter opens the touch; a menu key asks for the verbs where the choice is.
class TouchTree : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && currentIndex().isValid()) {
            Q_EMIT activated(currentIndex());
            return;
        }
        QTreeView::keyPressEvent(event);
    }
};

} // namespace

DealJourney::DealJourney(Session& session, QWidget* parent)
    : QWidget(parent), m_verbs(new TouchVerbs(session, this)), m_view(new ui::JourneyView(this)),
      m_list(new TouchTree(this)), m_model(new TouchListModel(this)), m_menu(new QMenu(this)) {
    makeHead();
    makeList();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::m);
    column->addWidget(m_view);
    column->addWidget(m_head);
    column->addWidget(m_list);
    connect(m_view, &ui::JourneyView::currentChanged, this, &DealJourney::chooseItem);
    connect(m_view, &ui::JourneyView::activated, this, &DealJourney::activate);
    connect(m_view, &ui::JourneyView::contextMenuShown, this, [this](QMenu* menu) {
        const int item = m_view->current();
        if (item < 0) {
            return;
        }
        menu->addSeparator();
        if (const auto& touches = m_view->touchesOf(item); touches.size() > 1) {
            menu->addAction(ui::icon(ui::Icon::Rows), tr("&Show these in the list"), this,
                            [this, first = touches.front()] { activate(first); });
        } else {
            const qint64 id = m_model->touch(touches.front()).id;
            m_verbs->fill(*menu, id != 0 ? std::vector<RecordId>{id} : std::vector<RecordId>());
        }
    });
    connect(m_verbs, &TouchVerbs::editWanted, this, &DealJourney::touchOpened);
    connect(m_verbs, &TouchVerbs::said, this, &DealJourney::said);
}

void DealJourney::makeHead() {
    auto* head = new ui::SectionHeader(tr("Touches"), this);
    auto* add = new QAction(ui::icon(ui::Icon::Add), tr("Add a touchpoint..."), this);
    connect(add, &QAction::triggered, this, &DealJourney::touchWanted);
    head->addButton(add);
    auto* more = new QToolButton(this);
    more->setIcon(ui::icon(ui::Icon::More));
    more->setToolTip(tr("What can be done with the chosen touches"));
    more->setAccessibleName(tr("Verbs of the chosen touches"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    more->setAutoRaise(true);
    head->addWidget(more);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->clear();
        m_verbs->fill(*m_menu, chosen());
    });
    m_head = head;
}

void DealJourney::makeList() {
    m_list->setModel(m_model);
    m_list->setProperty("kind", QStringLiteral("rows"));
    m_list->setAccessibleName(tr("Touches of the deal"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(TouchListModel::Party, QHeaderView::Stretch);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DealJourney::listChose);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const qint64 id = m_model->touch(index.row()).id; id != 0) {
            Q_EMIT touchOpened(id);
        }
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu(this);
        m_verbs->fill(menu, chosen());
        const QRect row = m_list->visualRect(m_list->currentIndex());
        const bool onRow = m_list->viewport()->rect().contains(at);
        menu.exec(m_list->viewport()->mapToGlobal(onRow || !row.isValid() ? at : row.center()));
    });
}

std::vector<RecordId> DealJourney::chosen() const {
    std::vector<RecordId> ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows()) {
        if (const qint64 id = m_model->touch(index.row()).id; id != 0) {
            ids.push_back(id);
        }
    }
    return ids;
}

// In the picture: shown in the list, of several the first.
void DealJourney::chooseItem(int item) {
    if (m_following || item < 0) {
        return;
    }
    const QScopedValueRollback following(m_following, true);
    m_list->setCurrentIndex(m_model->index(m_view->touchesOf(item).front(), 0));
}

void DealJourney::listChose() {
    const QModelIndex index = m_list->currentIndex();
    if (m_following || !index.isValid()) {
        return;
    }
    const QScopedValueRollback following(m_following, true);
    m_view->setCurrent(m_view->itemOf(index.row()));
}

void DealJourney::activate(int touch) {
    const auto& touches = m_view->touchesOf(m_view->itemOf(touch));
    if (touches.size() > 1) { // one of them is to be chosen first
        m_list->setCurrentIndex(m_model->index(touch, 0));
        m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtTop);
        m_list->setFocus(Qt::OtherFocusReason);
    } else if (const qint64 id = m_model->touch(touch).id; id != 0) {
        Q_EMIT touchOpened(id);
    }
}

void DealJourney::fitList() {
    for (const int c : {TouchListModel::When, TouchListModel::Type, TouchListModel::Credit}) {
        m_list->resizeColumnToContents(c);
    }
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRowsShown);
    const int row = m_model->rowCount() > 0 ? m_list->sizeHintForRow(0) : ui::theme().rowHeight();
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * std::max(row, 1) + ui::space::s);
}

void DealJourney::setJourney(ui::JourneyData journey) {
    const QScopedValueRollback following(m_following, true);
    const bool same = !m_subject.isEmpty() && journey.subject == m_subject;
    const QModelIndex before = m_list->currentIndex();
    const qint64 chosenTouch = same && before.isValid() ? m_model->touch(before.row()).id : 0;
    m_subject = journey.subject;
    const auto shared = std::make_shared<const ui::JourneyData>(journey);
    m_model->setJourney(shared);
    fitList();
    m_view->setData(std::move(journey));
    if (chosenTouch != 0) {
        if (const int row = m_model->rowOf(chosenTouch); row >= 0) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            if (m_list->hasFocus() || m_view->hasFocus()) {
                m_view->setCurrent(m_view->itemOf(row));
            }
        }
    }
}

} // namespace counterpart
