// SPDX-License-Identifier: GPL-3.0-or-later
// One row a pair, each with its own way out.
#include "ui/panels/rulebook/pair_editor.h"

#include "core/domain/policy/ladder.h"
#include "ui/bridge/format.h"
#include "ui/bridge/rulebook_field_text.h"
#include "ui/bridge/typed_text.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/panels/rulebook/choice_editors.h"
#include "ui/panels/rulebook/curve_picture.h"
#include "ui/panels/rulebook/text_editors.h"
#include "ui/shell/theme/icons.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

using rulebook::Form;

namespace {

QToolButton* smallButton(ui::Icon icon, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(ui::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

PairEditor::PairEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape), m_context(context), m_column(new QVBoxLayout(this)),
      m_add(new QToolButton(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::xs);
    m_add->setText(shape.form == Form::Criteria  ? tr("Ask for more")
                   : shape.form == Form::Weights ? tr("Add a weight")
                                                 : tr("Add a point"));
    m_add->setIcon(ui::icon(ui::Icon::Add));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setEnabled(!context.readOnly());
    if (shape.form == Form::Curve) {
        m_picture = new CurvePicture(this);
        m_column->addWidget(m_picture);
    }
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    setFocusProxy(m_add);
    connect(this, &ValueEditor::edited, this, &PairEditor::drawCurve);
    connect(m_add, &QToolButton::clicked, this, [this] {
        Row& row = addRow(m_shape.form == Form::Criteria ? freeMetric() : QString(), {});
        (row.metric != nullptr ? static_cast<QWidget*>(row.metric) : row.left)->setFocus(Qt::OtherFocusReason);
        m_said = true;
        Q_EMIT edited();
    });
}

void PairEditor::fillMetrics(ChoiceBox& box) const {
    for (const LadderMetric metric : kLadderMetrics) {
        box.addItem(ladderMetricTitle(nameOf(metric)), toQString(nameOf(metric)));
    }
    for (const QString& level : m_context.offered(rulebook::Names::Level)) {
        const QString name = toQString(nameOf(LadderMetric::CertifiedPeople)) + u':' + level;
        box.addItem(ladderMetricTitle(name.toStdString()), name);
    }
}

QString PairEditor::freeMetric() const {
    for (const LadderMetric metric : kLadderMetrics) {
        const QString name = toQString(nameOf(metric));
        if (std::ranges::none_of(m_rows, [&](const Row& row) { return leftOf(row) == name; })) {
            return name;
        }
    }
    return toQString(nameOf(kLadderMetrics[0]));
}

PairEditor::Row& PairEditor::addRow(const QString& left, const QString& right) {
    Row row;
    row.box = new QWidget(this);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::xs);
    const bool locked = m_context.readOnly();
    if (m_shape.form == Form::Criteria) {
        row.metric = new ChoiceBox(row.box);
        fillMetrics(*row.metric);
        choose(*row.metric, left);
        row.metric->setAccessibleName(tr("What is asked for"));
        row.metric->setEnabled(!locked);
        line->addWidget(row.metric, 3);
        connect(row.metric, &QComboBox::activated, this, &ValueEditor::edited);
    } else {
        row.left = offeringEdit(m_context, m_shape.names, row.box);
        row.left->setText(left);
        row.left->setReadOnly(locked);
        row.left->setAccessibleName(m_shape.form == Form::Curve ? tr("Value") : tr("Word"));
        line->addWidget(row.left, m_shape.form == Form::Curve ? 2 : 3);
        connect(row.left, &QLineEdit::textEdited, this, &ValueEditor::edited);
    }
    row.right = new QLineEdit(row.box);
    row.right->setText(right);
    row.right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.right->setReadOnly(locked);
    row.right->setAccessibleName(m_shape.form == Form::Criteria  ? tr("At least")
                                 : m_shape.form == Form::Weights ? tr("Weight")
                                                                 : tr("Points"));
    row.right->setPlaceholderText(row.right->accessibleName());
    line->addWidget(row.right, 2);
    connect(row.right, &QLineEdit::textEdited, this, &ValueEditor::edited);
    QToolButton* remove = smallButton(ui::Icon::Close, tr("Remove"), row.box);
    remove->setEnabled(!locked);
    line->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] { removeRow(box); });
    m_column->insertWidget(m_column->indexOf(m_add), row.box);
    row.box->show();
    m_rows << row;
    return m_rows.back();
}

void PairEditor::removeRow(const QWidget* box) {
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].box == box) {
            m_rows.takeAt(i).box->deleteLater();
            m_add->setFocus(Qt::OtherFocusReason);
            Q_EMIT edited();
            return;
        }
    }
}

QString PairEditor::leftOf(const Row& row) const {
    return row.metric != nullptr ? row.metric->currentData().toString() : row.left->text().trimmed();
}

QString PairEditor::shownBound(const Node& value) const {
    rulebook::MemberShape like;
    like.form = value.type == Node::Type::Number ? Form::Decimal
                : value.text.ends_with('%')      ? Form::Rate
                : m_shape.form == Form::Criteria ? Form::Money
                                                 : Form::Text;
    return shownText(value, like);
}

// Money is a text, a percentage too; everything else a number. Of a ratio, 95 can only be meant in percent.
DocumentNode PairEditor::boundOf(const QString& metric, const QString& typed) const {
    const auto named = criterionNamed(metric.toStdString());
    const bool ratio =
        named && !isMoney(named->metric) && !isCount(named->metric) && named->metric != LadderMetric::Csat;
    const bool percent = typed.contains(u'%') || (ratio && QString::fromStdString(nativeNumber(typed)).toDouble() > 1);
    rulebook::MemberShape like;
    like.form = named && isMoney(named->metric) ? Form::Money : percent ? Form::Rate : Form::Decimal;
    return typedNode(typed, like);
}

// Rows that are there are filled again, so that the focus stays where it is.
void PairEditor::setValue(const Node* value) {
    m_said = value != nullptr;
    QList<QPair<QString, QString>> pairs;
    if (value != nullptr && m_shape.form == Form::Curve) {
        for (const Node& point : value->items) {
            pairs << QPair(point.items.empty() ? QString() : shownBound(point.items[0]),
                           point.items.size() < 2 ? QString() : shownBound(point.items[1]));
        }
    } else if (value != nullptr) {
        for (const rulebook::Member& member : value->members) {
            pairs << QPair(QString::fromStdString(member.name), shownBound(member.value));
        }
    }
    while (m_rows.size() > pairs.size()) {
        QWidget* box = m_rows.takeLast().box;
        box->hide();
        box->deleteLater();
    }
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (i >= m_rows.size()) {
            addRow(pairs[i].first, pairs[i].second);
            continue;
        }
        const Row& row = m_rows[i];
        if (row.metric != nullptr) {
            choose(*row.metric, pairs[i].first);
        } else if (row.left->text() != pairs[i].first) {
            row.left->setText(pairs[i].first);
        }
        if (row.right->text() != pairs[i].second) {
            row.right->setText(pairs[i].second);
        }
    }
    drawCurve();
}

std::optional<DocumentNode> PairEditor::value() const {
    if (m_rows.isEmpty() && (!m_said || m_shape.form == Form::Criteria)) {
        return std::nullopt;
    }
    Node node = emptyNode(m_shape.form == Form::Curve ? Node::Type::Array : Node::Type::Object);
    rulebook::MemberShape number;
    number.form = Form::Decimal;
    for (const Row& row : m_rows) {
        const QString left = leftOf(row);
        if (m_shape.form == Form::Curve) {
            Node point = emptyNode(Node::Type::Array);
            point.items = {typedNode(left, number), typedNode(row.right->text(), number)};
            node.items.push_back(std::move(point));
        } else {
            node.members.push_back({left.toStdString(), m_shape.form == Form::Criteria
                                                            ? boundOf(left, row.right->text())
                                                            : typedNode(row.right->text(), number)});
        }
    }
    return node;
}

void PairEditor::setFaults(const FieldFaults& faults) {
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const std::string left = leftOf(m_rows[i]).toStdString();
        QString text;
        for (const FieldFault& fault : faults) {
            const PathHead head = headOf(fault.path);
            const bool mine = m_shape.form == Form::Curve ? head.item == static_cast<std::size_t>(i)
                                                          : fault.path == left || head.name == left;
            text = mine && text.isEmpty() ? fault.text : text;
        }
        QLineEdit* edit = m_rows[i].right;
        edit->setToolTip(text);
        edit->setAccessibleDescription(text);
        markInvalid(edit, !text.isEmpty());
    }
}

void PairEditor::drawCurve() {
    if (m_picture == nullptr) {
        return;
    }
    QList<QPointF> points;
    for (const Row& row : std::as_const(m_rows)) {
        bool reads[2] = {false, false};
        const QPointF point(QString::fromStdString(nativeNumber(row.left->text())).toDouble(&reads[0]),
                            QString::fromStdString(nativeNumber(row.right->text())).toDouble(&reads[1]));
        if (reads[0] && reads[1]) {
            points << point;
        }
    }
    m_picture->setPoints(points);
}

} // namespace counterpart
