// SPDX-License-Identifier: GPL-3.0-or-later
// Title, sentences and verbs below each other on a quiet ground of their tone.
#include "ui/dialogs/record/form_notice.h"

#include "ui/shell/theme/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace counterpart {

namespace {

ui::Icon iconOf(ui::Tone tone) {
    switch (tone) {
    case ui::Tone::Negative:
        return ui::Icon::Error;
    case ui::Tone::Warning:
        return ui::Icon::Warning;
    default:
        return ui::Icon::Info;
    }
}

} // namespace

FormNotice::FormNotice(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_row(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl + ui::iconSize + ui::space::s, ui::space::m, ui::space::xl, ui::space::m);
    column->setSpacing(ui::space::xs);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(m_row);
    m_row->setSpacing(ui::space::s);
    m_row->setContentsMargins(0, ui::space::xs, 0, 0);
    m_row->addStretch();
    ui::setTextStyle(m_title, ui::Type::Body, ui::Ink::Text, ui::Weight::Strong);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    hide();
}

void FormNotice::say(ui::Tone tone, const QString& title, const QString& text) {
    for (QPushButton* verb : m_verbs) {
        verb->hide();
        verb->deleteLater();
    }
    m_verbs.clear();
    m_tone = tone;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title + QStringLiteral(". ") + text);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton* FormNotice::addVerb(const QString& verb, bool primary) {
    auto* button = new QPushButton(verb, this);
    button->setAutoDefault(false);
    if (primary) {
        button->setProperty("kind", QStringLiteral("primary"));
    }
    connect(button, &QPushButton::clicked, this, &QWidget::hide);
    m_row->insertWidget(static_cast<int>(m_verbs.size()), button);
    m_verbs.append(button);
    button->show(); // at once: it may be given the focus
    return button;
}

QString FormNotice::title() const { return isHidden() ? QString() : m_title->text(); }
QString FormNotice::text() const { return isHidden() ? QString() : m_text->text(); }

void FormNotice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ui::Colors& c = ui::theme().colors();
    painter.fillRect(rect(), ui::mixed(c.surface, c.of(m_tone), 0.14));
    painter.fillRect(QRect(0, height() - 1, width(), 1), ui::mixed(c.surface, c.of(m_tone), 0.45));
    const QRect place(ui::space::xl, ui::space::m, ui::iconSize, std::max(ui::iconSize, m_title->height()));
    ui::paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), place), iconOf(m_tone), c.of(m_tone));
}

} // namespace counterpart
