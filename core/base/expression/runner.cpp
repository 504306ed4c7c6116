// SPDX-License-Identifier: GPL-3.0-or-later
// Many rows: block after block through the machine, with results and findings put in place.
#include "core/base/expression/code.h"
#include "core/base/expression/expression.h"
#include "core/base/expression/machine.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <optional>

namespace counterpart::expression {

namespace {

// After a block that did not fit 64 bits, so many are tried with 128 at once.
constexpr std::size_t kStayWide = 8;

template <class T>
void place(std::vector<T>& out, std::size_t at, const Register& result, std::size_t rows) {
    auto* target = reinterpret_cast<std::byte*>(out.data() + at);
    if (result.data != target) {
        std::memcpy(target, result.data, rows * sizeof(T));
    }
}

// Makes room without writing what will be written anyway.
template <class T>
std::byte* room(std::vector<T>& out, std::size_t rows, std::size_t at) {
    if (out.size() != rows) {
        out.resize(rows);
    }
    return reinterpret_cast<std::byte*>(out.data() + at);
}

void clearRow(Values& out, std::size_t row) {
    switch (out.type) {
    case Type::Decimal:
        (out.wide.empty() ? out.decimals[row] = 0 : out.wide[row] = 0);
        return;
    case Type::Real:
        out.reals[row] = 0;
        return;
    case Type::Boolean:
        out.booleans[row] = 0;
        return;
    case Type::Word:
        out.words[row] = {};
        return;
    case Type::Date:
        out.dates[row] = {};
        return;
    }
}

} // namespace

struct Runner::State {
    explicit State(Program p) : program(std::move(p)) {
        if (!program.code().onlyWide) {
            narrow.emplace(program.code());
        }
    }
    Program program;
    std::optional<Machine<std::int64_t>> narrow;
    std::optional<Machine<Int128>> wide; // made when first needed
    std::size_t wideBlocks = 0;          // still to be done with 128 bits

    void block(std::span<const Column> columns, std::size_t begin, std::size_t at, std::size_t rows, Values& out);
    bool blockNarrow(std::span<const Column> columns, std::size_t begin, std::size_t at, std::size_t rows, Values& out);
    void findings(const Register& result, std::size_t at, std::size_t rows, Values& out) const;
};

namespace {

std::byte* targetOf(Values& out, std::size_t at) {
    switch (out.type) {
    case Type::Decimal:
        return out.wide.empty() ? room(out.decimals, out.rows, at) : nullptr;
    case Type::Real:
        return room(out.reals, out.rows, at);
    case Type::Boolean:
        return room(out.booleans, out.rows, at);
    case Type::Word:
        return room(out.words, out.rows, at);
    case Type::Date:
        return room(out.dates, out.rows, at);
    }
    return nullptr;
}

// Results other than decimals.
void placeOther(Values& out, std::size_t at, const Register& result, std::size_t rows) {
    switch (out.type) {
    case Type::Decimal:
        return;
    case Type::Real:
        return place(out.reals, at, result, rows);
    case Type::Boolean:
        return place(out.booleans, at, result, rows);
    case Type::Word:
        return place(out.words, at, result, rows);
    case Type::Date:
        return place(out.dates, at, result, rows);
    }
}

// The rows before `at` move over.
void widen(Values& out, std::size_t at) {
    out.wide.resize(out.rows);
    std::copy_n(out.decimals.begin(), at, out.wide.begin());
    out.decimals.clear();
}

template <class T>
void placeDecimals(Values& out, std::size_t at, const T* values, std::size_t rows) {
    constexpr Int128 kLargest = std::numeric_limits<std::int64_t>::max();
    if (out.wide.empty() &&
        std::any_of(values, values + rows, [](Int128 v) { return v > kLargest || v < -kLargest; })) {
        widen(out, at);
    }
    if (!out.wide.empty()) {
        std::copy(values, values + rows, out.wide.begin() + static_cast<std::ptrdiff_t>(at));
        return;
    }
    static_cast<void>(room(out.decimals, out.rows, at));
    std::transform(values, values + rows, out.decimals.begin() + static_cast<std::ptrdiff_t>(at),
                   [](T v) { return static_cast<std::int64_t>(v); });
}

} // namespace

void Runner::State::findings(const Register& result, std::size_t at, std::size_t rows, Values& out) const {
    for (std::size_t i = 0; result.faulty && i < rows; ++i) {
        if (result.findings[i] != 0) {
            out.findings.push_back({at + i, static_cast<Finding>(result.findings[i])});
            clearRow(out, at + i);
        }
    }
}

bool Runner::State::blockNarrow(std::span<const Column> columns, std::size_t begin, std::size_t at, std::size_t rows,
                                Values& out) {
    std::byte* target = targetOf(out, at);
    if (!narrow->run(columns, begin, rows, target)) {
        return false;
    }
    const Register& result = narrow->result();
    if (out.type != Type::Decimal) {
        placeOther(out, at, result, rows);
    } else if (result.data != target) {
        placeDecimals(out, at, result.as<std::int64_t>(), rows);
    }
    findings(result, at, rows, out);
    return true;
}

void Runner::State::block(std::span<const Column> columns, std::size_t begin, std::size_t at, std::size_t rows,
                          Values& out) {
    if (narrow && wideBlocks == 0) {
        if (blockNarrow(columns, begin, at, rows, out)) {
            return;
        }
        wideBlocks = kStayWide;
    }
    wideBlocks -= wideBlocks > 0 ? 1 : 0;
    if (!wide) {
        wide.emplace(program.code());
    }
    std::byte* target = out.type == Type::Decimal ? nullptr : targetOf(out, at);
    static_cast<void>(wide->run(columns, begin, rows, target));
    const Register& result = wide->result();
    if (out.type == Type::Decimal) {
        placeDecimals(out, at, result.as<Int128>(), rows);
    } else {
        placeOther(out, at, result, rows);
    }
    findings(result, at, rows, out);
}

Runner::Runner(Program program) : m_state(std::make_unique<State>(std::move(program))) {}
Runner::Runner(Runner&&) noexcept = default;
Runner& Runner::operator=(Runner&&) noexcept = default;
Runner::~Runner() = default;

void Runner::run(std::span<const Column> columns, std::size_t begin, std::size_t end, Values& out) {
    const Code& code = m_state->program.code();
    assert(std::ranges::all_of(code.instructions, [&](const Instruction& each) {
        return each.what != Instruct::Load || (each.index < columns.size() && columns[each.index].type() == each.type &&
                                               (columns[each.index].data() != nullptr || begin == end));
    }));
    out.type = code.type;
    out.scale = code.scale;
    out.rows = end - begin;
    out.wide.clear();
    out.findings.clear();
    static_cast<void>(targetOf(out, 0));
    for (std::size_t row = begin; row < end; row += kBlockRows) {
        m_state->block(columns, row, row - begin, std::min(kBlockRows, end - row), out);
    }
}

} // namespace counterpart::expression
