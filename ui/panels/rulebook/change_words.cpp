// SPDX-License-Identifier: GPL-3.0-or-later
// Where, what now, what before.
#include "ui/panels/rulebook/change_words.h"

#include "core/domain/rulebook_json.h"
#include "ui/bridge/rulebook_field_text.h"
#include "ui/bridge/rulebook_text.h"

#include <QCoreApplication>

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
