// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the sample document.
#include "tests/support/sample_document.h"

#include <fmt/format.h>

namespace counterpart::testing {
using namespace report;

namespace {

Point point(std::int64_t value, Tone tone = Tone::Neutral) {
    if (value == kNoValue) {
        return {};
    }
    const bool millions = value >= 1'000'000 || value <= -1'000'000;
    const double shown = static_cast<double>(value) / (millions ? 1e6 : 1e3);
    return {value, fmt::format("{:.1f} {}", shown, millions ? "M" : "K"), tone, {}};
}

std::vector<Point> points(const std::vector<std::int64_t>& values) {
    std::vector<Point> out;
    for (const std::int64_t value : values) {
        out.push_back(point(value));
    }
    return out;
}

Measure usd() { return {"Revenue, USD", 0, "#,##0"}; }

Chart chart(std::string title, std::string caption, ChartBody body) {
    return {std::move(title), std::move(caption), usd(), std::move(body), "A chart of the sample, told in words",
            "No figures yet"};
}

const std::vector<std::string>& months() {
    static const std::vector<std::string> out{"Oct", "Nov", "Dec", "Jan", "Feb", "Mar",
                                              "Apr", "May", "Jun", "Jul", "Aug", "Sep"};
    return out;
}

Columns revenue() {
    return {months(),
            {{"Last year", Series::Role::Comparison,
              points({410'000, 520'000, 480'000, 390'000, 450'000, 610'000, 580'000, 470'000, 640'000, 500'000, 530'000,
                      700'000})},
             {"This year", Series::Role::Main,
              points({450'000, 610'000, 530'000, 420'000, 520'000, 690'000, 610'000, 560'000, 720'000, 610'000, 640'000,
                      kNoValue})},
             {"Quota", Series::Role::Target,
              points({500'000, 500'000, 500'000, 550'000, 550'000, 550'000, 600'000, 600'000, 600'000, 650'000, 650'000,
                      650'000})}},
            false};
}

Bars reasons() {
    return {{"Price", "Missing integration with the customer's warehouse system", "No decision", "Incumbent", "Timing"},
            {{"Lost", Series::Role::Main, points({820'000, 610'000, 410'000, 260'000, 90'000})}},
            false};
}

Waterfall walk() {
    Waterfall out;
    const auto step = [&](const char* name, std::int64_t value, bool total) {
        out.steps.push_back({name, point(value), total});
    };
    step("Start", 1'200'000, true);
    step("New", 640'000, false);
    step("Won", -900'000, false);
    step("Lost", -1'150'000, false);
    step("Reopened", 330'000, false);
    step("End", 120'000, true);
    return out;
}

Funnel funnel() {
    return {{{"Registered", point(2'400'000), ""},
             {"Qualified", point(1'500'000), "63 %"},
             {"Proposal", point(800'000), "53 %"},
             {"Won", point(310'000), "39 %"}}};
}

Bullets scores() {
    Bullets out;
    const auto row = [&](const char* name, std::int64_t value, std::int64_t target, std::int64_t before) {
        const auto score = [](std::int64_t each) {
            return each == kNoValue ? Point{} : Point{each, fmt::format("{}", each), Tone::Neutral, {}};
        };
        out.rows.push_back({name, score(value), score(target), score(before)});
    };
    row("Performance", 78, 80, 71);
    row("Engagement", 64, 60, 66);
    row("Enablement of people in the field", 41, 70, 38);
    row("Satisfaction", 88, kNoValue, 84);
    row("Growth", 23, 50, kNoValue);
    out.bands = {{"weak", 40, Tone::Bad}, {"fair", 70, Tone::Warning}, {"strong", 100, Tone::Good}};
    out.valueName = "Score", out.targetName = "Target", out.beforeName = "Last quarter";
    return out;
}

Ladder ladder() {
    return {
        {{"Bronze", point(0)}, {"Silver", point(500'000)}, {"Gold", point(1'500'000)}, {"Platinum", point(4'000'000)}},
        1,
        point(1'130'000)};
}

Heat heat() {
    Heat out{{"North", "South", "East and the territories beyond the river", "West"}, {"Q4", "Q1", "Q2", "Q3"}, {}};
    for (int i = 0; i < 16; ++i) {
        out.cells.push_back(i == 6 ? Point{} : point(120'000 + i * 61'000 % 700'000));
    }
    return out;
}

Slope slope() {
    Slope out{"First touch", "Time decay", {}};
    const auto line = [&](const char* name, std::int64_t from, std::int64_t to, bool loud) {
        out.lines.push_back({name, point(from), point(to), loud});
    };
    line("Alder Systems", 800'000, 1'150'000, true);
    line("A partner whose name is longer than there is room at the side", 700'000, 500'000, false);
    line("Birch Networks", 620'000, 640'000, false);
    line("Cedar", 300'000, 120'000, false);
    return out;
}

Journey journey() {
    Journey out;
    out.lanes = {"Alder Systems", "Birch Networks", "Vendor"};
    const auto mark = [&](std::size_t lane, std::int64_t day, std::int64_t credit, const char* words) {
        out.marks.push_back({lane, day, credit == 0 ? Point{} : point(credit), words});
    };
    mark(0, 20'500, 120'000, "Webinar, 16 Feb");
    mark(2, 20'520, 0, "Call, 8 Mar");
    mark(0, 20'561, 420'000, "Demo, 18 Apr");
    mark(1, 20'580, 260'000, "Workshop, 7 May");
    mark(2, 20'600, 90'000, "Proposal, 27 May");
    out.days = {{20'500, "16 Feb"}, {20'550, "7 Apr"}, {20'600, "27 May"}};
    return out;
}

Table deals(int count) {
    Table out;
    out.heading = "Open opportunities";
    out.columns = {{"Deal", false, 3, {}},
                   {"Customer", false, 2, {}},
                   {"Next step", false, 3, {}},
                   {"Amount, USD", true, 1.2, usd()}};
    std::int64_t sum = 0;
    for (int i = 0; i < count; ++i) {
        const std::int64_t amount = 40'000 + (i * 37'123) % 500'000;
        sum += amount;
        const char* step =
            i % 4 == 1
                ? "Security review with their team of the second week, then the contract with legal and procurement"
                : "Proposal";
        out.rows.push_back({{fmt::format("Warehouse automation {}", i + 1), kNoValue, Tone::Neutral, {}},
                            {i % 3 == 0 ? "Meridian Traders" : "Harbour Freight Lines", kNoValue, Tone::Neutral, {}},
                            {step, kNoValue, i % 5 == 0 ? Tone::Bad : Tone::Neutral, {}},
                            {fmt::format("{}", amount), amount, Tone::Neutral, {}}});
    }
    out.rows.push_back(
        {{"Total", kNoValue, Tone::Neutral, {}}, {}, {}, {fmt::format("{}", sum), sum, Tone::Neutral, {}}});
    out.totals = true;
    return out;
}

Tiles tiles(int count) {
    Tiles out;
    const std::vector<Tile> all{
        {"Attributed revenue", "1.2 M", "+12 % against last year", "quota 1.5 M", Tone::Good, {}},
        {"Pipeline",
         "3.4 M",
         "\xE2\x88\x92"
         "8 % against last quarter",
         "",
         Tone::Bad,
         {}},
        {"Win rate", "38 %", "", "14 of 37 deals", Tone::Neutral, {}},
        {"Certified people", "17", "+3", "Gold asks for 20", Tone::Good, {}},
        {"Satisfaction", "no data", "", "last asked in May", Tone::Neutral, {}},
        {"Commission", "84,200 USD", "+1,200", "", Tone::Good, {}}};
    for (int i = 0; i < count; ++i) {
        out.tiles.push_back(all[static_cast<std::size_t>(i) % all.size()]);
    }
    return out;
}

Prose prose() {
    return {
        "What it means",
        {{"Revenue is ahead of last year, and behind quota in two months of three.", Paragraph::Style::Lead,
          Tone::Neutral},
         {"Two deals slipped into the next quarter; both have a date for their contract.", Paragraph::Style::Bullet,
          Tone::Neutral},
         {"Three people lose their certification in November.", Paragraph::Style::Bullet, Tone::Bad},
         {"Figures are as of the date below, under the model named there.", Paragraph::Style::Small, Tone::Neutral}}};
}

Page page(std::string id, std::string title, std::vector<Row> rows) {
    Page out;
    out.section = out.id = std::move(id);
    out.title = std::move(title);
    out.rows = std::move(rows);
    out.notes = "Say first what changed.\nThen ask for the date of the contract.";
    return out;
}

Row single(Content content, double height = 1) { return {{{std::move(content), 1}}, height}; }

Row pair(Content a, Content b) { return {{{std::move(a), 1}, {std::move(b), 1}}, 1}; }

Columns stacked() {
    return {{"Q4", "Q1", "Q2", "Q3"},
            {{"Sourced", Series::Role::Main, points({410'000, 520'000, 480'000, 690'000})},
             {"Influenced", Series::Role::Main, points({300'000, 210'000, 380'000, 420'000})},
             {"Serviced", Series::Role::Main, points({120'000, 30'000, 90'000, 160'000})}},
            true};
}

Columns changes() {
    return {{"Q4", "Q1", "Q2", "Q3"},
            {{"Change", Series::Role::Main, points({120'000, -80'000, 45'000, -210'000})}},
            false};
}

Bars attainment() {
    return {{"North", "South", "East", "West"},
            {{"Attained", Series::Role::Main, points({820'000, 610'000, 410'000, 260'000})},
             {"Target", Series::Role::Target, points({700'000, 700'000, 500'000, 300'000})}},
            false};
}

Bars split() {
    return {{"North", "South", "East", "West"},
            {{"Won", Series::Role::Main, points({620'000, 410'000, 210'000, 60'000})},
             {"Lost", Series::Role::Main, points({320'000, 510'000, 110'000, 20'000})}},
            true};
}

std::vector<Page> chartPages() {
    return {page("revenue", "Revenue grew 12 % on last year and missed its quota in three of twelve months",
                 {single(chart("", "Attributed revenue by month, USD", revenue()))}),
            page("walk", "The pipeline shrank by 1.1 M: more was lost than came in",
                 {pair(chart("What became of the pipeline", "From July to September, USD", walk()),
                       chart("From registration to contract", "Deals of this year, USD", funnel()))}),
            page("losses", "Price loses most, a missing integration nearly as much",
                 {pair(chart("Lost by reason", "Deals lost this quarter, USD", reasons()),
                       chart("Enablement is 29 below its target", "Score, target and last quarter", scores()))}),
            page("tiers", "Gold is 370 K away",
                 {pair(chart("Where you stand", "Attributed revenue in twelve months, USD", ladder()),
                       chart("Revenue by territory", "Attributed revenue, USD", heat()))}),
            page("models", "Under time decay you gain, Cedar loses",
                 {pair(chart("Two models", "Attributed revenue, USD", slope()),
                       chart("How one deal came about", "Touches; area is the credit", journey()))}),
            page("mix", "Stacks, changes, targets",
                 {pair(chart("By kind of credit", "USD", stacked()),
                       chart("Change on the quarter before", "USD", changes())),
                  pair(chart("Attained and asked for", "USD", attainment()), chart("Won and lost", "USD", split()))})};
}

void addScripts(Document& out) {
    Page arabic = page(
        "arabic",
        "\xD9\x86\xD9\x85\xD8\xAA \xD8\xA7\xD9\x84\xD8\xA5\xD9\x8A\xD8\xB1\xD8\xA7\xD8\xAF\xD8\xA7\xD8\xAA 12 % "
        "\xD8\xB9\xD9\x86 \xD8\xA7\xD9\x84\xD8\xB9\xD8\xA7\xD9\x85 \xD8\xA7\xD9\x84\xD9\x85\xD8\xA7\xD8\xB6\xD9\x8A",
        {});
    Bars bars = reasons();
    bars.categories = {"\xD8\xA7\xD9\x84\xD8\xB3\xD8\xB9\xD8\xB1",
                       "\xD8\xA7\xD9\x84\xD8\xAA\xD9\x88\xD9\x82\xD9\x8A\xD8\xAA",
                       "\xD8\xA7\xD9\x84\xD9\x85\xD9\x86\xD8\xA7\xD9\x81\xD8\xB3",
                       "\xD9\x84\xD8\xA7 \xD9\x82\xD8\xB1\xD8\xA7\xD8\xB1", "\xD8\xA3\xD8\xAE\xD8\xB1\xD9\x89"};
    arabic.rows = {pair(chart("\xD8\xA7\xD9\x84\xD8\xB5\xD9\x81\xD9\x82\xD8\xA7\xD8\xAA "
                              "\xD8\xA7\xD9\x84\xD8\xAE\xD8\xA7\xD8\xB3\xD8\xB1\xD8\xA9",
                              "", bars),
                        prose())};
    Page japanese = page(
        "japanese",
        "\xE5\xA3\xB2\xE4\xB8\x8A\xE3\x81\xAF\xE5\x89\x8D\xE5\xB9\xB4\xE6\xAF\x94\x31\x32%"
        "\xE5\xA2\x97\xE3\x80\x81\xE7\x9B\xAE\xE6\xA8\x99\xE3\x81\xAB\xE3\x81\xAF\xE5\xB1\x8A\xE3\x81\x8B\xE3\x81\x9A",
        {});
    Table table = deals(3);
    table.heading = "\xE9\x80\xB2\xE8\xA1\x8C\xE4\xB8\xAD\xE3\x81\xAE\xE6\xA1\x88\xE4\xBB\xB6";
    table.rows[0][0].text =
        "\xE5\x80\x89\xE5\xBA\xAB\xE3\x81\xAE\xE8\x87\xAA\xE5\x8B\x95\xE5\x8C\x96\xE3\x81\xA8\xE6\xA0\xAA\xE5\xBC\x8F"
        "\xE4\xBC\x9A\xE7\xA4\xBE\xE3\x83\x8E\xE3\x83\xBC\xE3\x82\xB9\xE3\x82\xA6\xE3\x82\xA3\xE3\x83\xB3\xE3\x83\x89"
        "\xE5\x90\x91\xE3\x81\x91\xE3\x81\xAE\xE5\xB0\x8E\xE5\x85\xA5\xE8\xA8\x88\xE7\x94\xBB";
    japanese.rows = {single(tiles(4), 0), single(table)};
    out.pages.push_back(arabic);
    out.pages.push_back(japanese);
}

} // namespace

std::string tinyPng() {
    static constexpr unsigned char kBytes[] = {
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
        0x00, 0x1E, 0x00, 0x00, 0x00, 0x0A, 0x08, 0x02, 0x00, 0x00, 0x00, 0x2C, 0x15, 0x79, 0x78, 0x00, 0x00, 0x00,
        0x21, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xD0, 0x8F, 0x7E, 0x85, 0x07, 0x3D, 0x9B, 0xCF, 0x80, 0x07,
        0x31, 0xCC, 0x2B, 0xC6, 0x87, 0x46, 0x8D, 0x1E, 0x35, 0x7A, 0xD4, 0x68, 0x52, 0x8C, 0x06, 0x00, 0x7B, 0x3C,
        0x93, 0xF8, 0x5D, 0x7F, 0xB6, 0x6C, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
    return {reinterpret_cast<const char*>(kBytes), sizeof kBytes};
}

Document sampleDocument(const SampleOptions& options) {
    Document out;
    out.title = "Quarterly business review, Q3 2026";
    out.subtitle = "Alder Systems and Integration Partners of the Northern Territories";
    out.author = "Meridian";
    out.made = Date::of(2026, 9, 30);
    out.frame = "First touch \xC2\xB7 USD \xC2\xB7 as of 30 Sep 2026";
    out.format = options.format;
    out.rightToLeft = options.rightToLeft;
    out.language = options.rightToLeft ? "ar" : "en";
    out.brand.name = "Meridian";
    out.brand.partner = "Alder Systems";
    out.brand.footer = "Confidential";
    out.brand.dark = options.dark;
    Page cover = page("cover", "", {});
    cover.look = Page::Look::Cover;
    Page divider = page("part", "Where we stand", {});
    divider.look = Page::Look::Divider;
    divider.subtitle = "Score, revenue, pipeline";
    out.pages = {cover,
                 page("summary", "Ahead of last year, behind quota",
                      {single(tiles(6), 0), pair(prose(), chart("", "Attributed revenue by month, USD", revenue()))}),
                 divider};
    for (Page& each : chartPages()) {
        out.pages.push_back(std::move(each));
    }
    out.pages.push_back(page("pipeline", "27 opportunities are open, five of them blocked", {single(deals(27))}));
    out.pages.push_back(page("empty", "Nothing is escalated",
                             {pair(chart("Escalations", "By month", Columns{months(), {}, false}),
                                   Content{Table{"Open", {{"What", false, 1, {}}}, {}, false, "None is open"}})}));
    addScripts(out);
    return out;
}

Document onePage(std::vector<Row> rows) {
    Document out = sampleDocument({});
    out.pages = {page("one", "One page", std::move(rows))};
    return out;
}

const std::vector<std::string>& hostileTexts() {
    static const std::vector<std::string> out{
        std::string(10'000, 'x'),
        "<script>alert(1)</script> & \"quotes\" ]]>",
        std::string("nul\0 bell\a escape\x1b[31m", 23),
        "\xE2\x80\xAE"
        "desrever\xE2\x80\xAC \xE2\x81\xA6open isolate",
        "\xED\xA0\x80 half, \xFF\xFE bytes, \xC0\xAF overlong, cut \xE2\x82",
        "=HYPERLINK(\"http://example.invalid\")",
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 \xF0\x9F\x87\xA9\xF0\x9F\x87\xAA "
        "\xF0\x9F\x8E\x89",
        "Z\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86\xCC\x87\xCC\x88"
        "algo",
        "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
        "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE3\x81\xAE\xE9\x95\xB7\xE3\x81\x84\xE5\x90\x8D\xE5\x89\x8D",
        "line\r\nbreak\ttab\xE2\x80\xA8separator",
        "",
        "W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W"};
    return out;
}

} // namespace counterpart::testing
