// SPDX-License-Identifier: GPL-3.0-or-later
// What does a native import take, change, leave alone and refuse?
#include "core/domain/custom_fields.h"
#include "tests/support/equal_workspaces.h"
#include "tests/support/import_support.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;
using importing::ImportPlan;

namespace {

const std::string kPartners = "key,name,type\nP-1,Velmark,reseller\nP-2,Torvant,referral\n";
const std::string kDeals = "key,partner,amount,currency,stage,closed\nD-1,P-1,100.00,USD,won,2026-03-01\n"
                           "D-2,P-2,250.50,EUR,Closed Lost,2026-04-01\nD-3,,5,,proposal,\n";

bool rejectedWith(const ImportPlan& plan, ErrorCode code, std::int64_t line, std::string_view column,
                  std::string_view value = {}) {
    return std::ranges::any_of(plan.rejects, [&](const importing::Reject& r) {
        return r.error.code == code && r.error.line == line && r.error.column == column &&
               (value.empty() || r.error.value == value);
    });
}

std::string words(const ImportPlan& plan) {
    std::string all;
    for (const auto& reject : plan.rejects) {
        all += wordsOf(reject.error) + "\n";
    }
    return all;
}

} // namespace

class ImportNativeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesOfOneCallResolveInAnyOrder() {
        Importer importer;
        const auto done = importer.import(
            {{"t.csv", "deal,at,type,partner\nD-1,2026-02-01,demo,P-2\n"}, {"d.csv", kDeals}, {"p.csv", kPartners}});
        QVERIFY2(done && done->rejects.empty(), (wordsOf(done) + (done ? words(*done) : "")).c_str());
        const Deal* deal = importer.find<Deal>("D-1");
        QCOMPARE(deal->amount, Minor{10000});
        QCOMPARE(importer.snapshot->find(deal->partner)->name.str(), std::string("Velmark"));
        QVERIFY(isWon(*deal) && isLost(*importer.find<Deal>("D-2")));
        QCOMPARE(std::string(importer.find<Deal>("D-3")->currency.code()), std::string("USD"));
        QCOMPARE(importer.snapshot->table<Touchpoint>().size(), std::size_t{1});
        QVERIFY(importer.snapshot->table<Touchpoint>().at(0).key.view().starts_with('~'));
    }

    void theSameAgainChangesNothing() {
        Importer importer;
        const Importer::Files files = {{"p.csv", kPartners},
                                       {"d.csv", kDeals},
                                       {"a.csv", "partner,at,kind\nP-1,2026-01-01,login\nP-1,2026-01-01,login\n"}};
        QVERIFY(importer.import(files));
        const auto again = importer.plan(files);
        QVERIFY(again && again->changes.empty());
        QCOMPARE(again->total().unchanged, std::int64_t{7});
    }

    void absentColumnsStayAndEmptyCellsClear() {
        Importer importer;
        QVERIFY(
            importer.import({{"p.csv", "key,name,email,domain,Region Code\nP-1,Velmark,a@x.example,x.example,7\n"}}));
        const auto done = importer.import({{"p.csv", "key,name,email\nP-1,Velmark B,\n"}});
        QVERIFY(done);
        QCOMPARE(done->of(Kind::Partner).changed, std::int64_t{1});
        const Partner* partner = importer.find<Partner>("P-1");
        QCOMPARE(partner->name.str(), std::string("Velmark B"));
        QVERIFY(partner->email.empty());
        QCOMPARE(partner->domain.str(), std::string("x.example"));
        QCOMPARE(partner->custom.str(), std::string("{\"Region Code\":\"7\"}"));
        const auto& fields = done->samples.front().fields;
        QCOMPARE(fields.size(), std::size_t{2});
        QCOMPARE(fields[0].field + ":" + fields[0].before + ">" + fields[0].after,
                 std::string("name:Velmark>Velmark B"));
        QCOMPARE(fields[1].field + ":" + fields[1].before + ">" + fields[1].after, std::string("email:a@x.example>"));
    }

    void unknownColumnsAreCustomFieldsAndOthersOfARecordStay() {
        Importer importer;
        QVERIFY(importer.import({{"partners.csv", "key,name,b,custom.name\nP-1,V,2,x\n"}}));
        QVERIFY(importer.import({{"partners.csv", "key,name,a,b\nP-1,V,1,\n"}}));
        QCOMPARE(importer.find<Partner>("P-1")->custom.str(), std::string("{\"a\":\"1\",\"name\":\"x\"}"));
    }

    void anAmountWithoutItsCurrencyIsInThatOfTheRecord() {
        Importer importer;
        QVERIFY(importer.import({{"d.csv", "key,amount,currency,stage\nD-1,1000,JPY,open\n"}}));
        QVERIFY(importer.import({{"d.csv", "key,amount,stage\nD-1,2000,open\n"}}));
        QCOMPARE(importer.find<Deal>("D-1")->amount, Minor{2000});
        const auto wrong = importer.plan({{"p.csv", "key,name\nPR,x\n"}, {"q.csv", "x\n"}});
        QVERIFY(!wrong);
    }

    void aCurrencyThatWouldReinterpretAmountsIsRefused() {
        Importer importer;
        QVERIFY(importer.import({{"d.csv", "key,amount,currency,stage\nD-1,10.00,USD,open\nD-2,1,USD,open\n"},
                                 {"l.csv", "deal,line,amount\nD-2,1,1.00\n"}}));
        importing::Request request;
        request.sources.push_back({"d.csv", Kind::Deal, "key,currency\nD-1,JPY\n"});
        auto plan = importing::plan(*importer.snapshot, importer.ids, request);
        QVERIFY(plan);
        QVERIFY2(rejectedWith(*plan, ErrorCode::CurrencyMismatch, 2, "currency", "JPY"), words(*plan).c_str());
        plan = importer.plan({{"d.csv", "key,amount,currency,stage\nD-2,1,EUR,open\n"}});
        QVERIFY2(plan && rejectedWith(*plan, ErrorCode::CurrencyInUse, 2, "currency", "EUR"), words(*plan).c_str());
    }

    void faultsNameFileLineColumnAndValue() {
        Importer importer;
        const auto plan = importer.import({{"p.csv", kPartners},
                                           {"d.csv", "key,Partner,amount,currency,stage,closed\n"
                                                     "D-1,P-9,1,USD,open,\n"
                                                     "D-2,P-1,1.2.3,USD,open,\n"
                                                     "\"D-3\n\",P-1,1,XXQ,open,\n"
                                                     "D-4,P-1,1,USD,won,\n"
                                                     "D-5,P-1,,USD,open,\n"
                                                     "D-6,P-1,1,USD\n"
                                                     ",P-1,1,USD,open,\n"
                                                     "D-7,P-1,1,USD,won,31/12/2026\n"
                                                     "D-8,P-1,1,USD,open,\n"}});
        QVERIFY2(plan, wordsOf(plan).c_str());
        QVERIFY(rejectedWith(*plan, ErrorCode::UnknownReference, 2, "Partner", "P-9"));
        QVERIFY(rejectedWith(*plan, ErrorCode::NotANumber, 3, "amount", "1.2.3"));
        QVERIFY(rejectedWith(*plan, ErrorCode::NotACurrency, 4, "currency", "XXQ"));
        QVERIFY(rejectedWith(*plan, ErrorCode::ClosedDealNeedsCloseDate, 6, "closed"));
        QVERIFY(rejectedWith(*plan, ErrorCode::RequiredFieldEmpty, 7, "amount"));
        QVERIFY(rejectedWith(*plan, ErrorCode::RaggedRow, 8, ""));
        QVERIFY(rejectedWith(*plan, ErrorCode::RequiredFieldEmpty, 9, "key"));
        QVERIFY(rejectedWith(*plan, ErrorCode::NotADate, 10, "closed", "31/12/2026"));
        QCOMPARE(plan->rejects.size(), std::size_t{8});
        QCOMPARE(plan->of(Kind::Deal).rejected, std::int64_t{8});
        QCOMPARE(plan->of(Kind::Deal).created, std::int64_t{1});
        QCOMPARE(plan->rejects.front().error.file, std::string("d.csv"));
        QCOMPARE(plan->rejects[2].error.key, std::string("D-3"));
    }

    void whatDependsOnARefusedRowIsRefused() {
        Importer importer;
        const auto plan = importer.import({{"p.csv", kPartners},
                                           {"d.csv", "key,amount,stage\nD-1,x,open\n"},
                                           {"t.csv", "deal,at,type\nD-1,2026-01-01,demo\n"}});
        QVERIFY(plan && rejectedWith(*plan, ErrorCode::UnknownReference, 2, "deal", "D-1"));
        QCOMPARE(plan->total().created, std::int64_t{2});
    }

    void sameKeyTwiceIsOneOrNobody() {
        Importer importer;
        const auto plan = importer.import({{"partners.csv", "key,name\nP-1,A\nP-2,B\nP-1,A\nP-2,C\nP-3,D\nP-2,B\n"}});
        QVERIFY(plan);
        QCOMPARE(plan->of(Kind::Partner).created, std::int64_t{2});
        QCOMPARE(plan->of(Kind::Partner).duplicates, std::int64_t{1});
        QCOMPARE(plan->of(Kind::Partner).rejected, std::int64_t{3});
        for (const std::int64_t line : {3, 5, 7}) {
            QVERIFY(rejectedWith(*plan, ErrorCode::AmbiguousRows, line, ""));
        }
    }

    void quotasAndRatesExistOncePerIdentity() {
        Importer importer;
        const auto plan = importer.import({{"p.csv", kPartners},
                                           {"q.csv", "partner,period,amount,currency\nP-1,2026-Q1,5,USD\nP-1,2026-Q1,6,"
                                                     "USD\nP-2,2026-Q1,7,USD\nP-2,2026-Q1,7,USD\nP-2,soon,1,USD\n"},
                                           {"fx.csv", "date,base,quote,rate\n2026-01-01,EUR,USD,1.1\n"}});
        QVERIFY(plan);
        QVERIFY(rejectedWith(*plan, ErrorCode::AmbiguousRows, 2, "") &&
                rejectedWith(*plan, ErrorCode::AmbiguousRows, 3, ""));
        QVERIFY(rejectedWith(*plan, ErrorCode::NotAPeriod, 6, "period", "soon"));
        QCOMPARE(plan->of(Kind::Quota).duplicates, std::int64_t{1});
        QVERIFY(importer.find<Quota>("P-2/2026-Q1") != nullptr);
        QVERIFY(importer.find<FxRate>("2026-01-01/EUR/USD") != nullptr);
        const auto later = importer.import({{"q.csv", "partner,period,amount\nP-2,2026-Q1,8\n"}});
        QCOMPARE(later->of(Kind::Quota).changed, std::int64_t{1});
    }

    void eventsThatHappenTwiceAreBothKeptWhateverTheOrder() {
        Importer importer;
        const std::string head = "deal,at,amount,reason\n";
        const std::string a = "D-1,2026-05-01,1.00,billing\n";
        const std::string b = "D-1,2026-05-01,2.00,churn\n";
        QVERIFY(importer.import({{"d.csv", "key,amount,stage\nD-1,9,open\n"}, {"r.csv", head + b + a + b}}));
        QCOMPARE(importer.snapshot->table<Refund>().size(), std::size_t{3});
        QVERIFY(importer.find<Refund>("D-1/2026-05-01#3") != nullptr);
        auto again = importer.plan({{"r.csv", head + a + b + b}});
        QVERIFY(again && again->changes.empty());
        again = importer.plan({{"r.csv", head + b + a + b + a}}); // one more like the first
        QCOMPARE(again->of(Kind::Refund).created, std::int64_t{1});
        QCOMPARE(again->of(Kind::Refund).unchanged, std::int64_t{3});
        again = importer.plan({{"r.csv", head + b + b + "D-1,2026-05-01,1.50,billing\n"}}); // one corrected
        QCOMPARE(again->of(Kind::Refund).changed, std::int64_t{1});
        QCOMPARE(again->of(Kind::Refund).unchanged, std::int64_t{2});
    }

    void touchpointsWithAndWithoutKeysStayApart() {
        Importer importer;
        const std::string text =
            "deal,at,type,key\nD-1,2026-01-01,demo,T1\nD-1,2026-01-01,demo,\nD-1,2026-01-01,demo,\n";
        QVERIFY(importer.import({{"d.csv", "key,amount,stage\nD-1,9,open\n"}, {"t.csv", text}}));
        QCOMPARE(importer.snapshot->table<Touchpoint>().size(), std::size_t{3});
        auto again = importer.plan({{"t.csv", text}});
        QVERIFY(again && again->changes.empty());
        importer.snapshot->table<Touchpoint>().forEach([](const Touchpoint& t) { QVERIFY(t.key.view().size() <= 15); });
    }

    // A key column that is there but empty says nothing against the record that the row made.
    void eventsAlikeAreFoundAgainWhateverTheirCustomFieldsHold() {
        Importer importer;
        const std::string text =
            "deal,at,type,extra,key\nD-1,2026-01-01,demo,\tx,\nD-1,2026-01-01,demo,P-1,\n"; // a tab sorts two ways
        QVERIFY(importer.import({{"d.csv", "key,amount,stage\nD-1,9,open\n"}, {"t.csv", text}}));
        const auto again = importer.plan({{"t.csv", text}});
        QVERIFY(again && again->changes.empty());
    }

    void parentsMayStandAnywhereButNotInACircle() {
        Importer importer;
        auto plan = importer.import({{"p.csv", "key,name,parent\nP-1,A,P-3\nP-2,B,P-2\nP-3,C,\nP-4,D,P-5\nP-5,E,P-6\nP-"
                                               "6,F,P-4\nP-7,G,P-4\nP-8,H,P-9\n"}});
        QVERIFY2(plan, wordsOf(plan).c_str());
        QCOMPARE(importer.find<Partner>("P-1")->parent.value, importer.find<Partner>("P-3")->id);
        for (const std::int64_t line : {3, 5, 6, 7}) {
            QVERIFY2(rejectedWith(*plan, ErrorCode::ReferenceCycle, line, "parent"), words(*plan).c_str());
        }
        QVERIFY(rejectedWith(*plan, ErrorCode::UnknownReference, 8, "parent", "P-4"));
        QVERIFY(rejectedWith(*plan, ErrorCode::UnknownReference, 9, "parent", "P-9"));
        QCOMPARE(plan->of(Kind::Partner).created, std::int64_t{2});
        plan = importer.plan({{"p.csv", "key,name,parent\nP-3,C,P-1\n"}}); // closes a circle with what is there
        QVERIFY(plan && rejectedWith(*plan, ErrorCode::ReferenceCycle, 2, "parent", "P-1"));
        plan = importer.plan({{"p.csv", "key,name,parent\nP-3,C,P-1\nP-1,A,\n"}});
        QVERIFY(plan && plan->rejects.empty());
    }

    void renewalsReferToDealsOfTheSameFile() {
        Importer importer;
        const auto done = importer.import({{"d.csv", "key,amount,stage,renewal_of\nD-2,1,open,D-1\nD-1,1,open,\n"}});
        QVERIFY(done && done->rejects.empty());
        QCOMPARE(importer.find<Deal>("D-2")->renewalOf.value, importer.find<Deal>("D-1")->id);
        QVERIFY(
            importer.plan({{"d.csv", "key,amount,stage,renewal_of\nD-2,1,open,D-1\nD-1,1,open,\n"}})->changes.empty());
    }

    void aChainOfAHundredThousandRenewalsFallsWithItsRoot() {
        std::string text = "key,amount,stage,renewal_of\n";
        for (int i = 0; i < 100'000; ++i) {
            text += "D-" + std::to_string(i) + ",1,open,D-" + std::to_string(i + 1) + "\n";
        }
        Importer importer;
        const auto plan = importer.plan({{"d.csv", text}});
        QVERIFY(plan);
        QCOMPARE(plan->of(Kind::Deal).rejected, std::int64_t{100'000});
        const auto whole = importer.plan({{"d.csv", text + "D-100000,1,open,\n"}});
        QVERIFY(whole && whole->rejects.empty());
    }

    void amountsAreRoundedHalfEvenAndTheDifferenceIsSaid() {
        Importer importer;
        const auto plan = importer.import(
            {{"d.csv", "key,amount,currency,stage\nD-1,1.005,USD,open\nD-2,1.015,USD,open\nD-3,1.0051,USD,open\nD-4,7."
                       "5,JPY,open\nD-5,-1.005,USD,open\nD-6,1.0040,KWD,open\nD-1,1.005,USD,open\n"}});
        QVERIFY2(plan, wordsOf(plan).c_str());
        QCOMPARE(importer.find<Deal>("D-1")->amount, Minor{100});
        QCOMPARE(importer.find<Deal>("D-2")->amount, Minor{102});
        QCOMPARE(importer.find<Deal>("D-3")->amount, Minor{101});
        QCOMPARE(importer.find<Deal>("D-4")->amount, Minor{8});
        QCOMPARE(importer.find<Deal>("D-5")->amount, Minor{-100});
        QCOMPARE(importer.find<Deal>("D-6")->amount, Minor{1004});
        QCOMPARE(plan->roundings.size(), std::size_t{2});
        for (const auto& rounding : plan->roundings) {
            const bool usd = rounding.currency.code() == "USD";
            QCOMPARE(rounding.rows, std::int64_t{usd ? 4 : 1});
            QCOMPARE(rounding.difference, std::string(usd ? "-0.0099" : "-0.5")); // .005 - .005 - .0049 - .005
        }
    }

    void headersAreRecognisedOrTheCandidatesNamed() {
        Importer importer;
        auto plan = importer.plan({{"x.csv", "key,name,domain,country\nA,B,c.example,DE\n"}});
        QCOMPARE(plan.error().code, ErrorCode::UnknownHeader);
        QCOMPARE(plan.error().detail, std::string("accounts(key,name) partners(key,name)"));
        QCOMPARE(plan.error().file, std::string("x.csv"));
        plan = importer.plan({{"folder/Accounts-2026.csv", "key,name,domain,country\nA,B,c.example,DE\n"}});
        QVERIFY(plan && plan->of(Kind::Account).created == 1);
        plan = importer.plan({{"x.csv", "Opportunity,Size\n1,2\n"}});
        QCOMPARE(plan.error().code, ErrorCode::UnknownHeader);
        QVERIFY(plan.error().detail.find("deals(key,amount,stage)") != std::string::npos);
        plan = importer.plan({{"x.csv", "key,name,Name\n1,2,3\n"}, {"partners.csv", "key,name,Name\n1,2,3\n"}});
        QVERIFY(!plan);
        plan = importer.plan({{"x.csv", "PARTNER , At,kind,score\nP,2026-01-01,csat,4\n"}});
        QVERIFY(plan && rejectedWith(*plan, ErrorCode::UnknownReference, 2, "PARTNER ", "P"));
    }

    void rejectsCanBeCorrectedAndImportedAgain() {
        Importer importer;
        const Importer::Files files = {
            {"in/deals.csv.gz", "key;amount;stage;closed\nD-1;1;open;\nD-2;\"x;y\";open;\nD-3;1;won;\n"}};
        const auto plan = importer.import(files);
        QVERIFY2(plan, wordsOf(plan).c_str());
        QCOMPARE(importing::rejectPath(*plan, 0), std::string("in/deals.rejects.csv"));
        const std::string text = importing::rejectText(*plan, 0);
        QCOMPARE(
            text,
            std::string("key;amount;stage;closed;reject_reason\n"
                        "D-2;\"x;y\";open;;\"NotANumber amount=x;y\"\nD-3;1;won;;ClosedDealNeedsCloseDate closed\n"));
        auto second = importer.import({{"deals.rejects.csv", text}});
        QVERIFY(second);
        QCOMPARE(importing::rejectText(*second, 0), text); // the reason does not pile up
        std::string mended = text;
        mended.replace(mended.find("\"x;y\""), 5, "5");
        mended.replace(mended.find(";won;;"), 6, ";won;2026-01-01;");
        second = importer.import({{"deals.rejects.csv", mended}});
        QVERIFY2(second && second->rejects.empty(), words(*second).c_str());
        QCOMPARE(importer.snapshot->table<Deal>().size(), std::size_t{3});
        QVERIFY(importer.find<Deal>("D-2")->custom.empty());
    }

    void rejectFilesOfSeveralSourcesAreToldApart() {
        Importer importer;
        const auto plan = importer.plan(
            {{"a/deals.csv", "key,amount,stage\nD-1,x,open\n"}, {"b/deals.csv", "key,amount,stage\nD-2,x,open\n"}});
        QVERIFY(plan);
        QCOMPARE(importing::rejectPath(*plan, 0, "out/bad.csv"), std::string("out/bad.deals.csv"));
        QCOMPARE(importing::rejectPath(*plan, 1, "out/bad.csv"), std::string("out/bad.deals-2.csv"));
        QCOMPARE(importing::rejectPath(*plan, 1, "out.d/bad"), std::string("out.d/bad.deals-2"));
    }

    void scoresLieOnTheirScale() {
        Importer importer;
        const auto plan = importer.plan(
            {{"p.csv", kPartners},
             {"s.csv", "partner,at,kind,score\nP-1,2026-01-01,csat,6\nP-1,2026-01-01,nps,6\nP-1,2026-01-01,nps,11\n"}});
        QVERIFY(plan && rejectedWith(*plan, ErrorCode::OutOfRange, 2, "score", "6") &&
                rejectedWith(*plan, ErrorCode::OutOfRange, 4, "score", "11"));
        QCOMPARE(plan->of(Kind::Survey).created, std::int64_t{1});
    }

    void aRulebookThatNobodyCanReadIsRefused() {
        Importer importer;
        const auto plan = importer.plan({{"r.csv", "key,name,document\nR,mine,{}\n"}});
        QVERIFY(plan && plan->changes.empty());
        QCOMPARE(plan->rejects.front().error.code, ErrorCode::BadRulebook);
    }

    void theCurrencyOfTheWorkspaceMayComeAlong() {
        Importer importer;
        QVERIFY(importer.import({{"d.csv", "key,amount,stage\nD-1,5,open\n"}, {"s.csv", "key,value\ncurrency,JPY\n"}}));
        QCOMPARE(importer.find<Deal>("D-1")->amount, Minor{5});
        QCOMPARE(std::string(importer.find<Deal>("D-1")->currency.code()), std::string("JPY"));
    }

    void guessedEncodingsAreSaid() {
        Importer importer;
        const auto plan = importer.import({{"partners.csv", "key,name\nP-1,Caf\xE9\n"}});
        QVERIFY(plan);
        QCOMPARE(plan->warnings.front().code, importing::WarningCode::EncodingGuessed);
        QCOMPARE(importer.find<Partner>("P-1")->name.str(), std::string("Café"));
    }

    void cancelLeavesNothing() {
        Importer importer;
        Progress progress;
        progress.cancel();
        importing::Request request;
        request.sources.push_back({"p.csv", {}, kPartners});
        const IdSource before = importer.ids;
        const auto plan = importing::plan(*importer.snapshot, importer.ids, request, &progress);
        QCOMPARE(plan.error().code, ErrorCode::Cancelled);
        QCOMPARE(importer.ids.next(), before.next());
    }

    void aSourceGivenTwiceIsRefused() {
        Importer importer;
        const auto plan = importer.importFiles({"/etc/hostname", "/etc/../etc/hostname"});
        QCOMPARE(plan.error().code, ErrorCode::BadArgument);
    }
};

COUNTERPART_TEST(ImportNativeTest)
#include "import_native_test.moc"
