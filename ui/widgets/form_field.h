// SPDX-License-Identifier: GPL-3.0-or-later
// One question of a form: label above, the editor, and what is wrong with the answer beside it as one types.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace counterpart::ui {

class FormField : public QWidget {
    Q_OBJECT
public:
    FormField(const QString& label, QWidget* editor, QWidget* parent = nullptr); // takes the editor over
    void setRequired(bool required);                                             // says so beside the label, in a word
    void setHint(const QString& hint);
    void setError(const QString& error); // empty: fine
    bool hasError() const;
    QString errorText() const;
    QWidget* editor() const { return m_editor; }

private:
    void showLine();
    QLabel* m_label;
    QLabel* m_required;
    QWidget* m_editor;
    QLabel* m_line;
    QString m_hint;
    QString m_error;
};

// Fields below each other, one column, with the verbs at the end. Ctrl+Enter saves.
class FormLayout : public QWidget {
    Q_OBJECT
public:
    explicit FormLayout(QWidget* parent = nullptr);
    FormField* addField(const QString& label, QWidget* editor);
    void addHeading(const QString& text);
    void addWidget(QWidget* widget); // e.g. what will change downstream
    bool hasErrors() const;
    void focusFirstError();
    const QList<FormField*>& fields() const { return m_fields; }

Q_SIGNALS:
    void saveRequested();

private:
    QVBoxLayout* m_column;
    QList<FormField*> m_fields;
};

} // namespace counterpart::ui
