// SPDX-License-Identifier: GPL-3.0-or-later
// Telling kinds apart by their required and known columns.
#include "core/io/import/recognise.h"

#include "core/base/text.h"
#include "core/domain/custom_fields.h"
#include "core/io/csv/writer.h"
#include "core/io/import/rejects.h"

#include <algorithm>
#include <functional>

namespace counterpart::importing {

namespace {

std::string joined(std::span<const std::string> names) {
    std::string all;
    for (const std::string& name : names) {
        all += (all.empty() ? "" : ",") + name;
    }
    return all;
}

std::vector<std::string> namesIn(std::span<const std::string> header) {
    std::vector<std::string> names;
    for (const std::string& cell : header) {
        names.push_back(foldedAscii(trimmed(csv::undefuse(cell))));
    }
    return names;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

// Columns without which a file is not taken for one of this kind. A setting without a value would fit any file with
// keys.
bool isNeeded(Kind kind, const FieldInfo& field) {
    return (field.is(Required) && !field.is(Hidden)) || (kind == Kind::Setting && field.name == "value");
}

std::string needs(Kind kind) {
    std::string text(tableOf(kind));
    text += '(';
    bool first = true;
    for (const FieldInfo& field : fieldsOf(kind)) {
        if (isNeeded(kind, field)) {
            text += (first ? "" : ",") + std::string(field.name);
            first = false;
        }
    }
    return text + ')';
}

struct Candidate {
    Kind kind;
    std::size_t known;
};

std::vector<Candidate> candidatesFor(const std::vector<std::string>& names) {
    std::vector<Candidate> found;
    for (std::size_t k = 0; k < kKindCount; ++k) {
        const Kind kind = static_cast<Kind>(k);
        const auto fields = fieldsOf(kind);
        const bool fits =
            std::ranges::all_of(fields, [&](const FieldInfo& f) { return !isNeeded(kind, f) || has(names, f.name); });
        if (fits) {
            found.push_back({kind, static_cast<std::size_t>(std::ranges::count_if(names, [&](const std::string& name) {
                                 return fieldOfHeader(kind, name).has_value();
                             }))});
        }
    }
    return found;
}

std::string_view fileName(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

Error unknown(std::span<const std::string> header, std::string_view path, std::span<const Candidate> candidates) {
    Error error = makeError(ErrorCode::UnknownHeader, joined(header));
    error.file = path;
    error.line = 1;
    const auto name = [&](Kind kind) { error.detail += (error.detail.empty() ? "" : " ") + needs(kind); };
    for (const Candidate& candidate : candidates) {
        name(candidate.kind);
    }
    for (std::size_t k = 0; candidates.empty() && k < kKindCount; ++k) {
        name(static_cast<Kind>(k));
    }
    return error;
}

} // namespace

std::optional<std::size_t> fieldOfHeader(Kind kind, std::string_view header) {
    const std::string name = foldedAscii(trimmed(header));
    const auto index = fieldIndex(kind, name);
    if (!index || name == "custom" || fieldsOf(kind)[*index].is(Hidden)) {
        return std::nullopt;
    }
    return index;
}

std::string customNameOf(std::string_view header) {
    return header.starts_with(kCustomPrefix) ? std::string(header.substr(kCustomPrefix.size()))
                                             : std::string(trimmed(header));
}

Result<Kind> recognise(std::span<const std::string> header, std::string_view path) {
    const std::vector<Candidate> all = candidatesFor(namesIn(header));
    std::size_t most = 0;
    for (const Candidate& candidate : all) {
        most = std::max(most, candidate.known);
    }
    std::vector<Candidate> best;
    std::ranges::copy_if(all, std::back_inserter(best), [&](const Candidate& c) { return c.known == most; });
    if (best.size() > 1) {
        const std::string name = foldedAscii(fileName(path));
        const auto isNamed = [&](const Candidate& c) { return name.starts_with(tableOf(c.kind)); };
        if (std::ranges::count_if(best, isNamed) == 1) {
            return std::ranges::find_if(best, isNamed)->kind;
        }
        // A version of the rulebook and a draft of one look alike, and an activity and a meeting without title and
        // notes: what does not call itself a draft or a meeting is none.
        std::erase_if(best,
                      [](const Candidate& c) { return c.kind == Kind::RulebookDraft || c.kind == Kind::Meeting; });
    }
    if (best.size() != 1) {
        return unknown(header, path, best);
    }
    return best.front().kind;
}

std::vector<Likeness> nearestKinds(std::span<const std::string> header, std::size_t most) {
    const std::vector<std::string> names = namesIn(header);
    std::vector<Likeness> all;
    for (std::size_t k = 0; k < kKindCount; ++k) {
        Likeness likeness{static_cast<Kind>(k), {}, 0};
        if (!isFact(likeness.kind)) {
            continue;
        }
        for (const FieldInfo& field : fieldsOf(likeness.kind)) {
            if (isNeeded(likeness.kind, field) && !has(names, field.name)) {
                likeness.missing.emplace_back(field.name);
            }
        }
        likeness.known = static_cast<std::size_t>(std::ranges::count_if(
            names, [&](const std::string& name) { return fieldOfHeader(likeness.kind, name).has_value(); }));
        if (likeness.known > 0) {
            all.push_back(std::move(likeness));
        }
    }
    const auto nearness = [](const Likeness& one) {
        return static_cast<std::ptrdiff_t>(one.known) - static_cast<std::ptrdiff_t>(one.missing.size());
    };
    std::ranges::stable_sort(all, std::ranges::greater(), nearness);
    all.resize(std::min(all.size(), most));
    return all;
}

Result<void> checkHeader(Kind kind, std::span<const std::string> header) {
    const auto names = namesIn(header);
    const auto fields = fieldsOf(kind);
    const bool byIdentity = fields.front().is(Hidden) || (kind == Kind::Touchpoint && !has(names, "key"));
    for (const FieldInfo& field : fields) {
        const bool identifies = byIdentity ? field.is(Identity) && field.is(Required) : field.name == "key";
        if (identifies && !has(names, field.name)) {
            Error error = makeError(ErrorCode::UnknownHeader, joined(header), needs(kind));
            error.column = field.name;
            return error;
        }
    }
    return {};
}

Result<void> checkNoRepeats(Kind kind, std::span<const std::string> header) {
    std::vector<std::string> names;
    for (const std::string& cell : header) {
        const std::string_view text = csv::undefuse(cell);
        const auto field = fieldOfHeader(kind, text);
        names.push_back(field ? std::string(fieldsOf(kind)[*field].name)
                              : std::string(kCustomPrefix) + customNameOf(text));
    }
    std::erase(names, kCustomPrefix);
    std::ranges::sort(names);
    const auto twice = std::ranges::adjacent_find(names);
    if (twice != names.end()) {
        Error error = makeError(ErrorCode::UnknownHeader, joined(header));
        error.column = *twice;
        return error;
    }
    return {};
}

} // namespace counterpart::importing
