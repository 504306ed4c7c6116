// SPDX-License-Identifier: GPL-3.0-or-later
// Which form gets which editor; faults on their way inwards.
#include "ui/panels/rulebook/value_editor.h"

#include "ui/panels/rulebook/choice_editors.h"
#include "ui/panels/rulebook/list_editor.h"
#include "ui/panels/rulebook/object_editor.h"
#include "ui/panels/rulebook/pair_editor.h"
#include "ui/panels/rulebook/text_editors.h"
#include "ui/panels/rulebook/words_editor.h"

#include <QStyle>

namespace counterpart {

FieldFaults faultsIn(const FieldFaults& faults, std::string_view name) {
    FieldFaults inside;
    for (const FieldFault& fault : faults) {
        PathHead head = headOf(fault.path);
        if (head.name == name && !fault.path.empty()) {
            std::string rest = std::move(head.rest);
            if (head.item) {
                rest = "[" + std::to_string(*head.item) + "]" + (rest.empty() || rest[0] == '[' ? "" : ".") + rest;
            }
            inside.push_back({std::move(rest), fault.text, fault.error});
        }
    }
    return inside;
}

FieldFaults faultsAt(const FieldFaults& faults, std::size_t item) {
    FieldFaults inside;
    for (const FieldFault& fault : faults) {
        PathHead head = headOf(fault.path);
        if (head.name.empty() && head.item == item) {
            inside.push_back({std::move(head.rest), fault.text, fault.error});
        }
    }
    return inside;
}

void markInvalid(QWidget* widget, bool invalid) {
    if (widget->property("invalid").toBool() != invalid) {
        widget->setProperty("invalid", invalid);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

bool ValueEditor::goTo(const std::string&) {
    QWidget* target = focusProxy() != nullptr ? focusProxy() : this;
    target->setFocus(Qt::OtherFocusReason);
    return true;
}

ValueEditor* ValueEditor::make(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent) {
    using rulebook::Form;
    switch (shape.form) {
    case Form::Text:
    case Form::Word:
        return shape.names == rulebook::Names::Metric
                   ? static_cast<ValueEditor*>(new MetricEditor(shape, context, parent))
                   : new LineEditor(shape, context, parent);
    case Form::Whole:
    case Form::Decimal:
    case Form::Rate:
    case Form::Money:
    case Form::Clock:
    case Form::Date:
    case Form::Currency:
        return new LineEditor(shape, context, parent);
    case Form::Flag:
    case Form::Choice:
        return new ChoiceEditor(shape, context, parent);
    case Form::Weekdays:
        return new WeekdayEditor(shape, context, parent);
    case Form::Words:
    case Form::Dates:
    case Form::Currencies:
        return new WordsEditor(shape, context, parent);
    case Form::Texts:
        return new LinesEditor(shape, context, parent);
    case Form::Expression:
        return new ExpressionEditor(shape, context, parent);
    case Form::Criteria:
    case Form::Weights:
    case Form::Curve:
        return new PairEditor(shape, context, parent);
    case Form::List:
        return new ListEditor(shape, context, parent);
    case Form::Object:
        return new ObjectEditor(shape, context, parent);
    }
    return new LineEditor(shape, context, parent);
}

} // namespace counterpart
