// SPDX-License-Identifier: GPL-3.0-or-later
// Between the presenter's signals and the session.
#include "ui/panels/qbr/presenting.h"

#include "core/engine/attribution/compare.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/why_steps.h"
#include "ui/deck/presenter/presenter.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/qbr/review_why.h"
#include "ui/widgets/background.h"

#include <QSettings>
#include <QTreeView>

namespace counterpart {

namespace {

const QString kDisplaySetting = QStringLiteral("presenter/display");
const QString kNotesSetting = QStringLiteral("presenter/notes_scale");

} // namespace

Presenting::Presenting(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_presenter(std::make_unique<deck::Presenter>()) {
    deck::Presenter* presenter = m_presenter.get();
    connect(presenter, &deck::Presenter::whyAsked, this,
            [this](const report::Why& why, const QPoint&) { explain(why); });
    connect(presenter, &deck::Presenter::lensChosen, this,
            [this](int index) { Q_EMIT modelAsked(m_models[static_cast<std::size_t>(index)]); });
    connect(presenter, &deck::Presenter::lensAsked, this, [this](int step) {
        const auto size = static_cast<std::ptrdiff_t>(m_models.size());
        const auto now = std::ranges::find(m_models, m_session.lens().model) - m_models.begin();
        if (size > 1) {
            Q_EMIT modelAsked(m_models[static_cast<std::size_t>(((now % size) + step + size) % size)]);
        }
    });
    connect(presenter, &deck::Presenter::displayChosen, this,
            [](const QString& name) { QSettings().setValue(kDisplaySetting, name); });
    connect(presenter, &deck::Presenter::ended, this, [this](const QString& page) {
        QSettings().setValue(kNotesSetting, m_presenter->speaker().notesScale());
        Q_EMIT ended(page);
    });
}

Presenting::~Presenting() = default;

std::vector<Model> Presenting::models() const {
    const auto p = m_session.results();
    std::vector<Model> allowed;
    for (const Model model : attribution::modelsAvailable(m_session.rulebook().attribution, p->aids())) {
        allowed.push_back(model);
    }
    return allowed;
}

void Presenting::setReview(const MadeReviewPtr& review) {
    m_review = review;
    m_models = models();
    QStringList names;
    for (const Model model : m_models) {
        names << modelName(model);
    }
    const Model now = review->wish.programme->lens.model;
    const auto at = std::ranges::find(m_models, now) - m_models.begin();
    m_presenter->setLenses(names, at < static_cast<std::ptrdiff_t>(m_models.size()) ? static_cast<int>(at) : -1);
    m_presenter->setPages(review->shown, modelName(now));
}

void Presenting::start(const MadeReviewPtr& review, const QString& pageId) {
    setReview(review);
    m_presenter->speaker().setNotesScale(QSettings().value(kNotesSetting, 1.0).toDouble());
    m_presenter->start(pageId, QSettings().value(kDisplaySetting).toString());
}

void Presenting::show(const MadeReviewPtr& review) { setReview(review); }

void Presenting::explain(const report::Why& why) {
    ui::inBackground(
        this, [review = m_review, why] { return whyOf(*review, why); },
        [this, p = m_review->wish.programme](const Step& step) {
            if (!m_presenter->isPresenting()) {
                return;
            }
            auto* view = new ExplanationView;
            view->setAccessibleName(tr("Why"));
            view->setSnapshot(p->snapshot);
            view->setExplanation(step);
            view->setFocusProxy(view->tree());
            connect(view, &ExplanationView::recordRequested, this,
                    [this, view](Kind kind, qint64 id) { explainRecord(view, kind, static_cast<RecordId>(id)); });
            m_presenter->showBeside(view);
        });
}

// A fact leads on to itself: its fields, and of a deal who gets the credit.
void Presenting::explainRecord(ExplanationView* view, Kind kind, RecordId id) {
    const auto p = m_review->wish.programme;
    report::Why why;
    why.kind = kind;
    why.record = id;
    ui::inBackground(
        view, [p, why] { return whySteps(p, nullptr, why); }, [view](const Step& step) { view->lead(step); });
}

} // namespace counterpart
