// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs of the rulebook do: which version or draft is shown, keeping, publishing, trying, files.
#include "core/engine/programme/programme.h"
#include "core/engine/scenario/tree.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/rulebook_text.h"
#include "ui/panels/rulebook/draft_store.h"
#include "ui/panels/rulebook/effect_pane.h"
#include "ui/panels/rulebook/publish_bar.h"
#include "ui/panels/rulebook/rulebook_document.h"
#include "ui/panels/rulebook/rulebook_panel.h"
#include "ui/panels/rulebook/section_list.h"
#include "ui/panels/rulebook/sections.h"
#include "ui/panels/rulebook/versions_page.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QSaveFile>

namespace counterpart {

void RulebookPanel::addActions() {
    const auto add = [this](ui::Icon icon, const QString& text, void (RulebookPanel::*verb)(),
                            const QKeySequence& key = {}) {
        auto* action = new QAction(ui::icon(icon), text, this);
        if (!key.isEmpty()) {
            action->setShortcut(key);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        }
        connect(action, &QAction::triggered, this, verb);
        addAction(action);
        return action;
    };
    m_new = add(ui::Icon::Add, tr("New draft"), &RulebookPanel::newDraft);
    m_save = add(ui::Icon::SaveView, tr("Save draft"), &RulebookPanel::save, QKeySequence::Save);
    m_ask = add(ui::Icon::Check, tr("Publish..."), &RulebookPanel::askToPublish);
    m_discard = add(ui::Icon::Delete, tr("Discard"), &RulebookPanel::discard);
    m_try = add(ui::Icon::Explain, tr("Try as a what-if"), &RulebookPanel::tryAsWhatIf);
    m_import = add(ui::Icon::Import, tr("Import JSON..."), &RulebookPanel::importFile);
    m_export = add(ui::Icon::Export, tr("Export JSON..."), &RulebookPanel::exportFile);
    m_list = new QAction(ui::icon(ui::Icon::History), tr("Versions"), this);
    m_list->setCheckable(true);
    addAction(m_list);
    connect(m_list, &QAction::toggled, this, [this](bool on) {
        if (on && session().facts()) {
            m_versions->setVersions(session().facts(), inForce());
        }
        refresh();
    });
    for (const int step : {1, -1}) {
        auto* next = new QAction(this);
        next->setShortcut(step > 0 ? QKeySequence(Qt::Key_F6) : QKeySequence(Qt::SHIFT | Qt::Key_F6));
        next->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(next, &QAction::triggered, this, [this, step] { nextPart(step); });
        addAction(next);
    }
}

QList<QAction*> RulebookPanel::panelActions() {
    return {m_new, m_save, m_ask, m_discard, m_list, m_try, m_import, m_export};
}

bool RulebookPanel::openTab(const QString& label) {
    const auto& sections = rulebookSections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].title.compare(label, Qt::CaseInsensitive) == 0 || sections[i].id == label) {
            m_sections->setCurrentRow(static_cast<int>(i));
            return true;
        }
    }
    return false;
}

void RulebookPanel::newDraft() {
    keepThen([this] { showInForce(); });
    m_shown.draft = 0;
    m_sections->setFocus(Qt::OtherFocusReason);
    Q_EMIT noticeRequested(tr("What you change now becomes a draft; the version in force stays as it is."));
}

Result<Planned> RulebookPanel::keeping(const Snapshot& facts, IdSource ids) const {
    const QString name = !m_shown.name.isEmpty() ? m_shown.name
                         : m_shown.base.empty()  ? tr("Draft")
                                                 : tr("Draft from %1").arg(QString::fromStdString(m_shown.base));
    return planKeep(
        facts, ids,
        {m_shown.draft, name.toStdString(), m_shown.base, session().author().toStdString(), m_document->text()});
}

void RulebookPanel::save() {
    if (!m_loaded || !session().facts() || !isUnsaved() || isLocked()) {
        return;
    }
    const std::string text = m_document->text();
    auto planned = keeping(*session().facts(), session().ids());
    if (!planned) {
        Q_EMIT noticeRequested(errorText(planned.error()));
        return;
    }
    const auto& made = planned->changes.of<RulebookDraft>().created;
    const std::string before = m_shown.kept;
    m_shown.draft = made.empty() ? m_shown.draft : made.front().id;
    m_shown.name = toQString(
        (made.empty() ? planned->changes.of<RulebookDraft>().updated.front().after : made.front()).name.view());
    m_shown.kept = text;
    m_saving = true;
    session().execute(std::move(*planned), [panel = QPointer<RulebookPanel>(this), text, before](const auto& done) {
        if (panel == nullptr) {
            return;
        }
        panel->m_saving = false;
        if (!done && panel->m_shown.kept == text) {
            panel->m_shown.kept = before;
        }
        panel->refreshSources();
    });
    refresh();
}

void RulebookPanel::askToPublish() {
    m_list->setChecked(false);
    m_overNewer = false;
    QStringList said{tr("Changes: %1").arg(formatCount(static_cast<qint64>(m_document->changes().size())))};
    for (const RulebookEffectLine& line : m_effect->lines()) {
        said << line.text;
    }
    m_publish->ask(tr("A new version of the policy. %1.").arg(said.join(QStringLiteral("; "))),
                   toQDate(session().factResults()->lens.asOf));
}

void RulebookPanel::publish(const QString& reason, const QDate& effective) {
    if (!m_loaded || !m_document->isSound() || isLocked() || session().whatIf()) {
        return;
    }
    IdSource ids = session().ids();
    const DraftInHand draft{m_shown.draft, m_shown.name.toStdString(), m_shown.base, session().author().toStdString(),
                            m_document->text()};
    auto planned = planPublish(*session().facts(), ids, draft, fromQDate(effective), reason.toStdString(), m_overNewer);
    if (!planned) {
        m_overNewer = planned.error().code == ErrorCode::StaleWrite; // pressed again it is meant
        m_publish->sayFault(m_overNewer ? tr("%1 is in force by then, and this draft began from %2. Look at the "
                                             "versions; publish once more to put it over that one.")
                                              .arg(QString::fromStdString(planned.error().value),
                                                   QString::fromStdString(planned.error().detail))
                                        : rulebookRefusal(planned.error()));
        return;
    }
    const RecordId version = planned->changes.of<RulebookVersion>().created.front().id;
    const std::string key = planned->changes.of<RulebookVersion>().created.front().key.str();
    const std::string text = m_document->text();
    session().execute(std::move(*planned),
                      [panel = QPointer<RulebookPanel>(this), version, key, text](const auto& done) {
                          if (panel != nullptr && done) {
                              panel->m_shown = {version, 0, {}, text, key};
                              panel->m_publish->hide();
                              panel->m_publish->reason()->clear();
                              panel->refreshSources();
                          }
                      });
}

// A draft that was kept is deleted, which the window's undo takes back; else the form's own undo does.
void RulebookPanel::discard() {
    const RecordId draft = m_shown.draft;
    m_publish->hide();
    if (draft == 0) {
        m_document->replace(m_document->forceRoot());
        m_shown = {inForce(), 0, {}, m_document->text(), forceKey()};
        refreshSources();
        return;
    }
    auto planned = planDrop(*session().facts(), draft);
    if (!planned) {
        Q_EMIT noticeRequested(errorText(planned.error()));
        return;
    }
    showInForce();
    session().execute(std::move(*planned));
}

// One in use stays; the trail's undo brings the others back.
void RulebookPanel::removeVersion(RecordId version) {
    const RulebookVersion* record = session().facts()->find(Id<RulebookVersion>(version));
    auto planned = plan(*session().facts(), RemoveVersion{record != nullptr ? record->key.str() : std::string(), {}});
    if (!planned) {
        Q_EMIT noticeRequested(rulebookRefusal(planned.error()));
        return;
    }
    session().execute(std::move(*planned));
}

void RulebookPanel::tryAsWhatIf() {
    Session::WhatIf whatIf;
    whatIf.name = m_shown.name.isEmpty() ? tr("Draft of the rulebook") : m_shown.name;
    for (const DocumentChange& change : m_document->changes()) {
        if (change.after) {
            whatIf.assumed.changes.emplace_back(scenario::SetPolicy{change.path, scenario::jsonOf(*change.after)});
        } else {
            whatIf.assumed.changes.emplace_back(scenario::UnsetPolicy{change.path});
        }
    }
    session().assume(std::move(whatIf));
}

void RulebookPanel::importText(const QByteArray& json) {
    auto tree = rulebook::parseTree(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    if (!tree) {
        Q_EMIT noticeRequested(errorText(tree.error()));
        return;
    }
    save();
    showInForce();
    m_document->replace(std::move(*tree));
    refreshSources();
}

void RulebookPanel::importFile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a rulebook"), {}, tr("Rulebooks (*.json)"));
    QFile file(path);
    if (path.isEmpty()) {
        return;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT noticeRequested(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return;
    }
    importText(file.readAll());
}

void RulebookPanel::exportFile() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the rulebook"), QStringLiteral("rulebook.json"),
                                                      tr("Rulebooks (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    const std::string text = m_document->isSound() ? writeRulebook(*m_document->rulebook()) : m_document->text();
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit()) {
        Q_EMIT noticeRequested(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    }
}

} // namespace counterpart
