// SPDX-License-Identifier: GPL-3.0-or-later
// Combo boxes as forms need them.
#include "ui/dialogs/record/word_box.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

namespace counterpart {

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumContentsLength(4);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

WordBox::WordBox(QWidget* parent) : ChoiceBox(parent) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->popup()->setProperty("kind", QStringLiteral("menu"));
    connect(this, &QComboBox::editTextChanged, this, &WordBox::wordEdited);
}

void WordBox::setWords(const QStringList& words) {
    const QSignalBlocker quiet(this);
    const QString typed = currentText();
    m_words = words;
    clear();
    addItems(words);
    setWord(typed);
}

void WordBox::setWord(const QString& word) {
    const QSignalBlocker quiet(this);
    setCurrentIndex(findText(word, Qt::MatchExactly | Qt::MatchCaseSensitive));
    setEditText(word);
    lineEdit()->setCursorPosition(0);
}

QString WordBox::word() const {
    const QString typed = currentText().trimmed();
    const QString* alike = nullptr;
    for (const QString& word : m_words) {
        if (word == typed) {
            return word;
        }
        if (word.compare(typed, Qt::CaseInsensitive) == 0) {
            alike = &word;
        }
    }
    return alike != nullptr ? *alike : typed;
}

} // namespace counterpart
