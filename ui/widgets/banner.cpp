// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the band and lays out its words and verbs.
#include "ui/widgets/banner.h"

#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace counterpart::ui {

Banner::Banner(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(space::l, space::s, space::l, space::s);
    m_row->setSpacing(space::s);
    m_row->addSpacing(iconSize + space::s); // of the icon, on the side where lines begin
    m_row->addWidget(m_title);
    m_row->addWidget(m_text, 1);
    setTextStyle(m_title, Type::Body, Ink::Text, Weight::Strong);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
}

void Banner::setMessage(Tone tone, Icon icon, const QString& title, const QString& text) {
    m_tone = tone;
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title + QStringLiteral(". ") + text);
    update();
}

QPushButton* Banner::addVerb(const QString& verb, bool primary) {
    auto* button = new QPushButton(verb, this);
    if (primary) {
        button->setProperty("kind", QStringLiteral("primary"));
    }
    m_row->addWidget(button);
    m_verbs.append(button);
    return button;
}

void Banner::clearVerbs() {
    for (QPushButton* verb : m_verbs) {
        verb->hide();
        verb->deleteLater();
    }
    m_verbs.clear();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    painter.fillRect(rect(), mixed(c.surface, c.of(m_tone), 0.14));
    painter.fillRect(QRect(0, height() - 1, width(), 1), mixed(c.surface, c.of(m_tone), 0.45));
    const QRect place(space::l, (height() - iconSize) / 2, iconSize, iconSize);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), place), m_icon, c.of(m_tone));
}

} // namespace counterpart::ui
