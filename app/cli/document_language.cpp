// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the words of a document by option or setting.
#include "app/cli/document_language.h"

#include "ui/bridge/document_wording.h"

#include <fmt/format.h>

namespace counterpart::cli {

Result<std::shared_ptr<const report::Wording>> languageOf(const Call& call, const Snapshot& snapshot) {
    const std::string setting(snapshot.setting("brand.language"));
    const bool asked = call.has("language");
    const std::string wanted = asked ? call.value("language") : setting.empty() ? "en" : setting;
    if (auto wording = documentWording(wanted)) {
        return wording;
    }
    return makeError(ErrorCode::BadArgument, asked ? "--language" : "brand.language",
                     fmt::format("`{}` is none of {}.", wanted, fmt::join(documentLanguages(), ", ")));
}

} // namespace counterpart::cli
