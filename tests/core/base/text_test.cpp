// SPDX-License-Identifier: GPL-3.0-or-later
// Do shared texts, interned words and the byte-wise helpers behave, from many threads too?
#include "core/base/text.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>
#include <thread>
#include <unordered_map>
#include <vector>

using namespace counterpart;

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsKeepTheirBytes() {
        QVERIFY(rc::check("a text reads as what it was made of", [] {
            const auto bytes = *rc::gen::arbitrary<std::string>();
            const Text text(bytes);
            RC_ASSERT(text.view() == bytes);
            RC_ASSERT(text.empty() == bytes.empty());
            Text copy = text;
            RC_ASSERT(copy == text);
            const Text moved = std::move(copy);
            RC_ASSERT(moved == bytes);
        }));
        QCOMPARE(sizeof(Text), sizeof(void*));
    }

    void textsCompareByBytes() {
        QVERIFY(Text("a") < Text("b") && Text("Z") < Text("a") && Text() < Text("a"));
        QVERIFY(Text("z") < Text("\xC3\xA4"));
        QVERIFY(Text("same") == Text(std::string("same")));
        QVERIFY(Text("same") == "same" && "same" == Text("same"));
        QVERIFY(Text("same") == std::string("same") && Text("same") == std::string_view("same"));
        QVERIFY(Text("same") != "other" && Text() == "");
        const std::unordered_map<Text, int> numbers{{"one", 1}, {"two", 2}};
        QCOMPARE(numbers.at("two"), 2);
    }

    void textsAreAssignedAndReleased() {
        Text text("first");
        const Text kept = text;
        text = "second";
        QCOMPARE(kept.str(), std::string("first"));
        QCOMPARE(text.str(), std::string("second"));
        text = *&text;
        QCOMPARE(text.str(), std::string("second"));
        text = Text();
        QVERIFY(text.empty() && text.view().empty());
    }

    void textsAreSharedBetweenThreads() {
        const Text shared("shared between threads");
        std::vector<std::thread> threads;
        std::atomic<int> wrong{0};
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&shared, &wrong] {
                for (int k = 0; k < 20000; ++k) {
                    const Text copy = shared;
                    wrong += copy.view().size() == 22 ? 0 : 1;
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        QCOMPARE(wrong.load(), 0);
    }

    void equalWordsAreOneSymbol() {
        QCOMPARE(Symbol("reseller"), Symbol(std::string("reseller")));
        QVERIFY(Symbol("reseller") != Symbol("Reseller"));
        QVERIFY(Symbol("").empty() && Symbol() == Symbol(""));
        QCOMPARE(Symbol().view(), std::string_view());
        QCOMPARE(Symbol("reseller").str(), std::string("reseller"));
        QVERIFY(Symbol("reseller").index() < Symbol::count());
        QCOMPARE(Symbol::fromIndex(Symbol("reseller").index()), Symbol("reseller"));
        QVERIFY(Symbol::less(Symbol("b-later-made"), Symbol("c")) &&
                !Symbol::less(Symbol("c"), Symbol("b-later-made")));
        const std::string large(200'000, 'x');
        QCOMPARE(Symbol(large).view(), std::string_view(large));
        const std::string withZero("a\0b", 3);
        QVERIFY(Symbol(withZero) != Symbol("a"));
    }

    void wordsKeepTheirPlaceWhileThePoolGrows() {
        const std::string_view early = Symbol("an early word").view();
        std::vector<Symbol> symbols;
        for (int i = 0; i < 50'000; ++i) {
            symbols.emplace_back("grow-" + std::to_string(i));
        }
        QCOMPARE(Symbol("an early word").view().data(), early.data());
        std::set<std::uint32_t> indexes;
        for (int i = 0; i < 50'000; ++i) {
            const auto& symbol = symbols[static_cast<std::size_t>(i)];
            QVERIFY(symbol.view() == "grow-" + std::to_string(i));
            indexes.insert(symbol.index());
        }
        QCOMPARE(indexes.size(), std::size_t{50'000});
    }

    void threadsThatInternTheSameWordsAgree() {
        constexpr int kWords = 20'000;
        std::vector<std::vector<Symbol>> seen(4);
        std::vector<std::thread> threads;
        for (std::size_t t = 0; t < seen.size(); ++t) {
            threads.emplace_back([&seen, t] {
                for (int i = 0; i < kWords; ++i) {
                    const int word = t % 2 == 0 ? i : kWords - 1 - i;
                    const Symbol symbol("race-" + std::to_string(word));
                    if (symbol.view() != "race-" + std::to_string(word)) {
                        return;
                    }
                    seen[t].push_back(symbol);
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        for (int i = 0; i < kWords; ++i) {
            const auto at = static_cast<std::size_t>(i);
            QCOMPARE(seen[0].at(at), seen[2].at(at));
            QCOMPARE(seen[0].at(at), seen[1].at(kWords - 1 - at));
            QCOMPARE(seen[1].at(at), seen[3].at(at));
        }
    }

    void trimsWhiteSpaceAndNoBreakSpaces() {
        QCOMPARE(trimmed(" \t\r\n a b \xC2\xA0 "), std::string_view("a b"));
        QCOMPARE(trimmed("\xC2\xA0"), std::string_view());
        QCOMPARE(trimmed("\xC3\xA0"), std::string_view("\xC3\xA0")); // the same last byte, another letter
        QCOMPARE(trimmed(""), std::string_view());
    }

    void foldsAsciiOnly() {
        QCOMPARE(foldedAscii("WoN \xC3\x84[@Z"), std::string("won \xC3\x84[@z"));
        QVERIFY(equalsIgnoringAsciiCase("Won", "wON") && !equalsIgnoringAsciiCase("won", "wo"));
        QVERIFY(!equalsIgnoringAsciiCase("[", "{") && !equalsIgnoringAsciiCase("\xC3\x84", "\xC3\xA4"));
    }

    void knowsUtf8() {
        for (const char* good : {"", "plain ascii that is longer than eight", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80",
                                 "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF",
                                 "12345678\xC3\xA4", "1234567\xC3\xA4z"}) {
            QVERIFY2(isUtf8(good), good);
        }
        for (const char* bad : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF", "\xE0\xA0",
                                "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                                "\xF5\x80\x80\x80", "\xFE", "\xFF", "1234567\xC3", "12345678\xE4", "\xF0\x90\x80"}) {
            QVERIFY2(!isUtf8(bad), bad);
        }
        QVERIFY(isUtf8(std::string_view("a\0b", 3)));
        QVERIFY(!isUtf8(std::string_view("\xC3\xA4", 1)) && !isUtf8(std::string_view("\xF0\x90\x80\x80", 3)));
    }

    void everyCodePointIsUtf8AndNothingElseIs() {
        for (std::uint32_t lead = 0; lead < 0x110000; ++lead) {
            const bool surrogate = lead >= 0xD800 && lead < 0xE000;
            std::string bytes;
            if (lead < 0x80) {
                bytes = {static_cast<char>(lead)};
            } else if (lead < 0x800) {
                bytes = {static_cast<char>(0xC0 | lead >> 6), static_cast<char>(0x80 | (lead & 0x3F))};
            } else if (lead < 0x10000) {
                bytes = {static_cast<char>(0xE0 | lead >> 12), static_cast<char>(0x80 | (lead >> 6 & 0x3F)),
                         static_cast<char>(0x80 | (lead & 0x3F))};
            } else {
                bytes = {static_cast<char>(0xF0 | lead >> 18), static_cast<char>(0x80 | (lead >> 12 & 0x3F)),
                         static_cast<char>(0x80 | (lead >> 6 & 0x3F)), static_cast<char>(0x80 | (lead & 0x3F))};
            }
            QVERIFY(isUtf8(bytes) != surrogate);
            QVERIFY(lead < 0x80 || !isUtf8(bytes.substr(0, bytes.size() - 1)));
        }
    }

    void fnvIsTheOneEverybodyKnows() {
        QCOMPARE(fnv1a(""), std::uint64_t{0xcbf29ce484222325ULL});
        QCOMPARE(fnv1a("a"), std::uint64_t{0xaf63dc4c8601ec8cULL});
        QCOMPARE(fnv1a("foobar"), std::uint64_t{0x85944171f73967e8ULL});
    }

    void hashesDependOnEveryByte() {
        QVERIFY(rc::check("one changed byte, another hash", [] {
            auto bytes = *rc::gen::nonEmpty(rc::gen::arbitrary<std::string>());
            const std::uint64_t before = hashOf(bytes);
            RC_ASSERT(hashOf(std::string(bytes)) == before);
            bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] ^= static_cast<char>(*rc::gen::inRange(1, 256));
            RC_ASSERT(hashOf(bytes) != before);
        }));
        std::set<std::uint64_t> hashes;
        std::string zeros;
        for (int i = 0; i < 200; ++i, zeros += '\0') {
            hashes.insert(hashOf(zeros));
        }
        QCOMPARE(hashes.size(), std::size_t{200});
    }

    void hashesSpreadOverTheirLowBits() {
        std::vector<int> buckets(1024);
        for (int i = 0; i < 102'400; ++i) {
            ++buckets[hashOf("partner-" + std::to_string(i)) & 1023];
        }
        for (const int bucket : buckets) { // mean 100, standard deviation 10
            QVERIFY(bucket > 40 && bucket < 170);
        }
    }
};

COUNTERPART_TEST(TextTest)
#include "text_test.moc"
