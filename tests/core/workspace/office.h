// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces for tests: a fixed clock, short patience, simple edits, and this executable as a second process.
#pragma once

#include "core/workspace/workspace.h"
#include "tests/core/store/record_samples.h"
#include "tests/core/store/scratch.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>

namespace counterpart::testing {

inline Surroundings surroundings(std::string author = "Tester", int patience = 200) {
    return {[] { return Time{1'790'000'000}; }, std::move(author), std::chrono::milliseconds(patience)};
}

inline std::unique_ptr<Workspace> created(const std::string& path, std::uint32_t origin = 7) {
    CreateOptions options;
    options.currency = *Currency::fromCode("EUR");
    options.origin = origin;
    auto made = Workspace::create(path, options, surroundings());
    return made ? std::move(*made) : nullptr;
}

inline std::unique_ptr<Workspace> opened(const std::string& path, OpenMode mode = OpenMode::ReadWrite) {
    auto found = Workspace::open(path, mode, surroundings());
    return found ? std::move(*found) : nullptr;
}

inline ErrorCode openingOf(const std::string& path, OpenMode mode = OpenMode::ReadWrite) {
    const auto found = Workspace::open(path, mode, surroundings());
    return found ? ErrorCode::NothingChanged : found.error().code;
}

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::NothingChanged : result.error().code;
}

inline Intent intent(std::string subject = "test") {
    return {Action::EditRecords, Kind::Partner, subject, "because", {}};
}

inline ChangeSet newPartners(const Workspace& workspace, int count, const std::string& prefix) {
    ChangeSet changes;
    IdSource ids = workspace.ids();
    for (int i = 0; i < count; ++i) {
        Partner& partner = changes.of<Partner>().created.emplace_back();
        partner.id = ids.take();
        partner.key = prefix + std::to_string(i);
        partner.name = "Name of " + prefix + std::to_string(i);
        partner.type = Symbol("reseller");
        if (i > 0) {
            partner.parent.value = changes.of<Partner>().created.front().id;
        }
    }
    return changes;
}

inline ChangeSet renamed(const Snapshot& snapshot, std::string_view key, std::string_view name) {
    ChangeSet changes;
    const Partner* before = snapshot.table<Partner>().findKey(key);
    Partner after = *before;
    after.name = name;
    changes.of<Partner>().updated.push_back({*before, after});
    return changes;
}

inline std::string nameOfPartner(const Workspace& workspace, std::string_view key) {
    const SnapshotPtr snapshot = workspace.snapshot();
    const Partner* partner = snapshot->table<Partner>().findKey(key);
    return partner != nullptr ? partner->name.str() : std::string();
}

// A workspace of some entries, closed.
inline void prepare(const std::string& path) {
    const auto workspace = created(path);
    (void)workspace->commit(newPartners(*workspace, 40, "P-"), intent()).has_value();
    (void)workspace->commit(renamed(*workspace->snapshot(), "P-7", "Zanzibar Trading"), intent()).has_value();
    (void)workspace->commit(renamed(*workspace->snapshot(), "P-8", "Other"), intent()).has_value();
    (void)workspace->undo().has_value();
}

inline std::string firstFinding(const std::string& path) {
    const CheckReport report = Workspace::check(path);
    if (report.findings.empty()) {
        return {};
    }
    const CheckFinding& first = report.findings.front();
    return std::to_string(static_cast<int>(first.what)) + " " + first.key + " " + std::to_string(first.entry) + ": " +
           first.detail;
}

// Runs `role` (second_process.cpp) in a new process of this executable.
inline std::unique_ptr<QProcess> secondProcess(const char* role, const std::string& path) {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("COUNTERPART_TEST_ROLE"), QString::fromUtf8(role));
    environment.insert(QStringLiteral("COUNTERPART_TEST_PATH"), QString::fromStdString(path));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::SeparateChannels);
    process->start(QCoreApplication::applicationFilePath(), QStringList());
    process->waitForStarted();
    return process;
}

} // namespace counterpart::testing
