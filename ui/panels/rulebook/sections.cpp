// SPDX-License-Identifier: GPL-3.0-or-later
// Pages by the members of the document they show.
#include "ui/panels/rulebook/sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {

struct Page {
    const char* id;
    const char* title;
    const char* about;
    std::vector<std::string_view> members;
};

QString tr(const char* text) { return QCoreApplication::translate("RulebookSection", text); }

#define COUNTERPART_SAID(text) QT_TRANSLATE_NOOP("RulebookSection", text)
std::vector<Page> pages() {
    return {
        {"tiers",
         COUNTERPART_SAID("Tiers"),
         COUNTERPART_SAID("Where partners can stand and what it takes."),
         {"ladder", "other_ladders"}},
        {"commissions",
         COUNTERPART_SAID("Commissions"),
         COUNTERPART_SAID("What partners earn. A partner is on the first plan that names its type."),
         {"plans"}},
        {"attribution",
         COUNTERPART_SAID("Attribution"),
         COUNTERPART_SAID("Who is credited with which part of a deal."),
         {"attribution"}},
        {"metrics",
         COUNTERPART_SAID("Metrics"),
         COUNTERPART_SAID("Figures of your own, as expressions over those there are."),
         {"metrics"}},
        {"scorecard",
         COUNTERPART_SAID("Scorecard"),
         COUNTERPART_SAID("How partners are scored each quarter."),
         {"scorecard"}},
        {"health", COUNTERPART_SAID("Health"), COUNTERPART_SAID("How likely a partner is to leave."), {"health"}},
        {"flags", COUNTERPART_SAID("Flags"), COUNTERPART_SAID("What somebody has to look at."), {"flags"}},
        {"badges", COUNTERPART_SAID("Badges"), COUNTERPART_SAID("What partners are honoured for."), {"badges"}},
        {"segments",
         COUNTERPART_SAID("Segments"),
         COUNTERPART_SAID("Which partners are alike, and what we invest."),
         {"segments"}},
        {"certifications",
         COUNTERPART_SAID("Certifications"),
         COUNTERPART_SAID("What people can learn, and what tiers ask for."),
         {"certification"}},
        {"onboarding",
         COUNTERPART_SAID("Plans"),
         COUNTERPART_SAID("Steps by which partners begin, programmes start and partners improve."),
         {"plan_templates"}},
        {"registration",
         COUNTERPART_SAID("Registration"),
         COUNTERPART_SAID("How long a deal is protected, and who decides by when."),
         {"registration"}},
        {"conflicts",
         COUNTERPART_SAID("Conflicts"),
         COUNTERPART_SAID("What happens when two want the same customer."),
         {"conflicts"}},
        {"partner_types",
         COUNTERPART_SAID("Partner types"),
         COUNTERPART_SAID("Which kinds of partner there are, and how each is paid as a rule."),
         {"partner_types"}},
        {"general", COUNTERPART_SAID("General"), COUNTERPART_SAID("Name, currency, fiscal year."), {}},
    };
}
#undef COUNTERPART_SAID

} // namespace

const std::vector<RulebookSection>& rulebookSections() {
    static const std::vector<RulebookSection> sections = [] {
        std::vector<RulebookSection> made;
        std::vector<const rulebook::MemberShape*> left;
        for (const rulebook::MemberShape& member : rulebook::rulebookShape().members) {
            left.push_back(&member);
        }
        for (const Page& page : pages()) {
            RulebookSection section{QString::fromLatin1(page.id), tr(page.title), tr(page.about), {}};
            for (const std::string_view name : page.members) {
                if (const auto* member = rulebook::rulebookShape().member(name)) {
                    section.members.push_back(member);
                    std::erase(left, member);
                }
            }
            made.push_back(std::move(section));
        }
        made.back().members.insert(made.back().members.end(), left.begin(), left.end());
        return made;
    }();
    return sections;
}

std::size_t sectionOf(std::string_view path) {
    const std::string name = headOf(path).name;
    const auto& sections = rulebookSections();
    const auto found = std::ranges::find_if(sections, [&](const RulebookSection& section) {
        return std::ranges::any_of(section.members, [&](const auto* member) { return member->name == name; });
    });
    return std::min(static_cast<std::size_t>(found - sections.begin()), sections.size() - 1);
}

} // namespace counterpart
