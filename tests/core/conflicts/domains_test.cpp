// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of an address did an organisation register?
#include "core/engine/conflicts/domains.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart::conflicts;

class DomainsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyWayToWriteAnAddressGivesTheRegisteredDomain() {
        for (const char* address :
             {"acme.co.uk", "www.acme.co.uk", "HTTPS://Shop.ACME.co.uk:8443/en?q=a@b.de", "sales@mail.acme.co.uk",
              "mailto:x@acme.co.uk", " acme.co.uk. ", "http://user:pw@acme.co.uk/", "Sales <sales@acme.co.uk>"}) {
            QCOMPARE(domainOf(address).registered, std::string("acme.co.uk"));
            QCOMPARE(domainOf(address).label, std::string("acme"));
            QVERIFY(domainOf(address).usable());
        }
        QCOMPARE(domainOf("a.b.acme.com.au").registered, std::string("acme.com.au"));
        QCOMPARE(domainOf("acme.co.jp").registered, std::string("acme.co.jp"));
        QCOMPARE(domainOf("acme.co").registered, std::string("acme.co"));
        QCOMPARE(domainOf("shop.acme.de").registered, std::string("acme.de"));
        QCOMPARE(domainOf("acme.github.io").registered, std::string("acme.github.io"));
        QCOMPARE(domainOf("acme-widgets.de").label, std::string("acmewidgets"));
    }
    void internationalNamesAreOneWithTheirPunycode() {
        QCOMPARE(domainOf("https://www.Müller.de/").registered, std::string("xn--mller-kva.de"));
        QCOMPARE(domainOf("xn--mller-kva.de").registered, std::string("xn--mller-kva.de"));
    }
    void freeMailSaysNothing() {
        for (const char* address :
             {"x@gmail.com", "outlook.com", "me@mail.yahoo.co.uk", "a@GMX.de", "linkedin.com/in/acme"}) {
            QVERIFY(domainOf(address).shared);
            QVERIFY(!domainOf(address).usable());
        }
        QVERIFY(!isSharedDomain("acme.com"));
    }
    void whatIsNoDomainGivesNone() {
        for (const char* address : {"", "acme", "co.uk", "github.io", "10.0.0.1", "http://[::1]:80/", "a..b", ".com",
                                    "@", "://", "x@", "acme com", "\xFF\xFE.de", "-", "...."}) {
            QVERIFY2(domainOf(address).registered.empty(), address);
        }
        QVERIFY(domainOf(std::string(1'000'000, 'a') + ".com").registered.empty());
        QVERIFY(domainOf(std::string(1'000'000, '.')).registered.empty());
    }
    void anyBytesComeThroughAndTheDomainOfADomainIsItself() {
        QVERIFY(rc::check("bytes", [](const std::string& bytes) {
            const Domain once = domainOf(bytes);
            if (!once.registered.empty()) {
                RC_ASSERT(domainOf(once.registered).registered == once.registered);
            }
        }));
        QVERIFY(rc::check("pieces", [] {
            const auto pieces = *rc::gen::container<std::vector<std::string>>(
                rc::gen::elementOf(std::vector<std::string>{"a", "acme", ".", ".", "co", "uk", "com", "@", "://", "www",
                                                            ":", "/", "ü", "xn--", "-", "1", " "}));
            std::string address;
            for (const std::string& piece : pieces) {
                address += piece;
            }
            const Domain once = domainOf(address);
            RC_ASSERT(once.registered.empty() || domainOf(once.registered).registered == once.registered);
        }));
    }
};

COUNTERPART_TEST(DomainsTest)
#include "domains_test.moc"
