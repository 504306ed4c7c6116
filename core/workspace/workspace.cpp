// SPDX-License-Identifier: GPL-3.0-or-later
// Making, opening and reading a workspace; writes are in write.cpp.
#include "core/workspace/workspace.h"

#include "core/store/copy.h"
#include "core/store/load.h"
#include "core/workspace/impl.h"

#include <random>

namespace counterpart {

std::shared_ptr<void> Listeners::add(const std::shared_ptr<Listeners>& to, Workspace::Listener listener) {
    const std::lock_guard lock(to->m_mutex);
    const std::uint64_t number = to->m_next++;
    to->m_listeners.emplace(number, std::make_shared<Workspace::Listener>(std::move(listener)));
    return {nullptr, [weak = std::weak_ptr(to), number](void*) {
                if (const auto listeners = weak.lock()) {
                    const std::lock_guard inner(listeners->m_mutex);
                    listeners->m_listeners.erase(number);
                }
            }};
}

void Listeners::tell(const SnapshotPtr& snapshot) const {
    std::vector<std::shared_ptr<Workspace::Listener>> all;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [number, listener] : m_listeners) {
            all.push_back(listener);
        }
    }
    for (const auto& listener : all) {
        (*listener)(snapshot);
    }
}

std::unique_ptr<Workspace::Impl> Workspace::Impl::open(const std::string& path, OpenMode mode, Surroundings around,
                                                       Progress* progress) {
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    impl->mode = mode;
    const store::Access access = mode == OpenMode::ReadWrite ? store::Access::ReadWrite : store::Access::ReadOnly;
    impl->main = store::openFile(path, access, around.patience).database;
    impl->side = store::openFile(path, store::Access::ReadOnly, around.patience).database;
    impl->around = std::move(around);
    store::Loaded loaded = store::load(*impl->main, *impl->side, progress);
    impl->publish(std::move(loaded.snapshot), loaded.head, loaded.entries);
    if (progress != nullptr) {
        progress->begin(Progress::Phase::Done, 0);
    }
    return impl;
}

SnapshotPtr Workspace::Impl::snapshot() const {
    const std::lock_guard lock(state);
    return current;
}

void Workspace::Impl::publish(SnapshotPtr next, const store::Head& nextHead, const std::vector<Entry>& added) {
    head = nextHead;
    const std::lock_guard lock(state);
    current.swap(next); // the old one goes after the lock
    nextIds = IdSource(nextHead.origin, nextHead.nextId);
    for (const Entry& entry : added) {
        history.add(entry);
    }
}

Workspace::Workspace(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Workspace::~Workspace() = default;

namespace {

std::uint32_t randomOrigin() {
    std::random_device device;
    std::uint32_t origin = 0;
    while (origin == 0) {
        origin = device() & 0x7fffffffU;
    }
    return origin;
}

Write firstWrite(const CreateOptions& options, IdSource ids) {
    Write write;
    write.entry.intent.action = Action::CreateWorkspace;
    write.entry.intent.kind = Kind::Setting;
    if (options.currency.has()) {
        Setting setting;
        setting.id = ids.take();
        setting.key = "currency";
        setting.value = options.currency.code();
        write.changes.of<Setting>().created.push_back(std::move(setting));
    }
    if (!options.rulebook.empty()) {
        RulebookVersion version;
        version.id = ids.take();
        version.key = "v1";
        version.name = options.rulebookName;
        version.document = options.rulebook;
        write.changes.of<RulebookVersion>().created.push_back(std::move(version));
    }
    return write;
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::create(const std::string& path, const CreateOptions& options,
                                                     Surroundings around) {
    return caught(path, [&]() -> Result<std::unique_ptr<Workspace>> {
        store::requireFree(path);
        // Made complete under another name: a crash leaves no half workspace under this one.
        const store::TemporaryFile temporary(path);
        {
            store::Database database(temporary.path(), store::Access::Create, around.patience);
            createSchema(database, options.origin != 0 ? options.origin & 0x7fffffffU : randomOrigin(),
                         around.now().seconds);
        }
        {
            const auto impl = Impl::open(temporary.path(), OpenMode::ReadWrite, around, nullptr);
            Write first = firstWrite(options, impl->nextIds);
            first.entry.intent.author = around.author;
            const std::lock_guard lock(impl->writing);
            if (!first.changes.empty()) {
                if (auto written = impl->write(std::move(first), nullptr); !written) {
                    return written.error();
                }
            }
        }
        store::giveName(temporary.path(), path, store::IfThere::Refuse);
        return std::unique_ptr<Workspace>(
            new Workspace(Impl::open(path, OpenMode::ReadWrite, std::move(around), nullptr)));
    });
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::string& path, OpenMode mode, Surroundings around,
                                                   Progress* progress) {
    return caught(path, [&]() -> Result<std::unique_ptr<Workspace>> {
        return std::unique_ptr<Workspace>(new Workspace(Impl::open(path, mode, std::move(around), progress)));
    });
}

const std::string& Workspace::path() const { return m_impl->path; }
OpenMode Workspace::mode() const { return m_impl->mode; }
SnapshotPtr Workspace::snapshot() const { return m_impl->snapshot(); }

IdSource Workspace::ids() const {
    const std::lock_guard lock(m_impl->state);
    return m_impl->nextIds;
}

std::shared_ptr<void> Workspace::subscribe(Listener listener) {
    return Listeners::add(m_impl->listeners, std::move(listener));
}

} // namespace counterpart
