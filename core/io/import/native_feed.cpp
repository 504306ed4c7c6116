// SPDX-License-Identifier: GPL-3.0-or-later
// Native files: which column is which field.
#include "core/base/text.h"
#include "core/io/csv/writer.h"
#include "core/io/import/feed.h"
#include "core/io/import/recognise.h"
#include "core/io/import/rejects.h"

namespace counterpart::importing {

namespace {

// Text that our export may have defused. Numbers and dates are written as they stand.
bool mayBeDefused(FieldType type) {
    return type == FieldType::Text || type == FieldType::Word || type == FieldType::Reference;
}

} // namespace

NativeFeed::NativeFeed(Kind kind, std::size_t source, const csv::Document& document) : Feed(kind, source) {
    const auto fields = fieldsOf(kind);
    for (std::size_t column = 0; column < document.header().size(); ++column) {
        const std::string_view header = csv::undefuse(document.header()[column]);
        if (const auto field = fieldOfHeader(kind, header)) {
            m_fields.push_back({*field, column, mayBeDefused(fields[*field].type)});
            give(*field, document.header()[column]);
        } else if (const std::string name = customNameOf(header); !name.empty() && name != kReasonColumn) {
            m_custom.push_back({m_customNames.size(), column, true});
            m_customNames.push_back(name);
        }
    }
}

Cut NativeFeed::cut(const csv::Row& row, Cells& cells, Error&) const {
    for (const ColumnOf& of : m_fields) {
        const std::string_view text = row.fields[of.column];
        cells.fields[of.field] = of.text ? csv::undefuse(text) : text;
    }
    if (!m_custom.empty()) {
        cells.custom.resize(m_custom.size());
        for (const ColumnOf& of : m_custom) {
            cells.custom[of.field] = csv::undefuse(row.fields[of.column]);
        }
    }
    return Cut::Row;
}

} // namespace counterpart::importing
