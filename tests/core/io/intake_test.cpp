// SPDX-License-Identifier: GPL-3.0-or-later
// Are the fields of a registration recognised in texts as partners write them, and is what was not recognised said?
#include "core/io/intake/intake.h"
#include "core/io/intake/values.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::intake;
using counterpart::testing::Sample;

namespace {

SnapshotPtr workspace() {
    Sample sample;
    const auto partner = [&](const char* key, const char* name, const char* domain, const char* currency) {
        Partner& one = sample.partner(key);
        one.name = name;
        one.domain = domain;
        one.currency = *Currency::fromCode(currency);
    };
    partner("P-1", "Harbour Systems", "harbour-systems.example", "USD");
    partner("P-2", "Müller & Söhne GmbH", "mueller-soehne.example", "EUR");
    partner("P-3", "Reseau Sud", "reseau-sud.example", "EUR");
    for (const auto& [key, name] :
         {std::pair("PR-01", "Ledger Cloud"), {"PR-02", "Ledger Archive"}, {"X7", "Gateway"}}) {
        sample.add<Product>(key).name = name;
    }
    Account& account = sample.add<Account>("A-9");
    account.name = "Northwind Traders";
    account.domain = "northwind.example";
    return sample.snapshot();
}

// "field=text field=text ..."; '?' behind what is not sure.
std::string told(const Intake& intake) {
    std::string out;
    for (const Found& found : intake.fields) {
        out += (out.empty() ? "" : " | ") + found.field + '=' + found.text + (found.sure ? "" : "?");
    }
    return out;
}

std::string amount(const char* text, const char* usual = "USD") {
    const auto found = amountsIn(text, *Currency::fromCode(usual), true);
    return found.empty() ? "none"
                         : found.front().digits + ' ' + std::string(found.front().currency.code()) +
                               (found.front().other.empty() ? "" : " or " + found.front().other);
}

std::string day(const char* text, bool monthFirst = false) {
    DayRead read;
    return readDay(text, monthFirst, read)
               ? toString(read.day) + (read.other.has() ? " or " + toString(read.other) : "") + (read.rough ? " ~" : "")
               : "none";
}

} // namespace

class IntakeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsOfPartnersAreRecognised_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fields");
        QTest::newRow("form letter")
            << "Partner: Harbour Systems\nCustomer: Northwind Traders\nWebsite: https://www.northwind.example/en\n"
               "Estimated amount: USD 120,000\nProducts: Ledger Cloud, Gateway\n"
               "Expected close date: 30 June 2026\nCountry: Norway\n"
               "Justification: First meeting held in May.\nBudget is confirmed.\n"
            << "partner=P-1 | account=A-9 | domain=northwind.example | products=PR-01;X7 | amount=120000 | "
               "currency=USD | justification=First meeting held in May. Budget is confirmed. | "
               "name=Northwind Traders | country=Norway | custom.expected_close=2026-06-30";
        QTest::newRow("german mail")
            << "Von: Vertrieb <vertrieb@mueller-soehne.example>\nBetreff: Registrierung\n\nHallo,\n\n"
               "Kunde: Baltic Foods AG\nAnsprechpartner: Einkauf, einkauf@baltic-foods.example\n"
               "Auftragswert: 1.234.567,89 €\nProdukte: Ledger Archive\nAbschluss: 31.12.2026\n"
               "Begründung: Bestandskunde\n\nMit freundlichen Grüßen\nVertrieb\nTel: +49 30 123456\n"
            << "partner=P-2 | domain=baltic-foods.example | products=PR-02 | amount=1234567.89 | currency=EUR | "
               "justification=Bestandskunde | name=Baltic Foods AG | contact=Einkauf, einkauf@baltic-foods.example | "
               "custom.expected_close=2026-12-31";
        QTest::newRow("french")
            << "Partenaire : Réseau Sud\nClient final : Laiterie du Nord\nMontant estimé : 45 000,50 EUR\n"
               "Date de clôture : 15 mars 2027\nPays : France\n"
            << "partner=P-3 | amount=45000.50 | currency=EUR | name=Laiterie du Nord | country=France | "
               "custom.expected_close=2027-03-15";
        QTest::newRow("prose")
            << "Hi team,\nwe would like to register a deal with Copper Valley Mining worth $45k for Ledger Cloud.\n"
               "Their site is coppervalley.example.\n\nThanks,\nPartner desk\nHarbour "
               "Systems\nsales@harbour-systems.example\n"
            << "partner=P-1 | domain=coppervalley.example | products=PR-01 | amount=45000 | currency=USD | "
               "name=Copper Valley Mining?";
        QTest::newRow("one line")
            << "Customer: Northwind Traders; Value: 12'500 CHF; Domain: northwind.example"
            << "account=A-9 | domain=northwind.example | amount=12500 | currency=CHF | name=Northwind Traders";
        QTest::newRow("markdown table")
            << "| Customer | Blue Lake Energy |\n| Amount (EUR) | 99.000 |\n| Close | 2026-09-30 |\n"
            << "amount=99000 | currency=EUR | name=Blue Lake Energy | custom.expected_close=2026-09-30";
        QTest::newRow("labels above values")
            << "Company\nCustomer:\n  Blue Lake Energy\n\nProducts:\n- Ledger Cloud\n- Gateway\n"
            << "products=PR-01;X7 | name=Blue Lake Energy";
        QTest::newRow("bold list") << "* **End customer:** Blue Lake Energy\r\n* **Deal value:** £1.2M\r\n"
                                   << "amount=1200000 | currency=GBP | name=Blue Lake Energy";
        QTest::newRow("unknown partner") << "Partner: Nobody Ltd\nCustomer: Blue Lake Energy\n"
                                         << "partner=? | name=Blue Lake Energy";
        QTest::newRow("longer partner name") << "Reseller: Harbour Systems Ltd\n"
                                             << "partner=P-1?";
        QTest::newRow("unknown product") << "Products: Ledger Cloud; Time Machine\n"
                                         << "products=PR-01?";
        QTest::newRow("amount without currency") << "Amount: 5000\n"
                                                 << "amount=5000 | currency=USD?";
        QTest::newRow("two amounts") << "We expect $10,000 now and $25,000 next year.\n"
                                     << "amount=10000? | currency=USD";
        QTest::newRow("doubtful day") << "Customer: Blue Lake Energy\nClose date: 03/04/2026\n"
                                      << "name=Blue Lake Energy | custom.expected_close=2026-04-03?";
        QTest::newRow("quoted mail below")
            << "Customer: Blue Lake Energy\n\nOn Monday the desk wrote:\n> Customer: Old One\nAmount: 7 EUR\n"
            << "name=Blue Lake Energy";
        QTest::newRow("free mail says nothing") << "Customer: Blue Lake Energy\nEmail: buyer@gmail.com\n"
                                                << "name=Blue Lake Energy | contact=buyer@gmail.com";
        QTest::newRow("chat") << "hello, any news?"
                              << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void textsOfPartnersAreRecognised() {
        QFETCH(QString, text);
        QFETCH(QString, fields);
        const SnapshotPtr snapshot = workspace();
        QCOMPARE(QString::fromStdString(told(readIntake(text.toStdString(), *snapshot))), fields);
    }

    void whereAndHowIsSaid() {
        const SnapshotPtr snapshot = workspace();
        const std::string text =
            "Hello\n\nCustomer: Blue Lake Energy\nsome words\nValue: EUR 5,000.00\n-- \nsales@reseau-sud.example\n";
        const Intake intake = readIntake(text, *snapshot);
        const Found* name = intake.find("name");
        QVERIFY(name != nullptr && name->line == 3 && name->how == How::Label);
        QCOMPARE(text.substr(name->from, name->to - name->from), std::string("Blue Lake Energy"));
        const Found* partner = intake.find("partner");
        QVERIFY(partner != nullptr && partner->how == How::Address && partner->line == 7);
        QCOMPARE(intake.unread, (std::vector<std::int64_t>{1, 4}));
        QCOMPARE(intake.missing,
                 (std::vector<std::string>{"domain", "products", "justification", "custom.expected_close"}));
        const auto texts = intake.texts();
        QVERIFY(std::ranges::find(texts, std::pair<std::string, std::string>("amount", "5000.00")) != texts.end());
    }

    void amountsAreReadAsTheyAreWritten() {
        const std::vector<std::pair<const char*, const char*>> cases = {{"$120,000", "120000 USD"},
                                                                        {"120.000 EUR", "120000 EUR"},
                                                                        {"EUR 1.234.567,89", "1234567.89 EUR"},
                                                                        {"1 234,50 \xE2\x82\xAC", "1234.50 EUR"},
                                                                        {"1\xC2\xA0"
                                                                         "234\xC2\xA0\xE2\x82\xAC",
                                                                         "1234 EUR"},
                                                                        {"CHF 1'250.-", "1250 CHF"},
                                                                        {"1,2 Mio. \xE2\x82\xAC", "1200000 EUR"},
                                                                        {"\xC2\xA3"
                                                                         "1.25m",
                                                                         "1250000 GBP"},
                                                                        {"45k USD", "45000 USD"},
                                                                        {"INR 12,34,567.00", "1234567.00 INR"},
                                                                        {"12.5", "12.5 "},
                                                                        {"US$ 99", "99 USD"},
                                                                        {"KWD 1,250", "1250 KWD or 1.25"},
                                                                        {"1.250M EUR", "1250000 EUR or 1250000000"},
                                                                        {"1,250k EUR", "1250000 EUR or 1250"},
                                                                        {"2 million dollars", "2000000 USD"},
                                                                        {"0.50 EUR", "0.50 EUR"},
                                                                        {"1.5 Tsd EUR", "1500 EUR"},
                                                                        {"100%", "none"},
                                                                        {"A4", "none"}};
        for (const auto& [text, expected] : cases) {
            QCOMPARE(QString::fromStdString(amount(text)), QString::fromUtf8(expected));
        }
        QCOMPARE(amount("$5", "AUD"), std::string("5 AUD"));
    }

    void daysAreReadAsTheyAreWritten() {
        const std::vector<std::pair<const char*, const char*>> cases = {{"2026-06-30", "2026-06-30"},
                                                                        {"30 June 2026", "2026-06-30"},
                                                                        {"June 30th, 2026", "2026-06-30"},
                                                                        {"30. Juni 2026", "2026-06-30"},
                                                                        {"30 de junio de 2026", "2026-06-30"},
                                                                        {"1er juillet 2026", "2026-07-01"},
                                                                        {"30.06.2026", "2026-06-30"},
                                                                        {"06/30/2026", "2026-06-30"},
                                                                        {"30/06/26", "2026-06-30"},
                                                                        {"03/04/2026", "2026-04-03 or 2026-03-04"},
                                                                        {"04/04/2026", "2026-04-04"},
                                                                        {"end of June 2026", "2026-06-30 ~"},
                                                                        {"Q3 2026", "2026-09-30 ~"},
                                                                        {"2026 Q1", "2026-03-31 ~"},
                                                                        {"Februar 2028", "2028-02-29 ~"},
                                                                        {"soon", "none"},
                                                                        {"31.02.2026", "none"},
                                                                        {"15 d\xC3\xA9"
                                                                         "cembre 2026",
                                                                         "2026-12-15"}};
        for (const auto& [text, expected] : cases) {
            QCOMPARE(QString::fromStdString(day(text)), QString::fromUtf8(expected));
        }
        QCOMPARE(day("03/04/2026", true), std::string("2026-03-04 or 2026-04-03"));
    }

    void noTextBreaksIt() {
        const SnapshotPtr snapshot = workspace();
        QVERIFY(rc::check([&] {
            static const std::vector<std::string> pieces = {"Customer",
                                                            ":",
                                                            " ",
                                                            "\n",
                                                            "$",
                                                            "1",
                                                            ",",
                                                            ".",
                                                            "k",
                                                            "\xE2\x82\xAC",
                                                            "@",
                                                            "x.example",
                                                            "--",
                                                            ">",
                                                            "Amount (",
                                                            ")",
                                                            "|",
                                                            "*",
                                                            "Products:",
                                                            "Ledger Cloud",
                                                            "\r\n",
                                                            "Q",
                                                            "2026",
                                                            "/",
                                                            "June",
                                                            "'",
                                                            "\t",
                                                            "\xC2\xA0",
                                                            "From: a@harbour-systems.example",
                                                            "Partner: ",
                                                            "Harbour Systems",
                                                            "http://",
                                                            "\xEF\xBC\x9A",
                                                            "deal with ",
                                                            "A",
                                                            "Justification:"};
            std::string text;
            for (int n = *rc::gen::inRange(0, 60); n > 0; --n) {
                text += *rc::gen::elementOf(pieces);
            }
            const Intake intake = readIntake(text, *snapshot);
            for (const Found& found : intake.fields) {
                RC_ASSERT(found.from <= found.to && found.to <= text.size());
                RC_ASSERT(std::ranges::count(intake.fields, found.field, &Found::field) == 1);
            }
        }));
        QVERIFY(readIntake("\xff\xfe Customer: x", *snapshot).fields.empty());
        const std::string big = "Customer: Blue Lake Energy\n" + std::string(1 << 20, 'x');
        QCOMPARE(told(readIntake(big, *snapshot)), std::string("name=Blue Lake Energy"));
    }
};
COUNTERPART_TEST(IntakeTest)
#include "intake_test.moc"
