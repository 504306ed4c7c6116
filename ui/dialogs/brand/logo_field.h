// SPDX-License-Identifier: GPL-3.0-or-later
// A logo: chosen from a file or dropped, seen on light and on dark ground, taken away again.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QWidget>

#include <string>

class QPushButton;

namespace counterpart {

class LogoField : public QWidget {
    Q_OBJECT
public:
    explicit LogoField(const QString& name, QWidget* parent = nullptr);
    void setLogo(const std::string& bytes); // of a PNG or JPEG; empty: none
    const std::string& logo() const { return m_logo; }
    void take(const QString& path); // reads a file, or says why not
    QPushButton* chooser() const { return m_choose; }
    QPushButton* remover() const { return m_remove; }

Q_SIGNALS:
    void edited();
    void refused(const QString& why); // empty: what was refused before is forgotten

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Grounds;
    void choose();
    void put(std::string bytes);

    std::string m_logo;
    Grounds* m_grounds;
    QPushButton* m_choose;
    QPushButton* m_remove;
};

} // namespace counterpart
