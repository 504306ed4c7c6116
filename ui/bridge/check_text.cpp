// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for the findings of `check`, each with the way out.
#include "ui/bridge/check_text.h"

#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Check", text); }

QString sentence(const CheckFinding& finding) {
    const QString kind = kindName(finding.kind);
    const QString key = QString::fromStdString(finding.key);
    switch (finding.what) {
    case CheckFinding::What::Unreadable:
        return tr("it cannot be read as a workspace. Restore a backup.");
    case CheckFinding::What::Integrity:
        return tr("the database is damaged. Restore a backup.");
    case CheckFinding::What::ForeignKey:
        return tr("the %1 %2 refers to a record that does not exist. Restore a backup.").arg(kind, key);
    case CheckFinding::What::Chain:
        return tr("entry %1 of the audit trail was changed after it was written. Restore a backup.").arg(finding.entry);
    case CheckFinding::What::Record:
        return tr("the %1 %2 differs from its last audited image (entry %3): it was changed past the program. Restore "
                  "a backup.")
            .arg(kind, key)
            .arg(finding.entry);
    case CheckFinding::What::MissingRecord:
        return tr("the %1 %2 is missing although the audit trail has it (entry %3). Restore a backup.")
            .arg(kind, key)
            .arg(finding.entry);
    case CheckFinding::What::ExtraRecord:
        return tr("the %1 %2 is not in the audit trail: it was added past the program. Restore a backup.")
            .arg(kind, key);
    case CheckFinding::What::TrailCut:
        return tr("the end of the audit trail is missing. Restore a backup.");
    }
    return {};
}

} // namespace

QString checkText(const std::string& file, const CheckFinding& finding) {
    const QString detail =
        finding.detail.empty() ? QString() : QStringLiteral(" (%1)").arg(QString::fromStdString(finding.detail));
    return QString::fromStdString(file) + QStringLiteral(": ") + sentence(finding) + detail;
}

} // namespace counterpart
