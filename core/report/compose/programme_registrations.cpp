// SPDX-License-Identifier: GPL-3.0-or-later
// Of what was registered in the period: how far did it come?
#include "core/domain/registration_status.h"
#include "core/report/compose/programme_sections.h"

namespace counterpart::report {

using metrics::Id;

namespace {

// As the metrics count them; what was won of them no metric counts alone.
struct Cohort {
    std::int64_t submitted = 0, approved = 0, won = 0;
};

Cohort cohortOf(const ProgrammeScene& s) {
    Cohort all{s.p.total.valueOf(Id::RegistrationsSubmitted, {"all"}),
               s.p.total.valueOf(Id::RegistrationsApproved, {"all"}), 0};
    s.f.snapshot().table<Registration>().forEach([&](const Registration& registration) {
        const Date day = registration.submitted.date();
        all.won += day.has() && s.f.period.contains(day) && day <= s.f.asOf() &&
                           registrationStateOf(registration.status) == RegistrationState::Won
                       ? 1
                       : 0;
    });
    return all;
}

Chart chartOf(const ProgrammeScene& s, const Cohort& all, const std::string& title) {
    Funnel funnel;
    std::int64_t before = 0;
    const auto stage = [&](std::string name, std::int64_t count, Why why, Tone tone = Tone::Neutral) {
        const std::string share =
            before > 0 ? s.w.ratio(static_cast<std::int64_t>(divHalfEven(Int128{count} * 1'000'000, Int128{before})))
                       : std::string();
        funnel.stages.push_back({std::move(name), s.countPoint(count, std::move(why), tone), share});
        before = count;
    };
    stage(s.say(Phrase::StageSubmitted), all.submitted, whyAll(s, Id::RegistrationsSubmitted));
    stage(s.say(Phrase::StageApproved), all.approved, whyAll(s, Id::RegistrationsApproved));
    stage(s.w.word(Kind::Deal, "stage", "won"), all.won, {}, Tone::Good);
    Chart chart;
    chart.title = title;
    chart.caption = s.say(Phrase::CaptionRegistrations, {s.thisPeriod()});
    chart.measure = s.countMeasure(Phrase::RegistrationsName);
    chart.alt = s.say(Phrase::AltRegistrations, {title});
    chart.nothing = s.say(Phrase::RegistrationsNoneHow);
    chart.body = std::move(funnel);
    return chart;
}

} // namespace

Part registrationPages(const ProgrammeScene& s) {
    const Cohort all = cohortOf(s);
    const std::string title = all.submitted == 0
                                  ? s.say(Phrase::RegistrationsNone, {s.thisPeriod()})
                                  : s.say(Phrase::RegistrationsTitle,
                                          {s.w.count(all.submitted), s.w.count(all.approved), s.w.count(all.won)});
    Page one = page(std::string(keyOf(ProgrammeSection::Registrations)), "programme.registrations", title,
                    s.say(Phrase::AsOf, {s.w.date(s.f.asOf())}));
    all.submitted == 0 ? one.rows.push_back(prose({}, {paragraph(s.say(Phrase::RegistrationsNoneHow))}))
                       : one.rows.push_back(row(chartOf(s, all, title)));
    return {{std::move(one)}, all.submitted > 0};
}

} // namespace counterpart::report
