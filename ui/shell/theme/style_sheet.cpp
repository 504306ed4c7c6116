// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet's text, with @names where tokens go.
#include "ui/shell/theme/style_sheet.h"

#include <QPair>
#include <QVector>

namespace counterpart::ui {
namespace {

// Rules for words: sizes, inks and weights that setTextStyle() asks for.
constexpr const char* textRules = R"(
*[textType="caption"] { font-size: @captionpt; }
*[textType="heading"] { font-size: @headingpt; }
*[textType="display"] { font-size: @displaypt; }
*[textInk="secondary"] { color: @secondary; }
*[textInk="accent"] { color: @accent; }
*[textInk="positive"] { color: @positive; }
*[textInk="negative"] { color: @negative; }
*[textInk="warning"] { color: @warning; }
*[textWeight="strong"] { font-weight: 600; }
QToolTip { background: @surface; color: @text; border: 1px solid @field; padding: 4px 8px; }
)";

constexpr const char* buttonRules = R"(
QPushButton { background: @surface; color: @text; border: 1px solid @field; border-radius: @radius;
  padding: 5px 12px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton:disabled { color: @disabled; border-color: @border; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; }
QPushButton[kind="primary"]:hover { background: @accentHover; }
QPushButton[kind="primary"]:pressed { background: @accentPressed; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[kind="primary"]:disabled { background: @pressed; border-color: @pressed; color: @secondary; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 3px 4px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid @accent; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: @radius; padding: 4px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked, QToolButton:open { background: @pressed; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="field"] { background: @surface; border: 1px solid @field; padding: 4px 10px; }
QToolButton[kind="field"]:hover { background: @hover; }
QToolButton[kind="field"]:focus { border: 2px solid @accent; padding: 3px 9px; }
)";

constexpr const char* fieldRules = R"(
QLineEdit, QPlainTextEdit, QTextEdit { background: @surface; color: @text;
  border: 1px solid @field; border-radius: @radius; padding: 4px 8px; selection-background-color: @selection;
  selection-color: @text; }
QLineEdit { min-height: 18px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 2px solid @accent; padding: 3px 7px; }
QLineEdit[invalid="true"] { border-color: @negative; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: @disabled;
  background: @window; border-color: @border; }
QLineEdit:read-only { background: @window; }
QLineEdit[kind="bare"] { border: none; background: transparent; padding: 4px; }
QProgressBar { background: @pressed; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

constexpr const char* viewRules = R"(
QAbstractItemView { background: @surface; color: @text; border: none; outline: 0;
  selection-background-color: @selection; selection-color: @text; gridline-color: @border; }
*[kind="rows"]::item { padding: 4px; border: 1px solid transparent; }
*[kind="rows"]::item:selected { background: @selection; color: @text; }
QListView[kind="menu"] { border: 1px solid @border; border-radius: @radius; }
QHeaderView { background: @header; border: none; }
QHeaderView::section { background: @header; color: @secondary; border: none; border-bottom: 1px solid @border;
  padding: 4px 8px; font-weight: 600; }
QTableCornerButton::section { background: @header; border: none; border-bottom: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @secondary; border: none; border-bottom: 2px solid transparent;
  padding: 6px 2px; margin: 0 8px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: none; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @thumbHover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { border: none; background: transparent; }
)";

constexpr const char* paneRules = R"(
QMainWindow, QDialog { background: @window; }
QMenu { background: @surface; color: @text; border: 1px solid @field; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenuBar { background: @window; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @pressed; }
QFrame[kind="card"] { background: @surface; border: 1px solid @border; border-radius: @radius; }
QFrame[kind="line"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="popup"] { background: @surface; border: 1px solid @field; border-radius: @radius; }
)";

QString points(const QFont& font, Type type) {
    return QString::number(font.pointSizeF() * sizeFactor(type), 'f', 2) + QStringLiteral("pt");
}

} // namespace

QString styleSheet(const Colors& c, const QFont& body) {
    // Longer names first: "@accentHover" must not be eaten by "@accent".
    const QVector<QPair<const char*, QString>> values{
        {"@captionpt", points(body, Type::Caption)},
        {"@headingpt", points(body, Type::Heading)},
        {"@displaypt", points(body, Type::Display)},
        {"@accentHover", mixed(c.accent, c.text, 0.12).name()},
        {"@accentPressed", mixed(c.accent, c.text, 0.24).name()},
        {"@thumbHover", c.secondary.name()},
        {"@thumb", mixed(c.surface, c.secondary, 0.45).name()},
        {"@onAccent", c.onAccent.name()},
        {"@accent", c.accent.name()},
        {"@window", c.window.name()},
        {"@surface", c.surface.name()},
        {"@border", c.border.name()},
        {"@field", c.field.name()},
        {"@hover", c.hover.name()},
        {"@pressed", c.pressed.name()},
        {"@header", c.header.name()},
        {"@secondary", c.secondary.name()},
        {"@disabled", c.disabled.name()},
        {"@selection", c.selection.name()},
        {"@positive", c.positive.name()},
        {"@negative", c.negative.name()},
        {"@warning", c.warning.name()},
        {"@text", c.text.name()},
        {"@radius", QString::number(cornerRadius) + QStringLiteral("px")},
    };
    QString sheet = QLatin1String(textRules) + QLatin1String(buttonRules) + QLatin1String(fieldRules) +
                    QLatin1String(viewRules) + QLatin1String(paneRules);
    for (const auto& [name, value] : values) {
        sheet.replace(QLatin1String(name), value);
    }
    return sheet;
}

} // namespace counterpart::ui
