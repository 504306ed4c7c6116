// SPDX-License-Identifier: GPL-3.0-or-later
// Proposes the last packet, and says which entry stands behind a number.
#include "ui/dialogs/packets/send_back_form.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QFileInfo>
#include <QSpinBox>

#include <limits>

namespace counterpart {

SendBackForm::SendBackForm(Session& session, QWidget* window)
    : PacketForm(session, tr("Send changes back"), tr("&Write packet"), window), m_which(new QComboBox(this)),
      m_entry(new QSpinBox(this)) {
    const Revision last = session.facts()->revision();
    const auto known = sinceLastPacket(*session.workspace());
    m_lastPacket = known ? *known : 0;
    if (m_lastPacket != 0) {
        m_which->addItem(tr("Since the last packet"), true);
    }
    m_which->addItem(tr("Since an entry of the history"), false);
    m_entry->setRange(1, static_cast<int>(std::clamp<Revision>(last, 1, std::numeric_limits<int>::max())));
    m_entry->setValue(m_entry->maximum() - 1);
    form()
        ->addField(tr("Which changes"), m_which)
        ->setHint(tr("For a copy of this workspace, or for the one from which this review came."));
    m_entryField = form()->addField(tr("Entry after which they begin"), m_entry);
    connect(m_which, &QComboBox::currentIndexChanged, this, &SendBackForm::showEntry);
    connect(m_entry, &QSpinBox::valueChanged, this, &SendBackForm::showEntry);
    begin(QFileInfo(session.path()).completeBaseName() + QStringLiteral("-changes"));
    showEntry();
    m_which->setFocus();
}

Revision SendBackForm::since() const { return m_which->currentData().toBool() ? m_lastPacket : m_entry->value(); }

void SendBackForm::sinceEntry(Revision entry) {
    m_which->setCurrentIndex(m_which->findData(false));
    m_entry->setValue(static_cast<int>(entry));
}

void SendBackForm::showEntry() {
    m_entryField->setVisible(!m_which->currentData().toBool());
    if (!m_entryField->isHidden()) {
        const auto found = session().workspace()->log(m_entry->value(), m_entry->value());
        m_entryField->setHint(found && !found->empty()
                                  ? tr("%1, %2").arg(formatTime(found->front().at), entryText(found->front()))
                                  : QString());
    }
    recount();
}

PacketForm::Make SendBackForm::make() {
    return
        [since = since()](const Workspace& from, const PacketNote& note) { return changesPacket(from, since, note); };
}

} // namespace counterpart
