// SPDX-License-Identifier: GPL-3.0-or-later
// Does every figure of a review explain itself, and does the explanation come to the figure that stands on the page?
#include "core/report/compose/standard_reports.h"
#include "tests/support/review_world.h"
#include "tests/support/test_main.h"
#include "ui/bridge/why_steps.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;
using report::Why;

namespace {

struct Counted {
    int explained = 0;
    int compared = 0;
};

Counted explainAll(const FactsPtr& facts, const report::Document& document) {
    Counted counted;
    for (const Figure& figure : figuresOf(document)) {
        if (!figure.why.has()) {
            continue;
        }
        const Step step = whySteps(facts->programme, facts->judgement, figure.why);
        const QString where =
            QStringLiteral("%1: %2 %3")
                .arg(QString::fromStdString(figure.page), QString::fromStdString(figure.why.figure), step.label);
        if (step.label.isEmpty() || step.label.startsWith(QStringLiteral("Nothing explains"))) {
            qWarning("%s", qPrintable(where));
            continue;
        }
        ++counted.explained;
        const auto metric = metrics::metricNamed(figure.why.figure);
        const bool adds = metric && (metrics::metric(*metric).unit == metrics::Unit::Money ||
                                     metrics::metric(*metric).unit == metrics::Unit::Count);
        if (adds && step.number && figure.value != report::kNoValue) {
            if (*step.number != figure.value) {
                qWarning("%s: %lld is not %lld", qPrintable(where), static_cast<long long>(*step.number),
                         static_cast<long long>(figure.value));
                return {};
            }
            ++counted.compared;
        }
    }
    return counted;
}

} // namespace

class WhyStepsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFigureOfAReviewExplainsItself() {
        const FactsPtr& facts = demoFacts();
        int compared = 0;
        for (Index partner = 0; partner < 60; partner += 9) {
            const report::Document document = reviewOf(facts, partner);
            int asked = 0;
            for (const Figure& figure : figuresOf(document)) {
                asked += figure.why.has() ? 1 : 0;
            }
            QVERIFY(asked > 20);
            const Counted counted = explainAll(facts, document);
            QCOMPARE(counted.explained, asked);
            compared += counted.compared;
        }
        QVERIFY(compared > 10);
    }

    void figuresOfTheProgrammeToo() {
        const report::English english;
        const report::Document board = report::composeReport(report::ReportKind::Board, {*demoFacts()}, english);
        int asked = 0;
        for (const Figure& figure : figuresOf(board)) {
            asked += figure.why.has() ? 1 : 0;
        }
        QVERIFY(asked > 10);
        QCOMPARE(explainAll(demoFacts(), board).explained, asked);
    }

    void whatIsNotKnownSaysSo() {
        const auto& p = demoFacts()->programme;
        for (const Why& why : {Why{"nonsense", Kind::Partner, 1, {}}, Why{"line.gone", Kind::Deal, 1, {}},
                               Why{"flag.gone", Kind::Partner, p->columns->partners.id[0], {}},
                               Why{"tier", Kind::Partner, 12345, {}}, Why{}}) {
            QVERIFY(whySteps(p, nullptr, why).label.startsWith(QStringLiteral("Nothing explains")));
        }
    }

    void aChangeIsThisPeriodLessTheOneBefore() {
        const auto& p = demoFacts()->programme;
        Why why{"revenue.attributed", Kind::Partner, p->columns->partners.id[0], demoFacts()->period};
        const auto now = whySteps(p, nullptr, why).number;
        why.against = demoFacts()->before;
        const Step change = whySteps(p, nullptr, why);
        QCOMPARE(change.parts.size(), 2);
        QVERIFY(change.number && now && change.parts[1].number);
        QCOMPARE(*change.number, *now - *change.parts[1].number);
    }
};

COUNTERPART_TEST(WhyStepsTest)
#include "why_steps_test.moc"
