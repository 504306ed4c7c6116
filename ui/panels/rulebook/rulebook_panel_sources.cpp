// SPDX-License-Identifier: GPL-3.0-or-later
// Which version or draft does the rulebook panel show, and which are there?
#include "core/engine/programme/programme.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/panels/rulebook/draft_store.h"
#include "ui/panels/rulebook/publish_bar.h"
#include "ui/panels/rulebook/rulebook_document.h"
#include "ui/panels/rulebook/rulebook_panel.h"

#include <QAction>
#include <QSignalBlocker>

namespace counterpart {

namespace {

// What the box of sources says of an item.
QVariant sourceOf(bool draft, RecordId id) { return QVariantList{draft, QVariant::fromValue<qint64>(id)}; }

} // namespace

void RulebookPanel::load(const std::string& json, Shown shown) {
    auto tree = rulebook::parseTree(json);
    if (!tree) {
        Q_EMIT noticeRequested(errorText(tree.error()));
        return;
    }
    m_shown = std::move(shown);
    m_publish->hide();
    m_shown.kept = jsonText(*tree);
    m_document->start(std::move(*tree), session().factResults()->rulebook);
    refreshSources();
}

bool RulebookPanel::isUnsaved() const { return m_loaded && m_document->text() != m_shown.kept; }

void RulebookPanel::leaveWorkspace() {
    const auto workspace = std::exchange(m_workspace, nullptr);
    if (workspace != nullptr && workspace->mode() != OpenMode::ReadOnly && isUnsaved()) {
        auto planned = keeping(*workspace->snapshot(), workspace->ids());
        if (!planned || !workspace->commit(std::move(planned->changes), planned->intent)) {
            Q_EMIT noticeRequested(tr("What was typed in the rulebook could not be kept as a draft."));
        }
    }
    m_loaded = false;
    m_shown = {};
    m_publish->hide();
    refresh();
}

bool RulebookPanel::isLocked() const {
    return session().workspace() == nullptr || session().workspace()->mode() == OpenMode::ReadOnly;
}

RecordId RulebookPanel::inForce() const {
    const auto facts = session().factResults();
    const RulebookVersion* version = facts ? versionInForce(*facts->snapshot, facts->lens.asOf) : nullptr;
    return version != nullptr ? version->id : 0;
}

void RulebookPanel::showInForce() {
    load(writeRulebook(*session().factResults()->rulebook), {inForce(), 0, {}, {}, forceKey()});
}

void RulebookPanel::showVersion(RecordId version) {
    const RulebookVersion* record = session().facts()->find(Id<RulebookVersion>(version));
    if (record != nullptr) {
        load(std::string(record->document.view()), {version, 0, {}, {}, forceKey()});
    }
}

void RulebookPanel::showDraft(RecordId draft) {
    const RulebookDraft* record = session().facts()->find(Id<RulebookDraft>(draft));
    if (record == nullptr) {
        return;
    }
    load(std::string(record->document.view()), {0, draft, toQString(record->name.view()), {}, record->base.str()});
}

bool RulebookPanel::openRecord(Kind kind, RecordId id) {
    if (!m_loaded || (kind != Kind::RulebookVersion && kind != Kind::RulebookDraft)) {
        return false;
    }
    m_list->setChecked(false);
    keepThen([this, kind, id] { kind == Kind::RulebookDraft ? showDraft(id) : showVersion(id); });
    return true;
}

void RulebookPanel::refreshSources() {
    if (!m_loaded || !session().facts()) {
        return;
    }
    const Snapshot& facts = *session().facts();
    if (m_shown.draft != 0 && facts.find(Id<RulebookDraft>(m_shown.draft)) == nullptr && !m_saving) {
        m_shown.draft = 0; // taken away elsewhere, or by undo: what is shown stays, unsaved
        m_shown.kept.clear();
    }
    fillSources();
    refresh();
}

void RulebookPanel::fillSources() {
    const Snapshot& facts = *session().facts();
    const QSignalBlocker quiet(m_shownBox);
    m_shownBox->clear();
    m_offersNew = m_shown.draft == 0 && isUnsaved();
    if (m_offersNew) {
        m_shownBox->addItem(tr("New draft"), sourceOf(true, 0));
    }
    facts.table<RulebookDraft>().forEach([&](const RulebookDraft& draft) {
        m_shownBox->addItem(tr("Draft: %1").arg(toQString(draft.name.view())), sourceOf(true, draft.id));
    });
    const RecordId now = inForce();
    facts.table<RulebookVersion>().forEach([&](const RulebookVersion& version) {
        const QString key = toQString(version.key.view());
        const QString named = version.id == now ? tr("In force: %1").arg(key) : tr("Version %1").arg(key);
        m_shownBox->addItem(version.effective.has() ? tr("%1, from %2").arg(named, formatDate(version.effective))
                                                    : named,
                            sourceOf(false, version.id));
    });
    const bool drafted = m_shown.draft != 0 || isUnsaved();
    m_shownBox->setCurrentIndex(
        std::max(0, m_shownBox->findData(sourceOf(drafted, drafted ? m_shown.draft : m_shown.version))));
}

void RulebookPanel::chooseSource() {
    const QVariantList source = m_shownBox->currentData().toList();
    if (source.size() != 2) {
        return;
    }
    const bool draft = source[0].toBool();
    const RecordId id = source[1].toLongLong();
    m_list->setChecked(false);
    if (draft ? id == m_shown.draft : (m_shown.draft == 0 && id == m_shown.version && !isUnsaved())) {
        return;
    }
    keepThen([this, draft, id] { draft ? showDraft(id) : showVersion(id); });
}

std::string RulebookPanel::forceKey() const {
    const RulebookVersion* version = session().facts()->find(Id<RulebookVersion>(inForce()));
    return version != nullptr ? version->key.str() : std::string();
}

// What was typed is kept as a draft before something else is shown.
void RulebookPanel::keepThen(const std::function<void()>& then) {
    save();
    then();
}

} // namespace counterpart
