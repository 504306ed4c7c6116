// SPDX-License-Identifier: GPL-3.0-or-later
// Writing records by their description.
#include "core/io/export/csv_export.h"

#include "core/domain/custom_fields.h"
#include "core/io/atomic_file.h"
#include "core/io/csv/writer.h"
#include "core/io/import/recognise.h"
#include "core/io/import/rejects.h"
#include "core/snapshot/render.h"

#include <algorithm>
#include <set>

namespace counterpart::exporting {

namespace {

using CustomFields = std::vector<std::pair<std::string, std::string>>;

// Whether import would take this header for something else than a custom field of this very name.
bool isMistakable(std::string_view name) {
    if (importing::customNameOf(name) != name || name == importing::kReasonColumn) {
        return true;
    }
    for (std::size_t k = 0; k < kKindCount; ++k) { // a column of another kind would make the file look like that kind
        if (importing::fieldOfHeader(static_cast<Kind>(k), name)) {
            return true;
        }
    }
    return false;
}

template <class Record>
std::vector<std::string> customNames(const Table<Record>& table) {
    std::set<std::string> names;
    Text last; // neighbours often have the same
    table.forEach([&](const Record& record) {
        if (!record.custom.empty() && record.custom != last) {
            last = record.custom;
            for (auto& [name, value] : customFields(record.custom)) {
                names.insert(std::move(name));
            }
        }
    });
    return {names.begin(), names.end()};
}

template <class Record>
class CsvExport {
public:
    CsvExport(const Snapshot& snapshot, const Sink& sink, Progress* progress)
        : m_snapshot(snapshot), m_table(snapshot.table<Record>()), m_sink(sink), m_progress(progress),
          m_custom(customNames(m_table)), m_writer(m_out) {}

    std::vector<std::string> header() const {
        std::vector<std::string> names;
        forEachField<Record>([&](const auto& f) {
            if (isColumn(f)) {
                names.emplace_back(f.name);
            }
        });
        for (const std::string& name : m_custom) {
            names.push_back(isMistakable(name) ? std::string(kCustomPrefix) + name : name);
        }
        return names;
    }

    Result<Summary> run() {
        if (m_progress != nullptr) {
            m_progress->begin(Progress::Phase::Writing, m_table.size());
        }
        for (const std::string& name : header()) {
            m_writer.text(name);
        }
        m_writer.endRow();
        for (std::size_t c = 0; c < m_table.chunkCount(); ++c) {
            for (const Record& record : m_table.chunk(c)) {
                writeRow(record);
            }
            if (auto written = passOn(false); !written) {
                return written.error();
            }
            if (m_progress != nullptr) {
                m_progress->advance(m_table.chunk(c).size());
                if (m_progress->cancelled()) {
                    return makeError(ErrorCode::Cancelled);
                }
            }
        }
        if (auto written = passOn(true); !written) {
            return written.error();
        }
        return Summary{static_cast<std::int64_t>(m_table.size()), m_writer.sawNul()};
    }

private:
    static constexpr std::size_t kPiece = std::size_t{256} << 10;

    template <class Value>
    static bool isColumn(const Field<Record, Value>& f) {
        return !f.is(Hidden) && f.name != "custom";
    }

    void writeRow(const Record& record) {
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            if (!isColumn(f)) {
                return;
            }
            constexpr FieldType type = fieldTypeOf<Value>();
            m_cell.clear();
            appendText(m_cell, m_snapshot, record, f);
            if constexpr (type == FieldType::Amount || type == FieldType::Number || type == FieldType::Rate) {
                m_writer.number(m_cell);
            } else {
                m_writer.text(m_cell);
            }
        });
        if (!m_custom.empty()) {
            const CustomFields fields = customFields(record.custom);
            auto field = fields.begin(); // both sorted by name
            for (const std::string& name : m_custom) {
                field = std::find_if(field, fields.end(), [&](const auto& f) { return f.first >= name; });
                m_writer.text(field != fields.end() && field->first == name ? field->second : std::string());
            }
        }
        m_writer.endRow();
    }

    Result<void> passOn(bool all) {
        if (m_out.empty() || (!all && m_out.size() < kPiece)) {
            return {};
        }
        auto written = m_sink(m_out);
        m_out.clear();
        return written;
    }

    const Snapshot& m_snapshot;
    const Table<Record>& m_table;
    const Sink& m_sink;
    Progress* m_progress;
    std::vector<std::string> m_custom;
    std::string m_out;
    std::string m_cell;
    csv::Writer m_writer;
};

} // namespace

Result<Summary> writeCsv(const Snapshot& snapshot, Kind kind, const Sink& sink, Progress* progress) {
    Result<Summary> result = makeError(ErrorCode::Internal);
    withKind(kind, [&]<class Record>() { result = CsvExport<Record>(snapshot, sink, progress).run(); });
    return result;
}

Result<Summary> writeCsvFile(const Snapshot& snapshot, Kind kind, const std::string& path, Progress* progress) {
    auto file = AtomicFile::create(path);
    if (!file) {
        return file.error();
    }
    auto summary = writeCsv(
        snapshot, kind, [&](std::string_view bytes) { return file->write(bytes); }, progress);
    if (!summary) {
        return summary;
    }
    const auto done = file->commit();
    if (!done) {
        return done.error();
    }
    return summary;
}

std::vector<std::string> csvHeader(const Snapshot& snapshot, Kind kind) {
    std::vector<std::string> names;
    const Sink none = [](std::string_view) { return Result<void>(); };
    withKind(kind, [&]<class Record>() { names = CsvExport<Record>(snapshot, none, nullptr).header(); });
    return names;
}

} // namespace counterpart::exporting
