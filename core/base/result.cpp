// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when somebody takes the value of a Result that holds an error: a broken invariant, said as such.
#include "core/base/result.h"

#include <stdexcept>

namespace counterpart::detail {

void throwOnBadAccess(const Error& error) {
    std::string words = "value() of a failed Result, code " + std::to_string(static_cast<int>(error.code));
    for (const std::string* part : {&error.file, &error.column, &error.key, &error.value, &error.detail}) {
        if (!part->empty()) {
            words += ": " + *part;
        }
    }
    throw std::logic_error(words);
}

} // namespace counterpart::detail
