// SPDX-License-Identifier: GPL-3.0-or-later
// Places, and what leads from one to the next. What the verbs do is in rulebook_panel_verbs.cpp.
#include "ui/panels/rulebook/rulebook_panel.h"

#include "core/engine/programme/programme.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/panels/rulebook/effect_pane.h"
#include "ui/panels/rulebook/publish_bar.h"
#include "ui/panels/rulebook/rulebook_document.h"
#include "ui/panels/rulebook/section_list.h"
#include "ui/panels/rulebook/sections.h"
#include "ui/panels/rulebook/versions_page.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/states.h"
#include "ui/widgets/verb_button.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace counterpart {

namespace {
constexpr int kFormWidth = 620; // wider lines of a form are hard to follow
} // namespace

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
    m_nothing->setContent(ui::Icon::Rulebook, tr("No rulebook yet"),
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

void RulebookPanel::follow() {
    connect(m_document, &RulebookDocument::replaced, this, &RulebookPanel::fillForm);
    connect(m_document, &RulebookDocument::changed, this, &RulebookPanel::refresh);
    connect(m_effect, &EffectPane::placeRequested, this, [this](const QString& path) { goTo(path.toStdString()); });
    connect(m_effect, &EffectPane::partnersRequested, this, [this](const QString& caption, const QList<qint64>& ids) {
        PanelQuery query;
        query.caption = caption;
        query.records = ids;
        Q_EMIT panelRequested(QStringLiteral("partners"), query);
    });
    connect(m_publish, &PublishBar::publishRequested, this, &RulebookPanel::publish);
    connect(m_publish, &PublishBar::cancelled, this, [this] {
        m_publish->hide();
        m_sections->setFocus(Qt::OtherFocusReason);
    });
    connect(m_shownBox, &QComboBox::activated, this, &RulebookPanel::chooseSource);
    connect(m_versions, &VersionsPage::closeRequested, this, [this] { m_list->setChecked(false); });
    connect(m_versions, &VersionsPage::draftRequested, this, [this](qint64 version) {
        m_list->setChecked(false);
        showVersion(version);
    });
    connect(m_versions, &VersionsPage::deleteRequested, this,
            [this](qint64 version) { Q_EMIT deleteRequested(Kind::RulebookVersion, {version}); });
    connect(&session(), &Session::resultsChanged, this, &RulebookPanel::takeResults);
    connect(&session(), &Session::snapshotChanged, this, &RulebookPanel::refreshSources);
    connect(&session(), &Session::whatIfChanged, this, &RulebookPanel::refresh);
    connect(&session(), &Session::closing, this, &RulebookPanel::save);
    connect(&session(), &Session::opened, this, [this] { m_loaded = false; });
    connect(&session(), &Session::closed, this, [this] {
        m_loaded = false;
        m_shown = {};
        m_publish->hide();
        refresh();
    });
    if (session().factResults()) {
        takeResults();
    }
}

// The newest draft first: it is what somebody was at.
void RulebookPanel::takeResults() {
    const auto facts = session().factResults();
    if (!facts || !session().facts()) {
        return;
    }
    if (!m_loaded) {
        m_loaded = true;
        for (auto& [section, form] : m_forms) { // of another file, or locked
            form->deleteLater();
        }
        m_forms.clear();
        m_form = nullptr;
        RecordId newest = 0;
        facts->snapshot->table<RulebookDraft>().forEach(
            [&](const RulebookDraft& draft) { newest = std::max(newest, draft.id); });
        m_sections->setCurrentRow(std::max(0, m_sections->currentRow()));
        newest != 0 ? showDraft(newest) : showInForce();
        showSection(m_sections->currentRow());
    } else if (m_document->inForce() != facts->rulebook) {
        const bool shows = m_shown.draft == 0 && !isUnsaved();
        shows ? showInForce() : m_document->setInForce(facts->rulebook);
    }
    refreshOffers();
    refreshSources();
}

void RulebookPanel::refreshOffers() {
    const SnapshotPtr facts = session().facts();
    if (m_offersOf == facts) {
        return;
    }
    m_offersOf = facts;
    ui::inBackground(
        this, [facts, rulebook = session().factResults()->rulebook] { return wordsInUse(*facts, *rulebook); },
        [this](Offers offers) { m_offers = std::move(offers); });
}

void RulebookPanel::load(const std::string& json, Shown shown) {
    auto tree = rulebook::parseTree(json);
    if (!tree) {
        Q_EMIT noticeRequested(errorText(tree.error()));
        return;
    }
    m_shown = std::move(shown);
    m_publish->hide();
    m_shown.kept = jsonText(*tree);
    m_document->start(std::move(*tree), session().factResults()->rulebook);
    refreshSources();
}

bool RulebookPanel::isUnsaved() const { return m_loaded && m_document->text() != m_shown.kept; }

bool RulebookPanel::isLocked() const {
    return session().workspace() == nullptr || session().workspace()->mode() == OpenMode::ReadOnly;
}

void RulebookPanel::showSection(int section) {
    if (section < 0 || !m_loaded) {
        return;
    }
    const RulebookSection& page = rulebookSections()[static_cast<std::size_t>(section)];
    m_title->setText(page.title);
    m_about->setText(page.about);
    if (m_form != nullptr) {
        m_form->hide();
    }
    ObjectEditor*& form = m_forms[section];
    if (form == nullptr) {
        form = new ObjectEditor(rulebook::rulebookShape(), page.members, m_context, m_holder);
        form->setMaximumWidth(static_cast<int>(kFormWidth * ui::theme().textScale()));
        auto* column = static_cast<QVBoxLayout*>(m_holder->layout());
        column->insertWidget(column->count() - 1, form);
        connect(form, &ValueEditor::edited, this, &RulebookPanel::takeForm);
    }
    m_form = form;
    fillForm();
    m_form->show();
}

void RulebookPanel::fillForm() {
    if (m_form != nullptr) {
        m_form->setValue(&m_document->root());
    }
}

// Typing in one field is one step to undo.
void RulebookPanel::takeForm() {
    const QWidget* typing = QApplication::focusWidget();
    const bool types = qobject_cast<const QLineEdit*>(typing) != nullptr ||
                       qobject_cast<const QPlainTextEdit*>(typing) != nullptr;
    if (auto root = m_form->value()) {
        m_document->change(std::move(*root), types && m_form->isAncestorOf(typing) ? typing : nullptr);
    }
}

void RulebookPanel::refresh() {
    const bool open = m_loaded && session().isOpen();
    const bool whatIf = session().whatIf().has_value();
    const bool unsaved = open && isUnsaved();
    m_pages->setCurrentWidget(!open ? m_nothing : m_list->isChecked() ? static_cast<QWidget*>(m_versions) : m_editor);
    m_save->setEnabled(unsaved && !isLocked());
    m_ask->setEnabled(open && m_document->differs() && !isLocked());
    m_discard->setEnabled(open && !isLocked() && (unsaved || m_shown.draft != 0));
    m_try->setEnabled(open && m_document->isSound() && m_document->differs());
    for (QAction* action : {m_list, m_export}) {
        action->setEnabled(open);
    }
    m_new->setEnabled(open && !isLocked());
    m_import->setEnabled(open && !isLocked());
    m_shownBox->setEnabled(open);
    m_state->setText(unsaved ? QStringLiteral("\u25cf ") + tr("not saved") : QString());
    m_notice->setText(!open        ? QString()
                      : isLocked() ? tr("The workspace is read-only: the policy can be looked at, not changed.")
                      : whatIf     ? tr("A what-if is on. The policy here is that of the facts; leave the what-if to "
                                        "publish a draft.")
                                   : QString());
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_publish->setProblem(!open                      ? QString()
                          : whatIf                   ? tr("Leave the what-if to publish.")
                          : !m_document->isSound()   ? tr("Mend the faults first; they are listed beside the form.")
                          : !m_document->differs()   ? tr("Nothing differs from the version in force.")
                                                     : QString());
    m_sections->mark(*m_document);
    if (m_form != nullptr) {
        FieldFaults faults;
        for (const Error& fault : m_document->faults()) {
            faults.push_back({fault.column, errorSentence(fault), std::make_shared<const Error>(fault)});
        }
        m_form->setFaults(faults);
    }
    Q_EMIT statusChanged();
}

QString RulebookPanel::status() const {
    if (!m_loaded) {
        return {};
    }
    const auto faults = static_cast<qint64>(m_document->faults().size());
    const auto changes = static_cast<qint64>(m_document->changes().size());
    return faults > 0    ? tr("Changes: %1, faults: %2").arg(formatCount(changes), formatCount(faults))
           : changes > 0 ? tr("Changes: %1").arg(formatCount(changes))
                         : tr("As in force");
}

void RulebookPanel::goTo(const std::string& path) {
    m_list->setChecked(false);
    m_sections->setCurrentRow(static_cast<int>(sectionOf(path)));
    if (m_form != nullptr) {
        m_form->goTo(path);
        if (QWidget* at = QApplication::focusWidget(); at != nullptr && m_form->isAncestorOf(at)) {
            m_area->ensureWidgetVisible(at, 0, 2 * at->height());
        }
    }
}

void RulebookPanel::nextPart(int step) {
    const QList<QWidget*> parts{m_sections, m_form, m_effect};
    const QWidget* at = QApplication::focusWidget();
    int part = 0;
    for (int i = 0; i < parts.size(); ++i) {
        if (parts[i] != nullptr && at != nullptr && (parts[i] == at || parts[i]->isAncestorOf(at))) {
            part = i + step;
        }
    }
    QWidget* next = parts[(part + static_cast<int>(parts.size())) % parts.size()];
    if (next == m_form && m_form != nullptr) {
        m_form->goTo({});
    } else if (next == m_effect) {
        m_effect->focusNext();
    } else {
        m_sections->setFocus(Qt::ShortcutFocusReason);
    }
}

void RulebookPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    qApp->installEventFilter(this);
}

// Nothing typed is lost by looking at another panel.
void RulebookPanel::hideEvent(QHideEvent* event) {
    qApp->removeEventFilter(this);
    if (!event->spontaneous()) {
        save();
    }
    Panel::hideEvent(event);
}

bool RulebookPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return false;
    }
    auto* widget = qobject_cast<QWidget*>(watched);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo);
    if (widget == nullptr || !m_editor->isAncestorOf(widget) || (!undo && !redo)) {
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        undo ? m_document->undo() : m_document->redo();
    }
    event->accept();
    return true;
}

} // namespace counterpart
