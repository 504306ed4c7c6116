// SPDX-License-Identifier: GPL-3.0-or-later
// One step of an explanation: what it is, how much, by which rule, on which record it stands, what it is made of.
#pragma once

#include "core/base/id.h"
#include "core/domain/kinds.h"

#include <QString>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace counterpart {

struct Step {
    enum class Role : quint8 {
        Part,  // of the arithmetic
        Frame, // under which lens and policy: stands in the head of an explanation
        Item,  // one of those that sum up to the step above
        Rest,  // the items that are not listed yet, together; opened, its parts take its place
    };
    QString label;
    QString value;
    QVector<Step> parts;
    Role role = Role::Part;
    QString rule = {}; // by what it is so, with the rulebook's version: "rule New business of plan Resellers"
    Kind kind = Kind::Setting;
    RecordId record = 0;               // the fact it stands on; 0 = none
    std::optional<qint64> number = {}; // the value whole, in the unit in which items are added; none: not to be added
    std::function<QVector<Step>()> more = {}; // further parts, made when somebody asks

    bool opens() const { return !parts.isEmpty() || more != nullptr; }
    QVector<Step> allParts() const { return more ? parts + more() : parts; }
};

// How far a written explanation goes.
struct Extent {
    int levels = 0;     // how often steps that are made on demand are opened, one below the other
    int most = 200'000; // steps written; what is left out then is said
    static Extent whole() { return {1'000, 200'000}; }
};
// `step` with what the extent opens, nothing left to be made: for files and the command line.
Step opened(const Step& step, const Extent& extent);

QString asText(const Step& step); // two spaces per level; what is not made yet is not asked for

// A list of any length: the first ones are made at once, the others when asked for.
struct StepList {
    qsizetype count = 0;
    std::function<Step(qsizetype)> make;
    // Words and number of all from the one given on, together.
    std::function<std::pair<QString, std::optional<qint64>>(qsizetype from)> rest;
};
QVector<Step> listed(std::shared_ptr<const StepList> list, qsizetype from = 0);

} // namespace counterpart
