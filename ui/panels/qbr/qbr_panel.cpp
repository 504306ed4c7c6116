// SPDX-License-Identifier: GPL-3.0-or-later
// The table of reviews, the one in hand, and what is done with it.
#include "ui/panels/qbr/qbr_panel.h"

#include "core/command/policy.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/metric_steps.h"
#include "ui/bridge/model_text.h"
#include "ui/bridge/why_steps.h"
#include "ui/deck/pages/page_list.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/qbr/presenting.h"
#include "ui/panels/qbr/qbr_columns.h"
#include "ui/panels/qbr/review_why.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/ask_bar.h"
#include "ui/widgets/background.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/section_header.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QTreeView>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kFirstWidth = 940; // of the review, where nothing is remembered

Period quarterSeen(const Session& session) {
    return quarterOf(session.lens().asOf, session.rulebook().fiscalFirstMonth);
}

} // namespace

QbrPanel::QbrPanel(Session& session, QWidget* parent) : TablePanel(session, parent), m_maker(new ReviewMaker(this)) {
    auto* review = new QWidget(this);
    auto* column = new QVBoxLayout(review);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_page = new QbrPage(review);
    m_asks = new ui::AskBar(review);
    m_why = new ExplanationView(m_page);
    m_why->setAccessibleName(tr("Why"));
    connectExplanation(m_why);
    m_page->setBelow(m_why);
    column->addWidget(m_page, 1);
    column->addWidget(m_asks);
    m_asks->hide();
    drawer()->addTab(tr("Review"), review, ui::Drawer::Scroll::ByPage);
    addReviewVerbs();
    if (!QSettings().contains(QStringLiteral("drawer/") + id())) {
        QSettings().setValue(QStringLiteral("drawer/") + id(), kFirstWidth);
    }
    begin();
    connectPage();
}

QbrPanel::~QbrPanel() { delete m_presenting; }

QAction* QbrPanel::verb(const QString& text, const QKeySequence& key, ui::Icon picture, std::function<void()> run) {
    auto* action = new QAction(ui::icon(picture), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    m_reviewVerbs << action;
    return action;
}

void QbrPanel::addReviewVerbs() {
    m_page->addVerb(verb(tr("Present"), Qt::Key_F5, ui::Icon::Qbr, [this] { present(false); }));
    verb(tr("Present from this page"), Qt::SHIFT | Qt::Key_F5, ui::Icon::Qbr, [this] { present(true); });
    m_save = verb(tr("Save"), QKeySequence::Save, ui::Icon::Check, [this] { keep(true); });
    m_page->addVerb(m_save);
    m_mark = verb(tr("Mark as presented"), {}, ui::Icon::Star, [this] { markPresented(); });
    m_page->addVerb(m_mark);
    auto* over = new ui::MenuButton(ui::Icon::Export, tr("Hand over"), m_page);
    over->setValue(tr("Hand over"));
    connect(over->menu(), &QMenu::aboutToShow, this, [this, over] { fillExport(*over->menu()); });
    m_page->addMenu(over);
    m_reopen = verb(tr("Reopen..."), {}, ui::Icon::Undo, [this] { reopen(); });
    m_page->addVerb(m_reopen);
    verb(tr("Undo the last edit of the review"), {}, ui::Icon::Undo, [this] {
        m_page->flush();
        m_work.undo();
        m_page->leave();
        askForPages();
    });
}

void QbrPanel::connectPage() {
    connect(m_maker, &ReviewMaker::made, this, &QbrPanel::take);
    connect(m_page, &QbrPage::edited, this, &QbrPanel::edit);
    connect(m_page, &QbrPage::whyAsked, this, &QbrPanel::showWhy);
    connect(m_page, &QbrPage::programmePlanAsked, this, &QbrPanel::prescribe);
    connect(m_page, &QbrPage::chartAsked, this, &QbrPanel::exportChart);
    connect(m_page, &QbrPage::nothingActivated, this, &QbrPanel::offerQuarter);
    connect(m_asks, &ui::AskBar::dropped, this, [this] {
        m_asks->hide();
        m_page->view()->setFocus();
    });
    connect(&session(), &Session::opened, this, &QbrPanel::leaveWorkspace);
    connect(&session(), &Session::closed, this, &QbrPanel::leaveWorkspace);
}

QList<QAction*> QbrPanel::panelActions() { return TablePanel::panelActions() + m_reviewVerbs; }

bool QbrPanel::openRecord(Kind kindOfRecord, RecordId id) {
    if (kindOfRecord == Kind::Partner) {
        openRow(id);
        return true;
    }
    const Review* kept = kindOfRecord == Kind::Review ? session().facts()->find(Id<Review>{id}) : nullptr;
    const auto period = kept == nullptr ? Result<Period>(makeError(ErrorCode::NotAPeriod))
                                        : parsePeriod(kept->period.view(), session().rulebook().fiscalFirstMonth);
    if (kept == nullptr || !period || kept->report.view() != "qbr") {
        return false;
    }
    Lens lens = session().lens();
    lens.period = *period;
    session().setLens(lens);
    openRow(kept->partner.value);
    return true;
}

bool QbrPanel::isSettled() const { return !m_busy && (!m_page->view()->isVisible() || m_page->view()->isPainted()); }

QString QbrPanel::status() const {
    const auto p = session().results();
    if (!p || !hasPeriod()) {
        return TablePanel::status();
    }
    qint64 presented = 0;
    session().facts()->table<Review>().forEach([&](const Review& review) {
        const auto period = parsePeriod(review.period.view(), p->rulebook->fiscalFirstMonth);
        presented += review.status == reviewPresented() && period && *period == p->lens.period ? 1 : 0;
    });
    return tr("%1: %2 of %3 presented")
        .arg(periodName(p->lens.period, p->rulebook->fiscalFirstMonth), formatCount(presented),
             kindPlural(Kind::Partner, static_cast<qint64>(model()->totalCount())));
}

TablePanel::RowMaker QbrPanel::rowMaker() const {
    return [facts = session().facts()](const std::shared_ptr<const Programme>& p) { return reviewRows(p, facts); };
}

Step QbrPanel::headOf(RecordId id) const {
    const auto p = session().results();
    const Index partner = p->columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return {tr("No partner selected"), {}, {}};
    }
    return {toQString(p->snapshot->table<Partner>().at(partner).name),
            periodName(p->lens.period, p->rulebook->fiscalFirstMonth),
            {}};
}

TablePanel::StepMaker QbrPanel::explanationOf(RecordId id, const QString& column) const {
    return [p = session().results(), id, column]() -> Step {
        const Index partner = p->columns->partnerOf.find(id);
        if (partner == kNoRecord) {
            return {tr("No partner selected"), {}, {}};
        }
        if (const auto metric = metrics::metricNamed(column.toStdString())) {
            return whySteps(p, nullptr, {column.toStdString(), Kind::Partner, id, {}});
        }
        return fieldIndex(Kind::Partner, column.toStdString())
                   ? recordedSteps(p->snapshot, Kind::Partner, id, column, Figures::Local)
                   : tierSteps(p, partner, Figures::Local);
    };
}

void QbrPanel::addToMenu(QMenu& menu, RecordId id) {
    menu.addAction(ui::icon(ui::Icon::Partners), tr("Open the partner"), this,
                   [this, id] { Q_EMIT recordRequested(Kind::Partner, id); });
}

bool QbrPanel::hasPeriod() const {
    const Period& period = session().lens().period;
    return period.from.has() && period == quarterOf(period.from, session().rulebook().fiscalFirstMonth);
}

void QbrPanel::offerQuarter() {
    Lens lens = session().lens();
    lens.period = quarterSeen(session());
    session().setLens(lens);
}

const Review* QbrPanel::review() const {
    // While another file is opened the work is still of the one before, and the session's facts say nothing of it.
    return session().isOpen() && m_work.partner() != 0 && m_workspace == session().sharedWorkspace()
               ? report::reviewIn(*session().facts(), m_work.partner(), "qbr", m_work.period(),
                                  session().rulebook().fiscalFirstMonth)
               : nullptr;
}

bool QbrPanel::isPresented() const {
    const Review* kept = review();
    return kept != nullptr && kept->status == reviewPresented();
}

bool QbrPanel::mayWrite() const { return session().isOpen() && session().workspace()->mode() == OpenMode::ReadWrite; }

void QbrPanel::fillDrawer(RecordId id) {
    const auto p = session().results();
    if (!hasPeriod() || p->lens.period != session().lens().period) {
        keep();
        workOn(ReviewWork());
        m_page->setState({}, {}, false, false);
        m_page->setNothing(
            tr("A review is of a quarter"),
            tr("The lens above shows %1.")
                .arg(periodName(session().lens().period, session().rulebook().fiscalFirstMonth)),
            tr("Show %1").arg(periodName(quarterSeen(session()), session().rulebook().fiscalFirstMonth)));
        return;
    }
    if (!m_work.isOf(id, p->lens.period)) {
        keep();
        m_page->showBelow(false);
        workOn(ReviewWork(*session().facts(), id, p->lens.period, p->rulebook->fiscalFirstMonth));
    } else if (!m_work.isChanged() && !m_keeping) { // undone, or kept elsewhere
        ReviewWork again(*session().facts(), id, p->lens.period, p->rulebook->fiscalFirstMonth);
        again.plan() == m_work.plan() ? void(m_work = std::move(again)) : workOn(std::move(again));
    }
    askForPages();
}

// What stands in the fields belongs to the plan before.
void QbrPanel::workOn(ReviewWork work) {
    m_page->leave();
    if (!m_work.isOf(work.partner(), work.period())) {
        m_made.reset();
    }
    m_work = std::move(work);
    m_workspace = m_work.partner() != 0 ? session().sharedWorkspace() : nullptr;
}

// What was changed in a review goes to the file that it belongs to.
void QbrPanel::leaveWorkspace() {
    delete std::exchange(m_presenting, nullptr);
    m_page->flush();
    m_maker->forget();
    m_busy = false;
    const auto workspace = std::exchange(m_workspace, nullptr);
    if (workspace != nullptr && workspace->mode() == OpenMode::ReadWrite && m_work.isChanged()) {
        auto planned = keeping(*workspace->snapshot(), workspace->ids());
        if (!planned || !workspace->commit(std::move(planned->changes), planned->intent)) {
            Q_EMIT noticeRequested(tr("What was changed in the review could not be kept."));
        }
    }
    workOn(ReviewWork());
    m_page->setState({}, {}, false, false);
    m_page->setNothing({}, {});
}

void QbrPanel::askForPages() {
    const auto p = session().results();
    if (!p || m_work.partner() == 0) {
        return;
    }
    sayState();
    ReviewWish wish{p, m_work.partner(), m_work.plan(), session().author(), {}};
    if (const Review* kept = review(); kept != nullptr && isPresented() && !showsLive()) {
        wish.presented = kept->id;
    }
    m_busy = true;
    m_maker->ask(std::move(wish));
}

void QbrPanel::take(const MadeReviewPtr& made) {
    m_busy = false;
    if (made->refused) {
        m_page->setNothing(tr("What was presented cannot be read"), errorText(*made->refused));
    } else if (made->all && m_work.isOf(made->wish.partner, made->wish.programme->lens.period)) {
        m_made = made;
        m_page->setReview(made, m_work);
        if (m_presenting != nullptr) {
            m_presenting->show(made);
        }
    }
    Q_EMIT reviewMade();
}

// While it is presented under another model than what was frozen, somebody has asked "and by ...".
bool QbrPanel::showsLive() const {
    return m_presenting != nullptr && m_presentedUnder && *m_presentedUnder != session().lens().model;
}

void QbrPanel::sayState() {
    const Review* kept = review();
    const bool presented = isPresented();
    QString note;
    if (presented) {
        note = tr("As it was presented on %1 by %2. What was recorded since does not change it.")
                   .arg(formatDate(kept->presented.date()), toQString(kept->presentedBy.view()));
    } else if (!m_work.faults().empty()) {
        note = tr("The saved plan cannot be read in full: %1").arg(errorText(m_work.faults().front()));
    } else if (m_work.from() == report::StartingPlan::From::Earlier) {
        note = tr("It starts from the review of %1: sections, hidden pages, notes and added words.")
                   .arg(QString::fromStdString(m_work.startedFrom()));
    } else if (session().standsOnWhatIf()) {
        note = tr("Its figures are those of the what-if.");
    }
    const QString word = presented            ? tr("presented")
                         : m_work.isChanged() ? tr("draft, not saved")
                         : kept != nullptr    ? tr("draft")
                                              : tr("not begun");
    m_page->setState(word, note, !presented && mayWrite(), presented);
    m_save->setVisible(!presented && mayWrite());
    m_save->setEnabled(m_work.isChanged() || kept == nullptr);
    m_mark->setVisible(!presented && mayWrite());
    m_mark->setEnabled(!session().standsOnWhatIf());
    m_reopen->setVisible(presented && mayWrite());
}

void QbrPanel::edit(const QbrPage::Edit& how) {
    if (!isPresented() && m_work.edit(how)) {
        askForPages();
    }
}

Result<Planned> QbrPanel::keeping(const Snapshot& facts, IdSource ids) const {
    return plan(facts, ids,
                SaveReview{m_work.whose(), report::writePlan(m_work.plan()), session().author().toStdString()});
}

void QbrPanel::keep(bool unchangedToo) {
    m_page->flush();
    if (!mayWrite() || m_work.partner() == 0 || isPresented() ||
        (!m_work.isChanged() && (review() != nullptr || !unchangedToo))) {
        return;
    }
    auto planned = keeping(*session().facts(), session().ids());
    if (!planned) {
        if (planned.error().code != ErrorCode::NothingChanged) {
            Q_EMIT session().failed(errorText(planned.error()));
        }
        return;
    }
    m_work.setKept();
    m_keeping = true;
    session().execute(std::move(*planned), [this](const Result<Revision>& done) {
        m_keeping = false;
        if (!done) {
            Q_EMIT session().failed(errorText(done.error()));
        }
        sayState();
    });
}

void QbrPanel::showWhy(const report::Why& why) {
    const MadeReviewPtr made = m_made;
    if (!made) {
        return;
    }
    m_why->setSnapshot(made->wish.programme->snapshot);
    ui::inBackground(
        this, [made, why] { return whyOf(*made, why); },
        [this](const Step& step) {
            m_why->setExplanation(step);
            m_page->showBelow(true);
            m_why->tree()->setFocus();
        });
}

void QbrPanel::prescribe() {
    report::QbrPlan sections;
    sections.sections = m_work.plan().sections;
    IdSource ids = session().ids();
    auto planned =
        plan(*session().facts(), ids, ChangeSetting{std::string(report::kPlanSetting), report::writePlan(sections)});
    if (planned) {
        session().execute(std::move(*planned));
        Q_EMIT noticeRequested(tr("Reviews that begin from now on have these sections"));
    } else if (planned.error().code != ErrorCode::NothingChanged) {
        Q_EMIT session().failed(errorText(planned.error()));
    }
}

void QbrPanel::markPresented() {
    m_page->flush();
    if (!m_made || !m_made->shown || isPresented() || session().standsOnWhatIf() || m_busy) {
        Q_EMIT noticeRequested(tr("The pages are being made: in a moment"));
        return;
    }
    IdSource ids = session().ids();
    auto planned = plan(*session().facts(), ids,
                        PresentReview{m_work.whose(), report::writePlan(m_work.plan()),
                                      report::frozen(*session().facts(), m_made->shown->document()),
                                      session().author().toStdString(), session().now()});
    if (!planned) {
        Q_EMIT session().failed(errorText(planned.error()));
        return;
    }
    m_work.setKept();
    session().execute(std::move(*planned));
}

void QbrPanel::reopen() {
    m_asks->show();
    m_asks->ask(tr("Why is the review of %1 reopened?").arg(toQString(m_work.whose().period)),
                tr("Some words are needed: the history keeps them."), [this](const QString& words) {
                    m_asks->hide();
                    auto planned = plan(*session().facts(), ReopenReview{m_work.whose(), words.toStdString()});
                    if (planned) {
                        session().execute(std::move(*planned));
                    } else {
                        Q_EMIT session().failed(errorText(planned.error()));
                    }
                });
}

void QbrPanel::present(bool fromHere) {
    m_page->flush();
    if (!m_made || !m_made->shown || m_made->shown->pages().empty() || m_presenting != nullptr) {
        return;
    }
    m_presenting = new Presenting(session());
    connect(m_presenting, &Presenting::modelAsked, this, [this](Model model) {
        Lens lens = session().lens();
        lens.model = model;
        session().setLens(lens);
    });
    connect(m_presenting, &Presenting::ended, this, [this](const QString& page) {
        m_presenting->deleteLater();
        m_presenting = nullptr;
        m_page->showPage(page);
        window()->activateWindow();
        m_page->view()->setFocus();
        askForPages(); // what was presented is shown as it was again
        if (!isPresented() && mayWrite() && !session().standsOnWhatIf()) {
            Q_EMIT noticeRequested(tr("Shown to the partner? “Mark as presented” keeps the figures as they are."));
        }
    });
    m_presentedUnder = session().lens().model;
    m_presenting->start(m_made, fromHere ? m_page->currentPage() : QString());
}

void QbrPanel::hideEvent(QHideEvent* event) {
    if (session().isOpen()) {
        keep();
    }
    TablePanel::hideEvent(event);
}

} // namespace counterpart
