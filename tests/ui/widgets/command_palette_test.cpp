// SPDX-License-Identifier: GPL-3.0-or-later
// Ranking, keys and late answers of the command palette.
#include "tests/support/test_main.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/fuzzy.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

namespace counterpart::ui::testing {
namespace {

class Names : public PaletteProvider {
public:
    Names(QString group, QStringList names, QString* ran)
        : m_group(std::move(group)), m_names(std::move(names)), m_ran(ran) {}
    QString group() const override { return m_group; }
    QVector<PaletteItem> find(const QString& text, int limit) override {
        QVector<PaletteItem> items;
        for (const QString& name : m_names) {
            PaletteItem item;
            item.title = name;
            item.run = [name, ran = m_ran] { *ran = name; };
            items.append(item);
        }
        keepBest(items, text, limit);
        return items;
    }

private:
    QString m_group;
    QStringList m_names;
    QString* m_ran;
};

class Slow : public PaletteProvider {
public:
    QString group() const override { return QStringLiteral("Slow"); }
    bool isSlow() const override { return true; }
    QVector<PaletteItem> find(const QString& text, int) override {
        ++asked;
        QTest::qSleep(80);
        PaletteItem item;
        item.title = QStringLiteral("found ") + text;
        item.score = 1;
        return {item};
    }
    std::atomic<int> asked{0};
};

int scoreOf(const char* typed, const char* name) {
    const auto match = fuzzyMatch(QString::fromUtf8(typed), QString::fromUtf8(name));
    return match ? match->score : -1000;
}

} // namespace

class CommandPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme().install(*qApp); }

    void wordStartsAndRunsRankFirst() {
        QVERIFY(scoreOf("imp", "Import files") > scoreOf("imp", "Simple export"));
        QVERIFY(scoreOf("gd", "Go to deals") > scoreOf("gd", "Changed"));
        QVERIFY(scoreOf("ed", "Cedar Systems") > scoreOf("ed", "Élan Trading 19"));
        QVERIFY(scoreOf("deals", "Deals") > scoreOf("deals", "Deals of last quarter by region"));
        QVERIFY(scoreOf("gold north", "Northwind Gold") > 0);
        QVERIFY(scoreOf("elan", "Élan") > 0);
        QVERIFY(!fuzzyMatch(QStringLiteral("xyz"), QStringLiteral("Import")));
        QVERIFY(!fuzzyMatch(QStringLiteral("tropmi"), QStringLiteral("Import"))); // order counts
        QVERIFY(fuzzyMatch(QString(), QStringLiteral("Import")));
        QCOMPARE(fuzzyMatch(QStringLiteral("po"), QStringLiteral("Import"))->positions, (QList<int>{2, 3}));
    }

    void itRunsWhatIsChosenByKeysAndGivesTheFocusBack() {
        QWidget window;
        QLineEdit before(&window);
        CommandPalette palette(&window);
        QString ran;
        palette.addProvider(std::make_shared<Names>(
            QStringLiteral("Panels"), QStringList{QStringLiteral("Go to deals"), QStringLiteral("Go to tiers")}, &ran));
        window.resize(800, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        before.setFocus();
        palette.open();
        QCOMPARE(palette.resultCount(), 2);
        auto* input = palette.findChild<QLineEdit*>();
        QTRY_VERIFY(input->hasFocus());
        QTest::keyClick(input, Qt::Key_Down);
        QCOMPARE(palette.currentTitle(), QStringLiteral("Go to tiers"));
        QTest::keyClicks(input, QStringLiteral("deal"));
        QCOMPARE(palette.resultCount(), 1);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(ran, QStringLiteral("Go to deals"));
        QVERIFY(!palette.isVisible());
        QTRY_VERIFY(before.hasFocus());
    }

    void theGroupWithTheBestHitComesFirst() {
        QWidget window;
        CommandPalette palette(&window);
        QString ran;
        palette.addProvider(
            std::make_shared<Names>(QStringLiteral("A"), QStringList{QStringLiteral("Changed record")}, &ran));
        palette.addProvider(std::make_shared<Names>(QStringLiteral("B"), QStringList{QStringLiteral("Cedar")}, &ran));
        palette.open(QStringLiteral("ced"));
        QCOMPARE(palette.currentTitle(), QStringLiteral("Cedar"));
    }

    void disabledActionsAreNotOffered() {
        QAction on(QStringLiteral("&Undo"), nullptr);
        QAction off(QStringLiteral("Redo"), nullptr);
        off.setEnabled(false);
        const auto provider = actionProvider(QStringLiteral("Actions"), [&] { return QList<QAction*>{&on, &off}; });
        const auto found = provider->find({}, 10);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].title, QStringLiteral("Undo"));
        QSignalSpy triggered(&on, &QAction::triggered);
        found[0].run();
        QCOMPARE(triggered.size(), 1);
    }

    void lateAnswersToAnOlderTextAreDropped() {
        QWidget window;
        CommandPalette palette(&window);
        const auto slow = std::make_shared<Slow>();
        palette.addProvider(slow);
        palette.open(QStringLiteral("a"));
        auto* input = palette.findChild<QLineEdit*>();
        QTRY_VERIFY(slow->asked.load() == 1);
        input->setText(QStringLiteral("ab"));
        QTRY_COMPARE(palette.currentTitle(), QStringLiteral("found ab"));
        QTest::qWait(150);
        QCOMPARE(palette.currentTitle(), QStringLiteral("found ab"));
    }

    void itMayGoAwayWhileAProviderIsSearching() {
        const auto slow = std::make_shared<Slow>();
        {
            QWidget window;
            CommandPalette palette(&window);
            palette.addProvider(slow);
            palette.open(QStringLiteral("a"));
            QTRY_VERIFY(slow->asked.load() == 1);
        }
        QTest::qWait(120);
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::CommandPaletteTest;
COUNTERPART_TEST(CommandPaletteTest)
#include "command_palette_test.moc"
