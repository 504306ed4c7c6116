// SPDX-License-Identifier: GPL-3.0-or-later
// Searches the names and keys of a snapshot's records; in a thread of the palette, because there may be a million.
#include "ui/shell/record_provider.h"

#include "core/domain/descriptions.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/models/text_needle.h"

#include <mutex>

namespace counterpart {

namespace {

ui::Icon iconOf(Kind kind) {
    switch (kind) {
    case Kind::Partner:
        return ui::Icon::Partners;
    case Kind::Deal:
        return ui::Icon::Deals;
    case Kind::Product:
        return ui::Icon::Tag;
    default:
        return ui::Icon::Person;
    }
}

class RecordProvider : public ui::PaletteProvider {
public:
    RecordProvider(Session& session, Kind kind, std::function<void(Kind, RecordId)> open)
        : m_kind(kind), m_open(std::move(open)) {
        const auto take = [this, &session] {
            const std::lock_guard lock(m_mutex);
            m_snapshot = session.snapshot();
        };
        QObject::connect(&session, &Session::snapshotChanged, &m_context, take);
        QObject::connect(&session, &Session::closed, &m_context, take);
        take();
    }

    QString group() const override { return kindTitle(m_kind); }
    bool isSlow() const override { return true; }

    QVector<ui::PaletteItem> find(const QString& text, int limit) override {
        QVector<ui::PaletteItem> found;
        SnapshotPtr snapshot;
        {
            const std::lock_guard lock(m_mutex);
            snapshot = m_snapshot;
        }
        const ui::TextNeedle needle(text);
        if (!snapshot || needle.empty()) {
            return found;
        }
        withKind(m_kind, [&]<class Record>() {
            if constexpr (requires(Record r) { r.name; }) {
                const auto& table = snapshot->table<Record>();
                for (std::size_t c = 0; c < table.chunkCount() && found.size() < kMost; ++c) {
                    for (const Record& record : table.chunk(c)) {
                        addIfFound(found, needle, record.name, record.key, record.id);
                    }
                }
            }
        });
        ui::keepBest(found, text, limit);
        return found;
    }

private:
    static constexpr int kMost = 200;

    void addIfFound(QVector<ui::PaletteItem>& found, const ui::TextNeedle& needle, const Text& name, const Text& key,
                    RecordId id) const {
        std::string haystack = name.str();
        haystack += ' ';
        haystack += key.view();
        if (!needle.in(ui::folded(std::string_view(haystack)))) {
            return;
        }
        ui::PaletteItem item;
        item.title = toQString(name.empty() ? key : name);
        item.note = toQString(key);
        item.icon = iconOf(m_kind);
        item.run = [open = m_open, kind = m_kind, id] { open(kind, id); };
        found.push_back(std::move(item));
    }

    Kind m_kind;
    std::function<void(Kind, RecordId)> m_open;
    QObject m_context; // ends the connections with this provider
    std::mutex m_mutex;
    SnapshotPtr m_snapshot;
};

} // namespace

std::shared_ptr<ui::PaletteProvider> recordProvider(Session& session, Kind kind,
                                                    std::function<void(Kind, RecordId)> open) {
    return std::make_shared<RecordProvider>(session, kind, std::move(open));
}

} // namespace counterpart
