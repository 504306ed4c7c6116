// SPDX-License-Identifier: GPL-3.0-or-later
// What a change would move in money and tiers, said before it is made; worked out on another thread.
#pragma once

#include "ui/bridge/session.h"

#include <QFrame>
#include <QStringList>

#include <functional>
#include <optional>

class QLabel;

namespace counterpart {

struct Effect; // core/engine/programme/difference.h

// Whether a change of these fields can move money or tiers at all (none named: a new record).
bool movesMoney(Kind kind, const FieldTexts& changed);

// A window that was made before what it shows was known takes the height that it needs now; never less than it has.
void growToFit(QWidget& window);

class EffectView : public QFrame {
    Q_OBJECT
public:
    using Plan = std::function<std::optional<ChangeSet>()>; // none: nothing that could be saved yet

    EffectView(Session& session, QWidget* parent = nullptr);
    void setPlan(Plan plan) { m_plan = std::move(plan); }
    void ask();                                   // soon: a moment after the last key
    QStringList lines() const { return m_lines; } // shown now; empty while there is nothing to say
    bool isWorking() const { return m_running; }

    static constexpr int kPauseMs = 300;

Q_SIGNALS:
    void settled(); // lines() answer the last question

private:
    void start();
    void show(const std::shared_ptr<const Result<Effect>>& effect);
    void say(const QString& title, const QStringList& lines, bool quiet);

    Session& m_session;
    Plan m_plan;
    QTimer* m_pause;
    QLabel* m_title;
    QLabel* m_text;
    QStringList m_lines;
    bool m_running = false;
};

} // namespace counterpart
