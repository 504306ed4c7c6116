// SPDX-License-Identifier: GPL-3.0-or-later
// Does each built-in programme say what the mission's table says (C1, C2, C5 to C7, D1, D2)? Golden tables, printed
// from the rulebook.
#include "core/base/money.h"
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fmt/format.h>

using namespace counterpart;

namespace {

Rulebook programme(std::string_view name) { return readRulebook(builtInProgram(name)).rulebook; }

std::string boundText(const Criterion& criterion) {
    const LadderMetric metric = criterionNamed(criterion.metric)->metric;
    const std::string bound = isMoney(metric)   ? formatScaled(criterion.atLeast, 2)
                              : isCount(metric) ? toString(Micros{criterion.atLeast})
                                                : toString(Rate{criterion.atLeast});
    return criterion.metric + ">=" + bound;
}

std::string line(const Tier& tier) {
    std::string asks;
    for (const Criterion& criterion : tier.criteria) {
        asks += (asks.empty() ? "" : " ") + boundText(criterion);
    }
    if (tier.top.asked()) {
        asks += fmt::format("{}top {} by {}", asks.empty() ? "" : " ", toString(tier.top.share), tier.top.metric);
    }
    std::string benefits;
    for (const std::string& benefit : tier.benefits) {
        benefits += (benefits.empty() ? "" : ", ") + benefit;
    }
    const auto places = tier.placesFrom > 0 ? fmt::format("{}-{}", tier.placesFrom, tier.placesTo) : std::string("-");
    return fmt::format("{} | {} | {} | {} | {} | {} | {} | {} | {}\n", tier.name, asks, toString(tier.margin),
                       toString(tier.mdf), tier.mdfAmount.minor == 0 ? "-" : toString(tier.mdfAmount),
                       tier.trainingHours, tier.leadsPerMonth, places, benefits);
}

std::string tiers(std::string_view name) {
    std::string table;
    const Rulebook book = programme(name);
    for (const Tier& tier : book.ladder.tiers) {
        table += line(tier);
    }
    return table;
}

std::string ladderLine(std::string_view name) {
    const Ladder ladder = programme(name).ladder;
    static constexpr const char* cycles[] = {"daily", "monthly", "quarterly", "half-yearly", "yearly"};
    return fmt::format("{} months, {}, grace {}, notice {}", ladder.windowMonths,
                       cycles[static_cast<std::size_t>(ladder.cycle)], ladder.grace(), ladder.noticeDays);
}

} // namespace

#define COMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromUtf8(expected))

class ProgramsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // name | asks for | margin | MDF share | MDF amount | training hours | leads a month | places | benefits
    void classicFour() {
        COMPARE_TEXT(
            tiers("classic-four"),
            "Registered |  | 15% | 0% | - | 0 | 0 | - | Partner portal\n"
            "Silver | revenue.attributed>=50000.00 certs.people>=1 | 20% | 2% | - | 0 | 0 | - | Partner portal, "
            "Dedicated customer success manager, Market development funds: 2% of revenue\n"
            "Gold | revenue.attributed>=200000.00 certs.people>=2 | 25% | 4% | - | 0 | 0 | - | Partner portal, "
            "Dedicated customer success manager, Priority support queue, Market development funds: 4% of revenue\n"
            "Platinum | revenue.attributed>=500000.00 certs.people>=3 | 30% | 6% | - | 0 | 0 | - | Partner "
            "portal, Dedicated customer success manager, Priority support queue, Named executive sponsor, Market "
            "development funds: 6% of revenue\n");
        COMPARE_TEXT(ladderLine("classic-four"), "12 months, daily, grace 0, notice 0");
        QVERIFY(programme("classic-four").ladder.isPlain());
    }

    void strategicLevels() {
        COMPARE_TEXT(
            tiers("strategic-levels"),
            "Registered |  | 15% | 0% | 2000.00 USD | 25 | 0 | - | Partner portal\n"
            "Select | commitment>=10000.00 top 50% by revenue.attributed | 25% | 0% | 5000.00 USD | 50 | 2 | - | "
            "Quarterly business review\n"
            "Premier | commitment>=25000.00 activities.success_story>=1 top 20% by revenue.attributed | 35% | 0% | "
            "15000.00 USD | 100 | 5 | - | Quarterly business review\n"
            "Strategic | commitment>=100000.00 activities.success_story>=3 top 5% by revenue.attributed | 50% | "
            "0% | 50000.00 USD | -1 | 10 | - | Quarterly business review, Partner council\n");
        COMPARE_TEXT(ladderLine("strategic-levels"), "12 months, quarterly, grace 2, notice 30");
    }

    void quotaBands() {
        COMPARE_TEXT(
            tiers("quota-bands"),
            "Entry |  | 20% | 0% | - | 0 | 0 | - | Partner portal\n"
            "Development | quota.attainment>=50% | 20% | 0% | - | 0 | 0 | - | Partner portal, Development plan "
            "with the channel manager\n"
            "Performance | quota.attainment>=80% csat.satisfied>=85% | 20% | 0% | - | 0 | 0 | - | Partner portal, "
            "Quarterly business review\n"
            "Elite | quota.attainment>=150% csat.satisfied>=95% products.covered_share>=100% top 10% by "
            "quota.attainment | 25% | 0% | - | 0 | 0 | - | Partner portal, Quarterly business review, Priority "
            "leads\n");
    }

    void revenueSegments() {
        COMPARE_TEXT(
            tiers("revenue-segments"),
            "Entry |  | 15% | 0% | - | 0 | 0 | - | Partner portal\n"
            "Tier 3 development | revenue.attributed>=500000.00 | 20% | 0% | 25000.00 USD | 0 | 0 | 50-100 | "
            "Regional manager\n"
            "Tier 2 growth | revenue.attributed>=2000000.00 | 25% | 0% | 100000.00 USD | 0 | 0 | 20-30 | Shared "
            "manager\n"
            "Tier 1 strategic | revenue.attributed>=10000000.00 | 30% | 0% | 500000.00 USD | 0 | 0 | 5-10 | "
            "Dedicated manager\n");
    }

    void certificationLadder() {
        COMPARE_TEXT(
            tiers("certification-ladder"),
            "Registered |  | 10% | 0% | - | 0 | 0 | - | Partner portal\n"
            "Certified | certs.people:certified>=1 | 15% | 0% | - | 0 | 0 | - | Tier-1 products\n"
            "Advanced | certs.people:advanced>=1 | 20% | 0% | - | 0 | 0 | - | Products of tiers 1 and 2, 2 coaching "
            "sessions, Priority leads\n"
            "Elite | certs.people:elite>=1 | 25% | 0% | - | 0 | 0 | - | All products, Mentor, Quarterly business "
            "review, White label, Account manager, Partner summit\n");
        std::string levels;
        const Rulebook book = programme("certification-ladder");
        for (const CertificationLevel& level : book.certification.tracks.at(0).levels) {
            levels += fmt::format("{} {} {} modules\n", level.name, toString(level.fee), level.modules.size());
        }
        COMPARE_TEXT(levels,
                     "Certified 299.00 USD 5 modules\nAdvanced 599.00 USD 2 modules\nElite 999.00 USD 2 modules\n");
    }

    void tracksLevelsAndTheirDays() {
        std::string table;
        const Rulebook book = programme("classic-four");
        for (const CertificationTrack& track : book.certification.tracks) {
            for (const CertificationLevel& level : track.levels) {
                table += fmt::format("{}: {} {}\n", track.name, level.name, level.days);
            }
        }
        COMPARE_TEXT(table,
                     "Sales: Foundation 2\nSales: Advanced 3\nSales: Master 5\n"
                     "Technical: Implementation Specialist 3\nTechnical: Solutions Architect 5\nTechnical: Master 5\n"
                     "Partner: Certified 1\nPartner: Advanced 2\nPartner: Expert 3\n");
    }

    void partsThatAllProgrammesShare() {
        for (const std::string_view name : builtInPrograms()) {
            const Rulebook book = programme(name);
            QVERIFY2(book.attribution.model == Model::Position, name.data());
            QCOMPARE(book.attribution.roleWeights.size(), std::size_t{15});
            QCOMPARE(book.registration.validDays, 90);
            QCOMPARE(book.registration.extensionDays, 30);
            QCOMPARE(book.registration.decisionHours, 48);
            QVERIFY(book.registration.silence == Silence::Approve);
            QVERIFY((book.conflicts.of(ConflictRule::DirectDeal).partnerShare == Rate::percent(40)));
            QCOMPARE(book.conflicts.of(ConflictRule::Duplicate).deadlineHours, 24);
            QCOMPARE(book.scorecard.dimensions.size(), std::size_t{5});
            QCOMPARE(book.scorecard.bands.size(), std::size_t{4});
            QCOMPARE(book.health.dimensions.size(), std::size_t{5});
            QVERIFY(book.flags.size() >= 4 && book.badges.size() == 8 && book.segments.size() == 4);
            QCOMPARE(book.partnerTypes.size(), std::size_t{11});
            QCOMPARE(book.planTemplates.size(), std::size_t{4});
            QCOMPARE(book.plans.size(), std::size_t{6});
        }
    }

    void partnerTypesHaveTheRangesOfTheMission() {
        std::string table;
        const Rulebook book = programme("classic-four");
        for (const PartnerType& type : book.partnerTypes) {
            table += fmt::format("{} {}-{}\n", type.key.view(), toString(type.from), toString(type.to));
        }
        COMPARE_TEXT(table,
                     "var 15%-25%\nreseller 20%-35%\nsystem_integrator 20%-30%\ndistributor 8%-15%\noem 40%-60%\n"
                     "msp 15%-30%\nreferral 10%-20%\ntechnology 30%-40%\nsolution 15%-25%\nagency 15%-25%\n"
                     "marketplace 70%-85%\n");
    }

    void onboardingIsTwelveWeeksInFourPhasesAndAShortRamp() {
        std::string table;
        const Rulebook book = programme("classic-four");
        for (const PlanTemplate& plan : book.planTemplates) {
            for (const PlanPhase& phase : plan.phases) {
                if (plan.use == PlanUse::Onboarding) {
                    table +=
                        fmt::format("{} {}-{} {}\n", phase.name, phase.fromDay, phase.untilDay, phase.steps.size());
                }
            }
        }
        COMPARE_TEXT(table,
                     "Qualification and assessment 0-13 5\nFoundation 14-27 4\nEnablement 28-55 4\nLaunch 56-83 5\n"
                     "Weeks 1-2 0-13 3\nWeeks 3-4 14-27 3\nMonths 2-3 28-89 3\n");
    }
};

COUNTERPART_TEST(ProgramsTest)
#include "programs_test.moc"
