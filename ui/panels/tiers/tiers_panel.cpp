// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder as a tree: tiers from the top, partners by how near they are to the next one.
#include "ui/panels/tiers/tiers_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

TiersPanel::TiersPanel(Session& session, QWidget* parent) : Panel(session, parent), m_ladder(new QTreeWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::s);
    auto* caption = new QLabel(title(), this);
    ui::setTextStyle(caption, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    column->addWidget(caption);
    column->addWidget(m_ladder, 1);
    m_ladder->setAccessibleName(title());
    m_ladder->setHeaderLabels(
        {tr("Tier, partner"), tr("Attributed revenue in the window"), tr("Certified people"), tr("To the next tier")});
    m_ladder->setUniformRowHeights(true);
    connect(m_ladder, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
        if (const qint64 id = item->data(0, Qt::UserRole).toLongLong(); id != 0) {
            Q_EMIT recordRequested(Kind::Partner, id);
        }
    });
    connect(&session, &Session::resultsChanged, this, &TiersPanel::refresh);
    refresh();
}

void TiersPanel::refresh() {
    m_ladder->clear();
    const auto p = session().results();
    if (!p) {
        return;
    }
    const auto& partners = p->snapshot->table<Partner>();
    for (std::size_t tier = p->rulebook->ladder.tiers.size(); tier-- > 0;) {
        std::vector<Index> here;
        for (Index i = 0; i < partners.size(); ++i) {
            if (p->standings.tiers[i] == tier) {
                here.push_back(i);
            }
        }
        std::ranges::sort(here, std::ranges::greater(), [&](Index i) { return p->standings.facts[i].revenue; });
        const Tier& rules = p->rulebook->ladder.tiers[tier];
        auto* top = new QTreeWidgetItem(m_ladder, {tr("%1: %2, margin %3")
                                                       .arg(QString::fromStdString(rules.name),
                                                            kindPlural(Kind::Partner, static_cast<qint64>(here.size())),
                                                            QString::fromStdString(toString(rules.margin)))});
        top->setFirstColumnSpanned(true);
        top->setFont(0, ui::theme().font(ui::Type::Body, ui::Weight::Strong));
        for (const Index i : here) {
            auto* item = new QTreeWidgetItem(top, {toQString(partners.at(i).name),
                                                   formatMoney(p->standings.facts[i].revenue, p->standings.currency),
                                                   formatCount(p->standings.facts[i].people), gapText(*p, i)});
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
            item->setData(0, Qt::UserRole, static_cast<qlonglong>(partners.at(i).id));
        }
        top->setExpanded(here.size() <= 200);
    }
    for (int c = 0; c < 3; ++c) {
        m_ladder->resizeColumnToContents(c);
    }
    Q_EMIT statusChanged();
}

QString TiersPanel::status() const {
    const auto p = session().results();
    return p ? tr("Window %1 to %2")
                   .arg(formatDate(p->standings.window.from), formatDate(p->standings.window.to.plusDays(-1)))
             : QString();
}

} // namespace counterpart
