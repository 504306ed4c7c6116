// SPDX-License-Identifier: GPL-3.0-or-later
// A touch in words: its fate, what it weighs and why, what part of the deal that is, who recorded it and who objects.
// The same for the explanation, the journey's tooltips and the command line.
#pragma once

#include "core/engine/attribution/explanation.h"
#include "core/engine/attribution/touch_parts.h"
#include "ui/bridge/figures.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace counterpart {

// On one line, without control characters, cut where it is longer: texts of others, as they may be shown anywhere.
QString shownText(std::string_view text, qsizetype most = 200);
QString inMenu(QString text); // its ampersands mark no key

class TouchWords {
public:
    TouchWords(const Snapshot& snapshot, const attribution::DealExplanation& deal, Figures figures);

    int counted() const { return m_counted; } // touches that count
    const attribution::TouchPart& partOf(std::size_t touch) const { return m_parts[touch]; }
    const Touchpoint* record(std::size_t touch) const; // nullptr for the implied one
    // "counts, contested: ...", "does not count: excluded: ..."
    QString fate(std::size_t touch) const;
    // "2^(-12 / 30) = 0.758", "role demo = 3"; "" for one that does not count.
    QString weight(std::size_t touch) const;
    // "0.758 / 2.459 = 30.8 % of the deal = 1,240.00 USD"; "" likewise.
    QString part(std::size_t touch) const;
    // Evidence: https://...; Recorded: by jo, 9/3/26 10:00, in crm; Note: ...
    struct Fact {
        QString label;
        QString value;
    };
    std::vector<Fact> evidence(std::size_t touch) const;

private:
    QString number(double value) const;
    QString weightFigure(const attribution::Weight& weight) const;
    QString positionText(const attribution::ExplainedTouch& touch) const;

    const Snapshot& m_snapshot;
    const attribution::DealExplanation& m_deal;
    Figures m_figures;
    std::vector<attribution::TouchPart> m_parts;
    int m_counted = 0;
};

// What a click on the evidence may open: http and https, and files of this computer that are no programs. No value for
// anything else.
std::optional<QUrl> evidenceLink(std::string_view evidence);

} // namespace counterpart
