// SPDX-License-Identifier: GPL-3.0-or-later
// Which colours and fonts are in force now: light, dark or as the system has it, at the text size the person chose.
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;
class QPainter;
class QRectF;
class QSettings;
class QWidget;

namespace counterpart::ui {

// One per process, like the application's palette and style sheet that it writes. Widgets that paint ask it in
// paintEvent(); Qt sends them a StyleChange when it changes, so few need the signal.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };

    static Theme& instance();

    void install(QApplication& application); // Fusion, palette, style sheet; call once, before the first window
    void load(const QSettings& settings);    // "appearance/theme", "appearance/textScale", "appearance/density"
    void save(QSettings& settings) const;

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    Scheme scheme() const { return m_scheme; }
    const Colors& colors() const { return colorsOf(m_scheme); }

    double textScale() const { return m_textScale; }
    void setTextScale(double scale); // 1.0 to 2.0, on top of the screen's own scale
    Density density() const { return m_density; }
    void setDensity(Density density);

    QFont font(Type type = Type::Body, Weight weight = Weight::Regular) const;
    QFont figures(Type type = Type::Body, Weight weight = Weight::Regular) const; // all ten digits equally wide
    int rowHeight() const { return rowHeight(m_density); }
    int rowHeight(Density density) const; // grows with the text
    bool animated() const;                // false when the system asks for no motion

    // Fusion's palette is not the platform's: text lighter than its ground is a dark scheme.
    static Scheme schemeOf(const QPalette& palette);
    static QPalette paletteOf(const Colors& colors);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Theme() = default;
    void follow();
    void apply();

    QApplication* m_application = nullptr;
    QFont m_base;
    QString m_figureFamily;
    Mode m_mode = Mode::System;
    Scheme m_scheme = Scheme::Light;
    Density m_density = Density::Comfortable;
    double m_textScale = 1.0;
    bool m_applying = false;
};

inline Theme& theme() { return Theme::instance(); }

// The first of the family and its fallbacks whose digits are equally wide; `family` itself if none is.
QString tabularFamily(const QString& family);
bool hasTabularDigits(const QFont& font);

// Lets the style sheet give a label or button its size, weight and colour, so that it follows the theme by itself.
enum class Ink { Text, Secondary, Accent, Positive, Negative, Warning };
void setTextStyle(QWidget* widget, Type type, Ink ink = Ink::Text, Weight weight = Weight::Regular);

// For widgets that paint: fills a rounded box with a hairline; draws the ring that shows keyboard focus.
void drawBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line);
void drawFocusRing(QPainter& painter, const QRectF& rect);

} // namespace counterpart::ui
