// SPDX-License-Identifier: GPL-3.0-or-later
// How does a block of rows pass through the instructions? Decimals are 64 bits wide until one does not fit; then the
// block is done again with 128.
#pragma once

#include "core/base/expression/code.h"
#include "core/base/expression/values.h"

#include <cstddef>
#include <span>
#include <vector>

namespace counterpart::expression {

inline constexpr std::size_t kBlockRows = 1024;

struct Register {
    std::byte* home = nullptr;        // its own memory
    const std::byte* data = nullptr;  // home, or the caller's column
    std::uint8_t* findings = nullptr; // one per row, meant only while `faulty`
    bool faulty = false;

    template <class T>
    const T* as() const {
        return reinterpret_cast<const T*>(data);
    }
    template <class T>
    T* own() {
        data = home;
        return reinterpret_cast<T*>(home);
    }
};

// Registers and constants for decimals of the type S: std::int64_t or Int128.
template <class S>
class Machine {
public:
    explicit Machine(const Code& code);
    // Rows [begin, begin + rows) of the columns, rows <= kBlockRows. The result is written to `target` where it is
    // computed at all. False when a decimal did not fit S (only in 64 bits); the result means nothing then.
    bool run(std::span<const Column> columns, std::size_t begin, std::size_t rows, std::byte* target);
    const Register& result() const;

private:
    void execute(const Instruction& instruction, std::span<const Column> columns, std::size_t begin);

    const Code* m_code;
    std::vector<std::byte> m_memory;
    std::vector<Register> m_registers;
    std::vector<Register> m_constants;
    std::size_t m_rows = 0;
    bool m_overflow = false;
};

extern template class Machine<std::int64_t>;
extern template class Machine<Int128>;

} // namespace counterpart::expression
