// SPDX-License-Identifier: GPL-3.0-or-later
// Completion by the word before the cursor; the fault is a wavy line under its characters.
#include "ui/widgets/expression_edit.h"

#include "ui/shell/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>

namespace counterpart {

namespace {

constexpr int kLines = 3;

bool isOfName(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.'); }

} // namespace

ExpressionEdit::ExpressionEdit(QWidget* parent) : QPlainTextEdit(parent), m_completer(new QCompleter(this)) {
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setLayoutDirection(Qt::LeftToRight); // a formula reads from left to right in every language
    m_completer->setWidget(this);
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ExpressionEdit::complete);
}

void ExpressionEdit::setNames(const QStringList& names) {
    static_cast<QStringListModel*>(m_completer->model())->setStringList(names);
}

QSize ExpressionEdit::sizeHint() const {
    return {QPlainTextEdit::sizeHint().width(),
            fontMetrics().lineSpacing() * kLines + 2 * frameWidth() + 2 * ui::space::s};
}

// Spans count bytes; the editor counts UTF-16 units.
void ExpressionEdit::setFault(const std::optional<expression::Fault>& fault) {
    QList<QTextEdit::ExtraSelection> marks;
    if (fault) {
        const std::string source = text();
        const auto begin = std::min<std::size_t>(fault->span.begin, source.size());
        const auto end = std::min<std::size_t>(fault->span.end(), source.size());
        const auto at = QString::fromUtf8(source.data(), static_cast<qsizetype>(begin)).size();
        const auto length = QString::fromUtf8(source.data() + begin, static_cast<qsizetype>(end - begin)).size();
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        const auto last = static_cast<int>(toPlainText().size());
        mark.cursor.setPosition(std::max(0, std::min(static_cast<int>(at), last - 1)));
        mark.cursor.setPosition(std::min(static_cast<int>(at + std::max<qsizetype>(length, 1)), last),
                                QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(ui::theme().colors().of(ui::Tone::Negative));
        marks << mark;
    }
    setExtraSelections(marks);
}

QString ExpressionEdit::wordBefore() const {
    const QString all = toPlainText();
    const int end = textCursor().position();
    int begin = end;
    while (begin > 0 && isOfName(all[begin - 1])) {
        --begin;
    }
    return all.mid(begin, end - begin);
}

void ExpressionEdit::complete(const QString& name) {
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(wordBefore().size()));
    cursor.insertText(name);
    setTextCursor(cursor);
}

void ExpressionEdit::offer(bool always) {
    const QString word = wordBefore();
    if (!always && word.size() < 2) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(word);
    if (m_completer->completionCount() == 0 ||
        (m_completer->completionCount() == 1 && m_completer->currentCompletion() == word)) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                   m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    m_completer->complete(place);
}

void ExpressionEdit::keyPressEvent(QKeyEvent* event) {
    const bool open = m_completer->popup()->isVisible();
    if (open && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab ||
                 event->key() == Qt::Key_Escape)) {
        event->ignore(); // the list takes it
        return;
    }
    const bool asked = event->key() == Qt::Key_Space && (event->modifiers() & Qt::ControlModifier) != 0;
    if (!asked) {
        QPlainTextEdit::keyPressEvent(event);
    }
    if (asked || !event->text().isEmpty()) {
        offer(asked);
    }
}

} // namespace counterpart
