// SPDX-License-Identifier: GPL-3.0-or-later
// Opens every source as an import would, and keeps what each one says.
#include "core/io/import/inspect.h"

#include "core/io/import/sources.h"

namespace counterpart::importing {

Result<std::vector<Inspection>> inspect(const Request& request, Progress* progress) {
    std::vector<SourceFault> faults;
    auto opened = openSources(request, progress, &faults);
    if (!opened) {
        return opened.error();
    }
    std::vector<Inspection> all(opened->reports.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].report = std::move(opened->reports[i]);
    }
    for (SourceFault& fault : faults) {
        Inspection& one = all[fault.source];
        if (fault.error.code == ErrorCode::UnknownHeader) {
            one.nearest = nearestKinds(fault.header);
        }
        one.header = std::move(fault.header);
        one.fault = std::move(fault.error);
    }
    return all;
}

} // namespace counterpart::importing
