// SPDX-License-Identifier: GPL-3.0-or-later
// Fills menus with the verbs of touches and carries them out.
#include "ui/panels/deals/touch_verbs.h"

#include "core/command/touches.h"
#include "core/engine/scenario/scenario.h"
#include "ui/bridge/format.h"
#include "ui/bridge/touch_text.h"
#include "ui/panels/deals/touch_reason.h"
#include "ui/shell/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace counterpart {

namespace {

struct Standing {
    bool canContest = false;
    bool canExclude = false;
    bool canReinstate = false;
};

// A verb is for all of them or not at all.
Standing standingOf(const std::vector<const Touchpoint*>& touches) {
    const auto all = [&](const auto& is) { return !touches.empty() && std::ranges::all_of(touches, is); };
    return {all([](const Touchpoint* touch) { return touch->excluded.empty() && touch->contested.empty(); }),
            all([](const Touchpoint* touch) { return touch->excluded.empty(); }),
            all([](const Touchpoint* touch) { return !touch->excluded.empty() || !touch->contested.empty(); })};
}

// Where it leads, so that nobody is surprised.
QString placeOf(const QUrl& link) {
    return link.isLocalFile() ? QFileInfo(link.toLocalFile()).fileName() : link.host();
}

} // namespace

Result<Planned> planned(const Snapshot& snapshot, Objection objection, const std::vector<RecordId>& touches,
                        const std::string& reason) {
    switch (objection) {
    case Objection::Contest:
        return plan(snapshot, ContestTouch{touches, reason});
    case Objection::Exclude:
        return plan(snapshot, ExcludeTouch{touches, reason});
    case Objection::Reinstate:
        return plan(snapshot, ReinstateTouch{touches, reason});
    }
    return makeError(ErrorCode::Internal);
}

void TouchVerbs::fill(QMenu& menu, const std::vector<RecordId>& ids) {
    std::vector<const Touchpoint*> touches;
    const SnapshotPtr snapshot = m_session.snapshot(); // holds them while they are read
    for (const RecordId id : ids) {
        if (const Touchpoint* touch = snapshot->find(Id<Touchpoint>{id})) {
            touches.push_back(touch);
        }
    }
    const bool one = touches.size() == 1;
    const RecordId first = one ? touches.front()->id : 0;
    QAction* edit = menu.addAction(ui::icon(ui::Icon::Edit), tr("&Edit the touch..."));
    edit->setEnabled(one);
    connect(edit, &QAction::triggered, this, [this, first] { Q_EMIT editWanted(first); });
    const std::string_view evidence = one ? touches.front()->evidence.view() : std::string_view();
    const auto link = evidenceLink(evidence);
    if (link || evidence.empty()) {
        QAction* open =
            menu.addAction(ui::icon(ui::Icon::External),
                           link ? tr("&Open the evidence (%1)").arg(inMenu(shownText(placeOf(*link).toStdString(), 60)))
                                : tr("&Open the evidence"));
        open->setEnabled(link.has_value());
        connect(open, &QAction::triggered, this, [this, first] { openEvidence(first); });
    } else { // neither a page nor a file that is there
        QAction* copy = menu.addAction(ui::icon(ui::Icon::Copy),
                                       tr("C&opy the evidence (%1)").arg(inMenu(shownText(evidence, 40))));
        connect(copy, &QAction::triggered, this,
                [text = toQString(evidence)] { QApplication::clipboard()->setText(text); });
    }
    menu.addSeparator();
    const Standing standing = standingOf(touches);
    const auto add = [&](ui::Icon icon, const QString& words, Objection objection, bool possible) {
        QAction* action = menu.addAction(ui::icon(icon), words);
        action->setEnabled(possible);
        connect(action, &QAction::triggered, this, [this, objection, ids] { ask(objection, ids); });
    };
    add(ui::Icon::Warning, tr("&Contest..."), Objection::Contest, standing.canContest);
    add(ui::Icon::Cancel, tr("E&xclude..."), Objection::Exclude, standing.canExclude);
    add(ui::Icon::Undo, tr("&Reinstate..."), Objection::Reinstate, standing.canReinstate);
    menu.addSeparator();
    QAction* without = menu.addAction(ui::icon(ui::Icon::Model),
                                      touches.size() > 1 ? tr("&What if without them") : tr("&What if without it"));
    without->setEnabled(!touches.empty() && std::ranges::all_of(touches, [&](const Touchpoint* touch) {
        return !touch->key.empty() && m_session.facts()->find(Id<Touchpoint>{touch->id}) != nullptr;
    }));
    connect(without, &QAction::triggered, this, [this, ids] { assumeWithout(ids); });
}

void TouchVerbs::assumeWithout(const std::vector<RecordId>& touches) {
    if (!m_session.isOpen()) {
        return;
    }
    Session::WhatIf whatIf = m_session.whatIf().value_or(Session::WhatIf{});
    const SnapshotPtr facts = m_session.facts();
    for (const RecordId id : touches) {
        if (const Touchpoint* touch = facts->find(Id<Touchpoint>{id})) {
            whatIf.assumed.changes.emplace_back(scenario::RemoveTouch{touch->key.str()});
        }
    }
    m_session.assume(std::move(whatIf));
}

void TouchVerbs::ask(Objection objection, const std::vector<RecordId>& touches) {
    if (!m_session.isOpen() || touches.empty()) {
        return;
    }
    auto* dialog = new TouchReasonDialog(m_session, objection, touches, m_window->window());
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void TouchVerbs::openEvidence(RecordId touch) {
    const SnapshotPtr snapshot = m_session.snapshot();
    const Touchpoint* record = snapshot ? snapshot->find(Id<Touchpoint>{touch}) : nullptr;
    const auto link = record != nullptr ? evidenceLink(record->evidence) : std::nullopt;
    if (!link || !QDesktopServices::openUrl(*link)) {
        Q_EMIT said(tr("The evidence cannot be opened from here."));
    }
}

} // namespace counterpart
