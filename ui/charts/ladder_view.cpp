// SPDX-License-Identifier: GPL-3.0-or-later
// Where each partner stands in the picture of the ladder, and what is said of it.
#include "ui/charts/ladder_view.h"

#include "ui/shell/theme/theme.h"

#include <QPainterPath>

#include <cmath>

namespace counterpart::ui {
namespace {

constexpr double dotSizes[] = {11, 9, 7, 5}; // at 100 % text
constexpr double columnWidth = 8;
constexpr int namedInColumn = 6;
constexpr int fewPiles = 5;

QString percent(double part) {
    return QLocale().toString(std::floor(part * 100 + 1e-9), 'f', 0) + QStringLiteral(" %"); // never 100 before it is
}

} // namespace

void LadderView::setData(LadderData data) {
    m_data = std::move(data);
    m_here.assign(m_data.tiers.size(), {});
    for (int i = 0; i < static_cast<int>(m_data.dots.size()); ++i) {
        m_here[static_cast<std::size_t>(m_data.dots[static_cast<std::size_t>(i)].tier)].push_back(i);
    }
    for (int tier = 0; tier < static_cast<int>(m_here.size()); ++tier) {
        const bool byName = isTop(tier);
        std::ranges::stable_sort(m_here[static_cast<std::size_t>(tier)], [&](int a, int b) {
            const LadderDot& x = m_data.dots[static_cast<std::size_t>(a)];
            const LadderDot& y = m_data.dots[static_cast<std::size_t>(b)];
            return !byName && x.progress != y.progress ? x.progress < y.progress : x.name < y.name;
        });
    }
    setCurrent(-1);
    arrange(m_data.title, m_data.tiers.empty(), m_data.nothing);
}

void LadderView::setSelected(qint64 id) {
    m_selected = id;
    update();
}

QSize LadderView::sizeHint() const {
    const double band = textHeight(theme().font()) + 2.0 * textHeight(theme().font(Type::Caption)) + space::m;
    const double axis = textHeight(theme().font(Type::Caption)) + space::s;
    return {720, static_cast<int>(band * static_cast<double>(m_data.tiers.size()) + axis)};
}

int LadderView::leastHeight() const {
    const int caption = textHeight(theme().font(Type::Caption));
    const auto tiers = static_cast<int>(m_data.tiers.size());
    return tiers == 0 ? 120 : (textHeight(theme().font()) + caption + space::s) * tiers + caption + space::s;
}

void LadderView::layOut() {
    const double scale = theme().textScale();
    const double axis = textHeight(theme().font(Type::Caption)) + space::s;
    const double least = textHeight(theme().font()) + textHeight(theme().font(Type::Caption)) + space::s;
    const auto tiers = static_cast<double>(m_data.tiers.size());
    m_headWidth = std::clamp(width() * 0.3, 120.0, 300.0 * scale);
    m_bandHeight = tiers > 0 ? std::max(least, (height() - axis) / tiers) : 0;
    m_items.clear();
    for (int tier = static_cast<int>(m_data.tiers.size()) - 1; tier >= 0; --tier) {
        const QRectF band = bandRect(tier);
        m_items.push_back({tier, {}, QRectF(band.left(), band.top(), m_headWidth, band.height()), 0, 0, false, false});
        placeBand(tier);
    }
    placeLabels();
}

QRectF LadderView::bandRect(int tier) const {
    const double row = static_cast<double>(m_data.tiers.size()) - 1 - tier;
    return {0, m_bandHeight * row, static_cast<double>(width()), m_bandHeight};
}

QRectF LadderView::plotOf(int tier) const {
    const QRectF band = bandRect(tier);
    return {m_headWidth + space::m, band.top() + space::xs, std::max(20.0, width() - m_headWidth - 2.0 * space::m),
            band.height() - 2.0 * space::xs};
}

double LadderView::xOf(double progress) const {
    const QRectF plot = plotOf(0);
    const double half = dotSizes[0] * theme().textScale() / 2;
    return plot.left() + half + (plot.width() - 2 * half) * std::clamp(progress, 0.0, 1.0);
}

LadderView::Bins LadderView::binsOf(int tier, int count) const {
    const auto& here = m_here[static_cast<std::size_t>(tier)];
    Bins bins(static_cast<std::size_t>(std::max(1, count)));
    for (std::size_t i = 0; i < here.size(); ++i) {
        const double progress = m_data.dots[static_cast<std::size_t>(here[i])].progress;
        const auto at =
            static_cast<std::size_t>(std::clamp(progress, 0.0, 0.999999) * static_cast<double>(bins.size()));
        bins[isTop(tier) ? i % bins.size() : at].push_back(here[i]);
    }
    return bins;
}

void LadderView::placeBand(int tier) {
    const double scale = theme().textScale();
    for (const int piles : {0, fewPiles}) {
        for (const double size : dotSizes) {
            if (placeDots(tier, size * scale, piles)) {
                return;
            }
        }
    }
    placeColumns(tier);
}

// Dots keep their true place along; those that would cover each other within a bin of a dot's width stand in a stack.
// A few stacks may be too high for the band: they become piles that say how many they are.
bool LadderView::placeDots(int tier, double size, int mostPiles) {
    const QRectF plot = plotOf(tier);
    const double pitch = size + 1;
    const bool top = isTop(tier);
    const Bins bins = binsOf(tier, static_cast<int>(plot.width() / pitch));
    const auto fits = static_cast<std::size_t>(std::max(1.0, plot.height() / pitch));
    if (std::ranges::count_if(bins, [&](const auto& bin) { return bin.size() > fits; }) > mostPiles) {
        return false;
    }
    const auto count = static_cast<double>(bins.size());
    for (std::size_t b = 0; b < bins.size(); ++b) {
        const auto place = static_cast<double>(b);
        const double middle = top ? plot.left() + pitch * (place + 0.5) : xOf((place + 0.5) / count);
        if (bins[b].size() > fits) {
            const double height = plot.height() - textHeight(theme().figures(Type::Caption));
            m_items.push_back({tier, bins[b], QRectF(middle - size / 2, plot.bottom() - height, size, height),
                               place / count, (place + 1) / count, true, true});
            continue;
        }
        for (std::size_t level = 0; level < bins[b].size(); ++level) {
            const double progress = m_data.dots[static_cast<std::size_t>(bins[b][level])].progress;
            const bool alone =
                bins[b].size() == 1 && (b == 0 || bins[b - 1].empty()) && (b + 1 == bins.size() || bins[b + 1].empty());
            const double x = !top && alone ? xOf(progress) : middle;
            const double y = plot.bottom() - pitch * static_cast<double>(level) - size;
            m_items.push_back(
                {tier, {bins[b][level]}, QRectF(x - size / 2, y, size, size), progress, progress, false, false});
        }
    }
    return true;
}

// A few that are far fuller than the rest reach the top and say their number, so that the others can be compared.
void LadderView::placeColumns(int tier) {
    const QRectF plot = plotOf(tier);
    const int count = std::max(1, static_cast<int>(plot.width() / (columnWidth * theme().textScale())));
    const Bins bins = binsOf(tier, isTop(tier) ? 1 : count);
    std::vector<std::size_t> sizes;
    for (const auto& bin : bins) {
        sizes.push_back(bin.size());
    }
    std::ranges::sort(sizes, std::ranges::greater());
    std::size_t most = std::max<std::size_t>(1, sizes[std::min<std::size_t>(fewPiles, sizes.size() - 1)]);
    if (sizes.front() <= 2 * most) {
        most = sizes.front();
    }
    const double width = plot.width() / static_cast<double>(bins.size());
    const double room = plot.height() - textHeight(theme().figures(Type::Caption)); // the fullest says how many
    for (std::size_t b = 0; b < bins.size(); ++b) {
        if (bins[b].empty()) {
            continue;
        }
        const double part = static_cast<double>(bins[b].size()) / static_cast<double>(most);
        const double height = std::max(3.0, room * std::min(1.0, part));
        const bool told = bins[b].size() == sizes.front() || part > 1.5;
        const double left = plot.left() + width * static_cast<double>(b);
        const auto steps = static_cast<double>(bins.size());
        m_items.push_back({tier, bins[b], QRectF(left + 0.5, plot.bottom() - height, width - 1, height),
                           static_cast<double>(b) / steps, static_cast<double>(b + 1) / steps, true, told});
    }
}

// The nearest to the next tier first; who finds no room is named by pointing.
void LadderView::placeLabels() {
    m_labels.clear();
    std::vector<std::pair<double, int>> wanted;
    for (int i = 0; i < itemCount(); ++i) {
        const Item& item = m_items[static_cast<std::size_t>(i)];
        if (item.dots.size() == 1 && !isTop(item.tier) &&
            m_data.dots[static_cast<std::size_t>(item.dots[0])].progress >= close) {
            wanted.emplace_back(-m_data.dots[static_cast<std::size_t>(item.dots[0])].progress, i);
        }
    }
    std::ranges::stable_sort(wanted);
    for (const auto& [progress, item] : wanted) {
        placeLabel(item, m_data.dots[static_cast<std::size_t>(m_items[static_cast<std::size_t>(item)].dots[0])].name);
    }
}

bool LadderView::placeLabel(int item, const QString& text) {
    const Item& at = m_items[static_cast<std::size_t>(item)];
    const QFont font = theme().font(Type::Caption);
    const QRectF plot = plotOf(at.tier);
    const double words = std::min<double>(textWidth(font, text), plot.width() * 0.4);
    const double height = textHeight(font) - 2.0;
    std::vector<QRectF> places{QRectF(at.rect.right() + 3, at.rect.center().y() - height / 2, words, height),
                               QRectF(at.rect.left() - 3 - words, at.rect.center().y() - height / 2, words, height)};
    for (double y = at.rect.top() - height - 1; y >= plot.top() - 1; y -= height) {
        places.emplace_back(std::clamp(at.rect.center().x() - words / 2, plot.left(), plot.right() - words), y, words,
                            height);
    }
    for (const QRectF& place : places) {
        const auto free = [&](const QRectF& taken) { return !taken.intersects(place); };
        const bool inside =
            place.left() >= plot.left() && place.right() <= plot.right() + 1 && place.bottom() <= plot.bottom() + 3;
        if (inside && std::ranges::all_of(m_items, [&](const Item& other) { return free(other.rect); }) &&
            std::ranges::all_of(m_labels, [&](const Label& other) { return free(other.rect); })) {
            m_labels.push_back({item, text, place});
            return true;
        }
    }
    return false;
}

QStringList LadderView::labels() const {
    QStringList names;
    for (const Label& label : m_labels) {
        names << label.text;
    }
    return names;
}

int LadderView::itemOf(qint64 id) const {
    for (int i = 0; i < itemCount(); ++i) {
        for (const int dot : m_items[static_cast<std::size_t>(i)].dots) {
            if (m_data.dots[static_cast<std::size_t>(dot)].id == id) {
                return i;
            }
        }
    }
    return -1;
}

QList<qint64> LadderView::partnersOf(int item) const {
    QList<qint64> ids;
    for (const int dot : m_items[static_cast<std::size_t>(item)].dots) {
        ids << m_data.dots[static_cast<std::size_t>(dot)].id;
    }
    return ids;
}

// Labels answer for their dot; a column answers in its whole height.
int LadderView::itemAt(const QPointF& position) const {
    for (const Label& label : m_labels) {
        if (label.rect.contains(position)) {
            return label.item;
        }
    }
    int best = -1;
    double nearest = space::xs;
    for (int i = 0; i < itemCount(); ++i) {
        const Item& item = m_items[static_cast<std::size_t>(i)];
        QRectF rect = item.rect;
        if (item.column) {
            rect.setTop(plotOf(item.tier).top());
        }
        const double away = std::hypot(std::max({rect.left() - position.x(), position.x() - rect.right(), 0.0}),
                                       std::max({rect.top() - position.y(), position.y() - rect.bottom(), 0.0}));
        if (away < nearest) {
            nearest = away;
            best = i;
        }
    }
    return best;
}

// Along the band; up and down to what stands above or below in the next band that has something there.
int LadderView::neighbour(int item, int key) const {
    const int count = itemCount();
    if (item < 0) {
        return m_selected != 0 ? std::max(0, itemOf(m_selected)) : count > 0 ? 0 : -1;
    }
    switch (key) {
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return count - 1;
    case Qt::Key_Left:
        return item > 0 && tierOf(item - 1) == tierOf(item) ? item - 1 : -1;
    case Qt::Key_Right:
        return item + 1 < count && tierOf(item + 1) == tierOf(item) ? item + 1 : -1;
    default:
        break;
    }
    const int target = tierOf(item) + (key == Qt::Key_Up ? 1 : -1);
    const double x = itemRect(item).center().x();
    int best = -1;
    for (int i = 0; i < count; ++i) {
        const auto away = [&](int at) { return std::abs(itemRect(at).center().x() - x); };
        if (tierOf(i) == target && (best < 0 || away(i) < away(best))) {
            best = i;
        }
    }
    return best;
}

void LadderView::activateItem(int item) {
    const QList<qint64> ids = partnersOf(item);
    if (ids.isEmpty()) {
        Q_EMIT tierActivated(tierOf(item));
    } else if (ids.size() == 1) {
        Q_EMIT partnerActivated(ids.front());
    } else {
        Q_EMIT partnersActivated(ids, columnCaption(m_items[static_cast<std::size_t>(item)]));
    }
}

QString LadderView::columnCaption(const Item& item) const {
    const QString& tier = m_data.tiers[static_cast<std::size_t>(item.tier)].name;
    if (isTop(item.tier)) {
        return tier;
    }
    return tr("%1, %2 to %3 of the way").arg(tier, percent(item.from), percent(item.to));
}

QString LadderView::wordsOf(int item) const {
    const Item& at = m_items[static_cast<std::size_t>(item)];
    const LadderTier& tier = m_data.tiers[static_cast<std::size_t>(at.tier)];
    QStringList lines;
    if (at.dots.empty()) {
        lines << tier.name << tr("margin %1").arg(tier.margin);
        lines << (tier.requirements.isEmpty() ? tr("open to everyone") : tr("asks for %1").arg(tier.requirements));
        lines << tr("%n partner(s)", nullptr, static_cast<int>(m_here[static_cast<std::size_t>(at.tier)].size()));
        return lines.join(QLatin1Char('\n'));
    }
    if (at.column) {
        lines << columnCaption(at) << tr("%n partner(s)", nullptr, static_cast<int>(at.dots.size()));
        for (std::size_t i = 0; i < at.dots.size() && i < namedInColumn; ++i) {
            lines << m_data.dots[static_cast<std::size_t>(at.dots[i])].name;
        }
        if (at.dots.size() > namedInColumn) {
            lines << tr("and %1 more").arg(at.dots.size() - namedInColumn);
        }
        return lines.join(QLatin1Char('\n'));
    }
    const LadderDot& dot = m_data.dots[static_cast<std::size_t>(at.dots[0])];
    lines << dot.name;
    if (isTop(at.tier)) {
        lines << tr("%1, the highest tier").arg(tier.name);
    } else {
        const QString next = m_data.tiers[static_cast<std::size_t>(at.tier) + 1].name;
        lines << tr("%1, %2 of the way to %3").arg(tier.name, percent(dot.progress), next);
        lines << tr("missing: %1").arg(dot.gap);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace counterpart::ui
