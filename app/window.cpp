// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the window on a file, or takes a picture of one panel.
#include "app/window.h"

#include "app/cli/command.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/whatif/whatif_save.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme/theme.h"
#include "ui/shell/workspace_verbs.h"

#include <QApplication>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

namespace counterpart {

namespace {

struct Picture {
    QString file;
    QString panel;
    QString output;
    QSize size{1440, 900};
    ui::Theme::Mode theme = ui::Theme::Mode::Light;
    double scale = 1.0;
    bool rightToLeft = false;
    QString record; // key of the one shown in the drawer
    QString tab;
    QString figure; // explained
    int levels = 0; // of the explanation that are opened
    QString whatIf; // key of a saved one
    QString period; // of the lens; empty: where a window starts
};

// "" or what is wrong.
QString readArguments(const QStringList& arguments, Picture& picture) {
    QStringList words;
    for (int i = 2; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        const QString value = i + 1 < arguments.size() ? arguments[i + 1] : QString();
        if (argument == u"-o" || argument == u"--output") {
            picture.output = value;
            ++i;
        } else if (argument == u"--size") {
            const QStringList parts = value.split(u'x');
            picture.size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
            if (picture.size.width() < 320 || picture.size.height() < 240 || picture.size.width() > 8000 ||
                picture.size.height() > 8000) {
                return QStringLiteral("--size takes WIDTHxHEIGHT, like 1440x900");
            }
            ++i;
        } else if (argument == u"--theme") {
            if (value != u"light" && value != u"dark") {
                return QStringLiteral("--theme takes light or dark");
            }
            picture.theme = value == u"dark" ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light;
            ++i;
        } else if (argument == u"--text-scale") {
            picture.scale = value.toDouble();
            ++i;
        } else if (argument == u"--record") {
            picture.record = value;
            ++i;
        } else if (argument == u"--tab") {
            picture.tab = value;
            ++i;
        } else if (argument == u"--figure") {
            picture.figure = value;
            ++i;
        } else if (argument == u"--open") {
            picture.levels = value.toInt();
            ++i;
        } else if (argument == u"--period") {
            picture.period = value;
            ++i;
        } else if (argument == u"--whatif") {
            picture.whatIf = value;
            ++i;
        } else if (argument == u"--rtl") {
            picture.rightToLeft = true;
        } else if (argument.startsWith(u"--")) {
            return QStringLiteral("%1 is not an option of screenshot").arg(argument);
        } else {
            words << argument;
        }
    }
    if (words.size() != 2 || picture.output.isEmpty()) {
        return QStringLiteral("screenshot takes ") + QLatin1String(kScreenshotUsage);
    }
    picture.file = words[0];
    picture.panel = words[1];
    return {};
}

// Waits until the results are there and the panel has shown them, or a minute has passed.
bool waitForResults(Session& session) {
    QEventLoop loop;
    QTimer::singleShot(60'000, &loop, [&] { loop.exit(1); });
    QObject::connect(&session, &Session::resultsChanged, &loop,
                     [&] { QTimer::singleShot(400, &loop, [&] { loop.exit(0); }); });
    return loop.exec() == 0;
}

QString showFigure(MainWindow& window, const Picture& picture) {
    if (!picture.figure.isEmpty() && !window.currentPanel()->explainFigure(picture.figure, picture.levels)) {
        return QStringLiteral("`%1` is no figure of this panel, or no record is shown").arg(picture.figure);
    }
    constexpr int kRounds = 50;
    for (int round = 0; round == 0 || (round < kRounds && !window.currentPanel()->isSettled()); ++round) {
        QEventLoop settle; // layouts follow in several rounds, some pictures come from other threads
        QTimer::singleShot(200, &settle, &QEventLoop::quit);
        settle.exec();
    }
    return {};
}

QString showTab(MainWindow& window, const Picture& picture) {
    const bool shown = picture.tab.isEmpty() || window.currentPanel()->openTab(picture.tab);
    return shown ? QString() : QStringLiteral("`%1` is no tab of this panel, or of its details").arg(picture.tab);
}

// Opens the record the picture is asked of. "" or what is wrong.
QString showRecord(MainWindow& window, const Session& session, const Picture& picture) {
    if (picture.record.isEmpty()) {
        const QString wrong = showTab(window, picture);
        return wrong.isEmpty() ? showFigure(window, picture) : wrong;
    }
    const std::string key = picture.record.toStdString();
    const auto& snapshot = *session.snapshot();
    const Partner* partner = snapshot.table<Partner>().findKey(key);
    const Deal* deal = snapshot.table<Deal>().findKey(key);
    const Registration* registration = snapshot.table<Registration>().findKey(key);
    const Task* task = snapshot.table<Task>().findKey(key);
    const bool shown =
        (partner != nullptr && window.currentPanel()->openRecord(Kind::Partner, partner->id)) ||
        (task != nullptr && window.currentPanel()->openRecord(Kind::Task, task->id)) ||
        (registration != nullptr && window.currentPanel()->openRecord(Kind::Registration, registration->id));
    if (!shown && (deal == nullptr || !window.currentPanel()->openRecord(Kind::Deal, deal->id))) {
        return QStringLiteral("`%1` is no key of a record of this panel").arg(picture.record);
    }
    const QString wrong = showTab(window, picture);
    return wrong.isEmpty() ? showFigure(window, picture) : wrong;
}

// Sets the lens' period that the picture is asked for. "" or what is wrong.
QString seePeriod(Session& session, const Picture& picture) {
    if (picture.period.isEmpty()) {
        return {};
    }
    const auto period = parsePeriod(picture.period.toStdString(), session.rulebook().fiscalFirstMonth);
    if (!period) {
        return QStringLiteral("`%1` is no period, like 2026 or 2026-Q3").arg(picture.period);
    }
    Lens lens = session.lens();
    if (lens.period == *period) {
        return {};
    }
    lens.period = *period;
    session.setLens(lens);
    return waitForResults(session) ? QString() : QStringLiteral("The results did not come within a minute.");
}

// Switches on the what-if the picture is asked under. "" or what is wrong.
QString standOnWhatIf(Session& session, const Picture& picture) {
    if (picture.whatIf.isEmpty()) {
        return {};
    }
    if (session.facts()->table<Scenario>().findKey(picture.whatIf.toStdString()) == nullptr) {
        return QStringLiteral("`%1` is no saved what-if").arg(picture.whatIf);
    }
    QString refused;
    QObject::connect(&session, &Session::failed, &session, [&refused](const QString& sentence) { refused = sentence; });
    switchOn(session, picture.whatIf);
    return session.whatIf() && !waitForResults(session) ? QStringLiteral("The results did not come within a minute.")
                                                        : refused;
}

} // namespace

int runWindow(int argc, char** argv) {
    QApplication application(argc, argv);
    const QSettings settings;
    ui::theme().load(settings);
    ui::theme().install(application);
    QGuiApplication::setDesktopFileName(QStringLiteral("counterpart"));
    Session session;
    MainWindow window(session);
    window.resize(window.size().expandedTo({1280, 800}));
    window.show();
    const QStringList arguments = QApplication::arguments();
    const QStringList recent = WorkspaceVerbs::recent();
    if (arguments.size() > 1) {
        session.open(arguments[1]);
    } else if (!recent.isEmpty()) {
        session.open(recent.front());
    }
    return QApplication::exec();
}

int runScreenshot(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    const QTemporaryDir settings; // a picture neither shows nor leaves how tables were arranged before
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    Picture picture;
    if (const QString wrong = readArguments(QApplication::arguments(), picture); !wrong.isEmpty()) {
        cli::printError(wrong.toStdString());
        return cli::Usage;
    }
    auto workspace = cli::openFile(picture.file.toStdString());
    if (!workspace) {
        return cli::fail(workspace.error(), cli::Unusable);
    }
    QApplication::setLayoutDirection(picture.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    ui::theme().setMode(picture.theme);
    ui::theme().setTextScale(std::clamp(picture.scale, 1.0, 2.0));
    ui::theme().install(application);
    Session session;
    MainWindow window(session);
    if (!window.panelIds().contains(picture.panel)) {
        cli::printError("`" + picture.panel.toStdString() +
                        "` is not a panel. There are: " + window.panelIds().join(QStringLiteral(", ")).toStdString());
        return cli::Usage;
    }
    window.resize(picture.size);
    window.showPanel(picture.panel);
    window.show();
    session.adopt(std::move(*workspace));
    if (!waitForResults(session)) {
        cli::printError("The results did not come within a minute.");
        return cli::No;
    }
    if (const QString wrong = seePeriod(session, picture); !wrong.isEmpty()) {
        cli::printError(wrong.toStdString());
        return cli::Usage;
    }
    if (const QString wrong = standOnWhatIf(session, picture); !wrong.isEmpty()) {
        cli::printError(wrong.toStdString());
        return cli::Usage;
    }
    if (const QString wrong = showRecord(window, session, picture); !wrong.isEmpty()) {
        cli::printError(wrong.toStdString());
        return cli::Usage;
    }
    if (!window.grab().save(picture.output)) {
        cli::printError("The picture " + picture.output.toStdString() + " cannot be written.");
        return cli::Unusable;
    }
    return cli::Ok;
}

} // namespace counterpart
