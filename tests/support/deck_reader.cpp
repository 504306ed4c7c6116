// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the parts of a presentation.
#include "tests/support/deck_reader.h"

#include <algorithm>

namespace counterpart::testing {
namespace {

pugi::xml_document parsed(const std::string& text) {
    pugi::xml_document out;
    out.load_buffer(text.data(), text.size());
    return out;
}

// Paragraphs in lines.
std::string wordsOf(const pugi::xml_node& body) {
    std::string out;
    for (const pugi::xml_node& paragraph : body.children("a:p")) {
        out += out.empty() ? "" : "\n";
        for (const pugi::xpath_node& each : paragraph.select_nodes(".//a:t")) {
            out += each.node().text().get();
        }
    }
    return out;
}

// Where a part's relation leads: "../charts/chart1.xml" of a slide is "ppt/charts/chart1.xml".
std::string targetOf(const Parts& parts, const std::string& part, const std::string& id) {
    const std::size_t slash = part.rfind('/');
    const pugi::xml_document all = parsed(parts.at(part.substr(0, slash) + "/_rels" + part.substr(slash) + ".rels"));
    for (const pugi::xml_node& each : all.document_element().children()) {
        const std::string to = each.attribute("Target").value();
        if (id == each.attribute("Id").value() && to.starts_with("../")) {
            const std::string folder = part.substr(0, slash);
            return folder.substr(0, folder.rfind('/')) + to.substr(2);
        }
    }
    return {};
}

ReadSlide slideOf(const Parts& parts, const std::string& path) {
    ReadSlide out;
    const pugi::xml_document document = parsed(parts.at(path));
    for (const pugi::xml_node& each : document.document_element().child("p:cSld").child("p:spTree").children()) {
        const std::string kind = each.name();
        if (kind == "p:sp") {
            std::string name = each.child("p:nvSpPr").child("p:cNvPr").attribute("name").value();
            name.erase(std::min(name.rfind(' '), name.size()));
            out.shapes.emplace_back(std::move(name), wordsOf(each.child("p:txBody")));
        } else if (const pugi::xml_node data = each.child("a:graphic").child("a:graphicData"); data.child("a:tbl")) {
            Cells cells;
            for (const pugi::xml_node& row : data.child("a:tbl").children("a:tr")) {
                cells.emplace_back();
                for (const pugi::xml_node& cell : row.children("a:tc")) {
                    cells.back().push_back(wordsOf(cell.child("a:txBody")));
                }
            }
            out.tables.push_back(std::move(cells));
        } else if (const pugi::xml_node chart = data.child("c:chart")) {
            out.charts.push_back(targetOf(parts, path, chart.attribute("r:id").value()));
        }
    }
    return out;
}

// Cells of "Data!$B$2:$B$13", in order.
std::vector<std::string> cellsOf(const std::string& reference) {
    const std::size_t dollar = reference.find('$');
    const std::size_t second = reference.find('$', dollar + 1);
    const std::string column = reference.substr(dollar + 1, second - dollar - 1);
    const std::size_t colon = reference.find(':');
    const int first = std::stoi(reference.substr(second + 1));
    const int last = colon == std::string::npos ? first : std::stoi(reference.substr(reference.rfind('$') + 1));
    std::vector<std::string> out;
    for (int i = first; i <= last; ++i) {
        out.push_back(column + std::to_string(i));
    }
    return out;
}

} // namespace

std::vector<std::string> ReadSlide::named(const std::string& name) const {
    std::vector<std::string> out;
    for (const auto& [shape, words] : shapes) {
        if (shape == name) {
            out.push_back(words);
        }
    }
    return out;
}

std::vector<ReadSlide> slidesOf(const Parts& parts) {
    std::vector<ReadSlide> out;
    for (std::size_t i = 1;; ++i) {
        const std::string path = "ppt/slides/slide" + std::to_string(i) + ".xml";
        if (!parts.contains(path)) {
            return out;
        }
        out.push_back(slideOf(parts, path));
    }
}

Sheet workbookOf(const Parts& parts, const std::string& chart) {
    const pugi::xml_document document = parsed(parts.at(chart));
    const std::string id = document.document_element().child("c:externalData").attribute("r:id").value();
    return firstSheetOf(parts.at(targetOf(parts, chart, id)));
}

std::string faultOfCaches(const Parts& parts, const std::string& chart, std::set<double>& numbers) {
    const Sheet sheet = workbookOf(parts, chart);
    for (const auto& [name, value] : sheet.cells) { // what a picture was made from, drawn or not
        if (name.front() != 'A' && !name.ends_with('1') &&
            value.find_first_not_of("-.0123456789") == std::string::npos) {
            numbers.insert(std::stod(value));
        }
    }
    const pugi::xml_document document = parsed(parts.at(chart));
    for (const pugi::xpath_node& each : document.select_nodes("//c:numRef | //c:strRef")) {
        const std::vector<std::string> cells = cellsOf(each.node().child("c:f").text().get());
        const bool isNumber = std::string_view(each.node().name()) == "c:numRef";
        const pugi::xml_node cache = each.node().child(isNumber ? "c:numCache" : "c:strCache");
        std::set<std::size_t> told;
        for (const pugi::xml_node& point : cache.children("c:pt")) {
            const auto index = point.attribute("idx").as_uint();
            const std::string value = point.child("c:v").text().get();
            told.insert(index);
            const auto cell = sheet.cells.find(cells.at(index));
            if (value.empty() ? cell != sheet.cells.end() : cell == sheet.cells.end()) {
                return chart + ": no cell for a point of " + each.node().child("c:f").text().get();
            }
            if (isNumber) {
                numbers.insert(std::stod(value));
            }
            if (!value.empty() && (isNumber ? std::stod(cell->second) != std::stod(value) : cell->second != value)) {
                return chart + ": " + value + " is " + cell->second + " in the workbook";
            }
        }
        for (std::size_t i = 0; isNumber && i < cells.size(); ++i) {
            if (!told.contains(i) && sheet.cells.contains(cells[i])) {
                return chart + ": the workbook has a number that the chart has not";
            }
        }
    }
    return {};
}

} // namespace counterpart::testing
