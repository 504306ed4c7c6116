// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the widgets that show documents to PNG files: ui_deck_gallery FOLDER [--rtl] [--scale 2].
#include "tests/support/sample_document.h"
#include "ui/deck/pages/page_list.h"
#include "ui/deck/pages/page_view.h"
#include "ui/deck/presenter/page_grid.h"
#include "ui/deck/presenter/presenter.h"
#include "ui/deck/presenter/sheets.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDir>
#include <QLabel>
#include <QTest>

#include <functional>
#include <memory>

using namespace counterpart;
using namespace counterpart::deck;

namespace {

Pages sample(std::size_t pages, bool dark = false) {
    report::Document document = testing::sampleDocument({report::Format::Wide, dark, QApplication::isRightToLeft()});
    if (pages == 0) {
        document.pages.clear();
    }
    const std::size_t all = document.pages.size();
    while (pages > 0 && document.pages.size() < pages) {
        document.pages.push_back(document.pages[document.pages.size() % all]);
        document.pages.back().id += "." + std::to_string(document.pages.size());
    }
    return std::make_shared<const PagePainter>(std::move(document));
}

std::vector<ListedPage> listed(const Pages& pages) {
    std::vector<ListedPage> out = listedPages(*pages);
    const QStringList names{QStringLiteral("Cover and summary"), QStringLiteral("Where we stand"),
                            QStringLiteral("Pipeline, win and loss, and everything else that has to do with deals"),
                            QStringLiteral("Growth")};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto section = static_cast<qsizetype>(std::min<std::size_t>(i / 3, 3));
        out[i].section = out[i].sectionName = names[section];
        out[i].hidden = i == 1;
        out[i].edited = i == 1 || i == 2;
    }
    return out;
}

QWidget* reading(const Pages& pages, std::size_t page) {
    auto* out = new QWidget;
    auto* line = new QHBoxLayout(out);
    auto* list = new PageList;
    list->setFixedWidth(220);
    list->setPages(pages, pages ? listed(pages) : std::vector<ListedPage>());
    auto* view = new PageView;
    view->setPages(pages);
    view->setPage(page);
    line->addWidget(list);
    line->addWidget(view, 1);
    if (pages && page < pages->pages().size()) {
        list->setCurrentIndex(list->model()->index(static_cast<int>(page), 0));
        view->setPage(list->current()->page.value_or(0)); // a page may go on on another one
        QTest::qWait(50);
    }
    return out;
}

SpeakerView* speaker(const Pages& pages, std::size_t page) {
    auto* out = new SpeakerView;
    out->resize(1280, 720);
    out->setPages(pages);
    out->setPage(page);
    out->setClock(1'845, QTime(14, 32));
    out->setLens(QStringLiteral("Position based, 40 % to the first and 40 % to the last touch"));
    return out;
}

QWidget* asked(Stage::Place place) {
    auto* out = new AudienceView;
    out->resize(1280, 720);
    out->slide().setPages(sample(9));
    out->slide().setPage(1);
    auto* why = new QLabel(QStringLiteral("Attributed revenue\n1,204,312.40 USD\n\nThree deals, of which ..."));
    ui::setTextStyle(why, ui::Type::Body);
    out->cover(why, place);
    out->say(QStringLiteral("Position based"));
    out->setLaser(QPointF(0.3, 0.4));
    return out;
}

struct Scene {
    const char* name;
    std::function<QWidget*()> make;
};

std::vector<Scene> scenes() {
    const auto covered = [](QWidget* sheet, Stage::Place place) {
        SpeakerView* out = speaker(sample(60), 5);
        out->cover(sheet, place);
        return out;
    };
    return {{"reading", [] { return reading(sample(9), 1); }},
            {"reading-dark-deck", [] { return reading(sample(9, true), 5); }},
            {"sixty", [] { return reading(sample(60), 40); }},
            {"nothing", [] { return reading(sample(0), 0); }},
            {"speaker", [] { return speaker(sample(9), 1); }},
            {"speaker-last",
             [] {
                 SpeakerView* out = speaker(sample(9), 99);
                 out->setState(QStringLiteral("The audience sees black"));
                 out->setLaser(QPointF(0.5, 0.5));
                 return out;
             }},
            {"speaker-nothing", [] { return speaker(sample(0), 0); }},
            {"beside", [] { return asked(Stage::Place::Beside); }},
            {"over", [] { return asked(Stage::Place::Middle); }},
            {"overview", [covered] { return covered(new PageGrid(sample(60), 5), Stage::Place::Whole); }},
            {"keys", [covered] { return covered(keySheet(), Stage::Place::Middle); }},
            {"lenses", [covered] {
                 return covered(new LensSheet({QStringLiteral("First touch"), QStringLiteral("Last touch"),
                                               QStringLiteral("Linear"), QStringLiteral("Position based"),
                                               QStringLiteral("A model of this programme's own, with a long name")},
                                              2),
                                Stage::Place::Foot);
             }}};
}

} // namespace

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
    ui::theme().install(application);
    if (const auto at = words.indexOf(QLatin1String("--scale")); at > 0 && at + 1 < words.size()) {
        ui::theme().setTextScale(words[at + 1].toDouble());
    }
    for (const auto mode : {ui::Theme::Mode::Light, ui::Theme::Mode::Dark}) {
        ui::theme().setMode(mode);
        for (const Scene& scene : scenes()) {
            const std::unique_ptr<QWidget> widget(scene.make());
            widget->resize(1280, 720);
            widget->show();
            QTest::qWait(400);
            widget->grab().save(folder.filePath(
                QStringLiteral("%1-%2%3.png")
                    .arg(QLatin1String(scene.name),
                         mode == ui::Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark"),
                         rightToLeft ? QStringLiteral("-rtl") : QString())));
        }
    }
    return 0;
}
