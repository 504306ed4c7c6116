// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the mapping, plans, and lets go of the files again, all on another thread.
#include "ui/dialogs/import/import_preview.h"

#include "core/io/import/rejects.h"
#include "core/io/mapping/mapping.h"
#include "ui/bridge/format.h"
#include "ui/widgets/background.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace counterpart {

namespace {

constexpr qint64 kLargestMapping = qint64{4} << 20; // bytes: anything larger is data, not a mapping

// A plan of a million rows takes a while to take down: not on the thread of the window.
ImportAnswerPtr makeAnswer() {
    return {new ImportAnswer, [](ImportAnswer* answer) {
                if (QThreadPool* pool = QThreadPool::globalInstance()) {
                    pool->start([answer] { delete answer; });
                } else {
                    delete answer;
                }
            }};
}

mapping::MappingReading readMapping(const QString& path) {
    const bool builtIn = path.startsWith(u':');
    Error error = makeError(ErrorCode::FileUnreadable);
    error.file = path.toStdString();
    if (builtIn) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            return mapping::readMapping(file.readAll().toStdString(), path.toStdString());
        }
    } else if (QFileInfo(path).size() <= kLargestMapping) {
        return mapping::readMappingFile(path.toStdString());
    } else {
        error = makeError(ErrorCode::BadMapping, {}, "a JSON document of at most 4 MiB");
        error.file = path.toStdString();
    }
    mapping::MappingReading reading;
    reading.errors.push_back(std::move(error));
    return reading;
}

importing::Request requestOf(const QStringList& files, const mapping::Mapping* mapping) {
    importing::Request request;
    request.mapping = mapping;
    request.samples = ImportPreview::kSamples;
    for (const QString& file : files) {
        request.sources.push_back({file.toStdString(), std::nullopt, std::nullopt});
    }
    return request;
}

bool takesAll(const QString& mappingPath, const QStringList& files, Progress& progress) {
    const mapping::MappingReading reading = readMapping(mappingPath);
    const auto seen = reading.ok() ? importing::inspect(requestOf(files, &reading.mapping), &progress)
                                   : Result<std::vector<importing::Inspection>>(makeError(ErrorCode::Cancelled));
    return seen && std::ranges::none_of(*seen, [](const auto& one) { return one.fault.has_value(); });
}

// Why there is no plan: by file, as far as it is a matter of files.
void explain(ImportAnswer& answer, const importing::Request& request, const Error& error, Progress& progress) {
    auto files = importing::inspect(request, &progress);
    if (files && std::ranges::any_of(*files, [](const auto& one) { return one.fault.has_value(); })) {
        answer.files = std::move(*files);
    } else {
        answer.error = error;
    }
    const auto isUnknown = [](const auto& one) { return one.fault && one.fault->code == ErrorCode::UnknownHeader; };
    if (request.mapping == nullptr && std::ranges::any_of(answer.files, isUnknown)) {
        for (const MappingName& known : builtInMappings()) {
            if (answer.suggestedMapping.isEmpty() && takesAll(known.path, answer.question.files, progress)) {
                answer.suggestedMapping = known.path;
            }
        }
    }
}

// A file that the plan still pointed into must not change; this window may stay open for long.
void letGoOfFiles(importing::ImportPlan& plan) {
    for (importing::Reject& reject : plan.rejects) {
        reject.raw = {};
    }
    plan.documents.clear();
}

} // namespace

struct ImportPreview::Work {
    Work(const ImportQuestion& asked, SnapshotPtr before, IdSource next)
        : question(asked), snapshot(std::move(before)), ids(next) {}

    Progress progress;
    std::atomic<std::uint64_t> rows{0};
    ImportQuestion question;
    SnapshotPtr snapshot;
    IdSource ids;

    ImportAnswerPtr run() {
        ImportAnswerPtr answer = makeAnswer();
        answer->question = question;
        answer->revision = snapshot->revision();
        mapping::MappingReading reading;
        if (!question.mapping.isEmpty()) {
            reading = readMapping(question.mapping);
            answer->mappingName = QString::fromStdString(reading.mapping.name);
            answer->mappingFaults = reading.errors;
        }
        if (reading.ok()) {
            plan(*answer, question.mapping.isEmpty() ? nullptr : &reading.mapping);
        }
        snapshot.reset();
        return answer;
    }

    void plan(ImportAnswer& answer, const mapping::Mapping* mapping) {
        importing::Request request = requestOf(question.files, mapping);
        request.rows = &rows;
        auto planned = importing::plan(*snapshot, ids, request, &progress);
        if (!planned) {
            if (!progress.cancelled()) {
                explain(answer, request, planned.error(), progress);
            }
            return;
        }
        answer.plan = std::make_unique<importing::ImportPlan>(std::move(*planned));
        answer.planned =
            std::make_unique<Planned>(Planned{std::exchange(answer.plan->changes, {}), answer.plan->intent});
        answer.rejectTexts = importing::rejectTexts(*answer.plan);
        letGoOfFiles(*answer.plan);
        answer.index = indexOf(*answer.plan);
    }
};

ImportPreview::~ImportPreview() { cancel(); }

void ImportPreview::cancel() {
    if (m_work) {
        m_work->progress.cancel();
        m_work.reset();
    }
}

void ImportPreview::ask(const ImportQuestion& question, SnapshotPtr snapshot, IdSource ids) {
    cancel();
    m_work = std::make_shared<Work>(question, std::move(snapshot), ids);
    m_since.start();
    ui::inBackground(
        this, [work = m_work] { return work->run(); },
        [this, work = m_work](const ImportAnswerPtr& answer) {
            if (work == m_work) {
                m_work.reset();
                Q_EMIT answered(answer);
            }
        });
}

double ImportPreview::fraction() const {
    if (!m_work || m_work->progress.total() == 0) {
        return -1;
    }
    return std::min(1.0, static_cast<double>(m_work->progress.done()) / static_cast<double>(m_work->progress.total()));
}

quint64 ImportPreview::rowsRead() const { return m_work ? m_work->rows.load(std::memory_order_relaxed) : 0; }

PlanIndex indexOf(const importing::ImportPlan& plan) {
    PlanIndex index;
    const auto add = [&](ImportView view, Kind kind, PlanIndex::Place place) {
        auto& places = index.places[static_cast<std::size_t>(view)];
        places[static_cast<std::size_t>(kind)].push_back(place);
        places[kKindCount].push_back(place);
    };
    for (std::uint32_t i = 0; i < plan.samples.size(); ++i) {
        const importing::Sample& sample = plan.samples[i];
        if (sample.outcome != importing::Outcome::Changed) {
            add(sample.outcome == importing::Outcome::Created ? ImportView::Created : ImportView::Unchanged,
                sample.kind, {i, 0});
            continue;
        }
        for (std::uint32_t field = 0; field < sample.fields.size(); ++field) {
            add(ImportView::Changed, sample.kind, {i, field});
        }
    }
    for (std::uint32_t i = 0; i < plan.rejects.size(); ++i) {
        add(ImportView::Rejected, plan.rejects[i].kind, {i, 0});
        const ErrorCode reason = plan.rejects[i].error.code;
        if (std::ranges::find(index.reasons, reason) == index.reasons.end()) {
            index.reasons.push_back(reason);
        }
    }
    return index;
}

std::vector<MappingName> builtInMappings() {
    std::vector<MappingName> all;
    QDirIterator files(QStringLiteral(":/counterpart/mappings"), {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        all.push_back({path, QString::fromStdString(readMapping(path).mapping.name)});
    }
    std::ranges::sort(all, {}, &MappingName::name);
    return all;
}

} // namespace counterpart
