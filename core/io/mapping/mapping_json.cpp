// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a mapping file: its sources, records and lookups.
#include "core/domain/custom_fields.h"
#include "core/domain/value.h"
#include "core/io/mapping/expression_json.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace counterpart::mapping {

namespace {

constexpr int kVersion = 1;

class MappingReader {
public:
    MappingReader(Mapping& mapping, Faults& faults) : m_mapping(mapping), m_faults(faults), m_expressions(mapping) {}

    void read(const boost::json::value& document) {
        const ObjectWalk top(document, {}, m_faults,
                             {"mapping", "name", "dates", "decimals", "strip", "lookups", "sources"});
        const boost::json::value* version = top.find("mapping");
        if (top.wasObject() && (version == nullptr || !version->is_int64() || version->get_int64() != kVersion)) {
            m_faults.add("mapping", version, "1, the version of this format");
        }
        m_mapping.name = top.text("name");
        m_format = readFormat(top, {});
        if (const auto* lookups = top.find("lookups")) {
            readLookups(*lookups);
        }
        top.require("sources", "a list of sources");
        if (const auto* sources = top.find("sources")) {
            forEach(*sources, "sources", [&](const auto& value, const std::string& path) { readSource(value, path); });
        }
    }

private:
    template <class F>
    void forEach(const boost::json::value& value, const std::string& path, F&& f) {
        const boost::json::array* list = value.if_array();
        if (list == nullptr || list->empty()) {
            m_faults.add(path, &value, "a list that is not empty");
            return;
        }
        for (std::size_t i = 0; i < list->size(); ++i) {
            f((*list)[i], path + "[" + std::to_string(i) + "]");
        }
    }

    // In their order: a lookup's key and value may go through earlier ones.
    void readLookups(const boost::json::value& value) {
        const ObjectWalk all(value, "lookups", m_faults, {});
        for (const auto& member : all.object()) {
            const ObjectWalk walk(member.value(), all.pathOf(member.key()), m_faults,
                                  {"file", "key", "value", "table", "missing"});
            Lookup lookup;
            lookup.name = member.key();
            lookup.path = walk.path();
            lookup.file = walk.text("file");
            lookup.missing = readMissing(walk, Missing::Reject);
            if (walk.find("table") != nullptr) {
                lookup.table = readTable(*walk.find("table"), walk.pathOf("table"), m_faults);
            }
            if (walk.wasObject() && lookup.file.empty() == (walk.find("table") == nullptr)) {
                m_faults.add(walk.path(), &member.value(), "either file with key and value, or table");
            }
            if (!lookup.file.empty()) {
                walk.require("key", "a column of the file");
                walk.require("value", "a column of the file");
                lookup.key = m_expressions.read(walk, "key");
                lookup.value = m_expressions.read(walk, "value");
            }
            m_mapping.lookups.push_back(std::move(lookup));
        }
    }

    void readSource(const boost::json::value& value, const std::string& path) {
        const ObjectWalk walk(
            value, path, m_faults,
            {"name", "files", "delimiter", "encoding", "dates", "decimals", "strip", "where", "records"});
        SourceMapping source;
        source.path = path;
        source.name = walk.text("name");
        source.files = walk.texts("files");
        source.delimiter = readDelimiter(walk);
        source.encoding = readEncoding(walk);
        source.where = readConditions(walk);
        const Format format = readFormat(walk, m_format);
        walk.require("records", "a list of records");
        if (const auto* records = walk.find("records")) {
            forEach(*records, walk.pathOf("records"), [&](const auto& record, const std::string& at) {
                source.records.push_back(readRecord(record, at, format));
            });
        }
        if (source.name.empty()) {
            source.name = source.files.empty() ? path : source.files.front();
        }
        m_mapping.sources.push_back(std::move(source));
    }

    std::optional<char> readDelimiter(const ObjectWalk& walk) {
        const std::string text = walk.text("delimiter", ",");
        const bool asked = walk.find("delimiter") != nullptr;
        if (asked && (text.size() != 1 || text == "\"" || text == "\n" || text == "\r")) {
            m_faults.add(walk.pathOf("delimiter"), text, "one character, e.g. , ; | or \\t");
            return std::nullopt;
        }
        return asked ? std::optional(text.front()) : std::nullopt;
    }

    std::optional<csv::Encoding> readEncoding(const ObjectWalk& walk) {
        using csv::Encoding;
        static const std::vector<std::pair<std::string, Encoding>> known = {{"utf-8", Encoding::Utf8},
                                                                            {"utf-16le", Encoding::Utf16Le},
                                                                            {"utf-16be", Encoding::Utf16Be},
                                                                            {"windows-1252", Encoding::Windows1252}};
        const std::string text = walk.text("encoding");
        const auto found = std::ranges::find(known, foldedAscii(text), &std::pair<std::string, Encoding>::first);
        if (found != known.end()) {
            return found->second;
        }
        if (walk.find("encoding") != nullptr) {
            m_faults.add(walk.pathOf("encoding"), text, "utf-8, utf-16le, utf-16be or windows-1252");
        }
        return std::nullopt;
    }

    std::vector<Condition> readConditions(const ObjectWalk& walk) {
        std::vector<Condition> conditions;
        if (const auto* where = walk.find("where")) {
            forEach(*where, walk.pathOf("where"), [&](const auto& value, const std::string& path) {
                conditions.push_back(m_expressions.readCondition(value, path, m_faults));
            });
        }
        return conditions;
    }

    RecordMapping readRecord(const boost::json::value& value, const std::string& path, const Format& format) {
        const ObjectWalk walk(value, path, m_faults, {"kind", "group", "where", "fields"});
        RecordMapping record;
        record.path = path;
        record.group = walk.flag("group");
        record.where = readConditions(walk);
        const auto kind = kindOfTable(walk.text("kind"));
        if (!kind) {
            std::vector<std::string> kinds;
            for (std::size_t k = 0; k < kKindCount; ++k) {
                kinds.emplace_back(tableOf(static_cast<Kind>(k)));
            }
            m_faults.add(walk.pathOf("kind"), walk.find("kind"), "one of " + joinedNames(kinds));
            return record;
        }
        record.kind = *kind;
        walk.require("fields", "the fields of the record");
        if (const auto* fields = walk.find("fields")) {
            const ObjectWalk all(*fields, walk.pathOf("fields"), m_faults, {});
            for (const auto& member : all.object()) {
                readField(record, all, std::string(member.key()), format);
            }
        }
        checkIdentified(record, walk);
        return record;
    }

    void readField(RecordMapping& record, const ObjectWalk& fields, const std::string& name, const Format& format) {
        FieldMapping field;
        field.custom = name.starts_with(kCustomPrefix);
        field.field = field.custom ? name.substr(kCustomPrefix.size()) : name;
        const auto index = fieldIndex(record.kind, name);
        const auto all = fieldsOf(record.kind);
        const bool isField = index && name != "custom" && !all[*index].is(Hidden);
        if (field.custom ? field.field.empty() : !isField) {
            if (name != "note") { // a remark, where the kind has no such field
                m_faults.add(fields.pathOf(name), name, "one of " + fieldNames(record.kind) + ", custom.NAME");
            }
            return;
        }
        m_expressions.readField(field, fields, name, format);
        const bool adds =
            !field.custom && index && (all[*index].type == FieldType::Amount || all[*index].type == FieldType::Number);
        if (field.sum && (!record.group || !adds)) {
            m_faults.add(fields.pathOf(name) + ".sum", name, "an amount or number of a record with \"group\": true");
        }
        record.fields.push_back(std::move(field));
    }

    static std::string fieldNames(Kind kind) {
        std::vector<std::string> names;
        for (const FieldInfo& info : fieldsOf(kind)) {
            if (!info.is(Hidden) && info.name != "custom") {
                names.emplace_back(info.name);
            }
        }
        return joinedNames(names);
    }

    // What tells the records apart must be given: the key, or what a key is derived from.
    void checkIdentified(const RecordMapping& record, const ObjectWalk& walk) {
        const auto gives = [&](std::string_view name) {
            return std::ranges::any_of(record.fields, [&](const auto& f) { return !f.custom && f.field == name; });
        };
        const auto fields = fieldsOf(record.kind);
        const bool byIdentity = fields.front().is(Hidden) || (record.kind == Kind::Touchpoint && !gives("key"));
        for (const FieldInfo& info : fields) {
            const bool needed = byIdentity ? info.is(Identity) && info.is(Required) : info.name == "key";
            if (needed && !gives(info.name)) {
                m_faults.add(walk.pathOf("fields") + "." + std::string(info.name), nullptr,
                             "a field that tells the records apart");
            }
        }
    }

    Mapping& m_mapping;
    Faults& m_faults;
    ExpressionReader m_expressions;
    Format m_format;
};

// '*' any text, '?' any character.
bool matchesPattern(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

// "Sales/FactSales.CSV.gz" and "factsales.rejects.csv" -> "factsales".
std::string bareName(std::string_view path) {
    std::string name = foldedAscii(path.substr(path.find_last_of("/\\") + 1));
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view ending : {".gz", ".csv", ".tsv", ".txt", ".rejects"}) {
            if (name.size() > ending.size() && name.ends_with(ending)) {
                name.resize(name.size() - ending.size());
                again = true;
            }
        }
    }
    return name;
}

} // namespace

MappingReading readMapping(std::string_view json, std::string file) {
    MappingReading reading;
    reading.mapping.file = file;
    auto document = parseJson(json.starts_with("\xEF\xBB\xBF") ? json.substr(3) : json);
    if (!document) {
        Error error = document.error();
        error.file = file;
        reading.errors.push_back(std::move(error));
        return reading;
    }
    Faults faults(reading.errors, std::move(file));
    MappingReader(reading.mapping, faults).read(*document);
    return reading;
}

MappingReading readMappingFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (in) {
        text << in.rdbuf();
    }
    if (!in || in.bad()) {
        MappingReading reading;
        Error error = makeError(in.is_open() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound);
        error.file = path;
        reading.errors.push_back(std::move(error));
        return reading;
    }
    return readMapping(text.str(), path);
}

bool takes(const SourceMapping& source, std::string_view path) {
    const std::string name = bareName(path);
    return std::ranges::any_of(source.files,
                               [&](const std::string& pattern) { return matchesPattern(bareName(pattern), name); });
}

} // namespace counterpart::mapping
