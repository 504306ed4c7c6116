<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Document</name>
    <message>
        <source>no data</source>
        <comment>NoData</comment>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>{0} (no data yet)</source>
        <comment>NoDataYet</comment>
        <translation>{0} (noch keine Daten)</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>NotSaid</comment>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>NotRecorded</comment>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>{0} (no exchange rate)</source>
        <comment>NotConverted</comment>
        <translation>{0} (kein Wechselkurs)</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>ListMore</comment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <comment>ListLast</comment>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>NameWithDetail</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>InCurrency</comment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} days</source>
        <comment>DaysOf</comment>
        <translation>{0} Tage</translation>
    </message>
    <message>
        <source>{0} h</source>
        <comment>HoursOf</comment>
        <translation>{0} Std.</translation>
    </message>
    <message>
        <source>{0} pts</source>
        <comment>PercentPoints</comment>
        <translation>{0} PP</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>PointsOf</comment>
        <translation>{0} von {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|deal|deals}</source>
        <comment>CountOfDeals</comment>
        <translation>
            <numerusform>{0} Deal</numerusform>
            <numerusform>{0} Deals</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} against {1}</source>
        <comment>ChangeAgainst</comment>
        <translation>{0} gegenüber {1}</translation>
    </message>
    <message>
        <source>as in {0}</source>
        <comment>SameAs</comment>
        <translation>wie in {0}</translation>
    </message>
    <message>
        <source>none in {0}</source>
        <comment>NothingIn</comment>
        <translation>nichts in {0}</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <comment>AsOf</comment>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>Figures as of {0}</source>
        <comment>FiguresAsOf</comment>
        <translation>Zahlen mit Stand {0}</translation>
    </message>
    <message>
        <source>{0} · {1} · as of {2}</source>
        <comment>Frame</comment>
        <translation>{0} · {1} · Stand {2}</translation>
    </message>
    <message>
        <source>Quarterly business review, {0}</source>
        <comment>QbrTitle</comment>
        <translation>Quartalsreview, {0}</translation>
    </message>
    <message>
        <source>Tier: {0}</source>
        <comment>CoverTier</comment>
        <translation>Stufe: {0}</translation>
    </message>
    <message>
        <source>Channel manager: {0}</source>
        <comment>CoverManager</comment>
        <translation>Channel-Manager: {0}</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <comment>LabelRevenue</comment>
        <translation>Zugerechneter Umsatz</translation>
    </message>
    <message>
        <source>A year before</source>
        <comment>LabelYearAgo</comment>
        <translation>Vorjahr</translation>
    </message>
    <message>
        <source>Quota</source>
        <comment>LabelQuota</comment>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <comment>LabelAttainment</comment>
        <translation>Quota-Erfüllung</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>LabelScore</comment>
        <translation>Punktestand</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>LabelTier</comment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <comment>LabelPipeline</comment>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>Commission accrued</source>
        <comment>LabelCommission</comment>
        <translation>Aufgelaufene Provision</translation>
    </message>
    <message>
        <source>Deals won</source>
        <comment>LabelDealsWon</comment>
        <translation>Gewonnene Deals</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <comment>LabelDealsLost</comment>
        <translation>Verlorene Deals</translation>
    </message>
    <message>
        <source>Average deal</source>
        <comment>LabelDealSize</comment>
        <translation>Mittlere Dealgröße</translation>
    </message>
    <message>
        <source>Win rate</source>
        <comment>LabelWinRate</comment>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <comment>LabelCycle</comment>
        <translation>Verkaufszyklus</translation>
    </message>
    <message>
        <source>Quota {0}</source>
        <comment>QuotaOf</comment>
        <translation>Quota {0}</translation>
    </message>
    <message>
        <source>No quota</source>
        <comment>NoQuota</comment>
        <translation>Keine Quota</translation>
    </message>
    <message>
        <source>Quota counted in full, the period still runs</source>
        <comment>QuotaInFull</comment>
        <translation>Quota in voller Höhe, der Zeitraum läuft noch</translation>
    </message>
    <message>
        <source>No quota is recorded for {0}: enter one to see attainment</source>
        <comment>RecordQuota</comment>
        <translation>Für {0} ist keine Quota erfasst: tragen Sie eine ein, um die Erfüllung zu sehen</translation>
    </message>
    <message>
        <source>The top tier</source>
        <comment>TopTier</comment>
        <translation>Die höchste Stufe</translation>
    </message>
    <message>
        <source>Not on the ladder</source>
        <comment>NotOnLadder</comment>
        <translation>Nicht im Stufenmodell</translation>
    </message>
    <message>
        <source>The ladder of the programme is not for this type of partner, so there is no tier to grow into.</source>
        <comment>NotOnLadderHow</comment>
        <translation>Das Stufenmodell des Programms gilt nicht für diesen Partnertyp, daher gibt es keine nächste Stufe.</translation>
    </message>
    <message>
        <source>Missing for {1}: {0}</source>
        <comment>GapTo</comment>
        <translation>Bis {1} fehlt: {0}</translation>
    </message>
    <message>
        <source>Enough for {0} at the next evaluation</source>
        <comment>NextTierReached</comment>
        <translation>Genug für {0} bei der nächsten Bewertung</translation>
    </message>
    <message>
        <source>{0} taken back</source>
        <comment>ClawedBack</comment>
        <translation>{0} zurückgefordert</translation>
    </message>
    <message>
        <source>Rounding</source>
        <comment>Rounding</comment>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Others</source>
        <comment>Others</comment>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>No deal won in this time is credited to the partner. Record won deals and who touched them.</source>
        <comment>NoRevenueHow</comment>
        <translation>Kein in dieser Zeit gewonnener Deal ist dem Partner zugerechnet. Erfassen Sie gewonnene Deals und wer daran beteiligt war.</translation>
    </message>
    <message>
        <source>Deal</source>
        <comment>ColumnDeal</comment>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>ColumnCustomer</comment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>ColumnAmount</comment>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>ColumnStage</comment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Age, days</source>
        <comment>ColumnAge</comment>
        <translation>Alter, Tage</translation>
    </message>
    <message>
        <source>Next step</source>
        <comment>ColumnNextStep</comment>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Blocker</source>
        <comment>ColumnBlocker</comment>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>ColumnResult</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>ColumnReason</comment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Competitor</source>
        <comment>ColumnCompetitor</comment>
        <translation>Wettbewerber</translation>
    </message>
    <message>
        <source>Days to close</source>
        <comment>ColumnDays</comment>
        <translation>Tage bis Abschluss</translation>
    </message>
    <message>
        <source>Metric</source>
        <comment>ColumnMetric</comment>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>ColumnChange</comment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>ColumnPoints</comment>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>What</source>
        <comment>ColumnTask</comment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>ColumnOwner</comment>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>ColumnDue</comment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <comment>ColumnState</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Remark</source>
        <comment>ColumnRemark</comment>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>ColumnPlan</comment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Days late</source>
        <comment>ColumnDaysLate</comment>
        <translation>Tage Verzug</translation>
    </message>
    <message>
        <source>Registration</source>
        <comment>ColumnRegistration</comment>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>Conflict</source>
        <comment>ColumnConflict</comment>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Against</source>
        <comment>ColumnAgainst</comment>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>ColumnPerson</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Certification</source>
        <comment>ColumnCertification</comment>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>ColumnUntil</comment>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Asked for</source>
        <comment>ColumnAsked</comment>
        <translation>Gefordert</translation>
    </message>
    <message>
        <source>There</source>
        <comment>ColumnHave</comment>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>ColumnMissing</comment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Requirement</source>
        <comment>ColumnRequirement</comment>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>What</source>
        <comment>ColumnWhat</comment>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>ColumnValue</comment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>met</source>
        <comment>Met</comment>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>{0} attributed revenue</source>
        <comment>NeedRevenue</comment>
        <translation>{0} zugerechneter Umsatz</translation>
    </message>
    <message numerus="yes">
        <source>{0} certified {0|person|people}</source>
        <comment>NeedPeople</comment>
        <translation>
            <numerusform>{0} zertifizierte Person</numerusform>
            <numerusform>{0} zertifizierte Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|person|people} certified as {1}</source>
        <comment>NeedPeopleAt</comment>
        <translation>
            <numerusform>{0} Person mit Zertifizierung {1}</numerusform>
            <numerusform>{0} Personen mit Zertifizierung {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} won {0|deal|deals}</source>
        <comment>NeedDeals</comment>
        <translation>
            <numerusform>{0} gewonnener Deal</numerusform>
            <numerusform>{0} gewonnene Deals</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of quota</source>
        <comment>NeedQuota</comment>
        <translation>{0} der Quota</translation>
    </message>
    <message>
        <source>{0} points of customer satisfaction</source>
        <comment>NeedCsat</comment>
        <translation>{0} Punkte Kundenzufriedenheit</translation>
    </message>
    <message>
        <source>{0} satisfied answers</source>
        <comment>NeedSatisfied</comment>
        <translation>{0} zufriedene Antworten</translation>
    </message>
    <message>
        <source>{0} of products sold</source>
        <comment>NeedCovered</comment>
        <translation>{0} der Produkte verkauft</translation>
    </message>
    <message numerus="yes">
        <source>{0} success {0|story|stories}</source>
        <comment>NeedStories</comment>
        <translation>
            <numerusform>{0} Erfolgsgeschichte</numerusform>
            <numerusform>{0} Erfolgsgeschichten</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} commitment</source>
        <comment>NeedCommitment</comment>
        <translation>{0} Umsatzzusage</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <comment>CriterionRevenue</comment>
        <translation>Zugerechneter Umsatz</translation>
    </message>
    <message>
        <source>Certified people</source>
        <comment>CriterionPeople</comment>
        <translation>Zertifizierte Personen</translation>
    </message>
    <message>
        <source>Deals won</source>
        <comment>CriterionDeals</comment>
        <translation>Gewonnene Deals</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <comment>CriterionQuota</comment>
        <translation>Quota-Erfüllung</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <comment>CriterionCsat</comment>
        <translation>Kundenzufriedenheit</translation>
    </message>
    <message>
        <source>Satisfied customers</source>
        <comment>CriterionSatisfied</comment>
        <translation>Zufriedene Kunden</translation>
    </message>
    <message>
        <source>Product coverage</source>
        <comment>CriterionCovered</comment>
        <translation>Produktabdeckung</translation>
    </message>
    <message>
        <source>Success stories</source>
        <comment>CriterionStories</comment>
        <translation>Erfolgsgeschichten</translation>
    </message>
    <message>
        <source>Commitment</source>
        <comment>CriterionCommitment</comment>
        <translation>Umsatzzusage</translation>
    </message>
    <message>
        <source>{0}, among the first {1} of {2}</source>
        <comment>AmongTheFirst</comment>
        <translation>{0}, unter den ersten {1} von {2}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>SubtitleSummary</comment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>No revenue was credited in {0}</source>
        <comment>NoRevenue</comment>
        <translation>In {0} wurde kein Umsatz zugerechnet</translation>
    </message>
    <message>
        <source>Attributed revenue of {0}, none in {1}</source>
        <comment>RevenueNoneBefore</comment>
        <translation>Zugerechneter Umsatz von {0}, nichts in {1}</translation>
    </message>
    <message>
        <source>Attributed revenue grew {1} to {0}</source>
        <comment>RevenueGrew</comment>
        <translation>Zugerechneter Umsatz um {1} auf {0} gestiegen</translation>
    </message>
    <message>
        <source>Attributed revenue fell {1} to {0}</source>
        <comment>RevenueFell</comment>
        <translation>Zugerechneter Umsatz um {1} auf {0} gesunken</translation>
    </message>
    <message>
        <source>Attributed revenue held at {0}</source>
        <comment>RevenueHeld</comment>
        <translation>Zugerechneter Umsatz stabil bei {0}</translation>
    </message>
    <message>
        <source>{0}, {1} of quota</source>
        <comment>WithQuota</comment>
        <translation>{0}, {1} der Quota</translation>
    </message>
    <message>
        <source>What went well</source>
        <comment>Highlights</comment>
        <translation>Was gut lief</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <comment>Concerns</comment>
        <translation>Was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>No figure stands out.</source>
        <comment>NoHighlights</comment>
        <translation>Keine Kennzahl sticht hervor.</translation>
    </message>
    <message>
        <source>No figure calls for attention.</source>
        <comment>NoConcerns</comment>
        <translation>Keine Kennzahl gibt Anlass zur Sorge.</translation>
    </message>
    <message>
        <source>{0} of attributed revenue, after none in {1}</source>
        <comment>FindingFirstRevenue</comment>
        <translation>{0} zugerechneter Umsatz, nach nichts in {1}</translation>
    </message>
    <message>
        <source>Attributed revenue is {0} above {1}</source>
        <comment>FindingGrew</comment>
        <translation>Zugerechneter Umsatz {0} über {1}</translation>
    </message>
    <message>
        <source>Attributed revenue is {0} below {1}</source>
        <comment>FindingFell</comment>
        <translation>Zugerechneter Umsatz {0} unter {1}</translation>
    </message>
    <message>
        <source>Quota reached: {0}</source>
        <comment>FindingQuotaMet</comment>
        <translation>Quota erreicht: {0}</translation>
    </message>
    <message>
        <source>{0} of quota, {1} short</source>
        <comment>FindingQuotaMissed</comment>
        <translation>{0} der Quota, es fehlen {1}</translation>
    </message>
    <message>
        <source>The score rose by {0} to {1}</source>
        <comment>FindingScoreUp</comment>
        <translation>Punktestand um {0} auf {1} gestiegen</translation>
    </message>
    <message>
        <source>The score fell by {0} to {1}</source>
        <comment>FindingScoreDown</comment>
        <translation>Punktestand um {0} auf {1} gesunken</translation>
    </message>
    <message>
        <source>{0} is the highest band of the scorecard: {1}</source>
        <comment>FindingHighestBand</comment>
        <translation>{0} ist das höchste Band der Scorecard: {1}</translation>
    </message>
    <message>
        <source>{0} is the lowest band of the scorecard: {1}</source>
        <comment>FindingLowestBand</comment>
        <translation>{0} ist das niedrigste Band der Scorecard: {1}</translation>
    </message>
    <message>
        <source>Red flag: {0}</source>
        <comment>FindingFlag</comment>
        <translation>Warnsignal: {0}</translation>
    </message>
    <message>
        <source>Promoted to {0} on {1}</source>
        <comment>FindingPromoted</comment>
        <translation>Am {1} zu {0} aufgestiegen</translation>
    </message>
    <message>
        <source>Now {0}, since {1}</source>
        <comment>FindingDemoted</comment>
        <translation>Seit {1} nur noch {0}</translation>
    </message>
    <message>
        <source>{0} is near, missing only {1}</source>
        <comment>FindingNearTier</comment>
        <translation>{0} ist nah, es fehlt nur: {1}</translation>
    </message>
    <message>
        <source>Win rate of {0}, up from {1} in {2}</source>
        <comment>FindingWinRateUp</comment>
        <translation>Abschlussquote {0}, gestiegen von {1} in {2}</translation>
    </message>
    <message>
        <source>Win rate of {0}, down from {1} in {2}</source>
        <comment>FindingWinRateDown</comment>
        <translation>Abschlussquote {0}, gesunken von {1} in {2}</translation>
    </message>
    <message>
        <source>No open opportunity is recorded</source>
        <comment>FindingNoPipeline</comment>
        <translation>Keine offene Opportunity ist erfasst</translation>
    </message>
    <message>
        <source>The partner competes in {0} of the deals that concern it</source>
        <comment>FindingCompetes</comment>
        <translation>Der Partner tritt in {0} der Deals, die ihn betreffen, als Wettbewerber auf</translation>
    </message>
    <message numerus="yes">
        <source>{0} new {0|customer|customers}</source>
        <comment>FindingNewCustomers</comment>
        <translation>
            <numerusform>{0} neuer Kunde</numerusform>
            <numerusform>{0} neue Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers are satisfied: {0} of 5</source>
        <comment>FindingSatisfied</comment>
        <translation>Kunden sind zufrieden: {0} von 5</translation>
    </message>
    <message>
        <source>Customer satisfaction is low: {0} of 5</source>
        <comment>FindingUnsatisfied</comment>
        <translation>Kundenzufriedenheit ist niedrig: {0} von 5</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification runs|certifications run} out within {1}</source>
        <comment>FindingRunsOut</comment>
        <translation>
            <numerusform>{0} Zertifizierung läuft bald ab ({1})</numerusform>
            <numerusform>{0} Zertifizierungen laufen bald ab ({1})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification has|certifications have} lapsed</source>
        <comment>FindingLapsed</comment>
        <translation>
            <numerusform>{0} Zertifizierung ist abgelaufen</numerusform>
            <numerusform>{0} Zertifizierungen sind abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of commission was taken back</source>
        <comment>FindingClawback</comment>
        <translation>{0} Provision wurde zurückgefordert</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|task is|tasks are} late</source>
        <comment>FindingLateTasks</comment>
        <translation>
            <numerusform>{0} Aufgabe ist überfällig</numerusform>
            <numerusform>{0} Aufgaben sind überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Scorecard, {0} against {1}</source>
        <comment>SubtitleScorecard</comment>
        <translation>Scorecard, {0} gegenüber {1}</translation>
    </message>
    <message>
        <source>No score in {0}</source>
        <comment>NoScore</comment>
        <translation>Kein Punktestand in {0}</translation>
    </message>
    <message>
        <source>Nothing is recorded that a score could be made of. Record quotas, opportunities, certifications, surveys or activities.</source>
        <comment>NoScoreHow</comment>
        <translation>Nichts ist erfasst, woraus sich Punkte ergeben. Erfassen Sie Quota, Opportunities, Zertifizierungen, Umfragen oder Aktivitäten.</translation>
    </message>
    <message>
        <source>Score {0}, {1}</source>
        <comment>ScoreAlone</comment>
        <translation>Punktestand {0}, {1}</translation>
    </message>
    <message>
        <source>Score {0}, {1}: {2} more than in {3}</source>
        <comment>ScoreUp</comment>
        <translation>Punktestand {0}, {1}: {2} mehr als in {3}</translation>
    </message>
    <message>
        <source>Score {0}, {1}: {2} less than in {3}</source>
        <comment>ScoreDown</comment>
        <translation>Punktestand {0}, {1}: {2} weniger als in {3}</translation>
    </message>
    <message>
        <source>Score {0}, {1}: as in {3}</source>
        <comment>ScoreSame</comment>
        <translation>Punktestand {0}, {1}: wie in {3}</translation>
    </message>
    <message>
        <source>Points by dimension, % of what can be reached</source>
        <comment>CaptionScorecard</comment>
        <translation>Punkte je Dimension, % des Erreichbaren</translation>
    </message>
    <message>
        <source>% of the points</source>
        <comment>PercentOfPoints</comment>
        <translation>% der Punkte</translation>
    </message>
    <message>
        <source>Bars of the scorecard&apos;s dimensions with the period before and the bands. {0}</source>
        <comment>AltScorecard</comment>
        <translation>Balken der Dimensionen der Scorecard mit dem Zeitraum davor und den Bändern. {0}</translation>
    </message>
    <message>
        <source>No dimension moved</source>
        <comment>NoDimensionMoved</comment>
        <translation>Keine Dimension hat sich bewegt</translation>
    </message>
    <message>
        <source>{0} gained {1} points</source>
        <comment>DimensionRose</comment>
        <translation>{0}: {1} Punkte gewonnen</translation>
    </message>
    <message>
        <source>{0} lost {1} points</source>
        <comment>DimensionFell</comment>
        <translation>{0}: {1} Punkte verloren</translation>
    </message>
    <message>
        <source>Red flags raised</source>
        <comment>FlagsRaised</comment>
        <translation>Ausgelöste Warnsignale</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>LeftOut</comment>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Without data, so left out and the rest scaled to 100: {0}.</source>
        <comment>DimensionsLeftOut</comment>
        <translation>Ohne Daten, daher ausgelassen und der Rest auf 100 hochgerechnet: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>The period still runs: {0} of {1} {1|day is|days are} in these figures, quotas count in full.</source>
        <comment>PeriodStillRuns</comment>
        <translation>
            <numerusform>Der Zeitraum läuft noch: {0} von {1} Tag ist in diesen Zahlen, Quota zählt in voller Höhe.</numerusform>
            <numerusform>Der Zeitraum läuft noch: {0} von {1} Tagen sind in diesen Zahlen, Quota zählt in voller Höhe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Credited by the model: {0}</source>
        <comment>SubtitleRevenue</comment>
        <translation>Zugerechnet nach dem Modell: {0}</translation>
    </message>
    <message>
        <source>These twelve months</source>
        <comment>TwelveMonths</comment>
        <translation>Diese zwölf Monate</translation>
    </message>
    <message>
        <source>The year before</source>
        <comment>YearBefore</comment>
        <translation>Das Jahr davor</translation>
    </message>
    <message>
        <source>Attributed revenue by month, {0}</source>
        <comment>CaptionMonths</comment>
        <translation>Zugerechneter Umsatz je Monat, {0}</translation>
    </message>
    <message>
        <source>{0} was the strongest month: {1}</source>
        <comment>StrongestMonth</comment>
        <translation>{0} war der stärkste Monat: {1}</translation>
    </message>
    <message>
        <source>No month with attributed revenue</source>
        <comment>NoMonthWithRevenue</comment>
        <translation>Kein Monat mit zugerechnetem Umsatz</translation>
    </message>
    <message>
        <source>Columns of attributed revenue by month from {1} to {2} beside the year before, with quota as a line where there is one. {0}</source>
        <comment>AltMonths</comment>
        <translation>Säulen des zugerechneten Umsatzes je Monat von {1} bis {2} neben dem Vorjahr, mit der Quota als Linie, wo es eine gibt. {0}</translation>
    </message>
    <message>
        <source>{0} more attributed revenue than in {1}</source>
        <comment>WalkUp</comment>
        <translation>{0} mehr zugerechneter Umsatz als in {1}</translation>
    </message>
    <message>
        <source>{0} less attributed revenue than in {1}</source>
        <comment>WalkDown</comment>
        <translation>{0} weniger zugerechneter Umsatz als in {1}</translation>
    </message>
    <message>
        <source>Attributed revenue as in {0}: {1}</source>
        <comment>WalkSame</comment>
        <translation>Zugerechneter Umsatz wie in {0}: {1}</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <comment>SubtitleWalk</comment>
        <translation>Von {0} zu {1}</translation>
    </message>
    <message>
        <source>What came and went by deal type, {0}</source>
        <comment>CaptionWalkType</comment>
        <translation>Was hinzukam und wegfiel, nach Dealart, {0}</translation>
    </message>
    <message>
        <source>What came and went by product family, {0}</source>
        <comment>CaptionWalkFamily</comment>
        <translation>Was hinzukam und wegfiel, nach Produktfamilie, {0}</translation>
    </message>
    <message>
        <source>{0} brought {1} more</source>
        <comment>BroughtMore</comment>
        <translation>{0} brachte {1} mehr</translation>
    </message>
    <message>
        <source>{0} brought {1} less</source>
        <comment>BroughtLess</comment>
        <translation>{0} brachte {1} weniger</translation>
    </message>
    <message>
        <source>Nothing moved</source>
        <comment>NothingMoved</comment>
        <translation>Nichts hat sich bewegt</translation>
    </message>
    <message>
        <source>Waterfall from {0} to {1}. {2}</source>
        <comment>AltWalk</comment>
        <translation>Wasserfall von {0} zu {1}. {2}</translation>
    </message>
    <message>
        <source>The period still runs: it is compared with the same stretch of the one before, up to {0}.</source>
        <comment>ComparedSoFar</comment>
        <translation>Der Zeitraum läuft noch: verglichen wird mit demselben Abschnitt des vorigen, bis {0}.</translation>
    </message>
    <message>
        <source>No open opportunity</source>
        <comment>NoOpenDeals</comment>
        <translation>Keine offene Opportunity</translation>
    </message>
    <message>
        <source>No open opportunity of this partner is recorded. Record deals that name it, or touches that it sourced.</source>
        <comment>NoOpenDealsHow</comment>
        <translation>Keine offene Opportunity dieses Partners ist erfasst. Erfassen Sie Deals, die ihn nennen, oder Beiträge, mit denen er sie eingebracht hat.</translation>
    </message>
    <message numerus="yes">
        <source>{0} open {0|opportunity|opportunities} worth {1}</source>
        <comment>OpenWorth</comment>
        <translation>
            <numerusform>{0} offene Opportunity im Wert von {1}</numerusform>
            <numerusform>{0} offene Opportunities im Wert von {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} blocked</source>
        <comment>OpenAndBlocked</comment>
        <translation>{0}, {1} blockiert</translation>
    </message>
    <message>
        <source>Open pipeline by stage, {0}</source>
        <comment>CaptionStages</comment>
        <translation>Offene Pipeline nach Phase, {0}</translation>
    </message>
    <message>
        <source>Most is in {0}: {1}</source>
        <comment>MostIn</comment>
        <translation>Das meiste steckt in {0}: {1}</translation>
    </message>
    <message>
        <source>Bars of open pipeline by stage. {0}</source>
        <comment>AltStages</comment>
        <translation>Balken der offenen Pipeline nach Phase. {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|opportunity has|opportunities have} no next step: write it into the field next_step of the deal, and what holds it up into blocker.</source>
        <comment>WithoutNextStep</comment>
        <translation>
            <numerusform>{0} Opportunity hat keinen nächsten Schritt: tragen Sie ihn in das Feld next_step des Deals ein, und was ihn aufhält in blocker.</numerusform>
            <numerusform>{0} Opportunities haben keinen nächsten Schritt: tragen Sie ihn in das Feld next_step des Deals ein, und was ihn aufhält in blocker.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open opportunity, one by one</source>
        <comment>WalkThrough</comment>
        <translation>Jede offene Opportunity, eine nach der anderen</translation>
    </message>
    <message>
        <source>Open opportunities, the largest first</source>
        <comment>EveryOpportunity</comment>
        <translation>Offene Opportunities, die größte zuerst</translation>
    </message>
    <message>
        <source>closed since</source>
        <comment>ClosedLater</comment>
        <translation>seither geschlossen</translation>
    </message>
    <message>
        <source>Go through the opportunities one by one: what is the next step, who takes it, what holds it up?</source>
        <comment>NotesPipeline</comment>
        <translation>Gehen Sie die Opportunities einzeln durch: Was ist der nächste Schritt, wer übernimmt ihn, was hält ihn auf?</translation>
    </message>
    <message>
        <source>No deal was closed in {0}</source>
        <comment>NothingClosed</comment>
        <translation>In {0} wurde kein Deal geschlossen</translation>
    </message>
    <message>
        <source>No deal of this partner was won or lost in this time. Close deals with their reason and competitor.</source>
        <comment>NothingClosedHow</comment>
        <translation>Kein Deal dieses Partners wurde in dieser Zeit gewonnen oder verloren. Schließen Sie Deals mit Grund und Wettbewerber.</translation>
    </message>
    <message numerus="yes">
        <source>Won {0} of {1} {1|deal|deals} ({2})</source>
        <comment>WonOf</comment>
        <translation>
            <numerusform>{0} von {1} Deal gewonnen ({2})</numerusform>
            <numerusform>{0} von {1} Deals gewonnen ({2})</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; lost most often for: {1}</source>
        <comment>MostLostTo</comment>
        <translation>{0}; am häufigsten verloren wegen: {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0}: {1} {1|deal|deals} lost</source>
        <comment>ReasonFirst</comment>
        <translation>
            <numerusform>{0}: {1} Deal verloren</numerusform>
            <numerusform>{0}: {1} Deals verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal was lost</source>
        <comment>NothingLost</comment>
        <translation>Kein Deal ging verloren</translation>
    </message>
    <message>
        <source>no reason recorded</source>
        <comment>NoReason</comment>
        <translation>kein Grund erfasst</translation>
    </message>
    <message>
        <source>Deals by reason</source>
        <comment>CaptionReasons</comment>
        <translation>Deals nach Grund</translation>
    </message>
    <message>
        <source>Deals</source>
        <comment>DealsName</comment>
        <translation>Deals</translation>
    </message>
    <message>
        <source>Bars of deals by reason. {0}</source>
        <comment>AltReasons</comment>
        <translation>Balken der Deals nach Grund. {0}</translation>
    </message>
    <message>
        <source>The deals won and lost</source>
        <comment>DealsClosed</comment>
        <translation>Die gewonnenen und verlorenen Deals</translation>
    </message>
    <message>
        <source>Ask for the story behind the reasons: what did the customer say?</source>
        <comment>NotesWinLoss</comment>
        <translation>Fragen Sie nach der Geschichte hinter den Gründen: Was hat der Kunde gesagt?</translation>
    </message>
    <message numerus="yes">
        <source>{0} certified {0|person|people} missing for {1}</source>
        <comment>PeopleMissing</comment>
        <translation>
            <numerusform>{0} zertifizierte Person fehlt für {1}</numerusform>
            <numerusform>{0} zertifizierte Personen fehlen für {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} more certified {0|person|people} to {1}</source>
        <comment>PeopleToNext</comment>
        <translation>
            <numerusform>Noch {0} zertifizierte Person bis {1}</numerusform>
            <numerusform>Noch {0} zertifizierte Personen bis {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification runs|certifications run} out within {1}</source>
        <comment>PeopleRunOut</comment>
        <translation>
            <numerusform>{0} Zertifizierung läuft bald ab ({1})</numerusform>
            <numerusform>{0} Zertifizierungen laufen bald ab ({1})</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody who is asked for is certified</source>
        <comment>PeopleInOrder</comment>
        <translation>Alle geforderten Personen sind zertifiziert</translation>
    </message>
    <message>
        <source>Nobody is certified</source>
        <comment>NobodyCertified</comment>
        <translation>Niemand ist zertifiziert</translation>
    </message>
    <message>
        <source>No certification or exam of this partner is recorded. Record who passed what, and until when it holds.</source>
        <comment>NobodyCertifiedHow</comment>
        <translation>Für diesen Partner ist keine Zertifizierung oder Prüfung erfasst. Erfassen Sie, wer was bestanden hat und bis wann es gilt.</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|person holds|people hold} a certification</source>
        <comment>PeopleCertified</comment>
        <translation>
            <numerusform>{0} Person hat eine Zertifizierung</numerusform>
            <numerusform>{0} Personen haben eine Zertifizierung</numerusform>
        </translation>
    </message>
    <message>
        <source>People and what they are certified for</source>
        <comment>CaptionPeople</comment>
        <translation>Personen und ihre Zertifizierungen</translation>
    </message>
    <message>
        <source>1 = holds, 0 = has lapsed</source>
        <comment>HoldsMeasure</comment>
        <translation>1 = gültig, 0 = abgelaufen</translation>
    </message>
    <message>
        <source>Table of people and certifications with their state. {0}</source>
        <comment>AltPeople</comment>
        <translation>Tabelle der Personen und Zertifizierungen mit ihrem Stand. {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>CellStudying</comment>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>CellEarned</comment>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>CellHolds</comment>
        <translation>gültig</translation>
    </message>
    <message>
        <source>until {0}</source>
        <comment>CellUntil</comment>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>lapsed {0}</source>
        <comment>CellExpired</comment>
        <translation>abgelaufen {0}</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <comment>CellLater</comment>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>covered</source>
        <comment>CellCovered</comment>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>What the tiers ask for</source>
        <comment>HeadingNeeds</comment>
        <translation>Was die Stufen verlangen</translation>
    </message>
    <message>
        <source>any certification</source>
        <comment>AnyCertification</comment>
        <translation>beliebige Zertifizierung</translation>
    </message>
    <message>
        <source>The tier asks for nothing.</source>
        <comment>NothingAsked</comment>
        <translation>Die Stufe verlangt nichts.</translation>
    </message>
    <message>
        <source>Runs out within {0}</source>
        <comment>HeadingRunsOut</comment>
        <translation>Läuft bald ab ({0})</translation>
    </message>
    <message>
        <source>Nothing runs out within {0}.</source>
        <comment>NothingRunsOut</comment>
        <translation>Nichts läuft bald ab ({0}).</translation>
    </message>
    <message>
        <source>No joint marketing is planned</source>
        <comment>NoMarketing</comment>
        <translation>Kein gemeinsames Marketing geplant</translation>
    </message>
    <message>
        <source>No task of source &quot;marketing&quot; is recorded for this partner. Add one for each joint activity, with an owner and a day.</source>
        <comment>NoMarketingHow</comment>
        <translation>Für diesen Partner ist keine Aufgabe mit der Quelle „marketing“ erfasst. Legen Sie für jede gemeinsame Aktivität eine an, mit Zuständigem und Termin.</translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} joint {1|activity|activities} still to do</source>
        <comment>MarketingState</comment>
        <translation>
            <numerusform>{0} von {1} gemeinsamen Aktivität noch zu tun</numerusform>
            <numerusform>{0} von {1} gemeinsamen Aktivitäten noch zu tun</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is the top tier: keep it</source>
        <comment>GrowthTop</comment>
        <translation>{0} ist die höchste Stufe: halten</translation>
    </message>
    <message>
        <source>Everything {0} asks for is there</source>
        <comment>GrowthReached</comment>
        <translation>Alles, was {0} verlangt, ist erreicht</translation>
    </message>
    <message>
        <source>Missing for {1}: {0}</source>
        <comment>GrowthGap</comment>
        <translation>Für {1} fehlt noch: {0}</translation>
    </message>
    <message>
        <source>{0}, with {1}</source>
        <comment>StandsOn</comment>
        <translation>{0}, mit {1}</translation>
    </message>
    <message>
        <source>{0}, the last {1} months</source>
        <comment>CaptionLadder</comment>
        <translation>{0}, die letzten {1} Monate</translation>
    </message>
    <message>
        <source>The tiers as steps, and where the partner stands. {0}</source>
        <comment>AltLadder</comment>
        <translation>Die Stufen als Treppe, und wo der Partner steht. {0}</translation>
    </message>
    <message>
        <source>What the way up asks for</source>
        <comment>HeadingWays</comment>
        <translation>Was der Weg nach oben verlangt</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>HeadingTimeline</comment>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>What {0} brings</source>
        <comment>HeadingBenefits</comment>
        <translation>Was {0} bringt</translation>
    </message>
    <message>
        <source>Margin of {0} instead of {1}</source>
        <comment>MarginOf</comment>
        <translation>Marge von {0} statt {1}</translation>
    </message>
    <message>
        <source>Tiers are evaluated every day: what is reached counts at once</source>
        <comment>EvaluatedDaily</comment>
        <translation>Stufen werden täglich bewertet: was erreicht ist, zählt sofort</translation>
    </message>
    <message>
        <source>Next evaluation on {0}, in force from {1}</source>
        <comment>EvaluatedOn</comment>
        <translation>Nächste Bewertung am {0}, wirksam ab {1}</translation>
    </message>
    <message>
        <source>{0} ends on {1} unless the criteria are met again</source>
        <comment>NoticeUntil</comment>
        <translation>{0} endet am {1}, wenn die Kriterien nicht wieder erfüllt werden</translation>
    </message>
    <message>
        <source>{0} is kept by grace: {1} of {2} evaluations below it</source>
        <comment>InGrace</comment>
        <translation>{0} bleibt aus Kulanz: {1} von {2} Bewertungen darunter</translation>
    </message>
    <message>
        <source>{0} comes by itself on {1} if nothing changes</source>
        <comment>ComesByItself</comment>
        <translation>{0} kommt am {1} von selbst, wenn sich nichts ändert</translation>
    </message>
    <message>
        <source>{0} of attributed revenue leaves the window by {1}</source>
        <comment>LeavesWindow</comment>
        <translation>{0} zugerechneter Umsatz fällt bis {1} aus dem Zeitfenster</translation>
    </message>
    <message>
        <source>{0} of new attributed revenue by {1} reaches {2}</source>
        <comment>ToEarnUntil</comment>
        <translation>{0} neuer zugerechneter Umsatz bis {1} reicht für {2}</translation>
    </message>
    <message>
        <source>Nothing is escalated</source>
        <comment>NoEscalations</comment>
        <translation>Nichts ist eskaliert</translation>
    </message>
    <message>
        <source>No open escalation, no conflict at the desk, no late step of a plan. Escalations are tasks of source &quot;escalation&quot;.</source>
        <comment>NoEscalationsHow</comment>
        <translation>Keine offene Eskalation, kein Konflikt am Deal Desk, kein verspäteter Planschritt. Eskalationen sind Aufgaben mit der Quelle „escalation“.</translation>
    </message>
    <message>
        <source>{0} open</source>
        <comment>EscalationState</comment>
        <translation>Offen: {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|escalation|escalations}</source>
        <comment>CountEscalations</comment>
        <translation>
            <numerusform>{0} Eskalation</numerusform>
            <numerusform>{0} Eskalationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|conflict|conflicts} at the desk</source>
        <comment>CountConflicts</comment>
        <translation>
            <numerusform>{0} Konflikt am Deal Desk</numerusform>
            <numerusform>{0} Konflikte am Deal Desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} late {0|step|steps}</source>
        <comment>CountLateSteps</comment>
        <translation>
            <numerusform>{0} verspäteter Schritt</numerusform>
            <numerusform>{0} verspätete Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalations</source>
        <comment>HeadingEscalations</comment>
        <translation>Eskalationen</translation>
    </message>
    <message>
        <source>Open conflicts of the deal desk</source>
        <comment>HeadingConflicts</comment>
        <translation>Offene Konflikte des Deal Desk</translation>
    </message>
    <message>
        <source>No open conflict.</source>
        <comment>NoConflicts</comment>
        <translation>Kein offener Konflikt.</translation>
    </message>
    <message>
        <source>Late steps of plans</source>
        <comment>HeadingLateSteps</comment>
        <translation>Verspätete Planschritte</translation>
    </message>
    <message>
        <source>No late step.</source>
        <comment>NoLateSteps</comment>
        <translation>Kein verspäteter Schritt.</translation>
    </message>
    <message>
        <source>Two partners registered the same customer</source>
        <comment>ConflictDuplicate</comment>
        <translation>Zwei Partner haben denselben Kunden registriert</translation>
    </message>
    <message>
        <source>Registered twice by the same partner</source>
        <comment>ConflictSamePartner</comment>
        <translation>Vom selben Partner doppelt registriert</translation>
    </message>
    <message>
        <source>The direct team knew the customer before</source>
        <comment>ConflictDirectDeal</comment>
        <translation>Der Direktvertrieb kannte den Kunden schon</translation>
    </message>
    <message>
        <source>A lead of the customer was there before</source>
        <comment>ConflictLead</comment>
        <translation>Ein Lead des Kunden war schon da</translation>
    </message>
    <message>
        <source>Another partner&apos;s protected customer</source>
        <comment>ConflictPoaching</comment>
        <translation>Geschützter Kunde eines anderen Partners</translation>
    </message>
    <message>
        <source>The direct team works on the partner&apos;s customer</source>
        <comment>ConflictDirectOnAccount</comment>
        <translation>Der Direktvertrieb arbeitet am Kunden des Partners</translation>
    </message>
    <message>
        <source>No commitments</source>
        <comment>NoCommitments</comment>
        <translation>Keine Zusagen</translation>
    </message>
    <message>
        <source>No task of source &quot;commitment&quot; is recorded for this partner. Write down what both sides promise, with an owner and a day.</source>
        <comment>NoCommitmentsHow</comment>
        <translation>Für diesen Partner ist keine Aufgabe mit der Quelle „commitment“ erfasst. Halten Sie fest, was beide Seiten zusagen, mit Zuständigem und Termin.</translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} {1|commitment|commitments} of last time kept</source>
        <comment>CommitmentsKept</comment>
        <translation>
            <numerusform>{0} von {1} Zusage vom letzten Mal gehalten</numerusform>
            <numerusform>{0} von {1} Zusagen vom letzten Mal gehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} late</source>
        <comment>CommitmentsLate</comment>
        <translation>{0}, {1} überfällig</translation>
    </message>
    <message numerus="yes">
        <source>{0} new {0|commitment|commitments}</source>
        <comment>CommitmentsNew</comment>
        <translation>
            <numerusform>{0} neue Zusage</numerusform>
            <numerusform>{0} neue Zusagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Of last time</source>
        <comment>HeadingLastTime</comment>
        <translation>Vom letzten Mal</translation>
    </message>
    <message>
        <source>New</source>
        <comment>HeadingNew</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Nothing was promised last time.</source>
        <comment>NothingCommittedBefore</comment>
        <translation>Beim letzten Mal wurde nichts zugesagt.</translation>
    </message>
    <message>
        <source>To be agreed in this review.</source>
        <comment>NothingCommittedNow</comment>
        <translation>In diesem Review zu vereinbaren.</translation>
    </message>
    <message>
        <source>{0}, late</source>
        <comment>StateLate</comment>
        <translation>{0}, überfällig</translation>
    </message>
    <message>
        <source>How these numbers are made</source>
        <comment>MethodTitle</comment>
        <translation>Wie diese Zahlen entstehen</translation>
    </message>
    <message>
        <source>The lens</source>
        <comment>HeadingLens</comment>
        <translation>Die Betrachtung</translation>
    </message>
    <message>
        <source>Definitions</source>
        <comment>HeadingDefinitions</comment>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>Period</source>
        <comment>LensPeriod</comment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Compared with</source>
        <comment>LensBefore</comment>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Attribution model</source>
        <comment>LensModel</comment>
        <translation>Attributionsmodell</translation>
    </message>
    <message>
        <source>Currency</source>
        <comment>LensCurrency</comment>
        <translation>Währung</translation>
    </message>
    <message>
        <source>As of</source>
        <comment>LensAsOf</comment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <comment>LensRulebook</comment>
        <translation>Regelwerk</translation>
    </message>
    <message>
        <source>{0}, in place of {1}</source>
        <comment>ModelInstead</comment>
        <translation>{0}, anstelle von {1}</translation>
    </message>
    <message>
        <source>By each model</source>
        <comment>OtherModel</comment>
        <translation>Nach jedem Modell</translation>
    </message>
    <message>
        <source>Every attribution model says the same</source>
        <comment>ModelsAgree</comment>
        <translation>Jedes Attributionsmodell sagt dasselbe</translation>
    </message>
    <message>
        <source>Between {0} and {1}, depending on the model</source>
        <comment>ModelsDiffer</comment>
        <translation>Zwischen {0} und {1}, je nach Modell</translation>
    </message>
    <message>
        <source>Attributed revenue by attribution model, {0}</source>
        <comment>CaptionModels</comment>
        <translation>Zugerechneter Umsatz nach Attributionsmodell, {0}</translation>
    </message>
    <message>
        <source>Lines from the model of this review to each other model. {0}</source>
        <comment>AltModels</comment>
        <translation>Linien vom Modell dieses Reviews zu jedem anderen Modell. {0}</translation>
    </message>
    <message>
        <source>Attributed revenue: the parts of deals won in the period that the model credits to the partner. The parts of a deal sum to its amount.</source>
        <comment>DefineRevenue</comment>
        <translation>Zugerechneter Umsatz: die Teile der im Zeitraum gewonnenen Deals, die das Modell dem Partner zurechnet. Die Teile eines Deals ergeben zusammen seinen Betrag.</translation>
    </message>
    <message>
        <source>Pipeline, wins and losses: deals that name the partner, else those that it sourced.</source>
        <comment>DefineRecord</comment>
        <translation>Pipeline, Gewonnenes und Verlorenes: Deals, die den Partner nennen, sonst die, die er eingebracht hat.</translation>
    </message>
    <message>
        <source>Score: points of the dimensions out of 100, rounded down. Dimensions without data are left out and the rest scaled.</source>
        <comment>DefineScore</comment>
        <translation>Punktestand: Punkte der Dimensionen von 100, abgerundet. Dimensionen ohne Daten entfallen, der Rest wird hochgerechnet.</translation>
    </message>
    <message>
        <source>Tier: what is in force on the as-of date by the criteria of the rulebook, with grace, notice and tiers set by hand.</source>
        <comment>DefineTier</comment>
        <translation>Stufe: was am Stichtag nach den Kriterien des Regelwerks gilt, mit Kulanz, Ankündigung und von Hand gesetzten Stufen.</translation>
    </message>
    <message>
        <source>Quota attainment: attributed revenue divided by the quotas that lie within the period, in full.</source>
        <comment>DefineQuota</comment>
        <translation>Quota-Erfüllung: zugerechneter Umsatz geteilt durch die Quota im Zeitraum, in voller Höhe.</translation>
    </message>
    <message>
        <source>No data is not zero: a ratio without anything to divide by is not shown as a number.</source>
        <comment>DefineNoData</comment>
        <translation>Keine Daten heißt nicht null: ein Verhältnis ohne Grundlage wird nicht als Zahl gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|amount|amounts} without an exchange rate {0|is|are} in no sum of money.</source>
        <comment>Unconverted</comment>
        <translation>
            <numerusform>{0} Betrag ohne Wechselkurs ist in keiner Geldsumme enthalten.</numerusform>
            <numerusform>{0} Beträge ohne Wechselkurs sind in keiner Geldsumme enthalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Performance report, {0}</source>
        <comment>MonthlyTitle</comment>
        <translation>Leistungsbericht, {0}</translation>
    </message>
    <message>
        <source>Partner plan, {0}</source>
        <comment>AnnualTitle</comment>
        <translation>Partnerplan, {0}</translation>
    </message>
    <message>
        <source>Executive summary, {0}</source>
        <comment>ExecutiveTitle</comment>
        <translation>Management Summary, {0}</translation>
    </message>
    <message>
        <source>Programme report to the board, {0}</source>
        <comment>BoardTitle</comment>
        <translation>Programmbericht an den Vorstand, {0}</translation>
    </message>
    <message>
        <source>Partner programme</source>
        <comment>ProgrammeName</comment>
        <translation>Partnerprogramm</translation>
    </message>
    <message>
        <source>The programme at a glance</source>
        <comment>SectionOverview</comment>
        <translation>Das Programm auf einen Blick</translation>
    </message>
    <message>
        <source>Partners with revenue</source>
        <comment>LabelActive</comment>
        <translation>Partner mit Umsatz</translation>
    </message>
    <message numerus="yes">
        <source>of {0} {0|partner|partners}</source>
        <comment>OfPartners</comment>
        <translation>
            <numerusform>von {0} Partner</numerusform>
            <numerusform>von {0} Partnern</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} brings {1} of the revenue</source>
        <comment>ProgrammeTiers</comment>
        <translation>{0} bringt {1} des Umsatzes</translation>
    </message>
    <message>
        <source>{0} brings {1} of the revenue</source>
        <comment>ProgrammeTypes</comment>
        <translation>{0} bringt {1} des Umsatzes</translation>
    </message>
    <message>
        <source>Attributed revenue by tier, {0}</source>
        <comment>CaptionTiers</comment>
        <translation>Zugerechneter Umsatz nach Stufe, {0}</translation>
    </message>
    <message>
        <source>Attributed revenue by partner type, {0}</source>
        <comment>CaptionTypes</comment>
        <translation>Zugerechneter Umsatz nach Partnertyp, {0}</translation>
    </message>
    <message>
        <source>Bars of attributed revenue by group. {0}</source>
        <comment>AltByGroup</comment>
        <translation>Balken des zugerechneten Umsatzes nach Gruppe. {0}</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>ColumnTier</comment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>ColumnType</comment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Partners</source>
        <comment>ColumnPartners</comment>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>ColumnShare</comment>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Partner</source>
        <comment>ColumnPartner</comment>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Growth</source>
        <comment>ColumnGrowth</comment>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Of quota</source>
        <comment>ColumnAttainment</comment>
        <translation>Quota-Erfüllung</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>ColumnScore</comment>
        <translation>Punktestand</translation>
    </message>
    <message>
        <source>Flags</source>
        <comment>ColumnFlags</comment>
        <translation>Warnsignale</translation>
    </message>
    <message>
        <source>Channel manager</source>
        <comment>ColumnManager</comment>
        <translation>Channel-Manager</translation>
    </message>
    <message>
        <source>With revenue</source>
        <comment>ColumnActive</comment>
        <translation>Mit Umsatz</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <comment>ColumnPipeline</comment>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>{0} leads with {1}</source>
        <comment>ProgrammeRegions</comment>
        <translation>{0} führt mit {1}</translation>
    </message>
    <message>
        <source>Attributed revenue by region and quarter, {0}</source>
        <comment>CaptionRegions</comment>
        <translation>Zugerechneter Umsatz nach Region und Quartal, {0}</translation>
    </message>
    <message>
        <source>Table of regions and quarters, shaded by attributed revenue. {0}</source>
        <comment>AltRegions</comment>
        <translation>Tabelle der Regionen und Quartale, schattiert nach zugerechnetem Umsatz. {0}</translation>
    </message>
    <message numerus="yes">
        <source>The first {0} {0|partner brings|partners bring} {1} of the revenue</source>
        <comment>TopPartners</comment>
        <translation>
            <numerusform>Die ersten {0} Partner bringt {1} des Umsatzes</numerusform>
            <numerusform>Die ersten {0} Partner bringen {1} des Umsatzes</numerusform>
        </translation>
    </message>
    <message>
        <source>No partner was credited with revenue</source>
        <comment>NobodyBrings</comment>
        <translation>Keinem Partner wurde Umsatz zugerechnet</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|partner needs|partners need} attention</source>
        <comment>AtRiskTitle</comment>
        <translation>
            <numerusform>{0} Partner braucht Aufmerksamkeit</numerusform>
            <numerusform>{0} Partner brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>No partner is flagged or in the lowest band</source>
        <comment>NobodyAtRisk</comment>
        <translation>Kein Partner hat ein Warnsignal oder liegt im untersten Band</translation>
    </message>
    <message>
        <source>Partners with red flags, in the lowest band of the scorecard or of programme health, those with most revenue first.</source>
        <comment>AtRiskHow</comment>
        <translation>Partner mit Warnsignalen, im untersten Band der Scorecard oder der Programmgesundheit, die umsatzstärksten zuerst.</translation>
    </message>
    <message>
        <source>The {0} with most revenue of {1} are shown.</source>
        <comment>AtRiskShown</comment>
        <translation>Gezeigt werden die {0} umsatzstärksten von {1}.</translation>
    </message>
    <message>
        <source>Health</source>
        <comment>ColumnRisk</comment>
        <translation>Gesundheit</translation>
    </message>
    <message numerus="yes">
        <source>{0} active {0|partner|partners} for {1} channel {1|manager|managers}</source>
        <comment>CoverageTitle</comment>
        <translation>
            <numerusform>{0} aktiver Partner für {1} Channel-Manager</numerusform>
            <numerusform>{0} aktive Partner für {1} Channel-Manager</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; {1} without one</source>
        <comment>CoverageUncovered</comment>
        <translation>{0}; {1} ohne Betreuung</translation>
    </message>
    <message>
        <source>A channel manager carries 20 to 30 active partners. Write the manager into each partner.</source>
        <comment>CoverageHow</comment>
        <translation>Ein Channel-Manager betreut 20 bis 30 aktive Partner. Tragen Sie ihn bei jedem Partner ein.</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>NoManager</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>no region</source>
        <comment>RegionNone</comment>
        <translation>keine Region</translation>
    </message>
    <message>
        <source>Commission statement, {0}</source>
        <comment>StatementTitle</comment>
        <translation>Provisionsabrechnung, {0}</translation>
    </message>
    <message>
        <source>{0} · as of {1}</source>
        <comment>StatementFrame</comment>
        <translation>{0} · Stand {1}</translation>
    </message>
    <message>
        <source>No commission line in {0}</source>
        <comment>StatementNothing</comment>
        <translation>Keine Provisionszeile in {0}</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <comment>StatementSum</comment>
        <translation>{0} für {1}</translation>
    </message>
    <message>
        <source>Commission lines in {0}</source>
        <comment>StatementLines</comment>
        <translation>Provisionszeilen in {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|line|lines} without commission</source>
        <comment>StatementWithout</comment>
        <translation>
            <numerusform>{0} Zeile ohne Provision</numerusform>
            <numerusform>{0} Zeilen ohne Provision</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals</source>
        <comment>HeadingTotals</comment>
        <translation>Summen</translation>
    </message>
    <message>
        <source>How to read the lines</source>
        <comment>HeadingHowToRead</comment>
        <translation>So lesen Sie die Zeilen</translation>
    </message>
    <message>
        <source>A line is the part of a deal that is credited to the partner (the base), times the rate of the rule that covers it, rounded half to even to the minor unit.</source>
        <comment>StatementHowAccrual</comment>
        <translation>Eine Zeile ist der Teil eines Deals, der dem Partner zugerechnet ist (die Basis), mal dem Satz der zutreffenden Regel, kaufmännisch zur geraden Ziffer auf die kleinste Einheit gerundet.</translation>
    </message>
    <message>
        <source>What was refunded takes commission back at the original rate, even where tiers or plans have changed since.</source>
        <comment>StatementHowRefund</comment>
        <translation>Erstattetes nimmt Provision zum ursprünglichen Satz zurück, auch wenn Stufen oder Pläne sich seither geändert haben.</translation>
    </message>
    <message>
        <source>Amounts are in the currencies of the deals. Different currencies are never added.</source>
        <comment>StatementHowSum</comment>
        <translation>Beträge stehen in den Währungen der Deals. Verschiedene Währungen werden nie addiert.</translation>
    </message>
    <message>
        <source>Accrued</source>
        <comment>HeadingAccruals</comment>
        <translation>Aufgelaufen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>HeadingClawbacks</comment>
        <translation>Zurückgefordert</translation>
    </message>
    <message>
        <source>Lines</source>
        <comment>ColumnLines</comment>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Accrued</source>
        <comment>ColumnAccrued</comment>
        <translation>Aufgelaufen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>ColumnTakenBack</comment>
        <translation>Zurückgefordert</translation>
    </message>
    <message>
        <source>Net</source>
        <comment>ColumnNet</comment>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>ColumnDate</comment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>ColumnItem</comment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Base</source>
        <comment>ColumnBase</comment>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <comment>ColumnRate</comment>
        <translation>Satz, %</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>ColumnRule</comment>
        <translation>Regel</translation>
    </message>
    <message>
        <source>How</source>
        <comment>ColumnMath</comment>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>Total</comment>
        <translation>Summe</translation>
    </message>
    <message>
        <source>{0} %</source>
        <comment>Percent</comment>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>flat</source>
        <comment>FlatRate</comment>
        <translation>pauschal</translation>
    </message>
    <message>
        <source>whole deal</source>
        <comment>WholeDeal</comment>
        <translation>ganzer Deal</translation>
    </message>
    <message>
        <source>rest of the deal</source>
        <comment>RestOfDeal</comment>
        <translation>Rest des Deals</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathShare</comment>
        <translation>{0} von {1} = {2}</translation>
    </message>
    <message>
        <source>{0}; × {1} = {2}</source>
        <comment>MathRate</comment>
        <translation>{0}; × {1} = {2}</translation>
    </message>
    <message>
        <source>{0}; flat amount {1}</source>
        <comment>MathFlat</comment>
        <translation>{0}; Pauschale {1}</translation>
    </message>
    <message>
        <source>{0} of {1} refunded; of {2} commission {3}</source>
        <comment>MathRefund</comment>
        <translation>{0} von {1} erstattet; von {2} Provision {3}</translation>
    </message>
    <message>
        <source>No plan in force takes the partner&apos;s type.</source>
        <comment>ReasonNoPlan</comment>
        <translation>Kein geltender Plan erfasst den Typ des Partners.</translation>
    </message>
    <message>
        <source>No rule of the plan covers the line.</source>
        <comment>ReasonNoRule</comment>
        <translation>Keine Regel des Plans trifft auf die Zeile zu.</translation>
    </message>
    <message>
        <source>The rule pays nothing: {0}.</source>
        <comment>ReasonRule</comment>
        <translation>Die Regel zahlt nichts: {0}.</translation>
    </message>
    <message>
        <source>The flat amount is on another line of the deal.</source>
        <comment>ReasonFlatElsewhere</comment>
        <translation>Der Pauschalbetrag steht in einer anderen Zeile des Deals.</translation>
    </message>
    <message>
        <source>Nothing is credited, so no flat amount is paid.</source>
        <comment>ReasonFlatNeedsBase</comment>
        <translation>Nichts ist zugerechnet, daher wird keine Pauschale gezahlt.</translation>
    </message>
    <message>
        <source>No exchange rate for the flat amount.</source>
        <comment>ReasonFlatNoRate</comment>
        <translation>Kein Wechselkurs für den Pauschalbetrag.</translation>
    </message>
    <message>
        <source>The amount does not fit.</source>
        <comment>ReasonTooLarge</comment>
        <translation>Der Betrag ist zu groß.</translation>
    </message>
    <message>
        <source>Partner pack, {0}</source>
        <comment>PackTitle</comment>
        <translation>Partnermappe, {0}</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>PackContents</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The figures</source>
        <comment>PackFigures</comment>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <source>To the top</source>
        <comment>PackToTop</comment>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <comment>PackNothingYet</comment>
        <translation>Noch nichts erfasst.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>PackMore</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>Credited on {0} {0|deal|deals}: {1}</source>
        <comment>CreditsTitle</comment>
        <translation>
            <numerusform>{0} Deal zugerechnet: {1}</numerusform>
            <numerusform>{0} Deals zugerechnet: {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal won in {0} is credited to you</source>
        <comment>CreditsNone</comment>
        <translation>Kein in {0} gewonnener Deal wird Ihnen zugerechnet</translation>
    </message>
    <message>
        <source>Every deal won in {0} that you had a part in. Open one to see which touches counted, what they weighed and how the amount comes about.</source>
        <comment>CreditsHow</comment>
        <translation>Jeder in {0} gewonnene Deal, an dem Sie beteiligt waren. Öffnen Sie einen, um zu sehen, welche Beiträge zählten, was sie wogen und wie der Betrag zustande kommt.</translation>
    </message>
    <message>
        <source>Deals and your part of them</source>
        <comment>CreditsHeading</comment>
        <translation>Deals und Ihr Anteil daran</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>ColumnClosed</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Your part, %</source>
        <comment>ColumnYourPart</comment>
        <translation>Ihr Anteil, %</translation>
    </message>
    <message>
        <source>Credited</source>
        <comment>ColumnCredited</comment>
        <translation>Zugerechnet</translation>
    </message>
    <message>
        <source>{0} of {1}, won on {2}</source>
        <comment>CreditOf</comment>
        <translation>{0} von {1}, gewonnen am {2}</translation>
    </message>
    <message>
        <source>Credited by the model {0}. Touches up to {1} count.</source>
        <comment>CreditRule</comment>
        <translation>Zugerechnet nach dem Modell {0}. Beiträge bis {1} zählen.</translation>
    </message>
    <message>
        <source>Those before {0} are too old to count.</source>
        <comment>CreditLookback</comment>
        <translation>Die vor dem {0} sind zu alt, um zu zählen.</translation>
    </message>
    <message>
        <source>Your touches</source>
        <comment>CreditYourTouches</comment>
        <translation>Ihre Beiträge</translation>
    </message>
    <message>
        <source>None of your touches counts.</source>
        <comment>CreditNoTouches</comment>
        <translation>Keiner Ihrer Beiträge zählt.</translation>
    </message>
    <message>
        <source>Whose touches weigh what</source>
        <comment>CreditParties</comment>
        <translation>Wessen Beiträge was wiegen</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>ColumnPosition</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Touch</source>
        <comment>ColumnTouch</comment>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Weight</source>
        <comment>ColumnWeight</comment>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>ColumnWhy</comment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>ColumnWho</comment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Touches</source>
        <comment>ColumnTouches</comment>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>You</source>
        <comment>PartyYou</comment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Another partner</source>
        <comment>PartyAnother</comment>
        <translation>Ein anderer Partner</translation>
    </message>
    <message>
        <source>Another partner ({0})</source>
        <comment>PartyAnotherOf</comment>
        <translation>Ein anderer Partner ({0})</translation>
    </message>
    <message>
        <source>The direct team</source>
        <comment>PartyDirect</comment>
        <translation>Das Direktteam</translation>
    </message>
    <message>
        <source>The base rate, credited to nobody</source>
        <comment>PartyHouse</comment>
        <translation>Die Grundrate, niemandem zugerechnet</translation>
    </message>
    <message>
        <source>Not recorded: the deal names you</source>
        <comment>TouchImplied</comment>
        <translation>Nicht erfasst: der Deal nennt Sie</translation>
    </message>
    <message>
        <source>Does not count: after the deal was decided</source>
        <comment>TouchAfter</comment>
        <translation>Zählt nicht: nach der Entscheidung über den Deal</translation>
    </message>
    <message>
        <source>Does not count: too old</source>
        <comment>TouchTooOld</comment>
        <translation>Zählt nicht: zu alt</translation>
    </message>
    <message>
        <source>Does not count: recorded after the decision as a rule</source>
        <comment>TouchPostDecision</comment>
        <translation>Zählt nicht: wird in der Regel nach der Entscheidung erfasst</translation>
    </message>
    <message>
        <source>Does not count: without a date</source>
        <comment>TouchNoTime</comment>
        <translation>Zählt nicht: ohne Datum</translation>
    </message>
    <message>
        <source>Does not count: left out</source>
        <comment>TouchLeftOut</comment>
        <translation>Zählt nicht: ausgenommen</translation>
    </message>
    <message>
        <source>Stands for you: every party weighs the same</source>
        <comment>WeighStands</comment>
        <translation>Steht für Sie: jede Partei wiegt gleich viel</translation>
    </message>
    <message>
        <source>Your first touch stands for you</source>
        <comment>WeighCounted</comment>
        <translation>Ihr erster Beitrag steht für Sie</translation>
    </message>
    <message>
        <source>Every touch weighs the same</source>
        <comment>WeighSame</comment>
        <translation>Jeder Beitrag wiegt gleich viel</translation>
    </message>
    <message>
        <source>The first touch</source>
        <comment>WeighFirst</comment>
        <translation>Der erste Beitrag</translation>
    </message>
    <message>
        <source>Not the first touch</source>
        <comment>WeighNotFirst</comment>
        <translation>Nicht der erste Beitrag</translation>
    </message>
    <message>
        <source>The last touch</source>
        <comment>WeighLast</comment>
        <translation>Der letzte Beitrag</translation>
    </message>
    <message>
        <source>Not the last touch</source>
        <comment>WeighNotLast</comment>
        <translation>Nicht der letzte Beitrag</translation>
    </message>
    <message>
        <source>The only touch</source>
        <comment>WeighOnly</comment>
        <translation>Der einzige Beitrag</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>WeighPlace</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} × {2} touches between</source>
        <comment>WeighPlaceTimes</comment>
        <translation>{0}: {1} × {2} Beiträge dazwischen</translation>
    </message>
    <message>
        <source>Between the first and the last: {0}</source>
        <comment>WeighBetween</comment>
        <translation>Zwischen dem ersten und dem letzten: {0}</translation>
    </message>
    <message>
        <source>By its type</source>
        <comment>WeighType</comment>
        <translation>Nach seiner Art</translation>
    </message>
    <message>
        <source>{0} days before the last: 2^(−{0} / {1})</source>
        <comment>WeighAge</comment>
        <translation>{0} Tage vor dem letzten: 2^(−{0} / {1})</translation>
    </message>
    <message>
        <source>Type {0} × partner {1} × age {2}</source>
        <comment>WeighLearned</comment>
        <translation>Art {0} × Partner {1} × Alter {2}</translation>
    </message>
    <message>
        <source>By the expression of the programme</source>
        <comment>WeighExpression</comment>
        <translation>Nach dem Ausdruck des Programms</translation>
    </message>
    <message>
        <source>A touch has no weight under the expression of the programme, so nobody is credited.</source>
        <comment>MathRefused</comment>
        <translation>Ein Beitrag hat nach dem Ausdruck des Programms kein Gewicht, darum wird niemandem etwas zugerechnet.</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathWeight</comment>
        <translation>{0} von {1} = {2}</translation>
    </message>
    <message>
        <source>The partners share {0} of the deal, the direct team has the rest.</source>
        <comment>MathPartnersShare</comment>
        <translation>Die Partner teilen sich {0} des Deals, das Direktteam hat den Rest.</translation>
    </message>
    <message>
        <source>{0} of the deal follows the credit of the deal that it continues; its own touches divide the rest.</source>
        <comment>MathInherited</comment>
        <translation>{0} des Deals folgt der Zurechnung des Deals, den er fortsetzt; den Rest teilen seine eigenen Beiträge.</translation>
    </message>
    <message>
        <source>{0} of what came to you is passed on to another partner: {1}</source>
        <comment>MathPassedOn</comment>
        <translation>{0} dessen, was Ihnen zukam, gehen an einen anderen Partner weiter: {1}</translation>
    </message>
    <message>
        <source>Another partner passes on to you {0} of what came to it: {1}</source>
        <comment>MathPassedToYou</comment>
        <translation>Ein anderer Partner gibt {0} dessen, was ihm zukam, an Sie weiter: {1}</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathAmount</comment>
        <translation>{0} von {1} = {2}</translation>
    </message>
    <message>
        <source>The amount divides with a remainder; one smallest unit of it is yours.</source>
        <comment>MathUnit</comment>
        <translation>Der Betrag teilt sich mit Rest; eine kleinste Einheit davon gehört Ihnen.</translation>
    </message>
    <message>
        <source>In {0}: {1}</source>
        <comment>MathConverted</comment>
        <translation>In {0}: {1}</translation>
    </message>
    <message>
        <source>Payments are not recorded here: accrued is what the rules give for deals won and closed.</source>
        <comment>PackNotPaid</comment>
        <translation>Zahlungen sind hier nicht erfasst: aufgelaufen ist, was die Regeln für gewonnene und abgeschlossene Deals ergeben.</translation>
    </message>
    <message numerus="yes">
        <source>{0} if all {1} open {1|deal|deals} of yours were won</source>
        <comment>ProjectedTitle</comment>
        <translation>
            <numerusform>{0}, wenn Ihr {1} offener Deal gewonnen würde</numerusform>
            <numerusform>{0}, wenn alle Ihre {1} offenen Deals gewonnen würden</numerusform>
        </translation>
    </message>
    <message>
        <source>No open deal of yours would earn commission as it stands</source>
        <comment>ProjectedNone</comment>
        <translation>Keiner Ihrer offenen Deals brächte, wie er steht, eine Provision</translation>
    </message>
    <message>
        <source>Each open deal as if it were won on {0} at its amount: your credit by the touches so far, the plan and your tier as they are today. No likelihood is put on it.</source>
        <comment>ProjectedHow</comment>
        <translation>Jeder offene Deal, als würde er am {0} zu seinem Betrag gewonnen: Ihr Anteil nach den bisherigen Beiträge, der Plan und Ihre Stufe, wie sie heute sind. Eine Wahrscheinlichkeit ist nicht eingerechnet.</translation>
    </message>
    <message>
        <source>Open deals, {0}</source>
        <comment>ProjectedLines</comment>
        <translation>Offene Deals, {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} open {0|task|tasks}</source>
        <comment>PackTasks</comment>
        <translation>
            <numerusform>{0} offene Aufgabe</numerusform>
            <numerusform>{0} offene Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} late</source>
        <comment>PackTasksLate</comment>
        <translation>{0}, davon {1} überfällig</translation>
    </message>
    <message>
        <source>No open task</source>
        <comment>PackNoTasks</comment>
        <translation>Keine offene Aufgabe</translation>
    </message>
    <message>
        <source>How {0} was won: {2} has {1} of the credit</source>
        <comment>JourneyTitle</comment>
        <translation>So wurde {0} gewonnen: {2} hat {1} der Zurechnung</translation>
    </message>
    <message>
        <source>{0}, {1}, won on {2}</source>
        <comment>JourneyOf</comment>
        <translation>{0}, {1}, gewonnen am {2}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>TouchOn</comment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Other partners</source>
        <comment>OtherPartners</comment>
        <translation>Andere Partner</translation>
    </message>
    <message>
        <source>Touches until it was won; the area is their part of the credit, pale ones do not count</source>
        <comment>CaptionJourney</comment>
        <translation>Beiträge bis zum Gewinn; die Fläche ist ihr Anteil an der Zurechnung, blasse zählen nicht</translation>
    </message>
    <message>
        <source>Touches over time by whose they are, as large as their part of the credit. {0}</source>
        <comment>AltJourney</comment>
        <translation>Beiträge im Zeitverlauf, nach Beteiligten, so groß wie ihr Anteil an der Zurechnung. {0}</translation>
    </message>
    <message>
        <source>Tell it as a story: who was there first, what moved the customer, what to do again.</source>
        <comment>NotesJourney</comment>
        <translation>Als Geschichte erzählen: Wer war zuerst da, was hat den Kunden bewegt, was wiederholen wir?</translation>
    </message>
    <message>
        <source>Registrations: {0} submitted, {1} approved, {2} won</source>
        <comment>RegistrationsTitle</comment>
        <translation>Registrierungen: {0} eingereicht, {1} genehmigt, {2} gewonnen</translation>
    </message>
    <message>
        <source>Nothing was registered in {0}</source>
        <comment>RegistrationsNone</comment>
        <translation>In {0} wurde nichts registriert</translation>
    </message>
    <message>
        <source>Deal registrations are recorded at the desk, or imported.</source>
        <comment>RegistrationsNoneHow</comment>
        <translation>Deal-Registrierungen werden am Desk erfasst oder importiert.</translation>
    </message>
    <message>
        <source>Registrations</source>
        <comment>RegistrationsName</comment>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>Submitted</source>
        <comment>StageSubmitted</comment>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>StageApproved</comment>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Registrations submitted in {0}, and how far they came</source>
        <comment>CaptionRegistrations</comment>
        <translation>Registrierungen aus {0}, und wie weit sie kamen</translation>
    </message>
    <message>
        <source>Funnel of registrations. {0}</source>
        <comment>AltRegistrations</comment>
        <translation>Trichter der Registrierungen. {0}</translation>
    </message>
</context>
<context>
    <name>DocumentFormat</name>
    <message>
        <source>{0} %</source>
        <comment>share</comment>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>3 K, 6 M, 9 B</source>
        <comment>zeros and unit</comment>
        <translation>3 Tsd., 6 Mio., 9 Mrd.</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>amount and unit</comment>
        <translation>{0} {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|day|days}</source>
        <comment>days</comment>
        <translation>
            <numerusform>{0} Tag</numerusform>
            <numerusform>{0} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <comment>day, month, year</comment>
        <translation>{0}. {1} {2}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day, month</comment>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>month, year</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Q1 {0}</source>
        <comment>quarter</comment>
        <translation>Q1&#xa0;{0}</translation>
    </message>
    <message>
        <source>Q2 {0}</source>
        <comment>quarter</comment>
        <translation>Q2&#xa0;{0}</translation>
    </message>
    <message>
        <source>Q3 {0}</source>
        <comment>quarter</comment>
        <translation>Q3&#xa0;{0}</translation>
    </message>
    <message>
        <source>Q4 {0}</source>
        <comment>quarter</comment>
        <translation>Q4&#xa0;{0}</translation>
    </message>
    <message>
        <source>{0}</source>
        <comment>year</comment>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{1}-W{0}</source>
        <comment>week</comment>
        <translation>KW {0}/{1}</translation>
    </message>
    <message>
        <source>all time</source>
        <comment>period</comment>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>until {0}</source>
        <comment>period</comment>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <comment>period</comment>
        <translation>seit {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <comment>period</comment>
        <translation>{0} bis {1}</translation>
    </message>
</context>
<context>
    <name>DocumentMetric</name>
    <message>
        <source>Won revenue</source>
        <translation>Gewonnener Umsatz</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <translation>Zugerechneter Umsatz</translation>
    </message>
    <message>
        <source>Sourced revenue</source>
        <translation>Eingebrachter Umsatz</translation>
    </message>
    <message>
        <source>Influenced revenue</source>
        <translation>Beeinflusster Umsatz</translation>
    </message>
    <message>
        <source>Recurring revenue</source>
        <translation>Wiederkehrender Umsatz</translation>
    </message>
    <message>
        <source>Revenue growth</source>
        <translation>Umsatzwachstum</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Anteil am Umsatz</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>Gewonnene Deals</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <translation>Verlorene Deals</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Offene Deals</translation>
    </message>
    <message>
        <source>Deals created</source>
        <translation>Angelegte Deals</translation>
    </message>
    <message>
        <source>Average deal size</source>
        <translation>Mittlere Dealgröße</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>Verkaufszyklus</translation>
    </message>
    <message>
        <source>Sales cycle, median</source>
        <translation>Verkaufszyklus, Median</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>New qualified opportunities</source>
        <translation>Neue qualifizierte Opportunities</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>Registrations approved</source>
        <translation>Genehmigte Registrierungen</translation>
    </message>
    <message>
        <source>Registrations rejected</source>
        <translation>Abgelehnte Registrierungen</translation>
    </message>
    <message>
        <source>Registrations expired</source>
        <translation>Abgelaufene Registrierungen</translation>
    </message>
    <message>
        <source>Days since registration</source>
        <translation>Tage seit der letzten Registrierung</translation>
    </message>
    <message>
        <source>Certified people</source>
        <translation>Zertifizierte Personen</translation>
    </message>
    <message>
        <source>Certifications current</source>
        <translation>Gültige Zertifizierungen</translation>
    </message>
    <message>
        <source>Certifications lapsed</source>
        <translation>Abgelaufene Zertifizierungen</translation>
    </message>
    <message>
        <source>Certifications expiring</source>
        <translation>Bald ablaufende Zertifizierungen</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>Kundenzufriedenheit</translation>
    </message>
    <message>
        <source>Net promoter score</source>
        <translation>Net Promoter Score</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Schulungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <translation>Quota-Erfüllung</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Neukunden</translation>
    </message>
    <message>
        <source>Customer retention</source>
        <translation>Kundenbindung</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>Qualifizierte Leads</translation>
    </message>
    <message>
        <source>Time to contact</source>
        <translation>Zeit bis zum Kontakt</translation>
    </message>
    <message>
        <source>Commission accrued</source>
        <translation>Aufgelaufene Provision</translation>
    </message>
    <message>
        <source>Clawback</source>
        <translation>Rückforderung</translation>
    </message>
    <message>
        <source>Product coverage</source>
        <translation>Produktabdeckung</translation>
    </message>
    <message>
        <source>Satisfied customers</source>
        <translation>Zufriedene Kunden</translation>
    </message>
    <message>
        <source>Competing deals</source>
        <translation>Deals im Wettbewerb</translation>
    </message>
    <message>
        <source>Success stories</source>
        <translation>Erfolgsgeschichten</translation>
    </message>
    <message>
        <source>Quota attainment to date</source>
        <translation>Quota-Erfüllung bis heute</translation>
    </message>
    <message>
        <source>Registrations approved, share</source>
        <translation>Genehmigte Registrierungen, Anteil</translation>
    </message>
    <message>
        <source>Sales cycle, shortest</source>
        <translation>Verkaufszyklus, kürzester</translation>
    </message>
    <message>
        <source>Customers that bought</source>
        <translation>Kunden, die gekauft haben</translation>
    </message>
    <message>
        <source>Customers that bought again</source>
        <translation>Kunden, die wieder gekauft haben</translation>
    </message>
    <message>
        <source>Cross-sold customers</source>
        <translation>Kunden mit Cross-Selling</translation>
    </message>
    <message>
        <source>Most sold product</source>
        <translation>Meistverkauftes Produkt</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>Equal split</source>
        <translation>Gleiche Teile</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>First touch</source>
        <translation>Erstkontakt</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Letztkontakt</translation>
    </message>
    <message>
        <source>Time decay</source>
        <translation>Zeitlicher Abfall</translation>
    </message>
    <message>
        <source>Position based</source>
        <translation>Positionsbasiert</translation>
    </message>
    <message>
        <source>Role based</source>
        <translation>Rollenbasiert</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigenes Modell</translation>
    </message>
    <message>
        <source>Evidence-weighted</source>
        <translation>Nach Belegen gewichtet</translation>
    </message>
</context>
<context>
    <name>DocumentName</name>
    <message>
        <source>Classic four</source>
        <translation>Klassische vier Stufen</translation>
    </message>
    <message>
        <source>Strategic levels</source>
        <translation>Strategische Ebenen</translation>
    </message>
    <message>
        <source>Quota bands</source>
        <translation>Quota-Bänder</translation>
    </message>
    <message>
        <source>Revenue segments</source>
        <translation>Umsatzsegmente</translation>
    </message>
    <message>
        <source>Certification ladder</source>
        <translation>Zertifizierungsleiter</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>Platin</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Premier</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Elite</source>
        <translation>Elite</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Zertifiziert</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Fortgeschritten</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>Strategisch</translation>
    </message>
    <message>
        <source>Tier 1 strategic</source>
        <translation>Stufe 1, strategisch</translation>
    </message>
    <message>
        <source>Tier 2 growth</source>
        <translation>Stufe 2, Wachstum</translation>
    </message>
    <message>
        <source>Tier 3 development</source>
        <translation>Stufe 3, Aufbau</translation>
    </message>
    <message>
        <source>Revenue performance</source>
        <translation>Umsatzleistung</translation>
    </message>
    <message>
        <source>Pipeline generation</source>
        <translation>Pipeline-Aufbau</translation>
    </message>
    <message>
        <source>Certification compliance</source>
        <translation>Zertifizierungsstand</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>Kundenzufriedenheit</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>Bewährung</translation>
    </message>
    <message>
        <source>Maintain</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Ausbauen</translation>
    </message>
    <message>
        <source>Invest</source>
        <translation>Investieren</translation>
    </message>
    <message>
        <source>Start an improvement programme with goals and dates</source>
        <translation>Ein Verbesserungsprogramm mit Zielen und Terminen beginnen</translation>
    </message>
    <message>
        <source>Keep the usual cadence and review next quarter</source>
        <translation>Den üblichen Rhythmus halten und im nächsten Quartal prüfen</translation>
    </message>
    <message>
        <source>Agree on a growth plan to the next tier</source>
        <translation>Einen Wachstumsplan zur nächsten Stufe vereinbaren</translation>
    </message>
    <message>
        <source>Joint business plan, development funds and executive attention</source>
        <translation>Gemeinsamer Geschäftsplan, Entwicklungsmittel und Aufmerksamkeit der Führung</translation>
    </message>
    <message>
        <source>Revenue trend</source>
        <translation>Umsatztrend</translation>
    </message>
    <message>
        <source>Registering deals</source>
        <translation>Dealregistrierung</translation>
    </message>
    <message>
        <source>Certifications kept</source>
        <translation>Gehaltene Zertifizierungen</translation>
    </message>
    <message>
        <source>Free of red flags</source>
        <translation>Ohne Warnsignale</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Below half of quota for 6 months</source>
        <translation>Seit 6 Monaten unter der halben Quota</translation>
    </message>
    <message>
        <source>Certification lapsed</source>
        <translation>Zertifizierung abgelaufen</translation>
    </message>
    <message>
        <source>Competes directly on more than a fifth of deals</source>
        <translation>Direkter Wettbewerb bei mehr als einem Fünftel der Deals</translation>
    </message>
    <message>
        <source>Customer satisfaction below 3.5 of 5</source>
        <translation>Kundenzufriedenheit unter 3,5 von 5</translation>
    </message>
    <message>
        <source>No registration for 90 days</source>
        <translation>Seit 90 Tagen keine Registrierung</translation>
    </message>
    <message>
        <source>2 coaching sessions</source>
        <translation>2 Coachings</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>Account-Manager</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message>
        <source>Dedicated customer success manager</source>
        <translation>Eigener Customer-Success-Manager</translation>
    </message>
    <message>
        <source>Dedicated manager</source>
        <translation>Eigener Betreuer</translation>
    </message>
    <message>
        <source>Development plan with the channel manager</source>
        <translation>Entwicklungsplan mit dem Channel-Manager</translation>
    </message>
    <message>
        <source>Market development funds: 2% of revenue</source>
        <translation>Marketingzuschüsse (MDF): 2 % des Umsatzes</translation>
    </message>
    <message>
        <source>Market development funds: 4% of revenue</source>
        <translation>Marketingzuschüsse (MDF): 4 % des Umsatzes</translation>
    </message>
    <message>
        <source>Market development funds: 6% of revenue</source>
        <translation>Marketingzuschüsse (MDF): 6 % des Umsatzes</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Named executive sponsor</source>
        <translation>Namentlicher Executive Sponsor</translation>
    </message>
    <message>
        <source>Partner council</source>
        <translation>Partnerbeirat</translation>
    </message>
    <message>
        <source>Partner portal</source>
        <translation>Partnerportal</translation>
    </message>
    <message>
        <source>Partner summit</source>
        <translation>Partnergipfel</translation>
    </message>
    <message>
        <source>Priority leads</source>
        <translation>Bevorzugte Leads</translation>
    </message>
    <message>
        <source>Priority support queue</source>
        <translation>Bevorzugter Support</translation>
    </message>
    <message>
        <source>Products of tiers 1 and 2</source>
        <translation>Produkte der Stufen 1 und 2</translation>
    </message>
    <message>
        <source>Quarterly business review</source>
        <translation>Quartalsreview</translation>
    </message>
    <message>
        <source>Regional manager</source>
        <translation>Regionalbetreuer</translation>
    </message>
    <message>
        <source>Shared manager</source>
        <translation>Geteilter Betreuer</translation>
    </message>
    <message>
        <source>Tier-1 products</source>
        <translation>Produkte der Stufe 1</translation>
    </message>
    <message>
        <source>White label</source>
        <translation>White Label</translation>
    </message>
    <message>
        <source>Improvement programme</source>
        <translation>Verbesserungsprogramm</translation>
    </message>
    <message>
        <source>Launch of the programme</source>
        <translation>Programmstart</translation>
    </message>
    <message>
        <source>Onboarding in 12 weeks</source>
        <translation>Onboarding in 12 Wochen</translation>
    </message>
    <message>
        <source>Short ramp</source>
        <translation>Kurzer Anlauf</translation>
    </message>
    <message>
        <source>Distributor margin</source>
        <translation>Distributorenmarge</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>OEM royalty</source>
        <translation>OEM-Lizenzgebühr</translation>
    </message>
    <message>
        <source>Referral fee</source>
        <translation>Empfehlungsprovision</translation>
    </message>
    <message>
        <source>Reseller margin</source>
        <translation>Resellermarge</translation>
    </message>
    <message>
        <source>Technology partner co-sell</source>
        <translation>Gemeinsamer Verkauf mit Technologiepartnern</translation>
    </message>
    <message>
        <source>First year of the customer</source>
        <translation>Erstes Jahr des Kunden</translation>
    </message>
    <message>
        <source>Registered deal: margin of the tier in force</source>
        <translation>Registrierter Deal: Marge der geltenden Stufe</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>Verlängerungen</translation>
    </message>
    <message>
        <source>Renewals are not shared</source>
        <translation>Verlängerungen werden nicht geteilt</translation>
    </message>
    <message>
        <source>Royalty</source>
        <translation>Lizenzgebühr</translation>
    </message>
    <message>
        <source>Unregistered deal: flat 10%</source>
        <translation>Nicht registrierter Deal: pauschal 10 %</translation>
    </message>
    <message>
        <source>Distributor at Advanced</source>
        <translation>Distributor, Stufe Fortgeschritten</translation>
    </message>
    <message>
        <source>Distributor at Certified</source>
        <translation>Distributor, Stufe Zertifiziert</translation>
    </message>
    <message>
        <source>Distributor at Development</source>
        <translation>Distributor, Stufe Aufbau</translation>
    </message>
    <message>
        <source>Distributor at Elite</source>
        <translation>Distributor, Stufe Elite</translation>
    </message>
    <message>
        <source>Distributor at Entry</source>
        <translation>Distributor, Stufe Einstieg</translation>
    </message>
    <message>
        <source>Distributor at Gold</source>
        <translation>Distributor, Stufe Gold</translation>
    </message>
    <message>
        <source>Distributor at Performance</source>
        <translation>Distributor, Stufe Leistung</translation>
    </message>
    <message>
        <source>Distributor at Platinum</source>
        <translation>Distributor, Stufe Platin</translation>
    </message>
    <message>
        <source>Distributor at Premier</source>
        <translation>Distributor, Stufe Premier</translation>
    </message>
    <message>
        <source>Distributor at Registered</source>
        <translation>Distributor, Stufe Registriert</translation>
    </message>
    <message>
        <source>Distributor at Select</source>
        <translation>Distributor, Stufe Select</translation>
    </message>
    <message>
        <source>Distributor at Silver</source>
        <translation>Distributor, Stufe Silber</translation>
    </message>
    <message>
        <source>Distributor at Strategic</source>
        <translation>Distributor, Stufe Strategisch</translation>
    </message>
    <message>
        <source>Distributor at Tier 1</source>
        <translation>Distributor, Stufe 1</translation>
    </message>
    <message>
        <source>Distributor at Tier 2</source>
        <translation>Distributor, Stufe 2</translation>
    </message>
    <message>
        <source>Distributor at Tier 3</source>
        <translation>Distributor, Stufe 3</translation>
    </message>
</context>
<context>
    <name>DocumentWord</name>
    <message>
        <source>Won</source>
        <comment>deal stage</comment>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>deal stage</comment>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <comment>deal stage</comment>
        <translation>Akquise</translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>deal stage</comment>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Qualification</source>
        <comment>deal stage</comment>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>Qualified</source>
        <comment>deal stage</comment>
        <translation>qualifiziert</translation>
    </message>
    <message>
        <source>Discovery</source>
        <comment>deal stage</comment>
        <translation>Bedarfsanalyse</translation>
    </message>
    <message>
        <source>Demo</source>
        <comment>deal stage</comment>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Technical validation</source>
        <comment>deal stage</comment>
        <translation>Technische Prüfung</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <comment>deal stage</comment>
        <translation>Evaluierung</translation>
    </message>
    <message>
        <source>Proposal</source>
        <comment>deal stage</comment>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <comment>deal stage</comment>
        <translation>Verhandlung</translation>
    </message>
    <message>
        <source>Contract</source>
        <comment>deal stage</comment>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Commit</source>
        <comment>deal stage</comment>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>deal stage</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>New</source>
        <comment>deal type</comment>
        <translation>Neugeschäft</translation>
    </message>
    <message>
        <source>Renewal</source>
        <comment>deal type</comment>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>Expansion</source>
        <comment>deal type</comment>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Upsell</source>
        <comment>deal type</comment>
        <translation>Upselling</translation>
    </message>
    <message>
        <source>Cross-sell</source>
        <comment>deal type</comment>
        <translation>Cross-Selling</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>deal reason</comment>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Competitor</source>
        <comment>deal reason</comment>
        <translation>Wettbewerber</translation>
    </message>
    <message>
        <source>Missing feature</source>
        <comment>deal reason</comment>
        <translation>Fehlende Funktion</translation>
    </message>
    <message>
        <source>No decision</source>
        <comment>deal reason</comment>
        <translation>Keine Entscheidung</translation>
    </message>
    <message>
        <source>Timing</source>
        <comment>deal reason</comment>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Budget</source>
        <comment>deal reason</comment>
        <translation>Budget</translation>
    </message>
    <message>
        <source>No budget</source>
        <comment>deal reason</comment>
        <translation>Kein Budget</translation>
    </message>
    <message>
        <source>Relationship</source>
        <comment>deal reason</comment>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Product fit</source>
        <comment>deal reason</comment>
        <translation>Passendes Produkt</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>deal reason</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>deal reason</comment>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Platform</source>
        <comment>deal family</comment>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Analytics</source>
        <comment>deal family</comment>
        <translation>Analytik</translation>
    </message>
    <message>
        <source>Security</source>
        <comment>deal family</comment>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Integration</source>
        <comment>deal family</comment>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Services</source>
        <comment>deal family</comment>
        <translation>Dienstleistungen</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>deal family</comment>
        <translation>Support</translation>
    </message>
    <message>
        <source>Hardware</source>
        <comment>deal family</comment>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Software</source>
        <comment>deal family</comment>
        <translation>Software</translation>
    </message>
    <message>
        <source>Subscription</source>
        <comment>deal family</comment>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>deal family</comment>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>task status</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>task status</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <comment>task status</comment>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>task status</comment>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>Reseller</source>
        <comment>partner type</comment>
        <translation>Reseller</translation>
    </message>
    <message>
        <source>VAR</source>
        <comment>partner type</comment>
        <translation>VAR</translation>
    </message>
    <message>
        <source>System integrator</source>
        <comment>partner type</comment>
        <translation>Systemintegrator</translation>
    </message>
    <message>
        <source>Global system integrator</source>
        <comment>partner type</comment>
        <translation>Globaler Systemintegrator</translation>
    </message>
    <message>
        <source>MSP</source>
        <comment>partner type</comment>
        <translation>MSP</translation>
    </message>
    <message>
        <source>MSSP</source>
        <comment>partner type</comment>
        <translation>MSSP</translation>
    </message>
    <message>
        <source>OEM</source>
        <comment>partner type</comment>
        <translation>OEM</translation>
    </message>
    <message>
        <source>ISV</source>
        <comment>partner type</comment>
        <translation>ISV</translation>
    </message>
    <message>
        <source>Distributor</source>
        <comment>partner type</comment>
        <translation>Distributor</translation>
    </message>
    <message>
        <source>Referral partner</source>
        <comment>partner type</comment>
        <translation>Empfehlungspartner</translation>
    </message>
    <message>
        <source>Advisory partner</source>
        <comment>partner type</comment>
        <translation>Beratungspartner</translation>
    </message>
    <message>
        <source>Affiliate</source>
        <comment>partner type</comment>
        <translation>Affiliate</translation>
    </message>
    <message>
        <source>Technology partner</source>
        <comment>partner type</comment>
        <translation>Technologiepartner</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <comment>partner type</comment>
        <translation>Marktplatz</translation>
    </message>
    <message>
        <source>Solution partner</source>
        <comment>partner type</comment>
        <translation>Lösungspartner</translation>
    </message>
    <message>
        <source>Consultant</source>
        <comment>partner type</comment>
        <translation>Berater</translation>
    </message>
    <message>
        <source>Agency</source>
        <comment>partner type</comment>
        <translation>Agentur</translation>
    </message>
    <message>
        <source>EMEA</source>
        <comment>partner region</comment>
        <translation>EMEA</translation>
    </message>
    <message>
        <source>APAC</source>
        <comment>partner region</comment>
        <translation>APAC</translation>
    </message>
    <message>
        <source>LATAM</source>
        <comment>partner region</comment>
        <translation>Lateinamerika</translation>
    </message>
    <message>
        <source>North America</source>
        <comment>partner region</comment>
        <translation>Nordamerika</translation>
    </message>
    <message>
        <source>AMER</source>
        <comment>partner region</comment>
        <translation>Amerika</translation>
    </message>
    <message>
        <source>Europe</source>
        <comment>partner region</comment>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Middle East</source>
        <comment>partner region</comment>
        <translation>Naher Osten</translation>
    </message>
    <message>
        <source>Africa</source>
        <comment>partner region</comment>
        <translation>Afrika</translation>
    </message>
    <message>
        <source>Asia</source>
        <comment>partner region</comment>
        <translation>Asien</translation>
    </message>
    <message>
        <source>DACH</source>
        <comment>partner region</comment>
        <translation>DACH</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>certification track</comment>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Technical</source>
        <comment>certification track</comment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Partner</source>
        <comment>certification track</comment>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Marketing</source>
        <comment>certification track</comment>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Foundation</source>
        <comment>certification level</comment>
        <translation>Grundlagen</translation>
    </message>
    <message>
        <source>Associate</source>
        <comment>certification level</comment>
        <translation>Associate</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>certification level</comment>
        <translation>Fortgeschritten</translation>
    </message>
    <message>
        <source>Professional</source>
        <comment>certification level</comment>
        <translation>Professional</translation>
    </message>
    <message>
        <source>Expert</source>
        <comment>certification level</comment>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Implementation specialist</source>
        <comment>certification level</comment>
        <translation>Implementierungsspezialist</translation>
    </message>
    <message>
        <source>Solutions architect</source>
        <comment>certification level</comment>
        <translation>Lösungsarchitekt</translation>
    </message>
    <message>
        <source>Certified</source>
        <comment>certification level</comment>
        <translation>Zertifiziert</translation>
    </message>
    <message>
        <source>Elite</source>
        <comment>certification level</comment>
        <translation>Elite</translation>
    </message>
    <message>
        <source>Master</source>
        <comment>certification level</comment>
        <translation>Master</translation>
    </message>
    <message>
        <source>Sourced</source>
        <comment>touchpoint type</comment>
        <translation>Eingebracht</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>touchpoint type</comment>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Introduction</source>
        <comment>touchpoint type</comment>
        <translation>Erstgespräch</translation>
    </message>
    <message>
        <source>Demo</source>
        <comment>touchpoint type</comment>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Co-sell meeting</source>
        <comment>touchpoint type</comment>
        <translation>Gemeinsamer Kundentermin</translation>
    </message>
    <message>
        <source>Technical validation</source>
        <comment>touchpoint type</comment>
        <translation>Technische Prüfung</translation>
    </message>
    <message>
        <source>Proposal</source>
        <comment>touchpoint type</comment>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Integration</source>
        <comment>touchpoint type</comment>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Implementation</source>
        <comment>touchpoint type</comment>
        <translation>Implementierung</translation>
    </message>
    <message>
        <source>Content shared</source>
        <comment>touchpoint type</comment>
        <translation>Inhalte geteilt</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>touchpoint type</comment>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>touchpoint type</comment>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <comment>touchpoint type</comment>
        <translation>Verhandlung</translation>
    </message>
    <message>
        <source>Support at closing</source>
        <comment>touchpoint type</comment>
        <translation>Hilfe beim Abschluss</translation>
    </message>
    <message>
        <source>Support at renewal</source>
        <comment>touchpoint type</comment>
        <translation>Hilfe bei der Verlängerung</translation>
    </message>
</context>
</TS>
