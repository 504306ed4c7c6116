// SPDX-License-Identifier: GPL-3.0-or-later
// The programme under every model: who gains and who loses by another one, as a matrix and as pictures.
#pragma once

#include "ui/panels/attribution/model_comparison.h"
#include "ui/panels/table_panel.h"

class QAction;
class QLabel;

namespace counterpart {

namespace ui {
class MenuButton;
class RankChart;
class ScatterView;
class SlopeView;
} // namespace ui

class AttributionPanel : public TablePanel {
    Q_OBJECT
public:
    enum class Picture { Slope, Scatter, None };

    AttributionPanel(Session& session, QWidget* parent);
    ~AttributionPanel() override;
    QString id() const override { return QStringLiteral("attribution"); }
    QString title() const override { return tr("Attribution"); }
    ui::Icon icon() const override { return ui::Icon::Attribution; }
    QString status() const override;
    QList<QAction*> panelActions() override;

    const Comparison& comparison() const { return m_comparison; }
    const ComparisonChoice& choice() const { return m_choice; }
    void compareWith(Model other);
    void showPicture(Picture picture);
    void showDifferences(bool on);
    ui::SlopeView* slope() const { return m_slope; }
    ui::ScatterView* scatter() const { return m_scatter; }

Q_SIGNALS:
    void pathsWorkedOut(); // Markov and Shapley columns are filled

protected:
    Kind kind() const override { return Kind::Partner; }
    bool rowsAreRecords() const override { return false; } // partners are edited on their own panel
    RowMaker rowMaker() const override;
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void takeResults() override;
    void fillDrawer(RecordId id) override;
    void addToMenu(QMenu& menu, RecordId id) override;
    std::vector<ui::SortBy> firstSort() const override { return {{kChangeColumn, true}}; }
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Made; // where the maker of rows leaves what they are made of
    void readChoice();
    void addControls();
    void addPictures();
    void connectPictures();
    void fillMenus();
    void markMenus();   // what is chosen
    void chooseOther(); // another model than the lens'
    void showChoice();  // rows, pictures and words for what is chosen
    void say();
    void placePictures();
    void limitPictures();
    void sayWhyEmpty();
    void choosePartner(qint64 id);
    void follow(const QString& link); // of the summary
    void workOutPaths();
    void useOther(); // looks at everything under the other model

    Comparison m_comparison;
    ComparisonChoice m_choice;
    Picture m_picture = Picture::Slope;
    std::shared_ptr<Made> m_made;
    std::shared_ptr<Progress> m_working; // on Markov and Shapley
    ui::MenuButton* m_other;
    ui::MenuButton* m_pictures;
    QAction* m_differences;
    QAction* m_use;
    QLabel* m_summary;
    ui::SlopeView* m_slope;
    ui::ScatterView* m_scatter;
    ui::RankChart* m_models; // in the drawer
};

} // namespace counterpart
