// SPDX-License-Identifier: GPL-3.0-or-later
// Files, headers, mapping entries.
#include "core/io/import/sources.h"

#include "core/io/import/mapped_feed.h"
#include "core/io/import/recognise.h"
#include "core/io/import/rejects.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace counterpart::importing {

namespace {

using mapping::SourceMapping;
using Feeds = std::vector<std::shared_ptr<const Feed>>;

struct Bound {
    Feeds feeds;
    std::set<std::size_t> used; // columns
};

class Opener {
public:
    Opener(const Request& request, Progress* progress, std::vector<SourceFault>* faults)
        : m_request(request), m_progress(progress), m_faults(faults) {}

    Result<OpenedSources> run() {
        if (auto checked = checkRequest(); !checked) {
            return checked.error();
        }
        if (auto loaded = loadLookups(); !loaded) {
            return loaded.error();
        }
        for (std::size_t i = 0; i < m_request.sources.size(); ++i) {
            auto done = open(i);
            if (!done) {
                Error error = done.error();
                error.file = error.file.empty() ? m_request.sources[i].path : error.file;
                if (m_faults == nullptr || error.code == ErrorCode::Cancelled) {
                    return error;
                }
                m_faults->push_back({i, std::move(error), std::exchange(m_header, {})});
                m_opened.reports.resize(i);
                m_opened.reports.emplace_back().path = m_request.sources[i].path;
            }
        }
        return std::move(m_opened);
    }

private:
    // A source given twice would double its events.
    Result<void> checkRequest() const {
        if (m_request.sources.empty()) {
            return makeError(ErrorCode::BadArgument, {}, "a source");
        }
        std::set<std::string> seen;
        for (const SourceSpec& source : m_request.sources) {
            std::error_code ignored;
            const auto path = std::filesystem::weakly_canonical(source.path, ignored);
            if (!source.bytes && !seen.insert(ignored ? source.path : path.string()).second) {
                return makeError(ErrorCode::BadArgument, source.path, "each source once");
            }
        }
        return {};
    }

    Result<void> loadLookups() {
        if (m_request.mapping == nullptr) {
            m_opened.lookups = std::make_shared<mapping::Lookups>();
            return {};
        }
        std::vector<std::string> folders;
        for (const SourceSpec& source : m_request.sources) {
            std::string folder = std::filesystem::path(source.path).parent_path().string();
            if (std::ranges::find(folders, folder) == folders.end()) {
                folders.push_back(std::move(folder));
            }
        }
        auto loaded = mapping::Lookups::load(*m_request.mapping, folders, m_progress);
        if (!loaded) {
            return loaded.error();
        }
        m_opened.lookups = std::make_shared<mapping::Lookups>(std::move(*loaded));
        return {};
    }

    Result<void> open(std::size_t i) {
        const SourceSpec& spec = m_request.sources[i];
        const auto named = spec.kind ? std::vector<const SourceMapping*>() : entriesFor(spec.path);
        csv::SourceOptions options;
        csv::ReaderOptions readerOptions;
        options.progress = m_progress;
        if (!named.empty()) {
            options.encoding = named.front()->encoding;
            readerOptions.delimiter = named.front()->delimiter.value_or('\0');
        }
        auto source = spec.bytes ? csv::Source::fromBytes(*spec.bytes, spec.path, options)
                                 : csv::Source::open(spec.path, options);
        if (!source) {
            return source.error();
        }
        auto document = csv::Document::open(std::move(*source), readerOptions);
        if (!document) {
            return document.error();
        }
        auto bound = chooseFeeds(i, *document, named);
        if (!bound) {
            m_header = document->header();
            return bound.error();
        }
        report(i, *document, *bound);
        m_opened.atomic.push_back(bound->feeds.size() > 1 || bound->feeds.front()->grouped());
        std::ranges::move(bound->feeds, std::back_inserter(m_opened.feeds));
        m_opened.documents.push_back(std::move(*document));
        return {};
    }

    // Entries whose patterns take the file.
    std::vector<const SourceMapping*> entriesFor(const std::string& path) const {
        std::vector<const SourceMapping*> entries;
        if (m_request.mapping != nullptr) {
            for (const SourceMapping& entry : m_request.mapping->sources) {
                if (mapping::takes(entry, path)) {
                    entries.push_back(&entry);
                }
            }
        }
        return entries;
    }

    Result<Bound> chooseFeeds(std::size_t i, const csv::Document& document,
                              const std::vector<const SourceMapping*>& named) const {
        if (named.size() > 1) {
            return ambiguous(named);
        }
        if (!named.empty()) {
            return bindEntry(*named.front(), i, document);
        }
        std::vector<const SourceMapping*> fitting;
        Result<Bound> best = makeError(ErrorCode::Internal);
        if (m_request.mapping != nullptr && !m_request.sources[i].kind) {
            for (const SourceMapping& entry : m_request.mapping->sources) {
                Result<Bound> bound =
                    entry.files.empty() ? bindEntry(entry, i, document) : makeError(ErrorCode::Internal);
                if (bound) {
                    fitting.push_back(&entry);
                    best = std::move(bound);
                }
            }
        }
        if (fitting.size() > 1) {
            return ambiguous(fitting);
        }
        return fitting.empty() ? bindNative(i, document) : std::move(best);
    }

    Error ambiguous(const std::vector<const SourceMapping*>& entries) const {
        Error error = makeError(ErrorCode::BadMapping);
        error.file = m_request.mapping->file;
        error.column = entries.front()->path + ".files";
        for (const SourceMapping* entry : entries) {
            error.value += (error.value.empty() ? "" : ", ") + entry->name;
        }
        error.detail = "one entry for each source";
        return error;
    }

    Result<Bound> bindEntry(const SourceMapping& entry, std::size_t i, const csv::Document& document) const {
        Bound bound;
        for (const mapping::RecordMapping& record : entry.records) {
            auto feed = MappedFeed::bind(entry, record, i, document, *m_opened.lookups, bound.used);
            if (!feed) {
                Error error = feed.error();
                error.file = m_request.mapping->file;
                return error;
            }
            bound.feeds.push_back(std::move(*feed));
        }
        return bound;
    }

    Result<Bound> bindNative(std::size_t i, const csv::Document& document) const {
        const SourceSpec& spec = m_request.sources[i];
        const auto kind = spec.kind ? Result<Kind>(*spec.kind) : recognise(document.header(), spec.path);
        const auto fits = kind && spec.kind ? checkHeader(*kind, document.header()) : Result<void>();
        const auto once = kind ? checkNoRepeats(*kind, document.header()) : Result<void>();
        if (!kind || !fits || !once) {
            Error error = !kind ? kind.error() : !fits ? fits.error() : once.error();
            error.file = spec.path;
            error.line = document.headerLine();
            return error;
        }
        Bound bound;
        bound.feeds.push_back(std::make_shared<NativeFeed>(*kind, i, document));
        for (std::size_t column = 0; column < document.header().size(); ++column) {
            bound.used.insert(column);
        }
        return bound;
    }

    void report(std::size_t i, const csv::Document& document, const Bound& bound) {
        SourceReport report;
        report.path = m_request.sources[i].path;
        report.encoding = document.source().encoding();
        report.packed = document.source().isPacked();
        report.delimiter = document.delimiter();
        report.bytes = document.source().bytes().size();
        report.mappedBy = bound.feeds.front()->mappedBy();
        std::string custom;
        for (const auto& feed : bound.feeds) {
            report.kinds.push_back(feed->kind());
            for (const std::string& name : feed->customNames()) {
                custom += (custom.empty() ? "" : ", ") + name;
            }
        }
        std::ranges::sort(report.kinds);
        std::string ignored;
        for (std::size_t column = 0; column < document.header().size(); ++column) {
            const std::string& name = document.header()[column];
            if (!bound.used.contains(column) && name != kReasonColumn) {
                ignored += (ignored.empty() ? "" : ", ") + name;
            }
        }
        const auto warn = [&](WarningCode code, std::string detail) {
            m_opened.warnings.push_back({code, i, 1, std::move(detail)});
        };
        if (document.source().isFallback()) {
            warn(WarningCode::EncodingGuessed, {});
        }
        if (document.source().isDamaged()) {
            warn(WarningCode::DamagedText, {});
        }
        if (!custom.empty() && report.mappedBy.empty()) {
            warn(WarningCode::KeptAsCustom, std::move(custom));
        }
        if (!ignored.empty()) {
            warn(WarningCode::ColumnsIgnored, std::move(ignored));
        }
        m_opened.reports.push_back(std::move(report));
    }

    const Request& m_request;
    Progress* m_progress;
    std::vector<SourceFault>* m_faults;
    std::vector<std::string> m_header; // of the source that could not be used
    OpenedSources m_opened;
};

} // namespace

Result<OpenedSources> openSources(const Request& request, Progress* progress, std::vector<SourceFault>* faults) {
    return Opener(request, progress, faults).run();
}

} // namespace counterpart::importing
