// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which the programme is made.
#include "core/io/demo/demo.h"

#include "core/io/demo/world.h"

namespace counterpart::demo {

namespace {

Error outOf(std::string_view option, std::int64_t value, std::string expected) {
    Error error = makeError(ErrorCode::BadArgument, std::to_string(value), std::move(expected));
    error.column = option;
    return error;
}

} // namespace

Result<void> checkOptions(const Options& options) {
    if (options.partners < 1 || options.partners > 1'000'000) {
        return outOf("partners", options.partners, "1-1000000");
    }
    if (options.deals < 1 || options.deals > 20'000'000) {
        return outOf("deals", options.deals, "1-20000000");
    }
    if (options.touchesPerDeal < 1 || options.touchesPerDeal > 100) {
        return outOf("touches", options.touchesPerDeal, "1-100");
    }
    if (options.years < 1 || options.years > 20) {
        return outOf("years", options.years, "1-20");
    }
    if (!options.asOf.has() || options.asOf < Date::of(1990, 1, 1) || options.asOf > Date::of(2200, 1, 1)) {
        return outOf("as-of", options.asOf.days, "1990-01-01 to 2200-01-01");
    }
    return {};
}

Result<ChangeSet> make(const Options& options, IdSource& ids, Progress* progress) {
    if (auto fine = checkOptions(options); !fine) {
        return fine.error();
    }
    if (progress != nullptr) {
        progress->begin(Progress::Phase::Computing, static_cast<std::uint64_t>(options.deals));
    }
    World world(options);
    ChangeSet changes;
    world.start = options.asOf.plusMonths(-12 * options.years).plusDays(1);
    draftPartners(world);
    draftAccounts(world);
    draftDeals(world);
    addProducts(world, ids, changes);
    addAccounts(world, ids, changes);
    addPartners(world, ids, changes);
    auto touches = draftTouches(world, progress);
    if (progress != nullptr && progress->cancelled()) {
        return makeError(ErrorCode::Cancelled);
    }
    correctAmounts(world, touches);
    addRates(world, ids, changes);
    addQuotas(world, ids, changes);
    addCertifications(world, ids, changes);
    addActivities(world, ids, changes);
    addRegistrations(world, ids, changes);
    addDeals(world, ids, changes);
    addLines(world, ids, changes);
    addTouches(world, std::move(touches), ids, changes);
    addRefundsAndSurveys(world, ids, changes);
    addLeads(world, ids, changes);
    addQueue(world, ids, changes);
    addTasks(world, ids, changes);
    addStories(world, ids, changes);
    addMeetings(world, ids, changes);
    addJointWork(world, ids, changes);
    return changes;
}

} // namespace counterpart::demo
