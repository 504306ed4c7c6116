// SPDX-License-Identifier: GPL-3.0-or-later
// Head, tabs and pages of the drawer, and the edge that resizes it.
#include "ui/widgets/drawer.h"

#include "ui/shell/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace counterpart::ui {
namespace {

constexpr int gripWidth = 7;
constexpr int narrowest = 280;
constexpr int widest = 900;

QScrollArea* scrolling(QWidget* page) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sheet = new QWidget; // keeps the page at its own height, at the top
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, space::m, 0, space::m);
    column->addWidget(page);
    column->addStretch();
    area->setWidget(sheet);
    area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

Drawer::Drawer(QWidget* parent)
    : QWidget(parent), m_grip(new QWidget(this)), m_title(new QLabel(this)), m_note(new QLabel(this)),
      m_head(new QHBoxLayout), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_grip->setFixedWidth(gripWidth);
    m_grip->setCursor(Qt::SplitHCursor);
    m_grip->setFocusPolicy(Qt::TabFocus);
    m_grip->setAccessibleName(tr("Width of the details"));
    m_grip->installEventFilter(this);
    row->addWidget(m_grip);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::m, space::m, space::m, 0);
    column->setSpacing(space::xs);
    row->addLayout(column, 1);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_note);
    m_head->setSpacing(space::s);
    m_head->addLayout(names, 1);
    auto* shutButton = new QToolButton(this);
    shutButton->setIcon(icon(Icon::Close));
    shutButton->setAccessibleName(tr("Close the details"));
    shutButton->setToolTip(tr("Close (Esc)"));
    connect(shutButton, &QToolButton::clicked, this, &Drawer::shut);
    m_head->addWidget(shutButton, 0, Qt::AlignTop);
    column->addLayout(m_head);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    setTextStyle(m_title, Type::Heading, Ink::Text, Weight::Strong);
    setTextStyle(m_note, Type::Caption, Ink::Secondary);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->hide();
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the details"));
    m_tabs->setUsesScrollButtons(true);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        Q_EMIT tabChanged(index);
    });
    setDrawerWidth(m_width);
    hide();
}

void Drawer::setTitle(const QString& title, const QString& note) {
    m_title->setText(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleName(title);
}

void Drawer::setTitleMark(QWidget* mark) {
    delete m_mark;
    m_mark = mark;
    if (mark) {
        m_head->insertWidget(1, mark, 0, Qt::AlignTop);
    }
}

void Drawer::addButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    m_head->insertWidget(m_head->count() - 1, button, 0, Qt::AlignTop);
}

int Drawer::addTab(const QString& label, QWidget* page, Scroll scroll) {
    m_pages->addWidget(scroll == Scroll::ByDrawer ? scrolling(page) : page);
    const int index = m_tabs->addTab(label);
    m_tabs->setVisible(m_tabs->count() > 1);
    return index;
}

void Drawer::clearTabs() {
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0) {
        m_tabs->removeTab(m_tabs->count() - 1);
    }
    while (QWidget* page = m_pages->widget(0)) {
        m_pages->removeWidget(page);
        page->deleteLater();
    }
}

int Drawer::currentTab() const { return m_tabs->currentIndex(); }

void Drawer::setCurrentTab(int index) { m_tabs->setCurrentIndex(index); }

bool Drawer::setCurrentTab(const QString& label) {
    for (int index = 0; index < m_tabs->count(); ++index) {
        if (m_tabs->tabText(index).compare(label, Qt::CaseInsensitive) == 0) {
            setCurrentTab(index);
            return true;
        }
    }
    return false;
}

void Drawer::setDrawerWidth(int width) {
    const int clamped = std::clamp(width, narrowest, widest);
    const bool other = clamped != m_width;
    m_width = clamped;
    setMaximumWidth(m_width);
    updateGeometry();
    if (other) {
        Q_EMIT widthChanged(m_width);
    }
}

QSize Drawer::sizeHint() const { return {m_width, QWidget::sizeHint().height()}; }

QSize Drawer::minimumSizeHint() const {
    const QSize contents = QWidget::minimumSizeHint();
    return {std::min(m_width, std::max(narrowest, contents.width())), contents.height()};
}

void Drawer::open() { show(); }

void Drawer::shut() {
    if (!isHidden()) {
        hide();
        Q_EMIT closed();
    }
}

void Drawer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        shut();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool Drawer::eventFilter(QObject* watched, QEvent* event) {
    const int outwards = layoutDirection() == Qt::RightToLeft ? -1 : 1; // dragging away from the edge widens
    if (watched == m_grip && event->type() == QEvent::MouseButtonPress) {
        m_dragFrom = static_cast<QMouseEvent*>(event)->globalPosition().toPoint().x();
        m_widthBefore = width();
        return true;
    }
    if (watched == m_grip && event->type() == QEvent::MouseMove) {
        const int x = static_cast<QMouseEvent*>(event)->globalPosition().toPoint().x();
        setDrawerWidth(m_widthBefore + outwards * (m_dragFrom - x));
        return true;
    }
    if (watched == m_grip && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            setDrawerWidth(width() + outwards * (key == Qt::Key_Left ? space::l : -space::l));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Drawer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    painter.fillRect(rect(), c.surface);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int lineWidthHere = m_grip->hasFocus() ? 3 : 1;
    painter.fillRect(QRect(rightToLeft ? width() - lineWidthHere : 0, 0, lineWidthHere, height()),
                     m_grip->hasFocus() ? c.accent : c.border);
}

} // namespace counterpart::ui
