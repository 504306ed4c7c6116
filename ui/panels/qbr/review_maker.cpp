// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers, composes, lays out.
#include "ui/panels/qbr/review_maker.h"

#include "core/domain/brand_settings.h"
#include "core/engine/conflicts/rules.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/plan_edits.h"
#include "core/report/compose/qbr.h"
#include "core/report/compose/saved.h"
#include "ui/bridge/document_wording.h"
#include "ui/widgets/background.h"

namespace counterpart {

std::shared_ptr<const report::ReviewFacts> GatheredFacts::of(const std::shared_ptr<const Programme>& programme) {
    const std::lock_guard guard(m_lock);
    if (m_facts && m_facts->programme == programme) {
        return m_facts;
    }
    const Date asOf = programme->lens.asOf;
    if (m_conflictsOf != programme->snapshot || m_conflictsBy != programme->rulebook || m_conflictsOn != asOf) {
        const conflicts::ConflictBook book(programme->snapshot, programme->columns, *programme->rulebook,
                                           Time::endOf(asOf));
        m_conflicts = book.all();
        m_conflictsOf = programme->snapshot;
        m_conflictsBy = programme->rulebook;
        m_conflictsOn = asOf;
    }
    m_facts = report::gatherFacts(programme, judge(*programme, {programme->lens.period}), m_conflicts);
    return m_facts;
}

void GatheredFacts::forget() {
    const std::lock_guard guard(m_lock);
    m_facts.reset();
    m_conflictsOf.reset();
    m_conflictsBy.reset();
    m_conflicts.clear();
}

namespace {

std::shared_ptr<const deck::PagePainter> painterOf(report::Document document) {
    return std::make_shared<const deck::PagePainter>(std::move(document));
}

void makePresented(MadeReview& made, const Review& review) {
    const auto document = report::presentedDocument(*made.wish.programme->snapshot, review);
    if (!document || !*document) {
        made.refused = document ? document->error() : makeError(ErrorCode::BadJson);
        return;
    }
    made.all = painterOf(**document);
    made.shown = made.all;
}

void compose(GatheredFacts& gathered, MadeReview& made, Index partner) {
    const ReviewWish& wish = made.wish;
    made.facts = gathered.of(wish.programme);
    const Snapshot& snapshot = *wish.programme->snapshot;
    report::BrandAndImages look = report::brandOf(snapshot, snapshot.find(Id<Partner>{wish.partner}));
    report::QbrInputs inputs{*made.facts, partner, std::move(look.brand), std::move(look.images)};
    inputs.format = look.format;
    inputs.author = wish.author.toStdString();
    auto words = documentWording(snapshot.setting(brand::kLanguage));
    words = words ? words : documentWording("en"); // `check` names a setting that is none
    report::Document all = report::composeQbr(inputs, *words, report::withHiddenShown(wish.plan));
    report::Document shown = report::withoutHidden(all, wish.plan);
    const bool hides = shown.pages.size() != all.pages.size();
    made.all = painterOf(std::move(all));
    made.shown = hides ? painterOf(std::move(shown)) : made.all;
}

} // namespace

MadeReviewPtr makeReview(GatheredFacts& gathered, const ReviewWish& wish) {
    auto made = std::make_shared<MadeReview>();
    made->wish = wish;
    const Programme& programme = *wish.programme;
    const Index partner = programme.columns->partnerOf.find(wish.partner);
    if (wish.presented) {
        if (const Review* review = programme.snapshot->find(Id<Review>{*wish.presented})) {
            makePresented(*made, *review);
        }
    } else if (partner != kNoRecord && programme.lens.period.from.has() && programme.lens.period.to.has()) {
        compose(gathered, *made, partner);
    }
    return made;
}

ReviewMaker::ReviewMaker(QObject* parent) : QObject(parent) {}

void ReviewMaker::ask(ReviewWish wish) {
    m_next = std::move(wish);
    if (!m_working) {
        start();
    }
}

void ReviewMaker::forget() {
    m_next.reset();
    ++m_generation; // what is under way is for nobody
    m_gathered->forget();
}

void ReviewMaker::start() {
    m_working = true;
    ui::inBackground(
        this,
        [gathered = m_gathered, wish = *std::exchange(m_next, std::nullopt), generation = m_generation] {
            return std::pair(generation, makeReview(*gathered, wish));
        },
        [this](const std::pair<int, MadeReviewPtr>& done) {
            m_working = false;
            if (done.first == m_generation && !m_next) { // an overtaken one is dropped
                Q_EMIT made(done.second);
            }
            if (m_next) {
                start();
            }
        });
}

} // namespace counterpart
