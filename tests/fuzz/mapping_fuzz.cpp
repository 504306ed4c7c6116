// SPDX-License-Identifier: GPL-3.0-or-later
// Can any mapping and any source confuse an import? Input: a mapping, a NUL, a source; without a NUL a native source.
// Held to: faults say where they are, every plan fits the workspace, a second import changes nothing.
#include "core/io/import/plan.h"
#include "core/io/import/rejects.h"
#include "core/io/mapping/mapping.h"
#include "core/snapshot/apply.h"

#include <cstdio>
#include <cstdlib>

using namespace counterpart;

namespace {

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

importing::Request requestFor(std::string_view source, const mapping::Mapping* mapping) {
    importing::Request request;
    request.sources.push_back({"source.csv", std::nullopt, std::string(source)});
    request.mapping = mapping;
    return request;
}

// Partners and a deal that rows may refer to.
SnapshotPtr workspace() {
    static const SnapshotPtr snapshot = [] {
        IdSource ids(1, 1);
        importing::Request request;
        request.sources.push_back({"partners.csv", std::nullopt, "key,name\nP-1,A\nP-2,B\n"});
        request.sources.push_back({"d.csv", std::nullopt, "key,amount,stage\nD-1,1,open\n"});
        return apply(Snapshot(), importing::plan(Snapshot(), ids, request)->changes, 1);
    }();
    return snapshot;
}

void importTwice(std::string_view source, const mapping::Mapping* mapping) {
    IdSource ids(1, 1000);
    const auto plan = importing::plan(*workspace(), ids, requestFor(source, mapping));
    if (!plan) {
        require(plan.error().code != ErrorCode::Internal, "an error has a code");
        return;
    }
    require(bool(check(*workspace(), plan->changes)), "a plan fits the workspace");
    for (const auto& reject : plan->rejects) {
        require(reject.error.line > 0 && reject.error.code != ErrorCode::Internal, "a reject says where and why");
    }
    (void)importing::rejectText(*plan, 0);
    const SnapshotPtr after = apply(*workspace(), plan->changes, 2);
    const auto again = importing::plan(*after, ids, requestFor(source, mapping));
    require(bool(again), "a source that was read is read again");
    require(again->of(Kind::Partner).created == 0 && again->changes.empty(), "a second import changes nothing");
    require(again->rejects.size() == plan->rejects.size(), "the same rows are refused");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::size_t split = input.find('\0');
    if (split == std::string_view::npos) {
        importTwice(input, nullptr);
        return 0;
    }
    const auto reading = mapping::readMapping(input.substr(0, split));
    for (const Error& error : reading.errors) {
        require(error.code == ErrorCode::BadMapping || error.line > 0, "a fault says where it is");
        require(!error.detail.empty(), "a fault says what is expected");
    }
    if (reading.ok()) {
        importTwice(input.substr(split + 1), &reading.mapping);
    }
    return 0;
}
