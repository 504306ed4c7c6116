// SPDX-License-Identifier: GPL-3.0-or-later
// Reviews are kept, presented and reopened.
#include "core/command/reviews.h"

#include "core/command/spoken.h"
#include "core/snapshot/identity.h"

namespace counterpart {

namespace {

constexpr std::size_t kMostBytes = 64U << 20; // of a document with its pictures

std::string partnerKey(const Snapshot& snapshot, RecordId partner) {
    const Partner* record = snapshot.find(Id<Partner>{partner});
    return record == nullptr ? std::string() : record->key.str();
}

std::string keyFor(const Snapshot& snapshot, const ReviewOf& whose) {
    const std::string partner = partnerKey(snapshot, whose.partner);
    const std::string_view parts[] = {partner, whose.report, whose.period};
    return derivedKey(Kind::Review, joinIdentity(parts));
}

std::optional<Error> refusalOf(const Snapshot& snapshot, const ReviewOf& whose) {
    if (whose.partner != 0 && snapshot.find(Id<Partner>{whose.partner}) == nullptr) {
        return errorIn("partner", ErrorCode::NoSuchRecord, std::to_string(whose.partner));
    }
    for (const auto& [column, text] : {std::pair("report", &whose.report), std::pair("period", &whose.period)}) {
        if (auto said = spoken(column, *text, true, 200); !said) {
            return said.error();
        }
    }
    const Review* review = reviewOf(snapshot, whose);
    if (review != nullptr && review->status == reviewPresented()) {
        Error error = errorIn("status", ErrorCode::BadArgument, std::string(reviewPresented().view()),
                              "What was presented stands. Reopen the review to change it.");
        error.key = review->key.str();
        return error;
    }
    return std::nullopt;
}

std::string subjectOf(const Snapshot& snapshot, const ReviewOf& whose) {
    const std::string partner = partnerKey(snapshot, whose.partner);
    return partner.empty() ? whose.period : partner + " " + whose.period;
}

Planned changed(const Snapshot& snapshot, IdSource& ids, const ReviewOf& whose, Action action, const auto& change) {
    const Review* before = reviewOf(snapshot, whose);
    Review after = before != nullptr ? *before : Review();
    after.key = keyFor(snapshot, whose);
    after.partner = Id<Partner>{whose.partner};
    after.report = Symbol(whose.report);
    after.period = Symbol(whose.period);
    change(after);
    Planned planned;
    planned.intent = {action, Kind::Review, subjectOf(snapshot, whose), {}, {}};
    auto& changes = planned.changes.of<Review>();
    if (before == nullptr) {
        after.id = ids.take();
        changes.created.push_back(std::move(after));
    } else {
        changes.updated.push_back({*before, std::move(after)});
    }
    return planned;
}

} // namespace

Symbol reviewDraft() {
    static const Symbol word("draft");
    return word;
}

Symbol reviewPresented() {
    static const Symbol word("presented");
    return word;
}

const Review* reviewOf(const Snapshot& snapshot, const ReviewOf& whose) {
    return snapshot.table<Review>().findKey(keyFor(snapshot, whose));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SaveReview& command) {
    if (auto refused = refusalOf(snapshot, command.whose)) {
        return *refused;
    }
    const auto text = spoken("plan", command.plan, true, kMostBytes);
    const auto author = spoken("author", command.author, false, 200);
    if (!text || !author) {
        return !text ? text.error() : author.error();
    }
    const Review* before = reviewOf(snapshot, command.whose);
    if (before != nullptr && before->plan.view() == *text) {
        return makeError(ErrorCode::NothingChanged);
    }
    return changed(snapshot, ids, command.whose, Action::SaveReview, [&](Review& review) {
        review.status = reviewDraft();
        review.plan = *text;
        review.author = Symbol(*author);
    });
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const PresentReview& command) {
    if (auto refused = refusalOf(snapshot, command.whose)) {
        return *refused;
    }
    const auto text = spoken("plan", command.plan, true, kMostBytes);
    const auto document = spoken("document", command.document, true, kMostBytes);
    const auto by = spoken("presented_by", command.by, false, 200);
    if (!text || !document || !by) {
        return !text ? text.error() : !document ? document.error() : by.error();
    }
    return changed(snapshot, ids, command.whose, Action::PresentReview, [&](Review& review) {
        review.author = review.author.empty() ? Symbol(*by) : review.author;
        review.status = reviewPresented();
        review.plan = *text;
        review.document = *document;
        review.presented = command.at;
        review.presentedBy = Symbol(*by);
    });
}

Result<Planned> plan(const Snapshot& snapshot, const ReopenReview& command) {
    const Review* before = reviewOf(snapshot, command.whose);
    if (before == nullptr || before->status != reviewPresented()) {
        return before == nullptr ? errorIn("period", ErrorCode::NoSuchRecord, command.whose.period)
                                 : makeError(ErrorCode::NothingChanged);
    }
    const auto reason = spoken("reason", command.reason, true);
    if (!reason) {
        return reason.error();
    }
    Review after = *before;
    after.status = reviewDraft();
    after.document = {};
    after.presented = {};
    after.presentedBy = {};
    Planned planned;
    planned.intent = {Action::SaveReview, Kind::Review, subjectOf(snapshot, command.whose), *reason, {}};
    planned.changes.of<Review>().updated.push_back({*before, std::move(after)});
    return planned;
}

} // namespace counterpart
