// SPDX-License-Identifier: GPL-3.0-or-later
// The real program as a person calls it in a terminal: what does it print, and how does it end?
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <sys/prctl.h>
#include <vector>

namespace counterpart::testing {

struct Output {
    int exit = -1; // -1: it did not end by itself
    std::string out;
    std::string err;
    // The exit code and what it printed, for messages of failed tests.
    std::string words() const { return "exit " + std::to_string(exit) + "\n" + out + err; }
    // Failures are said in one line, and nothing else is said.
    bool isOneError(int code) const {
        return exit == code && out.empty() && err.ends_with('\n') && std::ranges::count(err, '\n') == 1;
    }
};

// COUNTERPART_PROGRAM names another one than was built beside the tests: an installed one, the command line alone.
using Words = std::vector<std::string>;
using InChild = std::function<void()>; // runs in the new process before the program does

inline std::unique_ptr<QProcess> started(const Words& arguments, const InChild& before = {}) {
    auto process = std::make_unique<QProcess>();
    if (before) {
        process->setChildProcessModifier(before);
    }
    QStringList list;
    for (const std::string& argument : arguments) {
        list << QString::fromStdString(argument);
    }
    process->start(qEnvironmentVariable("COUNTERPART_PROGRAM", QStringLiteral(COUNTERPART_BINARY)), list);
    return process;
}

inline Output ended(QProcess& process) {
    Output output;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit) {
        output.exit = process.exitCode();
    }
    output.out = process.readAllStandardOutput().toStdString();
    output.err = process.readAllStandardError().toStdString();
    return output;
}

inline Output program(const Words& arguments, const InChild& before = {}) { return ended(*started(arguments, before)); }

// A folder of its own for each test class, gone afterwards.
class Folder {
public:
    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
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
inline bool copyFile(const std::string& from, const std::string& to) {
    return QFile::copy(QString::fromStdString(from), QString::fromStdString(to));
}
inline bool removeFile(const std::string& path) { return QFile::remove(QString::fromStdString(path)); }

// Write protection counts for the superuser too when the program may not override it.
inline void withoutOverride() {
    constexpr int overrides = 1;  // CAP_DAC_OVERRIDE
    constexpr int readSearch = 2; // CAP_DAC_READ_SEARCH
    constexpr int owner = 3;      // CAP_FOWNER
    for (const int capability : {overrides, readSearch, owner}) {
        ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0); // others than the superuser have none to lose
    }
}

} // namespace counterpart::testing
