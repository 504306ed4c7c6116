// SPDX-License-Identifier: GPL-3.0-or-later
// Are the recorded results on the public path data reproduced? tests/data/golden/paths_pathdata.json was computed by a
// program of its own: exact fractions, order 2 with 60 digits and the channel's states left out.
#include "core/engine/paths/markov.h"
#include "core/engine/paths/rules.h"
#include "core/engine/paths/shapley.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <boost/json.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <zlib.h>

using namespace counterpart;
using namespace counterpart::paths;
namespace json = boost::json;

namespace {

constexpr double kTolerance = 1e-9;

json::value document(const std::string& name) {
    std::ifstream file(COUNTERPART_SOURCE_DIR "/tests/data/golden/" + name);
    std::stringstream text;
    text << file.rdbuf();
    return json::parse(text.str());
}

std::string unpacked(const std::string& name) {
    gzFile file = gzopen((COUNTERPART_SOURCE_DIR "/tests/data/golden/" + name).c_str(), "rb");
    std::string text;
    char buffer[1 << 16];
    for (int got = 0; file != nullptr && (got = gzread(file, buffer, sizeof buffer)) > 0;) {
        text.append(buffer, static_cast<std::size_t>(got));
    }
    gzclose(file);
    return text;
}

struct PathData {
    Paths paths;
    std::map<std::string, Channel, std::less<>> channels;
};

// "a > b",1,0.244,3
PathData pathData() {
    PathData data;
    std::istringstream lines(unpacked("pathdata.csv.gz"));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream words(line.substr(1, line.rfind('"') - 1));
        std::vector<Channel> path;
        for (std::string word; words >> word;) {
            if (word != ">") {
                path.push_back(data.channels.try_emplace(word, data.channels.size()).first->second);
            }
        }
        std::istringstream counts(line.substr(line.rfind('"') + 2));
        std::string converted, value, null;
        std::getline(counts, converted, ',');
        std::getline(counts, value, ',');
        std::getline(counts, null, ',');
        data.paths.add(path, std::stoll(converted), std::stoll(null));
    }
    data.paths.channels = static_cast<Channel>(data.channels.size());
    return data;
}

double number(const json::value& value) {
    return value.is_string() ? std::stod(std::string(std::string_view(value.as_string()))) : value.to_number<double>();
}

bool near(double found, double expected, const std::string& what) {
    if (std::abs(found - expected) <= kTolerance) {
        return true;
    }
    qWarning("%s: found %.15g, expected %.15g", what.c_str(), found, expected);
    return false;
}

} // namespace

class PathsGoldenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_data = pathData();
        m_expected = document("paths_pathdata.json");
        QCOMPARE(m_data.paths.size(), 10'000U);
        QCOMPARE(m_data.channels.size(), 12U);
        const Totals totals = totalsOf(m_data.paths);
        QCOMPARE(totals.conversions, 19'785);
        QCOMPARE(totals.nulls, 68'602);
    }

    void rulesGiveTheRecordedConversions() {
        compare(*creditByRule(m_data.paths, Rule::First), "first");
        compare(*creditByRule(m_data.paths, Rule::Last), "last");
        compare(*creditByRule(m_data.paths, Rule::Linear), "linear");
        compare(*creditByRule(m_data.paths, Rule::Position), "position");
    }

    void firstOrderRemovalEffectsAreExact() {
        const auto found = markov(m_data.paths);
        QVERIFY(found.has_value());
        QCOMPARE(found->states, 12U);
        QVERIFY(near(found->conversion, 0.223845135596864, "P(conversion)"));
        compare(found->removal, "removal");
        compare(found->credited, "markov");
    }

    void secondOrderRemovalEffectsAreExact() {
        const auto found = markov(m_data.paths, {2});
        QVERIFY(found.has_value());
        QCOMPARE(found->states, static_cast<std::size_t>(number(m_expected.at("order2_states"))));
        QVERIFY(near(found->conversion, number(m_expected.at("order2_conversion")), "P(conversion)"));
        compare(found->removal, "removal2");
        compare(found->credited, "markov2");
    }

    void followingEverybodyGivesTheSameAsTheFactorisation() {
        for (const int order : {1, 2}) {
            const auto found = markov(m_data.paths, {order, nullptr, 0});
            QVERIFY(found.has_value());
            compare(found->removal, order == 1 ? "removal" : "removal2");
            compare(found->credited, order == 1 ? "markov" : "markov2");
        }
    }

    void shapleyValuesAreTheRecordedOnes() {
        const json::value golden = document("shapley_pathdata.json");
        const auto found = shapley(m_data.paths);
        QVERIFY(found.has_value());
        QVERIFY(found->exact);
        for (const auto& [name, channel] : m_data.channels) {
            QVERIFY(near(found->value[channel], number(golden.at("rate_game_float").at(name)), name));
            QVERIFY(near(found->simplified[channel], number(golden.at("count_game_float").at(name)), name));
        }
        double sum = 0, credited = 0;
        for (Channel c = 0; c < m_data.paths.channels; ++c) {
            sum += found->value[c];
            credited += found->credited[c];
        }
        QVERIFY(near(sum, 19'785.0 / (19'785 + 68'602), "sum of the values"));
        QVERIFY(near(credited, 19'785, "sum of the conversions"));
    }

    void orderedShapleyIsTheRecordedOne() {
        const json::value golden = document("shapley_pathdata.json");
        const auto found = orderedShapley(m_data.paths, 10);
        QVERIFY(found.has_value());
        for (const auto& [name, channel] : m_data.channels) {
            const json::array& places = golden.at("ordered").at(name).as_array();
            QCOMPARE(places.size(), 10U);
            for (std::size_t place = 0; place < places.size(); ++place) {
                QVERIFY(near((*found)[channel * 10 + place], number(places[place]), name));
            }
        }
    }

private:
    void compare(const std::vector<double>& found, const char* column) {
        QCOMPARE(found.size(), m_data.channels.size());
        for (const auto& [name, channel] : m_data.channels) {
            const double expected = number(m_expected.at("channels").at(name).at(column));
            QVERIFY(near(found[channel], expected, name + " " + column));
        }
    }

    PathData m_data;
    json::value m_expected;
};

COUNTERPART_TEST(PathsGoldenTest)
#include "paths_golden_test.moc"
