// SPDX-License-Identifier: GPL-3.0-or-later
// Records of one kind in the command palette, found by name or key.
#pragma once

#include "ui/bridge/session.h"
#include "ui/widgets/palette_provider.h"

namespace counterpart {

std::shared_ptr<ui::PaletteProvider> recordProvider(Session& session, Kind kind,
                                                    std::function<void(Kind, RecordId)> open);

} // namespace counterpart
