// SPDX-License-Identifier: GPL-3.0-or-later
// Which names are one, which are not, and does any input come through?
#include "core/base/text.h"
#include "core/engine/conflicts/names.h"
#include "core/engine/conflicts/script.h"
#include "core/engine/conflicts/similarity.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::conflicts;

namespace {

struct Case {
    const char* name;
    const char* text;
};

int alike(std::string_view a, std::string_view b, bool established = false) {
    const std::string x = spelling(a);
    const std::string y = spelling(b);
    const int forth = likeness({a, x, established, false}, {b, y, established, false});
    const int back = likeness({b, y, established, false}, {a, x, established, false});
    return forth == back ? forth : -1;
}

} // namespace

class NamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void legalFormsAndFillersAreCutOff() {
        const Case cases[] = {{"Acme Ltd.", "acme"},
                              {"ACME, Inc.", "acme"},
                              {"The Acme Company Limited", "acme"},
                              {"Acme G.m.b.H. & Co. KG", "acme"},
                              {"Acme S.p.A.", "acme"},
                              {"Acme Sp. z o.o.", "acme"},
                              {"Acme S. de R.L. de C.V.", "acme"},
                              {"Acme Pty Ltd", "acme"},
                              {"PT Acme Tbk", "acme"},
                              {"Acme A/S", "acme"},
                              {"Acme Sdn. Bhd.", "acme"},
                              {"ООО «Акме»", "akme"},
                              {"株式会社アクメ", "akume"},
                              {"アクメ㈱", "akume"}};
        for (const Case& one : cases) {
            QVERIFY2(normalised(one.name).text() == one.text, normalised(one.name).text().c_str());
        }
    }
    void whatIsLeftIsNeverNothing() {
        QCOMPARE(normalised("Co. Ltd.").text(), std::string("co"));
        QCOMPARE(normalised("The").text(), std::string("the"));
        QCOMPARE(normalised("A. O. Smith Corp.").text(), std::string("ao smith"));
        QCOMPARE(normalised("E.ON SE").text(), std::string("e on"));
    }
    void accentsScriptsAndAbbreviationsReadAlike() {
        const std::pair<const char*, const char*> same[] = {{"Société Générale", "SOCIETE GENERALE"},
                                                            {"Ærø Fragt", "Aero Fragt"},
                                                            {"Газпром", "Gazprom"},
                                                            {"Σαράντης", "Sarantis"},
                                                            {"トヨタ", "Toyota"},
                                                            {"Ｔｏｙｏｔａ", "Toyota"},
                                                            {"Smith & Sons Mfg", "Smith and Sons Manufacturing"},
                                                            {"I.B.M. Corp", "IBM"},
                                                            {"Acme Intl", "Acme International"},
                                                            {"Acme Manufactruing", "Acme Manufacturing"},
                                                            {"Macy’s", "Macys"}};
        for (const auto& [a, b] : same) {
            QCOMPARE(normalised(a).text(), normalised(b).text());
        }
    }
    void nothingReadableIsNoName() {
        for (const char* name : {"", "   ", "...!?", "\xF0\x9F\x98\x80", "\xE2\x80\x8F\xE2\x80\x8E", "\xFF\xFE\x80"}) {
            QVERIFY(normalised(name).words.empty());
            QCOMPARE(normalised(name).text(), std::string());
        }
    }
    void aNameOfAMegabyteIsCut() {
        for (const std::string_view piece :
             {"a", "Acme ", "é", "ソ", "\xF0\x9F\x98\x80", "\xFF", ".", "a.", "limited "}) {
            std::string name;
            while (name.size() < 1'000'000) {
                name += piece;
            }
            const std::string text = normalised(name).text();
            QVERIFY(text.size() <= kLongestName);
            QCOMPARE(normalised(text).text(), text);
        }
    }
    void normalisingTwiceChangesNothing() {
        QVERIFY(rc::check("any bytes", [](const std::string& bytes) {
            const std::string text = normalised(bytes).text();
            RC_ASSERT(normalised(text).text() == text);
            RC_ASSERT(isUtf8(text));
        }));
        const std::vector<std::string> pieces = {"The",
                                                 "and",
                                                 "&",
                                                 "Acme",
                                                 "Ltd",
                                                 "s",
                                                 "a",
                                                 "S.A.",
                                                 "Sp.",
                                                 "z",
                                                 "o.o.",
                                                 "de",
                                                 "C.V.",
                                                 "Holding",
                                                 "Intl",
                                                 "PT",
                                                 "AO",
                                                 "ООО",
                                                 "Технологии",
                                                 "ß",
                                                 "\xE2\x80\x8F",
                                                 "株式会社",
                                                 "ソニー",
                                                 "e",
                                                 "y",
                                                 "Manufactruing",
                                                 "1",
                                                 "'"};
        QVERIFY(rc::check("usual pieces", [&pieces] {
            const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
            std::string name;
            for (const std::string& word : words) {
                name += word + " ";
            }
            const std::string text = normalised(name).text();
            RC_ASSERT(normalised(text).text() == text);
        }));
    }
    // The short way for accented letters against ICU on the whole text, which a letter beyond them forces.
    void accentsAreReadAsIcuReadsThem() {
        QVERIFY(rc::check("accented letters", [] {
            const auto letters = *rc::gen::container<std::vector<unsigned>>(
                rc::gen::oneOf(rc::gen::inRange(0x20U, 0x7FU), rc::gen::inRange(0xC0U, 0x180U)));
            std::string name;
            for (const unsigned letter : letters) {
                if (letter < 0x80) {
                    name += static_cast<char>(letter);
                } else {
                    name += static_cast<char>(0xC0U | letter >> 6U);
                    name += static_cast<char>(0x80U | (letter & 0x3FU));
                }
            }
            const std::string beyond = "\xC8\x9B"; // t with a comma below
            RC_ASSERT(toLatin(name + beyond).text == toLatin(name).text + "t");
        }));
    }
    // Against the definition, without the ways around it.
    void editsAreCountedInFull() {
        QVERIFY(rc::check("optimal string alignment", [] {
            const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
            const std::string a = *word;
            const std::string b = *word;
            std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
            for (std::size_t i = 0; i <= a.size(); ++i) {
                for (std::size_t j = 0; j <= b.size(); ++j) {
                    if (i == 0 || j == 0) {
                        d[i][j] = static_cast<int>(i + j);
                        continue;
                    }
                    const int other = a[i - 1] == b[j - 1] ? 0 : 1;
                    d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + other});
                    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
                    }
                }
            }
            for (const int most : {1, 2, 3}) {
                RC_ASSERT(
                    edits(a.substr(0, 64), b.substr(0, 64), most) ==
                    (a.size() > 64 || b.size() > 64 ? edits(a, b, most) : std::min(d[a.size()][b.size()], most + 1)));
            }
        }));
    }
    void anyCharactersComeThrough() {
        QVERIFY(rc::check("code points of all planes", [] {
            const auto points =
                *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(1, 0x10FFFF));
            std::string name;
            for (const std::uint32_t point : points) {
                name += static_cast<char>(0xF0 | (point >> 18));
                name += static_cast<char>(0x80 | (point >> 12 & 0x3F));
                name += static_cast<char>(0x80 | (point >> 6 & 0x3F));
                name += static_cast<char>(0x80 | (point & 0x3F));
            }
            const std::string text = normalised(name).text();
            RC_ASSERT(normalised(text).text() == text);
        }));
    }
    void marksThatAreNoAccentsLeaveNoneBehind() {
        // A Han character (U+2032E) or a letter, each followed by a combining stem of musical notation (U+1D165).
        for (const char* name : {"\xF0\xA0\x8C\xAE\xF0\x9D\x85\xA5", "caf\xC3\xA9\xF0\x9D\x85\xA5 x",
                                 "zh\xC4\x93\xF0\x9D\x85\xA5", "e\xF0\x9D\x85\xA5\xCC\x84\xCC\x81"}) {
            const std::string text = normalised(name).text();
            QVERIFY(!text.empty());
            QVERIFY2(std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }), name);
            QCOMPARE(normalised(text).text(), text);
        }
    }
    void whatStandsBesideAnUnreadableLetterIsReadTheSameTwice() {
        // Lycian A, a cuneiform number, a Han character: ICU sets a space before the last only if it follows the first.
        const std::string text = normalised("\xF0\x90\x8A\x80\xF0\x92\x90\x80\xF0\xA0\x80\x82").text();
        QVERIFY(!text.empty());
        QCOMPARE(normalised(text).text(), text);
    }
    void editsAreCounted() {
        QCOMPARE(edits("acme", "acme", 2), 0);
        QCOMPARE(edits("acme", "acmee", 2), 1);
        QCOMPARE(edits("acme", "amce", 2), 1);
        QCOMPARE(edits("acme", "axmee", 2), 2);
        QCOMPARE(edits("acme", "zzzz", 2), 3);
        QCOMPARE(edits("", "ab", 2), 2);
        QVERIFY(rc::check("both ways", [] {
            const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
            const std::string a = *word;
            const std::string b = *word;
            RC_ASSERT(edits(a, b, 2) == edits(b, a, 2));
            RC_ASSERT((edits(a, b, 2) == 0) == (a == b));
        }));
    }
    void namesThatAreOftenMixedUpAreNotSlips() {
        QVERIFY(alike("hansen", "hanson") < 930);
        QCOMPARE(alike("eastern", "western"), 0);
        QCOMPARE(alike("area51", "area52"), 0);
        QCOMPARE(alike("marine", "marina", true), 0);
        QCOMPARE(alike("mueller", "muller"), 990);
        QVERIFY(alike("ravensworth", "ravnesworth") >= 930);
    }
};

COUNTERPART_TEST(NamesTest)
#include "names_test.moc"
