// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that come with a command: are they text, and is there any?
#pragma once

#include "core/base/result.h"
#include "core/base/text.h"

#include <string>
#include <string_view>

namespace counterpart {

// Trimmed. NotUtf8, TextTooLong (beyond `most` bytes) or, where one is needed, RequiredFieldEmpty in that column.
inline Result<std::string> spoken(std::string_view column, const std::string& given, bool needed,
                                  std::size_t most = 10'000) {
    Error error;
    error.column = column;
    if (!isUtf8(given) || given.find('\0') != std::string::npos) {
        error.code = ErrorCode::NotUtf8;
        return error;
    }
    const std::string_view text = trimmed(given);
    if (text.empty() && needed) {
        error.code = ErrorCode::RequiredFieldEmpty;
        return error;
    }
    if (text.size() > most) {
        error.code = ErrorCode::TextTooLong;
        error.detail = "At most " + std::to_string(most) + " bytes.";
        return error;
    }
    return std::string(text);
}

inline Error errorIn(std::string_view column, ErrorCode code, std::string value = {}, std::string detail = {}) {
    Error error = makeError(code, std::move(value), std::move(detail));
    error.column = column;
    return error;
}

} // namespace counterpart
