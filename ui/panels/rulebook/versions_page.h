// SPDX-License-Identifier: GPL-3.0-or-later
// Which versions of the rulebook are there, who made them and why, and how do two of them differ?
#pragma once

#include "core/snapshot/snapshot.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace counterpart {

class VersionsPage : public QWidget {
    Q_OBJECT
public:
    explicit VersionsPage(QWidget* parent);
    void setVersions(const SnapshotPtr& facts, RecordId inForce);
    QTreeWidget* versions() const { return m_versions; }
    QListWidget* differences() const { return m_differences; }

Q_SIGNALS:
    void draftRequested(qint64 version); // begun from it
    void deleteRequested(qint64 version);
    void closeRequested();

private:
    void compare();
    qint64 chosen() const;
    QTreeWidget* m_versions;
    QLabel* m_about;
    QListWidget* m_differences;
    QPushButton* m_start;
    QPushButton* m_delete;
    SnapshotPtr m_facts;
    RecordId m_inForce = 0;
};

} // namespace counterpart
