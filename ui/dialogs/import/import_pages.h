// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the import dialog where the preview would: work under way, or what keeps the files from being read.
#pragma once

#include "ui/dialogs/import/import_preview.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace counterpart {

class ImportWorkingPage : public QWidget {
    Q_OBJECT
public:
    explicit ImportWorkingPage(QWidget* parent = nullptr);
    void start(const QString& title, const QString& cancelVerb);
    void setProgress(double fraction, const QString& pace); // below 0: no end in sight
    QString pace() const;

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_pace;
    QPushButton* m_cancel;
};

// Every fault at once, with the ways out.
class ImportTroublePage : public QWidget {
    Q_OBJECT
public:
    explicit ImportTroublePage(QWidget* parent = nullptr);
    void explain(const ImportAnswer& answer);
    QString text() const; // title and faults as plain text

Q_SIGNALS:
    void mappingWanted();                         // let me choose one
    void mappingChosen(const QString& path);      // this one; empty: none
    void removalWanted(const QStringList& paths); // leave these out

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showFiles(const ImportAnswer& answer);
    void setContent(const QString& title, const QString& html);

    QLabel* m_title;
    QLabel* m_faults;
    QPushButton* m_suggested;
    QPushButton* m_choose;
    QPushButton* m_leaveOut;
    QString m_suggestion;
    QStringList m_faulty;
    bool m_mappingAtFault = false;
};

} // namespace counterpart
