// SPDX-License-Identifier: GPL-3.0-or-later
// The form of preferences.
#include "ui/dialogs/preferences.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QSettings>
#include <QSlider>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kLeastPercent = 100;
constexpr int kMostPercent = 200;
constexpr int kStepPercent = 10;
constexpr int kWidth = 380;

} // namespace

Preferences::Preferences(QWidget* parent)
    : QDialog(parent), m_theme(new QComboBox(this)), m_density(new QComboBox(this)),
      m_textScale(new QSlider(Qt::Horizontal, this)) {
    setWindowTitle(tr("Preferences"));
    setMinimumWidth(kWidth);
    m_theme->addItem(tr("As the system"), static_cast<int>(ui::Theme::Mode::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ui::Theme::Mode::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ui::Theme::Mode::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(ui::theme().mode())));
    m_density->addItem(tr("Comfortable"), static_cast<int>(ui::Density::Comfortable));
    m_density->addItem(tr("Compact"), static_cast<int>(ui::Density::Compact));
    m_density->setCurrentIndex(m_density->findData(static_cast<int>(ui::theme().density())));
    m_textScale->setRange(kLeastPercent / kStepPercent, kMostPercent / kStepPercent);
    m_textScale->setPageStep(1);
    m_textScale->setTickPosition(QSlider::TicksBelow);
    m_textScale->setValue(static_cast<int>(ui::theme().textScale() * 100 + 0.5) / kStepPercent);
    auto* form = new ui::FormLayout(this);
    form->addField(tr("Theme"), m_theme);
    form->addField(tr("Rows of tables"), m_density);
    auto* scale = form->addField(tr("Size of text"), m_textScale);
    const auto say = [this, scale] { scale->setHint(tr("%1 %").arg(m_textScale->value() * kStepPercent)); };
    say();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->addWidget(form);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &Preferences::apply);
    connect(m_density, &QComboBox::currentIndexChanged, this, &Preferences::apply);
    connect(m_textScale, &QSlider::valueChanged, this, say);
    connect(m_textScale, &QSlider::valueChanged, this, &Preferences::apply);
}

void Preferences::apply() {
    ui::theme().setMode(static_cast<ui::Theme::Mode>(m_theme->currentData().toInt()));
    ui::theme().setDensity(static_cast<ui::Density>(m_density->currentData().toInt()));
    ui::theme().setTextScale(m_textScale->value() * kStepPercent / 100.0);
    QSettings settings;
    ui::theme().save(settings);
}

} // namespace counterpart
