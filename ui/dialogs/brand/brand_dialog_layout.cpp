// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand in the form of the brand: questions at the start, the preview beside them, the verbs below.
#include "ui/dialogs/brand/brand_dialog.h"
#include "ui/dialogs/brand/brand_preview.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kFormWidth = 380;

} // namespace

void BrandDialog::layOut() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* keep = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    keep->setProperty("kind", QStringLiteral("primary"));
    keep->setDefault(true);
    auto* scroll = new QScrollArea(this); // large type on a small screen
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll);
    auto* questions = new QVBoxLayout(inside);
    questions->setContentsMargins(0, 0, ui::space::m, 0);
    questions->addWidget(m_form);
    questions->addStretch();
    scroll->setWidget(inside);
    const int width = static_cast<int>(kFormWidth * ui::theme().textScale());
    scroll->setFixedWidth(width + ui::space::l);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::xl);
    row->addWidget(scroll);
    row->addWidget(m_preview, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::m);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    connect(keep, &QPushButton::clicked, this, &BrandDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    const QSize room = screen()->availableSize() * 9 / 10;
    const int high = std::min(m_partner == 0 ? 720 : 520, room.height());
    resize(QSize(width + 560, high).boundedTo(room));
}

} // namespace counterpart
