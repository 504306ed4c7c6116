// SPDX-License-Identifier: GPL-3.0-or-later
// A mapping file as data: which sources it takes and how their rows become records. README.md here is its reference.
#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/domain/kinds.h"
#include "core/io/csv/source.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::mapping {

// How dates and decimals are written in a source. An empty pattern is ISO.
struct Format {
    std::string dates;
    DecimalFormat decimals;
    std::string strip; // characters taken off both ends of a number, e.g. "$"
};

// A text made from a row: a column, a template ("{Order}-{Line}") or a constant, then translated.
struct Expression {
    enum class From : std::uint8_t { Columns, Template, Constant };
    From from = From::Constant;
    std::vector<std::string> columns; // Columns: the first that is not empty
    std::string text;                 // Template, Constant
    std::vector<std::size_t> lookups; // indices into Mapping::lookups, one after the other
    std::string otherwise;            // when the result is empty
    std::string path;                 // of the JSON it was read from, for errors
};

enum class Missing : std::uint8_t { Reject, Keep, Empty };

// A translation of values: by a table in the mapping file, or by another file.
struct Lookup {
    std::string name; // empty for a table that stands inside a field
    std::string file; // beside the mapping file, or beside a source; empty = `table`
    Expression key;   // of a row of that file
    Expression value;
    std::map<std::string, std::string, std::less<>> table;
    Missing missing = Missing::Reject;
    std::string path;
};

struct Condition {
    enum class Test : std::uint8_t { In, NotIn, Empty, NotEmpty };
    Expression of;
    Test test = Test::NotEmpty;
    std::vector<std::string> values;
};

struct FieldMapping {
    std::string field; // a field of the kind, or with `custom` the name of a custom one
    bool custom = false;
    bool sum = false; // of a group's rows, exact; else they must agree
    Expression from;
    Format format;
};

struct RecordMapping {
    Kind kind = Kind::Partner;
    bool group = false; // rows with the same key are one record
    std::vector<Condition> where;
    std::vector<FieldMapping> fields;
    std::string path;
};

struct SourceMapping {
    std::string name;
    std::vector<std::string> files; // patterns with * and ?, compared without case and without .csv, .gz, .rejects ...
    std::optional<char> delimiter;
    std::optional<csv::Encoding> encoding;
    std::vector<Condition> where;
    std::vector<RecordMapping> records;
    std::string path;
};

struct Mapping {
    std::string file; // where it was read from, empty for a text
    std::string name;
    std::vector<Lookup> lookups;
    std::vector<SourceMapping> sources;
};

// Every fault of a mapping at once: BadMapping with the JSON path in `column`, the value that stands there, and in
// `detail` what is expected; a text that is no JSON is one BadJson with its line.
struct MappingReading {
    Mapping mapping; // meaningful only without errors
    std::vector<Error> errors;
    bool ok() const { return errors.empty(); }
};
MappingReading readMapping(std::string_view json, std::string file = {});
MappingReading readMappingFile(const std::string& path); // also FileNotFound, FileUnreadable

// Whether a source of this path is meant by one of the patterns.
bool takes(const SourceMapping& source, std::string_view path);

} // namespace counterpart::mapping
