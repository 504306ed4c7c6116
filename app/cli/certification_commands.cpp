// SPDX-License-Identifier: GPL-3.0-or-later
// certifications: who holds what, what is missing, what runs out, what exams and fees come to.
#include "app/cli/certification_verbs.h"
#include "app/cli/custom_weights.h"
#include "app/cli/enablement_commands.h"
#include "app/cli/explanation.h"
#include "core/engine/certification/accounts.h"
#include "core/engine/certification/level_matrix.h"
#include "core/engine/certification/needs.h"

#include <algorithm>

namespace counterpart::cli {

namespace {

struct Asking {
    const Call& call;
    const Question& question;
    const Programme& programme;

    const Snapshot& snapshot() const { return *question.snapshot; }
    const Columns& columns() const { return *programme.columns; }
    const Rulebook& rulebook() const { return *question.rulebook; }
    const CertificationPolicy& policy() const { return question.rulebook->certification; }
    Date asOf() const { return question.lens.asOf; }
    std::string key(Index partner) const { return keyOfParty(snapshot(), partner); }
    bool wants(Index partner) const { return !call.has("partner") || key(partner) == call.value("partner"); }
    std::optional<Index> partner() const {
        return call.has("partner") ? std::optional(columns().partnerOf.find(
                                         snapshot().table<Partner>().findKey(call.value("partner"))->id))
                                   : std::nullopt;
    }
    const Certification& record(Index row) const {
        return snapshot().table<Certification>().at(programme.certifications.rows[row].certification);
    }
};

std::string number(std::int64_t value) { return std::to_string(value); }
std::string yesNo(bool yes) { return yes ? "yes" : "no"; }

Sheet listed(const Asking& asking) {
    Sheet sheet{{{"partner"},
                 {"person"},
                 {"track"},
                 {"level"},
                 {"issued"},
                 {"expires"},
                 {"status"},
                 {"days_left", true},
                 {"certification"}},
                {},
                {}};
    std::size_t unknown = 0;
    const auto& statuses = asking.programme.certifications;
    for (Index r = 0; r < statuses.rows.size(); ++r) {
        const auto& row = statuses.rows[r];
        if (!asking.wants(row.partner)) {
            continue;
        }
        const Certification& c = asking.record(r);
        unknown += statuses.byTracks && !row.level ? 1 : 0;
        sheet.rows.push_back({asking.key(row.partner), c.person.str(), c.track.str(), c.level.str(), toString(c.issued),
                              toString(row.until), certificationStatusKey(row.status),
                              row.daysLeft ? number(*row.daysLeft) : "", c.key.str()});
    }
    if (unknown > 0) {
        sheet.notes.push_back(notInProgrammeText(static_cast<qint64>(unknown)).toStdString());
    }
    return sheet;
}

Sheet missing(const Asking& asking) {
    Sheet sheet{{{"partner"}, {"tier"}, {"required", true}, {"missing", true}}, {}, {}};
    for (Index p = 0; p < asking.programme.certifications.partners.size(); ++p) {
        const auto& summary = asking.programme.certifications.partners[p];
        for (const auto& need : {summary.now, summary.next}) {
            if (asking.wants(p) && need && need->missing > 0) {
                sheet.rows.push_back({asking.key(p), asking.rulebook().ladder.tiers[need->tier].key.str(),
                                      number(need->required), number(need->missing)});
            }
        }
    }
    return sheet;
}

Sheet gaps(const Asking& asking) {
    Sheet sheet{{{"partner"},
                 {"tier"},
                 {"standing"},
                 {"rule"},
                 {"track"},
                 {"level"},
                 {"required", true},
                 {"people", true},
                 {"missing", true},
                 {"missing_soon", true}},
                {},
                {}};
    const auto all = certification::needsOf(asking.snapshot(), asking.columns(), asking.rulebook(), asking.asOf(),
                                            asking.programme.standings.tiers);
    for (Index p = 0; p < all.size(); ++p) {
        for (const bool held : {true, false}) {
            const auto& tier = held ? all[p].held : all[p].next;
            for (std::size_t i = 0; asking.wants(p) && tier && i < tier->needs.size(); ++i) {
                const auto& need = tier->needs[i];
                if (need.missing() > 0 || (held && need.missingAtHorizon() > 0)) {
                    sheet.rows.push_back({asking.key(p), asking.rulebook().ladder.tiers[tier->tier].key.str(),
                                          held ? "held" : "next", need.asked.byLadder ? "ladder" : "certification",
                                          need.asked.track.str(), need.asked.level.str(), number(need.asked.people),
                                          number(need.people), number(need.missing()),
                                          number(need.missingAtHorizon())});
                }
            }
        }
    }
    return sheet;
}

std::vector<certification::ExamProgress> examsOf(const Asking& asking) {
    auto exams = certification::examProgress(asking.snapshot(), asking.columns(), asking.policy(), asking.asOf());
    std::erase_if(exams, [&](const auto& exam) { return !asking.wants(exam.partner); });
    return exams;
}

// For people a line per person; for scripts a row per person and level that says anything.
Sheet matrix(const Asking& asking) {
    const auto m = certification::levelMatrixOf(asking.snapshot(), asking.columns(), asking.policy(),
                                                asking.programme.certifications, examsOf(asking), asking.partner());
    Sheet sheet;
    const bool text = asking.call.format() == Format::Text;
    if (text) {
        sheet.columns = {{"partner"}, {"person"}};
        for (const auto& column : m.columns) {
            sheet.columns.push_back({column.track.str() + ' ' + column.level.str()});
        }
    } else {
        sheet.columns = {{"partner"}, {"person"}, {"track"},        {"level"},       {"in_programme"},
                         {"state"},   {"until"},  {"passed", true}, {"needed", true}};
    }
    for (const auto& line : m.lines) {
        std::vector<std::string> wide{asking.key(line.partner), line.person.str()};
        for (std::size_t c = 0; c < m.columns.size(); ++c) {
            const auto& cell = line.cells[c];
            const bool none = cell.state == certification::CellState::None;
            wide.push_back(none ? "" : certificationCellKey(cell.state));
            if (!text && !none) {
                const Date until =
                    cell.row == kNoRecord ? Date() : asking.programme.certifications.rows[cell.row].until;
                sheet.rows.push_back({asking.key(line.partner), line.person.str(), m.columns[c].track.str(),
                                      m.columns[c].level.str(), yesNo(m.columns[c].at.has_value()),
                                      certificationCellKey(cell.state), toString(until), number(cell.passed),
                                      number(cell.needed)});
            }
        }
        if (text) {
            sheet.rows.push_back(std::move(wide));
        }
    }
    return sheet;
}

Sheet dated(const Asking& asking, std::vector<Index> rows, const char* day, const char* days) {
    Sheet sheet{{{day}, {"partner"}, {"person"}, {"track"}, {"level"}, {days, true}}, {}, {}};
    for (const Index r : rows) {
        const auto& row = asking.programme.certifications.rows[r];
        const Certification& c = asking.record(r);
        if (asking.wants(row.partner)) {
            sheet.rows.push_back({toString(row.until), asking.key(row.partner), c.person.str(), c.track.str(),
                                  c.level.str(), number(std::abs(row.daysLeft.value_or(0)))});
        }
    }
    return sheet;
}

Sheet restricted(const Asking& asking) {
    std::vector<Index> rows;
    for (const auto& restriction :
         certification::restrictionsOf(asking.columns(), asking.rulebook(), asking.programme.certifications)) {
        rows.insert(rows.end(), restriction.rows.begin(), restriction.rows.end());
    }
    return dated(asking, rows, "expired", "days_since");
}

Sheet exams(const Asking& asking) {
    Sheet sheet{{{"partner"},
                 {"person"},
                 {"track"},
                 {"level"},
                 {"in_programme"},
                 {"passed", true},
                 {"needed", true},
                 {"attempts", true},
                 {"next"},
                 {"earned"},
                 {"issued"},
                 {"to_issue"}},
                {},
                {}};
    for (const auto& exam : examsOf(asking)) {
        sheet.rows.push_back({asking.key(exam.partner), exam.person.str(), exam.track.str(), exam.level.str(),
                              yesNo(exam.at.has_value()), number(exam.passed()), number(exam.needed()),
                              number(exam.attempts), exam.next ? exam.modules[*exam.next].module.str() : "",
                              toString(exam.earned), toString(exam.issued), yesNo(exam.waits())});
    }
    return sheet;
}

// A row per currency; a year without a fee has one row without an amount.
Sheet fees(const Asking& asking) {
    Sheet sheet{{{"partner"},
                 {"year"},
                 {"issued", true},
                 {"credits", true},
                 {"included", true},
                 {"left", true},
                 {"fees", true},
                 {"currency"}},
                {},
                {}};
    const auto uses = certification::yearUses(asking.snapshot(), asking.columns(), asking.rulebook(), asking.asOf());
    const auto balances = certification::creditBalances(uses, asking.columns(), asking.rulebook(), asking.asOf(),
                                                        asking.programme.standings.tiers);
    for (const auto& use : uses) {
        if (!asking.wants(use.partner)) {
            continue;
        }
        const auto& balance = balances[use.partner];
        const bool now = use.year.contains(asking.asOf());
        const std::string included = !now ? "" : balance.unlimited() ? "unlimited" : number(balance.included);
        const std::string left = !now || balance.unlimited() ? "" : number(balance.left());
        const auto add = [&](const std::string& amount, const std::string& currency) {
            sheet.rows.push_back({asking.key(use.partner), toString(use.year, asking.rulebook().fiscalFirstMonth),
                                  number(use.issued), number(use.credits), included, left, amount, currency});
        };
        for (const Money fee : use.fees) {
            add(amountString(fee.minor, fee.currency), std::string(fee.currency.code()));
        }
        if (use.fees.empty()) {
            add("", "");
        }
    }
    return sheet;
}

constexpr std::string_view kViews[] = {"missing", "matrix", "expiring", "gaps", "restricted", "exams", "fees"};

Result<Sheet> sheetFor(const Asking& asking, const std::string& view) {
    if (view == "expiring") {
        const auto days = numberOption(asking.call, "expiring", 90, 0, 36'500);
        if (!days) {
            return days.error();
        }
        return dated(asking,
                     certification::runningOut(asking.snapshot(), asking.columns(), asking.programme.certifications,
                                               static_cast<int>(*days)),
                     "expires", "days_left");
    }
    return view == "missing"      ? missing(asking)
           : view == "matrix"     ? matrix(asking)
           : view == "gaps"       ? gaps(asking)
           : view == "restricted" ? restricted(asking)
           : view == "exams"      ? exams(asking)
           : view == "fees"       ? fees(asking)
                                  : listed(asking);
}

} // namespace

std::vector<std::string> certificationsOptions() {
    std::vector<std::string> options{"partner=KEY", "missing",    "explain", "matrix", "expiring=DAYS",
                                     "gaps",        "restricted", "exams",   "fees"};
    for (std::string& verb : certificationVerbOptions()) {
        options.push_back(std::move(verb));
    }
    return explainingOptions(std::move(options));
}

int runCertifications(const Call& call) {
    if (const auto exit = carryOutCertifications(call)) {
        return *exit;
    }
    if (call.has("explain") && !call.has("partner")) {
        return fail(makeError(ErrorCode::BadArgument, "--explain", "It explains one partner: add --partner KEY."),
                    Usage);
    }
    std::string view;
    for (const std::string_view option : kViews) {
        if (call.has(std::string(option))) {
            if (!view.empty()) {
                return fail(makeError(ErrorCode::BadArgument, "--" + std::string(option),
                                      "It does not go with --" + view + "."),
                            Usage);
            }
            view = option;
        }
    }
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    const auto programme = question.programme();
    if (const auto exit = refuseWeights(question, *programme)) {
        return *exit;
    }
    if (call.has("explain")) {
        const Partner* partner = question.snapshot->table<Partner>().findKey(call.value("partner"));
        return printExplanation(call, *question.snapshot,
                                certifiedSteps(programme, programme->columns->partnerOf.find(partner->id)), 0);
    }
    const auto sheet = sheetFor({call, question, *programme}, view);
    if (!sheet) {
        return fail(sheet.error(), Usage);
    }
    print(*sheet, call.format());
    return Ok;
}

} // namespace counterpart::cli
