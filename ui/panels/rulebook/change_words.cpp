// SPDX-License-Identifier: GPL-3.0-or-later
// Where, what now, what before.
#include "ui/panels/rulebook/change_words.h"

#include "core/domain/rulebook_json.h"
#include "ui/bridge/rulebook_field_text.h"
#include "ui/bridge/rulebook_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("RulebookChange", text); }
} // namespace

QString changeText(const DocumentChange& change, const DocumentNode& before, const DocumentNode& after) {
    const QString place = rulebookPlace(change.after ? after : before, change.path);
    const std::size_t cut = change.path.find_last_of('.');
    const std::string member = change.path.substr(cut == std::string::npos ? 0 : cut + 1);
    const std::string name = member.substr(0, member.find('['));
    const auto text = [&](const std::optional<DocumentNode>& value) {
        constexpr qsizetype most = 90;
        const QString said = rulebookValueText(name, *value);
        return said.size() > most ? said.left(most) + QChar(0x2026) : said;
    };
    if (!change.before) {
        return tr("%1: now %2, before the default").arg(place, text(change.after));
    }
    return !change.after ? tr("%1: now the default, before %2").arg(place, text(change.before))
                         : tr("%1: %2, before %3").arg(place, text(change.after), text(change.before));
}

std::string placeOfKeys(const DocumentNode& document, std::string_view path) {
    const DocumentNode* at = &document;
    std::string place;
    while (!path.empty() && at != nullptr) {
        const bool keyed = path.starts_with("[\"");
        const bool numbered = !keyed && path.starts_with('[');
        const std::size_t end = keyed      ? std::min(path.find("\"]"), path.size() - 2) + 2
                                : numbered ? std::min(path.find(']'), path.size() - 1) + 1
                                           : std::min(path.find_first_of(".[", 1), path.size());
        const std::string_view step = path.substr(0, end);
        const std::string_view name =
            keyed ? step.substr(2, step.size() - 4) : step.substr(step.starts_with('.') ? 1 : 0);
        path.remove_prefix(end);
        if (keyed && at->type == DocumentNode::Type::Array) {
            const auto found = std::ranges::find_if(at->items, [&](const DocumentNode& item) {
                const DocumentNode* key = memberOf(item, "key");
                key = key != nullptr ? key : memberOf(item, "rule");
                return key != nullptr && key->text == name;
            });
            if (found == at->items.end()) {
                return place;
            }
            place += "[" + std::to_string(found - at->items.begin()) + "]";
            at = &*found;
        } else {
            place += step;
            at = numbered ? nodeAtPath(document, place) : memberOf(*at, name);
        }
    }
    return place;
}

std::vector<ChangeWords> changesInWords(const Rulebook& before, const Rulebook& after, const DocumentNode& document) {
    std::vector<ChangeWords> words;
    for (const rulebook::PolicyChange& change : rulebook::differenceOf(before, after)) {
        words.push_back({policyChangeText(change, after.currency), placeOfKeys(document, change.path)});
    }
    return words;
}

DocumentNode canonicalTree(std::string_view json) {
    const RulebookReading reading = readRulebook(json);
    auto tree = rulebook::parseTree(reading.ok() ? writeRulebook(reading.rulebook) : std::string(json));
    return tree ? std::move(*tree) : emptyNode(DocumentNode::Type::Object);
}

QStringList differencesInWords(std::string_view before, std::string_view after) {
    const RulebookReading readings[] = {readRulebook(before), readRulebook(after)};
    if (readings[0].ok() && readings[1].ok()) {
        return policyDifference(readings[0].rulebook, readings[1].rulebook);
    }
    const DocumentNode was = canonicalTree(before);
    const DocumentNode is = canonicalTree(after);
    QStringList sentences;
    for (const DocumentChange& change : changesBetween(was, is)) {
        sentences << changeText(change, was, is);
    }
    return sentences;
}

} // namespace counterpart
