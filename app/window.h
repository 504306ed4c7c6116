// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the window, or renders a panel of it to a picture.
#pragma once

namespace counterpart {

int runWindow(int argc, char** argv);
inline constexpr const char* kScreenshotUsage =
    "FILE PANEL -o F.png [--record KEY [--tab NAME]] [--figure NAME [--open LEVELS]] "
    "[--size WxH] [--theme light|dark] [--text-scale 1..2] [--rtl] [--period P] [--whatif KEY]";
int runScreenshot(int argc, char** argv);

} // namespace counterpart
