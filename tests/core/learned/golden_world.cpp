// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the recorded world.
#include "tests/core/learned/golden_world.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <tuple>

namespace counterpart::testing {

namespace {

std::string textOf(const std::string& name) {
    std::ifstream file(COUNTERPART_SOURCE_DIR "/tests/data/golden/ai/" + name);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::vector<std::string>> rowsOf(const std::string& name) {
    std::vector<std::vector<std::string>> rows;
    std::stringstream text(textOf(name));
    std::string line;
    std::getline(text, line); // header
    while (std::getline(text, line)) {
        line.erase(line.find_last_not_of('\r') + 1);
        std::stringstream cells(line);
        auto& row = rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');) {
            row.push_back(cell);
        }
    }
    return rows;
}

std::uint32_t positionIn(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<std::uint32_t>(std::ranges::find(names, name) - names.begin());
}

void addTouches(learned::Journeys& journeys) {
    std::vector<std::tuple<std::uint32_t, std::int64_t, std::int64_t, std::string, std::string>> touches;
    for (const auto& row : rowsOf("touches.csv")) {
        touches.emplace_back(std::stoul(row[1]) - 1, std::stoll(row[4]), std::stoll(row[0]), row[2], row[3]);
    }
    std::ranges::sort(touches);
    for (const auto& [deal, seconds, touch, partner, type] : touches) {
        while (journeys.offsets.size() <= deal) {
            journeys.offsets.push_back(static_cast<std::uint32_t>(journeys.age.size()));
        }
        journeys.partner.push_back(positionIn(journeys.partners, partner));
        journeys.type.push_back(positionIn(journeys.types, type));
        journeys.age.push_back(static_cast<double>(journeys.closed[deal] - seconds) / 86400);
    }
    journeys.offsets.resize(journeys.deals() + 1, static_cast<std::uint32_t>(journeys.age.size()));
}

} // namespace

double shrinkageOf(const boost::json::value& number) {
    const double value = number.to_number<double>();
    return value >= 1e9 ? std::numeric_limits<double>::infinity() : value;
}

GoldenWorld goldenWorld() {
    GoldenWorld golden;
    golden.expected = boost::json::parse(textOf("expected.json"));
    golden.world = boost::json::parse(textOf("world.json"));
    learned::Journeys& journeys = golden.journeys;
    for (const auto& name : golden.expected.at("types").as_array()) {
        journeys.types.emplace_back(name.as_string());
    }
    for (const auto& name : golden.expected.at("partners").as_array()) {
        journeys.partners.emplace_back(name.as_string());
    }
    learned::Segmentation segments{"segment", {"0", "1"}, {}};
    for (const auto& row : rowsOf("deals.csv")) {
        journeys.number.push_back(std::stoul(row[0]));
        journeys.won.push_back(row[1] == "1" ? 1 : 0);
        segments.of.push_back(static_cast<std::uint32_t>(std::stoul(row[3])));
        journeys.closed.push_back(std::stoll(row[5]));
    }
    journeys.segmentations.push_back(std::move(segments));
    addTouches(journeys);
    for (const auto& row : rowsOf("truth.csv")) {
        if (row.size() > 3 && !row[3].empty()) {
            golden.trueShares[static_cast<std::uint32_t>(std::stoul(row[0]) - 1)][row[1]] = std::stod(row[3]);
        }
    }
    return golden;
}

} // namespace counterpart::testing
