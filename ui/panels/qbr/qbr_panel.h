// SPDX-License-Identifier: GPL-3.0-or-later
// The quarter's reviews (I2): where each stands, and beside the table the one that is worked on.
#pragma once

#include "ui/panels/qbr/qbr_page.h"
#include "ui/panels/table_panel.h"

namespace counterpart {

namespace ui {
class AskBar;
} // namespace ui

class Presenting;

class QbrPanel : public TablePanel {
    Q_OBJECT
public:
    QbrPanel(Session& session, QWidget* parent);
    ~QbrPanel() override;
    QString id() const override { return QStringLiteral("qbr"); }
    QString title() const override { return tr("Reviews"); }
    ui::Icon icon() const override { return ui::Icon::Qbr; }
    bool openRecord(Kind kind, RecordId id) override; // a partner, or a review that was saved
    bool isSettled() const override;
    QString status() const override;
    QList<QAction*> panelActions() override;

    QbrPage* page() const { return m_page; }
    ui::AskBar* asks() const { return m_asks; }
    const ReviewWork& work() const { return m_work; }
    MadeReviewPtr made() const { return m_made; } // what the page shows
    bool isBusy() const { return m_busy; }        // another one is being made

    // In the background, as a job; handedOver() follows.
    void writeReviewsInto(const QString& folder, std::vector<RecordId> partners,
                          const std::vector<std::string>& formats);
    void keep(bool unchangedToo = false); // what was changed and not kept yet; or a review as it begins

Q_SIGNALS:
    void reviewMade();
    void handedOver();

protected:
    Kind kind() const override { return Kind::Partner; }
    bool rowsAreRecords() const override { return false; } // partners are edited on their own panel
    RowMaker rowMaker() const override;
    std::vector<ui::SortBy> firstSort() const override { return {{3, true}}; } // who brings most on top
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void fillDrawer(RecordId id) override;
    void addToMenu(QMenu& menu, RecordId id) override;
    void hideEvent(QHideEvent* event) override;

private:
    QAction* verb(const QString& text, const QKeySequence& key, ui::Icon icon, std::function<void()> run);
    void addReviewVerbs();
    void connectPage();
    bool hasPeriod() const; // the lens' period is a quarter
    void offerQuarter();
    void askForPages();
    void take(const MadeReviewPtr& made);
    void workOn(ReviewWork work);
    void leaveWorkspace();
    Result<Planned> keeping(const Snapshot& facts, IdSource ids) const;
    void sayState();
    const Review* review() const; // of the facts
    bool isPresented() const;
    bool mayWrite() const;
    void edit(const QbrPage::Edit& how);
    void showWhy(const report::Why& why);
    void prescribe(); // the sections of this one to every review that begins
    void markPresented();
    void reopen();
    void fillExport(QMenu& menu);
    void handOver(const std::vector<std::string>& formats);
    void handOverAll(const std::vector<std::string>& formats);
    void writeInto(std::vector<RecordId> partners, const std::vector<std::string>& formats); // asks for a folder
    void exportChart(std::size_t page, std::size_t block);
    void present(bool fromHere);
    bool showsLive() const;

    QbrPage* m_page;
    ui::AskBar* m_asks;
    ExplanationView* m_why;
    ReviewMaker* m_maker;
    Presenting* m_presenting = nullptr;
    std::optional<Model> m_presentedUnder; // the lens' model when presenting began
    ReviewWork m_work;
    std::shared_ptr<Workspace> m_workspace; // that the work is of
    MadeReviewPtr m_made;
    QList<QAction*> m_reviewVerbs;
    QAction* m_save = nullptr;
    QAction* m_mark = nullptr;
    QAction* m_reopen = nullptr;
    bool m_busy = false;
    bool m_keeping = false;
};

} // namespace counterpart
