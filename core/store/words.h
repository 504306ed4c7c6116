// SPDX-License-Identifier: GPL-3.0-or-later
// How is the same word read a million times without asking the process-wide table each time?
#pragma once

#include "core/base/money.h"
#include "core/store/fault.h"

#include <array>
#include <string>

namespace counterpart::store {

// For one thread.
class Words {
public:
    Symbol symbol(std::string_view word) {
        if (word.empty()) {
            return {};
        }
        Symbol& slot = m_symbols[hashOf(word) % m_symbols.size()];
        if (slot.view() != word) {
            slot = Symbol(word);
        }
        return slot;
    }
    Currency currency(std::string_view code) {
        if (code.empty()) {
            return {};
        }
        if (m_currency.code() != code) {
            const auto found = Currency::fromCode(code);
            if (!found) {
                throw Fault(ErrorCode::DamagedWorkspace, "no such currency: " + std::string(code));
            }
            m_currency = *found;
        }
        return m_currency;
    }

private:
    std::array<Symbol, 1024> m_symbols{};
    Currency m_currency; // the last one
};

} // namespace counterpart::store
