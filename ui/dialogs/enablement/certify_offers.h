// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen for a certification: persons of a partner, tracks, levels and modules of the policy.
#pragma once

#include "core/domain/policy/enablement.h"
#include "core/snapshot/snapshot.h"

#include <QString>
#include <QStringList>

class QComboBox;
class QWidget;

namespace counterpart {

// A closed list of the policy's names, or words one types where the policy names none.
QComboBox* newWordChoice(bool closed, QWidget* parent);
std::string wordOf(const QComboBox& choice); // the policy's word, not its name
void chooseWord(QComboBox& choice, const QString& word);

QStringList personsOf(const Snapshot& snapshot, RecordId partner); // with a certification or an exam; sorted
// They keep what is chosen where it is still offered; else the first one.
void offerTracks(QComboBox& choice, const CertificationPolicy& policy, const Snapshot& snapshot, const QString& first);
void offerLevels(QComboBox& choice, const CertificationPolicy& policy, const Snapshot& snapshot,
                 const std::string& track);
void offerModules(QComboBox& choice, const CertificationPolicy& policy, Symbol track, Symbol level);

} // namespace counterpart
