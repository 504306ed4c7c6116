// SPDX-License-Identifier: GPL-3.0-or-later
// How strongly do two profiles speak for one organisation? A rule gives a strength; name and domain are two witnesses.
#include "core/engine/conflicts/score.h"

#include "core/engine/conflicts/similarity.h"
#include "core/engine/conflicts/words.h"

#include <algorithm>

namespace counterpart::conflicts {

namespace {

constexpr int kSameName = 900;
constexpr int kSameWords = 870;
constexpr int kSameLetters = 850;
constexpr int kWithoutAdd = 800;
constexpr int kLabelIsName = 750;
constexpr int kSameLabel = 500;
constexpr int kInitials = 550;
constexpr int kPart = 400;
constexpr int kWeakName = 650; // only words that anybody has, in another order

constexpr int kOtherLegalForm = 40;    // "Acme Ltd", "Acme GmbH": perhaps a sister
constexpr int kOtherDomain = 100;      // off an equal name
constexpr int kOtherDomainLoose = 200; // off one that is only alike, or of another legal form too
constexpr int kLeastLikeness = 840;
constexpr std::size_t kLongEnough = 6; // letters of a name that may be told by its letters alone

struct NameSignal {
    Rule rule = Rule::Name;
    int strength = 0;
};

// Each word of the shorter name finds its like in the longer; what is left over must be an optional word.
struct Alignment {
    int weight = 0;            // of all words aligned
    std::int64_t likeness = 0; // weighted, of 1000 x weight
    int slips = 0;
    bool exact = true; // every aligned word is the same
    bool telling = false;
    bool complete = true; // nothing left over in the shorter name
    int extraOptional = 0;
    int extraOther = 0;
};

using Word = Profile::Word;

struct Best {
    std::size_t at = 0;
    int likeness = 0;
};

Best bestOf(const Word& word, bool foreign, const Profile& others, std::uint64_t taken) {
    Best best;
    for (std::size_t j = 0; j < others.words.size(); ++j) {
        if ((taken >> j & 1U) != 0) {
            continue;
        }
        const Word& other = others.words[j];
        const int like = word.mark == other.mark && word.text == other.text
                             ? 1000
                             : likeness({word.text, word.spelled, word.established, foreign},
                                        {other.text, other.spelled, other.established, others.name.foreign});
        if (like > best.likeness) {
            best = {j, like};
        }
    }
    return best;
}

Alignment align(const Profile& a, const Profile& b) {
    Alignment out;
    std::uint64_t taken = 0; // names have at most 24 words
    for (const Word& word : a.words) {
        const Best best = bestOf(word, a.name.foreign, b, taken);
        if (best.likeness == 0) {
            (word.optional ? out.extraOptional : out.extraOther) += 1;
            out.complete = out.complete && word.optional;
            continue;
        }
        taken |= std::uint64_t{1} << best.at;
        const int weight = std::max(word.weight, b.words[best.at].weight);
        out.weight += weight;
        out.likeness += std::int64_t{weight} * best.likeness;
        out.slips += best.likeness < 960 ? 1 : 0;
        out.exact = out.exact && best.likeness >= 990;
        out.telling = out.telling || (!word.common && !word.optional);
    }
    for (std::size_t j = 0; j < b.words.size(); ++j) {
        if ((taken >> j & 1U) == 0) {
            (b.words[j].optional ? out.extraOptional : out.extraOther) += 1;
        }
    }
    return out;
}

int similarStrength(const Alignment& found) {
    if (found.weight == 0 || !found.telling || found.slips > 2 || found.extraOptional > 1) {
        return 0;
    }
    const int like = static_cast<int>(found.likeness / found.weight);
    return like < kLeastLikeness ? 0 : 850 - (1000 - like) * 2 - found.extraOptional * 50;
}

NameSignal looseSignal(const Profile& a, const Profile& b) {
    // From the shorter to the longer; equally long ones in an order of their words, so that both ways agree.
    const bool swap = a.words.size() != b.words.size()   ? a.words.size() > b.words.size()
                      : a.marks.sorted != b.marks.sorted ? a.marks.sorted > b.marks.sorted
                                                         : a.sorted > b.sorted;
    const Alignment found = swap ? align(b, a) : align(a, b);
    if (found.extraOther == 0) {
        const int strength = similarStrength(found);
        if (found.exact && found.extraOptional == 1 && found.telling) {
            return {Rule::NameWithoutAdd, kWithoutAdd};
        }
        return {Rule::SimilarName, strength};
    }
    const bool part = found.complete && found.exact && found.telling && found.weight >= 4;
    return {Rule::PartOfName, part ? kPart : 0};
}

int legalGap(const Profile& a, const Profile& b) {
    return a.name.legal.empty() || b.name.legal.empty() || a.name.legal == b.name.legal ? 0 : kOtherLegalForm;
}

bool sameLetters(const Profile& a, const Profile& b) {
    const auto is = [&](std::uint64_t mark, const std::string& mine) {
        return mine.size() >= kLongEnough &&
               ((mark == b.marks.compact && mine == b.compact) || (mark == b.marks.written && mine == b.name.written));
    };
    return is(a.marks.compact, a.compact) || is(a.marks.written, a.name.written);
}

NameSignal nameSignal(const Profile& a, const Profile& b) {
    if (a.text.empty() || b.text.empty()) {
        return {};
    }
    const int gap = legalGap(a, b);
    if (a.marks.text == b.marks.text && a.text == b.text) {
        // "Systems Ltd" and "Systems GmbH" have nothing of their own in common.
        return {Rule::Name, !a.telling && gap > 0 ? kWeakName : kSameName - gap};
    }
    if (a.marks.sorted == b.marks.sorted && a.sorted == b.sorted) {
        return {Rule::WordOrder, a.telling ? kSameWords - gap : kWeakName};
    }
    if (sameLetters(a, b)) {
        return {Rule::Spacing, kSameLetters - gap};
    }
    NameSignal loose = looseSignal(a, b);
    loose.strength = std::max(0, loose.strength - (loose.strength > 0 ? gap / 2 : 0));
    return loose;
}

bool labelSays(const Profile& domain, const Profile& name) {
    const std::string& label = domain.domain.label;
    return domain.domain.usable() && name.telling && label.size() >= kLongEnough - 1 &&
           (label == name.compact || label == name.name.written);
}

bool initialsOf(const Profile& brief, const Profile& full) {
    return brief.name.words.size() == 1 && brief.compact.size() >= 3 && brief.marks.compact == full.marks.initials &&
           brief.compact == full.initials;
}

// Labels may differ by a word that says nothing ("acme.com", "acmegroup.com"), not by a trade ("acmefoods.com").
bool isHarmless(std::string_view added) {
    const WordFacts& facts = factsOf(added);
    return added.size() <= 2 || facts.optional || facts.legalAtEnd || facts.shortForm == "grp" || added == "the" ||
           added == "global" || added == "intl" || added == "online" || added == "web" || added == "usa";
}

bool contradict(const Domain& a, const Domain& b) {
    if (!a.usable() || !b.usable() || a.registered == b.registered) {
        return false;
    }
    const std::string& shorter = a.label.size() < b.label.size() ? a.label : b.label;
    const std::string& longer = a.label.size() < b.label.size() ? b.label : a.label;
    const std::string_view all = longer;
    const bool within =
        shorter.size() >= 3 && ((all.starts_with(shorter) && isHarmless(all.substr(shorter.size()))) ||
                                (all.ends_with(shorter) && isHarmless(all.substr(0, all.size() - shorter.size()))));
    return !within && edits(a.label, b.label, 1) > 1;
}

int both(int a, int b) { return 1000 - (1000 - a) * (1000 - b) / 1000; }

} // namespace

Rule Score::strongest() const { return static_cast<Rule>(std::ranges::max_element(byRule) - byRule.begin()); }

Score score(const Profile& a, const Profile& b) {
    Score out;
    const auto give = [&](Rule rule, int strength) { out.byRule[static_cast<std::size_t>(rule)] = strength; };
    const NameSignal name = nameSignal(a, b);
    give(name.rule, name.strength);
    const bool initials = initialsOf(a, b) || initialsOf(b, a);
    out.otherDomain = (name.strength > 0 || initials) && contradict(a.domain, b.domain);
    const bool exact = name.rule == Rule::Name && legalGap(a, b) == 0;
    int names = std::max(0, name.strength - (!out.otherDomain ? 0 : exact ? kOtherDomain : kOtherDomainLoose));
    if (initials) {
        give(Rule::Initials, kInitials);
        names = std::max(names, out.otherDomain ? 0 : kInitials);
    }
    int domains = 0;
    if (a.marks.label == b.marks.label && a.domain.usable() && b.domain.usable() && a.domain.label == b.domain.label) {
        const bool same = a.domain.registered == b.domain.registered;
        domains = same ? kSameDomain : kSameLabel;
        give(same ? Rule::Domain : Rule::Label, domains);
    }
    const bool oneSided = a.text.empty() || b.text.empty() || !a.domain.usable() || !b.domain.usable();
    const bool agree = a.text.empty() || b.text.empty() || names > 0;
    if (domains == 0 && oneSided && agree && (labelSays(a, b) || labelSays(b, a))) {
        domains = kLabelIsName;
        give(Rule::DomainSaysName, domains);
    }
    const bool sameKey = a.marks.key == b.marks.key && !a.key.empty() && a.key == b.key;
    give(Rule::Key, sameKey ? kCertain : 0);
    out.strength = sameKey ? kCertain : std::min(both(names, domains), kCertain - 1);
    return out;
}

} // namespace counterpart::conflicts
