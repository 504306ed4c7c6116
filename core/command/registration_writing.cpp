// SPDX-License-Identifier: GPL-3.0-or-later
// Makes rows and events of what happens to registrations.
#include "core/command/registration_writing.h"

#include "core/domain/custom_fields.h"
#include "core/snapshot/identity.h"

#include <algorithm>
#include <tuple>

namespace counterpart::deskwork {

using registration::Case;
using registration::Deed;
using registration::Event;

Writing::Writing(const Snapshot& snapshot, IdSource& ids, const registration::Policies& policies,
                 std::span<const RecordId> registrations)
    : m_snapshot(snapshot), m_ids(ids), m_policies(policies),
      m_cases(registration::Cases(snapshot, policies, registrations).take()) {
    m_position.reserve(m_cases.size());
    for (std::size_t i = 0; i < m_cases.size(); ++i) {
        m_position.emplace(m_cases[i].record.id, i);
    }
}

Writing::Writing(const Snapshot& snapshot, IdSource& ids, const registration::Policies& policies,
                 const Registration& created)
    : m_snapshot(snapshot), m_ids(ids), m_policies(policies) {
    m_cases.emplace_back().record = created;
    m_position.emplace(created.id, 0);
}

Case* Writing::find(RecordId registration) {
    const auto found = m_position.find(registration);
    return found == m_position.end() ? nullptr : &m_cases[found->second];
}

void Writing::restrict(RecordId registration, bool restricted) {
    if (Case* file = find(registration)) {
        file->restricted = restricted;
    }
}

std::string Writing::keyFor(std::string_view registration, const RegistrationEvent& event) {
    const std::string when = toString(event.at);
    const std::string_view parts[] = {registration, when, event.event.view()};
    const std::string identity = joinIdentity(parts);
    for (int n = 1;; ++n) { // two comments in one second are two
        std::string key = derivedKey(Kind::RegistrationEvent, identity, n);
        if (m_snapshot.table<RegistrationEvent>().findKey(key) == nullptr && m_keys.insert(key).second) {
            return key;
        }
    }
}

void Writing::record(const Case& file, Event event, const Deed& deed) {
    RegistrationEvent& row = m_events.emplace_back();
    row.registration.value = file.record.id;
    row.at = deed.at;
    row.event = Symbol(nameOf(event));
    row.by = deed.by;
    row.note = event == Event::Assign ? deed.owner.view() : trimmed(deed.text);
    if ((event == Event::Agree || event == Event::Approve) && !deed.role.empty()) {
        row.custom = withCustomField({}, registration::kRoleField, deed.role.view());
    }
    row.key = keyFor(file.record.key, row);
}

void Writing::advance(Case& file, Time until) {
    static const Symbol actor(registration::kActor);
    for (const registration::Transition& due : m_policies.of(file.record).advance(file, until)) {
        record(file, due.event, {due.event, due.at, actor, {}, {}, {}});
    }
}

Result<void> Writing::carryOut(RecordId id, const Deed& deed) {
    Case* file = find(id);
    if (file == nullptr) {
        return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Registration>::name));
    }
    advance(*file, deed.at);
    const registration::Desk& desk = m_policies.of(file->record);
    const registration::Refused refused = desk.check(*file, deed);
    if (refused.refusal != registration::Refusal::None) {
        return errorOf(refused, file->record.key);
    }
    record(*file, desk.carryOut(*file, deed), deed);
    return {};
}

void Writing::applyDue(Time now) {
    for (Case& file : m_cases) {
        advance(file, now);
    }
    std::ranges::stable_sort(m_events, {}, &RegistrationEvent::at);
}

void Writing::take(const Updated<Registration>& edited) {
    Case* file = find(edited.after.id);
    Registration merged = edited.after;
    const Registration& now = file->record;
    merged.status = now.status;
    merged.submitted = now.submitted;
    merged.decided = now.decided;
    merged.decidedBy = now.decidedBy;
    merged.reason = now.reason;
    merged.expires = now.expires;
    merged.extension = now.extension;
    file->record = std::move(merged);
}

namespace {

std::string subjectOf(const std::set<std::string_view>& keys) { // of many the first ones
    constexpr std::size_t most = 3;
    std::string subject;
    std::size_t n = 0;
    for (const std::string_view key : keys) {
        if (n++ == most) {
            return subject + " ...";
        }
        subject += (subject.empty() ? "" : ", ") + std::string(key);
    }
    return subject;
}

} // namespace

Result<Planned> Writing::planned(Action action, std::string_view reason) && {
    Planned planned;
    std::set<std::string_view> keys;
    auto& changes = planned.changes.of<Registration>();
    for (RegistrationEvent& event : m_events) { // in this order, so that ids follow time
        event.id = m_ids.take();
        keys.insert(find(event.registration.value)->record.key.view());
    }
    for (const Case& file : m_cases) {
        const Registration* before = m_snapshot.table<Registration>().find(file.record.id);
        if (before == nullptr) {
            changes.created.push_back(file.record);
        } else if (!sameContent(*before, file.record)) {
            changes.updated.push_back({*before, file.record});
        }
    }
    planned.intent = {action, Kind::Registration, subjectOf(keys), std::string(trimmed(reason)), {}};
    planned.changes.of<RegistrationEvent>().created = std::move(m_events);
    if (planned.changes.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    return planned;
}

} // namespace counterpart::deskwork
