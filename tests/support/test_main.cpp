// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every test class that the executable's sources registered with COUNTERPART_TEST.
#include "tests/support/test_main.h"

#ifdef COUNTERPART_TEST_GUI
#include <QApplication>
#endif
#include <QCoreApplication>
#include <QTest>

#include <memory>

namespace counterpart::testing {

std::vector<Factory>& factories() {
    static std::vector<Factory> all;
    return all;
}

} // namespace counterpart::testing

int main(int argc, char** argv) {
#ifdef COUNTERPART_TEST_GUI
    QApplication application(argc, argv);
#else
    QCoreApplication application(argc, argv);
#endif
    int failed = counterpart::testing::factories().empty() ? 1 : 0; // an executable without tests proves nothing
    for (const auto& make : counterpart::testing::factories()) {
        const std::unique_ptr<QObject> test(make());
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return failed == 0 ? 0 : 1;
}
