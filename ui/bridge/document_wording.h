// SPDX-License-Identifier: GPL-3.0-or-later
// In which languages can documents speak? A Wording for each, independent of the window's language; several threads may
// use one at once.
#pragma once

#include "core/report/wording.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart {

// English first, then those of translations/, by tag: "en", "ar", "de", "ja".
std::vector<std::string> documentLanguages();

// By BCP 47 tag, of which the first part counts where there is no more of it: "de-AT" is spoken as "de". Nothing for a
// language that is not among them.
std::shared_ptr<const report::Wording> documentWording(std::string_view language);

} // namespace counterpart
