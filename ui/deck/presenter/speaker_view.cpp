// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing in it takes the focus: all keys are the presenter's.
#include "ui/deck/presenter/speaker_view.h"

#include "ui/deck/pages/page_words.h"
#include "ui/deck/presenter/audience_view.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QTextDocument>
#include <QTextEdit>

namespace counterpart::deck {

namespace {

using namespace ui;

constexpr double kStep = 0.25, kLeast = 0.75, kMost = 4;
constexpr double kDot = 0.012;

QLabel* label(Type type, Ink ink, Weight weight = Weight::Regular) {
    auto* out = new QLabel;
    setTextStyle(out, type, ink, weight);
    out->setMinimumWidth(1); // long words are cut, they do not widen the window
    return out;
}

QPushButton* button(const QString& words, const QString& key) {
    auto* out = new QPushButton(words);
    out->setFocusPolicy(Qt::NoFocus);
    out->setToolTip(key);
    return out;
}

// Signs stay behind their letter where one reads from right to left, too.
QString upright(const QString& sign) { return QChar(0x200E) + sign + QChar(0x200E); }

QString elapsedWords(qint64 seconds) {
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

class SpeakerView::Laser : public QWidget {
public:
    Laser(PageView* slide, QWidget* parent) : QWidget(parent), m_slide(slide) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    void show(std::optional<QPointF> at) {
        m_at = at;
        setGeometry(m_slide->geometry());
        raise();
        update();
    }
    bool isOn() const { return m_at.has_value(); }

protected:
    void paintEvent(QPaintEvent*) override {
        if (m_at) {
            QPainter painter(this);
            const QRectF page = m_slide->pageRect();
            paintLaser(painter, {page.left() + m_at->x() * page.width(), page.top() + m_at->y() * page.height()},
                       std::max(4.0, page.width() * kDot));
        }
    }

private:
    PageView* m_slide;
    std::optional<QPointF> m_at;
};

SpeakerView::SpeakerView(QWidget* parent) : Stage(parent), m_content(new QWidget(this)) {
    setWindowTitle(tr("Speaker's view"));
    auto* all = new QVBoxLayout(m_content);
    all->setContentsMargins(space::l, space::m, space::l, space::l);
    all->setSpacing(space::m);
    all->addWidget(makeHead());
    auto* body = new QHBoxLayout;
    body->setSpacing(space::l);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::s);
    m_slide = new PageView;
    m_slide->setFocusPolicy(Qt::NoFocus);
    m_slide->setAtTop(true);
    m_slide->installEventFilter(this);
    left->addWidget(m_slide, 1);
    m_state = label(Type::Heading, Ink::Warning, Weight::Strong);
    left->addWidget(m_state);
    body->addLayout(left, 2);
    body->addWidget(makeSide(), 1);
    all->addLayout(body, 1);
    m_laser = new Laser(m_slide, m_content);
    scaleNotes(0);
}

QWidget* SpeakerView::makeHead() {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::l);
    m_elapsed = label(Type::Display, Ink::Text, Weight::Strong);
    m_elapsed->setAccessibleName(tr("Elapsed time"));
    m_time = label(Type::Display, Ink::Secondary);
    m_time->setAccessibleName(tr("Time of day"));
    m_number = label(Type::Heading, Ink::Text);
    m_lens = button({}, tr("And by which lens? (A)"));
    auto* restart = button(tr("Restart"), tr("Starts the clock again (T)"));
    line->addWidget(m_elapsed);
    line->addWidget(restart);
    line->addStretch(1);
    line->addWidget(m_lens);
    line->addWidget(m_number);
    line->addWidget(m_time);
    m_lens->hide();
    connect(restart, &QPushButton::clicked, this, &SpeakerView::restartAsked);
    connect(m_lens, &QPushButton::clicked, this, &SpeakerView::lensesAsked);
    return head;
}

QWidget* SpeakerView::makeSide() {
    auto* side = new QWidget;
    auto* box = new QVBoxLayout(side);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_nextTitle = label(Type::Body, Ink::Secondary);
    m_nextTitle->setWordWrap(true);
    m_next = new PageView;
    m_next->setAtTop(true);
    m_next->setFocusPolicy(Qt::NoFocus);
    m_next->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_next->setNothing(tr("End"));
    m_notesPart = new QWidget;
    auto* notes = new QVBoxLayout(m_notesPart);
    notes->setContentsMargins(0, 0, 0, 0);
    notes->setSpacing(space::xs);
    auto* head = new QHBoxLayout;
    auto* name = label(Type::Body, Ink::Secondary, Weight::Strong);
    name->setText(tr("Notes"));
    auto* smaller = button(upright(QStringLiteral("A\u2212")), tr("Smaller notes (\xE2\x88\x92)"));
    smaller->setAccessibleName(tr("Smaller notes"));
    auto* larger = button(upright(QStringLiteral("A+")), tr("Larger notes (+)"));
    larger->setAccessibleName(tr("Larger notes"));
    head->addWidget(name, 1);
    head->addWidget(smaller);
    head->addWidget(larger);
    m_notes = new QTextEdit;
    m_notes->setReadOnly(true);
    m_notes->setFocusPolicy(Qt::NoFocus);
    m_notes->setAccessibleName(tr("Notes"));
    notes->addLayout(head);
    notes->addWidget(m_notes, 1);
    box->addWidget(m_nextTitle);
    box->addWidget(m_next, 2);
    box->addWidget(m_notesPart, 3);
    connect(smaller, &QPushButton::clicked, this, [this] { scaleNotes(-1); });
    connect(larger, &QPushButton::clicked, this, [this] { scaleNotes(1); });
    return side;
}

void SpeakerView::setPages(const Pages& pages) {
    m_slide->setPages(pages);
    m_next->setPages(pages);
    refreshPage();
}

void SpeakerView::setPage(std::size_t page) {
    m_slide->setPage(page);
    refreshPage();
}

void SpeakerView::refreshPage() {
    const std::size_t count = m_slide->count();
    const std::size_t page = m_slide->page();
    const auto number = [](std::size_t each) { return QLocale().toString(static_cast<qulonglong>(each)); };
    m_number->setText(count == 0 ? tr("No slides") : tr("Slide %1 of %2").arg(number(page + 1), number(count)));
    const bool more = page + 1 < count;
    m_next->setVisible(more);
    if (more) {
        m_next->setPage(page + 1);
    }
    m_nextTitle->setText(count == 0 ? QString()
                         : more     ? tr("Next: %1").arg(titleOf(*m_slide->pages(), page + 1))
                                    : tr("This is the last slide"));
    refreshNotes();
}

void SpeakerView::refreshNotes() {
    const bool any = m_slide->page() < m_slide->count();
    const QString text = any ? words(pageOf(*m_slide->pages(), m_slide->page()).notes) : QString();
    if (text != m_notes->toPlainText()) {
        m_notes->setPlainText(text);
    }
    m_notes->setPlaceholderText(tr("No notes for this slide"));
}

void SpeakerView::setClock(qint64 elapsedSeconds, const QTime& now) {
    m_elapsed->setText(elapsedWords(std::max<qint64>(0, elapsedSeconds)));
    m_time->setText(QLocale().toString(now, QLocale::ShortFormat));
}

void SpeakerView::setLens(const QString& lens) {
    const QString shown = m_lens->fontMetrics().elidedText(lens, Qt::ElideRight, width() / 3 + space::xxl);
    m_lens->setText(shown);
    m_lens->setAccessibleName(tr("Lens: %1").arg(lens));
    m_lens->setVisible(!lens.isEmpty());
}

void SpeakerView::setState(const QString& words) {
    if (m_state->text() != words) {
        m_state->setText(words);
    }
}

void SpeakerView::setLaser(std::optional<QPointF> ofPage) {
    if (m_laser->isOn() != ofPage.has_value()) {
        m_slide->setCursor(ofPage ? Qt::CrossCursor : Qt::ArrowCursor);
    }
    m_laser->show(ofPage);
}

void SpeakerView::setNotesShown(bool shown) { m_notesPart->setVisible(shown); }
bool SpeakerView::notesShown() const { return !m_notesPart->isHidden(); }

void SpeakerView::scaleNotes(int steps) { setNotesScale(m_notesScale + steps * kStep); }

void SpeakerView::setNotesScale(double scale) {
    m_notesScale = std::clamp(scale, kLeast, kMost);
    QFont font = theme().font();
    font.setPointSizeF(font.pointSizeF() * m_notesScale);
    m_notes->document()->setDefaultFont(font);
}

QString SpeakerView::notes() const { return m_notes->toPlainText(); }
QString SpeakerView::state() const { return m_state->text(); }
QString SpeakerView::clock() const { return m_elapsed->text(); }

void SpeakerView::arrange() { m_content->setGeometry(contentRect()); }

bool SpeakerView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_slide && event->type() == QEvent::MouseMove && m_laser->isOn()) {
        const QRectF page = m_slide->pageRect();
        const QPointF at = static_cast<QMouseEvent*>(event)->position();
        if (!page.isEmpty()) {
            Q_EMIT laserMoved({std::clamp((at.x() - page.left()) / page.width(), 0.0, 1.0),
                               std::clamp((at.y() - page.top()) / page.height(), 0.0, 1.0)});
        }
        return true;
    }
    return Stage::eventFilter(watched, event);
}

void SpeakerView::changeEvent(QEvent* event) {
    Stage::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        scaleNotes(0);
        update();
    }
}

void SpeakerView::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), theme().colors().window); }

} // namespace counterpart::deck
