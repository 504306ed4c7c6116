// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engines on another thread; an answer to an older draft is dropped.
#include "ui/panels/rulebook/effect_pane.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/rulebook_field_text.h"
#include "ui/bridge/session.h"
#include "ui/panels/rulebook/change_words.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/section_header.h"

#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kPauseMs = 200;
constexpr std::size_t kMostShown = 40;

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QVBoxLayout* part(QVBoxLayout* column) {
    auto* inside = new QVBoxLayout;
    inside->setSpacing(ui::space::xs);
    inside->setContentsMargins(0, 0, 0, ui::space::m);
    column->addLayout(inside);
    return inside;
}

} // namespace

// Made on the worker's thread.
struct EffectPane::Answer {
    std::shared_ptr<const scenario::RulebookEffect> effect;
    std::shared_ptr<const Judgement> judged;
    std::shared_ptr<const Programme> facts;
    std::shared_ptr<const Rulebook> draft;
};

EffectPane::EffectPane(Session& session, const RulebookDocument& document, QWidget* parent)
    : QWidget(parent), m_session(session), m_document(document), m_pause(new QTimer(this)),
      m_patience(new QTimer(this)), m_effectHead(new ui::SectionHeader(tr("What this would move"))),
      m_faultHead(new ui::SectionHeader(tr("Faults"))), m_changeHead(new ui::SectionHeader(tr("Changed"))),
      m_working(new QLabel(tr("Working it out"))) {
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(area);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(ui::space::m, 0, 0, 0);
    column->setSpacing(ui::space::xs);
    column->addWidget(m_faultHead);
    m_faults = part(column);
    column->addWidget(m_effectHead);
    column->addWidget(m_working);
    m_effects = part(column);
    column->addWidget(m_changeHead);
    m_changes = part(column);
    column->addStretch(1);
    area->setWidget(body);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    ui::setTextStyle(m_working, ui::Type::Body, ui::Ink::Secondary);
    m_working->hide();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    m_patience->setSingleShot(true);
    m_patience->setInterval(ui::loadingDelayMs);
    setAccessibleName(tr("Effect, faults and changes"));
    connect(m_pause, &QTimer::timeout, this, &EffectPane::start);
    connect(m_patience, &QTimer::timeout, m_working, &QWidget::show);
    connect(&document, &RulebookDocument::changed, this, [this] {
        showFaults();
        showChanges();
        ask();
    });
    connect(&session, &Session::resultsChanged, this, &EffectPane::ask);
    connect(&session, &Session::closed, this, [this] {
        m_effect.reset();
        m_judged.reset();
        m_judgedOf = nullptr;
        m_lines.clear();
        clear(m_effects);
    });
}

void EffectPane::ask() {
    m_asked = true;
    m_pause->start();
}

void EffectPane::focusNext() {
    for (QLabel* line : findChildren<QLabel*>()) {
        if (line->isVisible() && line->textInteractionFlags().testFlag(Qt::LinksAccessibleByKeyboard)) {
            line->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void EffectPane::start() {
    const auto facts = m_session.factResults();
    const auto draft = m_document.rulebook();
    if (m_running) {
        m_pause->start(); // as soon as there is room
        return;
    }
    m_asked = false;
    if (!facts || !draft || !m_document.differs()) {
        m_effect.reset();
        showEffect();
        Q_EMIT settled();
        return;
    }
    m_running = true;
    m_patience->start();
    ui::inBackground(
        this,
        [facts, draft] {
            return Answer{std::make_shared<const scenario::RulebookEffect>(scenario::effectOfRulebook(facts, draft)),
                          nullptr, facts, draft};
        },
        [this](const Answer& answer) { take(answer); });
}

// Tiers and money first; how partners are judged takes longer and follows.
void EffectPane::judgeToo(const Answer& answer) {
    const auto judged = m_judgedOf == answer.facts.get() ? m_judged : nullptr;
    ui::inBackground(
        this,
        [answer, judged] {
            Answer full = answer;
            full.judged = judged ? judged : judge(*answer.facts);
            full.effect = std::make_shared<const scenario::RulebookEffect>(
                scenario::withJudgements(*answer.effect, *full.judged));
            return full;
        },
        [this](const Answer& full) { take(full); });
}

void EffectPane::take(const Answer& answer) {
    const bool sameFacts = answer.facts == m_session.factResults();
    if (answer.judged && sameFacts) {
        m_judged = answer.judged;
        m_judgedOf = answer.facts.get();
    }
    if (!sameFacts || answer.draft != m_document.rulebook()) {
        m_running = false;
        return; // something else is asked by now
    }
    m_effect = answer.effect;
    showEffect();
    if (!answer.judged) {
        judgeToo(answer);
        return;
    }
    m_running = false;
    Q_EMIT settled();
}

void EffectPane::say(QVBoxLayout* column, const QString& text, const QString& link, int good, const QString& note) {
    auto* line = new QLabel(this);
    line->setWordWrap(true);
    line->setTextFormat(link.isEmpty() ? Qt::PlainText : Qt::RichText);
    line->setText(link.isEmpty()
                      ? text
                      : QStringLiteral("<a href=\"%1\">%2</a>").arg(link.toHtmlEscaped(), text.toHtmlEscaped()));
    line->setTextInteractionFlags(link.isEmpty() ? Qt::TextSelectableByMouse : Qt::TextBrowserInteraction);
    line->setAccessibleName(text);
    ui::setTextStyle(line, ui::Type::Body, good > 0 ? ui::Ink::Positive : good < 0 ? ui::Ink::Negative : ui::Ink::Text);
    column->addWidget(line);
    if (!note.isEmpty()) {
        auto* below = new QLabel(note, this);
        below->setWordWrap(true);
        below->setTextFormat(Qt::PlainText);
        ui::setTextStyle(below, ui::Type::Caption, ui::Ink::Secondary);
        column->addWidget(below);
    }
    if (column == m_effects) {
        connect(line, &QLabel::linkActivated, this, [this](const QString& at) {
            const RulebookEffectLine& said = m_lines[at.toInt()];
            Q_EMIT partnersRequested(said.text, said.partners);
        });
    } else {
        connect(line, &QLabel::linkActivated, this, &EffectPane::placeRequested);
    }
}

void EffectPane::showEffect() {
    m_patience->stop();
    m_working->hide();
    clear(m_effects);
    m_lines = m_effect ? rulebookEffectLines(*m_effect) : QList<RulebookEffectLine>();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const RulebookEffectLine& line = m_lines[i];
        say(m_effects, line.text, line.partners.isEmpty() ? QString() : QString::number(i), line.good, line.note);
    }
    const auto facts = m_session.factResults();
    m_effectHead->setNote(m_effect ? tr("as of %1").arg(formatDate(m_effect->after->lens.asOf)) : QString());
    if (!m_effect) {
        say(m_effects,
            !m_document.isSound() ? tr("Shown again as soon as the faults are mended.")
            : !m_document.differs()
                ? tr("Nothing differs from the version in force. Change a value to see whom it moves.")
            : facts == nullptr ? tr("There are no results yet.")
                               : QString(),
            {}, 0, {});
    }
}

void EffectPane::showFaults() {
    clear(m_faults);
    const auto& faults = m_document.faults();
    m_faultHead->setVisible(!faults.empty());
    m_faultHead->setNote(formatCount(static_cast<qint64>(faults.size())));
    for (std::size_t i = 0; i < std::min(faults.size(), kMostShown); ++i) {
        const QString place = rulebookPlace(m_document.root(), faults[i].column);
        say(m_faults, place.isEmpty() ? errorText(faults[i]) : place, QString::fromStdString(faults[i].column), -1,
            place.isEmpty() ? QString() : errorSentence(faults[i]));
    }
}

// In the words of the rulebook's parts; while there are faults, place by place.
void EffectPane::showChanges() {
    clear(m_changes);
    std::vector<ChangeWords> words;
    if (m_document.isSound() && m_document.inForce() != nullptr) {
        words = changesInWords(*m_document.inForce(), *m_document.rulebook(), m_document.root());
    } else {
        for (const DocumentChange& change : m_document.changes()) {
            words.push_back({changeText(change, m_document.forceRoot(), m_document.root()), change.path});
        }
    }
    m_changeHead->setVisible(!words.empty());
    m_changeHead->setNote(formatCount(static_cast<qint64>(words.size())));
    for (std::size_t i = 0; i < std::min(words.size(), kMostShown); ++i) {
        say(m_changes, words[i].text, QString::fromStdString(words[i].place), 0, {});
    }
    if (words.size() > kMostShown) {
        say(m_changes, tr("and %1 more").arg(formatCount(static_cast<qint64>(words.size() - kMostShown))), {}, 0, {});
    }
}

} // namespace counterpart
