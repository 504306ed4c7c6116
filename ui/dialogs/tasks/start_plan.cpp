// SPDX-License-Identifier: GPL-3.0-or-later
// Partner, plan and start above, the steps they give below.
#include "ui/dialogs/tasks/start_plan.h"

#include "core/command/enablement.h"
#include "core/engine/plans/plans.h"
#include "ui/bridge/format.h"
#include "ui/bridge/plan_text.h"
#include "ui/dialogs/record/reference_picker.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/dialogs/small_form.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/form_field.h"

#include <QDialog>
#include <QHeaderView>
#include <QTreeWidget>

#include <algorithm>
#include <set>

namespace counterpart {

namespace {

constexpr int kWidth = 620;
constexpr int kPreviewHeight = 260;
enum Column { kStep, kOwner, kDue };

class PlanForm : public QObject {
    Q_OBJECT
public:
    PlanForm(Session& session, QDialog* dialog);
    void begin(RecordId partner);

private:
    const Partner* partner() const {
        return m_session.facts()->table<Partner>().findKey(m_partner->key().toStdString());
    }
    const PlanTemplate* plan() const {
        return plans::templateNamed(m_session.rulebook(), m_plan->currentData().toString().toStdString());
    }
    Date start() const { return m_start->date().isValid() ? fromQDate(m_start->date()) : Date(); }
    void offer();
    void preview();
    void save();

    Session& m_session;
    QDialog* m_dialog;
    ui::FormLayout* m_form;
    ReferencePicker* m_partner;
    ChoiceBox* m_plan;
    ui::DateEdit* m_start;
    QTreeWidget* m_steps;
    ui::FormField* m_partnerField;
    ui::FormField* m_planField;
    ui::FormField* m_startField;
    bool m_chosen = false; // the plan, by the person
};

PlanForm::PlanForm(Session& session, QDialog* dialog)
    : QObject(dialog), m_session(session), m_dialog(dialog), m_form(new ui::FormLayout(dialog)),
      m_partner(new ReferencePicker(Kind::Partner, dialog)), m_plan(new ChoiceBox(dialog)),
      m_start(new ui::DateEdit(dialog)), m_steps(new QTreeWidget(dialog)) {
    m_partner->setObjectName(QStringLiteral("partner"));
    m_plan->setObjectName(QStringLiteral("plan"));
    m_start->setObjectName(QStringLiteral("start"));
    m_steps->setObjectName(QStringLiteral("steps"));
    m_partnerField = m_form->addField(tr("Partner"), m_partner);
    m_planField = m_form->addField(tr("Plan"), m_plan);
    m_startField = m_form->addField(tr("Start"), m_start);
    m_startField->setRequired(true);
    m_steps->setHeaderLabels({tr("Step"), tr("Owner"), tr("Due")});
    m_steps->setAccessibleName(tr("Steps of the plan"));
    m_steps->setMinimumHeight(static_cast<int>(kPreviewHeight * ui::theme().textScale()));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setTabKeyNavigation(false);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_steps->header()->setSectionResizeMode(kStep, QHeaderView::Stretch);
    m_form->addWidget(m_steps);
    connect(m_partner, &ReferencePicker::keyEdited, this, &PlanForm::offer);
    connect(m_plan, &QComboBox::activated, this, [this] { m_chosen = true; });
    connect(m_plan, &QComboBox::currentIndexChanged, this, &PlanForm::preview);
    connect(m_start, &ui::DateEdit::dateChanged, this, &PlanForm::preview);
}

void PlanForm::begin(RecordId id) {
    m_partner->setSnapshot(m_session.facts());
    if (const Partner* known = m_session.facts()->table<Partner>().find(id)) {
        m_partner->setKey(toQString(known->key));
    }
    m_start->setDate(toQDate(m_session.now().date()));
    offer();
    finishSmallForm(
        m_dialog, m_form, tr("Start the plan"), [this] { save(); }, kWidth);
    m_partner->key().isEmpty() ? m_partner->setFocus() : m_plan->setFocus();
}

// Those for the partner's type first, then all others.
void PlanForm::offer() {
    const QString before = m_plan->currentData().toString();
    const Rulebook& rulebook = m_session.rulebook();
    const Partner* whom = partner();
    std::vector<const PlanTemplate*> offered;
    for (const PlanUse use : {PlanUse::Onboarding, PlanUse::Improvement}) {
        if (whom != nullptr) {
            std::ranges::copy(plans::templatesFor(rulebook, use, whom->type), std::back_inserter(offered));
        }
    }
    const std::size_t suiting = offered.size();
    for (const PlanTemplate& plan : rulebook.planTemplates) {
        if (std::ranges::find(offered, &plan) == offered.end() && (whom == nullptr || plan.use != PlanUse::Launch)) {
            offered.push_back(&plan);
        }
    }
    const QSignalBlocker quiet(m_plan);
    m_plan->clear();
    for (const PlanTemplate* plan : offered) {
        m_plan->addItem(tr("%1: %2").arg(planUseName(plan->use), QString::fromStdString(plan->name)),
                        QString::fromStdString(plan->key));
    }
    if (suiting > 0 && suiting < offered.size()) {
        m_plan->insertSeparator(static_cast<int>(suiting));
    }
    const int kept = m_plan->findData(before);
    m_plan->setCurrentIndex(m_chosen && kept >= 0 ? kept : 0);
    m_partnerField->setError({});
    m_planField->setError(offered.empty() ? tr("The rulebook has no plans: add them in its section Plans.")
                                          : QString());
    preview();
}

void PlanForm::preview() {
    m_steps->clear();
    const PlanTemplate* of = plan();
    const Date from = start();
    m_partnerField->setRequired(of == nullptr || of->use != PlanUse::Launch);
    m_partnerField->setHint(of != nullptr && of->use == PlanUse::Launch ? tr("The launch of the programme needs none.")
                                                                        : QString());
    if (of == nullptr || !from.has()) {
        return;
    }
    QTreeWidgetItem* phase = nullptr;
    for (const Task& task : plans::planFor(*of, {}, {}, from)) {
        if (phase == nullptr || phase->text(kStep) != toQString(task.phase)) {
            phase = new QTreeWidgetItem(m_steps, {toQString(task.phase)});
            phase->setFirstColumnSpanned(true);
            phase->setExpanded(true);
        }
        auto* step = new QTreeWidgetItem(
            phase, {toQString(task.title), toQString(task.owner.view()), formatDate(task.due.date())});
        step->setToolTip(kStep, step->text(kStep));
    }
}

void PlanForm::save() {
    if (!m_session.isOpen()) {
        m_dialog->close();
        return;
    }
    const QString typed = m_partner->key();
    const Partner* whom = partner();
    if (!m_start->isAcceptable()) {
        m_startField->setError(m_start->problem());
        return;
    }
    if (whom == nullptr && !typed.isEmpty()) {
        m_partnerField->setError(tr("There is no such partner: choose one from the list."));
        m_partner->setFocus();
        return;
    }
    IdSource ids = m_session.ids();
    const StartPlan command{m_plan->currentData().toString().toStdString(), whom != nullptr ? whom->id : 0, start()};
    carryOutSmallForm(m_session, m_dialog, counterpart::plan(*m_session.facts(), ids, m_session.rulebook(), command),
                      {{"partner", m_partnerField}, {"start", m_startField}}, m_planField);
}

} // namespace

QDialog* startPlan(Session& session, RecordId partner, QWidget* window) {
    QDialog* dialog = newSmallForm(session, PlanForm::tr("Start a plan"), QStringLiteral("startPlan"), window);
    (new PlanForm(session, dialog))->begin(partner);
    return dialog;
}

} // namespace counterpart

#include "start_plan.moc"
