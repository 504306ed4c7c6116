// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of a record's form: laid out by the plan of its kind, checked as one types, compared with what stands.
#pragma once

#include "ui/dialogs/record/field_editor.h"
#include "ui/dialogs/record/form_facts.h"
#include "ui/dialogs/record/form_plan.h"
#include "ui/widgets/form_field.h"

#include <optional>

class QHBoxLayout;
class QToolButton;

namespace counterpart {

class RecordFields : public ui::FormLayout {
    Q_OBJECT
public:
    RecordFields(Kind kind, RecordId id, QWidget* parent); // id 0: a new one
    ~RecordFields() override;

    void load(SnapshotPtr snapshot, const FieldTexts& texts); // of a new one what it starts with, else as typed
    void setFacts(const FormFacts& facts);
    RecordId id() const { return m_id; }
    void becomeNew() { m_id = 0; } // the record is gone: what is typed would add it again

    FieldTexts texts() const;        // all that is not empty
    FieldTexts changedTexts() const; // of an existing record: what differs from what stands
    bool isChanged() const;          // by the person
    bool isLoaded() const { return m_snapshot != nullptr; }

    // Says what is wrong; what has not been touched yet is not called missing unless `attempted`.
    void check(bool attempted = false);
    bool hasFaults() const;
    void focusFirst();                  // the first question that waits for an answer
    void focusFirstFault();             // unfolds its section if need be
    bool showFault(const Error& error); // beside its field; false where it names none of them

    // The record was changed elsewhere: what was not touched here follows, what was typed stays.
    struct Divergence {
        QString label;
        QString before;
        QString now;
        QString typed; // where both sides changed it
        bool conflict = false;
    };
    std::vector<Divergence> follow(SnapshotPtr snapshot);
    void takeTheirs(); // drops what was typed into fields that conflict

    FieldEditor* editor(const std::string& field) const; // nullptr where there is none
    ui::FormField* formField(const std::string& field) const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        std::string name;
        std::optional<std::size_t> field; // none: a custom field
        FieldEditor* editor = nullptr;
        ui::FormField* shown = nullptr;
        QToolButton* fold = nullptr; // opens its section; none: always in sight
        QString label;
        bool touched = false;
        bool conflict = false;
    };
    void addSection(const FormSection& section);
    ui::FormField* addQuestion(const FormQuestion& question, QToolButton* fold, QWidget* parent);
    void addRow(Row row);
    void addCustom(const std::string& name);
    QString problemOf(const Row& row, bool attempted) const;
    std::optional<Error> faultOf(const Row& row, const std::string& text) const;
    std::string standing(const Row& row, const Snapshot& snapshot) const;
    QString shownText(const Row& row, const std::string& text) const;
    void reveal(const Row& row);

    Kind m_kind;
    RecordId m_id;
    SnapshotPtr m_snapshot;
    std::vector<Row> m_rows;
    bool m_attempted = false;
    bool m_customHeading = false;
};

} // namespace counterpart
