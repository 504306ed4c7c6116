// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a presentation together: slides from the layout, and what they refer to.
#include "core/report/pptx/presentation.h"

#include "core/report/document/cleaned.h"
#include "core/report/pptx/parts.h"

#include <fmt/format.h>

namespace counterpart::report {
namespace pptx {

std::string slidePath(std::size_t index) { return fmt::format("ppt/slides/slide{}.xml", index + 1); }

namespace {

constexpr const char* kPresentation = "ppt/presentation.xml";

void addSlide(Deck& deck, const PlacedPage& page, std::size_t index) {
    const Palette& palette = deck.paint.palette();
    Slide slide(deck, slidePath(index), "p:sld", groundOf(palette, page.look));
    slide.root().child("p:cSld").remove_child("p:bg"); // the layout's
    deck.package.relate(slide.path(), "slideLayout", layoutPath(page.look));
    slide.text(page.title, "Title", palette.text, Align::Start, titleHolder(page.look));
    slide.text(page.subtitle, "Subtitle", palette.secondary, Align::Start, subtitleHolder(page.look));
    for (const Placed& block : page.blocks) {
        std::visit([&](const auto& content) { addBlock(slide, block, content); }, block.content);
    }
    slide.text(page.footer, "Footer", palette.secondary, Align::Start, kFooter);
    addNumber(slide, page.number, kNumber);
    add(add(slide.root(), "p:clrMapOvr"), "a:masterClrMapping");
    slide.write("slide");
    if (!page.notes.empty()) {
        addNotes(deck, slide.path(), static_cast<int>(index) + 1, page.notes);
    }
}

void addPresentation(Deck& deck, std::size_t slides) {
    pugi::xml_document document;
    pugi::xml_node out = root(document, "p:presentation");
    Package& package = deck.package;
    add(add(out, "p:sldMasterIdLst"), "p:sldMasterId",
        {{"id", 2'147'483'648U}, {"r:id", package.relate(kPresentation, "slideMaster", kMaster)}});
    add(add(out, "p:notesMasterIdLst"), "p:notesMasterId",
        {{"r:id", package.relate(kPresentation, "notesMaster", kNotesMaster)}});
    pugi::xml_node list = add(out, "p:sldIdLst");
    for (std::size_t i = 0; i < slides; ++i) {
        add(list, "p:sldId", {{"id", 256 + i}, {"r:id", package.relate(kPresentation, "slide", slidePath(i))}});
    }
    const Size size = sizeOf(deck.document.format);
    add(out, "p:sldSz", {{"cx", size.width}, {"cy", size.height}});
    add(out, "p:notesSz", {{"cx", 6'858'000}, {"cy", 9'144'000}});
    package.relate(kPresentation, "theme", "ppt/theme/theme1.xml");
    package.relate(kPresentation, "presProps", "ppt/presProps.xml");
    package.relate(kPresentation, "tableStyles", "ppt/tableStyles.xml");
    package.add(kPresentation, "presentationml.presentation.main", document);
    package.relate("", "officeDocument", kPresentation);
    pugi::xml_document properties;
    root(properties, "p:presentationPr");
    package.add("ppt/presProps.xml", "presentationml.presProps", properties);
    pugi::xml_document styles;
    root(styles, "a:tblStyleLst").append_attribute("def") = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";
    package.add("ppt/tableStyles.xml", "presentationml.tableStyles", styles);
}

} // namespace
} // namespace pptx

Result<std::string> presentationOf(const Document& document) {
    const Document clean = cleaned(document);
    const pptx::Paint paint(clean);
    pptx::Package package;
    pptx::Deck deck{clean, paint, package};
    const std::vector<PlacedPage> pages = layOut(clean);
    pptx::addThemes(deck);
    pptx::addMaster(deck);
    pptx::addNotesMaster(deck);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pptx::addSlide(deck, pages[i], i);
    }
    pptx::addPresentation(deck, pages.size());
    pptx::addProperties(deck);
    return deck.failed ? Result<std::string>(*deck.failed) : package.bytes();
}

} // namespace counterpart::report
