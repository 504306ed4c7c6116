// SPDX-License-Identifier: GPL-3.0-or-later
// What does the one who speaks see? This slide, the next, the notes, and how long it has been.
#pragma once

#include "ui/deck/pages/page_view.h"
#include "ui/deck/presenter/stage.h"

#include <QTime>

class QLabel;
class QPushButton;
class QTextEdit;

namespace counterpart::deck {

class SpeakerView : public Stage {
    Q_OBJECT
public:
    explicit SpeakerView(QWidget* parent = nullptr);
    PageView& slide() { return *m_slide; }
    PageView& next() { return *m_next; }
    void setPages(const Pages& pages);
    void setPage(std::size_t page);
    void setClock(qint64 elapsedSeconds, const QTime& now);
    void setLens(const QString& lens);
    void setState(const QString& words); // what the audience sees instead, what has been typed
    void setLaser(std::optional<QPointF> ofPage);
    void setNotesShown(bool shown);
    bool notesShown() const;
    void scaleNotes(int steps); // of a quarter of usual type
    double notesScale() const { return m_notesScale; }
    void setNotesScale(double scale); // brought into what can be chosen
    QString notes() const;
    QString state() const;
    QString clock() const;

Q_SIGNALS:
    void laserMoved(const QPointF& ofPage);
    void lensesAsked();
    void restartAsked();

protected:
    void arrange() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Laser; // over the slide
    QWidget* makeHead();
    QWidget* makeSide();
    void refreshPage();
    void refreshNotes();

    QWidget* m_content;
    PageView* m_slide;
    PageView* m_next;
    Laser* m_laser;
    QLabel* m_elapsed;
    QLabel* m_time;
    QLabel* m_number;
    QLabel* m_state;
    QLabel* m_nextTitle;
    QTextEdit* m_notes;
    QWidget* m_notesPart;
    QPushButton* m_lens;
    double m_notesScale = 1.25;
};

} // namespace counterpart::deck
