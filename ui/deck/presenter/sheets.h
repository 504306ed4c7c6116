// SPDX-License-Identifier: GPL-3.0-or-later
// What small sheets lie over a slide? The list of keys, the lenses to choose from.
#pragma once

#include <QListWidget>

namespace counterpart::deck {

QWidget* keySheet(); // all keys and what they do

class LensSheet : public QWidget {
    Q_OBJECT
public:
    LensSheet(const QStringList& names, int current, QWidget* parent = nullptr);

Q_SIGNALS:
    void lensChosen(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QListWidget* m_list;
};

} // namespace counterpart::deck
