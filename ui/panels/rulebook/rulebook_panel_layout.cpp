// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the rulebook panel stand: head and verbs above; sections, form and effect beside each other.
#include "ui/dialogs/record/word_box.h"
#include "ui/panels/rulebook/effect_pane.h"
#include "ui/panels/rulebook/publish_bar.h"
#include "ui/panels/rulebook/rulebook_document.h"
#include "ui/panels/rulebook/rulebook_panel.h"
#include "ui/panels/rulebook/section_list.h"
#include "ui/panels/rulebook/versions_page.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/states.h"
#include "ui/widgets/verb_button.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace counterpart {

RulebookPanel::RulebookPanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_document(new RulebookDocument(this)), m_pages(new QStackedWidget(this)),
      m_nothing(new ui::EmptyState(this)), m_editor(new QWidget(this)), m_versions(new VersionsPage(this)),
      m_sections(new SectionList(this)), m_area(new QScrollArea(this)),
      m_effect(new EffectPane(session, *m_document, this)), m_publish(new PublishBar(this)),
      m_shownBox(new ChoiceBox(this)), m_state(new QLabel(this)), m_notice(new QLabel(this)), m_title(new QLabel(this)),
      m_about(new QLabel(this)) {
    m_context.offered = [this](rulebook::Names names) { return offeredWords(names, m_document->root(), m_offers); };
    m_context.ownMetrics = [this] { return ownMetricsOf(m_document->root()); };
    m_context.readOnly = [this] { return isLocked(); };
    addActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    column->setSpacing(ui::space::s);
    column->addWidget(addHead());
    column->addWidget(m_notice);
    column->addWidget(m_publish);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(addBody());
    m_pages->addWidget(m_versions);
    column->addWidget(m_pages, 1);
    m_nothing->setContent(ui::Icon::Table, tr("No rulebook yet"),
                          tr("Open a workspace, or make a new one from a programme, to see and change its policy."));
    follow();
    refresh();
}

QWidget* RulebookPanel::addHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_shownBox->setAccessibleName(tr("Version or draft shown"));
    m_shownBox->setMinimumContentsLength(18);
    row->addWidget(m_shownBox, 1);
    ui::setTextStyle(m_state, ui::Type::Caption, ui::Ink::Warning, ui::Weight::Strong);
    row->addWidget(m_state);
    for (QAction* action : {m_save, m_ask, m_discard}) {
        row->addWidget(ui::verbButton(action, head));
    }
    auto* more = new QToolButton(head);
    more->setIcon(ui::icon(ui::Icon::More));
    more->setToolTip(tr("More"));
    more->setAccessibleName(tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    more->addActions({m_new, m_list, m_try, m_import, m_export});
    row->addWidget(ui::verbButton(m_list, head));
    row->addWidget(more);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    ui::setTextStyle(m_notice, ui::Type::Body, ui::Ink::Secondary);
    return head;
}

QWidget* RulebookPanel::addBody() {
    auto* split = new QSplitter(m_editor);
    split->setChildrenCollapsible(false);
    split->addWidget(m_sections);
    auto* middle = new QWidget(split);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(ui::space::m, 0, 0, 0);
    column->setSpacing(ui::space::xs);
    column->addWidget(m_title);
    column->addWidget(m_about);
    m_title->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    ui::setTextStyle(m_title, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    ui::setTextStyle(m_about, ui::Type::Body, ui::Ink::Secondary);
    m_holder = new QWidget(m_area);
    auto* inside = new QVBoxLayout(m_holder);
    inside->setContentsMargins(0, ui::space::s, ui::space::m, ui::space::l);
    inside->addStretch(1);
    m_area->setWidget(m_holder);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_area, 1);
    split->addWidget(middle);
    split->addWidget(m_effect);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 3);
    split->setStretchFactor(2, 2);
    const int list = m_sections->sizeHint().width();
    split->setSizes({list, 3 * list, 2 * list});
    auto* outer = new QVBoxLayout(m_editor);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(split);
    connect(m_sections, &QListWidget::currentRowChanged, this, &RulebookPanel::showSection);
    return m_editor;
}

} // namespace counterpart
