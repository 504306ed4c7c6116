// SPDX-License-Identifier: GPL-3.0-or-later
// The lens as four choices above every panel: attribution model, period, reporting currency, as-of date.
#pragma once

#include "ui/bridge/session.h"
#include "ui/shell/theme/icons.h"

#include <QWidget>

class QDateEdit;
class QToolButton;

namespace counterpart {

class LensBar : public QWidget {
    Q_OBJECT
public:
    LensBar(Session& session, QWidget* parent);
    QList<QAction*> actionsForPalette() const; // "Model: Time decay", "Period: Q3 2026" ...

private:
    void refresh();
    void fillModels();
    void fillPeriods();
    void fillCurrencies();
    void change(const std::function<void(Lens&)>& edit);
    QToolButton* addChoice(ui::Icon icon, const QString& name);

    Session& m_session;
    QToolButton* m_model;
    QToolButton* m_period;
    QToolButton* m_currency;
    QDateEdit* m_asOf;
};

} // namespace counterpart
