// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a slide, a layout or a master? Shapes in boxes, in the order in which they are added.
#pragma once

#include "core/report/pptx/package.h"
#include "core/report/pptx/paint.h"

namespace counterpart::report::pptx {

struct Holder { // a place that a layout has and a slide fills
    const char* type = nullptr;
    int index = -1;
};

// What all slides of a presentation share.
struct Deck {
    const Document& document; // cleaned
    const Paint& paint;
    Package& package;
    int charts = 0;
    std::optional<Error> failed = {}; // the first thing that could not be made
};

class Slide {
public:
    // `kind`: "p:sld", "p:sldLayout", "p:sldMaster", "p:notes", "p:notesMaster".
    Slide(Deck& deck, std::string path, const char* kind, Rgb ground);

    Deck& deck() { return m_deck; }
    const Paint& paint() const { return m_deck.paint; }
    const std::string& path() const { return m_path; }
    pugi::xml_node root() { return m_root; }

    // Text in a box: gives a:txBody, which has no paragraph yet. Names are for the selection pane.
    pugi::xml_node textBox(const Box& box, const std::string& name, const char* anchor = "t",
                           const Holder& holder = {});
    void text(const Box& box, const std::string& name, const std::string& text, const Type& type,
              const char* anchor = "t", const Holder& holder = {});
    void text(const PlacedText& placed, const std::string& name, Rgb color, Align align = Align::Start,
              const Holder& holder = {});
    // What is added from here on leads to another slide when it is clicked in a show; "" = nowhere again.
    void leadTo(const std::string& slide) { m_leads = slide; }
    void rectangle(const Box& box, const std::string& name, Rgb fill, bool round = false);
    void picture(const Box& box, const std::string& image, const std::string& alt); // of one of the document's images
    // A table or a chart: gives a:graphicData.
    pugi::xml_node frame(const Box& box, const std::string& name, const std::string& alt, const char* uri);
    // Its tree in the package; the parts of `root` behind p:cSld are the caller's.
    void write(const std::string& type);

private:
    pugi::xml_node shape(const Box& box, const std::string& name, const Holder& holder, bool isText);

    Deck& m_deck;
    std::string m_path;
    pugi::xml_document m_document;
    pugi::xml_node m_root, m_tree;
    int m_id = 1;
    std::string m_leads;
};

// Whether office programs can show it, and the part it becomes.
bool canShow(const Image& image);
void placeBox(pugi::xml_node transform, const Box& box);

// One for each kind of content.
void addBlock(Slide& slide, const Placed& placed, const Prose& prose);
void addBlock(Slide& slide, const Placed& placed, const Tiles& tiles);
void addBlock(Slide& slide, const Placed& placed, const Table& table);
void addBlock(Slide& slide, const Placed& placed, const Chart& chart);
void addBlock(Slide& slide, const Placed& placed, const Picture& picture);
void addHeading(Slide& slide, const Placed& placed);
void addNothing(Slide& slide, const Placed& placed, const std::string& words);

} // namespace counterpart::report::pptx
