// SPDX-License-Identifier: GPL-3.0-or-later
// Writes axes: words of categories, numbers only where there are no labels, no lines that say nothing.
#include "core/report/pptx/chart_part.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::report::pptx {

void ChartPart::addAxisIds(pugi::xml_node group) {
    add(group, "c:axId", {{"val", m_axes.back().id}});
    add(group, "c:axId", {{"val", m_axes.back().id + 1}});
}

void ChartPart::addAxisStart(pugi::xml_node axis, const Axis& spec, int id, const char* side) {
    add(axis, "c:axId", {{"val", id}});
    pugi::xml_node scaling = add(axis, "c:scaling");
    add(scaling, "c:orientation", {{"val", spec.reversed ? "maxMin" : "minMax"}});
    if (spec.most) {
        add(scaling, "c:max", {{"val", fmt::format("{}", *spec.most)}});
    }
    if (spec.least) {
        add(scaling, "c:min", {{"val", fmt::format("{}", *spec.least)}});
    }
    add(axis, "c:delete", {{"val", spec.shown ? 0 : 1}});
    add(axis, "c:axPos", {{"val", side}});
    if (spec.grid) {
        paint().line(add(add(axis, "c:majorGridlines"), "c:spPr"), "a:ln", palette().border, kPoint / 2);
    }
}

void ChartPart::addAxisLooks(pugi::xml_node axis, const Axis& spec, bool line, int size) {
    add(axis, "c:majorTickMark", {{"val", "none"}});
    add(axis, "c:minorTickMark", {{"val", "none"}});
    add(axis, "c:tickLblPos", {{"val", spec.labels}});
    pugi::xml_node looks = add(axis, "c:spPr");
    line ? paint().line(looks, "a:ln", palette().muted, kPoint * 3 / 4) : Paint::noLine(looks);
    addType(axis, {size, palette().secondary});
}

void ChartPart::addCategoryAxis(const AxisPair& pair) {
    pugi::xml_node axis = add(m_plot, "c:catAx");
    const bool mirrored = paint().rightToLeft();
    addAxisStart(axis, pair.category, pair.id, !pair.horizontal ? "b" : mirrored ? "r" : "l");
    add(axis, "c:numFmt", {{"formatCode", "General"}, {"sourceLinked", 0}});
    addAxisLooks(axis, pair.category, pair.category.line, std::min(m_categorySize, m_labelSize));
    if (m_level) {
        axis.child("c:txPr").child("a:bodyPr").append_attribute("rot") = 0;
        axis.child("c:txPr").child("a:bodyPr").append_attribute("vert") = "horz";
    }
    add(axis, "c:crossAx", {{"val", pair.id + 1}});
    add(axis, "c:crosses", {{"val", "autoZero"}});
    add(axis, "c:auto", {{"val", 0}});
    add(axis, "c:lblAlgn", {{"val", "ctr"}});
    add(axis, "c:lblOffset", {{"val", 60}});
    if (m_every > 0) {
        add(axis, "c:tickLblSkip", {{"val", m_every}});
    }
    add(axis, "c:noMultiLvlLbl", {{"val", 1}});
}

void ChartPart::addValueAxis(const AxisPair& pair, bool first) {
    pugi::xml_node axis = add(m_plot, "c:valAx");
    const Axis& spec = first ? pair.category : pair.value;
    const bool mirrored = paint().rightToLeft();
    addAxisStart(axis, spec, first ? pair.id : pair.id + 1, first || pair.horizontal ? "b" : mirrored ? "r" : "l");
    add(axis, "c:numFmt",
        {{"formatCode", pair.numbers ? std::string("General") : m_chart.measure.format}, {"sourceLinked", 0}});
    addAxisLooks(axis, spec, first, m_labelSize);
    add(axis, "c:crossAx", {{"val", first ? pair.id + 1 : pair.id}});
    add(axis, "c:crosses", {{"val", spec.secondary ? "max" : "autoZero"}});
    add(axis, "c:crossBetween", {{"val", pair.numbers ? "midCat" : "between"}});
    if (spec.unit) {
        add(axis, "c:majorUnit", {{"val", fmt::format("{}", *spec.unit)}});
    }
}

} // namespace counterpart::report::pptx
