// SPDX-License-Identifier: GPL-3.0-or-later
// Is every encoding and packing found, and every broken one refused with its place?
#include "core/io/csv/source.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <rapidcheck.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <zlib.h>

using namespace counterpart;
using csv::Encoding;
using csv::Source;
using namespace std::string_literals;

namespace {

std::string gzipped(const std::string& plain) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, plain.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

// Pseudo-random letters, which do not pack well.
std::string letters(std::size_t size) {
    std::string text(size, ' ');
    std::uint32_t state = 1;
    for (char& c : text)
        c = static_cast<char>('a' + ((state = state * 1664525 + 1013904223) >> 24) % 26);
    return text;
}

std::string utf16(std::u16string_view text, bool bigEndian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

Error failure(std::string bytes, const csv::SourceOptions& options = {}) {
    const auto source = Source::fromBytes(std::move(bytes), "test.csv", options);
    return source ? Error{} : source.error();
}

std::string textOf(std::string bytes) { return std::string(Source::fromBytes(std::move(bytes)).value().bytes()); }

} // namespace

class CsvSourceTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    std::string file(const char* name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

private Q_SLOTS:
    void encodingsAreFound_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<bool>("fallback");
        const std::u16string wide = u"name,city\r\nJos\u00e9,K\u00f6ln \U0001F600\r\n";
        const std::string narrow = "name,city\r\nJos\xC3\xA9,K\xC3\xB6ln \xF0\x9F\x98\x80\r\n";
        const auto add = [](const char* name, const std::string& bytes, Encoding encoding, bool fallback = false) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(encoding) << fallback;
        };
        add("UTF-8", narrow, Encoding::Utf8);
        add("UTF-8 with mark", "\xEF\xBB\xBF" + narrow, Encoding::Utf8WithBom);
        add("UTF-16 LE with mark", "\xFF\xFE" + utf16(wide, false), Encoding::Utf16Le);
        add("UTF-16 BE with mark", "\xFE\xFF" + utf16(wide, true), Encoding::Utf16Be);
        add("UTF-16 LE bare", utf16(wide, false), Encoding::Utf16Le);
        add("UTF-16 BE bare", utf16(wide, true), Encoding::Utf16Be);
        add("gzip of UTF-16", gzipped("\xFF\xFE" + utf16(wide, false)), Encoding::Utf16Le);
    }

    void encodingsAreFound() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(bool, fallback);
        const auto source = Source::fromBytes(bytes.toStdString()).value();
        QVERIFY(source.encoding() == static_cast<Encoding>(encoding));
        QCOMPARE(source.isFallback(), fallback);
        QVERIFY(!source.isDamaged());
        QCOMPARE(std::string(source.bytes()), "name,city\r\nJos\xC3\xA9,K\xC3\xB6ln \xF0\x9F\x98\x80\r\n"s);
    }

    void windows1252IsTheStatedFallback() {
        const auto source = Source::fromBytes("a,b\nJos\xE9,\x80 5 \x96 \x9Fngstr\xF6m \x81\n").value();
        QVERIFY(source.encoding() == Encoding::Windows1252 && source.isFallback());
        QCOMPARE(std::string(source.bytes()),
                 "a,b\nJos\xC3\xA9,\xE2\x82\xAC 5 \xE2\x80\x93 \xC5\xB8ngstr\xC3\xB6m \xC2\x81\n"s);
        const auto asked = Source::fromBytes("\xC3\xA9", {}, {.encoding = Encoding::Windows1252}).value();
        QVERIFY(!asked.isFallback());
        QCOMPARE(std::string(asked.bytes()), "\xC3\x83\xC2\xA9"s);
    }

    void plainAsciiIsUtf8() {
        const auto source = Source::fromBytes("a,b\n1,2\n").value();
        QVERIFY(source.encoding() == Encoding::Utf8 && !source.isFallback() && !source.isDamaged());
    }

    void zerosInNarrowTextDoNotMakeItWide() {
        for (const std::string& text : {"a,b\n\"\0,"s, "a,b\n1,\0\n"s, "a,b\n1,\0002\n"s, "a\n\0"s, "x\0\0\0"s})
            QVERIFY(Source::fromBytes(text).value().encoding() == Encoding::Utf8);
        QCOMPARE(textOf(utf16(u"a,b", false)), "a,b"s);
        // Wide text with few zeros is known by its line ends.
        QCOMPARE(textOf(utf16(u"\u540d\u79f0,\u91d1\u989d\n\u4e0a\u6d77,5\n", true)),
                 "\xE5\x90\x8D\xE7\xA7\xB0,\xE9\x87\x91\xE9\xA2\x9D\n\xE4\xB8\x8A\xE6\xB5\xB7,5\n"s);
    }

    void mostlyWholeUtf8IsDamagedNotAnotherEncoding() {
        const auto bare = Source::fromBytes("\xC3\xA9\xC3\xB6\xE2\x82\xAC x\xC3").value();
        QVERIFY(bare.encoding() == Encoding::Utf8 && bare.isDamaged() && !bare.isFallback());
        const auto marked = Source::fromBytes("\xEF\xBB\xBFx\xE9").value();
        QVERIFY(marked.encoding() == Encoding::Utf8WithBom && marked.isDamaged());
        const auto asked = Source::fromBytes("x\xE9", {}, {.encoding = Encoding::Utf8}).value();
        QVERIFY(asked.encoding() == Encoding::Utf8 && asked.isDamaged());
    }

    // Overlong forms, surrogates, beyond U+10FFFF: none of them is a character.
    void wronglyMadeUtf8IsBroken() {
        for (const char* bytes :
             {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xE2\x82"})
            QVERIFY(Source::fromBytes(bytes).value().isFallback());
    }

    void unpairedSurrogatesAndOddBytesNameTheirPlace() {
        const std::u16string good = u"a,b\r\n1,2\n";
        const auto badAt = [&](std::string tail, bool bigEndian) {
            return failure((bigEndian ? "\xFE\xFF" : "\xFF\xFE") + utf16(good, bigEndian) + tail);
        };
        const std::vector<std::pair<Error, const char*>> cases{
            {badAt("\x3D\xD8"s, false), "unpaired surrogate D83D"},
            {badAt("\x3D\xD8x\0"s, false), "unpaired surrogate D83D"},
            {badAt("\xDC\x00\xD8\x3D"s, true), "unpaired surrogate DC00"},
            {badAt("x"s, false), "odd byte count"},
        };
        for (const auto& [error, detail] : cases) {
            QVERIFY(error.code == ErrorCode::BadEncoding);
            QCOMPARE(error.file, "test.csv"s);
            QCOMPARE(error.line, 3);
            QCOMPARE(error.value, "20"s); // 2 bytes of mark, 9 units
            QCOMPARE(error.detail, std::string(detail));
        }
    }

    void everyCodePointSurvivesUtf16() {
        std::string bytes = "\xFF\xFE";
        std::size_t expected = 0;
        for (char32_t point = 1; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 97) {
            if (point >= 0xD800 && point < 0xE000)
                continue;
            const char32_t above = point - 0x10000;
            const std::u16string units = point < 0x10000
                                             ? std::u16string(1, static_cast<char16_t>(point))
                                             : std::u16string{static_cast<char16_t>(0xD800 + (above >> 10)),
                                                              static_cast<char16_t>(0xDC00 + (above & 0x3FF))};
            bytes += utf16(units, false);
            expected += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        }
        const QString ours = QString::fromStdString(textOf(bytes));
        const QString theirs =
            QString::fromUtf16(reinterpret_cast<const char16_t*>(bytes.data() + 2), qsizetype(bytes.size() / 2 - 1));
        QCOMPARE(ours, theirs);
        QCOMPARE(textOf(bytes).size(), expected);
    }

    void gzipIsUnpackedMemberByMember() {
        const std::string text = "a,b\n" + letters(3'000'000);
        const auto source = Source::fromBytes(gzipped(text)).value();
        QVERIFY(source.isPacked());
        QVERIFY(source.bytes() == text);
        QCOMPARE(textOf(gzipped("a,b\n") + gzipped("1,2\n") + gzipped("") + gzipped("3,4\n")), "a,b\n1,2\n3,4\n"s);
        QCOMPARE(textOf(gzipped("a,b\n") + std::string(512, '\0')), "a,b\n"s);
        QCOMPARE(textOf(gzipped("")), ""s);
    }

    void aGzipFileCutAnywhereIsTruncated() {
        const std::string packed = gzipped("a,b\n" + letters(2000)) + gzipped("c,d\n");
        const std::size_t first = gzipped("a,b\n" + letters(2000)).size();
        for (std::size_t size = 2; size < packed.size(); ++size) {
            if (size == first)
                continue; // a whole file of one member
            const Error error = failure(packed.substr(0, size));
            QVERIFY2(error.code == ErrorCode::FileTruncated, std::to_string(size).c_str());
            QCOMPARE(error.file, "test.csv"s);
        }
    }

    void aDamagedGzipFileIsRefused() {
        const std::string packed = gzipped(letters(2000));
        for (const std::size_t at : {std::size_t{2}, packed.size() / 2, packed.size() - 7, packed.size() - 2}) {
            std::string damaged = packed;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            const ErrorCode code = failure(damaged).code;
            QVERIFY(code == ErrorCode::BadArchive || code == ErrorCode::FileTruncated);
        }
        QVERIFY(failure(packed + "more").code == ErrorCode::BadArchive);
        QVERIFY(failure(packed + "\x1fz").code == ErrorCode::BadArchive);
    }

    void archivesMadeToFillMemoryAreStopped() {
        const std::string bomb = gzipped(std::string(40'000'000, '0'));
        const Error size = failure(bomb, {.maxBytes = 10'000'000});
        QVERIFY(size.code == ErrorCode::ArchiveTooLarge);
        QCOMPARE(size.value, "10000000"s);
        QCOMPARE(size.detail, "bytes"s);
        const Error ratio = failure(bomb, {.maxRatio = 100, .ratioFloor = 1'000'000});
        QVERIFY(ratio.code == ErrorCode::ArchiveTooLarge);
        QCOMPARE(ratio.value, "100"s);
        QCOMPARE(ratio.detail, "ratio"s);
        QVERIFY(Source::fromBytes(bomb).has_value()); // small enough to be let through
        const std::string honest = gzipped("a\n" + letters(3'000'000));
        QVERIFY(Source::fromBytes(honest, {}, {.maxRatio = 100, .ratioFloor = 1'000'000}).has_value());
    }

    void officeFilesAreNoText() {
        QVERIFY(failure("PK\x03\x04 and so on").code == ErrorCode::NotText);
        QVERIFY(failure("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on").code == ErrorCode::NotText);
    }

    void filesAreReadOrMappedAlike() {
        const std::string text = "a,b\n" + letters(9'000'000); // above what is read at once
        const auto mapped = Source::open(file("large.csv", text)).value();
        QVERIFY(mapped.bytes() == text);
        QCOMPARE(mapped.path(), path("large.csv"));
        QVERIFY(Source::open(file("small.csv", "a,b\n")).value().bytes() == "a,b\n");
        QVERIFY(Source::open(file("empty.csv", "")).value().bytes().empty());
        const auto packed = Source::open(file("any_name.csv", gzipped("a,b\n"))).value();
        QVERIFY(packed.isPacked() && packed.bytes() == "a,b\n");
    }

    void theBytesOutliveTheSourceTheyWereCopiedFrom() {
        std::optional<Source> copy;
        {
            const auto source = Source::open(file("kept.csv", "a,b\n" + letters(9'000'000))).value();
            copy = source;
        }
        QVERIFY(copy->bytes().starts_with("a,b\n") && copy->bytes().size() == 9'000'004);
    }

    void pipesAreReadToTheirEnd() {
        const std::string pipe = path("pipe");
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        std::thread writer([&] { std::ofstream(pipe, std::ios::binary) << "a,b\n" << letters(200'000); });
        const auto source = Source::open(pipe);
        writer.join();
        QCOMPARE(source.value().bytes().size(), std::size_t(200'004));
    }

    void aPipeWithoutEndIsStopped() {
        const auto source = Source::open("/dev/zero", {.maxBytes = 1'000'000});
        QVERIFY(!source && source.error().code == ErrorCode::ArchiveTooLarge);
    }

    void missingAndUnreadablePathsSaySo() {
        const auto missing = Source::open(path("nowhere.csv"));
        QVERIFY(!missing && missing.error().code == ErrorCode::FileNotFound);
        QCOMPARE(missing.error().file, path("nowhere.csv"));
        const auto folder = Source::open(m_folder.path().toStdString());
        QVERIFY(!folder && folder.error().code == ErrorCode::FileUnreadable);
        QVERIFY(!folder.error().detail.empty());
        if (::geteuid() == 0)
            return; // nothing is unreadable for root
        ::chmod(file("locked.csv", "a").c_str(), 0);
        const auto locked = Source::open(path("locked.csv"));
        QVERIFY(!locked && locked.error().code == ErrorCode::FileUnreadable);
    }

    void readingIsCountedAndCancelled() {
        const std::string text = "a,b\n" + letters(9'000'000);
        for (const std::string& bytes : {text, gzipped(text)}) {
            Progress progress;
            const auto source = Source::open(file("counted.csv", bytes), {.progress = &progress});
            QVERIFY(source.has_value());
            QVERIFY(progress.phase() == Progress::Phase::Reading);
            QCOMPARE(progress.total(), bytes.size());
            QCOMPARE(progress.done(), bytes.size());
            progress.cancel();
            const auto cancelled = Source::open(path("counted.csv"), {.progress = &progress});
            QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
        }
    }
};

COUNTERPART_TEST(CsvSourceTest)
#include "csv_source_test.moc"
