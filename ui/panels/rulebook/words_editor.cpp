// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of words as text; the completer works on the word under the cursor.
#include "ui/panels/rulebook/words_editor.h"

#include "ui/shell/theme/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

namespace {

constexpr int kFewestLines = 2;
constexpr int kMostLines = 8;

// Completes the last word of the line that ends at the cursor.
class WordLine : public QLineEdit {
public:
    WordLine(const EditorContext& context, rulebook::Names names, QWidget* parent)
        : QLineEdit(parent), m_context(context), m_names(names), m_model(new QStringListModel(this)),
          m_completer(new QCompleter(m_model, this)) {
        m_completer->setWidget(this); // not setCompleter(): that one completes the whole line
        m_completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_completer->setFilterMode(Qt::MatchContains);
        connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& word) {
            const QString before = text().left(begin());
            const QString behind = text().mid(cursorPosition());
            setText(before + lineOf({word}) + behind);
            setCursorPosition(static_cast<int>(text().size() - behind.size()));
            Q_EMIT textEdited(text());
        });
    }

protected:
    void focusInEvent(QFocusEvent* event) override {
        m_model->setStringList(m_context.offered(m_names));
        QLineEdit::focusInEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        const bool asks = event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier;
        if (m_completer->popup()->isVisible() &&
            (event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return || event->key() == Qt::Key_Escape)) {
            event->ignore(); // the list takes it
            return;
        }
        if (!asks) {
            QLineEdit::keyPressEvent(event);
        }
        const QString word = text().mid(begin(), cursorPosition() - begin());
        if (asks || (!event->text().isEmpty() && event->text().front().isLetterOrNumber() && !word.isEmpty())) {
            m_completer->setCompletionPrefix(asks ? QString() : word);
            const bool exact = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
            if (m_completer->completionCount() > 0 && !exact) {
                m_completer->complete();
                return;
            }
        }
        m_completer->popup()->hide();
    }

private:
    int begin() const {
        int at = cursorPosition();
        while (at > 0 && text()[at - 1] != u',') {
            --at;
        }
        while (at < cursorPosition() && text()[at].isSpace()) {
            ++at;
        }
        return at;
    }
    EditorContext m_context;
    rulebook::Names m_names;
    QStringListModel* m_model;
    QCompleter* m_completer;
};

std::optional<DocumentNode> listNode(const QStringList& words, bool said) {
    if (words.isEmpty() && !said) {
        return std::nullopt;
    }
    DocumentNode list = emptyNode(DocumentNode::Type::Array);
    for (const QString& word : words) {
        list.items.push_back(textNode(word.toStdString()));
    }
    return list;
}

QStringList textsOf(const DocumentNode* list) {
    QStringList texts;
    if (list != nullptr) {
        for (const DocumentNode& item : list->items) {
            texts << QString::fromStdString(item.text);
        }
    }
    return texts;
}

} // namespace

QStringList wordsOf(const QString& line) {
    QStringList words;
    QString word;
    bool quoted = false;
    bool wasQuoted = false;
    const auto end = [&] {
        const QString tidy = wasQuoted ? word : word.trimmed();
        if (!tidy.isEmpty()) {
            words << tidy;
        }
        word.clear();
        wasQuoted = false;
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (quoted && c == u'"' && i + 1 < line.size() && line[i + 1] == u'"') {
            word += line[++i];
        } else if (c == u'"' && (quoted || word.trimmed().isEmpty())) {
            quoted = !quoted;
            word = quoted ? QString() : word;
            wasQuoted = true;
        } else if (c == u',' && !quoted) {
            end();
        } else if (quoted || !wasQuoted || !c.isSpace()) {
            word += c;
        }
    }
    end();
    return words;
}

QString lineOf(const QStringList& words) {
    QStringList parts;
    for (QString word : words) {
        if (word.contains(u',') || word.contains(u'"') || word.trimmed() != word) {
            word = u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"';
        }
        parts << word;
    }
    return parts.join(QStringLiteral(", "));
}

WordsEditor::WordsEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_shape(shape), m_line(new WordLine(context, shape.names, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setReadOnly(context.readOnly());
    const auto fallback = rulebook::parseTree(shape.fallback);
    m_line->setPlaceholderText(shape.form == rulebook::Form::Dates    ? tr("Like 2026-12-25, 2026-12-26")
                               : fallback && !fallback->items.empty() ? lineOf(textsOf(&*fallback))
                                                                      : tr("Any"));
    connect(m_line, &QLineEdit::textEdited, this, &ValueEditor::edited);
}

void WordsEditor::setValue(const Node* value) {
    m_said = value != nullptr;
    const QStringList words = textsOf(value);
    if (wordsOf(m_line->text()) != words) {
        m_line->setText(lineOf(words));
        m_line->setCursorPosition(0);
    }
}

// A list that was said and is emptied says that there are none only where the default has some.
std::optional<DocumentNode> WordsEditor::value() const {
    QStringList words = wordsOf(m_line->text());
    if (m_shape.form == rulebook::Form::Currencies) {
        for (QString& word : words) {
            word = word.toUpper();
        }
    }
    return listNode(words, m_said && (m_shape.required || m_shape.fallback.size() > 2));
}

void WordsEditor::setFaults(const FieldFaults& faults) { markInvalid(m_line, !faults.empty()); }

LinesEditor::LinesEditor(const rulebook::MemberShape&, const EditorContext& context, QWidget* parent)
    : ValueEditor(parent), m_lines(new QPlainTextEdit(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_lines);
    setFocusProxy(m_lines);
    m_lines->setTabChangesFocus(true);
    m_lines->setReadOnly(context.readOnly());
    m_lines->setPlaceholderText(tr("One a line"));
    fit();
    connect(m_lines, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_filling) {
            Q_EMIT edited();
        }
    });
}

void LinesEditor::fit() {
    const int lines = std::clamp(m_lines->document()->blockCount(), kFewestLines, kMostLines);
    m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * lines + 2 * m_lines->frameWidth() +
                            2 * ui::space::s);
}

void LinesEditor::setValue(const Node* value) {
    const QString text = textsOf(value).join(u'\n');
    if (m_lines->toPlainText() != text) {
        m_filling = true;
        m_lines->setPlainText(text);
        m_filling = false;
    }
}

std::optional<DocumentNode> LinesEditor::value() const {
    QStringList texts;
    for (const QString& line : m_lines->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            texts << line.trimmed();
        }
    }
    return listNode(texts, false);
}

} // namespace counterpart
