// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a copy of a small demo workspace, with settings of its own, for tests that use it as a person
// does.
#pragma once

#include "ui/bridge/starting.h"
#include "ui/panels/panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/kpi_tile.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace counterpart::testing {

inline constexpr int kPatience = 20'000;

inline Surroundings stillAir() {
    return {[] { return Time{1'790'000'000}; }, "tester"};
}

// Made once for all flows; copied by each.
inline const QString& demoFile() {
    static QTemporaryDir folder;
    static const QString path = [] {
        const QString file = folder.filePath(QStringLiteral("demo.counterpart"));
        demo::Options options;
        options.partners = 14;
        options.deals = 160;
        const auto made = makeDemoWorkspace(file.toStdString(), options, stillAir());
        return made ? file : QString();
    }();
    return path;
}

class Flow {
public:
    Flow() {
        QCoreApplication::setOrganizationName(QStringLiteral("Counterpart flow tests"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
        ui::theme().install(*qApp);
        path = folder.filePath(QStringLiteral("programme.counterpart"));
        session = std::make_unique<Session>();
        window = std::make_unique<MainWindow>(*session);
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
    }
    ~Flow() {
        for (QWidget* other : QApplication::topLevelWidgets()) {
            if (other != window.get() && other->isWindow() && other->isVisible()) {
                other->close();
            }
        }
        window.reset();
        session.reset();
    }
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

    bool open() { return QFile::copy(demoFile(), path) && openPath(path); }
    bool openPath(const QString& file) {
        QSignalSpy results(session.get(), &Session::resultsChanged);
        session->open(file);
        return (results.wait(kPatience)) && QTest::qWaitForWindowActive(window.get(), kPatience);
    }

    // The panel, in front.
    Panel* panel(const char* id) {
        window->showPanel(QString::fromLatin1(id));
        QCoreApplication::processEvents();
        return window->currentPanel();
    }
    ui::DataTable* table() const { return window->currentPanel()->findChild<ui::DataTable*>(); }
    ui::PermutedTableModel* rows() const { return table()->model(); }
    int column(const char* id) const {
        const auto& columns = rows()->source()->columns();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].id == QLatin1String(id)) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }
    QString cell(int row, const char* id) const {
        return rows()->source()->plainText(rows()->sourceRow(row), column(id));
    }
    int rowWith(const char* id, const QString& text) const {
        for (int row = 0; row < rows()->rowCount(); ++row) {
            if (cell(row, id) == text) {
                return row;
            }
        }
        return -1;
    }
    void choose(int row, const char* id) const {
        table()->view()->setFocus();
        table()->view()->setCurrentIndex(rows()->index(row, column(id)));
    }

    // The window the keys go to from now on.
    static bool bringUp(QWidget* dialog) {
        for (int i = 0; i < 3; ++i) { // what asked before it is still on its way
            dialog->activateWindow();
            QTest::qWait(20);
        }
        return QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }, kPatience);
    }

    // To whatever has the focus in the active window, as a keyboard does.
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::focusWidget();
        target = target != nullptr ? target : QApplication::activeWindow();
        QVERIFY2(target != nullptr, "no window is active");
        QTest::keyClick(target, key, modifiers);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    template <class Dialog>
    static Dialog* dialog() {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<Dialog*>(widget); found != nullptr && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    static QAbstractButton* button(const QWidget* in, const QString& text) {
        for (auto* one : in->findChildren<QAbstractButton*>()) {
            if (one->isVisible() && (one->text().remove(u'&') == text || one->accessibleName() == text)) {
                return one;
            }
        }
        return nullptr;
    }
    QStringList figures() const { // of the tiles on Home
        QStringList texts;
        for (const auto* tile : window->findChildren<ui::KpiTile*>()) {
            texts << tile->accessibleName();
        }
        return texts;
    }
    const Snapshot& snapshot() const { return *session->snapshot(); }

    QTemporaryDir folder;
    QString path;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace counterpart::testing
