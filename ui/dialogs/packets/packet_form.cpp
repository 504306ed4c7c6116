// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what would leave as one types, and writes it on another thread.
#include "ui/dialogs/packets/packet_form.h"

#include "ui/bridge/packet_text.h"
#include "ui/bridge/signing_key.h"
#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/form_field.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kWidth = 520;
constexpr int kPauseMs = 200;

QString ending() { return QStringLiteral(".packet"); }

struct Counted {
    QString text;
    bool good = false;
};

} // namespace

PacketForm::PacketForm(Session& session, const QString& title, const QString& verb, QWidget* window)
    : QDialog(window), m_session(session), m_form(new ui::FormLayout(this)), m_reason(new QLineEdit(this)),
      m_file(new QLineEdit(this)), m_contents(new QLabel(this)), m_problem(new QLabel(this)),
      m_verb(new QPushButton(verb, this)), m_scroll(new QScrollArea(this)), m_later(new QTimer(this)) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(static_cast<int>(kWidth * ui::theme().textScale()));
    m_later->setSingleShot(true);
    m_later->setInterval(kPauseMs);
    connect(m_later, &QTimer::timeout, this, &PacketForm::countNow);
    connect(&session, &Session::closed, this, &QDialog::close);
    connect(&session, &Session::opened, this, &QDialog::close); // it was about another file
    connect(&session, &Session::snapshotChanged, this, &PacketForm::recount);
}

void PacketForm::begin(const QString& fileName) {
    m_form->addField(tr("Reason"), m_reason)->setHint(tr("The other side reads it, and the trail keeps it."));
    auto* place = new QWidget(this);
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    auto* browse = new QPushButton(tr("Browse..."), place);
    browse->setAutoDefault(false);
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    place->setFocusProxy(m_file);
    m_file->setAccessibleName(tr("File"));
    m_fileField = m_form->addField(tr("File"), place);
    const auto keys = signingKey();
    auto* key =
        new QLabel(keys ? tr("Signed with your key %1").arg(keyText(keys->open)) : packetProblem(keys.error()), this);
    key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel* label : {m_contents, key, m_problem}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(ui::leadingAlignment(*this) | Qt::AlignVCenter);
    }
    m_contents->setAccessibleName(tr("What leaves"));
    ui::setTextStyle(m_contents, ui::Type::Body);
    ui::setTextStyle(key, ui::Type::Caption, keys ? ui::Ink::Secondary : ui::Ink::Negative);
    ui::setTextStyle(m_problem, ui::Type::Caption, ui::Ink::Negative);
    m_form->addWidget(m_contents);
    m_form->addWidget(key);
    m_problem->hide();
    m_verb->setProperty("kind", QStringLiteral("primary"));
    m_verb->setDefault(true);
    m_verb->setToolTip(tr("Ctrl+Enter"));
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setAutoDefault(false);
    auto* verbs = new QHBoxLayout;
    verbs->addWidget(m_problem, 1);
    verbs->addStretch();
    verbs->addWidget(cancel);
    verbs->addWidget(m_verb);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    column->addLayout(verbs);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_verb, &QPushButton::clicked, this, &PacketForm::write);
    connect(m_form, &ui::FormLayout::saveRequested, this, &PacketForm::write);
    connect(browse, &QPushButton::clicked, this, &PacketForm::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, [this] { m_fileField->setError(fileProblem()); });
    const QDir folder = QFileInfo(m_session.path()).absoluteDir();
    QString path = folder.filePath(fileName + ending());
    for (int n = 2; QFileInfo::exists(path); ++n) {
        path = folder.filePath(fileName + QStringLiteral("-%1").arg(n) + ending());
    }
    setFile(QDir::toNativeSeparators(path));
    countNow();
}

void PacketForm::setFile(const QString& path) { m_file->setText(path); }

QString PacketForm::file() const {
    const QString typed = m_file->text().trimmed();
    return typed.isEmpty() || !QFileInfo(typed).suffix().isEmpty() ? typed : typed + ending();
}

QString PacketForm::contents() const { return m_contents->text(); }
QString PacketForm::problem() const { return m_problem->text(); }

QString PacketForm::fileProblem() const {
    const QFileInfo info(file());
    if (file().isEmpty()) {
        return tr("Give the file a name");
    }
    if (info.exists()) {
        return tr("There is a file of this name already: choose another");
    }
    return info.absoluteDir().exists()
               ? QString()
               : tr("The folder %1 does not exist").arg(QDir::toNativeSeparators(info.absolutePath()));
}

void PacketForm::chooseFile() {
    const QString chosen = QFileDialog::getSaveFileName(this, windowTitle(), file(), tr("Packets (*.packet)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty()) {
        setFile(chosen);
    }
}

PacketNote PacketForm::note() const {
    return {m_session.author().toStdString(), m_session.now(), m_reason->text().trimmed().toStdString()};
}

void PacketForm::recount() { m_later->start(); }

void PacketForm::countNow() {
    if (!m_session.isOpen() || m_writing) {
        return;
    }
    if (m_counting) { // one at a time: the whole of a large workspace takes a while
        m_later->start();
        return;
    }
    Make make = this->make();
    if (!make) {
        showContents({}, false);
        return;
    }
    m_counting = true;
    ui::inBackground(
        this,
        [make = std::move(make), workspace = m_session.sharedWorkspace(), note = note()] {
            const auto made = make(*workspace, note);
            return made ? Counted{contentsText(*made), true} : Counted{packetProblem(made.error()), false};
        },
        [this](const Counted& counted) {
            m_counting = false;
            if (!m_later->isActive()) {
                showContents(counted.text, counted.good);
            }
        });
}

void PacketForm::showContents(const QString& contents, bool good) {
    m_contents->setText(good ? tr("What leaves: %1").arg(contents) : contents);
    ui::setTextStyle(m_contents, ui::Type::Body, good ? ui::Ink::Text : ui::Ink::Warning);
    fit();
    Q_EMIT contentsChanged();
}

void PacketForm::fit() {
    if (!isVisible()) {
        return;
    }
    layout()->activate();
    const int wanted = height() + m_form->layout()->totalHeightForWidth(m_scroll->viewport()->width()) -
                       m_scroll->viewport()->height();
    if (wanted > height()) {
        resize(width(), std::min(wanted, screen()->availableSize().height()));
    }
}

void PacketForm::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    fit();
}

void PacketForm::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void PacketForm::write() {
    if (m_writing || !m_session.isOpen()) {
        return;
    }
    Make make = this->make();
    m_fileField->setError(fileProblem());
    if (!make || m_fileField->hasError()) {
        m_form->focusFirstError();
        return;
    }
    m_writing = true;
    m_verb->setEnabled(false);
    say({});
    auto done = std::make_shared<Result<QString>>(makeError(ErrorCode::Internal));
    m_session.think(
        tr("Writing a packet"),
        [done, make = std::move(make), workspace = m_session.sharedWorkspace(), note = note(),
         path = file().toStdString()](Progress&) {
            const auto made = make(*workspace, note);
            const auto keys = signingKey();
            const auto written =
                made && keys ? packet::writeFile(path, *made, *keys) : Result<void>(made ? keys.error() : made.error());
            *done = written ? Result<QString>(contentsText(*made)) : Result<QString>(written.error());
        },
        [self = QPointer(this), done, path = file()] {
            if (!self) {
                return;
            }
            self->m_writing = false;
            self->m_verb->setEnabled(true);
            if (*done) {
                Q_EMIT self->written(path, **done);
                self->close();
            } else {
                self->say(packetProblem(done->error()));
                Q_EMIT self->refused();
            }
        });
}

} // namespace counterpart
