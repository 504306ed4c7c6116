// SPDX-License-Identifier: GPL-3.0-or-later
// What was taken in, as settings.
#include "core/domain/value.h"
#include "core/packet/incoming.h"

#include <boost/json.hpp>

namespace counterpart::packet {

namespace {

constexpr std::string_view kSeen = "packet.seen.";

std::int64_t numberIn(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_int64() ? value->get_int64() : 0;
}
std::string textIn(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

Seen seenOf(std::string_view text) {
    Seen seen;
    boost::json::error_code failed;
    const auto value = boost::json::parse(text, failed);
    if (failed || !value.is_object()) {
        return seen; // somebody wrote into the settings: as if nothing were known
    }
    const auto& object = value.get_object();
    seen.head = {numberIn(object, "head"), textIn(object, "hash")};
    seen.at = numberIn(object, "at");
    seen.knew = numberIn(object, "knew");
    seen.shared = numberIn(object, "shared");
    seen.openedAt = numberIn(object, "opened_at");
    seen.openedHead = numberIn(object, "opened_head");
    seen.author = textIn(object, "author");
    const auto* ids = object.if_contains("ids");
    for (const auto& run : ids != nullptr && ids->is_array() ? ids->get_array() : boost::json::array()) {
        const auto* list = run.if_array();
        if (list != nullptr && list->size() == 3 && list->at(0).is_int64() && list->at(1).is_int64() &&
            list->at(2).is_int64()) {
            seen.ids.push_back({list->at(0).get_int64(), list->at(1).get_int64(), list->at(2).get_int64()});
        }
    }
    const auto* refused = object.if_contains("refused");
    for (const auto& pair : refused != nullptr && refused->is_array() ? refused->get_array() : boost::json::array()) {
        const auto* list = pair.if_array();
        if (list != nullptr && list->size() == 2 && list->at(0).is_string() && list->at(1).is_int64()) {
            if (const auto kind = kindOfTable(std::string_view(list->at(0).get_string()))) {
                seen.refused.emplace_back(*kind, list->at(1).get_int64());
            }
        }
    }
    return seen;
}

} // namespace

std::vector<std::pair<std::string, Seen>> seenIn(const Snapshot& snapshot) {
    std::vector<std::pair<std::string, Seen>> all;
    snapshot.table<Setting>().forEach([&](const Setting& setting) {
        if (setting.key.view().starts_with(kSeen)) {
            all.emplace_back(setting.key.str(), seenOf(setting.value));
        }
    });
    return all;
}

std::string textOf(const Seen& seen) {
    boost::json::array ids;
    for (const IdRun& run : seen.ids) {
        ids.push_back(boost::json::array{run.there, run.here, run.count});
    }
    boost::json::array refused;
    for (const auto& [kind, id] : seen.refused) {
        refused.push_back(boost::json::array{tableOf(kind), id});
    }
    return boost::json::serialize(boost::json::object{{"head", seen.head.number},
                                                      {"hash", seen.head.hash},
                                                      {"at", seen.at},
                                                      {"knew", seen.knew},
                                                      {"shared", seen.shared},
                                                      {"opened_at", seen.openedAt},
                                                      {"opened_head", seen.openedHead},
                                                      {"author", seen.author},
                                                      {"ids", std::move(ids)},
                                                      {"refused", std::move(refused)}});
}

std::string newSeenKey(const Snapshot& snapshot) {
    for (int n = 1;; ++n) {
        std::string key = std::string(kSeen) + std::to_string(n);
        if (snapshot.table<Setting>().findKey(key) == nullptr) {
            return key;
        }
    }
}

} // namespace counterpart::packet
