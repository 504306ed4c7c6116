// SPDX-License-Identifier: GPL-3.0-or-later
// Writes partner packs: one web page for each partner.
#include "app/cli/custom_weights.h"
#include "app/cli/document_run.h"
#include "app/cli/partner_documents.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/pack.h"

namespace counterpart::cli {

namespace {

constexpr std::string_view kFormats[] = {"html"};

} // namespace

std::vector<std::string> packOptions() {
    return questionOptions({"partner=KEY", "all", "min-tier=TIER", "output=F|DIR", "logo=IMAGE"});
}

int runPack(const Call& call) {
    const auto order = documentOrder(call, kFormats, Output::FileOrFolder);
    if (!order) {
        return fail(order.error(), Usage);
    }
    Question question;
    std::shared_ptr<const report::ReviewFacts> facts;
    if (auto refused = askForFacts(call, question, facts)) {
        return fail(refused->error, refused->exit);
    }
    if (const auto exit = refuseWeights(question, *facts->programme)) {
        return *exit;
    }
    const auto chosen = chosenPartners(call, *facts->programme);
    if (!chosen) {
        return fail(chosen.error(), Usage);
    }
    const auto packs = report::gatherPackFacts(facts);
    const auto wording = documentWording(call);
    const std::string period = periodName(question);
    const Snapshot& snapshot = *question.snapshot;
    const auto write = [&](Index partner, WrittenFiles& written) -> Result<std::string> {
        const Partner& record = snapshot.table<Partner>().at(partner);
        report::PackInputs inputs{*packs, partner, report::brandOf(snapshot, &record), order->images};
        order->dress(inputs.brand);
        const auto stem = order->stem(fileName(record.key.str()) + "-" + fileName(period) + "-pack");
        const auto done =
            writeDocument(report::composePack(inputs, *wording), order->formats, stem, written, wording.get());
        return done ? Result<std::string>(std::string()) : done.error();
    };
    return writeAll({"packs", period, *order, *chosen, snapshot, write}, call.format());
}

} // namespace counterpart::cli
