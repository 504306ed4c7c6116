// SPDX-License-Identifier: GPL-3.0-or-later
// A little language for content ("c:idx c:order c:tx? c:dPt* (c:crosses|c:crossesAt)?") and the elements we write in
// it.
#include "tests/support/chart_schema.h"

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

namespace counterpart::testing {
namespace {

struct Rule {
    const char* content = "";        // children in order: ? none or one, * any, + at least one, 2 two; (a|b) either
    const char* attribute = nullptr; // the one it needs
    const char* value = ".*";        // what that may say
};

const char* const kLabelEnd = "c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName? "
                              "c:showSerName? c:showPercent? c:showBubbleSize? c:separator? c:extLst?";
const std::string kAxis = "c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? "
                          "c:majorTickMark? c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx "
                          "(c:crosses|c:crossesAt)? ";
const char* const kFlag = "0|1";
const char* const kNumber = "-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?";
const char* const kCount = "[0-9]+";

// By name, or by parent and name where an element has different contents.
const std::map<std::string, Rule>& rules() {
    static const std::string label = std::string("c:idx c:layout? c:tx? ") + kLabelEnd;
    static const std::string labels = std::string("c:dLbl* ") + kLabelEnd;
    static const std::string category =
        kAxis + "c:auto? c:lblAlgn? c:lblOffset? c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl?";
    static const std::string value = kAxis + "c:crossBetween? c:majorUnit? c:minorUnit?";
    static const std::map<std::string, Rule> out{
        {"c:chartSpace",
         {"c:date1904? c:lang? c:roundedCorners? c:style? c:clrMapOvr? c:chart c:spPr? c:txPr? c:externalData? "
          "c:printSettings?"}},
        {"c:chart", {"c:title? c:autoTitleDeleted? c:plotArea c:legend? c:plotVisOnly? c:dispBlanksAs?"}},
        {"c:plotArea", {"c:layout? (c:barChart|c:lineChart|c:bubbleChart)+ (c:catAx|c:valAx)* c:dTable? c:spPr?"}},
        {"c:layout", {"c:manualLayout?"}},
        {"c:manualLayout", {"c:layoutTarget? c:xMode? c:yMode? c:wMode? c:hMode? c:x? c:y? c:w? c:h?"}},
        {"c:barChart",
         {"c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:overlap? c:serLines* c:axId2"}},
        {"c:lineChart",
         {"c:grouping c:varyColors? c:ser* c:dLbls? c:dropLines? c:hiLowLines? c:marker? c:smooth? c:axId2"}},
        {"c:bubbleChart",
         {"c:varyColors? c:ser* c:dLbls? c:bubble3D? c:bubbleScale? c:showNegBubbles? c:sizeRepresents? c:axId2"}},
        {"c:barChart/c:ser",
         {"c:idx c:order c:tx? c:spPr? c:invertIfNegative? c:pictureOptions? c:dPt* c:dLbls? c:trendline* c:errBars? "
          "c:cat? c:val? c:shape?"}},
        {"c:lineChart/c:ser",
         {"c:idx c:order c:tx? c:spPr? c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:smooth?"}},
        {"c:bubbleChart/c:ser",
         {"c:idx c:order c:tx? c:spPr? c:invertIfNegative? c:dPt* c:dLbls? c:trendline* c:errBars* c:xVal? c:yVal? "
          "c:bubbleSize? c:bubble3D?"}},
        {"c:tx", {"(c:strRef|c:v|c:rich)"}},
        {"c:cat", {"(c:strRef|c:numRef)"}},
        {"c:val", {"c:numRef"}},
        {"c:xVal", {"c:numRef"}},
        {"c:yVal", {"c:numRef"}},
        {"c:bubbleSize", {"c:numRef"}},
        {"c:strRef", {"c:f c:strCache?"}},
        {"c:numRef", {"c:f c:numCache?"}},
        {"c:strCache", {"c:ptCount? c:pt*"}},
        {"c:numCache", {"c:formatCode? c:ptCount? c:pt*"}},
        {"c:pt", {"c:v", "idx", kCount}},
        {"c:ptCount", {"", "val", kCount}},
        {"c:errBars", {"c:errDir? c:errBarType c:errValType c:noEndCap? c:plus? c:minus? (c:val)? c:spPr?"}},
        {"c:errBars/c:val", {"", "val", kNumber}},
        {"c:errBarType", {"", "val", "both|minus|plus"}},
        {"c:errValType", {"", "val", "cust|fixedVal|percentage|stdDev|stdErr"}},
        {"c:extLst", {"c:ext*"}},
        {"c:ext", {"c15:showLeaderLines?", "uri", "\\{[-0-9A-Fa-f]{36}\\}"}},
        {"c:dPt", {"c:idx c:invertIfNegative? c:marker? c:bubble3D? c:explosion? c:spPr? c:pictureOptions?"}},
        {"c:lineChart/c:marker", {"", "val", kFlag}},
        {"c:marker", {"c:symbol? c:size? c:spPr?"}},
        {"c:symbol", {"", "val", "circle|dash|diamond|dot|none|plus|square|star|triangle|x|auto"}},
        {"c:size", {"", "val", "[2-9]|[1-6][0-9]|7[0-2]"}},
        {"c:dLbls", {labels.c_str()}},
        {"c:dLbl", {label.c_str()}},
        {"c:catAx", {category.c_str()}},
        {"c:valAx", {value.c_str()}},
        {"c:scaling", {"c:logBase? c:orientation? c:max? c:min?"}},
        {"c:majorGridlines", {"c:spPr?"}},
        {"c:legend", {"c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr?"}},
        {"c:legendEntry", {"c:idx (c:delete|c:txPr)"}},
        {"c:externalData", {"c:autoUpdate?", "r:id", "rId[0-9]+"}},
        {"c:rich", {"a:bodyPr a:lstStyle? a:p+"}},
        {"c:txPr", {"a:bodyPr a:lstStyle? a:p+"}},
        {"c:spPr", {"(a:noFill|a:solidFill)? a:ln?"}},
        {"a:ln", {"(a:noFill|a:solidFill)? a:prstDash? (a:round|a:bevel|a:miter)?"}},
        {"a:solidFill", {"(a:schemeClr|a:srgbClr)"}},
        {"a:schemeClr", {"a:alpha?", "val", "tx1|tx2|bg1|bg2|accent[1-6]"}},
        {"a:srgbClr", {"a:alpha?", "val", "[0-9A-F]{6}"}},
        {"a:prstDash", {"", "val", "solid|dot|dash|lgDash|dashDot|sysDash|sysDot|sysDashDot"}},
        {"c:lang", {"", "val", "[A-Za-z]{2,3}(-[A-Za-z0-9]+)*"}},
        {"c:f", {"", nullptr}},
        {"c:v", {"", nullptr}},
        {"c:formatCode", {"", nullptr}},
        {"c:numFmt", {"", "formatCode", ".+"}},
        {"c:barDir", {"", "val", "bar|col"}},
        {"c:grouping", {"", "val", "clustered|stacked|standard|percentStacked"}},
        {"c:gapWidth", {"", "val", "[0-9]|[1-9][0-9]|[1-4][0-9][0-9]|500"}},
        {"c:overlap", {"", "val", "-?([0-9]|[1-9][0-9]|100)"}},
        {"c:bubbleScale", {"", "val", "[0-9]|[1-9][0-9]|[12][0-9][0-9]|300"}},
        {"c:sizeRepresents", {"", "val", "area|w"}},
        {"c:dLblPos", {"", "val", "b|bestFit|ctr|inBase|inEnd|l|outEnd|r|t"}},
        {"c:orientation", {"", "val", "minMax|maxMin"}},
        {"c:axPos", {"", "val", "b|l|r|t"}},
        {"c:tickLblPos", {"", "val", "high|low|nextTo|none"}},
        {"c:majorTickMark", {"", "val", "none|in|out|cross"}},
        {"c:minorTickMark", {"", "val", "none|in|out|cross"}},
        {"c:crosses", {"", "val", "autoZero|max|min"}},
        {"c:crossBetween", {"", "val", "between|midCat"}},
        {"c:lblAlgn", {"", "val", "ctr|l|r"}},
        {"c:lblOffset", {"", "val", "[0-9]{1,3}|1000"}},
        {"c:legendPos", {"", "val", "b|tr|l|r|t"}},
        {"c:dispBlanksAs", {"", "val", "span|gap|zero"}},
        {"c:layoutTarget", {"", "val", "inner|outer"}},
        {"c:xMode", {"", "val", "edge|factor"}},
        {"c:yMode", {"", "val", "edge|factor"}},
        {"c:axId", {"", "val", kCount}},
        {"c:crossAx", {"", "val", kCount}},
        {"c:idx", {"", "val", kCount}},
        {"c:order", {"", "val", kCount}},
    };
    return out;
}

// Elements without children that say a number or a flag.
const char* simpleValue(const std::string& name) {
    static const std::set<std::string> flags{
        "c:date1904",    "c:roundedCorners", "c:autoTitleDeleted", "c:plotVisOnly",    "c:varyColors",     "c:delete",
        "c:overlay",     "c:smooth",         "c:invertIfNegative", "c:bubble3D",       "c:showLegendKey",  "c:showVal",
        "c:showCatName", "c:showSerName",    "c:showPercent",      "c:showBubbleSize", "c:showNegBubbles", "c:auto",
        "c:noEndCap",    "c:noMultiLvlLbl",  "c:autoUpdate"};
    static const std::set<std::string> numbers{"c:x",   "c:y",   "c:w",         "c:h",
                                               "c:max", "c:min", "c:majorUnit", "c:tickLblSkip"};
    return flags.contains(name) ? kFlag : numbers.contains(name) ? kNumber : nullptr;
}

// The content as an expression over " c:idx c:order ...".
std::regex expressionOf(const std::string& content) {
    std::istringstream words(content);
    std::string out;
    for (std::string word; words >> word;) {
        const char last = word.back();
        std::string times;
        if (last == '?' || last == '*' || last == '+' || last == '2') {
            times = last == '2' ? "{2}" : std::string(1, last);
            word.pop_back();
        }
        if (word.front() == '(') {
            word = word.substr(1, word.size() - 2);
        }
        std::string either;
        std::istringstream parts(word);
        for (std::string part; std::getline(parts, part, '|');) {
            either += (either.empty() ? " " : "| ") + part;
        }
        out += "(" + either + ")" + times;
    }
    return std::regex(out);
}

void check(const pugi::xml_node& node, const std::string& path, std::vector<std::string>& out) {
    const std::string name = node.name();
    const auto both = rules().find(std::string(node.parent().name()) + "/" + name);
    const auto found = both != rules().end() ? both : rules().find(name);
    const auto fault = [&](const std::string& words) { out.push_back(path + ": " + name + " " + words); };
    if (const char* simple = simpleValue(name); simple != nullptr) {
        if (node.first_child() || !std::regex_match(node.attribute("val").value(), std::regex(simple))) {
            fault(std::string("says ") + node.attribute("val").value());
        }
        return;
    }
    if (found == rules().end()) {
        if (name.starts_with("c:")) {
            fault("is not known");
        }
        return; // type: the order of its children is held elsewhere
    }
    const Rule& rule = found->second;
    std::string children;
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_element) {
            children += std::string(" ") + child.name();
        }
    }
    static std::map<std::string, std::regex> expressions;
    const auto expression = expressions.try_emplace(rule.content, expressionOf(rule.content)).first;
    if (!std::regex_match(children, expression->second)) {
        fault("holds" + children);
    }
    if (rule.attribute != nullptr &&
        (!node.attribute(rule.attribute) ||
         !std::regex_match(node.attribute(rule.attribute).value(), std::regex(rule.value)))) {
        fault(std::string("says ") + node.attribute(rule.attribute).value());
    }
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_element) {
            check(child, path, out);
        }
    }
}

// What the schema does not say, and office programs ask for repair without.
void checkPlaces(const pugi::xml_node& plot, const std::string& path, std::vector<std::string>& out) {
    for (const pugi::xml_node& group : plot.children()) {
        const std::string name = group.name();
        const std::string grouping = group.child("c:grouping").attribute("val").value();
        const std::set<std::string> places =
            name == "c:barChart" ? (grouping == "clustered" ? std::set<std::string>{"ctr", "inBase", "inEnd", "outEnd"}
                                                            : std::set<std::string>{"ctr", "inBase", "inEnd"})
                                 : std::set<std::string>{"ctr", "l", "r", "t", "b"};
        for (const pugi::xpath_node& each : group.select_nodes(".//c:dLblPos")) {
            const std::string place = each.node().attribute("val").value();
            if (!places.contains(place)) {
                out.push_back(path + ": labels at " + place + " in a " + grouping + " " + name);
            }
        }
    }
}

void checkAxes(const pugi::xml_node& plot, const std::string& path, std::vector<std::string>& out) {
    std::map<std::string, std::string> crossing;
    for (const pugi::xpath_node& each : plot.select_nodes("c:catAx | c:valAx")) {
        if (!crossing
                 .emplace(each.node().child("c:axId").attribute("val").value(),
                          each.node().child("c:crossAx").attribute("val").value())
                 .second) {
            out.push_back(path + ": an axis twice");
        }
    }
    std::set<std::string> used;
    for (const pugi::xpath_node& each : plot.select_nodes("*/c:axId[not(../c:scaling)]")) {
        used.insert(each.node().attribute("val").value());
    }
    for (const auto& [axis, other] : crossing) {
        const auto back = crossing.find(other);
        if (back == crossing.end() || back->second != axis) {
            out.push_back(path + ": axis " + axis + " crosses " + other);
        }
        if (!used.erase(axis)) {
            out.push_back(path + ": nobody stands on axis " + axis);
        }
    }
    for (const std::string& axis : used) {
        out.push_back(path + ": there is no axis " + axis);
    }
}

void checkNumbers(const pugi::xml_node& plot, const std::string& path, std::vector<std::string>& out) {
    std::set<std::string> series, orders;
    for (const pugi::xpath_node& each : plot.select_nodes("*/c:ser")) {
        if (!series.insert(each.node().child("c:idx").attribute("val").value()).second ||
            !orders.insert(each.node().child("c:order").attribute("val").value()).second) {
            out.push_back(path + ": a series twice");
        }
    }
    for (const pugi::xpath_node& each : plot.select_nodes("//c:legendEntry/c:idx")) {
        if (!series.contains(each.node().attribute("val").value())) {
            out.push_back(path + ": the legend leaves out a series that is not there");
        }
    }
    for (const pugi::xpath_node& each : plot.select_nodes("//c:strCache | //c:numCache")) {
        const unsigned count = each.node().child("c:ptCount").attribute("val").as_uint();
        std::int64_t last = -1;
        for (const pugi::xml_node& point : each.node().children("c:pt")) {
            const auto index = static_cast<std::int64_t>(point.attribute("idx").as_uint());
            if (index <= last || index >= static_cast<std::int64_t>(count)) {
                out.push_back(path + ": point " + std::to_string(index) + " of " + std::to_string(count));
            }
            last = index;
        }
    }
    for (const pugi::xpath_node& each : plot.select_nodes(".//c:dLbls | .//c:ser")) {
        std::int64_t last = -1;
        for (const pugi::xml_node& one :
             each.node().children(std::string_view(each.node().name()) == "c:ser" ? "c:dPt" : "c:dLbl")) {
            const auto index = static_cast<std::int64_t>(one.child("c:idx").attribute("val").as_uint());
            if (index <= last) {
                out.push_back(path + ": looks of a point twice");
            }
            last = index;
        }
    }
}

} // namespace

std::vector<std::string> faultsOfCharts(const Parts& parts) {
    std::vector<std::string> out;
    for (const auto& [path, text] : parts) {
        if (!path.starts_with("ppt/charts/chart") || !path.ends_with(".xml")) {
            continue;
        }
        pugi::xml_document document;
        document.load_buffer(text.data(), text.size());
        check(document.document_element(), path, out);
        const pugi::xml_node plot = document.document_element().child("c:chart").child("c:plotArea");
        checkPlaces(plot, path, out);
        checkAxes(plot, path, out);
        checkNumbers(plot, path, out);
        if (!document.document_element().child("c:externalData")) {
            out.push_back(path + ": no workbook behind it");
        }
    }
    return out;
}

} // namespace counterpart::testing
