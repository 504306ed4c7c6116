// SPDX-License-Identifier: GPL-3.0-or-later
// Entry: a subcommand answers in the terminal, everything else opens the window.
#include "app/cli/command.h"
#ifndef COUNTERPART_NO_WINDOW
#include "app/window.h"
#endif

#include <QGuiApplication>

#include <csignal>
#include <string>
#include <vector>

#ifdef COUNTERPART_NO_WINDOW
namespace counterpart {
static int runWindow(int, char**) {
    cli::printError("This is the command line alone. `help` says what it knows.");
    return cli::Usage;
}
static int runScreenshot(int argc, char** argv) { return runWindow(argc, argv); }
} // namespace counterpart
#endif

int main(int argc, char** argv) {
    using namespace counterpart;
    std::signal(SIGXFSZ, SIG_IGN); // a limit of file sizes is a full disk, not the end of the process
    QCoreApplication::setApplicationName(QStringLiteral("Counterpart"));
    QCoreApplication::setOrganizationName(QStringLiteral("Counterpart"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERPART_VERSION));
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty()) {
        const std::string& first = arguments.front();
        if (first == "help" || first == "--help" || first == "-h") {
            return cli::help(arguments);
        }
        if (first == "--version") {
            cli::printLine("counterpart " COUNTERPART_VERSION);
            return cli::Ok;
        }
        if (first == "screenshot") {
            return runScreenshot(argc, argv);
        }
        if (const cli::Command* command = cli::commandNamed(first)) {
            if (command->paints) { // into files: no display is needed
                qputenv("QT_QPA_PLATFORM", "offscreen");
                // What Qt remarks on folders and displays is no answer: standard error is for errors, one line each.
                qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& words) {
                    if (type == QtCriticalMsg || type == QtFatalMsg) {
                        cli::printError(words.toStdString());
                    }
                });
                const QGuiApplication application(argc, argv);
                return cli::run(arguments);
            }
            const QCoreApplication application(argc, argv);
            return cli::run(arguments);
        }
        if (first.starts_with('-') && !first.starts_with("-platform")) {
            cli::printError("`" + first + "` is not understood. `counterpart help` says what is.");
            return cli::Usage;
        }
    }
    return runWindow(argc, argv);
}
