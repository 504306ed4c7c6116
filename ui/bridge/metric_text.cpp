// SPDX-License-Identifier: GPL-3.0-or-later
// The words for metrics, units and dimensions.
#include "ui/bridge/metric_text.h"

#include <QCoreApplication>

#include <array>

namespace counterpart {

namespace {

struct Words {
    const char* title;
    const char* description;
};

#define N(text) QT_TRANSLATE_NOOP("Metrics", text)

// In the order of metrics::Id.
constexpr std::array<Words, metrics::kMetricCount> kWords = {{
    {N("Won revenue"), N("Amounts of deals won in the period, counted once, with the deal's partner of record: the one "
                         "it names, else the one that sourced it.")},
    {N("Attributed revenue"),
     N("The parts of deals won in the period that the attribution model credits to the partner.")},
    {N("Sourced revenue"),
     N("Amounts of deals won in the period whose first eligible touch was the partner's. Each deal counts once.")},
    {N("Influenced revenue"), N("Amounts of deals won in the period that the partner touched but did not source. Not "
                                "to be added over partners.")},
    {N("Recurring revenue"), N("Amounts of renewals won in the period, with the partner of record.")},
    {N("Revenue growth"), N("Attributed revenue of the period against the same stretch a year earlier.")},
    {N("Share of revenue"), N("Attributed revenue as a part of what all partners together were credited with.")},
    {N("Deals won"), N("Deals that closed as won in the period.")},
    {N("Deals lost"), N("Deals that closed as lost in the period.")},
    {N("Open deals"), N("Deals created by the as-of date and not closed by then.")},
    {N("Deals created"), N("Deals created in the period.")},
    {N("Average deal size"), N("Won revenue divided by deals won.")},
    {N("Win rate"), N("Deals won divided by deals closed in the period.")},
    {N("Sales cycle"), N("Mean days from creation to close of deals won in the period.")},
    {N("Sales cycle, median"), N("Median days from creation to close of deals won in the period.")},
    {N("Open pipeline"), N("Amounts of deals open on the as-of date.")},
    {N("New qualified opportunities"), N("Deals created in the period that are marked qualified.")},
    {N("Registrations"), N("Deal registrations submitted in the period.")},
    {N("Registrations approved"), N("Of those submitted in the period, approved or won by now.")},
    {N("Registrations rejected"), N("Of those submitted in the period, rejected.")},
    {N("Registrations expired"), N("Of those submitted in the period, expired.")},
    {N("Days since registration"), N("Days from the latest registration to the as-of date.")},
    {N("Certified people"), N("People with at least one certification that is current on the as-of date.")},
    {N("Certifications current"), N("Of what people were certified for (person, track and level), the part that is "
                                    "current on the as-of date.")},
    {N("Certifications lapsed"),
     N("What people were certified for that has expired by the as-of date and was not renewed.")},
    {N("Certifications expiring"), N("Current certifications that expire within the policy's days (90 by default) and "
                                     "are not renewed yet.")},
    {N("Customer satisfaction"), N("Mean of the CSAT surveys of the period, 1 to 5.")},
    {N("Net promoter score"), N("Promoters (9-10) less detractors (0-6) per hundred NPS answers of the period.")},
    {N("Logins"), N("Logins of the period.")},
    {N("Trainings"), N("Trainings attended in the period.")},
    {N("Events"), N("Events attended in the period.")},
    {N("Engagement"),
     N("5 points each for 12 logins, 2 trainings and 1 event per quarter and active partner, in part pro rata.")},
    {N("Quota"), N("Quotas whose period lies within the lens' period.")},
    {N("Quota attainment"), N("Attributed revenue of partners that have a quota, divided by their quota.")},
    {N("New customers"), N("Accounts whose first won deal closed in the period.")},
    {N("Customer retention"),
     N("Of the accounts that bought in the same stretch a year earlier, the part that bought again in the period.")},
    {N("Qualified leads"), N("Leads created in the period that are qualified or converted.")},
    {N("Time to contact"), N("Mean hours from a lead's creation to its first contact.")},
    {N("Commission accrued"), N("Commission lines of the period, refunds taken off.")},
    {N("Clawback"), N("Commission taken back by refunds of the period.")},
    {N("Product coverage"), N("Products sold in the period divided by products in the catalogue.")},
    {N("Satisfied customers"), N("CSAT answers of 4 and more divided by all CSAT answers of the period.")},
    {N("Competing deals"), N("Of the deals created, won or lost in the period that are the partner's or name it as "
                             "the competitor, the part that names it as the competitor, by its key or name.")},
    {N("Success stories"), N("Activities of kind success_story in the period.")},
    {N("Quota attainment to date"),
     N("Attributed revenue of the days that quotas cover, divided by the quotas' part of the period up to the as-of "
       "date, by days.")},
    {N("Registrations approved, share"),
     N("Of the registrations of the period that were decided, the part that was approved.")},
    {N("Sales cycle, shortest"), N("Fewest days from creation to close of deals won in the period.")},
    {N("Customers that bought"), N("Accounts with a deal won in the period.")},
    {N("Customers that bought again"), N("Of the accounts with a deal won in the period, the part with at least two.")},
    {N("Cross-sold customers"), N("Accounts that bought products of at least two families in the period.")},
    {N("Most sold product"), N("Lines of won deals of the period with the product that was sold most.")},
}};

constexpr std::array<const char*, 16> kDimensions = {N("Total"),    N("Partner"), N("Tier"),      N("Partner type"),
                                                     N("Region"),   N("Country"), N("Product"),   N("Product family"),
                                                     N("Owner"),    N("Source"),  N("Deal type"), N("Stage"),
                                                     N("Currency"), N("Year"),    N("Quarter"),   N("Month")};

QString tr(const char* text) { return QCoreApplication::translate("Metrics", text); }

} // namespace

QString metricTitle(metrics::Id id) { return tr(kWords[static_cast<std::size_t>(id)].title); }

QString metricDescription(metrics::Id id) { return tr(kWords[static_cast<std::size_t>(id)].description); }

QString dimensionTitle(metrics::Dimension dimension) { return tr(kDimensions[static_cast<std::size_t>(dimension)]); }

QString unitName(metrics::Unit unit) {
    constexpr std::array<const char*, 6> names = {N("money"), N("count"), N("ratio"),
                                                  N("days"),  N("hours"), N("score")};
    return tr(names[static_cast<std::size_t>(unit)]);
}

QString goodName(metrics::Good good) {
    constexpr std::array<const char*, 3> names = {N("more is better"), N("less is better"), N("neither")};
    return tr(names[static_cast<std::size_t>(good)]);
}

#undef N

} // namespace counterpart
