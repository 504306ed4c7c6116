// SPDX-License-Identifier: GPL-3.0-or-later
// The certifications: who holds what, what runs out, what is missing for a tier, who may not register for it.
#pragma once

#include "ui/panels/certifications/certification_views.h"
#include "ui/panels/table_panel.h"

#include <array>

class QHBoxLayout;
class QToolButton;

namespace counterpart {

namespace ui {
class Banner;
class BarChart;
class CertificationMatrix;
} // namespace ui

class CertificationList;

class CertificationsPanel : public TablePanel {
    Q_OBJECT
public:
    enum class View { Table, Matrix, People, Calendar, Gaps };
    static constexpr int kViews = 5;

    CertificationsPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("certifications"); }
    QString title() const override { return tr("Certifications"); }
    ui::Icon icon() const override { return ui::Icon::Certifications; }
    QString status() const override;
    void show(const PanelQuery& query) override;
    bool openRecord(Kind kind, RecordId id) override;
    bool openTab(const QString& label) override; // also a view by its name
    QList<QAction*> panelActions() override;
    View view() const { return m_view; }
    void showView(View view);
    ui::CertificationMatrix* matrix() const { return m_matrix; }
    CertificationList* list(View view) const; // nullptr for table and matrix
    ui::BarChart* months() const { return m_months; }
    ui::Banner* banner() const { return m_banner; }

protected:
    Kind kind() const override { return Kind::Certification; }
    RowMaker rowMaker() const override;
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void fillDrawer(RecordId id) override;
    void takeResults() override;
    void addToMenu(QMenu& menu, RecordId id) override;
    std::vector<ui::SortBy> firstSort() const override { return {{4, false}, {5, false}}; } // what runs out soonest

private:
    void addSwitch();
    void addLists();
    void connectList(CertificationList* list);
    void addCertifyVerbs();
    void sayRestricted();
    void showRestricting();
    void showMonths();
    void openCell(qint64 partner, int column);
    void choose(CertificationList* list, quint64 key, const QString& column);
    void explainLine(const CertificationLine& line);
    void addLineVerbs(QMenu& menu, const CertificationLine& line);
    bool isWritable();
    CertificationLine chosenLine() const; // what verbs start with
    RecordId chosenCertification() const;
    void recordExam(const CertificationLine& line);
    void issue(const CertificationLine& line);
    void renew(RecordId certification);

    View m_view = View::Table;
    ui::Banner* m_banner;
    QHBoxLayout* m_bar;
    ui::CertificationMatrix* m_matrix;
    std::array<CertificationList*, 3> m_lists{}; // people, calendar, gaps
    ui::BarChart* m_months = nullptr;
    std::array<QToolButton*, kViews> m_switch{};
    ExplanationView* m_exams = nullptr;
    ExplanationView* m_account = nullptr;
    QList<QAction*> m_verbs;
    ProgrammePtr m_matrixOf; // the results it shows
    RestrictionsPtr m_restrictions;
};

} // namespace counterpart
