// SPDX-License-Identifier: GPL-3.0-or-later
// Does a document carry the brand that the settings say, whatever stands in them, and can every colour be seen?
#include "core/base/base64.h"
#include "core/domain/brand_settings.h"
#include "core/domain/custom_fields.h"
#include "core/report/compose/brand.h"
#include "core/report/document/color_notes.h"
#include "tests/support/pictures.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::testing;
using report::Brand;
using report::ColorNote;

namespace {

struct Shop : Sample {
    Shop() {
        Partner& one = partner("P-1");
        one.name = "Northwind";
        one.custom = customJson({{"brand_accent", "#00AA00"}});
    }
    void set(std::string_view key, std::string_view value) { add<Setting>(key).value = value; }
    report::BrandAndImages brand(bool withPartner = true, std::optional<bool> dark = {}) const {
        const SnapshotPtr made = snapshot();
        return report::brandOf(*made, withPartner ? made->table<Partner>().findKey("P-1") : nullptr, dark);
    }
};

} // namespace

class BrandSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotSaidIsAsABrandHasIt() {
        const auto made = Shop().brand(false);
        QVERIFY((made.brand == Brand{}));
        QVERIFY(made.images.empty());
        QVERIFY(made.format == report::Format::Wide);
    }

    void everythingThatIsSaidIsThere() {
        Shop shop;
        shop.set(brand::kName, "Meridian");
        shop.set(brand::kFooter, "Confidential");
        shop.set(brand::kFont, "DejaVu Sans");
        shop.set(brand::kAccent, "#112233");
        shop.set(brand::kTheme, "dark");
        shop.set(brand::kSize, "a4");
        shop.set(brand::kLogo, toBase64(pngOf(40, 10)));
        shop.set("brand.partner.P-1.logo", std::string(kSmallJpeg));
        const auto made = shop.brand();
        QCOMPARE(made.brand.name, std::string("Meridian"));
        QCOMPARE(made.brand.partner, std::string("Northwind"));
        QCOMPARE(made.brand.footer, std::string("Confidential"));
        QCOMPARE(made.brand.font, std::string("DejaVu Sans"));
        QCOMPARE(made.brand.accent, 0x112233U);
        QCOMPARE(made.brand.second, 0x00AA00U);
        QVERIFY(made.brand.dark);
        QVERIFY(made.format == report::Format::A4Landscape);
        QCOMPARE(made.images.size(), std::size_t{2});
        QCOMPARE(made.images[0].name, made.brand.logo);
        QCOMPARE(made.images[0].type, std::string("image/png"));
        QCOMPARE(made.images[0].width, 40);
        QCOMPARE(made.images[1].name, made.brand.partnerLogo);
        QCOMPARE(made.images[1].type, std::string("image/jpeg"));
        QVERIFY(!shop.brand(true, false).brand.dark);
    }

    void theSettingGoesBeforeThePartnersOldField() {
        Shop shop;
        shop.set("brand.partner.P-1.accent", "#0000FF");
        QCOMPARE(shop.brand().brand.second, 0x0000FFU);
        Shop faulty;
        faulty.set("brand.partner.P-1.accent", "blue");
        QCOMPARE(faulty.brand().brand.second, 0x00AA00U);
    }

    void onDarkGroundsTheLogoForThemIsTaken() {
        Shop shop;
        shop.set(brand::kLogo, toBase64(pngOf(10, 10)));
        shop.set(brand::kLogoDark, toBase64(pngOf(20, 10)));
        QCOMPARE(shop.brand(false, false).images.at(0).width, 10);
        QCOMPARE(shop.brand(false, true).images.at(0).width, 20);
        Shop one;
        one.set(brand::kLogo, toBase64(pngOf(10, 10)));
        QCOMPARE(one.brand(false, true).images.at(0).width, 10);
    }

    void whatCannotBeShownIsAsIfItWereNotThere_data() {
        QTest::addColumn<QByteArray>("value");
        const auto add = [](const char* name, const std::string& value) {
            QTest::newRow(name) << QByteArray::fromStdString(value);
        };
        add("no base 64", "this is no picture");
        add("cut short", toBase64(pngOf(30, 30).substr(0, 500)));
        add("its text cut short", toBase64(pngOf(30, 30)).substr(0, 401));
        add("an SVG", toBase64("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        add("too many pixels", toBase64(pngOf(20'000, 20'000, 0, false)));
        add("10 MB", std::string(10 << 20, 'A'));
    }
    void whatCannotBeShownIsAsIfItWereNotThere() {
        QFETCH(QByteArray, value);
        Shop shop;
        for (const std::string_view key : {brand::kLogo, brand::kLogoDark, std::string_view("brand.partner.P-1.logo"),
                                           brand::kAccent, brand::kTheme, brand::kSize}) {
            shop.set(key, value.toStdString());
        }
        const auto made = shop.brand(true, true);
        QVERIFY(made.images.empty() && made.brand.logo.empty() && made.brand.partnerLogo.empty());
        QCOMPARE(made.brand.accent, Brand{}.accent);
        QVERIFY(made.format == report::Format::Wide);
    }

    void aPaleColourIsSaidToBeDarkened() {
        Brand brand;
        brand.accent = 0xFFEE00;
        const auto notes = report::colorNotes(brand);
        QCOMPARE(notes.size(), std::size_t{2});
        QVERIFY(notes[0].use == ColorNote::Use::Mark && notes[1].use == ColorNote::Use::Ink);
        QCOMPARE(notes[0].ground, 0xFFFFFFU);
        QVERIFY(notes[0].ratio < 1.3 && notes[0].needed == report::kMarkContrast);
        QVERIFY(report::colorNotes({}).empty());
        brand.second = 0xFFFFFE;
        QCOMPARE(report::colorNotes(brand).size(), std::size_t{2}); // no partner, nothing to say of it
        brand.partner = "Northwind";
        QVERIFY(report::colorNotes(brand).at(2).use == ColorNote::Use::PartnerMark);
    }

    void everyColourThatIsShownStandsOut() {
        QVERIFY(rc::check("marks 3, inks 4.5, and a note if and only if a colour was changed", [] {
            Brand brand;
            brand.accent = *rc::gen::inRange<report::Rgb>(0, 0x1000000);
            brand.second = *rc::gen::inRange<report::Rgb>(0, 0x1000000);
            brand.partner = "P";
            brand.dark = *rc::gen::arbitrary<bool>();
            const report::Palette palette = report::paletteOf(brand);
            const auto notes = report::colorNotes(brand);
            RC_ASSERT(report::contrast(palette.accent, palette.ground) >= report::kMarkContrast);
            RC_ASSERT(report::contrast(palette.accentInk, palette.raised) >= report::kInkContrast);
            RC_ASSERT(report::contrast(palette.second, palette.ground) >= report::kMarkContrast);
            RC_ASSERT(notes.empty() == (palette.accent == brand.accent && palette.accentInk == brand.accent &&
                                        palette.second == brand.second));
            for (const ColorNote& note : notes) {
                RC_ASSERT(note.ratio < note.needed);
                RC_ASSERT(report::contrast(note.shown, note.ground) >= note.needed);
            }
        }));
    }
};

COUNTERPART_TEST(BrandSettingsTest)
#include "brand_test.moc"
