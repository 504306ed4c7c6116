// SPDX-License-Identifier: GPL-3.0-or-later
// Writes steps as CSV, HTML and JSON.
#include "ui/bridge/step_files.h"

#include "core/domain/value.h"
#include "ui/bridge/format.h"

#include <QJsonArray>
#include <QJsonObject>

namespace counterpart {

namespace {

// A cell that a spreadsheet would take for a formula is told that it is text.
QString cell(QString text) {
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]) && !text[0].isDigit() &&
        !(text.size() > 1 && text[1].isDigit())) {
        text.prepend(u'\'');
    }
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r')) {
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return text;
}

void appendCsv(QString& out, const Step& step, int level, const RecordKey& keyOf) {
    const bool record = step.record != 0;
    const QStringList cells{QString::number(level),
                            cell(step.label),
                            cell(step.value),
                            cell(step.rule),
                            record ? toQString(nameOf(step.kind)) : QString(),
                            record ? cell(keyOf(step.kind, step.record)) : QString()};
    out += cells.join(u',') + QStringLiteral("\r\n");
    for (const Step& part : step.parts) {
        appendCsv(out, part, level + 1, keyOf);
    }
}

QString lineOf(const Step& step, const RecordKey& keyOf) {
    QString line = QStringLiteral("<span class=\"what\">%1</span>").arg(step.label.toHtmlEscaped());
    if (!step.value.isEmpty()) {
        line += QStringLiteral(" <b>%1</b>").arg(step.value.toHtmlEscaped());
    }
    if (step.record != 0) {
        line += QStringLiteral(" <code>%1</code>").arg(keyOf(step.kind, step.record).toHtmlEscaped());
    }
    if (!step.rule.isEmpty()) {
        line += QStringLiteral("<br><small>%1</small>").arg(step.rule.toHtmlEscaped());
    }
    return line;
}

void appendHtml(QString& out, const Step& step, int level, const RecordKey& keyOf) {
    if (step.parts.isEmpty()) {
        out += QStringLiteral("<div class=\"leaf\">%1</div>\n").arg(lineOf(step, keyOf));
        return;
    }
    out += QStringLiteral("<details%1><summary>%2</summary>\n")
               .arg(level < 2 ? QStringLiteral(" open") : QString(), lineOf(step, keyOf));
    for (const Step& part : step.parts) {
        appendHtml(out, part, level + 1, keyOf);
    }
    out += QStringLiteral("</details>\n");
}

} // namespace

QString asCsv(const Step& step, const RecordKey& keyOf) {
    QString out = QStringLiteral("level,step,value,rule,kind,record\r\n");
    appendCsv(out, step, 0, keyOf);
    return out;
}

QString asHtml(const Step& step, const RecordKey& keyOf) {
    QString out =
        QStringLiteral(
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n<style>"
            "body{font:15px/1.45 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color-scheme:light dark}"
            "h1{font-size:1.1em;margin:0}.figure{font-size:2em;font-weight:600;margin:.1em 0}"
            "dl{display:grid;grid-template-columns:max-content auto;gap:.1em 1em;opacity:.8}dd{margin:0}"
            "details{margin-left:1em}.leaf{margin-left:2em}summary{cursor:pointer}small{opacity:.7}"
            "</style></head><body>\n<h1>%1</h1>\n<div class=\"figure\">%2</div>\n<dl>\n")
            .arg(step.label.toHtmlEscaped(), step.value.toHtmlEscaped());
    for (const Step& part : step.parts) {
        if (part.role == Step::Role::Frame) {
            out +=
                QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(part.label.toHtmlEscaped(), part.value.toHtmlEscaped());
        }
    }
    out += QStringLiteral("</dl>\n");
    for (const Step& part : step.parts) {
        if (part.role != Step::Role::Frame) {
            appendHtml(out, part, 0, keyOf);
        }
    }
    return out + QStringLiteral("</body></html>\n");
}

QJsonObject asJson(const Step& step, const RecordKey& keyOf) {
    QJsonObject out{{QStringLiteral("step"), step.label}};
    if (!step.value.isEmpty()) {
        out[QStringLiteral("value")] = step.value;
    }
    if (!step.rule.isEmpty()) {
        out[QStringLiteral("rule")] = step.rule;
    }
    if (step.record != 0) {
        out[QStringLiteral("kind")] = toQString(nameOf(step.kind));
        out[QStringLiteral("record")] = keyOf(step.kind, step.record);
    }
    if (step.role == Step::Role::Rest) {
        out[QStringLiteral("further")] = true;
    }
    QJsonArray parts;
    for (const Step& part : step.parts) {
        parts.append(asJson(part, keyOf));
    }
    if (!parts.isEmpty()) {
        out[QStringLiteral("steps")] = parts;
    }
    return out;
}

} // namespace counterpart
