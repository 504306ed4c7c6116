// SPDX-License-Identifier: GPL-3.0-or-later
// A colour: typed as #RRGGBB, or chosen; shown beside it.
#pragma once

#include <QColor>
#include <QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace counterpart {

class ColorField : public QWidget {
    Q_OBJECT
public:
    ColorField(const QString& name, const QColor& usual, QWidget* parent = nullptr); // `usual` is shown for none
    void setText(const QString& text);
    QString text() const; // "#RRGGBB", or "" for none
    bool isAcceptable() const;
    QColor color() const; // the usual one where there is none
    QLineEdit* line() const { return m_line; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose();
    void showSwatch();

    QColor m_usual;
    QLineEdit* m_line;
    QToolButton* m_swatch;
};

} // namespace counterpart
