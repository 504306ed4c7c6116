// SPDX-License-Identifier: GPL-3.0-or-later
// How is a workbook written in memory? A door to libxlsxwriter: strings stay strings, dates of files are given.
#pragma once

#include "core/base/result.h"
#include "core/report/document/chart.h"

#include <map>
#include <string>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;
struct lxw_chart;

namespace counterpart::report::xlsx {

// The value as office programs have it: 1234 of two places is 12.34.
double numberOf(std::int64_t value, int places);

class Book {
public:
    // `made`: midnight of that day; none = the first day that a file can say.
    static Result<Book> create(Date made, const std::string& title, const std::string& author);
    Book(Book&& other) noexcept;
    Book& operator=(Book&&) = delete;
    Book(const Book&) = delete;
    ~Book();

    lxw_workbook* get() { return m_book; }
    lxw_worksheet* addSheet(const std::string& wish); // under a name that is allowed and not taken yet
    const std::string& sheetName() const { return m_names.back(); }
    lxw_format* format(const std::string& number, bool bold); // one per look
    void text(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text, bool bold = false);
    void number(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::int64_t value, const Measure& measure,
                bool bold = false, const std::string& formula = {}); // kNoValue leaves the cell empty
    Result<std::string> bytes();                                     // once, at the end

private:
    Book() = default;
    lxw_workbook* m_book = nullptr;
    int m_file = -1;
    std::vector<std::string> m_names;
    std::map<std::pair<std::string, bool>, lxw_format*> m_formats;
};

} // namespace counterpart::report::xlsx
