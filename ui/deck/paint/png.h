// SPDX-License-Identifier: GPL-3.0-or-later
// How does a painted page become a PNG quickly? Pages are flat colours and type: unfiltered lines and the quickest
// deflate make files as small as Qt's, in less than half the time.
#pragma once

#include <QByteArray>
#include <QImage>

namespace counterpart::deck {

QByteArray pngOf(const QImage& page); // without transparency; empty when it could not be made

} // namespace counterpart::deck
