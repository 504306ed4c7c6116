// SPDX-License-Identifier: GPL-3.0-or-later
// A packet that came: from whom and why, what it would change, who is right where both changed, one step to undo (J3).
#pragma once

#include "ui/bridge/session.h"
#include "ui/dialogs/packets/packet_decisions.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace counterpart {

namespace packet {
struct Packet;
} // namespace packet

namespace ui {
class DataTable;
class FormField;
class PermutedTableModel;
class PropertyList;
} // namespace ui

// Not modal, deletes itself when closed. M and T decide the selected rows, with Shift the rest; Ctrl+Enter carries out.
class TakeInDialog : public QDialog {
    Q_OBJECT
public:
    enum class Stage {
        Reading,
        Refused,  // problem() says why
        Stranger, // signed by somebody who is not trusted
        Review,   // records, of which a workspace is made
        Preview,  // changes, with their conflicts
        Writing,
        Done,
    };

    TakeInDialog(Session& session, const QString& file, QWidget* window);

    Stage stage() const { return m_stage; }
    QString problem() const;
    QString effect() const;                        // what it would change, or did
    QLineEdit* signer() const { return m_signer; } // the name of a stranger
    QPushButton* verb() const { return m_verb; }   // what there is to do next
    ui::DataTable* conflicts() const { return m_table; }
    const PacketDecisions& decisions() const { return m_decisions; }

public Q_SLOTS:
    void carryOut(); // the verb
    void decide(counterpart::packet::Side side);
    void openAs(const QString& path); // a review, as a new workspace

Q_SIGNALS:
    void stageChanged();
    void looked(); // there is a new preview

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Arrived;
    struct Answer;
    void layOut();
    QWidget* strangerBox();
    QWidget* conflictBox();
    void addKeys();
    void take(const Arrived& arrived);
    void judge(); // whose packet is it, and what for?
    void showFacts(const QString& signer);
    void look(); // what it would change
    void takeAnswer(const Answer& answer);
    void refill();
    void refreshVerb();
    void setStage(Stage stage);
    void refuse(const QString& problem);
    void say(const QString& problem);
    void trust();
    void apply();
    void decideRest(packet::Side side);
    std::string signerName();

    Session& m_session;
    QString m_file;
    Stage m_stage = Stage::Reading;
    std::shared_ptr<const packet::Packet> m_packet;
    bool m_own = false;
    bool m_stranger = false;
    bool m_known = false; // taken in before
    bool m_looking = false;
    bool m_lookAgain = false;
    std::string m_name; // of the signer, as this workspace knows it
    PacketDecisions m_decisions;
    QLabel* m_title;
    ui::PropertyList* m_facts;
    QWidget* m_strangerBox = nullptr;
    QLabel* m_strange;
    QLineEdit* m_signer;
    ui::FormField* m_signerField = nullptr;
    QLabel* m_effect;
    QWidget* m_conflictBox = nullptr;
    QLabel* m_count;
    ui::PermutedTableModel* m_model;
    ui::DataTable* m_table;
    QLabel* m_problem;
    QPushButton* m_close;
    QPushButton* m_verb;
};

} // namespace counterpart
