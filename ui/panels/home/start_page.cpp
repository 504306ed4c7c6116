// SPDX-License-Identifier: GPL-3.0-or-later
// Three ways to begin, and the workspaces opened last.
#include "ui/panels/home/start_page.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kCardWidth = 260;
constexpr int kPictureSize = 32;
constexpr int kMostRecent = 6;

// A card: picture, what it is, one sentence, its verb.
QPushButton* addCard(QHBoxLayout& row, ui::Icon icon, const QString& title, const QString& text, const QString& verb,
                     bool primary) {
    auto* card = new QFrame;
    card->setProperty("kind", QStringLiteral("card"));
    card->setMinimumWidth(kCardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(ui::space::l, ui::space::l, ui::space::l, ui::space::l);
    column->setSpacing(ui::space::s);
    auto* picture = new QLabel(card);
    picture->setPixmap(ui::icon(icon, ui::Tone::Accent).pixmap(kPictureSize, kPictureSize));
    auto* heading = new QLabel(title, card);
    ui::setTextStyle(heading, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    auto* words = new QLabel(text, card);
    words->setWordWrap(true);
    ui::setTextStyle(words, ui::Type::Body, ui::Ink::Secondary);
    auto* button = new QPushButton(verb, card);
    if (primary) {
        button->setProperty("kind", QStringLiteral("primary"));
    }
    button->setAccessibleDescription(text);
    column->addWidget(picture);
    column->addWidget(heading);
    column->addWidget(words, 1);
    column->addWidget(button, 0, Qt::AlignLeft);
    row.addWidget(card, 1);
    return button;
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_recent(nullptr), m_recentBox(new QWidget(this)) {
    auto* outer = new QHBoxLayout(this);
    auto* column = new QVBoxLayout;
    outer->addStretch(1);
    outer->addLayout(column, 6);
    outer->addStretch(1);
    column->setSpacing(ui::space::l);
    column->addStretch(2);
    auto* title = new QLabel(tr("Welcome to Counterpart"), this);
    ui::setTextStyle(title, ui::Type::Display, ui::Ink::Text, ui::Weight::Strong);
    auto* text = new QLabel(tr("Partners, deals, attribution, tiers and commissions in one file, with the arithmetic "
                               "behind every number."),
                            this);
    text->setWordWrap(true);
    ui::setTextStyle(text, ui::Type::Body, ui::Ink::Secondary);
    column->addWidget(title);
    column->addWidget(text);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(ui::space::l);
    connect(addCard(*cards, ui::Icon::Star, tr("Look around"),
                    tr("A programme with 60 partners and three years of deals, to click through and to change."),
                    tr("Make the demo workspace"), true),
            &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(addCard(*cards, ui::Icon::Import, tr("Bring your own"),
                    tr("Choose a programme template and a file, then drop your CSV exports on the window."),
                    tr("New workspace"), false),
            &QPushButton::clicked, this, &StartPage::newRequested);
    connect(addCard(*cards, ui::Icon::Data, tr("Go on"),
                    tr("Open a workspace you have, from this computer or from a shared folder."),
                    tr("Open a workspace"), false),
            &QPushButton::clicked, this, &StartPage::openRequested);
    column->addLayout(cards);
    auto* box = new QVBoxLayout(m_recentBox);
    box->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QLabel(tr("Opened last"), m_recentBox);
    ui::setTextStyle(heading, ui::Type::Body, ui::Ink::Text, ui::Weight::Strong);
    box->addWidget(heading);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    box->addLayout(m_recent);
    column->addWidget(m_recentBox);
    column->addStretch(3);
    setRecent({});
}

void StartPage::setRecent(const QStringList& paths) {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& path : paths.mid(0, kMostRecent)) {
        const QFileInfo file(path);
        auto* link = new QPushButton(
            tr("%1   in %2").arg(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath())), m_recentBox);
        link->setProperty("kind", QStringLiteral("link"));
        link->setToolTip(QDir::toNativeSeparators(path));
        connect(link, &QPushButton::clicked, this, [this, path] { Q_EMIT fileRequested(path); });
        m_recent->addWidget(link, 0, Qt::AlignLeading);
    }
    m_recentBox->setVisible(!paths.isEmpty());
}

} // namespace counterpart
