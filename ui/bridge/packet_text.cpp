// SPDX-License-Identifier: GPL-3.0-or-later
// The words for packets.
#include "ui/bridge/packet_text.h"

#include "core/domain/value.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Packets", text); }
QString trN(const char* text, qint64 n) {
    return QCoreApplication::translate("Packets", text, nullptr, static_cast<int>(n));
}

QString shown(const std::string& text) { return text.empty() ? tr("nothing") : QString::fromStdString(text); }

// Without the memory of the packet itself.
std::int64_t rowsOf(const ChangeSet& changes) {
    ChangeSet visible = changes;
    packet::dropLocalSettings(visible);
    return static_cast<std::int64_t>(visible.size());
}

} // namespace

QString clashText(packet::Clash clash) {
    switch (clash) {
    case packet::Clash::BothChanged:
        return tr("changed on both sides");
    case packet::Clash::BothCreated:
        return tr("made on both sides");
    case packet::Clash::DeletedHere:
        return tr("deleted here, changed or used there");
    case packet::Clash::DeletedThere:
        return tr("deleted there, changed or used here");
    case packet::Clash::SameKey:
        return tr("two records with this key");
    }
    return {};
}

QString sideText(packet::Side side) { return side == packet::Side::Mine ? tr("mine") : tr("theirs"); }

QString packetTypeText(packet::Type type) {
    return type == packet::Type::Review ? tr("records for a review") : tr("changes");
}

QString scopeWords(const std::string& scope) {
    return scope == "all" ? tr("everything") : QString::fromStdString(scope);
}

QString rowCountsText(const RowCounts& counts) {
    QStringList parts;
    if (counts.created != 0) {
        parts << tr("%1 new").arg(counts.created);
    }
    if (counts.updated != 0) {
        parts << tr("%1 changed").arg(counts.updated);
    }
    if (counts.deleted != 0) {
        parts << tr("%1 deleted").arg(counts.deleted);
    }
    return parts.join(QStringLiteral(", "));
}

QStringList conflictLines(const packet::Conflict& conflict) {
    QStringList lines;
    for (const packet::FieldClash& field : conflict.fields) {
        lines << tr("%1: was %2, mine %3, theirs %4")
                     .arg(QString::fromStdString(field.field), shown(field.base), shown(field.mine),
                          shown(field.theirs));
    }
    return lines;
}

QString previewText(const PacketPreview& preview, bool applied) {
    if (preview.known) {
        return tr("This packet was taken in before. Nothing changed.");
    }
    const auto rows = rowsOf(preview.changes);
    QString text = applied ? trN("Took in %n record(s).", rows) : trN("It would change %n record(s).", rows);
    if (!preview.conflicts.empty()) {
        text += u' ' + trN("%n conflict(s).", static_cast<qint64>(preview.conflicts.size()));
    }
    if (preview.outside != 0) {
        text += u' ' + trN("%n changed record(s) are not part of this workspace and were left out.",
                           static_cast<qint64>(preview.outside));
    }
    return text;
}

QString contentsText(const packet::Packet& packet) {
    QStringList parts;
    const auto counts = packet::countsOf(packet);
    for (std::size_t k = 0; k < kKindCount; ++k) {
        const auto kind = static_cast<Kind>(k);
        if (counts[k].all() != 0) {
            parts << (packet.type == packet::Type::Review
                          ? kindPlural(kind, counts[k].all())
                          : tr("%1: %2").arg(kindTitle(kind), rowCountsText(counts[k])));
        }
    }
    return parts.join(packet.type == packet::Type::Review ? QStringLiteral(", ") : QStringLiteral("; "));
}

QStringList effectLines(const ChangeSet& changes) {
    ChangeSet visible = changes;
    packet::dropLocalSettings(visible);
    QStringList lines;
    forEachKind([&]<class Record>() {
        const Changes<Record>& of = visible.of<Record>();
        const RowCounts counts{static_cast<std::int64_t>(of.created.size()),
                               static_cast<std::int64_t>(of.updated.size()),
                               static_cast<std::int64_t>(of.deleted.size())};
        if (counts.all() != 0) {
            lines << tr("%1: %2").arg(kindTitle(Description<Record>::kind), rowCountsText(counts));
        }
    });
    return lines;
}

QString keyText(const packet::PublicKey& key) {
    const QString digits = QString::fromStdString(packet::hexOf(key));
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4) {
        groups << digits.mid(at, 4);
    }
    return groups.join(u' ');
}

QString packetProblem(const Error& error) {
    switch (error.code) {
    case ErrorCode::NotAPacket:
        return tr("This is not a packet of Counterpart.");
    case ErrorCode::UnknownSigner:
        return tr("The packet is signed by somebody whom this workspace does not trust.");
    case ErrorCode::PacketGap:
        return tr("The packet begins after what this workspace knows of its sender. Take in the packets between first, "
                  "or ask for the changes since entry %1.")
            .arg(QString::fromStdString(error.detail));
    case ErrorCode::PacketConflicts:
        return tr("Something was changed meanwhile: %1 conflicts need a decision.")
            .arg(QString::fromStdString(error.value));
    case ErrorCode::NoSuchRecord:
        return tr("No registration meets these conditions.");
    case ErrorCode::NothingChanged:
        return tr("Nothing was changed since then: there is nothing to send.");
    default:
        return errorText(error);
    }
}

QString strangerText(const std::string& keyHex) {
    return tr("The packet is signed by a stranger, key %1. If you know whose it is, open it with `--key %1 --name "
              "NAME`.")
        .arg(QString::fromStdString(keyHex));
}

} // namespace counterpart
