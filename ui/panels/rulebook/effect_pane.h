// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the form: what the draft would move, what is wrong with it, and how it differs from the version in force.
#pragma once

#include "core/engine/scenario/rulebook_effect.h"
#include "ui/bridge/rulebook_effect_text.h"
#include "ui/panels/rulebook/rulebook_document.h"

#include <QWidget>

class QLabel;
class QTimer;
class QVBoxLayout;

namespace counterpart {

class Session;

namespace ui {
class SectionHeader;
} // namespace ui

class EffectPane : public QWidget {
    Q_OBJECT
public:
    EffectPane(Session& session, const RulebookDocument& document, QWidget* parent);
    void ask();       // when somebody has stopped typing for a moment; the newest question wins
    void focusNext(); // the first of its links
    const QList<RulebookEffectLine>& lines() const { return m_lines; }
    std::shared_ptr<const scenario::RulebookEffect> effect() const { return m_effect; }
    bool isCurrent() const { return !m_running && !m_asked; } // what is shown is of the draft as it stands

Q_SIGNALS:
    void settled();
    void placeRequested(const QString& path); // of a fault or a change
    void partnersRequested(const QString& caption, const QList<qint64>& partners);

private:
    struct Answer;
    void start();
    void take(const Answer& answer);
    void judgeToo(const Answer& answer);
    void showFaults();
    void showChanges();
    void showEffect();
    void say(QVBoxLayout* column, const QString& text, const QString& link, int good, const QString& note);

    Session& m_session;
    const RulebookDocument& m_document;
    QTimer* m_pause;
    QTimer* m_patience; // until "Working it out" is said
    ui::SectionHeader* m_effectHead;
    ui::SectionHeader* m_faultHead;
    ui::SectionHeader* m_changeHead;
    QLabel* m_working;
    QVBoxLayout* m_effects;
    QVBoxLayout* m_faults;
    QVBoxLayout* m_changes;
    QList<RulebookEffectLine> m_lines;
    std::shared_ptr<const scenario::RulebookEffect> m_effect;
    std::shared_ptr<const Judgement> m_judged; // of the facts, once
    const Programme* m_judgedOf = nullptr;
    bool m_running = false;
    bool m_asked = false;
};

} // namespace counterpart
