// SPDX-License-Identifier: GPL-3.0-or-later
// Which evidence may be opened by a click?
#include "ui/bridge/format.h"
#include "ui/bridge/touch_text.h"

#include <QFileInfo>

#include <algorithm>

namespace counterpart {

namespace {

constexpr std::size_t kLongestLink = 4096;

// Files that some desktop runs instead of showing them.
bool isProgram(const QFileInfo& file) {
    static const QStringList runs = {
        QStringLiteral("desktop"), QStringLiteral("sh"),  QStringLiteral("bash"), QStringLiteral("py"),
        QStringLiteral("pl"),      QStringLiteral("rb"),  QStringLiteral("run"),  QStringLiteral("appimage"),
        QStringLiteral("jar"),     QStringLiteral("exe"), QStringLiteral("bat"),  QStringLiteral("cmd"),
        QStringLiteral("com"),     QStringLiteral("scr"), QStringLiteral("msi"),  QStringLiteral("ps1"),
        QStringLiteral("vbs"),     QStringLiteral("js"),  QStringLiteral("lnk"),  QStringLiteral("url"),
        QStringLiteral("command"), QStringLiteral("app"), QStringLiteral("deb"),  QStringLiteral("rpm")};
    return runs.contains(file.suffix().toLower()) || file.isExecutable();
}

} // namespace

std::optional<QUrl> evidenceLink(std::string_view evidence) {
    const std::string_view text = trimmed(evidence);
    const bool strange =
        std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (text.empty() || text.size() > kLongestLink || strange) {
        return std::nullopt;
    }
    const QString words = toQString(text);
    const QUrl url =
        text.front() == '/' && !text.starts_with("//") ? QUrl::fromLocalFile(words) : QUrl(words, QUrl::StrictMode);
    if (!url.isValid()) {
        return std::nullopt;
    }
    const QString scheme = url.scheme().toLower();
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https")) {
        // A name before the host makes it look like another one.
        return url.host().isEmpty() || !url.userInfo().isEmpty() ? std::nullopt : std::optional(url);
    }
    if (scheme != QLatin1String("file") || !url.host().isEmpty()) {
        return std::nullopt;
    }
    const QFileInfo file(QFileInfo(url.toLocalFile()).canonicalFilePath()); // what a link leads to
    return file.isFile() && !isProgram(file) ? std::optional(QUrl::fromLocalFile(file.filePath())) : std::nullopt;
}

} // namespace counterpart
