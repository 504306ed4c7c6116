// SPDX-License-Identifier: GPL-3.0-or-later
// The words of records that documents know: as they are written in records, and as people read them in English.
#include "ui/bridge/document_words.h"

#include <QtGlobal>

#include <map>
#include <utility>

namespace counterpart {

namespace {

constexpr DocumentWord kWords[] = {
    {"won", QT_TRANSLATE_NOOP3("DocumentWord", "Won", "deal stage")},
    {"lost", QT_TRANSLATE_NOOP3("DocumentWord", "Lost", "deal stage")},
    {"prospecting", QT_TRANSLATE_NOOP3("DocumentWord", "Prospecting", "deal stage")},
    {"lead", QT_TRANSLATE_NOOP3("DocumentWord", "Lead", "deal stage")},
    {"qualification", QT_TRANSLATE_NOOP3("DocumentWord", "Qualification", "deal stage")},
    {"qualified", QT_TRANSLATE_NOOP3("DocumentWord", "Qualified", "deal stage")},
    {"discovery", QT_TRANSLATE_NOOP3("DocumentWord", "Discovery", "deal stage")},
    {"demo", QT_TRANSLATE_NOOP3("DocumentWord", "Demo", "deal stage")},
    {"technical_validation", QT_TRANSLATE_NOOP3("DocumentWord", "Technical validation", "deal stage")},
    {"evaluation", QT_TRANSLATE_NOOP3("DocumentWord", "Evaluation", "deal stage")},
    {"proposal", QT_TRANSLATE_NOOP3("DocumentWord", "Proposal", "deal stage")},
    {"negotiation", QT_TRANSLATE_NOOP3("DocumentWord", "Negotiation", "deal stage")},
    {"contract", QT_TRANSLATE_NOOP3("DocumentWord", "Contract", "deal stage")},
    {"commit", QT_TRANSLATE_NOOP3("DocumentWord", "Commit", "deal stage")},
    {"open", QT_TRANSLATE_NOOP3("DocumentWord", "Open", "deal stage")},
    {"new", QT_TRANSLATE_NOOP3("DocumentWord", "New", "deal type")},
    {"renewal", QT_TRANSLATE_NOOP3("DocumentWord", "Renewal", "deal type")},
    {"expansion", QT_TRANSLATE_NOOP3("DocumentWord", "Expansion", "deal type")},
    {"upsell", QT_TRANSLATE_NOOP3("DocumentWord", "Upsell", "deal type")},
    {"cross_sell", QT_TRANSLATE_NOOP3("DocumentWord", "Cross-sell", "deal type")},
    {"price", QT_TRANSLATE_NOOP3("DocumentWord", "Price", "deal reason")},
    {"competitor", QT_TRANSLATE_NOOP3("DocumentWord", "Competitor", "deal reason")},
    {"missing_feature", QT_TRANSLATE_NOOP3("DocumentWord", "Missing feature", "deal reason")},
    {"no_decision", QT_TRANSLATE_NOOP3("DocumentWord", "No decision", "deal reason")},
    {"timing", QT_TRANSLATE_NOOP3("DocumentWord", "Timing", "deal reason")},
    {"budget", QT_TRANSLATE_NOOP3("DocumentWord", "Budget", "deal reason")},
    {"no_budget", QT_TRANSLATE_NOOP3("DocumentWord", "No budget", "deal reason")},
    {"relationship", QT_TRANSLATE_NOOP3("DocumentWord", "Relationship", "deal reason")},
    {"product_fit", QT_TRANSLATE_NOOP3("DocumentWord", "Product fit", "deal reason")},
    {"service", QT_TRANSLATE_NOOP3("DocumentWord", "Service", "deal reason")},
    {"other", QT_TRANSLATE_NOOP3("DocumentWord", "Other", "deal reason")},
    {"platform", QT_TRANSLATE_NOOP3("DocumentWord", "Platform", "deal family")},
    {"analytics", QT_TRANSLATE_NOOP3("DocumentWord", "Analytics", "deal family")},
    {"security", QT_TRANSLATE_NOOP3("DocumentWord", "Security", "deal family")},
    {"integration", QT_TRANSLATE_NOOP3("DocumentWord", "Integration", "deal family")},
    {"services", QT_TRANSLATE_NOOP3("DocumentWord", "Services", "deal family")},
    {"support", QT_TRANSLATE_NOOP3("DocumentWord", "Support", "deal family")},
    {"hardware", QT_TRANSLATE_NOOP3("DocumentWord", "Hardware", "deal family")},
    {"software", QT_TRANSLATE_NOOP3("DocumentWord", "Software", "deal family")},
    {"subscription", QT_TRANSLATE_NOOP3("DocumentWord", "Subscription", "deal family")},
    {"training", QT_TRANSLATE_NOOP3("DocumentWord", "Training", "deal family")},
    {"open", QT_TRANSLATE_NOOP3("DocumentWord", "Open", "task status")},
    {"done", QT_TRANSLATE_NOOP3("DocumentWord", "Done", "task status")},
    {"dismissed", QT_TRANSLATE_NOOP3("DocumentWord", "Dismissed", "task status")},
    {"blocked", QT_TRANSLATE_NOOP3("DocumentWord", "Blocked", "task status")},
    {"reseller", QT_TRANSLATE_NOOP3("DocumentWord", "Reseller", "partner type")},
    {"var", QT_TRANSLATE_NOOP3("DocumentWord", "VAR", "partner type")},
    {"si", QT_TRANSLATE_NOOP3("DocumentWord", "System integrator", "partner type")},
    {"system_integrator", QT_TRANSLATE_NOOP3("DocumentWord", "System integrator", "partner type")},
    {"gsi", QT_TRANSLATE_NOOP3("DocumentWord", "Global system integrator", "partner type")},
    {"msp", QT_TRANSLATE_NOOP3("DocumentWord", "MSP", "partner type")},
    {"mssp", QT_TRANSLATE_NOOP3("DocumentWord", "MSSP", "partner type")},
    {"oem", QT_TRANSLATE_NOOP3("DocumentWord", "OEM", "partner type")},
    {"isv", QT_TRANSLATE_NOOP3("DocumentWord", "ISV", "partner type")},
    {"distributor", QT_TRANSLATE_NOOP3("DocumentWord", "Distributor", "partner type")},
    {"referral", QT_TRANSLATE_NOOP3("DocumentWord", "Referral partner", "partner type")},
    {"advisory", QT_TRANSLATE_NOOP3("DocumentWord", "Advisory partner", "partner type")},
    {"affiliate", QT_TRANSLATE_NOOP3("DocumentWord", "Affiliate", "partner type")},
    {"technology", QT_TRANSLATE_NOOP3("DocumentWord", "Technology partner", "partner type")},
    {"marketplace", QT_TRANSLATE_NOOP3("DocumentWord", "Marketplace", "partner type")},
    {"solution", QT_TRANSLATE_NOOP3("DocumentWord", "Solution partner", "partner type")},
    {"consultant", QT_TRANSLATE_NOOP3("DocumentWord", "Consultant", "partner type")},
    {"agency", QT_TRANSLATE_NOOP3("DocumentWord", "Agency", "partner type")},
    {"sourced", QT_TRANSLATE_NOOP3("DocumentWord", "Sourced", "touchpoint type")},
    {"referral", QT_TRANSLATE_NOOP3("DocumentWord", "Referral", "touchpoint type")},
    {"intro_meeting", QT_TRANSLATE_NOOP3("DocumentWord", "Introduction", "touchpoint type")},
    {"demo", QT_TRANSLATE_NOOP3("DocumentWord", "Demo", "touchpoint type")},
    {"co_sell_meeting", QT_TRANSLATE_NOOP3("DocumentWord", "Co-sell meeting", "touchpoint type")},
    {"technical_validation", QT_TRANSLATE_NOOP3("DocumentWord", "Technical validation", "touchpoint type")},
    {"proposal", QT_TRANSLATE_NOOP3("DocumentWord", "Proposal", "touchpoint type")},
    {"integration", QT_TRANSLATE_NOOP3("DocumentWord", "Integration", "touchpoint type")},
    {"implementation", QT_TRANSLATE_NOOP3("DocumentWord", "Implementation", "touchpoint type")},
    {"content_shared", QT_TRANSLATE_NOOP3("DocumentWord", "Content shared", "touchpoint type")},
    {"event", QT_TRANSLATE_NOOP3("DocumentWord", "Event", "touchpoint type")},
    {"training", QT_TRANSLATE_NOOP3("DocumentWord", "Training", "touchpoint type")},
    {"negotiation", QT_TRANSLATE_NOOP3("DocumentWord", "Negotiation", "touchpoint type")},
    {"close_support", QT_TRANSLATE_NOOP3("DocumentWord", "Support at closing", "touchpoint type")},
    {"renewal_support", QT_TRANSLATE_NOOP3("DocumentWord", "Support at renewal", "touchpoint type")},
    {"emea", QT_TRANSLATE_NOOP3("DocumentWord", "EMEA", "partner region")},
    {"apac", QT_TRANSLATE_NOOP3("DocumentWord", "APAC", "partner region")},
    {"latam", QT_TRANSLATE_NOOP3("DocumentWord", "LATAM", "partner region")},
    {"north_america", QT_TRANSLATE_NOOP3("DocumentWord", "North America", "partner region")},
    {"amer", QT_TRANSLATE_NOOP3("DocumentWord", "AMER", "partner region")},
    {"europe", QT_TRANSLATE_NOOP3("DocumentWord", "Europe", "partner region")},
    {"middle_east", QT_TRANSLATE_NOOP3("DocumentWord", "Middle East", "partner region")},
    {"africa", QT_TRANSLATE_NOOP3("DocumentWord", "Africa", "partner region")},
    {"asia", QT_TRANSLATE_NOOP3("DocumentWord", "Asia", "partner region")},
    {"dach", QT_TRANSLATE_NOOP3("DocumentWord", "DACH", "partner region")},
    {"sales", QT_TRANSLATE_NOOP3("DocumentWord", "Sales", "certification track")},
    {"technical", QT_TRANSLATE_NOOP3("DocumentWord", "Technical", "certification track")},
    {"partner", QT_TRANSLATE_NOOP3("DocumentWord", "Partner", "certification track")},
    {"marketing", QT_TRANSLATE_NOOP3("DocumentWord", "Marketing", "certification track")},
    {"foundation", QT_TRANSLATE_NOOP3("DocumentWord", "Foundation", "certification level")},
    {"associate", QT_TRANSLATE_NOOP3("DocumentWord", "Associate", "certification level")},
    {"advanced", QT_TRANSLATE_NOOP3("DocumentWord", "Advanced", "certification level")},
    {"professional", QT_TRANSLATE_NOOP3("DocumentWord", "Professional", "certification level")},
    {"expert", QT_TRANSLATE_NOOP3("DocumentWord", "Expert", "certification level")},
    {"implementation_specialist",
     QT_TRANSLATE_NOOP3("DocumentWord", "Implementation specialist", "certification level")},
    {"solutions_architect", QT_TRANSLATE_NOOP3("DocumentWord", "Solutions architect", "certification level")},
    {"certified", QT_TRANSLATE_NOOP3("DocumentWord", "Certified", "certification level")},
    {"elite", QT_TRANSLATE_NOOP3("DocumentWord", "Elite", "certification level")},
    {"master", QT_TRANSLATE_NOOP3("DocumentWord", "Master", "certification level")},
};

std::string_view nameOf(Kind kind) {
    switch (kind) {
    case Kind::Deal:
        return "deal";
    case Kind::Task:
        return "task";
    case Kind::Partner:
        return "partner";
    case Kind::Certification:
        return "certification";
    case Kind::Touchpoint:
        return "touchpoint";
    default:
        return {};
    }
}

// "Cross-sell" and "cross sell" are the code "cross_sell".
std::string plain(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        c = c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

using Words = std::map<std::pair<std::string_view, std::string_view>, const DocumentWord*>;

const Words& wordsByCode() {
    static const Words words = [] {
        Words made;
        for (const DocumentWord& word : kWords) {
            made.emplace(std::pair(std::string_view(word.source.place), std::string_view(word.code)), &word);
        }
        return made;
    }();
    return words;
}

} // namespace

std::span<const DocumentWord> documentWords() { return kWords; }

const DocumentWord* documentWord(Kind kind, std::string_view field, std::string_view code) {
    const std::string place = std::string(nameOf(kind)).append(" ").append(field);
    const auto found = wordsByCode().find({place, plain(code)});
    return found == wordsByCode().end() ? nullptr : found->second;
}

} // namespace counterpart
