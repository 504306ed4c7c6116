// SPDX-License-Identifier: GPL-3.0-or-later
// Is a picture's file told from one that is cut short, damaged or no picture?
#include "core/base/base64.h"
#include "core/base/picture.h"
#include "tests/support/pictures.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using counterpart::testing::kSmallJpeg;
using counterpart::testing::pngOf;

class PictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizesAreReadOfBothKinds() {
        QVERIFY((pictureFacts(pngOf(7, 3)) == PictureFacts{PictureFacts::Type::Png, 7, 3}));
        QVERIFY((pictureFacts(pngOf(400, 300)) == PictureFacts{PictureFacts::Type::Png, 400, 300}));
        QVERIFY(
            (pictureFacts(pngOf(20'000, 20'000, 0, false)) == PictureFacts{PictureFacts::Type::Png, 20'000, 20'000}));
        QVERIFY((pictureFacts(*fromBase64(kSmallJpeg)) == PictureFacts{PictureFacts::Type::Jpeg, 3, 2}));
    }

    void whatIsCutShortAnywhereIsNoPicture() {
        for (const std::string& whole : {pngOf(9, 9), *fromBase64(kSmallJpeg)}) {
            for (std::size_t length = 0; length < whole.size(); ++length) {
                QVERIFY2(!pictureFacts(whole.substr(0, length)), std::to_string(length).c_str());
            }
        }
    }

    void anyFlippedBitOfAPngIsSeen() {
        const std::string whole = pngOf(5, 4);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                std::string damaged = whole;
                damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
                QVERIFY2(!pictureFacts(damaged), std::to_string(at).c_str());
            }
        }
    }

    void otherThingsAreNoPictures() {
        using counterpart::testing::bigEnd;
        using counterpart::testing::pngChunk;
        const std::string head = "\x89PNG\r\n\x1a\n";
        const std::string size = bigEnd(4) + bigEnd(4) + std::string("\x08\0\0\0\0", 5);
        for (const std::string& bytes :
             {std::string(), std::string("GIF89a"), std::string("<svg/>"), std::string("\xFF\xD8\xFF"), head,
              head + pngChunk("IEND", {}), head + pngChunk("IHDR", size) + pngChunk("IEND", {}),
              head + pngChunk("IDAT", "x") + pngChunk("IHDR", size) + pngChunk("IEND", {}),
              head + pngChunk("IHDR", size) + pngChunk("IHDR", size) + pngChunk("IDAT", "x") + pngChunk("IEND", {}),
              pngOf(0, 5), pngOf(5, 0, 0, false), pngOf(0x80000000U, 1, 0, false)}) {
            QVERIFY2(!pictureFacts(bytes), bytes.c_str());
        }
    }

    void noBytesDoHarm() {
        const std::string jpeg = *fromBase64(kSmallJpeg);
        const std::string png = pngOf(3, 3);
        QVERIFY(rc::check("changed, cut and mixed files end in an answer", [&](std::uint32_t seed) {
            std::string bytes = seed % 2 == 0 ? jpeg : png;
            for (int n = 0; n < 4; ++n) {
                bytes[*rc::gen::inRange<std::size_t>(2, bytes.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
            }
            bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 40));
            const auto facts = pictureFacts(bytes);
            RC_ASSERT(!facts || (facts->width > 0 && facts->height > 0));
        }));
    }
};

COUNTERPART_TEST(PictureTest)
#include "picture_test.moc"
