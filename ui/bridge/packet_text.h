// SPDX-License-Identifier: GPL-3.0-or-later
// Packets and their conflicts in words.
#pragma once

#include "core/workspace/packets.h"

#include <QString>
#include <QStringList>

namespace counterpart {

QString clashText(packet::Clash clash); // "changed on both sides"
QString sideText(packet::Side side);    // "mine"
QString packetTypeText(packet::Type type);
QString scopeWords(const std::string& scope); // "everything" for "all"
// "3 new, 1 changed, 2 deleted"; empty parts are left out.
QString rowCountsText(const RowCounts& counts);
// One line per field that differs: "amount: was 100.00, mine 200.00, theirs 300.00".
QStringList conflictLines(const packet::Conflict& conflict);
// What taking it in did or would do, in a sentence.
QString previewText(const PacketPreview& preview, bool applied);
// What is in a packet: "3 registrations, 2 partners"; of changes "Registrations: 3 changed".
QString contentsText(const packet::Packet& packet);
// What a changeset does, a line per kind: "Registrations: 1 new, 3 changed". Without the memory of the packet itself.
QStringList effectLines(const ChangeSet& changes);
// A public key in groups of four, to be compared by eye or ear.
QString keyText(const packet::PublicKey& key);
// An error of packets in a sentence for the window, where the ways out are other ones than on the command line.
QString packetProblem(const Error& error);
// How to trust the signer of a packet that is opened, not taken in.
QString strangerText(const std::string& keyHex);

} // namespace counterpart
