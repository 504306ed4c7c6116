// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what a new workspace starts with: its file, the programme template, the currency of rows that name none.
#pragma once

#include "core/base/money.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace counterpart {

namespace ui {
class FormField;
}

class NewWorkspace : public QDialog {
    Q_OBJECT
public:
    explicit NewWorkspace(QWidget* parent = nullptr);
    QString path() const; // ends in .counterpart
    QString programme() const;
    Currency currency() const;
    void setPath(const QString& path);

public Q_SLOTS:
    void accept() override; // only with answers that can be used

private:
    QString problem() const;

    QLineEdit* m_path;
    QComboBox* m_programme;
    QComboBox* m_currency;
    ui::FormField* m_pathField = nullptr;
};

} // namespace counterpart
