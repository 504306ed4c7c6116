// SPDX-License-Identifier: GPL-3.0-or-later
// Scans names and keys in blocks, keeps the best of each block, and the best of those.
#include "ui/dialogs/record/reference_search.h"

#include "core/base/parallel.h"
#include "core/domain/descriptions.h"
#include "ui/bridge/format.h"
#include "ui/models/text_needle.h"

#include <algorithm>
#include <array>

namespace counterpart {

namespace {

constexpr std::size_t kGrainChunks = 64; // a worker takes at least so many chunks of the table

enum Rank : std::uint8_t { ExactKey, KeyStart, NameStart, WordStart, Inside };

struct Found {
    Rank rank;
    std::size_t position;
    friend auto operator<=>(const Found&, const Found&) = default;
};

template <class Record>
std::string_view nameOfRecord(const Record& record) {
    if constexpr (requires { record.name; }) {
        return record.name.view();
    } else {
        return {};
    }
}

// Name, key and domain of a record, folded, one per line. Keeps its memory from record to record.
class Haystack {
public:
    template <class Record>
    void take(const Record& record) {
        m_text.clear();
        append(nameOfRecord(record));
        m_keyAt = m_text.size();
        append(record.key.view());
        m_keyEnd = m_text.size() - 1;
        if constexpr (requires { record.domain; }) {
            append(record.domain.view());
        }
    }
    std::string_view text() const { return m_text; }
    std::string_view name() const { return text().substr(0, m_keyAt - 1); }
    std::string_view key() const { return text().substr(m_keyAt, m_keyEnd - m_keyAt); }

private:
    void append(std::string_view part) {
        const std::size_t from = m_text.size();
        m_text.resize(from + part.size() + 1);
        char* out = m_text.data() + from;
        unsigned char all = 0;
        for (const char c : part) {
            const auto byte = static_cast<unsigned char>(c);
            all = static_cast<unsigned char>(all | byte);
            *out++ = static_cast<char>(byte + (static_cast<unsigned char>(byte - 'A') < 26 ? 'a' - 'A' : 0));
        }
        if (all >= 0x80) { // other letters take longer
            m_text.resize(from);
            m_text += ui::folded(part);
            m_text += '\n';
        } else {
            *out = '\n';
        }
    }
    std::string m_text;
    std::size_t m_keyAt = 0;
    std::size_t m_keyEnd = 0;
};

Rank rankOf(const Haystack& hay, std::string_view typed) {
    if (hay.key() == typed) {
        return ExactKey;
    }
    if (hay.key().starts_with(typed)) {
        return KeyStart;
    }
    if (hay.name().starts_with(typed)) {
        return NameStart;
    }
    const std::size_t at = hay.name().find(typed);
    return at != std::string_view::npos && hay.name()[at - 1] == ' ' ? WordStart : Inside;
}

// The best few so far; cut back when it has grown.
class Best {
public:
    explicit Best(std::size_t most) : m_most(most) {}
    void add(Found found) {
        m_found.push_back(found);
        if (m_found.size() >= 8 * m_most) {
            cut();
        }
    }
    void cut() {
        std::ranges::sort(m_found);
        m_found.resize(std::min(m_found.size(), m_most));
    }
    const std::vector<Found>& found() const { return m_found; }

private:
    std::size_t m_most;
    std::vector<Found> m_found;
};

template <class Record>
std::vector<Found> scan(const Table<Record>& table, const QString& typed, std::size_t most,
                        const std::function<bool()>& stale) {
    const ui::TextNeedle needle(typed);
    const std::string whole = ui::folded(QStringView(typed.simplified()));
    std::vector<Best> best(blockCount(table.chunkCount(), kGrainChunks), Best(most));
    parallelBlocks(table.chunkCount(), kGrainChunks, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Haystack hay;
        const std::size_t last = needle.empty() ? std::min(end, begin + 1) : end; // all are alike: the first will do
        for (std::size_t c = begin; c < last && !stale(); ++c) {
            std::size_t position = table.chunkStart(c);
            for (const Record& record : table.chunk(c)) {
                hay.take(record);
                if (needle.empty() || needle.in(hay.text())) {
                    best[worker].add({rankOf(hay, whole), position});
                }
                ++position;
            }
        }
    });
    Best all(most);
    for (const Best& one : best) {
        for (const Found& found : one.found()) {
            all.add(found);
        }
    }
    all.cut();
    return all.found();
}

template <class Record>
ReferenceHit hitOf(const Snapshot& snapshot, const Record& record) {
    ReferenceHit hit{toQString(record.key), toQString(nameOfRecord(record)), toQString(record.key)};
    if (!hit.title.isEmpty() && hit.title != hit.key) {
        return hit;
    }
    hit.title = hit.key;
    hit.note.clear();
    if constexpr (requires { record.account; }) {
        if (const Account* account = snapshot.find(record.account)) {
            hit.note = toQString(account->name);
        }
    }
    if constexpr (requires { record.partner; }) {
        if (const Partner* partner = snapshot.find(record.partner); partner != nullptr && hit.note.isEmpty()) {
            hit.note = toQString(partner->name);
        }
    }
    return hit;
}

} // namespace

std::vector<ReferenceHit> findReferences(const Snapshot& snapshot, Kind kind, const QString& typed, int most,
                                         const std::function<bool()>& stale) {
    std::vector<ReferenceHit> hits;
    withKind(kind, [&]<class Record>() {
        const Table<Record>& table = snapshot.table<Record>();
        for (const Found& found : scan(table, typed, static_cast<std::size_t>(most), stale)) {
            hits.push_back(hitOf(snapshot, table.at(found.position)));
        }
    });
    return hits;
}

QString referenceTitle(const Snapshot& snapshot, Kind kind, const QString& key) {
    QString title;
    withKind(kind, [&]<class Record>() {
        if (const Record* record = snapshot.table<Record>().findKey(key.toStdString())) {
            const QString name = toQString(nameOfRecord(*record));
            title = name.isEmpty() || name == key ? key : QStringLiteral("%1 (%2)").arg(name, key);
        }
    });
    return title;
}

std::size_t recordCount(const Snapshot& snapshot, Kind kind) {
    std::size_t count = 0;
    withKind(kind, [&]<class Record>() { count = snapshot.table<Record>().size(); });
    return count;
}

} // namespace counterpart
