// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as a table, the review beside it, and the keys that decide.
#include "ui/panels/desk/desk_panel.h"

#include "core/command/registrations.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/registration_text.h"
#include "ui/bridge/task_text.h"
#include "ui/dialogs/desk/intake_dialog.h"
#include "ui/models/record_rows.h"
#include "ui/panels/desk/case_maker.h"
#include "ui/panels/desk/review_page.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/ask_bar.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kFirstWidth = 860; // of the review, where nothing is remembered

ExtraColumn stateColumn(const DeskFactsPtr& facts) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("state");
    column.spec.title = DeskPanel::tr("State");
    column.spec.tip = DeskPanel::tr("As it stands now, with what has become due by itself.");
    column.spec.kind = ui::ColumnKind::Status;
    column.value = [facts](Index at, int role) -> QVariant {
        const registration::Case& file = facts->cases[at];
        return role == Qt::DisplayRole    ? QVariant(registrationStateName(file.state(), file.record.status.view()))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(registrationTone(file.state())))
                                          : QVariant();
    };
    column.key = [facts](Index at) { return static_cast<std::int64_t>(facts->cases[at].state()); };
    for (std::size_t state = 0; state <= kRegistrationStates; ++state) {
        column.facet.push_back(registrationStateName(static_cast<RegistrationState>(state), {}));
    }
    column.facetValue = [facts](Index at) { return static_cast<std::uint32_t>(facts->cases[at].state()); };
    return column;
}

ExtraColumn dueColumn(const DeskFactsPtr& facts) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("due");
    column.spec.title = DeskPanel::tr("Decide");
    column.spec.tip = DeskPanel::tr("How long until the policy decides by itself.");
    column.spec.kind = ui::ColumnKind::Status;
    column.value = [facts](Index at, int role) -> QVariant {
        if (facts->due[at] == 0) {
            return {};
        }
        const std::int64_t left = facts->due[at] - facts->now.seconds;
        const ui::Tone tone = left < 4 * 3600    ? ui::Tone::Negative
                              : left < 12 * 3600 ? ui::Tone::Warning
                                                 : ui::Tone::Neutral;
        return role == Qt::DisplayRole    ? QVariant(timeLeftText(facts->now, {facts->due[at]}))
               : role == Qt::ToolTipRole  ? QVariant(formatTime({facts->due[at]}))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(tone))
                                          : QVariant();
    };
    column.key = [facts](Index at) {
        return facts->due[at] == 0 ? std::numeric_limits<std::int64_t>::max() : facts->due[at];
    };
    return column;
}

ExtraColumn conflictsColumn(const DeskFactsPtr& facts) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("conflicts");
    column.spec.title = DeskPanel::tr("Conflicts");
    column.spec.kind = ui::ColumnKind::Status;
    column.value = [facts](Index at, int role) -> QVariant {
        if (facts->conflictsOf[at] == 0) {
            return {};
        }
        return role == Qt::DisplayRole    ? QVariant(formatCount(facts->conflictsOf[at]))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(ui::Tone::Warning))
                                          : QVariant();
    };
    column.key = [facts](Index at) { return std::int64_t{facts->conflictsOf[at]}; };
    column.facet = {DeskPanel::tr("none"), DeskPanel::tr("in conflict")};
    column.facetValue = [facts](Index at) { return facts->conflictsOf[at] == 0 ? 0U : 1U; };
    return column;
}

ExtraColumn customerColumn(const DeskFactsPtr& facts) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("customer");
    column.spec.title = DeskPanel::tr("Customer");
    column.value = [facts](Index at, int role) -> QVariant {
        return role == Qt::DisplayRole ? QVariant(customerOf(*facts, at)) : QVariant();
    };
    return column;
}

std::shared_ptr<const ui::RowSource> rowsOf(const DeskFactsPtr& facts) {
    RecordRows rows;
    rows.snapshot = facts->programme->snapshot;
    rows.kind = Kind::Registration;
    rows.extra = {dueColumn(facts), customerColumn(facts), conflictsColumn(facts), stateColumn(facts)};
    rows.hidden = {QStringLiteral("status"),  QStringLiteral("name"),    QStringLiteral("currency"),
                   QStringLiteral("account"), QStringLiteral("decided"), QStringLiteral("region"),
                   QStringLiteral("owner"),   QStringLiteral("expires")};
    return makeRecordRows(std::move(rows));
}

} // namespace

DeskPanel::DeskPanel(Session& session, QWidget* parent) : TablePanel(session, parent) {
    auto* review = new QWidget(this);
    auto* column = new QVBoxLayout(review);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_page = new ReviewPage(review);
    m_decisions = new ui::AskBar(review);
    column->addWidget(m_page, 1);
    column->addWidget(m_decisions);
    drawer()->addTab(tr("Review"), review, ui::Drawer::Scroll::ByPage);
    addDecisions();
    if (!QSettings().contains(QStringLiteral("drawer/") + id())) {
        QSettings().setValue(QStringLiteral("drawer/") + id(), kFirstWidth);
    }
    TablePanel::begin();
    connect(m_page, &ReviewPage::recordRequested, this, &Panel::recordRequested);
    connect(m_decisions, &ui::AskBar::dropped, this, [this] { table()->view()->setFocus(); });
    connect(table(), &ui::DataTable::arranged, this, [this] {
        if (m_next != 0 && !model()->busy()) {
            const RecordId next = std::exchange(m_next, 0);
            table()->setCurrentKey(next);
        }
    });
    connect(&session, &Session::opened, this, [this] { m_dueApplied = false; });
    connect(&session, &Session::closed, this, [this] {
        m_waiting.clear();
        m_writing = false;
        m_facts.reset();
    });
    PanelQuery queue;
    queue.facets[QStringLiteral("state")] = {registrationStateName(RegistrationState::Submitted, {}),
                                             registrationStateName(RegistrationState::InReview, {})};
    show(queue);
}

QAction* DeskPanel::verb(const QString& text, const QKeySequence& key, ui::Icon picture, std::function<void()> run) {
    auto* action = new QAction(ui::icon(picture), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    m_verbs << action;
    return action;
}

void DeskPanel::addDecisions() {
    const auto shown = [this](const QString& text, Qt::Key key, ui::Icon icon, DeskVerb what) {
        m_decisions->addVerb(verb(text, key, icon, [this, what] { begin(what); }),
                             QKeySequence(key).toString(QKeySequence::NativeText));
    };
    shown(tr("Approve"), Qt::Key_A, ui::Icon::Check, DeskVerb::Approve);
    shown(tr("Reject"), Qt::Key_R, ui::Icon::Close, DeskVerb::Reject);
    shown(tr("Question"), Qt::Key_Q, ui::Icon::Info, DeskVerb::Return);
    shown(tr("Extend"), Qt::Key_E, ui::Icon::Clock, DeskVerb::Extend);
    shown(tr("Comment"), Qt::Key_C, ui::Icon::Edit, DeskVerb::Comment);
    verb(tr("Next registration"), Qt::Key_J, ui::Icon::ArrowDown, [this] { step(1); });
    verb(tr("Previous registration"), Qt::Key_K, ui::Icon::ArrowUp, [this] { step(-1); });
    verb(tr("Undo the last decision"), Qt::Key_U, ui::Icon::Undo, [this] { session().undo(); });
    verb(tr("Keys of the desk"), Qt::Key_Question, ui::Icon::Info, [this] { showHelp(); });
    QAction* paste = verb(tr("Request from a text..."), Qt::CTRL | Qt::SHIFT | Qt::Key_V, ui::Icon::Copy, [this] {
        if (session().isOpen()) {
            IntakeDialog* dialog = IntakeDialog::open(session(), window());
            connect(dialog, &IntakeDialog::submitted, this,
                    [this](qint64 id) { openRecord(Kind::Registration, static_cast<RecordId>(id)); });
        }
    });
    head()->addButton(paste);
    verb(tr("Scroll the review"), Qt::Key_Space, ui::Icon::ArrowDown, [this] { m_page->scrollBy(1); });
}

QList<QAction*> DeskPanel::panelActions() { return TablePanel::panelActions() + m_verbs; }

TablePanel::RowMaker DeskPanel::rowMaker() const {
    return [slot = m_slot, now = session().now(),
            judged = session().judgement()](const std::shared_ptr<const Programme>& p) {
        const DeskFactsPtr facts = slot->factsFor(p, now, judged);
        return facts ? rowsOf(facts) : std::shared_ptr<const ui::RowSource>();
    };
}

std::vector<ui::SortBy> DeskPanel::firstSort() const { return {{0, false}}; } // what is due first on top

void DeskPanel::takeResults() {
    m_facts = m_slot->last();
    if (!m_dueApplied) {
        m_dueApplied = true;
        applyDue();
    }
}

// What has become due by itself is written when somebody comes to the desk; at its own moments, so it does not matter
// when that is.
void DeskPanel::applyDue() {
    const bool readOnly = session().workspace() == nullptr || session().workspace()->mode() == OpenMode::ReadOnly;
    if (!m_facts || readOnly || session().standsOnWhatIf()) {
        return;
    }
    IdSource ids = session().ids();
    auto planned = plan(*session().snapshot(), ids, *m_facts->policies, ApplyDue{m_facts->now});
    if (planned) {
        session().execute(std::move(*planned));
    }
}

Step DeskPanel::headOf(RecordId) const { return {tr("Review"), {}, {}}; }

TablePanel::StepMaker DeskPanel::explanationOf(RecordId id, const QString& column) const {
    return [p = session().results(), id, column]() -> Step {
        if (fieldIndex(Kind::Registration, column.toStdString())) {
            return recordedSteps(p->snapshot, Kind::Registration, id, column, Figures::Local);
        }
        return factStep(p->snapshot, Kind::Registration, id, {}, Figures::Local);
    };
}

void DeskPanel::fillDrawer(RecordId id) {
    const Index position = m_facts ? m_facts->programme->columns->registrationOf.find(id) : kNoRecord;
    m_page->setCase(position != kNoRecord && position < m_facts->cases.size() ? reviewCaseOf(*m_facts, position)
                                                                              : ReviewCase{});
}

void DeskPanel::showEvent(QShowEvent* event) {
    TablePanel::showEvent(event);
    table()->view()->setFocus();
}

void DeskPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_help != nullptr) {
        showHelp();
        return;
    }
    TablePanel::keyPressEvent(event);
}

QString DeskPanel::status() const {
    if (!m_facts) {
        return TablePanel::status();
    }
    qint64 waiting = 0;
    qint64 today = 0;
    for (Index at = 0; at < m_facts->cases.size(); ++at) {
        if (m_facts->isWaiting(at)) {
            ++waiting;
            today += m_facts->due[at] != 0 && m_facts->due[at] <= Time::endOf(m_facts->now.date()).seconds ? 1 : 0;
        }
    }
    return tr("%1 waiting, %2 due today").arg(formatCount(waiting), formatCount(today));
}

std::vector<RecordId> DeskPanel::chosen() const {
    std::vector<RecordId> ids;
    if (table()->selectedCount() > 1) {
        for (const std::uint64_t key : table()->selectedKeys()) {
            ids.push_back(static_cast<RecordId>(key));
        }
    } else if (current() != 0) {
        ids = {current()};
    } else if (table()->currentKey() != 0) {
        ids = {static_cast<RecordId>(table()->currentKey())};
    }
    return ids;
}

bool DeskPanel::asksForExtension(RecordId id) const {
    const Index at = m_facts ? m_facts->programme->columns->registrationOf.find(id) : kNoRecord;
    return at != kNoRecord && registration::extensionOf(m_facts->cases[at].record) == registration::Extension::Pending;
}

void DeskPanel::step(int by) {
    ui::TableView* view = table()->view();
    const QModelIndex now = view->currentIndex();
    const int row = now.isValid() ? std::clamp(now.row() + by, 0, model()->rowCount() - 1) : 0;
    if (model()->rowCount() > 0) {
        table()->setCurrentKey(model()->index(row, 0).data(ui::Role::Key).toULongLong());
        openRecord(Kind::Registration, static_cast<RecordId>(table()->currentKey()));
    }
}

void DeskPanel::begin(DeskVerb what) {
    const std::vector<RecordId> ids = chosen();
    if (ids.empty() || !m_facts) {
        Q_EMIT noticeRequested(tr("Choose a registration first: J and K go along the queue"));
        return;
    }
    const QString whom = ids.size() == 1 ? m_page->shown().title : kindPlural(Kind::Registration, qint64(ids.size()));
    const auto ask = [&](const QString& question) {
        m_decisions->ask(question, tr("Some words are needed: the partner reads them."),
                         [this, what](const QString& words) { carryOut(what, words); });
    };
    switch (what) {
    case DeskVerb::Approve:
        carryOut(what, {});
        return;
    case DeskVerb::Reject:
        ask(tr("Why is %1 rejected? The partner reads it.").arg(whom));
        return;
    case DeskVerb::Return:
        ask(tr("What do you want to know about %1?").arg(whom));
        return;
    case DeskVerb::Comment:
        ask(tr("A comment on %1, for the desk").arg(whom));
        return;
    case DeskVerb::Extend:
        if (asksForExtension(ids.front())) {
            carryOut(what, {});
        } else {
            ask(tr("Why is the protection of %1 extended?").arg(whom));
        }
        return;
    }
}

namespace {

Result<Planned> planned(const DeskFacts& facts, const Snapshot& snapshot, IdSource& ids, DeskVerb what, bool extending,
                        OnRegistrations on, const std::string& words) {
    const registration::Policies& policies = *facts.policies;
    const auto with = [&]<class Command>(Command command, auto... rest) {
        static_cast<OnRegistrations&>(command) = std::move(on);
        (rest(command), ...);
        return plan(snapshot, ids, policies, command);
    };
    switch (what) {
    case DeskVerb::Approve: {
        const Index at = facts.programme->columns->registrationOf.find(on.registrations.front());
        const std::string role = facts.cases[at].nextRole().str();
        return with(ApproveRegistrations(), [&](auto& c) { c.role = role; });
    }
    case DeskVerb::Reject:
        return extending ? with(DecideExtensions(), [&](auto& c) { c.grant = false, c.reason = words; })
                         : with(RejectRegistrations(), [&](auto& c) { c.reason = words; });
    case DeskVerb::Return:
        return with(ReturnRegistrations(), [&](auto& c) { c.question = words; });
    case DeskVerb::Comment:
        return with(CommentRegistrations(), [&](auto& c) { c.text = words; });
    case DeskVerb::Extend:
        return extending ? with(DecideExtensions(), [&](auto& c) { c.grant = true, c.reason = words; })
                         : with(RequestExtensions(), [&](auto& c) { c.justification = words; });
    }
    return makeError(ErrorCode::NothingChanged);
}

} // namespace

void DeskPanel::carryOut(DeskVerb what, const QString& words) {
    const std::vector<RecordId> ids = chosen();
    if (ids.empty() || !m_facts) {
        return;
    }
    Decision decision{what, ids, words, asksForExtension(ids.front()), session().now()};
    if (const auto change = changeOf(decision); !change) {
        const QString problem = registrationRefusal(change.error()).value_or(errorText(change.error()));
        if (m_decisions->isAsking()) {
            m_decisions->say(problem);
        } else {
            Q_EMIT session().failed(problem);
        }
        return;
    }
    m_decisions->stopAsking();
    table()->view()->setFocus();
    if (what != DeskVerb::Comment) {
        goOn(ids);
    }
    m_waiting.push_back(std::move(decision));
    writeNext();
}

// Upon what is written by now, whatever the window shows.
Result<Planned> DeskPanel::changeOf(const Decision& decision) {
    IdSource ids = session().ids();
    OnRegistrations on{decision.registrations, decision.at, session().author().toStdString()};
    return planned(*m_facts, *session().workspace()->snapshot(), ids, decision.verb, decision.extending, std::move(on),
                   decision.words.toStdString());
}

// One after another: each stands on the one before.
void DeskPanel::writeNext() {
    if (m_writing || m_waiting.empty() || session().workspace() == nullptr) {
        return;
    }
    const Decision decision = std::move(m_waiting.front());
    m_waiting.pop_front();
    auto change = changeOf(decision);
    if (!change) {
        Q_EMIT session().failed(registrationRefusal(change.error()).value_or(errorText(change.error())));
        writeNext();
        return;
    }
    m_writing = true;
    session().execute(std::move(*change), [self = QPointer(this)](const Result<Revision>&) {
        if (self) {
            self->m_writing = false;
            self->writeNext();
        }
    });
}

// The queue may lose the rows that were decided: the next one that stands below them is under review afterwards.
void DeskPanel::goOn(std::vector<RecordId> decided) {
    const int rows = model()->rowCount();
    int row = table()->view()->currentIndex().row();
    const auto keyAt = [&](int at) {
        return static_cast<RecordId>(model()->index(at, 0).data(ui::Role::Key).toULongLong());
    };
    const auto isDecided = [&](RecordId id) { return std::ranges::find(decided, id) != decided.end(); };
    while (row >= 0 && row < rows && isDecided(keyAt(row))) {
        ++row;
    }
    if (row >= rows) {
        for (row = rows - 1; row >= 0 && isDecided(keyAt(row));) {
            --row;
        }
    }
    if (row >= 0) {
        table()->setCurrentKey(
            static_cast<std::uint64_t>(keyAt(row))); // at once: decisions need not wait for each other
        m_next = keyAt(row);
    }
}

void DeskPanel::showHelp() {
    if (m_help != nullptr) {
        m_help->deleteLater();
        m_help = nullptr;
        return;
    }
    auto* frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("deskHelp"));
    frame->setProperty("kind", QStringLiteral("popup"));
    auto* grid = new QGridLayout(frame);
    grid->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    int row = 0;
    for (const QAction* action : std::as_const(m_verbs)) {
        auto* key = new QLabel(action->shortcut().toString(QKeySequence::NativeText), frame);
        ui::setTextStyle(key, ui::Type::Body, ui::Ink::Accent, ui::Weight::Strong);
        grid->addWidget(key, row, 0);
        grid->addWidget(new QLabel(action->text(), frame), row++, 1);
    }
    auto* more =
        new QLabel(tr("Shift+arrows chooses several: decisions hold for all of them. Esc closes this."), frame);
    ui::setTextStyle(more, ui::Type::Caption, ui::Ink::Secondary);
    grid->addWidget(more, row, 0, 1, 2);
    frame->adjustSize();
    frame->move((width() - frame->width()) / 2, (height() - frame->height()) / 2);
    frame->show();
    frame->raise();
    m_help = frame;
}

} // namespace counterpart
