// SPDX-License-Identifier: GPL-3.0-or-later
// Planning the tasks of red flags.
#include "core/command/flags.h"

#include <map>
#include <set>

namespace counterpart {

namespace {

using scorecard::Holds;

Symbol flagSource() {
    static const Symbol word("flag");
    return word;
}

bool isCleared(const Task& task) { return task.phase.view().starts_with("cleared"); }

// The task of the stretch at hand, by partner and flag.
using Stretches = std::map<std::pair<RecordId, std::string>, const Task*>;
Stretches stretchesOf(const Snapshot& snapshot) {
    Stretches tasks;
    snapshot.table<Task>().forEach([&](const Task& task) {
        if (task.source == flagSource() && !isCleared(task)) {
            const Task*& known = tasks[{task.partner.value, task.rule.str()}];
            if (known == nullptr || std::pair(known->created, known->id) < std::pair(task.created, task.id)) {
                known = &task;
            }
        }
    });
    return tasks;
}

std::string figure(const Judgement& judgement, std::size_t column, std::int64_t value) {
    const bool own = column >= metrics::kMetricCount;
    const auto& mine = judgement.rulebook->metrics;
    const std::string name =
        own ? mine[column - metrics::kMetricCount].key : std::string(metrics::catalogue()[column].name);
    if (value == scorecard::kNoData) {
        return name + '=';
    }
    const metrics::Unit unit = own ? mine[column - metrics::kMetricCount].unit : metrics::catalogue()[column].unit;
    if (!own && unit == metrics::Unit::Money) {
        return name + '=' + toString(Money{value, judgement.currency});
    }
    const int scale = own ? ownMetricScale(mine[column - metrics::kMetricCount]) : metricScale(unit);
    return name + '=' + formatScaledShort(value, scale);
}

class Raising {
public:
    Raising(const Snapshot& snapshot, IdSource& ids, const RaiseFlagTasks& command)
        : m_snapshot(snapshot), m_ids(ids), m_command(command), m_tasks(stretchesOf(snapshot)) {}

    Result<Planned> planned(FlagTasks* counted) {
        const Judgement& j = m_command.judgement;
        const PartnerColumns& partners = m_command.programme.columns->partners;
        for (Index partner = 0; partner < j.partners(); ++partner) {
            if (!m_command.partner || *m_command.partner == partners.id[partner]) {
                for (std::size_t flag = 0; flag < j.flags.size(); ++flag) {
                    visit(flag, partner);
                }
            }
        }
        dropUnknown();
        auto& changes = m_planned.changes.of<Task>();
        if (counted != nullptr) {
            *counted = {changes.created.size(), m_closed};
        }
        if (changes.empty()) {
            return makeError(ErrorCode::NothingChanged);
        }
        m_planned.intent = {Action::RaiseFlagTasks, Kind::Task, toString(j.asOf), {}, {}};
        return std::move(m_planned);
    }

private:
    void visit(std::size_t flag, Index partner) {
        const Judgement& j = m_command.judgement;
        const RecordId id = m_command.programme.columns->partners.id[partner];
        const FlagRule& rule = j.rulebook->flags[flag];
        const auto known = m_tasks.find({id, rule.key});
        const Task* task = known == m_tasks.end() ? nullptr : known->second;
        const Holds holds = j.flags[flag][partner];
        if (holds == Holds::Yes && task == nullptr) {
            raise(rule, id);
        } else if (holds == Holds::No && task != nullptr) {
            std::string figures;
            for (const auto& [column, value] : explainFlag(j, flag, partner).values) {
                figures += (figures.empty() ? "" : "; ") + figure(j, column, value);
            }
            clear(*task, figures);
        }
    }

    void raise(const FlagRule& rule, RecordId partnerId) {
        const Partner& partner = *m_snapshot.find(Id<Partner>{partnerId});
        auto& created = m_planned.changes.of<Task>().created;
        const Date asOf = m_command.judgement.asOf;
        Task task;
        task.id = m_ids.take();
        // One key per partner, flag and day: no other task of this plan can have it.
        task.key = freeTaskKey(m_snapshot, "flag/" + partner.key.str() + '/' + rule.key + '/' + toString(asOf));
        task.title = rule.action.empty() ? rule.name : rule.action;
        task.partner.value = partnerId;
        task.source = flagSource();
        task.rule = rule.key;
        // A role that the partner has a name for is that person.
        const bool byManager = rule.owner.empty() || rule.owner == "channel manager";
        task.owner = byManager && !partner.manager.empty() ? partner.manager : Symbol(rule.owner);
        task.created = asOf;
        task.due = Time::endOf(asOf.plusDays(rule.dueDays));
        task.status = taskOpen();
        created.push_back(std::move(task));
    }

    void clear(const Task& task, const std::string& figures) {
        const Date asOf = m_command.judgement.asOf;
        Task after = task;
        after.phase = "cleared " + toString(asOf);
        if (isOpen(task)) {
            after.status = taskDone();
            after.closed = Time::endOf(asOf);
            after.closedBy = systemActor();
            after.reason = figures;
            ++m_closed;
        }
        m_planned.changes.of<Task>().updated.push_back({task, std::move(after)});
    }

    void dropUnknown() { // tasks of flags that the rulebook no longer has
        std::set<std::string> rules;
        for (const FlagRule& rule : m_command.judgement.rulebook->flags) {
            rules.insert(rule.key);
        }
        for (const auto& [of, task] : m_tasks) {
            if (!rules.contains(of.second) && (!m_command.partner || *m_command.partner == of.first)) {
                clear(*task, {});
            }
        }
    }

    const Snapshot& m_snapshot;
    IdSource& m_ids;
    const RaiseFlagTasks& m_command;
    Stretches m_tasks;
    Planned m_planned;
    std::size_t m_closed = 0;
};

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const RaiseFlagTasks& command, FlagTasks* counted) {
    return Raising(snapshot, ids, command).planned(counted);
}

const Task* flagTask(const Snapshot& snapshot, Id<Partner> partner, std::string_view flag) {
    const Stretches tasks = stretchesOf(snapshot);
    const auto found = tasks.find({partner.value, std::string(flag)});
    return found == tasks.end() ? nullptr : found->second;
}

} // namespace counterpart
