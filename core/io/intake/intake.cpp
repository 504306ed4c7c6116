// SPDX-License-Identifier: GPL-3.0-or-later
// Labels first, then what is known of the workspace, then shapes.
#include "core/io/intake/intake.h"

#include "core/io/intake/known.h"
#include "core/io/intake/text.h"
#include "core/io/intake/values.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace counterpart::intake {

namespace {

constexpr std::string_view kOrder[] = {"partner", "account",  "domain",        "products",
                                       "amount",  "currency", "justification", "name",
                                       "country", "region",   "contact",       "custom.expected_close"};
constexpr std::string_view kWanted[] = {"partner",  "domain",        "products", "amount",
                                        "currency", "justification", "name",     "custom.expected_close"};

class Reader {
public:
    Reader(std::string_view text, const Snapshot& snapshot) : m_text(text), m_snapshot(snapshot) {}

    Intake read() {
        m_lines = linesOf(m_text);
        m_used.resize(m_lines.size());
        takeLabels();
        takeSender();
        takePartner();
        takeDomain();
        takeAmount();
        takeProducts();
        takeAccount();
        return finished();
    }

private:
    struct Said {
        Label label;
        std::string_view value;
        std::string_view hint;
        std::size_t line;
    };

    Found& add(std::string_view field, std::string text, std::string_view written, How how) {
        Found& one = m_found.emplace_back();
        one.field = field;
        one.text = std::move(text);
        one.written = written;
        one.how = how;
        if (written.data() >= m_text.data() && written.data() <= m_text.data() + m_text.size()) {
            one.from = static_cast<std::size_t>(written.data() - m_text.data());
            one.to = one.from + written.size();
            for (std::size_t i = 0; i < m_lines.size(); ++i) {
                const std::string_view line = m_lines[i].text;
                if (written.data() >= line.data() && written.data() <= line.data() + line.size()) {
                    one.line = m_lines[i].number;
                    m_used[i] = true;
                }
            }
        }
        return one;
    }
    const Found* find(std::string_view field) const {
        const auto found = std::ranges::find(m_found, field, &Found::field);
        return found == m_found.end() ? nullptr : &*found;
    }
    const Said* said(Label label) const {
        const auto found = std::ranges::find(m_said, label, &Said::label);
        return found == m_said.end() ? nullptr : &*found;
    }

    void takeLabels() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].signature) {
                continue;
            }
            for (const Labelled& one : labelsOf(m_lines[i].text)) {
                m_used[i] = true;
                Said says{one.label, one.value, one.hint, i};
                if (says.value.empty()) {
                    says.value = valueBelow(i, one.label == Label::Justification || one.label == Label::Products);
                } else if (one.label == Label::Justification) {
                    says.value = through(says.value, lastOfParagraph(i));
                }
                if (says.label != Label::Noise && !says.value.empty()) {
                    m_said.push_back(says);
                }
            }
        }
        takePlain(Label::Name, "name");
        takePlain(Label::Justification, "justification");
        takePlain(Label::Country, "country");
        takePlain(Label::Region, "region");
        takePlain(Label::Contact, "contact");
        if (find("name") == nullptr) {
            takeNameInProse();
        }
    }
    bool isPlain(std::size_t line) const {
        Labelled ignored;
        return line < m_lines.size() && !m_lines[line].signature && !m_lines[line].text.empty() &&
               !takeLabel(m_lines[line].text, ignored);
    }
    std::size_t lastOfParagraph(std::size_t line) {
        while (isPlain(line + 1)) {
            m_used[++line] = true;
        }
        return line;
    }
    std::string_view through(std::string_view from, std::size_t line) const {
        const std::string_view last = m_lines[line].text;
        return {from.data(), static_cast<std::size_t>(last.data() + last.size() - from.data())};
    }
    // The value of a label that stands alone on its line.
    std::string_view valueBelow(std::size_t line, bool many) {
        if (!isPlain(line + 1)) {
            return {};
        }
        m_used[line + 1] = true;
        return many ? through(m_lines[line + 1].text, lastOfParagraph(line + 1)) : m_lines[line + 1].text;
    }

    void takePlain(Label label, std::string_view field) {
        std::set<std::string> values;
        for (const Said& says : m_said) {
            if (says.label != label || !values.insert(folded(says.value)).second) {
                continue;
            }
            const auto first = std::ranges::find(m_found, field, &Found::field);
            if (first != m_found.end()) {
                first->others.emplace_back(says.value);
                first->sure = false;
            } else {
                add(field, oneLine(says.value), says.value, How::Label);
            }
        }
    }
    // "... register a deal with Northwind Traders for ..."
    void takeNameInProse() {
        constexpr std::string_view leads[] = {
            "deal with ",    "deal for ",     "opportunity with ", "opportunity at ",   "opportunity for ",
            "our customer ", "customer is ",  "prospect is ",      "registration for ", "projekt bei ",
            "kunden ",       "notre client ", "nuestro cliente ",  "projet chez "};
        for (const Line& line : m_lines) {
            for (const std::string_view lead : leads) {
                const auto at = line.signature ? std::string_view::npos : foldedAscii(line.text).find(lead);
                if (at == std::string_view::npos) {
                    continue;
                }
                const std::string_view name = capitalised(line.text.substr(at + lead.size()));
                if (!name.empty()) {
                    add("name", std::string(name), name, How::Shape).sure = false;
                    return;
                }
            }
        }
    }
    void takeSender() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool sender = std::ranges::any_of(
                m_said, [&](const Said& says) { return says.label == Label::Sender && says.line == i; });
            if (!sender && !m_lines[i].signature) {
                continue;
            }
            for (const HostRead& host : hostsIn(m_lines[i].text)) {
                m_senders.push_back(host);
            }
        }
    }

    void takePartner() {
        const Said* says = said(Label::Partner);
        std::vector<const Partner*> named;
        const std::string wanted = says != nullptr ? folded(says->value) : std::string();
        std::vector<const Partner*> sent;
        m_snapshot.table<Partner>().forEach([&](const Partner& partner) {
            const bool key = says != nullptr && partner.key.view() == trimmed(says->value);
            const bool isNamed =
                !wanted.empty() && (key || (!partner.name.empty() && folded(partner.name.view()) == wanted));
            if (isNamed) {
                named.push_back(&partner);
            }
            const bool hasSent =
                std::ranges::any_of(m_senders, [&](const HostRead& host) { return ownsHost(partner, host.host); });
            if (hasSent) {
                sent.push_back(&partner);
            }
        });
        if (named.empty() && says != nullptr) {
            named = nearNames(m_snapshot, wanted);
            if (named.size() != 1) { // the words stand there, but for whom is to be said
                Found& one = add("partner", {}, says->value, How::Label);
                one.sure = false;
                keys(named, one.others);
                if (!sent.empty()) {
                    one.text = sent.front()->key;
                    one.how = How::Address;
                }
                return;
            }
            add("partner", named.front()->key.str(), says->value, How::Label).sure = false;
            return;
        }
        if (!named.empty() || !sent.empty()) {
            const auto& those = named.empty() ? sent : named;
            Found& one =
                add("partner", those.front()->key.str(), named.empty() ? senderOf(*those.front()) : says->value,
                    named.empty() ? How::Address : How::Label);
            one.sure = those.size() == 1;
            keys({those.begin() + 1, those.end()}, one.others);
        }
    }
    std::string_view senderOf(const Partner& partner) const {
        const auto found =
            std::ranges::find_if(m_senders, [&](const HostRead& host) { return ownsHost(partner, host.host); });
        return found == m_senders.end() ? std::string_view() : found->written;
    }
    const Partner* partner() const {
        const Found* found = find("partner");
        return found != nullptr ? m_snapshot.table<Partner>().findKey(found->text) : nullptr;
    }

    void takeDomain() {
        for (const Said& says : m_said) {
            const auto hosts = says.label == Label::Domain ? hostsIn(says.value) : std::vector<HostRead>();
            if (!hosts.empty()) {
                add("domain", hosts.front().host, hosts.front().written, How::Label);
                return;
            }
        }
        std::vector<std::pair<HostRead, How>> seen; // the contact's address, then any of the text
        if (const Said* contact = said(Label::Contact)) {
            for (const HostRead& host : hostsIn(contact->value)) {
                seen.emplace_back(host, How::Derived);
            }
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool fromSender =
                std::ranges::any_of(m_said, [&](const Said& s) { return s.label == Label::Sender && s.line == i; });
            Labelled label;
            if (!m_lines[i].signature && !fromSender &&
                !(takeLabel(m_lines[i].text, label) && label.label == Label::Noise)) {
                for (const HostRead& host : hostsIn(m_lines[i].text)) {
                    seen.emplace_back(host, host.ofMail ? How::Derived : How::Shape);
                }
            }
        }
        const Partner* by = partner();
        std::set<std::string> hosts;
        std::erase_if(seen, [&](const auto& one) {
            const std::string& host = one.first.host;
            const bool own = by != nullptr && ownsHost(*by, host);
            const bool sender = std::ranges::any_of(m_senders, [&](const HostRead& s) { return s.host == host; });
            return own || sender || isFreeMail(host) || !hosts.insert(host).second;
        });
        if (!seen.empty()) {
            Found& one = add("domain", seen.front().first.host, seen.front().first.written, seen.front().second);
            one.sure = seen.size() == 1;
            for (std::size_t i = 1; i < seen.size(); ++i) {
                one.others.push_back(seen[i].first.host);
            }
        }
    }

    void takeAmount() {
        Currency usual = m_snapshot.defaultCurrency();
        if (const Partner* by = partner(); by != nullptr && by->currency.has()) {
            usual = by->currency;
        }
        std::vector<AmountRead> amounts;
        const Said* says = said(Label::Amount);
        Currency currency;
        std::string_view currencyWritten;
        if (says != nullptr) {
            amounts = amountsIn(says->value, usual, true);
            currency = currencyIn(says->hint, usual);
            currencyWritten = currency.has() ? says->hint : std::string_view();
        }
        const bool labelled = !amounts.empty();
        for (std::size_t i = 0; !labelled && i < m_lines.size(); ++i) {
            if (!m_lines[i].signature) {
                std::ranges::copy(amountsIn(m_lines[i].text, usual, false), std::back_inserter(amounts));
            }
        }
        if (const Said* own = said(Label::Currency)) {
            currency = currencyIn(own->value, usual);
            currencyWritten = own->value;
        }
        if (!amounts.empty()) {
            const AmountRead& first = amounts.front();
            Found& one = add("amount", first.digits, first.written, labelled ? How::Label : How::Shape);
            for (std::size_t i = 1; i < amounts.size(); ++i) {
                one.others.push_back(amounts[i].digits);
            }
            if (!first.other.empty()) {
                one.others.push_back(first.other);
            }
            one.sure = one.others.empty();
            takeCurrency(first, currency, currencyWritten, usual);
        }
    }
    void takeCurrency(const AmountRead& amount, Currency stated, std::string_view written, Currency usual) {
        if (stated.has()) {
            add("currency", std::string(stated.code()), written, How::Label).sure =
                !amount.currency.has() || amount.currency == stated || amount.symbolIsShared;
        } else if (amount.currency.has()) {
            add("currency", std::string(amount.currency.code()), amount.written, How::Shape).sure =
                !amount.symbolIsShared;
        } else {
            add("currency", std::string(usual.code()), {}, How::Derived).sure = false;
        }
    }

    void takeProducts() {
        const Said* says = said(Label::Products);
        std::string found;
        std::vector<std::string> unknown;
        std::string_view written;
        const auto take = [&](const Product& product) {
            const std::string key = ';' + product.key.str() + ';';
            if ((';' + found + ';').find(key) == std::string::npos) {
                found += (found.empty() ? "" : ";") + product.key.str();
            }
        };
        const auto takeProduct = [&](std::string_view words) {
            words = afterListSign(words);
            if (const Product* product = productNamed(m_snapshot, words); product != nullptr) {
                take(*product);
            } else if (!words.empty()) {
                unknown.emplace_back(words);
            }
        };
        if (says != nullptr) {
            written = says->value;
            std::string_view rest = says->value;
            while (!rest.empty()) {
                const auto end = rest.find_first_of(",;\n+/");
                takeProduct(rest.substr(0, end));
                rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
            }
        } else {
            m_snapshot.table<Product>().forEach([&](const Product& product) {
                const std::string_view seen = wordsOf(product.name.view());
                if (product.name.view().size() >= 4 && !seen.empty()) {
                    written = written.empty() ? seen : written;
                    take(product);
                }
            });
        }
        if (!found.empty() || !unknown.empty()) {
            Found& one = add("products", found, written, says != nullptr ? How::Label : How::Known);
            one.sure = unknown.empty();
            one.others = std::move(unknown);
        }
    }
    // Where the words stand in the message, whole and in any case.
    std::string_view wordsOf(std::string_view words) const {
        const std::string wanted = foldedAscii(words);
        for (const Line& line : m_lines) {
            const std::string text = foldedAscii(line.text);
            const auto at = line.signature || wanted.empty() ? std::string::npos : text.find(wanted);
            if (at == std::string::npos) {
                continue;
            }
            const auto isWord = [&](std::size_t i) {
                return i < text.size() && (std::isalnum(static_cast<unsigned char>(text[i])) != 0);
            };
            if (!(at > 0 && isWord(at - 1)) && !isWord(at + wanted.size())) {
                return line.text.substr(at, wanted.size());
            }
        }
        return {};
    }

    void takeAccount() {
        if (const Said* says = said(Label::Close)) {
            const Found* currency = find("currency");
            DayRead day;
            if (readDay(says->value, currency != nullptr && currency->text == "USD", day)) {
                Found& one = add("custom.expected_close", toString(day.day), day.written, How::Label);
                one.sure = !day.rough && !day.other.has();
                if (day.other.has()) {
                    one.others.push_back(toString(day.other));
                }
            }
        }
        const Found* name = find("name");
        const Found* domain = find("domain");
        std::vector<const Account*> same;
        const std::string wanted = name != nullptr ? folded(name->text) : std::string();
        m_snapshot.table<Account>().forEach([&](const Account& account) {
            const bool key = name != nullptr && account.key.view() == name->text;
            const bool host =
                domain != nullptr && !account.domain.empty() && foldedAscii(account.domain.view()) == domain->text;
            const bool word = !wanted.empty() && account.name.view().size() == name->text.size() &&
                              folded(account.name.view()) == wanted;
            if (key || host || word) {
                same.push_back(&account);
            }
        });
        if (!same.empty()) {
            const Found& by = name != nullptr ? *name : *domain;
            Found& one = add("account", same.front()->key.str(),
                             std::string_view(m_text).substr(by.from, by.to - by.from), How::Known);
            one.sure = same.size() == 1;
            for (std::size_t i = 1; i < std::min<std::size_t>(same.size(), 10); ++i) {
                one.others.push_back(same[i]->key.str());
            }
        }
    }

    Intake finished() {
        Intake result;
        for (const std::string_view field : kOrder) {
            if (const Found* found = find(field)) {
                result.fields.push_back(*found);
            }
        }
        for (const std::string_view field : kWanted) {
            const Found* found = find(field);
            if (found == nullptr || found->text.empty()) {
                result.missing.emplace_back(field);
            }
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_used[i] && !m_lines[i].signature && !m_lines[i].text.empty()) {
                result.unread.push_back(m_lines[i].number);
            }
        }
        return result;
    }

    std::string_view m_text;
    const Snapshot& m_snapshot;
    std::vector<Line> m_lines;
    std::vector<bool> m_used; // by line
    std::vector<Said> m_said;
    std::vector<HostRead> m_senders;
    std::vector<Found> m_found;
};

} // namespace

const Found* Intake::find(std::string_view field) const {
    const auto found = std::ranges::find(fields, field, &Found::field);
    return found == fields.end() ? nullptr : &*found;
}

std::vector<std::pair<std::string, std::string>> Intake::texts() const {
    std::vector<std::pair<std::string, std::string>> out;
    for (const Found& found : fields) {
        if (!found.text.empty()) {
            out.emplace_back(found.field, found.text);
        }
    }
    return out;
}

Intake readIntake(std::string_view text, const Snapshot& snapshot) {
    if (text.size() > kLongestIntake) {
        std::size_t end = kLongestIntake;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        text = text.substr(0, end);
    }
    return isUtf8(text) ? Reader(text, snapshot).read() : Reader({}, snapshot).read();
}

} // namespace counterpart::intake
