// SPDX-License-Identifier: GPL-3.0-or-later
// Does every figure of every panel open an explanation that says the same figure, and whose items sum to it?
#include "core/engine/programme/programme.h"
#include "tests/flow/window/flow_support.h"
#include "tests/support/test_main.h"
#include "ui/bridge/step_files.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/rank_chart.h"
#include "ui/panels/explanation_view.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/number_link.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTabBar>
#include <QTreeView>

#include <cmath>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

constexpr int kRows = 6; // of every column
constexpr int kDeep = 5; // steps opened one below the other

// "" or the step whose items do not sum to it.
QString wrongSum(const Step& step, int deep) {
    const QVector<Step> parts = deep > 0 ? step.allParts() : step.parts;
    qint64 sum = 0;
    bool items = false;
    for (const Step& part : parts) {
        if (part.role == Step::Role::Item || part.role == Step::Role::Rest) {
            items = items || part.number.has_value();
            sum += part.number.value_or(0);
        }
        if (const QString wrong = wrongSum(part, deep - 1); !wrong.isEmpty()) {
            return wrong;
        }
    }
    return items && step.number && sum != *step.number
               ? QStringLiteral("%1 = %2, its items %3").arg(step.label).arg(*step.number).arg(sum)
               : QString();
}

// Whether some list of items stands in it at all.
bool hasItems(const Step& step, int deep) {
    const QVector<Step> parts = deep > 0 ? step.allParts() : step.parts;
    return std::ranges::any_of(
        parts, [&](const Step& part) { return part.role == Step::Role::Item || hasItems(part, deep - 1); });
}

// Whether it ends at a recorded fact.
bool reachesFact(const Step& step, int deep) {
    return step.record != 0 || (deep > 0 && std::ranges::any_of(step.allParts(), [&](const Step& part) {
                                    return reachesFact(part, deep - 1);
                                }));
}

bool isFigure(ui::ColumnKind kind) {
    return kind == ui::ColumnKind::Number || kind == ui::ColumnKind::Money || kind == ui::ColumnKind::Percent ||
           kind == ui::ColumnKind::Progress;
}

// Digits alone: a figure in its column stands without the currency, on a tile in short.
QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit()) {
            digits += c;
        }
    }
    return digits;
}

} // namespace

class ExplanationsFlowTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Flow> m_flow;
    Flow& flow() { return *m_flow; }
    ExplanationView* view() { // the one that is looked at
        for (auto* one : flow().window->currentPanel()->findChildren<ExplanationView*>()) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
    const Programme& programme() { return *flow().session->results(); }

private Q_SLOTS:
    void initTestCase() {
        m_flow = std::make_unique<Flow>();
        QVERIFY(flow().open());
    }
    void cleanupTestCase() { m_flow.reset(); }

    void everyFigureOfATableOpensItsExplanation_data() {
        QTest::addColumn<QString>("panel");
        for (const char* panel :
             {"partners", "deals", "attribution", "tiers", "certifications", "commissions", "history"}) {
            QTest::newRow(panel) << QString::fromLatin1(panel);
        }
    }
    void everyFigureOfATableOpensItsExplanation() {
        QFETCH(QString, panel);
        flow().panel(panel.toLatin1().constData());
        QTRY_VERIFY(flow().rows()->source() && !flow().rows()->busy() && flow().rows()->rowCount() > 0);
        const auto columns = flow().rows()->source()->columns();
        int figures = 0;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (!isFigure(columns[c].kind) || columns[c].id == QLatin1String("number")) {
                continue;
            }
            QVERIFY2(columns[c].explains, qPrintable(panel + QStringLiteral(": ") + columns[c].id));
            for (int row = 0; row < std::min(kRows, flow().rows()->rowCount()); ++row) {
                const std::uint32_t at = flow().rows()->sourceRow(row);
                const QString shown = flow().rows()->source()->plainText(at, static_cast<int>(c));
                if (shown.isEmpty()) {
                    continue; // no figure, nothing to explain
                }
                ++figures;
                Q_EMIT flow().table()->explainRequested(flow().rows()->key(row), columns[c].id);
                QTRY_VERIFY(view() != nullptr);
                const Step root = view()->shown();
                const QString where =
                    QStringLiteral("%1, %2, row %3: %4 / %5").arg(panel, columns[c].id).arg(row).arg(shown, root.value);
                QVERIFY2(!root.label.isEmpty(), qPrintable(where));
                QVERIFY2(digitsOf(root.value).startsWith(digitsOf(shown)), qPrintable(where));
                const QString wrong = wrongSum(root, kDeep);
                QVERIFY2(wrong.isEmpty(), qPrintable(where + QStringLiteral(": ") + wrong));
            }
        }
        QVERIFY2(figures > 0, qPrintable(panel));
    }

    void moneyIsFollowedToTheDealsThatMakeItUp() {
        flow().panel("partners");
        const int column = flow().column("revenue.attributed");
        flow().rows()->setSort({{column, true}});
        QTRY_VERIFY(!flow().rows()->busy());
        flow().choose(0, "revenue.attributed");
        Flow::key(Qt::Key_Return);
        QTRY_VERIFY(view() != nullptr);
        const Step root = view()->shown();
        const Index partner = programme().columns->partnerOf.find(static_cast<RecordId>(flow().rows()->key(0)));
        QCOMPARE(root.number.value_or(-1), programme().valueOf(metrics::Id::RevenueAttributed, partner));
        QVERIFY(hasItems(root, 1));
        // partner -> deal -> share -> touches -> the recorded touch
        const QVector<Step> parts = root.allParts();
        const auto made = std::ranges::find_if(parts, [](const Step& s) { return hasItems(s, 0); });
        QVERIFY(made != parts.end());
        const Step deal = made->allParts().front();
        QVERIFY(deal.kind == Kind::Deal && deal.record != 0);
        bool touch = false;
        const std::function<void(const Step&, int)> walk = [&](const Step& step, int deep) {
            touch = touch || (step.kind == Kind::Touchpoint && step.record != 0);
            for (const Step& part : deep > 0 && !touch ? step.allParts() : QVector<Step>()) {
                walk(part, deep - 1);
            }
        };
        walk(deal, 4);
        QVERIFY(touch);
    }

    void everyTileAndEveryBarOfTheHomePageIsExplained() {
        flow().panel("home");
        const auto tiles = flow().window->currentPanel()->findChildren<ui::KpiTile*>();
        QVERIFY(!tiles.isEmpty());
        for (auto* tile : tiles) {
            QTRY_VERIFY(tile->isVisible());
            tile->setFocus();
            QTest::keyClick(tile, Qt::Key_Space);
            QTRY_VERIFY(view() != nullptr);
            const Step root = view()->shown();
            QVERIFY2(tile->accessibleName().startsWith(root.label.section(u':', 0, 0)), qPrintable(root.label));
            QVERIFY2(wrongSum(root, kDeep).isEmpty(), qPrintable(wrongSum(root, kDeep)));
            QVERIFY2(reachesFact(root, 4), qPrintable(root.label));
        }
        int elements = 0;
        for (auto* chart : flow().window->currentPanel()->findChildren<ui::ChartWidget*>()) {
            const bool money = chart->data().exact != nullptr;
            for (int series = 0; series < static_cast<int>(chart->data().series.size()); ++series) {
                const auto values = chart->data().series[static_cast<std::size_t>(series)].values;
                for (int point = 0; point < static_cast<int>(values.size()); ++point) {
                    const double value = values[static_cast<std::size_t>(point)];
                    if (value == 0 || std::isnan(value)) {
                        continue;
                    }
                    Q_EMIT chart->elementActivated(series, point);
                    const Step root = view()->shown();
                    const double scale = money ? std::pow(10.0, programme().lens.reporting.digits()) : 1;
                    QVERIFY2(root.number && *root.number == std::llround(value * scale),
                             qPrintable(chart->data().title + QStringLiteral(": ") + root.label));
                    QVERIFY2(wrongSum(root, 3).isEmpty(), qPrintable(wrongSum(root, 3)));
                    ++elements;
                }
            }
        }
        QVERIFY(elements > 20);
    }

    void figuresOfTheDrawerAreExplained() {
        flow().panel("partners");
        QTRY_VERIFY(!flow().rows()->busy());
        Q_EMIT flow().table()->rowChosen(flow().rows()->key(0));
        auto* drawer = flow().window->currentPanel()->findChild<ui::Drawer*>();
        QTRY_VERIFY(drawer->isVisible());
        int links = 0;
        for (auto* first : drawer->findChildren<ui::NumberLink*>()) {
            const QString shown = first->text();
            if (digitsOf(shown).isEmpty()) {
                continue;
            }
            drawer->setCurrentTab(QStringLiteral("Overview"));
            QTest::mouseClick(first, Qt::LeftButton);
            QTRY_VERIFY(view() != nullptr);
            QVERIFY2(view()->shown().value == shown, qPrintable(shown + QStringLiteral(" / ") + view()->shown().value));
            ++links;
            break; // the drawer is filled anew: the others are other widgets now
        }
        QVERIFY(links > 0);
    }

    void sumsAboveATableAreExplained() {
        flow().panel("commissions");
        QTRY_VERIFY(!flow().rows()->busy());
        ui::NumberLink* sum = nullptr;
        for (auto* link : flow().window->currentPanel()->findChildren<ui::NumberLink*>()) {
            sum = link->isVisible() ? link : sum;
        }
        QVERIFY(sum != nullptr);
        sum->setFocus();
        QTest::keyClick(sum, Qt::Key_Return);
        QTRY_VERIFY(view() != nullptr);
        QVERIFY2(sum->text().startsWith(view()->shown().value), qPrintable(sum->text()));
        QVERIFY(hasItems(view()->shown(), 1) && wrongSum(view()->shown(), 3).isEmpty());
        flow().panel("attribution");
        QTRY_VERIFY(!flow().rows()->busy());
        QLabel* summary = nullptr;
        for (auto* label : flow().window->currentPanel()->findChildren<QLabel*>()) {
            summary = label->isVisible() && label->text().contains(QStringLiteral("href=\"gains\"")) ? label : summary;
        }
        QVERIFY(summary != nullptr);
        Q_EMIT summary->linkActivated(QStringLiteral("gains"));
        QVERIFY2(summary->text().contains(view()->shown().value), qPrintable(summary->text()));
        QVERIFY(hasItems(view()->shown(), 1) && wrongSum(view()->shown(), 3).isEmpty());
    }

    void theTreeIsReadAndCopiedByKeys() {
        flow().panel("partners");
        const int column = flow().column("revenue.attributed");
        flow().rows()->setSort({{column, true}});
        QTRY_VERIFY(!flow().rows()->busy());
        flow().choose(0, "revenue.attributed");
        Flow::key(Qt::Key_Return);
        QTRY_VERIFY(view() != nullptr);
        auto* explanation = view();
        QTreeView* tree = explanation->tree();
        tree->setFocus();
        QVERIFY(explanation->findNext(QStringLiteral("D-")));
        const QModelIndex deal = tree->currentIndex();
        const RecordId record = explanation->model()->step(deal).record;
        QVERIFY(record != 0);
        QVERIFY(!tree->isExpanded(deal));
        QTest::keyClick(tree, Qt::Key_Right);
        QTRY_VERIFY(tree->isExpanded(deal));
        QVERIFY(explanation->model()->rowCount(deal) > 1);
        tree->selectionModel()->clearSelection();
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(explanation->shown().label + QStringLiteral(": ") + explanation->shown().value),
                 qPrintable(copied.left(200)));
        QVERIFY(copied.contains(explanation->model()->step(deal).label));
        // one step for itself, and back
        const QString whole = explanation->shown().label;
        QTest::keyClick(tree, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(explanation->shown().label != whole && explanation->canGoBack());
        QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(explanation->shown().label, whole);
        QVERIFY(explanation->canGoForward());
        // Enter on a fact opens it
        QVERIFY(explanation->findNext(QStringLiteral("D-")));
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_COMPARE(flow().window->currentPanel()->id(), QStringLiteral("deals"));
    }

    void itIsWrittenDownToTheFacts() {
        flow().panel("deals");
        QTRY_VERIFY(!flow().rows()->busy());
        Q_EMIT flow().table()->explainRequested(flow().rows()->key(0), QStringLiteral("credits"));
        QTRY_VERIFY(view() != nullptr);
        auto* explanation = view();
        const auto write = [&](const char* name, ExplanationView::File file) {
            const QString path = flow().folder.filePath(QString::fromLatin1(name));
            QSignalSpy said(explanation, &ExplanationView::said);
            explanation->save(path, file);
            said.wait(kPatience);
            QFile read(path);
            return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
        };
        const QByteArray text = write("why.txt", ExplanationView::File::Text);
        QVERIFY(text.contains(explanation->shown().label.toUtf8()));
        QVERIFY(text.contains("Does it count?"));
        const QByteArray csv = write("why.csv", ExplanationView::File::Csv);
        QVERIFY(csv.startsWith("level,step,value,rule,kind,record\r\n") && csv.contains("Touchpoint,"));
        const auto json = QJsonDocument::fromJson(write("why.json", ExplanationView::File::Json));
        QCOMPARE(json.object().value(QStringLiteral("step")).toString(), explanation->shown().label);
        QVERIFY(write("why.html", ExplanationView::File::Html).contains("<details"));
        QSignalSpy failed(explanation, &ExplanationView::failed);
        explanation->save(flow().folder.filePath(QStringLiteral("no/such/folder.txt")), ExplanationView::File::Text);
        QVERIFY(failed.wait(kPatience));
    }
};

COUNTERPART_TEST(ExplanationsFlowTest)
#include "explanations_flow_test.moc"
