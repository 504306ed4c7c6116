// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen above the matrix: the other model, differences, the way to look at everything under it.
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/panels/attribution/attribution_panel.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/verb_button.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

namespace counterpart {

namespace {

const QString kOtherSetting = QStringLiteral("attribution/other");
const QString kDifferenceSetting = QStringLiteral("attribution/differences");

} // namespace

void AttributionPanel::readChoice() {
    const QSettings settings;
    m_choice.differences = settings.value(kDifferenceSetting, false).toBool();
    const auto other = modelNamed(settings.value(kOtherSetting).toString().toStdString());
    m_choice.other = other.value_or(Model::Last);
}

void AttributionPanel::addControls() {
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::s);
    row->addWidget(m_other);
    row->addWidget(m_pictures);
    m_differences->setCheckable(true);
    m_differences->setChecked(m_choice.differences);
    m_differences->setToolTip(tr("Show how each model differs from the chosen one"));
    connect(m_differences, &QAction::toggled, this, &AttributionPanel::showDifferences);
    row->addWidget(ui::verbButton(m_differences, this));
    m_use->setIcon(ui::icon(ui::Icon::Check));
    connect(m_use, &QAction::triggered, this, &AttributionPanel::useOther);
    row->addWidget(ui::verbButton(m_use, this));
    row->addStretch(1);
    upper()->addLayout(row);
    ui::setTextStyle(m_summary, ui::Type::Body, ui::Ink::Text);
    m_summary->setAccessibleName(tr("Who gains and who loses"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setTextInteractionFlags(Qt::LinksAccessibleByMouse); // by keys: the same partners in chart and table
    m_summary->setOpenExternalLinks(false);
    connect(m_summary, &QLabel::linkActivated, this, &AttributionPanel::follow);
    upper()->addWidget(m_summary);
}

void AttributionPanel::fillMenus() {
    for (const Model model : kModels) {
        QAction* action = m_other->menu()->addAction(tr("Compare with %1").arg(modelName(model)), this,
                                                     [this, model] { compareWith(model); });
        action->setToolTip(modelHint(model));
        action->setCheckable(true);
    }
    m_other->menu()->setToolTipsVisible(true);
    const QString names[] = {tr("Slope chart"), tr("Scatter"), tr("No picture")};
    for (int i = 0; i < 3; ++i) {
        QAction* action =
            m_pictures->menu()->addAction(names[i], this, [this, i] { showPicture(static_cast<Picture>(i)); });
        action->setCheckable(true);
    }
}

void AttributionPanel::markMenus() {
    const auto models = m_other->menu()->actions();
    for (qsizetype i = 0; i < models.size(); ++i) {
        models[i]->setChecked(kModels[i] == m_choice.other);
        models[i]->setVisible(!m_comparison.programme || follows(m_comparison, kModels[i]));
        models[i]->setEnabled(!m_comparison.programme || kModels[i] != m_comparison.programme->lens.model);
    }
    const auto pictures = m_pictures->menu()->actions();
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        pictures[i]->setChecked(i == static_cast<qsizetype>(m_picture));
    }
}

void AttributionPanel::showDifferences(bool on) {
    m_choice.differences = on;
    m_differences->setChecked(on);
    QSettings().setValue(kDifferenceSetting, on);
    showChoice();
}

void AttributionPanel::compareWith(Model other) {
    m_choice.other = other;
    QSettings().setValue(kOtherSetting, toQString(nameOf(other)));
    showChoice();
}

void AttributionPanel::useOther() {
    Lens lens = session().lens();
    const Model before = lens.model;
    lens.model = m_choice.other;
    m_choice.other = before; // so that the way back is what is compared
    session().setLens(lens);
}

void AttributionPanel::chooseOther() {
    if (m_comparison.programme) {
        m_choice.other = otherThan(m_comparison, m_choice.other);
    }
}

QList<QAction*> AttributionPanel::panelActions() {
    QList<QAction*> actions = TablePanel::panelActions();
    actions << m_differences << m_use << m_other->menu()->actions() << m_pictures->menu()->actions();
    return actions;
}

} // namespace counterpart
