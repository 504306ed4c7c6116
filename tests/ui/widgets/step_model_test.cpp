// SPDX-License-Identifier: GPL-3.0-or-later
// Is a tree of a hundred thousand items made as it is looked at, with honest sums of what is not listed yet?
#include "tests/support/test_main.h"
#include "ui/bridge/step_files.h"
#include "ui/models/step_model.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QTest>

using namespace counterpart;

class StepModelTest : public QObject {
    Q_OBJECT
private:
    static constexpr qsizetype kItems = 100'000;
    std::shared_ptr<int> m_made = std::make_shared<int>(0);  // items
    std::shared_ptr<int> m_asked = std::make_shared<int>(0); // what stands behind one

    // Item i adds i; behind each stands one fact.
    Step sum() const {
        const auto list = std::make_shared<StepList>();
        list->count = kItems;
        list->make = [made = m_made, asked = m_asked](qsizetype i) {
            ++*made;
            Step step{QStringLiteral("item %1").arg(i), QString::number(i), {}};
            step.number = i;
            step.more = [asked, i] {
                ++*asked;
                return QVector<Step>{{QStringLiteral("fact of %1").arg(i), {}, {}}};
            };
            return step;
        };
        list->rest = [](qsizetype from) {
            const qint64 left = (kItems - 1) * kItems / 2 - (from - 1) * from / 2;
            return std::pair(QString::number(left), std::optional<qint64>(left));
        };
        Step made{QStringLiteral("Made of"), {}, listed(list)};
        made.number = (kItems - 1) * kItems / 2;
        Step frame{QStringLiteral("As of"), QStringLiteral("today"), {}};
        frame.role = Step::Role::Frame;
        return {QStringLiteral("Sum"), QString::number(*made.number), {frame, made}};
    }
    static qint64 total(const StepModel& model, const QModelIndex& above) {
        qint64 sum = 0;
        for (int row = 0; row < model.rowCount(above); ++row) {
            sum += model.step(model.index(row, 0, above)).number.value_or(0);
        }
        return sum;
    }
    static QModelIndex last(const StepModel& model, const QModelIndex& above) {
        return model.index(model.rowCount(above) - 1, 0, above);
    }

private Q_SLOTS:
    void init() { *m_made = *m_asked = 0; }

    void itemsAreMadeAsTheyAreLookedAtAndAlwaysSumUp() {
        StepModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // it would open what nobody looks at, amid an insertion
        model.setRoot(sum());
        QVERIFY(*m_made <= 100 && *m_asked == 0);
        QCOMPARE(model.rowCount(), 1); // the frame stands in the head
        const QPersistentModelIndex made = model.index(0, 0);
        QVERIFY(model.hasChildren(made) && model.canFetchMore(made));
        model.fetchMore(made);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(total(model, made), *model.step(made).number);
            const QModelIndex rest = last(model, made);
            QVERIFY(model.step(rest).role == Step::Role::Rest && !model.hasChildren(rest));
            const int rows = model.rowCount(made);
            QCOMPARE(model.openRest(rest).row(), rows - 1);
            QCOMPARE(model.rowCount(made), rows + 1000);
        }
        QVERIFY(*m_asked == 0);
        const QModelIndex item = model.index(2, 0, made);
        model.fetchMore(item);
        QCOMPARE(*m_asked, 1);
        QCOMPARE(model.index(0, 0, item).data().toString(), QStringLiteral("fact of 2"));
    }

    void whatIsFarDownIsFound() {
        StepModel model;
        model.setRoot(sum());
        model.fetchMore(model.index(0, 0));
        const QModelIndex found = model.find(QStringLiteral("item 98765"), {});
        QCOMPARE(found.data().toString(), QStringLiteral("item 98765"));
        QCOMPARE(*m_asked, 0);
        QVERIFY(!model.find(QStringLiteral("nowhere"), found).isValid());
        QCOMPARE(model.find(QStringLiteral("item 3"), found).data().toString(), QStringLiteral("item 3"));
    }

    void aFileHasWhatTheExtentOpensAndSaysWhatItLeavesOut() {
        const Step brief = opened(sum(), {0, 1000});
        QCOMPARE(brief.parts.size(), 2);
        QCOMPARE(brief.parts[1].parts.size(), 101); // the last one: all others together
        QVERIFY(brief.parts[1].parts[0].parts.isEmpty());
        const Step some = opened(sum(), {1, 1000});
        QCOMPARE(some.parts[1].parts[7].parts.front().label, QStringLiteral("fact of 7"));
        QVERIFY(asText(some).endsWith(QStringLiteral("and further steps, left out here")));
        const Step whole = opened(sum(), {1, 1'000'000});
        QCOMPARE(whole.parts[1].parts.size(), kItems);
        QCOMPARE(asText(whole).count(u'\n'), 2 + 2 * kItems);
    }

    void cellsThatLookLikeFormulasAreText() {
        const auto key = [](Kind, RecordId) { return QStringLiteral("D-1"); };
        Step step{QStringLiteral("=HYPERLINK(1)"), QStringLiteral("-5.00 USD, \"so\""), {}};
        step.kind = Kind::Deal;
        step.record = 7;
        const QString csv = asCsv(step, key);
        QVERIFY2(csv.contains(QStringLiteral("0,'=HYPERLINK(1),\"-5.00 USD, \"\"so\"\"\",,Deal,D-1\r\n")),
                 qPrintable(csv));
        QVERIFY(asHtml({QStringLiteral("<b>"), {}, {}}, key).contains(QStringLiteral("&lt;b&gt;")));
        QCOMPARE(asJson(step, key).value(QStringLiteral("record")).toString(), QStringLiteral("D-1"));
    }
};

COUNTERPART_TEST(StepModelTest)
#include "step_model_test.moc"
