// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting rows, and adding up those that make one record.
#include "core/io/import/grouping.h"

#include <algorithm>

namespace counterpart::importing {

namespace {

constexpr int kSumScale = 18;

Int128 powerOfTen(int power) {
    Int128 result = 1;
    for (int i = 0; i < power; ++i) {
        result *= 10;
    }
    return result;
}

// The exact decimal, with the point that the feed's format expects.
std::string decimalText(Int128 sum, char point) {
    const bool negative = sum < 0;
    Int128 rest = negative ? -sum : sum;
    std::string digits; // lowest first
    for (int i = 0; i <= kSumScale || rest != 0; ++i) {
        if (i == kSumScale) {
            digits += point;
        }
        digits += static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    if (negative) {
        digits += '-';
    }
    std::ranges::reverse(digits);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == point) {
        digits.pop_back();
    }
    return digits;
}

} // namespace

bool isExcluded(const Planning& planning, std::size_t source, const char* raw) {
    const Exclusions& exclusions = planning.exclusions[source];
    return !exclusions.empty() && exclusions.contains(raw);
}

Cut cutRow(const Planning& planning, const Feed& feed, const csv::Row& row, Cells& cells, Error& error) {
    cells.scratch.reset();
    if (!row.ok()) {
        cells.fields.fill({});
        error = planning.plan.documents[feed.source()].error(row);
        return Cut::Faulty;
    }
    const Cut cut = feed.cut(row, cells, error);
    const Exclusions& exclusions = planning.exclusions[feed.source()];
    if (cut == Cut::Row && !exclusions.empty()) {
        const auto found = exclusions.find(row.raw.data());
        if (found != exclusions.end()) {
            error = found->second.error;
            return Cut::Faulty;
        }
    }
    return cut;
}

const Feed* firstFeedOf(const Planning& planning, std::size_t source) {
    const auto found = std::ranges::find_if(planning.feeds, [&](const auto& f) { return f->source() == source; });
    return found != planning.feeds.end() ? found->get() : nullptr;
}

Reject rejectOf(const Planning& planning, const Feed& feed, const RowRef& ref, Error error) {
    Reject reject;
    error.file = planning.plan.sources[feed.source()].path;
    error.line = error.line != 0 ? error.line : ref.line;
    reject.error = std::move(error);
    reject.kind = feed.kind();
    reject.source = feed.source();
    reject.raw = {ref.raw, ref.rawLength};
    return reject;
}

Error spreadTo(const RowRef& ref, Error error) {
    if (error.line != 0 && error.line != ref.line) {
        if (error.code != ErrorCode::AmbiguousRows) {
            error.detail = "line " + std::to_string(error.line);
        }
        error.line = ref.line;
    }
    return error;
}

bool Pace::tell() {
    if (m_planning.progress != nullptr) {
        m_planning.progress->advance(m_reader.consumed() - m_toldBytes);
    }
    if (m_planning.request.rows != nullptr) {
        m_planning.request.rows->fetch_add(m_rows - m_toldRows, std::memory_order_relaxed);
    }
    m_toldBytes = m_reader.consumed();
    m_toldRows = m_rows;
    return !m_planning.cancelled();
}

void Group::fillCells(Cells& cells) const {
    std::ranges::copy(fields, cells.fields.begin());
    cells.custom.assign(custom.begin(), custom.end());
}

Grouping::Grouping(Planning& planning, const Feed& feed) : m_planning(planning), m_feed(feed) {}

void Grouping::read() {
    const csv::Document& document = m_planning.plan.documents[m_feed.source()];
    csv::Reader reader(document);
    Pace pace(m_planning, reader);
    Cells cells;
    Error error;
    for (csv::Row row; reader.next(row) && pace.goOn();) {
        ++m_rowsRead;
        const Cut cut = cutRow(m_planning, m_feed, row, cells, error);
        if (cut == Cut::Filtered || cut == Cut::NotMine) {
            m_filtered += cut == Cut::Filtered ? 1 : 0;
        } else if (cut == Cut::Faulty) {
            takeFaulty(row, cells, std::exchange(error, {}));
        } else {
            Group& group = groupOf(cells, keyOf(cells));
            group.rows.push_back(refOf(row));
            add(group, cells);
        }
    }
    pace.finish();
    finishSums();
}

// What tells the records apart: the key, or the identity where there is none.
std::string Grouping::keyOf(const Cells& cells) const {
    const auto fields = fieldsOf(m_feed.kind());
    if (m_feed.gives(0) && !trimmed(cells.fields[0]).empty()) {
        return std::string(trimmed(cells.fields[0]));
    }
    std::string key;
    bool any = false;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].is(Identity) && m_feed.gives(i)) {
            key += '\x1f';
            key += trimmed(cells.fields[i]);
            any = any || !trimmed(cells.fields[i]).empty();
        }
    }
    return any ? key : std::string();
}

Group& Grouping::groupOf(const Cells& cells, const std::string& key) {
    const auto [found, isNew] = m_byKey.try_emplace(key, m_groups.size());
    if (isNew) {
        Group& group = m_groups.emplace_back();
        const std::size_t fields = fieldsOf(m_feed.kind()).size();
        group.fields.resize(fields);
        for (std::size_t i = 0; i < fields; ++i) {
            if (m_feed.gives(i) && !m_feed.sums(i)) {
                group.fields[i] = cells.fields[i];
            }
        }
        group.sums.resize(fields);
        group.summed.resize(fields);
        group.custom.assign(cells.custom.begin(), cells.custom.end());
    }
    return m_groups[found->second];
}

void Grouping::add(Group& group, const Cells& cells) {
    group.hasGood = true;
    const auto disagree = [&](const std::string& column, std::string_view value, const std::string& first) {
        Error error = makeError(ErrorCode::AmbiguousRows, std::string(value), first);
        error.column = column;
        error.key = trimmed(group.fields[0]);
        error.line = group.rows.back().line;
        group.fault = group.fault ? group.fault : std::move(error);
    };
    for (std::size_t i = 0; i < group.fields.size(); ++i) {
        if (m_feed.sums(i)) {
            addSum(group, i, trimmed(cells.fields[i]));
        } else if (m_feed.gives(i) && group.fields[i] != cells.fields[i]) {
            disagree(m_feed.label(i), cells.fields[i], group.fields[i]);
        }
    }
    for (std::size_t i = 0; i < group.custom.size(); ++i) {
        if (group.custom[i] != cells.custom[i]) {
            disagree(m_feed.customNames()[i], cells.custom[i], group.custom[i]);
        }
    }
}

void Grouping::addSum(Group& group, std::size_t field, std::string_view text) {
    if (text.empty()) {
        return;
    }
    const mapping::Format& format = m_feed.format(field);
    const auto parsed = parseDecimal(bareNumber(text, format), format.decimals);
    const bool tooFine = parsed && parsed->scale > kSumScale;
    Int128 sum = group.sums[field];
    if (!parsed || tooFine ||
        __builtin_add_overflow(sum, Int128{parsed->mantissa} * powerOfTen(kSumScale - parsed->scale), &sum)) {
        Error error = makeError(!parsed   ? parsed.error().code
                                : tooFine ? ErrorCode::TooManyDecimals
                                          : ErrorCode::OutOfRange,
                                std::string(text));
        error.column = m_feed.label(field);
        error.key = trimmed(group.fields[0]);
        error.line = group.rows.back().line;
        group.fault = group.fault ? group.fault : std::move(error);
        return;
    }
    group.sums[field] = sum;
    group.summed[field] = true;
}

// A row of the wrong width mostly has its key where it belongs.
void Grouping::readRagged(const csv::Row& row, Cells& cells) const {
    const std::size_t width = m_planning.plan.documents[m_feed.source()].header().size();
    std::vector<std::string_view> padded(
        row.fields.begin(), row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(row.fields.size(), width)));
    padded.resize(width);
    csv::Row whole = row;
    whole.fields = padded;
    Error ignored;
    if (m_feed.cut(whole, cells, ignored) == Cut::Filtered) {
        cells.fields.fill({});
    }
}

// A row that cannot be read takes its record with it, if it can be told which one that is.
void Grouping::takeFaulty(const csv::Row& row, Cells& cells, Error error) {
    if (row.fault == csv::RowFault::Ragged) {
        readRagged(row, cells);
    }
    const std::string key = keyOf(cells);
    if (key.empty()) {
        ++m_lost;
        if (!isExcluded(m_planning, m_feed.source(), row.raw.data())) {
            m_rejects.push_back(rejectOf(m_planning, m_feed, refOf(row), std::move(error)));
        }
        return;
    }
    error.line = error.line != 0 ? error.line : row.line;
    Group& group = groupOf(cells, key);
    group.hasGood = group.hasGood || row.ok();
    group.rows.push_back(refOf(row));
    group.fault = group.fault ? group.fault : std::move(error);
}

void Grouping::finishSums() {
    for (Group& group : m_groups) {
        m_lost += group.hasGood ? 0 : static_cast<std::int64_t>(group.rows.size());
        for (std::size_t i = 0; i < group.fields.size(); ++i) {
            if (group.summed[i]) {
                group.fields[i] = decimalText(group.sums[i], m_feed.format(i).decimals.point);
            }
        }
    }
}

} // namespace counterpart::importing
