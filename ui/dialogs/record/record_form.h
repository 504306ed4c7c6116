// SPDX-License-Identifier: GPL-3.0-or-later
// The window in which a record of any kind is added or edited: checked as one types, its effect shown before saving.
#pragma once

#include "ui/bridge/session.h"
#include "ui/dialogs/record/form_facts.h"
#include "ui/dialogs/record/record_fields.h"

#include <QDialog>

class QLabel;
class QScrollArea;

namespace counterpart {

class EffectView;
class FormNotice;

// Not modal; deletes itself when it is closed, and closes when the workspace does. Ctrl+Enter saves, Esc cancels.
class RecordForm : public QDialog {
    Q_OBJECT
public:
    // id 0: a new record, with `preset` filled in. Of an existing one `preset` counts as typed.
    RecordForm(Session& session, Kind kind, RecordId id, const FieldTexts& preset, QWidget* parent = nullptr);
    ~RecordForm() override;

    // Shows the form, or brings up the one that is open for this record already.
    static RecordForm* open(Session& session, Kind kind, RecordId id, const FieldTexts& preset, QWidget* parent);

    RecordFields* fields() const { return m_fields; }
    FormNotice* notice() const { return m_notice; }
    EffectView* effect() const { return m_effect; }

public Q_SLOTS:
    void save();
    void reject() override; // asks, inside the form, when something was typed

Q_SIGNALS:
    void saved(counterpart::Kind kind, qint64 id);
    void ready(); // words, custom fields and a free key are there

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void prepare(const FieldTexts& preset); // at once for small workspaces
    void begin(const FieldTexts& preset);
    void prepareFacts(const SnapshotPtr& snapshot);
    void refreshTitle();
    void refreshEffect();
    std::optional<Result<Planned>> planned() const; // none: nothing was changed
    void followSnapshot(bool refused);
    void finish(const Result<Revision>& result, const std::string& key);
    void askToDiscard();

    Session& m_session;
    Kind m_kind;
    FormNotice* m_notice;
    QLabel* m_title;
    QScrollArea* m_scroll;
    RecordFields* m_fields;
    EffectView* m_effect;
    QPushButton* m_save;
    bool m_saving = false;
    bool m_asking = false;
};

} // namespace counterpart
