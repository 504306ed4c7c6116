// SPDX-License-Identifier: GPL-3.0-or-later
// One line edit over the cell, one label for what is wrong with it.
#include "ui/widgets/data_table/inline_edit.h"

#include "ui/models/permuted_table_model.h"
#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/sort_header.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/date_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStyle>

namespace counterpart::ui {
namespace {

constexpr int narrowest = 120; // an editor is at least so wide, whatever the column
constexpr int widestLine = 420;

QStringList wordsOf(const RowSource& source, const QString& column) {
    QStringList words;
    for (const FacetSpec& facet : source.facets()) {
        if (facet.id == column) {
            for (const FacetValue& value : facet.values) {
                words << value.label;
            }
        }
    }
    words.removeAll(QString());
    return words;
}

} // namespace

InlineEdit::InlineEdit(TableView* view, PermutedTableModel* model)
    : QObject(view), m_view(view), m_model(model), m_line(new QLabel(view->viewport())) {
    m_line->hide();
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setMargin(space::xs);
    m_line->setAutoFillBackground(true);
    m_line->setFrameShape(QFrame::Box);
    setTextStyle(m_line, Type::Caption, Ink::Negative);
    connect(model, &PermutedTableModel::rearranged, this, &InlineEdit::place);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &InlineEdit::place);
    connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &InlineEdit::place);
    connect(view->head(), &QHeaderView::sectionResized, this, &InlineEdit::place);
}

bool InlineEdit::isOpen() const { return m_edit != nullptr; }

void InlineEdit::open(const QModelIndex& at) {
    close();
    const RowSource& source = *m_model->source();
    const ColumnSpec& column = source.columns()[static_cast<std::size_t>(at.column())];
    m_key = m_model->key(at.row());
    m_column = at.column();
    m_columnId = column.id;
    m_refused = false;
    m_view->scrollTo(at);
    const QString stands = source.editText(m_model->sourceRow(at.row()), at.column());
    if (column.edit == EditAs::Date) {
        auto* day = new DateEdit(m_view->viewport());
        day->setDate(QDate::fromString(stands, Qt::ISODate));
        m_edit = day;
        connect(day, &DateEdit::dateChanged, this, [this] { Q_EMIT changed(m_key, m_columnId, text()); });
    } else {
        m_edit = new QLineEdit(stands, m_view->viewport());
    }
    if (column.edit == EditAs::Figure) {
        m_edit->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    }
    m_words = column.edit == EditAs::Word ? wordsOf(source, column.id) : QStringList();
    if (column.edit == EditAs::Word) {
        auto* words = new QCompleter(m_words, m_edit);
        words->setCaseSensitivity(Qt::CaseInsensitive);
        words->setFilterMode(Qt::MatchContains);
        words->popup()->setProperty("kind", QStringLiteral("menu"));
        m_edit->setCompleter(words);
    }
    m_first = text();
    m_edit->setAccessibleName(column.title);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { Q_EMIT changed(m_key, m_columnId, text()); });
    place();
    m_edit->show();
    m_edit->selectAll();
    m_edit->setFocus(Qt::OtherFocusReason);
}

// Dates as ISO where they read; words in the spelling in use where only the case differs.
QString InlineEdit::text() const {
    if (const auto* day = qobject_cast<const DateEdit*>(m_edit.data()); day && day->date().isValid()) {
        return day->date().toString(Qt::ISODate);
    }
    const QString typed = m_edit->text();
    const auto alike = m_words.contains(typed.trimmed())
                           ? m_words.end()
                           : std::find_if(m_words.begin(), m_words.end(), [&](const QString& word) {
                                 return word.compare(typed.trimmed(), Qt::CaseInsensitive) == 0;
                             });
    return alike == m_words.end() ? typed : *alike;
}

void InlineEdit::setProblem(const QString& why) {
    if (!isOpen()) {
        return;
    }
    m_refused = !why.isEmpty();
    m_line->setText(why);
    m_edit->setToolTip(why);
    m_edit->setAccessibleDescription(why);
    m_edit->setProperty("invalid", m_refused);
    m_edit->style()->unpolish(m_edit);
    m_edit->style()->polish(m_edit);
    place();
}

// Over its cell, wherever that is by now; a row that is gone takes the editor with it.
void InlineEdit::place() {
    if (!isOpen()) {
        return;
    }
    const int row = m_model->rowOfKey(m_key);
    const bool same = row >= 0 && m_column < m_model->columnCount() &&
                      m_model->source()->columns()[static_cast<std::size_t>(m_column)].id == m_columnId;
    if (!same) {
        close();
        return;
    }
    const bool rightToLeft = m_view->isRightToLeft();
    const QRect room = m_view->viewport()->rect();
    QRect cell = m_view->visualRect(m_model->index(row, m_column));
    const int width = std::max(cell.width(), static_cast<int>(narrowest * theme().textScale()));
    cell = QRect(rightToLeft ? cell.right() + 1 - width : cell.left(), cell.top(), width, cell.height());
    cell.moveLeft(std::clamp(cell.left(), 0, std::max(0, room.width() - width)));
    const int tall = std::max(cell.height(), m_edit->sizeHint().height());
    m_edit->setGeometry(cell.left(), cell.center().y() - tall / 2, width, tall);
    m_line->setVisible(m_refused);
    if (m_refused) {
        const int wide = std::min(room.width(), static_cast<int>(widestLine * theme().textScale()));
        const int textWide = textWidth(theme().font(Type::Caption), m_line->text()) + 2 * space::m;
        const int lineWidth = std::clamp(textWide, width, std::max(width, wide));
        const int lineHeight = m_line->heightForWidth(lineWidth);
        const bool below = m_edit->geometry().bottom() + lineHeight < room.bottom();
        const int left = rightToLeft ? cell.right() + 1 - lineWidth : cell.left();
        m_line->setGeometry(std::clamp(left, 0, std::max(0, room.width() - lineWidth)),
                            below ? m_edit->geometry().bottom() + 1 : m_edit->geometry().top() - lineHeight, lineWidth,
                            lineHeight);
        m_line->raise();
    }
}

void InlineEdit::commit() {
    if (!isOpen() || m_committing) {
        return;
    }
    if (text() == m_first) {
        close();
        return;
    }
    m_committing = true;
    m_refused = false;
    Q_EMIT committed(m_key, m_columnId, text());
    m_committing = false;
    if (!m_refused) {
        close();
    }
}

void InlineEdit::close() {
    m_line->hide();
    if (m_edit) {
        QLineEdit* edit = m_edit;
        const bool back = edit->hasFocus();
        m_edit = nullptr;
        edit->removeEventFilter(this);
        edit->hide();
        edit->deleteLater();
        if (back) {
            m_view->setFocus();
        }
    }
}

bool InlineEdit::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit) {
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            commit();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            return false;
        }
    }
    if (event->type() == QEvent::ShortcutOverride) { // Esc and Enter are the editor's, whatever the window has for them
        event->accept();
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            commit();
        }
    }
    return false;
}

} // namespace counterpart::ui
