// SPDX-License-Identifier: GPL-3.0-or-later
// What does the draft say now, is it sound, how does it differ from the version in force, and what did it say before?
#pragma once

#include "core/domain/rulebook_json.h"
#include "ui/panels/rulebook/document_tree.h"

#include <QObject>

#include <memory>
#include <set>

namespace counterpart {

class RulebookDocument : public QObject {
    Q_OBJECT
public:
    explicit RulebookDocument(QObject* parent = nullptr);

    // Begins anew: nothing to undo. `inForce` is what it is compared with.
    void start(DocumentNode root, std::shared_ptr<const Rulebook> inForce);
    void setInForce(std::shared_ptr<const Rulebook> inForce);

    const DocumentNode& root() const { return m_root; }
    // Changes that come `by` the same widget one after the other are one step to undo; nullptr = a step of its own.
    void change(DocumentNode root, const void* by = nullptr);
    void replace(DocumentNode root); // the same as one step, not by the form
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    void undo();
    void redo();

    const std::vector<Error>& faults() const { return m_faults; }
    bool isSound() const { return m_faults.empty(); }
    std::shared_ptr<const Rulebook> rulebook() const { return m_rulebook; } // null while there are faults
    std::string text() const { return jsonText(m_root); }

    bool differs() const { return !m_changes.empty(); }
    const std::vector<DocumentChange>& changes() const { return m_changes; } // from the version in force
    std::shared_ptr<const Rulebook> inForce() const { return m_inForce; }
    const DocumentNode& forceRoot() const { return m_force; }

Q_SIGNALS:
    void changed();  // any of the above
    void replaced(); // not by the form: it has to be filled again

private:
    void judge();
    void step(std::vector<DocumentNode>& from, std::vector<DocumentNode>& to);

    DocumentNode m_root;
    DocumentNode m_force; // canonical
    std::shared_ptr<const Rulebook> m_inForce;
    std::shared_ptr<const Rulebook> m_rulebook;
    std::vector<Error> m_faults;
    std::vector<DocumentChange> m_changes;
    std::vector<DocumentNode> m_undo;
    std::vector<DocumentNode> m_redo;
    const void* m_by = nullptr;
};

} // namespace counterpart
