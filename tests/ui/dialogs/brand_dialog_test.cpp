// SPDX-License-Identifier: GPL-3.0-or-later
// Is the brand set in the window, shown before it is saved, and is what cannot be used refused beside its field?
#include "core/base/base64.h"
#include "core/domain/brand_settings.h"
#include "tests/support/pictures.h"
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/deck/paint/logo_file.h"
#include "ui/dialogs/brand/brand_dialog.h"
#include "ui/dialogs/brand/color_field.h"
#include "ui/dialogs/brand/fonts.h"
#include "ui/dialogs/brand/logo_field.h"
#include "ui/dialogs/tasks/add_commitment.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

QByteArray bytesOf(const std::string& bytes) { return QByteArray::fromStdString(bytes); }

QString errors(const QDialog& dialog) {
    QString all;
    for (const auto* field : dialog.findChildren<ui::FormField*>()) {
        all += field->errorText();
    }
    return all;
}

} // namespace

class BrandDialogTest : public QObject {
    Q_OBJECT
private:
    std::string setting(std::string_view key) const { return std::string(m_bench->session->snapshot()->setting(key)); }
    QString fileOf(const char* name, const QByteArray& bytes) const {
        const QString path = m_bench->folder.filePath(QLatin1String(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
        return path;
    }
    static QLineEdit* line(const QDialog& dialog, const char* name) {
        return dialog.findChild<QLineEdit*>(QLatin1String(name));
    }
    bool saved(QDialog* dialog, QWidget* at) {
        const QPointer<QDialog> open(dialog);
        QTest::keyClick(at, Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return open.isNull(); }, kPatience);
    }

private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }
    void init() {
        m_bench = std::make_unique<Bench>();
        QVERIFY(m_bench->open());
    }
    void cleanup() { m_bench.reset(); }

    void everythingIsSetAsOneStepAndUndone() {
        Session& session = *m_bench->session;
        BrandDialog* dialog = editBrand(session, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(line(*dialog, "name"), QStringLiteral("Meridian"));
        QTest::keyClicks(line(*dialog, "footer"), QStringLiteral("Confidential"));
        QTest::keyClicks(dialog->accent()->line(), QStringLiteral("#ffee00"));
        dialog->logo()->take(fileOf("logo.png", bytesOf(pngOf(60, 20))));
        QCOMPARE(errors(*dialog), QString());
        const report::BrandAndImages look = dialog->look();
        QCOMPARE(look.brand.name, std::string("Meridian"));
        QCOMPARE(look.brand.accent, 0xFFEE00U);
        QCOMPARE(look.images.size(), std::size_t{1});
        const auto labels = dialog->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { // said before it is saved
            return label->isVisible() && label->text().contains(QStringLiteral("#FFEE00 is too pale for text"));
        }));
        QVERIFY(saved(dialog, line(*dialog, "name")));
        QCOMPARE(setting(brand::kName), std::string("Meridian"));
        QCOMPARE(setting(brand::kAccent), std::string("#FFEE00"));
        QCOMPARE(brand::logoIn(setting(brand::kLogo))->facts.width, 60);
        session.undo();
        QVERIFY(QTest::qWaitFor([&] { return setting(brand::kName).empty(); }, kPatience));
        QVERIFY(setting(brand::kLogo).empty() && setting(brand::kFooter).empty());
    }

    void onlyWhatWasChangedIsWritten() {
        SetBrand first;
        first.name = "Meridian";
        first.accent = "#112233";
        first.logo = pngOf(8, 8);
        first.theme = "dark";
        QVERIFY(m_bench->carryOut(first));
        const Revision before = m_bench->session->snapshot()->revision();
        BrandDialog* dialog = editBrand(*m_bench->session, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(saved(dialog, line(*dialog, "name"))); // nothing was changed: closes, writes nothing
        QCOMPARE(m_bench->session->snapshot()->revision(), before);
        dialog = editBrand(*m_bench->session, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(dialog->look().brand.dark);
        QTest::mouseClick(dialog->logo()->remover(), Qt::LeftButton);
        SetBrand meanwhile; // somebody else
        meanwhile.name = "Meridian Group";
        QVERIFY(m_bench->carryOut(meanwhile));
        QVERIFY(saved(dialog, line(*dialog, "footer")));
        QCOMPARE(setting(brand::kName), std::string("Meridian Group"));
        QCOMPARE(setting(brand::kAccent), std::string("#112233"));
        QVERIFY(setting(brand::kLogo).empty());
    }

    void aColourThatIsNoneIsRefusedBesideItsField() {
        BrandDialog* dialog = editBrand(*m_bench->session, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(dialog->accent()->line(), QStringLiteral("#12"));
        QVERIFY(errors(*dialog).contains(QStringLiteral("#2F5BEA")));
        QTest::keyClick(line(*dialog, "name"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog->isVisible());
        QTest::keyClicks(dialog->accent()->line(), QStringLiteral("3456"));
        QCOMPARE(errors(*dialog), QString());
        QVERIFY(saved(dialog, line(*dialog, "name")));
        QCOMPARE(setting(brand::kAccent), std::string("#123456"));
    }

    void filesThatAreNoLogoAreRefusedInWordsAndTheOldOneStays_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("text") << QByteArray("not a picture") << "no picture";
        QTest::newRow("empty") << QByteArray() << "no picture";
        QTest::newRow("cut short") << bytesOf(pngOf(50, 50)).left(400) << "no picture";
        QTest::newRow("20,000 x 20,000") << bytesOf(pngOf(20'000, 20'000, 0, false)) << "too many pixels";
        QTest::newRow("whole, but without its pixels") << bytesOf(pngOf(500, 500, 0, false)) << "no picture";
        QTest::newRow("10 MB") << QByteArray(10 << 20, 'x') << "too large";
        QTest::newRow("SVG without a size")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>") << "no picture";
        QTest::newRow("SVG cut short") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><re")
                                       << "no picture";
    }
    void filesThatAreNoLogoAreRefusedInWordsAndTheOldOneStays() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        BrandDialog* dialog = editBrand(*m_bench->session, nullptr);
        dialog->logo()->take(fileOf("good.png", bytesOf(pngOf(9, 9))));
        const std::string good = dialog->logo()->logo();
        QVERIFY(!good.empty());
        dialog->logo()->take(fileOf("bad.png", bytes));
        QVERIFY2(errors(*dialog).contains(word), qPrintable(errors(*dialog)));
        QVERIFY(dialog->logo()->logo() == good);
        dialog->logo()->take(fileOf("good.png", bytesOf(pngOf(9, 8))));
        QCOMPARE(errors(*dialog), QString());
        delete dialog;
    }

    void picturesBecomeAsLargeAsIsOfUse() {
        const auto facts = [](const QByteArray& bytes) {
            const deck::LogoFile file = deck::logoFrom(bytes);
            const auto found = pictureFacts(file.png);
            return found ? QSize(found->width, found->height) : QSize();
        };
        QCOMPARE(facts(bytesOf(pngOf(120, 40))), QSize(120, 40));
        QCOMPARE(facts(bytesOf(pngOf(4000, 500))), QSize(1600, 200));
        QCOMPARE(facts(bytesOf(pngOf(500, 2000))), QSize(100, 400));
        QCOMPARE(facts(bytesOf(pngOf(30'000, 1))), QSize(1600, 1));
        QCOMPARE(facts(bytesOf(*fromBase64(kSmallJpeg))), QSize(3, 2));
        const QByteArray svg("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'>"
                             "<rect width='40' height='10' fill='#2F5BEA'/></svg>");
        QCOMPARE(facts(svg), QSize(1600, 400));
        QVERIFY(deck::logoFrom(svg).png == deck::logoFrom(svg).png);
        QImage noise(1600, 400, QImage::Format_RGB32); // a photograph does not fit as it is
        quint32 state = 1;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                state = state * 1664525U + 1013904223U;
                noise.setPixel(x, y, state);
            }
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        noise.save(&buffer, "PNG");
        const deck::LogoFile kept = deck::logoFrom(bytes);
        QVERIFY(kept.fault == brand::LogoFault::None && kept.png.size() <= brand::kMostLogoBytes);
        QVERIFY(kept.size.width() < 1600);
    }

    void aFileIsDropped() {
        BrandDialog* dialog = editBrand(*m_bench->session, nullptr);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fileOf("logo.png", bytesOf(pngOf(7, 7))))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dialog->logo(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dialog->logo(), &drop);
        QCOMPARE(dialog->look().images.size(), std::size_t{1});
        delete dialog;
    }

    void aPartnersMarkStandsBesideTheVendors() {
        QVERIFY(editPartnerMark(*m_bench->session, 4711, nullptr) == nullptr);
        SetBrand vendor;
        vendor.name = "Meridian";
        QVERIFY(m_bench->carryOut(vendor));
        BrandDialog* dialog = editPartnerMark(*m_bench->session, m_bench->northwind, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(dialog->accent()->line(), QStringLiteral("#00AA55"));
        dialog->logo()->take(fileOf("logo.png", bytesOf(pngOf(30, 30))));
        QCOMPARE(dialog->look().brand.name, std::string("Meridian"));
        QCOMPARE(dialog->look().brand.partner, std::string("Northwind"));
        QVERIFY(saved(dialog, dialog->accent()->line()));
        QCOMPARE(setting("brand.partner.P-001.accent"), std::string("#00AA55"));
        QVERIFY(brand::logoIn(setting("brand.partner.P-001.logo")));
        QVERIFY(setting(brand::kLogo).empty());
    }

    void fontsOfTheListFitOrSayWhyNot() {
        QVERIFY(fontFamilies().size() > 1);
        QVERIFY(fitOf(QStringLiteral("No such family")) == FontFit::NotInstalled);
        if (fontFamilies().contains(QStringLiteral("Noto Sans"))) {
            QVERIFY(fitOf(QStringLiteral("Noto Sans")) == FontFit::Fits);
        }
        if (fontFamilies().contains(QStringLiteral("DejaVu Sans Mono"))) {
            QVERIFY(fitOf(QStringLiteral("DejaVu Sans Mono")) == FontFit::TooWide);
        }
    }

    void itClosesWithTheWorkspace() {
        const QPointer<QDialog> dialog = editBrand(*m_bench->session, nullptr);
        m_bench->session->close();
        QVERIFY(QTest::qWaitFor([&] { return dialog.isNull(); }, kPatience));
        QVERIFY(editBrand(*m_bench->session, nullptr) == nullptr);
    }

    void aCommitmentIsATaskOfItsReview() {
        QCOMPARE(toString(likelyReview(Date::of(2026, 10, 20), 1)), std::string("2026-Q3"));
        QCOMPARE(toString(likelyReview(Date::of(2026, 12, 20), 1)), std::string("2026-Q4"));
        QVERIFY(addCommitment(*m_bench->session, 4711, nullptr) == nullptr);
        QDialog* dialog = addCommitment(*m_bench->session, m_bench->northwind, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(line(*dialog, "title"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!errors(*dialog).isEmpty());
        QTest::keyClicks(line(*dialog, "title"), QStringLiteral("Certify two people"));
        auto* review = dialog->findChild<QComboBox*>(QStringLiteral("review"));
        QCOMPARE(review->count(), 4);
        review->setCurrentIndex(2);
        const std::string quarter = review->currentData().toString().toStdString();
        QVERIFY(saved(dialog, line(*dialog, "title")));
        QCOMPARE(m_bench->count<Task>(), std::size_t{1});
        const Task& task = m_bench->session->snapshot()->table<Task>().at(0);
        QCOMPARE(task.source.str(), std::string("commitment"));
        QCOMPARE(task.plan.str(), quarter);
        QCOMPARE(task.partner.value, m_bench->northwind);
        QVERIFY(task.due.has());
    }

private:
    std::unique_ptr<Bench> m_bench;
};

COUNTERPART_TEST(BrandDialogTest)
#include "brand_dialog_test.moc"
