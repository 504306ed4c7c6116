// SPDX-License-Identifier: GPL-3.0-or-later
// What needs someone today: certifications that run out, tiers at risk or near, decisions that wait, missing facts.
#pragma once

#include "core/engine/programme/judgement.h"
#include "ui/panels/panel.h"

#include <QListWidget>

#include <optional>
#include <vector>

namespace counterpart::home {

struct Attention {
    ui::Icon icon = ui::Icon::Info;
    ui::Tone tone = ui::Tone::Neutral;
    QString text;
    QString detail;
    Kind kind = Kind::Partner;
    RecordId record = 0; // 0: leads to a panel instead
    QString panel;
    PanelQuery query;
};
// Most pressing first. The judgement may be missing: then nothing is said of flags.
std::vector<Attention> attentionOf(const Programme& programme, const Judgement* judgement);

// The list of them; Enter or a click follows one.
class AttentionList : public QListWidget {
    Q_OBJECT
public:
    explicit AttentionList(QWidget* parent = nullptr);
    void setItems(std::vector<Attention> items);

Q_SIGNALS:
    void followed(const counterpart::home::Attention& item);

private:
    void follow(const QListWidgetItem* item);
    std::vector<Attention> m_items;
};

} // namespace counterpart::home
