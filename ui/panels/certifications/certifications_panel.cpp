// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and details of certifications.
#include "ui/panels/certifications/certifications_panel.h"

#include "ui/bridge/certification_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/models/record_rows.h"
#include "ui/panels/certifications/certification_matrix_data.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_bar.h"
#include "ui/widgets/section_header.h"

#include <QButtonGroup>
#include <QSettings>
#include <QToolButton>

namespace counterpart {

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

// What asks for something comes first.
std::int64_t urgencyOf(certification::Status status) {
    switch (status) {
    case certification::Status::Expiring:
        return 0;
    case certification::Status::Current:
        return 1;
    case certification::Status::NotYetValid:
        return 2;
    case certification::Status::Expired:
        return 3;
    case certification::Status::Renewed:
        break;
    }
    return 4;
}

// Rows of the result stand in the order of the table, so that a position finds its row.
ExtraColumn statusColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("state");
    column.spec.title = CertificationsPanel::tr("Status");
    column.spec.tip = CertificationsPanel::tr("On the as-of date: current, expiring within the policy's days, lapsed.");
    column.spec.kind = ui::ColumnKind::Status;
    column.value = [p](Index position, int role) -> QVariant {
        const auto status = p->certifications.rows[position].status;
        return role == Qt::DisplayRole    ? QVariant(certificationStatusName(status))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(certificationTone(status)))
                                          : QVariant();
    };
    column.key = [p](Index position) { return urgencyOf(p->certifications.rows[position].status); };
    for (std::size_t s = 0; s < certification::kStatusCount; ++s) {
        column.facet.push_back(certificationStatusName(static_cast<certification::Status>(s)));
    }
    column.facetValue = [p](Index position) {
        return static_cast<std::uint32_t>(p->certifications.rows[position].status);
    };
    return column;
}

ExtraColumn daysColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("days");
    column.spec.title = CertificationsPanel::tr("Days left");
    column.spec.kind = ui::ColumnKind::Number;
    column.spec.explains = true;
    column.value = [p](Index position, int role) -> QVariant {
        const auto& days = p->certifications.rows[position].daysLeft;
        return role == Qt::DisplayRole && days ? QVariant(formatCount(*days)) : QVariant();
    };
    column.key = [p](Index position) {
        const auto& days = p->certifications.rows[position].daysLeft;
        return days ? std::int64_t{*days} : std::numeric_limits<std::int64_t>::min(); // stands last
    };
    return column;
}

std::shared_ptr<const ui::RowSource> rowsOf(const ProgrammePtr& p) {
    RecordRows rows;
    rows.snapshot = p->snapshot;
    rows.kind = Kind::Certification;
    rows.first = {QStringLiteral("partner"), QStringLiteral("person"), QStringLiteral("track"),
                  QStringLiteral("level")};
    rows.extra = {statusColumn(p), daysColumn(p)};
    return makeRecordRows(std::move(rows));
}

} // namespace

CertificationsPanel::CertificationsPanel(Session& session, QWidget* parent)
    : TablePanel(session, parent), m_matrix(new ui::CertificationMatrix(this)), m_asTable(new QToolButton(this)),
      m_asMatrix(new QToolButton(this)) {
    addSwitch();
    m_matrix->hide();
    upper()->addWidget(m_matrix, 1);
    connect(m_matrix, &ui::CertificationMatrix::cellActivated, this, &CertificationsPanel::openCell);
    begin();
    showMatrix(QSettings().value(QStringLiteral("certifications/matrix"), false).toBool());
}

void CertificationsPanel::addSwitch() {
    auto* group = new QButtonGroup(this);
    const auto add = [&](QToolButton* button, ui::Icon picture, const QString& text, bool matrix) {
        button->setText(text);
        button->setIcon(ui::icon(picture));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        group->addButton(button);
        head()->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, matrix] { showMatrix(matrix); });
    };
    add(m_asTable, ui::Icon::Rows, tr("Table"), false);
    add(m_asMatrix, ui::Icon::Table, tr("Matrix"), true);
}

void CertificationsPanel::showMatrix(bool on) {
    m_asTable->setChecked(!on);
    m_asMatrix->setChecked(on);
    m_matrix->setVisible(on);
    table()->setVisible(!on);
    bar()->setVisible(!on);
    QSettings().setValue(QStringLiteral("certifications/matrix"), on);
    takeResults();
    if (on) {
        m_matrix->setFocus();
    }
}

// Only while it is looked at.
void CertificationsPanel::takeResults() {
    const auto p = session().results();
    if (p && m_matrix->isVisibleTo(this) && m_matrixOf != p) {
        m_matrix->setData(matrixData(*p));
        m_matrixOf = p;
    }
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
        showMatrix(false);
        table()->setFocus();
    }
    TablePanel::show(query);
}

bool CertificationsPanel::openRecord(Kind kindOfRecord, RecordId id) {
    if (kindOfRecord == kind()) {
        showMatrix(false);
    }
    return TablePanel::openRecord(kindOfRecord, id);
}

TablePanel::RowMaker CertificationsPanel::rowMaker() const { return rowsOf; }

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

} // namespace counterpart
