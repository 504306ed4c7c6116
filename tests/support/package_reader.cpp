// SPDX-License-Identifier: GPL-3.0-or-later
// Reads office files back, and holds their parts to the order that ECMA-376 asks for.
#include "tests/support/package_reader.h"

#include <algorithm>
#include <set>
#include <zip.h>

namespace counterpart::testing {
namespace {

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

std::string resolved(std::string base, std::string target) {
    while (target.starts_with("../")) {
        target.erase(0, 3);
        base = folderOf(base);
    }
    return base.empty() ? target : base + "/" + target;
}

// What the children of an element may be, in order. From ECMA-376 part 1, transitional; only what these files use and
// what stands beside it.
const std::map<std::string, std::vector<std::string>>& orders() {
    static const std::vector<std::string> line{"a:noFill",   "a:solidFill", "a:gradFill", "a:pattFill",
                                               "a:prstDash", "a:custDash",  "a:round",    "a:bevel",
                                               "a:miter",    "a:headEnd",   "a:tailEnd"};
    static const std::vector<std::string> run{"a:ln",        "a:noFill",    "a:solidFill", "a:gradFill",
                                              "a:effectLst", "a:highlight", "a:latin",     "a:ea",
                                              "a:cs",        "a:sym",       "a:hlinkClick"};
    static const std::vector<std::string> labelEnd{
        "c:numFmt",      "c:spPr",        "c:txPr",        "c:dLblPos",        "c:showLegendKey", "c:showVal",
        "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize", "c:separator",     "c:showLeaderLines",
        "c:extLst"};
    static const std::vector<std::string> axis{"c:axId",           "c:scaling",        "c:delete",     "c:axPos",
                                               "c:majorGridlines", "c:minorGridlines", "c:title",      "c:numFmt",
                                               "c:majorTickMark",  "c:minorTickMark",  "c:tickLblPos", "c:spPr",
                                               "c:txPr",           "c:crossAx",        "c:crosses",    "c:crossesAt"};
    static const std::vector<std::string> paragraph{"a:lnSpc",  "a:spcBef",   "a:spcAft", "a:buClrTx", "a:buClr",
                                                    "a:buSzTx", "a:buFontTx", "a:buFont", "a:buNone",  "a:buAutoNum",
                                                    "a:buChar", "a:tabLst",   "a:defRPr"};
    static const std::vector<std::string> shape{"a:xfrm",     "a:custGeom", "a:prstGeom", "a:noFill", "a:solidFill",
                                                "a:gradFill", "a:blipFill", "a:pattFill", "a:ln",     "a:effectLst"};
    static const std::vector<std::string> body{"a:bodyPr", "a:lstStyle", "a:p"};
    const auto with = [](std::vector<std::string> front, const std::vector<std::string>& back) {
        front.insert(front.end(), back.begin(), back.end());
        return front;
    };
    static const std::map<std::string, std::vector<std::string>> out{
        {"p:presentation",
         {"p:sldMasterIdLst", "p:notesMasterIdLst", "p:handoutMasterIdLst", "p:sldIdLst", "p:sldSz", "p:notesSz"}},
        {"p:sld", {"p:cSld", "p:clrMapOvr", "p:transition", "p:timing"}},
        {"p:notes", {"p:cSld", "p:clrMapOvr"}},
        {"p:sldLayout", {"p:cSld", "p:clrMapOvr", "p:transition", "p:timing", "p:hf"}},
        {"p:sldMaster", {"p:cSld", "p:clrMap", "p:sldLayoutIdLst", "p:transition", "p:timing", "p:hf", "p:txStyles"}},
        {"p:notesMaster", {"p:cSld", "p:clrMap", "p:hf", "p:notesStyle"}},
        {"p:cSld", {"p:bg", "p:spTree"}},
        {"p:bgPr", {"a:noFill", "a:solidFill", "a:effectLst"}},
        {"p:spTree", {"p:nvGrpSpPr", "p:grpSpPr", "|", "p:sp", "p:grpSp", "p:graphicFrame", "p:cxnSp", "p:pic"}},
        {"p:sp", {"p:nvSpPr", "p:spPr", "p:style", "p:txBody"}},
        {"p:pic", {"p:nvPicPr", "p:blipFill", "p:spPr"}},
        {"p:graphicFrame", {"p:nvGraphicFramePr", "p:xfrm", "a:graphic"}},
        {"p:cNvPr", {"a:hlinkClick", "a:hlinkHover", "a:extLst"}},
        {"p:nvSpPr", {"p:cNvPr", "p:cNvSpPr", "p:nvPr"}},
        {"p:nvPicPr", {"p:cNvPr", "p:cNvPicPr", "p:nvPr"}},
        {"p:nvGraphicFramePr", {"p:cNvPr", "p:cNvGraphicFramePr", "p:nvPr"}},
        {"p:blipFill", {"a:blip", "a:srcRect", "a:tile", "a:stretch"}},
        {"p:txStyles", {"p:titleStyle", "p:bodyStyle", "p:otherStyle"}},
        {"p:spPr", shape},
        {"c:spPr", shape},
        {"p:txBody", body},
        {"a:txBody", body},
        {"c:rich", body},
        {"c:txPr", body},
        {"a:p", {"a:pPr", "|", "a:r", "a:br", "a:fld", "a:endParaRPr"}},
        {"a:r", {"a:rPr", "a:t"}},
        {"a:fld", {"a:rPr", "a:pPr", "a:t"}},
        {"a:pPr", paragraph},
        {"a:lvl1pPr", paragraph},
        {"a:rPr", run},
        {"a:defRPr", run},
        {"a:endParaRPr", run},
        {"a:ln", line},
        {"a:lnL", line},
        {"a:lnR", line},
        {"a:lnT", line},
        {"a:lnB", line},
        {"a:tbl", {"a:tblPr", "a:tblGrid", "a:tr"}},
        {"a:tc", {"a:txBody", "a:tcPr"}},
        {"a:tcPr",
         {"a:lnL", "a:lnR", "a:lnT", "a:lnB", "a:lnTlToBr", "a:lnBlToTr", "a:cell3D", "a:noFill", "a:solidFill"}},
        {"a:themeElements", {"a:clrScheme", "a:fontScheme", "a:fmtScheme"}},
        {"a:clrScheme",
         {"a:dk1", "a:lt1", "a:dk2", "a:lt2", "a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5",
          "a:accent6", "a:hlink", "a:folHlink"}},
        {"a:majorFont", {"a:latin", "a:ea", "a:cs", "a:font"}},
        {"a:minorFont", {"a:latin", "a:ea", "a:cs", "a:font"}},
        {"a:fmtScheme", {"a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"}},
        {"c:chartSpace",
         {"c:date1904", "c:lang", "c:roundedCorners", "c:style", "c:clrMapOvr", "c:chart", "c:spPr", "c:txPr",
          "c:externalData", "c:printSettings"}},
        {"c:chart", {"c:title", "c:autoTitleDeleted", "c:plotArea", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"}},
        {"c:plotArea",
         {"c:layout", "|", "c:lineChart", "c:barChart", "c:bubbleChart", "|", "c:valAx", "c:catAx", "|", "c:dTable",
          "c:spPr"}},
        {"c:manualLayout", {"c:layoutTarget", "c:xMode", "c:yMode", "c:wMode", "c:hMode", "c:x", "c:y", "c:w", "c:h"}},
        {"c:barChart",
         {"c:barDir", "c:grouping", "c:varyColors", "c:ser", "c:dLbls", "c:gapWidth", "c:overlap", "c:serLines",
          "c:axId"}},
        {"c:lineChart",
         {"c:grouping", "c:varyColors", "c:ser", "c:dLbls", "c:dropLines", "c:hiLowLines", "c:upDownBars", "c:marker",
          "c:smooth", "c:axId"}},
        {"c:bubbleChart",
         {"c:varyColors", "c:ser", "c:dLbls", "c:bubble3D", "c:bubbleScale", "c:showNegBubbles", "c:sizeRepresents",
          "c:axId"}},
        {"c:barChart/c:ser",
         {"c:idx", "c:order", "c:tx", "c:spPr", "c:invertIfNegative", "c:pictureOptions", "c:dPt", "c:dLbls",
          "c:trendline", "c:errBars", "c:cat", "c:val", "c:shape"}},
        {"c:lineChart/c:ser",
         {"c:idx", "c:order", "c:tx", "c:spPr", "c:marker", "c:dPt", "c:dLbls", "c:trendline", "c:errBars", "c:cat",
          "c:val", "c:smooth"}},
        {"c:bubbleChart/c:ser",
         {"c:idx", "c:order", "c:tx", "c:spPr", "c:invertIfNegative", "c:dPt", "c:dLbls", "c:trendline", "c:errBars",
          "c:xVal", "c:yVal", "c:bubbleSize", "c:bubble3D"}},
        {"c:dPt", {"c:idx", "c:invertIfNegative", "c:marker", "c:bubble3D", "c:explosion", "c:spPr"}},
        {"c:marker", {"c:symbol", "c:size", "c:spPr"}},
        {"c:dLbls", with({"c:dLbl", "c:delete"}, labelEnd)},
        {"c:dLbl", with({"c:idx", "c:delete", "c:layout", "c:tx"}, labelEnd)},
        {"c:errBars",
         {"c:errDir", "c:errBarType", "c:errValType", "c:noEndCap", "c:plus", "c:minus", "c:val", "c:spPr"}},
        {"c:strRef", {"c:f", "c:strCache"}},
        {"c:numRef", {"c:f", "c:numCache"}},
        {"c:strCache", {"c:ptCount", "c:pt"}},
        {"c:numCache", {"c:formatCode", "c:ptCount", "c:pt"}},
        {"c:scaling", {"c:logBase", "c:orientation", "c:max", "c:min"}},
        {"c:catAx",
         with(axis, {"c:auto", "c:lblAlgn", "c:lblOffset", "c:tickLblSkip", "c:tickMarkSkip", "c:noMultiLvlLbl"})},
        {"c:valAx", with(axis, {"c:crossBetween", "c:majorUnit", "c:minorUnit"})},
        {"c:legend", {"c:legendPos", "c:legendEntry", "c:layout", "c:overlay", "c:spPr", "c:txPr"}},
    };
    return out;
}

// "|" ends a group: within a group that has one before or behind it any order will do.
std::string faultOf(const pugi::xml_node& node, const std::vector<std::string>& order) {
    const bool grouped = std::ranges::find(order, "|") != order.end();
    std::size_t at = 0;
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        const auto found = std::ranges::find(order, child.name());
        if (found == order.end()) {
            return std::string(node.name()) + " has no " + child.name();
        }
        auto place = static_cast<std::size_t>(found - order.begin());
        if (grouped) {
            place = static_cast<std::size_t>(std::count(order.begin(), found, "|"));
        }
        if (place < at) {
            return std::string(child.name()) + " comes too late in " + node.name();
        }
        at = place;
    }
    return {};
}

void walk(const pugi::xml_node& node, const std::string& part, std::vector<std::string>& out) {
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        const auto& all = orders();
        auto found = all.find(std::string(node.name()) + "/" + child.name());
        const bool flag = std::string_view(child.name()) == "c:marker" && child.attribute("val");
        found = found == all.end() ? all.find(child.name()) : found;
        if (found != all.end() && !flag) {
            if (const std::string fault = faultOf(child, found->second); !fault.empty()) {
                out.push_back(part + ": " + fault);
            }
        }
        walk(child, part, out);
    }
}

void checkRelations(const Parts& parts, const std::string& path, std::vector<std::string>& out) {
    const std::string folder = folderOf(folderOf(path));
    const std::string file = path.substr(path.rfind('/') + 1);
    const std::string owner = resolved(folder, file.substr(0, file.size() - 5));
    pugi::xml_document document;
    document.load_string(parts.at(path).c_str());
    std::set<std::string> ids;
    for (const pugi::xml_node& each : document.child("Relationships").children()) {
        const std::string target = resolved(folder, each.attribute("Target").value());
        if (!parts.contains(target)) {
            out.push_back(path + ": leads to " + target + ", which is not there");
        }
        const std::string id = each.attribute("Id").value();
        if (!ids.insert(id).second) {
            out.push_back(path + ": an id twice");
        }
        const std::string type = each.attribute("Type").value();
        const bool named = type.ends_with("/chart") || type.ends_with("/image") || type.ends_with("/package");
        if (named && parts.contains(owner) && parts.at(owner).find('"' + id + '"') == std::string::npos) {
            out.push_back(path + ": nobody speaks of " + id);
        }
    }
    if (!owner.empty() && owner != "." && parts.contains(owner)) { // every id it speaks of exists
        const std::string& text = parts.at(owner);
        for (std::size_t at = text.find("\"rId"); at != std::string::npos; at = text.find("\"rId", at + 1)) {
            const std::string id = text.substr(at + 1, text.find('"', at + 1) - at - 1);
            if (!ids.contains(id)) {
                out.push_back(owner + ": speaks of " + id);
            }
        }
    }
}

// Every part is led to by another one.
void checkReached(const Parts& parts, std::vector<std::string>& out) {
    std::set<std::string> reached{"[Content_Types].xml"};
    for (const auto& [path, text] : parts) {
        if (!path.ends_with(".rels")) {
            continue;
        }
        reached.insert(path);
        const std::string folder = folderOf(folderOf(path));
        pugi::xml_document document;
        document.load_string(text.c_str());
        for (const pugi::xml_node& each : document.child("Relationships").children()) {
            reached.insert(resolved(folder, each.attribute("Target").value()));
        }
    }
    for (const auto& [path, text] : parts) {
        if (!reached.contains(path)) {
            out.push_back("nothing leads to " + path);
        }
    }
}

void checkIds(const std::string& path, const pugi::xml_document& document, std::vector<std::string>& out) {
    std::set<std::string> ids;
    for (const pugi::xpath_node& each : document.select_nodes("//p:cNvPr")) {
        if (!ids.insert(each.node().attribute("id").value()).second) {
            out.push_back(path + ": a shape's id twice");
        }
    }
}

} // namespace

Parts partsOf(const std::string& bytes) {
    Parts out;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    if (archive == nullptr) {
        return out;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string text(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, text.data(), text.size());
        zip_fclose(file);
        out[stat.name] = std::move(text);
    }
    zip_discard(archive);
    return out;
}

bool writeParts(const Parts& parts, const std::string& path) {
    int error = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        return false;
    }
    for (const auto& [name, text] : parts) {
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
    }
    return zip_close(archive) == 0;
}

std::vector<std::string> faultsOfPackage(const Parts& parts) {
    std::vector<std::string> out;
    pugi::xml_document types;
    types.load_string(parts.at("[Content_Types].xml").c_str());
    std::set<std::string> endings;
    std::set<std::string> overrides;
    for (const pugi::xml_node& each : types.child("Types").children()) {
        (std::string_view(each.name()) == "Default" ? endings : overrides)
            .insert(std::string_view(each.name()) == "Default" ? each.attribute("Extension").value()
                                                               : each.attribute("PartName").value() + 1);
    }
    for (const std::string& part : overrides) {
        if (!parts.contains(part)) {
            out.push_back("a type for " + part + ", which is not there");
        }
    }
    checkReached(parts, out);
    for (const auto& [path, text] : parts) {
        const std::string ending = path.substr(path.rfind('.') + 1);
        if (!overrides.contains(path) && !(endings.contains(ending) && ending != "xml") &&
            path != "[Content_Types].xml") {
            out.push_back("no type for " + path);
        }
        if (ending == "rels") {
            checkRelations(parts, path, out);
        }
        if (ending == "xml" || ending == "rels") {
            pugi::xml_document document;
            const auto result = document.load_buffer(text.data(), text.size());
            if (!result) {
                out.push_back(path + ": " + result.description());
            }
            checkIds(path, document, out);
        }
    }
    return out;
}

std::vector<std::string> faultsOfOrder(const Parts& parts) {
    std::vector<std::string> out;
    for (const auto& [path, text] : parts) {
        if (path.ends_with(".xml") && path != "[Content_Types].xml") {
            pugi::xml_document document;
            document.load_buffer(text.data(), text.size());
            walk(document, path, out);
        }
    }
    return out;
}

Sheet firstSheetOf(const std::string& workbook) {
    Sheet out;
    const Parts parts = partsOf(workbook);
    std::vector<std::string> strings;
    pugi::xml_document shared;
    if (parts.contains("xl/sharedStrings.xml")) {
        shared.load_string(parts.at("xl/sharedStrings.xml").c_str());
        for (const pugi::xml_node& each : shared.child("sst").children("si")) {
            strings.emplace_back(each.child("t").text().get());
        }
    }
    pugi::xml_document sheet;
    sheet.load_string(parts.at("xl/worksheets/sheet1.xml").c_str());
    for (const pugi::xpath_node& each : sheet.select_nodes("//c")) {
        const pugi::xml_node cell = each.node();
        const bool isText = std::string_view(cell.attribute("t").value()) == "s";
        const std::string value = cell.child("v").text().get();
        if (!value.empty()) {
            out.cells[cell.attribute("r").value()] = isText ? strings.at(std::stoul(value)) : value;
        }
    }
    return out;
}

} // namespace counterpart::testing
