// SPDX-License-Identifier: GPL-3.0-or-later
// meetings: which were held with whom, and which are due.
#include "app/cli/lens.h"
#include "app/cli/relation_commands.h"
#include "core/engine/meetings/cadence.h"

#include <algorithm>

namespace counterpart::cli {

namespace {

Sheet held(const Snapshot& snapshot, const std::string& only) {
    Sheet sheet{{{"partner"}, {"at"}, {"kind"}, {"title"}, {"attendees"}, {"recorded_by"}}, {}, {}};
    const auto& meetings = snapshot.table<Meeting>();
    std::vector<std::pair<std::string, const Meeting*>> rows;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        const Partner* partner = snapshot.find(meetings.at(i).partner);
        std::string key = partner == nullptr ? std::string() : partner->key.str();
        if (only.empty() || key == only) {
            rows.emplace_back(std::move(key), &meetings.at(i));
        }
    }
    std::ranges::sort(rows, [](const auto& a, const auto& b) { // of each partner the newest first
        return a.first != b.first             ? a.first < b.first
               : a.second->at != b.second->at ? a.second->at > b.second->at
                                              : a.second->key < b.second->key;
    });
    for (const auto& [partner, meeting] : rows) {
        sheet.rows.push_back({partner, toString(meeting->at), meeting->kind.str(), meeting->title.str(),
                              meeting->attendees.str(), meeting->recordedBy.str()});
    }
    return sheet;
}

Sheet due(const Question& question, const std::string& only) {
    Sheet sheet{{{"partner"}, {"kind"}, {"last"}, {"due"}, {"days_late", true}, {"planned"}}, {}, {}};
    const auto& partners = question.snapshot->table<Partner>();
    const auto all = meetings::cadences(*question.snapshot, question.lens.asOf, question.rulebook->fiscalFirstMonth);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string key = partners.at(i).key.str();
        for (const meetings::Standing& one : all[i]) {
            if (only.empty() || key == only) {
                sheet.rows.push_back({key, std::string(meetings::nameOf(one.rhythm)), toString(one.held),
                                      toString(one.due), one.due.has() ? std::to_string(one.daysLate) : "",
                                      toString(one.on)});
            }
        }
    }
    return sheet;
}

} // namespace

std::vector<std::string> meetingsOptions() { return questionOptions({"partner=KEY", "due"}); }

int runMeetings(const Call& call) {
    Question question;
    auto refused = ask(call, question);
    refused = refused ? refused : refuseUnknownPartner(call, *question.snapshot);
    if (refused) {
        return fail(refused->error, refused->exit);
    }
    const std::string only = call.value("partner");
    print(call.has("due") ? due(question, only) : held(*question.snapshot, only), call.format());
    return Ok;
}

} // namespace counterpart::cli
