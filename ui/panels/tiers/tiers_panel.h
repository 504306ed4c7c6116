// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder: who stands on which tier, and who is close to the next.
#pragma once

#include "ui/panels/panel.h"

class QTreeWidget;

namespace counterpart {

class TiersPanel : public Panel {
    Q_OBJECT
public:
    TiersPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("tiers"); }
    QString title() const override { return tr("Tiers"); }
    ui::Icon icon() const override { return ui::Icon::Tiers; }
    QString status() const override;

private:
    void refresh();
    QTreeWidget* m_ladder;
};

} // namespace counterpart
