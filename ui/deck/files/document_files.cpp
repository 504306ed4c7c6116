// SPDX-License-Identifier: GPL-3.0-or-later
// Writes files, each whole or not at all.
#include "ui/deck/files/document_files.h"

#include "core/io/atomic_file.h"
#include "core/report/pptx/presentation.h"
#include "core/report/xlsx/workbook.h"
#include "ui/deck/files/part_files.h"
#include "ui/deck/paint/chart_files.h"
#include "ui/deck/paint/page_files.h"

#include <fmt/format.h>

namespace counterpart::deck {

namespace {

constexpr int kPictureWidth = 1600;

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

Result<void> notMade(const std::filesystem::path& path) {
    Error error = makeError(ErrorCode::FileNotWritable, {}, "it could not be made");
    error.file = path.string();
    return error;
}

class DocumentWriter {
public:
    DocumentWriter(const report::Document& document, const report::Wording& words, const std::filesystem::path& stem,
                   WrittenFiles& written)
        : m_document(document), m_words(words), m_stem(stem), m_written(written) {}

    Result<void> as(const std::string& format) {
        if (format == "pdf") {
            return file(".pdf", viewOf(pdfOf(pages())));
        }
        if (format == "png") {
            return pictures();
        }
        if (format == "html") {
            return file(".html", report::webPageOf(m_document, webPageOf(m_document, m_words)));
        }
        if (format == "svg" || format == "chart-png") {
            return writeCharts(m_document, format == "svg" ? ChartFile::Svg : ChartFile::Png, m_stem, m_written);
        }
        if (format == "csv") {
            return writeTables(m_document, m_stem, m_written);
        }
        const auto bytes = format == "pptx" ? report::presentationOf(m_document) : report::workbookOf(m_document);
        return bytes ? file("." + format, *bytes) : Result<void>(bytes.error());
    }

private:
    const PagePainter& pages() { // laid out when a format needs it
        if (!m_pages) {
            m_pages = std::make_unique<PagePainter>(m_document);
            m_written.pages = m_pages->pages().size();
        }
        return *m_pages;
    }
    Result<void> file(const std::string& ending, std::string_view bytes) {
        const std::filesystem::path path = m_stem.string() + ending;
        return bytes.empty() ? notMade(path) : writeFile(path, bytes, m_written);
    }
    Result<void> pictures() {
        for (std::size_t page = 0; page < pages().pages().size(); ++page) {
            const QByteArray picture = pngOf(pages(), page, kPictureWidth);
            if (auto done = file(fmt::format("-{:02}.png", page + 1), viewOf(picture)); !done) {
                return done;
            }
        }
        return {};
    }

    const report::Document& m_document;
    const report::Wording& m_words;
    const std::filesystem::path& m_stem;
    WrittenFiles& m_written;
    std::unique_ptr<PagePainter> m_pages;
};

} // namespace

std::string fileName(const std::string& key) {
    std::string out;
    for (const char c : key) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || (c == '.' && !out.empty()) || static_cast<unsigned char>(c) >= 0x80;
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        Error error = makeError(ErrorCode::FileNotWritable);
        error.file = folder.string();
        return error;
    }
    return {};
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes, WrittenFiles& written) {
    std::error_code ignored;
    const bool there = std::filesystem::exists(path, ignored);
    auto file = AtomicFile::create(path.string());
    if (!file) {
        return file.error();
    }
    if (auto done = file->write(bytes); !done) {
        return done;
    }
    if (auto done = file->commit(written.together ? AtomicFile::Reach::System : AtomicFile::Reach::Disk); !done) {
        return done;
    }
    if (!there) {
        written.fresh.push_back(path);
    }
    ++written.files;
    written.bytes += bytes.size();
    return {};
}

Result<void> writeDocument(const report::Document& document, std::span<const std::string> formats,
                           const std::filesystem::path& stem, const report::Wording& words, WrittenFiles& written) {
    written.pages = document.pages.size();
    DocumentWriter writer(document, words, stem, written);
    for (const std::string& format : formats) {
        if (auto done = writer.as(format); !done) {
            for (const std::filesystem::path& fresh : written.fresh) {
                std::error_code ignored;
                std::filesystem::remove(fresh, ignored);
            }
            written.fresh.clear();
            written.pages = written.files = written.bytes = 0;
            return done;
        }
    }
    return {};
}

} // namespace counterpart::deck
