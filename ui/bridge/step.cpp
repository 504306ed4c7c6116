// SPDX-License-Identifier: GPL-3.0-or-later
// Opens steps, lists many of them in parts, writes them as text.
#include "ui/bridge/step.h"

#include "ui/bridge/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace counterpart {

namespace {

constexpr qsizetype kAtOnce = 100; // items made at once; further ones are summed up in one line until it is opened
constexpr qsizetype kFurther = 1000;

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

void appendText(QString& out, const Step& step, int level) {
    out += QString(level * 2, u' ') + step.label;
    if (!step.value.isEmpty()) {
        out += QStringLiteral(": ") + step.value;
    }
    if (!step.rule.isEmpty()) {
        out += QStringLiteral("  [%1]").arg(step.rule);
    }
    out += u'\n';
    for (const Step& part : step.parts) {
        appendText(out, part, level + 1);
    }
}

struct Opener {
    int left; // steps that may still be written
    bool said = false;

    Step open(const Step& step, int levels) {
        Step out = step;
        out.more = nullptr;
        out.parts.clear();
        append(out.parts, levels > 0 ? step.allParts() : step.parts, step.more ? std::max(0, levels - 1) : levels);
        return out;
    }
    void append(QVector<Step>& out, const QVector<Step>& parts, int levels) {
        for (const Step& part : parts) {
            if (left <= 0) {
                if (!std::exchange(said, true)) {
                    out.push_back({tr("and further steps, left out here"), {}, {}});
                }
                return;
            }
            if (part.role == Step::Role::Rest && levels > 0) {
                append(out, part.allParts(), levels);
                continue;
            }
            --left;
            out.push_back(open(part, levels));
        }
    }
};

} // namespace

Step opened(const Step& step, const Extent& extent) { return Opener{extent.most, false}.open(step, extent.levels); }

QVector<Step> listed(std::shared_ptr<const StepList> list, qsizetype from) {
    QVector<Step> steps;
    const qsizetype until = std::min(list->count, from + (from == 0 ? kAtOnce : kFurther));
    steps.reserve(until - from + 1);
    for (qsizetype i = from; i < until; ++i) {
        steps.push_back(list->make(i));
        steps.back().role = Step::Role::Item;
    }
    if (until < list->count) {
        const auto [value, number] = list->rest(until);
        Step rest{tr("and %1 more, together").arg(formatCount(list->count - until)), value, {}};
        rest.role = Step::Role::Rest;
        rest.number = number;
        rest.more = [list = std::move(list), until] { return listed(list, until); };
        steps.push_back(std::move(rest));
    }
    return steps;
}

QString asText(const Step& step) {
    QString out;
    appendText(out, step, 0);
    out.chop(1);
    return out;
}

} // namespace counterpart
