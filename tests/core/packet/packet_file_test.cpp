// SPDX-License-Identifier: GPL-3.0-or-later
// Is a packet that was cut, altered, made by a stranger or by a later version refused, whatever byte it is?
#include "tests/core/packet/two_copies.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

packet::Packet small() {
    packet::Packet packet;
    packet.author = "A";
    packet.at = Time{1'790'000'000};
    packet.reason = "r";
    packet.base = {3, "aa"};
    packet.head = {4, "bb"};
    packet::PacketEntry entry;
    entry.entry.number = 4;
    entry.entry.hash = "bb";
    entry.entry.intent.author = "A";
    Partner before;
    before.id = 5;
    before.key = "P-1";
    before.name = "One";
    Partner after = before;
    after.name = "Two";
    entry.changes.of<Partner>().updated.push_back({before, after});
    Deal deal;
    deal.id = 6;
    deal.key = "D-1";
    deal.name = "Deal";
    deal.amount = -12'345;
    entry.changes.of<Deal>().created.push_back(deal);
    entry.changes.of<Account>().deleted.emplace_back().id = 7;
    packet.entries.push_back(std::move(entry));
    packet.seen.push_back({{9, "cc"}, 2, 1, 0, 0, 0, {{100, 200, 3}}, {{Kind::Deal, 11}}, "B"});
    return packet;
}

bool isRefusal(ErrorCode code) {
    return code == ErrorCode::DamagedPacket || code == ErrorCode::NotAPacket || code == ErrorCode::NewerPacket;
}

} // namespace

class PacketFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readingGivesWhatWasWritten() {
        const packet::Packet packet = small();
        const auto bytes = packet::encoded(packet, keysOf(1));
        const auto read = packet::decoded(*bytes);
        QVERIFY(read.has_value());
        QVERIFY(read->signer == keysOf(1).open);
        QCOMPARE(read->author, packet.author);
        QVERIFY(read->head == packet.head && read->base == packet.base);
        const auto& seen = read->seen.front();
        QVERIFY(seen.head == packet.seen.front().head && seen.ids == packet.seen.front().ids);
        QVERIFY(seen.refused == packet.seen.front().refused);
        const ChangeSet& changes = read->entries.front().changes;
        QCOMPARE(changes.size(), std::size_t{3});
        QVERIFY(
            sameContent(changes.of<Deal>().created.front(), packet.entries.front().changes.of<Deal>().created.front()));
        QVERIFY(sameContent(changes.of<Partner>().updated.front().before,
                            packet.entries.front().changes.of<Partner>().updated.front().before));
    }

    void everyBitOfEveryByteIsSigned() {
        const std::string good = *packet::encoded(small(), keysOf(1));
        for (std::size_t at = 0; at < good.size(); ++at) {
            for (const int bit : {0, 3, 7}) {
                std::string bad = good;
                bad[at] = static_cast<char>(bad[at] ^ (1 << bit));
                const auto read = packet::decoded(bad);
                QVERIFY2(!read, std::to_string(at).c_str());
                QVERIFY2(isRefusal(read.error().code), std::to_string(at).c_str());
            }
        }
    }

    void everyCutIsRefused() {
        const std::string good = *packet::encoded(small(), keysOf(1));
        for (std::size_t size = 0; size < good.size(); ++size) {
            const auto read = packet::decoded(std::string_view(good).substr(0, size));
            QVERIFY(!read);
            QVERIFY2(isRefusal(read.error().code), std::to_string(size).c_str());
        }
        QCOMPARE(codeOf(packet::decoded(good + "x")), ErrorCode::DamagedPacket);
        QCOMPARE(codeOf(packet::decoded("SQLite format 3")), ErrorCode::NotAPacket);
    }

    void laterVersionsAreNamed() {
        std::string later = *packet::encoded(small(), keysOf(1));
        const std::size_t version = later.find(std::string("\r\n")) + 2;
        later[version] = 2;
        QCOMPARE(codeOf(packet::decoded(later)), ErrorCode::NewerPacket);
    }

    void strangersAreNamedByTheirKey() {
        const auto read = packet::decoded(*packet::encoded(small(), keysOf(2)));
        QVERIFY(read.has_value());
        Snapshot snapshot;
        IdSource ids(7, 1);
        const auto stranger = signerOf(*read, snapshot);
        QCOMPARE(codeOf(stranger), ErrorCode::UnknownSigner);
        QCOMPARE(stranger.error().value, packet::hexOf(keysOf(2).open));
        const auto trust = trustSigner(snapshot, ids, keysOf(2).open, "Dana");
        const SnapshotPtr trusting = apply(snapshot, trust->changes, 1);
        QCOMPARE(*signerOf(*read, *trusting), std::string("Dana"));
        QCOMPARE(codeOf(trustSigner(*trusting, ids, keysOf(2).open, "Dana")), ErrorCode::NothingChanged);
        const auto distrust = trustSigner(*trusting, ids, keysOf(2).open, "");
        QVERIFY(trustedSigners(*apply(*trusting, distrust->changes, 2)).empty());
        QVERIFY(signerOf(*read, snapshot, {keysOf(2).open}).has_value()); // one's own
    }

    // Trust and memory are nobody else's to change.
    void settingsOfAWorkspaceStayInIt() {
        packet::Packet packet = small();
        auto& created = packet.entries.front().changes.of<Setting>().created;
        for (const char* key : {"packet.signer.00", "packet.seen.1", "theme"}) {
            Setting& setting = created.emplace_back();
            setting.id = 50 + static_cast<RecordId>(created.size());
            setting.key = key;
            setting.value = "x";
        }
        const auto read = packet::decoded(*packet::encoded(packet, keysOf(1)));
        QCOMPARE(read->entries.front().changes.of<Setting>().created.size(), std::size_t{1});
        QCOMPARE(read->entries.front().changes.of<Setting>().created.front().key.str(), std::string("theme"));
    }

    void aPacketIsWrittenWholeOrNotAtAll() {
        const Scratch scratch;
        const std::string path = scratch.path("p.packet");
        QVERIFY(packet::writeFile(path, small(), keysOf(1)).has_value());
        QVERIFY(packet::readFile(path).has_value());
        QCOMPARE(codeOf(packet::writeFile(path, small(), keysOf(1))), ErrorCode::FileExists);
        QCOMPARE(scratch.names(), QStringList{QStringLiteral("p.packet")});
        const auto nowhere = packet::writeFile(scratch.path("no/such/folder"), small(), keysOf(1));
        QCOMPARE(codeOf(nowhere), ErrorCode::FileNotWritable);
        QVERIFY(!nowhere.error().file.empty());
        QCOMPARE(codeOf(packet::readFile(scratch.path("absent"))), ErrorCode::FileNotFound);
        QCOMPARE(codeOf(packet::writeFile("/dev/full", small(), keysOf(1))), ErrorCode::DiskFull);
    }

    // RFC 8032, 7.1, test 2.
    void signaturesAreEd25519() {
        const auto secret = packet::keyOfHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        const auto keys = packet::keyPairOf(*secret);
        QCOMPARE(packet::hexOf(keys->open),
                 std::string("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        const auto signature = packet::sign(*keys, "r");
        QCOMPARE(int((*signature)[0]), 0x92);
        QCOMPARE(int((*signature)[63]), 0x00);
        QVERIFY(packet::isSignedBy(keys->open, *signature, "r"));
        QVERIFY(!packet::isSignedBy(keys->open, *signature, "s"));
        QVERIFY(packet::newKeyPair()->open != packet::newKeyPair()->open);
        for (const char* bad : {"", "12", "zz017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660cc"}) {
            QCOMPARE(codeOf(packet::keyOfHex(bad)), ErrorCode::BadArgument);
        }
    }
};

COUNTERPART_TEST(PacketFileTest)
#include "packet_file_test.moc"
