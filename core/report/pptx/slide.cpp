// SPDX-License-Identifier: GPL-3.0-or-later
// Adds shapes to a slide.
#include "core/report/pptx/slide.h"

#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kJpeg = "\xFF\xD8\xFF";

bool isPng(const Image& image) { return image.bytes.starts_with(kPng); }

} // namespace

// By what it is, not by what it says it is.
bool canShow(const Image& image) {
    return image.width > 0 && image.height > 0 && (isPng(image) || image.bytes.starts_with(kJpeg));
}

void placeBox(pugi::xml_node transform, const Box& box) {
    add(transform, "a:off", {{"x", box.x}, {"y", box.y}});
    add(transform, "a:ext", {{"cx", std::max<Emu>(box.width, 0)}, {"cy", std::max<Emu>(box.height, 0)}});
}

Slide::Slide(Deck& deck, std::string path, const char* kind, Rgb ground) : m_deck(deck), m_path(std::move(path)) {
    m_root = pptx::root(m_document, kind);
    pugi::xml_node common = add(m_root, "p:cSld");
    pugi::xml_node properties = add(add(common, "p:bg"), "p:bgPr");
    paint().fill(properties, ground);
    add(properties, "a:effectLst");
    m_tree = add(common, "p:spTree");
    pugi::xml_node group = add(m_tree, "p:nvGrpSpPr");
    add(group, "p:cNvPr", {{"id", m_id}, {"name", ""}});
    add(group, "p:cNvGrpSpPr");
    add(group, "p:nvPr");
    pugi::xml_node transform = add(add(m_tree, "p:grpSpPr"), "a:xfrm");
    placeBox(transform, {});
    add(transform, "a:chOff", {{"x", 0}, {"y", 0}});
    add(transform, "a:chExt", {{"cx", 0}, {"cy", 0}});
}

pugi::xml_node Slide::shape(const Box& box, const std::string& name, const Holder& holder, bool isText) {
    pugi::xml_node out = add(m_tree, "p:sp");
    pugi::xml_node about = add(out, "p:nvSpPr");
    pugi::xml_node is = add(about, "p:cNvPr", {{"id", ++m_id}, {"name", fmt::format("{} {}", name, m_id)}});
    if (!m_leads.empty()) {
        add(is, "a:hlinkClick",
            {{"r:id", m_deck.package.relate(m_path, "slide", m_leads)}, {"action", "ppaction://hlinksldjump"}});
    }
    pugi::xml_node kind = add(about, "p:cNvSpPr");
    pugi::xml_node more = add(about, "p:nvPr");
    if (holder.type != nullptr) {
        add(kind, "a:spLocks", {{"noGrp", 1}});
        pugi::xml_node place = add(more, "p:ph", {{"type", holder.type}});
        if (holder.index >= 0) {
            place.append_attribute("idx") = holder.index;
        }
    } else if (isText) {
        kind.append_attribute("txBox") = 1;
    }
    placeBox(add(add(out, "p:spPr"), "a:xfrm"), box);
    return out;
}

pugi::xml_node Slide::textBox(const Box& box, const std::string& name, const char* anchor, const Holder& holder) {
    pugi::xml_node out = shape(box, name, holder, true);
    pugi::xml_node properties = out.child("p:spPr");
    add(add(properties, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
    add(properties, "a:noFill");
    pugi::xml_node body = add(out, "p:txBody");
    add(add(body, "a:bodyPr",
            {{"wrap", "square"},
             {"lIns", 0},
             {"tIns", 0},
             {"rIns", 0},
             {"bIns", 0},
             {"rtlCol", paint().rightToLeft() ? 1 : 0},
             {"anchor", anchor}}),
        "a:noAutofit");
    add(body, "a:lstStyle");
    return body;
}

void Slide::text(const Box& box, const std::string& name, const std::string& text, const Type& type, const char* anchor,
                 const Holder& holder) {
    paint().text(textBox(box, name, anchor, holder), text, type);
}

void Slide::text(const PlacedText& placed, const std::string& name, Rgb color, Align align, const Holder& holder) {
    if (!placed.text.empty()) {
        text(placed.box, name, placed.text, {placed.size, color, placed.bold, align}, "t", holder);
    }
}

void Slide::rectangle(const Box& box, const std::string& name, Rgb fill, bool round) {
    pugi::xml_node out = shape(box, name, {}, false);
    pugi::xml_node properties = out.child("p:spPr");
    pugi::xml_node form = add(add(properties, "a:prstGeom", {{"prst", round ? "roundRect" : "rect"}}), "a:avLst");
    if (round) {
        const Emu shorter = std::max<Emu>(1, std::min(box.width, box.height));
        add(form, "a:gd", {{"name", "adj"}, {"fmla", fmt::format("val {}", 6 * kPoint * 100'000 / shorter)}});
    }
    paint().fill(properties, fill);
    Paint::noLine(properties);
    pugi::xml_node body = add(out, "p:txBody");
    add(body, "a:bodyPr");
    add(body, "a:lstStyle");
    add(add(body, "a:p"), "a:endParaRPr", {{"lang", paint().language()}});
}

void Slide::picture(const Box& box, const std::string& name, const std::string& alt) {
    const Image* image = imageNamed(m_deck.document, name);
    if (image == nullptr || !canShow(*image)) {
        return;
    }
    const auto index = static_cast<int>(image - m_deck.document.images.data()) + 1;
    const std::string part = fmt::format("ppt/media/image{}.{}", index, isPng(*image) ? "png" : "jpeg");
    if (!m_deck.package.has(part)) {
        m_deck.package.add(part, isPng(*image) ? "image/png" : "image/jpeg", image->bytes);
    }
    pugi::xml_node out = add(m_tree, "p:pic");
    pugi::xml_node about = add(out, "p:nvPicPr");
    add(about, "p:cNvPr", {{"id", ++m_id}, {"name", fmt::format("Picture {}", m_id)}, {"descr", alt}});
    add(add(about, "p:cNvPicPr"), "a:picLocks", {{"noChangeAspect", 1}});
    add(about, "p:nvPr");
    pugi::xml_node fill = add(out, "p:blipFill");
    add(fill, "a:blip", {{"r:embed", m_deck.package.relate(m_path, "image", part)}});
    add(add(fill, "a:stretch"), "a:fillRect");
    pugi::xml_node properties = add(out, "p:spPr");
    placeBox(add(properties, "a:xfrm"), box);
    add(add(properties, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

pugi::xml_node Slide::frame(const Box& box, const std::string& name, const std::string& alt, const char* uri) {
    pugi::xml_node out = add(m_tree, "p:graphicFrame");
    pugi::xml_node about = add(out, "p:nvGraphicFramePr");
    add(about, "p:cNvPr", {{"id", ++m_id}, {"name", fmt::format("{} {}", name, m_id)}, {"descr", alt}});
    add(add(about, "p:cNvGraphicFramePr"), "a:graphicFrameLocks", {{"noGrp", 1}});
    add(about, "p:nvPr");
    placeBox(add(out, "p:xfrm"), box);
    return add(add(out, "a:graphic"), "a:graphicData", {{"uri", uri}});
}

void Slide::write(const std::string& type) { m_deck.package.add(m_path, "presentationml." + type, m_document); }

} // namespace counterpart::report::pptx
