// SPDX-License-Identifier: GPL-3.0-or-later
// Which registrations go to somebody else for review?
#pragma once

#include "ui/dialogs/packets/packet_form.h"

class QComboBox;

namespace counterpart {

class HandOutForm : public PacketForm {
    Q_OBJECT
public:
    enum class Which { Conditions, Selected, Everything };

    // `selected`: keys of registrations; they are offered first when there are any.
    HandOutForm(Session& session, std::vector<std::string> selected, QWidget* window);
    void choose(Which which);
    QComboBox* region() const { return m_region; }
    QComboBox* manager() const { return m_manager; }
    QComboBox* reviewer() const { return m_reviewer; }
    QComboBox* status() const { return m_status; }

protected:
    Make make() override;

private:
    void addConditions();
    void showConditions();
    packet::Scope scope() const;

    std::vector<std::string> m_selected;
    QComboBox* m_which;
    QComboBox* m_region;
    QComboBox* m_manager;
    QComboBox* m_reviewer;
    QComboBox* m_status;
    QList<ui::FormField*> m_conditions;
    ui::FormField* m_whichField = nullptr;
};

} // namespace counterpart
