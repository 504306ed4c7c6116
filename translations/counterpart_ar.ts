<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Document</name>
    <message>
        <source>no data</source>
        <comment>NoData</comment>
        <translation>لا توجد بيانات</translation>
    </message>
    <message>
        <source>{0} (no data yet)</source>
        <comment>NoDataYet</comment>
        <translation>{0} (لا توجد بيانات بعد)</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>NotSaid</comment>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>NotRecorded</comment>
        <translation>غير مسجل</translation>
    </message>
    <message>
        <source>{0} (no exchange rate)</source>
        <comment>NotConverted</comment>
        <translation>{0} (لا يوجد سعر صرف)</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>ListMore</comment>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <comment>ListLast</comment>
        <translation>{0} و{1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>NameWithDetail</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>InCurrency</comment>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>{0} days</source>
        <comment>DaysOf</comment>
        <translation>{0} يوم</translation>
    </message>
    <message>
        <source>{0} h</source>
        <comment>HoursOf</comment>
        <translation>{0} ساعة</translation>
    </message>
    <message>
        <source>{0} pts</source>
        <comment>PercentPoints</comment>
        <translation>{0} نقطة</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>PointsOf</comment>
        <translation>{0} من {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|deal|deals}</source>
        <comment>CountOfDeals</comment>
        <translation>
            <numerusform>{0} صفقة</numerusform>
            <numerusform>صفقة واحدة</numerusform>
            <numerusform>صفقتان</numerusform>
            <numerusform>{0} صفقات</numerusform>
            <numerusform>{0} صفقة</numerusform>
            <numerusform>{0} صفقة</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} against {1}</source>
        <comment>ChangeAgainst</comment>
        <translation>{0} مقابل {1}</translation>
    </message>
    <message>
        <source>as in {0}</source>
        <comment>SameAs</comment>
        <translation>كما في {0}</translation>
    </message>
    <message>
        <source>none in {0}</source>
        <comment>NothingIn</comment>
        <translation>لا شيء في {0}</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <comment>AsOf</comment>
        <translation>بتاريخ {0}</translation>
    </message>
    <message>
        <source>Figures as of {0}</source>
        <comment>FiguresAsOf</comment>
        <translation>الأرقام حتى {0}</translation>
    </message>
    <message>
        <source>{0} · {1} · as of {2}</source>
        <comment>Frame</comment>
        <translation>{0} · {1} · بتاريخ {2}</translation>
    </message>
    <message>
        <source>Quarterly business review, {0}</source>
        <comment>QbrTitle</comment>
        <translation>مراجعة الأعمال ربع السنوية، {0}</translation>
    </message>
    <message>
        <source>Tier: {0}</source>
        <comment>CoverTier</comment>
        <translation>المستوى: {0}</translation>
    </message>
    <message>
        <source>Channel manager: {0}</source>
        <comment>CoverManager</comment>
        <translation>مدير القناة: {0}</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <comment>LabelRevenue</comment>
        <translation>الإيرادات المنسوبة</translation>
    </message>
    <message>
        <source>A year before</source>
        <comment>LabelYearAgo</comment>
        <translation>قبل عام</translation>
    </message>
    <message>
        <source>Quota</source>
        <comment>LabelQuota</comment>
        <translation>الحصة المستهدفة</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <comment>LabelAttainment</comment>
        <translation>نسبة تحقيق الحصة</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>LabelScore</comment>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>LabelTier</comment>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <comment>LabelPipeline</comment>
        <translation>خط المبيعات المفتوح</translation>
    </message>
    <message>
        <source>Commission accrued</source>
        <comment>LabelCommission</comment>
        <translation>العمولة المستحقة</translation>
    </message>
    <message>
        <source>Deals won</source>
        <comment>LabelDealsWon</comment>
        <translation>الصفقات المكسوبة</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <comment>LabelDealsLost</comment>
        <translation>الصفقات المفقودة</translation>
    </message>
    <message>
        <source>Average deal</source>
        <comment>LabelDealSize</comment>
        <translation>متوسط الصفقة</translation>
    </message>
    <message>
        <source>Win rate</source>
        <comment>LabelWinRate</comment>
        <translation>معدل الفوز</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <comment>LabelCycle</comment>
        <translation>دورة المبيعات</translation>
    </message>
    <message>
        <source>Quota {0}</source>
        <comment>QuotaOf</comment>
        <translation>الحصة {0}</translation>
    </message>
    <message>
        <source>No quota</source>
        <comment>NoQuota</comment>
        <translation>لا توجد حصة</translation>
    </message>
    <message>
        <source>Quota counted in full, the period still runs</source>
        <comment>QuotaInFull</comment>
        <translation>تُحتسب الحصة كاملة والفترة ما زالت جارية</translation>
    </message>
    <message>
        <source>No quota is recorded for {0}: enter one to see attainment</source>
        <comment>RecordQuota</comment>
        <translation>لا توجد حصة مسجلة للفترة {0}: أدخل حصة لتظهر نسبة التحقيق</translation>
    </message>
    <message>
        <source>The top tier</source>
        <comment>TopTier</comment>
        <translation>أعلى مستوى</translation>
    </message>
    <message>
        <source>Not on the ladder</source>
        <comment>NotOnLadder</comment>
        <translation>خارج سلّم المستويات</translation>
    </message>
    <message>
        <source>The ladder of the programme is not for this type of partner, so there is no tier to grow into.</source>
        <comment>NotOnLadderHow</comment>
        <translation>سلّم مستويات البرنامج لا يشمل هذا النوع من الشركاء، لذا لا يوجد مستوى للترقي إليه.</translation>
    </message>
    <message>
        <source>Missing for {1}: {0}</source>
        <comment>GapTo</comment>
        <translation>إلى {1} يتبقى: {0}</translation>
    </message>
    <message>
        <source>Enough for {0} at the next evaluation</source>
        <comment>NextTierReached</comment>
        <translation>يكفي لبلوغ {0} في التقييم القادم</translation>
    </message>
    <message>
        <source>{0} taken back</source>
        <comment>ClawedBack</comment>
        <translation>استُرد {0}</translation>
    </message>
    <message>
        <source>Rounding</source>
        <comment>Rounding</comment>
        <translation>تقريب</translation>
    </message>
    <message>
        <source>Others</source>
        <comment>Others</comment>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>No deal won in this time is credited to the partner. Record won deals and who touched them.</source>
        <comment>NoRevenueHow</comment>
        <translation>لا توجد صفقة مكسوبة في هذه الفترة منسوبة إلى الشريك. سجّل الصفقات المكسوبة ومن ساهم فيها.</translation>
    </message>
    <message>
        <source>Deal</source>
        <comment>ColumnDeal</comment>
        <translation>الصفقة</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>ColumnCustomer</comment>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>ColumnAmount</comment>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>ColumnStage</comment>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Age, days</source>
        <comment>ColumnAge</comment>
        <translation>العمر، يوم</translation>
    </message>
    <message>
        <source>Next step</source>
        <comment>ColumnNextStep</comment>
        <translation>الخطوة التالية</translation>
    </message>
    <message>
        <source>Blocker</source>
        <comment>ColumnBlocker</comment>
        <translation>العائق</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>ColumnResult</comment>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>ColumnReason</comment>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Competitor</source>
        <comment>ColumnCompetitor</comment>
        <translation>المنافس</translation>
    </message>
    <message>
        <source>Days to close</source>
        <comment>ColumnDays</comment>
        <translation>أيام الإغلاق</translation>
    </message>
    <message>
        <source>Metric</source>
        <comment>ColumnMetric</comment>
        <translation>المؤشر</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>ColumnChange</comment>
        <translation>التغير</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>ColumnPoints</comment>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>What</source>
        <comment>ColumnTask</comment>
        <translation>المهمة</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>ColumnOwner</comment>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>ColumnDue</comment>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>State</source>
        <comment>ColumnState</comment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Remark</source>
        <comment>ColumnRemark</comment>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>ColumnPlan</comment>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Days late</source>
        <comment>ColumnDaysLate</comment>
        <translation>أيام التأخير</translation>
    </message>
    <message>
        <source>Registration</source>
        <comment>ColumnRegistration</comment>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Conflict</source>
        <comment>ColumnConflict</comment>
        <translation>التعارض</translation>
    </message>
    <message>
        <source>Against</source>
        <comment>ColumnAgainst</comment>
        <translation>مع</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>ColumnPerson</comment>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Certification</source>
        <comment>ColumnCertification</comment>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>ColumnUntil</comment>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Asked for</source>
        <comment>ColumnAsked</comment>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>There</source>
        <comment>ColumnHave</comment>
        <translation>المتوفر</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>ColumnMissing</comment>
        <translation>الناقص</translation>
    </message>
    <message>
        <source>Requirement</source>
        <comment>ColumnRequirement</comment>
        <translation>المتطلب</translation>
    </message>
    <message>
        <source>What</source>
        <comment>ColumnWhat</comment>
        <translation>البند</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>ColumnValue</comment>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>met</source>
        <comment>Met</comment>
        <translation>مستوفى</translation>
    </message>
    <message>
        <source>{0} attributed revenue</source>
        <comment>NeedRevenue</comment>
        <translation>إيرادات منسوبة بقيمة {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} certified {0|person|people}</source>
        <comment>NeedPeople</comment>
        <translation>
            <numerusform>{0} شخص معتمد</numerusform>
            <numerusform>شخص معتمد واحد</numerusform>
            <numerusform>شخصان معتمدان</numerusform>
            <numerusform>{0} أشخاص معتمدين</numerusform>
            <numerusform>{0} شخصًا معتمدًا</numerusform>
            <numerusform>{0} شخص معتمد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|person|people} certified as {1}</source>
        <comment>NeedPeopleAt</comment>
        <translation>
            <numerusform>{0} شخص بشهادة {1}</numerusform>
            <numerusform>شخص واحد بشهادة {1}</numerusform>
            <numerusform>شخصان بشهادة {1}</numerusform>
            <numerusform>{0} أشخاص بشهادة {1}</numerusform>
            <numerusform>{0} شخصًا بشهادة {1}</numerusform>
            <numerusform>{0} شخص بشهادة {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} won {0|deal|deals}</source>
        <comment>NeedDeals</comment>
        <translation>
            <numerusform>{0} صفقة مكسوبة</numerusform>
            <numerusform>صفقة مكسوبة واحدة</numerusform>
            <numerusform>صفقتان مكسوبتان</numerusform>
            <numerusform>{0} صفقات مكسوبة</numerusform>
            <numerusform>{0} صفقة مكسوبة</numerusform>
            <numerusform>{0} صفقة مكسوبة</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of quota</source>
        <comment>NeedQuota</comment>
        <translation>{0} من الحصة</translation>
    </message>
    <message>
        <source>{0} points of customer satisfaction</source>
        <comment>NeedCsat</comment>
        <translation>{0} نقطة في رضا العملاء</translation>
    </message>
    <message>
        <source>{0} satisfied answers</source>
        <comment>NeedSatisfied</comment>
        <translation>{0} من الإجابات راضية</translation>
    </message>
    <message>
        <source>{0} of products sold</source>
        <comment>NeedCovered</comment>
        <translation>بيع {0} من المنتجات</translation>
    </message>
    <message numerus="yes">
        <source>{0} success {0|story|stories}</source>
        <comment>NeedStories</comment>
        <translation>
            <numerusform>{0} قصة نجاح</numerusform>
            <numerusform>قصة نجاح واحدة</numerusform>
            <numerusform>قصتا نجاح</numerusform>
            <numerusform>{0} قصص نجاح</numerusform>
            <numerusform>{0} قصة نجاح</numerusform>
            <numerusform>{0} قصة نجاح</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} commitment</source>
        <comment>NeedCommitment</comment>
        <translation>التزام بقيمة {0}</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <comment>CriterionRevenue</comment>
        <translation>الإيرادات المنسوبة</translation>
    </message>
    <message>
        <source>Certified people</source>
        <comment>CriterionPeople</comment>
        <translation>الأشخاص المعتمدون</translation>
    </message>
    <message>
        <source>Deals won</source>
        <comment>CriterionDeals</comment>
        <translation>الصفقات المكسوبة</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <comment>CriterionQuota</comment>
        <translation>نسبة تحقيق الحصة</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <comment>CriterionCsat</comment>
        <translation>رضا العملاء</translation>
    </message>
    <message>
        <source>Satisfied customers</source>
        <comment>CriterionSatisfied</comment>
        <translation>العملاء الراضون</translation>
    </message>
    <message>
        <source>Product coverage</source>
        <comment>CriterionCovered</comment>
        <translation>تغطية المنتجات</translation>
    </message>
    <message>
        <source>Success stories</source>
        <comment>CriterionStories</comment>
        <translation>قصص النجاح</translation>
    </message>
    <message>
        <source>Commitment</source>
        <comment>CriterionCommitment</comment>
        <translation>الالتزام</translation>
    </message>
    <message>
        <source>{0}, among the first {1} of {2}</source>
        <comment>AmongTheFirst</comment>
        <translation>{0}، ضمن أول {1} من {2}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>SubtitleSummary</comment>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>No revenue was credited in {0}</source>
        <comment>NoRevenue</comment>
        <translation>لم تُنسب أي إيرادات في {0}</translation>
    </message>
    <message>
        <source>Attributed revenue of {0}, none in {1}</source>
        <comment>RevenueNoneBefore</comment>
        <translation>إيرادات منسوبة بقيمة {0}، ولا شيء في {1}</translation>
    </message>
    <message>
        <source>Attributed revenue grew {1} to {0}</source>
        <comment>RevenueGrew</comment>
        <translation>ارتفعت الإيرادات المنسوبة {1} لتبلغ {0}</translation>
    </message>
    <message>
        <source>Attributed revenue fell {1} to {0}</source>
        <comment>RevenueFell</comment>
        <translation>انخفضت الإيرادات المنسوبة {1} لتبلغ {0}</translation>
    </message>
    <message>
        <source>Attributed revenue held at {0}</source>
        <comment>RevenueHeld</comment>
        <translation>استقرت الإيرادات المنسوبة عند {0}</translation>
    </message>
    <message>
        <source>{0}, {1} of quota</source>
        <comment>WithQuota</comment>
        <translation>{0}، أي {1} من الحصة</translation>
    </message>
    <message>
        <source>What went well</source>
        <comment>Highlights</comment>
        <translation>ما سار على ما يرام</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <comment>Concerns</comment>
        <translation>ما يحتاج إلى اهتمام</translation>
    </message>
    <message>
        <source>No figure stands out.</source>
        <comment>NoHighlights</comment>
        <translation>لا يوجد رقم لافت.</translation>
    </message>
    <message>
        <source>No figure calls for attention.</source>
        <comment>NoConcerns</comment>
        <translation>لا يوجد رقم يستدعي الاهتمام.</translation>
    </message>
    <message>
        <source>{0} of attributed revenue, after none in {1}</source>
        <comment>FindingFirstRevenue</comment>
        <translation>إيرادات منسوبة بقيمة {0} بعد غيابها في {1}</translation>
    </message>
    <message>
        <source>Attributed revenue is {0} above {1}</source>
        <comment>FindingGrew</comment>
        <translation>الإيرادات المنسوبة أعلى بنسبة {0} من {1}</translation>
    </message>
    <message>
        <source>Attributed revenue is {0} below {1}</source>
        <comment>FindingFell</comment>
        <translation>الإيرادات المنسوبة أدنى بنسبة {0} من {1}</translation>
    </message>
    <message>
        <source>Quota reached: {0}</source>
        <comment>FindingQuotaMet</comment>
        <translation>تحققت الحصة: {0}</translation>
    </message>
    <message>
        <source>{0} of quota, {1} short</source>
        <comment>FindingQuotaMissed</comment>
        <translation>{0} من الحصة، بنقص {1}</translation>
    </message>
    <message>
        <source>The score rose by {0} to {1}</source>
        <comment>FindingScoreUp</comment>
        <translation>ارتفعت الدرجة {0} لتبلغ {1}</translation>
    </message>
    <message>
        <source>The score fell by {0} to {1}</source>
        <comment>FindingScoreDown</comment>
        <translation>انخفضت الدرجة {0} لتبلغ {1}</translation>
    </message>
    <message>
        <source>{0} is the highest band of the scorecard: {1}</source>
        <comment>FindingHighestBand</comment>
        <translation>{0} هو أعلى نطاق في بطاقة الأداء: {1}</translation>
    </message>
    <message>
        <source>{0} is the lowest band of the scorecard: {1}</source>
        <comment>FindingLowestBand</comment>
        <translation>{0} هو أدنى نطاق في بطاقة الأداء: {1}</translation>
    </message>
    <message>
        <source>Red flag: {0}</source>
        <comment>FindingFlag</comment>
        <translation>إشارة تحذير: {0}</translation>
    </message>
    <message>
        <source>Promoted to {0} on {1}</source>
        <comment>FindingPromoted</comment>
        <translation>ترقية إلى {0} في {1}</translation>
    </message>
    <message>
        <source>Now {0}, since {1}</source>
        <comment>FindingDemoted</comment>
        <translation>أصبح {0} منذ {1}</translation>
    </message>
    <message>
        <source>{0} is near, missing only {1}</source>
        <comment>FindingNearTier</comment>
        <translation>{0} قريب، ولا ينقص سوى {1}</translation>
    </message>
    <message>
        <source>Win rate of {0}, up from {1} in {2}</source>
        <comment>FindingWinRateUp</comment>
        <translation>معدل الفوز {0}، صعودًا من {1} في {2}</translation>
    </message>
    <message>
        <source>Win rate of {0}, down from {1} in {2}</source>
        <comment>FindingWinRateDown</comment>
        <translation>معدل الفوز {0}، هبوطًا من {1} في {2}</translation>
    </message>
    <message>
        <source>No open opportunity is recorded</source>
        <comment>FindingNoPipeline</comment>
        <translation>لا توجد فرصة مفتوحة مسجلة</translation>
    </message>
    <message>
        <source>The partner competes in {0} of the deals that concern it</source>
        <comment>FindingCompetes</comment>
        <translation>ينافس الشريك في {0} من الصفقات التي تخصه</translation>
    </message>
    <message numerus="yes">
        <source>{0} new {0|customer|customers}</source>
        <comment>FindingNewCustomers</comment>
        <translation>
            <numerusform>{0} عميل جديد</numerusform>
            <numerusform>عميل جديد واحد</numerusform>
            <numerusform>عميلان جديدان</numerusform>
            <numerusform>{0} عملاء جدد</numerusform>
            <numerusform>{0} عميلًا جديدًا</numerusform>
            <numerusform>{0} عميل جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers are satisfied: {0} of 5</source>
        <comment>FindingSatisfied</comment>
        <translation>العملاء راضون: {0} من 5</translation>
    </message>
    <message>
        <source>Customer satisfaction is low: {0} of 5</source>
        <comment>FindingUnsatisfied</comment>
        <translation>رضا العملاء منخفض: {0} من 5</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification runs|certifications run} out within {1}</source>
        <comment>FindingRunsOut</comment>
        <translation>
            <numerusform>تنتهي {0} شهادة خلال {1}</numerusform>
            <numerusform>تنتهي شهادة واحدة خلال {1}</numerusform>
            <numerusform>تنتهي شهادتان خلال {1}</numerusform>
            <numerusform>تنتهي {0} شهادات خلال {1}</numerusform>
            <numerusform>تنتهي {0} شهادة خلال {1}</numerusform>
            <numerusform>تنتهي {0} شهادة خلال {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification has|certifications have} lapsed</source>
        <comment>FindingLapsed</comment>
        <translation>
            <numerusform>انتهت {0} شهادة</numerusform>
            <numerusform>انتهت شهادة واحدة</numerusform>
            <numerusform>انتهت شهادتان</numerusform>
            <numerusform>انتهت {0} شهادات</numerusform>
            <numerusform>انتهت {0} شهادة</numerusform>
            <numerusform>انتهت {0} شهادة</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of commission was taken back</source>
        <comment>FindingClawback</comment>
        <translation>استُرد {0} من العمولة</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|task is|tasks are} late</source>
        <comment>FindingLateTasks</comment>
        <translation>
            <numerusform>{0} مهمة متأخرة</numerusform>
            <numerusform>مهمة متأخرة واحدة</numerusform>
            <numerusform>مهمتان متأخرتان</numerusform>
            <numerusform>{0} مهام متأخرة</numerusform>
            <numerusform>{0} مهمة متأخرة</numerusform>
            <numerusform>{0} مهمة متأخرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Scorecard, {0} against {1}</source>
        <comment>SubtitleScorecard</comment>
        <translation>بطاقة الأداء، {0} مقابل {1}</translation>
    </message>
    <message>
        <source>No score in {0}</source>
        <comment>NoScore</comment>
        <translation>لا توجد درجة في {0}</translation>
    </message>
    <message>
        <source>Nothing is recorded that a score could be made of. Record quotas, opportunities, certifications, surveys or activities.</source>
        <comment>NoScoreHow</comment>
        <translation>لم يُسجل ما يمكن احتساب درجة منه. سجّل الحصص أو الفرص أو الشهادات أو الاستبيانات أو الأنشطة.</translation>
    </message>
    <message>
        <source>Score {0}, {1}</source>
        <comment>ScoreAlone</comment>
        <translation>الدرجة {0}، {1}</translation>
    </message>
    <message>
        <source>Score {0}, {1}: {2} more than in {3}</source>
        <comment>ScoreUp</comment>
        <translation>الدرجة {0}، {1}: أكثر بمقدار {2} من {3}</translation>
    </message>
    <message>
        <source>Score {0}, {1}: {2} less than in {3}</source>
        <comment>ScoreDown</comment>
        <translation>الدرجة {0}، {1}: أقل بمقدار {2} من {3}</translation>
    </message>
    <message>
        <source>Score {0}, {1}: as in {3}</source>
        <comment>ScoreSame</comment>
        <translation>الدرجة {0}، {1}: كما في {3}</translation>
    </message>
    <message>
        <source>Points by dimension, % of what can be reached</source>
        <comment>CaptionScorecard</comment>
        <translation>النقاط حسب البعد، % مما يمكن بلوغه</translation>
    </message>
    <message>
        <source>% of the points</source>
        <comment>PercentOfPoints</comment>
        <translation>% من النقاط</translation>
    </message>
    <message>
        <source>Bars of the scorecard&apos;s dimensions with the period before and the bands. {0}</source>
        <comment>AltScorecard</comment>
        <translation>أشرطة أبعاد بطاقة الأداء مع الفترة السابقة والنطاقات. {0}</translation>
    </message>
    <message>
        <source>No dimension moved</source>
        <comment>NoDimensionMoved</comment>
        <translation>لم يتغير أي بعد</translation>
    </message>
    <message>
        <source>{0} gained {1} points</source>
        <comment>DimensionRose</comment>
        <translation>{0}: زيادة {1} نقطة</translation>
    </message>
    <message>
        <source>{0} lost {1} points</source>
        <comment>DimensionFell</comment>
        <translation>{0}: نقص {1} نقطة</translation>
    </message>
    <message>
        <source>Red flags raised</source>
        <comment>FlagsRaised</comment>
        <translation>إشارات التحذير المرفوعة</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>LeftOut</comment>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Without data, so left out and the rest scaled to 100: {0}.</source>
        <comment>DimensionsLeftOut</comment>
        <translation>بلا بيانات، لذا استُبعد وحُسب الباقي على أساس 100: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>The period still runs: {0} of {1} {1|day is|days are} in these figures, quotas count in full.</source>
        <comment>PeriodStillRuns</comment>
        <translation>
            <numerusform>الفترة ما زالت جارية: هذه الأرقام تغطي {0} من {1} يوم، وتُحتسب الحصص كاملة.</numerusform>
            <numerusform>الفترة ما زالت جارية: هذه الأرقام تغطي {0} من يوم واحد، وتُحتسب الحصص كاملة.</numerusform>
            <numerusform>الفترة ما زالت جارية: هذه الأرقام تغطي {0} من يومين، وتُحتسب الحصص كاملة.</numerusform>
            <numerusform>الفترة ما زالت جارية: هذه الأرقام تغطي {0} من {1} أيام، وتُحتسب الحصص كاملة.</numerusform>
            <numerusform>الفترة ما زالت جارية: هذه الأرقام تغطي {0} من {1} يومًا، وتُحتسب الحصص كاملة.</numerusform>
            <numerusform>الفترة ما زالت جارية: هذه الأرقام تغطي {0} من {1} يوم، وتُحتسب الحصص كاملة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Credited by the model: {0}</source>
        <comment>SubtitleRevenue</comment>
        <translation>منسوبة وفق النموذج: {0}</translation>
    </message>
    <message>
        <source>These twelve months</source>
        <comment>TwelveMonths</comment>
        <translation>الاثنا عشر شهرًا الحالية</translation>
    </message>
    <message>
        <source>The year before</source>
        <comment>YearBefore</comment>
        <translation>العام السابق</translation>
    </message>
    <message>
        <source>Attributed revenue by month, {0}</source>
        <comment>CaptionMonths</comment>
        <translation>الإيرادات المنسوبة شهريًا، {0}</translation>
    </message>
    <message>
        <source>{0} was the strongest month: {1}</source>
        <comment>StrongestMonth</comment>
        <translation>أقوى شهر {0}: {1}</translation>
    </message>
    <message>
        <source>No month with attributed revenue</source>
        <comment>NoMonthWithRevenue</comment>
        <translation>لا يوجد شهر فيه إيرادات منسوبة</translation>
    </message>
    <message>
        <source>Columns of attributed revenue by month from {1} to {2} beside the year before, with quota as a line where there is one. {0}</source>
        <comment>AltMonths</comment>
        <translation>أعمدة الإيرادات المنسوبة شهريًا من {1} إلى {2} بجانب العام السابق، مع خط للحصة إن وُجدت. {0}</translation>
    </message>
    <message>
        <source>{0} more attributed revenue than in {1}</source>
        <comment>WalkUp</comment>
        <translation>إيرادات منسوبة أكثر بمقدار {0} من {1}</translation>
    </message>
    <message>
        <source>{0} less attributed revenue than in {1}</source>
        <comment>WalkDown</comment>
        <translation>إيرادات منسوبة أقل بمقدار {0} من {1}</translation>
    </message>
    <message>
        <source>Attributed revenue as in {0}: {1}</source>
        <comment>WalkSame</comment>
        <translation>الإيرادات المنسوبة كما في {0}: {1}</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <comment>SubtitleWalk</comment>
        <translation>من {0} إلى {1}</translation>
    </message>
    <message>
        <source>What came and went by deal type, {0}</source>
        <comment>CaptionWalkType</comment>
        <translation>ما أُضيف وما فُقد حسب نوع الصفقة، {0}</translation>
    </message>
    <message>
        <source>What came and went by product family, {0}</source>
        <comment>CaptionWalkFamily</comment>
        <translation>ما أُضيف وما فُقد حسب عائلة المنتجات، {0}</translation>
    </message>
    <message>
        <source>{0} brought {1} more</source>
        <comment>BroughtMore</comment>
        <translation>{0}: زيادة بمقدار {1}</translation>
    </message>
    <message>
        <source>{0} brought {1} less</source>
        <comment>BroughtLess</comment>
        <translation>{0}: نقص بمقدار {1}</translation>
    </message>
    <message>
        <source>Nothing moved</source>
        <comment>NothingMoved</comment>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>Waterfall from {0} to {1}. {2}</source>
        <comment>AltWalk</comment>
        <translation>مخطط شلالي من {0} إلى {1}. {2}</translation>
    </message>
    <message>
        <source>The period still runs: it is compared with the same stretch of the one before, up to {0}.</source>
        <comment>ComparedSoFar</comment>
        <translation>الفترة ما زالت جارية: تُقارن بالمدة نفسها من الفترة السابقة، حتى {0}.</translation>
    </message>
    <message>
        <source>No open opportunity</source>
        <comment>NoOpenDeals</comment>
        <translation>لا توجد فرصة مفتوحة</translation>
    </message>
    <message>
        <source>No open opportunity of this partner is recorded. Record deals that name it, or touches that it sourced.</source>
        <comment>NoOpenDealsHow</comment>
        <translation>لا توجد فرصة مفتوحة مسجلة لهذا الشريك. سجّل صفقات تذكره أو مساهمات كان هو مصدرها.</translation>
    </message>
    <message numerus="yes">
        <source>{0} open {0|opportunity|opportunities} worth {1}</source>
        <comment>OpenWorth</comment>
        <translation>
            <numerusform>{0} فرصة مفتوحة بقيمة {1}</numerusform>
            <numerusform>فرصة مفتوحة واحدة بقيمة {1}</numerusform>
            <numerusform>فرصتان مفتوحتان بقيمة {1}</numerusform>
            <numerusform>{0} فرص مفتوحة بقيمة {1}</numerusform>
            <numerusform>{0} فرصة مفتوحة بقيمة {1}</numerusform>
            <numerusform>{0} فرصة مفتوحة بقيمة {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} blocked</source>
        <comment>OpenAndBlocked</comment>
        <translation>{0}، منها {1} متعثرة</translation>
    </message>
    <message>
        <source>Open pipeline by stage, {0}</source>
        <comment>CaptionStages</comment>
        <translation>خط المبيعات المفتوح حسب المرحلة، {0}</translation>
    </message>
    <message>
        <source>Most is in {0}: {1}</source>
        <comment>MostIn</comment>
        <translation>الجزء الأكبر في {0}: {1}</translation>
    </message>
    <message>
        <source>Bars of open pipeline by stage. {0}</source>
        <comment>AltStages</comment>
        <translation>أشرطة خط المبيعات المفتوح حسب المرحلة. {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|opportunity has|opportunities have} no next step: write it into the field next_step of the deal, and what holds it up into blocker.</source>
        <comment>WithoutNextStep</comment>
        <translation>
            <numerusform>{0} فرصة بلا خطوة تالية: اكتبها في الحقل next_step للصفقة، واكتب ما يعيقها في blocker.</numerusform>
            <numerusform>فرصة واحدة بلا خطوة تالية: اكتبها في الحقل next_step للصفقة، واكتب ما يعيقها في blocker.</numerusform>
            <numerusform>فرصتان بلا خطوة تالية: اكتبها في الحقل next_step للصفقة، واكتب ما يعيقها في blocker.</numerusform>
            <numerusform>{0} فرص بلا خطوة تالية: اكتبها في الحقل next_step للصفقة، واكتب ما يعيقها في blocker.</numerusform>
            <numerusform>{0} فرصة بلا خطوة تالية: اكتبها في الحقل next_step للصفقة، واكتب ما يعيقها في blocker.</numerusform>
            <numerusform>{0} فرصة بلا خطوة تالية: اكتبها في الحقل next_step للصفقة، واكتب ما يعيقها في blocker.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open opportunity, one by one</source>
        <comment>WalkThrough</comment>
        <translation>كل فرصة مفتوحة على حدة</translation>
    </message>
    <message>
        <source>Open opportunities, the largest first</source>
        <comment>EveryOpportunity</comment>
        <translation>الفرص المفتوحة، الأكبر أولًا</translation>
    </message>
    <message>
        <source>closed since</source>
        <comment>ClosedLater</comment>
        <translation>أُغلقت لاحقًا</translation>
    </message>
    <message>
        <source>Go through the opportunities one by one: what is the next step, who takes it, what holds it up?</source>
        <comment>NotesPipeline</comment>
        <translation>راجعوا الفرص واحدة تلو الأخرى: ما الخطوة التالية، ومن يتولاها، وما الذي يعيقها؟</translation>
    </message>
    <message>
        <source>No deal was closed in {0}</source>
        <comment>NothingClosed</comment>
        <translation>لم تُغلق أي صفقة في {0}</translation>
    </message>
    <message>
        <source>No deal of this partner was won or lost in this time. Close deals with their reason and competitor.</source>
        <comment>NothingClosedHow</comment>
        <translation>لم تُكسب ولم تُفقد أي صفقة لهذا الشريك في هذه الفترة. أغلق الصفقات مع السبب والمنافس.</translation>
    </message>
    <message numerus="yes">
        <source>Won {0} of {1} {1|deal|deals} ({2})</source>
        <comment>WonOf</comment>
        <translation>
            <numerusform>كُسبت {0} من أصل {1} صفقة ({2})</numerusform>
            <numerusform>كُسبت {0} من أصل صفقة واحدة ({2})</numerusform>
            <numerusform>كُسبت {0} من أصل صفقتين ({2})</numerusform>
            <numerusform>كُسبت {0} من أصل {1} صفقات ({2})</numerusform>
            <numerusform>كُسبت {0} من أصل {1} صفقة ({2})</numerusform>
            <numerusform>كُسبت {0} من أصل {1} صفقة ({2})</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; lost most often for: {1}</source>
        <comment>MostLostTo</comment>
        <translation>{0}؛ أكثر أسباب الفقد: {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0}: {1} {1|deal|deals} lost</source>
        <comment>ReasonFirst</comment>
        <translation>
            <numerusform>{0}: فُقدت {1} صفقة</numerusform>
            <numerusform>{0}: فُقدت صفقة واحدة</numerusform>
            <numerusform>{0}: فُقدت صفقتان</numerusform>
            <numerusform>{0}: فُقدت {1} صفقات</numerusform>
            <numerusform>{0}: فُقدت {1} صفقة</numerusform>
            <numerusform>{0}: فُقدت {1} صفقة</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal was lost</source>
        <comment>NothingLost</comment>
        <translation>لم تُفقد أي صفقة</translation>
    </message>
    <message>
        <source>no reason recorded</source>
        <comment>NoReason</comment>
        <translation>لا سبب مسجل</translation>
    </message>
    <message>
        <source>Deals by reason</source>
        <comment>CaptionReasons</comment>
        <translation>الصفقات حسب السبب</translation>
    </message>
    <message>
        <source>Deals</source>
        <comment>DealsName</comment>
        <translation>الصفقات</translation>
    </message>
    <message>
        <source>Bars of deals by reason. {0}</source>
        <comment>AltReasons</comment>
        <translation>أشرطة الصفقات حسب السبب. {0}</translation>
    </message>
    <message>
        <source>The deals won and lost</source>
        <comment>DealsClosed</comment>
        <translation>الصفقات المكسوبة والمفقودة</translation>
    </message>
    <message>
        <source>Ask for the story behind the reasons: what did the customer say?</source>
        <comment>NotesWinLoss</comment>
        <translation>اسألوا عن القصة وراء الأسباب: ماذا قال العميل؟</translation>
    </message>
    <message numerus="yes">
        <source>{0} certified {0|person|people} missing for {1}</source>
        <comment>PeopleMissing</comment>
        <translation>
            <numerusform>ينقص {0} شخص معتمد لمستوى {1}</numerusform>
            <numerusform>ينقص شخص معتمد واحد لمستوى {1}</numerusform>
            <numerusform>ينقص شخصان معتمدان لمستوى {1}</numerusform>
            <numerusform>ينقص {0} أشخاص معتمدين لمستوى {1}</numerusform>
            <numerusform>ينقص {0} شخصًا معتمدًا لمستوى {1}</numerusform>
            <numerusform>ينقص {0} شخص معتمد لمستوى {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} more certified {0|person|people} to {1}</source>
        <comment>PeopleToNext</comment>
        <translation>
            <numerusform>يتبقى {0} شخص معتمد لبلوغ {1}</numerusform>
            <numerusform>يتبقى شخص معتمد واحد لبلوغ {1}</numerusform>
            <numerusform>يتبقى شخصان معتمدان لبلوغ {1}</numerusform>
            <numerusform>يتبقى {0} أشخاص معتمدين لبلوغ {1}</numerusform>
            <numerusform>يتبقى {0} شخصًا معتمدًا لبلوغ {1}</numerusform>
            <numerusform>يتبقى {0} شخص معتمد لبلوغ {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification runs|certifications run} out within {1}</source>
        <comment>PeopleRunOut</comment>
        <translation>
            <numerusform>تنتهي {0} شهادة خلال {1}</numerusform>
            <numerusform>تنتهي شهادة واحدة خلال {1}</numerusform>
            <numerusform>تنتهي شهادتان خلال {1}</numerusform>
            <numerusform>تنتهي {0} شهادات خلال {1}</numerusform>
            <numerusform>تنتهي {0} شهادة خلال {1}</numerusform>
            <numerusform>تنتهي {0} شهادة خلال {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody who is asked for is certified</source>
        <comment>PeopleInOrder</comment>
        <translation>جميع المطلوبين معتمدون</translation>
    </message>
    <message>
        <source>Nobody is certified</source>
        <comment>NobodyCertified</comment>
        <translation>لا يوجد أي شخص معتمد</translation>
    </message>
    <message>
        <source>No certification or exam of this partner is recorded. Record who passed what, and until when it holds.</source>
        <comment>NobodyCertifiedHow</comment>
        <translation>لا توجد شهادة أو اختبار مسجل لهذا الشريك. سجّل من اجتاز ماذا، وحتى متى تسري.</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|person holds|people hold} a certification</source>
        <comment>PeopleCertified</comment>
        <translation>
            <numerusform>{0} شخص بشهادة سارية</numerusform>
            <numerusform>شخص واحد بشهادة سارية</numerusform>
            <numerusform>شخصان بشهادة سارية</numerusform>
            <numerusform>{0} أشخاص بشهادة سارية</numerusform>
            <numerusform>{0} شخصًا بشهادة سارية</numerusform>
            <numerusform>{0} شخص بشهادة سارية</numerusform>
        </translation>
    </message>
    <message>
        <source>People and what they are certified for</source>
        <comment>CaptionPeople</comment>
        <translation>الأشخاص وشهاداتهم</translation>
    </message>
    <message>
        <source>1 = holds, 0 = has lapsed</source>
        <comment>HoldsMeasure</comment>
        <translation>1 = سارية، 0 = منتهية</translation>
    </message>
    <message>
        <source>Table of people and certifications with their state. {0}</source>
        <comment>AltPeople</comment>
        <translation>جدول الأشخاص والشهادات مع حالتها. {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>CellStudying</comment>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>CellEarned</comment>
        <translation>اجتاز</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>CellHolds</comment>
        <translation>سارية</translation>
    </message>
    <message>
        <source>until {0}</source>
        <comment>CellUntil</comment>
        <translation>حتى {0}</translation>
    </message>
    <message>
        <source>lapsed {0}</source>
        <comment>CellExpired</comment>
        <translation>انتهت {0}</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <comment>CellLater</comment>
        <translation>لم تسرِ بعد</translation>
    </message>
    <message>
        <source>covered</source>
        <comment>CellCovered</comment>
        <translation>مشمولة</translation>
    </message>
    <message>
        <source>What the tiers ask for</source>
        <comment>HeadingNeeds</comment>
        <translation>ما تتطلبه المستويات</translation>
    </message>
    <message>
        <source>any certification</source>
        <comment>AnyCertification</comment>
        <translation>أي شهادة</translation>
    </message>
    <message>
        <source>The tier asks for nothing.</source>
        <comment>NothingAsked</comment>
        <translation>لا يتطلب المستوى شيئًا.</translation>
    </message>
    <message>
        <source>Runs out within {0}</source>
        <comment>HeadingRunsOut</comment>
        <translation>تنتهي خلال {0}</translation>
    </message>
    <message>
        <source>Nothing runs out within {0}.</source>
        <comment>NothingRunsOut</comment>
        <translation>لا شيء ينتهي خلال {0}.</translation>
    </message>
    <message>
        <source>No joint marketing is planned</source>
        <comment>NoMarketing</comment>
        <translation>لا يوجد تسويق مشترك مخطط</translation>
    </message>
    <message>
        <source>No task of source &quot;marketing&quot; is recorded for this partner. Add one for each joint activity, with an owner and a day.</source>
        <comment>NoMarketingHow</comment>
        <translation>لا توجد مهمة من المصدر «marketing» لهذا الشريك. أضف مهمة لكل نشاط مشترك مع مسؤول وتاريخ.</translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} joint {1|activity|activities} still to do</source>
        <comment>MarketingState</comment>
        <translation>
            <numerusform>يتبقى {0} من أصل {1} نشاط مشترك</numerusform>
            <numerusform>يتبقى {0} من أصل نشاط مشترك واحد</numerusform>
            <numerusform>يتبقى {0} من أصل نشاطين مشتركين</numerusform>
            <numerusform>يتبقى {0} من أصل {1} أنشطة مشتركة</numerusform>
            <numerusform>يتبقى {0} من أصل {1} نشاطًا مشتركًا</numerusform>
            <numerusform>يتبقى {0} من أصل {1} نشاط مشترك</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is the top tier: keep it</source>
        <comment>GrowthTop</comment>
        <translation>{0} أعلى مستوى: حافظوا عليه</translation>
    </message>
    <message>
        <source>Everything {0} asks for is there</source>
        <comment>GrowthReached</comment>
        <translation>كل ما يتطلبه {0} متوفر</translation>
    </message>
    <message>
        <source>Missing for {1}: {0}</source>
        <comment>GrowthGap</comment>
        <translation>المتبقي لبلوغ {1}: {0}</translation>
    </message>
    <message>
        <source>{0}, with {1}</source>
        <comment>StandsOn</comment>
        <translation>{0}، مع {1}</translation>
    </message>
    <message>
        <source>{0}, the last {1} months</source>
        <comment>CaptionLadder</comment>
        <translation>{0}، آخر {1} شهرًا</translation>
    </message>
    <message>
        <source>The tiers as steps, and where the partner stands. {0}</source>
        <comment>AltLadder</comment>
        <translation>المستويات كدرجات، وموقع الشريك منها. {0}</translation>
    </message>
    <message>
        <source>What the way up asks for</source>
        <comment>HeadingWays</comment>
        <translation>ما يتطلبه الصعود</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>HeadingTimeline</comment>
        <translation>الجدول الزمني</translation>
    </message>
    <message>
        <source>What {0} brings</source>
        <comment>HeadingBenefits</comment>
        <translation>ما يقدمه {0}</translation>
    </message>
    <message>
        <source>Margin of {0} instead of {1}</source>
        <comment>MarginOf</comment>
        <translation>هامش {0} بدلًا من {1}</translation>
    </message>
    <message>
        <source>Tiers are evaluated every day: what is reached counts at once</source>
        <comment>EvaluatedDaily</comment>
        <translation>تُقيَّم المستويات يوميًا: ما يتحقق يُحتسب فورًا</translation>
    </message>
    <message>
        <source>Next evaluation on {0}, in force from {1}</source>
        <comment>EvaluatedOn</comment>
        <translation>التقييم القادم في {0}، ويسري من {1}</translation>
    </message>
    <message>
        <source>{0} ends on {1} unless the criteria are met again</source>
        <comment>NoticeUntil</comment>
        <translation>ينتهي {0} في {1} ما لم تُستوفَ المعايير من جديد</translation>
    </message>
    <message>
        <source>{0} is kept by grace: {1} of {2} evaluations below it</source>
        <comment>InGrace</comment>
        <translation>{0} باقٍ بفترة سماح: {1} من {2} تقييمات دونه</translation>
    </message>
    <message>
        <source>{0} comes by itself on {1} if nothing changes</source>
        <comment>ComesByItself</comment>
        <translation>يتحقق {0} تلقائيًا في {1} إن لم يتغير شيء</translation>
    </message>
    <message>
        <source>{0} of attributed revenue leaves the window by {1}</source>
        <comment>LeavesWindow</comment>
        <translation>تخرج إيرادات منسوبة بقيمة {0} من نافذة الاحتساب بحلول {1}</translation>
    </message>
    <message>
        <source>{0} of new attributed revenue by {1} reaches {2}</source>
        <comment>ToEarnUntil</comment>
        <translation>تكفي إيرادات منسوبة جديدة بقيمة {0} بحلول {1} لبلوغ {2}</translation>
    </message>
    <message>
        <source>Nothing is escalated</source>
        <comment>NoEscalations</comment>
        <translation>لا توجد تصعيدات</translation>
    </message>
    <message>
        <source>No open escalation, no conflict at the desk, no late step of a plan. Escalations are tasks of source &quot;escalation&quot;.</source>
        <comment>NoEscalationsHow</comment>
        <translation>لا يوجد تصعيد مفتوح ولا تعارض لدى مكتب الصفقات ولا خطوة خطة متأخرة. التصعيدات مهام من المصدر «escalation».</translation>
    </message>
    <message>
        <source>{0} open</source>
        <comment>EscalationState</comment>
        <translation>مفتوح: {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|escalation|escalations}</source>
        <comment>CountEscalations</comment>
        <translation>
            <numerusform>{0} تصعيد</numerusform>
            <numerusform>تصعيد واحد</numerusform>
            <numerusform>تصعيدان</numerusform>
            <numerusform>{0} تصعيدات</numerusform>
            <numerusform>{0} تصعيدًا</numerusform>
            <numerusform>{0} تصعيد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|conflict|conflicts} at the desk</source>
        <comment>CountConflicts</comment>
        <translation>
            <numerusform>{0} تعارض لدى مكتب الصفقات</numerusform>
            <numerusform>تعارض واحد لدى مكتب الصفقات</numerusform>
            <numerusform>تعارضان لدى مكتب الصفقات</numerusform>
            <numerusform>{0} تعارضات لدى مكتب الصفقات</numerusform>
            <numerusform>{0} تعارضًا لدى مكتب الصفقات</numerusform>
            <numerusform>{0} تعارض لدى مكتب الصفقات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} late {0|step|steps}</source>
        <comment>CountLateSteps</comment>
        <translation>
            <numerusform>{0} خطوة متأخرة</numerusform>
            <numerusform>خطوة متأخرة واحدة</numerusform>
            <numerusform>خطوتان متأخرتان</numerusform>
            <numerusform>{0} خطوات متأخرة</numerusform>
            <numerusform>{0} خطوة متأخرة</numerusform>
            <numerusform>{0} خطوة متأخرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalations</source>
        <comment>HeadingEscalations</comment>
        <translation>التصعيدات</translation>
    </message>
    <message>
        <source>Open conflicts of the deal desk</source>
        <comment>HeadingConflicts</comment>
        <translation>التعارضات المفتوحة لدى مكتب الصفقات</translation>
    </message>
    <message>
        <source>No open conflict.</source>
        <comment>NoConflicts</comment>
        <translation>لا يوجد تعارض مفتوح.</translation>
    </message>
    <message>
        <source>Late steps of plans</source>
        <comment>HeadingLateSteps</comment>
        <translation>خطوات الخطط المتأخرة</translation>
    </message>
    <message>
        <source>No late step.</source>
        <comment>NoLateSteps</comment>
        <translation>لا توجد خطوة متأخرة.</translation>
    </message>
    <message>
        <source>Two partners registered the same customer</source>
        <comment>ConflictDuplicate</comment>
        <translation>سجّل شريكان العميل نفسه</translation>
    </message>
    <message>
        <source>Registered twice by the same partner</source>
        <comment>ConflictSamePartner</comment>
        <translation>سجّله الشريك نفسه مرتين</translation>
    </message>
    <message>
        <source>The direct team knew the customer before</source>
        <comment>ConflictDirectDeal</comment>
        <translation>كان فريق البيع المباشر يعرف العميل من قبل</translation>
    </message>
    <message>
        <source>A lead of the customer was there before</source>
        <comment>ConflictLead</comment>
        <translation>كان هناك عميل محتمل مسجل من قبل</translation>
    </message>
    <message>
        <source>Another partner&apos;s protected customer</source>
        <comment>ConflictPoaching</comment>
        <translation>عميل محمي لشريك آخر</translation>
    </message>
    <message>
        <source>The direct team works on the partner&apos;s customer</source>
        <comment>ConflictDirectOnAccount</comment>
        <translation>يعمل فريق البيع المباشر على عميل الشريك</translation>
    </message>
    <message>
        <source>No commitments</source>
        <comment>NoCommitments</comment>
        <translation>لا توجد التزامات</translation>
    </message>
    <message>
        <source>No task of source &quot;commitment&quot; is recorded for this partner. Write down what both sides promise, with an owner and a day.</source>
        <comment>NoCommitmentsHow</comment>
        <translation>لا توجد مهمة من المصدر «commitment» لهذا الشريك. دوّن ما يعد به الطرفان مع مسؤول وتاريخ.</translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} {1|commitment|commitments} of last time kept</source>
        <comment>CommitmentsKept</comment>
        <translation>
            <numerusform>نُفّذ {0} من أصل {1} التزام من المرة السابقة</numerusform>
            <numerusform>نُفّذ {0} من أصل التزام واحد من المرة السابقة</numerusform>
            <numerusform>نُفّذ {0} من أصل التزامين من المرة السابقة</numerusform>
            <numerusform>نُفّذ {0} من أصل {1} التزامات من المرة السابقة</numerusform>
            <numerusform>نُفّذ {0} من أصل {1} التزامًا من المرة السابقة</numerusform>
            <numerusform>نُفّذ {0} من أصل {1} التزام من المرة السابقة</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} late</source>
        <comment>CommitmentsLate</comment>
        <translation>{0}، منها {1} متأخرة</translation>
    </message>
    <message numerus="yes">
        <source>{0} new {0|commitment|commitments}</source>
        <comment>CommitmentsNew</comment>
        <translation>
            <numerusform>{0} التزام جديد</numerusform>
            <numerusform>التزام جديد واحد</numerusform>
            <numerusform>التزامان جديدان</numerusform>
            <numerusform>{0} التزامات جديدة</numerusform>
            <numerusform>{0} التزامًا جديدًا</numerusform>
            <numerusform>{0} التزام جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Of last time</source>
        <comment>HeadingLastTime</comment>
        <translation>من المرة السابقة</translation>
    </message>
    <message>
        <source>New</source>
        <comment>HeadingNew</comment>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Nothing was promised last time.</source>
        <comment>NothingCommittedBefore</comment>
        <translation>لم يُوعَد بشيء في المرة السابقة.</translation>
    </message>
    <message>
        <source>To be agreed in this review.</source>
        <comment>NothingCommittedNow</comment>
        <translation>يُتفق عليه في هذه المراجعة.</translation>
    </message>
    <message>
        <source>{0}, late</source>
        <comment>StateLate</comment>
        <translation>{0}، متأخر</translation>
    </message>
    <message>
        <source>How these numbers are made</source>
        <comment>MethodTitle</comment>
        <translation>كيف تُحسب هذه الأرقام</translation>
    </message>
    <message>
        <source>The lens</source>
        <comment>HeadingLens</comment>
        <translation>إطار الحساب</translation>
    </message>
    <message>
        <source>Definitions</source>
        <comment>HeadingDefinitions</comment>
        <translation>التعريفات</translation>
    </message>
    <message>
        <source>Period</source>
        <comment>LensPeriod</comment>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Compared with</source>
        <comment>LensBefore</comment>
        <translation>بالمقارنة مع</translation>
    </message>
    <message>
        <source>Attribution model</source>
        <comment>LensModel</comment>
        <translation>نموذج الإسناد</translation>
    </message>
    <message>
        <source>Currency</source>
        <comment>LensCurrency</comment>
        <translation>العملة</translation>
    </message>
    <message>
        <source>As of</source>
        <comment>LensAsOf</comment>
        <translation>بتاريخ</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <comment>LensRulebook</comment>
        <translation>دليل القواعد</translation>
    </message>
    <message>
        <source>{0}, in place of {1}</source>
        <comment>ModelInstead</comment>
        <translation>{0}، بدلًا من {1}</translation>
    </message>
    <message>
        <source>By each model</source>
        <comment>OtherModel</comment>
        <translation>وفق كل نموذج</translation>
    </message>
    <message>
        <source>Every attribution model says the same</source>
        <comment>ModelsAgree</comment>
        <translation>تتفق جميع نماذج الإسناد</translation>
    </message>
    <message>
        <source>Between {0} and {1}, depending on the model</source>
        <comment>ModelsDiffer</comment>
        <translation>بين {0} و{1} حسب النموذج</translation>
    </message>
    <message>
        <source>Attributed revenue by attribution model, {0}</source>
        <comment>CaptionModels</comment>
        <translation>الإيرادات المنسوبة حسب نموذج الإسناد، {0}</translation>
    </message>
    <message>
        <source>Lines from the model of this review to each other model. {0}</source>
        <comment>AltModels</comment>
        <translation>خطوط من نموذج هذه المراجعة إلى كل نموذج آخر. {0}</translation>
    </message>
    <message>
        <source>Attributed revenue: the parts of deals won in the period that the model credits to the partner. The parts of a deal sum to its amount.</source>
        <comment>DefineRevenue</comment>
        <translation>الإيرادات المنسوبة: أجزاء الصفقات المكسوبة في الفترة التي ينسبها النموذج إلى الشريك. مجموع أجزاء الصفقة يساوي مبلغها.</translation>
    </message>
    <message>
        <source>Pipeline, wins and losses: deals that name the partner, else those that it sourced.</source>
        <comment>DefineRecord</comment>
        <translation>خط المبيعات والمكسوب والمفقود: الصفقات التي تذكر الشريك، وإلا فالتي كان مصدرها.</translation>
    </message>
    <message>
        <source>Score: points of the dimensions out of 100, rounded down. Dimensions without data are left out and the rest scaled.</source>
        <comment>DefineScore</comment>
        <translation>الدرجة: نقاط الأبعاد من 100 مقربة إلى الأدنى. تُستبعد الأبعاد بلا بيانات ويُعاد حساب الباقي.</translation>
    </message>
    <message>
        <source>Tier: what is in force on the as-of date by the criteria of the rulebook, with grace, notice and tiers set by hand.</source>
        <comment>DefineTier</comment>
        <translation>المستوى: الساري في التاريخ المرجعي وفق معايير دليل القواعد، مع السماح والإشعار والمستويات المحددة يدويًا.</translation>
    </message>
    <message>
        <source>Quota attainment: attributed revenue divided by the quotas that lie within the period, in full.</source>
        <comment>DefineQuota</comment>
        <translation>نسبة تحقيق الحصة: الإيرادات المنسوبة مقسومة على الحصص الواقعة ضمن الفترة كاملةً.</translation>
    </message>
    <message>
        <source>No data is not zero: a ratio without anything to divide by is not shown as a number.</source>
        <comment>DefineNoData</comment>
        <translation>غياب البيانات ليس صفرًا: النسبة التي لا أساس لها لا تظهر كرقم.</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|amount|amounts} without an exchange rate {0|is|are} in no sum of money.</source>
        <comment>Unconverted</comment>
        <translation>
            <numerusform>لا تشمل المجاميع المالية {0} مبلغ بلا سعر صرف.</numerusform>
            <numerusform>لا تشمل المجاميع المالية مبلغ واحد بلا سعر صرف.</numerusform>
            <numerusform>لا تشمل المجاميع المالية مبلغان بلا سعر صرف.</numerusform>
            <numerusform>لا تشمل المجاميع المالية {0} مبالغ بلا سعر صرف.</numerusform>
            <numerusform>لا تشمل المجاميع المالية {0} مبلغًا بلا سعر صرف.</numerusform>
            <numerusform>لا تشمل المجاميع المالية {0} مبلغ بلا سعر صرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Performance report, {0}</source>
        <comment>MonthlyTitle</comment>
        <translation>تقرير الأداء، {0}</translation>
    </message>
    <message>
        <source>Partner plan, {0}</source>
        <comment>AnnualTitle</comment>
        <translation>خطة الشريك، {0}</translation>
    </message>
    <message>
        <source>Executive summary, {0}</source>
        <comment>ExecutiveTitle</comment>
        <translation>ملخص تنفيذي، {0}</translation>
    </message>
    <message>
        <source>Programme report to the board, {0}</source>
        <comment>BoardTitle</comment>
        <translation>تقرير البرنامج إلى مجلس الإدارة، {0}</translation>
    </message>
    <message>
        <source>Partner programme</source>
        <comment>ProgrammeName</comment>
        <translation>برنامج الشركاء</translation>
    </message>
    <message>
        <source>The programme at a glance</source>
        <comment>SectionOverview</comment>
        <translation>البرنامج في لمحة</translation>
    </message>
    <message>
        <source>Partners with revenue</source>
        <comment>LabelActive</comment>
        <translation>شركاء لهم إيرادات</translation>
    </message>
    <message numerus="yes">
        <source>of {0} {0|partner|partners}</source>
        <comment>OfPartners</comment>
        <translation>
            <numerusform>من أصل {0} شريك</numerusform>
            <numerusform>من أصل شريك واحد</numerusform>
            <numerusform>من أصل شريكين</numerusform>
            <numerusform>من أصل {0} شركاء</numerusform>
            <numerusform>من أصل {0} شريكًا</numerusform>
            <numerusform>من أصل {0} شريك</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} brings {1} of the revenue</source>
        <comment>ProgrammeTiers</comment>
        <translation>{0} يحقق {1} من الإيرادات</translation>
    </message>
    <message>
        <source>{0} brings {1} of the revenue</source>
        <comment>ProgrammeTypes</comment>
        <translation>{0} يحقق {1} من الإيرادات</translation>
    </message>
    <message>
        <source>Attributed revenue by tier, {0}</source>
        <comment>CaptionTiers</comment>
        <translation>الإيرادات المنسوبة حسب المستوى، {0}</translation>
    </message>
    <message>
        <source>Attributed revenue by partner type, {0}</source>
        <comment>CaptionTypes</comment>
        <translation>الإيرادات المنسوبة حسب نوع الشريك، {0}</translation>
    </message>
    <message>
        <source>Bars of attributed revenue by group. {0}</source>
        <comment>AltByGroup</comment>
        <translation>أشرطة الإيرادات المنسوبة حسب المجموعة. {0}</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>ColumnTier</comment>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>ColumnType</comment>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Partners</source>
        <comment>ColumnPartners</comment>
        <translation>الشركاء</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>ColumnShare</comment>
        <translation>الحصة من الإجمالي</translation>
    </message>
    <message>
        <source>Partner</source>
        <comment>ColumnPartner</comment>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Growth</source>
        <comment>ColumnGrowth</comment>
        <translation>النمو</translation>
    </message>
    <message>
        <source>Of quota</source>
        <comment>ColumnAttainment</comment>
        <translation>من الحصة</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>ColumnScore</comment>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Flags</source>
        <comment>ColumnFlags</comment>
        <translation>إشارات التحذير</translation>
    </message>
    <message>
        <source>Channel manager</source>
        <comment>ColumnManager</comment>
        <translation>مدير القناة</translation>
    </message>
    <message>
        <source>With revenue</source>
        <comment>ColumnActive</comment>
        <translation>لهم إيرادات</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <comment>ColumnPipeline</comment>
        <translation>خط المبيعات المفتوح</translation>
    </message>
    <message>
        <source>{0} leads with {1}</source>
        <comment>ProgrammeRegions</comment>
        <translation>{0} في الصدارة بـ {1}</translation>
    </message>
    <message>
        <source>Attributed revenue by region and quarter, {0}</source>
        <comment>CaptionRegions</comment>
        <translation>الإيرادات المنسوبة حسب المنطقة والربع، {0}</translation>
    </message>
    <message>
        <source>Table of regions and quarters, shaded by attributed revenue. {0}</source>
        <comment>AltRegions</comment>
        <translation>جدول المناطق وأرباع السنة مظلل حسب الإيرادات المنسوبة. {0}</translation>
    </message>
    <message numerus="yes">
        <source>The first {0} {0|partner brings|partners bring} {1} of the revenue</source>
        <comment>TopPartners</comment>
        <translation>
            <numerusform>يحقق {0} شريك في الصدارة {1} من الإيرادات</numerusform>
            <numerusform>يحقق شريك واحد في الصدارة {1} من الإيرادات</numerusform>
            <numerusform>يحقق شريكان في الصدارة {1} من الإيرادات</numerusform>
            <numerusform>يحقق {0} شركاء في الصدارة {1} من الإيرادات</numerusform>
            <numerusform>يحقق {0} شريكًا في الصدارة {1} من الإيرادات</numerusform>
            <numerusform>يحقق {0} شريك في الصدارة {1} من الإيرادات</numerusform>
        </translation>
    </message>
    <message>
        <source>No partner was credited with revenue</source>
        <comment>NobodyBrings</comment>
        <translation>لم تُنسب إيرادات إلى أي شريك</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|partner needs|partners need} attention</source>
        <comment>AtRiskTitle</comment>
        <translation>
            <numerusform>يحتاج {0} شريك إلى اهتمام</numerusform>
            <numerusform>يحتاج شريك واحد إلى اهتمام</numerusform>
            <numerusform>يحتاج شريكان إلى اهتمام</numerusform>
            <numerusform>يحتاج {0} شركاء إلى اهتمام</numerusform>
            <numerusform>يحتاج {0} شريكًا إلى اهتمام</numerusform>
            <numerusform>يحتاج {0} شريك إلى اهتمام</numerusform>
        </translation>
    </message>
    <message>
        <source>No partner is flagged or in the lowest band</source>
        <comment>NobodyAtRisk</comment>
        <translation>لا يوجد شريك عليه إشارة تحذير أو في أدنى نطاق</translation>
    </message>
    <message>
        <source>Partners with red flags, in the lowest band of the scorecard or of programme health, those with most revenue first.</source>
        <comment>AtRiskHow</comment>
        <translation>شركاء عليهم إشارات تحذير أو في أدنى نطاق من بطاقة الأداء أو من صحة البرنامج، الأعلى إيرادًا أولًا.</translation>
    </message>
    <message>
        <source>The {0} with most revenue of {1} are shown.</source>
        <comment>AtRiskShown</comment>
        <translation>المعروض {0} الأعلى إيرادًا من أصل {1}.</translation>
    </message>
    <message>
        <source>Health</source>
        <comment>ColumnRisk</comment>
        <translation>الصحة</translation>
    </message>
    <message numerus="yes">
        <source>{0} active {0|partner|partners} for {1} channel {1|manager|managers}</source>
        <comment>CoverageTitle</comment>
        <translation>
            <numerusform>{0} شريك نشط، وعدد مديري القنوات {1}</numerusform>
            <numerusform>شريك نشط واحد، وعدد مديري القنوات {1}</numerusform>
            <numerusform>شريكان نشطان، وعدد مديري القنوات {1}</numerusform>
            <numerusform>{0} شركاء نشطين، وعدد مديري القنوات {1}</numerusform>
            <numerusform>{0} شريكًا نشطًا، وعدد مديري القنوات {1}</numerusform>
            <numerusform>{0} شريك نشط، وعدد مديري القنوات {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; {1} without one</source>
        <comment>CoverageUncovered</comment>
        <translation>{0}؛ {1} بلا مدير قناة</translation>
    </message>
    <message>
        <source>A channel manager carries 20 to 30 active partners. Write the manager into each partner.</source>
        <comment>CoverageHow</comment>
        <translation>يتولى مدير القناة من 20 إلى 30 شريكًا نشطًا. سجّل المدير لدى كل شريك.</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>NoManager</comment>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>no region</source>
        <comment>RegionNone</comment>
        <translation>بلا منطقة</translation>
    </message>
    <message>
        <source>Commission statement, {0}</source>
        <comment>StatementTitle</comment>
        <translation>كشف العمولات، {0}</translation>
    </message>
    <message>
        <source>{0} · as of {1}</source>
        <comment>StatementFrame</comment>
        <translation>{0} · بتاريخ {1}</translation>
    </message>
    <message>
        <source>No commission line in {0}</source>
        <comment>StatementNothing</comment>
        <translation>لا توجد بنود عمولة في {0}</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <comment>StatementSum</comment>
        <translation>{0} عن {1}</translation>
    </message>
    <message>
        <source>Commission lines in {0}</source>
        <comment>StatementLines</comment>
        <translation>بنود العمولة بعملة {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|line|lines} without commission</source>
        <comment>StatementWithout</comment>
        <translation>
            <numerusform>{0} بند بلا عمولة</numerusform>
            <numerusform>بند واحد بلا عمولة</numerusform>
            <numerusform>بندان بلا عمولة</numerusform>
            <numerusform>{0} بنود بلا عمولة</numerusform>
            <numerusform>{0} بندًا بلا عمولة</numerusform>
            <numerusform>{0} بند بلا عمولة</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals</source>
        <comment>HeadingTotals</comment>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>How to read the lines</source>
        <comment>HeadingHowToRead</comment>
        <translation>كيف تُقرأ البنود</translation>
    </message>
    <message>
        <source>A line is the part of a deal that is credited to the partner (the base), times the rate of the rule that covers it, rounded half to even to the minor unit.</source>
        <comment>StatementHowAccrual</comment>
        <translation>البند هو جزء الصفقة المنسوب إلى الشريك (الأساس) مضروبًا في نسبة القاعدة المنطبقة، مقربًا إلى أصغر وحدة نقدية، والنصف إلى الرقم الزوجي.</translation>
    </message>
    <message>
        <source>What was refunded takes commission back at the original rate, even where tiers or plans have changed since.</source>
        <comment>StatementHowRefund</comment>
        <translation>ما رُدّ من مبالغ يسترد العمولة بالنسبة الأصلية، حتى لو تغيرت المستويات أو الخطط لاحقًا.</translation>
    </message>
    <message>
        <source>Amounts are in the currencies of the deals. Different currencies are never added.</source>
        <comment>StatementHowSum</comment>
        <translation>المبالغ بعملات الصفقات. لا تُجمع عملات مختلفة أبدًا.</translation>
    </message>
    <message>
        <source>Accrued</source>
        <comment>HeadingAccruals</comment>
        <translation>مستحقة</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>HeadingClawbacks</comment>
        <translation>مستردة</translation>
    </message>
    <message>
        <source>Lines</source>
        <comment>ColumnLines</comment>
        <translation>البنود</translation>
    </message>
    <message>
        <source>Accrued</source>
        <comment>ColumnAccrued</comment>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>ColumnTakenBack</comment>
        <translation>المسترد</translation>
    </message>
    <message>
        <source>Net</source>
        <comment>ColumnNet</comment>
        <translation>الصافي</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>ColumnDate</comment>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>ColumnItem</comment>
        <translation>البند</translation>
    </message>
    <message>
        <source>Base</source>
        <comment>ColumnBase</comment>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <comment>ColumnRate</comment>
        <translation>النسبة، %</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>ColumnRule</comment>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>How</source>
        <comment>ColumnMath</comment>
        <translation>طريقة الحساب</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>Total</comment>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>{0} %</source>
        <comment>Percent</comment>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>flat</source>
        <comment>FlatRate</comment>
        <translation>مبلغ ثابت</translation>
    </message>
    <message>
        <source>whole deal</source>
        <comment>WholeDeal</comment>
        <translation>الصفقة كاملة</translation>
    </message>
    <message>
        <source>rest of the deal</source>
        <comment>RestOfDeal</comment>
        <translation>باقي الصفقة</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathShare</comment>
        <translation>{0} من {1} = {2}</translation>
    </message>
    <message>
        <source>{0}; × {1} = {2}</source>
        <comment>MathRate</comment>
        <translation>{0}؛ × {1} = {2}</translation>
    </message>
    <message>
        <source>{0}; flat amount {1}</source>
        <comment>MathFlat</comment>
        <translation>{0}؛ مبلغ ثابت {1}</translation>
    </message>
    <message>
        <source>{0} of {1} refunded; of {2} commission {3}</source>
        <comment>MathRefund</comment>
        <translation>رُدّ {0} من {1}؛ من العمولة {2} يُسترد {3}</translation>
    </message>
    <message>
        <source>No plan in force takes the partner&apos;s type.</source>
        <comment>ReasonNoPlan</comment>
        <translation>لا توجد خطة سارية تشمل نوع الشريك.</translation>
    </message>
    <message>
        <source>No rule of the plan covers the line.</source>
        <comment>ReasonNoRule</comment>
        <translation>لا توجد قاعدة في الخطة تنطبق على البند.</translation>
    </message>
    <message>
        <source>The rule pays nothing: {0}.</source>
        <comment>ReasonRule</comment>
        <translation>القاعدة لا تدفع شيئًا: {0}.</translation>
    </message>
    <message>
        <source>The flat amount is on another line of the deal.</source>
        <comment>ReasonFlatElsewhere</comment>
        <translation>المبلغ الثابت في بند آخر من الصفقة.</translation>
    </message>
    <message>
        <source>Nothing is credited, so no flat amount is paid.</source>
        <comment>ReasonFlatNeedsBase</comment>
        <translation>لا شيء منسوب، لذا لا يُدفع مبلغ ثابت.</translation>
    </message>
    <message>
        <source>No exchange rate for the flat amount.</source>
        <comment>ReasonFlatNoRate</comment>
        <translation>لا يوجد سعر صرف للمبلغ الثابت.</translation>
    </message>
    <message>
        <source>The amount does not fit.</source>
        <comment>ReasonTooLarge</comment>
        <translation>المبلغ أكبر من اللازم.</translation>
    </message>
    <message>
        <source>Partner pack, {0}</source>
        <comment>PackTitle</comment>
        <translation>ملف الشريك، {0}</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>PackContents</comment>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>The figures</source>
        <comment>PackFigures</comment>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>To the top</source>
        <comment>PackToTop</comment>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <comment>PackNothingYet</comment>
        <translation>لم يُسجَّل شيء بعد.</translation>
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
            <numerusform>نُسبت {0} صفقة: {1}</numerusform>
            <numerusform>نُسبت صفقة واحدة: {1}</numerusform>
            <numerusform>نُسبت صفقتان: {1}</numerusform>
            <numerusform>نُسبت {0} صفقات: {1}</numerusform>
            <numerusform>نُسبت {0} صفقة: {1}</numerusform>
            <numerusform>نُسبت {0} صفقة: {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal won in {0} is credited to you</source>
        <comment>CreditsNone</comment>
        <translation>لا صفقة مكسوبة في {0} منسوبة إليكم</translation>
    </message>
    <message>
        <source>Every deal won in {0} that you had a part in. Open one to see which touches counted, what they weighed and how the amount comes about.</source>
        <comment>CreditsHow</comment>
        <translation>كل صفقة كُسبت في {0} وكان لكم دور فيها. افتحوا أيًّا منها لمعرفة نقاط التواصل المحتسبة وأوزانها وكيف نتج المبلغ.</translation>
    </message>
    <message>
        <source>Deals and your part of them</source>
        <comment>CreditsHeading</comment>
        <translation>الصفقات وحصتكم منها</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>ColumnClosed</comment>
        <translation>تاريخ الإغلاق</translation>
    </message>
    <message>
        <source>Your part, %</source>
        <comment>ColumnYourPart</comment>
        <translation>حصتكم، %</translation>
    </message>
    <message>
        <source>Credited</source>
        <comment>ColumnCredited</comment>
        <translation>المنسوب</translation>
    </message>
    <message>
        <source>{0} of {1}, won on {2}</source>
        <comment>CreditOf</comment>
        <translation>{0} من {1}، كُسبت في {2}</translation>
    </message>
    <message>
        <source>Credited by the model {0}. Touches up to {1} count.</source>
        <comment>CreditRule</comment>
        <translation>منسوب وفق النموذج {0}. تُحتسب نقاط التواصل حتى {1}.</translation>
    </message>
    <message>
        <source>Those before {0} are too old to count.</source>
        <comment>CreditLookback</comment>
        <translation>ما قبل {0} أقدم من أن يُحتسب.</translation>
    </message>
    <message>
        <source>Your touches</source>
        <comment>CreditYourTouches</comment>
        <translation>نقاط تواصلكم</translation>
    </message>
    <message>
        <source>None of your touches counts.</source>
        <comment>CreditNoTouches</comment>
        <translation>لا تُحتسب أي من نقاط تواصلكم.</translation>
    </message>
    <message>
        <source>Whose touches weigh what</source>
        <comment>CreditParties</comment>
        <translation>أوزان نقاط التواصل لكل طرف</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>ColumnPosition</comment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Touch</source>
        <comment>ColumnTouch</comment>
        <translation>نقطة التواصل</translation>
    </message>
    <message>
        <source>Weight</source>
        <comment>ColumnWeight</comment>
        <translation>الوزن</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>ColumnWhy</comment>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>ColumnWho</comment>
        <translation>الطرف</translation>
    </message>
    <message>
        <source>Touches</source>
        <comment>ColumnTouches</comment>
        <translation>نقاط التواصل</translation>
    </message>
    <message>
        <source>You</source>
        <comment>PartyYou</comment>
        <translation>أنتم</translation>
    </message>
    <message>
        <source>Another partner</source>
        <comment>PartyAnother</comment>
        <translation>شريك آخر</translation>
    </message>
    <message>
        <source>Another partner ({0})</source>
        <comment>PartyAnotherOf</comment>
        <translation>شريك آخر ({0})</translation>
    </message>
    <message>
        <source>The direct team</source>
        <comment>PartyDirect</comment>
        <translation>فريق المبيعات المباشرة</translation>
    </message>
    <message>
        <source>The base rate, credited to nobody</source>
        <comment>PartyHouse</comment>
        <translation>المعدل الأساسي، غير منسوب لأحد</translation>
    </message>
    <message>
        <source>Not recorded: the deal names you</source>
        <comment>TouchImplied</comment>
        <translation>غير مسجَّلة: الصفقة تذكركم</translation>
    </message>
    <message>
        <source>Does not count: after the deal was decided</source>
        <comment>TouchAfter</comment>
        <translation>لا تُحتسب: بعد حسم الصفقة</translation>
    </message>
    <message>
        <source>Does not count: too old</source>
        <comment>TouchTooOld</comment>
        <translation>لا تُحتسب: قديمة جدًّا</translation>
    </message>
    <message>
        <source>Does not count: recorded after the decision as a rule</source>
        <comment>TouchPostDecision</comment>
        <translation>لا تُحتسب: تُسجَّل عادةً بعد القرار</translation>
    </message>
    <message>
        <source>Does not count: without a date</source>
        <comment>TouchNoTime</comment>
        <translation>لا تُحتسب: بلا تاريخ</translation>
    </message>
    <message>
        <source>Does not count: left out</source>
        <comment>TouchLeftOut</comment>
        <translation>لا تُحتسب: مستبعدة</translation>
    </message>
    <message>
        <source>Stands for you: every party weighs the same</source>
        <comment>WeighStands</comment>
        <translation>تمثّلكم: لكل طرف الوزن نفسه</translation>
    </message>
    <message>
        <source>Your first touch stands for you</source>
        <comment>WeighCounted</comment>
        <translation>نقطة تواصلكم الأولى تمثّلكم</translation>
    </message>
    <message>
        <source>Every touch weighs the same</source>
        <comment>WeighSame</comment>
        <translation>لكل نقطة تواصل الوزن نفسه</translation>
    </message>
    <message>
        <source>The first touch</source>
        <comment>WeighFirst</comment>
        <translation>نقطة التواصل الأولى</translation>
    </message>
    <message>
        <source>Not the first touch</source>
        <comment>WeighNotFirst</comment>
        <translation>ليست نقطة التواصل الأولى</translation>
    </message>
    <message>
        <source>The last touch</source>
        <comment>WeighLast</comment>
        <translation>نقطة التواصل الأخيرة</translation>
    </message>
    <message>
        <source>Not the last touch</source>
        <comment>WeighNotLast</comment>
        <translation>ليست نقطة التواصل الأخيرة</translation>
    </message>
    <message>
        <source>The only touch</source>
        <comment>WeighOnly</comment>
        <translation>نقطة التواصل الوحيدة</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>WeighPlace</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} × {2} touches between</source>
        <comment>WeighPlaceTimes</comment>
        <translation>{0}: {1} × {2} نقاط تواصل بينهما</translation>
    </message>
    <message>
        <source>Between the first and the last: {0}</source>
        <comment>WeighBetween</comment>
        <translation>بين الأولى والأخيرة: {0}</translation>
    </message>
    <message>
        <source>By its type</source>
        <comment>WeighType</comment>
        <translation>بحسب نوعها</translation>
    </message>
    <message>
        <source>{0} days before the last: 2^(−{0} / {1})</source>
        <comment>WeighAge</comment>
        <translation>قبل الأخيرة بـ {0} من الأيام: 2^(−{0} / {1})</translation>
    </message>
    <message>
        <source>Type {0} × partner {1} × age {2}</source>
        <comment>WeighLearned</comment>
        <translation>النوع {0} × الشريك {1} × العمر {2}</translation>
    </message>
    <message>
        <source>By the expression of the programme</source>
        <comment>WeighExpression</comment>
        <translation>وفق صيغة البرنامج</translation>
    </message>
    <message>
        <source>A touch has no weight under the expression of the programme, so nobody is credited.</source>
        <comment>MathRefused</comment>
        <translation>لنقطة تواصل ما لا وزن وفق صيغة البرنامج، لذا لا يُنسب شيء لأحد.</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathWeight</comment>
        <translation>{0} من {1} = {2}</translation>
    </message>
    <message>
        <source>The partners share {0} of the deal, the direct team has the rest.</source>
        <comment>MathPartnersShare</comment>
        <translation>يتقاسم الشركاء {0} من الصفقة، والباقي لفريق المبيعات المباشرة.</translation>
    </message>
    <message>
        <source>{0} of the deal follows the credit of the deal that it continues; its own touches divide the rest.</source>
        <comment>MathInherited</comment>
        <translation>{0} من الصفقة يتبع نسبة الصفقة التي تواصلها؛ وتتقاسم نقاط تواصلها الباقي.</translation>
    </message>
    <message>
        <source>{0} of what came to you is passed on to another partner: {1}</source>
        <comment>MathPassedOn</comment>
        <translation>يُمرَّر {0} مما آل إليكم إلى شريك آخر: {1}</translation>
    </message>
    <message>
        <source>Another partner passes on to you {0} of what came to it: {1}</source>
        <comment>MathPassedToYou</comment>
        <translation>يمرّر إليكم شريك آخر {0} مما آل إليه: {1}</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathAmount</comment>
        <translation>{0} من {1} = {2}</translation>
    </message>
    <message>
        <source>The amount divides with a remainder; one smallest unit of it is yours.</source>
        <comment>MathUnit</comment>
        <translation>يُقسَّم المبلغ مع باقٍ؛ وأصغر وحدة منه لكم.</translation>
    </message>
    <message>
        <source>In {0}: {1}</source>
        <comment>MathConverted</comment>
        <translation>بعملة {0}: {1}</translation>
    </message>
    <message>
        <source>Payments are not recorded here: accrued is what the rules give for deals won and closed.</source>
        <comment>PackNotPaid</comment>
        <translation>لا تُسجَّل المدفوعات هنا: المستحق هو ما تعطيه القواعد عن الصفقات المكسوبة المغلقة.</translation>
    </message>
    <message numerus="yes">
        <source>{0} if all {1} open {1|deal|deals} of yours were won</source>
        <comment>ProjectedTitle</comment>
        <translation>
            <numerusform>{0} من دون صفقات مفتوحة لكم ({1})</numerusform>
            <numerusform>{0} إذا كُسبت صفقتكم المفتوحة ({1})</numerusform>
            <numerusform>{0} إذا كُسبت صفقتاكم المفتوحتان ({1})</numerusform>
            <numerusform>{0} إذا كُسبت صفقاتكم المفتوحة كلها وعددها {1}</numerusform>
            <numerusform>{0} إذا كُسبت صفقاتكم المفتوحة كلها وعددها {1}</numerusform>
            <numerusform>{0} إذا كُسبت صفقاتكم المفتوحة كلها وعددها {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>No open deal of yours would earn commission as it stands</source>
        <comment>ProjectedNone</comment>
        <translation>لا تدرّ أي من صفقاتكم المفتوحة عمولة بوضعها الحالي</translation>
    </message>
    <message>
        <source>Each open deal as if it were won on {0} at its amount: your credit by the touches so far, the plan and your tier as they are today. No likelihood is put on it.</source>
        <comment>ProjectedHow</comment>
        <translation>كل صفقة مفتوحة كما لو كُسبت في {0} بمبلغها: حصتكم وفق نقاط التواصل حتى الآن، والخطة ومستواكم كما هما اليوم. ولا يُفترض لها أي احتمال.</translation>
    </message>
    <message>
        <source>Open deals, {0}</source>
        <comment>ProjectedLines</comment>
        <translation>الصفقات المفتوحة، {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} open {0|task|tasks}</source>
        <comment>PackTasks</comment>
        <translation>
            <numerusform>لا مهام مفتوحة ({0})</numerusform>
            <numerusform>مهمة مفتوحة واحدة</numerusform>
            <numerusform>مهمتان مفتوحتان</numerusform>
            <numerusform>{0} مهام مفتوحة</numerusform>
            <numerusform>{0} مهمة مفتوحة</numerusform>
            <numerusform>{0} مهمة مفتوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} late</source>
        <comment>PackTasksLate</comment>
        <translation>{0}، منها {1} متأخرة</translation>
    </message>
    <message>
        <source>No open task</source>
        <comment>PackNoTasks</comment>
        <translation>لا مهام مفتوحة</translation>
    </message>
    <message>
        <source>How {0} was won: {2} has {1} of the credit</source>
        <comment>JourneyTitle</comment>
        <translation>كيف كُسبت {0}: المنسوب إلى {2} هو {1}</translation>
    </message>
    <message>
        <source>{0}, {1}, won on {2}</source>
        <comment>JourneyOf</comment>
        <translation>{0}، {1}، كُسبت في {2}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>TouchOn</comment>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>Other partners</source>
        <comment>OtherPartners</comment>
        <translation>شركاء آخرون</translation>
    </message>
    <message>
        <source>Touches until it was won; the area is their part of the credit, pale ones do not count</source>
        <comment>CaptionJourney</comment>
        <translation>نقاط التواصل حتى الكسب؛ المساحة هي حصتها من النسبة، والباهتة لا تُحتسب</translation>
    </message>
    <message>
        <source>Touches over time by whose they are, as large as their part of the credit. {0}</source>
        <comment>AltJourney</comment>
        <translation>نقاط التواصل عبر الزمن بحسب أصحابها، وحجمها بقدر حصتها من النسبة. {0}</translation>
    </message>
    <message>
        <source>Tell it as a story: who was there first, what moved the customer, what to do again.</source>
        <comment>NotesJourney</comment>
        <translation>اروِها كقصة: من كان الأول، وما الذي حرّك العميل، وما الذي نكرره.</translation>
    </message>
    <message>
        <source>Registrations: {0} submitted, {1} approved, {2} won</source>
        <comment>RegistrationsTitle</comment>
        <translation>تسجيلات الصفقات: قُدّم {0} واعتُمد {1} وكُسب {2}</translation>
    </message>
    <message>
        <source>Nothing was registered in {0}</source>
        <comment>RegistrationsNone</comment>
        <translation>لم يُسجَّل شيء في {0}</translation>
    </message>
    <message>
        <source>Deal registrations are recorded at the desk, or imported.</source>
        <comment>RegistrationsNoneHow</comment>
        <translation>تُدوَّن تسجيلات الصفقات في مكتب الصفقات أو تُستورد.</translation>
    </message>
    <message>
        <source>Registrations</source>
        <comment>RegistrationsName</comment>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Submitted</source>
        <comment>StageSubmitted</comment>
        <translation>المقدَّمة</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>StageApproved</comment>
        <translation>المعتمدة</translation>
    </message>
    <message>
        <source>Registrations submitted in {0}, and how far they came</source>
        <comment>CaptionRegistrations</comment>
        <translation>التسجيلات المقدَّمة في {0} وإلى أين وصلت</translation>
    </message>
    <message>
        <source>Funnel of registrations. {0}</source>
        <comment>AltRegistrations</comment>
        <translation>قمع تسجيلات الصفقات. {0}</translation>
    </message>
</context>
<context>
    <name>DocumentFormat</name>
    <message>
        <source>{0} %</source>
        <comment>share</comment>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>3 K, 6 M, 9 B</source>
        <comment>zeros and unit</comment>
        <translation>3 ألف, 6 مليون, 9 مليار</translation>
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
            <numerusform>{0} يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>{0} أيام</numerusform>
            <numerusform>{0} يومًا</numerusform>
            <numerusform>{0} يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <comment>day, month, year</comment>
        <translation>{0} {1} {2}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day, month</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>month, year</comment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Q1 {0}</source>
        <comment>quarter</comment>
        <translation>الربع&#xa0;1&#xa0;من&#xa0;{0}</translation>
    </message>
    <message>
        <source>Q2 {0}</source>
        <comment>quarter</comment>
        <translation>الربع&#xa0;2&#xa0;من&#xa0;{0}</translation>
    </message>
    <message>
        <source>Q3 {0}</source>
        <comment>quarter</comment>
        <translation>الربع&#xa0;3&#xa0;من&#xa0;{0}</translation>
    </message>
    <message>
        <source>Q4 {0}</source>
        <comment>quarter</comment>
        <translation>الربع&#xa0;4&#xa0;من&#xa0;{0}</translation>
    </message>
    <message>
        <source>{0}</source>
        <comment>year</comment>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{1}-W{0}</source>
        <comment>week</comment>
        <translation>الأسبوع {0} من {1}</translation>
    </message>
    <message>
        <source>all time</source>
        <comment>period</comment>
        <translation>كل الفترات</translation>
    </message>
    <message>
        <source>until {0}</source>
        <comment>period</comment>
        <translation>حتى {0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <comment>period</comment>
        <translation>منذ {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <comment>period</comment>
        <translation>من {0} إلى {1}</translation>
    </message>
</context>
<context>
    <name>DocumentMetric</name>
    <message>
        <source>Won revenue</source>
        <translation>إيرادات الصفقات المكسوبة</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <translation>الإيرادات المنسوبة</translation>
    </message>
    <message>
        <source>Sourced revenue</source>
        <translation>الإيرادات من مصدر الشريك</translation>
    </message>
    <message>
        <source>Influenced revenue</source>
        <translation>الإيرادات المتأثرة</translation>
    </message>
    <message>
        <source>Recurring revenue</source>
        <translation>الإيرادات المتكررة</translation>
    </message>
    <message>
        <source>Revenue growth</source>
        <translation>نمو الإيرادات</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>الحصة من الإيرادات</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>الصفقات المكسوبة</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <translation>الصفقات المفقودة</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>الصفقات المفتوحة</translation>
    </message>
    <message>
        <source>Deals created</source>
        <translation>الصفقات المنشأة</translation>
    </message>
    <message>
        <source>Average deal size</source>
        <translation>متوسط حجم الصفقة</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>معدل الفوز</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>دورة المبيعات</translation>
    </message>
    <message>
        <source>Sales cycle, median</source>
        <translation>دورة المبيعات، الوسيط</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>خط المبيعات المفتوح</translation>
    </message>
    <message>
        <source>New qualified opportunities</source>
        <translation>فرص جديدة مؤهلة</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Registrations approved</source>
        <translation>التسجيلات المعتمدة</translation>
    </message>
    <message>
        <source>Registrations rejected</source>
        <translation>التسجيلات المرفوضة</translation>
    </message>
    <message>
        <source>Registrations expired</source>
        <translation>التسجيلات المنتهية</translation>
    </message>
    <message>
        <source>Days since registration</source>
        <translation>الأيام منذ آخر تسجيل</translation>
    </message>
    <message>
        <source>Certified people</source>
        <translation>الأشخاص المعتمدون</translation>
    </message>
    <message>
        <source>Certifications current</source>
        <translation>الشهادات السارية</translation>
    </message>
    <message>
        <source>Certifications lapsed</source>
        <translation>الشهادات المنتهية</translation>
    </message>
    <message>
        <source>Certifications expiring</source>
        <translation>الشهادات القريبة من الانتهاء</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>رضا العملاء</translation>
    </message>
    <message>
        <source>Net promoter score</source>
        <translation>صافي نقاط الترويج</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>عمليات الدخول</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>الدورات التدريبية</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الفعاليات</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>التفاعل</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>الحصة المستهدفة</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <translation>نسبة تحقيق الحصة</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>العملاء الجدد</translation>
    </message>
    <message>
        <source>Customer retention</source>
        <translation>الاحتفاظ بالعملاء</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>العملاء المحتملون المؤهلون</translation>
    </message>
    <message>
        <source>Time to contact</source>
        <translation>الوقت حتى التواصل</translation>
    </message>
    <message>
        <source>Commission accrued</source>
        <translation>العمولة المستحقة</translation>
    </message>
    <message>
        <source>Clawback</source>
        <translation>العمولة المستردة</translation>
    </message>
    <message>
        <source>Product coverage</source>
        <translation>تغطية المنتجات</translation>
    </message>
    <message>
        <source>Satisfied customers</source>
        <translation>العملاء الراضون</translation>
    </message>
    <message>
        <source>Competing deals</source>
        <translation>الصفقات المتنافسة</translation>
    </message>
    <message>
        <source>Success stories</source>
        <translation>قصص النجاح</translation>
    </message>
    <message>
        <source>Quota attainment to date</source>
        <translation>تحقيق الحصة حتى تاريخه</translation>
    </message>
    <message>
        <source>Registrations approved, share</source>
        <translation>التسجيلات المعتمدة، النسبة</translation>
    </message>
    <message>
        <source>Sales cycle, shortest</source>
        <translation>دورة المبيعات، الأقصر</translation>
    </message>
    <message>
        <source>Customers that bought</source>
        <translation>العملاء المشترون</translation>
    </message>
    <message>
        <source>Customers that bought again</source>
        <translation>العملاء المشترون مجددًا</translation>
    </message>
    <message>
        <source>Cross-sold customers</source>
        <translation>عملاء البيع المتقاطع</translation>
    </message>
    <message>
        <source>Most sold product</source>
        <translation>المنتج الأكثر مبيعًا</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>Equal split</source>
        <translation>تقسيم متساوٍ</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>خطي</translation>
    </message>
    <message>
        <source>First touch</source>
        <translation>أول تفاعل</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>آخر تفاعل</translation>
    </message>
    <message>
        <source>Time decay</source>
        <translation>التناقص الزمني</translation>
    </message>
    <message>
        <source>Position based</source>
        <translation>حسب الموضع</translation>
    </message>
    <message>
        <source>Role based</source>
        <translation>حسب الدور</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>مخصص</translation>
    </message>
    <message>
        <source>Evidence-weighted</source>
        <translation>مرجح بالأدلة</translation>
    </message>
</context>
<context>
    <name>DocumentName</name>
    <message>
        <source>Classic four</source>
        <translation>المستويات الأربعة الكلاسيكية</translation>
    </message>
    <message>
        <source>Strategic levels</source>
        <translation>المستويات الاستراتيجية</translation>
    </message>
    <message>
        <source>Quota bands</source>
        <translation>نطاقات الحصة</translation>
    </message>
    <message>
        <source>Revenue segments</source>
        <translation>شرائح الإيرادات</translation>
    </message>
    <message>
        <source>Certification ladder</source>
        <translation>سلّم الشهادات</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>مسجل</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>الفضي</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>الذهبي</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>البلاتيني</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>المبتدئ</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>المختار</translation>
    </message>
    <message>
        <source>Premier</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Elite</source>
        <translation>النخبة</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>المعتمد</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>المتقدم</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>التطوير</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>الأداء</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>الاستراتيجي</translation>
    </message>
    <message>
        <source>Tier 1 strategic</source>
        <translation>المستوى 1 الاستراتيجي</translation>
    </message>
    <message>
        <source>Tier 2 growth</source>
        <translation>المستوى 2 للنمو</translation>
    </message>
    <message>
        <source>Tier 3 development</source>
        <translation>المستوى 3 للتطوير</translation>
    </message>
    <message>
        <source>Revenue performance</source>
        <translation>أداء الإيرادات</translation>
    </message>
    <message>
        <source>Pipeline generation</source>
        <translation>توليد خط المبيعات</translation>
    </message>
    <message>
        <source>Certification compliance</source>
        <translation>الالتزام بالشهادات</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>رضا العملاء</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>التفاعل</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>تحت المراقبة</translation>
    </message>
    <message>
        <source>Maintain</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>التنمية</translation>
    </message>
    <message>
        <source>Invest</source>
        <translation>الاستثمار</translation>
    </message>
    <message>
        <source>Start an improvement programme with goals and dates</source>
        <translation>ابدأ برنامج تحسين بأهداف ومواعيد</translation>
    </message>
    <message>
        <source>Keep the usual cadence and review next quarter</source>
        <translation>حافظ على الوتيرة المعتادة وراجع في الربع القادم</translation>
    </message>
    <message>
        <source>Agree on a growth plan to the next tier</source>
        <translation>اتفق على خطة نمو نحو المستوى التالي</translation>
    </message>
    <message>
        <source>Joint business plan, development funds and executive attention</source>
        <translation>خطة أعمال مشتركة وصناديق تطوير واهتمام تنفيذي</translation>
    </message>
    <message>
        <source>Revenue trend</source>
        <translation>اتجاه الإيرادات</translation>
    </message>
    <message>
        <source>Registering deals</source>
        <translation>تسجيل الصفقات</translation>
    </message>
    <message>
        <source>Certifications kept</source>
        <translation>الحفاظ على الشهادات</translation>
    </message>
    <message>
        <source>Free of red flags</source>
        <translation>بلا إشارات تحذير</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>معرض للخطر</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>تحت المتابعة</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>Below half of quota for 6 months</source>
        <translation>أقل من نصف الحصة لمدة 6 أشهر</translation>
    </message>
    <message>
        <source>Certification lapsed</source>
        <translation>شهادة منتهية</translation>
    </message>
    <message>
        <source>Competes directly on more than a fifth of deals</source>
        <translation>ينافس مباشرة في أكثر من خُمس الصفقات</translation>
    </message>
    <message>
        <source>Customer satisfaction below 3.5 of 5</source>
        <translation>رضا العملاء أقل من 3.5 من 5</translation>
    </message>
    <message>
        <source>No registration for 90 days</source>
        <translation>لا تسجيل منذ 90 يومًا</translation>
    </message>
    <message>
        <source>2 coaching sessions</source>
        <translation>جلستا توجيه</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>مدير حساب</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>جميع المنتجات</translation>
    </message>
    <message>
        <source>Dedicated customer success manager</source>
        <translation>مدير نجاح عملاء مخصص</translation>
    </message>
    <message>
        <source>Dedicated manager</source>
        <translation>مدير مخصص</translation>
    </message>
    <message>
        <source>Development plan with the channel manager</source>
        <translation>خطة تطوير مع مدير القناة</translation>
    </message>
    <message>
        <source>Market development funds: 2% of revenue</source>
        <translation>صناديق تطوير السوق: 2% من الإيرادات</translation>
    </message>
    <message>
        <source>Market development funds: 4% of revenue</source>
        <translation>صناديق تطوير السوق: 4% من الإيرادات</translation>
    </message>
    <message>
        <source>Market development funds: 6% of revenue</source>
        <translation>صناديق تطوير السوق: 6% من الإيرادات</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>مرشد</translation>
    </message>
    <message>
        <source>Named executive sponsor</source>
        <translation>راعٍ تنفيذي مسمى</translation>
    </message>
    <message>
        <source>Partner council</source>
        <translation>مجلس الشركاء</translation>
    </message>
    <message>
        <source>Partner portal</source>
        <translation>بوابة الشركاء</translation>
    </message>
    <message>
        <source>Partner summit</source>
        <translation>قمة الشركاء</translation>
    </message>
    <message>
        <source>Priority leads</source>
        <translation>عملاء محتملون بأولوية</translation>
    </message>
    <message>
        <source>Priority support queue</source>
        <translation>دعم بأولوية</translation>
    </message>
    <message>
        <source>Products of tiers 1 and 2</source>
        <translation>منتجات المستويين 1 و2</translation>
    </message>
    <message>
        <source>Quarterly business review</source>
        <translation>مراجعة أعمال ربع سنوية</translation>
    </message>
    <message>
        <source>Regional manager</source>
        <translation>مدير إقليمي</translation>
    </message>
    <message>
        <source>Shared manager</source>
        <translation>مدير مشترك</translation>
    </message>
    <message>
        <source>Tier-1 products</source>
        <translation>منتجات المستوى 1</translation>
    </message>
    <message>
        <source>White label</source>
        <translation>علامة بيضاء</translation>
    </message>
    <message>
        <source>Improvement programme</source>
        <translation>برنامج تحسين</translation>
    </message>
    <message>
        <source>Launch of the programme</source>
        <translation>إطلاق البرنامج</translation>
    </message>
    <message>
        <source>Onboarding in 12 weeks</source>
        <translation>التأهيل في 12 أسبوعًا</translation>
    </message>
    <message>
        <source>Short ramp</source>
        <translation>تهيئة قصيرة</translation>
    </message>
    <message>
        <source>Distributor margin</source>
        <translation>هامش الموزع</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>الآخرون</translation>
    </message>
    <message>
        <source>OEM royalty</source>
        <translation>إتاوة المصنّع الأصلي</translation>
    </message>
    <message>
        <source>Referral fee</source>
        <translation>رسوم الإحالة</translation>
    </message>
    <message>
        <source>Reseller margin</source>
        <translation>هامش معيد البيع</translation>
    </message>
    <message>
        <source>Technology partner co-sell</source>
        <translation>بيع مشترك مع الشريك التقني</translation>
    </message>
    <message>
        <source>First year of the customer</source>
        <translation>السنة الأولى للعميل</translation>
    </message>
    <message>
        <source>Registered deal: margin of the tier in force</source>
        <translation>صفقة مسجلة: هامش المستوى الساري</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>التجديدات</translation>
    </message>
    <message>
        <source>Renewals are not shared</source>
        <translation>لا تُقسم التجديدات</translation>
    </message>
    <message>
        <source>Royalty</source>
        <translation>إتاوة</translation>
    </message>
    <message>
        <source>Unregistered deal: flat 10%</source>
        <translation>صفقة غير مسجلة: 10% ثابتة</translation>
    </message>
    <message>
        <source>Distributor at Advanced</source>
        <translation>موزع، المستوى المتقدم</translation>
    </message>
    <message>
        <source>Distributor at Certified</source>
        <translation>موزع، المستوى المعتمد</translation>
    </message>
    <message>
        <source>Distributor at Development</source>
        <translation>موزع، المستوى التطوير</translation>
    </message>
    <message>
        <source>Distributor at Elite</source>
        <translation>موزع، المستوى النخبة</translation>
    </message>
    <message>
        <source>Distributor at Entry</source>
        <translation>موزع، المستوى المبتدئ</translation>
    </message>
    <message>
        <source>Distributor at Gold</source>
        <translation>موزع، المستوى الذهبي</translation>
    </message>
    <message>
        <source>Distributor at Performance</source>
        <translation>موزع، المستوى الأداء</translation>
    </message>
    <message>
        <source>Distributor at Platinum</source>
        <translation>موزع، المستوى البلاتيني</translation>
    </message>
    <message>
        <source>Distributor at Premier</source>
        <translation>موزع، المستوى الأول</translation>
    </message>
    <message>
        <source>Distributor at Registered</source>
        <translation>موزع، المستوى مسجل</translation>
    </message>
    <message>
        <source>Distributor at Select</source>
        <translation>موزع، المستوى المختار</translation>
    </message>
    <message>
        <source>Distributor at Silver</source>
        <translation>موزع، المستوى الفضي</translation>
    </message>
    <message>
        <source>Distributor at Strategic</source>
        <translation>موزع، المستوى الاستراتيجي</translation>
    </message>
    <message>
        <source>Distributor at Tier 1</source>
        <translation>موزع، المستوى 1</translation>
    </message>
    <message>
        <source>Distributor at Tier 2</source>
        <translation>موزع، المستوى 2</translation>
    </message>
    <message>
        <source>Distributor at Tier 3</source>
        <translation>موزع، المستوى 3</translation>
    </message>
</context>
<context>
    <name>DocumentWord</name>
    <message>
        <source>Won</source>
        <comment>deal stage</comment>
        <translation>مكسوبة</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>deal stage</comment>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <comment>deal stage</comment>
        <translation>استقطاب</translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>deal stage</comment>
        <translation>عميل محتمل</translation>
    </message>
    <message>
        <source>Qualification</source>
        <comment>deal stage</comment>
        <translation>تأهيل</translation>
    </message>
    <message>
        <source>Qualified</source>
        <comment>deal stage</comment>
        <translation>مؤهلة</translation>
    </message>
    <message>
        <source>Discovery</source>
        <comment>deal stage</comment>
        <translation>استكشاف</translation>
    </message>
    <message>
        <source>Demo</source>
        <comment>deal stage</comment>
        <translation>عرض توضيحي</translation>
    </message>
    <message>
        <source>Technical validation</source>
        <comment>deal stage</comment>
        <translation>تحقق تقني</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <comment>deal stage</comment>
        <translation>تقييم</translation>
    </message>
    <message>
        <source>Proposal</source>
        <comment>deal stage</comment>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <comment>deal stage</comment>
        <translation>تفاوض</translation>
    </message>
    <message>
        <source>Contract</source>
        <comment>deal stage</comment>
        <translation>عقد</translation>
    </message>
    <message>
        <source>Commit</source>
        <comment>deal stage</comment>
        <translation>التزام بالشراء</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>deal stage</comment>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>New</source>
        <comment>deal type</comment>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Renewal</source>
        <comment>deal type</comment>
        <translation>تجديد</translation>
    </message>
    <message>
        <source>Expansion</source>
        <comment>deal type</comment>
        <translation>توسعة</translation>
    </message>
    <message>
        <source>Upsell</source>
        <comment>deal type</comment>
        <translation>بيع أعلى</translation>
    </message>
    <message>
        <source>Cross-sell</source>
        <comment>deal type</comment>
        <translation>بيع متقاطع</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>deal reason</comment>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Competitor</source>
        <comment>deal reason</comment>
        <translation>المنافس</translation>
    </message>
    <message>
        <source>Missing feature</source>
        <comment>deal reason</comment>
        <translation>ميزة ناقصة</translation>
    </message>
    <message>
        <source>No decision</source>
        <comment>deal reason</comment>
        <translation>لا قرار</translation>
    </message>
    <message>
        <source>Timing</source>
        <comment>deal reason</comment>
        <translation>التوقيت</translation>
    </message>
    <message>
        <source>Budget</source>
        <comment>deal reason</comment>
        <translation>الميزانية</translation>
    </message>
    <message>
        <source>No budget</source>
        <comment>deal reason</comment>
        <translation>لا ميزانية</translation>
    </message>
    <message>
        <source>Relationship</source>
        <comment>deal reason</comment>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>Product fit</source>
        <comment>deal reason</comment>
        <translation>ملاءمة المنتج</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>deal reason</comment>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>deal reason</comment>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Platform</source>
        <comment>deal family</comment>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Analytics</source>
        <comment>deal family</comment>
        <translation>التحليلات</translation>
    </message>
    <message>
        <source>Security</source>
        <comment>deal family</comment>
        <translation>الأمن</translation>
    </message>
    <message>
        <source>Integration</source>
        <comment>deal family</comment>
        <translation>التكامل</translation>
    </message>
    <message>
        <source>Services</source>
        <comment>deal family</comment>
        <translation>الخدمات</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>deal family</comment>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>Hardware</source>
        <comment>deal family</comment>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Software</source>
        <comment>deal family</comment>
        <translation>البرمجيات</translation>
    </message>
    <message>
        <source>Subscription</source>
        <comment>deal family</comment>
        <translation>الاشتراك</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>deal family</comment>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>task status</comment>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>task status</comment>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <comment>task status</comment>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>task status</comment>
        <translation>متعثرة</translation>
    </message>
    <message>
        <source>Reseller</source>
        <comment>partner type</comment>
        <translation>معيد بيع</translation>
    </message>
    <message>
        <source>VAR</source>
        <comment>partner type</comment>
        <translation>معيد بيع بقيمة مضافة</translation>
    </message>
    <message>
        <source>System integrator</source>
        <comment>partner type</comment>
        <translation>مكامل أنظمة</translation>
    </message>
    <message>
        <source>Global system integrator</source>
        <comment>partner type</comment>
        <translation>مكامل أنظمة عالمي</translation>
    </message>
    <message>
        <source>MSP</source>
        <comment>partner type</comment>
        <translation>مزود خدمات مُدارة</translation>
    </message>
    <message>
        <source>MSSP</source>
        <comment>partner type</comment>
        <translation>مزود خدمات أمن مُدارة</translation>
    </message>
    <message>
        <source>OEM</source>
        <comment>partner type</comment>
        <translation>مصنّع أصلي</translation>
    </message>
    <message>
        <source>ISV</source>
        <comment>partner type</comment>
        <translation>مورّد برمجيات مستقل</translation>
    </message>
    <message>
        <source>Distributor</source>
        <comment>partner type</comment>
        <translation>موزع</translation>
    </message>
    <message>
        <source>Referral partner</source>
        <comment>partner type</comment>
        <translation>شريك إحالة</translation>
    </message>
    <message>
        <source>Advisory partner</source>
        <comment>partner type</comment>
        <translation>شريك استشاري</translation>
    </message>
    <message>
        <source>Affiliate</source>
        <comment>partner type</comment>
        <translation>شريك تسويق بالعمولة</translation>
    </message>
    <message>
        <source>Technology partner</source>
        <comment>partner type</comment>
        <translation>شريك تقني</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <comment>partner type</comment>
        <translation>سوق إلكتروني</translation>
    </message>
    <message>
        <source>Solution partner</source>
        <comment>partner type</comment>
        <translation>شريك حلول</translation>
    </message>
    <message>
        <source>Consultant</source>
        <comment>partner type</comment>
        <translation>مستشار</translation>
    </message>
    <message>
        <source>Agency</source>
        <comment>partner type</comment>
        <translation>وكالة</translation>
    </message>
    <message>
        <source>EMEA</source>
        <comment>partner region</comment>
        <translation>أوروبا والشرق الأوسط وأفريقيا</translation>
    </message>
    <message>
        <source>APAC</source>
        <comment>partner region</comment>
        <translation>آسيا والمحيط الهادئ</translation>
    </message>
    <message>
        <source>LATAM</source>
        <comment>partner region</comment>
        <translation>أمريكا اللاتينية</translation>
    </message>
    <message>
        <source>North America</source>
        <comment>partner region</comment>
        <translation>أمريكا الشمالية</translation>
    </message>
    <message>
        <source>AMER</source>
        <comment>partner region</comment>
        <translation>الأمريكتان</translation>
    </message>
    <message>
        <source>Europe</source>
        <comment>partner region</comment>
        <translation>أوروبا</translation>
    </message>
    <message>
        <source>Middle East</source>
        <comment>partner region</comment>
        <translation>الشرق الأوسط</translation>
    </message>
    <message>
        <source>Africa</source>
        <comment>partner region</comment>
        <translation>أفريقيا</translation>
    </message>
    <message>
        <source>Asia</source>
        <comment>partner region</comment>
        <translation>آسيا</translation>
    </message>
    <message>
        <source>DACH</source>
        <comment>partner region</comment>
        <translation>ألمانيا والنمسا وسويسرا</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>certification track</comment>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Technical</source>
        <comment>certification track</comment>
        <translation>التقني</translation>
    </message>
    <message>
        <source>Partner</source>
        <comment>certification track</comment>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Marketing</source>
        <comment>certification track</comment>
        <translation>التسويق</translation>
    </message>
    <message>
        <source>Foundation</source>
        <comment>certification level</comment>
        <translation>الأساسي</translation>
    </message>
    <message>
        <source>Associate</source>
        <comment>certification level</comment>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>certification level</comment>
        <translation>المتقدم</translation>
    </message>
    <message>
        <source>Professional</source>
        <comment>certification level</comment>
        <translation>المحترف</translation>
    </message>
    <message>
        <source>Expert</source>
        <comment>certification level</comment>
        <translation>الخبير</translation>
    </message>
    <message>
        <source>Implementation specialist</source>
        <comment>certification level</comment>
        <translation>أخصائي تنفيذ</translation>
    </message>
    <message>
        <source>Solutions architect</source>
        <comment>certification level</comment>
        <translation>مهندس حلول</translation>
    </message>
    <message>
        <source>Certified</source>
        <comment>certification level</comment>
        <translation>المعتمد</translation>
    </message>
    <message>
        <source>Elite</source>
        <comment>certification level</comment>
        <translation>النخبة</translation>
    </message>
    <message>
        <source>Master</source>
        <comment>certification level</comment>
        <translation>الأستاذ</translation>
    </message>
    <message>
        <source>Sourced</source>
        <comment>touchpoint type</comment>
        <translation>إيجاد الصفقة</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>touchpoint type</comment>
        <translation>إحالة</translation>
    </message>
    <message>
        <source>Introduction</source>
        <comment>touchpoint type</comment>
        <translation>اجتماع تعارف</translation>
    </message>
    <message>
        <source>Demo</source>
        <comment>touchpoint type</comment>
        <translation>عرض توضيحي</translation>
    </message>
    <message>
        <source>Co-sell meeting</source>
        <comment>touchpoint type</comment>
        <translation>اجتماع بيع مشترك</translation>
    </message>
    <message>
        <source>Technical validation</source>
        <comment>touchpoint type</comment>
        <translation>تحقق تقني</translation>
    </message>
    <message>
        <source>Proposal</source>
        <comment>touchpoint type</comment>
        <translation>عرض سعر</translation>
    </message>
    <message>
        <source>Integration</source>
        <comment>touchpoint type</comment>
        <translation>تكامل</translation>
    </message>
    <message>
        <source>Implementation</source>
        <comment>touchpoint type</comment>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>Content shared</source>
        <comment>touchpoint type</comment>
        <translation>مشاركة محتوى</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>touchpoint type</comment>
        <translation>فعالية</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>touchpoint type</comment>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <comment>touchpoint type</comment>
        <translation>تفاوض</translation>
    </message>
    <message>
        <source>Support at closing</source>
        <comment>touchpoint type</comment>
        <translation>دعم عند الإغلاق</translation>
    </message>
    <message>
        <source>Support at renewal</source>
        <comment>touchpoint type</comment>
        <translation>دعم عند التجديد</translation>
    </message>
</context>
</TS>
