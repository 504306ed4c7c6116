// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the choices of the form.
#include "ui/dialogs/enablement/certify_offers.h"

#include "core/domain/rulebook.h"
#include "core/engine/certification/levels.h"
#include "ui/bridge/format.h"
#include "ui/dialogs/record/word_box.h"

#include <QCollator>
#include <QSet>

#include <algorithm>

namespace counterpart {

namespace {

QStringList sorted(const QSet<QString>& words) {
    QStringList list(words.begin(), words.end());
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(list, [&](const QString& a, const QString& b) { return collator.compare(a, b) < 0; });
    return list;
}

template <class Parts>
void offerParts(QComboBox& choice, const Parts& parts) {
    const QVariant before = choice.currentData();
    choice.clear();
    for (const auto& part : parts) {
        choice.addItem(toQString(part.name.empty() ? part.key.view() : std::string_view(part.name)),
                       toQString(part.key.view()));
    }
    choice.setCurrentIndex(std::max(choice.findData(before), choice.count() > 0 ? 0 : -1));
}

} // namespace

QComboBox* newWordChoice(bool closed, QWidget* parent) {
    return closed ? static_cast<QComboBox*>(new ChoiceBox(parent)) : new WordBox(parent);
}

std::string wordOf(const QComboBox& choice) {
    const auto* words = qobject_cast<const WordBox*>(&choice);
    return (words != nullptr ? words->word() : choice.currentData().toString()).toStdString();
}

void chooseWord(QComboBox& choice, const QString& word) {
    if (auto* words = qobject_cast<WordBox*>(&choice)) {
        words->setWord(word);
        return;
    }
    for (int i = 0; i < choice.count(); ++i) {
        if (choice.itemData(i).toString().compare(word, Qt::CaseInsensitive) == 0) {
            choice.setCurrentIndex(i);
        }
    }
}

QStringList personsOf(const Snapshot& snapshot, RecordId partner) {
    QSet<QString> persons;
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        if (c.partner.value == partner) {
            persons.insert(toQString(c.person));
        }
    });
    snapshot.table<Exam>().forEach([&](const Exam& exam) {
        if (exam.partner.value == partner) {
            persons.insert(toQString(exam.person));
        }
    });
    return sorted(persons);
}

void offerTracks(QComboBox& choice, const CertificationPolicy& policy, const Snapshot& snapshot, const QString& first) {
    if (auto* words = qobject_cast<WordBox*>(&choice)) {
        QSet<QString> tracks;
        snapshot.table<Certification>().forEach(
            [&](const Certification& c) { tracks.insert(toQString(c.track.view())); });
        words->setWords(sorted(tracks));
    } else {
        offerParts(choice, policy.tracks);
    }
    if (!first.isEmpty()) {
        chooseWord(choice, first);
    }
}

void offerLevels(QComboBox& choice, const CertificationPolicy& policy, const Snapshot& snapshot,
                 const std::string& track) {
    if (auto* words = qobject_cast<WordBox*>(&choice)) {
        QSet<QString> levels;
        const Symbol word(track);
        snapshot.table<Certification>().forEach([&](const Certification& c) {
            if (sameWord(c.track, word)) {
                levels.insert(toQString(c.level.view()));
            }
        });
        words->setWords(sorted(levels));
        return;
    }
    const auto at = certification::trackAt(policy, Symbol(track));
    offerParts(choice, at ? policy.tracks[*at].levels : std::vector<CertificationLevel>());
}

void offerModules(QComboBox& choice, const CertificationPolicy& policy, Symbol track, Symbol level) {
    const auto at = certification::levelAt(policy, track, level);
    offerParts(choice, at ? certification::levelOf(policy, *at).modules : std::vector<CertificationModule>());
}

} // namespace counterpart
