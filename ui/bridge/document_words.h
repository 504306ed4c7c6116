// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of records and names of shipped programmes can documents translate? The English they are found by.
#pragma once

#include "core/domain/kinds.h"

#include <span>
#include <string>
#include <string_view>

namespace counterpart {

struct DocumentWord {
    const char* code; // as records carry it: "cross_sell"
    struct Source {
        const char* english;
        const char* place; // "deal stage": the same word may differ from field to field
    } source;
};

std::span<const DocumentWord> documentWords();
// By code, however it is written ("Cross-sell", "cross_sell"); nullptr for a word that is not known.
const DocumentWord* documentWord(Kind kind, std::string_view field, std::string_view code);

std::span<const char* const> documentNames(); // tiers, dimensions, bands, benefits ... of programmes that are shipped
std::span<const char* const> documentMetrics();
std::span<const char* const> documentModels();

} // namespace counterpart
