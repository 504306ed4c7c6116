// SPDX-License-Identifier: GPL-3.0-or-later
// Counts on one side, the chosen view on the other.
#include "ui/dialogs/import/import_details.h"

#include "ui/bridge/format.h"
#include "ui/bridge/import_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_bar.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/states.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace counterpart {

namespace {

constexpr int kNotesTab = kImportViews;
constexpr double kBelowFrom = 1.5; // text this large leaves no room beside the counts

std::optional<Kind> kindOfKey(quint64 key) {
    return key >= 1 && key <= kKindCount ? std::optional(static_cast<Kind>(key - 1)) : std::nullopt;
}

} // namespace

ImportDetails::ImportDetails(QWidget* parent)
    : QWidget(parent), m_countModel(new ui::PermutedTableModel(this)), m_rowModel(new ui::PermutedTableModel(this)),
      m_halves(new QSplitter(Qt::Horizontal, this)), m_counts(new ui::DataTable(this)), m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this)), m_rows(new ui::DataTable(this)), m_notes(new QPlainTextEdit(this)),
      m_cap(new QLabel(this)) {
    m_counts->setModel(m_countModel);
    m_counts->setTotalsShown(false);
    m_counts->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_counts->view()->setAccessibleName(tr("Counts by kind"));
    m_rows->setModel(m_rowModel);
    m_rows->setTotalsShown(false);
    m_bar = new ui::TableBar(m_rows, this);
    m_notes->setReadOnly(true);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->setAccessibleName(tr("Notes"));
    setTextStyle(m_cap, ui::Type::Caption, ui::Ink::Secondary);
    for (int tab = 0; tab <= kNotesTab; ++tab) {
        m_tabs->addTab({});
    }
    m_tabs->setAccessibleName(tr("What to look at"));
    m_tabs->setExpanding(false);

    auto* page = new QWidget(this);
    auto* pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(ui::space::s);
    pageColumn->addWidget(m_bar);
    pageColumn->addWidget(m_rows, 1);
    pageColumn->addWidget(m_cap);
    m_pages->addWidget(page);
    m_pages->addWidget(m_notes);
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    const double scale = ui::theme().textScale();
    const bool beside = scale < kBelowFrom;
    const int gap = beside ? ui::space::m : 0;
    column->setContentsMargins(isRightToLeft() ? 0 : gap, 0, isRightToLeft() ? gap : 0, 0);
    m_halves->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    column->setSpacing(ui::space::s);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    m_halves->addWidget(m_counts);
    m_halves->addWidget(right);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(1, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_halves);
    if (beside) {
        m_halves->setSizes({static_cast<int>(428 * scale), 736});
    } else {
        m_halves->setSizes({180, 420});
    }

    connect(m_tabs, &QTabBar::currentChanged, this, &ImportDetails::showTab);
    connect(m_counts, &ui::DataTable::currentKeyChanged, this, &ImportDetails::chooseKind);
    connect(m_counts, &ui::DataTable::explainRequested, this, [this](quint64 key, const QString& id) {
        for (std::size_t view = 0; view < kImportViews; ++view) {
            if (columnOf(static_cast<ImportView>(view)) == id) {
                showView(static_cast<ImportView>(view), kindOfKey(key));
            }
        }
    });
}

QStringList ImportDetails::notes() const { return m_answer ? notesOf(*m_answer->plan) : QStringList(); }

void ImportDetails::setAnswer(ImportAnswerPtr answer) {
    m_answer = std::move(answer);
    if (!m_answer) {
        m_countModel->setSource(nullptr);
        m_rowModel->setSource(nullptr);
        return;
    }
    if (m_kind && m_answer->plan->of(*m_kind).created + m_answer->plan->of(*m_kind).changed == 0) {
        m_kind.reset();
    }
    m_countModel->setSource(importCountRows(m_answer));
    m_notes->setPlainText(notes().join(QStringLiteral("\n\n")));
    ImportView first = m_view;
    for (const ImportView view :
         {m_view, ImportView::Created, ImportView::Changed, ImportView::Rejected, ImportView::Unchanged}) {
        if (countOf(*m_answer, view, m_kind) > 0) {
            first = view;
            break;
        }
    }
    showView(first, m_kind);
}

void ImportDetails::showView(ImportView view, std::optional<Kind> kind) {
    m_view = view;
    m_kind = kind;
    {
        const QSignalBlocker quiet(m_counts);
        m_counts->setCurrentKey(kind ? static_cast<std::uint64_t>(*kind) + 1 : kKindCount + 1);
    }
    refreshTabs();
    fill();
}

void ImportDetails::showTab(int tab) {
    if (tab == kNotesTab) {
        m_pages->setCurrentIndex(1);
    } else if (m_answer) {
        m_view = static_cast<ImportView>(tab);
        fill();
    }
}

void ImportDetails::chooseKind(quint64 key) {
    if (m_answer && key != 0 && kindOfKey(key) != m_kind) {
        m_kind = kindOfKey(key);
        refreshTabs();
        fill();
    }
}

void ImportDetails::refreshTabs() {
    const QSignalBlocker quiet(m_tabs);
    const std::array names = {tr("New %1"), tr("Changed %1"), tr("Unchanged %1"), tr("Rejected %1")};
    for (std::size_t view = 0; view < kImportViews; ++view) {
        m_tabs->setTabText(static_cast<int>(view),
                           names[view].arg(formatCount(countOf(*m_answer, static_cast<ImportView>(view), m_kind))));
    }
    const qsizetype count = notes().size();
    m_tabs->setTabText(kNotesTab, tr("Notes %1").arg(formatCount(count)));
    m_tabs->setTabVisible(kNotesTab, count > 0);
    m_tabs->setCurrentIndex(static_cast<int>(m_view));
}

void ImportDetails::fill() {
    m_pages->setCurrentIndex(0);
    const auto rows = importViewRows(m_answer, m_view, m_kind);
    setEmptyText();
    m_rowModel->clearFilters();
    m_rowModel->setSort({});
    m_rowModel->setSource(rows);
    const auto shown = static_cast<qint64>(m_answer->index.of(m_view, m_kind).size());
    const qint64 all = countOf(*m_answer, m_view, m_kind);
    const bool capped = m_view != ImportView::Rejected && all > static_cast<qint64>(ImportPreview::kSamples);
    m_cap->setVisible(capped);
    m_cap->setText(m_view == ImportView::Changed
                       ? tr("%1 fields of the first %2 records of each kind, of %3 records that change.")
                             .arg(formatCount(shown), formatCount(ImportPreview::kSamples), formatCount(all))
                       : tr("The first %1 of %2 are listed.").arg(formatCount(shown), formatCount(all)));
    m_rows->view()->setAccessibleName(m_tabs->tabText(static_cast<int>(m_view)));
}

void ImportDetails::setEmptyText() {
    const QString of = m_kind ? kindTitle(*m_kind) : tr("All kinds");
    const std::array titles = {tr("Nothing new"), tr("Nothing changes"), tr("Nothing stays as it is"),
                               tr("No row is rejected")};
    m_rows->emptyState()->setContent(ui::Icon::Table, titles[static_cast<std::size_t>(m_view)], of);
}

} // namespace counterpart
