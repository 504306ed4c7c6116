// SPDX-License-Identifier: GPL-3.0-or-later
// Values that are pairs: what a tier asks for (metric and bound), weights by word, the points of a curve.
#pragma once

#include "ui/panels/rulebook/value_editor.h"

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace counterpart {

class ChoiceBox;
class CurvePicture;

class PairEditor : public ValueEditor {
    Q_OBJECT
public:
    PairEditor(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);
    void setValue(const Node* value) override;
    std::optional<Node> value() const override;
    void setFaults(const FieldFaults& faults) override;

    int rows() const { return static_cast<int>(m_rows.size()); }
    QLineEdit* rightOf(int row) const { return m_rows[row].right; }
    QToolButton* adder() const { return m_add; }

private:
    struct Row {
        QWidget* box = nullptr;
        ChoiceBox* metric = nullptr; // of criteria
        QLineEdit* left = nullptr;   // of the others
        QLineEdit* right = nullptr;
    };
    Row& addRow(const QString& left, const QString& right);
    void removeRow(const QWidget* box);
    void fillMetrics(ChoiceBox& box) const;
    QString leftOf(const Row& row) const;
    QString freeMetric() const; // the first that is not asked for yet
    Node boundOf(const QString& metric, const QString& typed) const;
    QString shownBound(const Node& value) const;
    void drawCurve();

    const rulebook::MemberShape& m_shape;
    EditorContext m_context;
    QVBoxLayout* m_column;
    QToolButton* m_add;
    CurvePicture* m_picture = nullptr;
    QList<Row> m_rows;
    bool m_said = false;
};

} // namespace counterpart
