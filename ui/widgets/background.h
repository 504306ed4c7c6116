// SPDX-License-Identifier: GPL-3.0-or-later
// Runs work on another thread and hands its result back to a widget, unless that is gone by then.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace counterpart::ui {

// `work` returns a value and touches nothing of the window; `done` gets it in the window's thread. Not by a QFuture:
// its continuations take a context that is gone for a broken invariant.
template <typename Work, typename Done>
void inBackground(QObject* context, Work work, Done done) {
    using Value = std::invoke_result_t<Work>;
    auto finish = std::make_shared<Done>(std::move(done)); // used and destroyed in the window's thread
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(context), work = std::move(work), finish = std::move(finish)]() mutable {
            auto value = std::make_shared<Value>(work());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, value, finish = std::move(finish)] {
                    if (guard) {
                        (*finish)(std::move(*value));
                    }
                },
                Qt::QueuedConnection);
        });
}

} // namespace counterpart::ui
