// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the session's lens and changes it.
#include "ui/shell/lens_bar.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/tokens.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <set>

namespace counterpart {

LensBar::LensBar(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_model = addChoice(ui::Icon::Model, tr("Attribution model"));
    m_period = addChoice(ui::Icon::Period, tr("Period"));
    m_currency = addChoice(ui::Icon::Currency, tr("Reporting currency"));
    auto* label = new QLabel(tr("as of"), this);
    m_asOf = new QDateEdit(this);
    m_asOf->setCalendarPopup(true);
    m_asOf->setAccessibleName(tr("As-of date"));
    m_asOf->setToolTip(tr("\"Today\" for every number: what is known and in force on this day."));
    label->setBuddy(m_asOf);
    row->addWidget(label);
    row->addWidget(m_asOf);
    row->addStretch();
    fillModels();
    connect(m_asOf, &QDateEdit::dateChanged, this,
            [this](QDate date) { change([date](Lens& lens) { lens.asOf = fromQDate(date); }); });
    connect(&session, &Session::lensChanged, this, &LensBar::refresh);
    connect(&session, &Session::snapshotChanged, this, &LensBar::refresh);
    refresh();
}

QToolButton* LensBar::addChoice(ui::Icon icon, const QString& name) {
    auto* button = new QToolButton(this);
    button->setIcon(ui::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setMenu(new QMenu(button));
    layout()->addWidget(button);
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

void LensBar::fillModels() {
    for (const Model model : kModels) {
        QAction* action = m_model->menu()->addAction(modelName(model));
        action->setToolTip(modelHint(model));
        connect(action, &QAction::triggered, this,
                [this, model] { change([model](Lens& lens) { lens.model = model; }); });
    }
    m_model->menu()->setToolTipsVisible(true);
}

// The years and quarters around as_of, newest first, and all time.
void LensBar::fillPeriods() {
    QMenu* menu = m_period->menu();
    menu->clear();
    const int first = m_session.rulebook().fiscalFirstMonth;
    const auto add = [&](const Period& period) {
        QAction* action = menu->addAction(periodName(period, first));
        connect(action, &QAction::triggered, this,
                [this, period] { change([period](Lens& lens) { lens.period = period; }); });
    };
    Period quarter = quarterOf(m_session.lens().asOf, first);
    for (int i = 0; i < 6; ++i) {
        add(quarter);
        quarter = previous(quarter);
    }
    menu->addSeparator();
    Period year = yearOf(m_session.lens().asOf, first);
    for (int i = 0; i < 4; ++i) {
        add(year);
        year = previous(year);
    }
    menu->addSeparator();
    add({});
}

// The currencies that occur, then the rest would be too many: the workspace's, the deals' and the partners'.
void LensBar::fillCurrencies() {
    QMenu* menu = m_currency->menu();
    menu->clear();
    std::set<std::string_view> codes = {m_session.snapshot()->defaultCurrency().code()};
    m_session.snapshot()->table<FxRate>().forEach([&](const FxRate& rate) {
        codes.insert(rate.base.code());
        codes.insert(rate.quote.code());
    });
    for (const std::string_view code : codes) {
        const Currency currency = *Currency::fromCode(code);
        QAction* action = menu->addAction(toQString(code) + QStringLiteral("  ") + toQString(currency.name()));
        connect(action, &QAction::triggered, this,
                [this, currency] { change([currency](Lens& lens) { lens.reporting = currency; }); });
    }
}

void LensBar::refresh() {
    setEnabled(m_session.isOpen());
    if (!m_session.isOpen()) {
        return;
    }
    const Lens& lens = m_session.lens();
    m_model->setText(modelName(lens.model));
    m_period->setText(periodName(lens.period, m_session.rulebook().fiscalFirstMonth));
    m_currency->setText(toQString(lens.reporting.code()));
    const QSignalBlocker blocker(m_asOf);
    m_asOf->setDate(toQDate(lens.asOf));
    fillPeriods();
    fillCurrencies();
}

QList<QAction*> LensBar::actionsForPalette() const {
    return m_model->menu()->actions() + m_period->menu()->actions() + m_currency->menu()->actions();
}

} // namespace counterpart
