// SPDX-License-Identifier: GPL-3.0-or-later
// The archive of describe.h that notes what it is shown, and the attribution policy by hand.
#include "core/domain/policy/shape.h"

#include "core/domain/organisations.h"
#include "core/domain/policy/words.h"
#include "core/domain/policy/writer.h"
#include "core/domain/rulebook_parts.h"

#include <algorithm>

namespace counterpart::rulebook {

namespace {

std::string compact(std::string_view json) { // texts hold no line breaks as they are
    std::string out;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] == '\n') {
            while (i + 1 < json.size() && json[i + 1] == ' ') {
                ++i;
            }
        } else {
            out += json[i];
        }
    }
    return out;
}

std::string listed(const auto& items, const auto& textOf) {
    Writer out;
    out.list("", items, textOf, true);
    std::string json = out.take();
    json.pop_back();
    return json;
}

class ShapeMaker {
public:
    explicit ShapeMaker(MemberShape& of) : m_of(of) {}

    MemberShape& add(std::string_view name, Form form, Need need = Need::Optional, std::string fallback = {}) {
        MemberShape& member = m_of.members.emplace_back();
        member.name = name;
        member.form = form;
        member.required = need == Need::Required;
        member.fallback = member.required ? std::string() : std::move(fallback);
        return member;
    }
    void text(std::string_view name, const std::string& value, Need need, Names names = Names::Nothing) {
        add(name, Form::Text, need, quoted(value)).names = names;
    }
    void text(std::string_view name, const std::string&, With with) { goesWith(add(name, Form::Text), with); }
    void word(std::string_view name, Symbol, Need need, Names names = Names::Nothing) {
        add(name, Form::Word, need).names = names;
    }
    void word(std::string_view name, const std::string&, Need need, Names names = Names::Nothing) {
        add(name, Form::Word, need).names = names;
    }
    void words(std::string_view name, const std::vector<Symbol>& value, Names names) {
        add(name, Form::Words, Need::Optional, listed(value, &Symbol::str)).names = names;
    }
    void texts(std::string_view name, const std::vector<std::string>& value, Names names = Names::Nothing) {
        const auto itself = [](const std::string& text) { return text; };
        add(name, Form::Texts, Need::Optional, listed(value, itself)).names = names;
    }
    void keys(std::string_view name, const std::vector<Text>& value, Names names) {
        add(name, Form::Words, Need::Optional, listed(value, &Text::view)).names = names;
    }
    void whole(std::string_view name, const std::optional<int>& value, Whole range) {
        MemberShape& member = add(name, Form::Whole, Need::Optional, value ? std::to_string(*value) : "");
        member.least = Micros::of(range.least);
        member.most = Micros::of(range.most);
    }
    void decimal(std::string_view name, Micros value, Micros least, Micros most) {
        MemberShape& member = add(name, Form::Decimal, Need::Optional, toString(value));
        member.least = least;
        member.most = most;
    }
    void rate(std::string_view name, Rate value) { add(name, Form::Rate, Need::Optional, quoted(toString(value))); }
    void rate(std::string_view name, Rate, With with) { goesWith(add(name, Form::Rate), with); }
    void money(std::string_view name, const Money& value) {
        add(name, Form::Money, Need::Optional, value.minor == 0 ? "\"0\"" : quoted(toString(value)));
    }
    void money(std::string_view name, const Money&, With with) { goesWith(add(name, Form::Money), with); }
    void flag(std::string_view name, std::optional<bool> value) {
        add(name, Form::Flag, Need::Optional, value ? (*value ? "true" : "false") : "");
    }
    template <class Enum>
    void choice(std::string_view name, Enum value, std::span<const std::string_view> words,
                Need need = Need::Optional) {
        add(name, Form::Choice, need, quoted(words[static_cast<std::size_t>(value)])).words = {words.begin(),
                                                                                               words.end()};
    }
    void date(std::string_view name, Date) { add(name, Form::Date); }
    void dates(std::string_view name, const std::vector<Date>& value) {
        add(name, Form::Dates, Need::Optional, listed(value, [](Date date) { return toString(date); }));
    }
    void clock(std::string_view name, int minutes) {
        add(name, Form::Clock, Need::Optional, quoted(clockText(minutes)));
    }
    void weekdays(std::string_view name, int bits) {
        std::vector<std::string_view> days;
        for (std::size_t day = 0; day < 7; ++day) {
            if ((bits >> day & 1) != 0) {
                days.push_back(kWeekdayNames[day]);
            }
        }
        add(name, Form::Weekdays, Need::Optional, listed(days, [](std::string_view day) { return day; }));
    }
    void currency(std::string_view name, Currency) { add(name, Form::Currency, Need::Required); }
    void currencies(std::string_view name, const std::vector<Currency>& value) {
        add(name, Form::Currencies, Need::Optional, listed(value, &Currency::code));
    }
    void expression(std::string_view name, const std::string& value, Need need, Speaks speaks) {
        add(name, Form::Expression, need, quoted(value)).speaks = speaks;
    }
    void criteria(std::string_view name, const std::vector<Criterion>&) {
        add(name, Form::Criteria, Need::Optional, "{}");
    }
    void curve(std::string_view name, const std::vector<CurvePoint>&) { add(name, Form::Curve, Need::Required); }
    void attribution(std::string_view name, AttributionPolicy& policy);

    template <class T>
    void list(std::string_view name, std::vector<T>& items, Items count, Keep = Keep::WhenSaid) {
        const Need need = count.least > 0 ? Need::Required : Need::Optional;
        MemberShape& member = add(name, Form::List, need, "[]");
        if (!items.empty() && need == Need::Optional) {
            Writer out;
            PolicyWriter(out, Currency{}).list("", items, count);
            member.fallback = compact(out.take());
        }
        member.leastItems = count.least;
        member.mostItems = count.most;
        T item;
        ShapeMaker inner(member);
        describe(inner, item);
        for (const std::string_view key : {"key", "rule", "metric", "name", "role", "tier"}) {
            if (member.key.empty() && member.member(key) != nullptr) {
                member.key = key;
            }
        }
    }
    template <class T>
    void object(std::string_view name, T& value, Need need = Need::Optional, Keep = Keep::WhenSaid) {
        ShapeMaker inner(add(name, Form::Object, need));
        describe(inner, value);
    }

private:
    static void goesWith(MemberShape& member, With with) {
        member.goesWith = with.member;
        member.word = with.word;
    }

    MemberShape& m_of;
};

std::vector<std::string_view> modelWords(bool withLearned) {
    std::vector<std::string_view> words;
    for (const Model model : kModels) {
        if (withLearned || model != Model::Ai) {
            words.push_back(nameOf(model));
        }
    }
    return words;
}

void shapeInheritance(ShapeMaker& a, std::string_view name, Inheritance value) {
    ShapeMaker inner(a.add(name, Form::Object));
    inner.choice("credit", value.credit, kInheritNames, Need::Required);
    inner.rate("rate", value.rate);
}

// As readPolicy of rulebook_read_attribution reads it.
void shapePolicy(ShapeMaker& a, const AttributionPolicy& policy) {
    const auto packs = organisations();
    a.add("organisation", Form::Choice).words = {packs.begin(), packs.end()};
    a.choice("model", policy.model, modelWords(true));
    a.decimal("half_life_days", policy.halfLifeDays, Micros{1}, Micros::of(36'500));
    const Micros most = Micros::of(kMostWeight);
    {
        ShapeMaker inner(a.add("position", Form::Object));
        inner.decimal("first", policy.positionFirst, Micros::of(0), most);
        inner.decimal("middle", policy.positionMiddle, Micros::of(0), most);
        inner.decimal("last", policy.positionLast, Micros::of(0), most);
    }
    MemberShape& roles = a.add("role_weights", Form::Weights, Need::Optional, "{}");
    roles.names = Names::TouchType;
    roles.least = Micros::of(0);
    roles.most = most;
    a.choice("direct", policy.direct, kDirectNames);
    a.rate("partners_share", policy.partnersShare);
    MemberShape& lookback = a.add("lookback_days", Form::Whole, Need::Optional, "null");
    lookback.nullable = true;
    lookback.least = Micros::of(0);
    lookback.most = Micros::of(kMostLookback);
    a.words("post_decision", policy.postDecision, Names::TouchType);
    a.expression("expression", policy.expression, Need::Optional, Speaks::Weight);
    shapeInheritance(a, "renewals", policy.renewals);
    shapeInheritance(a, "expansions", policy.expansions);
}

void shapeChains(ShapeMaker& a) {
    MemberShape& chains = a.add("chains", Form::List, Need::Optional, "[]");
    chains.mostItems = kMostChains;
    chains.key = "from";
    ShapeMaker link(chains);
    link.text("from", {}, Need::Required, Names::Partner);
    link.text("to", {}, Need::Required, Names::Partner);
    link.add("share", Form::Rate, Need::Required);
    link.date("since", {});
    link.date("until", {});
}

void ShapeMaker::attribution(std::string_view name, AttributionPolicy& policy) {
    ShapeMaker a(add(name, Form::Object));
    shapePolicy(a, policy);
    a.flag("house_share", policy.learned.houseShare);
    a.text("segment", policy.learned.segment, Need::Optional);
    a.choice("fallback", policy.learned.fallback, modelWords(false)); // the enum's order: Ai is the last of it
    shapeChains(a);
    MemberShape& families = a.add("by_family", Form::List, Need::Optional, "[]");
    families.mostItems = kMostFamilies;
    ShapeMaker inner(families);
    inner.add("families", Form::Words, Need::Required).names = Names::Family;
    shapePolicy(inner, policy);
    for (MemberShape& member : families.members) { // what is left out is as in the programme's own
        member.fallback.clear();
        for (MemberShape& part : member.members) {
            part.fallback.clear();
        }
    }
}

} // namespace

const MemberShape* MemberShape::member(std::string_view called) const {
    const auto found = std::ranges::find(members, called, &MemberShape::name);
    return found == members.end() ? nullptr : &*found;
}

const MemberShape& rulebookShape() {
    static const MemberShape shape = [] {
        MemberShape root;
        root.form = Form::Object;
        Rulebook book;
        ShapeMaker maker(root);
        describe(maker, book);
        return root;
    }();
    return shape;
}

const MemberShape* shapeAt(std::string_view path) {
    const MemberShape* at = &rulebookShape();
    while (!path.empty() && at != nullptr) {
        const std::string_view name = path.substr(0, path.find_first_of(".["));
        if (!name.empty()) {
            at = at->member(name);
        }
        path.remove_prefix(name.size());
        if (path.starts_with('[')) { // a place in a list, or a name within criteria and weights
            path.remove_prefix(std::min(path.find(']'), path.size() - 1) + 1);
        } else if (path.starts_with('.')) {
            path.remove_prefix(1);
        }
    }
    return at;
}

} // namespace counterpart::rulebook
