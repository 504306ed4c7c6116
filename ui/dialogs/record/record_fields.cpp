// SPDX-License-Identifier: GPL-3.0-or-later
// What the questions do: load, compare, check, follow.
#include "ui/dialogs/record/record_fields.h"

#include "core/domain/custom_fields.h"
#include "core/snapshot/render.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/typed_text.h"
#include "ui/dialogs/record/reference_search.h"

#include <QToolButton>

namespace counterpart {

namespace {

std::string customText(const Snapshot& snapshot, Kind kind, RecordId id, const std::string& name) {
    const std::size_t custom = fieldsOf(kind).size() - 1;
    for (const auto& [key, value] : customFields(textOf(snapshot, kind, id, custom))) {
        if (std::string(kCustomPrefix) + key == name) {
            return value;
        }
    }
    return {};
}

bool exists(const Snapshot& snapshot, Kind kind, RecordId id) {
    bool found = false;
    withKind(kind, [&]<class Record>() { found = snapshot.table<Record>().find(id) != nullptr; });
    return found;
}

} // namespace

std::string RecordFields::standing(const Row& row, const Snapshot& snapshot) const {
    if (m_id == 0) {
        return {};
    }
    return row.field ? textOf(snapshot, m_kind, m_id, *row.field) : customText(snapshot, m_kind, m_id, row.name);
}

void RecordFields::load(SnapshotPtr snapshot, const FieldTexts& given) {
    m_snapshot = std::move(snapshot);
    if (m_id != 0) {
        for (const auto& [name, value] : customFields(textOf(*m_snapshot, m_kind, m_id, fieldsOf(m_kind).size() - 1))) {
            addCustom(std::string(kCustomPrefix) + name);
        }
    }
    for (Row& row : m_rows) {
        row.editor->setSnapshot(m_snapshot);
        row.editor->load(standing(row, *m_snapshot));
        row.touched = false;
    }
    for (const auto& [name, text] : given) {
        FieldEditor* to = editor(name);
        if (to != nullptr && m_id == 0) {
            to->load(text);
        } else if (to != nullptr) {
            to->type(text);
        }
    }
    check();
}

void RecordFields::setFacts(const FormFacts& facts) {
    if (!isLoaded()) {
        return;
    }
    for (const std::string& name : facts.customNames) {
        addCustom(std::string(kCustomPrefix) + name);
    }
    for (Row& row : m_rows) {
        if (const auto words = facts.words.find(row.name); words != facts.words.end()) {
            row.editor->setWords(words->second);
        }
        if (row.name == "key" && m_id == 0 && row.editor->text().empty() && !row.touched) {
            row.editor->load(facts.freeKey);
        }
    }
    check();
}

FieldTexts RecordFields::texts() const {
    FieldTexts all;
    for (const Row& row : m_rows) {
        if (std::string text = row.editor->text(); !text.empty()) {
            all.emplace_back(row.name, std::move(text));
        }
    }
    return all;
}

FieldTexts RecordFields::changedTexts() const {
    FieldTexts changed;
    for (const Row& row : m_rows) {
        if (row.editor->isChanged()) {
            changed.emplace_back(row.name, row.editor->text());
        }
    }
    return changed;
}

bool RecordFields::isChanged() const {
    return std::ranges::any_of(m_rows, [](const Row& row) { return row.editor->isChanged(); });
}

// What the check cannot see: a key that another record has, an amount left out where one is wanted.
std::optional<Error> RecordFields::faultOf(const Row& row, const std::string& text) const {
    const FieldInfo& info = fieldsOf(m_kind)[*row.field];
    if (info.type == FieldType::Amount && info.is(Required) && text.empty()) {
        return makeError(ErrorCode::RequiredFieldEmpty);
    }
    FieldTexts others;
    for (const Row& other : m_rows) {
        if (other.field) {
            others.emplace_back(other.name, other.editor->text());
        }
    }
    if (auto checked = checkField(*m_snapshot, m_kind, row.name, text, others); !checked) {
        return checked.error();
    }
    std::optional<Error> fault;
    if (row.name == "key" && !text.empty()) {
        withKind(m_kind, [&]<class Record>() {
            const Record* holder = m_snapshot->table<Record>().findKey(trimmed(text));
            if (holder != nullptr && holder->id != m_id) {
                fault = makeError(ErrorCode::KeyTaken, text);
            }
        });
    }
    return fault;
}

QString RecordFields::problemOf(const Row& row, bool attempted) const {
    if (!row.field || (!attempted && !row.editor->isSettled())) {
        return {};
    }
    if (const QString own = row.editor->problem(); !own.isEmpty()) {
        return own;
    }
    const auto fault = faultOf(row, row.editor->text());
    const bool early = fault && fault->code == ErrorCode::RequiredFieldEmpty && !attempted && !row.touched;
    return fault && !early ? errorSentence(*fault) : QString();
}

void RecordFields::check(bool attempted) {
    if (!isLoaded()) {
        return;
    }
    m_attempted = m_attempted || attempted;
    for (const Row& row : m_rows) {
        row.shown->setError(problemOf(row, m_attempted));
    }
}

bool RecordFields::hasFaults() const {
    return std::ranges::any_of(m_rows, [](const Row& row) { return row.shown->hasError(); });
}

void RecordFields::reveal(const Row& row) {
    if (row.fold != nullptr) {
        row.fold->setChecked(true);
    }
}

void RecordFields::focusFirst() {
    for (const Row& row : m_rows) {
        if (row.fold == nullptr && (m_id != 0 || row.editor->text().empty())) {
            row.editor->widget()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void RecordFields::focusFirstFault() {
    for (const Row& row : m_rows) {
        if (row.shown->hasError()) {
            reveal(row);
            row.editor->widget()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

bool RecordFields::showFault(const Error& error) {
    for (const Row& row : m_rows) {
        if (!error.column.empty() && row.name == error.column) {
            row.shown->setError(errorSentence(error));
            focusFirstFault();
            return true;
        }
    }
    return false;
}

// As a sentence shows it: references by name, numbers and dates in the locale.
QString RecordFields::shownText(const Row& row, const std::string& text) const {
    if (text.empty()) {
        return tr("empty");
    }
    const QString plain = QString::fromStdString(text);
    if (!row.field) {
        return plain;
    }
    const FieldInfo& info = fieldsOf(m_kind)[*row.field];
    switch (info.type) {
    case FieldType::Reference: {
        const QString title = referenceTitle(*m_snapshot, info.target, plain);
        return title.isEmpty() ? plain : title;
    }
    case FieldType::Amount:
    case FieldType::Number:
        return typedNumber(text);
    case FieldType::Date: {
        const auto date = parseDate(text);
        return date ? formatDate(*date) : plain;
    }
    case FieldType::Time: {
        const auto time = parseTime(text);
        return time ? formatTime(*time) : plain;
    }
    default:
        return plain;
    }
}

std::vector<RecordFields::Divergence> RecordFields::follow(SnapshotPtr snapshot) {
    const SnapshotPtr before = std::exchange(m_snapshot, std::move(snapshot));
    std::vector<Divergence> moved;
    const bool stands = m_id != 0 && exists(*m_snapshot, m_kind, m_id);
    for (Row& row : m_rows) {
        row.editor->setSnapshot(m_snapshot);
        if (!stands) {
            continue;
        }
        const std::string was = row.editor->standing();
        const std::string is = row.editor->normal(standing(row, *m_snapshot));
        if (was == is) {
            continue;
        }
        const std::string typed = row.editor->text();
        Divergence one{row.label, shownText(row, was), shownText(row, is), {}, false};
        if (row.editor->isChanged() && typed != is) {
            one.typed = shownText(row, typed);
            one.conflict = row.conflict = true;
            row.editor->rebase(is);
        } else {
            row.editor->load(is);
        }
        moved.push_back(std::move(one));
    }
    check();
    return moved;
}

void RecordFields::takeTheirs() {
    for (Row& row : m_rows) {
        if (std::exchange(row.conflict, false)) {
            row.editor->load(standing(row, *m_snapshot));
        }
    }
    check();
    Q_EMIT edited();
}

FieldEditor* RecordFields::editor(const std::string& field) const {
    const auto row = std::ranges::find(m_rows, field, &Row::name);
    return row == m_rows.end() ? nullptr : row->editor;
}

ui::FormField* RecordFields::formField(const std::string& field) const {
    const auto row = std::ranges::find(m_rows, field, &Row::name);
    return row == m_rows.end() ? nullptr : row->shown;
}

} // namespace counterpart
