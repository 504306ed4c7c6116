// SPDX-License-Identifier: GPL-3.0-or-later
// The line below a panel: what is shown on the left, the work in the background on the right.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace counterpart::ui {

class StatusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const;
    // percent below 0: no end in sight. `rate` is "1.2 M rows/s, 8 s left", or empty.
    void setJob(const QString& title, int percent, const QString& rate, bool cancellable);
    void clearJob();

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    QWidget* m_job;
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_rate;
    QToolButton* m_cancel;
};

} // namespace counterpart::ui
