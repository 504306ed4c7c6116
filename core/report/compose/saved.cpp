// SPDX-License-Identifier: GPL-3.0-or-later
// Finds saved reviews and reads what they keep.
#include "core/report/compose/saved.h"

#include "core/domain/descriptions.h"
#include "core/report/document/document_json.h"

namespace counterpart::report {

namespace {

std::string keyOf(const Snapshot& snapshot, Kind kind, RecordId id) {
    std::string key;
    withKind(kind, [&]<class Record>() {
        if (const Record* record = snapshot.find(Id<Record>{id})) {
            key = record->key.str();
        }
    });
    return key;
}

RecordId recordOf(const Snapshot& snapshot, Kind kind, std::string_view key) {
    RecordId id = 0;
    withKind(kind, [&]<class Record>() {
        if (const Record* record = snapshot.table<Record>().findKey(key)) {
            id = record->id;
        }
    });
    return id;
}

StartingPlan readInto(StartingPlan start, std::string_view json) {
    PlanReading reading = readPlan(json);
    start.plan = std::move(reading.plan);
    start.faults = std::move(reading.errors);
    if (start.plan.sections.empty()) { // nothing of it could be read, or nothing is said
        start.plan.sections = defaultPlan().sections;
    }
    return start;
}

} // namespace

QbrPlan carriedOn(QbrPlan plan) {
    for (PageEdit& edit : plan.edits) {
        edit.title.reset();
    }
    std::erase_if(plan.edits, [](const PageEdit& edit) {
        PageEdit nothing;
        nothing.page = edit.page;
        return edit == nothing;
    });
    return plan;
}

const Review* reviewIn(const Snapshot& snapshot, RecordId partner, std::string_view report, const Period& period,
                       int fiscalFirstMonth) {
    const Review* found = nullptr;
    snapshot.table<Review>().forEach([&](const Review& review) {
        if (review.partner.value == partner && review.report.view() == report) {
            const auto its = parsePeriod(review.period.view(), fiscalFirstMonth);
            found = its && *its == period ? &review : found;
        }
    });
    return found;
}

StartingPlan startingPlan(const Snapshot& snapshot, RecordId partner, std::string_view report, const Period& period,
                          int fiscalFirstMonth) {
    const Review* before = nullptr;
    Period itsPeriod;
    StartingPlan start;
    if (const Review* own = reviewIn(snapshot, partner, report, period, fiscalFirstMonth)) {
        start.from = StartingPlan::From::Own;
        start.review = own->id;
        return readInto(std::move(start), own->plan.view());
    }
    snapshot.table<Review>().forEach([&](const Review& review) {
        if (review.partner.value != partner || review.report.view() != report) {
            return;
        }
        const auto its = parsePeriod(review.period.view(), fiscalFirstMonth);
        if (its && its->from < period.from && (before == nullptr || itsPeriod.from < its->from)) {
            before = &review;
            itsPeriod = *its;
        }
    });
    if (before != nullptr) {
        start.from = StartingPlan::From::Earlier;
        start.review = before->id;
        start = readInto(std::move(start), before->plan.view());
        start.plan = carriedOn(std::move(start.plan));
        return start;
    }
    if (const auto json = snapshot.setting(kPlanSetting); !json.empty()) {
        start.from = StartingPlan::From::Programme;
        return readInto(std::move(start), json);
    }
    start.plan = defaultPlan();
    return start;
}

std::optional<Result<Document>> presentedDocument(const Snapshot& snapshot, const Review& review) {
    if (review.status.view() != "presented" || review.document.empty()) {
        return std::nullopt;
    }
    return readDocument(review.document.view(),
                        [&](Kind kind, std::string_view key) { return recordOf(snapshot, kind, key); });
}

Result<SavedQbr> savedQbr(const QbrInputs& inputs, const Wording& wording, bool anew) {
    const Snapshot& snapshot = inputs.facts.snapshot();
    const RecordId partner = inputs.facts.programme->columns->partners.id[inputs.partner];
    const int first = inputs.facts.programme->rulebook->fiscalFirstMonth;
    if (const Review* review = reviewIn(snapshot, partner, "qbr", inputs.facts.period, first); review && !anew) {
        if (auto document = presentedDocument(snapshot, *review)) {
            if (!*document) {
                return document->error();
            }
            (*document)->brand = inputs.brand;
            (*document)->images = inputs.images;
            (*document)->format = inputs.format;
            return SavedQbr{std::move(**document), true};
        }
    }
    const StartingPlan start = startingPlan(snapshot, partner, "qbr", inputs.facts.period, first);
    return SavedQbr{composeQbr(inputs, wording, start.plan), false};
}

std::string frozen(const Snapshot& snapshot, const Document& document) {
    return writeDocument(document, [&](Kind kind, RecordId id) { return keyOf(snapshot, kind, id); });
}

} // namespace counterpart::report
