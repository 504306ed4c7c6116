// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory does this process hold ("VmRSS:"), or has it held at most ("VmHWM:")?
#pragma once

#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>

namespace counterpart::bench {

inline std::size_t megabytes(std::string_view field) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == field) {
            std::size_t kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

} // namespace counterpart::bench
