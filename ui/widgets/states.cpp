// SPDX-License-Identifier: GPL-3.0-or-later
// The empty, error and loading states.
#include "ui/widgets/states.h"

#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace counterpart::ui {
namespace {

constexpr int pictureSize = 40;

QLabel* centered(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMinimumWidth(320);
    label->setMaximumWidth(420);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_title(centered(this)), m_text(centered(this)),
      m_primary(new QPushButton(this)), m_secondary(new QPushButton(this)) {
    setTextStyle(m_title, Type::Heading, Ink::Text, Weight::Strong);
    setTextStyle(m_text, Type::Body, Ink::Secondary);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_picture->setAlignment(Qt::AlignCenter);
    m_primary->setProperty("kind", QStringLiteral("primary"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    // Centred by stretches: an alignment would cost the labels their height for width.
    for (QLabel* label : {m_title, m_text}) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 8);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(space::s);
    column->addLayout(buttons);
    column->addStretch(3);
    setPrimary({});
    setSecondary({});
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryActivated);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryActivated);
}

void EmptyState::setContent(Icon icon, const QString& title, const QString& text) {
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    refreshIcon();
}

void EmptyState::setPrimary(const QString& verb) {
    m_primary->setText(verb);
    m_primary->setVisible(!verb.isEmpty());
}

void EmptyState::setSecondary(const QString& verb) {
    m_secondary->setText(verb);
    m_secondary->setVisible(!verb.isEmpty());
}

QString EmptyState::title() const { return m_title->text(); }

void EmptyState::setTone(Tone tone) {
    m_tone = tone;
    refreshIcon();
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().colors().surface);
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        refreshIcon();
    }
    QWidget::changeEvent(event);
}

void EmptyState::refreshIcon() {
    m_picture->setVisible(m_icon != Icon::None);
    if (m_icon != Icon::None) {
        m_picture->setPixmap(iconPixmap(m_icon, pictureSize, theme().colors().of(m_tone), devicePixelRatioF()));
    }
}

ErrorState::ErrorState(QWidget* parent) : EmptyState(parent) { setTone(Tone::Negative); }

void ErrorState::setError(const QString& title, const QString& text, const QString& verb) {
    setContent(Icon::Error, title, text);
    setPrimary(verb);
}

LoadingState::LoadingState(QWidget* parent) : QWidget(parent), m_delay(new QTimer(this)), m_turn(new QTimer(this)) {
    m_delay->setSingleShot(true);
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_shown = true;
        show();
        if (theme().animated()) {
            m_turn->start(motionMs);
        }
    });
    connect(m_turn, &QTimer::timeout, this, [this] {
        ++m_step;
        update();
    });
    hide();
}

void LoadingState::start(const QString& what) {
    m_what = what.isEmpty() ? tr("Working it out") : what;
    setAccessibleName(m_what);
    if (!m_shown && !m_delay->isActive()) {
        m_delay->start(loadingDelayMs);
    }
}

void LoadingState::stop() {
    m_delay->stop();
    m_turn->stop();
    m_shown = false;
    hide();
}

void LoadingState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    painter.fillRect(rect(), c.surface);
    if (!m_shown) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QPoint middle = rect().center();
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(i == m_step % 3 ? c.accent : c.field);
        painter.drawEllipse(QPointF(middle.x() + (i - 1) * space::m, middle.y() - space::m), 3, 3);
    }
    drawLine(painter, QRect(rect().x(), middle.y(), rect().width(), textHeight(theme().font())), m_what, theme().font(),
             c.secondary, Qt::AlignHCenter);
}

} // namespace counterpart::ui
