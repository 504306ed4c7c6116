// SPDX-License-Identifier: GPL-3.0-or-later
// The draft is an attribution policy; what it does is asked of the attribution engine, touch by touch.
#include "ui/panels/lab/weight_page.h"

#include "core/command/policy.h"
#include "core/domain/organisations.h"
#include "core/domain/touch_expression.h"
#include "core/engine/programme/programme.h"
#include "core/engine/scenario/policy.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/expression_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/touch_variable_text.h"
#include "ui/bridge/word_text.h"
#include "ui/panels/lab/trial_deal.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/expression_edit.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/verb_button.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSplitter>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace counterpart {

namespace {

QLabel* captionFor(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setBuddy(buddy);
    ui::setTextStyle(label, ui::Type::Body, ui::Ink::Secondary);
    return label;
}

// "saas" -> "SaaS"
QString presetName(std::string_view key) {
    if (key == "saas") {
        return WeightPage::tr("Software as a service");
    }
    if (key == "marketplace") {
        return WeightPage::tr("Marketplace");
    }
    if (key == "hardware_distribution") {
        return WeightPage::tr("Hardware and distribution");
    }
    if (key == "services_agency") {
        return WeightPage::tr("Services and agency");
    }
    return key == "financial_services" ? WeightPage::tr("Financial services") : toQString(key);
}

} // namespace

WeightPage::WeightPage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session),
      m_save(new QAction(ui::icon(ui::Icon::Check), tr("Save as a new rulebook version"), this)),
      m_drop(new QAction(ui::icon(ui::Icon::Undo), tr("Drop the draft"), this)), m_presets(new QComboBox(this)),
      m_roles(new QTableWidget(0, 2, this)), m_expression(new ExpressionEdit(this)), m_fault(new QLabel(this)),
      m_from(new ui::DateEdit(this)), m_deal(new QLineEdit(this)), m_about(new QLabel(this)),
      m_touches(new QTreeWidget(this)), m_variables(new QTreeWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, ui::space::m, 0, 0);
    auto* split = new QSplitter(this);
    split->addWidget(addDraft());
    split->addWidget(addTrial());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({2'000, 3'000}); // by the stretch, whatever the pages would like
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);
    addActions({m_save, m_drop});
    QStringList names;
    for (const expression::Variable& variable : touchSchema().variables) {
        names << toQString(variable.name);
    }
    m_expression->setNames(names);
    connect(m_save, &QAction::triggered, this, &WeightPage::save);
    connect(m_drop, &QAction::triggered, this, &WeightPage::takeRulebook);
    connect(m_presets, &QComboBox::activated, this, [this] { startFrom(m_presets->currentData().toString()); });
    connect(m_roles, &QTableWidget::itemChanged, this, &WeightPage::readRoles);
    connect(m_expression, &QPlainTextEdit::textChanged, this, &WeightPage::readExpression);
    connect(m_deal, &QLineEdit::editingFinished, this, &WeightPage::showTrial);
    connect(m_touches, &QTreeWidget::currentItemChanged, this, &WeightPage::showVariables);
    connect(&session, &Session::resultsChanged, this, [this] { m_changed ? showTrial() : takeRulebook(); });
    connect(&session, &Session::closed, this, [this] {
        m_changed = false;
        m_trial.reset();
        m_deal->clear();
        m_touches->clear();
        m_variables->clear();
    });
    if (session.results()) {
        takeRulebook();
    }
}

QWidget* WeightPage::addDraft() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, ui::space::m, 0);
    column->setSpacing(ui::space::s);
    m_presets->addItem(tr("Start from a type of organisation"));
    for (const std::string_view name : organisations()) {
        m_presets->addItem(presetName(name), toQString(name));
    }
    m_presets->setAccessibleName(tr("Presets"));
    column->addWidget(m_presets);
    column->addWidget(new ui::SectionHeader(tr("Custom weight of a touch"), box));
    m_expression->setAccessibleName(tr("Expression: the weight of a touch"));
    m_expression->setPlaceholderText(QStringLiteral("role_weight * if(type == \"demo\", 3, 1)"));
    column->addWidget(m_expression);
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setAccessibleName(tr("What is wrong with the expression"));
    column->addWidget(m_fault);
    column->addWidget(new ui::SectionHeader(tr("Role weights"), box));
    m_roles->setHorizontalHeaderLabels({tr("Touch type"), tr("Weight")});
    m_roles->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_roles->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_roles->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_roles->verticalHeader()->hide();
    m_roles->setShowGrid(false);
    m_roles->setProperty("kind", QStringLiteral("rows"));
    m_roles->setAccessibleName(tr("Role weights"));
    column->addWidget(m_roles, 1);
    auto* verbs = new QHBoxLayout;
    m_from->setAccessibleName(tr("In force from"));
    verbs->addWidget(captionFor(tr("In force from"), m_from, box));
    verbs->addWidget(m_from, 1);
    column->addLayout(verbs);
    auto* row = new QHBoxLayout;
    row->addWidget(ui::verbButton(m_save, box));
    row->addWidget(ui::verbButton(m_drop, box));
    row->addStretch(1);
    column->addLayout(row);
    return box;
}

QWidget* WeightPage::addTrial() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(ui::space::m, 0, 0, 0);
    column->setSpacing(ui::space::s);
    auto* row = new QHBoxLayout;
    row->addWidget(captionFor(tr("Try it on deal"), m_deal, box));
    m_deal->setAccessibleName(tr("Deal to try the weights on"));
    row->addWidget(m_deal, 1);
    column->addLayout(row);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    column->addWidget(m_about);
    m_touches->setHeaderLabels({tr("When"), tr("Partner"), tr("Type"), tr("Weight"), tr("Partner's share")});
    for (const int figure : {3, 4}) {
        m_touches->headerItem()->setTextAlignment(figure, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_touches->setRootIsDecorated(false);
    m_touches->setAccessibleName(tr("Touches that count, with their weights"));
    m_touches->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_touches->header()->setStretchLastSection(false);
    column->addWidget(m_touches, 2);
    m_variables->setHeaderLabels({tr("Variable"), tr("Of this touch"), tr("Meaning")});
    m_variables->setRootIsDecorated(false);
    m_variables->setProperty("kind", QStringLiteral("rows"));
    m_touches->setProperty("kind", QStringLiteral("rows"));
    m_variables->setAccessibleName(tr("What an expression can speak of"));
    column->addWidget(m_variables, 3);
    return box;
}

Rulebook WeightPage::draftBook() const {
    Rulebook book = m_session.rulebook();
    book.attribution = m_draft;
    return book;
}

void WeightPage::takeRulebook() {
    m_draft = m_session.rulebook().attribution;
    m_changed = false;
    m_presets->setCurrentIndex(0);
    m_from->setDate(toQDate(m_session.lens().asOf));
    if (m_deal->text().isEmpty() && m_session.results()) {
        m_deal->setText(trialDeal(*m_session.results()));
    }
    showDraft();
}

void WeightPage::startFrom(const QString& organisation) {
    if (organisation.isEmpty()) {
        return;
    }
    const std::string pack = "{\"organisation\": \"" + organisation.toStdString() + "\"}";
    auto made = scenario::applyPolicy(m_session.rulebook(), {scenario::SetPolicy{"attribution", pack}});
    if (!made) {
        Q_EMIT noticeRequested(errorText(made.error()));
        return;
    }
    m_draft = std::move(made->rulebook.attribution);
    m_changed = true;
    showDraft();
}

void WeightPage::showDraft() {
    m_filling = true;
    m_roles->setRowCount(static_cast<int>(m_draft.roleWeights.size()));
    for (int row = 0; row < m_roles->rowCount(); ++row) {
        const RoleWeight& role = m_draft.roleWeights[static_cast<std::size_t>(row)];
        auto* type = new QTableWidgetItem(touchTypeName(role.type.view()));
        type->setToolTip(tr("In an expression: \"%1\"").arg(toQString(role.type.view())));
        type->setFlags(type->flags() & ~Qt::ItemIsEditable);
        m_roles->setItem(row, 0, type);
        auto* weight = new QTableWidgetItem(QString::fromStdString(toString(role.weight)));
        weight->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_roles->setItem(row, 1, weight);
    }
    m_expression->setPlainText(QString::fromStdString(m_draft.expression));
    m_filling = false;
    m_roleProblem.clear();
    readExpression();
}

void WeightPage::readRoles() {
    if (m_filling) {
        return;
    }
    m_roleProblem.clear();
    for (int row = 0; row < m_roles->rowCount(); ++row) {
        const QString text = m_roles->item(row, 1)->text();
        const auto weight = parseMicros(text.trimmed().toStdString());
        if (!weight || weight->value < 0) {
            m_roleProblem = tr("The weight of %1 must be a number of 0 or more, with at most six decimals: %2")
                                .arg(m_roles->item(row, 0)->text(), text);
            continue;
        }
        m_draft.roleWeights[static_cast<std::size_t>(row)].weight = *weight;
    }
    m_changed = true;
    showTrial();
}

void WeightPage::readExpression() {
    if (m_filling) {
        return;
    }
    const std::string text = m_expression->text();
    const bool none = m_expression->toPlainText().trimmed().isEmpty();
    m_changed = m_changed || text != m_session.rulebook().attribution.expression;
    const auto program = compileWeight(text);
    m_expressionProblem = none || program ? QString() : expressionFaultText(program.error());
    m_expression->setFault(none || program ? std::nullopt : std::optional(program.error()));
    if (m_expressionProblem.isEmpty()) {
        m_draft.expression = none ? std::string() : text;
    }
    ui::setTextStyle(m_fault, ui::Type::Body, m_expressionProblem.isEmpty() ? ui::Ink::Secondary : ui::Ink::Negative);
    showTrial();
}

QString WeightPage::problem() const { return !m_expressionProblem.isEmpty() ? m_expressionProblem : m_roleProblem; }

void WeightPage::tryOn(const QString& dealKey) {
    m_deal->setText(dealKey);
    showTrial();
}

void WeightPage::showTrial() {
    m_fault->setText(!problem().isEmpty()         ? problem()
                     : m_draft.expression.empty() ? tr("No expression: the weights below are the role weights.")
                                                  : tr("The expression is sound."));
    m_save->setEnabled(m_changed && problem().isEmpty());
    m_drop->setEnabled(m_changed);
    const auto p = m_session.results();
    m_touches->clear();
    m_trial.reset();
    if (!p || !problem().isEmpty()) {
        m_about->clear();
        showVariables();
        return;
    }
    const Model model = m_draft.expression.empty() ? Model::Role : Model::Custom;
    auto explained = attribution::explainDeal(*p->snapshot, m_deal->text().trimmed().toStdString(), draftBook(), model,
                                              p->lens.asOf, p->columns.get());
    if (!explained) {
        m_about->setText(errorText(explained.error()));
        showVariables();
        return;
    }
    m_trial = std::move(*explained);
    const int further = fillTrial(*p->snapshot, *m_trial, *m_touches);
    const QString about =
        tr("%1, %2").arg(formatMoney(m_trial->amount.minor, m_trial->amount.currency), modelName(m_trial->model));
    m_about->setText(further == 0 ? about
                                  : tr("%1; %2 more touches count, not listed here").arg(about, formatCount(further)));
    m_touches->setCurrentItem(m_touches->topLevelItem(0));
    showVariables();
}

void WeightPage::showVariables() {
    const auto& schema = touchSchema().variables;
    const QTreeWidgetItem* item = m_touches->currentItem();
    std::vector<expression::Value> values;
    if (m_trial && item != nullptr) {
        const auto at = static_cast<std::size_t>(item->data(0, Qt::UserRole).toULongLong());
        values = attribution::touchVariables(*m_session.results()->snapshot, *m_trial, m_trial->touches[at]);
    }
    m_variables->clear();
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const QString value = i < values.size() ? expressionValueText(values[i]) : QString();
        new QTreeWidgetItem(m_variables, {toQString(schema[i].name), value.isEmpty() ? QStringLiteral("—") : value,
                                          touchVariableMeaning(static_cast<TouchVariable>(i))});
    }
    m_variables->resizeColumnToContents(0);
    m_variables->resizeColumnToContents(1);
}

void WeightPage::save() {
    if (!m_changed || !problem().isEmpty()) {
        return;
    }
    IdSource ids = m_session.ids();
    auto planned = plan(*m_session.snapshot(), ids,
                        ReplaceRulebook{writeRulebook(draftBook()), fromQDate(m_from->date()),
                                        tr("Weights changed in the model lab").toStdString()});
    if (!planned) {
        Q_EMIT noticeRequested(errorText(planned.error()));
        return;
    }
    m_session.execute(std::move(*planned),
                      [page = QPointer<WeightPage>(this), model = changedModel()](const Result<Revision>& done) {
                          if (page != nullptr && done) {
                              page->follow(model);
                          }
                      });
}

// What was changed is what one wants to see.
Model WeightPage::changedModel() const {
    const AttributionPolicy& before = m_session.rulebook().attribution;
    if (m_draft.expression != before.expression && !m_draft.expression.empty()) {
        return Model::Custom;
    }
    return m_draft.roleWeights != before.roleWeights ? Model::Role : m_draft.model;
}

void WeightPage::follow(Model model) {
    m_changed = false;
    Lens lens = m_session.lens();
    lens.model = model;
    m_session.setLens(lens);
}

} // namespace counterpart
