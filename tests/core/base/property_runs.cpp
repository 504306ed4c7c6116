// SPDX-License-Identifier: GPL-3.0-or-later
// How many cases each property of this area is tried on, unless RC_PARAMS says otherwise: these are cheap.
#include <cstdlib>

static const int propertyRuns = ::setenv("RC_PARAMS", "max_success=2000", 0);
