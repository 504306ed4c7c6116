// SPDX-License-Identifier: GPL-3.0-or-later
// How do the rows of a packet stand in its bytes? As those of the trail (core/store/canonical.h), each kind's layout
// once.
#pragma once

#include "core/snapshot/change_set.h"
#include "core/store/bytes.h"

#include <array>
#include <string>

namespace counterpart::packet {

void appendLayouts(std::string& out);
void appendRows(std::string& out, const ChangeSet& changes);

class RowReader {
public:
    // Throws store::Fault: NewerPacket for kinds and fields of a later version, DamagedWorkspace for nonsense.
    explicit RowReader(store::ByteReader& in);
    ChangeSet read(store::ByteReader& in) const;

private:
    std::array<std::string, kKindCount> m_layouts;
};

} // namespace counterpart::packet
