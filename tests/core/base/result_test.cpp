// SPDX-License-Identifier: GPL-3.0-or-later
// Does a Result hold its value or its error, and say so when taken wrongly?
#include "core/base/result.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <memory>
#include <stdexcept>
#include <vector>

using namespace counterpart;

namespace {

Result<int> half(int number) {
    if (number % 2 != 0) {
        return makeError(ErrorCode::OutOfRange, std::to_string(number));
    }
    return number / 2;
}

Result<void> check(int number) {
    const auto result = half(number);
    if (!result) {
        return result.error();
    }
    return {};
}

Result<std::string> words(bool good) {
    if (good) {
        return "good";
    }
    return makeError(ErrorCode::Internal, "bad");
}

} // namespace

class ResultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue() {
        const Result<int> result = half(8);
        QVERIFY(result);
        QCOMPARE(*result, 4);
        QCOMPARE(result.value(), 4);
        QVERIFY(!result.has_error());
    }

    void holdsAnErrorWithAllItsParts() {
        Error error = makeError(ErrorCode::RaggedRow, "a;b", "3 fields");
        error.file = "deals.csv";
        error.line = 12;
        const Result<std::vector<int>> result = error;
        QVERIFY(!result);
        QVERIFY(result.error() == error);
    }

    void passesAnErrorOnThroughAnotherType() {
        QVERIFY(check(4));
        const auto failed = check(5);
        QVERIFY(!failed);
        QVERIFY(failed.error() == makeError(ErrorCode::OutOfRange, "5"));
    }

    void isMadeFromWhatConvertsToItsValue() {
        QCOMPARE(*words(true), std::string("good"));
        QCOMPARE(words(false).error().value, std::string("bad"));
        QCOMPARE(words(true)->size(), std::size_t{4});
    }

    void carriesWhatCanOnlyBeMoved() {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
        const std::unique_ptr<int> taken = std::move(*result);
        QCOMPARE(*taken, 7);
    }

    void copiesOfAFailedBoolStayFailed() {
        Result<bool> failed = makeError(ErrorCode::NotABool, "maybe");
        Result<bool> copy(failed);
        QVERIFY(copy.has_error());
        copy = true;
        QVERIFY(copy.has_value() && *copy);
    }

    void throwsWhenTheValueOfAFailureIsTaken() {
        const auto failed = half(3);
        QVERIFY_EXCEPTION_THROWN((void)failed.value(), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(check(3).value(), std::logic_error);
    }
};

COUNTERPART_TEST(ResultTest)
#include "result_test.moc"
