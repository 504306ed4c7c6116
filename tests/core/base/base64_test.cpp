// SPDX-License-Identifier: GPL-3.0-or-later
// Do bytes come back from base64 as they were, and is what nobody writes refused?
#include "core/base/base64.h"
#include "tests/support/test_main.h"

#include <QByteArray>
#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;

class Base64Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesComeBackAndReadAsAnotherWritesThem() {
        QVERIFY(rc::check([](const std::string& bytes) {
            const std::string text = toBase64(bytes);
            RC_ASSERT(fromBase64(text) == bytes);
            RC_ASSERT(QByteArray::fromStdString(bytes).toBase64().toStdString() == text);
        }));
    }

    void whatNobodyWritesIsRefused() {
        for (const char* text :
             {"A", "AA", "AAA", "A===", "AB==", "AAB=", "A A=", "AAA\n", "====", "AA==AAAA", "_-AA"}) {
            QVERIFY2(!fromBase64(text), text);
        }
        QVERIFY(fromBase64("") == std::string());
    }
};

COUNTERPART_TEST(Base64Test)
#include "base64_test.moc"
