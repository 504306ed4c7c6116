// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of an import: asked, answered, written, done, and what each one shows.
#include "ui/dialogs/import/import_dialog.h"

#include "core/io/import/rejects.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/import_text.h"
#include "ui/dialogs/import/import_details.h"
#include "ui/dialogs/import/import_files.h"
#include "ui/dialogs/import/import_pages.h"
#include "ui/widgets/background.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/states.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace counterpart {

namespace {

constexpr int kPaceMs = 100;

bool isFaultOfMachine(ErrorCode code) {
    return code == ErrorCode::DiskFull || code == ErrorCode::ReadOnly || code == ErrorCode::Busy ||
           code == ErrorCode::FileNotWritable;
}

} // namespace

ImportDialog::ImportDialog(Session& session, const QStringList& files, QWidget* parent)
    : QDialog(parent), m_session(session), m_preview(new ImportPreview(this)), m_files(new ImportFiles(this)),
      m_banner(new ui::Banner(this)), m_pages(new QStackedWidget(this)), m_empty(new ui::EmptyState(this)),
      m_working(new ImportWorkingPage(this)), m_trouble(new ImportTroublePage(this)),
      m_details(new ImportDetails(this)), m_summary(new QLabel(this)), m_save(new QPushButton(this)),
      m_close(new QPushButton(tr("Close"), this)), m_import(new QPushButton(this)), m_pace(new QTimer(this)) {
    setModal(false);
    setAcceptDrops(true);
    setWindowTitle(tr("Import into %1").arg(fileNameOf(session.path()).remove(QStringLiteral(".counterpart"))));
    layOut();
    addShortcuts();
    connectAll();
    m_files->add(files);
    refresh({});
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::connectAll() {
    m_pace->setInterval(kPaceMs);
    connect(m_pace, &QTimer::timeout, this, &ImportDialog::showPace);
    connect(m_files, &ImportFiles::changed, this, &ImportDialog::readAgain);
    connect(m_files, &ImportFiles::readAgainWanted, this, &ImportDialog::readAgain);
    connect(m_preview, &ImportPreview::answered, this, &ImportDialog::takeAnswer);
    connect(m_empty, &ui::EmptyState::primaryActivated, m_files, &ImportFiles::chooseFiles);
    connect(m_trouble, &ImportTroublePage::mappingWanted, m_files, &ImportFiles::chooseMapping);
    connect(m_trouble, &ImportTroublePage::mappingChosen, this, &ImportDialog::setMapping);
    connect(m_trouble, &ImportTroublePage::removalWanted, this, [this](const QStringList& paths) {
        m_files->remove(paths);
        refresh({});
    });
    connect(m_working, &ImportWorkingPage::cancelRequested, this, [this] {
        if (m_stage == Stage::Writing && m_job) {
            m_job->cancel();
        } else if (m_stage == Stage::Reading) {
            m_preview->cancel();
            setStage(Stage::Empty);
            say({ui::Tone::Neutral, tr("Reading was stopped"), tr("Press F5 to read the files again.")});
        }
    });
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::chooseRejectFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::importNow);
    connect(&m_session, &Session::snapshotChanged, this, &ImportDialog::followSnapshot);
    // Another workspace: what is shown here was never meant for it.
    connect(&m_session, &Session::opened, this, &QDialog::reject);
    connect(&m_session, &Session::closed, this, &QDialog::reject);
}

QStringList ImportDialog::files() const { return m_files->files(); }
QString ImportDialog::mapping() const { return m_files->mapping(); }

void ImportDialog::addFiles(const QStringList& paths) {
    if (m_stage != Stage::Writing && m_files->add(paths)) {
        refresh({});
    }
}

void ImportDialog::setMapping(const QString& path) {
    m_files->setMapping(path);
    refresh({});
}

void ImportDialog::readAgain() { refresh({}); }

void ImportDialog::done(int result) {
    m_preview->cancel();
    QDialog::done(result);
}

// Asks anew; `note` is said once the answer is there.
void ImportDialog::refresh(const Note& note) {
    if (m_stage == Stage::Writing || !m_session.isOpen()) {
        return;
    }
    m_note = note;
    m_answer.reset();
    m_details->setAnswer(nullptr);
    m_files->showAnswer(nullptr);
    if (m_files->files().isEmpty()) {
        m_preview->cancel();
        setStage(Stage::Empty);
        say(m_note);
        return;
    }
    const SnapshotPtr snapshot = m_session.workspace()->snapshot();
    m_asked = snapshot->revision();
    m_preview->ask({m_files->files(), m_files->mapping()}, snapshot, m_session.ids());
    m_working->start(tr("Reading"), tr("Stop"));
    setStage(Stage::Reading);
    say({});
}

void ImportDialog::takeAnswer(const ImportAnswerPtr& answer) {
    m_answer = answer;
    m_files->showAnswer(answer);
    if (!answer->plan) {
        m_trouble->explain(*answer);
        setStage(Stage::Trouble);
        say(m_note);
        return;
    }
    m_files->rememberMapping(answer->question.mapping);
    m_details->setAnswer(answer);
    setStage(Stage::Preview);
    showAnswer();
}

qint64 ImportDialog::changeCount() const {
    return m_answer && m_answer->plan ? m_answer->plan->total().created + m_answer->plan->total().changed : 0;
}

void ImportDialog::showAnswer() {
    const auto rejected = static_cast<qint64>(m_answer->plan->rejects.size());
    Note note = m_note;
    const auto add = [&](ui::Tone tone, const QString& title, const QString& text) {
        if (note.title.isEmpty()) {
            note = {tone, title, text};
        } else {
            note.text += u' ' + text;
        }
    };
    if (changeCount() == 0) {
        add(ui::Tone::Neutral, tr("0 changes"),
            rejected == 0 ? tr("Everything in these files is in the workspace already. There is nothing to import.")
                          : tr("Nothing to import: what is not rejected is in the workspace already."));
    }
    if (rejected > 0) {
        add(ui::Tone::Warning,
            rejected == 1 ? tr("1 row is rejected") : tr("%1 rows are rejected").arg(formatCount(rejected)),
            tr("Save the rejected rows to a file, correct them there, and import that file."));
    }
    if (m_session.workspace()->mode() == OpenMode::ReadOnly) {
        add(ui::Tone::Warning, tr("This workspace is read-only"), tr("This is a preview; nothing can be imported."));
    }
    say(note);
}

// Somebody changed the workspace: what was compared with it no longer holds.
void ImportDialog::followSnapshot() {
    if (m_stage == Stage::Writing || m_stage == Stage::Empty || !m_session.isOpen()) {
        return;
    }
    const Revision now = m_session.snapshot()->revision();
    if (m_stage == Stage::Done ? now > m_written : now != m_asked) {
        refresh({ui::Tone::Accent, tr("The workspace has changed"),
                 m_stage == Stage::Done ? tr("This is what importing the files again would do.")
                                        : tr("The preview was made again; look at it before you import.")});
    }
}

void ImportDialog::importNow() {
    if (m_stage != Stage::Preview || m_answer->empty() || !m_import->isEnabled()) {
        return;
    }
    m_recordsWritten = changeCount();
    m_working->start(tr("Importing"), tr("Cancel the import"));
    setStage(Stage::Writing);
    say({});
    Planned planned = std::move(*m_answer->planned);
    m_answer->planned.reset();
    m_job = m_session.executeAsJob(
        tr("Importing %1").arg(QString::fromStdString(planned.intent.subject)), std::move(planned),
        [guard = QPointer<ImportDialog>(this), session = &m_session](const Result<Revision>& result) {
            if (guard && guard->isVisible()) {
                guard->written(result);
            } else if (!result && result.error().code != ErrorCode::Cancelled) {
                Q_EMIT session->failed(errorText(result.error()));
            }
        });
}

void ImportDialog::written(const Result<Revision>& result) {
    if (result) {
        showDone(*result);
        Q_EMIT imported(static_cast<qint64>(*result));
        return;
    }
    setStage(Stage::Preview); // for a moment: the changes are gone with the attempt, so they are planned anew
    const Error& error = result.error();
    if (error.code == ErrorCode::Cancelled) {
        refresh({ui::Tone::Neutral, tr("The import was cancelled"), tr("Nothing was written.")});
    } else if (isFaultOfMachine(error.code)) {
        refresh({ui::Tone::Negative, tr("Nothing was imported"), errorText(error)});
    } else if (m_session.workspace()->snapshot()->revision() != m_asked) {
        refresh({ui::Tone::Accent, tr("The workspace was changed meanwhile"),
                 tr("Nothing was written. The preview was made again; look at it before you import.")});
    } else {
        refresh({ui::Tone::Negative, tr("Nothing was imported"), errorText(error)});
    }
}

void ImportDialog::showDone(Revision revision) {
    m_written = revision;
    setStage(Stage::Done);
    const auto rejected = static_cast<qint64>(m_answer->plan->rejects.size());
    say({ui::Tone::Positive, tr("Imported"),
         summaryText(*m_answer->plan) + u'.' +
             (rejected > 0 ? u' ' + tr("Save the rejected rows to correct and import them.") : QString())});
    QPushButton* undo = m_banner->addVerb(tr("Undo"));
    connect(undo, &QPushButton::clicked, this, [this, undo, revision] {
        undo->setEnabled(false);
        m_session.undoEntry(revision);
    });
}

void ImportDialog::showPace() {
    if (m_stage == Stage::Reading) {
        const double fraction = m_preview->fraction();
        m_working->setProgress(fraction,
                               paceText(static_cast<qint64>(m_preview->rowsRead()), m_preview->elapsed(), fraction));
    } else if (m_stage == Stage::Writing && m_job) {
        const Progress& progress = m_job->progress();
        const bool writing = progress.phase() == Progress::Phase::Writing && progress.total() > 0;
        const double fraction =
            writing ? static_cast<double>(progress.done()) / static_cast<double>(progress.total()) : -1;
        m_working->setProgress(fraction, progress.cancelled() ? tr("Cancelling")
                                         : writing            ? tr("%1 of %2 records")
                                                         .arg(formatCount(static_cast<qint64>(progress.done())),
                                                              formatCount(static_cast<qint64>(progress.total())))
                                                   : tr("Finishing"));
    }
}

void ImportDialog::chooseRejectFile() {
    QString first;
    for (std::size_t source = 0; source < m_answer->rejectTexts.size() && first.isEmpty(); ++source) {
        if (!m_answer->rejectTexts[source].empty()) {
            first = QString::fromStdString(importing::rejectPath(*m_answer->plan, source));
        }
    }
    auto* dialog = new QFileDialog(this, tr("Save rejected rows"), first, tr("CSV (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(first);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::saveRejects);
    dialog->show();
}

void ImportDialog::saveRejects(const QString& path) {
    if (!m_answer || !m_answer->plan || m_answer->plan->rejects.empty()) {
        return;
    }
    ui::inBackground(
        this,
        [answer = m_answer, wanted = path.toStdString()]() -> Result<QStringList> {
            const auto written = importing::writeRejects(*answer->plan, answer->rejectTexts, wanted);
            if (!written) {
                return written.error();
            }
            QStringList paths;
            for (const importing::RejectFile& file : *written) {
                paths << QString::fromStdString(file.path);
            }
            return paths;
        },
        [this](const Result<QStringList>& paths) { showSaved(paths); });
}

void ImportDialog::showSaved(const Result<QStringList>& paths) {
    if (!paths) {
        say({ui::Tone::Negative, tr("The rejected rows were not saved"), errorText(paths.error())});
        Q_EMIT rejectsSaved({});
        return;
    }
    say({ui::Tone::Positive, tr("Saved"),
         tr("The rejected rows are in %1, each with its reason. Correct them there and import that file.")
             .arg(paths->join(QStringLiteral(", ")))});
    QPushButton* next = m_banner->addVerb(tr("Import that file"));
    connect(next, &QPushButton::clicked, this, [this, saved = *paths] {
        m_files->remove(m_files->files());
        m_files->add(saved);
        refresh({});
    });
    Q_EMIT rejectsSaved(*paths);
}

} // namespace counterpart
