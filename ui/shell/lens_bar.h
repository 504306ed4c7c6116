// SPDX-License-Identifier: GPL-3.0-or-later
// The lens as four choices above every panel: attribution model, period, reporting currency, as-of date.
#pragma once

#include "ui/bridge/session.h"
#include "ui/shell/theme/icons.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace counterpart {

namespace ui {
class DateEdit;
class MenuButton;
} // namespace ui

class LensBar : public QWidget {
    Q_OBJECT
public:
    LensBar(Session& session, QWidget* parent);
    QList<QAction*> actionsForPalette() const; // "Model: Time decay", "Period: Q3 2026" ...
    void addWidget(QWidget* widget);           // at the far end

private:
    void refresh();
    void fillModels();
    void fillPeriods();
    void fillCurrencies();
    void fillDates();
    void addRangeTo(QMenu& menu);
    QAction* addLens(QMenu& menu, const QString& name, bool chosen, std::function<void(Lens&)> edit);
    void change(const std::function<void(Lens&)>& edit);
    ui::MenuButton* addChoice(ui::Icon icon, const QString& name);

    Session& m_session;
    QHBoxLayout* m_row;
    ui::MenuButton* m_model;
    ui::MenuButton* m_period;
    ui::MenuButton* m_currency;
    ui::MenuButton* m_asOf;
};

} // namespace counterpart
