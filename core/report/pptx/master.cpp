// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the master and its three layouts: cover, content, divider.
#include "core/report/pptx/parts.h"

#include <array>
#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

constexpr std::array kLooks{Page::Look::Cover, Page::Look::Plain, Page::Look::Divider};

struct LookNames {
    const char *name, *type;
};
LookNames namesOf(Page::Look look) {
    return look == Page::Look::Cover   ? LookNames{"Cover", "title"}
           : look == Page::Look::Plain ? LookNames{"Content", "obj"}
                                       : LookNames{"Divider", "secHead"};
}

// Where the places of a look are: those of a page that says nothing yet.
PlacedPage sample(const Deck& deck, Page::Look look) {
    Document document = deck.document;
    document.pages = {Page{}};
    document.pages[0].look = look;
    document.pages[0].title = "Title";
    document.pages[0].subtitle = "Subtitle";
    document.frame = document.frame.empty() ? "Footer" : document.frame;
    return layOut(document).front();
}

void addPlaces(Slide& slide, const PlacedPage& page) {
    const Palette& palette = slide.paint().palette();
    slide.text(page.title, "Title", palette.text, Align::Start, titleHolder(page.look));
    slide.text(page.subtitle, "Subtitle", palette.secondary, Align::Start, subtitleHolder(page.look));
    slide.text(page.footer, "Footer", palette.secondary, Align::Start, kFooter);
    addNumber(slide, page.number, kNumber);
}

void addMarks(Slide& slide, const PlacedPage& page) {
    const Brand& brand = slide.deck().document.brand;
    for (const PlacedMark& mark : page.marks) {
        const bool partner = mark.image == brand.partnerLogo && mark.image != brand.logo;
        mark.image.empty() ? slide.text(mark.words, "Mark", slide.paint().palette().accentInk)
                           : slide.picture(mark.box, mark.image, partner ? brand.partner : brand.name);
    }
}

void addColorMap(pugi::xml_node parent, bool dark) {
    const char* back = dark ? "dk1" : "lt1";
    const char* fore = dark ? "lt1" : "dk1";
    add(parent, "p:clrMap",
        {{"bg1", back},
         {"tx1", fore},
         {"bg2", dark ? "dk2" : "lt2"},
         {"tx2", dark ? "lt2" : "dk2"},
         {"accent1", "accent1"},
         {"accent2", "accent2"},
         {"accent3", "accent3"},
         {"accent4", "accent4"},
         {"accent5", "accent5"},
         {"accent6", "accent6"},
         {"hlink", "hlink"},
         {"folHlink", "folHlink"}});
}

void addStyles(Slide& slide, pugi::xml_node parent) {
    pugi::xml_node out = add(parent, "p:txStyles");
    const auto style = [&](const char* name, int size, bool bold) {
        const Paint& paint = slide.paint();
        pugi::xml_node level = add(add(out, name), "a:lvl1pPr",
                                   {{"algn", paint.align(Align::Start)}, {"rtl", paint.rightToLeft() ? 1 : 0}});
        add(level, "a:buNone");
        paint.run(add(level, "a:defRPr"), {size, paint.palette().text, bold});
    };
    style("p:titleStyle", 2800, true);
    style("p:bodyStyle", 1600, false);
    style("p:otherStyle", 1400, false);
}

void addLayout(Deck& deck, Page::Look look) {
    Slide slide(deck, layoutPath(look), "p:sldLayout", groundOf(deck.paint.palette(), look));
    const LookNames names = namesOf(look);
    slide.root().append_attribute("type") = names.type;
    slide.root().append_attribute("preserve") = 1;
    slide.root().child("p:cSld").append_attribute("name") = names.name;
    addGround(slide, look);
    const PlacedPage page = sample(deck, look);
    addMarks(slide, page);
    addPlaces(slide, page);
    add(add(slide.root(), "p:clrMapOvr"), "a:masterClrMapping");
    deck.package.relate(slide.path(), "slideMaster", kMaster);
    slide.write("slideLayout");
}

} // namespace

std::string layoutPath(Page::Look look) {
    const int index = look == Page::Look::Cover ? 1 : look == Page::Look::Plain ? 2 : 3;
    return fmt::format("ppt/slideLayouts/slideLayout{}.xml", index);
}

Rgb groundOf(const Palette& palette, Page::Look look) {
    return look == Page::Look::Divider ? palette.raised : palette.ground;
}

Holder titleHolder(Page::Look look) { return look == Page::Look::Cover ? Holder{"ctrTitle", -1} : Holder{"title", -1}; }
Holder subtitleHolder(Page::Look look) {
    return look == Page::Look::Cover ? Holder{"subTitle", 1} : Holder{"body", 13};
}

void addGround(Slide& slide, Page::Look look) {
    if (look == Page::Look::Plain) {
        return;
    }
    const Size page = sizeOf(slide.deck().document.format);
    const Palette& palette = slide.paint().palette();
    const bool mirrored = slide.paint().rightToLeft();
    const auto band = [&](Emu from, Emu width, Rgb color) {
        slide.rectangle({mirrored ? page.width - from - width : from, 0, width, page.height}, "Band", color);
    };
    band(0, kInch / 5, palette.accent);
    if (look == Page::Look::Cover && !slide.deck().document.brand.partner.empty()) {
        band(kInch / 5, kInch / 14, palette.second);
    }
}

void addNumber(Slide& slide, const PlacedText& placed, const Holder& holder) {
    if (placed.text.empty()) {
        return;
    }
    const Paint& paint = slide.paint();
    const Type type{placed.size, paint.palette().secondary, false, Align::End};
    pugi::xml_node paragraph = add(slide.textBox(placed.box, "Number", "t", holder), "a:p");
    paint.paragraph(paragraph, type);
    pugi::xml_node field =
        add(paragraph, "a:fld", {{"id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"}, {"type", "slidenum"}});
    paint.run(add(field, "a:rPr"), type);
    addText(field, "a:t", placed.text);
}

void addMaster(Deck& deck) {
    Slide slide(deck, kMaster, "p:sldMaster", deck.paint.palette().ground);
    addPlaces(slide, sample(deck, Page::Look::Plain));
    addColorMap(slide.root(), deck.document.brand.dark);
    pugi::xml_node list = add(slide.root(), "p:sldLayoutIdLst");
    std::uint32_t id = 2'147'483'649U; // the first that a layout may have is one less, and the master's
    for (const Page::Look look : kLooks) {
        add(list, "p:sldLayoutId",
            {{"id", id++}, {"r:id", deck.package.relate(kMaster, "slideLayout", layoutPath(look))}});
    }
    deck.package.relate(kMaster, "theme", "ppt/theme/theme1.xml");
    addStyles(slide, slide.root());
    slide.write("slideMaster");
    for (const Page::Look look : kLooks) {
        addLayout(deck, look);
    }
}

void addNotesMaster(Deck& deck) {
    Slide slide(deck, kNotesMaster, "p:notesMaster", deck.paint.palette().ground);
    addColorMap(slide.root(), false);
    deck.package.relate(kNotesMaster, "theme", "ppt/theme/theme2.xml");
    slide.write("notesMaster");
}

} // namespace counterpart::report::pptx
