// SPDX-License-Identifier: GPL-3.0-or-later
// How are colours, lines and type of a document written in the language of drawings?
#pragma once

#include "core/report/document/layout.h"
#include "core/report/document/palette.h"
#include "core/report/pptx/xml.h"

#include <string_view>

namespace counterpart::report::pptx {

enum class Align : std::uint8_t { Start, Centre, End }; // as one reads

struct Type {
    int size = 1200; // hundredths of a point
    Rgb color = 0;
    bool bold = false;
    Align align = Align::Start;
    bool tight = true; // lines as far apart as the layout has them; else as the font wants
};

class Paint {
public:
    explicit Paint(const Document& document);

    const Palette& palette() const { return m_palette; }
    bool rightToLeft() const { return m_rightToLeft; }
    const std::string& font() const { return m_font; }

    void fill(pugi::xml_node parent, Rgb color, int opacity = 100) const; // a:solidFill, by the theme where it has it
    void line(pugi::xml_node parent, const char* name, Rgb color, Emu width, const char* dash = nullptr) const;
    static void noLine(pugi::xml_node parent, const char* name = "a:ln");
    // The children of a:rPr, a:defRPr, a:endParaRPr.
    void run(pugi::xml_node properties, const Type& type) const;
    // a:pPr with what follows from the direction of reading; the caller appends bullets.
    pugi::xml_node paragraph(pugi::xml_node paragraph, const Type& type, Emu after = 0, Emu indent = 0,
                             bool rightToLeft = true) const;
    // a:p with one run.
    void text(pugi::xml_node body, const std::string& text, const Type& type) const;
    const char* align(Align align) const;
    const std::string& language() const { return m_language; }

private:
    Palette m_palette;
    std::string m_font, m_language;
    bool m_rightToLeft, m_eastAsian;
};

std::string hex(Rgb color);                   // "2F5BEA"
bool readsRightToLeft(std::string_view text); // a letter of such a script is in it

} // namespace counterpart::report::pptx
