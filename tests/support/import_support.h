// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of texts in memory, for tests: sources by name, applied to a snapshot, failures with their words.
#pragma once

#include "core/io/import/plan.h"
#include "core/io/import/rejects.h"
#include "core/io/mapping/mapping.h"
#include "core/snapshot/apply.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace counterpart::testing {

// A workspace without a file: a snapshot that imports go into.
class Importer {
public:
    using Files = std::vector<std::pair<std::string, std::string>>; // name and contents

    Result<importing::ImportPlan> plan(const Files& files) {
        importing::Request request;
        for (const auto& [name, text] : files) {
            request.sources.push_back({name, {}, text});
        }
        request.mapping = mapping;
        return importing::plan(*snapshot, ids, request);
    }
    // Plans and takes over; the plan stays for questions. A plan that `check` refuses is an error.
    Result<importing::ImportPlan> import(const Files& files) {
        auto planned = plan(files);
        return planned ? take(std::move(*planned)) : planned;
    }
    Result<importing::ImportPlan> importFiles(const std::vector<std::string>& paths) {
        importing::Request request;
        for (const std::string& path : paths) {
            request.sources.push_back({path, {}, {}});
        }
        request.mapping = mapping;
        auto planned = importing::plan(*snapshot, ids, request);
        return planned ? take(std::move(*planned)) : planned;
    }
    Result<importing::ImportPlan> take(importing::ImportPlan planned) {
        if (auto checked = check(*snapshot, planned.changes); !checked) {
            return checked.error();
        }
        snapshot = apply(*snapshot, planned.changes, snapshot->revision() + 1);
        return planned;
    }

    template <class Record>
    const Record* find(std::string_view key) const {
        return snapshot->table<Record>().findKey(key);
    }

    SnapshotPtr snapshot = std::make_shared<Snapshot>();
    IdSource ids{9, 1};
    const mapping::Mapping* mapping = nullptr;
};

inline std::string wordsOf(const Error& error) {
    return std::string(importing::codeName(error.code)) + "#" + std::to_string(static_cast<int>(error.code)) +
           " file=" + error.file + " line=" + std::to_string(error.line) + " column=" + error.column +
           " value=" + error.value + " key=" + error.key + " detail=" + error.detail;
}
template <class T>
std::string wordsOf(const Result<T>& result) {
    return result ? std::string("ok") : wordsOf(result.error());
}

} // namespace counterpart::testing
