// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside this gzip file? All its members, within limits.
#pragma once

#include "core/base/result.h"
#include "core/io/csv/byte_buffer.h"
#include "core/io/csv/source.h"

#include <string_view>

namespace counterpart::csv {

bool isGzip(std::string_view bytes);
// FileTruncated, BadArchive (damaged, or something else behind the last member), ArchiveTooLarge (value = the limit,
// detail says which), Cancelled. Advances options.progress by packed bytes.
Result<ByteBuffer> unpackGzip(std::string_view packed, const SourceOptions& options);

} // namespace counterpart::csv
