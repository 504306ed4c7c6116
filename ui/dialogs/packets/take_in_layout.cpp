// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the dialog stand, what each stage shows, and which keys decide.
#include "core/workspace/packets.h"
#include "ui/bridge/format.h"
#include "ui/bridge/packet_text.h"
#include "ui/dialogs/packets/take_in_dialog.h"
#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/property_list.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

using packet::Side;

void TakeInDialog::layOut() {
    for (QLabel* label : {m_title, m_strange, m_effect, m_problem, m_count}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        label->setAlignment(ui::leadingAlignment(*this) | Qt::AlignVCenter);
    }
    ui::setTextStyle(m_title, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    ui::setTextStyle(m_problem, ui::Type::Body, ui::Ink::Negative);
    m_effect->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_effect->setAccessibleName(tr("What it would change"));
    m_verb->setProperty("kind", QStringLiteral("primary"));
    m_verb->setToolTip(tr("Ctrl+Enter"));
    m_verb->setAutoDefault(false);
    m_close->setAutoDefault(false);
    auto* verbs = new QHBoxLayout;
    verbs->addWidget(m_problem, 1);
    verbs->addStretch();
    verbs->addWidget(m_close, 0, Qt::AlignBottom);
    verbs->addWidget(m_verb, 0, Qt::AlignBottom);
    m_strangerBox = strangerBox();
    m_conflictBox = conflictBox();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::m);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_strangerBox);
    column->addWidget(m_effect);
    column->addWidget(m_conflictBox, 1);
    column->addStretch();
    column->addLayout(verbs);
    const double scale = 0.7 + 0.3 * ui::theme().textScale();
    resize(QSize(static_cast<int>(940 * scale), static_cast<int>(640 * scale)).boundedTo(screen()->availableSize()));
}

QWidget* TakeInDialog::strangerBox() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strange);
    m_signerField = new ui::FormField(tr("Whose key it is"), m_signer, box);
    m_signerField->setRequired(true);
    column->addWidget(m_signerField);
    connect(m_signer, &QLineEdit::textEdited, this, [this] { m_signerField->setError({}); });
    return box;
}

QWidget* TakeInDialog::conflictBox() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    const auto add = [&](const QString& text, const QString& tip, auto slot) {
        auto* button = new QPushButton(text, box);
        button->setAutoDefault(false);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
    };
    add(tr("Mine (M)"), tr("For the rows selected"), [this] { decide(Side::Mine); });
    add(tr("Theirs (T)"), tr("For the rows selected"), [this] { decide(Side::Theirs); });
    add(tr("Rest: mine"), tr("For all that were not decided one by one; Shift+M"), [this] { decideRest(Side::Mine); });
    add(tr("Rest: theirs"), tr("For all that were not decided one by one; Shift+T"),
        [this] { decideRest(Side::Theirs); });
    column->addLayout(row);
    m_table->setModel(m_model);
    m_table->setTotalsShown(false);
    m_table->view()->setAccessibleName(tr("Conflicts: M takes mine, T takes theirs"));
    m_table->view()->installEventFilter(this);
    column->addWidget(m_table, 1);
    return box;
}

void TakeInDialog::addKeys() {
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
                &TakeInDialog::carryOut);
    }
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_verb, &QPushButton::clicked, this, &TakeInDialog::carryOut);
}

// Before the table takes a letter for the beginning of a key.
bool TakeInDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->view() && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const bool letter = pressed->key() == Qt::Key_M || pressed->key() == Qt::Key_T;
        const Side side = pressed->key() == Qt::Key_M ? Side::Mine : Side::Theirs;
        if (letter && pressed->modifiers() == Qt::NoModifier) {
            decide(side);
            return true;
        }
        if (letter && pressed->modifiers() == Qt::ShiftModifier) {
            decideRest(side);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

// One row decided leads to the next one that is open.
void TakeInDialog::decide(Side side) {
    if (m_stage != Stage::Preview) {
        return;
    }
    const auto chosen = m_table->selectedKeys();
    for (const std::uint64_t row : chosen) {
        m_decisions.decide(row, side);
    }
    if (chosen.size() == 1) {
        std::vector<std::uint64_t> order;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            order.push_back(m_model->key(row));
        }
        std::ranges::rotate(order, std::ranges::find(order, chosen.front()));
        const auto next = std::ranges::find_if(order, [&](std::uint64_t row) { return m_decisions.isOpen(row); });
        if (next != order.end()) {
            m_table->setCurrentKey(*next);
        }
    }
    refill();
    look();
}

void TakeInDialog::decideRest(Side side) {
    if (m_stage == Stage::Preview) {
        m_decisions.decideRest(side);
        refill();
        look();
    }
}

void TakeInDialog::refill() {
    const std::size_t all = m_decisions.rows().size();
    const std::size_t open = m_decisions.open();
    m_conflictBox->setVisible(all > 0 && (m_stage == Stage::Preview || m_stage == Stage::Writing));
    m_count->setText(open == 0
                         ? tr("Conflicts: %1, all decided").arg(formatCount(static_cast<qint64>(all)))
                         : tr("Conflicts: %1 of %2 to decide")
                               .arg(formatCount(static_cast<qint64>(open)), formatCount(static_cast<qint64>(all))));
    const bool first = m_table->currentKey() == 0;
    m_model->setSource(m_decisions.table());
    if (first && all > 0) {
        m_table->setCurrentKey(m_decisions.rows().front().id);
    }
    refreshVerb();
}

void TakeInDialog::showFacts(const QString& signer) {
    m_facts->clear();
    m_title->setText(
        (m_packet->type == packet::Type::Review ? tr("Records for a review, from %1") : tr("Changes, from %1"))
            .arg(toQString(m_packet->author)));
    m_facts->addText(tr("Made"), formatTime(m_packet->at));
    if (!m_packet->reason.empty()) {
        m_facts->addText(tr("Reason"), toQString(m_packet->reason));
    }
    if (!m_packet->scope.empty()) {
        m_facts->addText(tr("Scope"), scopeWords(m_packet->scope));
    }
    m_facts->addText(tr("Holds"), contentsText(*m_packet));
    m_facts->addText(tr("Signed by"), signer);
    m_facts->addText(tr("Key"), keyText(m_packet->signer));
}

void TakeInDialog::setStage(Stage stage) {
    m_stage = stage;
    say({});
    const bool asks = stage == Stage::Stranger || (stage == Stage::Review && m_stranger);
    m_strangerBox->setVisible(asks);
    m_effect->setVisible(stage == Stage::Review || stage == Stage::Preview || stage == Stage::Writing ||
                         stage == Stage::Done);
    m_conflictBox->setVisible((stage == Stage::Preview || stage == Stage::Writing) && !m_decisions.rows().empty());
    m_facts->setVisible(m_packet != nullptr);
    refreshVerb();
    Q_EMIT stageChanged();
}

void TakeInDialog::refreshVerb() {
    const bool changes = m_stage == Stage::Preview && !m_known;
    m_verb->setVisible(m_stage == Stage::Stranger || m_stage == Stage::Review || changes || m_stage == Stage::Writing);
    m_verb->setText(m_stage == Stage::Stranger ? tr("&Trust this key")
                    : m_stage == Stage::Review ? tr("&Open as a workspace...")
                                               : tr("&Apply"));
    m_verb->setEnabled(m_stage != Stage::Writing && (!changes || m_decisions.open() == 0));
}

void TakeInDialog::refuse(const QString& problem) {
    m_effect->clear();
    setStage(Stage::Refused);
    say(problem);
}

void TakeInDialog::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace counterpart
