// SPDX-License-Identifier: GPL-3.0-or-later
// Writing rejects.
#include "core/io/import/rejects.h"

#include "core/base/text.h"
#include "core/io/atomic_file.h"
#include "core/io/csv/writer.h"

#include <algorithm>
#include <map>

namespace counterpart::importing {

namespace {

std::string_view baseName(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// Without .gz and without the ending of a table.
std::string_view stemOf(std::string_view path) {
    const auto drop = [&](std::string_view ending) {
        if (baseName(path).size() > ending.size() &&
            equalsIgnoringAsciiCase(path.substr(path.size() - ending.size()), ending)) {
            path.remove_suffix(ending.size());
        }
    };
    drop(".gz");
    for (const std::string_view ending : {".csv", ".tsv", ".txt"}) {
        drop(ending);
    }
    drop(".rejects"); // rejects of rejects stay under one name
    return path;
}

// "" for the first source of this name, "-2" for the second ...
std::string numberOf(const ImportPlan& plan, std::size_t source) {
    const auto nameAt = [&](std::size_t i) { return stemOf(baseName(plan.sources[i].path)); };
    std::size_t same = 1;
    for (std::size_t i = 0; i < source; ++i) {
        same += nameAt(i) == nameAt(source) ? 1 : 0;
    }
    return same == 1 ? std::string() : "-" + std::to_string(same);
}

// A row as it stood, with the reason after it; the reason of an earlier import gives way.
void appendReject(std::string& text, const csv::Document& document, const Reject& reject) {
    csv::Writer writer(text, document.delimiter());
    const auto& header = document.header();
    if (header.back() == kReasonColumn) {
        csv::Reader reader(document, {reject.raw, 1});
        csv::Row row;
        if (!reader.next(row) || !row.ok()) {
            text += reject.raw;
            text += '\n';
            return;
        }
        for (const std::string_view cell : row.fields.first(header.size() - 1)) {
            writer.verbatim(cell);
        }
    } else {
        text += reject.raw;
        text += document.delimiter();
    }
    writer.verbatim(reasonOf(reject.error)).endRow();
}

} // namespace

std::string_view codeName(ErrorCode code) {
    static const std::map<ErrorCode, std::string_view> names = {
        {ErrorCode::NotANumber, "NotANumber"},
        {ErrorCode::NotADate, "NotADate"},
        {ErrorCode::NotATime, "NotATime"},
        {ErrorCode::NotACurrency, "NotACurrency"},
        {ErrorCode::NotABool, "NotABool"},
        {ErrorCode::NotAPeriod, "NotAPeriod"},
        {ErrorCode::TooManyDecimals, "TooManyDecimals"},
        {ErrorCode::OutOfRange, "OutOfRange"},
        {ErrorCode::CurrencyMismatch, "CurrencyMismatch"},
        {ErrorCode::TextTooLong, "TextTooLong"},
        {ErrorCode::NotUtf8, "NotUtf8"},
        {ErrorCode::RequiredFieldEmpty, "RequiredFieldEmpty"},
        {ErrorCode::UnknownReference, "UnknownReference"},
        {ErrorCode::ReferenceCycle, "ReferenceCycle"},
        {ErrorCode::ClosedDealNeedsCloseDate, "ClosedDealNeedsCloseDate"},
        {ErrorCode::AmbiguousRows, "AmbiguousRows"},
        {ErrorCode::CurrencyInUse, "CurrencyInUse"},
        {ErrorCode::BadRulebook, "BadRulebook"},
        {ErrorCode::RaggedRow, "RaggedRow"},
        {ErrorCode::UnterminatedQuote, "UnterminatedQuote"},
        {ErrorCode::TextAfterQuote, "TextAfterQuote"},
        {ErrorCode::NulByte, "NulByte"},
    };
    const auto found = names.find(code);
    return found != names.end() ? found->second : "Refused";
}

std::string reasonOf(const Error& error) {
    std::string reason(codeName(error.code));
    if (!error.column.empty()) {
        reason += ' ' + error.column;
    }
    if (!error.value.empty()) {
        reason += '=' + error.value;
    }
    if (!error.detail.empty()) {
        reason += " (" + error.detail + ')';
    }
    return reason;
}

std::string rejectPath(const ImportPlan& plan, std::size_t source, const std::string& wanted) {
    const std::string& path = plan.sources[source].path;
    if (wanted.empty()) {
        return std::string(stemOf(path)) + ".rejects" + numberOf(plan, source) + ".csv";
    }
    if (plan.sources.size() == 1) {
        return wanted;
    }
    const std::string name = '.' + std::string(stemOf(baseName(path))) + numberOf(plan, source);
    const std::size_t dot = wanted.rfind('.');
    const std::size_t slash = wanted.find_last_of("/\\");
    const bool hasEnding = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1) && dot > 0;
    return hasEnding ? wanted.substr(0, dot) + name + wanted.substr(dot) : wanted + name;
}

std::string rejectText(const ImportPlan& plan, std::size_t source) {
    const csv::Document& document = plan.documents[source];
    std::string text;
    csv::Writer header(text, document.delimiter());
    for (const std::string& cell : document.header()) {
        if (cell != kReasonColumn || &cell != &document.header().back()) {
            header.verbatim(cell);
        }
    }
    header.verbatim(kReasonColumn).endRow();
    for (const Reject& reject : plan.rejects) {
        if (reject.source == source) {
            appendReject(text, document, reject);
        }
    }
    return text;
}

std::vector<std::string> rejectTexts(const ImportPlan& plan) {
    std::vector<std::string> texts(plan.sources.size());
    for (std::size_t source = 0; source < texts.size(); ++source) {
        if (plan.sources[source].rejected > 0) {
            texts[source] = rejectText(plan, source);
        }
    }
    return texts;
}

Result<std::vector<RejectFile>> writeRejects(const ImportPlan& plan, const std::vector<std::string>& texts,
                                             const std::string& wanted) {
    std::vector<RejectFile> files;
    for (std::size_t source = 0; source < plan.sources.size(); ++source) {
        if (texts[source].empty()) {
            continue;
        }
        const std::string path = rejectPath(plan, source, wanted);
        auto file = AtomicFile::create(path);
        if (!file) {
            return file.error();
        }
        auto written = file->write(texts[source]);
        if (written) {
            written = file->commit();
        }
        if (!written) {
            return written.error();
        }
        files.push_back({source, path, plan.sources[source].rejected});
    }
    return files;
}

Result<std::vector<RejectFile>> writeRejects(const ImportPlan& plan, const std::string& wanted) {
    return writeRejects(plan, rejectTexts(plan), wanted);
}

} // namespace counterpart::importing
