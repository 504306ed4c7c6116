// SPDX-License-Identifier: GPL-3.0-or-later
// A real workspace in a temporary folder under a session, for tests of what changes records.
#pragma once

#include "tests/support/sample.h"
#include "ui/bridge/session.h"
#include "ui/bridge/starting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace counterpart::testing {

inline constexpr int kPatience = 20'000;

inline Surroundings stillAir() {
    return {[] { return Time{1'790'000'000}; }, "tester"};
}

// Two partners, an account, a won deal of 40,000 USD that both touched, a certification, a registration, a refund.
class Bench {
public:
    bool open(const std::string& programme = "classic-four") {
        path = folder.filePath(QStringLiteral("w.counterpart")).toStdString();
        auto made = createWorkspace(path, programme, *Currency::fromCode("USD"), stillAir());
        if (!made) {
            return false;
        }
        Sample sample;
        Partner& north = sample.partner("P-001");
        north.name = "Northwind";
        north.region = Symbol("EMEA");
        northwind = north.id;
        Partner& south = sample.partner("P-002");
        south.name = "Southsea";
        southsea = south.id;
        Account& customer = sample.add<Account>("A-1");
        customer.name = "Customer";
        Deal& won = sample.deal("D-0001", 40'000'00);
        won.name = "Harbour project";
        won.partner.value = northwind;
        won.account.value = customer.id;
        deal = won.id;
        touch = sample.touch(deal, northwind, "2026-02-01").id;
        if (!(*made)->commit(sample.changes(), {Action::AddRecord, Kind::Deal, "D-0001", {}, {}})) {
            return false;
        }
        session = std::make_unique<Session>();
        QSignalSpy results(session.get(), &Session::resultsChanged);
        session->adopt(std::move(*made));
        return results.wait(kPatience);
    }
    // Runs a command and waits until the session has it.
    template <class Command>
    bool carryOut(const Command& command) {
        auto planned = [&] {
            if constexpr (requires(IdSource ids) { plan(*session->snapshot(), ids, command); }) {
                IdSource ids = session->ids();
                return plan(*session->snapshot(), ids, command);
            } else {
                return plan(*session->snapshot(), command);
            }
        }();
        if (!planned) {
            return false;
        }
        QSignalSpy changed(session.get(), &Session::snapshotChanged);
        session->execute(std::move(*planned));
        return changed.wait(kPatience);
    }
    template <class Record>
    const Record* find(std::string_view key) const {
        return session->snapshot()->template table<Record>().findKey(key);
    }
    template <class Record>
    std::size_t count() const {
        return session->snapshot()->template table<Record>().size();
    }

    QTemporaryDir folder;
    std::string path;
    std::unique_ptr<Session> session;
    RecordId northwind = 0;
    RecordId southsea = 0;
    RecordId deal = 0;
    RecordId touch = 0;
};

} // namespace counterpart::testing
