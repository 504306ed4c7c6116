// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that remote controls send are among them: PgUp, PgDn, B and the full stop.
#include "ui/deck/presenter/presenter_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace counterpart::deck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("PresenterKeys", text); }

struct Bound {
    int key;
    Verb verb;
};
constexpr Bound kBound[] = {
    {Qt::Key_Right, Verb::Next},       {Qt::Key_Down, Verb::Next},
    {Qt::Key_Space, Verb::Next},       {Qt::Key_PageDown, Verb::Next},
    {Qt::Key_Left, Verb::Previous},    {Qt::Key_Up, Verb::Previous},
    {Qt::Key_PageUp, Verb::Previous},  {Qt::Key_Home, Verb::First},
    {Qt::Key_End, Verb::Last},         {Qt::Key_Return, Verb::Ask},
    {Qt::Key_Enter, Verb::Ask},        {Qt::Key_Backspace, Verb::Back},
    {Qt::Key_B, Verb::Black},          {Qt::Key_Period, Verb::Black},
    {Qt::Key_W, Verb::White},          {Qt::Key_Comma, Verb::White},
    {Qt::Key_L, Verb::Laser},          {Qt::Key_G, Verb::Overview},
    {Qt::Key_A, Verb::Lenses},         {Qt::Key_N, Verb::Notes},
    {Qt::Key_Plus, Verb::LargerNotes}, {Qt::Key_Minus, Verb::SmallerNotes},
    {Qt::Key_T, Verb::RestartClock},   {Qt::Key_D, Verb::SwapDisplays},
    {Qt::Key_S, Verb::SwapViews},      {Qt::Key_F1, Verb::Keys},
    {Qt::Key_Question, Verb::Keys},    {Qt::Key_Escape, Verb::End},
};

} // namespace

std::optional<Verb> verbOf(const QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return std::nullopt;
    }
    if (event.key() == Qt::Key_M) {
        return event.modifiers().testFlag(Qt::ShiftModifier) ? Verb::PreviousLens : Verb::NextLens;
    }
    for (const Bound& each : kBound) {
        if (each.key == event.key()) {
            return each.verb;
        }
    }
    return std::nullopt;
}

std::vector<KeyLine> keyLines() {
    return {{tr("Right, Down, Space, PgDn, Enter"), tr("Next slide")},
            {tr("Left, Up, PgUp, Backspace"), tr("Previous slide")},
            {tr("Home, End"), tr("First and last slide")},
            {tr("12 Enter"), tr("To slide 12")},
            {tr("G"), tr("All slides")},
            {tr("Tab, Shift+Tab"), tr("To the next figure, to the one before; then arrows")},
            {tr("Enter on a figure"), tr("Why it is so")},
            {tr("Backspace, Esc"), tr("Back to the slide")},
            {tr("M, Shift+M"), tr("The same slide under the next lens, under the one before")},
            {tr("A"), tr("And by which lens? A list to choose from")},
            {tr("B or full stop"), tr("Black")},
            {tr("W or comma"), tr("White")},
            {tr("L"), tr("Laser pointer, moved by mouse or arrows")},
            {tr("N"), tr("Notes")},
            {tr("+ and \xE2\x88\x92"), tr("Size of the notes")},
            {tr("T"), tr("Starts the clock again")},
            {tr("D"), tr("Swaps the displays")},
            {tr("S"), tr("Swaps slide and speaker's view on one display")},
            {tr("F1 or ?"), tr("These keys")},
            {tr("Esc"), tr("Ends")}};
}

} // namespace counterpart::deck
