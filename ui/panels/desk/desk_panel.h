// SPDX-License-Identifier: GPL-3.0-or-later
// The deal desk (D1-D3): the queue by deadline, and beside it one registration with everything its decision needs.
#pragma once

#include "ui/panels/desk/desk_facts.h"
#include "ui/panels/table_panel.h"

#include <deque>

namespace counterpart {

namespace ui {
class AskBar;
} // namespace ui

class ReviewPage;

enum class DeskVerb { Approve, Reject, Return, Extend, Comment };

class DeskPanel : public TablePanel {
    Q_OBJECT
public:
    DeskPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("desk"); }
    QString title() const override { return tr("Deal desk"); }
    ui::Icon icon() const override { return ui::Icon::Desk; }
    QString status() const override;
    QList<QAction*> panelActions() override;

    ReviewPage* page() const { return m_page; }
    ui::AskBar* decisions() const { return m_decisions; }
    RecordId underReview() const { return current(); }

protected:
    Kind kind() const override { return Kind::Registration; }
    RowMaker rowMaker() const override;
    std::vector<ui::SortBy> firstSort() const override;
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void fillDrawer(RecordId id) override;
    void takeResults() override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addDecisions();
    QAction* verb(const QString& text, const QKeySequence& key, ui::Icon icon, std::function<void()> run);
    void begin(DeskVerb verb); // asks for words where they are wanted
    void carryOut(DeskVerb verb, const QString& words);
    struct Decision {
        DeskVerb verb;
        std::vector<RecordId> registrations;
        QString words;
        bool extending; // an extension is decided, not the registration
        Time at;
    };
    Result<Planned> changeOf(const Decision& decision);
    void writeNext();
    void step(int by);                        // along the queue
    void goOn(std::vector<RecordId> decided); // to the next one that waits
    std::vector<RecordId> chosen() const;     // selected rows, else the one under review
    bool asksForExtension(RecordId id) const;
    void applyDue();
    void showHelp();

    std::shared_ptr<DeskSlot> m_slot = std::make_shared<DeskSlot>();
    DeskFactsPtr m_facts;
    ReviewPage* m_page;
    ui::AskBar* m_decisions;
    QList<QAction*> m_verbs;
    QWidget* m_help = nullptr;
    RecordId m_next = 0; // to be shown when the rows are there
    std::deque<Decision> m_waiting;
    bool m_writing = false;
    bool m_dueApplied = false;
};

} // namespace counterpart
