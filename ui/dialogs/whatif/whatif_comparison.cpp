// SPDX-License-Identifier: GPL-3.0-or-later
// The window that lays what-ifs side by side.
#include "ui/dialogs/whatif/whatif_comparison.h"

#include "core/engine/scenario/cases.h"
#include "core/engine/scenario/document.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/charts/estimate_view.h"
#include "ui/charts/slope_view.h"
#include "ui/dialogs/whatif/comparison_rows.h"
#include "ui/models/table_export.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kWidth = 1100;
constexpr int kHeight = 760;
constexpr int kChoicesWidth = 220;

} // namespace

WhatIfComparison* WhatIfComparison::open(Session& session, QWidget* window) {
    auto* dialog = window->findChild<WhatIfComparison*>();
    if (dialog == nullptr) {
        dialog = new WhatIfComparison(session, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

WhatIfComparison::WhatIfComparison(Session& session, QWidget* window)
    : QDialog(window), m_session(session), m_choices(new QListWidget(this)), m_against(new QComboBox(this)),
      m_totals(new ui::EstimateView(this)), m_slopes(new ui::SlopeView(this)), m_table(new ui::DataTable(this)),
      m_said(new QLabel(this)) {
    setWindowTitle(tr("Compare what-ifs"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    layOut();
    m_table->setModel(&m_model);
    m_table->setTotalsShown(false);
    m_table->emptyState()->setContent(ui::Icon::Model, tr("Nothing to compare"),
                                      tr("Choose a what-if to see it beside the facts."));
    connect(m_choices, &QListWidget::itemChanged, this, &WhatIfComparison::compute);
    connect(m_against, &QComboBox::activated, this, &WhatIfComparison::showCharts);
    connect(m_slopes, &ui::SlopeView::partnerActivated, this,
            [this](qint64 id) { m_table->setCurrentKey(static_cast<std::uint64_t>(id)); });
    connect(m_table, &ui::DataTable::currentKeyChanged, this,
            [this](quint64 key) { m_slopes->setSelected(static_cast<qint64>(key)); });
    const auto follow = [this] {
        fillChoices();
        compute();
    };
    connect(&m_session, &Session::whatIfChanged, this, follow);
    connect(&m_session, &Session::snapshotChanged, this, follow);
    connect(&m_session, &Session::resultsChanged, this, &WhatIfComparison::compute);
    connect(&m_session, &Session::closed, this, &QDialog::close);
    resize(kWidth, kHeight);
    fillChoices();
    compute();
}

void WhatIfComparison::layOut() {
    m_choices->setAccessibleName(tr("What-ifs to compare"));
    m_choices->setProperty("kind", QStringLiteral("rows"));
    m_against->setAccessibleName(tr("Slopes lead from the facts to"));
    m_against->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_said->setWordWrap(true);
    ui::setTextStyle(m_said, ui::Type::Caption, ui::Ink::Secondary);
    auto* charts = new QSplitter(Qt::Horizontal, this);
    auto* totals = new QWidget(this);
    auto* totalsColumn = new QVBoxLayout(totals);
    totalsColumn->setContentsMargins(0, 0, ui::space::m, 0);
    auto* heading = new QLabel(tr("Commission, against the facts"), totals);
    ui::setTextStyle(heading, ui::Type::Body, ui::Ink::Text, ui::Weight::Strong);
    totalsColumn->addWidget(heading);
    totalsColumn->addWidget(m_totals, 1);
    charts->addWidget(totals);
    auto* slopes = new QWidget(this);
    auto* slopesColumn = new QVBoxLayout(slopes);
    slopesColumn->setContentsMargins(0, 0, 0, 0);
    slopesColumn->addWidget(m_against, 0, Qt::AlignLeading);
    slopesColumn->addWidget(m_slopes, 1);
    charts->addWidget(slopes);
    charts->setStretchFactor(0, 1);
    charts->setStretchFactor(1, 2);
    auto* right = new QSplitter(Qt::Vertical, this);
    right->addWidget(charts);
    right->addWidget(m_table);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(m_choices);
    across->addWidget(right);
    across->setStretchFactor(1, 1);
    across->setSizes({kChoicesWidth, kWidth - kChoicesWidth});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* write = buttons->addButton(tr("Export the table..."), QDialogButtonBox::ActionRole);
    connect(write, &QPushButton::clicked, this, &WhatIfComparison::exportTable);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::l, ui::space::l, ui::space::l);
    column->addWidget(across, 1);
    column->addWidget(m_said);
    column->addWidget(buttons);
}

// What was chosen stays chosen; the one that is on and a first look at all saved ones are chosen at first.
void WhatIfComparison::fillChoices() {
    const QSignalBlocker quiet(m_choices);
    const bool first = m_choices->count() == 0;
    QStringList left;
    for (int row = 0; row < m_choices->count(); ++row) {
        if (m_choices->item(row)->checkState() == Qt::Unchecked) {
            left << m_choices->item(row)->data(Qt::UserRole).toString();
        }
    }
    m_choices->clear();
    const auto add = [&](const QString& label, const QString& key, const QString& tip) {
        auto* item = new QListWidgetItem(label, m_choices);
        item->setData(Qt::UserRole, key);
        item->setToolTip(tip.isEmpty() ? QString() : ui::plainTip(tip));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool shown = first ? m_choices->count() <= 3 : !left.contains(key);
        item->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
    };
    if (m_session.whatIf()) {
        const QString name = m_session.whatIf()->name;
        add(name.isEmpty() ? tr("This what-if (active)") : tr("%1 (active)").arg(name), QString(), {});
    }
    m_session.facts()->table<Scenario>().forEach([&](const Scenario& saved) {
        if (!m_session.whatIf() || toQString(saved.key) != m_session.whatIf()->name) {
            add(toQString(saved.key), toQString(saved.key), toQString(saved.note));
        }
    });
}

std::vector<scenario::Named> WhatIfComparison::questions() const {
    std::vector<scenario::Named> questions;
    for (int row = 0; row < m_choices->count(); ++row) {
        const QListWidgetItem* item = m_choices->item(row);
        if (item->checkState() == Qt::Unchecked) {
            continue;
        }
        const std::string key = item->data(Qt::UserRole).toString().toStdString();
        if (key.empty() && m_session.whatIf()) {
            questions.push_back({m_session.whatIf()->name.toStdString(), m_session.whatIf()->assumed});
        } else if (const Scenario* saved = m_session.facts()->table<Scenario>().findKey(key)) {
            questions.push_back({key, scenario::readAssumptions(saved->document.view()).assumed});
        }
    }
    return questions;
}

// In the background; an answer to an older question is dropped.
void WhatIfComparison::compute() {
    const auto facts = m_session.factResults();
    if (facts == nullptr) {
        return;
    }
    const quint64 asked = ++m_asked;
    const auto result = std::make_shared<Result<scenario::Cases>>(makeError(ErrorCode::Internal));
    m_said->setText(tr("Computing"));
    m_session.run(
        tr("Comparing what-ifs"),
        [facts, result, questions = questions()](Progress&) { *result = scenario::casesOf(facts, questions); },
        [dialog = QPointer<WhatIfComparison>(this), asked, result] {
            if (dialog.isNull() || dialog->m_asked != asked) {
                return;
            }
            if (*result) {
                dialog->take(std::make_shared<const scenario::Cases>(std::move(**result)));
            } else {
                dialog->m_said->setText(errorText(result->error()));
            }
        });
}

void WhatIfComparison::take(std::shared_ptr<const scenario::Cases> cases) {
    m_cases = std::move(cases);
    const QString before = m_against->currentText();
    m_against->clear();
    for (const scenario::Case& one : m_cases->cases) {
        m_against->addItem(one.name.empty() ? tr("This what-if") : QString::fromStdString(one.name));
    }
    m_against->setCurrentIndex(std::max(0, m_against->findText(before)));
    m_against->setEnabled(m_against->count() > 1);
    if (m_model.sortedBy().empty()) { // who gains most under the first one on top
        m_model.setSort({{2, true}});
    }
    m_model.setSource(m_cases->cases.empty() ? nullptr : comparisonRows(m_cases));
    const Lens& lens = m_cases->facts->lens;
    m_said->setText(tr("%1, as of %2, in %3. Columns of what-ifs show the change against the facts.")
                        .arg(periodName(lens.period, m_cases->facts->rulebook->fiscalFirstMonth), formatDate(lens.asOf),
                             toQString(lens.reporting.code())));
    showCharts();
}

void WhatIfComparison::showCharts() {
    if (m_cases != nullptr) {
        m_totals->setData(commissionMoves(*m_cases));
        m_slopes->setData(partnerShifts(*m_cases, m_against->currentIndex()));
    }
}

// As it is shown: these columns, this order.
void WhatIfComparison::exportTable() {
    if (m_model.source() == nullptr) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the table"), QStringLiteral("what-if.csv"), tr("CSV (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    exportShownTable(m_session, {m_model.source(), m_model.rows(), m_table->shownColumns()}, path,
                     [dialog = QPointer<WhatIfComparison>(this)](const QString& sentence) {
                         if (!dialog.isNull()) {
                             dialog->m_said->setText(sentence);
                         }
                     });
}

} // namespace counterpart
