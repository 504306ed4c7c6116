// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers from the results what needs someone, and lists it.
#include "ui/panels/home/attention.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/word_text.h"
#include "ui/shell/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart::home {

namespace {

constexpr std::size_t kMostOfAKind = 4;  // further ones are behind one line
constexpr std::int64_t kCloseShare = 20; // a fifth or less of what the next tier asks for is missing

QString tr(const char* text) { return QCoreApplication::translate("Home", text); }

struct Gatherer {
    const Programme& p;
    std::vector<Attention> items;

    const Partner& partner(Index i) const { return p.snapshot->table<Partner>().at(i); }

    Attention& add(ui::Icon icon, ui::Tone tone, const QString& text, const QString& detail) {
        items.push_back({icon, tone, text, detail, Kind::Partner, 0, {}, {}});
        return items.back();
    }

    void more(std::size_t count, ui::Icon icon, const QString& text, const QString& panel, PanelQuery query) {
        if (count > kMostOfAKind) {
            Attention& item = add(icon, ui::Tone::Neutral, text.arg(count - kMostOfAKind), {});
            item.panel = panel;
            item.query = std::move(query);
        }
    }

    void tiersAtRisk() {
        std::vector<Index> risky;
        for (Index i = 0; i < p.certifications.partners.size(); ++i) {
            const auto& now = p.certifications.partners[i].now;
            if (now && now->missing > 0) {
                risky.push_back(i);
            }
        }
        std::ranges::stable_sort(risky, std::ranges::greater(), [&](Index i) { return p.standings.tiers[i]; });
        PanelQuery all;
        all.caption = tr("Tier at risk");
        for (std::size_t n = 0; n < risky.size(); ++n) {
            all.records << partner(risky[n]).id;
            if (n < kMostOfAKind) {
                const auto& now = *p.certifications.partners[risky[n]].now;
                Attention& item =
                    add(ui::Icon::Warning, ui::Tone::Negative,
                        tr("%1 may lose %2").arg(toQString(partner(risky[n]).name), tierName(*p.rulebook, now.tier)),
                        now.missing == 1
                            ? tr("1 certified person short when the expiring ones are gone")
                            : tr("%1 certified people short when the expiring ones are gone").arg(now.missing));
                item.record = partner(risky[n]).id;
            }
        }
        more(risky.size(), ui::Icon::Warning, tr("%1 more tiers at risk"), QStringLiteral("partners"), std::move(all));
    }

    void expiring() {
        PanelQuery all;
        all.caption = tr("Expiring soon");
        for (std::size_t n = 0; n < p.certifications.expiring.size(); ++n) {
            const auto& state = p.certifications.rows[p.certifications.expiring[n]];
            const Certification& c = p.snapshot->table<Certification>().at(state.certification);
            all.records << c.id;
            if (n < kMostOfAKind) {
                const int days = state.daysLeft.value_or(0);
                Attention& item =
                    add(ui::Icon::Certifications, ui::Tone::Warning,
                        tr("%1, %2 %3").arg(toQString(c.person), toQString(c.track.view()), toQString(c.level.view())),
                        tr("%1: expires %2")
                            .arg(toQString(partner(state.partner).name), days == 0   ? tr("today")
                                                                         : days == 1 ? tr("tomorrow")
                                                                                     : tr("in %1 days").arg(days)));
                item.kind = Kind::Certification;
                item.record = c.id;
            }
        }
        more(p.certifications.expiring.size(), ui::Icon::Certifications, tr("%1 more certifications expire soon"),
             QStringLiteral("certifications"), std::move(all));
    }

    void closeToATier() {
        std::vector<Index> close;
        for (Index i = 0; i < p.standings.tiers.size(); ++i) {
            const std::size_t next = p.standings.tiers[i] + 1u;
            if (next >= p.rulebook->ladder.tiers.size()) {
                continue;
            }
            const auto needs = tiering::needsOf(p.rulebook->ladder, next, p.standings.facts[i]);
            const bool near = std::ranges::all_of(needs, [](const tiering::Need& need) {
                return need.missing() <= need.atLeast * kCloseShare / 100 ||
                       (need.metric != LadderMetric::AttributedRevenue && need.missing() <= 1);
            });
            if (near) {
                close.push_back(i);
            }
        }
        std::ranges::stable_sort(close, std::ranges::greater(), [&](Index i) { return p.standings.facts[i].revenue; });
        PanelQuery all;
        all.caption = tr("Close to the next tier");
        for (std::size_t n = 0; n < close.size(); ++n) {
            all.records << partner(close[n]).id;
            if (n < kMostOfAKind) {
                Attention& item = add(ui::Icon::Tiers, ui::Tone::Positive,
                                      tr("%1 is close to %2")
                                          .arg(toQString(partner(close[n]).name),
                                               tierName(*p.rulebook, p.standings.tiers[close[n]] + 1u)),
                                      tr("missing: %1").arg(gapText(p, close[n], Figures::Local)));
                item.record = partner(close[n]).id;
            }
        }
        more(close.size(), ui::Icon::Tiers, tr("%1 more partners close to a tier"), QStringLiteral("partners"),
             std::move(all));
    }

    // One line per rule, with the partner of whom most is at stake named.
    void flagged(const Judgement& j) {
        for (std::size_t rule = 0; rule < j.flags.size(); ++rule) {
            PanelQuery all;
            Index largest = kNoRecord;
            for (Index i = 0; i < j.flags[rule].size(); ++i) {
                if (j.flags[rule][i] != scorecard::Holds::Yes) {
                    continue;
                }
                all.records << partner(i).id;
                if (largest == kNoRecord || p.standings.facts[i].revenue > p.standings.facts[largest].revenue) {
                    largest = i;
                }
            }
            if (largest == kNoRecord) {
                continue;
            }
            const QString name = QString::fromStdString(j.rulebook->flags[rule].name);
            const qsizetype count = all.records.size();
            Attention& item =
                add(ui::Icon::Warning, ui::Tone::Warning,
                    count == 1
                        ? tr("%1: %2").arg(name, toQString(partner(largest).name))
                        : tr("%1: %2 and %3 more").arg(name, toQString(partner(largest).name), formatCount(count - 1)),
                    QString::fromStdString(j.rulebook->flags[rule].action));
            all.caption = name;
            item.panel = QStringLiteral("partners");
            item.query = std::move(all);
        }
    }

    void registrationsWaiting() {
        static const Symbol submitted("submitted");
        static const Symbol inReview("in_review");
        std::int64_t waiting = 0;
        Time oldest;
        p.snapshot->table<Registration>().forEach([&](const Registration& r) {
            if ((r.status == submitted || r.status == inReview) && r.submitted.has() &&
                r.submitted.date() <= p.lens.asOf) {
                ++waiting;
                oldest = oldest.has() ? std::min(oldest, r.submitted) : r.submitted;
            }
        });
        if (waiting > 0) {
            const int days = p.lens.asOf.days - oldest.date().days;
            Attention& item = add(ui::Icon::Desk, ui::Tone::Warning,
                                  waiting == 1 ? tr("1 registration waits for a decision")
                                               : tr("%1 registrations wait for a decision").arg(formatCount(waiting)),
                                  days == 0   ? tr("the oldest since today")
                                  : days == 1 ? tr("the oldest since yesterday")
                                              : tr("the oldest for %1 days").arg(days));
            item.panel = QStringLiteral("desk");
        }
    }

    void missingFacts() {
        if (const std::size_t count = p.total.warnings.unconverted.size(); count > 0) {
            Attention& item = add(ui::Icon::Currency, ui::Tone::Negative,
                                  tr("%1 amounts are in no sum").arg(formatCount(static_cast<qint64>(count))),
                                  tr("there is no exchange rate to %1: import rates, or report in another currency")
                                      .arg(toQString(p.lens.reporting.code())));
            item.panel = QStringLiteral("deals");
            item.query.caption = tr("Without an exchange rate");
            for (const auto& amount : p.total.warnings.unconverted) {
                if (amount.deal != 0) {
                    item.query.records << amount.deal;
                }
            }
        }
        if (const std::size_t count = p.accruals.findings.size(); count > 0) {
            Attention& item = add(ui::Icon::Commissions, ui::Tone::Warning,
                                  tr("%1 findings about commissions").arg(formatCount(static_cast<qint64>(count))),
                                  findingText(p, p.accruals.findings.front()));
            item.panel = QStringLiteral("deals");
            item.query.caption = tr("With a finding about commissions");
            for (const commission::Finding& finding : p.accruals.findings) {
                if (finding.deal != kNoRecord) {
                    item.query.records << p.columns->deals.id[finding.deal];
                }
            }
        }
    }
};

} // namespace

std::vector<Attention> attentionOf(const Programme& programme, const Judgement* judgement) {
    Gatherer gatherer{programme, {}};
    gatherer.missingFacts();
    gatherer.registrationsWaiting();
    if (judgement != nullptr) {
        gatherer.flagged(*judgement);
    }
    gatherer.tiersAtRisk();
    gatherer.expiring();
    gatherer.closeToATier();
    return std::move(gatherer.items);
}

AttentionList::AttentionList(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Needs you today"));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(1);
    connect(this, &QListWidget::itemActivated, this, &AttentionList::follow);
    connect(this, &QListWidget::itemClicked, this, &AttentionList::follow);
}

void AttentionList::setItems(std::vector<Attention> items) {
    m_items = std::move(items);
    clear();
    for (const Attention& item : m_items) {
        auto* row = new QListWidgetItem(ui::icon(item.icon, item.tone),
                                        item.detail.isEmpty() ? item.text : item.text + u'\n' + item.detail, this);
        row->setToolTip(item.detail);
    }
    if (m_items.empty()) {
        auto* nothing = new QListWidgetItem(ui::icon(ui::Icon::Check, ui::Tone::Positive),
                                            tr("Nothing needs attention today"), this);
        nothing->setFlags(Qt::ItemIsEnabled);
    }
}

void AttentionList::follow(const QListWidgetItem* item) {
    const int at = row(item);
    if (at >= 0 && at < static_cast<int>(m_items.size())) {
        Q_EMIT followed(m_items[static_cast<std::size_t>(at)]);
    }
}

} // namespace counterpart::home
