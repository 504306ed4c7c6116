// SPDX-License-Identifier: GPL-3.0-or-later
// Narrowing by kinds of value: a chip per facet that opens a list of values with counts, several may be chosen.
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace counterpart::ui {

struct FacetChoice {
    quint32 value = 0; // what the model knows it by
    QString label;
    int count = 0;
    bool chosen = false;
};
struct FacetGroup {
    int column = 0; // what the model knows it by
    QString title;
    std::vector<FacetChoice> values; // in the order shown
};

class FacetBar : public QWidget {
    Q_OBJECT
public:
    explicit FacetBar(QWidget* parent = nullptr);
    void setFacets(std::vector<FacetGroup> facets); // keeps an open list open
    const std::vector<FacetGroup>& facets() const { return m_facets; }
    // A further condition that came from elsewhere, e.g. a chart: a chip that can only be removed.
    void setCondition(const QString& caption);
    void openFacet(int column);
    int hiddenCount() const { return static_cast<int>(m_hidden.size()); } // facets behind "More"
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int column, const QList<quint32>& values); // none = all
    void cleared();                                        // all facets and the condition
    void conditionRemoved();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Chip;
    void rebuild();
    void fit();
    void openMore();
    void openList(std::size_t facet, QWidget* below);
    void choose(std::size_t facet, const QList<quint32>& values);
    std::vector<FacetGroup> m_facets;
    QString m_condition;
    QHBoxLayout* m_row;
    QList<QWidget*> m_chips; // a chip per facet, then the condition and "Clear"
    Chip* m_more = nullptr;
    std::vector<std::size_t> m_hidden; // facets for which there is no room
};

} // namespace counterpart::ui
