// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the fields of a record into steps.
#include "ui/bridge/fact_steps.h"

#include "ui/bridge/field_display.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/touch_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

constexpr qsizetype kMostShown = 2'000; // of one field; the record itself has the rest

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

template <class Record>
QStringList textsOf(const Snapshot& snapshot, RecordId id, Figures figures) {
    QStringList texts;
    const Record* record = snapshot.table<Record>().find(id);
    if (record == nullptr) {
        return texts;
    }
    forEachField<Record>([&](const auto& f) {
        std::string exact;
        appendText(exact, snapshot, *record, f);
        const bool local = figures == Figures::Local && !exact.empty();
        texts << (local ? fieldDisplayOf(snapshot, *record, f) : QString::fromStdString(exact));
    });
    return texts;
}

QStringList textsOf(const Snapshot& snapshot, Kind kind, RecordId id, Figures figures) {
    QStringList texts;
    withKind(kind, [&]<class Record>() { texts = textsOf<Record>(snapshot, id, figures); });
    return texts;
}

} // namespace

QString recordTitle(const Snapshot& snapshot, Kind kind, RecordId id) {
    const QString key = QString::fromStdString(keyOf(snapshot, kind, id));
    const auto field = fieldIndex(kind, "name");
    const QString name = field ? QString::fromStdString(textOf(snapshot, kind, id, *field)) : QString();
    return name.isEmpty() || name == key ? QStringLiteral("%1 %2").arg(kindName(kind), key)
                                         : QStringLiteral("%1, %2").arg(key, name);
}

QString partnerTitle(const Snapshot& snapshot, Id<Partner> id) {
    const Partner* partner = snapshot.find(id);
    return partner != nullptr ? QStringLiteral("%1 (%2)").arg(toQString(partner->name), toQString(partner->key))
                              : tr("direct team");
}

QVector<Step> fieldSteps(const Snapshot& snapshot, Kind kind, RecordId id, Figures figures, const QStringList& only) {
    QVector<Step> steps;
    const QStringList texts = textsOf(snapshot, kind, id, figures);
    const auto fields = fieldsOf(kind);
    const auto add = [&](std::size_t f) {
        if (!texts.value(static_cast<qsizetype>(f)).isEmpty()) {
            steps.push_back(
                {fieldName(kind, f), shownText(texts[static_cast<qsizetype>(f)].toStdString(), kMostShown), {}});
        }
    };
    for (const QString& name : only) {
        if (const auto f = fieldIndex(kind, name.toStdString())) {
            add(*f);
        }
    }
    for (std::size_t f = 0; only.isEmpty() && f < fields.size(); ++f) {
        add(f);
    }
    return steps;
}

Step factStep(const SnapshotPtr& snapshot, Kind kind, RecordId id, const QString& value, Figures figures) {
    Step step{recordTitle(*snapshot, kind, id), value, {}};
    step.kind = kind;
    step.record = id;
    step.more = [snapshot, kind, id, figures] { return fieldSteps(*snapshot, kind, id, figures); };
    return step;
}

Step recordedSteps(const SnapshotPtr& snapshot, Kind kind, RecordId id, const QString& field, Figures figures) {
    const auto index = fieldIndex(kind, field.toStdString());
    const QString name = index ? fieldName(kind, *index) : field;
    Step root{tr("%1 of %2").arg(name, recordTitle(*snapshot, kind, id)),
              index ? textsOf(*snapshot, kind, id, figures).value(static_cast<qsizetype>(*index)) : QString(),
              {}};
    Step means{tr("Means"),
               tr("Recorded with the %1, not worked out: this is a fact that others stand on.").arg(kindName(kind)),
               {}};
    means.role = Step::Role::Frame;
    root.parts.push_back(means);
    Step fact{recordTitle(*snapshot, kind, id), tr("as recorded"), fieldSteps(*snapshot, kind, id, figures)};
    fact.kind = kind;
    fact.record = id;
    root.parts.push_back(std::move(fact));
    return root;
}

} // namespace counterpart
