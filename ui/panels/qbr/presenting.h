// SPDX-License-Identifier: GPL-3.0-or-later
// A review before its audience, with the session behind it: figures explain themselves, another model is another
// document.
#pragma once

#include "core/domain/rulebook.h"
#include "ui/bridge/session.h"
#include "ui/panels/qbr/review_maker.h"

#include <QObject>

namespace counterpart {

namespace deck {
class Presenter;
} // namespace deck
class ExplanationView;

class Presenting : public QObject {
    Q_OBJECT
public:
    explicit Presenting(Session& session, QObject* parent = nullptr);
    ~Presenting() override;

    void start(const MadeReviewPtr& review, const QString& pageId);
    void show(const MadeReviewPtr& review); // in place of the one that is shown: the same page of it
    deck::Presenter& presenter() { return *m_presenter; }

Q_SIGNALS:
    void modelAsked(counterpart::Model model);
    void ended(const QString& pageId);

private:
    void setReview(const MadeReviewPtr& review);
    void explain(const report::Why& why);
    void explainRecord(ExplanationView* view, Kind kind, RecordId id);
    std::vector<Model> models() const; // that the rulebook and its facts allow

    Session& m_session;
    std::unique_ptr<deck::Presenter> m_presenter;
    MadeReviewPtr m_review;
    std::vector<Model> m_models;
};

} // namespace counterpart
