// SPDX-License-Identifier: GPL-3.0-or-later
// Does any bytes as a rulebook end in a reading or in faults, and never in a crash? What is accepted must survive
// writing.
#include "core/domain/rulebook_json.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace counterpart;
    const RulebookReading reading = readRulebook({reinterpret_cast<const char*>(data), size});
    if (!reading.ok()) {
        return 0;
    }
    const std::string written = writeRulebook(reading.rulebook);
    const RulebookReading again = readRulebook(written);
    if (!again.ok() || writeRulebook(again.rulebook) != written) {
        std::abort();
    }
    return 0;
}
