// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of its own for each storage test, gone afterwards.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <string>

namespace counterpart::testing {

class Scratch {
public:
    std::string path(const char* name = "file.counterpart") const {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

private:
    QTemporaryDir m_folder;
};

inline QByteArray bytesOfFile(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
inline bool writeFile(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace counterpart::testing
