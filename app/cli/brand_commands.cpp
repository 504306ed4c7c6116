// SPDX-License-Identifier: GPL-3.0-or-later
// brand: how documents look, shown and set.
#include "app/cli/relation_commands.h"
#include "core/command/brand.h"
#include "core/domain/brand_settings.h"
#include "core/report/compose/brand.h"
#include "ui/bridge/brand_text.h"
#include "ui/deck/paint/logo_file.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

constexpr std::pair<const char*, std::optional<std::string> SetBrand::*> kTexts[] = {
    {"name", &SetBrand::name},   {"footer", &SetBrand::footer}, {"font", &SetBrand::font},
    {"theme", &SetBrand::theme}, {"size", &SetBrand::size},     {"accent", &SetBrand::accent}};
constexpr std::pair<const char*, std::optional<std::string> SetBrand::*> kLogos[] = {
    {"logo", &SetBrand::logo}, {"logo-dark", &SetBrand::logoDark}};

Error bad(const std::string& option, const std::string& way) {
    return makeError(ErrorCode::BadArgument, "--" + option, way);
}

// What the options ask to set; no value: nothing.
Result<std::optional<SetBrand>> asked(const Call& call) {
    SetBrand command;
    command.partner = call.value("partner");
    bool any = false;
    for (const auto& [option, member] : kTexts) {
        if (call.has(option)) {
            command.*member = call.value(option);
            any = true;
        }
    }
    for (const auto& [option, member] : kLogos) {
        if (!call.has(option)) {
            continue;
        }
        any = true;
        const std::string path = call.value(option);
        if (path.empty() || path == "none") {
            command.*member = "";
            continue;
        }
        deck::LogoFile file = deck::logoFromFile(QString::fromStdString(path));
        if (file.fault != brand::LogoFault::None) {
            return bad(option, path + ": " + logoFaultText(file.fault).toStdString());
        }
        command.*member = std::move(file.png);
    }
    return any ? std::optional(std::move(command)) : std::nullopt;
}

// A refusal of the command as one of the option that brought it.
Error ofOption(Error error) {
    const std::string option = error.column == "logo_dark" ? "logo-dark" : error.column;
    const bool known = std::ranges::any_of(kTexts, [&](const auto& each) { return option == each.first; }) ||
                       std::ranges::any_of(kLogos, [&](const auto& each) { return option == each.first; });
    if (known && error.code == ErrorCode::OutOfRange) {
        return bad(option, fmt::format("`{}` is none of {}.", error.value, error.detail));
    }
    return known && error.code == ErrorCode::BadArgument ? bad(option, error.detail) : error;
}

std::string shown(std::string_view key, std::string_view value) {
    if (!brand::isLogoKey(key)) {
        return std::string(value);
    }
    const auto logo = brand::logoIn(value);
    return logo ? fmt::format("{} {}x{}, {} bytes", mimeType(logo->facts.type), logo->facts.width, logo->facts.height,
                              logo->bytes.size())
                : "cannot be shown";
}

void addVendor(const Snapshot& snapshot, Sheet& sheet) {
    for (const std::string_view key : {brand::kName, brand::kLogo, brand::kLogoDark, brand::kAccent, brand::kFont,
                                       brand::kFooter, brand::kTheme, brand::kSize, brand::kLanguage}) {
        if (const auto value = snapshot.setting(key); !value.empty()) {
            sheet.rows.push_back({"", std::string(key.substr(6)), shown(key, value)});
        }
    }
}

void addPartner(const Snapshot& snapshot, const Partner& partner, Sheet& sheet) {
    const std::string key = partner.key.str();
    if (const auto logo = snapshot.setting(brand::partnerLogoKey(key)); !logo.empty()) {
        sheet.rows.push_back({key, "logo", shown(brand::kLogo, logo)});
    }
    if (const auto second = report::brandOf(snapshot, &partner).brand.second; second != report::Brand{}.second) {
        sheet.rows.push_back({key, "accent", brand::colorName(second)});
    }
}

int show(const Call& call, const Snapshot& snapshot) {
    Sheet sheet{{{"partner"}, {"field"}, {"value"}}, {}, {}};
    const Partner* only = nullptr;
    if (call.has("partner")) {
        only = snapshot.table<Partner>().findKey(call.value("partner"));
        if (only == nullptr) {
            Error error = makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Partner>::name));
            error.key = call.value("partner");
            return fail(error, No);
        }
        addPartner(snapshot, *only, sheet);
    } else {
        addVendor(snapshot, sheet);
        snapshot.table<Partner>().forEach([&](const Partner& each) { addPartner(snapshot, each, sheet); });
    }
    for (const bool dark : {false, true}) {
        for (const report::ColorNote& note : report::colorNotes(report::brandOf(snapshot, only, dark).brand)) {
            if ((note.use == report::ColorNote::Use::PartnerMark) == (only != nullptr)) {
                sheet.notes.push_back(colorNoteText(note).toStdString());
            }
        }
    }
    print(sheet, call.format());
    return Ok;
}

} // namespace

std::vector<std::string> brandOptions() {
    return {"name=TEXT",
            "accent=#RRGGBB",
            "footer=TEXT",
            "font=FAMILY",
            "logo=IMAGE|none",
            "logo-dark=IMAGE|none",
            "theme=light|dark",
            "size=16:9|4:3|a4",
            "partner=KEY",
            "csv",
            "json"};
}

int runBrand(const Call& call) {
    auto command = asked(call);
    if (!command) {
        return fail(command.error(), Usage);
    }
    auto workspace = openFile(call.words[0], *command ? OpenMode::ReadWrite : OpenMode::ReadOnly);
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    const SnapshotPtr snapshot = (*workspace)->snapshot();
    if (!*command) {
        return show(call, *snapshot);
    }
    IdSource ids = (*workspace)->ids();
    auto change = plan(*snapshot, ids, **command);
    if (!change) {
        const bool usage =
            change.error().code == ErrorCode::OutOfRange || change.error().code == ErrorCode::BadArgument;
        return fail(ofOption(change.error()), usage ? Usage : No);
    }
    return commitAndSay(**workspace, std::move(*change));
}

} // namespace counterpart::cli
