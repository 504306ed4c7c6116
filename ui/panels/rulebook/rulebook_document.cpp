// SPDX-License-Identifier: GPL-3.0-or-later
// A stack of documents; the rulebook's own reader judges the one on top.
#include "ui/panels/rulebook/rulebook_document.h"

#include "ui/panels/rulebook/change_words.h"

namespace counterpart {

namespace {

constexpr std::size_t kMostSteps = 200;

} // namespace

RulebookDocument::RulebookDocument(QObject* parent)
    : QObject(parent), m_root(emptyNode(DocumentNode::Type::Object)), m_force(m_root) {}

void RulebookDocument::start(DocumentNode root, std::shared_ptr<const Rulebook> inForce) {
    m_root = std::move(root);
    m_inForce = std::move(inForce);
    m_force = canonicalTree(writeRulebook(*m_inForce));
    m_undo.clear();
    m_redo.clear();
    m_by = nullptr;
    judge();
    Q_EMIT replaced();
    Q_EMIT changed();
}

void RulebookDocument::setInForce(std::shared_ptr<const Rulebook> inForce) {
    m_inForce = std::move(inForce);
    m_force = canonicalTree(writeRulebook(*m_inForce));
    judge();
    Q_EMIT changed();
}

void RulebookDocument::change(DocumentNode root, const void* by) {
    if (jsonText(root) == jsonText(m_root)) {
        return;
    }
    if (by == nullptr || by != m_by || m_undo.empty()) {
        m_undo.push_back(std::move(m_root));
        if (m_undo.size() > kMostSteps) {
            m_undo.erase(m_undo.begin());
        }
    }
    m_by = by;
    m_redo.clear();
    m_root = std::move(root);
    judge();
    Q_EMIT changed();
}

void RulebookDocument::replace(DocumentNode root) {
    m_undo.push_back(std::move(m_root));
    m_redo.clear();
    m_by = nullptr;
    m_root = std::move(root);
    judge();
    Q_EMIT replaced();
    Q_EMIT changed();
}

void RulebookDocument::undo() { step(m_undo, m_redo); }
void RulebookDocument::redo() { step(m_redo, m_undo); }

void RulebookDocument::step(std::vector<DocumentNode>& from, std::vector<DocumentNode>& to) {
    if (from.empty()) {
        return;
    }
    to.push_back(std::move(m_root));
    m_root = std::move(from.back());
    from.pop_back();
    m_by = nullptr;
    judge();
    Q_EMIT replaced();
    Q_EMIT changed();
}

void RulebookDocument::judge() {
    RulebookReading reading = readRulebook(jsonText(m_root));
    m_faults = std::move(reading.errors);
    m_rulebook = m_faults.empty() ? std::make_shared<const Rulebook>(std::move(reading.rulebook)) : nullptr;
    // What is written otherwise and means the same is no difference.
    m_changes = changesBetween(m_force, m_rulebook ? canonicalTree(writeRulebook(*m_rulebook)) : m_root);
}

} // namespace counterpart
