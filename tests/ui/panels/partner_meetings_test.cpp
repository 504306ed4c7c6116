// SPDX-License-Identifier: GPL-3.0-or-later
// Are meetings listed newest first, is said when the next one is due, and does every line lead on?
#include "tests/support/sample.h"
#include "tests/support/test_main.h"
#include "ui/panels/partners/partner_meetings.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/number_link.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

struct Diary : Sample {
    Diary() {
        Partner& one = partner("P-1");
        one.status = Symbol("active");
        one.joined = Date::of(2025, 1, 10);
        id = {one.id};
        other = {partner("P-2").id};
    }
    RecordId held(std::string_view at, std::string_view kind, std::string_view title, std::string_view notes = {}) {
        Meeting& meeting = add<Meeting>("m" + std::to_string(nextId()));
        meeting.partner = id;
        meeting.at = *parseTime(at);
        meeting.kind = Symbol(kind);
        meeting.title = title;
        meeting.notes = notes;
        meeting.attendees = "Channel manager; Partner manager";
        return meeting.id;
    }
    Id<Partner> id;
    Id<Partner> other;
};

QStringList links(const PartnerMeetings& view) {
    QStringList texts;
    for (const auto* link : view.findChildren<ui::NumberLink*>()) {
        if (link->isVisibleTo(&view)) {
            texts << link->text();
        }
    }
    return texts;
}

bool says(const PartnerMeetings& view, const QString& words) {
    const auto labels = view.findChildren<QLabel*>();
    return std::ranges::any_of(
        labels, [&](const QLabel* label) { return label->isVisibleTo(&view) && label->text().contains(words); });
}

} // namespace

class PartnerMeetingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }

    void theNewestComesFirstAndOpensItsForm() {
        Diary diary;
        diary.held("2026-04-10T09:00", "quarterly", "Review of the first quarter");
        const RecordId last = diary.held("2026-07-14T09:00", "quarterly", "Review of the second quarter", "Notes <b>");
        PartnerMeetings view;
        view.setPartner(*diary.snapshot(), diary.id, Date::of(2026, 9, 30), 1);
        QCOMPARE(view.shown(), 2);
        const QStringList shown = links(view);
        QVERIFY(shown.indexOf(QStringLiteral("Review of the second quarter")) <
                shown.indexOf(QStringLiteral("Review of the first quarter")));
        QVERIFY(says(view, QStringLiteral("Notes <b>")) && says(view, QStringLiteral("Quarterly review")));
        QSignalSpy opened(&view, &PartnerMeetings::meetingRequested);
        for (auto* link : view.findChildren<ui::NumberLink*>()) {
            if (link->text() == QLatin1String("Review of the second quarter")) {
                QTest::keyClick(link, Qt::Key_Return);
            }
        }
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toLongLong(), last);
    }

    void whatIsDueIsSaidAndBegunByAPress() {
        Diary diary;
        diary.held("2026-03-02T09:00", "monthly", "Performance");
        PartnerMeetings view;
        view.setPartner(*diary.snapshot(), diary.id, Date::of(2026, 5, 10), 1);
        QVERIFY(says(view, QStringLiteral("10 days late")));
        QVERIFY(says(view, QStringLiteral("never held")));
        QSignalSpy wanted(&view, &PartnerMeetings::newMeetingRequested);
        for (auto* link : view.findChildren<ui::NumberLink*>()) {
            if (link->text() == QLatin1String("Monthly performance") && link->isVisibleTo(&view)) {
                QTest::mouseClick(link, Qt::LeftButton);
            }
        }
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().toString(), QStringLiteral("monthly"));
    }

    void whereThereIsNoneTheNextStepIsSaid() {
        Diary diary;
        PartnerMeetings view;
        view.setPartner(*diary.snapshot(), diary.other, Date::of(2026, 5, 10), 1);
        QCOMPARE(view.shown(), 0);
        QVERIFY(says(view, QStringLiteral("New meeting")));
        QSignalSpy meeting(&view, &PartnerMeetings::newMeetingRequested);
        QSignalSpy commitment(&view, &PartnerMeetings::commitmentRequested);
        QTest::mouseClick(view.findChild<QPushButton*>(QStringLiteral("newMeeting")), Qt::LeftButton);
        QTest::mouseClick(view.findChild<QPushButton*>(QStringLiteral("addCommitment")), Qt::LeftButton);
        QCOMPARE(meeting.count() + commitment.count(), 2);
    }

    void textsWithoutEndNeverMakeTheDrawerWider() {
        Diary diary;
        diary.held("2026-01-01T09:00", std::string(10'000, 'k'), std::string(10'000, 't'), std::string(10'000, 'n'));
        PartnerMeetings view;
        view.setPartner(*diary.snapshot(), diary.id, Date::of(2026, 5, 10), 1);
        QVERIFY2(view.minimumSizeHint().width() < 480, qPrintable(QString::number(view.minimumSizeHint().width())));
    }

    void manyAreShownBitByBitAndLongNotesShortened() {
        Diary diary;
        for (int n = 0; n < 200; ++n) {
            diary.held("2026-01-01T09:00", "weekly", "W" + std::to_string(n), std::string(20'000, 'x'));
        }
        PartnerMeetings view;
        const SnapshotPtr snapshot = diary.snapshot();
        view.setPartner(*snapshot, diary.id, Date::of(2026, 5, 10), 1);
        QVERIFY(view.shown() < 50);
        auto* further = view.findChild<QPushButton*>(QStringLiteral("further"));
        QVERIFY(further->isVisibleTo(&view) && further->text().contains(QStringLiteral("180")));
        QTest::mouseClick(further, Qt::LeftButton);
        QCOMPARE(view.shown(), 120);
        for (const auto* label : view.findChildren<QLabel*>()) {
            QVERIFY(label->text().size() < 1000);
        }
    }
};

COUNTERPART_TEST(PartnerMeetingsTest)
#include "partner_meetings_test.moc"
