// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do with certifications: record an exam, issue, renew; what a row of a view opens; who is restricted.
#include "ui/bridge/certification_text.h"
#include "ui/bridge/exam_text.h"
#include "ui/bridge/format.h"
#include "ui/dialogs/enablement/certify_form.h"
#include "ui/models/permuted_table_model.h"
#include "ui/panels/certifications/certification_list.h"
#include "ui/panels/certifications/certifications_panel.h"
#include "ui/panels/explanation_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/verb_button.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace counterpart {

void CertificationsPanel::addCertifyVerbs() {
    const auto verb = [this](ui::Icon picture, const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(ui::icon(picture), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        m_verbs << action;
        m_bar->addWidget(ui::verbButton(action, this));
    };
    verb(ui::Icon::Certifications, tr("Record exam..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
         [this] { recordExam(chosenLine()); });
    verb(ui::Icon::Star, tr("Issue..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
         [this] { issue(chosenLine()); });
    verb(ui::Icon::Refresh, tr("Renew..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
         [this] { renew(chosenCertification()); });
}

void CertificationsPanel::sayRestricted() {
    const auto p = session().results();
    m_banner->setVisible(!m_restrictions->empty());
    if (m_restrictions->empty()) {
        return;
    }
    const auto nameOf = [&p](const certification::Restriction& one) {
        return toQString(p->snapshot->table<Partner>().at(one.partner).name);
    };
    const auto count = static_cast<qint64>(m_restrictions->size());
    const auto& first = m_restrictions->front();
    const RestrictionWords words = restrictionWords(*p, first);
    m_banner->setMessage(ui::Tone::Warning, ui::Icon::Warning,
                         count == 1 ? tr("%1 may not register deals").arg(nameOf(first))
                                    : tr("%1 partners may not register deals").arg(formatCount(count)),
                         count == 1 ? tr("since %1, because of %2").arg(formatDate(words.since), words.because)
                                    : tr("because a certification lapsed and nothing follows"));
}

void CertificationsPanel::showRestricting() {
    const auto p = session().results();
    PanelQuery query;
    query.caption = tr("keeps from registering");
    for (const auto& restriction : p ? *restrictionsIn(*p) : Restrictions()) {
        for (const Index row : restriction.rows) {
            query.records << p->snapshot->table<Certification>().at(p->certifications.rows[row].certification).id;
        }
    }
    if (!query.records.isEmpty()) {
        show(query);
    }
}

QList<QAction*> CertificationsPanel::panelActions() { return TablePanel::panelActions() + m_verbs; }

bool CertificationsPanel::isWritable() {
    const bool open = session().isOpen();
    if (open && session().workspace()->mode() == OpenMode::ReadWrite) {
        return true;
    }
    Q_EMIT noticeRequested(open ? tr("The workspace is read-only") : tr("No workspace is open"));
    return false;
}

// Of the view that is looked at, else of the record in the drawer.
CertificationLine CertificationsPanel::chosenLine() const {
    if (const CertificationList* shown = list(m_view)) {
        if (const CertificationLine* line = shown->current()) {
            return *line;
        }
    }
    CertificationLine line;
    line.partner = kNoRecord;
    const auto p = session().results();
    const RecordId id = chosenCertification();
    const Certification* record = p == nullptr ? nullptr : p->snapshot->table<Certification>().find(id);
    if (record != nullptr) {
        line.partner = p->columns->partnerOf.find(record->partner.value);
        line.person = record->person;
        line.track = record->track;
        line.level = record->level;
        line.certification = id;
    }
    return line;
}

RecordId CertificationsPanel::chosenCertification() const {
    if (const CertificationList* shown = list(m_view)) {
        const CertificationLine* line = shown->current();
        return line != nullptr && line->certification != 0 ? line->certification : current();
    }
    const auto key = m_view == View::Table ? static_cast<RecordId>(table()->currentKey()) : 0;
    return key != 0 ? key : current();
}

namespace {

CertifyPreset presetOf(const Session& session, const CertificationLine& line) {
    const auto p = session.results();
    CertifyPreset preset;
    if (p && line.partner < p->columns->partners.size()) {
        preset.partner = p->columns->partners.id[line.partner];
        preset.person = toQString(line.person);
        preset.track = toQString(line.track.view());
        preset.level = toQString(line.level.view());
    }
    return preset;
}

} // namespace

void CertificationsPanel::recordExam(const CertificationLine& line) {
    if (isWritable()) {
        CertifyForm::recordExam(session(), presetOf(session(), line), this);
    }
}

void CertificationsPanel::issue(const CertificationLine& line) {
    if (isWritable()) {
        CertifyForm::issue(session(), presetOf(session(), line), this);
    }
}

void CertificationsPanel::renew(RecordId certification) {
    if (isWritable() && CertifyForm::renew(session(), certification, this) == nullptr) {
        Q_EMIT noticeRequested(tr("Choose the certification to renew first"));
    }
}

void CertificationsPanel::addToMenu(QMenu& menu, RecordId id) {
    const auto p = session().results();
    const Certification* record = p == nullptr ? nullptr : p->snapshot->table<Certification>().find(id);
    if (record == nullptr) {
        return;
    }
    CertificationLine line;
    line.partner = p->columns->partnerOf.find(record->partner.value);
    line.person = record->person;
    line.track = record->track;
    line.level = record->level;
    line.certification = id;
    addLineVerbs(menu, line);
}

void CertificationsPanel::addLineVerbs(QMenu& menu, const CertificationLine& line) {
    const auto p = session().results();
    if (line.certification != 0) {
        menu.addAction(ui::icon(ui::Icon::Refresh), tr("Renew..."), this,
                       [this, id = line.certification] { renew(id); });
    }
    menu.addAction(ui::icon(ui::Icon::Certifications), tr("Record exam..."), this, [this, line] { recordExam(line); });
    menu.addAction(ui::icon(ui::Icon::Star), tr("Issue..."), this, [this, line] { issue(line); });
    menu.addAction(ui::icon(ui::Icon::Partners), tr("Open the partner"), this,
                   [this, id = p->columns->partners.id[line.partner]] { Q_EMIT recordRequested(Kind::Partner, id); });
}

// A cell with a certification behind it opens that one; a row what it is about.
void CertificationsPanel::choose(CertificationList* list, quint64 key, const QString& column) {
    const CertificationLine* line = list->lineOf(key);
    if (line == nullptr) {
        return;
    }
    if (line->certification != 0) {
        explain(line->certification, column.isEmpty() ? QStringLiteral("days") : column);
        return;
    }
    if (!line->levels.empty() && !column.isEmpty()) {
        const auto& columns = list->model()->source()->columns();
        const auto at = std::ranges::find(columns, column, &ui::ColumnSpec::id) - columns.begin();
        const auto first = static_cast<std::ptrdiff_t>(columns.size() - line->levels.size());
        const RecordId behind = at < first ? 0 : line->levels[static_cast<std::size_t>(at - first)];
        if (behind != 0) {
            explain(behind, QStringLiteral("days"));
            return;
        }
    }
    explainLine(*line);
}

void CertificationsPanel::explainLine(const CertificationLine& line) {
    const auto p = session().results();
    const RecordId partner = p->columns->partners.id[line.partner];
    const QString name = toQString(p->snapshot->table<Partner>().at(line.partner).name);
    const QString title = line.person.empty() ? name : tr("%1, %2").arg(toQString(line.person), name);
    m_exams->setSnapshot(p->snapshot);
    m_account->setSnapshot(p->snapshot);
    m_exams->setExplanation(line.person.empty() ? Step{} : personSteps(p, line.partner, line.person, Figures::Local));
    m_account->setExplanation(accountSteps(p, line.partner, Figures::Local));
    explainSum(title, [this, partner, person = line.person]() -> StepMaker {
        return [now = session().results(), partner, person]() -> Step {
            const Index at = now->columns->partnerOf.find(partner);
            return at == kNoRecord  ? Step{}
                   : person.empty() ? certifiedSteps(now, at, Figures::Local)
                                    : personSteps(now, at, person, Figures::Local);
        };
    });
}

} // namespace counterpart
