// SPDX-License-Identifier: GPL-3.0-or-later
// The line, the swatch, the system's chooser.
#include "ui/dialogs/brand/color_field.h"

#include "core/domain/brand_settings.h"
#include "ui/shell/theme/theme.h"

#include <QColorDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace counterpart {

ColorField::ColorField(const QString& name, const QColor& usual, QWidget* parent)
    : QWidget(parent), m_usual(usual), m_line(new QLineEdit(this)), m_swatch(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    row->addWidget(m_line, 1);
    row->addWidget(m_swatch);
    setFocusProxy(m_line);
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(usual.name().toUpper());
    m_line->setLayoutDirection(Qt::LeftToRight); // a number, whatever is read around it
    m_swatch->setAccessibleName(tr("Choose %1").arg(name));
    m_swatch->setToolTip(tr("Choose a colour"));
    connect(m_line, &QLineEdit::textChanged, this, &ColorField::showSwatch);
    connect(m_line, &QLineEdit::textEdited, this, &ColorField::edited);
    connect(m_swatch, &QToolButton::clicked, this, &ColorField::choose);
    showSwatch();
}

void ColorField::setText(const QString& text) { m_line->setText(text); }

QString ColorField::text() const { return m_line->text().trimmed().toUpper(); }

bool ColorField::isAcceptable() const {
    return text().isEmpty() || brand::colorNamed(text().toStdString()).has_value();
}

QColor ColorField::color() const {
    const auto named = brand::colorNamed(text().toStdString());
    return named ? QColor::fromRgb(*named) : m_usual;
}

void ColorField::choose() {
    auto* dialog = new QColorDialog(color(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& chosen) {
        m_line->setText(chosen.name().toUpper());
        Q_EMIT edited();
    });
    dialog->open();
}

void ColorField::showSwatch() {
    const int side = m_line->sizeHint().height() - 2 * ui::space::xs;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(QSize(side * 2, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    ui::drawBox(painter, QRectF(0.5, 0.5, side * 2 - 1, side - 1), color(), ui::theme().colors().field);
    painter.end();
    m_swatch->setIcon(QIcon(picture));
    m_swatch->setIconSize(QSize(side * 2, side));
}

void ColorField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        showSwatch();
    }
}

} // namespace counterpart
