// SPDX-License-Identifier: GPL-3.0-or-later
// What the presenter does at each key. What lies on top answers first: a sheet, the pointer, a figure, the slide.
#include "ui/deck/presenter/page_grid.h"
#include "ui/deck/presenter/presenter.h"
#include "ui/deck/presenter/sheets.h"

#include <QKeyEvent>
#include <QLocale>
#include <QTimer>

namespace counterpart::deck {

namespace {

constexpr int kMostDigits = 4;
constexpr double kLaserStep = 0.01, kLaserLeap = 0.05;

bool turns(Verb verb) {
    return verb == Verb::Next || verb == Verb::Previous || verb == Verb::First || verb == Verb::Last;
}

} // namespace

void Presenter::take(Stage& from, QKeyEvent& event) {
    if (takeDigit(event) || takeArrow(event)) {
        event.accept();
    } else if (const auto verb = verbOf(event)) {
        event.accept();
        obey(from, *verb);
    }
}

bool Presenter::takeDigit(const QKeyEvent& event) {
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || event.key() < Qt::Key_0 || event.key() > Qt::Key_9) {
        return false;
    }
    setTyped((m_typed + QChar(event.key())).left(kMostDigits));
    return true;
}

// Arrows move the pointer while it is on, and from figure to figure once Tab has come to one.
bool Presenter::takeArrow(const QKeyEvent& event) {
    const int key = event.key();
    const double x = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const double y = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if ((x == 0 && y == 0) || hasGuest()) {
        return false;
    }
    if (m_laser) {
        const double by = event.modifiers().testFlag(Qt::ShiftModifier) ? kLaserLeap : kLaserStep;
        setLaser(QPointF(std::clamp(m_laser->x() + x * by, 0.0, 1.0), std::clamp(m_laser->y() + y * by, 0.0, 1.0)));
        return true;
    }
    if (m_walking && slide().currentSpot() >= 0) {
        slide().walkSpots(key);
        showSpotToo();
        return true;
    }
    return false;
}

void Presenter::obey(Stage& from, Verb verb) {
    if (obeySheet(from, verb)) {
        return;
    }
    switch (verb) {
    case Verb::Next:
    case Verb::Previous:
    case Verb::First:
    case Verb::Last:
    case Verb::Ask:
    case Verb::Back:
    case Verb::End:
        obeySlide(verb);
        break;
    case Verb::NextLens:
        Q_EMIT lensAsked(1);
        break;
    case Verb::PreviousLens:
        Q_EMIT lensAsked(-1);
        break;
    default:
        obeyLooks(from, verb);
    }
}

// True when that was all there was to do.
bool Presenter::obeySheet(Stage& from, Verb verb) {
    Stage& covered = from.sheet() != nullptr || !hasGuest() ? from : *m_audience;
    if (covered.sheet() == nullptr) {
        return false;
    }
    const bool grid = qobject_cast<PageGrid*>(covered.sheet()) != nullptr;
    if (verb == Verb::End || verb == Verb::Back || verb == Verb::Keys || (grid && verb == Verb::Overview)) {
        covered.uncover();
        return true;
    }
    if (turns(verb)) {
        covered.uncover(); // and on
    }
    return verb == Verb::Ask;
}

void Presenter::obeySlide(Verb verb) {
    if (m_audience->blank() != Blank::No) { // the slide comes back as it was left
        setBlank(Blank::No);
        return;
    }
    switch (verb) {
    case Verb::Next:
        turn(1);
        break;
    case Verb::Previous:
        turn(-1);
        break;
    case Verb::First:
        showPage(0);
        break;
    case Verb::Last:
        showPage(std::max<std::size_t>(1, m_audience->slide().count()) - 1);
        break;
    case Verb::Ask:
        ask();
        break;
    case Verb::Back:
        back();
        break;
    default:
        letGo();
    }
}

void Presenter::obeyLooks(Stage& from, Verb verb) {
    switch (verb) {
    case Verb::Black:
    case Verb::White: {
        const Blank wanted = verb == Verb::Black ? Blank::Black : Blank::White;
        setBlank(m_audience->blank() == wanted ? Blank::No : wanted);
        break;
    }
    case Verb::Laser:
        setLaser(m_laser ? std::nullopt : std::optional<QPointF>({0.5, 0.5}));
        break;
    case Verb::Overview:
        showOverview(from);
        break;
    case Verb::Lenses:
        chooseLens(from);
        break;
    case Verb::Keys:
        from.cover(keySheet(), Stage::Place::Middle);
        break;
    case Verb::Notes:
        m_speaker->setNotesShown(!m_speaker->notesShown());
        break;
    case Verb::LargerNotes:
        m_speaker->scaleNotes(1);
        break;
    case Verb::SmallerNotes:
        m_speaker->scaleNotes(-1);
        break;
    case Verb::RestartClock:
        m_begun = m_now();
        tick();
        break;
    case Verb::SwapDisplays:
        for (const Display& each : m_two ? m_displays() : std::vector<Display>()) {
            if (each.name != m_audienceOn) {
                m_wantedDisplay = each.name;
                break;
            }
        }
        placeWindows();
        Q_EMIT displayChosen(m_audienceOn);
        break;
    case Verb::SwapViews:
        m_speakerAlone = !m_two && !m_speakerAlone;
        placeWindows();
        break;
    default:
        break;
    }
}

void Presenter::turn(qsizetype by) {
    const auto count = static_cast<qsizetype>(m_audience->slide().count());
    const qsizetype wanted = static_cast<qsizetype>(page()) + by;
    if (wanted >= 0 && wanted < count) {
        showPage(static_cast<std::size_t>(wanted));
    }
}

void Presenter::ask() {
    if (!m_typed.isEmpty()) {
        const auto number = m_typed.toUInt();
        setTyped({});
        if (number > 0) {
            showPage(number - 1); // beyond the end: the last one
        }
    } else if (!m_walking || slide().currentSpot() < 0) {
        turn(1);
    } else {
        slide().askSpot();
    }
}

void Presenter::back() {
    if (m_typed.isEmpty()) {
        turn(-1);
    } else {
        setTyped(m_typed.chopped(1));
    }
}

void Presenter::letGo() {
    if (!m_typed.isEmpty()) {
        setTyped({});
    } else if (m_laser) {
        setLaser(std::nullopt);
    } else if (m_walking && slide().currentSpot() >= 0) {
        m_walking = false;
        slide().setCurrentSpot(-1);
        showSpotToo();
    } else {
        end();
    }
}

void Presenter::step(bool forward) {
    if (!m_presenting) {
        return;
    }
    if (!slide().stepSpot(forward)) {
        slide().setCurrentSpot(-1); // past the last one there is the slide again
    }
    m_walking = slide().currentSpot() >= 0;
    showSpotToo();
}

// The speaker need not turn round to see which figure it is.
void Presenter::showSpotToo() {
    if (m_audience->isVisible()) {
        m_speaker->slide().setCurrentSpot(m_audience->slide().currentSpot());
    }
}

void Presenter::setBlank(Blank blank) {
    m_audience->setBlank(blank);
    sayState();
}

void Presenter::setLaser(std::optional<QPointF> ofPage) {
    const bool switched = m_laser.has_value() != ofPage.has_value();
    m_laser = ofPage;
    m_audience->setLaser(ofPage);
    m_speaker->setLaser(ofPage);
    if (switched) {
        sayState();
    }
}

void Presenter::setTyped(const QString& digits) {
    m_typed = digits;
    if (!digits.isEmpty()) {
        m_typing->start();
    }
    if (!m_speaker->isVisible()) {
        m_audience->say(digits.isEmpty() ? QString() : tr("To slide %1").arg(digits));
    }
    sayState();
}

void Presenter::chooseLens(Stage& from) {
    if (m_lenses.isEmpty()) {
        return;
    }
    auto* sheet = new LensSheet(m_lenses, m_lensIndex);
    connect(sheet, &LensSheet::lensChosen, this, [this, stage = &from](int index) {
        stage->uncover();
        Q_EMIT lensChosen(index);
    });
    from.cover(sheet, Stage::Place::Foot);
}

void Presenter::showOverview(Stage& from) {
    auto* grid = new PageGrid(m_audience->slide().pages(), page());
    connect(grid, &PageGrid::pageChosen, this, [this, stage = &from](std::size_t chosen) {
        stage->uncover();
        setBlank(Blank::No);
        showPage(chosen);
    });
    from.cover(grid, Stage::Place::Whole);
}

} // namespace counterpart::deck
