// SPDX-License-Identifier: GPL-3.0-or-later
// Weights that somebody writes: presets, the table of role weights, the custom expression; tried on a deal as one
// types, saved as a new version of the rulebook.
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/attribution/explanation.h"
#include "ui/bridge/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;
class QTreeWidget;

namespace counterpart {

namespace ui {
class DateEdit;
} // namespace ui
class ExpressionEdit;

class WeightPage : public QWidget {
    Q_OBJECT
public:
    WeightPage(Session& session, QWidget* parent);
    ExpressionEdit* expression() const { return m_expression; }
    QTableWidget* roles() const { return m_roles; }
    QTreeWidget* touches() const { return m_touches; }
    QTreeWidget* variables() const { return m_variables; }
    QString problem() const; // what keeps the draft from being saved; empty when nothing does
    void startFrom(const QString& organisation);
    void tryOn(const QString& dealKey);
    void save(); // as a new version of the rulebook, which the lens then follows

Q_SIGNALS:
    void noticeRequested(const QString& sentence);

private:
    QWidget* addDraft();
    QWidget* addTrial();
    void takeRulebook(); // drops the draft
    void showDraft();
    void readRoles();
    void readExpression();
    void showTrial();
    void showVariables();
    Rulebook draftBook() const;
    Model changedModel() const;
    void follow(Model model);

    Session& m_session;
    QAction* m_save;
    QAction* m_drop;
    QComboBox* m_presets;
    QTableWidget* m_roles;
    ExpressionEdit* m_expression;
    QLabel* m_fault;
    ui::DateEdit* m_from;
    QLineEdit* m_deal;
    QLabel* m_about;
    QTreeWidget* m_touches;
    QTreeWidget* m_variables;
    AttributionPolicy m_draft;
    bool m_changed = false;
    bool m_filling = false;
    QString m_roleProblem;
    QString m_expressionProblem;
    std::optional<attribution::DealExplanation> m_trial;
};

} // namespace counterpart
