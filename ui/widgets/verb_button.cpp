// SPDX-License-Identifier: GPL-3.0-or-later
// A tool button that keeps the keyboard's way.
#include "ui/widgets/verb_button.h"

#include <QToolButton>

namespace counterpart::ui {

QToolButton* verbButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace counterpart::ui
