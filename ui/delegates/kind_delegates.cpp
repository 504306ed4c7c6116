// SPDX-License-Identifier: GPL-3.0-or-later
// The delegates per kind of column: figures, tiers, states, sparklines, progress, dates, links.
#include "ui/delegates/badge_painter.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/delegates/sparkline_painter.h"
#include "ui/shell/theme/painting.h"

#include <QDate>
#include <QLocale>
#include <QPainter>

namespace counterpart::ui {
namespace {

// Right aligned, equally wide digits, a true minus. Numbers are written the locale's way; texts as they come.
class FigureDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    int alignment() const override { return figureAlignment; }
    QFont fontOf(const QModelIndex&) const override { return theme().figures(); }
    QString textOf(const QModelIndex& index) const override {
        const QVariant value = index.data();
        switch (value.typeId()) {
        case QMetaType::Double:
            return trueMinus(QLocale().toString(value.toDouble(), 'f', column().decimals));
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
        case QMetaType::ULongLong:
            return trueMinus(QLocale().toString(value.toLongLong()));
        default:
            return trueMinus(value.toString());
        }
    }
};

class DateDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    QFont fontOf(const QModelIndex&) const override { return theme().figures(); }
    QString textOf(const QModelIndex& index) const override {
        const QVariant value = index.data();
        return value.typeId() == QMetaType::QDate ? QLocale().toString(value.toDate(), QLocale::ShortFormat)
                                                  : value.toString();
    }
};

class TierDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    static TierMark tierOf(const QModelIndex& index) {
        const QVariant count = index.data(Role::RankCount);
        return {index.data().toString(), index.data(Role::Rank).toInt(), count.isValid() ? count.toInt() : 4};
    }
    int contentWidth(const QModelIndex& index) const override { return tierWidth(tierOf(index)); }
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index, bool rightToLeft) const override {
        paintTier(painter, rect, tierOf(index), theme().colors().text, rightToLeft);
    }
};

class StatusDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    int contentWidth(const QModelIndex& index) const override { return statusWidth(textOf(index)); }
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index, bool rightToLeft) const override {
        paintStatus(painter, rect, textOf(index), static_cast<Tone>(index.data(Role::ToneOf).toInt()), rightToLeft);
    }
};

class SparklineDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    int contentWidth(const QModelIndex&) const override { return 96; }
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index, bool rightToLeft) const override {
        const auto values = index.data(Role::Values).value<QVector<double>>();
        paintSparkline(painter, QRectF(rect).adjusted(0, 2, 0, -2),
                       std::span<const double>(values.constData(), static_cast<std::size_t>(values.size())),
                       theme().colors(), Tone::Accent, rightToLeft);
    }
};

// Words above, how far along below: "62 K to Gold".
class ProgressDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    QFont fontOf(const QModelIndex&) const override { return theme().figures(Type::Caption); }
    int contentWidth(const QModelIndex& index) const override {
        return std::max(96, CellDelegate::contentWidth(index));
    }
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index, bool rightToLeft) const override {
        const QVariant fraction = index.data(Role::Fraction);
        const QString words = trueMinus(textOf(index));
        if (!fraction.isValid()) {
            drawLine(painter, rect, words, fontOf(index), theme().colors().secondary, Qt::AlignLeft);
            return;
        }
        constexpr int barHeight = 4;
        const int text = words.isEmpty() ? 0 : textHeight(fontOf(index));
        const int top = rect.y() + (rect.height() - text - barHeight - (text > 0 ? 2 : 0)) / 2;
        const QRect bar(rect.x(), top + (text > 0 ? text + 2 : 0), rect.width(), barHeight);
        drawLine(painter, QRect(rect.x(), top, rect.width(), text), words, fontOf(index), theme().colors().text,
                 Qt::AlignLeft);
        const double part = std::clamp(fraction.toDouble(), 0.0, 1.0);
        const Colors& c = theme().colors();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(c.surface, c.secondary, 0.28));
        painter.drawRoundedRect(bar, 2, 2);
        painter.setBrush(part >= 1.0 ? c.positive : c.accent);
        if (part > 0.0) {
            painter.drawRoundedRect(
                leading(bar, 0, std::max(barHeight, static_cast<int>(bar.width() * part)), rightToLeft), 2, 2);
        }
    }
};

class LinkDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const override {
        QFont font = theme().font();
        font.setUnderline(isHot(index));
        drawLine(painter, rect, textOf(index), font, theme().colors().accent, Qt::AlignLeft);
    }
};

} // namespace

CellDelegate* makeCellDelegate(const ColumnSpec& column, QObject* parent) {
    switch (column.kind) {
    case ColumnKind::Number:
    case ColumnKind::Money:
    case ColumnKind::Percent:
        return new FigureDelegate(column, parent);
    case ColumnKind::Date:
        return new DateDelegate(column, parent);
    case ColumnKind::Tier:
        return new TierDelegate(column, parent);
    case ColumnKind::Status:
        return new StatusDelegate(column, parent);
    case ColumnKind::Sparkline:
        return new SparklineDelegate(column, parent);
    case ColumnKind::Progress:
        return new ProgressDelegate(column, parent);
    case ColumnKind::Link:
        return new LinkDelegate(column, parent);
    case ColumnKind::Text:
        break;
    }
    return new CellDelegate(column, parent);
}

int defaultWidth(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Number:
        return 96;
    case ColumnKind::Money:
        return 124;
    case ColumnKind::Percent:
        return 88;
    case ColumnKind::Date:
        return 104;
    case ColumnKind::Tier:
        return 116;
    case ColumnKind::Sparkline:
        return 112;
    case ColumnKind::Progress:
        return 148;
    case ColumnKind::Status:
        return 132;
    case ColumnKind::Link:
        return 160;
    case ColumnKind::Text:
        break;
    }
    return 180;
}

} // namespace counterpart::ui
