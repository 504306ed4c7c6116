// SPDX-License-Identifier: GPL-3.0-or-later
// What every panel is to the shell: a page with an id, that follows the session, opens records and asks for other
// panels by id.
#pragma once

#include "core/base/id.h"
#include "core/domain/kinds.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/session.h"
#include "ui/shell/theme/icons.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace counterpart {

// What another panel (or a clicked chart element) wants to see: filter words, and for facet columns the chosen labels.
struct PanelQuery {
    QString text;
    QHash<QString, QStringList> facets; // column id -> labels
    QString caption;                    // "Won in March 2026": shown as a removable chip
    QList<qint64> records;              // only these ids; empty = all
};

class Panel : public QWidget {
    Q_OBJECT
public:
    Panel(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {}

    virtual QString id() const = 0;    // "partners": stable, for the command line and remembered layouts
    virtual QString title() const = 0; // "Partners"
    virtual ui::Icon icon() const = 0;
    virtual void show(const PanelQuery&) {}                   // apply, replacing the filter
    virtual bool openRecord(Kind, RecordId) { return false; } // in its drawer; false = not this panel's kind
    virtual QString status() const { return {}; }             // left part of the status strip
    virtual QList<QAction*> panelActions() { return {}; }     // offered by the command palette while it is in front

Q_SIGNALS:
    void recordRequested(counterpart::Kind kind, qint64 id);
    void panelRequested(const QString& panelId, const counterpart::PanelQuery& query);
    void explanationRequested(const counterpart::Step& steps); // the shell shows it in the explanation drawer
    void editRequested(counterpart::Kind kind, qint64 id);     // a form; id 0 = a new record
    void statusChanged();

protected:
    Session& session() { return m_session; }
    const Session& session() const { return m_session; }

private:
    Session& m_session;
};

} // namespace counterpart
