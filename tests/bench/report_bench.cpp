// SPDX-License-Identifier: GPL-3.0-or-later
// How long does a document of a dozen pages with every kind of chart take as a layout, a presentation and a workbook?
// Arguments: [documents] (default 50).
#include "core/report/document/layout.h"
#include "core/report/pptx/presentation.h"
#include "core/report/xlsx/workbook.h"
#include "tests/support/sample_document.h"

#include <chrono>
#include <cstdlib>
#include <fmt/format.h>

using namespace counterpart;

namespace {

template <class Work>
void measure(const char* what, int times, const Work& work) {
    std::size_t size = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i) {
        size = work();
    }
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    fmt::print("  {:<14}{:>9.2f} ms{:>12}\n", what, spent.count() / times, size);
}

} // namespace

int main(int count, char** arguments) {
    const int times = count > 1 ? std::max(1, std::atoi(arguments[1])) : 50;
    const report::Document document = testing::sampleDocument({});
    fmt::print("{} documents of {} pages; pages or bytes at the end\n", times, report::layOut(document).size());
    measure("layout", times, [&] { return report::layOut(document).size(); });
    measure("presentation", times, [&] { return report::presentationOf(document).value().size(); });
    measure("workbook", times, [&] { return report::workbookOf(document).value().size(); });
    return 0;
}
