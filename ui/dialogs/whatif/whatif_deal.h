// SPDX-License-Identifier: GPL-3.0-or-later
// What if this deal were different: another amount, day, stage or partner, without some of its touches, or with more.
#pragma once

#include "ui/bridge/session.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace counterpart {

namespace ui {
class FormField;
class FormLayout;
} // namespace ui

class WhatIfDeal : public QDialog {
    Q_OBJECT
public:
    static WhatIfDeal* open(Session& session, RecordId deal, QWidget* window);

private:
    WhatIfDeal(Session& session, const Deal& deal, QWidget* window);
    void addField(const char* name, const QString& label);
    void addTouches(const Deal& deal);
    void addMore();
    std::vector<scenario::Change> changes() const;
    void judge();
    void assume();

    struct Edited {
        std::string name;
        QLineEdit* edit;
        ui::FormField* field;
        QString facts;
    };
    Session& m_session;
    std::string m_key;
    ui::FormLayout* m_form;
    std::vector<Edited> m_fields;
    QListWidget* m_touches = nullptr;
    QComboBox* m_partner = nullptr;
    QComboBox* m_type = nullptr;
    QSpinBox* m_count = nullptr;
    ui::FormField* m_more = nullptr;
};

// More touches by one partner, on the deals it touches already.
class WhatIfTouches : public QDialog {
    Q_OBJECT
public:
    static WhatIfTouches* open(Session& session, RecordId partner, QWidget* window);

private:
    WhatIfTouches(Session& session, const Partner& partner, QWidget* window);
};

} // namespace counterpart
