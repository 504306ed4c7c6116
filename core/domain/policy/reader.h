// SPDX-License-Identifier: GPL-3.0-or-later
// The archive of describe.h that reads: members of a JSON object into a struct, every fault noted with its place.
#pragma once

#include "core/domain/policy/describe.h"

#include <type_traits>

namespace counterpart::rulebook {

// What the members of one part must agree on, noted after they are read.
inline void agree(Members&, const auto& /*part*/) {}
void agree(Members& members, const Coverage& covers);
void agree(Members& members, const CommissionPlan& plan);

class Reader {
public:
    // Of `book` it needs what is read by then: the currency of money, the metrics that expressions may speak of.
    Reader(Members& members, const Rulebook& book) : m_members(members), m_book(book) {}

    void text(std::string_view name, std::string& out, Need need, Names = Names::Nothing) {
        m_members.text(name, out, need == Need::Required);
    }
    void text(std::string_view name, std::string& out, With with);
    void word(std::string_view name, Symbol& out, Need need, Names = Names::Nothing);
    void word(std::string_view name, std::string& out, Need need, Names = Names::Nothing);
    void words(std::string_view name, std::vector<Symbol>& out, Names) { m_members.words(name, out); }
    void texts(std::string_view name, std::vector<std::string>& out, Names = Names::Nothing);
    void keys(std::string_view name, std::vector<Text>& out, Names);
    void whole(std::string_view name, int& out, Whole range) { m_members.whole(name, out, range); }
    void whole(std::string_view name, std::optional<int>& out, Whole range) { m_members.whole(name, out, range); }
    void decimal(std::string_view name, Micros& out, Micros least, Micros most) {
        m_members.decimal(name, out, least, most);
    }
    void rate(std::string_view name, Rate& out) { m_members.rate(name, out); }
    void rate(std::string_view name, Rate& out, With with);
    void money(std::string_view name, Money& out);
    void money(std::string_view name, Money& out, With with);
    void flag(std::string_view name, bool& out);
    void flag(std::string_view name, std::optional<bool>& out) { m_members.flag(name, out); }
    template <class Enum>
    void choice(std::string_view name, Enum& out, std::span<const std::string_view> words, Need need = Need::Optional) {
        const int i = m_members.choice(name, words, need == Need::Required);
        m_isUndecided = i < 0;
        if (i >= 0) {
            out = static_cast<Enum>(i);
        }
    }
    void date(std::string_view name, Date& out) { m_members.date(name, out); }
    void dates(std::string_view name, std::vector<Date>& out);
    void clock(std::string_view name, int& minutes);
    void weekdays(std::string_view name, int& bits);
    void currency(std::string_view name, Currency& out) { m_members.currency(name, out, true); }
    void currencies(std::string_view name, std::vector<Currency>& out);
    void expression(std::string_view name, std::string& out, Need need, Speaks speaks);
    void criteria(std::string_view name, std::vector<Criterion>& out);
    void curve(std::string_view name, std::vector<CurvePoint>& out);
    void attribution(std::string_view name, AttributionPolicy& out);

    template <class T>
    void list(std::string_view name, std::vector<T>& out, Items count, Keep = Keep::WhenSaid) {
        std::vector<T> items;
        m_members.each(name, count.most, [&](const Node& node, std::string path) {
            T item;
            read(node, std::move(path), item);
            if constexpr (std::is_same_v<T, UserMetric>) { // each may speak of those before it
                out.push_back(std::move(item));
            } else {
                items.push_back(std::move(item));
            }
        });
        if constexpr (!std::is_same_v<T, UserMetric>) {
            if (m_members.optional(name) != nullptr) {
                out = std::move(items);
            }
        }
        atLeast(name, out.size(), count.least);
    }
    template <class T>
    void object(std::string_view name, T& out, Need need = Need::Optional, Keep = Keep::WhenSaid) {
        if (const Node* node = need == Need::Required ? m_members.required(name) : m_members.optional(name)) {
            read(*node, m_members.pathOf(name), out);
        }
    }
    template <class T>
    void read(const Node& node, std::string path, T& out) {
        Members members(node, std::move(path), m_members.faults());
        Reader reader(members, m_book);
        describe(reader, out);
        agree(members, out);
        members.finish();
    }

private:
    void each(std::string_view name, const std::function<void(const Node&, std::string path)>& item);
    void atLeast(std::string_view name, std::size_t count, std::size_t least) const;
    void refuseOutside(std::string_view name, const With& with);

    Members& m_members;
    const Rulebook& m_book;
    bool m_isUndecided = false; // the choice read last is none of its words: nobody knows what goes with it
};

} // namespace counterpart::rulebook
