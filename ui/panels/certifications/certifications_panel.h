// SPDX-License-Identifier: GPL-3.0-or-later
// The certifications: who holds what, what runs out, what is missing for a tier.
#pragma once

#include "ui/panels/table_panel.h"

class QToolButton;

namespace counterpart {

namespace ui {
class CertificationMatrix;
} // namespace ui

class CertificationsPanel : public TablePanel {
    Q_OBJECT
public:
    CertificationsPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("certifications"); }
    QString title() const override { return tr("Certifications"); }
    ui::Icon icon() const override { return ui::Icon::Certifications; }
    void show(const PanelQuery& query) override;
    bool openRecord(Kind kind, RecordId id) override;
    ui::CertificationMatrix* matrix() const { return m_matrix; }

protected:
    Kind kind() const override { return Kind::Certification; }
    RowMaker rowMaker() const override;
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void takeResults() override;
    std::vector<ui::SortBy> firstSort() const override { return {{4, false}, {5, false}}; } // what runs out soonest

private:
    void addSwitch();
    void showMatrix(bool on);
    void openCell(qint64 partner, int column);
    ui::CertificationMatrix* m_matrix;
    QToolButton* m_asTable;
    QToolButton* m_asMatrix;
    std::shared_ptr<const Programme> m_matrixOf; // the results it shows
};

} // namespace counterpart
