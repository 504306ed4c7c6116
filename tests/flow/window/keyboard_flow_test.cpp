// SPDX-License-Identifier: GPL-3.0-or-later
// Is everything reached by keyboard alone, and does everything one can reach have a name to be read out?
#include "tests/flow/window/flow_support.h"
#include "tests/support/test_main.h"
#include "ui/dialogs/import/import_dialog.h"
#include "ui/dialogs/new_workspace.h"
#include "ui/dialogs/preferences.h"
#include "ui/dialogs/record/record_form.h"
#include "ui/widgets/drawer.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>

#include <set>

using namespace counterpart;
using namespace counterpart::testing;

class KeyboardFlowTest : public QObject {
    Q_OBJECT
private:
    static QString describe(const QWidget* widget) {
        QString path;
        for (const QWidget* up = widget; up != nullptr && path.size() < 160; up = up->parentWidget()) {
            path += QString::fromLatin1(up->metaObject()->className()) + u' ';
        }
        return path;
    }
    static bool isReachable(const QWidget* widget) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button != nullptr && !button->isChecked() && button->group() != nullptr && button->group()->exclusive()) {
            return false; // arrows lead to it from the chosen one
        }
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
               widget->focusProxy() == nullptr;
    }
    // Widgets one can get to that say nothing of themselves.
    static QStringList nameless(const QWidget* root) {
        QStringList found;
        for (QWidget* widget : root->findChildren<QWidget*>()) {
            if (!isReachable(widget) || qobject_cast<QScrollBar*>(widget) || qobject_cast<QHeaderView*>(widget)) {
                continue;
            }
            const QAccessibleInterface* read = QAccessible::queryAccessibleInterface(widget);
            if (read == nullptr || read->text(QAccessible::Name).trimmed().isEmpty()) {
                found << describe(widget);
            }
        }
        return found;
    }
    // Tab from widget to widget: does it come round, and past how many?
    static std::set<QWidget*> walk(QWidget* window, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        std::set<QWidget*> seen;
        QWidget* last = nullptr;
        for (int step = 0; step < 400; ++step) {
            QWidget* at = QApplication::focusWidget();
            if (at == last && step > 0) { // a trap: the key stays where it is
                return {};
            }
            if (at != nullptr && !seen.insert(at).second) {
                return seen;
            }
            last = at;
            QTest::keyClick(at != nullptr ? at : window, key, modifiers);
        }
        return {};
    }
    static std::set<QWidget*> reachable(const QWidget* root) {
        std::set<QWidget*> all;
        for (QWidget* widget : root->findChildren<QWidget*>()) {
            if (isReachable(widget) && widget->window() == root) {
                all.insert(widget);
            }
        }
        return all;
    }
    static void panels() {
        QTest::addColumn<QString>("panel");
        for (const char* id :
             {"home", "partners", "deals", "attribution", "tiers", "certifications", "commissions", "history"}) {
            QTest::newRow(id) << QString::fromLatin1(id);
        }
    }
    std::unique_ptr<Flow> m_flow;

private Q_SLOTS:
    void initTestCase() {
        QAccessible::setActive(true);
        m_flow = std::make_unique<Flow>();
        QVERIFY(m_flow->open());
    }
    void cleanupTestCase() { m_flow.reset(); }

    void whateverTakesTheFocusHasAName_data() { panels(); }
    void whateverTakesTheFocusHasAName() {
        QFETCH(QString, panel);
        Panel* shown = m_flow->panel(panel.toLatin1().constData());
        QTest::qWait(20);
        if (m_flow->table() != nullptr && m_flow->rows()->rowCount() > 0) {
            m_flow->table()->setCurrentKey(m_flow->rows()->key(0));
            m_flow->table()->view()->setFocus();
            Flow::key(Qt::Key_Return);
        }
        auto* drawer = shown->findChild<ui::Drawer*>();
        for (int tab = 0; drawer != nullptr && tab < 8; ++tab) {
            drawer->setCurrentTab(tab);
            QCoreApplication::processEvents();
            const QStringList silent = nameless(m_flow->window.get());
            QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
        }
        const QStringList silent = nameless(m_flow->window.get());
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }

    void tabGoesRoundWithoutATrap_data() { panels(); }
    void tabGoesRoundWithoutATrap() {
        QFETCH(QString, panel);
        m_flow->panel(panel.toLatin1().constData());
        m_flow->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_flow->window.get(), kPatience));
        const auto wanted = reachable(m_flow->window.get());
        for (const bool forward : {true, false}) {
            const auto seen = walk(m_flow->window.get(), forward ? Qt::Key_Tab : Qt::Key_Backtab,
                                   forward ? Qt::NoModifier : Qt::ShiftModifier);
            QVERIFY2(seen.size() > 5, qPrintable(describe(QApplication::focusWidget())));
            QStringList missed;
            for (QWidget* widget : wanted) {
                if (!seen.contains(widget)) {
                    missed << describe(widget);
                }
            }
            QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
        }
    }

    void everyPanelHasItsKey() {
        const QStringList ids = m_flow->window->panelIds();
        for (int i = 0; i < std::min<int>(10, static_cast<int>(ids.size())); ++i) { // Ctrl+1 to Ctrl+9, then Ctrl+0
            QWidget* at = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : m_flow->window.get();
            QTest::keyClick(at, static_cast<Qt::Key>(i < 9 ? Qt::Key_1 + i : Qt::Key_0), Qt::ControlModifier);
            QTRY_COMPARE(m_flow->window->currentPanel()->id(), ids[i]);
        }
    }

    void dialogsNameWhatTakesTheFocusAndLetTabGoRound_data() {
        QTest::addColumn<int>("kind"); // of the record whose form it is; -1: another dialog
        for (const Kind kind : {Kind::Partner, Kind::Deal, Kind::Touchpoint, Kind::Certification}) {
            QTest::newRow(std::string(nameOf(kind)).c_str()) << static_cast<int>(kind);
        }
        for (const char* name : {"new workspace", "preferences", "import"}) {
            QTest::newRow(name) << -1;
        }
    }
    void dialogsNameWhatTakesTheFocusAndLetTabGoRound() {
        QFETCH(int, kind);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QDialog* dialog = nullptr;
        if (name == u"new workspace") {
            dialog = new NewWorkspace(m_flow->window.get());
        } else if (name == u"preferences") {
            dialog = new Preferences(m_flow->window.get());
        } else if (name == u"import") {
            dialog = new ImportDialog(*m_flow->session, {}, m_flow->window.get());
        } else {
            dialog = RecordForm::open(*m_flow->session, static_cast<Kind>(kind), 0, {}, m_flow->window.get());
        }
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        const std::unique_ptr<QDialog> owned(dialog);
        dialog->show();
        dialog->activateWindow();
        QVERIFY(Flow::bringUp(dialog));
        QTest::qWait(100);
        const QStringList silent = nameless(dialog);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
        QVERIFY(!dialog->windowTitle().isEmpty());
        const auto wanted = reachable(dialog);
        const auto seen = walk(dialog, Qt::Key_Tab, Qt::NoModifier);
        QVERIFY2(!seen.empty(), qPrintable(describe(QApplication::focusWidget())));
        QStringList missed;
        for (QWidget* widget : wanted) {
            if (!seen.contains(widget)) {
                missed << describe(widget);
            }
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }
};

COUNTERPART_TEST(KeyboardFlowTest)
#include "keyboard_flow_test.moc"
