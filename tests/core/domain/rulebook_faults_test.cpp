// SPDX-License-Identifier: GPL-3.0-or-later
// Is every single mistake in a rulebook told once, at its place, as what it is? And does the published JSON Schema, by
// a validator that is not ours, refuse those that are mistakes of shape?
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "tests/core/domain/rulebook_fault_cases.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

QByteArray bytes(std::string_view text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }

std::string told(const std::vector<Error>& errors) {
    std::string all;
    for (const Error& error : errors) {
        all += error.column + " (" + std::to_string(static_cast<int>(error.code)) + ") " + error.detail + "; ";
    }
    return all;
}

// Reads the schema and a list of texts; prints how it finds each: a digit per text, 1 = valid.
constexpr const char* kValidator = "import json, sys\n"
                                   "from jsonschema import Draft202012Validator as V\n"
                                   "schema = json.load(open(sys.argv[1], encoding='utf-8'))\n"
                                   "V.check_schema(schema)\n"
                                   "v = V(schema)\n"
                                   "texts = json.load(open(sys.argv[2], encoding='utf-8'))\n"
                                   "print(''.join('1' if v.is_valid(json.loads(t)) else '0' for t in texts))\n";

// "" when there is no such validator here.
QByteArray validated(const QJsonArray& texts) {
    QProcess check;
    check.start(QStringLiteral("python3"),
                {QStringLiteral("-c"), QStringLiteral("from jsonschema import Draft202012Validator")});
    if (!check.waitForFinished() || check.exitStatus() != QProcess::NormalExit || check.exitCode() != 0) {
        return {};
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("texts.json")));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(QJsonDocument(texts).toJson());
    file.close();
    check.start(QStringLiteral("python3"),
                {QStringLiteral("-c"), QString::fromUtf8(kValidator),
                 QStringLiteral(COUNTERPART_SOURCE_DIR "/docs/rulebook.schema.json"), file.fileName()});
    check.waitForFinished(120'000);
    const QByteArray said = check.readAllStandardOutput().trimmed();
    return said.isEmpty() ? check.readAllStandardError() + "nothing said" : said;
}

} // namespace

class RulebookFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneMistakeIsOneFaultAtItsPlace_data() {
        QTest::addColumn<int>("place");
        const auto cases = faultCases();
        for (std::size_t i = 0; i < cases.size(); ++i) {
            QTest::addRow("%zu %s", i, cases[i].path.c_str()) << int(i);
        }
        QVERIFY(cases.size() > 200);
    }

    void oneMistakeIsOneFaultAtItsPlace() {
        QFETCH(int, place);
        static const auto cases = faultCases();
        const FaultCase& of = cases[static_cast<std::size_t>(place)];
        const RulebookReading right = readRulebook(of.right);
        QVERIFY2(right.ok(), (told(right.errors) + of.right).c_str());
        const RulebookReading wrong = readRulebook(of.wrong);
        const std::string said = told(wrong.errors) + of.wrong;
        QVERIFY2(wrong.errors.size() == 1, said.c_str());
        QVERIFY2(wrong.errors[0].column == of.path, said.c_str());
        QVERIFY2(wrong.errors[0].code == of.code, said.c_str());
        QVERIFY2(!wrong.errors[0].detail.empty(), said.c_str());
        QCOMPARE(wrong.errors[0].line, std::int64_t{1});
    }

    void anotherValidatorFindsTheSameByTheSchema() {
        QJsonArray texts;
        QByteArray expected;
        std::vector<std::string> all;
        const auto add = [&](std::string_view text, bool valid) {
            texts.append(QString::fromUtf8(bytes(text)));
            expected += valid ? '1' : '0';
            all.emplace_back(text);
        };
        for (const std::string_view name : builtInPrograms()) {
            add(builtInProgram(name), true);
        }
        std::set<std::string> seen;
        for (const FaultCase& of : faultCases()) {
            if (seen.insert(of.right).second) {
                add(of.right, true);
            }
            if (of.isShape) {
                add(of.wrong, false);
            }
        }
        const QByteArray found = validated(texts);
        if (found.isEmpty()) {
            QSKIP("no JSON Schema validator here (python3-jsonschema)");
        }
        QVERIFY2(found.size() == expected.size(), found.constData());
        for (qsizetype i = 0; i < found.size(); ++i) {
            QVERIFY2(found[i] == expected[i], all[static_cast<std::size_t>(i)].c_str());
        }
    }
};

COUNTERPART_TEST(RulebookFaultsTest)
#include "rulebook_faults_test.moc"
