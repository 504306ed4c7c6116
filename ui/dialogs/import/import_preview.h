// SPDX-License-Identifier: GPL-3.0-or-later
// What would importing these files do? Asked again and again while somebody chooses, answered in the background.
#pragma once

#include "core/command/records.h"
#include "core/io/import/inspect.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <memory>

namespace counterpart {

struct ImportQuestion {
    QStringList files;
    QString mapping; // path, also one of builtInMappings(); empty: columns named as in native CSV
};

enum class ImportView { Created, Changed, Unchanged, Rejected };
inline constexpr std::size_t kImportViews = 4;

// Which samples and rejects of a plan belong to which view, by kind and at the end for all kinds.
struct PlanIndex {
    struct Place {
        std::uint32_t item = 0;  // of ImportPlan::samples or rejects
        std::uint32_t field = 0; // of a changed sample: one row per field
    };
    std::array<std::array<std::vector<Place>, kKindCount + 1>, kImportViews> places;
    std::vector<ErrorCode> reasons; // that occur

    const std::vector<Place>& of(ImportView view, std::optional<Kind> kind) const {
        return places[static_cast<std::size_t>(view)][kind ? static_cast<std::size_t>(*kind) : std::size_t{kKindCount}];
    }
};
PlanIndex indexOf(const importing::ImportPlan& plan);

struct ImportAnswer {
    ImportQuestion question;
    QString mappingName;
    QString suggestedMapping; // one that would take all files, where these columns are not known
    Revision revision = 0;    // of the snapshot it was compared with
    std::vector<Error> mappingFaults;
    std::optional<Error> error;                  // about no file alone
    std::vector<importing::Inspection> files;    // unless there is a plan: what is wrong with which
    std::unique_ptr<importing::ImportPlan> plan; // without changes and without documents
    std::unique_ptr<Planned> planned;            // what to commit; taken once
    std::vector<std::string> rejectTexts;        // by source
    PlanIndex index;

    bool empty() const { return planned == nullptr || planned->changes.empty(); }
};
using ImportAnswerPtr = std::shared_ptr<ImportAnswer>; // whoever drops it last, it is freed on another thread

struct MappingName {
    QString path;
    QString name;
};
std::vector<MappingName> builtInMappings();

class ImportPreview : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kSamples = 10'000; // most per kind and view

    explicit ImportPreview(QObject* parent = nullptr) : QObject(parent) {}
    ~ImportPreview() override;

    void ask(const ImportQuestion& question, SnapshotPtr snapshot, IdSource ids); // the former question is dropped
    void cancel();                                                                // no answer will come
    bool busy() const { return m_work != nullptr; }

    double fraction() const; // below 0: not known
    quint64 rowsRead() const;
    qint64 elapsed() const { return m_since.elapsed(); } // ms since the question

Q_SIGNALS:
    void answered(const counterpart::ImportAnswerPtr& answer);

private:
    struct Work;
    std::shared_ptr<Work> m_work; // of the question that waits for its answer
    QElapsedTimer m_since;
};

} // namespace counterpart
