// SPDX-License-Identifier: GPL-3.0-or-later
// Writes colours, lines and type.
#include "core/report/pptx/paint.h"

#include "core/report/document/script_font.h"
#include "core/report/document/text_width.h"

#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

const char* themeName(const Palette& palette, Rgb color) {
    return color == palette.text        ? "tx1"
           : color == palette.ground    ? "bg1"
           : color == palette.secondary ? "tx2"
           : color == palette.raised    ? "bg2"
           : color == palette.accent    ? "accent1"
                                        : nullptr;
}

// A tag that office programs know, with a region; anything else would make them ask for repair.
std::string languageOf(const std::string& tag) {
    if (tag == "en" || tag == "de") {
        return tag == "en" ? "en-US" : "de-DE";
    }
    if (const ScriptFont* font = tag.find('-') == std::string::npos ? scriptFontOf(tag) : nullptr) {
        return tag.starts_with(std::string_view(font->office).substr(0, 2)) ? font->office : tag;
    }
    const bool plain =
        !tag.empty() &&
        tag.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789") == std::string::npos;
    return plain ? tag : "en-US";
}

bool isEastAsian(const std::string& language) {
    const ScriptFont* font = scriptFontOf(language);
    return font != nullptr && font->isEastAsian;
}

} // namespace

std::string hex(Rgb color) { return fmt::format("{:06X}", color); }

bool readsRightToLeft(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = nextLetter(text, at);
        if ((letter >= 0x590 && letter <= 0x8FF) || (letter >= 0xFB1D && letter <= 0xFDFF) ||
            (letter >= 0xFE70 && letter <= 0xFEFC)) {
            return true;
        }
    }
    return false;
}

Paint::Paint(const Document& document)
    : m_palette(paletteOf(document.brand)), m_font(document.brand.font), m_language(languageOf(document.language)),
      m_rightToLeft(document.rightToLeft), m_eastAsian(isEastAsian(document.language)) {}

void Paint::fill(pugi::xml_node parent, Rgb color, int opacity) const {
    pugi::xml_node solid = add(parent, "a:solidFill");
    const char* name = themeName(m_palette, color);
    pugi::xml_node out =
        name != nullptr ? add(solid, "a:schemeClr", {{"val", name}}) : add(solid, "a:srgbClr", {{"val", hex(color)}});
    if (opacity < 100) {
        add(out, "a:alpha", {{"val", opacity * 1000}});
    }
}

void Paint::line(pugi::xml_node parent, const char* name, Rgb color, Emu width, const char* dash) const {
    pugi::xml_node out = add(parent, name, {{"w", width}, {"cap", "flat"}});
    fill(out, color);
    if (dash != nullptr) {
        add(out, "a:prstDash", {{"val", dash}});
    }
}

void Paint::noLine(pugi::xml_node parent, const char* name) { add(add(parent, name), "a:noFill"); }

void Paint::run(pugi::xml_node properties, const Type& type) const {
    properties.append_attribute("lang") = m_language.c_str();
    if (m_eastAsian) { // of the Latin letters among the others
        properties.append_attribute("altLang") = "en-US";
    }
    properties.append_attribute("sz") = type.size;
    properties.append_attribute("b") = type.bold ? 1 : 0;
    fill(properties, type.color);
    add(properties, "a:latin", {{"typeface", "+mn-lt"}});
    add(properties, "a:ea", {{"typeface", "+mn-ea"}});
    add(properties, "a:cs", {{"typeface", "+mn-cs"}});
}

const char* Paint::align(Align align) const {
    return align == Align::Centre ? "ctr" : (align == Align::Start) != m_rightToLeft ? "l" : "r";
}

pugi::xml_node Paint::paragraph(pugi::xml_node paragraph, const Type& type, Emu after, Emu indent,
                                bool rightToLeft) const {
    pugi::xml_node out = add(paragraph, "a:pPr");
    if (indent > 0) {
        out.append_attribute(m_rightToLeft ? "marR" : "marL") = std::to_string(indent).c_str();
        out.append_attribute("indent") = std::to_string(-indent).c_str();
    }
    out.append_attribute("algn") = align(type.align);
    out.append_attribute("rtl") = m_rightToLeft && rightToLeft ? 1 : 0;
    if (type.tight) {
        add(add(out, "a:lnSpc"), "a:spcPts", {{"val", lineHeight(type.size) * 100 / kPoint}});
        add(add(out, "a:spcBef"), "a:spcPts", {{"val", 0}});
        add(add(out, "a:spcAft"), "a:spcPts", {{"val", after * 100 / kPoint}});
    }
    return out;
}

void Paint::text(pugi::xml_node body, const std::string& text, const Type& type) const {
    pugi::xml_node out = add(body, "a:p");
    paragraph(out, type, 0, 0, readsRightToLeft(text)); // figures and foreign names keep their own order
    if (text.empty()) {
        run(add(out, "a:endParaRPr"), type);
        return;
    }
    pugi::xml_node each = add(out, "a:r");
    run(add(each, "a:rPr"), type);
    addText(each, "a:t", text);
}

} // namespace counterpart::report::pptx
