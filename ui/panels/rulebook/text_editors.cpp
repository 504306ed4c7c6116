// SPDX-License-Identifier: GPL-3.0-or-later
// Locale texts on the screen, native texts in the document.
#include "ui/panels/rulebook/text_editors.h"

#include "core/domain/metric_expression.h"
#include "core/domain/touch_expression.h"
#include "ui/bridge/format.h"
#include "ui/bridge/typed_text.h"
#include "ui/widgets/expression_edit.h"

#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringListModel>
#include <QVBoxLayout>

namespace counterpart {

namespace {

using rulebook::Form;

class OfferingEdit : public QLineEdit {
public:
    OfferingEdit(const EditorContext& context, rulebook::Names names, QWidget* parent)
        : QLineEdit(parent), m_context(context), m_names(names), m_model(new QStringListModel(this)) {
        auto* completer = new QCompleter(m_model, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        setCompleter(completer);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
                [this](const QString&) { Q_EMIT textEdited(text()); });
    }

protected:
    void focusInEvent(QFocusEvent* event) override {
        m_model->setStringList(m_context.offered(m_names));
        QLineEdit::focusInEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
            completer()->setCompletionPrefix({});
            completer()->complete();
            return;
        }
        QLineEdit::keyPressEvent(event);
    }

private:
    EditorContext m_context;
    rulebook::Names m_names;
    QStringListModel* m_model;
};

bool isNumeric(Form form) {
    return form == Form::Whole || form == Form::Decimal || form == Form::Rate || form == Form::Money;
}

QString noneWord() { return LineEditor::tr("none"); }

// "500.00 EUR" -> the number and the code.
QPair<QString, QString> parted(const QString& text) {
    static const QRegularExpression withCode(QStringLiteral("^(.*?)\\s*([A-Za-z]{3})$"));
    const auto match = withCode.match(text.trimmed());
    return match.hasMatch() ? QPair(match.captured(1), match.captured(2).toUpper()) : QPair(text.trimmed(), QString());
}

} // namespace

QString shownText(const DocumentNode& value, const rulebook::MemberShape& shape) {
    if (value.type == DocumentNode::Type::Null) {
        return noneWord();
    }
    if (value.type == DocumentNode::Type::Bool) {
        return value.flag ? QStringLiteral("true") : QStringLiteral("false");
    }
    const QString text = QString::fromStdString(value.text);
    switch (shape.form) {
    case Form::Whole:
    case Form::Decimal:
        return typedNumber(value.text);
    case Form::Rate:
        return text.endsWith(u'%') ? typedNumber(text.chopped(1).trimmed().toStdString()) + u'%' : text;
    case Form::Money: {
        const auto [amount, code] = parted(text);
        const QString number = typedNumber(amount.toStdString());
        return code.isEmpty() ? number : number + u' ' + code;
    }
    default:
        return text;
    }
}

DocumentNode typedNode(const QString& typed, const rulebook::MemberShape& shape) {
    const QString text = typed.trimmed();
    if (shape.nullable && text.compare(noneWord(), Qt::CaseInsensitive) == 0) {
        return {};
    }
    switch (shape.form) {
    case Form::Whole:
    case Form::Decimal:
        return numberNode(nativeNumber(text));
    case Form::Rate: { // a number alone is meant in percent
        QString number = text;
        number.remove(u'%');
        const DocumentNode read = numberNode(nativeNumber(number.trimmed()));
        return textNode(read.type == DocumentNode::Type::Number ? read.text + "%" : text.toStdString());
    }
    case Form::Money: {
        const auto [amount, code] = parted(text);
        return textNode(nativeNumber(amount) + (code.isEmpty() ? "" : " " + code.toStdString()));
    }
    case Form::Currency:
        return textNode(text.toUpper().toStdString());
    case Form::Text:
    case Form::Expression:
        return textNode(typed.toStdString());
    default:
        return textNode(text.toStdString());
    }
}

QString defaultText(const rulebook::MemberShape& shape) {
    const auto node = rulebook::parseTree(shape.fallback);
    return node && !shape.fallback.empty() ? shownText(*node, shape) : QString();
}

QLineEdit* offeringEdit(const EditorContext& context, rulebook::Names names, QWidget* parent) {
    return names == rulebook::Names::Nothing ? new QLineEdit(parent) : new OfferingEdit(context, names, parent);
}

LineEditor::LineEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape), m_line(offeringEdit(context, shape.names, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setReadOnly(context.readOnly());
    m_line->setPlaceholderText(defaultText(shape));
    if (shape.form == Form::Date) {
        m_line->setPlaceholderText(tr("always, or like 2026-01-31"));
    }
    if (isNumeric(shape.form)) {
        m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    connect(m_line, &QLineEdit::textEdited, this, &ValueEditor::edited);
}

void LineEditor::setValue(const Node* value) {
    const QString text = value != nullptr ? shownText(*value, m_shape) : QString();
    if (m_line->text() != text) {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
}

// An empty line says nothing; where something has to be said, the reader of the document misses it.
std::optional<DocumentNode> LineEditor::value() const {
    return m_line->text().isEmpty() ? std::nullopt : std::optional(typedNode(m_line->text(), m_shape));
}

void LineEditor::setFaults(const FieldFaults& faults) { markInvalid(m_line, !faults.empty()); }

ExpressionEditor::ExpressionEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape), m_context(context), m_edit(new ExpressionEdit(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setReadOnly(context.readOnly());
    m_edit->setFixedHeight(m_edit->sizeHint().height());
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling) {
            Q_EMIT edited();
        }
    });
}

bool ExpressionEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        m_edit->setNames(names());
    }
    return ValueEditor::eventFilter(watched, event);
}

QStringList ExpressionEditor::names() const {
    QStringList names;
    const auto own = m_context.ownMetrics();
    const expression::Schema metrics = metricSchema(own);
    const expression::Schema& schema = m_shape.speaks == rulebook::Speaks::Weight ? touchSchema() : metrics;
    for (const expression::Variable& variable : schema.variables) {
        names << toQString(variable.name);
    }
    return names;
}

void ExpressionEditor::setValue(const Node* value) {
    const QString text = value != nullptr ? QString::fromStdString(value->text) : QString();
    if (m_edit->toPlainText() != text) {
        m_filling = true;
        m_edit->setPlainText(text);
        m_filling = false;
    }
}

std::optional<DocumentNode> ExpressionEditor::value() const {
    const QString text = m_edit->toPlainText();
    return text.isEmpty() && !m_shape.required ? std::nullopt : std::optional(textNode(text.toStdString()));
}

void ExpressionEditor::setFaults(const FieldFaults& faults) {
    std::optional<expression::Fault> fault;
    for (const FieldFault& one : faults) {
        if (one.error != nullptr && one.error->code == ErrorCode::BadExpression) {
            fault = expression::faultOf(*one.error);
        }
    }
    m_filling = true; // marks are no change
    m_edit->setFault(fault);
    m_filling = false;
}

} // namespace counterpart
