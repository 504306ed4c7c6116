// SPDX-License-Identifier: GPL-3.0-or-later
// Are the words of a touch those of its model, harmless whatever was recorded, and does evidence open only what may be?
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"
#include "ui/bridge/touch_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

QString plain(QString text) { return text.replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' '); }

struct Scene {
    Sample sample;
    Rulebook rulebook = readRulebook(builtInProgram("classic-four")).rulebook;
    RecordId one = 0;
    RecordId two = 0;
    RecordId deal = 0;
    Scene() {
        one = sample.partner("P-1").id;
        two = sample.partner("P-2").id;
        deal = sample.deal("D-1", 900'00).id;
        sample.touch(deal, one, "2026-06-01", "demo");
        sample.touch(deal, two, "2026-06-13", "workshop");
        sample.touch(deal, two, "2026-06-20", "demo");
        rulebook.attribution.halfLifeDays = Micros::of(7);
    }
    attribution::DealExplanation explained(const Snapshot& snapshot, Model model) const {
        return *attribution::explainDeal(snapshot, Id<Deal>{deal}, rulebook, model, *parseDate("2026-12-31"));
    }
};

} // namespace

class TouchTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyModelSaysItsArithmetic() {
        Scene scene;
        scene.rulebook.attribution.roleWeights = {{Symbol("demo"), Micros::of(3)}, {Symbol("workshop"), Micros::of(1)}};
        scene.rulebook.attribution.positionFirst = Micros::of(40);
        scene.rulebook.attribution.positionMiddle = Micros::of(20);
        scene.rulebook.attribution.positionLast = Micros::of(40);
        scene.rulebook.attribution.expression = "position * 2";
        const SnapshotPtr snapshot = scene.sample.snapshot();
        const struct {
            Model model;
            const char* weight;
            const char* part;
        } cases[] = {
            {Model::Linear, "every touch = 1", "1 / 3 = 33.3 % of the deal = 300.00 USD"},
            {Model::Equal, "the partner's first touch, which stands for it = 1",
             "1 / 2 = 50.0 % of the deal = 450.00 USD"},
            {Model::First, "not the first touch = 0", "0 / 1 = 0.0 % of the deal = 0.00 USD"},
            {Model::Last, "not the last touch = 0", "0 / 1 = 0.0 % of the deal = 0.00 USD"},
            {Model::Position, "between first and last = 20", "20 / 100 = 20.0 % of the deal = 180.00 USD"},
            {Model::Role, "role Workshop = 1", "1 / 7 = 14.3 % of the deal = 128.57 USD"},
            {Model::Decay, "7 days before the last: 2^(-7 / 7) = 0.5", "0.5 / 1.652 = 30.3 % of the deal ="},
            {Model::Custom, "expression = 4", "4 / 12 = 33.3 % of the deal = 300.00 USD"},
        };
        for (const auto& [model, weight, part] : cases) {
            const auto deal = scene.explained(*snapshot, model);
            const TouchWords words(*snapshot, deal, Figures::Local);
            QCOMPARE(words.counted(), 3);
            QCOMPARE(words.weight(1), QLatin1String(weight));
            QVERIFY2(plain(words.part(1)).startsWith(QLatin1String(part)), qPrintable(words.part(1)));
        }
    }

    void whatComesFromElsewhereIsSaid() {
        Scene scene;
        scene.rulebook.attribution.direct = DirectTeam::Fixed;
        scene.rulebook.attribution.partnersShare = Rate::percent(80);
        const SnapshotPtr snapshot = scene.sample.snapshot();
        const auto fixed = scene.explained(*snapshot, Model::Linear);
        QCOMPARE(plain(TouchWords(*snapshot, fixed, Figures::Local).part(0)),
                 QStringLiteral("1 / 3 x 80.0 % of the partners = 26.7 % of the deal = 240.00 USD"));
    }

    void aTouchThatDoesNotCountSaysWhyAndHasNoArithmetic() {
        Scene scene;
        auto& touches = scene.sample.changes().of<Touchpoint>().created;
        touches[0].excluded = "a\nb\x1b[31m";
        touches[0].contested = "was doubted";
        touches[1].contested = "who?";
        const SnapshotPtr snapshot = scene.sample.snapshot();
        const auto deal = scene.explained(*snapshot, Model::Linear);
        const TouchWords words(*snapshot, deal, Figures::Local);
        QCOMPARE(words.fate(0), QStringLiteral("does not count: excluded: a b [31m, contested: was doubted"));
        QVERIFY(words.weight(0).isEmpty() && words.part(0).isEmpty());
        QCOMPARE(words.fate(1), QStringLiteral("counts, contested: who?"));
    }

    void textsOfOthersAreCutAndTamed() {
        QCOMPARE(shownText("a\r\n\tb"), QStringLiteral("a b"));
        QCOMPARE(shownText("abc\xE2\x80\xAE"
                           "def"),
                 QStringLiteral("abc def")); // turned round
        QCOMPARE(shownText(std::string(1 << 20, 'x')).size(), qsizetype{201});
        QString many;
        for (int i = 0; i < 300; ++i) {
            many += QString::fromUcs4(U"\U0001F600", 1);
        }
        const QString cut = shownText(many.toStdString(), 7);
        QVERIFY(cut.size() <= 8 && !cut.at(cut.size() - 2).isHighSurrogate());
    }

    void evidenceOpensPagesAndFilesThatAreNoPrograms() {
        QTemporaryDir folder;
        const auto make = [&](const char* name, QFile::Permissions more = {}) {
            QFile file(folder.filePath(QLatin1String(name)));
            if (file.open(QIODevice::WriteOnly)) {
                file.write("x");
                file.setPermissions(file.permissions() | more);
            }
            return file.fileName();
        };
        const QString notes = make("notes.pdf");
        QCOMPARE(evidenceLink(notes.toStdString())->toLocalFile(), notes);
        QCOMPARE(evidenceLink(QUrl::fromLocalFile(notes).toString().toStdString())->toLocalFile(), notes);
        QCOMPARE(evidenceLink(" https://a.example/x?y=1 ")->host(), QStringLiteral("a.example"));
        const QString tool = make("tool", QFile::ExeOwner);
        QVERIFY(QFile::link(tool, folder.filePath(QStringLiteral("harmless.pdf"))));
        const std::string refused[] = {make("run.desktop").toStdString(),
                                       make("run.SH").toStdString(),
                                       tool.toStdString(),
                                       folder.filePath(QStringLiteral("harmless.pdf")).toStdString(),
                                       folder.path().toStdString(),
                                       folder.filePath(QStringLiteral("none.pdf")).toStdString(),
                                       "file://server/share/x.pdf",
                                       "//server/share/x.pdf",
                                       "",
                                       "x",
                                       "javascript:alert(1)",
                                       "data:text/html,x",
                                       "smb://h/x",
                                       "http://",
                                       "https://a@b.example/",
                                       "https://a.example/\nx",
                                       "https://" + std::string(5000, 'a') + ".example"};
        for (const std::string& evidence : refused) {
            QVERIFY2(!evidenceLink(evidence), evidence.substr(0, 100).c_str());
        }
    }
};

COUNTERPART_TEST(TouchTextTest)
#include "touch_text_test.moc"
