// SPDX-License-Identifier: GPL-3.0-or-later
// Partners with a simple life, and their scores and flags worked out from it by fractions, without any engine.
#pragma once

#include "core/engine/programme/judgement.h"
#include "tests/core/engine/policy_case.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterpart::testing {

// Facts as they were given, and the records made of them. Every deal is its partner's alone, in dollars.
struct Office {
    struct Won {
        int partner;
        Minor amount;
        Date closed;
    };
    struct Opened {
        int partner;
        Date created;
        bool qualified;
    };
    struct Held {
        int partner;
        std::string person;
        Date issued;
        Date expires;
    };
    struct Rated {
        int partner;
        Date at;
        int score; // whole
    };
    struct Did {
        int partner;
        std::string kind;
        Date at;
    };
    struct Asked {
        int partner;
        Period period;
        Minor amount;
    };

    Office(int partners, std::string_view asOf);
    void won(int partner, Minor amount, std::string_view closed);
    void opened(int partner, std::string_view created, bool qualified);
    void quota(int partner, std::string_view period, Minor amount);
    void certified(int partner, std::string_view person, std::string_view issued, std::string_view expires);
    void rated(int partner, std::string_view at, int score);
    void activity(int partner, std::string_view kind, std::string_view at);
    void registration(int partner, std::string_view at);
    std::shared_ptr<const Programme> programme() const;

    int partners;
    Date asOf;
    Rulebook rulebook; // the classic four with the built-in judgements
    PolicySample sample;
    std::vector<RecordId> ids;
    std::vector<Won> wins;
    std::vector<Opened> opens;
    std::vector<Held> helds;
    std::vector<Rated> ratings;
    std::vector<Did> dids;
    std::vector<Asked> quotas;
    std::vector<std::pair<int, Date>> registered;
};
Office randomOffice(unsigned seed);

struct OracleScore {
    std::int64_t score = scorecard::kNoData; // 10^-12 points, rounded down
    int band = -1;
};
class Oracle {
public:
    explicit Oracle(const Office& office) : m_office(office) {}
    OracleScore card(int partner, const Period& quarter) const;          // semantics 6
    std::optional<bool> flag(int partner, const std::string& key) const; // none: it has no say on that one

private:
    const Office& m_office;
};

} // namespace counterpart::testing
