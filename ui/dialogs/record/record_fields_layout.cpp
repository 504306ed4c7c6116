// SPDX-License-Identifier: GPL-3.0-or-later
// How the questions of a record's form stand: sections, pairs, what is folded away.
#include "core/domain/custom_fields.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/dialogs/record/record_fields.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace counterpart {

namespace {

QToolButton* makeFold(const QString& heading, QWidget* body, QWidget* parent) {
    auto* fold = new QToolButton(parent);
    fold->setText(heading);
    fold->setCheckable(true);
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto turn = [fold, body](bool open) {
        fold->setIcon(ui::icon(open ? ui::Icon::ChevronDown : ui::Icon::ChevronRight));
        body->setVisible(open);
    };
    QObject::connect(fold, &QToolButton::toggled, body, turn);
    turn(false);
    return fold;
}

} // namespace

RecordFields::RecordFields(Kind kind, RecordId id, QWidget* parent) : FormLayout(parent), m_kind(kind), m_id(id) {
    for (const FormSection& section : formPlan(kind)) {
        addSection(section);
    }
}

// An editor that loses the focus by being destroyed still has something to say.
RecordFields::~RecordFields() {
    for (const Row& row : m_rows) {
        row.editor->disconnect(this);
    }
}

void RecordFields::addSection(const FormSection& section) {
    QWidget* place = this;
    QToolButton* fold = nullptr;
    QVBoxLayout* column = nullptr;
    if (section.folded) {
        place = new QWidget(this);
        column = new QVBoxLayout(place);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(ui::space::m);
        fold = makeFold(section.heading, place, this);
        addWidget(fold);
    } else if (!section.heading.isEmpty()) {
        auto* gap = new QWidget(this);
        gap->setFixedHeight(ui::space::xs);
        addWidget(gap);
        addHeading(section.heading);
    }
    for (const FormRow& questions : section.rows) {
        QWidget* line = nullptr;
        if (questions.size() == 1) {
            line = addQuestion(questions.front(), fold, place);
        } else {
            line = new QWidget(place);
            auto* row = new QHBoxLayout(line);
            row->setContentsMargins(0, 0, 0, 0);
            row->setSpacing(ui::space::l);
            for (const FormQuestion& question : questions) {
                row->addWidget(addQuestion(question, fold, line), question.field == "currency" ? 2 : 3, Qt::AlignTop);
            }
        }
        if (column != nullptr) {
            column->addWidget(line);
        } else {
            addWidget(line);
        }
    }
    if (section.folded) {
        addWidget(place);
    }
}

ui::FormField* RecordFields::addQuestion(const FormQuestion& question, QToolButton* fold, QWidget* parent) {
    const std::size_t index = *fieldIndex(m_kind, question.field);
    const FieldInfo& info = fieldsOf(m_kind)[index];
    Row row;
    row.name = question.field;
    row.field = index;
    row.label = question.label.isEmpty() ? fieldName(m_kind, index) : question.label;
    row.fold = fold;
    row.editor = makeFieldEditor(info, question.longText ? EditorShape::LongText : EditorShape::Line, parent);
    row.shown = new ui::FormField(row.label, row.editor->widget(), parent);
    row.shown->setRequired(info.is(Required));
    row.shown->setHint(question.hint);
    ui::FormField* shown = row.shown;
    addRow(std::move(row));
    return shown;
}

void RecordFields::addRow(Row row) {
    const std::size_t at = m_rows.size();
    connect(row.editor, &FieldEditor::edited, this, [this, at] {
        m_rows[at].touched = true;
        check();
        Q_EMIT edited();
    });
    m_rows.push_back(std::move(row));
}

void RecordFields::addCustom(const std::string& name) {
    if (editor(name) != nullptr) {
        return;
    }
    if (!std::exchange(m_customHeading, true)) {
        addHeading(tr("Custom fields"));
    }
    Row row;
    row.name = name;
    row.label = toQString(std::string_view(name).substr(kCustomPrefix.size()));
    row.editor = makeTextEditor(EditorShape::Line, this);
    row.shown = new ui::FormField(row.label, row.editor->widget(), this);
    addWidget(row.shown);
    row.editor->load(m_snapshot ? standing(row, *m_snapshot) : std::string());
    addRow(std::move(row));
}

} // namespace counterpart
