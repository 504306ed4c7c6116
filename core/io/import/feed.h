// SPDX-License-Identifier: GPL-3.0-or-later
// How do the rows of one source give the fields of one kind? Native files and mapped ones look alike from here on.
#pragma once

#include "core/domain/value.h"
#include "core/io/csv/reader.h"
#include "core/io/mapping/expression.h"

#include <array>
#include <bitset>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::importing {

inline constexpr std::size_t kMostFields = 24; // of a kind

// One row's texts for one kind. Reused from row to row; the views last until the next row is read.
struct Cells {
    std::array<std::string_view, kMostFields> fields; // by field; only those the feed gives
    std::vector<std::string_view> custom;             // parallel to Feed::customNames()
    mapping::Scratch scratch;
};

enum class Cut : std::uint8_t {
    Row,
    Filtered, // not for any record of the source
    NotMine,  // not for this kind
    Faulty,
};

class Feed {
public:
    Feed(Kind kind, std::size_t source) : m_kind(kind), m_source(source) {}
    virtual ~Feed() = default;
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    Kind kind() const { return m_kind; }
    std::size_t source() const { return m_source; }
    bool gives(std::size_t field) const { return m_given[field]; }
    bool grouped() const { return m_grouped; }
    bool sums(std::size_t field) const { return m_summed[field]; }
    const std::string& mappedBy() const { return m_mappedBy; } // name of the mapping's entry
    const std::vector<std::string>& customNames() const { return m_customNames; }
    const std::string& label(std::size_t field) const { return m_labels[field]; } // header of the column, for errors
    const mapping::Format& format(std::size_t field) const { return m_formats[field]; }

    // Fills `cells` from a row without faults. Faulty: `error` has code, column and value. Called from several threads.
    virtual Cut cut(const csv::Row& row, Cells& cells, Error& error) const = 0;

protected:
    void give(std::size_t field, std::string label, mapping::Format format = {}, bool sum = false) {
        m_given.set(field);
        m_labels[field] = std::move(label);
        m_formats[field] = std::move(format);
        m_summed[field] = sum;
    }
    void setGrouped() { m_grouped = true; }
    void setMappedBy(std::string name) { m_mappedBy = std::move(name); }
    std::vector<std::string> m_customNames;

private:
    Kind m_kind;
    std::size_t m_source;
    bool m_grouped = false;
    std::string m_mappedBy;
    std::bitset<kMostFields> m_given;
    std::bitset<kMostFields> m_summed;
    std::array<std::string, kMostFields> m_labels;
    std::array<mapping::Format, kMostFields> m_formats;
};

// A native file: columns are fields, unknown columns are custom ones.
class NativeFeed : public Feed {
public:
    NativeFeed(Kind kind, std::size_t source, const csv::Document& document);
    Cut cut(const csv::Row& row, Cells& cells, Error& error) const override;

private:
    struct ColumnOf {
        std::size_t field; // or number of the custom field
        std::size_t column;
        bool text; // may be defused
    };
    std::vector<ColumnOf> m_fields;
    std::vector<ColumnOf> m_custom;
};

} // namespace counterpart::importing
