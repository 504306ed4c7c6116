// SPDX-License-Identifier: GPL-3.0-or-later
// What a packet and this workspace disagree on, row by row, and who is right.
#pragma once

#include "core/packet/merge.h"
#include "ui/models/row_source.h"

#include <map>
#include <memory>
#include <set>

namespace counterpart {

struct ConflictRow { // one field; or a record as a whole, then without a field
    Kind kind = Kind::Partner;
    std::string key;
    packet::Clash clash = packet::Clash::BothChanged;
    packet::FieldClash field;
    std::uint64_t id = 0; // the same as long as the dialog lives
};

class PacketDecisions {
public:
    // What the merge found under resolutions(). True: a decision on a field turned out to be one on its whole record,
    // so that the merge has to be asked again.
    bool take(const std::vector<packet::Conflict>& conflicts);
    void decide(std::uint64_t row, packet::Side side);
    void decideRest(packet::Side side); // all that were not decided one by one

    const packet::Resolutions& resolutions() const { return m_resolutions; }
    const std::vector<ConflictRow>& rows() const { return m_rows; }
    std::size_t open() const;
    bool isOpen(std::uint64_t row) const;
    std::shared_ptr<const ui::RowSource> table() const;

private:
    using Record = std::pair<Kind, std::string>;
    bool isWhole(const ConflictRow& row) const;
    void refresh();

    packet::Resolutions m_resolutions;
    std::vector<ConflictRow> m_rows;
    std::set<Record> m_whole; // decided as one, because the fields of both do not make one record
    std::map<Record, packet::Side> m_latest;
    std::map<std::tuple<Kind, std::string, packet::Clash, std::string>, std::uint64_t> m_ids;
};

} // namespace counterpart
