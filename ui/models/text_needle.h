// SPDX-License-Identifier: GPL-3.0-or-later
// Does a row contain what was typed? Every word must occur, whatever its case and accents.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::ui {

// Lower case, accents and other marks removed, UTF-8. Prepare search text with it once; ASCII is quick.
std::string folded(std::string_view utf8);
std::string folded(QStringView text);

class TextNeedle {
public:
    TextNeedle() = default;
    explicit TextNeedle(const QString& typed);

    bool empty() const { return m_words.empty(); }
    bool hasDigit() const;                                    // it may be looking for a figure
    bool in(std::string_view foldedText) const;               // text that went through folded()
    bool inText(QStringView text) const;                      // any text; slower
    bool narrows(const TextNeedle& earlier) const;            // whatever this finds, the earlier one found too
    const QStringList& typedWords() const { return m_typed; } // for highlighting
    friend bool operator==(const TextNeedle& a, const TextNeedle& b) { return a.m_words == b.m_words; }

private:
    std::vector<std::string> m_words; // folded
    QStringList m_typed;
};

} // namespace counterpart::ui
