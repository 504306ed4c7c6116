// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a case out: head and effects stand still, the cards below scroll, in as many columns as fit.
#include "ui/panels/desk/review_page.h"

#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kColumnWidth = 330; // below two of these the cards stand in one column

QLabel* label(const QString& text, QWidget* parent, ui::Type type = ui::Type::Body, ui::Ink ink = ui::Ink::Text,
              ui::Weight weight = ui::Weight::Regular) {
    auto* made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setText(text);
    made->setWordWrap(true);
    made->setAlignment(ui::leadingAlignment(*made) | Qt::AlignVCenter);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made->setFocusPolicy(Qt::NoFocus);
    ui::setTextStyle(made, type, ink, weight);
    return made;
}

ui::Ink inkOf(ui::Tone tone) {
    switch (tone) {
    case ui::Tone::Positive:
        return ui::Ink::Positive;
    case ui::Tone::Negative:
        return ui::Ink::Negative;
    case ui::Tone::Warning:
        return ui::Ink::Warning;
    case ui::Tone::Accent:
        return ui::Ink::Accent;
    case ui::Tone::Neutral:
        break;
    }
    return ui::Ink::Text;
}

QFrame* box(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setProperty("kind", QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(ui::space::m, ui::space::s, ui::space::m, ui::space::m);
    column->setSpacing(ui::space::xs);
    return frame;
}

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ReviewPage::ReviewPage(QWidget* parent)
    : QWidget(parent), m_title(label({}, this, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong)),
      m_subtitle(label({}, this, ui::Type::Body, ui::Ink::Secondary)), m_tier(new ui::TierBadge({}, this)),
      m_state(new ui::StatusChip({}, ui::Tone::Neutral, this)), m_due(label({}, this)), m_effects(new QHBoxLayout),
      m_scroll(new QScrollArea(this)), m_body(new QWidget(m_scroll)), m_grid(new QGridLayout(m_body)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::s);
    head->addWidget(m_title, 1);
    head->addWidget(m_tier, 0, Qt::AlignTop);
    head->addWidget(m_state, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_subtitle);
    column->addWidget(m_due);
    m_effects->setSpacing(ui::space::s);
    column->addLayout(m_effects);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(ui::space::s);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // J and K stay with the queue
    column->addWidget(m_scroll, 1);
}

void ReviewPage::setCase(const ReviewCase& shown) {
    const bool other = shown.registration != m_case.registration;
    m_case = shown;
    fillHead();
    fillEffects();
    fillCards();
    if (other) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
}

void ReviewPage::scrollBy(int pages) {
    QScrollBar* bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep() * 9 / 10);
}

void ReviewPage::fillHead() {
    m_title->setText(m_case.title);
    m_subtitle->setText(m_case.subtitle);
    m_tier->setTier(m_case.tier);
    m_tier->setVisible(!m_case.tier.name.isEmpty());
    m_state->setStatus(m_case.state, m_case.stateTone);
    m_state->setVisible(!m_case.state.isEmpty());
    m_due->setText(m_case.due);
    m_due->setVisible(!m_case.due.isEmpty());
    ui::setTextStyle(m_due, ui::Type::Body, inkOf(m_case.dueTone),
                     m_case.dueTone == ui::Tone::Neutral ? ui::Weight::Regular : ui::Weight::Strong);
}

void ReviewPage::fillEffects() {
    clear(m_effects);
    for (const ReviewEffect& effect : std::as_const(m_case.effects)) {
        QFrame* frame = box(this);
        auto* column = static_cast<QVBoxLayout*>(frame->layout());
        auto* head = new QHBoxLayout;
        head->addWidget(label(effect.decision, frame, ui::Type::Caption, ui::Ink::Secondary), 1);
        QLabel* key = label(effect.key, frame, ui::Type::Caption, ui::Ink::Accent, ui::Weight::Strong);
        key->setAccessibleName(tr("Key %1").arg(effect.key));
        head->addWidget(key);
        column->addLayout(head);
        if (!effect.figure.isEmpty()) {
            column->addWidget(label(effect.figure, frame, ui::Type::Heading, inkOf(effect.tone), ui::Weight::Strong));
        }
        column->addWidget(label(effect.text, frame, ui::Type::Caption, ui::Ink::Secondary));
        column->addStretch();
        m_effects->addWidget(frame, 1);
    }
}

void ReviewPage::fillCards() {
    clear(m_grid);
    m_cards.clear();
    m_columns = 0;
    for (const ReviewCard& card : std::as_const(m_case.cards)) {
        QWidget* made = cardOf(card);
        made->setProperty("wide", card.wide);
        m_cards << made;
    }
    arrange();
}

// Two stacks of cards; a wide one ends both.
void ReviewPage::arrange() {
    const int columns = width() >= static_cast<int>(2 * kColumnWidth * ui::theme().textScale()) ? 2 : 1;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (QWidget* card : std::as_const(m_cards)) {
        m_grid->removeWidget(card);
    }
    int next = 0;
    for (QWidget* card : std::as_const(m_cards)) {
        const bool wide = columns == 1 || card->property("wide").toBool();
        if (wide) {
            next += next % columns;
            m_grid->addWidget(card, next / columns, 0, 1, columns);
            next += columns;
        } else {
            m_grid->addWidget(card, next / columns, next % columns);
            ++next;
        }
    }
    for (int column = 0; column < 2; ++column) {
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
    m_grid->setRowStretch(next / columns + 1, 1);
}

QWidget* ReviewPage::cardOf(const ReviewCard& card) {
    QFrame* frame = box(m_body);
    auto* column = static_cast<QVBoxLayout*>(frame->layout());
    auto* head = new QHBoxLayout;
    head->addWidget(label(card.title, frame, ui::Type::Body, ui::Ink::Text, ui::Weight::Strong), 1, Qt::AlignTop);
    if (!card.note.isEmpty()) {
        QLabel* note = label(card.note, frame, ui::Type::Caption, ui::Ink::Secondary);
        note->setAlignment((isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignTop);
        head->addWidget(note, 2);
    }
    column->addLayout(head);
    if (!card.facts.isEmpty()) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(ui::space::m);
        grid->setVerticalSpacing(ui::space::xs);
        grid->setColumnStretch(1, 1);
        int row = 0;
        for (const ReviewFact& fact : card.facts) {
            QLabel* name = label(fact.label, frame, ui::Type::Body, ui::Ink::Secondary);
            name->setWordWrap(false);
            grid->addWidget(name, row, 0, Qt::AlignTop);
            grid->addWidget(label(fact.value, frame), row, 1);
            ++row;
        }
        column->addLayout(grid);
    }
    for (const ReviewLine& line : card.lines) {
        column->addWidget(lineOf(line, frame));
    }
    if (card.facts.isEmpty() && card.lines.isEmpty()) {
        column->addWidget(label(card.nothing, frame, ui::Type::Body, ui::Ink::Secondary));
    }
    column->addStretch();
    return frame;
}

QWidget* ReviewPage::lineOf(const ReviewLine& line, QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, ui::space::xs, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::s);
    QLabel* what = label(line.head, row, ui::Type::Body, inkOf(line.tone),
                         line.tone == ui::Tone::Neutral ? ui::Weight::Regular : ui::Weight::Strong);
    if (line.record != 0) {
        what->setTextFormat(Qt::RichText);
        what->setText(QStringLiteral("<a href=\"record\">%1</a>").arg(line.head.toHtmlEscaped()));
        what->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
        connect(what, &QLabel::linkActivated, this,
                [this, kind = line.kind, id = line.record] { Q_EMIT recordRequested(kind, id); });
    }
    head->addWidget(what, 1);
    if (!line.note.isEmpty()) {
        QLabel* note = label(line.note, row, ui::Type::Caption, ui::Ink::Secondary);
        note->setWordWrap(false);
        head->addWidget(note, 0, Qt::AlignTop);
    }
    column->addLayout(head);
    if (!line.text.isEmpty()) {
        column->addWidget(label(line.text, row, ui::Type::Body, ui::Ink::Secondary));
    }
    return row;
}

void ReviewPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace counterpart
