// SPDX-License-Identifier: GPL-3.0-or-later
// Where is the key with which this person signs packets? In a file of their own, made when it is first needed.
#pragma once

#include "core/packet/signing.h"

namespace counterpart {

std::string signingKeyPath(); // in the user's configuration folder, never in a workspace
// FileNotWritable, DiskFull when it cannot be made; FileUnreadable when it is no key, or others may read it.
Result<packet::KeyPair> signingKey();

} // namespace counterpart
