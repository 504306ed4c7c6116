// SPDX-License-Identifier: GPL-3.0-or-later
// What leads from one part to the next. Where they stand is in rulebook_panel_layout.cpp, what is shown in
// rulebook_panel_sources.cpp, what the verbs do in rulebook_panel_verbs.cpp.
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

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace counterpart {

namespace {
constexpr int kFormWidth = 620; // wider lines of a form are hard to follow
} // namespace

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
    connect(m_versions, &VersionsPage::deleteRequested, this, &RulebookPanel::removeVersion);
    connect(&session(), &Session::resultsChanged, this, &RulebookPanel::takeResults);
    connect(&session(), &Session::snapshotChanged, this, [this] {
        refreshSources();
        if (m_list->isChecked() && session().facts()) {
            m_versions->setVersions(session().facts(), inForce());
        }
    });
    connect(&session(), &Session::whatIfChanged, this, &RulebookPanel::refresh);
    connect(&session(), &Session::opened, this, &RulebookPanel::leaveWorkspace);
    connect(&session(), &Session::closed, this, &RulebookPanel::leaveWorkspace);
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
        m_workspace = session().sharedWorkspace();
        for (auto& [section, form] : m_forms) { // of another file, or locked
            form->deleteLater();
        }
        m_forms.clear();
        m_form = nullptr;
        RecordId newest = 0;
        session().facts()->table<RulebookDraft>().forEach(
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
    const bool types =
        qobject_cast<const QLineEdit*>(typing) != nullptr || qobject_cast<const QPlainTextEdit*>(typing) != nullptr;
    if (auto root = m_form->value()) {
        m_document->change(std::move(*root), types && m_form->isAncestorOf(typing) ? typing : nullptr);
    }
}

void RulebookPanel::refresh() {
    const bool open = m_loaded && session().isOpen();
    const bool whatIf = session().whatIf().has_value();
    const bool unsaved = open && isUnsaved();
    if (open && session().facts() && m_offersNew != (unsaved && m_shown.draft == 0)) {
        fillSources();
    }
    m_pages->setCurrentIndex(!open ? 0 : m_list->isChecked() ? 2 : 1); // in the order in which they were added
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
    m_publish->setProblem(!open                    ? QString()
                          : whatIf                 ? tr("Leave the what-if to publish.")
                          : !m_document->isSound() ? tr("Mend the faults first; they are listed beside the form.")
                          : !m_document->differs() ? tr("Nothing differs from the version in force.")
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
