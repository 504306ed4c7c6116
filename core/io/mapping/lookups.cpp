// SPDX-License-Identifier: GPL-3.0-or-later
// Loading lookup tables.
#include "core/io/mapping/lookups.h"

#include "core/base/text.h"
#include "core/io/mapping/expression.h"

#include <filesystem>

namespace counterpart::mapping {

namespace {

std::string folderOf(const std::string& file) { return std::filesystem::path(file).parent_path().string(); }

// The first of the folders that has the file; an absolute path stands for itself.
std::string seek(const std::string& file, const std::string& mappingFile, const std::vector<std::string>& folders) {
    std::vector<std::string> places;
    if (!mappingFile.empty()) {
        places.push_back(folderOf(mappingFile));
    }
    places.insert(places.end(), folders.begin(), folders.end());
    for (const std::string& place : places) {
        const std::filesystem::path path = std::filesystem::path(place) / file;
        std::error_code ignored;
        if (std::filesystem::is_regular_file(path, ignored)) {
            return path.string();
        }
    }
    return {};
}

} // namespace

Lookups::Found Lookups::find(std::size_t lookup, std::string_view key, std::string_view& value) const {
    const auto& values = m_tables[lookup].values;
    const auto found = values.find(key);
    if (found == values.end()) {
        return Found::No;
    }
    value = found->second.text;
    return found->second.several ? Found::Several : Found::Yes;
}

Result<Lookups> Lookups::load(const Mapping& mapping, const std::vector<std::string>& folders, Progress* progress) {
    Lookups loaded;
    for (const Lookup& lookup : mapping.lookups) {
        Table table;
        table.name = lookup.name.empty() ? lookup.path : lookup.name;
        table.missing = lookup.missing;
        for (const auto& [key, value] : lookup.table) {
            table.values.emplace(key, Value{value, false});
        }
        if (!lookup.file.empty()) {
            const std::string path = seek(lookup.file, mapping.file, folders);
            Error error = makeError(ErrorCode::FileNotFound, lookup.file);
            const auto done = path.empty() ? Result<void>(error) : loadFile(lookup, path, loaded, table, progress);
            if (!done) {
                error = done.error();
                error.file = error.file.empty() ? mapping.file : error.file;
                error.column = error.column.empty() ? lookup.path + ".file" : error.column;
                return error;
            }
        }
        loaded.m_tables.push_back(std::move(table));
    }
    return loaded;
}

Result<void> Lookups::loadFile(const Lookup& lookup, const std::string& path, const Lookups& loaded, Table& table,
                               Progress* progress) {
    csv::SourceOptions options;
    options.progress = progress;
    auto source = csv::Source::open(path, options);
    if (!source) {
        return source.error();
    }
    const auto document = csv::Document::open(std::move(*source));
    if (!document) {
        return document.error();
    }
    const auto key = BoundExpression::bind(lookup.key, document->header(), loaded);
    if (!key) {
        return key.error();
    }
    const auto value = BoundExpression::bind(lookup.value, document->header(), loaded);
    if (!value) {
        return value.error();
    }
    csv::Reader reader(*document);
    Scratch scratch;
    Error error;
    for (csv::Row row; reader.next(row);) {
        std::string_view name;
        std::string_view text;
        if (!row.ok()) {
            return document->error(row); // a lookup with holes would reject rows for no fault of theirs
        }
        scratch.reset();
        if (!key->evaluate(row, scratch, name, error) || !value->evaluate(row, scratch, text, error)) {
            continue; // unknown to an earlier lookup: so it is to this one
        }
        if (trimmed(name).empty()) {
            continue;
        }
        const auto [place, isNew] =
            table.values.try_emplace(std::string(trimmed(name)), Value{std::string(text), false});
        place->second.several = place->second.several || (!isNew && place->second.text != text);
    }
    return {};
}

} // namespace counterpart::mapping
