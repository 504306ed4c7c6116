// SPDX-License-Identifier: GPL-3.0-or-later
// Writes commission statements: pages, workbooks, web pages, and the lines as CSV.
#include "app/cli/custom_weights.h"
#include "app/cli/document_language.h"
#include "app/cli/document_run.h"
#include "app/cli/partner_documents.h"
#include "core/report/compose/statement_rows.h"

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

constexpr std::string_view kFormats[] = {"pdf", "xlsx", "csv", "html", "png"};

std::string csvOf(const std::vector<report::StatementRow>& rows) {
    Sheet sheet{{{"line"},
                 {"deal"},
                 {"customer"},
                 {"date"},
                 {"kind"},
                 {"base", true},
                 {"rate"},
                 {"rule"},
                 {"amount", true},
                 {"currency"},
                 {"math"}},
                {},
                {}};
    for (const report::StatementRow& row : rows) {
        sheet.rows.push_back({row.line, row.deal, row.customer, toString(row.date), row.isRefund ? "refund" : "accrual",
                              amountString(row.base, row.currency), toString(row.rate), row.rule,
                              amountString(row.amount, row.currency), std::string(row.currency.code()), row.math});
    }
    return cli::csvOf(sheet);
}

Result<void> writeOne(const report::StatementInputs& inputs, const DocumentOrder& order,
                      const std::filesystem::path& stem, const report::Wording& wording, WrittenFiles& written) {
    std::vector<std::string> formats = order.formats;
    const bool lines = std::erase(formats, "csv") > 0;
    if (auto done = writeDocument(report::composeStatement(inputs, wording), formats, stem, wording, written); !done) {
        return done;
    }
    return lines ? writeFile(stem.string() + ".csv", csvOf(report::statementRows(inputs, wording)), written)
                 : Result<void>();
}

// Of each partner: has it a line in the period?
std::vector<bool> haveLines(const Programme& programme, const Period& period) {
    const commission::Lines& lines = programme.accruals.lines;
    std::vector<bool> have(programme.columns->partners.id.size(), false);
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (period.contains(lines.date[row]) && lines.isLive(row)) {
            have[lines.partner[row]] = true;
        }
    }
    return have;
}

} // namespace

std::vector<std::string> statementOptions() {
    return questionOptions({"partner=KEY", "all", "min-tier=TIER", "format=LIST", "output=F|DIR", "theme=light|dark",
                            "logo=IMAGE", "language=TAG", "progress"});
}

int runStatement(const Call& call) {
    const auto order = documentOrder(call, kFormats, Output::FileOrFolder);
    if (!order) {
        return fail(order.error(), Usage);
    }
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    if (!call.has("period")) {
        question.lens.period = quarterOf(question.lens.asOf, question.rulebook->fiscalFirstMonth);
    }
    const auto programme = question.programme();
    if (const auto exit = refuseWeights(question, *programme)) {
        return *exit;
    }
    const auto chosen = chosenPartners(call, *programme);
    if (!chosen) {
        return fail(chosen.error(), Usage);
    }
    const auto words = languageOf(call, *question.snapshot);
    if (!words) {
        return fail(words.error(), Usage);
    }
    const std::string period = periodName(question);
    const Snapshot& snapshot = *question.snapshot;
    const std::vector<bool> have = haveLines(*programme, question.lens.period);
    const auto write = [&](Index partner, WrittenFiles& written) -> Result<DocumentRun::Told> {
        if (call.has("all") && !have[partner]) {
            return DocumentRun::Told{fmt::format("no commission line in {}", period)};
        }
        const Partner& record = snapshot.table<Partner>().at(partner);
        report::BrandAndImages look = order->brandOf(snapshot, &record);
        const report::StatementInputs inputs{*programme, partner, question.lens.period, std::move(look.brand),
                                             std::move(look.images)};
        const auto stem = order->stem(fileName(record.key.str()) + "-" + fileName(period) + "-statement");
        const auto done = writeOne(inputs, *order, stem, **words, written);
        return done ? Result<DocumentRun::Told>(DocumentRun::Told()) : done.error();
    };
    return writeAll({"statement", "statement", "statements", period, *order, *chosen, snapshot, write}, call);
}

} // namespace counterpart::cli
