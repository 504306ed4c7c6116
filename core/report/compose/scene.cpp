// SPDX-License-Identifier: GPL-3.0-or-later
// Values into points, tiles and cells, each with its words and its explanation.
#include "core/report/compose/scene.h"

namespace counterpart::report {

using metrics::Id;

std::string ProgrammeScene::tierName(std::size_t tier) const {
    const Tier& one = ladder().tiers[tier];
    return one.name.empty() ? one.key.str() : w.name(one.name);
}

std::int64_t ProgrammeScene::valueOf(Id metric, Index partner) const {
    const std::size_t row = p.partnerRow[partner];
    return row < p.byPartner.groups() ? p.byPartner.value(metric, row) : withoutFacts(metric);
}

std::string ProgrammeScene::partnerName(Index partner) const {
    const Partner& record = f.snapshot().table<Partner>().at(partner);
    return record.name.empty() ? record.key.str() : record.name.str();
}

TableColumn ProgrammeScene::moneyColumn(Phrase title, double width) const {
    return numbers(say(title),
                   {moneyMeasure(title).name, currency().digits(), currency().digits() == 0 ? "#,##0" : "#,##0.00"},
                   width);
}

TableColumn ProgrammeScene::countColumn(Phrase title, double width) const {
    return numbers(say(title), countMeasure(title), width);
}

TableCell ProgrammeScene::moneyCell(Minor minor, Why why) const {
    return cell(minor == kNoValue ? say(Phrase::NoData) : w.money(minor, currency()), minor, std::move(why));
}

Why Scene::why(Id metric, const Period& period, std::string within) const {
    return {std::string(metrics::metric(metric).name), Kind::Partner, id, period, std::move(within), {}};
}

Why Scene::whyOf(std::string figure, const Period& period) const {
    return {std::move(figure), Kind::Partner, id, period};
}

Why Scene::whyChange(Id metric, std::string within) const {
    Why made = why(metric, f.period, std::move(within));
    made.against = f.before;
    return made;
}

Point ProgrammeScene::moneyPoint(Minor minor, Why why, Tone tone) const {
    return {minor, minor == kNoValue ? std::string() : w.amountShort(minor, currency()), tone, std::move(why)};
}

Point ProgrammeScene::countPoint(std::int64_t count, Why why, Tone tone) const {
    return {count, count == kNoValue ? std::string() : w.count(count), tone, std::move(why)};
}

Measure ProgrammeScene::moneyMeasure(Phrase what) const {
    return {say(Phrase::InCurrency, {say(what), currency().code()}), currency().digits(), "#,##0"};
}

Measure ProgrammeScene::countMeasure(Phrase what) const { return {say(what), 0, "#,##0"}; }

Tone toneOf(metrics::Good good, std::int64_t difference) {
    if (good == metrics::Good::Neither || difference == 0) {
        return Tone::Neutral;
    }
    return (difference > 0) == (good == metrics::Good::More) ? Tone::Good : Tone::Bad;
}

Tile Scene::tile(Id metric, Phrase label) const {
    Tile made;
    made.label = say(label);
    made.value = w.valueShort(metrics::metric(metric).unit, now(metric), currency());
    made.why = why(metric);
    return made;
}

void Scene::compare(Tile& tile, Id metric, std::int64_t was, const Period& with) const {
    const std::int64_t is = now(metric);
    if (is == metrics::kNoData || was == metrics::kNoData || with.empty() || !with.from.has()) {
        return;
    }
    const metrics::Metric& m = metrics::metric(metric);
    tile.change = is == was ? say(Phrase::SameAs, {periodName(with)})
                            : say(Phrase::ChangeAgainst, {w.change(m.unit, is - was, currency()), periodName(with)});
    tile.tone = toneOf(m.good, is - was);
}

std::string Scene::dealName(const Deal& deal) const { return deal.name.empty() ? deal.key.str() : deal.name.str(); }

std::string Scene::customerOf(const Deal& deal) const {
    const Account* account = f.snapshot().find(deal.account);
    return account == nullptr ? std::string() : account->name.empty() ? account->key.str() : account->name.str();
}

TableCell Scene::dealAmount(Index deal) const {
    const Deal& d = f.snapshot().table<Deal>().at(deal);
    if (p.amounts.state(deal) == fx::Amounts::State::None) {
        return cell(say(Phrase::NotConverted, {w.money(d.amount, d.currency)}), kNoValue, whyDeal(d), Tone::Warning);
    }
    const Minor minor = p.amounts.value(deal);
    return cell(w.money(minor, currency()), minor, whyDeal(d));
}

bool Scene::isWon(Index deal) const {
    const DealColumns& deals = p.columns->deals;
    const Date closed = deals.closed[deal];
    return deals.outcome[deal] == Outcome::Won && f.period.contains(closed) && closed <= f.asOf();
}

bool Scene::isLost(Index deal) const {
    const DealColumns& deals = p.columns->deals;
    const Date closed = deals.closed[deal];
    return deals.outcome[deal] == Outcome::Lost && f.period.contains(closed) && closed <= f.asOf();
}

bool Scene::isOpen(Index deal) const { return isOpenOn(p.columns->deals, deal, f.asOf()); }

TableCell text(std::string words, Tone tone) { return {std::move(words), kNoValue, tone, {}}; }

TableCell cell(std::string words, std::int64_t value, Why why, Tone tone) {
    return {std::move(words), value, tone, std::move(why)};
}

TableColumn column(std::string title, double width) { return {std::move(title), false, width, {}}; }

TableColumn numbers(std::string title, Measure measure, double width) {
    return {std::move(title), true, width, std::move(measure)};
}

Paragraph paragraph(std::string words, Paragraph::Style style, Tone tone) { return {std::move(words), style, tone}; }

Row row(Content content, double height) {
    Row made;
    made.blocks.push_back({std::move(content), 1});
    made.height = height;
    return made;
}

Row row(std::vector<Block> blocks, double height) {
    Row made;
    made.blocks = std::move(blocks);
    made.height = height;
    return made;
}

Row prose(std::string heading, std::vector<Paragraph> paragraphs) {
    return row(Prose{std::move(heading), std::move(paragraphs)}, 0);
}

Page page(std::string section, std::string id, std::string title, std::string subtitle) {
    Page made;
    made.section = std::move(section);
    made.id = std::move(id);
    made.title = std::move(title);
    made.subtitle = std::move(subtitle);
    return made;
}

} // namespace counterpart::report
