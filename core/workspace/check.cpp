// SPDX-License-Identifier: GPL-3.0-or-later
// Is this file sound? SQLite's own checks beside the trail's, most basic finding first.
#include "core/domain/value.h"
#include "core/store/file.h"
#include "core/store/verify.h"
#include "core/workspace/workspace.h"

#include <future>

namespace counterpart {

namespace {

using What = CheckFinding::What;

CheckFinding findingOf(const Error& error) {
    CheckFinding finding{What::Unreadable, Kind::Setting, {}, 0, error.detail};
    switch (error.code) {
    case ErrorCode::DamagedWorkspace:
        finding.what = What::Integrity;
        break;
    case ErrorCode::FileTruncated:
        finding.what = What::Integrity;
        finding.detail = "the file is cut: " + error.value + " of " + error.detail + " bytes are there";
        break;
    case ErrorCode::NewerSchema:
        finding.detail = "schema " + error.value + ", known up to " + error.detail;
        break;
    case ErrorCode::Cancelled:
        finding.detail = "cancelled before the end";
        break;
    default:
        break;
    }
    return finding;
}

template <class F>
void finding(std::vector<CheckFinding>& into, F&& f) {
    try {
        f();
    } catch (const store::Fault& fault) {
        into.push_back(findingOf(fault.error()));
    } catch (const std::exception& other) {
        into.push_back({What::Unreadable, Kind::Setting, {}, 0, other.what()});
    }
}

std::string keyOf(store::Database& database, std::string_view table, std::int64_t id) {
    store::Statement select(database, "SELECT \"key\" FROM \"" + std::string(table) + "\" WHERE id = ?1");
    select.bind(1, id);
    return select.step() ? std::string(select.text(0)) : std::string();
}

// What SQLite itself can tell: pages, indexes, constraints, references.
std::vector<CheckFinding> checkDatabase(const std::string& path, const Progress* progress) {
    std::vector<CheckFinding> findings;
    finding(findings, [&] {
        const auto opened = store::openFile(path, store::Access::ReadOnly, std::chrono::seconds(5));
        store::Database& database = *opened.database;
        const store::Interruptible interruptible(database, progress);
        store::Statement integrity(database, "PRAGMA integrity_check(1)");
        if (integrity.step() && integrity.text(0) != "ok") {
            findings.push_back({What::Integrity, Kind::Setting, {}, 0, std::string(integrity.text(0))});
        }
        store::Statement broken(database, "PRAGMA foreign_key_check");
        if (broken.step()) {
            const std::string table(broken.text(0));
            findings.push_back({What::ForeignKey, kindOfTable(table).value_or(Kind::Setting),
                                keyOf(database, table, broken.integer(1)), 0,
                                "it refers to a record of " + std::string(broken.text(2)) + " that is not there"});
        }
    });
    return findings;
}

CheckFinding ofRecord(What what, const store::RecordFault& fault) {
    return {what, fault.kind, fault.key, fault.entry, fault.detail};
}

void addVerdict(CheckReport& report, const store::Verdict& verdict) {
    report.entries = verdict.entries;
    report.records = verdict.records;
    auto& findings = report.findings;
    if (verdict.chain) {
        findings.push_back({What::Chain, Kind::Setting, {}, verdict.chain->entry, verdict.chain->detail});
    }
    if (verdict.head) {
        findings.push_back({What::TrailCut, Kind::Setting, {}, verdict.head->entry, verdict.head->detail});
    }
    if (verdict.differs) {
        findings.push_back(ofRecord(What::Record, *verdict.differs));
    }
    if (verdict.missing) {
        findings.push_back(ofRecord(What::MissingRecord, *verdict.missing));
    }
    if (verdict.extra) {
        findings.push_back(ofRecord(What::ExtraRecord, *verdict.extra));
    }
}

} // namespace

CheckReport Workspace::check(const std::string& path, Progress* progress) {
    CheckReport report;
    // The file as it is now, before anything else is asked of it.
    finding(report.findings, [&] { store::openFile(path, store::Access::ReadOnly, std::chrono::seconds(5)); });
    if (!report.findings.empty()) {
        return report;
    }
    auto database = std::async(std::launch::async, [&] { return checkDatabase(path, progress); });
    std::vector<CheckFinding> unreadable;
    CheckReport trail;
    finding(unreadable, [&] {
        const auto opened = store::openFile(path, store::Access::ReadOnly, std::chrono::seconds(5));
        addVerdict(trail, store::verify(*opened.database, progress));
    });
    report = std::move(trail);
    auto basic = database.get();
    if (basic.empty()) { // else both say that the pages are damaged
        basic = std::move(unreadable);
    }
    report.findings.insert(report.findings.begin(), basic.begin(), basic.end());
    return report;
}

} // namespace counterpart
