// SPDX-License-Identifier: GPL-3.0-or-later
// Offers the regions, channel managers, reviewers and states that occur.
#include "ui/dialogs/packets/hand_out_form.h"

#include "ui/bridge/format.h"
#include "ui/bridge/word_text.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QFileInfo>

#include <set>

namespace counterpart {

namespace {

using Words = std::set<std::string, std::less<>>;

void add(Words& words, const Symbol& word) {
    if (!word.empty()) {
        words.insert(word.str());
    }
}

void fill(QComboBox& box, const Words& words, std::string_view field) {
    box.addItem(HandOutForm::tr("Any"), QString());
    for (const std::string& word : words) {
        box.addItem(field.empty() ? toQString(word) : wordName(Kind::Registration, field, word), toQString(word));
    }
    box.setEnabled(!words.empty());
}

std::string chosen(const QComboBox& box) { return box.currentData().toString().toStdString(); }

} // namespace

HandOutForm::HandOutForm(Session& session, std::vector<std::string> selected, QWidget* window)
    : PacketForm(session, tr("Hand out for review"), tr("&Hand out"), window), m_selected(std::move(selected)),
      m_which(new QComboBox(this)), m_region(new QComboBox(this)), m_manager(new QComboBox(this)),
      m_reviewer(new QComboBox(this)), m_status(new QComboBox(this)) {
    if (!m_selected.empty()) {
        m_which->addItem(tr("The registrations selected (%1)").arg(m_selected.size()),
                         static_cast<int>(Which::Selected));
    }
    m_which->addItem(tr("Registrations that meet conditions"), static_cast<int>(Which::Conditions));
    m_which->addItem(tr("Everything"), static_cast<int>(Which::Everything));
    m_whichField = form()->addField(tr("What"), m_which);
    m_whichField->setHint(tr("Registrations leave with their partners, accounts and deals. Of other partners only key, "
                             "name, type and region leave."));
    addConditions();
    for (QComboBox* box : {m_which, m_region, m_manager, m_reviewer, m_status}) {
        connect(box, &QComboBox::currentIndexChanged, this, &HandOutForm::showConditions);
    }
    begin(QFileInfo(session.path()).completeBaseName() + QStringLiteral("-review"));
    showConditions();
    m_which->setFocus();
}

void HandOutForm::addConditions() {
    Words regions;
    Words managers;
    Words reviewers;
    Words states;
    const SnapshotPtr facts = session().facts();
    facts->table<Registration>().forEach([&](const Registration& registration) {
        const Partner* partner = facts->find(registration.partner);
        if (partner != nullptr) {
            add(managers, partner->manager);
        }
        add(regions, registration.region.empty() && partner != nullptr ? partner->region : registration.region);
        add(reviewers, registration.owner);
        add(states, registration.status);
    });
    fill(*m_region, regions, {});
    fill(*m_manager, managers, {});
    fill(*m_reviewer, reviewers, {});
    fill(*m_status, states, "status");
    m_conditions = {form()->addField(tr("Region"), m_region), form()->addField(tr("Channel manager"), m_manager),
                    form()->addField(tr("Reviewer"), m_reviewer), form()->addField(tr("Status"), m_status)};
}

void HandOutForm::choose(Which which) { m_which->setCurrentIndex(m_which->findData(static_cast<int>(which))); }

packet::Scope HandOutForm::scope() const {
    packet::Scope scope;
    switch (static_cast<Which>(m_which->currentData().toInt())) {
    case Which::Everything:
        scope.everything = true;
        break;
    case Which::Selected:
        scope.registrations = m_selected;
        break;
    case Which::Conditions:
        scope.region = chosen(*m_region);
        scope.manager = chosen(*m_manager);
        scope.owner = chosen(*m_reviewer);
        scope.status = chosen(*m_status);
    }
    return scope;
}

void HandOutForm::showConditions() {
    const bool shown = m_which->currentData().toInt() == static_cast<int>(Which::Conditions);
    for (ui::FormField* field : m_conditions) {
        field->setVisible(shown);
    }
    m_whichField->setError({});
    recount();
}

PacketForm::Make HandOutForm::make() {
    const packet::Scope scope = this->scope();
    m_whichField->setError(scope.empty() ? tr("Choose a condition, or everything") : QString());
    if (scope.empty()) {
        return {};
    }
    return [scope](const Workspace& from, const PacketNote& note) { return reviewPacket(from, scope, note); };
}

} // namespace counterpart
