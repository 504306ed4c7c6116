// SPDX-License-Identifier: GPL-3.0-or-later
// The rulebook editor: what is the policy, what would a change of it move, and who published which version when?
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/rulebook/offers.h"
#include "ui/panels/rulebook/value_editor.h"

#include <map>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace counterpart {

namespace ui {
class EmptyState;
} // namespace ui

class ChoiceBox;
class EffectPane;
class ObjectEditor;
class PublishBar;
class RulebookDocument;
class SectionList;
class VersionsPage;

class RulebookPanel : public Panel {
    Q_OBJECT
public:
    RulebookPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("rulebook"); }
    QString title() const override { return tr("Rulebook"); }
    ui::Icon icon() const override { return ui::Icon::Table; }
    bool openRecord(Kind kind, RecordId id) override;
    bool openTab(const QString& label) override; // a section by its title
    QString status() const override;
    QList<QAction*> panelActions() override;

    RulebookDocument& document() { return *m_document; }
    EffectPane* effect() const { return m_effect; }
    SectionList* sections() const { return m_sections; }
    PublishBar* publishBar() const { return m_publish; }
    VersionsPage* versions() const { return m_versions; }
    ChoiceBox* shownBox() const { return m_shownBox; }
    ObjectEditor* form() const { return m_form; } // of the section in front

    bool isUnsaved() const; // something was typed since it was shown or kept
    RecordId draft() const { return m_shown.draft; }
    void showInForce();
    void showVersion(RecordId version);
    void showDraft(RecordId draft);
    void goTo(const std::string& path);
    void newDraft();
    void save();
    void askToPublish();
    void publish(const QString& reason, const QDate& effective);
    void discard();
    void removeVersion(RecordId version);
    void tryAsWhatIf();
    void importText(const QByteArray& json);

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override; // undo of the document goes before undo of the window

private:
    struct Shown {
        RecordId version = 0; // where no draft is
        RecordId draft = 0;
        QString name;
        std::string kept; // the text as it was shown or kept last
        std::string base; // key of the version in force when it was begun
    };
    void addActions();
    QWidget* addHead();
    QWidget* addBody();
    void follow();
    void takeResults();
    void refreshOffers();
    void load(const std::string& json, Shown shown);
    void showSection(int section);
    void fillForm();
    void takeForm();
    void refresh(); // all that depends on the document
    void refreshSources();
    void fillSources();
    void chooseSource();
    void nextPart(int step);
    bool isLocked() const; // the file cannot be written
    void importFile();
    void exportFile();
    void keepThen(const std::function<void()>& then);
    Result<Planned> keeping(const Snapshot& facts, IdSource ids) const; // what save() executes
    void leaveWorkspace(); // what was typed goes to the file that it belongs to
    RecordId inForce() const;
    std::string forceKey() const; // of the version in force

    RulebookDocument* m_document;
    QStackedWidget* m_pages;
    ui::EmptyState* m_nothing;
    QWidget* m_editor;
    VersionsPage* m_versions;
    SectionList* m_sections;
    QScrollArea* m_area;
    EffectPane* m_effect;
    PublishBar* m_publish;
    ChoiceBox* m_shownBox;
    QLabel* m_state;
    QLabel* m_notice;
    QLabel* m_title;
    QLabel* m_about;
    QAction* m_new = nullptr;
    QAction* m_save = nullptr;
    QAction* m_ask = nullptr;
    QAction* m_discard = nullptr;
    QAction* m_list = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_try = nullptr;
    QWidget* m_holder = nullptr; // of forms
    std::map<int, ObjectEditor*> m_forms;
    ObjectEditor* m_form = nullptr;
    EditorContext m_context;
    Offers m_offers;
    SnapshotPtr m_offersOf;
    Shown m_shown;
    std::shared_ptr<Workspace> m_workspace; // that the draft belongs to
    bool m_loaded = false;
    bool m_offersNew = false; // among the sources: a draft that was never kept
    bool m_saving = false;
    bool m_overNewer = false; // published although somebody else published meanwhile
};

} // namespace counterpart
