// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts does a presentation have besides its slides? For core/report/pptx/*.cpp alone.
#pragma once

#include "core/report/pptx/slide.h"

namespace counterpart::report::pptx {

inline constexpr const char* kMaster = "ppt/slideMasters/slideMaster1.xml";
inline constexpr const char* kNotesMaster = "ppt/notesMasters/notesMaster1.xml";
std::string layoutPath(Page::Look look);
std::string slidePath(std::size_t index); // of the placed pages

void addThemes(Deck& deck);
void addMaster(Deck& deck); // with its layouts
void addNotesMaster(Deck& deck);
void addNotes(Deck& deck, const std::string& slide, int number, const std::string& words);
void addProperties(Deck& deck);

// What is behind the content of each slide of a look: bands, rules.
void addGround(Slide& slide, Page::Look look);
Rgb groundOf(const Palette& palette, Page::Look look);
Holder titleHolder(Page::Look look);
Holder subtitleHolder(Page::Look look);
inline constexpr Holder kFooter{"ftr", 11};
inline constexpr Holder kNumber{"sldNum", 12};
void addNumber(Slide& slide, const PlacedText& placed, const Holder& holder); // a field

} // namespace counterpart::report::pptx
