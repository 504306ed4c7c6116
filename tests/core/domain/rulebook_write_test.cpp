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

Money money(Currency currency) {
    return coin() ? Money{} : Money{1 + upTo(1'000'000), coin() ? currency : Currency::all()[upTo(100)]};
}

Ladder ladder(Currency currency) {
    Ladder out;
    out.windowMonths = 1 + upTo(100);
    out.name = coin() ? words() : "";
    out.partnerTypes = symbols("type");
    out.cycle = static_cast<Cycle>(upTo(4));
    out.graceEvaluations = coin() ? std::optional(upTo(5)) : std::nullopt;
    out.noticeDays = upTo(60);
    Minor bound = 0;
    for (int i = 0, n = 1 + upTo(4); i < n; ++i) {
        Tier tier;
        tier.key = Symbol("t" + std::to_string(i));
        tier.name = words();
        tier.margin = rate();
        tier.mdf = rate();
        tier.mdfAmount = money(currency);
        tier.fee = money(currency);
        tier.trainingHours = upTo(10) - 1;
        tier.leadsPerMonth = upTo(10);
        tier.placesFrom = upTo(10);
        tier.placesTo = tier.placesFrom + upTo(10);
        if (i > 0) {
            bound += 1 + upTo(1'000'000);
            tier.criteria = {{"revenue.attributed", bound}, {"certs.people", Micros::of(i).value}};
            tier.top = {"revenue.attributed", Rate{1'000'000 - i * 10'000}};
        }
        for (int j = upTo(2); j > 0; --j) {
            tier.benefits.push_back(words());
        }
        out.tiers.push_back(tier);
    }
    return out;
}

Micros points(int most) { return {std::int64_t{upTo(most)} * 1'000}; }

Scorecard scorecard() {
    Scorecard card;
    if (coin()) {
        return card;
    }
    for (int i = 0; i < 4; ++i) { // 4 x 25 points
        ScoreDimension dimension{"d" + std::to_string(i), words(), {}};
        ScorePart part{i == 3 ? "flags.open" : "quota.attainment", {{Micros{-upTo(5'000'000)}, points(25'000)}}};
        part.curve.push_back({Micros{1 + upTo(9'000'000)}, Micros::of(25)});
        dimension.parts.push_back(part);
        card.dimensions.push_back(dimension);
    }
    card.bands = {{"low", words(), Micros::of(0), words()}, {"high", words(), {1 + upTo(90'000'000)}, ""}};
    return card;
}

CertificationPolicy certification(const Ladder& of, Currency currency) {
    CertificationPolicy policy;
    policy.expiringDays = upTo(500);
    policy.lapseRestrictsRegistration = coin();
    for (int t = upTo(2); t > 0; --t) {
        CertificationTrack track{Symbol("track" + std::to_string(t)), words(), {}};
        for (int l = 0; l < 3; ++l) {
            CertificationLevel level;
            level.key = Symbol("level" + std::to_string(l));
            level.name = words();
            level.days = upTo(9);
            level.validMonths = upTo(36);
            level.fee = money(currency);
            level.credits = upTo(40);
            level.passMark = upTo(100);
            for (int m = upTo(2); m > 0; --m) {
                level.modules.push_back(
                    {Symbol("m" + std::to_string(m)), words(), coin() ? std::optional(upTo(100)) : std::nullopt});
            }
            level.gives = coin() ? std::vector<std::string>{words(), words()} : std::vector<std::string>{};
            track.levels.push_back(level);
        }
        policy.required.push_back(
            {of.tiers.back().key, coin() ? track.key : Symbol(), coin() ? Symbol("level1") : Symbol(), 1 + upTo(5)});
        policy.tracks.push_back(track);
    }
    return policy;
}

RegistrationPolicy registration(Currency currency) {
    RegistrationPolicy policy;
    policy.validDays = 1 + upTo(200);
    policy.extensionDays = upTo(100);
    policy.clock = static_cast<DecisionClock>(upTo(2));
    policy.decisionHours = upTo(100);
    policy.silence = static_cast<Silence>(upTo(1));
    policy.calendar.zone = coin() ? "Europe/Berlin" : "UTC";
    policy.calendar.opens = upTo(700);
    policy.calendar.closes = policy.calendar.opens + 1 + upTo(700);
    policy.calendar.weekdays = 1 + upTo(126);
    for (int i = upTo(3); i > 0; --i) {
        policy.calendar.holidays.push_back(Date{20'000 - i * 500 + upTo(400)}); // ascending
    }
    for (int i = upTo(2); i > 0; --i) {
        policy.approvers.push_back({words(), money(currency), symbols("region")});
    }
    return policy;
}

ConflictPolicy conflicts() {
    ConflictPolicy policy;
    policy.similarity = 1 + upTo(999);
    policy.lookbackDays = upTo(1'000);
    if (coin()) {
        policy.rules.clear();
    }
    for (ConflictSetting& setting : policy.rules) {
        setting = {setting.rule, coin(), static_cast<ConflictOutcome>(upTo(5)), Rate{1 + upTo(999'999)}, upTo(100)};
    }
    if (policy.rules.empty()) { // a list without items is not written: the defaults would stand there
        policy.rules.push_back({ConflictRule::Poaching, false, ConflictOutcome::Ask, {}, 0});
    }
    return policy;
}

PlanTemplate planTemplate(int i) {
    PlanTemplate plan{"template" + std::to_string(i), words(), static_cast<PlanUse>(upTo(2)), symbols("type"), {}};
    std::string before;
    for (int p = 0, n = upTo(3); p < n; ++p) {
        PlanPhase phase{words(), p * 10, p * 10 + 9, coin() ? words() : "", {}};
        for (int s = upTo(3); s > 0; --s) {
            PlanStep step{"s" + std::to_string(p) + "." + std::to_string(s),
                          words(),
                          coin() ? words() : "",
                          p * 10 + upTo(9),
                          {}};
            if (!before.empty() && coin()) {
                step.after.push_back(before);
            }
            before = step.key;
            phase.steps.push_back(step);
        }
        plan.phases.push_back(phase);
    }
    return plan;
}

void judgement(Rulebook& book) {
    if (coin()) {
        book.metrics.push_back({"own.a", words(), static_cast<metrics::Unit>(upTo(5)),
                                static_cast<metrics::Good>(upTo(2)), "revenue.won / deals.won"});
        book.metrics.push_back({"own.b_2", words(), metrics::Unit::Ratio, metrics::Good::More, "own.a / 1000"});
    }
    book.scorecard = scorecard();
    book.health = scorecard();
    const std::string when = book.metrics.empty() ? "deals.won >= 1" : "own.b_2 < 0.5 and deals.won >= 1";
    for (int i = upTo(2); i > 0; --i) {
        const std::string key = "k" + std::to_string(i);
        book.flags.push_back(
            {key, words(), when, 1 + upTo(11), coin() ? words() : "", coin() ? words() : "", upTo(30), coin()});
        book.badges.push_back({key, words(), when});
        book.segments.push_back({key, words(), i == 1 && coin() ? "" : when, coin() ? words() : ""});
        book.partnerTypes.push_back({Symbol(key), words(), static_cast<Compensation>(upTo(7)), Rate{upTo(1'000)},
                                     Rate{1'000 + upTo(1'000)}, ""});
        book.planTemplates.push_back(planTemplate(i));
    }
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
    book.ladder = ladder(book.currency);
    if (coin()) {
        book.otherLadders.push_back(ladder(book.currency));
        book.otherLadders[0].key = Symbol("other");
    }
    for (const Tier& tier : book.ladder.tiers) {
        book.attribution.tiers.push_back(tier.key);
    }
    for (FamilyPolicy& family : book.attribution.byFamily) {
        family.policy.tiers = book.attribution.tiers;
    }
    book.certification = certification(book.ladder, book.currency);
    book.registration = registration(book.currency);
    book.conflicts = conflicts();
    judgement(book);
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

// The first part in which two rulebooks differ; "" = none.
std::string difference(const Rulebook& a, const Rulebook& b) {
    const std::pair<const char*, bool> parts[] = {
        {"name", a.name == b.name && a.version == b.version && a.currency == b.currency},
        {"fiscal year", a.fiscalFirstMonth == b.fiscalFirstMonth && a.fxRule == b.fxRule},
        {"attribution", a.attribution == b.attribution},
        {"ladder", a.ladder == b.ladder},
        {"other_ladders", a.otherLadders == b.otherLadders},
        {"certification", a.certification == b.certification},
        {"registration", a.registration == b.registration},
        {"conflicts", a.conflicts == b.conflicts},
        {"metrics", a.metrics == b.metrics},
        {"scorecard", a.scorecard == b.scorecard && a.health == b.health},
        {"flags", a.flags == b.flags},
        {"badges", a.badges == b.badges},
        {"segments", a.segments == b.segments},
        {"partner_types", a.partnerTypes == b.partnerTypes},
        {"plan_templates", a.planTemplates == b.planTemplates},
        {"plans", a.plans == b.plans},
    };
    for (const auto& [part, isSame] : parts) {
        if (!isSame) {
            return part;
        }
    }
    return {};
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
            RC_ASSERT(difference(reading.rulebook, book) == "");
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
