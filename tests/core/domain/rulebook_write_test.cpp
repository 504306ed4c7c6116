// SPDX-License-Identifier: GPL-3.0-or-later
// Is what writeRulebook writes read back as the same rulebook, whatever stands in it?
#include "core/domain/organisations.h"
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;

namespace {

int upTo(int most) { return *rc::gen::inRange(0, most + 1); }
bool coin() { return upTo(1) == 1; }

std::string words() { // with everything JSON has to escape
    static const std::string pieces[] = {"a", "Ü", "\"", "\\", "\n", "/", " ", "日本", "\t", "\x01", "%"};
    std::string text = "x";
    for (int i = upTo(4); i > 0; --i) {
        text += pieces[upTo(10)];
    }
    return text + "x";
}

std::vector<Symbol> symbols(const std::string& stem) {
    std::vector<Symbol> all;
    for (int i = 0, n = upTo(3); i < n; ++i) {
        all.emplace_back(words() + stem + std::to_string(i));
    }
    return all;
}

Rate rate() { return {upTo(1'000'000)}; }
Micros weight() { return {std::int64_t{upTo(1'000'000)} * upTo(1'000)}; }
Date day() { return {upTo(40'000)}; }

AttributionPolicy policyOfOne() {
    AttributionPolicy policy;
    if (coin()) {
        policy.organisation = organisations()[upTo(static_cast<int>(organisations().size()) - 1)];
    }
    policy.model = kModels[upTo(8)];
    policy.expression = "role_weight * " + std::to_string(1 + upTo(9));
    policy.halfLifeDays = {1 + upTo(100'000'000)};
    policy.positionFirst = {weight().value + 1};
    policy.positionMiddle = weight();
    policy.positionLast = weight();
    for (const Symbol type : symbols("role")) {
        policy.roleWeights.push_back({type, weight()});
    }
    policy.roleDefault = weight();
    policy.direct = static_cast<DirectTeam>(upTo(2));
    policy.partnersShare = rate();
    if (coin()) {
        policy.lookbackDays = upTo(3'000);
    }
    policy.postDecision = symbols("post");
    policy.renewals = {static_cast<Inherit>(upTo(3)), rate()};
    policy.expansions = {static_cast<Inherit>(upTo(3)), rate()};
    return policy;
}

AttributionPolicy attribution() {
    AttributionPolicy policy = policyOfOne();
    policy.learned = {coin(), coin() ? "region" : "auto", kModels[upTo(7)]};
    for (int i = upTo(3); i > 0; --i) {
        const Date since = coin() ? day() : Date();
        policy.chains.push_back({"P" + std::to_string(i), "P" + std::to_string(i + 1 + upTo(3)), rate(), since,
                                 since.has() && coin() ? since.plusDays(1 + upTo(100)) : Date()});
    }
    for (int i = upTo(2); i > 0; --i) {
        AttributionPolicy own = policyOfOne();
        own.learned = policy.learned;
        policy.byFamily.push_back({{Symbol("family" + std::to_string(i))}, std::move(own)});
    }
    return policy;
}

Ladder ladder() {
    Ladder out;
    out.windowMonths = 1 + upTo(100);
    Minor bound = 0;
    for (int i = 0, n = 1 + upTo(4); i < n; ++i) {
        Tier tier;
        tier.key = Symbol("t" + std::to_string(i));
        tier.name = words();
        tier.margin = rate();
        tier.mdf = rate();
        if (i > 0) {
            bound += 1 + upTo(1'000'000);
            tier.criteria = {{"revenue.attributed", bound}, {"certs.people", Micros::of(i).value}};
        }
        for (int j = upTo(2); j > 0; --j) {
            tier.benefits.push_back(words());
        }
        out.tiers.push_back(tier);
    }
    return out;
}

Coverage coverage(const Ladder& of) {
    Coverage covers;
    if (coin()) {
        covers.tiers = {of.tiers.back().key};
    }
    covers.partnerTypes = symbols("type");
    covers.dealTypes = symbols("deal");
    covers.families = symbols("family");
    covers.regions = symbols("region");
    for (const Symbol key : symbols("product")) {
        covers.products.emplace_back(key.view());
    }
    if (coin()) {
        covers.currencies = {Currency::all()[upTo(100)]};
    }
    if (coin()) {
        covers.registered = coin();
    }
    if (coin()) {
        covers.firstTermYear = 1 + upTo(5);
        covers.lastTermYear = *covers.firstTermYear + upTo(5);
    }
    return covers;
}

CommissionRule rule(int i, const Ladder& of, Currency currency) {
    CommissionRule out;
    out.key = "r" + std::to_string(i);
    out.name = words();
    out.covers = coverage(of);
    out.pay = static_cast<Pay>(upTo(3));
    if (out.pay == Pay::Rate) {
        out.rate = rate();
    } else if (out.pay == Pay::Flat) {
        out.flat = {upTo(1'000'000), coin() ? currency : Currency::all()[upTo(100)]};
    } else if (out.pay == Pay::Nothing) {
        out.why = words();
    }
    return out;
}

Rulebook rulebook() {
    Rulebook book;
    book.name = words();
    book.version = coin() ? words() : "";
    book.currency = Currency::all()[upTo(100)];
    book.fiscalFirstMonth = 1 + upTo(11);
    book.fxRule = static_cast<FxRule>(upTo(2));
    book.attribution = attribution();
    book.ladder = ladder();
    for (const Tier& tier : book.ladder.tiers) {
        book.attribution.tiers.push_back(tier.key);
    }
    for (FamilyPolicy& family : book.attribution.byFamily) {
        family.policy.tiers = book.attribution.tiers;
    }
    book.certification.expiringDays = upTo(500);
    book.registration.validDays = 1 + upTo(200);
    book.registration.extensionDays = upTo(100);
    book.registration.decisionHours = upTo(100);
    for (int i = 0, n = upTo(3); i < n; ++i) {
        CommissionPlan plan{"p" + std::to_string(i), words(), {Symbol("only" + std::to_string(i))}, {}, {}, {}};
        plan.from = coin() ? day() : Date();
        plan.until = coin() ? Date{(plan.from.has() ? plan.from.days : 0) + 1 + upTo(1'000)} : Date();
        for (int j = 0, m = 1 + upTo(3); j < m; ++j) {
            plan.rules.push_back(rule(j, book.ladder, book.currency));
        }
        book.plans.push_back(plan);
    }
    return book;
}

bool same(const Coverage& a, const Coverage& b) {
    return a.tiers == b.tiers && a.partnerTypes == b.partnerTypes && a.dealTypes == b.dealTypes &&
           a.products == b.products && a.families == b.families && a.regions == b.regions &&
           a.currencies == b.currencies && a.registered == b.registered && a.firstTermYear == b.firstTermYear &&
           a.lastTermYear == b.lastTermYear;
}

bool same(const CommissionRule& a, const CommissionRule& b) {
    return a.key == b.key && a.name == b.name && same(a.covers, b.covers) && a.pay == b.pay && a.rate == b.rate &&
           a.flat == b.flat && a.why == b.why;
}

bool same(const CommissionPlan& a, const CommissionPlan& b) {
    return a.key == b.key && a.name == b.name && a.partnerTypes == b.partnerTypes && a.from == b.from &&
           a.until == b.until &&
           std::ranges::equal(a.rules, b.rules, [](const auto& x, const auto& y) { return same(x, y); });
}

bool same(const Tier& a, const Tier& b) {
    return a.key == b.key && a.name == b.name && a.criteria == b.criteria && a.margin == b.margin && a.mdf == b.mdf &&
           a.benefits == b.benefits;
}

bool same(const Rulebook& a, const Rulebook& b) {
    const auto equal = [](const auto& x, const auto& y) { return same(x, y); };
    return a.name == b.name && a.version == b.version && a.currency == b.currency &&
           a.fiscalFirstMonth == b.fiscalFirstMonth && a.fxRule == b.fxRule && a.attribution == b.attribution &&
           a.ladder.windowMonths == b.ladder.windowMonths &&
           std::ranges::equal(a.ladder.tiers, b.ladder.tiers, equal) &&
           a.certification.expiringDays == b.certification.expiringDays &&
           a.registration.validDays == b.registration.validDays &&
           a.registration.extensionDays == b.registration.extensionDays &&
           a.registration.decisionHours == b.registration.decisionHours && std::ranges::equal(a.plans, b.plans, equal);
}

} // namespace

class RulebookWriteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readingWhatWasWrittenGivesTheSameBack() {
        QVERIFY(rc::check([] {
            const Rulebook book = rulebook();
            const std::string text = writeRulebook(book);
            const RulebookReading reading = readRulebook(text);
            if (!reading.ok()) {
                RC_LOG() << reading.errors[0].column << " " << reading.errors[0].value << "\n" << text;
            }
            RC_ASSERT(reading.ok());
            RC_ASSERT(same(reading.rulebook, book));
            RC_ASSERT(writeRulebook(reading.rulebook) == text);
        }));
    }

    void theBuiltInProgramStandsInTheCanonicalForm() {
        for (const std::string_view name : builtInPrograms()) {
            const std::string_view text = builtInProgram(name);
            QCOMPARE(QString::fromStdString(writeRulebook(readRulebook(text).rulebook)),
                     QString::fromUtf8(text.data(), static_cast<int>(text.size())));
        }
    }
};

COUNTERPART_TEST(RulebookWriteTest)
#include "rulebook_write_test.moc"
