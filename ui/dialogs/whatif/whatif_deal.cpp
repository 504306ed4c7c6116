// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of assumed deals and touches.
#include "ui/dialogs/whatif/whatif_deal.h"

#include "core/engine/programme/programme.h"
#include "core/engine/scenario/apply.h"
#include "core/snapshot/render.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/shell/theme/tokens.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <set>

namespace counterpart {

namespace {

constexpr int kWidth = 460;
constexpr int kHeight = 640;

QString nameOf(const Partner& partner) {
    return partner.name.empty() ? toQString(partner.key)
                                : QStringLiteral("%1 (%2)").arg(toQString(partner.name), toQString(partner.key));
}

// The types of the rulebook's table: what touches of this programme are called.
QComboBox* typeBox(const Session& session, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    for (const RoleWeight& role : session.factResults()->rulebook->attribution.roleWeights) {
        box->addItem(QString::fromStdString(role.type.str()));
    }
    box->setCurrentText(QStringLiteral("demo"));
    return box;
}

QSpinBox* countBox(QWidget* parent, int least) {
    auto* box = new QSpinBox(parent);
    box->setRange(least, 1000);
    return box;
}

// What one sets up the dialog with: the form scrolls, verbs stay in sight.
QPushButton* layOut(QDialog& dialog, ui::FormLayout* form) {
    auto* area = new QScrollArea(&dialog);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    QPushButton* take = buttons->addButton(WhatIfDeal::tr("Assume this"), QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::close);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->addWidget(area);
    column->addWidget(buttons);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    return take;
}

} // namespace

WhatIfDeal* WhatIfDeal::open(Session& session, RecordId deal, QWidget* window) {
    const Deal* record =
        session.isOpen() && session.factResults() ? session.facts()->table<Deal>().find(deal) : nullptr;
    if (record == nullptr) {
        return nullptr;
    }
    auto* form = new WhatIfDeal(session, *record, window);
    form->show();
    return form;
}

WhatIfDeal::WhatIfDeal(Session& session, const Deal& deal, QWidget* window)
    : QDialog(window), m_session(session), m_key(deal.key.str()), m_form(new ui::FormLayout(this)) {
    setWindowTitle(tr("What if %1 were different").arg(toQString(deal.name.empty() ? deal.key : deal.name)));
    addField("amount", tr("Amount (%1)").arg(toQString(deal.currency.code())));
    addField("closed", tr("Close date"));
    addField("stage", tr("Stage"));
    addField("partner", tr("Partner (key)"));
    for (Edited& one : m_fields) {
        const auto index = fieldIndex(Kind::Deal, one.name);
        one.facts = QString::fromStdString(textOf(*session.facts(), deal, *index));
        const Deal* assumed = session.snapshot()->table<Deal>().find(deal.id);
        one.edit->setText(
            QString::fromStdString(textOf(*session.snapshot(), assumed != nullptr ? *assumed : deal, *index)));
    }
    addTouches(deal);
    addMore();
    QPushButton* take = layOut(*this, m_form);
    connect(take, &QPushButton::clicked, this, &WhatIfDeal::assume);
    connect(m_form, &ui::FormLayout::saveRequested, this, &WhatIfDeal::assume);
    connect(&m_session, &Session::closed, this, &QDialog::close);
    resize(kWidth, kHeight);
}

void WhatIfDeal::addField(const char* name, const QString& label) {
    auto* edit = new QLineEdit(this);
    m_fields.push_back({name, edit, m_form->addField(label, edit), {}});
    connect(edit, &QLineEdit::textEdited, this, &WhatIfDeal::judge);
}

// Unchecked = as if it had not been.
void WhatIfDeal::addTouches(const Deal& deal) {
    m_form->addHeading(tr("Touches that count"));
    m_touches = new QListWidget(this);
    m_touches->setAccessibleName(tr("Touches that count"));
    std::set<std::string> without;
    if (m_session.whatIf()) {
        for (const scenario::Change& change : m_session.whatIf()->assumed.changes) {
            if (const auto* removal = std::get_if<scenario::RemoveTouch>(&change)) {
                without.insert(removal->touch);
            }
        }
    }
    std::vector<const Touchpoint*> touches;
    m_session.facts()->table<Touchpoint>().forEach([&](const Touchpoint& touch) {
        if (touch.deal.value == deal.id) {
            touches.push_back(&touch);
        }
    });
    std::ranges::sort(touches, {}, [](const Touchpoint* touch) { return touch->at; });
    for (const Touchpoint* touch : touches) {
        const Partner* partner = m_session.facts()->find(touch->partner);
        auto* item = new QListWidgetItem(tr("%1, %2, %3")
                                             .arg(formatDate(touch->at.date()), toQString(touch->type.view()),
                                                  partner != nullptr ? nameOf(*partner) : tr("direct team")),
                                         m_touches);
        item->setData(Qt::UserRole, toQString(touch->key));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(without.contains(touch->key.str()) ? Qt::Unchecked : Qt::Checked);
    }
    m_form->addWidget(m_touches);
}

void WhatIfDeal::addMore() {
    m_form->addHeading(tr("More touches"));
    m_partner = new QComboBox(this);
    m_session.facts()->table<Partner>().forEach(
        [&](const Partner& partner) { m_partner->addItem(nameOf(partner), toQString(partner.key)); });
    m_partner->model()->sort(0);
    m_form->addField(tr("By"), m_partner);
    m_type = typeBox(m_session, this);
    m_form->addField(tr("Type"), m_type);
    m_count = countBox(this, 0);
    m_more = m_form->addField(tr("How many"), m_count);
    m_more->setHint(tr("Each stands beside the partner's last touch of this deal"));
}

std::vector<scenario::Change> WhatIfDeal::changes() const {
    std::vector<scenario::Change> changes;
    scenario::EditDeal deal{m_key, {}};
    for (const Edited& one : m_fields) {
        if (one.edit->text().trimmed() != one.facts) {
            deal.fields.emplace_back(one.name, one.edit->text().trimmed().toStdString());
        }
    }
    if (!deal.fields.empty()) {
        changes.emplace_back(std::move(deal));
    }
    for (int row = 0; row < m_touches->count(); ++row) {
        if (m_touches->item(row)->checkState() == Qt::Unchecked) {
            changes.emplace_back(
                scenario::RemoveTouch{m_touches->item(row)->data(Qt::UserRole).toString().toStdString()});
        }
    }
    if (m_count->value() > 0) {
        changes.emplace_back(scenario::AddTouches{m_partner->currentData().toString().toStdString(),
                                                  m_type->currentText().trimmed().toStdString(),
                                                  m_count->value(),
                                                  {m_key},
                                                  {}});
    }
    return changes;
}

// The fault beside its field.
void WhatIfDeal::judge() {
    const auto& facts = *m_session.factResults();
    const auto judged = scenario::apply({changes()}, {facts.snapshot, facts.rulebook, facts.columns});
    for (Edited& one : m_fields) {
        const bool here =
            !judged && (judged.error().column.ends_with("." + one.name) || judged.error().column == one.name);
        one.field->setError(here ? errorSentence(judged.error()) : QString());
    }
    m_more->setError(!judged && !m_form->hasErrors() ? errorText(judged.error()) : QString());
}

void WhatIfDeal::assume() {
    judge();
    if (m_form->hasErrors()) {
        m_form->focusFirstError();
        return;
    }
    std::set<std::string> touches;
    for (int row = 0; row < m_touches->count(); ++row) {
        touches.insert(m_touches->item(row)->data(Qt::UserRole).toString().toStdString());
    }
    Session::WhatIf whatIf = m_session.whatIf().value_or(Session::WhatIf{});
    std::erase_if(whatIf.assumed.changes, [&](const scenario::Change& change) { // said anew
        const auto* deal = std::get_if<scenario::EditDeal>(&change);
        const auto* touch = std::get_if<scenario::RemoveTouch>(&change);
        return (deal != nullptr && deal->deal == m_key) || (touch != nullptr && touches.contains(touch->touch));
    });
    std::ranges::move(changes(), std::back_inserter(whatIf.assumed.changes));
    if (whatIf.assumed.empty()) {
        m_session.leaveWhatIf();
    } else {
        m_session.assume(std::move(whatIf));
    }
    close();
}

WhatIfTouches* WhatIfTouches::open(Session& session, RecordId partner, QWidget* window) {
    const Partner* record =
        session.isOpen() && session.factResults() ? session.facts()->table<Partner>().find(partner) : nullptr;
    if (record == nullptr) {
        return nullptr;
    }
    auto* form = new WhatIfTouches(session, *record, window);
    form->show();
    return form;
}

WhatIfTouches::WhatIfTouches(Session& session, const Partner& partner, QWidget* window) : QDialog(window) {
    setWindowTitle(tr("What if %1 did more").arg(toQString(partner.name.empty() ? partner.key : partner.name)));
    auto* form = new ui::FormLayout(this);
    QComboBox* type = typeBox(session, this);
    form->addField(tr("More touches of type"), type);
    QSpinBox* count = countBox(this, 1);
    count->setValue(5);
    auto* field = form->addField(tr("How many"), count);
    field->setHint(tr("On the deals it touches that are not lost, the latest first, one to each in turn"));
    QPushButton* take = layOut(*this, form);
    const auto assume = [this, &session, type, count, field, key = partner.key.str()] {
        const scenario::AddTouches more{key, type->currentText().trimmed().toStdString(), count->value(), {}, {}};
        const auto& facts = *session.factResults();
        const auto judged = scenario::apply({{more}}, {facts.snapshot, facts.rulebook, facts.columns});
        field->setError(judged ? QString() : errorSentence(judged.error()));
        if (judged) {
            Session::WhatIf whatIf = session.whatIf().value_or(Session::WhatIf{});
            whatIf.assumed.changes.emplace_back(more);
            session.assume(std::move(whatIf));
            close();
        }
    };
    connect(take, &QPushButton::clicked, this, assume);
    connect(form, &ui::FormLayout::saveRequested, this, assume);
    connect(&session, &Session::closed, this, &QDialog::close);
    resize(kWidth, sizeHint().height());
}

} // namespace counterpart
