// SPDX-License-Identifier: GPL-3.0-or-later
// One review: its pages as thumbnails, the one that is looked at, and what somebody writes into it.
#pragma once

#include "ui/deck/pages/page_view.h"
#include "ui/panels/qbr/review_maker.h"
#include "ui/panels/qbr/review_work.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QSplitter;
class QTimer;

namespace counterpart {

namespace deck {
class PageList;
} // namespace deck
namespace ui {
class EmptyState;
class MenuButton;
class StatusChip;
} // namespace ui

class QbrPage : public QWidget {
    Q_OBJECT
public:
    using Edit = std::function<void(report::QbrPlan&)>;

    explicit QbrPage(QWidget* parent = nullptr);

    void addVerb(QAction* action); // above, as a button with its word
    void addMenu(QWidget* button);

    // Where the review stands, in words, none where there is none; `mayEdit` is false for what was presented.
    void setState(const QString& word, const QString& note, bool mayEdit, bool isDone);
    void setReview(MadeReviewPtr made, const ReviewWork& work);
    // What is shown below the page in place of the editor, until it is closed by Esc; it takes the widget over.
    void setBelow(QWidget* below);
    void showBelow(bool shown);
    void setNothing(const QString& title, const QString& text, const QString& verb = {});

    deck::PageList* list() const { return m_list; }
    deck::PageView* view() const { return m_view; }
    QLineEdit* titleField() const { return m_title; }
    QPlainTextEdit* textField() const { return m_text; }
    QPlainTextEdit* notesField() const { return m_notes; }
    QString currentPage() const; // its id
    void showPage(const QString& id);
    void flush(); // what is typed and not said yet
    void leave(); // what the fields say is of no plan any more: the next review fills them

Q_SIGNALS:
    void edited(const counterpart::QbrPage::Edit& how);
    void whyAsked(const counterpart::report::Why& why);
    void chartAsked(std::size_t page, std::size_t block); // to be exported
    void programmePlanAsked();                            // these sections, in this order, for reviews that begin
    void nothingActivated();                              // the verb of setNothing()

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* newEditor();
    void connectPages();
    void connectFields();
    void fillSections();
    void showPage();
    void fillFields();
    void editTitleInPlace();
    void endInPlace(bool keep);

    QWidget* m_bar;
    QHBoxLayout* m_verbs; // of the bar
    ui::StatusChip* m_state;
    QLabel* m_note;
    ui::MenuButton* m_sections;
    deck::PageList* m_list;
    deck::PageView* m_view;
    QWidget* m_editor;
    QWidget* m_below = nullptr;
    QLineEdit* m_title;
    QPlainTextEdit* m_text;
    QPlainTextEdit* m_notes;
    QLineEdit* m_inPlace; // over the title of the page
    QSplitter* m_parts;
    QWidget* m_body;
    ui::EmptyState* m_empty;
    QTimer* m_pause; // after the last letter
    MadeReviewPtr m_made;
    report::QbrPlan m_plan;
    struct Fields {
        QString title, text, notes;
        bool operator==(const Fields&) const = default;
    };
    bool isWriting() const; // somebody is in a field, or has not been heard yet
    Fields fields() const;
    Fields m_filled;    // as they were filled, or last said
    QString m_fieldsOf; // the page whose words stand in the fields
    bool m_mayEdit = false;
    bool m_filling = false;
};

} // namespace counterpart
