// SPDX-License-Identifier: GPL-3.0-or-later
// How is one value of a rulebook shown and changed? One editor per form of the rulebook's shape.
#pragma once

#include "core/base/result.h"
#include "core/domain/policy/shape.h"
#include "ui/panels/rulebook/document_tree.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace counterpart {

// What is wrong inside of a value; `path` from there on, empty = the value itself.
struct FieldFault {
    std::string path;
    QString text;
    std::shared_ptr<const Error> error;
};
using FieldFaults = std::vector<FieldFault>;
// Those that lie in a member (or, without a name, at an item), with the rest of their paths.
FieldFaults faultsIn(const FieldFaults& faults, std::string_view name);
FieldFaults faultsAt(const FieldFaults& faults, std::size_t item);

void markInvalid(QWidget* widget, bool invalid); // by the line around it

// What editors know of the rest of the document and of the workspace.
struct EditorContext {
    std::function<QStringList(rulebook::Names)> offered = [](rulebook::Names) { return QStringList(); };
    std::function<std::vector<UserMetric>()> ownMetrics = [] { return std::vector<UserMetric>(); };
    std::function<bool()> readOnly = [] { return false; };
};

class ValueEditor : public QWidget {
    Q_OBJECT
public:
    using Node = DocumentNode;
    using QWidget::QWidget;
    virtual void setValue(const Node* value) = 0;  // nullptr: not said, the default holds
    virtual std::optional<Node> value() const = 0; // none: not said
    virtual void setFaults(const FieldFaults&) {}
    virtual bool goTo(const std::string&);         // gives the focus to what stands at a path
    virtual bool isGroup() const { return false; } // has fields of its own, and places their faults itself

    static ValueEditor* make(const rulebook::MemberShape& shape, const EditorContext& context, QWidget* parent);

Q_SIGNALS:
    void edited(); // by the person
};

} // namespace counterpart
