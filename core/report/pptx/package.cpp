// SPDX-License-Identifier: GPL-3.0-or-later
// Packs parts into a zip, with one date for all and in one order.
#include "core/report/pptx/package.h"

#include "core/report/pptx/xml.h"

#include <fmt/format.h>
#include <memory>
#include <zip.h>

namespace counterpart::report::pptx {
namespace {

constexpr const char* kRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr zip_uint16_t kFirstDay = 0x21; // 1 January 1980: the first that a zip can say

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

std::string relationsPath(const std::string& from) {
    const std::string folder = folderOf(from);
    return folder + "_rels/" + from.substr(folder.size()) + ".rels";
}

// As seen from the folder of `from`.
std::string relative(const std::string& from, const std::string& to) {
    std::string base = folderOf(from);
    std::string up;
    while (to.compare(0, base.size(), base) != 0) {
        base.pop_back();
        base = folderOf(base);
        up += "../";
    }
    return up + to.substr(base.size());
}

bool isPacked(const std::string& path) {
    return path.ends_with(".xlsx") || path.ends_with(".png") || path.ends_with(".jpeg");
}

struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct SourceCloser {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

Error failure(const char* what) { return makeError(ErrorCode::Internal, "pptx", what); }

bool put(zip_t* archive, const std::string& path, const std::string& bytes) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (source == nullptr) {
        return false;
    }
    const zip_int64_t index = zip_file_add(archive, path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_file_set_dostime(archive, at, 0, kFirstDay, 0) == 0 &&
           zip_set_file_compression(archive, at, isPacked(path) ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0;
}

Result<std::string> contents(zip_source_t* source) {
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 || zip_source_open(source) != 0) {
        return failure("stat");
    }
    std::string out(stat.size, '\0');
    const zip_int64_t read = zip_source_read(source, out.data(), out.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(out.size())) {
        return failure("read");
    }
    return out;
}

} // namespace

pugi::xml_node root(pugi::xml_document& document, const char* name) {
    pugi::xml_node out = document.append_child(name);
    out.append_attribute("xmlns:a") = "http://schemas.openxmlformats.org/drawingml/2006/main";
    out.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    if (name[0] == 'c') {
        out.append_attribute("xmlns:c") = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    } else if (name[0] == 'p') {
        out.append_attribute("xmlns:p") = "http://schemas.openxmlformats.org/presentationml/2006/main";
    }
    return out;
}

std::string textOf(const pugi::xml_document& document) {
    struct Writer : pugi::xml_writer {
        std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
    } writer;
    document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.text);
}

void Package::add(const std::string& path, const std::string& type, std::string bytes) {
    m_parts[path] = {type, std::move(bytes)};
}

void Package::add(const std::string& path, const std::string& type, const pugi::xml_document& document) {
    add(path, "application/vnd.openxmlformats-officedocument." + type + "+xml", textOf(document));
}

std::string Package::relate(const std::string& from, const std::string& type, const std::string& to) {
    std::vector<Relation>& all = m_relations[from];
    const std::string address = type.starts_with("http") ? type : kOffice + type;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].to == to && all[i].type == address) {
            return fmt::format("rId{}", i + 1);
        }
    }
    all.push_back({address, to});
    return fmt::format("rId{}", all.size());
}

std::string Package::contentTypes() const {
    pugi::xml_document document;
    pugi::xml_node types =
        pptx::add(document, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    const auto byEnding = [&](const char* ending, const char* type) {
        pptx::add(types, "Default", {{"Extension", ending}, {"ContentType", type}});
    };
    byEnding("jpeg", "image/jpeg");
    byEnding("png", "image/png");
    byEnding("rels", "application/vnd.openxmlformats-package.relationships+xml");
    byEnding("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    byEnding("xml", "application/xml");
    for (const auto& [path, part] : m_parts) {
        if (path.ends_with(".xml")) {
            pptx::add(types, "Override", {{"PartName", "/" + path}, {"ContentType", part.type}});
        }
    }
    return textOf(document);
}

std::string Package::relationsOf(const std::string& from) const {
    pugi::xml_document document;
    pugi::xml_node all = pptx::add(document, "Relationships", {{"xmlns", kRelations}});
    int id = 0;
    for (const Relation& relation : m_relations.at(from)) {
        pptx::add(
            all, "Relationship",
            {{"Id", fmt::format("rId{}", ++id)}, {"Type", relation.type}, {"Target", relative(from, relation.to)}});
    }
    return textOf(document);
}

Result<std::string> Package::bytes() const {
    std::vector<std::pair<std::string, std::string>> extra; // alive until the archive is closed
    extra.emplace_back("[Content_Types].xml", contentTypes());
    for (const auto& [from, relations] : m_relations) {
        extra.emplace_back(relationsPath(from), relationsOf(from));
    }
    zip_error_t error;
    zip_error_init(&error);
    std::unique_ptr<zip_source_t, SourceCloser> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    std::unique_ptr<zip_t, ArchiveCloser> archive(target ? zip_open_from_source(target.get(), ZIP_TRUNCATE, &error)
                                                         : nullptr);
    zip_error_fini(&error);
    if (!archive) {
        return failure("open");
    }
    zip_source_keep(target.get());
    for (const auto& [path, bytes] : extra) {
        if (!put(archive.get(), path, bytes)) {
            return failure("add");
        }
    }
    for (const auto& [path, part] : m_parts) {
        if (!put(archive.get(), path, part.bytes)) {
            return failure("add");
        }
    }
    if (zip_close(archive.get()) != 0) {
        return failure("close");
    }
    (void)archive.release();
    return contents(target.get());
}

} // namespace counterpart::report::pptx
