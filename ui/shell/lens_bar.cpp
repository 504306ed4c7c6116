// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the session's lens and changes it.
#include "ui/shell/lens_bar.h"

#include "core/engine/attribution/compare.h"
#include "core/engine/programme/programme.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/learned_text.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/menu_button.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

#include <set>

namespace counterpart {

namespace {

constexpr int kQuarters = 6;
constexpr int kYears = 4;

// The twelve months that end with as_of.
Period lastYear(Date asOf) { return {asOf.plusDays(1).plusMonths(-12), asOf.plusDays(1)}; }

} // namespace

LensBar::LensBar(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(ui::space::s);
    m_model = addChoice(ui::Icon::Model, tr("Attribution model"));
    m_period = addChoice(ui::Icon::Period, tr("Period"));
    m_currency = addChoice(ui::Icon::Currency, tr("Reporting currency"));
    m_asOf = addChoice(ui::Icon::Calendar, tr("As-of date"));
    m_asOf->setToolTip(tr("\"Today\" for every number: what is known and in force on this day"));
    m_row->addStretch();
    connect(m_model->menu(), &QMenu::aboutToShow, this, &LensBar::fillModels);
    connect(m_period->menu(), &QMenu::aboutToShow, this, &LensBar::fillPeriods);
    connect(m_currency->menu(), &QMenu::aboutToShow, this, &LensBar::fillCurrencies);
    connect(m_asOf->menu(), &QMenu::aboutToShow, this, &LensBar::fillDates);
    connect(&session, &Session::lensChanged, this, &LensBar::refresh);
    connect(&session, &Session::snapshotChanged, this, &LensBar::refresh);
    connect(&session, &Session::closed, this, &LensBar::refresh);
    refresh();
}

void LensBar::addWidget(QWidget* widget) { m_row->addWidget(widget); }

ui::MenuButton* LensBar::addChoice(ui::Icon icon, const QString& name) {
    auto* button = new ui::MenuButton(icon, name, this);
    button->menu()->setToolTipsVisible(true);
    m_row->addWidget(button);
    return button;
}

void LensBar::change(const std::function<void(Lens&)>& edit) {
    if (!m_session.isOpen()) {
        return;
    }
    Lens lens = m_session.lens();
    edit(lens);
    m_session.setLens(lens);
}

QAction* LensBar::addLens(QMenu& menu, const QString& name, bool chosen, std::function<void(Lens&)> edit) {
    QAction* action = menu.addAction(name, this, [this, edit = std::move(edit)] { change(edit); });
    action->setCheckable(true);
    action->setChecked(chosen);
    return action;
}

void LensBar::fillModels() {
    m_model->menu()->clear();
    const auto results = m_session.results();
    const attribution::Aids aids = results ? results->aids() : attribution::Aids{};
    for (const Model model : attribution::modelsAvailable(m_session.rulebook().attribution, aids)) {
        const bool gated = model != Model::Ai || results->learned.model->gate.usable();
        addLens(*m_model->menu(), gated ? modelName(model) : tr("%1 (not fit for pay)").arg(modelName(model)),
                m_session.lens().model == model, [model](Lens& lens) { lens.model = model; })
            ->setToolTip(modelHint(model));
    }
    if (results && results->learned.model && !results->learned.model->gate.usable() && !results->lens.ungated) {
        addLens(*m_model->menu(), tr("%1 (not fit for pay)").arg(modelName(Model::Ai)), false, [](Lens& lens) {
            lens.model = Model::Ai;
            lens.ungated = true;
        })->setToolTip(refusalsText(*results->learned.model));
    }
}

// The quarters and years up to as_of, newest first, the last twelve months, all time, or any two days.
void LensBar::fillPeriods() {
    QMenu& menu = *m_period->menu();
    menu.clear();
    const int first = m_session.rulebook().fiscalFirstMonth;
    const Lens& now = m_session.lens();
    const auto add = [&](const QString& name, const Period& period) {
        addLens(menu, name, now.period == period, [period](Lens& lens) { lens.period = period; });
    };
    Period quarter = quarterOf(now.asOf, first);
    for (int i = 0; i < kQuarters; ++i) {
        add(periodName(quarter, first), quarter);
        quarter = previous(quarter);
    }
    menu.addSeparator();
    Period year = yearOf(now.asOf, first);
    for (int i = 0; i < kYears; ++i) {
        add(periodName(year, first), year);
        year = previous(year);
    }
    menu.addSeparator();
    add(tr("Last 12 months"), lastYear(now.asOf));
    add(periodName({}, first), {});
    menu.addSeparator();
    addRangeTo(menu);
}

void LensBar::addRangeTo(QMenu& menu) {
    auto* box = new QWidget(&menu);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(ui::space::m, ui::space::xs, ui::space::m, ui::space::s);
    auto* from = new ui::DateEdit(box);
    auto* to = new ui::DateEdit(box);
    auto* take = new QPushButton(tr("Show this range"), box);
    from->setAccessibleName(tr("From"));
    to->setAccessibleName(tr("To, inclusive"));
    const Lens& lens = m_session.lens();
    from->setDate(toQDate(lens.period.from.has() ? lens.period.from : lens.asOf.plusMonths(-12)));
    to->setDate(toQDate(lens.period.to.has() ? lens.period.to.plusDays(-1) : lens.asOf));
    grid->addWidget(new QLabel(tr("From"), box), 0, 0);
    grid->addWidget(from, 0, 1);
    grid->addWidget(new QLabel(tr("To"), box), 1, 0);
    grid->addWidget(to, 1, 1);
    grid->addWidget(take, 2, 0, 1, 2);
    const auto check = [from, to, take] {
        const bool right = from->date().isValid() && to->date().isValid() && from->date() <= to->date();
        take->setEnabled(right);
        take->setToolTip(right ? QString() : LensBar::tr("The range ends before it begins"));
    };
    connect(from, &ui::DateEdit::dateChanged, take, check);
    connect(to, &ui::DateEdit::dateChanged, take, check);
    connect(take, &QPushButton::clicked, this, [this, from, to, &menu] {
        const Period period{fromQDate(from->date()), fromQDate(to->date()).plusDays(1)};
        menu.close();
        change([period](Lens& now) { now.period = period; });
    });
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(box);
    menu.addAction(action);
}

// The currencies that occur: the workspace's and those with a rate. All the others could not be reached.
void LensBar::fillCurrencies() {
    m_currency->menu()->clear();
    std::set<std::string_view> codes = {m_session.snapshot()->defaultCurrency().code()};
    m_session.snapshot()->table<FxRate>().forEach([&](const FxRate& rate) {
        codes.insert(rate.base.code());
        codes.insert(rate.quote.code());
    });
    for (const std::string_view code : codes) {
        const Currency currency = *Currency::fromCode(code);
        addLens(*m_currency->menu(), toQString(code) + QStringLiteral("  ") + toQString(currency.name()),
                m_session.lens().reporting == currency, [currency](Lens& lens) { lens.reporting = currency; });
    }
}

void LensBar::fillDates() {
    QMenu& menu = *m_asOf->menu();
    menu.clear();
    const Lens& lens = m_session.lens();
    const int first = m_session.rulebook().fiscalFirstMonth;
    const auto add = [&](const QString& name, Date date) {
        addLens(menu, tr("%1, %2").arg(name, formatDate(date)), lens.asOf == date, [date](Lens& l) { l.asOf = date; });
    };
    add(tr("Last day with data"), defaultLens(*m_session.snapshot(), m_session.rulebook()).asOf);
    add(tr("End of the month before"), monthOf(lens.asOf).from.plusDays(-1));
    add(tr("End of the quarter before"), quarterOf(lens.asOf, first).from.plusDays(-1));
    add(tr("End of the year before"), yearOf(lens.asOf, first).from.plusDays(-1));
    menu.addSeparator();
    auto* box = new QWidget(&menu);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(ui::space::m, ui::space::xs, ui::space::m, ui::space::s);
    auto* edit = new ui::DateEdit(box);
    edit->setDate(toQDate(lens.asOf));
    edit->setAccessibleName(tr("As-of date"));
    auto* take = new QPushButton(tr("Set"), box);
    row->addWidget(edit, 1);
    row->addWidget(take);
    const auto set = [this, edit, &menu] {
        if (edit->date().isValid()) {
            const Date date = fromQDate(edit->date());
            menu.close();
            change([date](Lens& l) { l.asOf = date; });
        }
    };
    connect(take, &QPushButton::clicked, this, set);
    connect(edit, &QLineEdit::returnPressed, this, set);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(box);
    menu.addAction(action);
}

void LensBar::refresh() {
    setEnabled(m_session.isOpen());
    for (ui::MenuButton* button : {m_model, m_period, m_currency, m_asOf}) {
        button->setVisible(m_session.isOpen());
    }
    if (!m_session.isOpen()) {
        return;
    }
    const Lens& lens = m_session.lens();
    m_model->setValue(modelName(lens.model));
    m_period->setValue(lens.period == lastYear(lens.asOf)
                           ? tr("Last 12 months")
                           : periodName(lens.period, m_session.rulebook().fiscalFirstMonth));
    m_currency->setValue(toQString(lens.reporting.code()));
    m_asOf->setValue(tr("as of %1").arg(formatDate(lens.asOf)));
    fillModels();
    fillPeriods();
    fillCurrencies();
}

QList<QAction*> LensBar::actionsForPalette() const {
    return m_model->menu()->actions() + m_period->menu()->actions() + m_currency->menu()->actions();
}

} // namespace counterpart
