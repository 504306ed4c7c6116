// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads by the one list of members.
#include "core/engine/learned/model_json.h"

#include "core/domain/rulebook_tree.h"
#include "core/engine/learned/model_fields.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace counterpart::learned {

namespace {

using rulebook::Node;

constexpr std::string_view kStageNames[] = {"segmentation", "half_life", "shrinkage"};
std::string_view nameOf(Stage stage) { return kStageNames[static_cast<std::size_t>(stage)]; }
std::string_view wordOf(Stage stage) { return nameOf(stage); }
std::string_view wordOf(Predictor predictor) { return learned::nameOf(predictor); }
std::string_view wordOf(Refusal refusal) { return learned::nameOf(refusal); }
bool fromWord(std::string_view word, Stage& stage) {
    for (std::size_t i = 0; i < std::size(kStageNames); ++i) {
        if (kStageNames[i] == word) {
            stage = static_cast<Stage>(i);
            return true;
        }
    }
    return false;
}
template <class Enum>
bool take(std::optional<Enum> found, Enum& value) {
    value = found.value_or(value);
    return found.has_value();
}
bool fromWord(std::string_view word, Predictor& predictor) { return take(predictorNamed(word), predictor); }
bool fromWord(std::string_view word, Refusal& refusal) { return take(refusalNamed(word), refusal); }

template <class T> // an enum or a struct of this model: neither number nor text, date or list
concept Part = std::is_enum_v<T> ||(std::is_class_v<T> && !std::is_same_v<T, std::string> && !std::is_same_v<T, Date>);

class Writer {
public:
    template <class T>
    void operator()(std::string_view name, T& value) {
        m_out += m_first ? "" : ",";
        m_out += m_depth == 1 ? "\n  " : " ";
        m_out += quoted(name) + ": ";
        m_first = false;
        write(value);
    }
    void write(double value) { m_out += std::isfinite(value) ? fmt::format("{}", value) : "null"; } // null = infinite
    void write(bool value) { m_out += value ? "true" : "false"; }
    void write(std::integral auto value) { m_out += std::to_string(value); }
    void write(const std::string& value) { m_out += quoted(value); }
    void write(Date value) { m_out += quoted(toString(value)); }
    template <class T>
    void write(std::vector<T>& values) {
        m_out += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_out += i == 0                                                                  ? ""
                     : std::is_class_v<T> && m_depth == 1 && !std::is_same_v<T, std::string> ? ",\n    "
                                                                                             : ", ";
            write(values[i]);
        }
        m_out += ']';
    }
    template <Part T>
    void write(T& value) {
        if constexpr (std::is_enum_v<T>) {
            m_out += quoted(wordOf(value));
        } else {
            m_out += '{';
            m_first = true;
            ++m_depth;
            fields(*this, value);
            --m_depth;
            m_first = false;
            m_out += m_depth == 0 ? "\n}\n" : "}";
        }
    }
    std::string take() { return std::move(m_out); }

private:
    static std::string quoted(std::string_view text) {
        return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
    }
    std::string m_out;
    int m_depth = 0;
    bool m_first = true;
};

class Reader {
public:
    explicit Reader(const Node& root) : m_node(&root) {}
    const std::optional<Error>& fault() const { return m_fault; }

    template <class T>
    void operator()(std::string_view name, T& value) {
        const Node* parent = m_node;
        const auto found = std::ranges::find(parent->members, name, &rulebook::Member::name);
        const std::size_t length = m_path.size();
        m_path += (length == 0 ? "" : ".") + std::string(name);
        if (found == parent->members.end()) {
            fail("a member that is missing");
        } else {
            m_node = &found->value;
            read(value);
        }
        m_path.resize(length);
        m_node = parent;
    }
    void read(double& value) {
        value = kInfinite;
        if (m_node->type != Node::Type::Null && !number(value)) {
            fail("a number");
        }
    }
    void read(bool& value) {
        value = m_node->flag;
        expect(Node::Type::Bool, "true or false");
    }
    void read(std::integral auto& value) {
        if (!number(value)) {
            fail("a whole number");
        }
    }
    void read(std::string& value) {
        value = m_node->text;
        expect(Node::Type::String, "a text");
    }
    void read(Date& value) {
        const auto date = parseDate(m_node->text);
        value = date ? *date : Date{};
        if (m_node->type != Node::Type::String || (!date && !m_node->text.empty())) {
            fail("a date");
        }
    }
    template <class T>
    void read(std::vector<T>& values) {
        expect(Node::Type::Array, "a list");
        const Node* list = m_node;
        for (std::size_t i = 0; i < list->items.size() && !m_fault; ++i) {
            const std::size_t length = m_path.size();
            m_path += "[" + std::to_string(i) + "]";
            m_node = &list->items[i];
            read(values.emplace_back());
            m_path.resize(length);
        }
        m_node = list;
    }
    template <Part T>
    void read(T& value) {
        if constexpr (std::is_enum_v<T>) {
            if (m_node->type != Node::Type::String || !fromWord(m_node->text, value)) {
                fail("a known word");
            }
        } else {
            expect(Node::Type::Object, "an object");
            fields(*this, value);
        }
    }

private:
    bool number(auto& value) const {
        const char* end = m_node->text.data() + m_node->text.size();
        const auto [stop, code] = std::from_chars(m_node->text.data(), end, value);
        return m_node->type == Node::Type::Number && code == std::errc() && stop == end;
    }
    void expect(Node::Type type, const char* what) {
        if (m_node->type != type) {
            fail(what);
        }
    }
    void fail(const char* expected) {
        if (!m_fault) {
            m_fault = makeError(ErrorCode::BadJson, rulebook::shownValue(*m_node), expected);
            m_fault->column = m_path;
            m_fault->line = m_node->line;
        }
    }

    const Node* m_node;
    std::string m_path;
    std::optional<Error> m_fault;
};

// What is fitted is at most 20, factors their number times that; products and sums of these stay finite.
bool isWeight(double value) { return value >= 0 && value <= 1e100; }

// "" or the member that does not fit.
std::string misfit(const Model& model) {
    const Weights& weights = model.weights;
    const auto fit = [](std::size_t names, const std::vector<double>& values, const std::vector<Counts>& counts,
                        const std::vector<Interval>& intervals) {
        return values.size() == names && counts.size() == names && (intervals.empty() || intervals.size() == names) &&
               std::ranges::all_of(values, isWeight);
    };
    if (model.version < 1 || model.version > kVersion) {
        return "version";
    }
    if (!std::isfinite(model.curve.level) || !isWeight(model.curve.slope)) {
        return "curve";
    }
    if (!isWeight(weights.mu) || !isWeight(model.halfLife)) {
        return "weights";
    }
    if (!fit(model.types.size(), weights.theta, model.ofType, model.thetaInterval)) {
        return "types";
    }
    if (!fit(model.partners.size(), weights.factor, model.ofPartner, model.factorInterval)) {
        return "partners";
    }
    if (!fit(model.segments.size(), weights.base, model.ofSegment, model.baseInterval) || model.segments.empty()) {
        return "segments";
    }
    for (const Alarm& alarm : model.alarms) {
        if (alarm.type >= model.types.size()) {
            return "alarms";
        }
    }
    for (const Trial& trial : model.trials) {
        if (trial.candidate.segmentation >= model.segmentations.size()) {
            return "trials";
        }
    }
    return {};
}

} // namespace

std::string writeModel(const Model& model) {
    Writer writer;
    Model copy = model; // members are taken by reference, as reading needs it
    writer.write(copy);
    return writer.take();
}

Result<Model> readModel(std::string_view json) {
    const auto tree = rulebook::parseTree(json);
    if (!tree) {
        return tree.error();
    }
    Model model;
    Reader reader(*tree);
    reader.read(model);
    if (reader.fault()) {
        return *reader.fault();
    }
    if (const std::string member = misfit(model); !member.empty()) {
        Error error = makeError(ErrorCode::BadJson, {}, "lists that fit each other, of a version this program knows");
        error.column = member;
        return error;
    }
    return model;
}

} // namespace counterpart::learned
