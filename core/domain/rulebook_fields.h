// SPDX-License-Identifier: GPL-3.0-or-later
// Typed reading of the members of a JSON object, where every fault is noted with its path and reading goes on.
#pragma once

#include "core/domain/rulebook.h"
#include "core/domain/rulebook_tree.h"

#include <functional>
#include <span>

namespace counterpart::rulebook {

using Faults = std::vector<Error>;
// Of a document with no end of faults the first kMostFaults are enough; what is no longer noted is no fault less.
inline constexpr std::size_t kMostFaults = 1'000;
void addFault(Faults& faults, ErrorCode code, const Node& at, std::string path, std::string expected);
std::string memberPath(const std::string& path, std::string_view name); // "plans.key", "criteria[\"deals.won\"]"
std::string indexed(const std::string& path, std::size_t i);            // "plans" -> "plans[2]"

struct Whole { // an allowed range of whole numbers, both ends included
    std::int64_t least;
    std::int64_t most;
};

// The members of one object. Reading a member marks it as known; finish() makes a fault of every other one.
class Members {
public:
    // A node that is no object is a fault; then every member is absent and none is missed.
    Members(const Node& node, std::string path, Faults& faults);
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    bool isObject() const { return m_node.type == Node::Type::Object; }
    const Node& node() const { return m_node; }
    const std::string& path() const { return m_path; }
    std::string pathOf(std::string_view name) const;
    Faults& faults() const { return m_faults; }
    void fault(ErrorCode code, std::string_view name, std::string expected) const; // about a member that is there
    void finish();

    const Node* optional(std::string_view name); // nullptr when absent
    const Node* required(std::string_view name); // absent: a fault

    // Absent: `out` stays as it is. Wrong: a fault, and `out` stays as it is.
    void text(std::string_view name, std::string& out, bool isRequired = false); // required: not blank
    void word(std::string_view name, Symbol& out);                               // required, trimmed, not empty
    void whole(std::string_view name, int& out, Whole range);
    void whole(std::string_view name, std::optional<int>& out, Whole range);
    void decimal(std::string_view name, Micros& out, Micros least, Micros most);
    void rate(std::string_view name, Rate& out, bool isRequired = false); // 0 % to 100 %
    void date(std::string_view name, Date& out);
    void flag(std::string_view name, std::optional<bool>& out);
    void currency(std::string_view name, Currency& out, bool isRequired = false);
    void words(std::string_view name, std::vector<Symbol>& out); // each once
    // One of `names`: its position, or -1 (absent or wrong).
    int choice(std::string_view name, std::span<const std::string_view> names, bool isRequired = false);
    // Every item of an array, with its path. Absent: not called. `most` = how many there may be.
    void each(std::string_view name, std::size_t most, const std::function<void(const Node&, std::string path)>& item);
    void strings(std::string_view name,
                 const std::function<void(std::string_view, const Node&, std::string path)>& item);

private:
    const Node& m_node;
    std::string m_path;
    Faults& m_faults;
    std::vector<std::string_view> m_known;
};

bool parseDecimalNode(const Node& node, const std::string& path, Micros least, Micros most, Micros& out,
                      Faults& faults);
// "50000.00", or "500.00 EUR" when a currency of its own is allowed. Exact: no more decimals than the currency has.
bool parseMoneyNode(const Node& node, const std::string& path, Currency currency, bool mayNameCurrency, Money& out,
                    Faults& faults);

} // namespace counterpart::rulebook
