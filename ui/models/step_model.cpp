// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes that are made when they are first opened.
#include "ui/models/step_model.h"

#include <algorithm>

namespace counterpart {

struct StepModel::Node {
    Step step; // its parts are the children, once they are made
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    int row = 0;
    bool made = false;

    bool opens() const { return step.role != Step::Role::Rest && step.opens(); }
};

StepModel::StepModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {
    m_root->made = true;
}

StepModel::~StepModel() = default;

void StepModel::setRoot(const Step& root) {
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_root->step = root;
    m_root->made = true;
    endResetModel();
    QVector<Step> shown;
    for (const Step& part : root.allParts()) {
        if (part.role != Step::Role::Frame) {
            shown.push_back(part);
        }
    }
    insert({}, 0, shown);
}

const Step& StepModel::root() const { return m_root->step; }

StepModel::Node* StepModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

const Step& StepModel::step(const QModelIndex& index) const { return nodeOf(index)->step; }

Step StepModel::asOpened(const QModelIndex& index) const {
    const Node* node = nodeOf(index);
    Step out = node->step;
    out.more = nullptr;
    if (!node->made) {
        return out;
    }
    out.parts.clear();
    if (node == m_root.get()) {
        for (const Step& part : node->step.parts) {
            if (part.role == Step::Role::Frame) {
                out.parts.push_back(part);
            }
        }
    }
    for (int row = 0; row < static_cast<int>(node->children.size()); ++row) {
        out.parts.push_back(asOpened(this->index(row, 0, index)));
    }
    return out;
}

void StepModel::insert(const QModelIndex& parent, int row, const QVector<Step>& steps) {
    if (steps.isEmpty()) {
        return;
    }
    Node* node = nodeOf(parent);
    beginInsertRows(parent, row, row + static_cast<int>(steps.size()) - 1);
    std::vector<std::unique_ptr<Node>> made;
    made.reserve(static_cast<std::size_t>(steps.size()));
    for (const Step& step : steps) {
        made.push_back(std::make_unique<Node>());
        made.back()->step = step;
        made.back()->parent = node;
    }
    node->children.insert(node->children.begin() + row, std::make_move_iterator(made.begin()),
                          std::make_move_iterator(made.end()));
    for (std::size_t i = static_cast<std::size_t>(row); i < node->children.size(); ++i) {
        node->children[i]->row = static_cast<int>(i);
    }
    endInsertRows();
}

QModelIndex StepModel::openRest(const QModelIndex& index) {
    Node* node = nodeOf(index);
    if (!index.isValid() || node->step.role != Step::Role::Rest) {
        return {};
    }
    const QModelIndex above = parent(index);
    const QVector<Step> further = node->step.allParts();
    const int row = index.row();
    beginRemoveRows(above, row, row);
    nodeOf(above)->children.erase(nodeOf(above)->children.begin() + row);
    endRemoveRows();
    insert(above, row, further);
    return further.isEmpty() ? QModelIndex() : this->index(row, 0, above);
}

// What is opened is gone through in depth; what is not stays as it is, but for the items of a list.
QModelIndex StepModel::following(const QModelIndex& index) {
    if (rowCount(index) > 0) {
        return this->index(0, 0, index);
    }
    for (QModelIndex at = index; at.isValid(); at = parent(at)) {
        const QModelIndex next = at.siblingAtRow(at.row() + 1);
        if (next.isValid()) {
            return nodeOf(next)->step.role == Step::Role::Rest ? openRest(next) : next;
        }
    }
    return {};
}

QModelIndex StepModel::find(const QString& text, const QModelIndex& from) {
    const auto says = [&](const QModelIndex& at) {
        const Step& step = nodeOf(at)->step;
        return step.label.contains(text, Qt::CaseInsensitive) || step.value.contains(text, Qt::CaseInsensitive) ||
               step.rule.contains(text, Qt::CaseInsensitive);
    };
    if (text.isEmpty()) {
        return {};
    }
    for (QModelIndex at = following(from); at.isValid(); at = following(at)) {
        if (says(at)) {
            return at;
        }
    }
    for (QModelIndex at = index(0, 0); from.isValid() && at.isValid(); at = following(at)) { // from the beginning again
        if (says(at)) {
            return at;
        }
        if (at == from) {
            break;
        }
    }
    return {};
}

QModelIndex StepModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    return column == 0 && row >= 0 && row < static_cast<int>(node->children.size())
               ? createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get())
               : QModelIndex();
}

QModelIndex StepModel::parent(const QModelIndex& index) const {
    Node* above = index.isValid() ? nodeOf(index)->parent : nullptr;
    return above == nullptr || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int StepModel::rowCount(const QModelIndex& parent) const { return static_cast<int>(nodeOf(parent)->children.size()); }

bool StepModel::hasChildren(const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    return node->made ? !node->children.empty() : node->opens();
}

bool StepModel::canFetchMore(const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    return !node->made && node->opens();
}

void StepModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) {
        nodeOf(parent)->made = true;
        insert(parent, 0, nodeOf(parent)->step.allParts());
    }
}

QVariant StepModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Step& step = nodeOf(index)->step;
    switch (role) {
    case Qt::DisplayRole:
        return step.label;
    case Value:
        return step.value;
    case Rule:
        return step.rule;
    case StepRole:
        return static_cast<int>(step.role);
    case RecordId:
        return QVariant::fromValue<qint64>(step.record);
    case RecordKind:
        return static_cast<int>(step.kind);
    case Qt::AccessibleTextRole: {
        QStringList words{step.label, step.value, step.rule};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace counterpart
