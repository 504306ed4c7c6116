// SPDX-License-Identifier: GPL-3.0-or-later
// Assumptions out of their JSON document, and into it.
#include "core/engine/scenario/document.h"

#include "core/base/date.h"
#include "core/domain/rulebook_fields.h"
#include "core/domain/rulebook_writer.h"
#include "core/domain/value.h"
#include "core/engine/scenario/tree.h"

#include <algorithm>

namespace counterpart::scenario {

namespace {

using rulebook::Members;
using rulebook::Node;

constexpr std::string_view kVerbs[] = {"set_policy",   "unset_policy",   "add_touches", "edit_touch",
                                       "remove_touch", "remove_touches", "edit_deal"};

std::string requiredText(Members& members, std::string_view name) {
    std::string text;
    members.text(name, text, true);
    return text;
}

SetPolicy readSetPolicy(Members& members) {
    SetPolicy change{requiredText(members, "path"), {}};
    if (const Node* value = members.required("to")) {
        change.value = jsonOf(*value);
    }
    if (!change.path.empty() && !stepsOf(change.path)) {
        members.fault(ErrorCode::BadArgument, "path", "a path like attribution.half_life_days");
    }
    return change;
}

AddTouches readAddTouches(Members& members) {
    AddTouches change;
    members.text("partner", change.partner);
    change.type = requiredText(members, "type");
    members.whole("count", change.count, {1, kMostTouches});
    members.strings("deals",
                    [&](std::string_view key, const Node&, const std::string&) { change.deals.emplace_back(key); });
    members.text("at", change.at);
    if (!change.at.empty() && !parseTime(change.at)) {
        members.fault(ErrorCode::NotATime, "at", {});
    }
    return change;
}

// Every other member is a field of the record, as a text or a number.
Fields readFields(Members& members, Kind kind, std::string_view reference) {
    Fields fields;
    for (const rulebook::Member& member : members.node().members) {
        if (member.name == "do" || member.name == reference) {
            continue;
        }
        const auto index = fieldIndex(kind, member.name);
        if (!index || member.name == "key" || member.name == "custom") {
            continue; // finish() says which there are
        }
        members.optional(member.name);
        if (member.value.type != Node::Type::String && member.value.type != Node::Type::Number) {
            members.fault(ErrorCode::BadArgument, member.name, "a text or a number");
            continue;
        }
        fields.emplace_back(member.name, member.value.text);
    }
    if (fields.empty() && members.isObject()) {
        rulebook::addFault(members.faults(), ErrorCode::RequiredFieldEmpty, members.node(), members.path(),
                           "a field to change");
    }
    return fields;
}

std::optional<Change> readChange(const Node& node, const std::string& path, rulebook::Faults& faults) {
    Members members(node, path, faults);
    std::optional<Change> change;
    switch (members.choice("do", kVerbs, true)) {
    case 0:
        change = readSetPolicy(members);
        break;
    case 1:
        change = UnsetPolicy{requiredText(members, "path")};
        break;
    case 2:
        change = readAddTouches(members);
        break;
    case 3: {
        std::string touch = requiredText(members, "touch");
        change = EditTouch{std::move(touch), readFields(members, Kind::Touchpoint, "touch")};
        break;
    }
    case 4:
        change = RemoveTouch{requiredText(members, "touch")};
        break;
    case 5: {
        RemoveTouches removal{requiredText(members, "deal"), {}, {}};
        members.text("partner", removal.partner);
        members.text("type", removal.type);
        change = std::move(removal);
        break;
    }
    case 6: {
        std::string deal = requiredText(members, "deal");
        change = EditDeal{std::move(deal), readFields(members, Kind::Deal, "deal")};
        break;
    }
    default:
        return std::nullopt; // said already; which members belong is not known
    }
    members.finish();
    return change;
}

// Members of an edit: the record, then its fields.
void writeFields(rulebook::Writer& out, const Fields& fields) {
    for (const auto& [name, text] : fields) {
        out.text(name, text);
    }
}

struct ChangeWriter {
    rulebook::Writer& out;

    void operator()(const SetPolicy& change) const {
        out.text("do", kVerbs[0]);
        out.text("path", change.path);
        out.value("to", change.value);
    }
    void operator()(const UnsetPolicy& change) const {
        out.text("do", kVerbs[1]);
        out.text("path", change.path);
    }
    void operator()(const AddTouches& change) const {
        out.text("do", kVerbs[2]);
        out.textUnlessEmpty("partner", change.partner);
        out.text("type", change.type);
        out.value("count", std::to_string(change.count));
        out.list("deals", change.deals, [](const std::string& key) { return key; });
        out.textUnlessEmpty("at", change.at);
    }
    void operator()(const EditTouch& change) const {
        out.text("do", kVerbs[3]);
        out.text("touch", change.touch);
        writeFields(out, change.fields);
    }
    void operator()(const RemoveTouch& change) const {
        out.text("do", kVerbs[4]);
        out.text("touch", change.touch);
    }
    void operator()(const RemoveTouches& change) const {
        out.text("do", kVerbs[5]);
        out.text("deal", change.deal);
        out.textUnlessEmpty("partner", change.partner);
        out.textUnlessEmpty("type", change.type);
    }
    void operator()(const EditDeal& change) const {
        out.text("do", kVerbs[6]);
        out.text("deal", change.deal);
        writeFields(out, change.fields);
    }
};

} // namespace

Reading readAssumptions(std::string_view json) {
    Reading reading;
    const auto root = rulebook::parseTree(json);
    if (!root) {
        reading.errors.push_back(root.error());
        return reading;
    }
    Members top(*root, "", reading.errors);
    int version = 1;
    top.whole("version", version, {1, 1});
    if (top.required("changes") != nullptr) {
        top.each("changes", kMostChanges, [&](const Node& node, const std::string& path) {
            if (auto change = readChange(node, path, reading.errors)) {
                reading.assumed.changes.push_back(std::move(*change));
            }
        });
    }
    top.finish();
    for (Error& error : reading.errors) { // the words of the shared reader are those of rulebooks
        error.code = error.code == ErrorCode::BadRulebook ? ErrorCode::BadArgument : error.code;
    }
    return reading;
}

std::string writeAssumptions(const Assumptions& assumed) {
    rulebook::Writer out;
    out.open("", '{');
    out.value("version", "1");
    out.open("changes", '[');
    for (const Change& change : assumed.changes) {
        out.open("", '{');
        std::visit(ChangeWriter{out}, change);
        out.close('}');
    }
    out.close(']');
    out.close('}');
    return out.take();
}

std::string policyValueOf(std::string_view typed) {
    if (const auto node = rulebook::parseTree(typed)) {
        return jsonOf(*node);
    }
    return rulebook::quoted(typed);
}

} // namespace counterpart::scenario
