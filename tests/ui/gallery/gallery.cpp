// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every widget to PNG files: ui_gallery FOLDER [--rtl] [--scale 1.5]. Set QT_SCALE_FACTOR=2 for a dense screen.
#include "tests/ui/gallery/pages.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <memory>

using namespace counterpart::ui;

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2) {
        return 2;
    }
    const QDir folder(words[1]);
    folder.mkpath(QStringLiteral("."));
    const bool rightToLeft = words.contains(QLatin1String("--rtl"));
    if (rightToLeft) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    theme().install(application);
    if (const auto at = words.indexOf(QLatin1String("--scale")); at > 0 && at + 1 < words.size()) {
        theme().setTextScale(words[at + 1].toDouble());
    }
    struct Page {
        const char* name;
        QWidget* (*make)();
        QSize size;
    };
    const Page pages[] = {
        {"controls", gallery::controlsPage, {1000, 620}},   {"form", gallery::formPage, {760, 620}},
        {"dashboard", gallery::dashboardPage, {1280, 820}}, {"table", gallery::tablePage, {1280, 720}},
        {"states", gallery::statesPage, {1100, 620}},       {"palette", gallery::palettePage, {900, 600}},
        {"icons", gallery::iconsPage, {900, 420}}};
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme().setMode(mode);
        for (const Page& page : pages) {
            const std::unique_ptr<QWidget> widget(page.make());
            widget->resize(page.size);
            widget->show();
            QTest::qWait(250);
            widget->grab().save(
                folder.filePath(QStringLiteral("%1-%2%3.png")
                                    .arg(QLatin1String(page.name),
                                         mode == Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark"),
                                         rightToLeft ? QStringLiteral("-rtl") : QString())));
        }
    }
    return 0;
}
