// SPDX-License-Identifier: GPL-3.0-or-later
// Composes and writes, partner by partner.
#include "ui/panels/qbr/review_files.h"

#include "core/base/parallel.h"
#include "core/domain/brand_settings.h"
#include "core/io/atomic_file.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/saved.h"
#include "ui/bridge/document_wording.h"
#include "ui/deck/files/document_files.h"

namespace counterpart {

namespace {

struct One {
    deck::WrittenFiles files;
    std::optional<Error> failed;
    bool presented = false;
    bool written = false;
};

One writeOne(const report::ReviewFacts& facts, Index partner, const QString& author, const report::Wording& words,
             const std::vector<std::string>& formats, const std::filesystem::path& folder) {
    const Snapshot& snapshot = facts.snapshot();
    const Partner& record = snapshot.table<Partner>().at(partner);
    report::BrandAndImages look = report::brandOf(snapshot, &record);
    report::QbrInputs inputs{facts, partner, std::move(look.brand), std::move(look.images)};
    inputs.format = look.format;
    inputs.author = author.toStdString();
    One one;
    const auto review = report::savedQbr(inputs, words, false);
    if (!review) {
        one.failed = review.error();
        return one;
    }
    one.presented = review->presented;
    one.files.together = true;
    const std::string period = toString(facts.period, facts.programme->rulebook->fiscalFirstMonth);
    const auto stem = folder / (deck::fileName(record.key.str()) + "-" + deck::fileName(period));
    if (auto done = deck::writeDocument(review->document, formats, stem, words, one.files); !done) {
        one.failed = done.error();
    }
    one.written = !one.failed;
    return one;
}

} // namespace

HandedOver writeReviews(GatheredFacts& gathered, const std::shared_ptr<const Programme>& programme,
                        const std::vector<RecordId>& partners, const QString& author,
                        const std::vector<std::string>& formats, const std::filesystem::path& folder,
                        Progress& progress) {
    progress.begin(Progress::Phase::Writing, partners.size());
    const auto facts = gathered.of(programme);
    auto words = documentWording(programme->snapshot->setting(brand::kLanguage));
    words = words ? words : documentWording("en");
    std::vector<One> written(partners.size());
    std::atomic<bool> failed{false};
    parallelTasks(partners.size(), [&](std::size_t at) {
        const Index partner = programme->columns->partnerOf.find(partners[at]);
        if (!failed && !progress.cancelled() && partner != kNoRecord) {
            written[at] = writeOne(*facts, partner, author, *words, formats, folder);
            failed = failed || written[at].failed.has_value();
            progress.advance(1);
        }
    });
    HandedOver all;
    for (const One& one : written) {
        all.reviews += one.written ? 1 : 0;
        all.presented += one.written && one.presented ? 1 : 0;
        all.files += one.files.files;
        all.failed = all.failed ? all.failed : one.failed;
    }
    if (auto synced = syncFolder(folder.string()); !synced && !all.failed) {
        all.failed = synced.error();
    }
    all.cancelled = progress.cancelled();
    return all;
}

} // namespace counterpart
