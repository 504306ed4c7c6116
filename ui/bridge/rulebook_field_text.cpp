// SPDX-License-Identifier: GPL-3.0-or-later
// Looks words up; places are read along the document so that items come by their names.
#include "ui/bridge/rulebook_field_text.h"

#include "core/domain/policy/ladder.h"
#include "core/domain/rulebook.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/metric_text.h"
#include "ui/bridge/rulebook_field_table.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace counterpart {

namespace {

using rulebook::Node;

QString tr(const char* text) { return QCoreApplication::translate("RulebookField", text); }

QString tidied(std::string_view word) {
    QString text = toQString(word).replace(u'_', u' ');
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

const fieldtable::FieldWords* wordsOf(std::string_view parent, std::string_view member) {
    const fieldtable::FieldWords* found = nullptr;
    for (const auto& words : fieldtable::fields()) {
        if (words.member == member && words.parent == parent) {
            return &words;
        }
        found = words.member == member && words.parent.empty() ? &words : found;
    }
    return found;
}

const Node* memberOf(const Node& node, std::string_view name) {
    const auto found = std::ranges::find(node.members, name, &rulebook::Member::name);
    return found == node.members.end() ? nullptr : &found->value;
}

QString textAt(const Node& item, std::string_view name) {
    const Node* value = memberOf(item, name);
    return value != nullptr ? QString::fromStdString(value->text).trimmed() : QString();
}

QString metricName(const std::string& name) {
    const auto metric = metrics::metricNamed(name);
    return metric ? metricTitle(*metric) : QString::fromStdString(name);
}

} // namespace

QString rulebookFieldLabel(std::string_view parent, std::string_view member) {
    const auto* words = wordsOf(parent, member);
    return words != nullptr ? tr(words->label) : tidied(member);
}

QString rulebookFieldHint(std::string_view parent, std::string_view member) {
    const auto* words = wordsOf(parent, member);
    return words != nullptr && *words->hint != '\0' ? tr(words->hint) : QString();
}

QString rulebookWord(std::string_view member, std::string_view word) {
    if (member == "model" || member == "fallback") {
        const auto model = modelNamed(word);
        return model ? modelName(*model) : tidied(word);
    }
    for (const auto& words : fieldtable::choices()) {
        if (words.member == member && words.word == word) {
            return tr(words.text);
        }
    }
    return tidied(word);
}

QString ladderMetricTitle(std::string_view metric) {
    const auto named = criterionNamed(std::string(metric));
    if (!named) {
        return toQString(metric);
    }
    if (!named->level.empty()) {
        return tr("People certified at %1 or above").arg(toQString(named->level));
    }
    switch (named->metric) {
    case LadderMetric::AttributedRevenue:
        return tr("Attributed revenue");
    case LadderMetric::CertifiedPeople:
        return tr("Certified people");
    case LadderMetric::DealsWon:
        return tr("Deals won");
    case LadderMetric::QuotaAttainment:
        return tr("Quota attainment");
    case LadderMetric::Csat:
        return tr("Customer satisfaction, mean");
    case LadderMetric::SatisfiedShare:
        return tr("Satisfied customers");
    case LadderMetric::CoveredShare:
        return tr("Product families covered");
    case LadderMetric::SuccessStories:
        return tr("Success stories");
    case LadderMetric::Commitment:
        return tr("Commitment");
    }
    return toQString(metric);
}

QString rulebookAddVerb(std::string_view list) {
    for (const auto& words : fieldtable::lists()) {
        if (words.list == list) {
            return tr(words.add);
        }
    }
    return tr("Add one");
}

QString rulebookItemLabel(std::string_view list, const Node& item) {
    for (const char* name : {"name", "title"}) {
        if (const QString said = textAt(item, name); !said.isEmpty()) {
            return said;
        }
    }
    if (list == "required") {
        QStringList parts{textAt(item, "tier"), textAt(item, "track"), textAt(item, "level")};
        parts.removeAll(QString());
        const QString people = textAt(item, "people");
        return tr("%1: people %2")
            .arg(parts.join(QStringLiteral(", ")), people.isEmpty() ? QStringLiteral("1") : people);
    }
    if (list == "chains") {
        return tr("%1 to %2: %3").arg(textAt(item, "from"), textAt(item, "to"), textAt(item, "share"));
    }
    if (const QString rule = textAt(item, "rule"); !rule.isEmpty()) {
        return rulebookWord("rule", rule.toStdString());
    }
    if (const Node* metric = memberOf(item, "metric")) {
        return metricName(metric->text);
    }
    if (const Node* families = memberOf(item, "families")) {
        QStringList names;
        for (const Node& family : families->items) {
            names << QString::fromStdString(family.text);
        }
        return names.join(QStringLiteral(", "));
    }
    for (const char* name : {"role", "key"}) {
        if (const QString said = textAt(item, name); !said.isEmpty()) {
            return said;
        }
    }
    return tr("Without a name");
}

QString rulebookPlace(const Node& document, std::string_view path) {
    QStringList parts;
    const Node* at = &document;
    std::string parent;
    std::string member;
    while (!path.empty()) {
        if (path.starts_with("[\"")) {
            const std::size_t end = std::min(path.find("\"]"), path.size());
            const std::string name(path.substr(2, end - 2));
            parts << (member == "criteria" ? ladderMetricTitle(name) : touchTypeName(name));
            path.remove_prefix(std::min(end + 2, path.size()));
            at = nullptr;
        } else if (path.starts_with('[')) {
            const std::size_t end = std::min(path.find(']'), path.size() - 1);
            const std::size_t place = toQString(path.substr(1, end - 1)).toULongLong();
            at = at != nullptr && place < at->items.size() ? &at->items[place] : nullptr;
            parts << (at == nullptr || at->type != Node::Type::Object
                          ? tr("no. %1").arg(formatCount(static_cast<qint64>(place + 1)))
                          : rulebookItemLabel(member, *at));
            path.remove_prefix(end + 1);
        } else {
            path.remove_prefix(path.starts_with('.') ? 1 : 0);
            const std::size_t end = std::min(path.find_first_of(".["), path.size());
            parent = member;
            member = path.substr(0, end);
            at = at != nullptr ? memberOf(*at, member) : nullptr;
            const bool weight = parent == "role_weights";
            parts << (weight ? touchTypeName(member) : rulebookFieldLabel(parent, member));
            if (end == 0) {
                break;
            }
            path.remove_prefix(end);
        }
    }
    if (parts.size() > 2 && parts[0] == rulebookFieldLabel({}, "ladder")) {
        parts.removeFirst(); // "Tiers: Gold" says it
    }
    return parts.join(QStringLiteral(": "));
}

QString rulebookValueText(std::string_view member, const Node& value) {
    switch (value.type) {
    case Node::Type::Null:
        return tr("none");
    case Node::Type::Bool:
        return value.flag ? tr("yes") : tr("no");
    case Node::Type::Array: {
        QStringList items;
        for (const Node& item : value.items) {
            const bool plain = item.type == Node::Type::String || item.type == Node::Type::Number;
            items << (item.type == Node::Type::Object ? rulebookItemLabel(member, item)
                      : plain                         ? QString::fromStdString(item.text)
                                                      : QString());
        }
        items.removeAll(QString());
        return items.isEmpty() ? tr("entries: %1").arg(formatCount(static_cast<qint64>(value.items.size())))
                               : items.join(QStringLiteral(", "));
    }
    case Node::Type::Object: {
        QStringList parts;
        for (const rulebook::Member& inner : value.members) {
            const QString name =
                member == "criteria" ? ladderMetricTitle(inner.name) : rulebookFieldLabel(member, inner.name);
            parts << name + u' ' + rulebookValueText(inner.name, inner.value);
        }
        return parts.join(QStringLiteral(", "));
    }
    default:
        break;
    }
    const QString text = QString::fromStdString(value.text);
    const QString word = rulebookWord(member, value.text);
    const bool isWord = std::ranges::any_of(
        fieldtable::choices(), [&](const auto& words) { return words.member == member && words.word == value.text; });
    return isWord || member == "model" || member == "fallback" ? word
           : member == "metric"                                ? metricName(value.text)
                                                               : text;
}

} // namespace counterpart
