// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a registration, its events and its deals together.
#include "core/engine/registration/cases.h"

#include "core/domain/custom_fields.h"
#include "core/engine/registration/desk.h"

#include <algorithm>
#include <tuple>

namespace counterpart::registration {

namespace {

constexpr std::array<std::string_view, 4> kExtensions = {"", "pending", "granted", "refused"};

Symbol roleOf(const RegistrationEvent& event) {
    for (const auto& [name, value] : customFields(event.custom)) {
        if (name == kRoleField) {
            return Symbol(value);
        }
    }
    return {};
}

void takeEvent(Case& file, const RegistrationEvent& event) {
    file.last = std::max(file.last, event.at);
    const auto known = eventNamed(event.event.view());
    if (!known) {
        return; // a comment of another program: history, but nothing to decide by
    }
    switch (*known) {
    case Event::Submit:
    case Event::Resubmit:
        file.clockFrom = event.at;
        file.agreed.clear();
        break;
    case Event::Agree:
        file.agreed.push_back(roleOf(event));
        break;
    case Event::RequestExtension:
        file.extensionAsked = event.at;
        break;
    case Event::GrantExtension:
    case Event::RefuseExtension:
    case Event::AutoGrantExtension:
    case Event::AutoRefuseExtension:
        file.extensionAnswered = event.at;
        break;
    default:
        break;
    }
}

bool earlier(const RegistrationEvent* a, const RegistrationEvent* b) {
    return std::tuple(a->at, a->id) < std::tuple(b->at, b->id);
}

bool regionFits(const ApproverRule& rule, Symbol region) {
    return rule.regions.empty() || std::ranges::any_of(rule.regions, [&](Symbol one) { return sameWord(one, region); });
}

bool isLarge(const Registration& registration, const ApproverRule& rule, const Snapshot& snapshot,
             const fx::Rates& rates) {
    if (rule.from.minor <= 0) {
        return true;
    }
    const Currency own = registration.currency.has() ? registration.currency : snapshot.defaultCurrency();
    const auto amount = rates.convert({registration.amount, own}, rule.from.currency, registration.submitted.date());
    return !amount.has() || amount.money.minor >= rule.from.minor;
}

} // namespace

bool awaitsDesk(const Case& file) {
    return file.state() == RegistrationState::Submitted || file.state() == RegistrationState::InReview ||
           (file.state() == RegistrationState::Approved && extensionOf(file.record) == Extension::Pending);
}

std::string customerOf(const Snapshot& snapshot, const Registration& registration) {
    const Account* account = snapshot.find(registration.account);
    return !registration.name.empty()     ? registration.name.str()
           : account != nullptr           ? account->name.str()
           : !registration.domain.empty() ? registration.domain.str()
                                          : registration.key.str();
}

Extension extensionOf(const Registration& registration) {
    for (std::size_t i = 1; i < kExtensions.size(); ++i) {
        if (equalsIgnoringAsciiCase(registration.extension.view(), kExtensions[i])) {
            return static_cast<Extension>(i);
        }
    }
    return Extension::None;
}

std::string_view nameOf(Extension extension) { return kExtensions[static_cast<std::size_t>(extension)]; }

std::vector<Symbol> Case::missingRoles() const {
    std::vector<Symbol> missing;
    std::ranges::copy_if(must, std::back_inserter(missing), [&](Symbol role) {
        return std::ranges::none_of(agreed, [&](Symbol one) { return sameWord(one, role); });
    });
    return missing;
}

Symbol Case::nextRole() const {
    const auto missing = missingRoles();
    return missing.empty() ? Symbol() : missing.front();
}

std::vector<const RegistrationEvent*> historyOf(const Snapshot& snapshot, RecordId registration) {
    std::vector<const RegistrationEvent*> events;
    snapshot.table<RegistrationEvent>().forEach([&](const RegistrationEvent& event) {
        if (event.registration.value == registration) {
            events.push_back(&event);
        }
    });
    std::ranges::sort(events, earlier);
    return events;
}

std::vector<Symbol> rolesFor(const Registration& registration, const RegistrationPolicy& policy,
                             const Snapshot& snapshot, const fx::Rates& rates) {
    Symbol region = registration.region;
    if (const Partner* partner = snapshot.find(registration.partner); region.empty() && partner != nullptr) {
        region = partner->region;
    }
    std::vector<Symbol> roles;
    for (const ApproverRule& rule : policy.approvers) {
        const Symbol role(rule.role);
        const bool repeated = std::ranges::any_of(roles, [&](Symbol one) { return sameWord(one, role); });
        if (!repeated && regionFits(rule, region) && isLarge(registration, rule, snapshot, rates)) {
            roles.push_back(role);
        }
    }
    return roles;
}

Cases::Cases(const Snapshot& snapshot, const Policies& policies, std::span<const RecordId> ids) {
    const auto& table = snapshot.table<Registration>();
    std::optional<fx::Rates> rates; // only a chain of approvers asks for them
    const auto add = [&](const Registration& registration) {
        if (!m_position.emplace(registration.id, m_cases.size()).second) {
            return;
        }
        Case& file = m_cases.emplace_back();
        file.record = registration;
        if (const RegistrationPolicy& policy = policies.of(registration).policy(); !policy.approvers.empty()) {
            if (!rates) {
                rates.emplace(snapshot, policy.approvers.front().from.currency);
            }
            file.must = rolesFor(registration, policy, snapshot, *rates);
        }
    };
    if (ids.empty()) {
        m_cases.reserve(table.size());
        m_position.reserve(table.size());
        table.forEach(add);
    }
    for (const RecordId id : ids) {
        if (const Registration* registration = table.find(id)) {
            add(*registration);
        }
    }
    addEvents(snapshot);
    addDeals(snapshot);
}

const Case* Cases::find(RecordId id) const {
    const auto found = m_position.find(id);
    return found == m_position.end() ? nullptr : &m_cases[found->second];
}

void Cases::addEvents(const Snapshot& snapshot) {
    std::vector<std::pair<std::size_t, const RegistrationEvent*>> events;
    snapshot.table<RegistrationEvent>().forEach([&](const RegistrationEvent& event) {
        if (const auto found = m_position.find(event.registration.value); found != m_position.end()) {
            events.emplace_back(found->second, &event);
        }
    });
    std::ranges::sort(events, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : earlier(a.second, b.second);
    });
    for (const auto& [position, event] : events) {
        takeEvent(m_cases[position], *event);
    }
    for (Case& file : m_cases) {
        file.clockFrom = std::max(file.clockFrom, file.record.submitted); // the record knows better than its history
    }
}

void Cases::addDeals(const Snapshot& snapshot) {
    std::vector<std::size_t> open; // positions of cases with a deal that is still open
    snapshot.table<Deal>().forEach([&](const Deal& deal) {
        if (!deal.registration.has()) {
            return;
        }
        const auto found = m_position.find(deal.registration.value);
        if (found == m_position.end()) {
            return;
        }
        DealEnd& end = m_cases[found->second].end;
        using How = DealEnd::How;
        if (isWon(deal)) {
            end.closed = end.how == How::Won ? std::min(end.closed, deal.closed) : deal.closed;
            end.how = How::Won;
        } else if (end.how != How::Won && isLost(deal)) {
            end.closed = end.how == How::Lost ? std::max(end.closed, deal.closed) : deal.closed;
            end.how = How::Lost;
        } else if (isOpen(deal)) {
            open.push_back(found->second);
        }
    });
    for (const std::size_t position : open) {
        if (DealEnd& end = m_cases[position].end; end.how == DealEnd::How::Lost) {
            end = {};
        }
    }
}

} // namespace counterpart::registration
