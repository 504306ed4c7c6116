// SPDX-License-Identifier: GPL-3.0-or-later
// What the answers of the form come to: the command's refusal beside the field it is about, or what saving leads to.
#include "core/engine/certification/exams.h"
#include "ui/bridge/certification_refusal.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/exam_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/typed_text.h"
#include "ui/dialogs/enablement/certify_form.h"
#include "ui/dialogs/enablement/certify_offers.h"
#include "ui/dialogs/record/reference_picker.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QLabel>
#include <QPointer>

namespace counterpart {

namespace {

Date dayOf(const ui::DateEdit& edit) { return edit.date().isValid() ? fromQDate(edit.date()) : Date(); }

} // namespace

RecordId CertifyForm::partner() const {
    const Partner* found = m_session.facts()->table<Partner>().findKey(m_partner->key().toStdString());
    return found == nullptr ? 0 : found->id;
}

std::optional<Micros> CertifyForm::typedScore() const {
    const QString typed = m_score->text().trimmed();
    if (typed.isEmpty()) {
        return Micros::none();
    }
    const auto score = parseMicros(nativeNumber(typed));
    return score ? std::optional(*score) : std::nullopt;
}

// What no command gets to see.
std::optional<CertifyForm::Wrong> CertifyForm::typedWrong() const {
    if (m_partner != nullptr && !m_partner->problem().isEmpty()) {
        return Wrong{QStringLiteral("partner"), m_partner->problem(), m_partner->isUnsettled()};
    }
    if (m_partner != nullptr && m_partner->key().isEmpty()) {
        return Wrong{QStringLiteral("partner"), tr("Say whose it is: choose a partner."), true};
    }
    if (!m_day->isAcceptable()) {
        return Wrong{m_deed == Deed::Exam ? QStringLiteral("at") : QStringLiteral("issued"), m_day->problem()};
    }
    if (m_expires != nullptr && !m_expires->isAcceptable()) {
        return Wrong{QStringLiteral("expires"), m_expires->problem()};
    }
    if (!typedScore()) {
        return Wrong{QStringLiteral("score"), errorSentence(parseMicros(nativeNumber(m_score->text())).error())};
    }
    return std::nullopt;
}

Result<Planned> CertifyForm::planned() const {
    const Snapshot& snapshot = *m_session.facts();
    const Rulebook& rulebook = m_session.rulebook();
    IdSource ids = m_session.ids();
    const Date day = dayOf(*m_day);
    const Micros score = typedScore().value_or(Micros::none());
    if (m_deed == Deed::Renew) {
        return plan(snapshot, ids, rulebook, RenewCertification{m_renewed, day, dayOf(*m_expires), score});
    }
    const std::string person = m_person->word().toStdString();
    if (m_deed == Deed::Exam) {
        return plan(snapshot, ids, rulebook,
                    RecordExam{partner(), person, wordOf(*m_track), wordOf(*m_level),
                               m_module->count() > 0 ? wordOf(*m_module) : std::string(), day, score});
    }
    const bool byExams = m_byExams->isChecked();
    return plan(snapshot, ids, rulebook,
                IssueCertification{partner(), person, wordOf(*m_track), wordOf(*m_level), day, dayOf(*m_expires),
                                   byExams ? Micros::none() : score, byExams});
}

CertifyForm::Wrong CertifyForm::wrongOf(const Error& error) const {
    CertificationAsked asked;
    if (m_track != nullptr) {
        asked = {wordOf(*m_track), wordOf(*m_level), {}};
    } else if (const Certification* old = m_session.facts()->table<Certification>().find(m_renewed)) {
        asked = {old->track.str(), old->level.str(), old->key.str()};
    }
    return {QString::fromStdString(error.column),
            certificationRefusal(error, m_session.rulebook().certification, asked),
            error.code == ErrorCode::RequiredFieldEmpty && error.column == "person"};
}

// Missing answers are only called missing where somebody has been, or on saving.
void CertifyForm::say(const std::optional<Wrong>& wrong, bool all) {
    const bool said = wrong && (all || !wrong->missing || m_touched.value(wrong->column));
    ui::FormField* at = said ? m_fields.value(wrong->column, m_fields.value(QStringLiteral("issued"))) : nullptr;
    if (said && at == nullptr) {
        at = m_fields.value(QStringLiteral("at"));
    }
    for (ui::FormField* one : m_form->fields()) {
        one->setError(one == at ? wrong->words : QString());
    }
    if (all && at != nullptr) {
        at->editor()->setFocus(Qt::OtherFocusReason);
    }
}

QString CertifyForm::outcomeOf(const Planned& planned) const {
    const CertificationPolicy& policy = m_session.rulebook().certification;
    if (m_deed == Deed::Exam) {
        const Exam& exam = planned.changes.of<Exam>().created.front();
        const auto at = certification::levelAt(policy, exam.track, exam.level);
        if (!at) {
            return {};
        }
        int mark = certification::levelOf(policy, *at).passMark;
        for (const CertificationModule& module : certification::levelOf(policy, *at).modules) {
            mark = module.key == exam.module ? module.passMark.value_or(mark) : mark;
        }
        const bool passed = mark == 0 || (exam.score.has() && exam.score >= Micros::of(mark));
        return mark == 0 ? tr("There is no mark to reach: it counts as passed.")
               : passed  ? tr("Passed: the mark is %1 %.").arg(mark)
                         : tr("Not passed: the mark is %1 %.").arg(mark);
    }
    const Certification& made = planned.changes.of<Certification>().created.front();
    const Date last = certification::lastDayOf(made, policy);
    QString words = last.has() ? tr("Holds until %1.").arg(formatDate(last)) : tr("Does not run out.");
    if (const auto at = certification::levelAt(policy, made.track, made.level)) {
        const CertificationLevel& level = certification::levelOf(policy, *at);
        if (level.fee.minor != 0) {
            words += u' ' + tr("Fee: %1.").arg(formatMoney(level.fee.minor, level.fee.currency));
        }
        if (level.credits > 0) {
            words += u' ' + (level.credits == 1 ? tr("Uses 1 training credit.")
                                                : tr("Uses %1 training credits.").arg(formatCount(level.credits)));
        }
    }
    return words;
}

void CertifyForm::changed() {
    if (m_filling || m_outcome == nullptr || !m_session.isOpen()) {
        return;
    }
    if (m_byExams != nullptr) {
        m_fields.value(QStringLiteral("score"))->setVisible(!m_byExams->isChecked());
    }
    auto wrong = typedWrong();
    QString outcome;
    if (!wrong) {
        if (const auto change = planned()) {
            outcome = outcomeOf(*change);
        } else {
            wrong = wrongOf(change.error());
        }
    }
    say(wrong, false);
    m_outcome->setText(outcome);
}

void CertifyForm::save() {
    if (!m_session.isOpen()) {
        close();
        return;
    }
    if (const auto wrong = typedWrong()) {
        say(wrong, true);
        return;
    }
    auto change = planned();
    if (!change) {
        say(wrongOf(change.error()), true);
        return;
    }
    m_session.execute(std::move(*change), [form = QPointer(this)](const Result<Revision>& done) {
        if (form && done) {
            form->close();
        } else if (form) {
            form->m_outcome->setText(errorSentence(done.error()));
        }
    });
}

QString CertifyForm::errors() const {
    QStringList all;
    for (const ui::FormField* one : m_form->fields()) {
        if (one->hasError()) {
            all << one->errorText();
        }
    }
    return all.join(u'\n');
}

QString CertifyForm::outcome() const { return m_outcome->text(); }

} // namespace counterpart
