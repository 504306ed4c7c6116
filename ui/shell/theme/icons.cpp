// SPDX-License-Identifier: GPL-3.0-or-later
// Recolours the SVG set from the theme when it is painted.
#include "ui/shell/theme/icons.h"

#include "ui/shell/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace counterpart::ui {
namespace {

// clang-format off
constexpr const char* names[] = {
    "",
    "app-mark", "home", "partners", "deals", "desk", "tiers", "certifications", "commissions", "qbr", "data", "history",
    "attribution",
    "search", "undo", "redo", "add", "edit", "delete", "export", "import", "columns", "filter", "sort-up", "sort-down",
    "close", "check", "warning", "error", "info", "chevron-up", "chevron-down", "chevron-left", "chevron-right",
    "calendar", "currency", "model", "period", "sun", "moon", "drawer", "copy", "save-view", "star", "person", "link",
    "explain", "more", "refresh", "cancel", "external", "tag", "clock", "arrow-up", "arrow-down", "minus", "table", "rows",
    "tasks"};
// clang-format on
static_assert(std::size(names) == static_cast<std::size_t>(Icon::Count));

bool pointsAlongTheLine(Icon which) {
    switch (which) {
    case Icon::ChevronLeft:
    case Icon::ChevronRight:
    case Icon::Undo:
    case Icon::Redo:
    case Icon::Drawer:
    case Icon::External:
        return true;
    default:
        return false;
    }
}

const QByteArray& sourceOf(Icon which) {
    static QHash<int, QByteArray> sources;
    auto found = sources.find(static_cast<int>(which));
    if (found == sources.end()) {
        QFile file(QStringLiteral(":/counterpart/icons/%1.svg").arg(iconName(which)));
        found = sources.insert(static_cast<int>(which), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return found.value();
}

class ThemedEngine : public QIconEngine {
public:
    ThemedEngine(Icon which, std::optional<Tone> tone) : m_which(which), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, rect, m_which, color(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // The size arrives in device pixels, already multiplied by the scale.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        const int side = std::min(size.width(), size.height());
        return iconPixmap(m_which, std::max(1, static_cast<int>(side / scale + 0.5)), color(mode), scale);
    }
    QIconEngine* clone() const override { return new ThemedEngine(*this); }
    QString key() const override { return QStringLiteral("counterpart"); }

private:
    QColor color(QIcon::Mode mode) const {
        const Colors& c = theme().colors();
        if (mode == QIcon::Disabled) {
            return c.disabled;
        }
        if (m_tone) {
            return c.of(*m_tone);
        }
        return mode == QIcon::Active ? c.accent : c.text;
    }

    Icon m_which;
    std::optional<Tone> m_tone;
};

} // namespace

QString iconName(Icon which) { return QLatin1String(names[static_cast<int>(which)]); }

QIcon icon(Icon which) { return which == Icon::None ? QIcon() : QIcon(new ThemedEngine(which, std::nullopt)); }

QIcon icon(Icon which, Tone tone) { return which == Icon::None ? QIcon() : QIcon(new ThemedEngine(which, tone)); }

QPixmap iconPixmap(Icon which, int size, const QColor& color, qreal pixelRatio) {
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft && pointsAlongTheLine(which);
    const QString key = QStringLiteral("cp-%1-%2-%3-%4-%5")
                            .arg(static_cast<int>(which))
                            .arg(size)
                            .arg(color.rgba())
                            .arg(pixelRatio)
                            .arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QByteArray svg = sourceOf(which);
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    const int pixels = std::max(1, static_cast<int>(size * pixelRatio + 0.5));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRectF& rect, Icon which, const QColor& color) {
    if (which == Icon::None) {
        return;
    }
    const int side = static_cast<int>(std::min(rect.width(), rect.height()));
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const QPointF corner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter.drawPixmap(corner, iconPixmap(which, side, color, ratio));
}

} // namespace counterpart::ui
