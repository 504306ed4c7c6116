// SPDX-License-Identifier: GPL-3.0-or-later
// The editors: text, number, word, choice, date, time, reference.
#include "ui/dialogs/record/field_editor.h"

#include "ui/bridge/format.h"
#include "ui/bridge/typed_text.h"
#include "ui/dialogs/record/reference_picker.h"
#include "ui/dialogs/record/time_field.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/shell/theme/tokens.h"
#include "ui/widgets/date_edit.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace counterpart {

std::string FieldEditor::normal(const std::string& text) const { return text; }

void FieldEditor::load(const std::string& text) {
    m_standing = normal(text);
    setText(text);
    m_unchanged = this->text();
}

void FieldEditor::type(const std::string& text) {
    setText(text);
    Q_EMIT edited();
}

void FieldEditor::rebase(const std::string& text) { m_standing = m_unchanged = normal(text); }

namespace {

QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

class LineEditor : public FieldEditor {
public:
    explicit LineEditor(QWidget* parent) : FieldEditor(nullptr), m_edit(new QLineEdit(parent)) {
        setParent(m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return m_edit; }
    std::string text() const override { return m_edit->text().toStdString(); }

protected:
    void setText(const std::string& text) override {
        m_edit->setText(fromUtf8(text));
        m_edit->setCursorPosition(0);
    }
    QLineEdit* m_edit;
};

class NumberEditor : public LineEditor {
public:
    explicit NumberEditor(QWidget* parent) : LineEditor(parent) {
        m_edit->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { m_edit->setText(typedNumber(text())); });
    }
    std::string text() const override { return nativeNumber(m_edit->text()); }

protected:
    void setText(const std::string& text) override { m_edit->setText(typedNumber(text)); }
};

class NoteEditor : public FieldEditor {
public:
    explicit NoteEditor(QWidget* parent) : FieldEditor(nullptr), m_edit(new QPlainTextEdit(parent)) {
        setParent(m_edit);
        m_edit->setTabChangesFocus(true);
        m_edit->setFixedHeight(4 * m_edit->fontMetrics().lineSpacing() + 2 * ui::space::m);
        connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return m_edit; }
    std::string text() const override { return m_edit->toPlainText().toStdString(); }

protected:
    void setText(const std::string& text) override {
        const QSignalBlocker quiet(m_edit);
        m_edit->setPlainText(fromUtf8(text));
    }

private:
    QPlainTextEdit* m_edit;
};

class WordEditor : public FieldEditor {
public:
    explicit WordEditor(QWidget* parent) : FieldEditor(nullptr), m_box(new WordBox(parent)) {
        setParent(m_box);
        connect(m_box, &WordBox::wordEdited, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return m_box; }
    std::string text() const override { return m_box->word().toStdString(); }
    void setWords(const QStringList& words) override { m_box->setWords(words); }

protected:
    void setText(const std::string& text) override { m_box->setWord(fromUtf8(text)); }

private:
    WordBox* m_box;
};

class ChoiceEditor : public FieldEditor {
public:
    ChoiceEditor(const FieldInfo& field, QWidget* parent) : FieldEditor(nullptr), m_box(new ChoiceBox(parent)) {
        setParent(m_box);
        if (field.type == FieldType::Currency) {
            m_box->addItem(tr("none"), QString());
            for (const Currency currency : Currency::all()) {
                m_box->addItem(toQString(currency.code()), toQString(currency.code()));
                m_box->setItemData(m_box->count() - 1, toQString(currency.name()), Qt::ToolTipRole);
            }
        } else {
            m_box->addItem(tr("not known"), QString());
            m_box->addItem(tr("yes"), QStringLiteral("yes"));
            m_box->addItem(tr("no"), QStringLiteral("no"));
        }
        connect(m_box, &QComboBox::activated, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return m_box; }
    std::string text() const override { return m_box->currentData().toString().toStdString(); }

protected:
    void setText(const std::string& text) override {
        m_box->setCurrentIndex(std::max(0, m_box->findData(fromUtf8(text))));
    }

private:
    ChoiceBox* m_box;
};

class DayEditor : public FieldEditor {
public:
    explicit DayEditor(QWidget* parent) : FieldEditor(nullptr), m_edit(new ui::DateEdit(parent)) {
        setParent(m_edit);
        connect(m_edit, &ui::DateEdit::dateChanged, this, &FieldEditor::edited);
        connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return m_edit; }
    std::string text() const override {
        const QDate date = m_edit->date();
        return (date.isValid() ? date.toString(Qt::ISODate) : m_edit->text().trimmed()).toStdString();
    }
    QString problem() const override { return m_edit->problem(); }

protected:
    void setText(const std::string& text) override {
        m_edit->setDate(QDate::fromString(fromUtf8(text), Qt::ISODate));
        if (!m_edit->date().isValid()) {
            m_edit->setText(fromUtf8(text));
        }
    }

private:
    ui::DateEdit* m_edit;
};

class TimeEditor : public FieldEditor {
public:
    explicit TimeEditor(QWidget* parent) : FieldEditor(nullptr), m_field(new TimeField(parent)) {
        setParent(m_field);
        connect(m_field, &TimeField::timeEdited, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return m_field; }
    std::string text() const override { return m_field->text(); }
    QString problem() const override { return m_field->problem(); }
    std::string normal(const std::string& text) const override { return TimeField::normal(text); }

protected:
    void setText(const std::string& text) override { m_field->setText(text); }

private:
    TimeField* m_field;
};

class ReferenceEditor : public FieldEditor {
public:
    ReferenceEditor(Kind target, QWidget* parent)
        : FieldEditor(nullptr), m_picker(new ReferencePicker(target, parent)) {
        setParent(m_picker);
        connect(m_picker, &ReferencePicker::keyEdited, this, &FieldEditor::edited);
    }
    QWidget* widget() const override { return m_picker; }
    std::string text() const override { return m_picker->key().toStdString(); }
    QString problem() const override { return m_picker->problem(); }
    bool isSettled() const override { return !m_picker->isUnsettled(); }
    void setSnapshot(const SnapshotPtr& snapshot) override { m_picker->setSnapshot(snapshot); }

protected:
    void setText(const std::string& text) override { m_picker->setKey(fromUtf8(text)); }

private:
    ReferencePicker* m_picker;
};

} // namespace

FieldEditor* makeTextEditor(EditorShape shape, QWidget* parent) {
    if (shape == EditorShape::LongText) {
        return new NoteEditor(parent);
    }
    return new LineEditor(parent);
}

FieldEditor* makeFieldEditor(const FieldInfo& field, EditorShape shape, QWidget* parent) {
    switch (field.type) {
    case FieldType::Word:
        return new WordEditor(parent);
    case FieldType::Reference:
        return new ReferenceEditor(field.target, parent);
    case FieldType::Amount:
    case FieldType::Number:
    case FieldType::Rate:
        return new NumberEditor(parent);
    case FieldType::Currency:
    case FieldType::Answer:
        return new ChoiceEditor(field, parent);
    case FieldType::Date:
        return new DayEditor(parent);
    case FieldType::Time:
        return new TimeEditor(parent);
    case FieldType::Text:
        break;
    }
    return makeTextEditor(shape, parent);
}

} // namespace counterpart
