// SPDX-License-Identifier: GPL-3.0-or-later
// Which document do results and a plan make? Composed and laid out on another thread; the newest wish wins.
#pragma once

#include "core/engine/conflicts/conflict.h"
#include "core/report/compose/facts.h"
#include "core/report/compose/plan.h"
#include "core/report/document/document.h"
#include "ui/deck/paint/page_painter.h"

#include <QObject>

#include <mutex>

namespace counterpart {

struct ReviewWish {
    std::shared_ptr<const Programme> programme; // its lens' period is the one reviewed
    RecordId partner = 0;
    report::QbrPlan plan;
    QString author;
    std::optional<RecordId> presented; // the review whose document stands as it was shown
};

struct MadeReview {
    ReviewWish wish;
    std::shared_ptr<const report::ReviewFacts> facts; // null of what was presented
    std::shared_ptr<const deck::PagePainter> all;     // with the pages that are hidden: for the editor
    std::shared_ptr<const deck::PagePainter> shown;   // what is presented and handed over
    std::optional<Error> refused;                     // what was presented cannot be read
};
using MadeReviewPtr = std::shared_ptr<const MadeReview>;

// What reviews of the same results read, gathered once. Used from several threads.
class GatheredFacts {
public:
    std::shared_ptr<const report::ReviewFacts> of(const std::shared_ptr<const Programme>& programme);
    void forget();

private:
    std::mutex m_lock;
    std::shared_ptr<const report::ReviewFacts> m_facts;
    SnapshotPtr m_conflictsOf;
    std::shared_ptr<const Rulebook> m_conflictsBy;
    Date m_conflictsOn;
    std::vector<conflicts::Conflict> m_conflicts;
};

MadeReviewPtr makeReview(GatheredFacts& gathered, const ReviewWish& wish); // in any thread

class ReviewMaker : public QObject {
    Q_OBJECT
public:
    explicit ReviewMaker(QObject* parent = nullptr);
    void ask(ReviewWish wish);
    void forget(); // nothing of the file is held on to
    const std::shared_ptr<GatheredFacts>& gathered() const { return m_gathered; }

Q_SIGNALS:
    void made(const counterpart::MadeReviewPtr& review);

private:
    void start();
    std::shared_ptr<GatheredFacts> m_gathered = std::make_shared<GatheredFacts>();
    std::optional<ReviewWish> m_next;
    bool m_working = false;
    int m_generation = 0;
};

} // namespace counterpart
