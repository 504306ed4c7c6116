// SPDX-License-Identifier: GPL-3.0-or-later
// Reads typed dates, steps them by keys, offers a calendar.
#include "ui/widgets/date_edit.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace counterpart::ui {

DateEdit::DateEdit(QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(QLocale().dateFormat(QLocale::ShortFormat).toLower());
    QAction* open = addAction(icon(Icon::Calendar), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    connect(open, &QAction::triggered, this, &DateEdit::popUp);
    connect(this, &QLineEdit::textEdited, this, &DateEdit::take);
}

QDate DateEdit::parse(const QString& text, const QLocale& locale) {
    const QString typed = text.trimmed();
    if (const QDate iso = QDate::fromString(typed, Qt::ISODate); iso.isValid()) {
        return iso;
    }
    QString shortFormat = locale.dateFormat(QLocale::ShortFormat);
    QStringList formats{shortFormat, locale.dateFormat(QLocale::LongFormat), QStringLiteral("d MMM yyyy"),
                        QStringLiteral("d MMMM yyyy"), QStringLiteral("MMM d, yyyy")};
    if (!shortFormat.contains(QLatin1String("yyyy"))) {
        formats.prepend(shortFormat.replace(QLatin1String("yy"), QLatin1String("yyyy")));
    }
    for (const QString& format : formats) {
        QDate date = locale.toDate(typed, format);
        if (date.isValid() && date.year() < 1000 && !format.contains(QLatin1String("yyyy"))) {
            continue;
        }
        if (date.isValid() && !format.contains(QLatin1String("yyyy")) && date.year() < 1970) {
            date = date.addYears(100);
        }
        if (date.isValid() && date.year() >= 1000) {
            return date;
        }
    }
    return {};
}

void DateEdit::setDate(const QDate& date) {
    m_date = date;
    setText(date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString());
}

bool DateEdit::isAcceptable() const { return m_date.isValid() || text().trimmed().isEmpty(); }

QString DateEdit::problem() const {
    if (isAcceptable()) {
        return {};
    }
    return tr("“%1” is not a date. Expected like %2 or 2026-11-21")
        .arg(text().trimmed(), QLocale().toString(QDate(2026, 11, 21), QLocale::ShortFormat));
}

void DateEdit::take(const QString& text) {
    const QDate date = parse(text, QLocale());
    if (date != m_date) {
        m_date = date;
        Q_EMIT dateChanged(m_date);
    }
}

void DateEdit::choose(const QDate& date) {
    setDate(date);
    Q_EMIT dateChanged(m_date);
}

void DateEdit::keyPressEvent(QKeyEvent* event) {
    const QDate from = m_date.isValid() ? m_date : QDate::currentDate();
    switch (event->key()) {
    case Qt::Key_Up:
        choose(from.addDays(1));
        return;
    case Qt::Key_Down:
        if ((event->modifiers() & Qt::AltModifier) != 0) {
            popUp();
        } else {
            choose(from.addDays(-1));
        }
        return;
    case Qt::Key_PageUp:
        choose(from.addMonths(1));
        return;
    case Qt::Key_PageDown:
        choose(from.addMonths(-1));
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void DateEdit::focusOutEvent(QFocusEvent* event) {
    if (m_date.isValid()) {
        setDate(m_date);
    }
    QLineEdit::focusOutEvent(event);
}

void DateEdit::popUp() {
    if (isReadOnly()) {
        return;
    }
    auto* frame = new QFrame(this, Qt::Popup);
    frame->setAttribute(Qt::WA_DeleteOnClose);
    frame->setProperty("kind", QStringLiteral("popup"));
    auto* box = new QVBoxLayout(frame);
    box->setContentsMargins(1, 1, 1, 1);
    auto* calendar = new QCalendarWidget(frame);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    calendar->setSelectedDate(m_date.isValid() ? m_date : QDate::currentDate());
    box->addWidget(calendar);
    const auto pick = [this, frame](const QDate& date) {
        choose(date);
        frame->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, pick);
    connect(calendar, &QCalendarWidget::activated, this, pick);
    frame->move(mapToGlobal(QPoint(0, height() + 2)));
    frame->show();
    calendar->setFocus();
}

} // namespace counterpart::ui
