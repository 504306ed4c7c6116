// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the what-if that is on with the workspace, under a name.
#pragma once

#include "ui/bridge/session.h"

class QWidget;

namespace counterpart {

void saveWhatIf(Session& session, QWidget* window);
void deleteWhatIf(Session& session, const QString& key);
// Switches a saved one on; what cannot be read is said by Session::failed.
void switchOn(Session& session, const QString& key);

} // namespace counterpart
