// SPDX-License-Identifier: GPL-3.0-or-later
// The archive of describe.h that reads: members of a JSON object into a struct, every fault noted with its place.
#pragma once

#include "core/domain/policy/describe.h"

namespace counterpart::rulebook {

class Reader {
public:
    // `own`: the metrics that expressions may speak of beside the catalogue's; kept, not copied.
    Reader(Members& members, Currency currency, const std::vector<UserMetric>& own)
        : m_members(members), m_currency(currency), m_own(own) {}

    void text(std::string_view name, std::string& out, Need need) {
        m_members.text(name, out, need == Need::Required);
    }
    void word(std::string_view name, Symbol& out, Need need);
    void words(std::string_view name, std::vector<Symbol>& out) { m_members.words(name, out); }
    void texts(std::string_view name, std::vector<std::string>& out);
    void whole(std::string_view name, int& out, Whole range) { m_members.whole(name, out, range); }
    void whole(std::string_view name, std::optional<int>& out, Whole range) { m_members.whole(name, out, range); }
    void decimal(std::string_view name, Micros& out, Micros least, Micros most) {
        m_members.decimal(name, out, least, most);
    }
    void rate(std::string_view name, Rate& out) { m_members.rate(name, out); }
    void money(std::string_view name, Money& out);
    void flag(std::string_view name, bool& out);
    template <class Enum>
    void choice(std::string_view name, Enum& out, std::span<const std::string_view> words) {
        if (const int i = m_members.choice(name, words); i >= 0) {
            out = static_cast<Enum>(i);
        }
    }
    void dates(std::string_view name, std::vector<Date>& out);
    void clock(std::string_view name, int& minutes);
    void weekdays(std::string_view name, int& bits);
    void expression(std::string_view name, std::string& out, Need need, Speaks speaks);
    void criteria(std::string_view name, std::vector<Criterion>& out);
    void curve(std::string_view name, std::vector<CurvePoint>& out);

    template <class T>
    void list(std::string_view name, std::vector<T>& out, std::size_t most) {
        std::vector<T> items;
        bool said = false;
        m_members.each(name, most, [&](const Node& node, std::string path) {
            said = true;
            read(node, std::move(path), items.emplace_back());
        });
        if (said || m_members.optional(name) != nullptr) {
            out = std::move(items);
        }
    }
    template <class T>
    void object(std::string_view name, T& out) {
        if (const Node* node = m_members.optional(name)) {
            read(*node, m_members.pathOf(name), out);
        }
    }
    template <class T>
    void read(const Node& node, std::string path, T& out) {
        Members members(node, std::move(path), m_members.faults());
        Reader reader(members, m_currency, m_own);
        describe(reader, out);
        members.finish();
    }

private:
    void each(std::string_view name, const std::function<void(const Node&, std::string path)>& item);

    Members& m_members;
    Currency m_currency;
    const std::vector<UserMetric>& m_own;
};

} // namespace counterpart::rulebook
