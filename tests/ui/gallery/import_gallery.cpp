// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the stages of the import dialog to PNG files: ui_import_gallery FOLDER [--rtl] [--scale 2] [--dark].
#include "ui/bridge/starting.h"
#include "ui/dialogs/import/import_details.h"
#include "ui/dialogs/import/import_dialog.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace counterpart;

namespace {

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QByteArray deals() {
    QByteArray text = "key,name,partner,amount,currency,stage,created,closed,owner\n";
    for (int i = 0; i < 400; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "D-" + number + ",\"Rollout, phase " + number + "\",P-" + QByteArray::number(i % 45) + ',' +
                (i % 50 == 7 ? "n/a" : QByteArray::number(1000 + i * 37) + ".125") + ",USD," +
                (i % 3 == 0 ? "won" : "open") + ",2026-01-15," + (i % 3 == 0 ? "2026-03-31" : "") + ",desk\n";
    }
    return text;
}

QByteArray partners(const char* country) {
    QByteArray text = "key,name,type,country,note\n";
    for (int i = 0; i < 40; ++i) {
        text += "P-" + QByteArray::number(i) + ",Alder Systems " + QByteArray::number(i) + ",reseller," + country +
                ",kept as a custom field\n";
    }
    return text;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2) {
        return 2;
    }
    const QDir out(words[1]);
    out.mkpath(QStringLiteral("."));
    if (words.contains(QLatin1String("--rtl"))) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    ui::theme().install(application);
    ui::theme().setMode(words.contains(QLatin1String("--dark")) ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    if (const auto at = words.indexOf(QLatin1String("--scale")); at > 0 && at + 1 < words.size()) {
        ui::theme().setTextScale(words[at + 1].toDouble());
    }
    const QTemporaryDir folder;
    Session session;
    auto made = createWorkspace(folder.filePath(QStringLiteral("programme.counterpart")).toStdString(), "classic-four",
                                *Currency::fromCode("USD"), {[] { return Time{1'790'000'000}; }, "gallery"});
    if (!made) {
        return 1;
    }
    session.adopt(std::move(*made));
    const auto picture = [&](const QStringList& files, const char* name, ImportDialog::Stage stage, auto act) {
        ImportDialog dialog(session, files, nullptr);
        const double scale = 0.7 + 0.3 * ui::theme().textScale();
        dialog.resize(static_cast<int>(1180 * scale), static_cast<int>(720 * scale)); // whatever the screen
        dialog.show();
        const bool there = QTest::qWaitFor([&] { return dialog.stage() == stage; }, 20'000);
        act(dialog);
        QTest::qWait(150);
        return there && dialog.grab().save(out.filePath(QLatin1String(name)));
    };
    using Stage = ImportDialog::Stage;
    const auto nothing = [](ImportDialog&) {};
    const auto import = [](ImportDialog& dialog) {
        dialog.importNow();
        while (!QTest::qWaitFor([&] { return dialog.stage() == Stage::Done; }, 20'000)) {
        }
    };
    const QStringList all{write(folder, "partners.csv", partners("DE")), write(folder, "deals.csv", deals())};
    const QString odd =
        write(folder, "opportunities of the third quarter, all regions.csv", "Order,Value,State,amount\nX,1,won,1\n");
    bool fine = picture({}, "empty.png", Stage::Empty, nothing);
    fine = picture(all, "preview.png", Stage::Preview, nothing) && fine;
    fine = picture(all, "rejected.png", Stage::Preview,
                   [](ImportDialog& dialog) { dialog.details()->showView(ImportView::Rejected, std::nullopt); }) &&
           fine;
    fine = picture({odd, all[0]}, "trouble.png", Stage::Trouble, nothing) && fine;
    fine = picture(all, "done.png", Stage::Preview, import) && fine;
    write(folder, "partners.csv", partners("AT"));
    fine = picture(all, "changed.png", Stage::Preview,
                   [](ImportDialog& dialog) { dialog.details()->showView(ImportView::Changed, std::nullopt); }) &&
           fine;
    QByteArray many = "key,name,amount,stage\n";
    for (int i = 0; i < 1'500'000; ++i) {
        many += "M-" + QByteArray::number(i) + ",x,1,open\n";
    }
    fine = picture({write(folder, "many deals.csv", many)}, "reading.png", Stage::Reading,
                   [](ImportDialog&) { QTest::qWait(700); }) &&
           fine;
    return fine ? 0 : 1;
}
