// SPDX-License-Identifier: GPL-3.0-or-later
// Can fifty registrations be reviewed by keyboard alone, each decision written, one taken back?
#include "core/engine/registration/states.h"
#include "tests/flow/window/flow_support.h"
#include "tests/support/test_main.h"
#include "ui/panels/desk/desk_panel.h"
#include "ui/panels/desk/review_page.h"
#include "ui/widgets/ask_bar.h"

#include <QLineEdit>

#include <map>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

constexpr int kReviewed = 50;

bool makeDesk(const QString& path) {
    demo::Options options;
    options.partners = 30;
    options.deals = 4'200;
    options.touchesPerDeal = 2;
    return makeDemoWorkspace(path.toStdString(), options, stillAir()).has_value();
}

} // namespace

class DeskFlowTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Flow> m_flow;
    DeskPanel* m_desk = nullptr;

    std::string statusOf(RecordId id) const { return m_flow->snapshot().find(Id<Registration>{id})->status.str(); }
    std::int64_t events() const {
        return static_cast<std::int64_t>(m_flow->snapshot().table<RegistrationEvent>().size());
    }
    bool settles(const std::function<bool()>& holds) const { return QTest::qWaitFor(holds, kPatience); }

private Q_SLOTS:
    void initTestCase() {
        m_flow = std::make_unique<Flow>();
        QVERIFY(makeDesk(m_flow->path));
        QVERIFY(m_flow->openPath(m_flow->path));
        connect(m_flow->session.get(), &Session::failed, this, [](const QString& why) { qWarning("%s", qPrintable(why)); });
        m_desk = qobject_cast<DeskPanel*>(m_flow->panel("desk"));
        QVERIFY(m_desk != nullptr);
        QVERIFY(
            settles([&] { return m_flow->rows()->source() != nullptr && m_flow->rows()->rowCount() >= kReviewed; }));
    }
    void cleanupTestCase() { m_flow.reset(); }

    void theQueueStandsByDeadline() {
        qint64 before = 0;
        for (int row = 0; row < m_flow->rows()->rowCount(); ++row) {
            const auto at = m_flow->snapshot().find(Id<Registration>{static_cast<RecordId>(m_flow->rows()->key(row))});
            QVERIFY(at != nullptr);
            QVERIFY(at->submitted.seconds >= before); // one policy, so what came first is due first
            before = at->submitted.seconds;
            QVERIFY(at->status.view() == "submitted" || at->status.view() == "in_review");
        }
    }

    void fiftyAreReviewedByKeysAlone() {
        std::map<RecordId, std::string> wanted;
        QWidget* view = m_flow->table()->view();
        QVERIFY(view->hasFocus());
        Flow::key(Qt::Key_J);
        for (int n = 0; n < kReviewed; ++n) {
            const RecordId id = m_desk->underReview();
            QVERIFY2(id != 0, qPrintable(QStringLiteral("nothing under review at %1").arg(n)));
            QVERIFY2(!wanted.contains(id), qPrintable(QStringLiteral("twice the same at %1").arg(n)));
            QCOMPARE(m_desk->page()->shown().registration, static_cast<qint64>(id));
            switch (n % 5) {
            case 0:
            case 1:
            case 2:
                Flow::key(Qt::Key_A);
                wanted[id] = "approved";
                break;
            case 3:
                Flow::key(Qt::Key_R);
                QVERIFY(m_desk->decisions()->isAsking());
                Flow::key(Qt::Key_Return); // no reason: refused in words, nothing is written
                QVERIFY(m_desk->decisions()->isAsking());
                Flow::type(QStringLiteral("Already a customer of the direct team, jkarqecu"));
                Flow::key(Qt::Key_Return);
                wanted[id] = "rejected";
                break;
            default:
                Flow::key(Qt::Key_C);
                Flow::type(QStringLiteral("Asked sales"));
                Flow::key(Qt::Key_Return);
                Flow::key(Qt::Key_Q);
                Flow::type(QStringLiteral("Which department is it?"));
                Flow::key(Qt::Key_Return);
                wanted[id] = "returned";
                break;
            }
            QVERIFY(!m_desk->decisions()->isAsking());
            QVERIFY2(settles([&] { return m_desk->underReview() != id || n + 1 == kReviewed; }),
                     qPrintable(QString::number(n)));
        }
        const bool all = settles([&] {
            return std::ranges::all_of(wanted, [&](const auto& one) { return statusOf(one.first) == one.second; });
        });
        QStringList wrong;
        for (const auto& [id, status] : wanted) {
            if (statusOf(id) != status) {
                wrong << QString::fromStdString(m_flow->snapshot().find(Id<Registration>{id})->key.str() + " is " +
                                                statusOf(id) + " instead of " + status);
            }
        }
        QVERIFY2(all, qPrintable(wrong.join(u'\n')));
        QCOMPARE(wanted.size(), std::size_t{kReviewed});
        for (const auto& [id, status] : wanted) {
            const Registration* one = m_flow->snapshot().find(Id<Registration>{id});
            QCOMPARE(one->decided.has(), status != "returned");
            QCOMPARE(one->expires.has(), status == "approved");
            QCOMPARE(one->reason.empty(), status == "approved");
        }
    }

    void theLastDecisionIsTakenBackByAKey() {
        const std::int64_t before = events();
        Flow::key(Qt::Key_J);
        const RecordId id = m_desk->underReview();
        QVERIFY(id != 0);
        const std::string status = statusOf(id);
        Flow::key(Qt::Key_A);
        QVERIFY(settles([&] { return statusOf(id) == "approved"; }));
        QVERIFY(events() > before);
        Flow::key(Qt::Key_U);
        QVERIFY(settles([&] { return statusOf(id) == status; }));
        QCOMPARE(events(), before);
    }

    void severalAreDecidedAtOnce() {
        m_flow->table()->view()->setFocus();
        Flow::key(Qt::Key_Home, Qt::ControlModifier);
        Flow::key(Qt::Key_Down, Qt::ShiftModifier);
        Flow::key(Qt::Key_Down, Qt::ShiftModifier);
        const auto keys = m_flow->table()->selectedKeys();
        QCOMPARE(keys.size(), std::size_t{3});
        Flow::key(Qt::Key_R);
        Flow::type(QStringLiteral("Outside the programme's countries"));
        Flow::key(Qt::Key_Return);
        QVERIFY(settles([&] {
            return std::ranges::all_of(
                keys, [&](std::uint64_t key) { return statusOf(static_cast<RecordId>(key)) == "rejected"; });
        }));
        const auto log = m_flow->session->workspace()->log();
        QCOMPARE(log->back().intent.action == Action::RejectRegistration, true); // one step to undo
    }

    void helpOpensAndClosesByKey() {
        m_flow->table()->view()->setFocus();
        const auto shown = [&] { return m_desk->findChild<QFrame*>(QStringLiteral("deskHelp")) != nullptr; };
        Flow::key(Qt::Key_Question);
        QVERIFY(shown());
        Flow::key(Qt::Key_Escape);
        QVERIFY(settles([&] { return !shown(); }));
    }
};

COUNTERPART_TEST(DeskFlowTest)
#include "desk_flow_test.moc"
