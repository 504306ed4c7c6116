// SPDX-License-Identifier: GPL-3.0-or-later
// How is a packet a file? Signed, compressed, complete or refused (README, "The file").
#pragma once

#include "core/packet/packet.h"

namespace counterpart::packet {

// The bytes of the file. Errors: ArchiveTooLarge, Internal.
Result<std::string> encoded(const Packet& packet, const KeyPair& keys);
// NotAPacket, NewerPacket (of the format, or with records that this version does not know), DamagedPacket (cut,
// altered, malformed), ArchiveTooLarge. Nothing of the contents is looked at before the signature holds; whose key it
// is, is for the caller to judge (`signer`).
Result<Packet> decoded(std::string_view file);
// What was compressed, for tests of what leaves the house. The signature holds.
Result<std::string> unpacked(std::string_view file);

// Whole or not at all: written beside `path` and renamed. FileExists, FileNotWritable, DiskFull, and those of encoded.
Result<void> writeFile(const std::string& path, const Packet& packet, const KeyPair& keys);
Result<Packet> readFile(const std::string& path); // FileNotFound, FileUnreadable and those of decoded

} // namespace counterpart::packet
