// SPDX-License-Identifier: GPL-3.0-or-later
// The private key: 64 hex digits in a file that its owner alone may read.
#include "ui/bridge/signing_key.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace counterpart {

namespace {

Error failed(ErrorCode code, std::string detail) {
    Error error = makeError(code, {}, std::move(detail));
    error.file = signingKeyPath();
    return error;
}

Result<packet::KeyPair> readKey(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return failed(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, std::strerror(errno));
    }
    struct stat info {};
    char text[128];
    const bool stated = ::fstat(file, &info) == 0;
    const ssize_t size = ::read(file, text, sizeof text);
    ::close(file);
    if (!stated || size < 0) {
        return failed(ErrorCode::FileUnreadable, {});
    }
    if ((info.st_mode & 077) != 0) {
        return failed(ErrorCode::FileUnreadable, "others may read this private key: chmod 600 makes it yours alone");
    }
    const auto secret = packet::keyOfHex({text, static_cast<std::size_t>(size)});
    if (!secret) {
        return failed(ErrorCode::FileUnreadable, "this is no signing key: move it away and a new one is made");
    }
    return packet::keyPairOf(*secret);
}

// Complete or not there, whoever else makes one at the same moment.
Result<void> writeKey(const std::string& path, const packet::KeyPair& keys) {
    const std::string text = packet::hexOf(keys.secret) + "\n";
    const std::string beside = path + "." + std::to_string(::getpid());
    const auto give = [&](ErrorCode otherwise) {
        const ErrorCode code = errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? ErrorCode::DiskFull : otherwise;
        return failed(code, std::strerror(errno));
    };
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        return give(ErrorCode::FileNotWritable);
    }
    const bool written =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    const bool named = written && (::link(beside.c_str(), path.c_str()) == 0 || errno == EEXIST);
    Result<void> result;
    if (!named) {
        result = give(ErrorCode::FileNotWritable);
    }
    ::close(file);
    ::unlink(beside.c_str());
    return result;
}

} // namespace

std::string signingKeyPath() {
    return (QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
            QStringLiteral("/counterpart/signing.key"))
        .toStdString();
}

Result<packet::KeyPair> signingKey() {
    const std::string path = signingKeyPath();
    auto keys = readKey(path);
    if (keys || keys.error().code != ErrorCode::FileNotFound) {
        return keys;
    }
    const auto made = packet::newKeyPair();
    if (!made) {
        return made.error();
    }
    QDir().mkpath(QFileInfo(QString::fromStdString(path)).path());
    if (auto written = writeKey(path, *made); !written) {
        return written.error();
    }
    return readKey(path);
}

} // namespace counterpart
