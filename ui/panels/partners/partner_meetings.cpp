// SPDX-License-Identifier: GPL-3.0-or-later
// Lists meetings, each a link to its form.
#include "ui/panels/partners/partner_meetings.h"

#include "core/engine/meetings/cadence.h"
#include "ui/bridge/format.h"
#include "ui/bridge/word_text.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/number_link.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kAtOnce = 20;
constexpr qsizetype kNotes = 400; // characters; the form has all of them
constexpr qsizetype kTitle = 120;
constexpr double kLarge = 1.4; // text at which the verbs stand below each other

QLabel* label(const QString& text, ui::Type type, ui::Ink ink, ui::Weight weight, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(weight == ui::Weight::Regular); // not headings
    made->setMinimumWidth(1);                         // gives way before the drawer gets too wide
    if (QApplication::isRightToLeft()) {              // a name in Latin letters too stands where one reads from
        made->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    }
    ui::setTextStyle(made, type, ink, weight);
    return made;
}

QString heldText(const meetings::Standing& one) {
    return one.last == 0 ? PartnerMeetings::tr("never held") : PartnerMeetings::tr("held %1").arg(formatDate(one.held));
}

QString dueText(const meetings::Standing& one) {
    QStringList parts{heldText(one)};
    if (one.planned != 0) {
        parts << PartnerMeetings::tr("planned for %1").arg(formatDate(one.on));
    }
    if (one.daysLate > 0) {
        parts << PartnerMeetings::tr("was due by %1, %2 days late").arg(formatDate(one.due), formatCount(one.daysLate));
    } else if (one.due.has()) {
        parts << PartnerMeetings::tr("next by %1").arg(formatDate(one.due));
    }
    return parts.join(PartnerMeetings::tr("; "));
}

QString shortened(const QString& text, qsizetype most) {
    const QString whole = text.trimmed();
    return whole.size() <= most ? whole : whole.left(most).trimmed() + QStringLiteral("…");
}

void clear(QVBoxLayout& entries) {
    while (QLayoutItem* item = entries.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

QVBoxLayout* columnIn(QWidget* entry) {
    auto* column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::xs / 2);
    return column;
}

} // namespace

PartnerMeetings::PartnerMeetings(QWidget* parent)
    : QWidget(parent), m_verbs(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_dueTitle(label(tr("When to meet"), ui::Type::Body, ui::Ink::Text, ui::Weight::Strong, this)),
      m_due(new QWidget(this)), m_dueEntries(columnIn(m_due)),
      m_title(label(tr("Meetings"), ui::Type::Body, ui::Ink::Text, ui::Weight::Strong, this)),
      m_nothing(label(tr("None is recorded yet. “New meeting” records one; reviews then say when the next is due."),
                      ui::Type::Body, ui::Ink::Secondary, ui::Weight::Regular, this)),
      m_list(new QWidget(this)), m_entries(new QVBoxLayout(m_list)), m_further(new QPushButton(this)) {
    m_further->setObjectName(QStringLiteral("further"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    addVerbs(column);
    column->addSpacing(ui::space::s);
    column->addWidget(m_dueTitle);
    column->addWidget(m_due);
    column->addSpacing(ui::space::s);
    column->addWidget(m_title);
    column->addWidget(m_nothing);
    m_dueEntries->setSpacing(ui::space::s);
    m_entries->setContentsMargins(0, 0, 0, 0);
    m_entries->setSpacing(ui::space::m);
    column->addWidget(m_list);
    column->addWidget(m_further, 0, Qt::AlignLeading);
    column->addStretch();
    connect(m_further, &QPushButton::clicked, this, [this] {
        m_most += 5 * kAtOnce;
        showMeetings();
    });
}

void PartnerMeetings::addVerbs(QVBoxLayout* column) {
    m_verbs->setSpacing(ui::space::s);
    auto* meeting = new QPushButton(ui::icon(ui::Icon::Add), tr("New meeting..."), this);
    meeting->setObjectName(QStringLiteral("newMeeting"));
    auto* commitment = new QPushButton(ui::icon(ui::Icon::Tasks), tr("Add commitment..."), this);
    commitment->setObjectName(QStringLiteral("addCommitment"));
    m_verbs->addWidget(meeting, 0, Qt::AlignLeading);
    m_verbs->addWidget(commitment, 0, Qt::AlignLeading);
    m_verbs->addStretch();
    column->addLayout(m_verbs);
    connect(meeting, &QPushButton::clicked, this, [this] { Q_EMIT newMeetingRequested({}); });
    connect(commitment, &QPushButton::clicked, this, &PartnerMeetings::commitmentRequested);
}

void PartnerMeetings::setPartner(const Snapshot& snapshot, Id<Partner> partner, Date today, int fiscalFirstMonth) {
    if (partner.value != m_partner) {
        m_partner = partner.value;
        m_most = kAtOnce;
    }
    m_verbs->setDirection(ui::theme().textScale() > kLarge ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    showCadence(snapshot, partner, today, fiscalFirstMonth);
    m_meetings.clear();
    for (const std::size_t at : meetings::meetingsOf(snapshot, partner)) {
        m_meetings.push_back(snapshot.table<Meeting>().at(at));
    }
    showMeetings();
}

// A press on a line begins the meeting that it speaks of.
void PartnerMeetings::showCadence(const Snapshot& snapshot, Id<Partner> partner, Date today, int fiscalFirstMonth) {
    clear(*m_dueEntries);
    const auto standings = meetings::cadenceOf(snapshot, partner, today, fiscalFirstMonth);
    m_dueTitle->setVisible(!standings.empty());
    m_due->setVisible(!standings.empty());
    for (const meetings::Standing& one : standings) {
        const QString word = toQString(meetings::nameOf(one.rhythm));
        auto* entry = new QWidget(m_due);
        QVBoxLayout* column = columnIn(entry);
        ui::NumberLink* link = linkIn(entry, meetingKindName(meetings::nameOf(one.rhythm)),
                                      one.planned != 0 ? tr("Opens the one that is planned") : tr("Records one"));
        column->addWidget(link);
        column->addWidget(label(dueText(one), ui::Type::Caption,
                                one.daysLate > 0 ? ui::Ink::Warning : ui::Ink::Secondary, ui::Weight::Regular, entry));
        connect(link, &ui::NumberLink::explain, this, [this, word, planned = one.planned] {
            planned != 0 ? Q_EMIT meetingRequested(planned) : Q_EMIT newMeetingRequested(word);
        });
        m_dueEntries->addWidget(entry);
    }
}

ui::NumberLink* PartnerMeetings::linkIn(QWidget* entry, const QString& text, const QString& meaning) {
    auto* link = new ui::NumberLink(shortened(text, kTitle), entry);
    link->setMinimumWidth(1);
    link->setMeaning(meaning);
    link->setAccessibleName(tr("%1: %2").arg(link->text(), meaning));
    return link;
}

void PartnerMeetings::showMeetings() {
    clear(*m_entries);
    m_shown = std::min(static_cast<int>(m_meetings.size()), m_most);
    for (int at = 0; at < m_shown; ++at) {
        m_entries->addWidget(entryOf(m_meetings[static_cast<std::size_t>(at)]));
    }
    const auto left = static_cast<qint64>(m_meetings.size()) - m_shown;
    m_nothing->setVisible(m_meetings.empty());
    m_further->setVisible(left > 0);
    m_further->setText(tr("%1 earlier ones").arg(formatCount(left)));
}

QWidget* PartnerMeetings::entryOf(const Meeting& meeting) {
    auto* entry = new QWidget(m_list);
    QVBoxLayout* column = columnIn(entry);
    const QString kind = meetingKindName(meeting.kind.view());
    const QString title = meeting.title.empty() ? kind : toQString(meeting.title);
    ui::NumberLink* link = linkIn(entry, title, tr("opens its form"));
    connect(link, &ui::NumberLink::explain, this, [this, id = meeting.id] { Q_EMIT meetingRequested(id); });
    column->addWidget(link);
    QStringList facts{formatTime(meeting.at)};
    if (title != kind) {
        facts << kind;
    }
    if (!meeting.attendees.empty()) {
        facts << toQString(meeting.attendees).split(u';', Qt::SkipEmptyParts).join(QStringLiteral(", ")).simplified();
    }
    column->addWidget(label(shortened(facts.join(QStringLiteral(" · ")), kNotes), ui::Type::Caption, ui::Ink::Secondary,
                            ui::Weight::Regular, entry));
    if (!meeting.notes.empty()) {
        column->addWidget(label(shortened(toQString(meeting.notes), kNotes), ui::Type::Body, ui::Ink::Text,
                                ui::Weight::Regular, entry));
    }
    return entry;
}

} // namespace counterpart
