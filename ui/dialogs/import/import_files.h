// SPDX-License-Identifier: GPL-3.0-or-later
// Which files, read by which mapping? The upper part of the import dialog.
#pragma once

#include "ui/dialogs/import/import_preview.h"

#include <QWidget>

class QAction;

namespace counterpart {

namespace ui {
class DataTable;
class MenuButton;
class PermutedTableModel;
class SectionHeader;
} // namespace ui

class ImportFiles : public QWidget {
    Q_OBJECT
public:
    explicit ImportFiles(QWidget* parent = nullptr);

    // Files that are there already stay as they are; of mappings (JSON) the last one is taken. False: nothing new.
    bool add(const QStringList& paths);
    bool remove(const QStringList& paths);
    void setMapping(const QString& path); // silently
    const QStringList& files() const { return m_files; }
    const QString& mapping() const { return m_mapping; }
    void showAnswer(const ImportAnswerPtr& answer); // null: being read
    void rememberMapping(const QString& path);      // for the menu, also of later dialogs
    ui::DataTable* table() const { return m_table; }

public Q_SLOTS:
    void chooseFiles();
    void chooseMapping();
    void removeSelected();

Q_SIGNALS:
    void changed(); // files or mapping, by the person
    void readAgainWanted();

private:
    void refresh(const ImportAnswerPtr& answer);
    void fillMenu();
    void choose(const QString& mapping);
    QString nameOfMapping(const QString& path) const;

    QStringList m_files;
    QString m_mapping;
    QString m_mappingName; // as it calls itself
    ui::SectionHeader* m_head;
    ui::MenuButton* m_menu;
    ui::PermutedTableModel* m_model;
    ui::DataTable* m_table;
    QAction* m_remove;
};

} // namespace counterpart
