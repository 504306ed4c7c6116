// SPDX-License-Identifier: GPL-3.0-or-later
// Is the brand set as one step, are only things kept that can be shown, and does every refusal name its field?
#include "core/base/base64.h"
#include "core/command/brand.h"
#include "core/domain/brand_settings.h"
#include "core/snapshot/apply.h"
#include "tests/support/pictures.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

struct Shop {
    Shop() {
        Sample sample;
        sample.partner("P.7");
        snapshot = sample.snapshot();
    }
    bool run(const SetBrand& command) {
        auto planned = plan(*snapshot, ids, command);
        if (!planned) {
            error = planned.error();
            return false;
        }
        last = std::move(planned->changes);
        intent = planned->intent;
        snapshot = apply(*snapshot, last, snapshot->revision() + 1);
        return true;
    }
    std::string setting(std::string_view key) const { return std::string(snapshot->setting(key)); }

    SnapshotPtr snapshot;
    IdSource ids{9, 1};
    ChangeSet last;
    Intent intent;
    Error error;
};

} // namespace

class BrandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsSetAtOnceAndTakenBackAtOnce() {
        Shop shop;
        const std::string logo = pngOf(40, 10);
        SetBrand command;
        command.name = "  Meridian ";
        command.footer = "Confidential";
        command.font = "Noto Sans";
        command.accent = "#ffcc00";
        command.theme = "dark";
        command.size = "4:3";
        command.language = "pt-BR";
        command.logo = logo;
        command.logoDark = pngOf(40, 10, 0xF0);
        QVERIFY(shop.run(command));
        QCOMPARE(shop.intent.subject, std::string("brand"));
        QCOMPARE(shop.setting(brand::kName), std::string("Meridian"));
        QCOMPARE(shop.setting(brand::kAccent), std::string("#FFCC00"));
        QCOMPARE(shop.setting(brand::kTheme), std::string("dark"));
        QCOMPARE(shop.setting(brand::kLanguage), std::string("pt-BR"));
        QVERIFY(brand::logoIn(shop.setting(brand::kLogo))->bytes == logo);
        QCOMPARE(shop.snapshot->table<Setting>().size(), std::size_t{9});

        QVERIFY(!shop.run(command));
        QCOMPARE(shop.error.code, ErrorCode::NothingChanged);
        shop.snapshot = apply(*shop.snapshot, shop.last.reversed(), 3);
        QVERIFY(shop.snapshot->table<Setting>().empty());
    }

    void whatIsNotGivenStaysAndAnEmptyValueRemoves() {
        Shop shop;
        SetBrand command;
        command.name = "Meridian";
        command.logo = pngOf(4, 4);
        QVERIFY(shop.run(command));
        SetBrand other;
        other.logo = "";
        QVERIFY(shop.run(other));
        QCOMPARE(shop.intent.subject, std::string("brand.logo"));
        QCOMPARE(shop.setting(brand::kName), std::string("Meridian"));
        QVERIFY(shop.snapshot->table<Setting>().findKey(brand::kLogo) == nullptr);
    }

    void aPartnerHasItsOwnMark() {
        Shop shop;
        SetBrand command;
        command.partner = "P.7";
        command.accent = "#123456";
        command.logo = pngOf(4, 4);
        QVERIFY(shop.run(command));
        QCOMPARE(shop.intent.subject, std::string("brand.partner.P.7"));
        QCOMPARE(shop.setting("brand.partner.P.7.accent"), std::string("#123456"));
        QVERIFY(brand::logoIn(shop.setting("brand.partner.P.7.logo")));
        QVERIFY(brand::isLogoKey("brand.partner.P.7.logo") && !brand::isLogoKey("brand.partner.P.7.accent"));
        command.footer = "x";
        QVERIFY(!shop.run(command));
        QCOMPARE(shop.error.column, std::string("footer"));
        command.footer.reset();
        command.partner = "P.8";
        QVERIFY(!shop.run(command));
        QCOMPARE(shop.error.code, ErrorCode::UnknownReference);
    }

    void refusalsNameTheirField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        const auto add = [](const char* field, const std::string& value, ErrorCode code, const char* detail = "") {
            QTest::addRow("%s %zu", field, value.size())
                << field << QByteArray::fromStdString(value) << int(code) << detail;
        };
        add("name", std::string(201, 'x'), ErrorCode::TextTooLong);
        add("name", "a\nb", ErrorCode::NotUtf8);
        add("name", std::string("a\0bc", 4), ErrorCode::NotUtf8);
        add("footer", "\xFF\xFE", ErrorCode::NotUtf8);
        add("footer", std::string(501, 'x'), ErrorCode::TextTooLong);
        add("font", std::string(61, 'x'), ErrorCode::TextTooLong);
        add("accent", "red", ErrorCode::OutOfRange);
        add("accent", "#12345", ErrorCode::OutOfRange);
        add("accent", "#-12345", ErrorCode::OutOfRange);
        add("accent", "#12345G", ErrorCode::OutOfRange);
        add("theme", "Dark", ErrorCode::OutOfRange);
        add("size", "16:10", ErrorCode::OutOfRange);
        add("language", "en_US", ErrorCode::OutOfRange);
        add("logo", "GIF89a", ErrorCode::BadArgument, "no_picture");
        add("logo", pngOf(8, 8).substr(0, 60), ErrorCode::BadArgument, "no_picture");
        add("logo", pngOf(20'000, 20'000, 0, false), ErrorCode::BadArgument, "too_many_pixels");
        add("logo", pngOf(1000, 1000), ErrorCode::BadArgument, "too_large");
        add("logo_dark", std::string(10 << 20, 'x'), ErrorCode::BadArgument, "too_large");
    }
    void refusalsNameTheirField() {
        QFETCH(QString, field);
        QFETCH(QByteArray, value);
        QFETCH(int, code);
        QFETCH(QString, detail);
        Shop shop;
        SetBrand command;
        const std::pair<const char*, std::optional<std::string>*> fields[] = {
            {"name", &command.name},         {"footer", &command.footer}, {"font", &command.font},
            {"accent", &command.accent},     {"theme", &command.theme},   {"size", &command.size},
            {"language", &command.language}, {"logo", &command.logo},     {"logo_dark", &command.logoDark}};
        for (const auto& [name, member] : fields) {
            if (field == QLatin1String(name)) {
                *member = value.toStdString();
            }
        }
        QVERIFY(!shop.run(command));
        QCOMPARE(shop.error.column, field.toStdString());
        QCOMPARE(int(shop.error.code), code);
        if (!detail.isEmpty()) {
            QCOMPARE(shop.error.detail, detail.toStdString());
        }
        QVERIFY(shop.snapshot->table<Setting>().empty());
    }
};

COUNTERPART_TEST(BrandTest)
#include "brand_test.moc"
