// SPDX-License-Identifier: GPL-3.0-or-later
// What every panel is to the shell: a page with an id, that follows the session, opens records and asks for other
// panels by id.
#pragma once

#include "core/base/id.h"
#include "core/command/records.h"
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
    QString caption;                    // "Won in March 2026": shown as a removable chip over `records`
    QList<qint64> records;              // only these ids; empty = all
    bool narrows() const { return !text.isEmpty() || !facets.isEmpty() || !records.isEmpty(); }
};

class Panel : public QWidget {
    Q_OBJECT
public:
    Panel(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {}

    virtual QString id() const = 0;    // "partners": stable, for the command line and remembered layouts
    virtual QString title() const = 0; // "Partners"
    virtual ui::Icon icon() const = 0;
    virtual void show(const PanelQuery&) {}                           // apply, replacing the filter
    virtual bool openRecord(Kind, RecordId) { return false; }         // in its drawer; false = not this panel's kind
    virtual bool openTab(const QString&) { return false; }            // a tab of the drawer by its label
    virtual bool explainFigure(const QString&, int) { return false; } // of the record shown, opened some levels down
    virtual bool isSettled() const { return true; }                   // nothing that it shows is still being made
    virtual QString status() const { return {}; }                     // left part of the status strip
    virtual QList<QAction*> panelActions() { return {}; } // offered by the command palette while it is in front

Q_SIGNALS:
    void recordRequested(counterpart::Kind kind, qint64 id);
    void panelRequested(const QString& panelId, const counterpart::PanelQuery& query);
    void editRequested(counterpart::Kind kind, qint64 id);                           // a form for this record
    void addRequested(counterpart::Kind kind, const counterpart::FieldTexts& known); // a form for a new one
    void bulkEditRequested(counterpart::Kind kind, const QList<qint64>& ids);
    void deleteRequested(counterpart::Kind kind, const QList<qint64>& ids);
    void importRequested();
    void noticeRequested(const QString& sentence); // said in passing
    void statusChanged();

protected:
    Session& session() { return m_session; }
    const Session& session() const { return m_session; }

private:
    Session& m_session;
};

} // namespace counterpart
