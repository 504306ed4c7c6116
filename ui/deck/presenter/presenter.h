// SPDX-License-Identifier: GPL-3.0-or-later
// How does one present a document: to an audience on one display, with notes and a clock for oneself on another, and
// with answers at hand when somebody asks why, or "and by first touch?" (mission I8)
#pragma once

#include "ui/deck/presenter/audience_view.h"
#include "ui/deck/presenter/presenter_keys.h"
#include "ui/deck/presenter/speaker_view.h"

#include <QDateTime>
#include <QStringList>

#include <functional>

class QScreen;

namespace counterpart::deck {

struct Display {
    QString name; // to be remembered by
    QRect geometry;
    QScreen* screen = nullptr;
};
std::vector<Display> displays(); // of the computer, the one with the window's menu first

class Presenter : public QObject {
    Q_OBJECT
public:
    explicit Presenter(QObject* parent = nullptr);
    ~Presenter() override;

    // The slide stays the one of the same Page::id and is replaced in place. A lens that was not the last one is named
    // for a moment.
    void setPages(Pages pages, const QString& lens = {});
    void setLenses(const QStringList& names, int current); // to choose from; none: nothing to choose
    void setNow(std::function<QDateTime()> now);
    void setDisplays(std::function<std::vector<Display>()> displays); // what there is at the moment

    // From the page of this id on the display of this name; else from the first, on another display than the window's.
    void start(const QString& pageId = {}, const QString& display = {});
    void end();
    bool isPresenting() const { return m_presenting; }
    std::size_t page() const { return m_audience->slide().page(); }
    QString pageId() const;
    void showPage(std::size_t page);

    // Something of the owner's over the slide or beside it: an explanation, a table. Belongs to the presenter from then
    // on; Esc, Backspace or turning to another slide takes it away.
    void showOver(QWidget* guest);
    void showBeside(QWidget* guest);
    bool hasGuest() const { return m_audience->sheet() != nullptr; }

    AudienceView& audience() { return *m_audience; }
    SpeakerView& speaker() { return *m_speaker; }
    QString audienceDisplay() const { return m_audienceOn; } // its name while presenting
    bool hasTwoDisplays() const { return m_two; }

public Q_SLOTS:
    void displaysChanged(); // plugged or unplugged

Q_SIGNALS:
    void pageShown(std::size_t page);
    void whyAsked(const report::Why& why, const QPoint& globalPosition);
    void lensAsked(int step);                // M, Shift+M
    void lensChosen(int index);              // from the list
    void displayChosen(const QString& name); // of the audience, by hand
    void ended(const QString& pageId);

private:
    void connectStage(Stage& stage, PageView& slide);
    void placeWindows();
    Stage& stage(); // the one that has the keys
    PageView& slide();
    void take(Stage& from, QKeyEvent& event);
    bool takeDigit(const QKeyEvent& event);
    bool takeArrow(const QKeyEvent& event);
    void obey(Stage& from, Verb verb);
    bool obeySheet(Stage& from, Verb verb);
    void obeySlide(Verb verb);
    void obeyLooks(Stage& from, Verb verb);
    void turn(qsizetype by);
    void ask();
    void back();
    void letGo(); // Esc: one thing after another
    void step(bool forward);
    void showSpotToo();
    void setBlank(Blank blank);
    void setLaser(std::optional<QPointF> ofPage);
    void setTyped(const QString& digits);
    void chooseLens(Stage& from);
    void showOverview(Stage& from);
    void sayState();
    void tick();
    void guestComes(QWidget* guest, Stage::Place place);

    std::unique_ptr<AudienceView> m_audience;
    std::unique_ptr<SpeakerView> m_speaker;
    std::function<QDateTime()> m_now;
    std::function<std::vector<Display>()> m_displays;
    QDateTime m_begun;
    QTimer* m_tick;
    QTimer* m_typing;
    QString m_typed;
    QStringList m_lenses;
    QString m_lens;
    QString m_audienceOn; // name of a display
    QString m_wantedDisplay;
    std::optional<QPointF> m_laser;
    int m_lensIndex = -1;
    bool m_presenting = false;
    bool m_two = false;
    bool m_speakerAlone = false; // on one display
    bool m_walking = false;      // figures, by keys
};

} // namespace counterpart::deck
