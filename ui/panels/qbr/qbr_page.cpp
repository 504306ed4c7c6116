// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails beside the page, the editor below it.
#include "ui/panels/qbr/qbr_page.h"

#include "ui/deck/pages/page_list.h"
#include "ui/deck/pages/page_words.h"
#include "ui/panels/qbr/section_names.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/states.h"
#include "ui/widgets/verb_button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>

namespace counterpart {

namespace {

constexpr int kPauseMs = 300;
constexpr int kListWidth = 168;
constexpr int kEditorHeight = 96;

std::vector<std::string> linesOf(const QString& text) {
    std::vector<std::string> lines;
    for (const QString& line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            lines.push_back(line.trimmed().toStdString());
        }
    }
    return lines;
}

QString textOf(const std::vector<std::string>& lines) {
    QStringList all;
    for (const std::string& line : lines) {
        all << QString::fromStdString(line);
    }
    return all.join(u'\n');
}

std::optional<std::string> unlessEmpty(const QString& text) {
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(text.trimmed().toStdString());
}

} // namespace

QbrPage::QbrPage(QWidget* parent)
    : QWidget(parent), m_bar(new QWidget(this)), m_verbs(new QHBoxLayout(m_bar)),
      m_state(new ui::StatusChip({}, ui::Tone::Neutral, this)), m_note(new QLabel(this)),
      m_sections(new ui::MenuButton(ui::Icon::Rows, tr("Sections"), this)), m_list(new deck::PageList(this)),
      m_view(new deck::PageView(this)), m_title(new QLineEdit(this)), m_text(new QPlainTextEdit(this)),
      m_notes(new QPlainTextEdit(this)), m_inPlace(new QLineEdit(m_view)), m_parts(new QSplitter(Qt::Vertical, this)),
      m_body(new QWidget(this)), m_empty(new ui::EmptyState(this)), m_pause(new QTimer(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    m_verbs->setContentsMargins(ui::space::m, ui::space::s, ui::space::m, 0);
    m_verbs->setSpacing(ui::space::s);
    m_verbs->addWidget(m_sections);
    m_verbs->addStretch();
    column->addWidget(m_bar);
    auto* stand = new QHBoxLayout;
    stand->setContentsMargins(ui::space::m, 0, ui::space::m, 0);
    stand->addWidget(m_state);
    ui::setTextStyle(m_note, ui::Type::Caption, ui::Ink::Secondary);
    m_note->setWordWrap(true);
    stand->addWidget(m_note, 1);
    column->addLayout(stand);
    auto* row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_list->setFixedWidth(kListWidth);
    row->addWidget(m_list);
    m_view->setMargin(ui::space::m);
    m_parts->addWidget(m_view);
    m_editor = newEditor();
    m_parts->addWidget(m_editor);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 0);
    m_parts->setCollapsible(0, false);
    row->addWidget(m_parts, 1);
    column->addWidget(m_body, 1);
    column->addWidget(m_empty, 1);
    m_sections->setValue(tr("Sections"));
    m_inPlace->hide();
    m_inPlace->setAccessibleName(tr("Title of the page"));
    m_inPlace->installEventFilter(this);
    m_view->installEventFilter(this);
    m_empty->hide();
    connect(m_empty, &ui::EmptyState::primaryActivated, this, &QbrPage::nothingActivated);
    connectPages();
    connectFields();
    connect(m_sections->menu(), &QMenu::aboutToShow, this, &QbrPage::fillSections);
}

QWidget* QbrPage::newEditor() {
    auto* editor = new QWidget(this);
    auto* fields = new QHBoxLayout(editor);
    fields->setContentsMargins(ui::space::m, ui::space::s, ui::space::m, ui::space::s);
    fields->setSpacing(ui::space::m);
    m_text->setTabChangesFocus(true);
    m_notes->setTabChangesFocus(true);
    auto* left = new QVBoxLayout;
    left->setSpacing(ui::space::s);
    left->addWidget(new ui::FormField(tr("Title of the page"), m_title, editor));
    left->addWidget(new ui::FormField(tr("Words at its foot"), m_text, editor), 1);
    fields->addLayout(left, 1);
    fields->addWidget(new ui::FormField(tr("Notes for whoever presents"), m_notes, editor), 1);
    m_text->setMinimumHeight(kEditorHeight / 2);
    m_notes->setMinimumHeight(kEditorHeight);
    m_title->setAccessibleName(tr("Title of the page"));
    m_text->setAccessibleName(tr("Words at the foot of the page"));
    m_notes->setAccessibleName(tr("Notes for whoever presents"));
    m_text->setPlaceholderText(tr("A line of its own for each paragraph"));
    return editor;
}

void QbrPage::connectPages() {
    connect(m_list, &deck::PageList::pageChosen, this, [this] {
        flush();
        showPage();
    });
    connect(m_list, &deck::PageList::pageOpened, this, [this] { m_view->setFocus(); });
    connect(m_list, &deck::PageList::moveAsked, this, [this](const QString& section, int by) {
        flush();
        const auto known = report::sectionNamed(section.toStdString());
        if (m_mayEdit && known) {
            Q_EMIT edited([section = *known, by](report::QbrPlan& plan) { report::moveSection(plan, section, by); });
        }
    });
    connect(m_list, &deck::PageList::hideAsked, this, [this](const QString& id) {
        flush();
        if (m_mayEdit) {
            Q_EMIT edited([page = id.toStdString()](report::QbrPlan& plan) {
                report::setHidden(plan, page, !report::editOf(plan, page).hidden);
            });
        }
    });
    connect(m_view, &deck::PageView::turnAsked, this, [this](int pages) {
        const auto& list = m_list->list();
        for (std::size_t at = 0; at < list.size(); ++at) {
            if (list[at].id == m_list->currentId()) {
                const auto to = std::clamp<qsizetype>(static_cast<qsizetype>(at) + pages, 0,
                                                      static_cast<qsizetype>(list.size()) - 1);
                flush();
                m_list->setCurrentId(list[static_cast<std::size_t>(to)].id);
                showPage();
                return;
            }
        }
    });
    connect(m_view, &deck::PageView::whyAsked, this,
            [this](const report::Why& why, const QPoint&) { Q_EMIT whyAsked(why); });
    connect(m_view, &deck::PageView::editAsked, this, [this](std::size_t, const deck::PagePart& part) {
        if (!m_mayEdit) {
            return;
        }
        if (part.is == deck::PagePart::Is::Title) {
            editTitleInPlace();
        } else {
            m_text->setFocus();
        }
    });
    connect(m_view, &deck::PageView::chartAsked, this, &QbrPage::chartAsked);
}

void QbrPage::connectFields() {
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &QbrPage::flush);
    const auto typed = [this] {
        if (!m_filling) {
            m_pause->start();
        }
    };
    connect(m_title, &QLineEdit::textEdited, this, typed);
    connect(m_text, &QPlainTextEdit::textChanged, this, typed);
    connect(m_notes, &QPlainTextEdit::textChanged, this, typed);
}

void QbrPage::addVerb(QAction* action) {
    QToolButton* button = ui::verbButton(action, this);
    m_verbs->insertWidget(m_verbs->count() - 2, button);
    connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
}

void QbrPage::addMenu(QWidget* button) { m_verbs->insertWidget(m_verbs->count() - 2, button); }

void QbrPage::setState(const QString& word, const QString& note, bool mayEdit, bool isDone) {
    m_state->setStatus(word, isDone ? ui::Tone::Positive : ui::Tone::Neutral);
    m_state->setVisible(!word.isEmpty());
    m_bar->setVisible(!word.isEmpty()); // without a review there is nothing to do with it
    m_note->setText(note);
    m_mayEdit = mayEdit;
    m_editor->setVisible(mayEdit && (m_below == nullptr || m_below->isHidden()));
    m_sections->setVisible(mayEdit);
}

void QbrPage::setBelow(QWidget* below) {
    m_below = below;
    below->setContentsMargins(ui::space::m, ui::space::s, ui::space::m, 0);
    m_parts->addWidget(below);
    below->hide();
    below->installEventFilter(this);
}

void QbrPage::showBelow(bool shown) {
    if (m_below == nullptr || m_below->isHidden() == !shown) {
        return;
    }
    const bool hadFocus = m_below->isAncestorOf(focusWidget());
    m_below->setVisible(shown);
    m_editor->setVisible(!shown && m_mayEdit);
    if (shown) {
        m_parts->setSizes({height() / 2, 0, height() / 2});
    } else if (hadFocus) {
        m_view->setFocus();
    }
}

void QbrPage::setNothing(const QString& title, const QString& text, const QString& verb) {
    leave();
    m_made.reset();
    m_view->setPages(nullptr);
    m_list->setPages(nullptr, {});
    m_empty->setContent(ui::Icon::Qbr, title, text);
    m_empty->setPrimary(verb);
    m_empty->show();
    m_body->hide();
}

void QbrPage::setReview(MadeReviewPtr made, const ReviewWork& work) {
    m_made = std::move(made);
    m_plan = work.plan();
    m_empty->hide();
    m_body->show();
    std::vector<deck::ListedPage> list = deck::listedPages(*m_made->all);
    for (deck::ListedPage& page : list) {
        const report::PageEdit edit = report::editOf(m_plan, page.id.toStdString());
        page.sectionName = sectionName(page.section.toStdString());
        page.hidden = m_mayEdit && edit.hidden;
        page.edited = m_mayEdit && (edit.title || edit.notes || !edit.paragraphs.empty());
    }
    const QString before = m_list->currentId();
    m_list->setPages(m_made->all, std::move(list));
    if (m_list->currentId().isEmpty() && !m_list->list().empty()) {
        m_list->setCurrentId(m_list->list().front().id);
    }
    m_view->setPages(m_made->all);
    if (before != m_list->currentId() || m_fieldsOf.isEmpty()) {
        showPage();
    } else if (!isWriting()) {
        fillFields(); // titles and notes are made of figures, which may have changed
    }
}

bool QbrPage::isWriting() const {
    return m_title->hasFocus() || m_text->hasFocus() || m_notes->hasFocus() || m_pause->isActive() ||
           fields() != m_filled;
}

void QbrPage::leave() {
    m_pause->stop();
    m_inPlace->hide();
    m_fieldsOf.clear();
}

QString QbrPage::currentPage() const { return m_list->currentId(); }

void QbrPage::showPage(const QString& id) {
    flush();
    m_list->setCurrentId(id);
    showPage();
}

void QbrPage::showPage() {
    const deck::ListedPage* page = m_list->current();
    if (page != nullptr && page->page) {
        m_view->setPage(*page->page);
    }
    fillFields();
}

void QbrPage::fillFields() {
    m_filling = true;
    m_fieldsOf = currentPage();
    const report::PageEdit edit = report::editOf(m_plan, m_fieldsOf.toStdString());
    QString composedTitle;
    QString composedNotes;
    if (m_made && m_made->all) {
        for (const report::Page& page : m_made->all->document().pages) {
            if (page.id == m_fieldsOf.toStdString()) {
                composedTitle = QString::fromStdString(page.title);
                composedNotes = QString::fromStdString(page.notes);
            }
        }
    }
    m_title->setText(QString::fromStdString(edit.title.value_or(std::string())));
    m_title->setPlaceholderText(edit.title ? tr("Emptied, the title is made from the figures again") : composedTitle);
    m_text->setPlainText(textOf(edit.paragraphs));
    m_notes->setPlainText(edit.notes ? QString::fromStdString(*edit.notes) : composedNotes);
    m_filled = fields();
    m_filling = false;
}

QbrPage::Fields QbrPage::fields() const { return {m_title->text(), m_text->toPlainText(), m_notes->toPlainText()}; }

void QbrPage::flush() {
    endInPlace(true);
    m_pause->stop();
    if (m_fieldsOf.isEmpty() || !m_mayEdit || m_filling) {
        return;
    }
    const std::string page = m_fieldsOf.toStdString();
    report::PageEdit edit = report::editOf(m_plan, page);
    edit.page = page;
    const Fields now = fields(); // what was not typed into is no edit: fields show some letters as others
    edit.title = now.title == m_filled.title ? edit.title : unlessEmpty(now.title);
    edit.paragraphs = now.text == m_filled.text ? edit.paragraphs : linesOf(now.text);
    edit.notes = now.notes == m_filled.notes ? edit.notes : unlessEmpty(now.notes);
    m_filled = now;
    report::QbrPlan changed = m_plan;
    report::setEdit(changed, edit);
    if (changed != m_plan) {
        m_plan = changed;
        Q_EMIT edited([edit](report::QbrPlan& plan) { report::setEdit(plan, edit); });
    }
}

void QbrPage::fillSections() {
    QMenu* menu = m_sections->menu();
    menu->clear();
    for (const report::Section section : report::allSections()) {
        QAction* action = menu->addAction(sectionName(section));
        action->setCheckable(true);
        action->setChecked(report::hasSection(m_plan, section));
        connect(action, &QAction::toggled, this, [this, section](bool in) {
            flush();
            Q_EMIT edited([section, in](report::QbrPlan& plan) { report::setSection(plan, section, in); });
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Begin every new review with these"), this, &QbrPage::programmePlanAsked);
    menu->addAction(tr("As built: all sections in their order"), this, [this] {
        flush();
        Q_EMIT edited([](report::QbrPlan& plan) { plan.sections = report::defaultPlan().sections; });
    });
}

void QbrPage::editTitleInPlace() {
    const QRectF at = m_view->rectOf({deck::PagePart::Is::Title, 0});
    if (!m_mayEdit || at.isEmpty()) {
        return;
    }
    flush();
    m_inPlace->setText(m_title->text().isEmpty() ? m_title->placeholderText() : m_title->text());
    m_inPlace->setGeometry(at.toAlignedRect().adjusted(-ui::space::xs, -ui::space::xs, ui::space::xs, ui::space::xs));
    QFont font = m_inPlace->font();
    font.setPixelSize(std::clamp(static_cast<int>(at.height() * 0.6), 12, 40));
    m_inPlace->setFont(font);
    m_inPlace->show();
    m_inPlace->setFocus();
    m_inPlace->selectAll();
}

void QbrPage::endInPlace(bool keep) {
    if (m_inPlace->isHidden()) {
        return;
    }
    m_inPlace->hide();
    const QString shown = m_title->text().isEmpty() ? m_title->placeholderText() : m_title->text();
    if (keep && m_inPlace->text() != shown) {
        m_title->setText(m_inPlace->text());
        flush();
    }
    m_view->setFocus();
}

bool QbrPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_view && key == Qt::Key_F2 && m_mayEdit) {
            editTitleInPlace();
            return true;
        }
        if (m_below != nullptr && m_below->isVisible() && key == Qt::Key_Escape && watched != m_inPlace) {
            showBelow(false);
            return true;
        }
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_inPlace && (enter || key == Qt::Key_Escape)) {
            endInPlace(enter);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && watched == m_inPlace) {
        endInPlace(true);
    }
    if (event->type() == QEvent::Resize && watched == m_view) {
        endInPlace(true);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace counterpart
