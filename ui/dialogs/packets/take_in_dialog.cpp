// SPDX-License-Identifier: GPL-3.0-or-later
// Reads, judges the signer, asks the merge again after each decision, and writes; all but the words on other threads.
#include "ui/dialogs/packets/take_in_dialog.h"

#include "core/workspace/packets.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/packet_text.h"
#include "ui/bridge/signing_key.h"
#include "ui/widgets/background.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/property_list.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace counterpart {

namespace {

// "%1 conflicts, 3 records": a sentence and the kinds below it.
QString effectOf(const PacketPreview& preview, bool applied) {
    return (QStringList{previewText(preview, applied)} + effectLines(preview.changes)).join(u'\n');
}

} // namespace

struct TakeInDialog::Arrived {
    std::shared_ptr<const packet::Packet> packet;
    bool own = false;
    QString problem;
};

struct TakeInDialog::Answer {
    std::vector<packet::Conflict> conflicts;
    bool known = false;
    QString effect;
    QString problem;
};

TakeInDialog::TakeInDialog(Session& session, const QString& file, QWidget* window)
    : QDialog(window), m_session(session), m_file(file), m_title(new QLabel(this)), m_facts(new ui::PropertyList(this)),
      m_strange(new QLabel(this)), m_signer(new QLineEdit(this)), m_effect(new QLabel(this)), m_count(new QLabel(this)),
      m_model(new ui::PermutedTableModel(this)), m_table(new ui::DataTable(this)), m_problem(new QLabel(this)),
      m_close(new QPushButton(tr("&Close"), this)), m_verb(new QPushButton(this)) {
    setWindowTitle(tr("Take in a packet"));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    addKeys();
    m_title->setText(tr("Reading %1").arg(QFileInfo(file).fileName()));
    setStage(Stage::Reading);
    connect(&session, &Session::opened, this, &TakeInDialog::judge);
    connect(&session, &Session::closed, this, &TakeInDialog::judge);
    connect(&session, &Session::snapshotChanged, this, [this] {
        if (m_stage == Stage::Preview) {
            look();
        }
    });
    ui::inBackground(
        this,
        [path = file.toStdString()] {
            Arrived arrived;
            auto read = packet::readFile(path);
            if (!read) {
                arrived.problem = packetProblem(read.error());
                return arrived;
            }
            if (const auto keys = signingKey()) {
                arrived.own = keys->open == read->signer;
            }
            arrived.packet = std::make_shared<const packet::Packet>(std::move(*read));
            return arrived;
        },
        [this](const Arrived& arrived) { take(arrived); });
}

QString TakeInDialog::problem() const { return m_problem->text(); }
QString TakeInDialog::effect() const { return m_effect->text(); }

void TakeInDialog::take(const Arrived& arrived) {
    m_packet = arrived.packet;
    m_own = arrived.own;
    m_title->setText(QFileInfo(m_file).fileName());
    m_packet ? judge() : refuse(arrived.problem);
}

void TakeInDialog::judge() {
    if (!m_packet || m_stage == Stage::Writing || m_stage == Stage::Done) {
        return;
    }
    const auto known = m_session.isOpen() ? signerOf(*m_packet, *m_session.facts())
                                          : Result<std::string>(makeError(ErrorCode::UnknownSigner));
    m_stranger = !known && !m_own;
    m_name = known ? *known : m_packet->author;
    const QString name = toQString(m_name);
    showFacts(m_stranger ? tr("a stranger") : known ? tr("%1, trusted").arg(name) : tr("your own key"));
    const bool review = m_packet->type == packet::Type::Review;
    m_strange->setText(tr("The packet says that it is from %1. Ask for the key by another way than the one by which "
                          "the packet came, and compare all of it before you trust it.")
                           .arg(toQString(m_packet->author)));
    if (review) {
        m_effect->setText(tr("A workspace of its own is made of it; send your changes back from there."));
        setStage(Stage::Review);
    } else if (!m_session.isOpen()) {
        refuse(tr("Open the workspace that the packet was made for first."));
    } else if (m_stranger) {
        m_effect->clear();
        setStage(Stage::Stranger);
    } else {
        m_decisions = {};
        setStage(Stage::Reading);
        look();
    }
    if (m_stranger && !m_strangerBox->isHidden()) {
        m_signer->setFocus();
    }
}

void TakeInDialog::look() {
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    if (!m_session.isOpen()) {
        return;
    }
    m_looking = true;
    ui::inBackground(
        this,
        [workspace = m_session.sharedWorkspace(), packet = m_packet, said = m_decisions.resolutions()] {
            auto preview = previewPacket(*workspace, *packet, said);
            if (!preview) {
                return Answer{{}, false, {}, packetProblem(preview.error())};
            }
            return Answer{std::move(preview->conflicts), preview->known, effectOf(*preview, false), {}};
        },
        [this](const Answer& answer) { takeAnswer(answer); });
}

void TakeInDialog::takeAnswer(const Answer& answer) {
    m_looking = false;
    if (m_stage != Stage::Reading && m_stage != Stage::Preview) {
        m_lookAgain = false;
        return;
    }
    if (std::exchange(m_lookAgain, false)) { // something was decided, or written, meanwhile
        look();
        return;
    }
    if (!answer.problem.isEmpty()) {
        refuse(answer.problem);
        return;
    }
    const bool first = m_stage == Stage::Reading;
    m_known = answer.known;
    m_effect->setText(answer.effect);
    if (m_decisions.take(answer.conflicts)) {
        look();
    }
    if (first) {
        setStage(Stage::Preview);
    }
    refill();
    if (first && m_decisions.open() > 0) {
        m_table->setFocus();
    }
    Q_EMIT looked();
}

std::string TakeInDialog::signerName() {
    const QString typed = m_signer->text().trimmed();
    m_signerField->setError(m_stranger && typed.isEmpty() ? tr("Say whose key it is") : QString());
    if (m_signerField->hasError()) {
        m_signer->setFocus();
        return {};
    }
    return m_stranger ? typed.toStdString() : m_name;
}

void TakeInDialog::carryOut() {
    if (m_verb->isHidden() || !m_verb->isEnabled()) {
        return;
    }
    if (m_stage == Stage::Stranger) {
        trust();
    } else if (m_stage == Stage::Preview) {
        apply();
    } else if (m_stage == Stage::Review && !signerName().empty()) {
        const QString folder = QFileInfo(m_file).absolutePath() + u'/' + QFileInfo(m_file).completeBaseName();
        const QString path =
            QFileDialog::getSaveFileName(this, tr("Open as a workspace"), folder + QStringLiteral(".counterpart"),
                                         tr("Workspaces (*.counterpart)"), nullptr, QFileDialog::DontConfirmOverwrite);
        if (!path.isEmpty()) {
            openAs(path);
        }
    }
}

void TakeInDialog::trust() {
    const std::string name = signerName();
    if (name.empty()) {
        return;
    }
    IdSource ids = m_session.ids();
    auto planned = trustSigner(*m_session.facts(), ids, m_packet->signer, name);
    if (!planned) {
        say(packetProblem(planned.error()));
        return;
    }
    m_verb->setEnabled(false);
    m_session.executeAsJob(tr("Trusting %1").arg(toQString(name)), std::move(*planned),
                           [self = QPointer(this)](const Result<Revision>& done) {
                               if (self && done) {
                                   self->judge();
                               } else if (self) {
                                   self->refreshVerb();
                                   self->say(packetProblem(done.error()));
                               }
                           });
}

void TakeInDialog::apply() {
    setStage(Stage::Writing);
    auto result = std::make_shared<Result<PacketPreview>>(makeError(ErrorCode::Internal));
    const auto workspace = m_session.sharedWorkspace();
    m_session.run(
        tr("Taking in a packet"),
        [result, workspace, packet = m_packet, said = m_decisions.resolutions()](Progress& progress) {
            *result = applyPacket(*workspace, *packet, said, &progress);
        },
        [self = QPointer(this), session = &m_session, result, workspace, packet = m_packet] {
            if (*result && !(*result)->known && session->sharedWorkspace() == workspace) {
                Q_EMIT session->committed(
                    actionText({Action::ApplyPacket, Kind::Registration, packet->author, packet->reason, {}}),
                    (*result)->planned + 1);
                Q_EMIT session->undoChanged();
            }
            if (!self) {
                return;
            }
            if (*result) {
                self->m_effect->setText(effectOf(**result, true));
                self->setStage(Stage::Done);
                self->m_close->setFocus();
                return;
            }
            self->setStage(Stage::Preview);
            self->say(packetProblem(result->error()));
            self->look();
        });
}

void TakeInDialog::openAs(const QString& path) {
    const std::string name = signerName();
    if (name.empty() || m_stage != Stage::Review) {
        return;
    }
    setStage(Stage::Writing);
    auto result = std::make_shared<Result<void>>();
    const Surroundings around{[at = m_session.now()] { return at; }, m_session.author().toStdString()};
    m_session.think(
        tr("Making %1").arg(QFileInfo(path).fileName()),
        [result, packet = m_packet, path = path.toStdString(), name, around](Progress&) {
            const auto made = openPacket(*packet, path, name, around); // closed again: the session opens it
            *result = made ? Result<void>() : Result<void>(made.error());
        },
        [self = QPointer(this), session = &m_session, result, path] {
            if (*result) {
                session->open(path);
            }
            if (self && *result) {
                self->setStage(Stage::Done);
                self->close();
            } else if (self) {
                self->setStage(Stage::Review);
                self->say(packetProblem(result->error()));
            }
        });
}

} // namespace counterpart
