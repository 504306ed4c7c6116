// SPDX-License-Identifier: GPL-3.0-or-later
// Who is held to be the same, by which rule, with which evidence, and never whom else?
#include "core/engine/conflicts/match.h"
#include "tests/core/conflicts/labelled_set.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <rapidcheck.h>

using namespace counterpart::conflicts;
using namespace counterpart::conflicts::testing;

namespace {

Explanation between(const Party& a, const Party& b) { return Index(std::vector<Party>{b}).explain(a, 0); }

struct Case {
    Party a, b;
    Rule rule;
};

std::vector<Party> parties(const std::vector<Mention>& mentions) {
    std::vector<Party> out;
    for (const Mention& mention : mentions) {
        out.push_back({{}, mention.name, mention.address});
    }
    return out;
}

// Whatever may stand in a record, so that few of them are quite unlike.
rc::Gen<std::string> someName() {
    return rc::gen::oneOf(
        rc::gen::elementOf(std::vector<std::string>{
            "Acme Ltd", "Acme", "Acme Group", "Ravensworth Foods", "Ravnesworth Foods", "Foods Ravensworth",
            "International Business Machines", "IBM", "Ltd", "", "Systems", "Systems GmbH", "Газпром", "Gazprom",
            "\xFF\xFF", "Müller AG", "Mueller", "Acme Systems Holding", "AcmeSystems"}),
        rc::gen::arbitrary<std::string>());
}

rc::Gen<std::string> someAddress() {
    return rc::gen::elementOf(std::vector<std::string>{"", "acme.com", "www.acme.de", "x@gmail.com",
                                                       "ravensworthfoods.co.uk", "ibm.com", "gazprom.ru",
                                                       "acmegroup.com", "\xFF", "mueller.de"});
}

} // namespace

class MatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRuleFindsItsOwn() {
        const Case cases[] = {
            {{"A-1", "Acme", ""}, {"A-1", "Something else", ""}, Rule::Key},
            {{"", "", "sales@acme.co.uk"}, {"", "Acme", "https://www.acme.co.uk/"}, Rule::Domain},
            {{"", "Acme Limited", ""}, {"", "ACME GmbH", ""}, Rule::Name},
            {{"", "Ravensworth, Foods", ""}, {"", "Foods Ravensworth", ""}, Rule::WordOrder},
            {{"", "DataKraft", ""}, {"", "Data Kraft", ""}, Rule::Spacing},
            {{"", "Ravensworth Holding", ""}, {"", "Ravensworth", ""}, Rule::NameWithoutAdd},
            {{"", "Ravnesworth Foods", ""}, {"", "Ravensworth Foods", ""}, Rule::SimilarName},
            {{"", "", "ravensworthfoods.com"}, {"", "Ravensworth Foods Ltd", ""}, Rule::DomainSaysName},
            {{"", "International Business Machines", "ibm.com"}, {"", "IBM", "ibm.de"}, Rule::Initials},
        };
        for (const Case& one : cases) {
            const Explanation found = between(one.a, one.b);
            QVERIFY2(found.strength >= kMatch, one.a.name.data());
            QVERIFY(!found.findings.empty());
            QCOMPARE(static_cast<int>(found.findings.front().rule), static_cast<int>(one.rule));
            QCOMPARE(Index(std::vector<Party>{one.b}).find(one.a).size(), std::size_t{1});
        }
    }
    void otherOrganisationsAreLeftAlone() {
        const std::pair<Party, Party> others[] = {
            {{"", "Ravensworth Systems", ""}, {"", "Ravensworth Foods", ""}},
            {{"", "Acme Systems", ""}, {"", "Nordlund Systems", ""}},
            {{"", "Deutsche Bank", ""}, {"", "Deutsche Bahn", ""}},
            {{"", "Bristol Water", ""}, {"", "Bristol Energy", ""}},
            {{"", "Andersen Consulting", ""}, {"", "Anderson Consulting", ""}},
            {{"", "Acme", ""}, {"", "Acme Logistics", ""}},
            {{"", "Acme Holding", ""}, {"", "Acme Group", ""}},
            {{"", "Fund II", ""}, {"", "Fund III", ""}},
            {{"", "Studio 54", ""}, {"", "Studio 55", ""}},
            {{"", "Western Power", ""}, {"", "Eastern Power", ""}},
            {{"", "Systems Ltd", ""}, {"", "Systems GmbH", ""}},
            {{"", "IBM", ""}, {"", "International Business Machines", ""}}, // initials alone fit many
            {{"", "Acme", "a@gmail.com"}, {"", "Zenith", "b@gmail.com"}},
            {{"", "", "acme.com"}, {"", "", "acme.de"}},
            {{"", "Acme Ltd", "acme-paints.com"}, {"", "Acme GmbH", "rocketworks.de"}},
            {{"", "", ""}, {"", "", ""}},
            {{"", "!!!", ""}, {"", "???", ""}},
        };
        for (const auto& [a, b] : others) {
            QVERIFY2(between(a, b).strength < kMatch, a.name.data());
            QVERIFY(Index(std::vector<Party>{b}).find(a).empty());
        }
    }
    void evidenceShowsBothSides() {
        const Explanation found =
            between({"", "Acme International Ltd", "www.acme.de"}, {"", "ACME Intl. Inc", "acme.com"});
        QCOMPARE(found.findings.size(), std::size_t{2});
        QVERIFY((found.findings[0] == Finding{Rule::Name, 860, "acme intl", "acme intl"}));
        QVERIFY((found.findings[1] == Finding{Rule::Label, 500, "acme.de", "acme.com"}));
        QCOMPARE(found.strength, 930);
    }
    void aContradictingDomainWeakens() {
        const Explanation alone = between({"", "Acme Ltd", ""}, {"", "Acme Ltd", ""});
        const Explanation apart = between({"", "Acme Ltd", "paints.com"}, {"", "Acme Ltd", "rockets.de"});
        QVERIFY(apart.otherDomain && !alone.otherDomain);
        QVERIFY(apart.strength < alone.strength);
    }
    void whatThousandsShareFindsNobodyAndSaysSo() {
        const std::vector<Party> known(kCrowd + 1, Party{"", "Unknown", ""});
        const std::vector<Party> asked = {{"", "Unknown", ""}, {"", "Ravensworth", ""}};
        const Candidates found = findSame(known, asked);
        QVERIFY(found.of(0).empty());
        QVERIFY((found.crowded == std::vector<std::uint32_t>{0}));
        const Candidates fewer = findSame(std::span(known).first(kCrowd), asked);
        QCOMPARE(fewer.of(0).size(), kCrowd);
    }
    void nobodyAskedAndNobodyKnownIsNoError() {
        QVERIFY(findSame({}, {}).hits.empty());
        const std::vector<Party> one = {{"K", "Acme", "acme.com"}};
        QVERIFY(findSame({}, one).of(0).empty());
        QCOMPARE(findSame(one, {}).offsets.size(), std::size_t{1});
    }
    void bothWaysAreTheSame() {
        QVERIFY(rc::check("symmetric", [] {
            const std::string names[] = {*someName(), *someName()};
            const std::string addresses[] = {*someAddress(), *someAddress()};
            const std::vector<Party> both = {{"", names[0], addresses[0]}, {"", names[1], addresses[1]}};
            const Index index(both);
            RC_ASSERT(index.explain(both[0], 1).strength == index.explain(both[1], 0).strength);
            const auto has = [&](std::size_t asked, std::uint32_t other) {
                return std::ranges::any_of(index.find(both[asked]), [&](const Hit& hit) { return hit.known == other; });
            };
            RC_ASSERT(has(0, 1) == has(1, 0));
        }));
    }
    void theOrderOfInputChangesNothing() {
        const LabelledSet set = makeLabelledSet(tunedLists(), 400, 5);
        const std::vector<Party> known = parties(set.known);
        const std::vector<Party> asked = parties(set.asked);
        std::vector<std::uint32_t> order(known.size());
        for (std::uint32_t at = 0; at < order.size(); ++at) {
            order[at] = at;
        }
        std::mt19937_64 random(2);
        for (std::size_t at = order.size(); at > 1; --at) {
            std::swap(order[at - 1], order[random() % at]);
        }
        std::vector<Party> shuffled;
        for (const std::uint32_t at : order) {
            shuffled.push_back(known[at]);
        }
        const Candidates first = findSame(known, asked, 1);
        const Candidates second = findSame(shuffled, asked, 1);
        for (std::size_t at = 0; at < asked.size(); ++at) {
            std::map<std::uint32_t, std::pair<int, Rule>> a, b;
            for (const Hit& hit : first.of(at)) {
                a[hit.known] = {hit.strength, hit.rule};
            }
            for (const Hit& hit : second.of(at)) {
                b[order[hit.known]] = {hit.strength, hit.rule};
            }
            QVERIFY(a == b);
        }
    }
    void allAtOnceOneByOneAndExplainedAgree() {
        const LabelledSet set = makeLabelledSet(otherLists(), 400, 9);
        const std::vector<Party> asked = parties(set.asked);
        const Index index(parties(set.known));
        const Candidates all = index.findAll(asked, 300);
        std::size_t hits = 0;
        for (std::size_t at = 0; at < asked.size(); ++at) {
            const std::vector<Hit> one = index.find(asked[at], 300);
            QVERIFY(std::ranges::equal(one, all.of(at)));
            for (const Hit& hit : one) {
                const Explanation why = index.explain(asked[at], hit.known);
                QCOMPARE(why.strength, static_cast<int>(hit.strength));
                QVERIFY(!why.findings.empty() && why.findings.front().rule == hit.rule);
                ++hits;
            }
        }
        QVERIFY(hits > 300);
    }
    // Nothing that all pairs would find is lost by comparing only those who share a trait.
    void hardlyAnyPairIsLostByTraits() {
        const LabelledSet set = makeLabelledSet(otherLists(), 300, 11);
        const std::vector<Party> asked = parties(set.asked);
        const Index index(parties(set.known));
        std::size_t pairs = 0;
        std::size_t found = 0;
        for (const Party& one : asked) {
            found += index.find(one).size();
            for (std::size_t known = 0; known < index.size(); ++known) {
                pairs += index.explain(one, known).strength >= kMatch ? 1 : 0;
            }
        }
        QVERIFY(found <= pairs);
        QVERIFY2(found * 200 >= pairs * 199,
                 qPrintable(QString::number(found) + QLatin1String(" of ") + QString::number(pairs)));
    }
};

COUNTERPART_TEST(MatchTest)
#include "match_test.moc"
