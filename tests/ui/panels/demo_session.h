// SPDX-License-Identifier: GPL-3.0-or-later
// A session on a small demo programme, for tests of panels.
#pragma once

#include "ui/bridge/session.h"
#include "ui/bridge/starting.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace counterpart::testing {

// Settings and workspace live in a folder of their own. Null when something is wrong with them.
inline std::unique_ptr<Session> demoSession(const QTemporaryDir& folder, int partners, int deals) {
    constexpr int patience = 60'000;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    ui::theme().install(*qApp);
    demo::Options options;
    options.partners = partners;
    options.deals = deals;
    auto made = makeDemoWorkspace(folder.filePath(QStringLiteral("d.counterpart")).toStdString(), options,
                                  {[] { return Time{1'790'000'000}; }, "tester"});
    if (!folder.isValid() || !made) {
        return nullptr;
    }
    auto session = std::make_unique<Session>();
    QSignalSpy results(session.get(), &Session::resultsChanged);
    session->adopt(std::move(*made));
    return results.wait(patience) ? std::move(session) : nullptr;
}

} // namespace counterpart::testing
