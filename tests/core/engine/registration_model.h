// SPDX-License-Identifier: GPL-3.0-or-later
// The registration machine again, told as sentences of the policy instead of a table: what tests hold the engine to.
#pragma once

#include "core/engine/registration/desk.h"

#include <map>
#include <set>
#include <string>

namespace counterpart::testing {

// Hours only, in UTC; one role chain. Everything by names, times in hours since the first submission is possible.
struct RegistrationModel {
    std::string state = "draft";
    std::int64_t clock = 0;
    std::int64_t decided = 0;
    std::int64_t lastDay = 0; // of the protection
    std::string extension;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
    std::int64_t latest = 0;
    std::vector<std::string> chain;
    std::size_t signatures = 0;
    bool banned = false;
    std::int64_t wonOn = -1; // day
    std::int64_t lostOn = -1;
    std::vector<std::string> log; // "event at"

    // Policy.
    std::int64_t silenceHours = 48;
    bool silenceApproves = true;
    bool silenceOff = false;
    std::int64_t days = 90;
    std::int64_t moreDays = 30;

    static constexpr std::int64_t hour = 3600;
    static constexpr std::int64_t day = 86'400;

    bool pending() const { return state == "submitted" || state == "in_review"; }
    void note(const std::string& event, std::int64_t at) { log.push_back(event + ' ' + std::to_string(at)); }
    void approveAt(std::int64_t at) {
        state = "approved";
        decided = at;
        lastDay = at / day + days;
        extension.clear();
    }

    // The earliest thing that time alone brings about; false when there is none by `now`.
    bool tick(std::int64_t now) {
        std::map<std::pair<std::int64_t, int>, std::string> coming; // by moment, then by precedence
        if (pending() && !silenceOff) {
            coming[{clock + silenceHours * hour, 0}] = silenceApproves ? "auto_approve" : "auto_reject";
        }
        if (state == "approved") {
            if (wonOn >= 0) {
                coming[{std::max((wonOn + 1) * day - 1, decided), 0}] = "win";
            } else if (lostOn >= 0) {
                coming[{std::max((lostOn + 1) * day - 1, decided), 0}] = "lose";
            }
            if (extension != "pending") {
                coming[{std::max({(lastDay + 1) * day, decided, extension.empty() ? 0 : answered}), 2}] = "expire";
            } else if (!silenceOff) {
                coming[{asked + silenceHours * hour, 1}] =
                    silenceApproves ? "auto_grant_extension" : "auto_refuse_extension";
            }
        }
        if (state == "expired" && wonOn >= 0 && wonOn <= lastDay) {
            coming[{(wonOn + 1) * day - 1, 0}] = "win";
        }
        if (coming.empty() || coming.begin()->first.first > now) {
            return false;
        }
        const auto [when, what] = *coming.begin();
        const std::int64_t at = when.first;
        note(what, at);
        latest = std::max(latest, at);
        if (what == "auto_approve") {
            approveAt(at);
        } else if (what == "auto_reject") {
            state = "rejected";
            decided = at;
        } else if (what == "win") {
            state = "won";
        } else if (what == "lose") {
            state = "lost";
        } else if (what == "expire") {
            state = "expired";
        } else {
            answer(what == "auto_grant_extension", at);
        }
        return true;
    }
    void answer(bool yes, std::int64_t at) {
        lastDay += yes ? moreDays : 0;
        extension = yes ? "granted" : "refused";
        answered = at;
    }

    // What somebody tries; the name of the refusal, or "".
    std::string attempt(const std::string& event, std::int64_t at, bool says, int role) {
        while (tick(at)) {
        }
        std::string no = refusal(event, at, says, role);
        if (!no.empty()) {
            return no;
        }
        latest = std::max(latest, at);
        carry(event, at, role);
        return {};
    }
    std::string refusal(const std::string& event, std::int64_t at, bool says, int role) const {
        const bool alive = state == "draft" || pending() || state == "returned" || state == "approved";
        const std::map<std::string, bool> possible = {
            {"submit", state == "draft"},
            {"open_review", state == "submitted"},
            {"return", pending()},
            {"resubmit", state == "returned"},
            {"approve", pending()},
            {"reject", pending()},
            {"request_extension", state == "approved"},
            {"grant_extension", state == "approved"},
            {"refuse_extension", state == "approved"},
            {"cancel", alive},
            {"comment", true},
            {"assign", alive},
            {"edit", alive},
            {"amend", state == "draft" || state == "returned"},
        };
        if (event == "amend" && pending()) {
            return "LockedForSubmitter";
        }
        if (!possible.at(event)) {
            return "NotInThisState";
        }
        if (at < latest) {
            return "BeforeHistory";
        }
        if (banned && (event == "submit" || event == "resubmit" || event == "request_extension")) {
            return "LapsedCertification";
        }
        static const std::map<std::string, std::string> words = {{"return", "QuestionMissing"},
                                                                 {"reject", "ReasonMissing"},
                                                                 {"refuse_extension", "ReasonMissing"},
                                                                 {"request_extension", "JustificationMissing"},
                                                                 {"comment", "TextMissing"}};
        if (!says && words.contains(event)) {
            return words.at(event);
        }
        if (event == "approve" && signatures < chain.size()) {
            if (role < 0 || role >= static_cast<int>(chain.size())) {
                return "NotTheApprover";
            }
            if (role < static_cast<int>(signatures)) {
                return "AgreedAlready";
            }
            if (role > static_cast<int>(signatures)) {
                return "ApprovalsMissing";
            }
        }
        if (event == "request_extension") {
            return moreDays == 0            ? "NoExtension"
                   : extension == "granted" ? "ExtensionUsed"
                   : extension == "pending" ? "ExtensionPending"
                                            : "";
        }
        const bool answers = event == "grant_extension" || event == "refuse_extension";
        return answers && extension != "pending" ? "NoExtensionPending" : "";
    }
    void carry(const std::string& event, std::int64_t at, int role) {
        std::string said = event;
        if (event == "submit" || event == "resubmit") {
            state = "submitted";
            clock = at;
            signatures = 0;
        } else if (event == "open_review") {
            state = "in_review";
        } else if (event == "return") {
            state = "returned";
        } else if (event == "reject") {
            state = "rejected";
            decided = at;
        } else if (event == "cancel") {
            state = "cancelled";
        } else if (event == "approve") {
            signatures += role >= 0 && signatures < chain.size() ? 1 : 0;
            if (signatures == chain.size()) {
                approveAt(at);
            } else {
                state = "in_review";
                said = "agree";
            }
        } else if (event == "request_extension") {
            extension = "pending";
            asked = at;
        } else if (event == "grant_extension" || event == "refuse_extension") {
            answer(event == "grant_extension", at);
        }
        note(said, at);
    }
};

} // namespace counterpart::testing
