// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an explanation as a tree that makes what is opened: a hundred thousand items cost what is looked at.
#pragma once

#include "ui/bridge/step.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace counterpart {

class StepModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role : int { Value = Qt::UserRole + 1, Rule, StepRole, RecordId, RecordKind };

    explicit StepModel(QObject* parent = nullptr);
    ~StepModel() override;

    void setRoot(const Step& root); // its own label, value and frames stand elsewhere
    const Step& root() const;
    const Step& step(const QModelIndex& index) const; // invalid: the root
    // With what has been opened below it so far.
    Step asOpened(const QModelIndex& index) const;
    // "and 900 more": the next of them take its place. The first of them, or invalid.
    QModelIndex openRest(const QModelIndex& index);
    // The next step after `from` (in the order shown) that says `text`; looks into the items that are not listed yet.
    QModelIndex find(const QString& text, const QModelIndex& from);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node* nodeOf(const QModelIndex& index) const;
    void insert(const QModelIndex& parent, int row, const QVector<Step>& steps);
    QModelIndex following(const QModelIndex& index);
    std::unique_ptr<Node> m_root;
};

} // namespace counterpart
