// SPDX-License-Identifier: GPL-3.0-or-later
// packet: hand a part of a workspace out for review, bring the decisions back, merge.
#include "app/cli/packet_commands.h"

#include "core/domain/value.h"
#include "core/workspace/packets.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/packet_text.h"
#include "ui/bridge/signing_key.h"

#include <algorithm>

namespace counterpart::cli {

namespace {

using packet::Packet;
using packet::Side;

int refuse(std::string value, std::string expected) {
    return fail(makeError(ErrorCode::BadArgument, std::move(value), std::move(expected)), Usage);
}
Error inFile(Error error, const std::string& path) {
    if (error.file.empty()) {
        error.file = path;
    }
    return error;
}
// What is wrong with a packet is an answer; a file that cannot be read at all is not.
Exit exitOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::UnknownSigner:
    case ErrorCode::UnrelatedPacket:
    case ErrorCode::PacketGap:
    case ErrorCode::PacketConflicts:
    case ErrorCode::NothingChanged:
    case ErrorCode::NoSuchRecord:
    case ErrorCode::StaleWrite:
    case ErrorCode::CurrencyInUse:
    case ErrorCode::ClosedDealNeedsCloseDate:
    case ErrorCode::RequiredFieldEmpty:
    case ErrorCode::UnknownReference:
    case ErrorCode::StillReferenced:
    case ErrorCode::KeyTaken:
        return No;
    case ErrorCode::BadArgument:
        return Usage;
    default:
        return Unusable;
    }
}
int fail(const Error& error, const std::string& path) { return cli::fail(inFile(error, path), exitOf(error)); }

packet::Scope scopeOf(const Call& call) {
    packet::Scope scope;
    scope.everything = call.has("all");
    if (const auto keys = call.options.find("registration"); keys != call.options.end()) {
        scope.registrations = keys->second;
    }
    scope.region = call.value("region");
    scope.manager = call.value("manager");
    scope.owner = call.value("owner");
    scope.status = call.value("status");
    return scope;
}

PacketNote noteOf(const Call& call) {
    const Surroundings around = surroundings();
    return {around.author, around.now(), call.value("reason")};
}

Result<Packet> changesOf(const Call& call, const Workspace& workspace) {
    if (call.has("since-packet")) {
        const auto since = sinceLastPacket(workspace);
        if (!since) {
            return makeError(ErrorCode::BadArgument, "--since-packet",
                             "This workspace never met a packet: say --since ENTRY (see `log`).");
        }
        return changesPacket(workspace, *since, noteOf(call));
    }
    const auto since = numberOption(call, "since", 1, 1, std::numeric_limits<std::int64_t>::max());
    if (!since) {
        return since.error();
    }
    return changesPacket(workspace, *since, noteOf(call));
}

std::string totals(const std::array<RowCounts, kKindCount>& counts) {
    std::string text;
    for (std::size_t k = 0; k < kKindCount; ++k) {
        if (counts[k].all() != 0) {
            text += (text.empty() ? "" : ", ") + std::string(tableOf(static_cast<Kind>(k))) + " " +
                    std::to_string(counts[k].all());
        }
    }
    return text;
}

int create(const Call& call) {
    const packet::Scope scope = scopeOf(call);
    const int ways = (scope.empty() ? 0 : 1) + (call.has("since") ? 1 : 0) + (call.has("since-packet") ? 1 : 0);
    if (ways != 1) {
        return refuse("create", "Say what it holds: a scope (--registration, --region, --manager, --owner, --status or "
                                "--all), or --since ENTRY, or --since-packet.");
    }
    if (!call.has("output")) {
        return refuse("create", "It needs -o FILE.");
    }
    const std::string& path = call.words[1];
    const auto workspace = openFile(path);
    if (!workspace) {
        return fail(workspace.error(), path);
    }
    const auto made = scope.empty() ? changesOf(call, **workspace) : reviewPacket(**workspace, scope, noteOf(call));
    if (!made) {
        return fail(made.error(), path);
    }
    const auto keys = signingKey();
    if (!keys) {
        return fail(keys.error(), path);
    }
    if (const auto written = packet::writeFile(call.value("output"), *made, *keys); !written) {
        return fail(written.error(), call.value("output"));
    }
    printLine("Wrote " + call.value("output") + ": " + totals(packet::countsOf(*made)));
    return Ok;
}

int show(const Call& call) {
    const auto read = packet::readFile(call.words[1]);
    if (!read) {
        return fail(read.error(), call.words[1]);
    }
    std::string signer;
    if (call.words.size() > 2) {
        const auto workspace = openFile(call.words[2]);
        if (!workspace) {
            return fail(workspace.error(), call.words[2]);
        }
        if (const auto name = signerOf(*read, *(*workspace)->snapshot())) {
            signer = *name;
        }
    }
    Sheet sheet{{{"what"}, {"value"}}, {}, {}};
    const auto row = [&](std::string what, std::string value) {
        if (!value.empty()) {
            sheet.rows.push_back({std::move(what), std::move(value)});
        }
    };
    row("type", packetTypeText(read->type).toStdString());
    row("author", read->author);
    row("at", toString(read->at));
    row("reason", read->reason);
    row("scope", scopeWords(read->scope).toStdString());
    row("key", packet::hexOf(read->signer));
    row("signer", signer);
    row("since_entry", read->type == packet::Type::Changes ? std::to_string(read->base.number) : "");
    row("to_entry", std::to_string(read->head.number));
    const auto counts = packet::countsOf(*read);
    for (std::size_t k = 0; k < kKindCount; ++k) {
        row(std::string(tableOf(static_cast<Kind>(k))), rowCountsText(counts[k]).toStdString());
    }
    print(sheet, call.format());
    return Ok;
}

std::optional<Side> sideNamed(std::string_view name) {
    return name == "mine" ? std::optional(Side::Mine) : name == "theirs" ? std::optional(Side::Theirs) : std::nullopt;
}
std::optional<Kind> kindNamed(std::string_view name) {
    for (std::size_t k = 0; k < kKindCount; ++k) {
        const auto kind = static_cast<Kind>(k);
        if (equalsIgnoringAsciiCase(name, tableOf(kind)) || equalsIgnoringAsciiCase(name, nameOf(kind))) {
            return kind;
        }
    }
    return std::nullopt;
}

Result<packet::Resolutions> resolutionsOf(const Call& call) {
    packet::Resolutions decisions;
    const auto given = call.options.find("resolve");
    for (const std::string& text : given != call.options.end() ? given->second : std::vector<std::string>()) {
        if (const auto side = sideNamed(text)) {
            decisions.all = side;
            continue;
        }
        const auto equals = text.rfind('=');
        const auto colon = text.find(':');
        const bool formed = equals != std::string::npos && colon != std::string::npos && colon < equals;
        const auto side = formed ? sideNamed(std::string_view(text).substr(equals + 1)) : std::nullopt;
        const auto kind = formed ? kindNamed(std::string_view(text).substr(0, colon)) : std::nullopt;
        if (!side || !kind) {
            return makeError(ErrorCode::BadArgument, "--resolve " + text,
                             "Expected mine, theirs, or like deals:D-7=theirs.");
        }
        decisions.records.insert_or_assign({*kind, text.substr(colon + 1, equals - colon - 1)}, *side);
    }
    return decisions;
}

void printConflicts(const Call& call, const std::vector<packet::Conflict>& conflicts) {
    Sheet sheet{{{"kind"}, {"key"}, {"conflict"}, {"field"}, {"base"}, {"mine"}, {"theirs"}, {"decision"}}, {}, {}};
    for (const packet::Conflict& conflict : conflicts) {
        const std::string kind(tableOf(conflict.kind));
        const std::string what = clashText(conflict.clash).toStdString();
        const auto decision = [](std::optional<Side> side) { return side ? sideText(*side).toStdString() : ""; };
        if (conflict.fields.empty()) {
            sheet.rows.push_back({kind, conflict.key, what, "", "", "", "", decision(conflict.resolution)});
        }
        for (const packet::FieldClash& field : conflict.fields) {
            sheet.rows.push_back({kind, conflict.key, what, field.field, field.base, field.mine, field.theirs,
                                  decision(field.resolution)});
        }
    }
    print(sheet, call.format());
}

// A decision about a record that is in no conflict is a slip of the pen.
std::optional<std::string> unknownDecision(const packet::Resolutions& decisions,
                                           const std::vector<packet::Conflict>& conflicts) {
    for (const auto& [at, side] : decisions.records) {
        const bool known = std::ranges::any_of(
            conflicts, [&](const packet::Conflict& c) { return c.kind == at.first && c.key == at.second; });
        if (!known) {
            return std::string(tableOf(at.first)) + ":" + at.second;
        }
    }
    return std::nullopt;
}

// Read and signed by somebody who is trusted.
Result<Packet> trustedPacket(const std::string& path, const Snapshot& snapshot) {
    auto read = packet::readFile(path);
    if (!read) {
        return read.error();
    }
    const auto keys = signingKey();
    if (!keys) {
        return keys.error();
    }
    if (const auto signer = signerOf(*read, snapshot, {keys->open}); !signer) {
        return inFile(signer.error(), path);
    }
    return read;
}

int apply(const Call& call) {
    const std::string& path = call.words[1];
    const std::string& from = call.words[2];
    const auto decisions = resolutionsOf(call);
    if (!decisions) {
        return fail(decisions.error(), std::string());
    }
    const bool dry = call.has("dry-run");
    auto workspace = openFile(path, dry ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!workspace) {
        return fail(workspace.error(), path);
    }
    const auto read = trustedPacket(from, *(*workspace)->snapshot());
    if (!read) {
        return fail(read.error(), from);
    }
    auto preview = previewPacket(**workspace, *read, *decisions);
    if (!preview) {
        return fail(preview.error(), from);
    }
    if (const auto unknown = unknownDecision(*decisions, preview->conflicts); unknown && !preview->known) {
        return refuse("--resolve " + *unknown, "There is no conflict about it.");
    }
    if (preview->open > 0) {
        printConflicts(call, preview->conflicts);
        return fail(makeError(ErrorCode::PacketConflicts, std::to_string(preview->open)), from);
    }
    if (!dry && !preview->known) {
        auto applied = applyPacket(**workspace, *read, *decisions);
        if (!applied) {
            return fail(applied.error(), path);
        }
        *preview = std::move(*applied);
    }
    if (!preview->conflicts.empty()) {
        printConflicts(call, preview->conflicts);
    }
    if (call.format() == Format::Text) {
        printLine(previewText(*preview, !dry).toStdString());
    } else if (preview->conflicts.empty()) {
        printConflicts(call, {});
    }
    return Ok;
}

int open(const Call& call) {
    const std::string& path = call.words[1];
    if (!call.has("output")) {
        return refuse("open", "It needs -o FILE.");
    }
    const auto read = packet::readFile(path);
    if (!read) {
        return fail(read.error(), path);
    }
    const auto own = signingKey();
    if (!own) {
        return fail(own.error(), path);
    }
    if (call.has("key")) {
        const auto expected = packet::keyOfHex(call.value("key"));
        if (!expected) {
            return fail(expected.error(), std::string());
        }
        if (*expected != read->signer) {
            printError(path + ": " + strangerText(packet::hexOf(read->signer)).toStdString());
            return No;
        }
    } else if (read->signer != own->open) {
        printError(path + ": " + strangerText(packet::hexOf(read->signer)).toStdString());
        return No;
    }
    const auto made = openPacket(*read, call.value("output"), call.value("name", read->author), surroundings());
    if (!made) {
        return fail(made.error(), call.value("output"));
    }
    printLine("Made " + call.value("output") + ": " + totals(packet::countsOf(*read)));
    return Ok;
}

int trust(const Call& call) {
    if (!call.has("key") || trimmed(call.value("name")).empty()) {
        return refuse("trust", "It needs --key HEX and --name NAME.");
    }
    const auto key = packet::keyOfHex(call.value("key"));
    if (!key) {
        return fail(key.error(), std::string());
    }
    auto workspace = openFile(call.words[1], OpenMode::ReadWrite);
    if (!workspace) {
        return fail(workspace.error(), call.words[1]);
    }
    IdSource ids = (*workspace)->ids();
    auto planned = trustSigner(*(*workspace)->snapshot(), ids, *key, call.value("name"));
    if (!planned) {
        return fail(planned.error(), call.words[1]);
    }
    if (const auto done = (*workspace)->commit(std::move(planned->changes), planned->intent); !done) {
        return fail(done.error(), call.words[1]);
    }
    printLine(packet::hexOf(*key) + " is " + call.value("name"));
    return Ok;
}

int ownKey(const Call&) {
    const auto keys = signingKey();
    if (!keys) {
        return fail(keys.error(), std::string());
    }
    printLine(packet::hexOf(keys->open));
    return Ok;
}

} // namespace

int runPacket(const Call& call) {
    struct Verb {
        std::string_view name;
        std::size_t fewest;
        std::size_t most;
        int (*run)(const Call&);
    };
    constexpr Verb verbs[] = {{"create", 2, 2, create}, {"show", 2, 3, show},   {"open", 2, 2, open},
                              {"apply", 3, 3, apply},   {"trust", 2, 2, trust}, {"key", 1, 1, ownKey}};
    const auto verb = std::ranges::find(verbs, call.words[0], &Verb::name);
    if (verb == std::end(verbs)) {
        return refuse(call.words[0], "Expected create, show, open, apply, trust or key.");
    }
    if (call.words.size() < verb->fewest || call.words.size() > verb->most) {
        return refuse("packet " + call.words[0],
                      "Expected create FILE -o P, show P [FILE], open P -o FILE, apply FILE P, trust FILE, or key.");
    }
    return verb->run(call);
}

} // namespace counterpart::cli
