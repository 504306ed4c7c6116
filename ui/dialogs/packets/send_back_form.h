// SPDX-License-Identifier: GPL-3.0-or-later
// Which changes go to the other side: those since the last packet, or since an entry of the trail?
#pragma once

#include "ui/dialogs/packets/packet_form.h"

class QComboBox;
class QSpinBox;

namespace counterpart {

class SendBackForm : public PacketForm {
    Q_OBJECT
public:
    SendBackForm(Session& session, QWidget* window);
    void sinceEntry(Revision entry); // instead of the last packet
    QSpinBox* entry() const { return m_entry; }

protected:
    Make make() override;

private:
    void showEntry();
    Revision since() const;

    QComboBox* m_which;
    QSpinBox* m_entry;
    ui::FormField* m_entryField = nullptr;
    Revision m_lastPacket = 0; // 0: this workspace never met one
};

} // namespace counterpart
