// SPDX-License-Identifier: GPL-3.0-or-later
// Is a review kept once per partner and period, and does what was presented stand until it is reopened with a reason?
#include "core/command/reviews.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

struct Scene {
    Sample sample;
    SnapshotPtr snapshot;
    IdSource ids{9, 1};
    RecordId partner = 0;

    Scene() {
        partner = sample.partner("P/1").id;
        snapshot = sample.snapshot();
    }
    template <class Command>
    Result<Planned> make(const Command& command) {
        auto planned = [&] {
            if constexpr (requires { plan(*snapshot, ids, command); }) {
                return plan(*snapshot, ids, command);
            } else {
                return plan(*snapshot, command);
            }
        }();
        if (planned) {
            snapshot = counterpart::apply(*snapshot, planned->changes, snapshot->revision() + 1);
        }
        return planned;
    }
    ReviewOf quarter(const char* period = "2026-Q3") const { return {partner, "qbr", period}; }
    const Review* review() const { return reviewOf(*snapshot, quarter()); }
};

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class ReviewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReviewIsKeptOncePerPartnerAndPeriod() {
        Scene scene;
        QVERIFY(scene.make(SaveReview{scene.quarter(), "{}", "kim"}).has_value());
        QVERIFY(scene.make(SaveReview{scene.quarter(), "{ }", "kim"}).has_value());
        QCOMPARE(scene.snapshot->table<Review>().size(), std::size_t{1});
        QVERIFY(scene.review()->plan.view() == "{ }" && scene.review()->status == reviewDraft());
        QVERIFY(codeOf(scene.make(SaveReview{scene.quarter(), "{ }", "kim"})) == ErrorCode::NothingChanged);
        QVERIFY(scene.make(SaveReview{scene.quarter("2026-Q4"), "{}", "kim"}).has_value());
        QVERIFY(scene.make(SaveReview{{0, "board", "2026"}, "{}", "kim"}).has_value()); // of the programme
        QCOMPARE(scene.snapshot->table<Review>().size(), std::size_t{3});
    }

    void whatWasPresentedStandsUntilItIsReopened() {
        Scene scene;
        const Time at = *parseTime("2026-10-12T09:00");
        QVERIFY(scene.make(PresentReview{scene.quarter(), "{}", "{\"title\": \"Q3\"}", "kim", at}).has_value());
        QVERIFY(scene.review()->status == reviewPresented() && scene.review()->presented == at);
        QVERIFY(codeOf(scene.make(SaveReview{scene.quarter(), "{ }", "ann"})) == ErrorCode::BadArgument);
        QVERIFY(codeOf(scene.make(PresentReview{scene.quarter(), "{}", "{}", "ann", at})) == ErrorCode::BadArgument);
        QVERIFY(scene.review()->document.view() == "{\"title\": \"Q3\"}");
        QVERIFY(codeOf(scene.make(ReopenReview{scene.quarter(), " "})) == ErrorCode::RequiredFieldEmpty);
        const auto reopened = scene.make(ReopenReview{scene.quarter(), "The quota was wrong"});
        QVERIFY(reopened.has_value());
        QVERIFY(reopened->intent.reason == "The quota was wrong");
        QVERIFY(scene.review()->status == reviewDraft() && scene.review()->document.empty());
        QVERIFY(!scene.review()->presented.has() && scene.review()->plan.view() == "{}");
        QVERIFY(codeOf(scene.make(ReopenReview{scene.quarter(), "again"})) == ErrorCode::NothingChanged);
    }

    void whatIsMissingOrNoTextIsRefused() {
        Scene scene;
        QVERIFY(codeOf(scene.make(SaveReview{{12345, "qbr", "2026-Q3"}, "{}", ""})) == ErrorCode::NoSuchRecord);
        QVERIFY(codeOf(scene.make(SaveReview{{scene.partner, "qbr", ""}, "{}", ""})) == ErrorCode::RequiredFieldEmpty);
        QVERIFY(codeOf(scene.make(SaveReview{scene.quarter(), "", ""})) == ErrorCode::RequiredFieldEmpty);
        QVERIFY(codeOf(scene.make(SaveReview{scene.quarter(), "\xFF", ""})) == ErrorCode::NotUtf8);
        QVERIFY(codeOf(scene.make(PresentReview{scene.quarter(), "{}", "", "kim", {}})) ==
                ErrorCode::RequiredFieldEmpty);
        QVERIFY(codeOf(scene.make(ReopenReview{scene.quarter(), "x"})) == ErrorCode::NoSuchRecord);
        QVERIFY(scene.snapshot->table<Review>().empty());
    }
};

COUNTERPART_TEST(ReviewsTest)
#include "reviews_test.moc"
