// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of one touch in words of its model.
#include "ui/bridge/touch_text.h"

#include "ui/bridge/explain_text.h"
#include "ui/bridge/expression_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace counterpart {

namespace {

using attribution::ExplainedTouch;

QString tr(const char* text) { return QCoreApplication::translate("Touch", text); }

constexpr double kDaySeconds = 86400;

QString rateText(Rate rate, Figures figures) {
    return figures == Figures::Local ? formatRatio(rate.ppm) : QString::fromStdString(toString(rate));
}

} // namespace

QString shownText(std::string_view text, qsizetype most) {
    QString shown = toQString(text.substr(0, static_cast<std::size_t>(most) * 4 + 4));
    for (QChar& c : shown) {
        const bool turns = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (c.category() == QChar::Other_Control || turns || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator) {
            c = u' ';
        }
    }
    shown = shown.simplified();
    if (shown.size() > most) {
        shown.truncate(shown.at(most - 1).isHighSurrogate() ? most - 1 : most);
        shown += QChar(0x2026);
    }
    return shown;
}

QString inMenu(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

TouchWords::TouchWords(const Snapshot& snapshot, const attribution::DealExplanation& deal, Figures figures)
    : m_snapshot(snapshot), m_deal(deal), m_figures(figures), m_parts(attribution::touchParts(deal)) {
    m_counted = static_cast<int>(std::ranges::count_if(deal.touches, [](const auto& t) { return t.position > 0; }));
}

const Touchpoint* TouchWords::record(std::size_t touch) const {
    const RecordId id = m_deal.touches[touch].touch;
    return id == 0 ? nullptr : m_snapshot.find(Id<Touchpoint>{id});
}

QString TouchWords::fate(std::size_t touch) const {
    QString text = touchStatusText(m_deal.touches[touch].status);
    const Touchpoint* record = this->record(touch);
    if (record != nullptr && !record->excluded.empty()) {
        text += QStringLiteral(": ") + shownText(record->excluded);
    }
    if (record != nullptr && !record->contested.empty()) {
        text += tr(", contested: %1").arg(shownText(record->contested));
    }
    return text;
}

QString TouchWords::number(double value) const {
    return m_figures == Figures::Local ? QLocale().toString(value, 'g', 4) : QString::number(value, 'g', 17);
}

QString TouchWords::weightFigure(const attribution::Weight& weight) const {
    if (m_deal.model == Model::Custom) {
        const bool real = weight.custom.type == expression::Type::Real && m_figures == Figures::Local;
        return real ? number(weight.custom.real) : expressionValueText(weight.custom);
    }
    if (m_deal.model == Model::Decay || m_deal.model == Model::Ai) {
        return number(weight.real);
    }
    return m_figures == Figures::Local ? formatMicros(weight.exact, 6)
                                       : QString::fromStdString(formatScaledShort(weight.exact, 6));
}

// The weights of first and last are given out so often as there are touches between (semantics 3).
QString TouchWords::positionText(const ExplainedTouch& touch) const {
    const QString figure = weightFigure(touch.weight);
    if (m_counted == 1) {
        return tr("the only touch = %1").arg(figure);
    }
    const bool first = touch.position == 1;
    if (!first && touch.position != m_counted) {
        return tr("between first and last = %1").arg(figure);
    }
    const QString of = first ? tr("first touch, %1").arg(QString::fromStdString(toString(m_deal.policy.positionFirst)))
                             : tr("last touch, %1").arg(QString::fromStdString(toString(m_deal.policy.positionLast)));
    return m_counted <= 3 ? tr("%1 = %2").arg(of, figure)
                          : tr("%1 x %2 touches between = %3").arg(of, countText(m_counted - 2, m_figures), figure);
}

QString TouchWords::weight(std::size_t at) const {
    const ExplainedTouch& touch = m_deal.touches[at];
    if (touch.position == 0) {
        return {};
    }
    const QString figure = weightFigure(touch.weight);
    switch (m_deal.model) {
    case Model::Equal:
        return touch.weight.exact > 0 ? tr("the partner's first touch, which stands for it = %1").arg(figure)
                                      : tr("the partner's first touch stands for it = %1").arg(figure);
    case Model::Linear:
        return tr("every touch = %1").arg(figure);
    case Model::First:
        return (touch.position == 1 ? tr("the first touch = %1") : tr("not the first touch = %1")).arg(figure);
    case Model::Last:
        return (touch.position == m_counted ? tr("the last touch = %1") : tr("not the last touch = %1")).arg(figure);
    case Model::Position:
        return positionText(touch);
    case Model::Role: {
        const QString type =
            m_figures == Figures::Local ? touchTypeName(touch.type.view()) : toQString(touch.type.view());
        return tr("role %1 = %2").arg(type, figure);
    }
    case Model::Decay: {
        const double days = static_cast<double>(touch.ageSeconds) / kDaySeconds;
        const QString age =
            m_figures == Figures::Local ? QLocale().toString(days, 'g', 6) : QString::number(days, 'g', 10);
        return tr("%1 days before the last: 2^(-%1 / %2) = %3")
            .arg(age, QString::fromStdString(toString(m_deal.policy.halfLifeDays)), figure);
    }
    case Model::Ai:
        return tr("type %1 x partner %2 x age %3 = %4")
            .arg(number(touch.learned.ofType), number(touch.learned.factor), number(touch.learned.decay), figure);
    case Model::Custom:
        return tr("expression = %1").arg(figure);
    }
    return {};
}

QString TouchWords::part(std::size_t at) const {
    const ExplainedTouch& touch = m_deal.touches[at];
    if (touch.position == 0) {
        return {};
    }
    if (m_deal.refused) {
        return tr("no credit: a touch has no weight under the expression, the deal stays with the house");
    }
    const std::uint64_t own = attribution::ownPart(m_deal);
    if (own == 0) {
        return tr("no credit: that of deal %1 is taken over").arg(shownText(m_deal.inherited.firstKey));
    }
    QString whole = weightFigure(m_deal.total);
    if (m_deal.house > 0) {
        whole = tr("(%1 + %2 of the house)").arg(whole, number(m_deal.house));
    }
    QString text = tr("%1 / %2").arg(weightFigure(touch.weight), whole);
    if (m_deal.policy.direct == DirectTeam::Fixed) {
        text += tr(" x %1 of the partners").arg(rateText(m_deal.policy.partnersShare, m_figures));
    }
    if (own < kShareOne) {
        text += tr(" x %1 of own touches").arg(formatShare(own));
    }
    const attribution::TouchPart& part = m_parts[at];
    const QString share = m_figures == Figures::Local
                              ? formatShare(part.share)
                              : QString::fromStdString(formatScaled(static_cast<std::int64_t>(part.share), 12));
    return tr("%1 = %2 of the deal = %3").arg(text, share, moneyText(part.amount, m_deal.amount.currency, m_figures));
}

std::vector<TouchWords::Fact> TouchWords::evidence(std::size_t touch) const {
    const Touchpoint* record = this->record(touch);
    if (record == nullptr) {
        return {};
    }
    std::vector<Fact> facts;
    if (!record->evidence.empty()) {
        facts.push_back({tr("Evidence"), shownText(record->evidence)});
    }
    QStringList by;
    if (!record->recordedBy.empty()) {
        by << tr("by %1").arg(shownText(record->recordedBy.view()));
    }
    if (record->recorded.has()) {
        by << timeText(record->recorded, m_figures);
    }
    if (!record->system.empty()) {
        by << tr("in %1").arg(shownText(record->system.view()));
    }
    if (!by.isEmpty()) {
        facts.push_back({tr("Recorded"), by.join(QStringLiteral(", "))});
    }
    if (!record->note.empty()) {
        facts.push_back({tr("Note"), shownText(record->note)});
    }
    return facts;
}

} // namespace counterpart
