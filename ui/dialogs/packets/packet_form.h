// SPDX-License-Identifier: GPL-3.0-or-later
// What is common to packets that are given away: why, into which file, what leaves, signed by whom (J3).
#pragma once

#include "core/workspace/packets.h"
#include "ui/bridge/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTimer;

namespace counterpart {

namespace ui {
class FormField;
class FormLayout;
} // namespace ui

// Not modal, deletes itself when closed. Ctrl+Enter writes the file.
class PacketForm : public QDialog {
    Q_OBJECT
public:
    void setFile(const QString& path);
    QString file() const; // with its ending
    QLineEdit* reason() const { return m_reason; }
    QPushButton* verb() const { return m_verb; }
    QString contents() const; // what would leave, or why nothing would
    QString problem() const;  // why it was not written

public Q_SLOTS:
    void write();

Q_SIGNALS:
    void contentsChanged();
    void written(const QString& path, const QString& contents);
    void refused();

protected:
    PacketForm(Session& session, const QString& title, const QString& verb, QWidget* window);
    // Called on another thread. Nothing: a field says what is missing.
    using Make = std::function<Result<packet::Packet>(const Workspace&, const PacketNote&)>;
    virtual Make make() = 0;

    Session& session() { return m_session; }
    ui::FormLayout* form() const { return m_form; }
    void begin(const QString& fileName); // after the form's own fields are there
    void recount();                      // soon, when one has stopped typing
    void showEvent(QShowEvent* event) override;

private:
    void countNow();
    void fit(); // as high as the form needs, if the screen is
    void showContents(const QString& contents, bool good);
    void say(const QString& problem);
    QString fileProblem() const;
    PacketNote note() const;
    void chooseFile();

    Session& m_session;
    ui::FormLayout* m_form;
    QLineEdit* m_reason;
    QLineEdit* m_file;
    ui::FormField* m_fileField = nullptr;
    QLabel* m_contents;
    QLabel* m_problem;
    QPushButton* m_verb;
    QScrollArea* m_scroll; // for large text on a small screen
    QTimer* m_later;
    bool m_counting = false;
    bool m_writing = false;
};

} // namespace counterpart
