// SPDX-License-Identifier: GPL-3.0-or-later
// Compares before and after of each row of a changeset.
#include "ui/bridge/changes_text.h"

#include "core/domain/brand_settings.h"
#include "core/snapshot/render.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

QString word(const char* text) { return QCoreApplication::translate("Changes", text); }

struct Collector {
    const Snapshot& snapshot;
    std::size_t most = 0;
    RecordId only = 0;
    std::vector<ChangedField> rows;

    template <class Record>
    void whole(const std::vector<Record>& records, const QString& what) {
        for (const Record& record : records) {
            if (rows.size() < most && (only == 0 || record.id == only)) {
                rows.push_back(row(record, what));
            }
        }
    }

    template <class Record>
    ChangedField row(const Record& record, const QString& what) const {
        constexpr Kind kind = Description<Record>::kind;
        return {kind, record.id, kindName(kind) + u' ' + toQString(record.key), what, {}, {}, {}};
    }

    // An objection to a touch is more than a changed field.
    template <class Record>
    static QString verbOf(const Record& after, std::size_t field) {
        if constexpr (std::is_same_v<Record, Touchpoint>) {
            const std::string_view name = fieldsOf(Kind::Touchpoint)[field].name;
            if (name == "contested") {
                return after.contested.empty() ? word(QT_TRANSLATE_NOOP("Changes", "settled"))
                                               : word(QT_TRANSLATE_NOOP("Changes", "contested"));
            }
            if (name == "excluded") {
                return after.excluded.empty() ? word(QT_TRANSLATE_NOOP("Changes", "reinstated"))
                                              : word(QT_TRANSLATE_NOOP("Changes", "excluded"));
            }
        }
        return word(QT_TRANSLATE_NOOP("Changes", "changed"));
    }

    // A picture in a setting says how large it is: nobody reads half a megabyte of letters.
    template <class Record>
    QString valueText(const Record& record, std::size_t field) const {
        if constexpr (std::is_same_v<Record, Setting>) {
            if (brand::isLogoKey(record.key) && fieldsOf(Kind::Setting)[field].name == "value") {
                const auto logo = brand::logoIn(record.value);
                return logo ? word(QT_TRANSLATE_NOOP("Changes", "picture, %1 x %2"))
                                  .arg(logo->facts.width)
                                  .arg(logo->facts.height)
                            : word(QT_TRANSLATE_NOOP("Changes", "no picture"));
            }
        }
        return QString::fromStdString(textOf(snapshot, record, field));
    }

    template <class Record>
    void collect(const Changes<Record>& changes) {
        constexpr Kind kind = Description<Record>::kind;
        whole(changes.created, word(QT_TRANSLATE_NOOP("Changes", "created")));
        const std::size_t fields = fieldsOf(kind).size();
        for (const auto& update : changes.updated) {
            if (rows.size() >= most || (only != 0 && update.after.id != only)) {
                continue;
            }
            for (std::size_t f = 0; f < fields && rows.size() < most; ++f) {
                if (valueAt(update.before, f) != valueAt(update.after, f)) {
                    ChangedField changed = row(update.after, verbOf<Record>(update.after, f));
                    changed.field = fieldName(kind, f);
                    changed.before = valueText(update.before, f);
                    changed.after = valueText(update.after, f);
                    rows.push_back(std::move(changed));
                }
            }
        }
        whole(changes.deleted, word(QT_TRANSLATE_NOOP("Changes", "deleted")));
    }
};

} // namespace

std::vector<ChangedField> changedFields(const Snapshot& snapshot, const ChangeSet& changes, std::size_t most) {
    Collector collector{snapshot, most, 0, {}};
    forEachKind([&]<class Record>() { collector.collect(changes.of<Record>()); });
    return std::move(collector.rows);
}

std::vector<ChangedField> changedFields(const Snapshot& snapshot, const ChangeSet& changes, Kind kind, RecordId only) {
    Collector collector{snapshot, SIZE_MAX, only, {}};
    forEachKind([&]<class Record>() {
        if (Description<Record>::kind == kind) {
            collector.collect(changes.of<Record>());
        }
    });
    return std::move(collector.rows);
}

} // namespace counterpart
