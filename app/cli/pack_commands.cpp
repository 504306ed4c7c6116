// SPDX-License-Identifier: GPL-3.0-or-later
// Writes partner packs: one web page for each partner.
#include "app/cli/custom_weights.h"
#include "app/cli/document_language.h"
#include "app/cli/document_run.h"
#include "app/cli/partner_documents.h"
#include "core/report/compose/pack.h"

namespace counterpart::cli {

namespace {

constexpr std::string_view kFormats[] = {"html"};

} // namespace

std::vector<std::string> packOptions() {
    return questionOptions(
        {"partner=KEY", "all", "min-tier=TIER", "output=F|DIR", "logo=IMAGE", "language=TAG", "progress"});
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
    const auto words = languageOf(call, *question.snapshot);
    if (!words) {
        return fail(words.error(), Usage);
    }
    const auto packs = report::gatherPackFacts(facts);
    const std::string period = periodName(question);
    const Snapshot& snapshot = *question.snapshot;
    const auto write = [&](Index partner, WrittenFiles& written) -> Result<DocumentRun::Told> {
        const Partner& record = snapshot.table<Partner>().at(partner);
        report::BrandAndImages look = order->brandOf(snapshot, &record);
        const report::PackInputs inputs{*packs, partner, std::move(look.brand), std::move(look.images)};
        const auto stem = order->stem(fileName(record.key.str()) + "-" + fileName(period) + "-pack");
        const auto done = writeDocument(report::composePack(inputs, **words), order->formats, stem, **words, written);
        return done ? Result<DocumentRun::Told>(DocumentRun::Told()) : done.error();
    };
    return writeAll({"pack", "pack", "packs", period, *order, *chosen, snapshot, write}, call);
}

} // namespace counterpart::cli
