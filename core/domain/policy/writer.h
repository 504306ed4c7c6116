// SPDX-License-Identifier: GPL-3.0-or-later
// The archive of describe.h that writes: what says more than nothing, in the order of the description.
#pragma once

#include "core/domain/policy/describe.h"
#include "core/domain/policy/words.h"
#include "core/domain/rulebook_writer.h"

namespace counterpart::rulebook {

class PolicyWriter {
public:
    PolicyWriter(Writer& out, Currency currency) : m_out(out), m_currency(currency) {}

    void text(std::string_view name, const std::string& value, Need need, Names = Names::Nothing) {
        if (need == Need::Required || !value.empty()) {
            m_out.text(name, value);
        }
    }
    void text(std::string_view name, const std::string& value, With with) {
        if (with.holds) {
            m_out.text(name, value);
        }
    }
    void word(std::string_view name, Symbol value, Need need, Names = Names::Nothing) { text(name, value.str(), need); }
    void word(std::string_view name, const std::string& value, Need need, Names = Names::Nothing) {
        text(name, value, need);
    }
    void words(std::string_view name, const std::vector<Symbol>& value, Names) { m_out.words(name, value); }
    void texts(std::string_view name, const std::vector<std::string>& value, Names = Names::Nothing) {
        m_out.list(name, value, [](const std::string& text) { return text; });
    }
    void keys(std::string_view name, const std::vector<Text>& value, Names) { m_out.list(name, value, &Text::view); }
    void whole(std::string_view name, int value, Whole) { m_out.value(name, std::to_string(value)); }
    void whole(std::string_view name, const std::optional<int>& value, Whole range) {
        if (value) {
            whole(name, *value, range);
        }
    }
    void decimal(std::string_view name, Micros value, Micros, Micros) {
        if (value.has()) {
            m_out.value(name, toString(value));
        }
    }
    void rate(std::string_view name, Rate value) { m_out.text(name, toString(value)); }
    void rate(std::string_view name, Rate value, With with) {
        if (with.holds) {
            rate(name, value);
        }
    }
    void money(std::string_view name, const Money& value) {
        if (value.minor != 0) {
            amount(name, value);
        }
    }
    void money(std::string_view name, const Money& value, With with) {
        if (with.holds) {
            amount(name, value);
        }
    }
    void flag(std::string_view name, bool value) { m_out.value(name, value ? "true" : "false"); }
    void flag(std::string_view name, std::optional<bool> value) {
        if (value) {
            flag(name, *value);
        }
    }
    template <class Enum>
    void choice(std::string_view name, Enum value, std::span<const std::string_view> words, Need = Need::Optional) {
        m_out.text(name, words[static_cast<std::size_t>(value)]);
    }
    void date(std::string_view name, Date value) { m_out.textUnlessEmpty(name, toString(value)); }
    void currency(std::string_view name, Currency value) { m_out.text(name, value.code()); }
    void currencies(std::string_view name, const std::vector<Currency>& value) {
        m_out.list(name, value, &Currency::code);
    }
    void attribution(std::string_view, const AttributionPolicy& value) { writeAttribution(m_out, value); }
    void dates(std::string_view name, const std::vector<Date>& value) {
        m_out.list(name, value, [](Date date) { return toString(date); });
    }
    void clock(std::string_view name, int minutes) { m_out.text(name, clockText(minutes)); }
    void weekdays(std::string_view name, int bits);
    void expression(std::string_view name, const std::string& value, Need need, Speaks) { text(name, value, need); }
    void criteria(std::string_view name, const std::vector<Criterion>& value);
    void curve(std::string_view name, const std::vector<CurvePoint>& value);

    template <class T>
    void list(std::string_view name, std::vector<T>& items, Items, Keep keep = Keep::WhenSaid) {
        if (items.empty() && keep == Keep::WhenSaid) {
            return;
        }
        m_out.open(name, '[');
        for (T& item : items) {
            write("", item);
        }
        m_out.close(']');
    }
    template <class T>
    void object(std::string_view name, T& value, Need = Need::Optional, Keep keep = Keep::WhenSaid) {
        if (keep == Keep::Always || value != T{}) {
            write(name, value);
        }
    }
    template <class T>
    void write(std::string_view name, T& value) {
        m_out.open(name, '{');
        describe(*this, value);
        m_out.close('}');
    }

private:
    void amount(std::string_view name, const Money& value);

    Writer& m_out;
    Currency m_currency;
};

} // namespace counterpart::rulebook
