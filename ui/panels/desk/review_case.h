// SPDX-License-Identifier: GPL-3.0-or-later
// What a reviewer sees of one registration, in words: everything that its decision needs, beside each other (D3).
#pragma once

#include "core/domain/kinds.h"
#include "ui/delegates/badge_painter.h"
#include "ui/shell/theme/tokens.h"

#include <QList>
#include <QString>

namespace counterpart {

struct ReviewFact { // label and value; a value with a record is a link to it
    QString label;
    QString value{};
    Kind kind = Kind::Setting;
    qint64 record = 0;
};

struct ReviewLine { // one event, conflict or similar registration
    QString head;   // what, in a few words
    QString note{}; // when, how sure: quiet, at the end of the head
    QString text{}; // the evidence, the resolution; wrapped
    ui::Tone tone = ui::Tone::Neutral;
    Kind kind = Kind::Setting;
    qint64 record = 0;
};

struct ReviewCard {
    QString title;
    QString note{};
    QList<ReviewFact> facts;
    QList<ReviewLine> lines;
    QString nothing{}; // instead of lines and facts where there are none
    bool wide = false;
};

struct ReviewEffect { // what a decision would do
    QString decision;
    QString key; // that carries it out
    QString figure{};
    QString text{};
    ui::Tone tone = ui::Tone::Neutral;
};

struct ReviewCase {
    qint64 registration = 0; // 0 = nothing is under review
    QString title;           // the customer
    QString subtitle;        // key, partner, amount
    ui::TierMark tier;       // of the partner
    QString state;
    ui::Tone stateTone = ui::Tone::Neutral;
    QString due; // "Approved by itself on Tue 24 Nov 14:00 if nobody decides"
    ui::Tone dueTone = ui::Tone::Neutral;
    QList<ReviewEffect> effects;
    QList<ReviewCard> cards;
};

} // namespace counterpart
