// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what the speaker reads, and what the file says about itself.
#include "core/report/pptx/parts.h"

#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

constexpr Size kPaper{6'858'000, 9'144'000};

void addImage(Slide& slide) { // of the slide itself
    pugi::xml_node tree = slide.root().child("p:cSld").child("p:spTree");
    pugi::xml_node out = add(tree, "p:sp");
    pugi::xml_node about = add(out, "p:nvSpPr");
    add(about, "p:cNvPr", {{"id", 100}, {"name", "Slide"}});
    add(add(about, "p:cNvSpPr"), "a:spLocks", {{"noGrp", 1}, {"noRot", 1}, {"noChangeAspect", 1}});
    add(add(about, "p:nvPr"), "p:ph", {{"type", "sldImg"}});
    pugi::xml_node properties = add(out, "p:spPr");
    const Size page = sizeOf(slide.deck().document.format);
    const Emu width = std::min<Emu>(5'486'400, 4'000'000 * page.width / page.height);
    placeBox(add(properties, "a:xfrm"), {(kPaper.width - width) / 2, 600'000, width, width * page.height / page.width});
    add(add(properties, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

} // namespace

void addNotes(Deck& deck, const std::string& path, int number, const std::string& words) {
    Slide slide(deck, fmt::format("ppt/notesSlides/notesSlide{}.xml", number), "p:notes", 0xFFFFFF);
    slide.root().child("p:cSld").remove_child("p:bg"); // the master's
    addImage(slide);
    pugi::xml_node body =
        slide.textBox({685'800, 4'900'000, kPaper.width - 2 * 685'800, 3'800'000}, "Notes", "t", {"body", 1});
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t to = std::min(words.find('\n', from), words.size());
        Type type{1200, 0x1A1E26};
        type.tight = false;
        slide.paint().text(body, words.substr(from, to - from), type);
        from = to + 1;
    }
    add(add(slide.root(), "p:clrMapOvr"), "a:masterClrMapping");
    deck.package.relate(slide.path(), "notesMaster", kNotesMaster);
    deck.package.relate(slide.path(), "slide", path);
    deck.package.relate(path, "notesSlide", slide.path());
    slide.write("notesSlide");
}

void addProperties(Deck& deck) {
    const Document& document = deck.document;
    pugi::xml_document core;
    pugi::xml_node out = add(core, "cp:coreProperties",
                             {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                              {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                              {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    addText(out, "dc:title", document.title);
    addText(out, "dc:subject", document.subtitle);
    addText(out, "dc:creator", document.author);
    addText(out, "dc:language", deck.paint.language());
    if (document.made.has()) {
        for (const char* name : {"dcterms:created", "dcterms:modified"}) {
            addText(out, name, toString(document.made) + "T00:00:00Z").append_attribute("xsi:type") = "dcterms:W3CDTF";
        }
    }
    deck.package.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", textOf(core));
    deck.package.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml");
    pugi::xml_document app;
    addText(add(app, "Properties",
                {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}}),
            "Application", "Counterpart");
    deck.package.add("docProps/app.xml", "extended-properties", app);
    deck.package.relate("", "extended-properties", "docProps/app.xml");
}

} // namespace counterpart::report::pptx
