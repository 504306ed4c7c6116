// SPDX-License-Identifier: GPL-3.0-or-later
// Does each language say every phrase, name and word of documents whole, and write figures as its readers do?
#include "core/base/parallel.h"
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/report/english.h"
#include "tests/support/test_main.h"
#include "tests/ui/words/translations.h"
#include "ui/bridge/document_wording.h"
#include "ui/bridge/document_words.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::report;
using counterpart::testing::Message;
using counterpart::testing::messagesOf;

namespace {

const std::vector<std::string> kLanguages = {"ar", "de", "ja"};

std::set<QString> slotsOf(const QString& pattern) {
    static const QRegularExpression slot(QStringLiteral("\\{(\\d)"));
    std::set<QString> found;
    for (auto at = slot.globalMatch(pattern); at.hasNext();) {
        found.insert(at.next().captured(1));
    }
    return found;
}

// Without marks of direction and with plain blanks.
std::string bare(const std::string& text) {
    return QString::fromStdString(text)
        .remove(QRegularExpression(QStringLiteral("[\\x{200E}\\x{200F}]")))
        .replace(QRegularExpression(QStringLiteral("[\\x{A0}\\x{202F}]")), QStringLiteral(" "))
        .toStdString();
}

Currency currency(std::string_view code) { return *Currency::fromCode(code); }

} // namespace

class DocumentWordingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theseLanguagesThereAre() {
        QCOMPARE(documentLanguages(), (std::vector<std::string>{"en", "ar", "de", "ja"}));
        for (const std::string& language : documentLanguages()) {
            QCOMPARE(documentWording(language)->language(), language);
        }
        QCOMPARE(documentWording("de-AT")->language(), std::string("de"));
        QCOMPARE(documentWording("JA")->language(), std::string("ja"));
        for (const char* unknown : {"", "xx", "d", "../ar", "de_"}) {
            QVERIFY2(documentWording(unknown) == nullptr, unknown);
        }
        QVERIFY(documentWording("ar")->rightToLeft() && !documentWording("ja")->rightToLeft());
    }

    // What there is to translate is in every file, and nothing else is.
    void everyFileHasEveryMessage() {
        std::set<Message::Key> expected;
        const auto expect = [&](const char* context, const char* source, const char* comment) {
            expected.insert({QString::fromUtf8(context), QString::fromUtf8(source), QString::fromUtf8(comment)});
        };
        for (std::size_t i = 0; i < patterns().size(); ++i) {
            const auto phrase = static_cast<Phrase>(i);
            expect("Document", patternOf(phrase).data(), nameOf(phrase).data());
        }
        for (const DocumentWord& word : documentWords()) {
            expect("DocumentWord", word.source.english, word.source.place);
        }
        const auto all = [&](const char* context, std::span<const char* const> texts) {
            std::ranges::for_each(texts, [&](const char* text) { expect(context, text, ""); });
        };
        all("DocumentName", documentNames());
        all("DocumentMetric", documentMetrics());
        all("DocumentModel", documentModels());
        for (const std::string& language : kLanguages) {
            std::set<Message::Key> found;
            for (const Message& message : messagesOf(language)) {
                QVERIFY2(!message.unfinished, qPrintable(message.key.source));
                if (message.key.context != QStringLiteral("DocumentFormat")) {
                    QVERIFY2(found.insert(message.key).second, qPrintable(message.key.source));
                }
            }
            for (const Message::Key& key : expected) {
                QVERIFY2(found.contains(key), qPrintable(key.context + key.comment + key.source));
            }
            QCOMPARE(found.size(), expected.size());
        }
    }

    // As many forms as the language has, each with the slots of the English sentence; "one" and "two" may say their
    // number in words.
    void everyTranslationSaysWhatItIsTold() {
        const std::map<std::string, qsizetype> forms = {{"ar", 6}, {"de", 2}, {"ja", 1}};
        for (const std::string& language : kLanguages) {
            for (const Message& message : messagesOf(language)) {
                const QString& source = message.key.source;
                const bool plural = source.contains(u'|');
                QVERIFY2(plural == message.plural, qPrintable(source));
                QVERIFY2(message.forms.size() == (plural ? forms.at(language) : 1), qPrintable(source));
                for (qsizetype i = 0; i < message.forms.size(); ++i) {
                    const QString& form = message.forms[i];
                    QVERIFY2(!form.trimmed().isEmpty(), qPrintable(source));
                    QVERIFY2(form.count(u'{') == form.count(u'}'), qPrintable(form));
                    std::set<QString> wanted = slotsOf(source);
                    if (plural && language == "ar" && (i == 1 || i == 2)) {
                        const auto counted = source.indexOf(u'|');
                        wanted.erase(source.mid(source.lastIndexOf(u'{', counted) + 1, 1));
                        std::set<QString> said = slotsOf(form);
                        QVERIFY2(std::ranges::includes(slotsOf(source), said), qPrintable(form));
                        QVERIFY2(std::ranges::includes(said, wanted), qPrintable(form));
                    } else {
                        QVERIFY2(slotsOf(form) == wanted, qPrintable(form));
                    }
                }
            }
        }
    }

    void whatIsTheSameInEnglishIsMeantSo() {
        const std::set<QString> same = {
            QStringLiteral("In {0}: {1}"),  QStringLiteral("{0}; × {1} = {2}"),
            QStringLiteral("{0} {1} {2}"), // German: the field's own words, and what is written alike.
            QStringLiteral("{0}, {1}"),     QStringLiteral("{0}: {1}"),
            QStringLiteral("{0} %"),        QStringLiteral("{0} {1}"),
            QStringLiteral("{0}"),          QStringLiteral("{0} {0|deal|deals}"),
            QStringLiteral("Quota"),        QStringLiteral("Quota {0}"),
            QStringLiteral("Deal"),         QStringLiteral("Deals"),
            QStringLiteral("Plan"),         QStringLiteral("Person"),
            QStringLiteral("Partner"),      QStringLiteral("Net promoter score"),
            QStringLiteral("Engagement"),   QStringLiteral("Q1 {0}"),
            QStringLiteral("Q2 {0}"),       QStringLiteral("Q3 {0}"),
            QStringLiteral("Q4 {0}"),       QStringLiteral("Gold"),
            QStringLiteral("Select"),       QStringLiteral("Premier"),
            QStringLiteral("Elite"),        QStringLiteral("Mentor"),
            QStringLiteral("White label"),  QStringLiteral("Lead"),
            QStringLiteral("Demo"),         QStringLiteral("Service"),
            QStringLiteral("Budget"),       QStringLiteral("Integration"),
            QStringLiteral("Support"),      QStringLiteral("Hardware"),
            QStringLiteral("Software"),     QStringLiteral("Reseller"),
            QStringLiteral("VAR"),          QStringLiteral("MSP"),
            QStringLiteral("MSSP"),         QStringLiteral("OEM"),
            QStringLiteral("ISV"),          QStringLiteral("Distributor"),
            QStringLiteral("Affiliate"),    QStringLiteral("EMEA"),
            QStringLiteral("APAC"),         QStringLiteral("DACH"),
            QStringLiteral("Marketing"),    QStringLiteral("Associate"),
            QStringLiteral("Professional"), QStringLiteral("Master"),
            QStringLiteral("Linear")};
        for (const std::string& language : kLanguages) {
            for (const Message& message : messagesOf(language)) {
                for (const QString& form : message.forms) {
                    QVERIFY2(form.compare(message.key.source, Qt::CaseInsensitive) != 0 ||
                                 same.contains(message.key.source),
                             qPrintable(form));
                }
            }
        }
    }

    // What is compiled in is what is in the files.
    void everyPhraseIsSaid() {
        for (const std::string& language : kLanguages) {
            const auto words = documentWording(language);
            for (const Message& message : messagesOf(language)) {
                for (std::size_t i = 0; message.key.context == u"Document" && i < patterns().size(); ++i) {
                    const auto phrase = static_cast<Phrase>(i);
                    if (message.key.comment == QLatin1String(nameOf(phrase).data()) && !message.plural) {
                        const std::vector<Argument> none;
                        QCOMPARE(bare(words->say(phrase, none)), bare(expand(message.forms[0].toStdString(), none)));
                    }
                }
            }
            for (std::size_t i = 0; i < metrics::kMetricCount; ++i) {
                QVERIFY(!words->metricName(static_cast<metrics::Id>(i)).empty());
            }
        }
    }
    void tablesSayWhatEnglishSays() {
        QCOMPARE(documentMetrics().size(), metrics::kMetricCount);
        for (std::size_t i = 0; i < metrics::kMetricCount; ++i) {
            QCOMPARE(std::string(documentMetrics()[i]), English().metricName(static_cast<metrics::Id>(i)));
        }
        QCOMPARE(documentModels().size(), std::size(kModels));
        for (std::size_t i = 0; i < std::size(kModels); ++i) {
            QCOMPARE(std::string(documentModels()[i]), English().modelName(static_cast<Model>(i)));
        }
    }
    void namesOfShippedProgrammesAreKnown() {
        const std::set<std::string> known(documentNames().begin(), documentNames().end());
        const auto check = [&](const std::string& name) {
            QVERIFY2(name.empty() || known.contains(name), name.c_str());
        };
        for (const std::string_view program : builtInPrograms()) {
            const Rulebook rulebook = readRulebook(builtInProgram(program)).rulebook;
            check(rulebook.name);
            for (const Tier& tier : rulebook.ladder.tiers) {
                check(tier.name);
                std::ranges::for_each(tier.benefits, check);
            }
            for (const auto* card : {&rulebook.scorecard, &rulebook.health}) {
                std::ranges::for_each(card->dimensions, check, &ScoreDimension::name);
                std::ranges::for_each(card->bands, check, &ScoreBand::name);
            }
            std::ranges::for_each(rulebook.flags, check, &FlagRule::name);
            std::ranges::for_each(rulebook.planTemplates, check, &PlanTemplate::name);
            for (const CommissionPlan& plan : rulebook.plans) {
                check(plan.name);
                std::ranges::for_each(plan.rules, check, &CommissionRule::name);
            }
        }
        QCOMPARE(documentWording("de")->name("Our own tier"), std::string("Our own tier"));
        QCOMPARE(documentWording("ja")->name("Silver"), std::string("シルバー"));
    }

    void everyCountHasItsForm() {
        const auto said = [](const char* language, std::int64_t n) {
            const auto words = documentWording(language);
            return bare(words->say(Phrase::CountOfDeals, {words->counted(n)}));
        };
        QCOMPARE(said("ar", 0), std::string("0 صفقة"));
        QCOMPARE(said("ar", 1), std::string("صفقة واحدة"));
        QCOMPARE(said("ar", 2), std::string("صفقتان"));
        QCOMPARE(said("ar", 3), std::string("3 صفقات"));
        QCOMPARE(said("ar", 103), std::string("103 صفقات"));
        QCOMPARE(said("ar", 9'000'000'000'005), std::string("9,000,000,000,005 صفقات"));
        QCOMPARE(bare(documentWording("ar")->days(11)), std::string("11 يومًا"));
        QCOMPARE(bare(documentWording("ar")->days(100)), std::string("100 يوم"));
        QCOMPARE(bare(documentWording("ar")->days(2)), std::string("يومان"));
        QCOMPARE(said("ja", 1), std::string("1件"));
        QCOMPARE(bare(documentWording("de")->days(1)), std::string("1 Tag"));
        QCOMPARE(bare(documentWording("de")->days(1'000)), std::string("1.000 Tage"));
        // What is not counted is said as of many.
        QCOMPARE(documentWording("de")->say(Phrase::FindingNewCustomers, {"x"}), std::string("x neue Kunden"));
    }

    void figuresAreWrittenAsTheLanguageDoes() {
        const auto german = documentWording("de");
        const auto arabic = documentWording("ar");
        const auto japanese = documentWording("ja");
        QCOMPARE(bare(german->money(-123'456'789, currency("EUR"))), std::string("\u22121.234.567,89 EUR"));
        QCOMPARE(bare(german->moneyShort(1'250'000'00, currency("EUR"))), std::string("1,2 Mio. EUR"));
        QCOMPARE(bare(german->ratio(125'000)), std::string("12,5 %"));
        QCOMPARE(german->decimal(4'500'000, 6, 2), std::string("4,5"));
        QCOMPARE(german->decimal(4'000'000, 6, 2), std::string("4"));
        QCOMPARE(bare(japanese->moneyShort(35'000'00, currency("USD"))), std::string("3.5万 USD"));
        QCOMPARE(bare(japanese->moneyShort(99'999'000, currency("JPY"))), std::string("1.0億 JPY"));
        QCOMPARE(bare(japanese->moneyShort(1'234, currency("JPY"))), std::string("1,234 JPY"));
        QCOMPARE(japanese->ratio(-125'000), std::string("\u221212.5%"));
        QCOMPARE(bare(arabic->moneyShort(2'000'000'00, currency("USD"))), std::string("2.0 مليون USD"));
        QCOMPARE(bare(arabic->count(12'345)), std::string("12,345"));
    }
    // Signs and percentages stand between marks: else they would change sides with their digits.
    void figuresKeepTogetherWhereOneReadsToTheLeft() {
        const auto arabic = documentWording("ar");
        QCOMPARE(arabic->ratio(125'000), std::string("\u200e12.5%\u200e"));
        QCOMPARE(arabic->signedRatio(125'000), std::string("\u200e+\u200e12.5%\u200e"));
        QCOMPARE(arabic->count(-3), std::string("\u200e\u22123\u200e"));
        QCOMPARE(arabic->withPlus(arabic->count(3), 3), std::string("\u200e+3"));
        QVERIFY(arabic->scoreChange(-64 * 1'000'000'000'000).starts_with("\u200e\u2212"));
        QCOMPARE(arabic->say(Phrase::NameWithDetail, {"Acme", "12"}), std::string("\u200fAcme\u200f: 12"));
        QCOMPARE(documentWording("de")->say(Phrase::NameWithDetail, {"Acme", "12"}), std::string("Acme: 12"));
    }
    void daysAndPeriodsAreWrittenAsTheLanguageDoes() {
        const Date day = *parseDate("2026-09-30");
        const auto period = [](const char* language, const char* text, int first = 1) {
            return bare(documentWording(language)->period(*parsePeriod(text, first), first));
        };
        QCOMPARE(documentWording("de")->date(day), std::string("30. Sept. 2026"));
        QCOMPARE(documentWording("ja")->date(day), std::string("2026年9月30日"));
        QCOMPARE(documentWording("ar")->date(day), std::string("\u200f30 سبتمبر 2026"));
        QCOMPARE(documentWording("ja")->dayOfMonth(day), std::string("9月30日"));
        QVERIFY(documentWording("de")->date(Date()).empty());
        QCOMPARE(period("ja", "2026-Q3"), std::string("2026年Q3"));
        QCOMPARE(period("ja", "2026-09"), std::string("2026年9月"));
        QCOMPARE(period("ja", "2026"), std::string("2026年"));
        QCOMPARE(period("ar", "2026-Q3"), std::string("الربع 3 من 2026"));
        QCOMPARE(period("de", "2026-W37"), std::string("KW 37/2026"));
        QCOMPARE(period("de", "2026-Q3", 4), std::string("Q3 2026"));
        QCOMPARE(period("de", "2026-01-01..2026-02-15"), std::string("1. Jan. 2026 bis 14. Feb. 2026"));
        for (const char* language : {"ar", "de", "ja"}) {
            QVERIFY(!documentWording(language)->period({}, 1).empty());
        }
    }
    // The English that comes from here is the English of everybody else, but for words that it knows better.
    void englishIsTheSame() {
        const auto words = documentWording("en");
        const English english;
        const Currency usd = currency("USD");
        for (const std::int64_t n : {0LL, 1LL, -1LL, 999'949LL, -123'456'789LL, 9'007'199'254'740'993LL}) {
            QCOMPARE(words->money(n, usd), english.money(n, usd));
            QCOMPARE(words->moneyShort(n, usd), english.moneyShort(n, usd));
            QCOMPARE(words->ratio(n), english.ratio(n));
            QCOMPARE(words->days(n), english.days(n));
            QCOMPARE(words->decimal(n, 6, 2), english.decimal(n, 6, 2));
        }
        for (const char* text : {"2026", "2026-Q3", "2026-09", "2026-W37", "all", "2026-01-01..2026-02-15"}) {
            const Period period = *parsePeriod(text);
            QCOMPARE(words->period(period, 1), english.period(period, 1));
        }
        QCOMPARE(words->date(*parseDate("2026-09-30")), english.date(*parseDate("2026-09-30")));
        for (std::size_t i = 0; i < patterns().size(); ++i) {
            const std::vector<Argument> arguments = {{"1", 1}, {"5", 5}, "c"};
            const auto phrase = static_cast<Phrase>(i);
            QCOMPARE(words->say(phrase, arguments), english.say(phrase, arguments));
        }
    }
    void wordsOfRecordsAreKnownHoweverTheyAreWritten() {
        const auto german = documentWording("de");
        QCOMPARE(german->word(Kind::Deal, "stage", "won"), std::string("gewonnen"));
        QCOMPARE(german->word(Kind::Deal, "type", "Cross-sell"), std::string("Cross-Selling"));
        QCOMPARE(german->word(Kind::Deal, "type", "cross_sell"), std::string("Cross-Selling"));
        QCOMPARE(german->word(Kind::Deal, "stage", "waiting_for_legal"), std::string("Waiting for legal"));
        QCOMPARE(documentWording("en")->word(Kind::Partner, "type", "si"), std::string("System integrator"));
        QVERIFY(german->word(Kind::Task, "status", "open") !=
                documentWording("ja")->word(Kind::Task, "status", "open"));
    }
    void severalThreadsMaySpeakAtOnce() {
        const auto arabic = documentWording("ar");
        const auto told = [&](std::int64_t n) {
            return arabic->say(Phrase::OpenWorth, {arabic->counted(n), arabic->money(n * 100, currency("USD"))}) +
                   arabic->date(Date{static_cast<std::int32_t>(20'000 + n)});
        };
        std::vector<std::string> alone(500);
        std::vector<std::string> together(alone.size());
        for (std::size_t i = 0; i < alone.size(); ++i) {
            alone[i] = told(static_cast<std::int64_t>(i));
        }
        parallelTasks(together.size(), [&](std::size_t i) { together[i] = told(static_cast<std::int64_t>(i)); });
        QVERIFY(alone == together);
    }
};

COUNTERPART_TEST(DocumentWordingTest)
#include "document_wording_test.moc"
