// SPDX-License-Identifier: GPL-3.0-or-later
// The certifications: who holds what, what runs out, what is missing for a tier.
#pragma once

#include "ui/panels/table_panel.h"

namespace counterpart {

class CertificationsPanel : public TablePanel {
    Q_OBJECT
public:
    CertificationsPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("certifications"); }
    QString title() const override { return tr("Certifications"); }
    ui::Icon icon() const override { return ui::Icon::Certifications; }

protected:
    Kind kind() const override { return Kind::Certification; }
    std::shared_ptr<const ui::RowSource> makeRows() const override;
    Step detailOf(RecordId id) const override;
};

} // namespace counterpart
