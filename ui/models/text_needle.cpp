// SPDX-License-Identifier: GPL-3.0-or-later
// Folding of text and the search for words in it.
#include "ui/models/text_needle.h"

#include <algorithm>

namespace counterpart::ui {
namespace {

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::string folded(QStringView text) {
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString kept;
    kept.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing) {
            kept.append(c);
        }
    }
    return kept.toStdString();
}

std::string folded(std::string_view utf8) {
    if (!isAscii(utf8)) {
        return folded(QStringView(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))));
    }
    std::string out(utf8);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return out;
}

TextNeedle::TextNeedle(const QString& typed) : m_typed(typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    for (const QString& word : m_typed) {
        std::string one = folded(QStringView(word));
        if (!one.empty()) {
            m_words.push_back(std::move(one));
        }
    }
}

bool TextNeedle::in(std::string_view foldedText) const {
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const std::string& word) { return foldedText.find(word) != std::string_view::npos; });
}

bool TextNeedle::inText(QStringView text) const { return empty() || in(folded(text)); }

bool TextNeedle::hasDigit() const {
    return std::any_of(m_words.begin(), m_words.end(),
                       [](const std::string& word) { return word.find_first_of("0123456789") != std::string::npos; });
}

// Where the earlier one did not look at figures, it may have missed some.
bool TextNeedle::narrows(const TextNeedle& earlier) const {
    return hasDigit() == earlier.hasDigit() &&
           std::all_of(earlier.m_words.begin(), earlier.m_words.end(), [this](const std::string& old) {
               return std::any_of(m_words.begin(), m_words.end(),
                                  [&old](const std::string& now) { return now.find(old) != std::string::npos; });
           });
}

} // namespace counterpart::ui
