// SPDX-License-Identifier: GPL-3.0-or-later
// Shows an explanation as a tree of two columns that opens where it is short; Ctrl+C copies it as text.
#pragma once

#include "ui/bridge/explain_text.h"

#include <QTreeWidget>

namespace counterpart {

class StepTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit StepTree(QWidget* parent = nullptr);
    void setSteps(const Step& root); // the root's label is the drawer's title and not repeated
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int widestLabel();
    void divide();
    int m_labels = 0; // what the widest label needs
    Step m_steps;
};

} // namespace counterpart
