// SPDX-License-Identifier: GPL-3.0-or-later
// The house's one expression language: how is a text checked, run over columns, and explained for one row?
//     auto program = compile("role_weight * if(type == \"demo\", 3, 1)", schema, Wanted::Number);
//     Values weights;
//     program->run(columns, rows, weights);    // or a Runner per thread, which keeps its registers
#pragma once

#include "core/base/expression/fault.h"
#include "core/base/expression/types.h"
#include "core/base/expression/values.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::expression {

struct Tree;
struct Code;

enum class Wanted : std::uint8_t { Anything, Number, Boolean };

// What one row gives.
struct Evaluated {
    Value value; // 0, false, no word, no date when there is a finding
    Finding finding = Finding::None;
};

// A subexpression with what it came to, for "show the math".
struct Step {
    Span span;             // of the source
    std::size_t depth = 0; // 0 is the whole
    Value value;
    Finding finding = Finding::None;
    bool used = true; // false: on the side of an `if`, `and` or `or` that does not count for this row
};

// Immutable and cheap to copy; used from any thread.
class Program {
public:
    Type type() const;
    int scale() const;                                   // of a Decimal result
    const std::string& source() const;                   // as it was given
    std::string canonical() const;                       // printed anew; compiles to the same program
    const std::vector<std::uint32_t>& variables() const; // which ones of the schema it reads, ascending

    // Rows [begin, end) of the columns; a column per variable of the schema, those of unused ones may be empty.
    void run(std::span<const Column> columns, std::size_t begin, std::size_t end, Values& out) const;
    void run(std::span<const Column> columns, std::size_t rows, Values& out) const { run(columns, 0, rows, out); }

    // The same for one row, a value per variable of the schema.
    Evaluated evaluate(std::span<const Value> row) const;
    // The same with every subexpression, outermost first, arguments from left to right. Literals are left out.
    std::vector<Step> explain(std::span<const Value> row) const;

    const Tree& tree() const;
    const Code& code() const;
    friend bool operator==(const Program& a, const Program& b); // the same computation, however it was written

private:
    struct Body;
    friend Outcome<Program> compile(std::string_view, const Schema&, Wanted);
    explicit Program(std::shared_ptr<const Body> body) : m_body(std::move(body)) {}
    std::shared_ptr<const Body> m_body;
};

Outcome<Program> compile(std::string_view text, const Schema& schema, Wanted wanted = Wanted::Anything);

// Runs one program again and again without allocating. One per thread.
class Runner {
public:
    explicit Runner(Program program);
    Runner(Runner&&) noexcept;
    Runner& operator=(Runner&&) noexcept;
    ~Runner();
    void run(std::span<const Column> columns, std::size_t begin, std::size_t end, Values& out);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace counterpart::expression
