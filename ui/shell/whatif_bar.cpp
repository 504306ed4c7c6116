// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the session's what-if.
#include "ui/shell/whatif_bar.h"

#include "core/engine/programme/programme.h"
#include "ui/bridge/format.h"
#include "ui/bridge/touch_text.h"
#include "ui/bridge/whatif_text.h"
#include "ui/dialogs/whatif/whatif_comparison.h"
#include "ui/dialogs/whatif/whatif_deal.h"
#include "ui/dialogs/whatif/whatif_policy.h"
#include "ui/dialogs/whatif/whatif_save.h"
#include "ui/widgets/banner.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace counterpart {

WhatIfBar::WhatIfBar(Session& session, QWidget* window)
    : QWidget(window), m_session(session), m_window(window), m_band(new ui::Banner(this)),
      m_changes(m_band->addVerb(tr("Change"))), m_changesMenu(new QMenu(m_changes)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_band);
    m_changes->setMenu(m_changesMenu);
    connect(m_changesMenu, &QMenu::aboutToShow, this, &WhatIfBar::fillChanges);
    connect(m_band->addVerb(tr("Save...")), &QPushButton::clicked, this, &WhatIfBar::save);
    connect(m_band->addVerb(tr("Compare...")), &QPushButton::clicked, this, &WhatIfBar::compare);
    m_leave = m_band->addVerb(tr("Leave"), true);
    m_leave->setToolTip(tr("Back to the facts (Esc here, Ctrl+Shift+W anywhere)"));
    connect(m_leave, &QPushButton::clicked, &m_session, &Session::leaveWhatIf);
    connect(&m_session, &Session::whatIfChanged, this, &WhatIfBar::refresh);
    connect(&m_session, &Session::closed, this, &WhatIfBar::refresh);
    refresh();
}

bool WhatIfBar::ready() { return m_session.isOpen() && m_session.factResults() != nullptr; }

void WhatIfBar::refresh() {
    const bool on = m_session.whatIf().has_value();
    const bool shown = ready() && (on || m_session.standsOnWhatIf()); // until the facts are back
    setVisible(shown);
    if (!shown) {
        return;
    }
    const QString name = on ? m_session.whatIf()->name : QString();
    const QString title = !on              ? tr("Leaving the what-if")
                          : name.isEmpty() ? tr("What-if active")
                                           : tr("What-if active: %1").arg(name);
    QStringList text;
    if (on) {
        text << changesText(*m_session.facts(), m_session.whatIf()->assumed, 2);
        text << (m_session.standsOnWhatIf() ? whatIfEffect(*m_session.factResults(), *m_session.results())
                                            : tr("The numbers are still those of the facts."));
    }
    m_band->setMessage(ui::Tone::Warning, ui::Icon::Model, title, text.join(QStringLiteral(u" \u00b7 ")));
    m_leave->setEnabled(on);
}

// Escape anywhere in the band.
void WhatIfBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_session.whatIf()) {
        m_session.leaveWhatIf();
        return;
    }
    QWidget::keyPressEvent(event);
}

void WhatIfBar::fillChanges() {
    m_changesMenu->clear();
    m_changesMenu->addAction(tr("Policy values..."), this, &WhatIfBar::editPolicy);
    if (!m_session.whatIf()) {
        return;
    }
    m_changesMenu->addSeparator();
    const auto& changes = m_session.whatIf()->assumed.changes;
    constexpr std::size_t most = 30;
    for (std::size_t i = 0; i < changes.size() && i < most; ++i) {
        m_changesMenu->addAction(
            tr("Take back: %1").arg(inMenu(changeText(*m_session.facts(), changes[i]))), this, [this, i] {
                Session::WhatIf less = *m_session.whatIf();
                less.assumed.changes.erase(less.assumed.changes.begin() + static_cast<std::ptrdiff_t>(i));
                less.assumed.empty() ? m_session.leaveWhatIf() : m_session.assume(std::move(less));
            });
    }
}

void WhatIfBar::fillSaved(QMenu& menu) {
    menu.clear();
    if (!ready()) {
        return;
    }
    const QString on = m_session.whatIf() ? m_session.whatIf()->name : QString();
    m_session.facts()->table<Scenario>().forEach([&](const Scenario& saved) {
        const QString key = toQString(saved.key);
        QMenu* one = menu.addMenu(inMenu(shownText(saved.key.view(), 60)));
        QAction* active = one->addAction(tr("On"), this, [this, key](bool checked) {
            checked ? switchOn(m_session, key) : m_session.leaveWhatIf();
        });
        active->setCheckable(true);
        active->setChecked(key == on);
        one->addAction(tr("Delete"), this, [this, key] { deleteWhatIf(m_session, key); });
    });
    if (menu.isEmpty()) {
        menu.addAction(tr("None is saved yet"))->setEnabled(false);
    }
}

void WhatIfBar::addTo(QMenu& menu) {
    QAction* policy = menu.addAction(tr("What if the &policy were different..."),
                                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this, &WhatIfBar::editPolicy);
    QMenu* saved = menu.addMenu(tr("&Saved what-ifs"));
    connect(saved, &QMenu::aboutToShow, this, [this, saved] { fillSaved(*saved); });
    QAction* compare = menu.addAction(tr("&Compare what-ifs..."), this, &WhatIfBar::compare);
    menu.addSeparator();
    QAction* keep = menu.addAction(tr("&Keep this what-if..."), this, &WhatIfBar::save);
    QAction* leave = menu.addAction(tr("&Leave the what-if"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                                    &m_session, &Session::leaveWhatIf);
    const auto enable = [this, policy, compare, keep, leave] {
        policy->setEnabled(ready());
        compare->setEnabled(ready());
        keep->setEnabled(m_session.whatIf().has_value());
        leave->setEnabled(m_session.whatIf().has_value());
    };
    enable();
    connect(&m_session, &Session::whatIfChanged, leave, enable);
    connect(&m_session, &Session::resultsChanged, leave, enable);
    connect(&m_session, &Session::closed, leave, enable);
}

void WhatIfBar::editPolicy() {
    if (ready()) {
        WhatIfPolicy::open(m_session, m_window);
    }
}

void WhatIfBar::editDeal(qint64 id) { WhatIfDeal::open(m_session, id, m_window); }

void WhatIfBar::addTouches(qint64 partner) { WhatIfTouches::open(m_session, partner, m_window); }

void WhatIfBar::compare() {
    if (ready()) {
        WhatIfComparison::open(m_session, m_window);
    }
}

void WhatIfBar::save() { saveWhatIf(m_session, m_window); }

} // namespace counterpart
