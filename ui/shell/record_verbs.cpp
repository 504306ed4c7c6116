// SPDX-License-Identifier: GPL-3.0-or-later
// Opens forms for records.
#include "ui/shell/record_verbs.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/dialogs/record/bulk_edit.h"
#include "ui/dialogs/record/delete_records.h"
#include "ui/dialogs/record/record_form.h"
#include "ui/shell/theme/icons.h"

#include <QMenu>
#include <QWidget>

namespace counterpart {

RecordVerbs::RecordVerbs(Session& session, QWidget* window) : QObject(window), m_session(session), m_window(window) {}

bool RecordVerbs::mayWrite() {
    if (!m_session.isOpen()) {
        return false;
    }
    if (m_session.workspace()->mode() == OpenMode::ReadOnly) {
        Q_EMIT m_session.failed(errorText(makeError(ErrorCode::ReadOnly)));
        return false;
    }
    if (m_session.whatIf()) {
        Q_EMIT m_session.failed(
            tr("A what-if is on: facts cannot be changed under it. Leave it first (Ctrl+Shift+W)."));
        return false;
    }
    return true;
}

void RecordVerbs::add(Kind kind, const FieldTexts& known) {
    if (mayWrite()) {
        RecordForm::open(m_session, kind, 0, known, m_window);
    }
}

void RecordVerbs::edit(Kind kind, qint64 id) {
    if (mayWrite()) {
        RecordForm::open(m_session, kind, id, {}, m_window);
    }
}

void RecordVerbs::show(Kind kind, qint64 id) {
    if (m_session.isOpen()) {
        RecordForm::open(m_session, kind, id, {}, m_window);
    }
}

void RecordVerbs::editAll(Kind kind, const QList<qint64>& ids) {
    if (mayWrite()) {
        (new BulkEdit(m_session, kind, {ids.begin(), ids.end()}, m_window))->show();
    }
}

void RecordVerbs::remove(Kind kind, const QList<qint64>& ids) {
    if (mayWrite()) {
        deleteRecords(m_session, kind, {ids.begin(), ids.end()}, m_window);
    }
}

void RecordVerbs::addTo(QMenu& menu) {
    for (const Kind kind : {Kind::Partner, Kind::Deal, Kind::Touchpoint, Kind::Certification, Kind::Registration,
                            Kind::Refund, Kind::Account, Kind::Product, Kind::Quota}) {
        QString name = kindName(kind);
        name[0] = name[0].toUpper();
        QAction* action = menu.addAction(tr("%1...").arg(name), this, [this, kind] { add(kind, {}); });
        connect(&m_session, &Session::opened, action, [action] { action->setEnabled(true); });
        connect(&m_session, &Session::closed, action, [action] { action->setEnabled(false); });
        action->setEnabled(m_session.isOpen());
    }
}

} // namespace counterpart
