// SPDX-License-Identifier: GPL-3.0-or-later
// How are reviews handed over as files, one or many?
#pragma once

#include "core/base/parallel.h"
#include "ui/panels/qbr/review_maker.h"

#include <filesystem>

namespace counterpart {

struct HandedOver {
    std::size_t reviews = 0;
    std::size_t files = 0;
    std::size_t presented = 0;   // written as they were shown
    std::optional<Error> failed; // what stopped it
    bool cancelled = false;
};

// Those of the partners, as KEY-PERIOD in the folder: each by its own saved plan, what was presented as it was. In any
// thread; two at a time where there are two cores.
HandedOver writeReviews(GatheredFacts& gathered, const std::shared_ptr<const Programme>& programme,
                        const std::vector<RecordId>& partners, const QString& author,
                        const std::vector<std::string>& formats, const std::filesystem::path& folder,
                        Progress& progress);

} // namespace counterpart
