// SPDX-License-Identifier: GPL-3.0-or-later
// One field of several records at once, as one step to undo.
#pragma once

#include "ui/bridge/session.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace counterpart {

class ChoiceBox;
class EffectView;
class FieldEditor;
class FormNotice;

namespace ui {
class FormField;
class FormLayout;
} // namespace ui

// Not modal; deletes itself when it is closed, and closes when the workspace does.
class BulkEdit : public QDialog {
    Q_OBJECT
public:
    BulkEdit(Session& session, Kind kind, std::vector<RecordId> ids, QWidget* parent = nullptr);
    ~BulkEdit() override;

    void chooseField(const std::string& field);
    FieldEditor* editor() const { return m_editor; }
    QString problem() const; // beside the value
    QString nowText() const; // "Now: EMEA (8), APAC (3)"
    FormNotice* notice() const { return m_notice; }

public Q_SLOTS:
    void save();

Q_SIGNALS:
    void saved();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void fillFields();
    void showField();
    void showNow();
    void check();
    void refreshVerb();
    std::optional<Error> fault() const;
    void finish(const Result<Revision>& result);
    void refuse(const Error& error);
    std::size_t fieldNumber() const;

    Session& m_session;
    Kind m_kind;
    std::vector<RecordId> m_ids;
    FormNotice* m_notice;
    QLabel* m_title;
    ui::FormLayout* m_form;
    ChoiceBox* m_fields;
    QLabel* m_now;
    FieldEditor* m_editor = nullptr;
    ui::FormField* m_value = nullptr;
    EffectView* m_effect;
    QPushButton* m_save;
    bool m_saving = false;
};

} // namespace counterpart
