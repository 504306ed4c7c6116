// SPDX-License-Identifier: GPL-3.0-or-later
// Runs work on another thread and hands its result back to a widget, unless that is gone by then.
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace counterpart::ui {

// `work` returns a value and touches nothing of the window; `done` gets it in the window's thread.
template <typename Work, typename Done>
void inBackground(QObject* context, Work work, Done done) {
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->future().then(context, std::move(done));
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace counterpart::ui
