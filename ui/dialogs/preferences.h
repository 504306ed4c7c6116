// SPDX-License-Identifier: GPL-3.0-or-later
// How the program looks to this person: theme, size of text, density of rows. Applied at once, kept in the settings.
#pragma once

#include <QDialog>

class QComboBox;
class QSlider;

namespace counterpart {

class Preferences : public QDialog {
    Q_OBJECT
public:
    explicit Preferences(QWidget* parent = nullptr);

private:
    void apply();

    QComboBox* m_theme;
    QComboBox* m_density;
    QSlider* m_textScale;
};

} // namespace counterpart
