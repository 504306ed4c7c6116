// SPDX-License-Identifier: GPL-3.0-or-later
// Another record, chosen by typing a part of its name or key. The window never waits for the search.
#pragma once

#include "ui/dialogs/record/reference_search.h"

#include <QLineEdit>

#include <atomic>
#include <memory>

class QCompleter;
class QStandardItemModel;

namespace counterpart {

class ReferencePicker : public QLineEdit {
    Q_OBJECT
public:
    explicit ReferencePicker(Kind target, QWidget* parent = nullptr);
    ~ReferencePicker() override;

    void setSnapshot(SnapshotPtr snapshot); // keeps what is chosen or typed
    void setKey(const QString& key);        // shows its name; a key there is none of stays as text
    QString key() const;                    // of the chosen record; what is typed while nothing is chosen
    bool isChosen() const { return m_chosen; }
    bool isSearching() const { return m_searching; }
    // Typing goes on and there is something to choose from: too early to call it wrong.
    bool isUnsettled() const;
    QString problem() const; // in words that help; empty when fine

    static constexpr int kMostHits = 12;

Q_SIGNALS:
    void keyEdited(); // by the person: chosen, typed or emptied
    void hitsShown(int count);

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // Down, Alt+Down: the list

private:
    void take(const QString& typed);
    void search();
    void showHits(const QString& typed, const std::vector<ReferenceHit>& hits);
    void choose(const QString& key);
    void settle();

    Kind m_target;
    SnapshotPtr m_snapshot;
    QCompleter* m_completer;
    QStandardItemModel* m_hits;
    std::shared_ptr<std::atomic<int>> m_generation; // of the newest search
    QString m_key;
    bool m_chosen = true; // an empty field has chosen nothing, and that is fine
    bool m_searching = false;
    bool m_wanted = false; // the list is to open when the hits are there
};

} // namespace counterpart
