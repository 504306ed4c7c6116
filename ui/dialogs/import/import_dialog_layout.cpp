// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the import dialog stand, what drops and keys do, which verbs each stage offers.
#include "ui/bridge/format.h"
#include "ui/bridge/import_text.h"
#include "ui/dialogs/import/import_details.h"
#include "ui/dialogs/import/import_dialog.h"
#include "ui/dialogs/import/import_files.h"
#include "ui/dialogs/import/import_pages.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/states.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>

namespace counterpart {

namespace {

QStringList localFiles(const QMimeData& mime) {
    QStringList paths;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

} // namespace

void ImportDialog::layOut() {
    m_empty->setContent(ui::Icon::Import, tr("Drop CSV files here"),
                        tr("CSV, TSV or text, also packed with gzip; and a mapping (JSON) if their columns have other "
                           "names. You see what would change before anything is written."));
    m_empty->setPrimary(tr("Add files..."));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_working);
    m_pages->addWidget(m_trouble);
    m_pages->addWidget(m_details);
    m_import->setProperty("kind", QStringLiteral("primary"));
    m_save->setText(tr("&Save rejected rows..."));
    for (QPushButton* button : {m_save, m_close, m_import}) {
        button->setAutoDefault(false);
    }
    ui::setTextStyle(m_summary, ui::Type::Body, ui::Ink::Secondary);
    m_summary->setMinimumWidth(1); // gives way to the verbs
    auto* verbs = new QHBoxLayout;
    verbs->setSpacing(ui::space::s);
    verbs->addWidget(m_summary, 1);
    verbs->addWidget(m_save);
    verbs->addWidget(m_close);
    verbs->addWidget(m_import);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    column->setSpacing(ui::space::m);
    column->addWidget(m_files);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addLayout(verbs);
    const double scale = 0.7 + 0.3 * ui::theme().textScale();
    resize(QSize(static_cast<int>(1180 * scale), static_cast<int>(720 * scale)).boundedTo(screen()->availableSize()));
}

void ImportDialog::addShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { importNow(); });
    on(QKeySequence::Open, [this] { m_files->chooseFiles(); });
}

void ImportDialog::setStage(Stage stage) {
    m_stage = stage;
    QWidget* page = m_details;
    switch (stage) {
    case Stage::Empty:
        page = m_empty;
        break;
    case Stage::Reading:
    case Stage::Writing:
        page = m_working;
        break;
    case Stage::Trouble:
        page = m_trouble;
        break;
    case Stage::Preview:
    case Stage::Done:
        break;
    }
    m_pages->setCurrentWidget(page);
    m_files->setEnabled(stage != Stage::Writing);
    if (stage == Stage::Reading || stage == Stage::Writing) {
        m_pace->start();
    } else {
        m_pace->stop();
    }
    refreshVerbs();
    Q_EMIT stageChanged();
}

void ImportDialog::refreshVerbs() {
    const bool planned = m_answer && m_answer->plan && (m_stage == Stage::Preview || m_stage == Stage::Done);
    const qint64 changes = changeCount();
    m_import->setVisible(m_stage == Stage::Preview && changes > 0);
    m_import->setEnabled(m_session.isOpen() && m_session.workspace()->mode() == OpenMode::ReadWrite);
    m_import->setText(changes == 1 ? tr("&Import 1 record") : tr("&Import %1 records").arg(formatCount(changes)));
    m_save->setVisible(planned && !m_answer->plan->rejects.empty());
    m_summary->setText(planned ? summaryText(*m_answer->plan) : QString());
    const bool nothingLeft = m_stage == Stage::Done || (m_stage == Stage::Preview && changes == 0);
    m_close->setProperty("kind", nothingLeft ? QStringLiteral("primary") : QString());
    style()->unpolish(m_close);
    style()->polish(m_close); // looks at the property again
    m_import->setDefault(!m_import->isHidden());
    m_close->setDefault(nothingLeft);
}

void ImportDialog::say(const Note& note) {
    m_banner->clearVerbs();
    m_banner->setVisible(!note.title.isEmpty());
    const ui::Icon icon = note.tone == ui::Tone::Positive   ? ui::Icon::Check
                          : note.tone == ui::Tone::Warning  ? ui::Icon::Warning
                          : note.tone == ui::Tone::Negative ? ui::Icon::Error
                                                            : ui::Icon::Info;
    m_banner->setMessage(note.tone, icon, note.title, note.text);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (m_stage != Stage::Writing && !localFiles(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ImportDialog::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    addFiles(localFiles(*event->mimeData()));
}

} // namespace counterpart
