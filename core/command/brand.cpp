// SPDX-License-Identifier: GPL-3.0-or-later
// Plans settings of the brand.
#include "core/command/brand.h"

#include "core/base/base64.h"
#include "core/domain/brand_settings.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace counterpart {

namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestFooter = 500;
constexpr std::size_t kLongestFont = 60;
constexpr std::size_t kLongestLanguage = 35;

Error wrong(ErrorCode code, std::string_view field, std::string value = {}, std::string detail = {}) {
    Error error = makeError(code, std::move(value), std::move(detail));
    error.column = field;
    return error;
}

struct Setter {
    const Snapshot& snapshot;
    IdSource& ids;
    Planned planned = {};
    std::vector<std::string> touched = {};

    void set(const std::string& key, const std::string& value) {
        Changes<Setting>& changes = planned.changes.of<Setting>();
        const Setting* before = snapshot.table<Setting>().findKey(key);
        if (before == nullptr ? value.empty() : before->value.view() == value) {
            return;
        }
        touched.push_back(key);
        if (before == nullptr) {
            changes.created.push_back({ids.take(), key, value, {}});
        } else if (value.empty()) {
            changes.deleted.push_back(*before);
        } else {
            Setting after = *before;
            after.value = value;
            changes.updated.push_back({*before, std::move(after)});
        }
    }

    // One line of text.
    Result<void> text(std::string_view key, std::string_view field, const std::optional<std::string>& given,
                      std::size_t longest) {
        if (!given) {
            return {};
        }
        if (!isUtf8(*given) || std::ranges::any_of(*given, [](char c) { return c >= 0 && c < ' '; })) {
            return wrong(ErrorCode::NotUtf8, field);
        }
        const std::string_view value = trimmed(*given);
        if (value.size() > longest) {
            return wrong(ErrorCode::TextTooLong, field, {}, fmt::format("At most {} bytes.", longest));
        }
        set(std::string(key), std::string(value));
        return {};
    }

    Result<void> oneOf(std::string_view key, std::string_view field, const std::optional<std::string>& given,
                       std::span<const std::string_view> words) {
        if (given && !given->empty() && std::ranges::find(words, std::string_view(*given)) == words.end()) {
            return wrong(ErrorCode::OutOfRange, field, *given, fmt::format("{}", fmt::join(words, ", ")));
        }
        if (given) {
            set(std::string(key), *given);
        }
        return {};
    }

    Result<void> color(const std::string& key, const std::optional<std::string>& given) {
        const auto color = given ? brand::colorNamed(trimmed(*given)) : std::nullopt;
        if (given && !given->empty() && !color) {
            return wrong(ErrorCode::OutOfRange, "accent", *given, "#RRGGBB");
        }
        if (given) {
            set(key, color ? brand::colorName(*color) : std::string());
        }
        return {};
    }

    Result<void> logo(const std::string& key, std::string_view field, const std::optional<std::string>& bytes) {
        static constexpr std::string_view faults[] = {"", "no_picture", "too_large", "too_many_pixels"};
        if (!bytes) {
            return {};
        }
        if (const auto fault = brand::faultOf(*bytes); !bytes->empty() && fault != brand::LogoFault::None) {
            return wrong(ErrorCode::BadArgument, field, {}, std::string(faults[static_cast<std::size_t>(fault)]));
        }
        set(key, toBase64(*bytes));
        return {};
    }

    Result<void> language(const std::optional<std::string>& given) {
        const auto plain = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        };
        if (given && !std::ranges::all_of(*given, plain)) {
            return wrong(ErrorCode::OutOfRange, "language", *given, "en, de, pt-BR");
        }
        return text(brand::kLanguage, "language", given, kLongestLanguage);
    }
};

Result<void> setVendor(Setter& setter, const SetBrand& command) {
    Result<void> done = setter.text(brand::kName, "name", command.name, kLongestName);
    done = done ? setter.text(brand::kFooter, "footer", command.footer, kLongestFooter) : done;
    done = done ? setter.text(brand::kFont, "font", command.font, kLongestFont) : done;
    done = done ? setter.color(std::string(brand::kAccent), command.accent) : done;
    done = done ? setter.oneOf(brand::kTheme, "theme", command.theme, brand::kThemes) : done;
    done = done ? setter.oneOf(brand::kSize, "size", command.size, brand::kSizes) : done;
    done = done ? setter.language(command.language) : done;
    done = done ? setter.logo(std::string(brand::kLogo), "logo", command.logo) : done;
    return done ? setter.logo(std::string(brand::kLogoDark), "logo_dark", command.logoDark) : done;
}

Result<void> setPartner(Setter& setter, const SetBrand& command) {
    if (setter.snapshot.table<Partner>().findKey(command.partner) == nullptr) {
        return wrong(ErrorCode::UnknownReference, "partner", command.partner);
    }
    const std::pair<std::string_view, bool> vendors[] = {
        {"name", command.name.has_value()},         {"footer", command.footer.has_value()},
        {"font", command.font.has_value()},         {"theme", command.theme.has_value()},
        {"size", command.size.has_value()},         {"language", command.language.has_value()},
        {"logo_dark", command.logoDark.has_value()}};
    for (const auto& [field, given] : vendors) {
        if (given) {
            return wrong(ErrorCode::BadArgument, field, std::string(field), "A partner has a logo and an accent.");
        }
    }
    Result<void> done = setter.color(brand::partnerAccentKey(command.partner), command.accent);
    return done ? setter.logo(brand::partnerLogoKey(command.partner), "logo", command.logo) : done;
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SetBrand& command) {
    Setter setter{snapshot, ids};
    if (auto done = command.partner.empty() ? setVendor(setter, command) : setPartner(setter, command); !done) {
        return done.error();
    }
    if (setter.touched.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    const std::string subject = setter.touched.size() == 1 ? setter.touched.front()
                                : command.partner.empty()  ? "brand"
                                                           : "brand.partner." + command.partner;
    setter.planned.intent = {Action::ChangeSetting, Kind::Setting, subject, {}, {}};
    return std::move(setter.planned);
}

} // namespace counterpart
