// SPDX-License-Identifier: GPL-3.0-or-later
// Where one types what to look for: in a table (FilterEdit), or everywhere (SearchField, which opens the palette).
#pragma once

#include "ui/widgets/pressable.h"

#include <QLineEdit>

class QTimer;

namespace counterpart::ui {

// Looks like a field, is a button: click, Enter or typing opens the command palette with what was typed.
class SearchField : public Pressable {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);
    void setHint(const QString& hint, const QString& shortcut);
    QSize sizeHint() const override;

Q_SIGNALS:
    void requested(const QString& typed);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint;
    QString m_shortcut;
};

// Filters as one types, a moment after the last key. Esc empties it, Down goes on into the table.
class FilterEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(QWidget* parent = nullptr);
    void setFilter(const QString& text); // at once, without a signal

Q_SIGNALS:
    void filterChanged(const QString& text);
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer* m_pause;
};

} // namespace counterpart::ui
