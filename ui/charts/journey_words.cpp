// SPDX-License-Identifier: GPL-3.0-or-later
// What a journey says where one points, and the table behind it.
#include "ui/charts/journey_view.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <map>

namespace counterpart::ui {
namespace {

QString percent(double part) { return QLocale().toString(part * 100, 'f', 1) + QStringLiteral(" %"); }

// "Demo 120, Workshop 60, 34 of other types": by how often, the first ones.
QStringList byCount(const std::map<QString, int>& counts, std::size_t most, const QString& others) {
    std::vector<std::pair<QString, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::ranges::greater(), &std::pair<QString, int>::second);
    QStringList words;
    int left = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i < most) {
            words << QStringLiteral("%1 %2").arg(sorted[i].first, QLocale().toString(sorted[i].second));
        } else {
            left += sorted[i].second;
        }
    }
    if (left > 0) {
        words << others.arg(QLocale().toString(left));
    }
    return words;
}

} // namespace

QString JourneyView::wordsOf(int item) const {
    const Mark& mark = m_marks[static_cast<std::size_t>(item)];
    return mark.many() ? wordsOfMany(mark) : wordsOfOne(static_cast<std::size_t>(mark.touches.front()));
}

QString JourneyView::wordsOfOne(std::size_t at) const {
    const JourneyTouch& touch = m_data.touches[at];
    const JourneyWords words = m_data.words ? m_data.words(at) : JourneyWords();
    QStringList lines{words.when.isEmpty() ? touch.type : tr("%1, %2").arg(touch.type, words.when),
                      m_data.lanes[static_cast<std::size_t>(touch.lane)].name};
    lines += words.facts;
    if (!touch.counts && words.facts.isEmpty()) {
        lines << touch.reason;
    }
    return lines.join(QLatin1Char('\n'));
}

QString JourneyView::wordsOfMany(const Mark& mark) const {
    constexpr std::size_t typesSaid = 5;
    std::map<QString, int> types;
    std::map<QString, int> reasons;
    int contested = 0;
    for (const int i : mark.touches) {
        const JourneyTouch& touch = m_data.touches[static_cast<std::size_t>(i)];
        ++types[touch.type];
        contested += touch.contested ? 1 : 0;
        if (!touch.counts) {
            ++reasons[touch.reason];
        }
    }
    const JourneyTouch& first = m_data.touches[static_cast<std::size_t>(mark.touches.front())];
    const JourneyTouch& last = m_data.touches[static_cast<std::size_t>(mark.touches.back())];
    const QString count = QLocale().toString(static_cast<qlonglong>(mark.touches.size()));
    QStringList lines{m_data.day && first.dated
                          ? tr("%1 touches, %2 to %3").arg(count, m_data.day(first.at), m_data.day(last.at))
                          : tr("%1 touches").arg(count),
                      m_data.lanes[static_cast<std::size_t>(mark.lane)].name,
                      byCount(types, typesSaid, tr("%1 of other types")).join(QStringLiteral(", "))};
    if (mark.counts) {
        lines << tr("together %1 of the deal").arg(percent(mark.part));
    }
    for (const auto& [reason, times] : reasons) {
        lines << tr("%1: %2").arg(reason, QLocale().toString(times));
    }
    if (contested > 0) {
        lines << tr("contested: %1").arg(QLocale().toString(contested));
    }
    lines << tr("Drawn as one for want of room; the list has each.");
    return lines.join(QLatin1Char('\n'));
}

ChartTable JourneyView::asTable() const {
    constexpr std::size_t most = 2000; // a list for reading aloud and for the clipboard; further ones as they are drawn
    ChartTable table;
    table.headers = {tr("When"), tr("Type"), tr("Party"), tr("Part of the credit"), tr("Notes")};
    const auto add = [&](const QString& when, const QString& type, int lane, const QString& part,
                         const QStringList& notes) {
        table.rows.push_back(
            {when, type, m_data.lanes[static_cast<std::size_t>(lane)].name, part, notes.join(QStringLiteral("; "))});
    };
    for (std::size_t i = 0; i < m_data.touches.size() && m_data.touches.size() <= most; ++i) {
        const JourneyTouch& touch = m_data.touches[i];
        const JourneyWords words = m_data.words ? m_data.words(i) : JourneyWords();
        const QStringList notes = words.facts.isEmpty() && !touch.counts ? QStringList(touch.reason) : words.facts;
        add(words.when, touch.type, touch.lane, touch.counts ? percent(touch.part) : QString(), notes);
    }
    for (std::size_t item = 0; item < m_marks.size() && m_data.touches.size() > most; ++item) {
        const Mark& mark = m_marks[item];
        QStringList notes = wordsOf(static_cast<int>(item)).split(QLatin1Char('\n'));
        const QString head = notes.takeFirst();
        add(head, mark.many() ? tr("several") : m_data.touches[static_cast<std::size_t>(mark.touches.front())].type,
            mark.lane, mark.counts ? percent(mark.part) : QString(), notes.mid(1));
    }
    return table;
}

} // namespace counterpart::ui
