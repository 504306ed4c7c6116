// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a rulebook as a JSON Schema: an object per object, the values by reference to definitions.
#include "core/domain/policy/schema.h"

#include "core/domain/policy/shape.h"
#include "core/domain/policy/words.h"
#include "core/domain/rulebook_writer.h"

#include <algorithm>

namespace counterpart {

namespace rulebook {

namespace {

struct Definition {
    Form form;
    std::string_view name;
    std::string_view json;
};
constexpr std::string_view kWordJson = R"({"type": "string", "pattern": "^\\S(.*\\S)?$"})";
constexpr Definition kDefinitions[] = {
    {Form::Word, "word", kWordJson},
    {Form::Words, "words", R"({"type": "array", "items": {"$ref": "#/$defs/word"}, "uniqueItems": true})"},
    {Form::Texts, "texts", R"({"type": "array", "items": {"$ref": "#/$defs/word"}})"},
    {Form::Rate, "rate", R"({"type": "string", "pattern": "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,4})?)%$"})"},
    {Form::Money, "money",
     R"({"type": ["string", "number"], "pattern": "^[0-9]+(\\.[0-9]+)?( [A-Z]{3})?$", "minimum": 0})"},
    {Form::Date, "date", R"({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})"},
    {Form::Dates, "dates", R"({"type": "array", "items": {"$ref": "#/$defs/date"}})"},
    {Form::Clock, "clock", R"({"type": "string", "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"})"},
    {Form::Weekdays, "weekdays",
     R"({"type": "array", "items": {"enum": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}})"},
    {Form::Currency, "currency", R"({"type": "string", "pattern": "^[A-Z]{3}$"})"},
    {Form::Currencies, "currencies",
     R"({"type": "array", "items": {"$ref": "#/$defs/currency"}, "uniqueItems": true})"},
    {Form::Criteria, "criteria",
     R"({"type": "object", "propertyNames": {"pattern": "^(revenue\\.attributed|certs\\.people(:\\S(.*\\S)?)?|deals\\.won|quota\\.attainment|csat\\.mean|csat\\.satisfied|products\\.covered_share|activities\\.success_story|commitment)$"}, "maxProperties": 200, "additionalProperties": {"type": ["string", "number"], "pattern": "^[0-9]+(\\.[0-9]+)?%?$", "minimum": 0}})"},
    {Form::Curve, "curve",
     R"({"type": "array", "items": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number", "minimum": 0}], "minItems": 2, "maxItems": 2}, "minItems": 1})"},
};

std::string_view definitionOf(Form form) {
    const auto found = std::ranges::find(kDefinitions, form, &Definition::form);
    return found == std::end(kDefinitions) ? std::string_view() : found->name;
}

void writeObject(Writer& out, const MemberShape& shape);

void writeBounds(Writer& out, const MemberShape& shape) {
    if (shape.least.has()) {
        out.value("minimum", toString(shape.least));
        out.value("maximum", toString(shape.most));
    }
}

void writeValue(Writer& out, const MemberShape& shape) {
    switch (shape.form) {
    case Form::Text:
    case Form::Expression:
        out.text("type", "string");
        if (shape.required) {
            out.text("pattern", "\\S");
        }
        break;
    case Form::Whole:
    case Form::Decimal: {
        const std::string_view type = shape.form == Form::Whole ? "integer" : "number";
        if (shape.nullable) {
            out.list("type", std::vector{type, std::string_view("null")},
                     [](std::string_view word) { return std::string(word); });
        } else {
            out.text("type", type);
        }
        writeBounds(out, shape);
        break;
    }
    case Form::Flag:
        out.text("type", "boolean");
        break;
    case Form::Choice:
        out.list("enum", shape.words, [](std::string_view word) { return std::string(word); });
        break;
    case Form::Weights:
        out.text("type", "object");
        out.open("additionalProperties", '{');
        out.text("type", "number");
        writeBounds(out, shape);
        out.close('}');
        break;
    case Form::List:
        out.text("type", "array");
        if (shape.leastItems > 0) {
            out.value("minItems", std::to_string(shape.leastItems));
        }
        out.value("maxItems", std::to_string(shape.mostItems));
        out.open("items", '{');
        writeObject(out, shape);
        out.close('}');
        break;
    case Form::Object:
        writeObject(out, shape);
        break;
    default:
        out.text("$ref", "#/$defs/" + std::string(definitionOf(shape.form)));
        break;
    }
    if (!shape.fallback.empty()) {
        out.value("default", shape.fallback);
    }
}

// A member that goes with a word of a choice beside it is there with that word and only then.
void writeConditions(Writer& out, const MemberShape& shape) {
    const auto goesWith = [](const MemberShape& member) { return !member.goesWith.empty(); };
    if (std::ranges::none_of(shape.members, goesWith)) {
        return;
    }
    out.open("allOf", '[');
    for (const MemberShape& member : shape.members) {
        if (goesWith(member)) {
            out.open("", '{');
            out.value("if",
                      "{\"properties\": {" + quoted(member.goesWith) + ": {\"const\": " + quoted(member.word) + "}}}");
            out.value("then", "{\"required\": [" + quoted(member.name) + "]}");
            out.value("else", "{\"properties\": {" + quoted(member.name) + ": false}}");
            out.close('}');
        }
    }
    out.close(']');
}

void writeObject(Writer& out, const MemberShape& shape) {
    out.text("type", "object");
    out.open("properties", '{');
    std::vector<std::string> required;
    for (const MemberShape& member : shape.members) {
        out.open(member.name, '{');
        writeValue(out, member);
        out.close('}');
        if (member.required) {
            required.push_back(member.name);
        }
    }
    out.close('}');
    out.list("required", required, [](const std::string& name) { return name; });
    writeConditions(out, shape);
    out.value("additionalProperties", "false");
}

} // namespace
} // namespace rulebook

std::string rulebookSchema() {
    rulebook::Writer out;
    out.open("", '{');
    out.text("$schema", "https://json-schema.org/draft/2020-12/schema");
    out.text("title", "Counterpart rulebook");
    rulebook::writeObject(out, rulebook::rulebookShape());
    out.open("$defs", '{');
    for (const rulebook::Definition& definition : rulebook::kDefinitions) {
        out.value(definition.name, definition.json);
    }
    out.close('}');
    out.close('}');
    return out.take();
}

} // namespace counterpart
