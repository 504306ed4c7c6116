<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Document</name>
    <message>
        <source>no data</source>
        <comment>NoData</comment>
        <translation>データなし</translation>
    </message>
    <message>
        <source>{0} (no data yet)</source>
        <comment>NoDataYet</comment>
        <translation>{0}（データ未登録）</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>NotSaid</comment>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>NotRecorded</comment>
        <translation>未登録</translation>
    </message>
    <message>
        <source>{0} (no exchange rate)</source>
        <comment>NotConverted</comment>
        <translation>{0}（為替レートなし）</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>ListMore</comment>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <comment>ListLast</comment>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>NameWithDetail</comment>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>InCurrency</comment>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>{0} days</source>
        <comment>DaysOf</comment>
        <translation>{0}日</translation>
    </message>
    <message>
        <source>{0} h</source>
        <comment>HoursOf</comment>
        <translation>{0}時間</translation>
    </message>
    <message>
        <source>{0} pts</source>
        <comment>PercentPoints</comment>
        <translation>{0}pt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>PointsOf</comment>
        <translation>{0}／{1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|deal|deals}</source>
        <comment>CountOfDeals</comment>
        <translation>
            <numerusform>{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} against {1}</source>
        <comment>ChangeAgainst</comment>
        <translation>{1}比 {0}</translation>
    </message>
    <message>
        <source>as in {0}</source>
        <comment>SameAs</comment>
        <translation>{0}と同じ</translation>
    </message>
    <message>
        <source>none in {0}</source>
        <comment>NothingIn</comment>
        <translation>{0}は実績なし</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <comment>AsOf</comment>
        <translation>{0}時点</translation>
    </message>
    <message>
        <source>Figures as of {0}</source>
        <comment>FiguresAsOf</comment>
        <translation>数値は{0}時点</translation>
    </message>
    <message>
        <source>{0} · {1} · as of {2}</source>
        <comment>Frame</comment>
        <translation>{0} · {1} · {2}時点</translation>
    </message>
    <message>
        <source>Quarterly business review, {0}</source>
        <comment>QbrTitle</comment>
        <translation>四半期ビジネスレビュー、{0}</translation>
    </message>
    <message>
        <source>Tier: {0}</source>
        <comment>CoverTier</comment>
        <translation>ティア：{0}</translation>
    </message>
    <message>
        <source>Channel manager: {0}</source>
        <comment>CoverManager</comment>
        <translation>チャネルマネージャー：{0}</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <comment>LabelRevenue</comment>
        <translation>帰属売上</translation>
    </message>
    <message>
        <source>A year before</source>
        <comment>LabelYearAgo</comment>
        <translation>前年同期</translation>
    </message>
    <message>
        <source>Quota</source>
        <comment>LabelQuota</comment>
        <translation>売上目標</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <comment>LabelAttainment</comment>
        <translation>目標達成率</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>LabelScore</comment>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>LabelTier</comment>
        <translation>ティア</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <comment>LabelPipeline</comment>
        <translation>進行中のパイプライン</translation>
    </message>
    <message>
        <source>Commission accrued</source>
        <comment>LabelCommission</comment>
        <translation>計上コミッション</translation>
    </message>
    <message>
        <source>Deals won</source>
        <comment>LabelDealsWon</comment>
        <translation>受注件数</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <comment>LabelDealsLost</comment>
        <translation>失注件数</translation>
    </message>
    <message>
        <source>Average deal</source>
        <comment>LabelDealSize</comment>
        <translation>平均案件規模</translation>
    </message>
    <message>
        <source>Win rate</source>
        <comment>LabelWinRate</comment>
        <translation>受注率</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <comment>LabelCycle</comment>
        <translation>営業サイクル</translation>
    </message>
    <message>
        <source>Quota {0}</source>
        <comment>QuotaOf</comment>
        <translation>売上目標 {0}</translation>
    </message>
    <message>
        <source>No quota</source>
        <comment>NoQuota</comment>
        <translation>売上目標なし</translation>
    </message>
    <message>
        <source>Quota counted in full, the period still runs</source>
        <comment>QuotaInFull</comment>
        <translation>期間中のため、売上目標は全額で計算</translation>
    </message>
    <message>
        <source>No quota is recorded for {0}: enter one to see attainment</source>
        <comment>RecordQuota</comment>
        <translation>{0}の売上目標が未登録です。登録すると達成率が表示されます</translation>
    </message>
    <message>
        <source>The top tier</source>
        <comment>TopTier</comment>
        <translation>最上位ティア</translation>
    </message>
    <message>
        <source>Not on the ladder</source>
        <comment>NotOnLadder</comment>
        <translation>ティア対象外</translation>
    </message>
    <message>
        <source>The ladder of the programme is not for this type of partner, so there is no tier to grow into.</source>
        <comment>NotOnLadderHow</comment>
        <translation>プログラムのティア制度はこの種別のパートナーを対象としていないため、次のティアはありません。</translation>
    </message>
    <message>
        <source>Missing for {1}: {0}</source>
        <comment>GapTo</comment>
        <translation>{1}まで不足：{0}</translation>
    </message>
    <message>
        <source>Enough for {0} at the next evaluation</source>
        <comment>NextTierReached</comment>
        <translation>次回評価で{0}に到達する水準</translation>
    </message>
    <message>
        <source>{0} taken back</source>
        <comment>ClawedBack</comment>
        <translation>返還 {0}</translation>
    </message>
    <message>
        <source>Rounding</source>
        <comment>Rounding</comment>
        <translation>端数</translation>
    </message>
    <message>
        <source>Others</source>
        <comment>Others</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>No deal won in this time is credited to the partner. Record won deals and who touched them.</source>
        <comment>NoRevenueHow</comment>
        <translation>この期間にパートナーへ帰属する受注案件はありません。受注案件と関与した担当者を登録してください。</translation>
    </message>
    <message>
        <source>Deal</source>
        <comment>ColumnDeal</comment>
        <translation>案件</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>ColumnCustomer</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>ColumnAmount</comment>
        <translation>金額</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>ColumnStage</comment>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Age, days</source>
        <comment>ColumnAge</comment>
        <translation>経過日数</translation>
    </message>
    <message>
        <source>Next step</source>
        <comment>ColumnNextStep</comment>
        <translation>次のステップ</translation>
    </message>
    <message>
        <source>Blocker</source>
        <comment>ColumnBlocker</comment>
        <translation>阻害要因</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>ColumnResult</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>ColumnReason</comment>
        <translation>理由</translation>
    </message>
    <message>
        <source>Competitor</source>
        <comment>ColumnCompetitor</comment>
        <translation>競合</translation>
    </message>
    <message>
        <source>Days to close</source>
        <comment>ColumnDays</comment>
        <translation>成約日数</translation>
    </message>
    <message>
        <source>Metric</source>
        <comment>ColumnMetric</comment>
        <translation>指標</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>ColumnChange</comment>
        <translation>増減</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>ColumnPoints</comment>
        <translation>得点</translation>
    </message>
    <message>
        <source>What</source>
        <comment>ColumnTask</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>ColumnOwner</comment>
        <translation>担当</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>ColumnDue</comment>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <comment>ColumnState</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Remark</source>
        <comment>ColumnRemark</comment>
        <translation>備考</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>ColumnPlan</comment>
        <translation>計画</translation>
    </message>
    <message>
        <source>Days late</source>
        <comment>ColumnDaysLate</comment>
        <translation>遅延日数</translation>
    </message>
    <message>
        <source>Registration</source>
        <comment>ColumnRegistration</comment>
        <translation>案件登録</translation>
    </message>
    <message>
        <source>Conflict</source>
        <comment>ColumnConflict</comment>
        <translation>競合内容</translation>
    </message>
    <message>
        <source>Against</source>
        <comment>ColumnAgainst</comment>
        <translation>相手</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>ColumnPerson</comment>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Certification</source>
        <comment>ColumnCertification</comment>
        <translation>認定資格</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>ColumnUntil</comment>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Asked for</source>
        <comment>ColumnAsked</comment>
        <translation>必要</translation>
    </message>
    <message>
        <source>There</source>
        <comment>ColumnHave</comment>
        <translation>現状</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>ColumnMissing</comment>
        <translation>不足</translation>
    </message>
    <message>
        <source>Requirement</source>
        <comment>ColumnRequirement</comment>
        <translation>要件</translation>
    </message>
    <message>
        <source>What</source>
        <comment>ColumnWhat</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>ColumnValue</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>met</source>
        <comment>Met</comment>
        <translation>達成</translation>
    </message>
    <message>
        <source>{0} attributed revenue</source>
        <comment>NeedRevenue</comment>
        <translation>帰属売上{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} certified {0|person|people}</source>
        <comment>NeedPeople</comment>
        <translation>
            <numerusform>認定者{0}名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|person|people} certified as {1}</source>
        <comment>NeedPeopleAt</comment>
        <translation>
            <numerusform>{1}の認定者{0}名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} won {0|deal|deals}</source>
        <comment>NeedDeals</comment>
        <translation>
            <numerusform>受注{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of quota</source>
        <comment>NeedQuota</comment>
        <translation>目標達成率{0}</translation>
    </message>
    <message>
        <source>{0} points of customer satisfaction</source>
        <comment>NeedCsat</comment>
        <translation>顧客満足度{0}pt</translation>
    </message>
    <message>
        <source>{0} satisfied answers</source>
        <comment>NeedSatisfied</comment>
        <translation>満足との回答{0}</translation>
    </message>
    <message>
        <source>{0} of products sold</source>
        <comment>NeedCovered</comment>
        <translation>取扱製品{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} success {0|story|stories}</source>
        <comment>NeedStories</comment>
        <translation>
            <numerusform>成功事例{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} commitment</source>
        <comment>NeedCommitment</comment>
        <translation>販売コミットメント{0}</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <comment>CriterionRevenue</comment>
        <translation>帰属売上</translation>
    </message>
    <message>
        <source>Certified people</source>
        <comment>CriterionPeople</comment>
        <translation>認定者</translation>
    </message>
    <message>
        <source>Deals won</source>
        <comment>CriterionDeals</comment>
        <translation>受注件数</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <comment>CriterionQuota</comment>
        <translation>目標達成率</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <comment>CriterionCsat</comment>
        <translation>顧客満足度</translation>
    </message>
    <message>
        <source>Satisfied customers</source>
        <comment>CriterionSatisfied</comment>
        <translation>満足した顧客</translation>
    </message>
    <message>
        <source>Product coverage</source>
        <comment>CriterionCovered</comment>
        <translation>製品カバー率</translation>
    </message>
    <message>
        <source>Success stories</source>
        <comment>CriterionStories</comment>
        <translation>成功事例</translation>
    </message>
    <message>
        <source>Commitment</source>
        <comment>CriterionCommitment</comment>
        <translation>販売コミットメント</translation>
    </message>
    <message>
        <source>{0}, among the first {1} of {2}</source>
        <comment>AmongTheFirst</comment>
        <translation>{0}（{2}社中上位{1}社）</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>SubtitleSummary</comment>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>No revenue was credited in {0}</source>
        <comment>NoRevenue</comment>
        <translation>{0}は帰属売上がありません</translation>
    </message>
    <message>
        <source>Attributed revenue of {0}, none in {1}</source>
        <comment>RevenueNoneBefore</comment>
        <translation>帰属売上は{0}（{1}は実績なし）</translation>
    </message>
    <message>
        <source>Attributed revenue grew {1} to {0}</source>
        <comment>RevenueGrew</comment>
        <translation>帰属売上は{1}増の{0}</translation>
    </message>
    <message>
        <source>Attributed revenue fell {1} to {0}</source>
        <comment>RevenueFell</comment>
        <translation>帰属売上は{1}減の{0}</translation>
    </message>
    <message>
        <source>Attributed revenue held at {0}</source>
        <comment>RevenueHeld</comment>
        <translation>帰属売上は{0}で横ばい</translation>
    </message>
    <message>
        <source>{0}, {1} of quota</source>
        <comment>WithQuota</comment>
        <translation>{0}、目標達成率{1}</translation>
    </message>
    <message>
        <source>What went well</source>
        <comment>Highlights</comment>
        <translation>良かった点</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <comment>Concerns</comment>
        <translation>注意すべき点</translation>
    </message>
    <message>
        <source>No figure stands out.</source>
        <comment>NoHighlights</comment>
        <translation>目立った数値はありません。</translation>
    </message>
    <message>
        <source>No figure calls for attention.</source>
        <comment>NoConcerns</comment>
        <translation>注意を要する数値はありません。</translation>
    </message>
    <message>
        <source>{0} of attributed revenue, after none in {1}</source>
        <comment>FindingFirstRevenue</comment>
        <translation>{1}の実績なしに対し、帰属売上{0}</translation>
    </message>
    <message>
        <source>Attributed revenue is {0} above {1}</source>
        <comment>FindingGrew</comment>
        <translation>帰属売上は{1}を{0}上回る</translation>
    </message>
    <message>
        <source>Attributed revenue is {0} below {1}</source>
        <comment>FindingFell</comment>
        <translation>帰属売上は{1}を{0}下回る</translation>
    </message>
    <message>
        <source>Quota reached: {0}</source>
        <comment>FindingQuotaMet</comment>
        <translation>売上目標を達成：{0}</translation>
    </message>
    <message>
        <source>{0} of quota, {1} short</source>
        <comment>FindingQuotaMissed</comment>
        <translation>目標達成率{0}、{1}不足</translation>
    </message>
    <message>
        <source>The score rose by {0} to {1}</source>
        <comment>FindingScoreUp</comment>
        <translation>スコアは{0}上昇し{1}</translation>
    </message>
    <message>
        <source>The score fell by {0} to {1}</source>
        <comment>FindingScoreDown</comment>
        <translation>スコアは{0}低下し{1}</translation>
    </message>
    <message>
        <source>{0} is the highest band of the scorecard: {1}</source>
        <comment>FindingHighestBand</comment>
        <translation>スコアカードの最上位区分「{0}」：{1}</translation>
    </message>
    <message>
        <source>{0} is the lowest band of the scorecard: {1}</source>
        <comment>FindingLowestBand</comment>
        <translation>スコアカードの最下位区分「{0}」：{1}</translation>
    </message>
    <message>
        <source>Red flag: {0}</source>
        <comment>FindingFlag</comment>
        <translation>警告フラグ：{0}</translation>
    </message>
    <message>
        <source>Promoted to {0} on {1}</source>
        <comment>FindingPromoted</comment>
        <translation>{1}に{0}へ昇格</translation>
    </message>
    <message>
        <source>Now {0}, since {1}</source>
        <comment>FindingDemoted</comment>
        <translation>{1}から{0}</translation>
    </message>
    <message>
        <source>{0} is near, missing only {1}</source>
        <comment>FindingNearTier</comment>
        <translation>{0}まであと{1}</translation>
    </message>
    <message>
        <source>Win rate of {0}, up from {1} in {2}</source>
        <comment>FindingWinRateUp</comment>
        <translation>受注率{0}、{2}の{1}から上昇</translation>
    </message>
    <message>
        <source>Win rate of {0}, down from {1} in {2}</source>
        <comment>FindingWinRateDown</comment>
        <translation>受注率{0}、{2}の{1}から低下</translation>
    </message>
    <message>
        <source>No open opportunity is recorded</source>
        <comment>FindingNoPipeline</comment>
        <translation>進行中の商談が登録されていません</translation>
    </message>
    <message>
        <source>The partner competes in {0} of the deals that concern it</source>
        <comment>FindingCompetes</comment>
        <translation>関係する案件の{0}でパートナーが競合</translation>
    </message>
    <message numerus="yes">
        <source>{0} new {0|customer|customers}</source>
        <comment>FindingNewCustomers</comment>
        <translation>
            <numerusform>新規顧客{0}社</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers are satisfied: {0} of 5</source>
        <comment>FindingSatisfied</comment>
        <translation>顧客満足度が高い：5点中{0}</translation>
    </message>
    <message>
        <source>Customer satisfaction is low: {0} of 5</source>
        <comment>FindingUnsatisfied</comment>
        <translation>顧客満足度が低い：5点中{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification runs|certifications run} out within {1}</source>
        <comment>FindingRunsOut</comment>
        <translation>
            <numerusform>{1}以内に失効する認定{0}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification has|certifications have} lapsed</source>
        <comment>FindingLapsed</comment>
        <translation>
            <numerusform>失効した認定{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of commission was taken back</source>
        <comment>FindingClawback</comment>
        <translation>コミッション{0}が返還された</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|task is|tasks are} late</source>
        <comment>FindingLateTasks</comment>
        <translation>
            <numerusform>期限超過のタスク{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>Scorecard, {0} against {1}</source>
        <comment>SubtitleScorecard</comment>
        <translation>スコアカード、{0}と{1}の比較</translation>
    </message>
    <message>
        <source>No score in {0}</source>
        <comment>NoScore</comment>
        <translation>{0}のスコアなし</translation>
    </message>
    <message>
        <source>Nothing is recorded that a score could be made of. Record quotas, opportunities, certifications, surveys or activities.</source>
        <comment>NoScoreHow</comment>
        <translation>スコアの根拠となる登録がありません。売上目標、商談、認定、アンケート、活動を登録してください。</translation>
    </message>
    <message>
        <source>Score {0}, {1}</source>
        <comment>ScoreAlone</comment>
        <translation>スコア{0}、{1}</translation>
    </message>
    <message>
        <source>Score {0}, {1}: {2} more than in {3}</source>
        <comment>ScoreUp</comment>
        <translation>スコア{0}、{1}：{3}より{2}高い</translation>
    </message>
    <message>
        <source>Score {0}, {1}: {2} less than in {3}</source>
        <comment>ScoreDown</comment>
        <translation>スコア{0}、{1}：{3}より{2}低い</translation>
    </message>
    <message>
        <source>Score {0}, {1}: as in {3}</source>
        <comment>ScoreSame</comment>
        <translation>スコア{0}、{1}：{3}と同じ</translation>
    </message>
    <message>
        <source>Points by dimension, % of what can be reached</source>
        <comment>CaptionScorecard</comment>
        <translation>項目別の得点（満点に対する%）</translation>
    </message>
    <message>
        <source>% of the points</source>
        <comment>PercentOfPoints</comment>
        <translation>得点率（%）</translation>
    </message>
    <message>
        <source>Bars of the scorecard&apos;s dimensions with the period before and the bands. {0}</source>
        <comment>AltScorecard</comment>
        <translation>スコアカードの項目別棒グラフ（前期と区分つき）。{0}</translation>
    </message>
    <message>
        <source>No dimension moved</source>
        <comment>NoDimensionMoved</comment>
        <translation>変動した項目はありません</translation>
    </message>
    <message>
        <source>{0} gained {1} points</source>
        <comment>DimensionRose</comment>
        <translation>{0}は{1}点上昇</translation>
    </message>
    <message>
        <source>{0} lost {1} points</source>
        <comment>DimensionFell</comment>
        <translation>{0}は{1}点低下</translation>
    </message>
    <message>
        <source>Red flags raised</source>
        <comment>FlagsRaised</comment>
        <translation>発生した警告フラグ</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>LeftOut</comment>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Without data, so left out and the rest scaled to 100: {0}.</source>
        <comment>DimensionsLeftOut</comment>
        <translation>データがないため除外し、残りを100点に換算：{0}。</translation>
    </message>
    <message numerus="yes">
        <source>The period still runs: {0} of {1} {1|day is|days are} in these figures, quotas count in full.</source>
        <comment>PeriodStillRuns</comment>
        <translation>
            <numerusform>期間中のため、数値は{1}日中{0}日分です。売上目標は全額で計算しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Credited by the model: {0}</source>
        <comment>SubtitleRevenue</comment>
        <translation>アトリビューションモデル：{0}</translation>
    </message>
    <message>
        <source>These twelve months</source>
        <comment>TwelveMonths</comment>
        <translation>直近12か月</translation>
    </message>
    <message>
        <source>The year before</source>
        <comment>YearBefore</comment>
        <translation>前年</translation>
    </message>
    <message>
        <source>Attributed revenue by month, {0}</source>
        <comment>CaptionMonths</comment>
        <translation>月別の帰属売上（{0}）</translation>
    </message>
    <message>
        <source>{0} was the strongest month: {1}</source>
        <comment>StrongestMonth</comment>
        <translation>最も多かった月は{0}：{1}</translation>
    </message>
    <message>
        <source>No month with attributed revenue</source>
        <comment>NoMonthWithRevenue</comment>
        <translation>帰属売上のある月はありません</translation>
    </message>
    <message>
        <source>Columns of attributed revenue by month from {1} to {2} beside the year before, with quota as a line where there is one. {0}</source>
        <comment>AltMonths</comment>
        <translation>{1}から{2}までの月別帰属売上と前年の縦棒グラフ。売上目標がある月は線で表示。{0}</translation>
    </message>
    <message>
        <source>{0} more attributed revenue than in {1}</source>
        <comment>WalkUp</comment>
        <translation>帰属売上は{1}より{0}増加</translation>
    </message>
    <message>
        <source>{0} less attributed revenue than in {1}</source>
        <comment>WalkDown</comment>
        <translation>帰属売上は{1}より{0}減少</translation>
    </message>
    <message>
        <source>Attributed revenue as in {0}: {1}</source>
        <comment>WalkSame</comment>
        <translation>帰属売上は{0}と同じ：{1}</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <comment>SubtitleWalk</comment>
        <translation>{0}から{1}へ</translation>
    </message>
    <message>
        <source>What came and went by deal type, {0}</source>
        <comment>CaptionWalkType</comment>
        <translation>案件種別ごとの増減（{0}）</translation>
    </message>
    <message>
        <source>What came and went by product family, {0}</source>
        <comment>CaptionWalkFamily</comment>
        <translation>製品ファミリーごとの増減（{0}）</translation>
    </message>
    <message>
        <source>{0} brought {1} more</source>
        <comment>BroughtMore</comment>
        <translation>{0}が{1}増加</translation>
    </message>
    <message>
        <source>{0} brought {1} less</source>
        <comment>BroughtLess</comment>
        <translation>{0}が{1}減少</translation>
    </message>
    <message>
        <source>Nothing moved</source>
        <comment>NothingMoved</comment>
        <translation>変動なし</translation>
    </message>
    <message>
        <source>Waterfall from {0} to {1}. {2}</source>
        <comment>AltWalk</comment>
        <translation>{0}から{1}へのウォーターフォール図。{2}</translation>
    </message>
    <message>
        <source>The period still runs: it is compared with the same stretch of the one before, up to {0}.</source>
        <comment>ComparedSoFar</comment>
        <translation>期間中のため、前期の同じ日数と比較しています（{0}まで）。</translation>
    </message>
    <message>
        <source>No open opportunity</source>
        <comment>NoOpenDeals</comment>
        <translation>進行中の商談なし</translation>
    </message>
    <message>
        <source>No open opportunity of this partner is recorded. Record deals that name it, or touches that it sourced.</source>
        <comment>NoOpenDealsHow</comment>
        <translation>このパートナーの進行中の商談は登録されていません。パートナーを指定した案件、または創出の記録を登録してください。</translation>
    </message>
    <message numerus="yes">
        <source>{0} open {0|opportunity|opportunities} worth {1}</source>
        <comment>OpenWorth</comment>
        <translation>
            <numerusform>進行中の商談{0}件、総額{1}</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} blocked</source>
        <comment>OpenAndBlocked</comment>
        <translation>{0}、うち停滞{1}件</translation>
    </message>
    <message>
        <source>Open pipeline by stage, {0}</source>
        <comment>CaptionStages</comment>
        <translation>フェーズ別の進行中パイプライン（{0}）</translation>
    </message>
    <message>
        <source>Most is in {0}: {1}</source>
        <comment>MostIn</comment>
        <translation>最も多いのは{0}：{1}</translation>
    </message>
    <message>
        <source>Bars of open pipeline by stage. {0}</source>
        <comment>AltStages</comment>
        <translation>フェーズ別の進行中パイプラインの棒グラフ。{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|opportunity has|opportunities have} no next step: write it into the field next_step of the deal, and what holds it up into blocker.</source>
        <comment>WithoutNextStep</comment>
        <translation>
            <numerusform>次のステップが未登録の商談{0}件：案件のnext_stepに次のステップを、blockerに阻害要因を入力してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open opportunity, one by one</source>
        <comment>WalkThrough</comment>
        <translation>進行中の全商談</translation>
    </message>
    <message>
        <source>Open opportunities, the largest first</source>
        <comment>EveryOpportunity</comment>
        <translation>進行中の商談（金額の大きい順）</translation>
    </message>
    <message>
        <source>closed since</source>
        <comment>ClosedLater</comment>
        <translation>その後クローズ</translation>
    </message>
    <message>
        <source>Go through the opportunities one by one: what is the next step, who takes it, what holds it up?</source>
        <comment>NotesPipeline</comment>
        <translation>商談を一件ずつ確認：次のステップは何か、誰が担当するか、何が妨げているか。</translation>
    </message>
    <message>
        <source>No deal was closed in {0}</source>
        <comment>NothingClosed</comment>
        <translation>{0}に完了した案件なし</translation>
    </message>
    <message>
        <source>No deal of this partner was won or lost in this time. Close deals with their reason and competitor.</source>
        <comment>NothingClosedHow</comment>
        <translation>この期間に受注・失注した案件はありません。案件は理由と競合を記録して完了してください。</translation>
    </message>
    <message numerus="yes">
        <source>Won {0} of {1} {1|deal|deals} ({2})</source>
        <comment>WonOf</comment>
        <translation>
            <numerusform>{1}件中{0}件を受注（{2}）</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; lost most often for: {1}</source>
        <comment>MostLostTo</comment>
        <translation>{0}。失注理由の最多：{1}</translation>
    </message>
    <message numerus="yes">
        <source>{0}: {1} {1|deal|deals} lost</source>
        <comment>ReasonFirst</comment>
        <translation>
            <numerusform>{0}：失注{1}件</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal was lost</source>
        <comment>NothingLost</comment>
        <translation>失注なし</translation>
    </message>
    <message>
        <source>no reason recorded</source>
        <comment>NoReason</comment>
        <translation>理由の記録なし</translation>
    </message>
    <message>
        <source>Deals by reason</source>
        <comment>CaptionReasons</comment>
        <translation>理由別の案件数</translation>
    </message>
    <message>
        <source>Deals</source>
        <comment>DealsName</comment>
        <translation>案件数</translation>
    </message>
    <message>
        <source>Bars of deals by reason. {0}</source>
        <comment>AltReasons</comment>
        <translation>理由別案件数の棒グラフ。{0}</translation>
    </message>
    <message>
        <source>The deals won and lost</source>
        <comment>DealsClosed</comment>
        <translation>受注・失注案件</translation>
    </message>
    <message>
        <source>Ask for the story behind the reasons: what did the customer say?</source>
        <comment>NotesWinLoss</comment>
        <translation>理由の背景を確認：顧客は何と言っていたか。</translation>
    </message>
    <message numerus="yes">
        <source>{0} certified {0|person|people} missing for {1}</source>
        <comment>PeopleMissing</comment>
        <translation>
            <numerusform>{1}に必要な認定者が{0}名不足</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} more certified {0|person|people} to {1}</source>
        <comment>PeopleToNext</comment>
        <translation>
            <numerusform>{1}まで認定者あと{0}名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|certification runs|certifications run} out within {1}</source>
        <comment>PeopleRunOut</comment>
        <translation>
            <numerusform>{1}以内に失効する認定{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody who is asked for is certified</source>
        <comment>PeopleInOrder</comment>
        <translation>必要な認定者はそろっています</translation>
    </message>
    <message>
        <source>Nobody is certified</source>
        <comment>NobodyCertified</comment>
        <translation>認定者なし</translation>
    </message>
    <message>
        <source>No certification or exam of this partner is recorded. Record who passed what, and until when it holds.</source>
        <comment>NobodyCertifiedHow</comment>
        <translation>このパートナーの認定や試験は登録されていません。合格者、資格、有効期限を登録してください。</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|person holds|people hold} a certification</source>
        <comment>PeopleCertified</comment>
        <translation>
            <numerusform>認定保有者{0}名</numerusform>
        </translation>
    </message>
    <message>
        <source>People and what they are certified for</source>
        <comment>CaptionPeople</comment>
        <translation>担当者と保有資格</translation>
    </message>
    <message>
        <source>1 = holds, 0 = has lapsed</source>
        <comment>HoldsMeasure</comment>
        <translation>1＝有効、0＝失効</translation>
    </message>
    <message>
        <source>Table of people and certifications with their state. {0}</source>
        <comment>AltPeople</comment>
        <translation>担当者と資格の状態の表。{0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>CellStudying</comment>
        <translation>{1}中{0}</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>CellEarned</comment>
        <translation>合格</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>CellHolds</comment>
        <translation>有効</translation>
    </message>
    <message>
        <source>until {0}</source>
        <comment>CellUntil</comment>
        <translation>{0}まで</translation>
    </message>
    <message>
        <source>lapsed {0}</source>
        <comment>CellExpired</comment>
        <translation>{0}失効</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <comment>CellLater</comment>
        <translation>未発効</translation>
    </message>
    <message>
        <source>covered</source>
        <comment>CellCovered</comment>
        <translation>充足</translation>
    </message>
    <message>
        <source>What the tiers ask for</source>
        <comment>HeadingNeeds</comment>
        <translation>ティアの要件</translation>
    </message>
    <message>
        <source>any certification</source>
        <comment>AnyCertification</comment>
        <translation>いずれかの認定</translation>
    </message>
    <message>
        <source>The tier asks for nothing.</source>
        <comment>NothingAsked</comment>
        <translation>このティアに要件はありません。</translation>
    </message>
    <message>
        <source>Runs out within {0}</source>
        <comment>HeadingRunsOut</comment>
        <translation>{0}以内に失効</translation>
    </message>
    <message>
        <source>Nothing runs out within {0}.</source>
        <comment>NothingRunsOut</comment>
        <translation>{0}以内に失効するものはありません。</translation>
    </message>
    <message>
        <source>No joint marketing is planned</source>
        <comment>NoMarketing</comment>
        <translation>共同マーケティングの予定なし</translation>
    </message>
    <message>
        <source>No task of source &quot;marketing&quot; is recorded for this partner. Add one for each joint activity, with an owner and a day.</source>
        <comment>NoMarketingHow</comment>
        <translation>このパートナーには種別「marketing」のタスクがありません。共同活動ごとに担当と期日をつけて登録してください。</translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} joint {1|activity|activities} still to do</source>
        <comment>MarketingState</comment>
        <translation>
            <numerusform>共同活動{1}件中{0}件が未完了</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is the top tier: keep it</source>
        <comment>GrowthTop</comment>
        <translation>{0}は最上位ティア：維持が目標</translation>
    </message>
    <message>
        <source>Everything {0} asks for is there</source>
        <comment>GrowthReached</comment>
        <translation>{0}の要件をすべて満たしています</translation>
    </message>
    <message>
        <source>Missing for {1}: {0}</source>
        <comment>GrowthGap</comment>
        <translation>{1}まで不足：{0}</translation>
    </message>
    <message>
        <source>{0}, with {1}</source>
        <comment>StandsOn</comment>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0}, the last {1} months</source>
        <comment>CaptionLadder</comment>
        <translation>{0}（直近{1}か月）</translation>
    </message>
    <message>
        <source>The tiers as steps, and where the partner stands. {0}</source>
        <comment>AltLadder</comment>
        <translation>ティアの階段とパートナーの位置。{0}</translation>
    </message>
    <message>
        <source>What the way up asks for</source>
        <comment>HeadingWays</comment>
        <translation>昇格に必要なこと</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>HeadingTimeline</comment>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>What {0} brings</source>
        <comment>HeadingBenefits</comment>
        <translation>{0}の特典</translation>
    </message>
    <message>
        <source>Margin of {0} instead of {1}</source>
        <comment>MarginOf</comment>
        <translation>マージン{1}から{0}へ</translation>
    </message>
    <message>
        <source>Tiers are evaluated every day: what is reached counts at once</source>
        <comment>EvaluatedDaily</comment>
        <translation>ティアは毎日評価：達成はすぐ反映</translation>
    </message>
    <message>
        <source>Next evaluation on {0}, in force from {1}</source>
        <comment>EvaluatedOn</comment>
        <translation>次回評価は{0}、適用は{1}から</translation>
    </message>
    <message>
        <source>{0} ends on {1} unless the criteria are met again</source>
        <comment>NoticeUntil</comment>
        <translation>{1}までに基準を再び満たさなければ{0}は終了</translation>
    </message>
    <message>
        <source>{0} is kept by grace: {1} of {2} evaluations below it</source>
        <comment>InGrace</comment>
        <translation>{0}は猶予中：基準未満の評価{2}回中{1}回</translation>
    </message>
    <message>
        <source>{0} comes by itself on {1} if nothing changes</source>
        <comment>ComesByItself</comment>
        <translation>変化がなければ{1}に{0}へ自動的に到達</translation>
    </message>
    <message>
        <source>{0} of attributed revenue leaves the window by {1}</source>
        <comment>LeavesWindow</comment>
        <translation>帰属売上{0}が{1}までに評価期間から外れる</translation>
    </message>
    <message>
        <source>{0} of new attributed revenue by {1} reaches {2}</source>
        <comment>ToEarnUntil</comment>
        <translation>{1}までに新たな帰属売上{0}で{2}に到達</translation>
    </message>
    <message>
        <source>Nothing is escalated</source>
        <comment>NoEscalations</comment>
        <translation>エスカレーションなし</translation>
    </message>
    <message>
        <source>No open escalation, no conflict at the desk, no late step of a plan. Escalations are tasks of source &quot;escalation&quot;.</source>
        <comment>NoEscalationsHow</comment>
        <translation>未解決のエスカレーション、ディールデスクの競合、遅延した計画ステップはありません。エスカレーションは種別「escalation」のタスクです。</translation>
    </message>
    <message>
        <source>{0} open</source>
        <comment>EscalationState</comment>
        <translation>未解決：{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|escalation|escalations}</source>
        <comment>CountEscalations</comment>
        <translation>
            <numerusform>エスカレーション{0}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|conflict|conflicts} at the desk</source>
        <comment>CountConflicts</comment>
        <translation>
            <numerusform>ディールデスクの競合{0}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} late {0|step|steps}</source>
        <comment>CountLateSteps</comment>
        <translation>
            <numerusform>遅延ステップ{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalations</source>
        <comment>HeadingEscalations</comment>
        <translation>エスカレーション</translation>
    </message>
    <message>
        <source>Open conflicts of the deal desk</source>
        <comment>HeadingConflicts</comment>
        <translation>ディールデスクの未解決の競合</translation>
    </message>
    <message>
        <source>No open conflict.</source>
        <comment>NoConflicts</comment>
        <translation>未解決の競合はありません。</translation>
    </message>
    <message>
        <source>Late steps of plans</source>
        <comment>HeadingLateSteps</comment>
        <translation>遅延した計画ステップ</translation>
    </message>
    <message>
        <source>No late step.</source>
        <comment>NoLateSteps</comment>
        <translation>遅延したステップはありません。</translation>
    </message>
    <message>
        <source>Two partners registered the same customer</source>
        <comment>ConflictDuplicate</comment>
        <translation>2社のパートナーが同じ顧客を登録</translation>
    </message>
    <message>
        <source>Registered twice by the same partner</source>
        <comment>ConflictSamePartner</comment>
        <translation>同じパートナーが二重に登録</translation>
    </message>
    <message>
        <source>The direct team knew the customer before</source>
        <comment>ConflictDirectDeal</comment>
        <translation>直販チームが先に顧客と接触</translation>
    </message>
    <message>
        <source>A lead of the customer was there before</source>
        <comment>ConflictLead</comment>
        <translation>顧客のリードが先に存在</translation>
    </message>
    <message>
        <source>Another partner&apos;s protected customer</source>
        <comment>ConflictPoaching</comment>
        <translation>他のパートナーの保護顧客</translation>
    </message>
    <message>
        <source>The direct team works on the partner&apos;s customer</source>
        <comment>ConflictDirectOnAccount</comment>
        <translation>直販チームがパートナーの顧客に営業</translation>
    </message>
    <message>
        <source>No commitments</source>
        <comment>NoCommitments</comment>
        <translation>約束事項なし</translation>
    </message>
    <message>
        <source>No task of source &quot;commitment&quot; is recorded for this partner. Write down what both sides promise, with an owner and a day.</source>
        <comment>NoCommitmentsHow</comment>
        <translation>このパートナーには種別「commitment」のタスクがありません。双方の約束を担当と期日をつけて登録してください。</translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} {1|commitment|commitments} of last time kept</source>
        <comment>CommitmentsKept</comment>
        <translation>
            <numerusform>前回の約束{1}件中{0}件を履行</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} late</source>
        <comment>CommitmentsLate</comment>
        <translation>{0}、うち遅延{1}件</translation>
    </message>
    <message numerus="yes">
        <source>{0} new {0|commitment|commitments}</source>
        <comment>CommitmentsNew</comment>
        <translation>
            <numerusform>新しい約束{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>Of last time</source>
        <comment>HeadingLastTime</comment>
        <translation>前回の約束</translation>
    </message>
    <message>
        <source>New</source>
        <comment>HeadingNew</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>Nothing was promised last time.</source>
        <comment>NothingCommittedBefore</comment>
        <translation>前回の約束はありません。</translation>
    </message>
    <message>
        <source>To be agreed in this review.</source>
        <comment>NothingCommittedNow</comment>
        <translation>今回のレビューで合意予定です。</translation>
    </message>
    <message>
        <source>{0}, late</source>
        <comment>StateLate</comment>
        <translation>{0}（遅延）</translation>
    </message>
    <message>
        <source>How these numbers are made</source>
        <comment>MethodTitle</comment>
        <translation>数値の算出方法</translation>
    </message>
    <message>
        <source>The lens</source>
        <comment>HeadingLens</comment>
        <translation>集計条件</translation>
    </message>
    <message>
        <source>Definitions</source>
        <comment>HeadingDefinitions</comment>
        <translation>定義</translation>
    </message>
    <message>
        <source>Period</source>
        <comment>LensPeriod</comment>
        <translation>期間</translation>
    </message>
    <message>
        <source>Compared with</source>
        <comment>LensBefore</comment>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Attribution model</source>
        <comment>LensModel</comment>
        <translation>アトリビューションモデル</translation>
    </message>
    <message>
        <source>Currency</source>
        <comment>LensCurrency</comment>
        <translation>通貨</translation>
    </message>
    <message>
        <source>As of</source>
        <comment>LensAsOf</comment>
        <translation>基準日</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <comment>LensRulebook</comment>
        <translation>ルールブック</translation>
    </message>
    <message>
        <source>{0}, in place of {1}</source>
        <comment>ModelInstead</comment>
        <translation>{0}（{1}の代わり）</translation>
    </message>
    <message>
        <source>By each model</source>
        <comment>OtherModel</comment>
        <translation>各モデル</translation>
    </message>
    <message>
        <source>Every attribution model says the same</source>
        <comment>ModelsAgree</comment>
        <translation>すべてのモデルで同じ結果</translation>
    </message>
    <message>
        <source>Between {0} and {1}, depending on the model</source>
        <comment>ModelsDiffer</comment>
        <translation>モデルにより{0}から{1}</translation>
    </message>
    <message>
        <source>Attributed revenue by attribution model, {0}</source>
        <comment>CaptionModels</comment>
        <translation>モデル別の帰属売上（{0}）</translation>
    </message>
    <message>
        <source>Lines from the model of this review to each other model. {0}</source>
        <comment>AltModels</comment>
        <translation>このレビューのモデルから他の各モデルへの線。{0}</translation>
    </message>
    <message>
        <source>Attributed revenue: the parts of deals won in the period that the model credits to the partner. The parts of a deal sum to its amount.</source>
        <comment>DefineRevenue</comment>
        <translation>帰属売上：期間中の受注案件のうち、モデルがパートナーに帰属させた部分。案件の各部分の合計は案件金額に一致します。</translation>
    </message>
    <message>
        <source>Pipeline, wins and losses: deals that name the partner, else those that it sourced.</source>
        <comment>DefineRecord</comment>
        <translation>パイプライン、受注、失注：パートナーを指定した案件。指定がなければパートナーが創出した案件。</translation>
    </message>
    <message>
        <source>Score: points of the dimensions out of 100, rounded down. Dimensions without data are left out and the rest scaled.</source>
        <comment>DefineScore</comment>
        <translation>スコア：各項目の得点の合計（100点満点、切り捨て）。データのない項目は除外し、残りを換算します。</translation>
    </message>
    <message>
        <source>Tier: what is in force on the as-of date by the criteria of the rulebook, with grace, notice and tiers set by hand.</source>
        <comment>DefineTier</comment>
        <translation>ティア：基準日にルールブックの基準で有効なもの（猶予、予告、手動設定を含む）。</translation>
    </message>
    <message>
        <source>Quota attainment: attributed revenue divided by the quotas that lie within the period, in full.</source>
        <comment>DefineQuota</comment>
        <translation>目標達成率：帰属売上を期間内の売上目標（全額）で割ったもの。</translation>
    </message>
    <message>
        <source>No data is not zero: a ratio without anything to divide by is not shown as a number.</source>
        <comment>DefineNoData</comment>
        <translation>データなしはゼロではありません。分母のない比率は数値として表示しません。</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|amount|amounts} without an exchange rate {0|is|are} in no sum of money.</source>
        <comment>Unconverted</comment>
        <translation>
            <numerusform>為替レートのない{0}件の金額は、いずれの合計にも含まれません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Performance report, {0}</source>
        <comment>MonthlyTitle</comment>
        <translation>パフォーマンスレポート、{0}</translation>
    </message>
    <message>
        <source>Partner plan, {0}</source>
        <comment>AnnualTitle</comment>
        <translation>パートナー計画、{0}</translation>
    </message>
    <message>
        <source>Executive summary, {0}</source>
        <comment>ExecutiveTitle</comment>
        <translation>エグゼクティブサマリー、{0}</translation>
    </message>
    <message>
        <source>Programme report to the board, {0}</source>
        <comment>BoardTitle</comment>
        <translation>取締役会向けプログラム報告、{0}</translation>
    </message>
    <message>
        <source>Partner programme</source>
        <comment>ProgrammeName</comment>
        <translation>パートナープログラム</translation>
    </message>
    <message>
        <source>The programme at a glance</source>
        <comment>SectionOverview</comment>
        <translation>プログラムの概要</translation>
    </message>
    <message>
        <source>Partners with revenue</source>
        <comment>LabelActive</comment>
        <translation>売上のあるパートナー</translation>
    </message>
    <message numerus="yes">
        <source>of {0} {0|partner|partners}</source>
        <comment>OfPartners</comment>
        <translation>
            <numerusform>全{0}社中</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} brings {1} of the revenue</source>
        <comment>ProgrammeTiers</comment>
        <translation>{0}が売上の{1}を占める</translation>
    </message>
    <message>
        <source>{0} brings {1} of the revenue</source>
        <comment>ProgrammeTypes</comment>
        <translation>{0}が売上の{1}を占める</translation>
    </message>
    <message>
        <source>Attributed revenue by tier, {0}</source>
        <comment>CaptionTiers</comment>
        <translation>ティア別の帰属売上（{0}）</translation>
    </message>
    <message>
        <source>Attributed revenue by partner type, {0}</source>
        <comment>CaptionTypes</comment>
        <translation>パートナー種別ごとの帰属売上（{0}）</translation>
    </message>
    <message>
        <source>Bars of attributed revenue by group. {0}</source>
        <comment>AltByGroup</comment>
        <translation>グループ別帰属売上の棒グラフ。{0}</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>ColumnTier</comment>
        <translation>ティア</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>ColumnType</comment>
        <translation>種別</translation>
    </message>
    <message>
        <source>Partners</source>
        <comment>ColumnPartners</comment>
        <translation>パートナー数</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>ColumnShare</comment>
        <translation>構成比</translation>
    </message>
    <message>
        <source>Partner</source>
        <comment>ColumnPartner</comment>
        <translation>パートナー</translation>
    </message>
    <message>
        <source>Growth</source>
        <comment>ColumnGrowth</comment>
        <translation>成長率</translation>
    </message>
    <message>
        <source>Of quota</source>
        <comment>ColumnAttainment</comment>
        <translation>達成率</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>ColumnScore</comment>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Flags</source>
        <comment>ColumnFlags</comment>
        <translation>警告フラグ</translation>
    </message>
    <message>
        <source>Channel manager</source>
        <comment>ColumnManager</comment>
        <translation>チャネルマネージャー</translation>
    </message>
    <message>
        <source>With revenue</source>
        <comment>ColumnActive</comment>
        <translation>売上あり</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <comment>ColumnPipeline</comment>
        <translation>進行中のパイプライン</translation>
    </message>
    <message>
        <source>{0} leads with {1}</source>
        <comment>ProgrammeRegions</comment>
        <translation>{0}が{1}で首位</translation>
    </message>
    <message>
        <source>Attributed revenue by region and quarter, {0}</source>
        <comment>CaptionRegions</comment>
        <translation>地域・四半期別の帰属売上（{0}）</translation>
    </message>
    <message>
        <source>Table of regions and quarters, shaded by attributed revenue. {0}</source>
        <comment>AltRegions</comment>
        <translation>地域と四半期の表（帰属売上の濃淡表示）。{0}</translation>
    </message>
    <message numerus="yes">
        <source>The first {0} {0|partner brings|partners bring} {1} of the revenue</source>
        <comment>TopPartners</comment>
        <translation>
            <numerusform>上位{0}社が売上の{1}を占める</numerusform>
        </translation>
    </message>
    <message>
        <source>No partner was credited with revenue</source>
        <comment>NobodyBrings</comment>
        <translation>帰属売上のあるパートナーはありません</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|partner needs|partners need} attention</source>
        <comment>AtRiskTitle</comment>
        <translation>
            <numerusform>注意が必要なパートナー{0}社</numerusform>
        </translation>
    </message>
    <message>
        <source>No partner is flagged or in the lowest band</source>
        <comment>NobodyAtRisk</comment>
        <translation>警告フラグまたは最下位区分のパートナーはありません</translation>
    </message>
    <message>
        <source>Partners with red flags, in the lowest band of the scorecard or of programme health, those with most revenue first.</source>
        <comment>AtRiskHow</comment>
        <translation>警告フラグがある、またはスコアカードや健全性が最下位区分のパートナー（売上の多い順）。</translation>
    </message>
    <message>
        <source>The {0} with most revenue of {1} are shown.</source>
        <comment>AtRiskShown</comment>
        <translation>{1}社のうち売上上位{0}社を表示。</translation>
    </message>
    <message>
        <source>Health</source>
        <comment>ColumnRisk</comment>
        <translation>健全性</translation>
    </message>
    <message numerus="yes">
        <source>{0} active {0|partner|partners} for {1} channel {1|manager|managers}</source>
        <comment>CoverageTitle</comment>
        <translation>
            <numerusform>稼働パートナー{0}社に対しチャネルマネージャー{1}名</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; {1} without one</source>
        <comment>CoverageUncovered</comment>
        <translation>{0}、未担当{1}社</translation>
    </message>
    <message>
        <source>A channel manager carries 20 to 30 active partners. Write the manager into each partner.</source>
        <comment>CoverageHow</comment>
        <translation>チャネルマネージャー1名の担当は稼働パートナー20～30社が目安です。各パートナーに担当者を登録してください。</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>NoManager</comment>
        <translation>担当なし</translation>
    </message>
    <message>
        <source>no region</source>
        <comment>RegionNone</comment>
        <translation>地域なし</translation>
    </message>
    <message>
        <source>Commission statement, {0}</source>
        <comment>StatementTitle</comment>
        <translation>コミッション明細書、{0}</translation>
    </message>
    <message>
        <source>{0} · as of {1}</source>
        <comment>StatementFrame</comment>
        <translation>{0} · {1}時点</translation>
    </message>
    <message>
        <source>No commission line in {0}</source>
        <comment>StatementNothing</comment>
        <translation>{0}のコミッション明細なし</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <comment>StatementSum</comment>
        <translation>{1}：{0}</translation>
    </message>
    <message>
        <source>Commission lines in {0}</source>
        <comment>StatementLines</comment>
        <translation>{0}建てのコミッション明細</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|line|lines} without commission</source>
        <comment>StatementWithout</comment>
        <translation>
            <numerusform>コミッション対象外の明細{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals</source>
        <comment>HeadingTotals</comment>
        <translation>合計</translation>
    </message>
    <message>
        <source>How to read the lines</source>
        <comment>HeadingHowToRead</comment>
        <translation>明細の見方</translation>
    </message>
    <message>
        <source>A line is the part of a deal that is credited to the partner (the base), times the rate of the rule that covers it, rounded half to even to the minor unit.</source>
        <comment>StatementHowAccrual</comment>
        <translation>各明細は、パートナーに帰属する案件の部分（基準額）に該当ルールの料率を掛け、最小通貨単位に偶数丸めしたものです。</translation>
    </message>
    <message>
        <source>What was refunded takes commission back at the original rate, even where tiers or plans have changed since.</source>
        <comment>StatementHowRefund</comment>
        <translation>返金分は、ティアやプランがその後変わっていても、当初の料率でコミッションを返還します。</translation>
    </message>
    <message>
        <source>Amounts are in the currencies of the deals. Different currencies are never added.</source>
        <comment>StatementHowSum</comment>
        <translation>金額は案件の通貨建てです。異なる通貨は合算しません。</translation>
    </message>
    <message>
        <source>Accrued</source>
        <comment>HeadingAccruals</comment>
        <translation>計上</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>HeadingClawbacks</comment>
        <translation>返還</translation>
    </message>
    <message>
        <source>Lines</source>
        <comment>ColumnLines</comment>
        <translation>明細数</translation>
    </message>
    <message>
        <source>Accrued</source>
        <comment>ColumnAccrued</comment>
        <translation>計上額</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>ColumnTakenBack</comment>
        <translation>返還額</translation>
    </message>
    <message>
        <source>Net</source>
        <comment>ColumnNet</comment>
        <translation>差引額</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>ColumnDate</comment>
        <translation>日付</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>ColumnItem</comment>
        <translation>品目</translation>
    </message>
    <message>
        <source>Base</source>
        <comment>ColumnBase</comment>
        <translation>基準額</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <comment>ColumnRate</comment>
        <translation>料率（%）</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>ColumnRule</comment>
        <translation>ルール</translation>
    </message>
    <message>
        <source>How</source>
        <comment>ColumnMath</comment>
        <translation>計算</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>Total</comment>
        <translation>合計</translation>
    </message>
    <message>
        <source>{0} %</source>
        <comment>Percent</comment>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>flat</source>
        <comment>FlatRate</comment>
        <translation>定額</translation>
    </message>
    <message>
        <source>whole deal</source>
        <comment>WholeDeal</comment>
        <translation>案件全体</translation>
    </message>
    <message>
        <source>rest of the deal</source>
        <comment>RestOfDeal</comment>
        <translation>案件の残り</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathShare</comment>
        <translation>{1}の{0}＝{2}</translation>
    </message>
    <message>
        <source>{0}; × {1} = {2}</source>
        <comment>MathRate</comment>
        <translation>{0}、×{1}＝{2}</translation>
    </message>
    <message>
        <source>{0}; flat amount {1}</source>
        <comment>MathFlat</comment>
        <translation>{0}、定額{1}</translation>
    </message>
    <message>
        <source>{0} of {1} refunded; of {2} commission {3}</source>
        <comment>MathRefund</comment>
        <translation>{1}のうち{0}を返金、コミッション{2}のうち{3}</translation>
    </message>
    <message>
        <source>No plan in force takes the partner&apos;s type.</source>
        <comment>ReasonNoPlan</comment>
        <translation>パートナー種別に適用されるプランがありません。</translation>
    </message>
    <message>
        <source>No rule of the plan covers the line.</source>
        <comment>ReasonNoRule</comment>
        <translation>明細に該当するプランのルールがありません。</translation>
    </message>
    <message>
        <source>The rule pays nothing: {0}.</source>
        <comment>ReasonRule</comment>
        <translation>ルールの支払いなし：{0}。</translation>
    </message>
    <message>
        <source>The flat amount is on another line of the deal.</source>
        <comment>ReasonFlatElsewhere</comment>
        <translation>定額分は同じ案件の別の明細に計上されています。</translation>
    </message>
    <message>
        <source>Nothing is credited, so no flat amount is paid.</source>
        <comment>ReasonFlatNeedsBase</comment>
        <translation>帰属額がないため、定額は支払われません。</translation>
    </message>
    <message>
        <source>No exchange rate for the flat amount.</source>
        <comment>ReasonFlatNoRate</comment>
        <translation>定額分の為替レートがありません。</translation>
    </message>
    <message>
        <source>The amount does not fit.</source>
        <comment>ReasonTooLarge</comment>
        <translation>金額が大きすぎます。</translation>
    </message>
    <message>
        <source>Partner pack, {0}</source>
        <comment>PackTitle</comment>
        <translation>パートナーパック {0}</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>PackContents</comment>
        <translation>目次</translation>
    </message>
    <message>
        <source>The figures</source>
        <comment>PackFigures</comment>
        <translation>数値</translation>
    </message>
    <message>
        <source>To the top</source>
        <comment>PackToTop</comment>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <comment>PackNothingYet</comment>
        <translation>まだ記録がありません。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>PackMore</comment>
        <translation>{0}：{1}</translation>
    </message>
    <message numerus="yes">
        <source>Credited on {0} {0|deal|deals}: {1}</source>
        <comment>CreditsTitle</comment>
        <translation>
            <numerusform>{0}件の案件に貢献：{1}</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal won in {0} is credited to you</source>
        <comment>CreditsNone</comment>
        <translation>{0}に受注した案件で、貴社に帰属するものはありません</translation>
    </message>
    <message>
        <source>Every deal won in {0} that you had a part in. Open one to see which touches counted, what they weighed and how the amount comes about.</source>
        <comment>CreditsHow</comment>
        <translation>{0}に受注し、貴社が関わった案件のすべてです。開くと、どの接点が数えられ、どれだけの重みを持ち、金額がどう決まったかがわかります。</translation>
    </message>
    <message>
        <source>Deals and your part of them</source>
        <comment>CreditsHeading</comment>
        <translation>案件と貴社の割合</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>ColumnClosed</comment>
        <translation>完了日</translation>
    </message>
    <message>
        <source>Your part, %</source>
        <comment>ColumnYourPart</comment>
        <translation>貴社の割合、%</translation>
    </message>
    <message>
        <source>Credited</source>
        <comment>ColumnCredited</comment>
        <translation>帰属額</translation>
    </message>
    <message>
        <source>{0} of {1}, won on {2}</source>
        <comment>CreditOf</comment>
        <translation>{1}の{0}、{2}受注</translation>
    </message>
    <message>
        <source>Credited by the model {0}. Touches up to {1} count.</source>
        <comment>CreditRule</comment>
        <translation>モデル「{0}」による帰属。{1}までの接点が数えられます。</translation>
    </message>
    <message>
        <source>Those before {0} are too old to count.</source>
        <comment>CreditLookback</comment>
        <translation>{0}より前のものは古いため数えません。</translation>
    </message>
    <message>
        <source>Your touches</source>
        <comment>CreditYourTouches</comment>
        <translation>貴社の接点</translation>
    </message>
    <message>
        <source>None of your touches counts.</source>
        <comment>CreditNoTouches</comment>
        <translation>貴社の接点で数えられるものはありません。</translation>
    </message>
    <message>
        <source>Whose touches weigh what</source>
        <comment>CreditParties</comment>
        <translation>当事者ごとの接点の重み</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>ColumnPosition</comment>
        <translation>番号</translation>
    </message>
    <message>
        <source>Touch</source>
        <comment>ColumnTouch</comment>
        <translation>接点</translation>
    </message>
    <message>
        <source>Weight</source>
        <comment>ColumnWeight</comment>
        <translation>重み</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>ColumnWhy</comment>
        <translation>理由</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>ColumnWho</comment>
        <translation>当事者</translation>
    </message>
    <message>
        <source>Touches</source>
        <comment>ColumnTouches</comment>
        <translation>接点数</translation>
    </message>
    <message>
        <source>You</source>
        <comment>PartyYou</comment>
        <translation>貴社</translation>
    </message>
    <message>
        <source>Another partner</source>
        <comment>PartyAnother</comment>
        <translation>他のパートナー</translation>
    </message>
    <message>
        <source>Another partner ({0})</source>
        <comment>PartyAnotherOf</comment>
        <translation>他のパートナー（{0}）</translation>
    </message>
    <message>
        <source>The direct team</source>
        <comment>PartyDirect</comment>
        <translation>直販チーム</translation>
    </message>
    <message>
        <source>The base rate, credited to nobody</source>
        <comment>PartyHouse</comment>
        <translation>基礎率、だれにも帰属しない</translation>
    </message>
    <message>
        <source>Not recorded: the deal names you</source>
        <comment>TouchImplied</comment>
        <translation>記録なし：案件に貴社の名があります</translation>
    </message>
    <message>
        <source>Does not count: after the deal was decided</source>
        <comment>TouchAfter</comment>
        <translation>数えない：案件の決着後</translation>
    </message>
    <message>
        <source>Does not count: too old</source>
        <comment>TouchTooOld</comment>
        <translation>数えない：古すぎる</translation>
    </message>
    <message>
        <source>Does not count: recorded after the decision as a rule</source>
        <comment>TouchPostDecision</comment>
        <translation>数えない：通常は決定後に記録される種類</translation>
    </message>
    <message>
        <source>Does not count: without a date</source>
        <comment>TouchNoTime</comment>
        <translation>数えない：日付がない</translation>
    </message>
    <message>
        <source>Does not count: left out</source>
        <comment>TouchLeftOut</comment>
        <translation>数えない：除外</translation>
    </message>
    <message>
        <source>Stands for you: every party weighs the same</source>
        <comment>WeighStands</comment>
        <translation>貴社を代表：各当事者は同じ重み</translation>
    </message>
    <message>
        <source>Your first touch stands for you</source>
        <comment>WeighCounted</comment>
        <translation>貴社の最初の接点が代表</translation>
    </message>
    <message>
        <source>Every touch weighs the same</source>
        <comment>WeighSame</comment>
        <translation>どの接点も同じ重み</translation>
    </message>
    <message>
        <source>The first touch</source>
        <comment>WeighFirst</comment>
        <translation>最初の接点</translation>
    </message>
    <message>
        <source>Not the first touch</source>
        <comment>WeighNotFirst</comment>
        <translation>最初の接点ではない</translation>
    </message>
    <message>
        <source>The last touch</source>
        <comment>WeighLast</comment>
        <translation>最後の接点</translation>
    </message>
    <message>
        <source>Not the last touch</source>
        <comment>WeighNotLast</comment>
        <translation>最後の接点ではない</translation>
    </message>
    <message>
        <source>The only touch</source>
        <comment>WeighOnly</comment>
        <translation>唯一の接点</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>WeighPlace</comment>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}: {1} × {2} touches between</source>
        <comment>WeighPlaceTimes</comment>
        <translation>{0}：{1} × 間の接点{2}件</translation>
    </message>
    <message>
        <source>Between the first and the last: {0}</source>
        <comment>WeighBetween</comment>
        <translation>最初と最後の間：{0}</translation>
    </message>
    <message>
        <source>By its type</source>
        <comment>WeighType</comment>
        <translation>種類による</translation>
    </message>
    <message>
        <source>{0} days before the last: 2^(−{0} / {1})</source>
        <comment>WeighAge</comment>
        <translation>最後の{0}日前：2^(−{0} / {1})</translation>
    </message>
    <message>
        <source>Type {0} × partner {1} × age {2}</source>
        <comment>WeighLearned</comment>
        <translation>種類 {0} × パートナー {1} × 経過 {2}</translation>
    </message>
    <message>
        <source>By the expression of the programme</source>
        <comment>WeighExpression</comment>
        <translation>プログラムの式による</translation>
    </message>
    <message>
        <source>A touch has no weight under the expression of the programme, so nobody is credited.</source>
        <comment>MathRefused</comment>
        <translation>プログラムの式で重みのない接点があるため、だれにも帰属しません。</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathWeight</comment>
        <translation>{1}のうち{0} = {2}</translation>
    </message>
    <message>
        <source>The partners share {0} of the deal, the direct team has the rest.</source>
        <comment>MathPartnersShare</comment>
        <translation>案件の{0}をパートナーで分け、残りは直販チームのものです。</translation>
    </message>
    <message>
        <source>{0} of the deal follows the credit of the deal that it continues; its own touches divide the rest.</source>
        <comment>MathInherited</comment>
        <translation>案件の{0}は継続元の案件の帰属に従い、残りは自らの接点で分けます。</translation>
    </message>
    <message>
        <source>{0} of what came to you is passed on to another partner: {1}</source>
        <comment>MathPassedOn</comment>
        <translation>貴社に帰属した分の{0}を他のパートナーに渡します：{1}</translation>
    </message>
    <message>
        <source>Another partner passes on to you {0} of what came to it: {1}</source>
        <comment>MathPassedToYou</comment>
        <translation>他のパートナーが、帰属した分の{0}を貴社に渡します：{1}</translation>
    </message>
    <message>
        <source>{0} of {1} = {2}</source>
        <comment>MathAmount</comment>
        <translation>{1}の{0} = {2}</translation>
    </message>
    <message>
        <source>The amount divides with a remainder; one smallest unit of it is yours.</source>
        <comment>MathUnit</comment>
        <translation>金額は割り切れず、最小単位1つが貴社の分です。</translation>
    </message>
    <message>
        <source>In {0}: {1}</source>
        <comment>MathConverted</comment>
        <translation>{0}では：{1}</translation>
    </message>
    <message>
        <source>Payments are not recorded here: accrued is what the rules give for deals won and closed.</source>
        <comment>PackNotPaid</comment>
        <translation>支払いはここには記録されません。計上額は、受注し完了した案件について規則が与える額です。</translation>
    </message>
    <message numerus="yes">
        <source>{0} if all {1} open {1|deal|deals} of yours were won</source>
        <comment>ProjectedTitle</comment>
        <translation>
            <numerusform>進行中の商談{1}件をすべて受注すれば{0}</numerusform>
        </translation>
    </message>
    <message>
        <source>No open deal of yours would earn commission as it stands</source>
        <comment>ProjectedNone</comment>
        <translation>現状でコミッションの見込める進行中の商談はありません</translation>
    </message>
    <message>
        <source>Each open deal as if it were won on {0} at its amount: your credit by the touches so far, the plan and your tier as they are today. No likelihood is put on it.</source>
        <comment>ProjectedHow</comment>
        <translation>進行中の各案件を、{0}にその金額で受注したものとします。帰属はこれまでの接点により、プランと貴社のティアは現在のものです。確度は加味していません。</translation>
    </message>
    <message>
        <source>Open deals, {0}</source>
        <comment>ProjectedLines</comment>
        <translation>進行中の商談、{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} open {0|task|tasks}</source>
        <comment>PackTasks</comment>
        <translation>
            <numerusform>未完了のタスク{0}件</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} late</source>
        <comment>PackTasksLate</comment>
        <translation>{0}、うち{1}件が期限超過</translation>
    </message>
    <message>
        <source>No open task</source>
        <comment>PackNoTasks</comment>
        <translation>未完了のタスクはありません</translation>
    </message>
    <message>
        <source>How {0} was won: {2} has {1} of the credit</source>
        <comment>JourneyTitle</comment>
        <translation>{0}の受注まで：{2}への帰属は{1}</translation>
    </message>
    <message>
        <source>{0}, {1}, won on {2}</source>
        <comment>JourneyOf</comment>
        <translation>{0}、{1}、{2}受注</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>TouchOn</comment>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>Other partners</source>
        <comment>OtherPartners</comment>
        <translation>他のパートナー</translation>
    </message>
    <message>
        <source>Touches until it was won; the area is their part of the credit, pale ones do not count</source>
        <comment>CaptionJourney</comment>
        <translation>受注までの接点。面積は帰属の割合、淡色は対象外</translation>
    </message>
    <message>
        <source>Touches over time by whose they are, as large as their part of the credit. {0}</source>
        <comment>AltJourney</comment>
        <translation>接点を担当者別に時系列で示し、大きさは帰属の割合。{0}</translation>
    </message>
    <message>
        <source>Tell it as a story: who was there first, what moved the customer, what to do again.</source>
        <comment>NotesJourney</comment>
        <translation>物語として話す：最初に関わったのは誰か、何が顧客を動かしたか、次に何を繰り返すか。</translation>
    </message>
    <message>
        <source>Registrations: {0} submitted, {1} approved, {2} won</source>
        <comment>RegistrationsTitle</comment>
        <translation>案件登録：申請{0}、承認{1}、受注{2}</translation>
    </message>
    <message>
        <source>Nothing was registered in {0}</source>
        <comment>RegistrationsNone</comment>
        <translation>{0}の案件登録はありません</translation>
    </message>
    <message>
        <source>Deal registrations are recorded at the desk, or imported.</source>
        <comment>RegistrationsNoneHow</comment>
        <translation>案件登録はデスクで記録するか、取り込みます。</translation>
    </message>
    <message>
        <source>Registrations</source>
        <comment>RegistrationsName</comment>
        <translation>案件登録</translation>
    </message>
    <message>
        <source>Submitted</source>
        <comment>StageSubmitted</comment>
        <translation>申請</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>StageApproved</comment>
        <translation>承認</translation>
    </message>
    <message>
        <source>Registrations submitted in {0}, and how far they came</source>
        <comment>CaptionRegistrations</comment>
        <translation>{0}に申請された案件登録とその進捗</translation>
    </message>
    <message>
        <source>Funnel of registrations. {0}</source>
        <comment>AltRegistrations</comment>
        <translation>案件登録のファネル。{0}</translation>
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
        <translation>4 万, 8 億, 12 兆</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>amount and unit</comment>
        <translation>{0}{1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} {0|day|days}</source>
        <comment>days</comment>
        <translation>
            <numerusform>{0}日</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <comment>day, month, year</comment>
        <translation>{2}年{1}{0}日</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>day, month</comment>
        <translation>{1}{0}日</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>month, year</comment>
        <translation>{1}年{0}</translation>
    </message>
    <message>
        <source>Q1 {0}</source>
        <comment>quarter</comment>
        <translation>{0}年Q1</translation>
    </message>
    <message>
        <source>Q2 {0}</source>
        <comment>quarter</comment>
        <translation>{0}年Q2</translation>
    </message>
    <message>
        <source>Q3 {0}</source>
        <comment>quarter</comment>
        <translation>{0}年Q3</translation>
    </message>
    <message>
        <source>Q4 {0}</source>
        <comment>quarter</comment>
        <translation>{0}年Q4</translation>
    </message>
    <message>
        <source>{0}</source>
        <comment>year</comment>
        <translation>{0}年</translation>
    </message>
    <message>
        <source>{1}-W{0}</source>
        <comment>week</comment>
        <translation>{1}年第{0}週</translation>
    </message>
    <message>
        <source>all time</source>
        <comment>period</comment>
        <translation>全期間</translation>
    </message>
    <message>
        <source>until {0}</source>
        <comment>period</comment>
        <translation>{0}まで</translation>
    </message>
    <message>
        <source>since {0}</source>
        <comment>period</comment>
        <translation>{0}以降</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <comment>period</comment>
        <translation>{0}～{1}</translation>
    </message>
</context>
<context>
    <name>DocumentMetric</name>
    <message>
        <source>Won revenue</source>
        <translation>受注売上</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <translation>帰属売上</translation>
    </message>
    <message>
        <source>Sourced revenue</source>
        <translation>創出売上</translation>
    </message>
    <message>
        <source>Influenced revenue</source>
        <translation>影響売上</translation>
    </message>
    <message>
        <source>Recurring revenue</source>
        <translation>継続売上</translation>
    </message>
    <message>
        <source>Revenue growth</source>
        <translation>売上成長率</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>売上構成比</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>受注件数</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <translation>失注件数</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>進行中の案件</translation>
    </message>
    <message>
        <source>Deals created</source>
        <translation>新規案件</translation>
    </message>
    <message>
        <source>Average deal size</source>
        <translation>平均案件規模</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>受注率</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>営業サイクル</translation>
    </message>
    <message>
        <source>Sales cycle, median</source>
        <translation>営業サイクル（中央値）</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>進行中のパイプライン</translation>
    </message>
    <message>
        <source>New qualified opportunities</source>
        <translation>新規有望商談</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>案件登録</translation>
    </message>
    <message>
        <source>Registrations approved</source>
        <translation>承認された案件登録</translation>
    </message>
    <message>
        <source>Registrations rejected</source>
        <translation>却下された案件登録</translation>
    </message>
    <message>
        <source>Registrations expired</source>
        <translation>失効した案件登録</translation>
    </message>
    <message>
        <source>Days since registration</source>
        <translation>前回の案件登録からの日数</translation>
    </message>
    <message>
        <source>Certified people</source>
        <translation>認定者数</translation>
    </message>
    <message>
        <source>Certifications current</source>
        <translation>有効な認定</translation>
    </message>
    <message>
        <source>Certifications lapsed</source>
        <translation>失効した認定</translation>
    </message>
    <message>
        <source>Certifications expiring</source>
        <translation>失効が近い認定</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>顧客満足度</translation>
    </message>
    <message>
        <source>Net promoter score</source>
        <translation>NPS（推奨度）</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>トレーニング</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>エンゲージメント</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>売上目標</translation>
    </message>
    <message>
        <source>Quota attainment</source>
        <translation>目標達成率</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新規顧客</translation>
    </message>
    <message>
        <source>Customer retention</source>
        <translation>顧客維持率</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>有望リード</translation>
    </message>
    <message>
        <source>Time to contact</source>
        <translation>初回連絡までの時間</translation>
    </message>
    <message>
        <source>Commission accrued</source>
        <translation>計上コミッション</translation>
    </message>
    <message>
        <source>Clawback</source>
        <translation>返還コミッション</translation>
    </message>
    <message>
        <source>Product coverage</source>
        <translation>製品カバー率</translation>
    </message>
    <message>
        <source>Satisfied customers</source>
        <translation>満足した顧客</translation>
    </message>
    <message>
        <source>Competing deals</source>
        <translation>競合案件</translation>
    </message>
    <message>
        <source>Success stories</source>
        <translation>成功事例</translation>
    </message>
    <message>
        <source>Quota attainment to date</source>
        <translation>現時点の目標達成率</translation>
    </message>
    <message>
        <source>Registrations approved, share</source>
        <translation>案件登録の承認率</translation>
    </message>
    <message>
        <source>Sales cycle, shortest</source>
        <translation>営業サイクル（最短）</translation>
    </message>
    <message>
        <source>Customers that bought</source>
        <translation>購入顧客</translation>
    </message>
    <message>
        <source>Customers that bought again</source>
        <translation>再購入顧客</translation>
    </message>
    <message>
        <source>Cross-sold customers</source>
        <translation>クロスセル顧客</translation>
    </message>
    <message>
        <source>Most sold product</source>
        <translation>最多販売製品</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>Equal split</source>
        <translation>均等配分</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>First touch</source>
        <translation>ファーストタッチ</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>ラストタッチ</translation>
    </message>
    <message>
        <source>Time decay</source>
        <translation>時間減衰</translation>
    </message>
    <message>
        <source>Position based</source>
        <translation>接点ベース</translation>
    </message>
    <message>
        <source>Role based</source>
        <translation>役割ベース</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Evidence-weighted</source>
        <translation>エビデンス加重</translation>
    </message>
</context>
<context>
    <name>DocumentName</name>
    <message>
        <source>Classic four</source>
        <translation>クラシック4ティア</translation>
    </message>
    <message>
        <source>Strategic levels</source>
        <translation>戦略レベル</translation>
    </message>
    <message>
        <source>Quota bands</source>
        <translation>目標達成区分</translation>
    </message>
    <message>
        <source>Revenue segments</source>
        <translation>売上セグメント</translation>
    </message>
    <message>
        <source>Certification ladder</source>
        <translation>認定ラダー</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>レジスタード</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>シルバー</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>ゴールド</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>プラチナ</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>エントリー</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>セレクト</translation>
    </message>
    <message>
        <source>Premier</source>
        <translation>プレミア</translation>
    </message>
    <message>
        <source>Elite</source>
        <translation>エリート</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>認定</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>アドバンスド</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>育成</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>パフォーマンス</translation>
    </message>
    <message>
        <source>Strategic</source>
        <translation>戦略</translation>
    </message>
    <message>
        <source>Tier 1 strategic</source>
        <translation>ティア1（戦略）</translation>
    </message>
    <message>
        <source>Tier 2 growth</source>
        <translation>ティア2（成長）</translation>
    </message>
    <message>
        <source>Tier 3 development</source>
        <translation>ティア3（育成）</translation>
    </message>
    <message>
        <source>Revenue performance</source>
        <translation>売上実績</translation>
    </message>
    <message>
        <source>Pipeline generation</source>
        <translation>パイプライン創出</translation>
    </message>
    <message>
        <source>Certification compliance</source>
        <translation>認定の充足</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>顧客満足度</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>エンゲージメント</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>要改善</translation>
    </message>
    <message>
        <source>Maintain</source>
        <translation>維持</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>成長</translation>
    </message>
    <message>
        <source>Invest</source>
        <translation>投資</translation>
    </message>
    <message>
        <source>Start an improvement programme with goals and dates</source>
        <translation>目標と期日を定めて改善プログラムを開始</translation>
    </message>
    <message>
        <source>Keep the usual cadence and review next quarter</source>
        <translation>通常の頻度を保ち、来期に見直す</translation>
    </message>
    <message>
        <source>Agree on a growth plan to the next tier</source>
        <translation>次のティアへの成長計画に合意する</translation>
    </message>
    <message>
        <source>Joint business plan, development funds and executive attention</source>
        <translation>共同事業計画、開発資金、経営層の関与</translation>
    </message>
    <message>
        <source>Revenue trend</source>
        <translation>売上傾向</translation>
    </message>
    <message>
        <source>Registering deals</source>
        <translation>案件登録の頻度</translation>
    </message>
    <message>
        <source>Certifications kept</source>
        <translation>認定の維持</translation>
    </message>
    <message>
        <source>Free of red flags</source>
        <translation>警告フラグなし</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>観察</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>健全</translation>
    </message>
    <message>
        <source>Below half of quota for 6 months</source>
        <translation>6か月間、売上目標の半分未満</translation>
    </message>
    <message>
        <source>Certification lapsed</source>
        <translation>認定の失効</translation>
    </message>
    <message>
        <source>Competes directly on more than a fifth of deals</source>
        <translation>案件の2割超で直接競合</translation>
    </message>
    <message>
        <source>Customer satisfaction below 3.5 of 5</source>
        <translation>顧客満足度が5点中3.5点未満</translation>
    </message>
    <message>
        <source>No registration for 90 days</source>
        <translation>90日間案件登録なし</translation>
    </message>
    <message>
        <source>2 coaching sessions</source>
        <translation>コーチング2回</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>アカウントマネージャー</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全製品</translation>
    </message>
    <message>
        <source>Dedicated customer success manager</source>
        <translation>専任カスタマーサクセスマネージャー</translation>
    </message>
    <message>
        <source>Dedicated manager</source>
        <translation>専任マネージャー</translation>
    </message>
    <message>
        <source>Development plan with the channel manager</source>
        <translation>チャネルマネージャーとの育成計画</translation>
    </message>
    <message>
        <source>Market development funds: 2% of revenue</source>
        <translation>市場開発資金（MDF）：売上の2%</translation>
    </message>
    <message>
        <source>Market development funds: 4% of revenue</source>
        <translation>市場開発資金（MDF）：売上の4%</translation>
    </message>
    <message>
        <source>Market development funds: 6% of revenue</source>
        <translation>市場開発資金（MDF）：売上の6%</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>メンター</translation>
    </message>
    <message>
        <source>Named executive sponsor</source>
        <translation>専任エグゼクティブスポンサー</translation>
    </message>
    <message>
        <source>Partner council</source>
        <translation>パートナー評議会</translation>
    </message>
    <message>
        <source>Partner portal</source>
        <translation>パートナーポータル</translation>
    </message>
    <message>
        <source>Partner summit</source>
        <translation>パートナーサミット</translation>
    </message>
    <message>
        <source>Priority leads</source>
        <translation>優先リード</translation>
    </message>
    <message>
        <source>Priority support queue</source>
        <translation>優先サポート</translation>
    </message>
    <message>
        <source>Products of tiers 1 and 2</source>
        <translation>ティア1・2の製品</translation>
    </message>
    <message>
        <source>Quarterly business review</source>
        <translation>四半期ビジネスレビュー</translation>
    </message>
    <message>
        <source>Regional manager</source>
        <translation>地域マネージャー</translation>
    </message>
    <message>
        <source>Shared manager</source>
        <translation>共有マネージャー</translation>
    </message>
    <message>
        <source>Tier-1 products</source>
        <translation>ティア1の製品</translation>
    </message>
    <message>
        <source>White label</source>
        <translation>ホワイトレーベル</translation>
    </message>
    <message>
        <source>Improvement programme</source>
        <translation>改善プログラム</translation>
    </message>
    <message>
        <source>Launch of the programme</source>
        <translation>プログラムの立ち上げ</translation>
    </message>
    <message>
        <source>Onboarding in 12 weeks</source>
        <translation>12週間オンボーディング</translation>
    </message>
    <message>
        <source>Short ramp</source>
        <translation>短期立ち上げ</translation>
    </message>
    <message>
        <source>Distributor margin</source>
        <translation>ディストリビューターマージン</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>その他のパートナー</translation>
    </message>
    <message>
        <source>OEM royalty</source>
        <translation>OEMロイヤルティ</translation>
    </message>
    <message>
        <source>Referral fee</source>
        <translation>紹介料</translation>
    </message>
    <message>
        <source>Reseller margin</source>
        <translation>リセラーマージン</translation>
    </message>
    <message>
        <source>Technology partner co-sell</source>
        <translation>テクノロジーパートナー共同販売</translation>
    </message>
    <message>
        <source>First year of the customer</source>
        <translation>顧客の初年度</translation>
    </message>
    <message>
        <source>Registered deal: margin of the tier in force</source>
        <translation>登録案件：有効なティアのマージン</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Renewals are not shared</source>
        <translation>更新は配分対象外</translation>
    </message>
    <message>
        <source>Royalty</source>
        <translation>ロイヤルティ</translation>
    </message>
    <message>
        <source>Unregistered deal: flat 10%</source>
        <translation>未登録案件：一律10%</translation>
    </message>
    <message>
        <source>Distributor at Advanced</source>
        <translation>ディストリビューター（アドバンスド）</translation>
    </message>
    <message>
        <source>Distributor at Certified</source>
        <translation>ディストリビューター（認定）</translation>
    </message>
    <message>
        <source>Distributor at Development</source>
        <translation>ディストリビューター（育成）</translation>
    </message>
    <message>
        <source>Distributor at Elite</source>
        <translation>ディストリビューター（エリート）</translation>
    </message>
    <message>
        <source>Distributor at Entry</source>
        <translation>ディストリビューター（エントリー）</translation>
    </message>
    <message>
        <source>Distributor at Gold</source>
        <translation>ディストリビューター（ゴールド）</translation>
    </message>
    <message>
        <source>Distributor at Performance</source>
        <translation>ディストリビューター（パフォーマンス）</translation>
    </message>
    <message>
        <source>Distributor at Platinum</source>
        <translation>ディストリビューター（プラチナ）</translation>
    </message>
    <message>
        <source>Distributor at Premier</source>
        <translation>ディストリビューター（プレミア）</translation>
    </message>
    <message>
        <source>Distributor at Registered</source>
        <translation>ディストリビューター（レジスタード）</translation>
    </message>
    <message>
        <source>Distributor at Select</source>
        <translation>ディストリビューター（セレクト）</translation>
    </message>
    <message>
        <source>Distributor at Silver</source>
        <translation>ディストリビューター（シルバー）</translation>
    </message>
    <message>
        <source>Distributor at Strategic</source>
        <translation>ディストリビューター（戦略）</translation>
    </message>
    <message>
        <source>Distributor at Tier 1</source>
        <translation>ディストリビューター（ティア1）</translation>
    </message>
    <message>
        <source>Distributor at Tier 2</source>
        <translation>ディストリビューター（ティア2）</translation>
    </message>
    <message>
        <source>Distributor at Tier 3</source>
        <translation>ディストリビューター（ティア3）</translation>
    </message>
</context>
<context>
    <name>DocumentWord</name>
    <message>
        <source>Won</source>
        <comment>deal stage</comment>
        <translation>受注</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>deal stage</comment>
        <translation>失注</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <comment>deal stage</comment>
        <translation>見込み開拓</translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>deal stage</comment>
        <translation>リード</translation>
    </message>
    <message>
        <source>Qualification</source>
        <comment>deal stage</comment>
        <translation>案件選別</translation>
    </message>
    <message>
        <source>Qualified</source>
        <comment>deal stage</comment>
        <translation>有望</translation>
    </message>
    <message>
        <source>Discovery</source>
        <comment>deal stage</comment>
        <translation>ヒアリング</translation>
    </message>
    <message>
        <source>Demo</source>
        <comment>deal stage</comment>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Technical validation</source>
        <comment>deal stage</comment>
        <translation>技術検証</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <comment>deal stage</comment>
        <translation>評価</translation>
    </message>
    <message>
        <source>Proposal</source>
        <comment>deal stage</comment>
        <translation>提案</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <comment>deal stage</comment>
        <translation>交渉</translation>
    </message>
    <message>
        <source>Contract</source>
        <comment>deal stage</comment>
        <translation>契約</translation>
    </message>
    <message>
        <source>Commit</source>
        <comment>deal stage</comment>
        <translation>コミット</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>deal stage</comment>
        <translation>進行中</translation>
    </message>
    <message>
        <source>New</source>
        <comment>deal type</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>Renewal</source>
        <comment>deal type</comment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Expansion</source>
        <comment>deal type</comment>
        <translation>拡張</translation>
    </message>
    <message>
        <source>Upsell</source>
        <comment>deal type</comment>
        <translation>アップセル</translation>
    </message>
    <message>
        <source>Cross-sell</source>
        <comment>deal type</comment>
        <translation>クロスセル</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>deal reason</comment>
        <translation>価格</translation>
    </message>
    <message>
        <source>Competitor</source>
        <comment>deal reason</comment>
        <translation>競合</translation>
    </message>
    <message>
        <source>Missing feature</source>
        <comment>deal reason</comment>
        <translation>機能不足</translation>
    </message>
    <message>
        <source>No decision</source>
        <comment>deal reason</comment>
        <translation>意思決定なし</translation>
    </message>
    <message>
        <source>Timing</source>
        <comment>deal reason</comment>
        <translation>時期</translation>
    </message>
    <message>
        <source>Budget</source>
        <comment>deal reason</comment>
        <translation>予算</translation>
    </message>
    <message>
        <source>No budget</source>
        <comment>deal reason</comment>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>Relationship</source>
        <comment>deal reason</comment>
        <translation>関係性</translation>
    </message>
    <message>
        <source>Product fit</source>
        <comment>deal reason</comment>
        <translation>製品適合</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>deal reason</comment>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>deal reason</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>Platform</source>
        <comment>deal family</comment>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Analytics</source>
        <comment>deal family</comment>
        <translation>分析</translation>
    </message>
    <message>
        <source>Security</source>
        <comment>deal family</comment>
        <translation>セキュリティ</translation>
    </message>
    <message>
        <source>Integration</source>
        <comment>deal family</comment>
        <translation>連携</translation>
    </message>
    <message>
        <source>Services</source>
        <comment>deal family</comment>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>deal family</comment>
        <translation>サポート</translation>
    </message>
    <message>
        <source>Hardware</source>
        <comment>deal family</comment>
        <translation>ハードウェア</translation>
    </message>
    <message>
        <source>Software</source>
        <comment>deal family</comment>
        <translation>ソフトウェア</translation>
    </message>
    <message>
        <source>Subscription</source>
        <comment>deal family</comment>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>deal family</comment>
        <translation>トレーニング</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>task status</comment>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>task status</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <comment>task status</comment>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>task status</comment>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Reseller</source>
        <comment>partner type</comment>
        <translation>リセラー</translation>
    </message>
    <message>
        <source>VAR</source>
        <comment>partner type</comment>
        <translation>VAR</translation>
    </message>
    <message>
        <source>System integrator</source>
        <comment>partner type</comment>
        <translation>SIer</translation>
    </message>
    <message>
        <source>Global system integrator</source>
        <comment>partner type</comment>
        <translation>グローバルSIer</translation>
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
        <translation>ディストリビューター</translation>
    </message>
    <message>
        <source>Referral partner</source>
        <comment>partner type</comment>
        <translation>紹介パートナー</translation>
    </message>
    <message>
        <source>Advisory partner</source>
        <comment>partner type</comment>
        <translation>アドバイザリーパートナー</translation>
    </message>
    <message>
        <source>Affiliate</source>
        <comment>partner type</comment>
        <translation>アフィリエイト</translation>
    </message>
    <message>
        <source>Technology partner</source>
        <comment>partner type</comment>
        <translation>テクノロジーパートナー</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <comment>partner type</comment>
        <translation>マーケットプレイス</translation>
    </message>
    <message>
        <source>Solution partner</source>
        <comment>partner type</comment>
        <translation>ソリューションパートナー</translation>
    </message>
    <message>
        <source>Consultant</source>
        <comment>partner type</comment>
        <translation>コンサルタント</translation>
    </message>
    <message>
        <source>Agency</source>
        <comment>partner type</comment>
        <translation>エージェンシー</translation>
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
        <translation>中南米</translation>
    </message>
    <message>
        <source>North America</source>
        <comment>partner region</comment>
        <translation>北米</translation>
    </message>
    <message>
        <source>AMER</source>
        <comment>partner region</comment>
        <translation>米州</translation>
    </message>
    <message>
        <source>Europe</source>
        <comment>partner region</comment>
        <translation>欧州</translation>
    </message>
    <message>
        <source>Middle East</source>
        <comment>partner region</comment>
        <translation>中東</translation>
    </message>
    <message>
        <source>Africa</source>
        <comment>partner region</comment>
        <translation>アフリカ</translation>
    </message>
    <message>
        <source>Asia</source>
        <comment>partner region</comment>
        <translation>アジア</translation>
    </message>
    <message>
        <source>DACH</source>
        <comment>partner region</comment>
        <translation>DACH</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>certification track</comment>
        <translation>セールス</translation>
    </message>
    <message>
        <source>Technical</source>
        <comment>certification track</comment>
        <translation>テクニカル</translation>
    </message>
    <message>
        <source>Partner</source>
        <comment>certification track</comment>
        <translation>パートナー</translation>
    </message>
    <message>
        <source>Marketing</source>
        <comment>certification track</comment>
        <translation>マーケティング</translation>
    </message>
    <message>
        <source>Foundation</source>
        <comment>certification level</comment>
        <translation>ファンデーション</translation>
    </message>
    <message>
        <source>Associate</source>
        <comment>certification level</comment>
        <translation>アソシエイト</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>certification level</comment>
        <translation>アドバンスド</translation>
    </message>
    <message>
        <source>Professional</source>
        <comment>certification level</comment>
        <translation>プロフェッショナル</translation>
    </message>
    <message>
        <source>Expert</source>
        <comment>certification level</comment>
        <translation>エキスパート</translation>
    </message>
    <message>
        <source>Implementation specialist</source>
        <comment>certification level</comment>
        <translation>導入スペシャリスト</translation>
    </message>
    <message>
        <source>Solutions architect</source>
        <comment>certification level</comment>
        <translation>ソリューションアーキテクト</translation>
    </message>
    <message>
        <source>Certified</source>
        <comment>certification level</comment>
        <translation>認定</translation>
    </message>
    <message>
        <source>Elite</source>
        <comment>certification level</comment>
        <translation>エリート</translation>
    </message>
    <message>
        <source>Master</source>
        <comment>certification level</comment>
        <translation>マスター</translation>
    </message>
    <message>
        <source>Sourced</source>
        <comment>touchpoint type</comment>
        <translation>案件創出</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>touchpoint type</comment>
        <translation>紹介</translation>
    </message>
    <message>
        <source>Introduction</source>
        <comment>touchpoint type</comment>
        <translation>初回面談</translation>
    </message>
    <message>
        <source>Demo</source>
        <comment>touchpoint type</comment>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Co-sell meeting</source>
        <comment>touchpoint type</comment>
        <translation>共同商談</translation>
    </message>
    <message>
        <source>Technical validation</source>
        <comment>touchpoint type</comment>
        <translation>技術検証</translation>
    </message>
    <message>
        <source>Proposal</source>
        <comment>touchpoint type</comment>
        <translation>提案</translation>
    </message>
    <message>
        <source>Integration</source>
        <comment>touchpoint type</comment>
        <translation>連携</translation>
    </message>
    <message>
        <source>Implementation</source>
        <comment>touchpoint type</comment>
        <translation>導入</translation>
    </message>
    <message>
        <source>Content shared</source>
        <comment>touchpoint type</comment>
        <translation>資料共有</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>touchpoint type</comment>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>touchpoint type</comment>
        <translation>トレーニング</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <comment>touchpoint type</comment>
        <translation>交渉</translation>
    </message>
    <message>
        <source>Support at closing</source>
        <comment>touchpoint type</comment>
        <translation>成約支援</translation>
    </message>
    <message>
        <source>Support at renewal</source>
        <comment>touchpoint type</comment>
        <translation>更新支援</translation>
    </message>
</context>
</TS>
