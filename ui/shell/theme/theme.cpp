// SPDX-License-Identifier: GPL-3.0-or-later
// Turns tokens into the application's palette, fonts and style sheet, and follows the system's light and dark.
#include "ui/shell/theme/theme.h"

#include "ui/shell/theme/control_style.h"
#include "ui/shell/theme/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLabel>
#include <QPainter>
#include <QSettings>
#include <QStyle>

#include <cmath>

namespace counterpart::ui {

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

void Theme::install(QApplication& application) {
    m_application = &application;
    m_base = application.font();
    m_figureFamily = tabularFamily(m_base.family());
    follow();
    application.setStyle(new ControlStyle);
    application.installEventFilter(this);
    apply();
}

void Theme::load(const QSettings& settings) {
    const QString mode = settings.value(QStringLiteral("appearance/theme")).toString();
    m_mode = mode == QLatin1String("light") ? Mode::Light : mode == QLatin1String("dark") ? Mode::Dark : Mode::System;
    m_textScale = std::clamp(settings.value(QStringLiteral("appearance/textScale"), 1.0).toDouble(), 1.0, 2.0);
    m_density = settings.value(QStringLiteral("appearance/density")).toString() == QLatin1String("compact")
                    ? Density::Compact
                    : Density::Comfortable;
    follow();
    apply();
}

void Theme::save(QSettings& settings) const {
    const char* mode = m_mode == Mode::Light ? "light" : m_mode == Mode::Dark ? "dark" : "system";
    settings.setValue(QStringLiteral("appearance/theme"), QLatin1String(mode));
    settings.setValue(QStringLiteral("appearance/textScale"), m_textScale);
    settings.setValue(QStringLiteral("appearance/density"),
                      QLatin1String(m_density == Density::Compact ? "compact" : "comfortable"));
}

void Theme::setMode(Mode mode) {
    m_mode = mode;
    follow();
    apply();
}

void Theme::setTextScale(double scale) {
    m_textScale = std::clamp(scale, 1.0, 2.0);
    apply();
}

void Theme::setDensity(Density density) {
    m_density = density;
    apply();
}

QFont Theme::font(Type type, Weight weight) const {
    QFont font = m_application ? m_base : QApplication::font();
    font.setPointSizeF(font.pointSizeF() * m_textScale * sizeFactor(type));
    font.setWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont Theme::figures(Type type, Weight weight) const {
    QFont out = font(type, weight);
    if (!m_figureFamily.isEmpty()) {
        out.setFamily(m_figureFamily);
    }
    return out;
}

int Theme::rowHeight(Density density) const {
    const int text = static_cast<int>(std::ceil(QFontMetricsF(font()).height()));
    return std::max(rowHeightOf(density), text + (density == Density::Compact ? space::s : space::l));
}

bool Theme::animated() const {
    return m_application && QApplication::isEffectEnabled(Qt::UI_General) &&
           QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

Scheme Theme::schemeOf(const QPalette& palette) {
    const int text = palette.color(QPalette::WindowText).lightness();
    return text > palette.color(QPalette::Window).lightness() ? Scheme::Dark : Scheme::Light;
}

QPalette Theme::paletteOf(const Colors& c) {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& color) { p.setColor(role, color); };
    set(QPalette::Window, c.window), set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.surface), set(QPalette::AlternateBase, c.header), set(QPalette::Text, c.text);
    set(QPalette::Button, c.surface), set(QPalette::ButtonText, c.text);
    set(QPalette::Highlight, c.selection), set(QPalette::HighlightedText, c.text);
    set(QPalette::Link, c.accent), set(QPalette::LinkVisited, c.accent);
    set(QPalette::ToolTipBase, c.surface), set(QPalette::ToolTipText, c.text);
    set(QPalette::PlaceholderText, c.secondary), set(QPalette::BrightText, c.negative);
    set(QPalette::Light, c.surface), set(QPalette::Midlight, c.hover), set(QPalette::Mid, c.border);
    set(QPalette::Dark, c.field), set(QPalette::Shadow, c.field);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, c.disabled);
    }
    return p;
}

// A change of the system's theme arrives at the windows; the palette set by apply() hides what the platform now has.
bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && !m_applying && m_mode == Mode::System) {
        const Scheme before = m_scheme;
        follow();
        if (before != m_scheme) {
            apply();
        } else {
            QApplication::setPalette(paletteOf(colors()));
        }
    }
    return QObject::eventFilter(watched, event);
}

void Theme::follow() {
    if (m_mode != Mode::System) {
        m_scheme = m_mode == Mode::Dark ? Scheme::Dark : Scheme::Light;
        return;
    }
    if (m_application) {
        m_applying = true;
        QApplication::setPalette(QPalette());
        m_scheme = schemeOf(QApplication::palette());
        m_applying = false;
    }
}

void Theme::apply() {
    if (!m_application) {
        return;
    }
    m_applying = true;
    QApplication::setFont(font());
    QApplication::setPalette(paletteOf(colors()));
    m_application->setStyleSheet(styleSheet(colors(), font()));
    m_applying = false;
    Q_EMIT changed();
}

bool hasTabularDigits(const QFont& font) {
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) > 0.01) {
            return false;
        }
    }
    return true;
}

QString tabularFamily(const QString& family) {
    const QStringList candidates{family,
                                 QStringLiteral("Noto Sans"),
                                 QStringLiteral("DejaVu Sans"),
                                 QStringLiteral("Liberation Sans"),
                                 QStringLiteral("Segoe UI"),
                                 QStringLiteral("Arial"),
                                 QFontDatabase::systemFont(QFontDatabase::FixedFont).family()};
    for (const QString& candidate : candidates) {
        if ((candidate == family || QFontDatabase::hasFamily(candidate)) && hasTabularDigits(QFont(candidate, 24))) {
            return candidate;
        }
    }
    return family;
}

void setTextStyle(QWidget* widget, Type type, Ink ink, Weight weight) {
    static constexpr const char* sizes[] = {"caption", "body", "heading", "display"};
    static constexpr const char* inks[] = {"text", "secondary", "accent", "positive", "negative", "warning"};
    widget->setProperty("textType", QLatin1String(sizes[static_cast<int>(type)]));
    widget->setProperty("textInk", QLatin1String(inks[static_cast<int>(ink)]));
    widget->setProperty("textWeight", QLatin1String(weight == Weight::Strong ? "strong" : "regular"));
    if (auto* label = qobject_cast<QLabel*>(widget); label != nullptr && label->textFormat() == Qt::AutoText) {
        label->setTextFormat(Qt::PlainText); // names come from files: none of them is markup
    }
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void drawBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, borderWidth) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? 0.5 : 0.0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), cornerRadius, cornerRadius);
}

void drawFocusRing(QPainter& painter, const QRectF& rect) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().colors().accent, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), cornerRadius - 1, cornerRadius - 1);
}

} // namespace counterpart::ui
