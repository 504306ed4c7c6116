// SPDX-License-Identifier: GPL-3.0-or-later
// What an operation gives back: a value, or an error that says where, what and which way out. No words here: ui/bridge
// turns an Error into a sentence.
#pragma once

#include <boost/system/result.hpp>
#include <cstdint>
#include <string>
#include <utility>

namespace counterpart {

enum class ErrorCode {
    // values
    NotANumber,
    NotADate,
    NotATime,
    NotACurrency,
    NotABool,
    NotAPeriod,
    TooManyDecimals,
    OutOfRange,
    CurrencyMismatch,
    TextTooLong,
    NotUtf8,
    // records
    RequiredFieldEmpty,
    KeyTaken,
    KeyChanged,
    NoSuchRecord,
    UnknownReference,
    StillReferenced,
    ReferenceCycle,
    ClosedDealNeedsCloseDate,
    CloseBeforeCreation,
    AmbiguousRows,
    CurrencyInUse,
    // changes
    StaleWrite,
    NothingToUndo,
    NothingToRedo,
    NothingChanged,
    // files
    FileNotFound,
    FileUnreadable,
    FileNotWritable,
    FileExists,
    FileTruncated,
    DiskFull,
    NotAWorkspace,
    NewerSchema,
    DamagedWorkspace,
    Busy,
    ReadOnly,
    EmptyFile,
    NotText,
    BadEncoding,
    BadArchive,
    ArchiveTooLarge,
    // import, mapping, rulebook
    UnknownHeader,
    RaggedRow,
    UnterminatedQuote,
    TextAfterQuote,
    NulByte,
    BadMapping,
    BadJson,
    BadRulebook,
    BadExpression, // expression::faultOf() reads the detail
    Cancelled,
    // packets
    NotAPacket,
    NewerPacket,
    DamagedPacket,   // cut or altered
    UnknownSigner,   // value: the key
    UnrelatedPacket, // no history in common with this workspace
    PacketGap,       // it begins after what this workspace has taken in; detail: the entry it may begin at
    PacketConflicts, // value: how many are without a resolution
    // command line
    BadArgument,
    Internal,
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string file;      // path as the user gave it, empty when none
    std::int64_t line = 0; // 1-based line of the file, 0 when none
    std::string column;    // header of the column, field of the record, or JSON path
    std::string value;     // the offending value as it stood
    std::string key;       // key of the record it is about
    std::string detail;    // words of a library (operating system, SQLite), or what was expected; untranslated

    friend bool operator==(const Error&, const Error&) = default;
};

namespace detail {
[[noreturn]] void throwOnBadAccess(const Error& error);
}

// boost::system::result throws through this hook on value() without a value: that is a broken invariant.
[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location&) {
    detail::throwOnBadAccess(error);
}

template <class T>
class [[nodiscard]] Result : public boost::system::result<T, Error> {
public:
    using boost::system::result<T, Error>::result;
};

inline Error makeError(ErrorCode code, std::string value = {}, std::string detail = {}) {
    Error error;
    error.code = code;
    error.value = std::move(value);
    error.detail = std::move(detail);
    return error;
}

} // namespace counterpart
