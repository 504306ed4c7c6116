// SPDX-License-Identifier: GPL-3.0-or-later
// Table, bar and drawer, shared by the panels that list records.
#include "ui/panels/table_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/dialogs/record/cell_edits.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/record_changes.h"
#include "ui/panels/saved_views.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_bar.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/facet_bar.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace counterpart {

namespace {

constexpr std::size_t kAtOnce = 20'000; // deals and partners: the rows of more are made on another thread
constexpr int kFirstDrawerWidth = 480;  // five tabs in a line

} // namespace

TablePanel::TablePanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_model(new ui::PermutedTableModel(this)), m_table(new ui::DataTable(this)),
      m_head(new ui::SectionHeader(QString(), this)), m_upper(new QVBoxLayout), m_drawer(new ui::Drawer(this)),
      m_explanation(new ExplanationView(m_drawer)) {}

void TablePanel::addDrawerTab(const QString& label, QWidget* page) { m_drawer->addTab(label, page); }

ExplanationView* TablePanel::addExplanationTab(const QString& label) {
    auto* view = new ExplanationView(m_drawer);
    view->setAccessibleName(label);
    connectExplanation(view);
    m_drawer->addTab(label, view, ui::Drawer::Scroll::ByPage);
    return view;
}

void TablePanel::connectExplanation(ExplanationView* view) {
    connect(view, &ExplanationView::recordRequested, this, &Panel::recordRequested);
    connect(view, &ExplanationView::said, this, &Panel::noticeRequested);
    connect(view, &ExplanationView::failed, this,
            [this](const QString& sentence) { Q_EMIT session().failed(sentence); });
    connect(&session(), &Session::closed, view, [view] {
        view->setSnapshot(nullptr);
        view->setExplanation({});
    });
}

void TablePanel::begin() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::s);
    column->setSpacing(ui::space::s);
    m_table->setModel(m_model);
    m_table->setAccessibleName(title());
    m_table->view()->setAccessibleName(title());
    m_table->emptyState()->setContent(icon(), tr("Nothing here yet"),
                                      rowsAreRecords() ? tr("Import them from CSV files, or type in the first one.")
                                                       : tr("It comes from partners and deals: import CSV files."));
    m_table->emptyState()->setPrimary(tr("Import CSV files"));
    connect(m_table->emptyState(), &ui::EmptyState::primaryActivated, this, &Panel::importRequested);
    if (rowsAreRecords()) {
        m_table->emptyState()->setSecondary(tr("New %1").arg(kindName(kind())));
        connect(m_table->emptyState(), &ui::EmptyState::secondaryActivated, this,
                [this] { Q_EMIT addRequested(kind(), knownOfNew()); });
    }
    m_bar = new ui::TableBar(m_table, this);
    m_head->setTitle(title());
    column->addWidget(m_head);
    column->addLayout(m_upper);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    row->addLayout(column, 1);
    row->addWidget(m_drawer);

    m_explanationTab = m_drawer->addTab(detailLabel(), m_explanation, ui::Drawer::Scroll::ByPage);
    connectExplanation(m_explanation);
    if (rowsAreRecords()) {
        m_changes = new RecordChanges(session(), m_drawer);
        m_drawer->addTab(tr("Changes"), m_changes);
    }
    const QSettings settings;
    m_drawer->setDrawerWidth(settings.value(QStringLiteral("drawer/") + id(), kFirstDrawerWidth).toInt());
    m_drawer->hide();
    m_model->setSort(firstSort());
    m_table->restoreState(
        QJsonDocument::fromJson(settings.value(QStringLiteral("table/") + id()).toByteArray()).object());
    addVerbs();
    offerChartExports();
    follow();
    refresh();
}

void TablePanel::follow() {
    if (rowsAreRecords()) {
        editCellsInPlace(*m_table, session(), kind());
    }
    connect(m_drawer, &ui::Drawer::widthChanged, this,
            [this](int width) { QSettings().setValue(QStringLiteral("drawer/") + id(), width); });
    connect(m_drawer, &ui::Drawer::closed, this, [this] {
        m_current = 0;
        m_sum = nullptr;
        m_table->setFocus();
    });
    connect(m_table, &ui::DataTable::rowChosen, this, [this](quint64 key) {
        m_explained.clear();
        showDetail(static_cast<RecordId>(key));
    });
    connect(m_table, &ui::DataTable::currentKeyChanged, this, [this](quint64 key) {
        if (m_drawer->isVisible() && key != 0) {
            showDetail(static_cast<RecordId>(key));
        }
    });
    connect(m_table, &ui::DataTable::explainRequested, this,
            [this](quint64 key, const QString& column) { explain(static_cast<RecordId>(key), column); });
    connect(m_table, &ui::DataTable::rowOpened, this, [this](quint64 key) {
        if (rowsAreRecords()) {
            Q_EMIT editRequested(kind(), static_cast<qint64>(key));
        }
    });
    connect(m_table, &ui::DataTable::contextMenuShown, this,
            [this](QMenu* menu, quint64 key) { addRowVerbs(*menu, static_cast<RecordId>(key)); });
    connect(m_table, &ui::DataTable::arranged, this, &Panel::statusChanged);
    connect(m_table, &ui::DataTable::arranged, this, &TablePanel::goToWanted);
    connect(m_table, &ui::DataTable::selectionChanged, this, &Panel::statusChanged);
    connect(m_table, &ui::DataTable::copied, this,
            [this](int rows) { Q_EMIT noticeRequested(tr("%1 rows copied").arg(formatCount(rows))); });
    connect(m_table, &ui::DataTable::stateChanged, this, [this] {
        QSettings().setValue(QStringLiteral("table/") + id(),
                             QJsonDocument(m_table->state()).toJson(QJsonDocument::Compact));
        if (!m_model->hasOnly()) {
            m_bar->facets()->setCondition({});
        }
    });
    connect(m_bar->facets(), &ui::FacetBar::conditionRemoved, m_model, [this] { m_model->setOnly({}); });
    connect(&session(), &Session::resultsChanged, this, &TablePanel::refresh);
    connect(&session(), &Session::closed, this, [this] {
        m_drawer->shut();
        m_model->setSource(nullptr);
        m_shown.reset();
        m_asked.reset();
    });
}

// Only for who looks: a hidden panel makes its rows when it is shown.
void TablePanel::refresh() {
    const auto results = session().results();
    if (!results || !isVisible() || m_shown == results) {
        return;
    }
    m_shown = results;
    const auto& columns = *results->columns;
    if (columns.deals.size() + columns.partners.size() <= kAtOnce) {
        takeRows(rowMaker()(results));
        return;
    }
    ui::inBackground(
        this, [make = rowMaker(), results] { return make(results); },
        [this, results](std::shared_ptr<const ui::RowSource> rows) {
            if (m_shown == results) {
                takeRows(std::move(rows));
            }
        });
}

void TablePanel::takeRows(std::shared_ptr<const ui::RowSource> rows) {
    m_model->setSource(std::move(rows));
    takeResults();
    if (m_asked) {
        ask(*std::exchange(m_asked, std::nullopt));
    }
    if (m_current != 0) {
        showDetail(m_current);
    } else if (m_sum) {
        showSum();
    }
}

void TablePanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    refresh();
}

void TablePanel::showDetail(RecordId id) {
    m_current = id;
    m_sum = nullptr;
    if (!session().results()) {
        return;
    }
    const Step head = headOf(id);
    m_drawer->setTitle(head.label, head.value);
    fillDrawer(id);
    showExplanation();
    if (m_changes != nullptr) {
        m_changes->setRecord(kind(), id);
    }
    m_drawer->open();
}

// Of much there is to read it comes from another thread, for who still looks at that figure.
void TablePanel::showExplanation() {
    const auto results = session().results();
    StepMaker make = m_sum ? m_sum() : explanationOf(m_current, m_explained);
    m_explanation->setSnapshot(results->snapshot);
    if (results->columns->deals.size() <= kAtOnce) {
        m_explanation->setExplanation(make());
        return;
    }
    ui::inBackground(this, std::move(make),
                     [this, results, record = m_current, column = m_explained](const Step& steps) {
                         if (session().results() == results && m_current == record && m_explained == column) {
                             m_explanation->setExplanation(steps);
                         }
                     });
}

void TablePanel::explainSum(const QString& title, std::function<StepMaker()> make) {
    m_current = 0;
    m_explained = title;
    m_sum = std::move(make);
    m_sumTitle = title;
    showSum();
    m_drawer->setCurrentTab(m_explanationTab);
}

void TablePanel::showSum() {
    if (session().results()) {
        m_drawer->setTitle(m_sumTitle, {});
        showExplanation();
        m_drawer->open();
    }
}

void TablePanel::explain(RecordId id, const QString& column) {
    m_explained = column;
    showDetail(id);
    m_drawer->setCurrentTab(m_explanationTab);
}

void TablePanel::show(const PanelQuery& query) {
    refresh();
    if (m_model->source()) {
        ask(query);
    } else {
        m_asked = query;
    }
}

void TablePanel::ask(const PanelQuery& query) {
    m_model->clearFilters();
    m_model->setFilterText(query.text);
    m_model->setOnly(std::vector<std::uint64_t>(query.records.begin(), query.records.end()));
    m_bar->facets()->setCondition(query.records.isEmpty() ? QString() : query.caption);
    const auto facets = m_model->source()->facets();
    for (std::size_t f = 0; f < facets.size(); ++f) {
        const QStringList labels = query.facets.value(facets[f].id);
        std::vector<std::uint32_t> chosen;
        for (std::size_t v = 0; v < facets[f].values.size(); ++v) {
            if (labels.contains(facets[f].values[v].label) || labels.contains(facets[f].values[v].id)) {
                chosen.push_back(static_cast<std::uint32_t>(v));
            }
        }
        m_model->setFacetChoice(static_cast<int>(f), std::move(chosen));
    }
}

bool TablePanel::openRecord(Kind kindOfRecord, RecordId id) {
    if (!rowsAreRecords() || kindOfRecord != kind()) {
        return false;
    }
    openRow(id);
    return true;
}

void TablePanel::openRow(RecordId id) {
    m_explained.clear();
    m_wanted = id;
    goToWanted();
    showDetail(id);
}

// The row stands there when its rows have been arranged; a filter gives way to what was asked for.
void TablePanel::goToWanted() {
    if (m_wanted == 0 || !m_model->source() || m_model->busy()) {
        return;
    }
    const auto key = static_cast<std::uint64_t>(std::exchange(m_wanted, 0));
    if (!m_table->setCurrentKey(key) && m_model->filtered()) {
        m_model->clearFilters();
        m_table->setCurrentKey(key);
    }
}

// Esc in the table closes what is open beside it.
void TablePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_drawer->isVisible()) {
        m_drawer->shut();
        return;
    }
    Panel::keyPressEvent(event);
}

bool TablePanel::openTab(const QString& label) { return m_drawer->setCurrentTab(label); }

bool TablePanel::explainFigure(const QString& column, int levels) {
    const auto* source = m_model->source() ? &m_model->source()->columns() : nullptr;
    if (m_current == 0 || source == nullptr ||
        std::ranges::find(*source, column, &ui::ColumnSpec::id) == source->end()) {
        return false;
    }
    explain(m_current, column);
    m_explanation->openDown(levels);
    return true;
}

QString TablePanel::status() const {
    if (!m_model->source()) {
        return {};
    }
    const auto all = static_cast<int>(m_model->totalCount());
    const int shown = m_model->rowCount();
    const int selected = m_table->selectedCount();
    const QString rows = rowsAreRecords() ? kindPlural(kind(), all) : tr("%1 rows").arg(formatCount(all));
    const QString text = shown == all ? rows : tr("%1 of %2").arg(formatCount(shown), rows);
    return selected > 1 ? tr("%1 - %2 selected").arg(text, formatCount(selected)) : text;
}

} // namespace counterpart
