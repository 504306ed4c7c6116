// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, errors and the order of a form.
#include "ui/widgets/form_field.h"

#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStyle>

namespace counterpart::ui {

FormField::FormField(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent), m_label(new QLabel(label, this)), m_required(new QLabel(tr("required"), this)), m_editor(editor),
      m_line(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_label);
    head->addWidget(m_required);
    head->addStretch();
    column->addLayout(head);
    column->addWidget(editor);
    column->addWidget(m_line);
    setTextStyle(m_label, Type::Body, Ink::Text, Weight::Strong);
    setTextStyle(m_required, Type::Caption, Ink::Secondary);
    m_line->setWordWrap(true);
    m_label->setBuddy(editor);
    m_required->hide();
    if (editor->accessibleName().isEmpty()) {
        editor->setAccessibleName(label);
    }
    showLine();
}

void FormField::setRequired(bool required) { m_required->setVisible(required); }

void FormField::setHint(const QString& hint) {
    m_hint = hint;
    showLine();
}

void FormField::setError(const QString& error) {
    if (m_error != error) {
        m_error = error;
        showLine();
    }
}

bool FormField::hasError() const { return !m_error.isEmpty(); }

QString FormField::errorText() const { return m_error; }

void FormField::showLine() {
    const bool wrong = hasError();
    m_line->setText(wrong ? m_error : m_hint);
    m_line->setVisible(!m_line->text().isEmpty());
    setTextStyle(m_line, Type::Caption, wrong ? Ink::Negative : Ink::Secondary);
    m_editor->setAccessibleDescription(m_line->text());
    m_editor->setProperty("invalid", wrong);
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

FormLayout::FormLayout(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
    m_column->addStretch();
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* save = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        save->setContext(Qt::WidgetWithChildrenShortcut);
        connect(save, &QShortcut::activated, this, &FormLayout::saveRequested);
    }
}

FormField* FormLayout::addField(const QString& label, QWidget* editor) {
    auto* field = new FormField(label, editor, this);
    m_fields.append(field);
    addWidget(field);
    return field;
}

void FormLayout::addHeading(const QString& text) {
    auto* heading = new QLabel(text, this);
    setTextStyle(heading, Type::Heading, Ink::Text, Weight::Strong);
    addWidget(heading);
}

void FormLayout::addWidget(QWidget* widget) { m_column->insertWidget(m_column->count() - 1, widget); }

bool FormLayout::hasErrors() const {
    return std::any_of(m_fields.begin(), m_fields.end(), [](const FormField* field) { return field->hasError(); });
}

void FormLayout::focusFirstError() {
    for (FormField* field : m_fields) {
        if (field->hasError()) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace counterpart::ui
