// SPDX-License-Identifier: GPL-3.0-or-later
// Writes prose, key figures and pictures.
#include "core/report/pptx/parts.h"

#include <algorithm>

namespace counterpart::report::pptx {

void addHeading(Slide& slide, const Placed& placed) {
    slide.text(placed.heading, "Heading", slide.paint().palette().text);
    slide.text(placed.caption, "Caption", slide.paint().palette().secondary);
}

void addNothing(Slide& slide, const Placed& placed, const std::string& words) {
    if (!words.empty()) {
        slide.text(placed.body, "Nothing", words,
                   {std::max(placed.size, 1'100), slide.paint().palette().secondary, false, Align::Centre}, "ctr");
    }
}

void addBlock(Slide& slide, const Placed& placed, const Prose& prose) {
    addHeading(slide, placed);
    if (prose.paragraphs.empty()) {
        return;
    }
    const Paint& paint = slide.paint();
    pugi::xml_node body = slide.textBox(placed.body, "Text");
    for (const Paragraph& paragraph : prose.paragraphs) {
        const bool lead = paragraph.style == Paragraph::Style::Lead;
        const bool small = paragraph.style == Paragraph::Style::Small;
        const Rgb color =
            small && paragraph.tone == Tone::Neutral ? paint.palette().secondary : paint.palette().ink(paragraph.tone);
        const Type type{sizeOf(paragraph.style, placed.size), color, lead};
        pugi::xml_node out = add(body, "a:p");
        const bool bullet = paragraph.style == Paragraph::Style::Bullet; // stands where the page begins
        pugi::xml_node properties =
            paint.paragraph(out, type, spaceAfter(placed.size), indentOf(paragraph.style, placed.size),
                            bullet || readsRightToLeft(paragraph.text));
        if (bullet) {
            add(add(properties, "a:buClr"), "a:schemeClr", {{"val", "accent1"}});
            add(properties, "a:buFont", {{"typeface", "Arial"}});
            add(properties, "a:buChar", {{"char", "\xE2\x80\xA2"}});
        } else {
            add(properties, "a:buNone");
        }
        pugi::xml_node run = add(out, "a:r");
        paint.run(add(run, "a:rPr"), type);
        addText(run, "a:t", paragraph.text);
    }
}

void addBlock(Slide& slide, const Placed& placed, const Tiles&) {
    addHeading(slide, placed);
    const Palette& palette = slide.paint().palette();
    for (const PlacedTile& tile : placed.tiles) {
        slide.leadTo(tile.leads ? slidePath(*tile.leads) : std::string());
        slide.rectangle(tile.box, "Tile", palette.raised, true);
        slide.text(tile.label, "Label", palette.secondary);
        slide.text(tile.value, "Value", palette.text);
        slide.text(tile.change, "Change", palette.ink(tile.tone == Tone::Neutral ? Tone::Muted : tile.tone));
        slide.text(tile.note, "Note", palette.secondary);
    }
    slide.leadTo({});
}

void addBlock(Slide& slide, const Placed& placed, const Picture& picture) {
    const Image* image = imageNamed(slide.deck().document, picture.image);
    if (image == nullptr || !canShow(*image)) {
        addNothing(slide, placed, picture.alt);
        return;
    }
    Box box = placed.body; // as large as it can be without changing its form
    const Emu wide = box.height * image->width / image->height;
    const Emu width = std::min(wide, box.width);
    const Emu height = width * image->height / image->width;
    slide.picture({box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height}, picture.image,
                  picture.alt);
}

} // namespace counterpart::report::pptx
