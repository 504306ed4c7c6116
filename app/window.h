// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the window, or renders a panel of it to a picture.
#pragma once

namespace counterpart {

int runWindow(int argc, char** argv);
int runScreenshot(int argc,
                  char** argv); // screenshot FILE PANEL -o F.png [--size WxH] [--theme light|dark] [--scale S] [--rtl]

} // namespace counterpart
