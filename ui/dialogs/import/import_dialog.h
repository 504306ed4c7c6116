// SPDX-License-Identifier: GPL-3.0-or-later
// Files in, preview always, one transaction, and the way back: import in the window.
#pragma once

#include "ui/bridge/session.h"
#include "ui/dialogs/import/import_preview.h"
#include "ui/shell/theme/tokens.h"

#include <QDialog>
#include <QPointer>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace counterpart {

class ImportDetails;
class ImportFiles;
class ImportTroublePage;
class ImportWorkingPage;

namespace ui {
class Banner;
class EmptyState;
} // namespace ui

// Not modal; nothing in it waits. Closed while it writes, the job goes on and the window shows it.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    enum class Stage { Empty, Reading, Trouble, Preview, Writing, Done };

    ImportDialog(Session& session, const QStringList& files, QWidget* parent);
    ~ImportDialog() override;

    void addFiles(const QStringList& paths); // a JSON file among them is the mapping
    void setMapping(const QString& path);    // empty: none
    QStringList files() const;
    QString mapping() const;

    Stage stage() const { return m_stage; }
    const ImportAnswerPtr& answer() const { return m_answer; } // null until there is one
    ImportDetails* details() const { return m_details; }

public Q_SLOTS:
    void importNow();
    void saveRejects(const QString& path); // in the background; rejectsSaved() follows
    void readAgain();
    void done(int result) override;

Q_SIGNALS:
    void stageChanged();
    void imported(qint64 revision);
    void rejectsSaved(const QStringList& paths); // empty: it failed, and the banner says why

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Note { // what has to be said besides the preview
        ui::Tone tone = ui::Tone::Neutral;
        QString title;
        QString text;
    };
    void layOut();
    void connectAll();
    void addShortcuts();
    void refresh(const Note& note);
    void takeAnswer(const ImportAnswerPtr& answer);
    void showAnswer();
    void followSnapshot();
    void written(const Result<Revision>& result);
    void showDone(Revision revision);
    void setStage(Stage stage);
    void say(const Note& note);
    void refreshVerbs();
    void showPace();
    void chooseRejectFile();
    void showSaved(const Result<QStringList>& paths);
    qint64 changeCount() const;

    Session& m_session;
    Stage m_stage = Stage::Empty;
    Note m_note;
    ImportAnswerPtr m_answer;
    Revision m_asked = 0; // the snapshot the question went to
    Revision m_written = 0;
    qint64 m_recordsWritten = 0;
    QPointer<Job> m_job;
    ImportPreview* m_preview;
    ImportFiles* m_files;
    ui::Banner* m_banner;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    ImportWorkingPage* m_working;
    ImportTroublePage* m_trouble;
    ImportDetails* m_details;
    QLabel* m_summary;
    QPushButton* m_save;
    QPushButton* m_close;
    QPushButton* m_import;
    QTimer* m_pace;
};

} // namespace counterpart
