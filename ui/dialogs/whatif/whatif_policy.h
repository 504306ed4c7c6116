// SPDX-License-Identifier: GPL-3.0-or-later
// What if the policy were different: the values one asks about most, and any other by its path. What is typed is
// assumed at once; Escape closes the form and leaves the what-if on.
#pragma once

#include "ui/bridge/session.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QTimer;

namespace counterpart {

namespace ui {
class FormField;
class FormLayout;
} // namespace ui

class WhatIfPolicy : public QDialog {
    Q_OBJECT
public:
    static WhatIfPolicy* open(Session& session, QWidget* window);

private:
    // One value of the rulebook: how its editor shows it, and what the editor says as JSON ("" = as the facts have it).
    struct Value {
        std::string path;
        std::function<void(const std::string& json)> show;
        std::function<std::string()> said;
        std::string facts;
    };
    WhatIfPolicy(Session& session, QWidget* window);
    void addModels();
    void addNumber(const QString& label, const char* path, const QString& hint);
    void addDirect();
    void addOther();
    void add(Value value);
    void assume();
    void assumeOther();

    Session& m_session;
    ui::FormLayout* m_form;
    QTimer* m_later; // while somebody types
    std::vector<Value> m_values;
    QLineEdit* m_path = nullptr;
    QLineEdit* m_value = nullptr;
    ui::FormField* m_otherField = nullptr;
};

} // namespace counterpart
