// SPDX-License-Identifier: GPL-3.0-or-later
// Five ways to look at certifications, with one drawer beside them.
#include "ui/panels/certifications/certifications_panel.h"

#include "ui/bridge/certification_text.h"
#include "ui/bridge/exam_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/certification_matrix.h"
#include "ui/panels/certifications/certification_columns.h"
#include "ui/panels/certifications/certification_list.h"
#include "ui/panels/certifications/certification_matrix_data.h"
#include "ui/panels/explanation_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_bar.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/states.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kMonthsHeight = 148;
constexpr const char* kViewIds[] = {"table", "matrix", "people", "calendar", "gaps"};

CertificationsPanel::View rememberedView() {
    const QString id = QSettings().value(QStringLiteral("certifications/view")).toString();
    for (int view = 0; view < CertificationsPanel::kViews; ++view) {
        if (id == QLatin1String(kViewIds[view])) {
            return static_cast<CertificationsPanel::View>(view);
        }
    }
    return CertificationsPanel::View::Table;
}

} // namespace

CertificationsPanel::CertificationsPanel(Session& session, QWidget* parent)
    : TablePanel(session, parent), m_banner(new ui::Banner(this)), m_bar(new QHBoxLayout),
      m_matrix(new ui::CertificationMatrix(this)) {
    m_banner->hide();
    connect(m_banner->addVerb(tr("Show")), &QPushButton::clicked, this, &CertificationsPanel::showRestricting);
    upper()->addWidget(m_banner);
    upper()->addLayout(m_bar);
    addSwitch();
    m_matrix->hide();
    upper()->addWidget(m_matrix, 1);
    connect(m_matrix, &ui::CertificationMatrix::cellActivated, this, &CertificationsPanel::openCell);
    addLists();
    m_exams = addExplanationTab(tr("Person"));
    m_account = addExplanationTab(tr("Credits and fees"));
    begin();
    addCertifyVerbs();
    connect(&session, &Session::closed, this, [this] {
        for (CertificationList* list : m_lists) {
            list->clear();
        }
        m_banner->hide();
        m_matrixOf.reset();
        m_restrictions.reset();
    });
    connect(drawer(), &ui::Drawer::closed, this, [this] {
        if (CertificationList* shown = list(m_view)) {
            shown->setFocus();
        }
    });
    showView(rememberedView());
}

void CertificationsPanel::addSwitch() {
    const QString names[] = {tr("Table"), tr("Matrix"), tr("People"), tr("Calendar"), tr("Gaps")};
    constexpr ui::Icon pictures[] = {ui::Icon::Rows, ui::Icon::Table, ui::Icon::Person, ui::Icon::Calendar,
                                     ui::Icon::Warning};
    auto* group = new QButtonGroup(this);
    m_bar->setSpacing(ui::space::xs);
    for (int view = 0; view < kViews; ++view) {
        auto* button = new QToolButton(this);
        button->setText(names[view]);
        button->setIcon(ui::icon(pictures[view]));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        m_bar->addWidget(button);
        m_switch[static_cast<std::size_t>(view)] = button;
        connect(button, &QToolButton::clicked, this, [this, view] { showView(static_cast<View>(view)); });
    }
    m_bar->addStretch(1);
}

void CertificationsPanel::addLists() {
    m_lists = {
        new CertificationList(QStringLiteral("people"), tr("People"), peopleView, {{2, false}, {0, false}}, this),
        new CertificationList(QStringLiteral("calendar"), tr("Calendar"), calendarView, {{1, false}}, this),
        new CertificationList(QStringLiteral("gaps"), tr("Gaps"), gapView, {{1, false}, {5, false}}, this)};
    for (CertificationList* list : m_lists) {
        list->hide();
        upper()->addWidget(list, 1);
        connectList(list);
    }
    m_lists[0]->emptyState()->setContent(icon(), tr("Nobody is certified, and nobody studies"),
                                         tr("Record the first exam, or import certifications and exams from CSV."));
    m_lists[1]->emptyState()->setContent(icon(), tr("Nothing runs out within twelve months"),
                                         tr("Nothing has lapsed either, as of the date above."));
    m_lists[2]->emptyState()->setContent(icon(), tr("Nobody lacks a certification"),
                                         tr("Either every partner has what its tiers ask for, or the rulebook asks for "
                                            "no certification."));
    m_lists[0]->emptyState()->setPrimary(tr("Record an exam"));
    connect(m_lists[0]->emptyState(), &ui::EmptyState::primaryActivated, this, [this] { recordExam({}); });
    m_lists[2]->emptyState()->setPrimary(tr("Open the rulebook"));
    connect(m_lists[2]->emptyState(), &ui::EmptyState::primaryActivated, this,
            [this] { Q_EMIT panelRequested(QStringLiteral("rulebook"), {}); });
    m_months = new ui::BarChart(this);
    m_months->setFixedHeight(kMonthsHeight);
    m_lists[1]->column()->insertWidget(0, m_months);
    connect(m_lists[1], &CertificationList::filled, this, &CertificationsPanel::showMonths);
    connect(m_months, &ui::BarChart::elementActivated, this, [this](int, int month) {
        auto* model = m_lists[1]->model();
        const std::vector<std::uint32_t> chosen{static_cast<std::uint32_t>(month)};
        model->setFacetChoice(0, model->facetChoice(0) == chosen ? std::vector<std::uint32_t>() : chosen);
    });
}

void CertificationsPanel::connectList(CertificationList* list) {
    connect(list, &CertificationList::filled, this, &Panel::statusChanged);
    connect(list->table(), &ui::DataTable::arranged, this, &Panel::statusChanged);
    connect(list->table(), &ui::DataTable::currentKeyChanged, this, [this, list](quint64 key) {
        if (drawer()->isVisible() && list->isVisible() && key != 0) {
            choose(list, key, {});
        }
    });
    connect(list, &CertificationList::chosen, this, [this, list](quint64 key) { choose(list, key, {}); });
    connect(list, &CertificationList::explained, this,
            [this, list](quint64 key, const QString& column) { choose(list, key, column); });
    connect(list, &CertificationList::opened, this, [this, list](quint64 key) {
        if (const auto* line = list->lineOf(key); line != nullptr && line->certification != 0) {
            Q_EMIT editRequested(kind(), line->certification);
        } else if (line != nullptr) {
            Q_EMIT recordRequested(Kind::Partner, list->programme()->columns->partners.id[line->partner]);
        }
    });
    connect(list, &CertificationList::menuShown, this, [this, list](QMenu* menu, quint64 key) {
        if (const auto* line = list->lineOf(key)) {
            addLineVerbs(*menu, *line);
        }
    });
}

CertificationList* CertificationsPanel::list(View view) const {
    return view < View::People ? nullptr : m_lists[static_cast<std::size_t>(view) - 2];
}

void CertificationsPanel::showView(View view) {
    m_view = view;
    m_switch[static_cast<std::size_t>(view)]->setChecked(true);
    m_matrix->setVisible(view == View::Matrix);
    table()->setVisible(view == View::Table);
    bar()->setVisible(view == View::Table);
    for (const View other : {View::People, View::Calendar, View::Gaps}) {
        list(other)->setVisible(other == view);
    }
    QSettings().setValue(QStringLiteral("certifications/view"), QLatin1String(kViewIds[static_cast<int>(view)]));
    takeResults();
    if (view == View::Matrix) {
        m_matrix->setFocus();
    } else if (view != View::Table) {
        list(view)->setFocus();
    }
    Q_EMIT statusChanged();
}

// Only what is looked at.
void CertificationsPanel::takeResults() {
    const auto p = session().results();
    if (!p) {
        return;
    }
    if (m_matrix->isVisibleTo(this) && m_matrixOf != p) {
        m_matrix->setData(matrixData(*p));
        m_matrixOf = p;
    }
    if (CertificationList* shown = list(m_view)) {
        shown->take(p);
    }
    m_restrictions = restrictionsIn(*p);
    sayRestricted();
}

void CertificationsPanel::showMonths() {
    m_months->setVisible(m_lists[1]->model()->totalCount() > 0);
    m_months->setData(m_lists[1]->months());
}

void CertificationsPanel::openCell(qint64 partner, int column) {
    if (!m_matrixOf) {
        return;
    }
    const MatrixCellRecords behind = recordsBehind(*m_matrixOf, m_matrix->data(), partner, column);
    if (behind.certifications.isEmpty()) {
        Q_EMIT noticeRequested(tr("%1: no certification").arg(behind.caption));
        return;
    }
    show(PanelQuery{{}, {}, behind.caption, behind.certifications});
}

// Whoever asks for certain certifications wants to read them.
void CertificationsPanel::show(const PanelQuery& query) {
    if (query.narrows()) {
        showView(View::Table);
        table()->setFocus();
    }
    TablePanel::show(query);
}

bool CertificationsPanel::openRecord(Kind kindOfRecord, RecordId id) {
    if (kindOfRecord == kind()) {
        showView(View::Table);
    }
    return TablePanel::openRecord(kindOfRecord, id);
}

bool CertificationsPanel::openTab(const QString& label) {
    for (int view = 0; view < kViews; ++view) {
        if (m_switch[static_cast<std::size_t>(view)]->text().compare(label, Qt::CaseInsensitive) == 0) {
            showView(static_cast<View>(view));
            return true;
        }
    }
    return TablePanel::openTab(label);
}

QString CertificationsPanel::status() const {
    const CertificationList* shown = list(m_view);
    if (shown == nullptr) {
        return TablePanel::status();
    }
    const auto all = static_cast<qint64>(shown->model()->totalCount());
    const qint64 rows = shown->model()->rowCount();
    const QString sum = m_view == View::People     ? (all == 1 ? tr("1 person") : tr("%1 people").arg(formatCount(all)))
                        : m_view == View::Calendar ? kindPlural(Kind::Certification, all)
                        : all == 1                 ? tr("1 gap")
                                                   : tr("%1 gaps").arg(formatCount(all));
    return rows == all ? sum : tr("%1 of %2").arg(formatCount(rows), sum);
}

TablePanel::RowMaker CertificationsPanel::rowMaker() const { return certificationRows; }

Step CertificationsPanel::headOf(RecordId id) const {
    const Programme& p = *session().results();
    const Certification* record = p.snapshot->table<Certification>().find(id);
    if (record == nullptr) {
        return {tr("No certification selected"), {}, {}};
    }
    const Index partner = p.columns->partnerOf.find(record->partner.value);
    return {toQString(record->person),
            tr("%1, %2").arg(toQString(p.snapshot->table<Partner>().at(partner).name),
                             tierName(*p.rulebook, p.standings.tiers[partner])),
            {}};
}

TablePanel::StepMaker CertificationsPanel::explanationOf(RecordId id, const QString& column) const {
    return [p = session().results(), id, column]() -> Step {
        const Certification* record = p->snapshot->table<Certification>().find(id);
        if (record == nullptr) {
            return {tr("No certification selected"), {}, {}};
        }
        if (fieldIndex(Kind::Certification, column.toStdString())) {
            return recordedSteps(p->snapshot, Kind::Certification, id, column, Figures::Local);
        }
        return column == QLatin1String("days") || column == QLatin1String("state")
                   ? certificationSteps(p, id, Figures::Local)
                   : certifiedSteps(p, p->columns->partnerOf.find(record->partner.value), Figures::Local);
    };
}

void CertificationsPanel::fillDrawer(RecordId id) {
    const auto p = session().results();
    const Certification* record = p->snapshot->table<Certification>().find(id);
    const Index partner = record == nullptr ? kNoRecord : p->columns->partnerOf.find(record->partner.value);
    for (ExplanationView* view : {m_exams, m_account}) {
        view->setSnapshot(p->snapshot);
    }
    m_exams->setExplanation(partner == kNoRecord ? Step{} : personSteps(p, partner, record->person, Figures::Local));
    m_account->setExplanation(partner == kNoRecord ? Step{} : accountSteps(p, partner, Figures::Local));
}

} // namespace counterpart
