// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the brand as themes: colours and fonts of slides and of notes.
#include "core/report/document/script_font.h"
#include "core/report/pptx/parts.h"

namespace counterpart::report::pptx {
namespace {

void color(pugi::xml_node parent, const char* name, Rgb value) {
    add(add(parent, name), "a:srgbClr", {{"val", hex(value)}});
}

void colors(pugi::xml_node parent, const Palette& palette, bool dark) {
    pugi::xml_node out = add(parent, "a:clrScheme", {{"name", "Brand"}});
    color(out, "a:dk1", dark ? palette.ground : palette.text);
    color(out, "a:lt1", dark ? palette.text : palette.ground);
    color(out, "a:dk2", dark ? palette.raised : palette.secondary);
    color(out, "a:lt2", dark ? palette.secondary : palette.raised);
    color(out, "a:accent1", palette.accent);
    color(out, "a:accent2", palette.second);
    color(out, "a:accent3", palette.categorical[1]);
    color(out, "a:accent4", palette.categorical[2]);
    color(out, "a:accent5", palette.categorical[3]);
    color(out, "a:accent6", palette.categorical[5]);
    color(out, "a:hlink", palette.accentInk);
    color(out, "a:folHlink", palette.secondary);
}

// Not every office program looks at the scripts: the language's own font is named as well. For complex scripts that is
// the brand's, whose lines are as high as the layout has them; their letters come from the font of the script.
void fonts(pugi::xml_node parent, const std::string& font, const std::string& language) {
    const ScriptFont* own = scriptFontOf(language);
    const bool eastAsian = own != nullptr && own->isEastAsian;
    pugi::xml_node out = add(parent, "a:fontScheme", {{"name", "Brand"}});
    for (const char* name : {"a:majorFont", "a:minorFont"}) {
        pugi::xml_node each = add(out, name);
        add(each, "a:latin", {{"typeface", font}});
        add(each, "a:ea", {{"typeface", eastAsian ? own->family : ""}});
        add(each, "a:cs", {{"typeface", own != nullptr && !eastAsian ? font : ""}});
        for (const ScriptFont& script : scriptFonts()) {
            add(each, "a:font", {{"script", script.script}, {"typeface", script.family}});
        }
    }
}

// The schema asks for three of each.
void effects(pugi::xml_node parent) {
    pugi::xml_node out = add(parent, "a:fmtScheme", {{"name", "Plain"}});
    const auto solid = [](pugi::xml_node list) { add(add(list, "a:solidFill"), "a:schemeClr", {{"val", "phClr"}}); };
    pugi::xml_node fills = add(out, "a:fillStyleLst");
    pugi::xml_node lines = add(out, "a:lnStyleLst");
    pugi::xml_node shadows = add(out, "a:effectStyleLst");
    pugi::xml_node grounds = add(out, "a:bgFillStyleLst");
    for (int i = 0; i < 3; ++i) {
        solid(fills);
        solid(add(lines, "a:ln", {{"w", 6350 * (i + 1)}}));
        add(add(shadows, "a:effectStyle"), "a:effectLst");
        solid(grounds);
    }
}

void addTheme(Deck& deck, const std::string& path, const Palette& palette, bool dark) {
    pugi::xml_document document;
    pugi::xml_node out = add(document, "a:theme",
                             {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}, {"name", "Brand"}});
    pugi::xml_node elements = add(out, "a:themeElements");
    colors(elements, palette, dark);
    fonts(elements, deck.paint.font(), deck.document.language);
    effects(elements);
    deck.package.add(path, "theme", document);
}

} // namespace

void addThemes(Deck& deck) {
    addTheme(deck, "ppt/theme/theme1.xml", deck.paint.palette(), deck.document.brand.dark);
    Brand paper = deck.document.brand; // notes are printed
    paper.dark = false;
    addTheme(deck, "ppt/theme/theme2.xml", paletteOf(paper), false);
}

} // namespace counterpart::report::pptx
