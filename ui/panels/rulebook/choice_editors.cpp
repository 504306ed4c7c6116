// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes to tick and to open; what was never said is shown as the default and stays unsaid until it is touched.
#include "ui/panels/rulebook/choice_editors.h"

#include "core/domain/policy/words.h"
#include "ui/bridge/format.h"
#include "ui/bridge/metric_text.h"
#include "ui/bridge/rulebook_field_text.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/shell/theme/tokens.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace counterpart {

using rulebook::Form;

namespace {

template <class Editor>
void layOut(Editor* editor, QWidget* inside) {
    auto* row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(inside);
    editor->setFocusProxy(inside);
}

} // namespace

void choose(ChoiceBox& box, const QString& data) {
    int at = box.findData(data);
    if (at < 0) {
        box.addItem(data, data);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

ChoiceEditor::ChoiceEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape) {
    if (shape.form == Form::Flag && !shape.fallback.empty()) {
        m_check = new QCheckBox(tr("Yes"), this);
        layOut(this, m_check);
        m_check->setEnabled(!context.readOnly());
        connect(m_check, &QCheckBox::clicked, this, [this] {
            m_said = true;
            Q_EMIT edited();
        });
        return;
    }
    m_box = new ChoiceBox(this);
    layOut(this, m_box);
    m_box->setEnabled(!context.readOnly());
    fillBox();
    connect(m_box, &QComboBox::activated, this, [this] {
        m_said = true;
        Q_EMIT edited();
    });
}

void ChoiceEditor::fillBox() {
    if (m_shape.fallback.empty() && !m_shape.required) {
        m_box->addItem(m_shape.form == Form::Flag ? tr("Either") : tr("Not said"), QString());
    }
    if (m_shape.form == Form::Flag) {
        m_box->addItem(tr("Yes"), QStringLiteral("true"));
        m_box->addItem(tr("No"), QStringLiteral("false"));
    }
    for (const std::string_view word : m_shape.words) {
        if (!word.empty()) {
            m_box->addItem(rulebookWord(m_shape.name, word), toQString(word));
        }
    }
}

void ChoiceEditor::setValue(const Node* value) {
    m_said = value != nullptr;
    const auto fallback = rulebook::parseTree(m_shape.fallback);
    const Node* shown = value != nullptr ? value : fallback ? &*fallback : nullptr;
    if (m_check != nullptr) {
        m_check->setChecked(shown != nullptr && shown->flag);
    } else if (shown == nullptr) {
        m_box->setCurrentIndex(m_box->findData(QString())); // none where one has to be chosen
    } else {
        choose(*m_box, shown->type == Node::Type::Bool
                           ? (shown->flag ? QStringLiteral("true") : QStringLiteral("false"))
                           : QString::fromStdString(shown->text));
    }
}

std::optional<DocumentNode> ChoiceEditor::value() const {
    if (!m_said) {
        return std::nullopt;
    }
    if (m_check != nullptr) {
        return flagNode(m_check->isChecked());
    }
    const QString word = m_box->currentData().toString();
    if (word.isEmpty()) {
        return std::nullopt;
    }
    return m_shape.form == Form::Flag ? flagNode(word == QLatin1String("true")) : textNode(word.toStdString());
}

WeekdayEditor::WeekdayEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::xs);
    for (int day = 1; day <= 7; ++day) {
        auto* button = new QToolButton(this);
        button->setText(QLocale().standaloneDayName(day, QLocale::ShortFormat));
        button->setAccessibleName(QLocale().standaloneDayName(day));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("kind", QStringLiteral("field"));
        button->setEnabled(!context.readOnly());
        row->addWidget(button);
        m_days << button;
        connect(button, &QToolButton::clicked, this, [this] {
            m_said = true;
            Q_EMIT edited();
        });
    }
    row->addStretch(1);
    setFocusProxy(m_days.front());
}

void WeekdayEditor::mark(const Node& days) {
    for (int day = 0; day < m_days.size(); ++day) {
        const std::string_view name = rulebook::kWeekdayNames[day];
        m_days[day]->setChecked(std::ranges::find(days.items, name, &Node::text) != days.items.end());
    }
}

void WeekdayEditor::setValue(const Node* value) {
    m_said = value != nullptr;
    const auto fallback = rulebook::parseTree(m_shape.fallback);
    mark(value != nullptr ? *value : fallback ? *fallback : emptyNode(Node::Type::Array));
}

std::optional<DocumentNode> WeekdayEditor::value() const {
    if (!m_said) {
        return std::nullopt;
    }
    Node days = emptyNode(Node::Type::Array);
    for (int day = 0; day < m_days.size(); ++day) {
        if (m_days[day]->isChecked()) {
            days.items.push_back(textNode(std::string(rulebook::kWeekdayNames[day])));
        }
    }
    return days;
}

MetricEditor::MetricEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape), m_context(context), m_box(new ChoiceBox(this)) {
    layOut(this, m_box);
    m_box->setEnabled(!context.readOnly());
    connect(m_box, &QComboBox::activated, this, [this] {
        m_name = m_box->currentData().toString().toStdString();
        Q_EMIT edited();
    });
}

void MetricEditor::setValue(const Node* value) {
    m_name = value != nullptr ? value->text : std::string();
    m_box->clear();
    m_box->addItem(QString(), QString());
    for (const metrics::Metric& metric : metrics::catalogue()) {
        m_box->addItem(metricTitle(metric.id), toQString(metric.name));
    }
    m_box->addItem(tr("Raised flags"), toQString(kFlagsOpen));
    for (const UserMetric& own : m_context.ownMetrics()) {
        m_box->addItem(QString::fromStdString(own.name.empty() ? own.key : own.name), QString::fromStdString(own.key));
    }
    const auto fallback = rulebook::parseTree(m_shape.fallback);
    choose(*m_box, QString::fromStdString(m_name.empty() && fallback ? fallback->text : m_name));
}

std::optional<DocumentNode> MetricEditor::value() const {
    return m_name.empty() ? std::nullopt : std::optional(textNode(m_name));
}

} // namespace counterpart
