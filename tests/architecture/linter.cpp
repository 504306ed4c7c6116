// SPDX-License-Identifier: GPL-3.0-or-later
// How is each wall checked? One function per kind of rule; what the walls are stands in rules.cpp alone.
#include "tests/architecture/linter.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <deque>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

namespace fs = std::filesystem;

namespace counterpart::architecture {

namespace {

constexpr std::string_view spdx = "SPDX-License-Identifier: GPL-3.0-or-later";

std::string readText(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
bool isBelow(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}
/// The folder directly below parent that holds the path; empty for what lies in parent itself.
std::string childOf(const std::string& parent, const std::string& path) {
    const size_t slash = path.find('/', parent.size() + 1);
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}
bool matches(const std::string& pattern, const std::string& text) {
    return QRegularExpression(QString::fromStdString(pattern)).match(QString::fromStdString(text)).hasMatch();
}
std::string joined(const std::set<std::string>& names) {
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}
bool isGenerated(const std::string& path) { return path.ends_with(".moc") || path.starts_with("moc_"); }

} // namespace

std::string toText(const Finding& finding) {
    return finding.file + ":" + std::to_string(finding.line) + ": [" + finding.rule + "] " + finding.message;
}

Linter::Linter(Rules rules) : m_rules(std::move(rules)) {}

std::vector<Finding> Linter::check(const fs::path& root) const {
    Findings out;
    const std::vector<SourceFile> files = readTree(root);
    if (files.empty())
        return {{root.string(), 1, "no-sources", "there is nothing to check here: is the folder right?"}};
    for (const SourceFile& file : files) {
        checkShape(file, out);
        checkIncludes(file, out);
        checkTexts(file, out);
    }
    checkCycles(files, out);
    checkReadmes(root, files, out);
    checkScripts(root, out);
    std::ranges::stable_sort(out, {}, [](const Finding& f) { return std::pair(f.file, f.line); });
    return out;
}

std::vector<SourceFile> Linter::readTree(const fs::path& root) const {
    std::vector<SourceFile> files;
    for (const std::string& top : m_rules.roots) {
        if (!fs::is_directory(root / top))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const std::string extension = entry.path().extension().string();
            if (entry.is_regular_file() && (extension == ".cpp" || extension == ".h"))
                files.push_back(
                    parseSource(entry.path().lexically_relative(root).generic_string(), readText(entry.path())));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

const Room* Linter::roomOf(const std::string& path) const {
    const Room* best = nullptr;
    for (const Room& room : m_rules.rooms)
        if (isBelow(path, room.path) && (best == nullptr || room.path.size() > best->path.size()))
            best = &room;
    return best;
}

std::set<std::string> Linter::reach(const Room& room) const {
    std::set<std::string> seen{room.path};
    std::deque<std::string> open{room.path};
    while (!open.empty()) {
        const auto at = std::ranges::find(m_rules.rooms, open.front(), &Room::path);
        open.pop_front();
        if (at == m_rules.rooms.end())
            continue;
        for (const std::string& next : at->uses)
            if (seen.insert(next).second)
                open.push_back(next);
    }
    return seen;
}

void Linter::checkShape(const SourceFile& file, Findings& out) const {
    const auto line = [&](size_t i) { return i < file.lines.size() ? file.lines[i] : std::string(); };
    if (line(0) != "// " + std::string(spdx))
        out.push_back({file.path, 1, "spdx", "the first line is `// " + std::string(spdx) + "`"});
    else if (!line(1).starts_with("// "))
        out.push_back({file.path, 2, "says-what-it-answers",
                       "the second line is a comment: which question does the file answer?"});
    if (static_cast<int>(file.lines.size()) > m_rules.maxLines)
        out.push_back({file.path, m_rules.maxLines + 1, "too-long",
                       std::to_string(file.lines.size()) + " lines, at most " + std::to_string(m_rules.maxLines) +
                           ": it answers more than one question, so split it by question"});
    if (roomOf(file.path) == nullptr)
        out.push_back({file.path, 1, "known-room",
                       "no room of tests/architecture/rules.cpp holds this folder: move the file or add the room with "
                       "its arrows"});
}

void Linter::checkIncludes(const SourceFile& file, Findings& out) const {
    for (const Include& include : file.includes) {
        const std::string top = include.path.substr(0, include.path.find('/'));
        const bool ours = top != include.path && std::ranges::find(m_rules.roots, top) != m_rules.roots.end();
        if (include.quoted ? !ours && !isGenerated(include.path) : ours)
            out.push_back({file.path, include.line, "include-from-root",
                           "`" + include.path +
                               "`: own headers are quoted and named from the root, others stand in angle brackets"});
        else if (ours && include.path.find("..") != std::string::npos)
            out.push_back({file.path, include.line, "include-from-root", "`" + include.path + "`: no detours by `..`"});
        if (ours) {
            checkArrow(file, include, out);
            checkSiblings(file, include, out);
        }
        for (const BannedInclude& ban : m_rules.includes)
            if (isBelow(file.path, ban.where) && (ban.except.empty() || !isBelow(file.path, ban.except)) &&
                matches(ban.pattern, include.path))
                out.push_back({file.path, include.line, ban.rule, "`" + include.path + "`: " + ban.mend});
    }
}

void Linter::checkArrow(const SourceFile& file, const Include& include, Findings& out) const {
    const Room* from = roomOf(file.path);
    const Room* to = roomOf(include.path);
    if (from == nullptr)
        return; // said once, by known-room
    std::set<std::string> allowed = reach(*from);
    if (to != nullptr && allowed.contains(to->path))
        return;
    allowed.erase(from->path);
    out.push_back({file.path, include.line, "arrow",
                   "`" + include.path + "`: " + from->path + " may use " +
                       (allowed.empty() ? "no other room" : "only " + joined(allowed)) +
                       ". Move the code up to a room that knows both, or take the value as an argument"});
}

void Linter::checkSiblings(const SourceFile& file, const Include& include, Findings& out) const {
    for (const Siblings& wall : m_rules.siblings) {
        if (!isBelow(file.path, wall.parent) || !isBelow(include.path, wall.parent))
            continue;
        const std::string from = childOf(wall.parent, file.path);
        const std::string to = childOf(wall.parent, include.path);
        const bool passes = std::ranges::any_of(
            wall.passes, [&](const Pass& pass) { return pass.from == from && pass.header == include.path; });
        if (!to.empty() && to != from && !passes)
            out.push_back({file.path, include.line, wall.rule, "`" + include.path + "`: " + wall.mend});
    }
}

void Linter::checkTexts(const SourceFile& file, Findings& out) const {
    for (const BannedText& ban : m_rules.texts) {
        if (!isBelow(file.path, ban.where))
            continue;
        const std::string& text = ban.look == Look::Code ? file.bareCode : file.withoutComments;
        // Latin-1 keeps one character per byte, so that offsets stay those of the file.
        const QString subject = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
        auto match = QRegularExpression(QString::fromStdString(ban.pattern)).globalMatch(subject);
        while (match.hasNext()) {
            const auto hit = match.next();
            out.push_back({file.path, lineOf(text, static_cast<size_t>(hit.capturedStart())), ban.rule,
                           "`" + hit.captured().toStdString() + "`: " + ban.mend});
        }
    }
}

/// A cycle is reported once, at the include of its first file by which the shortest way leads back to it.
void Linter::checkCycles(const std::vector<SourceFile>& files, Findings& out) const {
    std::map<std::string, const SourceFile*> byPath;
    for (const SourceFile& file : files)
        byPath[file.path] = &file;
    for (const SourceFile& start : files) {
        std::map<std::string, std::string> cameFrom;
        std::deque<const SourceFile*> open{&start};
        while (!open.empty() && !cameFrom.contains(start.path)) {
            const SourceFile* at = open.front();
            open.pop_front();
            for (const Include& include : at->includes) {
                // Only later names: a cycle with an earlier one was reported from there.
                if (include.path < start.path || !byPath.contains(include.path))
                    continue;
                if (cameFrom.emplace(include.path, at->path).second)
                    open.push_back(byPath[include.path]);
            }
        }
        if (!cameFrom.contains(start.path))
            continue;
        std::string way = start.path;
        std::string first = start.path;
        for (std::string at = cameFrom[start.path]; at != start.path; at = cameFrom[at]) {
            way.insert(0, at + " -> ");
            first = at;
        }
        const auto include = std::ranges::find(start.includes, first, &Include::path);
        out.push_back(
            {start.path, include == start.includes.end() ? 1 : include->line, "cycle",
             start.path + " -> " + way + ": forward-declare, or move what both need into a header of its own"});
    }
}

void Linter::checkReadmes(const fs::path& root, const std::vector<SourceFile>& files, Findings& out) const {
    std::set<std::string> folders;
    for (const std::string& parent : m_rules.readmes)
        for (const SourceFile& file : files)
            if (isBelow(file.path, parent) && !childOf(parent, file.path).empty())
                folders.insert(childOf(parent, file.path));
    for (const std::string& folder : folders)
        if (!fs::is_regular_file(root / folder / "README.md"))
            out.push_back({folder + "/README.md", 1, "folder-readme",
                           "missing: say which question the folder answers, what may enter, and its decisions"});
}

/// Build descriptions and scripts: the licence stands in one of the first two lines (a script begins with its #!).
void Linter::checkScripts(const fs::path& root, Findings& out) const {
    const auto checkOne = [&](const fs::path& path) {
        std::ifstream in(path);
        std::string first;
        std::string second;
        std::getline(in, first);
        std::getline(in, second);
        const bool exempt = std::ranges::find(m_rules.noLicence, path.extension().string()) != m_rules.noLicence.end();
        if (!exempt && (first + second).find(spdx) == std::string::npos)
            out.push_back({path.lexically_relative(root).generic_string(), 1, "spdx",
                           "one of the first two lines is `# " + std::string(spdx) + "`"});
    };
    for (const std::string& name : m_rules.scripts) {
        if (fs::is_regular_file(root / name))
            checkOne(root / name);
        else if (fs::is_directory(root / name))
            for (const auto& entry : fs::recursive_directory_iterator(root / name))
                if (entry.is_regular_file())
                    checkOne(entry.path());
    }
}

} // namespace counterpart::architecture
