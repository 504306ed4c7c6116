// SPDX-License-Identifier: GPL-3.0-or-later
// Windows, displays and documents of a presentation.
#include "ui/deck/presenter/presenter.h"

#include "ui/deck/pages/page_words.h"
#include "ui/deck/presenter/page_grid.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTimer>

namespace counterpart::deck {

namespace {

constexpr int kTick = 200; // milliseconds
constexpr int kTyping = 4000;

void place(QWidget& window, const Display& display) {
    if (display.screen != nullptr) {
        if (window.isFullScreen() && window.screen() != display.screen) {
            window.showNormal(); // window managers move no window that fills a screen
        }
        window.setScreen(display.screen);
    }
    if (display.geometry.isValid()) {
        window.setGeometry(display.geometry);
    }
    window.showFullScreen();
}

} // namespace

std::vector<Display> displays() {
    std::vector<Display> out;
    for (QScreen* screen : QGuiApplication::screens()) { // the primary one is the first
        out.push_back({screen->name(), screen->geometry(), screen});
    }
    return out;
}

Presenter::Presenter(QObject* parent)
    : QObject(parent), m_audience(std::make_unique<AudienceView>()), m_speaker(std::make_unique<SpeakerView>()),
      m_now(&QDateTime::currentDateTime), m_displays(&deck::displays), m_tick(new QTimer(this)),
      m_typing(new QTimer(this)) {
    connectStage(*m_audience, m_audience->slide());
    connectStage(*m_speaker, m_speaker->slide());
    connect(m_audience.get(), &AudienceView::laserMoved, this, [this](const QPointF& at) { setLaser(at); });
    connect(m_speaker.get(), &SpeakerView::laserMoved, this, [this](const QPointF& at) { setLaser(at); });
    connect(m_speaker.get(), &SpeakerView::lensesAsked, this, [this] { chooseLens(*m_speaker); });
    connect(m_speaker.get(), &SpeakerView::restartAsked, this, [this] { obeyLooks(*m_speaker, Verb::RestartClock); });
    m_tick->setInterval(kTick);
    connect(m_tick, &QTimer::timeout, this, &Presenter::tick);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTyping);
    connect(m_typing, &QTimer::timeout, this, [this] { setTyped({}); });
    const auto changed = [this] { QTimer::singleShot(0, this, &Presenter::displaysChanged); };
    connect(qGuiApp, &QGuiApplication::screenAdded, this, changed);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, changed);
}

Presenter::~Presenter() = default;

void Presenter::connectStage(Stage& stage, PageView& slide) {
    connect(&stage, &Stage::keyPressed, this, [this, &stage](QKeyEvent* event) { take(stage, *event); });
    connect(&stage, &Stage::stepAsked, this, &Presenter::step);
    connect(&stage, &Stage::closed, this, &Presenter::end);
    connect(&stage, &Stage::uncovered, this, [this] {
        if (m_presenting) {
            this->stage().activateWindow();
        }
    });
    slide.setContextMenuPolicy(Qt::PreventContextMenu);
    connect(&slide, &PageView::whyAsked, this, &Presenter::whyAsked);
    connect(&slide, &PageView::groundClicked, this, [this] { obeySlide(Verb::Next); });
    connect(&slide, &PageView::painted, this, [&slide] { // the neighbours are ready before they are asked for
        if (slide.page() > 0) {
            slide.prepare(slide.page() - 1);
        }
        slide.prepare(slide.page() + 1);
    });
}

void Presenter::setPages(Pages pages, const QString& lens) {
    PageView& shown = m_audience->slide();
    const QString before = std::exchange(m_lens, lens);
    const bool empty = shown.count() == 0;
    m_walking = false;
    shown.setPages(pages);
    if (shown.isVisible()) {
        shown.repaint(); // those who wait come first
    }
    m_speaker->setPages(pages);
    m_speaker->setPage(shown.page());
    m_speaker->setLens(lens);
    if (!empty && !lens.isEmpty() && lens != before) {
        m_audience->say(lens);
    }
    for (Stage* each : {static_cast<Stage*>(m_audience.get()), static_cast<Stage*>(m_speaker.get())}) {
        if (qobject_cast<PageGrid*>(each->sheet()) != nullptr) {
            each->uncover(); // it shows pages of another document
        }
    }
    Q_EMIT pageShown(page());
}

void Presenter::setLenses(const QStringList& names, int current) {
    m_lenses = names;
    m_lensIndex = current;
}

void Presenter::setNow(std::function<QDateTime()> now) { m_now = std::move(now); }
void Presenter::setDisplays(std::function<std::vector<Display>()> displays) { m_displays = std::move(displays); }

QString Presenter::pageId() const {
    const PageView& shown = m_audience->slide();
    return page() < shown.count() ? words(pageOf(*shown.pages(), page()).id) : QString();
}

void Presenter::start(const QString& pageId, const QString& display) {
    const Pages& pages = m_audience->slide().pages();
    showPage(pages ? pageOfId(*pages, pageId.toStdString()).value_or(0) : 0);
    m_wantedDisplay = display;
    m_presenting = true;
    m_speakerAlone = false;
    m_begun = m_now();
    setBlank(Blank::No);
    setLaser(std::nullopt);
    setTyped({});
    placeWindows();
    m_tick->start();
    tick();
}

void Presenter::end() {
    if (!m_presenting) {
        return;
    }
    m_presenting = false;
    m_tick->stop();
    for (Stage* each : {static_cast<Stage*>(m_audience.get()), static_cast<Stage*>(m_speaker.get())}) {
        each->uncover();
        each->hide();
    }
    Q_EMIT ended(pageId());
}

void Presenter::displaysChanged() {
    if (m_presenting) {
        placeWindows();
    }
}

// The audience's display is the one that was chosen, else one that is not the first, where the window probably is.
void Presenter::placeWindows() {
    const std::vector<Display> all = m_displays();
    m_two = all.size() > 1;
    std::size_t forAudience = m_two ? 1 : 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        forAudience = all[i].name == m_wantedDisplay ? i : forAudience;
    }
    m_audienceOn = all.empty() ? QString() : all[forAudience].name;
    m_speakerAlone = m_speakerAlone && !m_two;
    if (m_two || !m_speakerAlone) {
        place(*m_audience, all.empty() ? Display{} : all[forAudience]);
    } else {
        m_audience->hide();
    }
    if (m_two) {
        place(*m_speaker, all[forAudience == 0 ? 1 : 0]);
    } else if (m_speakerAlone) {
        place(*m_speaker, all.empty() ? Display{} : all[0]);
    } else {
        m_speaker->uncover();
        m_speaker->hide();
    }
    stage().activateWindow();
    stage().setFocus();
    sayState();
}

Stage& Presenter::stage() {
    if (m_audience->sheet() != nullptr && m_audience->isVisible()) {
        return *m_audience;
    }
    return m_speaker->isVisible() ? static_cast<Stage&>(*m_speaker) : *m_audience;
}

PageView& Presenter::slide() { return m_audience->isVisible() ? m_audience->slide() : m_speaker->slide(); }

void Presenter::showPage(std::size_t page) {
    m_walking = false;
    m_audience->slide().setPage(page);
    m_speaker->setPage(page);
    Q_EMIT pageShown(this->page());
}

void Presenter::showOver(QWidget* guest) { guestComes(guest, Stage::Place::Middle); }
void Presenter::showBeside(QWidget* guest) { guestComes(guest, Stage::Place::Beside); }

void Presenter::guestComes(QWidget* guest, Stage::Place place) {
    if (m_speakerAlone) {
        m_speakerAlone = false;
        placeWindows();
    }
    m_audience->cover(guest, place);
}

void Presenter::sayState() {
    if (!m_typed.isEmpty()) {
        m_speaker->setState(tr("To slide %1: Enter").arg(m_typed));
    } else if (m_audience->blank() != Blank::No) {
        m_speaker->setState(m_audience->blank() == Blank::Black ? tr("The audience sees black")
                                                                : tr("The audience sees white"));
    } else if (!m_audience->isVisible() && m_presenting) {
        m_speaker->setState(tr("One display: the audience sees this, too. S shows the slide"));
    } else {
        m_speaker->setState(m_laser ? tr("The pointer is on") : QString());
    }
}

void Presenter::tick() {
    const QDateTime now = m_now();
    m_speaker->setClock(m_begun.secsTo(now), now.time());
}

} // namespace counterpart::deck
