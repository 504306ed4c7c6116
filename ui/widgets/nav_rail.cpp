// SPDX-License-Identifier: GPL-3.0-or-later
// Items of the rail, painted; keys move between them.
#include "ui/widgets/nav_rail.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/pressable.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace counterpart::ui {

class NavRail::Item : public Pressable {
public:
    Item(const QString& name, Icon which, const QString& label, QWidget* parent)
        : Pressable(parent), id(name), m_icon(which) {
        setText(label);
        setCheckable(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCount(0);
    }
    void setCount(int count) {
        m_count = count;
        setAccessibleName(count > 0 ? NavRail::tr("%1, %n waiting", nullptr, count).arg(text()) : text());
        update();
    }
    void setLabelShown(bool shown) {
        m_labelShown = shown;
        setToolTip(shown ? QString() : text());
        updateGeometry();
    }
    QSize sizeHint() const override {
        const int height = std::max(36, textHeight(theme().font()) + space::l);
        return {m_labelShown ? 56 + textWidth(theme().font(Type::Body, Weight::Strong), text()) + 36 : 48, height};
    }
    const QString id;

protected:
    void nextCheckState() override {} // the rail says which one is current
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Colors& c = theme().colors();
        const QRect box = rect().adjusted(space::s, 1, -space::s, -1);
        if (isChecked() || underMouse()) {
            drawBox(painter, box, isChecked() ? c.selection : c.pressed, {});
        }
        const QColor ink = isChecked() ? (theme().scheme() == Scheme::Light ? c.accent : c.text) : c.secondary;
        paintIcon(painter, mirrored(QRect(space::s + 6, 0, ui::iconSize, height())), m_icon, ink);
        if (m_labelShown) {
            const QFont font = theme().font(Type::Body, isChecked() ? Weight::Strong : Weight::Regular);
            const int from = space::s + 6 + ui::iconSize + space::s;
            drawLine(painter, mirrored(QRect(from, 0, width() - from - countWidth() - space::m, height())), text(),
                     font, isChecked() ? c.text : c.secondary, Qt::AlignLeft);
        }
        paintCount(painter);
        if (showsFocus()) {
            drawFocusRing(painter, box);
        }
    }

private:
    QString countText() const { return m_count > 99 ? QStringLiteral("99+") : QLocale().toString(m_count); }
    int countWidth() const {
        return m_count == 0 ? 0 : std::max(18, textWidth(theme().figures(Type::Caption), countText()) + 10);
    }
    void paintCount(QPainter& painter) {
        if (m_count == 0) {
            return;
        }
        const Colors& c = theme().colors();
        if (!m_labelShown) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.accent);
            painter.drawEllipse(mirrored(QRect(width() - 18, 6, 7, 7)));
            return;
        }
        const int high = textHeight(theme().figures(Type::Caption)) + 2;
        const QRect pill =
            mirrored(QRect(width() - space::s - 6 - countWidth(), (height() - high) / 2, countWidth(), high));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
        drawLine(painter, pill, countText(), theme().figures(Type::Caption), c.onAccent, Qt::AlignHCenter);
    }

    Icon m_icon;
    int m_count = 0;
    bool m_labelShown = true;
};

NavRail::NavRail(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, space::s, 0, space::s);
    m_column->setSpacing(2);
    m_column->addStretch();
    setAccessibleName(tr("Panels"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void NavRail::addItem(const QString& id, Icon which, const QString& label) {
    auto* item = new Item(id, which, label, this);
    item->setLabelShown(m_labels);
    m_column->insertWidget(static_cast<int>(m_items.size()), item);
    m_items.append(item);
    connect(item, &QAbstractButton::clicked, this, [this, id] {
        setCurrent(id);
        Q_EMIT activated(id);
    });
    if (m_items.size() == 1) {
        setCurrent(id);
    }
}

void NavRail::addFooterWidget(QWidget* widget) { m_column->addWidget(widget); }

void NavRail::setCount(const QString& id, int count) {
    for (Item* item : m_items) {
        if (item->id == id) {
            item->setCount(count);
        }
    }
}

void NavRail::setCurrent(const QString& id) {
    m_current = id;
    for (Item* item : m_items) {
        item->setChecked(item->id == id);
        item->update();
    }
}

QStringList NavRail::ids() const {
    QStringList out;
    for (const Item* item : m_items) {
        out.append(item->id);
    }
    return out;
}

void NavRail::setLabelsShown(bool shown) {
    m_labels = shown;
    for (Item* item : m_items) {
        item->setLabelShown(shown);
    }
}

void NavRail::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        moveFocus(-1);
        break;
    case Qt::Key_Down:
        moveFocus(1);
        break;
    case Qt::Key_Home:
        moveFocus(-static_cast<int>(m_items.size()));
        break;
    case Qt::Key_End:
        moveFocus(static_cast<int>(m_items.size()));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NavRail::moveFocus(int step) {
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->hasFocus()) {
            m_items[std::clamp(i + step, 0, static_cast<int>(m_items.size()) - 1)]->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void NavRail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(rightToLeft ? 0 : width() - 1, 0, 1, height()), theme().colors().border);
}

} // namespace counterpart::ui
