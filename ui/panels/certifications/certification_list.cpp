// SPDX-License-Identifier: GPL-3.0-or-later
// A data table over a view, kept with its arrangement.
#include "ui/panels/certifications/certification_list.h"

#include "ui/shell/theme/tokens.h"
#include "ui/widgets/background.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_bar.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/states.h"

#include <QJsonDocument>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr std::size_t kAtOnce = 20'000; // certifications and partners: the rows of more are made on another thread

} // namespace

CertificationList::CertificationList(const QString& id, const QString& name, Maker make, std::vector<ui::SortBy> sort,
                                     QWidget* parent)
    : QWidget(parent), m_id(QStringLiteral("table/certifications/") + id), m_make(make),
      m_model(new ui::PermutedTableModel(this)), m_table(new ui::DataTable(this)), m_column(new QVBoxLayout(this)) {
    m_table->setModel(m_model);
    m_table->setAccessibleName(name);
    m_table->view()->setAccessibleName(name);
    setFocusProxy(m_table->view());
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::s);
    m_column->addWidget(new ui::TableBar(m_table, this));
    m_column->addWidget(m_table, 1);
    m_model->setSort(std::move(sort));
    m_table->restoreState(QJsonDocument::fromJson(QSettings().value(m_id).toByteArray()).object());
    connect(m_table, &ui::DataTable::stateChanged, this,
            [this] { QSettings().setValue(m_id, QJsonDocument(m_table->state()).toJson(QJsonDocument::Compact)); });
    connect(m_table, &ui::DataTable::rowChosen, this, &CertificationList::chosen);
    connect(m_table, &ui::DataTable::rowOpened, this, &CertificationList::opened);
    connect(m_table, &ui::DataTable::explainRequested, this, &CertificationList::explained);
    connect(m_table, &ui::DataTable::contextMenuShown, this, &CertificationList::menuShown);
}

void CertificationList::take(const ProgrammePtr& programme) {
    if (m_wanted == programme) {
        return;
    }
    m_wanted = programme;
    const auto& snapshot = *programme->snapshot;
    const std::size_t size = std::size_t{snapshot.table<Certification>().size()} + snapshot.table<Exam>().size() +
                             snapshot.table<Partner>().size();
    if (size <= kAtOnce) {
        show(programme, m_make(programme));
        return;
    }
    ui::inBackground(
        this, [make = m_make, programme] { return make(programme); },
        [this, programme](CertificationView view) {
            if (m_wanted == programme) {
                show(programme, std::move(view));
            }
        });
}

void CertificationList::show(const ProgrammePtr& programme, CertificationView view) {
    m_view = std::move(view);
    m_of = programme;
    m_model->setSource(m_view.rows);
    Q_EMIT filled();
}

void CertificationList::clear() {
    m_model->setSource(nullptr);
    m_view = {};
    m_of.reset();
    m_wanted.reset();
}

ui::EmptyState* CertificationList::emptyState() const { return m_table->emptyState(); }

const CertificationLine* CertificationList::lineOf(std::uint64_t key) const {
    const auto found = m_view.lines.find(key);
    return found == m_view.lines.end() ? nullptr : &found->second;
}

const CertificationLine* CertificationList::current() const { return lineOf(m_table->currentKey()); }

} // namespace counterpart
