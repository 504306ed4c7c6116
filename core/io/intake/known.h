// SPDX-License-Identifier: GPL-3.0-or-later
// Whom and what of the workspace do words mean? For the sources of this folder alone.
#pragma once

#include "core/snapshot/snapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::intake {

// Whether an address at that host is the partner's, by its domain or its own address; free mail is nobody's.
bool ownsHost(const Partner& partner, std::string_view host);
// Partners whose name begins with the folded words or the other way round.
std::vector<const Partner*> nearNames(const Snapshot& snapshot, const std::string& wanted);
void keys(const std::vector<const Partner*>& partners, std::vector<std::string>& out);
// By key, by name, or whose name is among the words.
const Product* productNamed(const Snapshot& snapshot, std::string_view words);

// The words at the start that begin with a capital: a name in a sentence.
std::string_view capitalised(std::string_view text);
std::string oneLine(std::string_view text);

} // namespace counterpart::intake
