// SPDX-License-Identifier: GPL-3.0-or-later
// The first page while no workspace is open: look around in the demo, begin with one's own, go on where one was.
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace counterpart {

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void demoRequested();
    void newRequested();
    void openRequested();
    void fileRequested(const QString& path);

private:
    QVBoxLayout* m_recent;
    QWidget* m_recentBox;
};

} // namespace counterpart
