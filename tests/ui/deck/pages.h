// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents are widgets tried with? The sample, with figures that can be asked.
#pragma once

#include "tests/support/sample_document.h"
#include "ui/deck/pages/page_images.h"

namespace counterpart::deck::testing {

// Every figure of it has a Why; its pages are "page.0", "page.1" ...; sections of two pages each.
inline report::Document askedDocument(const counterpart::testing::SampleOptions& options = {}) {
    report::Document out = counterpart::testing::sampleDocument(options);
    for (std::size_t i = 0; i < out.pages.size(); ++i) {
        out.pages[i].id = "page." + std::to_string(i);
        out.pages[i].section = "section." + std::to_string(i / 2);
        for (report::Row& row : out.pages[i].rows) {
            for (report::Block& block : row.blocks) {
                if (auto* tiles = std::get_if<report::Tiles>(&block.content)) {
                    for (std::size_t tile = 0; tile < tiles->tiles.size(); ++tile) {
                        tiles->tiles[tile].why = {"revenue", Kind::Partner, static_cast<RecordId>(tile + 1), {}};
                    }
                }
                auto* chart = std::get_if<report::Chart>(&block.content);
                if (auto* bars = chart != nullptr ? std::get_if<report::Bars>(&chart->body) : nullptr) {
                    for (report::Series& series : bars->series) {
                        for (std::size_t at = 0; at < series.points.size(); ++at) {
                            series.points[at].why = {"pipeline", Kind::Partner, static_cast<RecordId>(at + 1), {}};
                        }
                    }
                }
            }
        }
    }
    return out;
}

inline Pages pagesOf(report::Document document) { return std::make_shared<const PagePainter>(std::move(document)); }

} // namespace counterpart::deck::testing
