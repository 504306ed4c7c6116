// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the chunks of a PNG: head, lines deflated as they are, end.
#include "ui/deck/paint/png.h"

#include <array>
#include <vector>
#include <zlib.h>

namespace counterpart::deck {

namespace {

constexpr int kLevel = 1;
constexpr int kLines = 64; // handed to zlib at once

void appendNumber(QByteArray& out, quint32 number) {
    for (const int shift : {24, 16, 8, 0}) {
        out.append(static_cast<char>(number >> shift & 0xFFU));
    }
}

void appendChunk(QByteArray& out, const char* type, const QByteArray& data) {
    appendNumber(out, static_cast<quint32>(data.size()));
    const qsizetype begin = out.size();
    out.append(type, 4);
    out.append(data);
    const auto* bytes = reinterpret_cast<const Bytef*>(out.constData() + begin);
    appendNumber(out, static_cast<quint32>(crc32(0, bytes, static_cast<uInt>(out.size() - begin))));
}

QByteArray headOf(const QImage& page) {
    QByteArray head;
    appendNumber(head, static_cast<quint32>(page.width()));
    appendNumber(head, static_cast<quint32>(page.height()));
    for (const char byte : {8, 2, 0, 0, 0}) { // bits, red green blue, deflate, filters by line, not interlaced
        head.append(byte);
    }
    return head;
}

void appendLine(std::vector<Bytef>& out, const QImage& page, int line) {
    const auto* from = reinterpret_cast<const QRgb*>(page.constScanLine(line));
    out.push_back(0); // no filter
    const std::size_t begin = out.size();
    const int width = page.width(); // a call that no compiler takes out of the loop
    out.resize(begin + 3 * static_cast<std::size_t>(width));
    Bytef* to = out.data() + begin;
    for (int x = 0; x < width; ++x) {
        *to++ = static_cast<Bytef>(qRed(from[x]));
        *to++ = static_cast<Bytef>(qGreen(from[x]));
        *to++ = static_cast<Bytef>(qBlue(from[x]));
    }
}

bool deflated(const QImage& page, QByteArray& out) {
    z_stream stream{};
    if (deflateInit(&stream, kLevel) != Z_OK) {
        return false;
    }
    std::vector<Bytef> lines;
    std::array<Bytef, 1U << 16U> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
    int state = Z_OK;
    for (int line = 0; line < page.height() && state == Z_OK;) {
        lines.clear();
        for (const int end = std::min(line + kLines, page.height()); line < end; ++line) {
            appendLine(lines, page, line);
        }
        stream.next_in = lines.data();
        stream.avail_in = static_cast<uInt>(lines.size());
        const int flush = line == page.height() ? Z_FINISH : Z_NO_FLUSH;
        do {
            stream.next_out = buffer.data();
            stream.avail_out = static_cast<uInt>(buffer.size());
            state = deflate(&stream, flush);
            out.append(reinterpret_cast<const char*>(buffer.data()),
                       static_cast<qsizetype>(buffer.size() - stream.avail_out));
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return state == Z_STREAM_END;
}

} // namespace

QByteArray pngOf(const QImage& image) {
    const QImage page = image.convertToFormat(QImage::Format_RGB32);
    QByteArray data;
    if (page.isNull() || !deflated(page, data)) {
        return {};
    }
    QByteArray out("\x89PNG\r\n\x1a\n", 8);
    appendChunk(out, "IHDR", headOf(page));
    appendChunk(out, "IDAT", data);
    appendChunk(out, "IEND", {});
    return out;
}

} // namespace counterpart::deck
