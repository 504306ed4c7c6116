// SPDX-License-Identifier: GPL-3.0-or-later
// A line or more in which an expression is written: names are completed, a fault is marked where it stands.
#pragma once

#include "core/base/expression/expression.h"

#include <QPlainTextEdit>

class QCompleter;

namespace counterpart {

class ExpressionEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ExpressionEdit(QWidget* parent = nullptr);
    void setNames(const QStringList& names); // offered while one writes, or with Ctrl+Space
    void setFault(const std::optional<expression::Fault>& fault);
    std::string text() const { return toPlainText().toStdString(); }
    QCompleter* completer() const { return m_completer; }
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString wordBefore() const; // the name that is being written
    void complete(const QString& name);
    void offer(bool always);
    QCompleter* m_completer;
};

} // namespace counterpart
