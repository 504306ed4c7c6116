// SPDX-License-Identifier: GPL-3.0-or-later
// Recording an exam, issuing a certification, renewing one: what each asks, and where a refusal is said.
#pragma once

#include "core/command/enablement.h"
#include "ui/bridge/session.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace counterpart {

namespace ui {
class DateEdit;
class FormField;
class FormLayout;
} // namespace ui

class ReferencePicker;
class WordBox;

// What is known before somebody types.
struct CertifyPreset {
    RecordId partner = 0;
    QString person;
    QString track; // words, as the policy or a record has them
    QString level;
};

// Not modal, deletes itself when closed. Every key is judged by the command itself; Ctrl+Enter saves.
class CertifyForm : public QDialog {
    Q_OBJECT
public:
    static CertifyForm* recordExam(Session& session, const CertifyPreset& preset, QWidget* window);
    static CertifyForm* issue(Session& session, const CertifyPreset& preset, QWidget* window);
    // nullptr when it is gone.
    static CertifyForm* renew(Session& session, RecordId certification, QWidget* window);

    QString errors() const;  // all that are said, a line each
    QString outcome() const; // what saving would lead to
    QLineEdit* partnerEditor() const;
    WordBox* person() const { return m_person; }
    QComboBox* track() const { return m_track; }
    QComboBox* level() const { return m_level; }
    QComboBox* module() const { return m_module; }
    ui::DateEdit* day() const { return m_day; }
    QLineEdit* score() const { return m_score; }
    ui::DateEdit* expires() const { return m_expires; }
    QCheckBox* byExams() const { return m_byExams; }
    void save();

private:
    enum class Deed { Exam, Issue, Renew };
    CertifyForm(Session& session, Deed deed, QWidget* window);
    void askForWhom(const CertifyPreset& preset); // partner, person, track, level
    void askWhen();                               // day, score, expires
    void finish(const QString& verb);
    ui::FormField* field(const char* column, const QString& label, QWidget* editor);

    void offerPersons();
    void offerLevels();
    void offerModules();
    void follow();  // another snapshot or rulebook
    void changed(); // judges what is typed
    struct Wrong {
        QString column;
        QString words;
        bool missing = false; // not typed yet
    };
    std::optional<Wrong> typedWrong() const;
    Result<Planned> planned() const;
    void say(const std::optional<Wrong>& wrong, bool all);
    Wrong wrongOf(const Error& error) const;
    QString outcomeOf(const Planned& planned) const;
    RecordId partner() const;
    std::optional<Micros> typedScore() const; // nullopt: no number

    Session& m_session;
    Deed m_deed;
    RecordId m_renewed = 0;
    ui::FormLayout* m_form;
    QHash<QString, ui::FormField*> m_fields; // by the column of the command's errors
    QHash<QString, bool> m_touched;
    ReferencePicker* m_partner = nullptr;
    WordBox* m_person = nullptr;
    QComboBox* m_track = nullptr;
    QComboBox* m_level = nullptr;
    QComboBox* m_module = nullptr;
    ui::DateEdit* m_day = nullptr;
    QLineEdit* m_score = nullptr;
    ui::DateEdit* m_expires = nullptr;
    QCheckBox* m_byExams = nullptr;
    QLabel* m_outcome = nullptr;
    bool m_filling = false;
};

} // namespace counterpart
