// SPDX-License-Identifier: GPL-3.0-or-later
// Writes workbooks into a file that exists in memory alone.
#include "core/report/xlsx/book.h"

#include "core/base/text.h"
#include "core/report/document/cleaned.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>
#include <xlsxwriter.h>

namespace counterpart::report::xlsx {
namespace {

constexpr std::size_t kSheetName = 31; // letters
constexpr std::size_t kCellText = 32'000;

Error failure(const char* what) { return makeError(ErrorCode::Internal, "xlsx", what); }

// What a sheet's name may not hold is left out; never empty, never one that Excel keeps for itself.
std::string allowedName(const std::string& wish) {
    std::string out;
    for (const char c : cleaned(std::string_view(wish), 200)) {
        if (std::string_view("[]:*?/\\'\"").find(c) == std::string_view::npos) {
            out.push_back(c);
        }
    }
    out = cleaned(std::string_view(out), kSheetName - 5); // room for a number; Excel counts pairs twice
    while (
        std::count_if(out.begin(), out.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }) +
            std::count_if(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; }) >
        static_cast<std::ptrdiff_t>(kSheetName - 4)) {
        while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80) {
            out.pop_back();
        }
        out.pop_back();
    }
    return out.empty() || equalsIgnoringAsciiCase(out, "history") ? "Sheet" : out;
}

Result<std::string> contentsOf(int file) {
    const off_t size = ::lseek(file, 0, SEEK_END);
    if (size <= 0 || ::lseek(file, 0, SEEK_SET) != 0) {
        return failure("size");
    }
    std::string out(static_cast<std::size_t>(size), '\0');
    for (std::size_t at = 0; at < out.size();) {
        const ssize_t read = ::read(file, out.data() + at, out.size() - at);
        if (read <= 0) {
            return failure("read");
        }
        at += static_cast<std::size_t>(read);
    }
    return out;
}

} // namespace

double numberOf(std::int64_t value, int places) { return static_cast<double>(value) / std::pow(10.0, places); }

Result<Book> Book::create(Date made, const std::string& title, const std::string& author) {
    Book out;
    out.m_file = ::memfd_create("book", MFD_CLOEXEC);
    if (out.m_file < 0) {
        return failure("memory");
    }
    out.m_book = workbook_new(fmt::format("/proc/self/fd/{}", out.m_file).c_str());
    if (out.m_book == nullptr) {
        return failure("new");
    }
    std::string theTitle = title;
    std::string theAuthor = author;
    lxw_doc_properties properties{};
    properties.title = theTitle.data();
    properties.author = theAuthor.data();
    const Date first = Date::of(1980, 1, 1);
    properties.created = static_cast<std::time_t>(Time::startOf(made.has() ? made : first).seconds);
    if (properties.created == 0) { // libxlsxwriter would ask the clock
        properties.created = 1;
    }
    workbook_set_properties(out.m_book, &properties);
    return out;
}

Book::Book(Book&& other) noexcept
    : m_book(std::exchange(other.m_book, nullptr)), m_file(std::exchange(other.m_file, -1)),
      m_names(std::move(other.m_names)), m_formats(std::move(other.m_formats)) {}

Book::~Book() {
    if (m_book != nullptr) {
        lxw_workbook_free(m_book);
    }
    if (m_file >= 0) {
        ::close(m_file);
    }
}

lxw_worksheet* Book::addSheet(const std::string& wish) {
    const std::string base = allowedName(wish);
    std::string name = base;
    for (int i = 2;
         std::ranges::any_of(m_names, [&](const std::string& each) { return equalsIgnoringAsciiCase(each, name); });
         ++i) {
        name = fmt::format("{} {}", base, i);
    }
    lxw_worksheet* out = workbook_add_worksheet(m_book, name.c_str());
    if (out == nullptr) { // what libxlsxwriter does not allow, it says by giving none
        name = fmt::format("Sheet {}", m_names.size() + 1);
        out = workbook_add_worksheet(m_book, name.c_str());
    }
    m_names.push_back(name);
    return out;
}

lxw_format* Book::format(const std::string& number, bool bold) {
    lxw_format*& out = m_formats[{number, bold}];
    if (out == nullptr) {
        out = workbook_add_format(m_book);
        if (!number.empty()) {
            format_set_num_format(out, number.c_str());
        }
        if (bold) {
            format_set_bold(out);
        }
    }
    return out;
}

void Book::text(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text, bool bold) {
    if (!text.empty()) {
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               text.size() > kCellText ? cleaned(std::string_view(text), kCellText / 4).c_str()
                                                       : text.c_str(),
                               bold ? format({}, true) : nullptr);
    }
}

void Book::number(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::int64_t value, const Measure& measure,
                  bool bold, const std::string& formula) {
    if (value == kNoValue) {
        return;
    }
    const auto r = static_cast<lxw_row_t>(row);
    const auto c = static_cast<lxw_col_t>(column);
    const double number = numberOf(value, measure.places);
    if (formula.empty()) {
        worksheet_write_number(sheet, r, c, number, format(measure.format, bold));
    } else {
        worksheet_write_formula_num(sheet, r, c, formula.c_str(), format(measure.format, bold), number);
    }
}

Result<std::string> Book::bytes() {
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR) {
        return failure(lxw_strerror(error));
    }
    return contentsOf(m_file);
}

} // namespace counterpart::report::xlsx
