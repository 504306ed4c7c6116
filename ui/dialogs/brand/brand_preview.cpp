// SPDX-License-Identifier: GPL-3.0-or-later
// The sample and its picture.
#include "ui/dialogs/brand/brand_preview.h"

#include "ui/deck/paint/page_painter.h"
#include "ui/shell/theme/theme.h"

#include <QPainter>

namespace counterpart {

namespace {

std::string say(const QString& text) { return text.toStdString(); }

report::Point point(std::int64_t value, report::Tone tone = report::Tone::Neutral) {
    return {value, std::to_string(value), tone, {}};
}

report::Chart sampleChart() {
    report::Columns columns;
    columns.categories = {say(BrandPreview::tr("Apr")), say(BrandPreview::tr("May")), say(BrandPreview::tr("Jun")),
                          say(BrandPreview::tr("Jul")), say(BrandPreview::tr("Aug")), say(BrandPreview::tr("Sep"))};
    report::Series now{say(BrandPreview::tr("This year")), report::Series::Role::Main, {}};
    report::Series before{say(BrandPreview::tr("Last year")), report::Series::Role::Comparison, {}};
    constexpr std::array<std::pair<int, int>, 6> values = {
        {{42, 35}, {48, 40}, {51, 47}, {46, 49}, {58, 44}, {63, 50}}};
    for (const auto& [main, comparison] : values) {
        now.points.push_back(point(main));
        before.points.push_back(point(comparison));
    }
    columns.series = {std::move(now), std::move(before)};
    report::Chart chart;
    chart.title = say(BrandPreview::tr("Revenue grew in five of six months"));
    chart.caption = say(BrandPreview::tr("By month, thousands"));
    chart.body = std::move(columns);
    return chart;
}

report::Table sampleTable() {
    report::Table table;
    table.heading = say(BrandPreview::tr("Open deals"));
    table.columns = {{say(BrandPreview::tr("Customer")), false, 2, {}},
                     {say(BrandPreview::tr("Next step")), false, 3, {}},
                     {say(BrandPreview::tr("Amount")), true, 1, {}}};
    const auto row = [&](const QString& customer, const QString& next, int amount) {
        table.rows.push_back({{say(customer), report::kNoValue, {}, {}},
                              {say(next), report::kNoValue, {}, {}},
                              {std::to_string(amount), amount, {}, {}}});
    };
    row(BrandPreview::tr("Harbour company"), BrandPreview::tr("Workshop on site"), 84);
    row(BrandPreview::tr("City works"), BrandPreview::tr("Send the offer"), 37);
    row(BrandPreview::tr("Clinic group"), BrandPreview::tr("Legal reads the contract"), 120);
    return table;
}

report::Page samplePage() {
    report::Page page;
    page.section = "sample";
    page.id = "sample.page";
    page.title = say(BrandPreview::tr("Revenue is ahead of last year"));
    page.subtitle = say(BrandPreview::tr("A page as every document has it"));
    using report::Tone;
    report::Tiles tiles;
    tiles.tiles = {{say(BrandPreview::tr("Revenue")), "308", "+16 %", {}, Tone::Good, {}},
                   {say(BrandPreview::tr("Deals won")), "24", "+3", {}, Tone::Good, {}},
                   {say(BrandPreview::tr("Certified people")), "7", "-2", {}, Tone::Bad, {}}};
    page.rows.push_back({{{std::move(tiles), 1}}, 0});
    page.rows.push_back({{{sampleChart(), 1.1}, {sampleTable(), 1}}, 1});
    return page;
}

} // namespace

report::Document brandSample(const report::BrandAndImages& look, bool rightToLeft) {
    report::Document document;
    document.title = say(BrandPreview::tr("Quarterly business review"));
    document.subtitle = look.brand.partner;
    document.rightToLeft = rightToLeft;
    document.frame = say(BrandPreview::tr("Sample"));
    document.format = look.format;
    document.brand = look.brand;
    document.images = look.images;
    report::Page cover;
    cover.section = "cover";
    cover.id = "cover.front";
    cover.look = report::Page::Look::Cover;
    document.pages = {std::move(cover), samplePage()};
    return document;
}

BrandPreview::BrandPreview(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Preview: a cover and a page"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setLook({});
}

BrandPreview::~BrandPreview() = default;

void BrandPreview::setLook(const report::BrandAndImages& look) {
    m_pages = std::make_unique<deck::PagePainter>(brandSample(look, isRightToLeft()));
    update();
}

QSize BrandPreview::sizeHint() const { return {440, 520}; }
QSize BrandPreview::minimumSizeHint() const { return {300, 360}; }

// Both below each other, as large as there is room.
void BrandPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const std::size_t count = std::min<std::size_t>(2, m_pages->pages().size());
    const double gap = ui::space::m;
    const QSizeF page = m_pages->size();
    const double scale = std::min((width() - 2) / page.width(), (height() - 2 - gap) / 2 / page.height());
    for (std::size_t at = 0; at < count; ++at) {
        painter.save();
        painter.translate((width() - page.width() * scale) / 2,
                          1 + static_cast<double>(at) * (page.height() * scale + gap));
        painter.scale(scale, scale);
        painter.setClipRect(QRectF(QPointF(), page));
        m_pages->paint(painter, at);
        painter.setClipping(false);
        painter.setPen(QPen(ui::theme().colors().field, 1 / scale));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(QPointF(), page));
        painter.restore();
    }
}

} // namespace counterpart
