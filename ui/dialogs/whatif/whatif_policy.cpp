// SPDX-License-Identifier: GPL-3.0-or-later
// The form of assumed policy values.
#include "ui/dialogs/whatif/whatif_policy.h"

#include "core/engine/attribution/compare.h"
#include "core/engine/programme/programme.h"
#include "core/engine/scenario/document.h"
#include "core/engine/scenario/policy.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/tokens.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

namespace {

constexpr int kTypingMs = 350;
constexpr int kWidth = 440;
constexpr int kHeight = 620;

// What the session assumes for a path now; "" = nothing.
std::string assumedAt(const Session& session, const std::string& path) {
    std::string found;
    if (session.whatIf()) {
        for (const scenario::Change& change : session.whatIf()->assumed.changes) {
            const auto* set = std::get_if<scenario::SetPolicy>(&change);
            found = set != nullptr && set->path == path ? set->value : found;
        }
    }
    return found;
}

void drop(scenario::Assumptions& assumed, const std::string& path) {
    std::erase_if(assumed.changes, [&](const scenario::Change& change) {
        const auto* set = std::get_if<scenario::SetPolicy>(&change);
        return set != nullptr && set->path == path;
    });
}

QString unquoted(const std::string& json) {
    const QString text = QString::fromStdString(json);
    return text.startsWith(u'"') && text.size() > 1 ? text.mid(1, text.size() - 2)
           : text == QLatin1String("null")          ? QString()
                                                    : text;
}

} // namespace

WhatIfPolicy* WhatIfPolicy::open(Session& session, QWidget* window) {
    auto* form = window->findChild<WhatIfPolicy*>();
    if (form == nullptr) {
        form = new WhatIfPolicy(session, window);
        form->setAttribute(Qt::WA_DeleteOnClose);
    }
    form->show();
    form->raise();
    form->activateWindow();
    return form;
}

WhatIfPolicy::WhatIfPolicy(Session& session, QWidget* window)
    : QDialog(window), m_session(session), m_form(new ui::FormLayout(this)), m_later(new QTimer(this)) {
    setWindowTitle(tr("What if the policy were different"));
    m_later->setSingleShot(true);
    m_later->setInterval(kTypingMs);
    connect(m_later, &QTimer::timeout, this, &WhatIfPolicy::assume);
    addModels();
    addNumber(tr("Half-life"), "attribution.half_life_days",
              tr("Days after which a touch counts half, under time decay"));
    addNumber(tr("Touches count back for"), "attribution.lookback_days", tr("Days; nothing means for ever"));
    addNumber(tr("First touch counts"), "attribution.position.first", tr("Under position based; any scale"));
    addNumber(tr("Middle touches count"), "attribution.position.middle", {});
    addNumber(tr("Last touch counts"), "attribution.position.last", {});
    addDirect();
    addNumber(tr("Partners share"), "attribution.partners_share",
              tr("Like 60%; where the direct team has a fixed part"));
    m_form->addHeading(tr("What a touch counts by its type, under role based"));
    for (const RoleWeight& role : session.factResults()->rulebook->attribution.roleWeights) {
        addNumber(QString::fromStdString(role.type.str()),
                  ("attribution.role_weights[\"" + role.type.str() + "\"]").c_str(), {});
    }
    addOther();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_form, &ui::FormLayout::saveRequested, this, [this] {
        assume();
        close();
    });
    connect(&m_session, &Session::closed, this, &QDialog::close);
    connect(&m_session, &Session::failed, this, [this](const QString& sentence) {
        if (m_otherField != nullptr && !m_path->text().isEmpty()) {
            m_otherField->setError(sentence);
        }
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->addWidget(area);
    column->addWidget(buttons);
    resize(kWidth, kHeight);
}

void WhatIfPolicy::add(Value value) {
    const auto stands = scenario::policyAt(*m_session.factResults()->rulebook, value.path);
    value.facts = stands ? *stands : std::string();
    if (value.path == "attribution.model") { // the one that the panels show
        value.facts = '"' + std::string(nameOf(m_session.factResults()->lens.model)) + '"';
    }
    const std::string assumed = assumedAt(m_session, value.path);
    value.show(assumed.empty() ? value.facts : assumed);
    m_values.push_back(std::move(value));
}

void WhatIfPolicy::addModels() {
    auto* box = new QComboBox(this);
    for (const Model model : attribution::modelsAvailable(m_session.factResults()->rulebook->attribution)) {
        box->addItem(modelName(model), QString::fromStdString(std::string(nameOf(model))));
    }
    m_form->addField(tr("Model"), box);
    add({"attribution.model",
         [box](const std::string& json) { box->setCurrentIndex(box->findData(unquoted(json))); },
         [box] { return '"' + box->currentData().toString().toStdString() + '"'; },
         {}});
    connect(box, &QComboBox::activated, this, &WhatIfPolicy::assume);
}

void WhatIfPolicy::addNumber(const QString& label, const char* path, const QString& hint) {
    auto* edit = new QLineEdit(this);
    auto* field = m_form->addField(label, edit);
    field->setHint(hint);
    add({path,
         [edit](const std::string& json) { edit->setText(unquoted(json)); },
         [edit] {
             const std::string typed = edit->text().trimmed().toStdString();
             return typed.empty() ? std::string("null") : scenario::policyValueOf(typed);
         },
         {}});
    connect(edit, &QLineEdit::textEdited, m_later, QOverload<>::of(&QTimer::start));
    // Judged alone, so that the fault stands beside its field.
    connect(edit, &QLineEdit::textEdited, this, [this, field, edit, where = std::string(path)] {
        const std::string typed = edit->text().trimmed().toStdString();
        const auto judged = scenario::applyPolicy(
            *m_session.factResults()->rulebook,
            {scenario::SetPolicy{where, typed.empty() ? "null" : scenario::policyValueOf(typed)}});
        const bool unset =
            typed.empty() && scenario::policyAt(*m_session.factResults()->rulebook, where).value().empty();
        field->setError(judged || unset ? QString() : errorSentence(judged.error()));
    });
}

void WhatIfPolicy::addDirect() {
    auto* box = new QComboBox(this);
    box->addItem(tr("does not count"), QStringLiteral("exclude"));
    box->addItem(tr("counts like a partner"), QStringLiteral("include"));
    box->addItem(tr("has a fixed part"), QStringLiteral("fixed"));
    m_form->addField(tr("Direct team"), box);
    add({"attribution.direct",
         [box](const std::string& json) { box->setCurrentIndex(box->findData(unquoted(json))); },
         [box] { return '"' + box->currentData().toString().toStdString() + '"'; },
         {}});
    connect(box, &QComboBox::activated, this, &WhatIfPolicy::assume);
}

// Plans, tiers, chains: whatever the rulebook has.
void WhatIfPolicy::addOther() {
    m_form->addHeading(tr("Any other value of the rulebook"));
    m_path = new QLineEdit(this);
    m_path->setPlaceholderText(QStringLiteral("ladder.tiers[gold].margin"));
    m_form->addField(tr("Path"), m_path);
    m_value = new QLineEdit(this);
    m_otherField = m_form->addField(tr("Value"), m_value);
    auto* take = new QPushButton(tr("Assume this value"), this);
    m_form->addWidget(take);
    connect(take, &QPushButton::clicked, this, &WhatIfPolicy::assumeOther);
    connect(m_value, &QLineEdit::returnPressed, this, &WhatIfPolicy::assumeOther);
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        const auto stands =
            scenario::policyAt(*m_session.factResults()->rulebook, m_path->text().trimmed().toStdString());
        m_otherField->setHint(stands && !stands->empty() ? tr("Now %1").arg(unquoted(*stands).left(60)) : QString());
    });
}

void WhatIfPolicy::assumeOther() {
    const scenario::SetPolicy set{m_path->text().trimmed().toStdString(),
                                  scenario::policyValueOf(m_value->text().trimmed().toStdString())};
    const auto judged = scenario::applyPolicy(*m_session.factResults()->rulebook, {set});
    m_otherField->setError(judged ? QString() : errorText(judged.error()));
    if (!judged) {
        return;
    }
    Session::WhatIf whatIf = m_session.whatIf().value_or(Session::WhatIf{});
    drop(whatIf.assumed, set.path);
    whatIf.assumed.changes.emplace_back(set);
    m_session.assume(std::move(whatIf));
}

// Values that stand as in the facts are assumed no longer; the others are. Wrong ones wait until they are right.
void WhatIfPolicy::assume() {
    m_later->stop();
    if (!m_session.isOpen() || !m_session.factResults() || m_form->hasErrors()) {
        return;
    }
    Session::WhatIf whatIf = m_session.whatIf().value_or(Session::WhatIf{});
    const scenario::Assumptions before = whatIf.assumed;
    for (const Value& value : m_values) {
        const std::string said = value.said();
        const bool asFacts = said == value.facts || (said == "null" && value.facts.empty());
        if (asFacts || said != assumedAt(m_session, value.path)) {
            drop(whatIf.assumed, value.path);
        }
        if (!asFacts && said != assumedAt(m_session, value.path)) {
            whatIf.assumed.changes.emplace_back(scenario::SetPolicy{value.path, said});
        }
    }
    if (whatIf.assumed == before) {
        return;
    }
    if (whatIf.assumed.empty()) {
        m_session.leaveWhatIf();
    } else {
        m_session.assume(std::move(whatIf));
    }
}

} // namespace counterpart
