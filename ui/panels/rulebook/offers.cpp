// SPDX-License-Identifier: GPL-3.0-or-later
// Words of records and keys of the document.
#include "ui/panels/rulebook/offers.h"

#include "ui/bridge/format.h"
#include "ui/dialogs/record/form_facts.h"

namespace counterpart {

namespace {

using rulebook::Names;

// All values of a member at the end of a way through lists and objects.
void collect(const DocumentNode& node, const std::vector<std::string_view>& way, std::size_t at, QStringList& into) {
    if (node.type == DocumentNode::Type::Array) {
        for (const DocumentNode& item : node.items) {
            collect(item, way, at, into);
        }
    } else if (at == way.size()) {
        into << QString::fromStdString(node.text);
    } else if (const DocumentNode* member = memberOf(node, way[at])) {
        collect(*member, way, at + 1, into);
    }
}

} // namespace

Offers wordsInUse(const Snapshot& snapshot, const Rulebook& rulebook) {
    Offers offers;
    const auto take = [&](Names names, Kind kind, const char* field) {
        const FormFacts facts = formFacts(snapshot, kind, rulebook);
        const auto found = facts.words.find(field);
        if (found != facts.words.end()) {
            offers[names] << found->second;
        }
    };
    take(Names::PartnerType, Kind::Partner, "type");
    take(Names::Region, Kind::Partner, "region");
    take(Names::DealType, Kind::Deal, "type");
    take(Names::Family, Kind::Product, "family");
    take(Names::TouchType, Kind::Touchpoint, "type");
    snapshot.table<Product>().forEach(
        [&](const Product& product) { offers[Names::Product] << toQString(product.key); });
    snapshot.table<Partner>().forEach(
        [&](const Partner& partner) { offers[Names::Partner] << toQString(partner.key); });
    return offers;
}

QStringList offeredWords(Names names, const DocumentNode& document, const Offers& inUse) {
    QStringList words;
    const auto take = [&](const std::vector<std::string_view>& way) { collect(document, way, 0, words); };
    switch (names) {
    case Names::Tier:
        take({"ladder", "tiers", "key"});
        break;
    case Names::Track:
        take({"certification", "tracks", "key"});
        break;
    case Names::Level:
        take({"certification", "tracks", "levels", "key"});
        break;
    case Names::Step:
        take({"plan_templates", "phases", "steps", "key"});
        break;
    case Names::PartnerType:
        take({"partner_types", "key"});
        break;
    case Names::Role:
        take({"flags", "owner"});
        take({"plan_templates", "phases", "steps", "owner"});
        take({"registration", "approvers", "role"});
        break;
    default:
        break;
    }
    if (const auto found = inUse.find(names); found != inUse.end()) {
        words << found->second;
    }
    words.removeDuplicates();
    words.removeAll(QString());
    return words;
}

std::vector<UserMetric> ownMetricsOf(const DocumentNode& document) {
    std::vector<UserMetric> own;
    const DocumentNode* list = memberOf(document, "metrics");
    if (list == nullptr) {
        return own;
    }
    for (const DocumentNode& item : list->items) {
        UserMetric metric;
        const auto text = [&](const char* name) {
            const DocumentNode* member = memberOf(item, name);
            return member != nullptr ? member->text : std::string();
        };
        metric.key = text("key");
        metric.name = text("name");
        metric.expression = text("expression");
        if (!metric.key.empty()) {
            own.push_back(std::move(metric));
        }
    }
    return own;
}

} // namespace counterpart
