// SPDX-License-Identifier: GPL-3.0-or-later
// One word out of few: typed with completion (a new one is allowed), or chosen from a closed list.
#pragma once

#include <QComboBox>

namespace counterpart {

// Not turned by a wheel that only passes over it.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

class WordBox : public ChoiceBox {
    Q_OBJECT
public:
    explicit WordBox(QWidget* parent = nullptr);
    void setWords(const QStringList& words); // keeps what is typed
    void setWord(const QString& word);
    QString word() const; // in the spelling of the list where only the case differs

Q_SIGNALS:
    void wordEdited();

private:
    QStringList m_words;
};

} // namespace counterpart
