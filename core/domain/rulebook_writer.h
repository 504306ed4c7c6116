// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON in one form: members in the order of the calls, indented by two spaces, lists of words on one line.
#pragma once

#include "core/domain/rulebook.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::rulebook {

std::string quoted(std::string_view text); // as a JSON string

// Writes members and items, indented by two spaces. Values come ready made, as JSON.
class Writer {
public:
    void open(std::string_view name, char bracket) {
        start(name);
        m_out += bracket;
        m_first = true;
        ++m_depth;
    }
    void close(char bracket) {
        --m_depth;
        if (!m_first) {
            newLine();
        }
        m_out += bracket;
        m_first = false;
    }
    void value(std::string_view name, std::string_view json) {
        start(name);
        m_out += json;
    }
    void text(std::string_view name, std::string_view text) { value(name, quoted(text)); }
    void textUnlessEmpty(std::string_view name, std::string_view words) {
        if (!words.empty()) {
            text(name, words);
        }
    }
    // Of anything `textOf` makes a text of.
    void list(std::string_view name, const auto& items, const auto& textOf, bool alsoEmpty = false) {
        if (items.empty() && !alsoEmpty) {
            return;
        }
        std::string json = "[";
        for (const auto& item : items) {
            json += (json.size() == 1 ? "" : ", ") + quoted(std::invoke(textOf, item));
        }
        value(name, json + "]");
    }
    void words(std::string_view name, const std::vector<Symbol>& symbols, bool alsoEmpty = false) {
        list(name, symbols, &Symbol::str, alsoEmpty);
    }
    std::string take() { return std::move(m_out) + "\n"; }

private:
    void newLine() {
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(m_depth) * 2, ' ');
    }
    void start(std::string_view name) {
        if (!m_first) {
            m_out += ',';
        }
        if (m_depth > 0) {
            newLine();
        }
        if (!name.empty()) {
            m_out += quoted(name) + ": ";
        }
        m_first = false;
    }

    std::string m_out;
    int m_depth = 0;
    bool m_first = true;
};

void writeAttribution(Writer& out, const AttributionPolicy& policy);

} // namespace counterpart::rulebook
