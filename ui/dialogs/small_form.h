// SPDX-License-Identifier: GPL-3.0-or-later
// A small form that produces one command: a few questions, one verb, refusals beside the field they are about.
#pragma once

#include "ui/bridge/session.h"

#include <functional>
#include <utility>
#include <vector>

class QDialog;
class QWidget;

namespace counterpart {

namespace ui {
class FormField;
class FormLayout;
} // namespace ui

// Not modal; deletes itself, and closes with the workspace.
QDialog* newSmallForm(Session& session, const QString& title, const QString& name, QWidget* window);
// The verbs below the form, and shows it. `save` says itself what is wrong. Ctrl+Enter saves, Esc leaves.
void finishSmallForm(QDialog* dialog, ui::FormLayout* form, const QString& verb, const std::function<void()>& save,
                     int width = 400);
// Written, or the refusal beside the field of its column; `other` takes those of no field that was asked.
using FieldOfColumn = std::vector<std::pair<std::string, ui::FormField*>>;
void carryOutSmallForm(Session& session, QDialog* dialog, Result<Planned> planned, const FieldOfColumn& fields,
                       ui::FormField* other);

} // namespace counterpart
