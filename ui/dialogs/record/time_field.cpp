// SPDX-License-Identifier: GPL-3.0-or-later
// Two line edits that read as one point in time.
#include "ui/dialogs/record/time_field.h"

#include "core/base/date.h"
#include "ui/bridge/format.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/date_edit.h"

#include <QDynamicPropertyChangeEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QTime>

namespace counterpart {

namespace {

QTime readClock(const QString& typed) {
    for (const char* format : {"H:mm", "H:mm:ss", "H.mm", "Hmm", "H"}) {
        if (const QTime time = QTime::fromString(typed, QLatin1String(format)); time.isValid()) {
            return time;
        }
    }
    return {};
}

} // namespace

TimeField::TimeField(QWidget* parent) : QWidget(parent), m_day(new ui::DateEdit(this)), m_clock(new QLineEdit(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    row->addWidget(m_day, 2);
    row->addWidget(m_clock, 1);
    m_clock->setPlaceholderText(tr("h:mm UTC"));
    m_day->setAccessibleName(tr("Day"));
    m_clock->setAccessibleName(tr("Time of the day, UTC"));
    setFocusProxy(m_day);
    connect(m_day, &ui::DateEdit::dateChanged, this, &TimeField::timeEdited);
    connect(m_day, &QLineEdit::textEdited, this, &TimeField::timeEdited);
    connect(m_clock, &QLineEdit::textEdited, this, &TimeField::timeEdited);
}

std::string TimeField::normal(const std::string& text) {
    const auto time = parseTime(text);
    if (!time || !time->has()) {
        return text;
    }
    return *time == Time::startOf(time->date()) ? toString(time->date()) : toString(*time);
}

std::string TimeField::text() const {
    const QString clock = m_clock->text().trimmed();
    const QDate day = m_day->date();
    if (!day.isValid()) {
        const QString typed = m_day->text().trimmed();
        return (typed.isEmpty() ? clock : typed).toStdString();
    }
    const std::string iso = day.toString(Qt::ISODate).toStdString();
    if (clock.isEmpty()) {
        return iso;
    }
    const QTime time = readClock(clock);
    return time.isValid() ? normal(iso + "T" + time.toString(QStringLiteral("HH:mm:ss")).toStdString() + "Z")
                          : iso + " " + clock.toStdString();
}

void TimeField::setText(const std::string& text) {
    const auto time = parseTime(text);
    if (!time || !time->has()) {
        m_day->setDate({});
        m_day->setText(QString::fromStdString(text));
        m_clock->clear();
        return;
    }
    m_day->setDate(toQDate(time->date()));
    const int seconds = static_cast<int>(time->seconds - Time::startOf(time->date()).seconds);
    const QTime clock = QTime::fromMSecsSinceStartOfDay(seconds * 1000);
    m_clock->setText(seconds == 0
                         ? QString()
                         : clock.toString(seconds % 60 == 0 ? QStringLiteral("H:mm") : QStringLiteral("H:mm:ss")));
}

QString TimeField::problem() const {
    const QString clock = m_clock->text().trimmed();
    if (!m_day->isAcceptable()) {
        return m_day->problem();
    }
    if (!clock.isEmpty() && !m_day->date().isValid()) {
        return tr("Which day? A time alone is not enough.");
    }
    return clock.isEmpty() || readClock(clock).isValid() ? QString()
                                                         : tr("“%1” is not a time. Expected like 14:30.").arg(clock);
}

bool TimeField::event(QEvent* event) {
    if (event->type() == QEvent::DynamicPropertyChange &&
        static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName() == "invalid") {
        for (QWidget* part : {static_cast<QWidget*>(m_day), static_cast<QWidget*>(m_clock)}) {
            part->setProperty("invalid", property("invalid"));
            part->style()->unpolish(part);
            part->style()->polish(part);
        }
    }
    return QWidget::event(event);
}

} // namespace counterpart
