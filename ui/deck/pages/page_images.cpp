// SPDX-License-Identifier: GPL-3.0-or-later
// One page is painted at a time; the latest wish comes first, and what nobody wishes any more is not painted.
#include "ui/deck/pages/page_images.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

namespace counterpart::deck {

namespace {

constexpr std::size_t kMostWishes = 48; // as many as can be in sight; dropped ones are wished again when shown

void paintOrder(const PagePainter& pages, std::size_t page, const QSize& pixels, PagePicture& out) {
    QElapsedTimer watch;
    watch.start();
    out.image = QImage(pixels, QImage::Format_RGB32);
    QPainter painter(&out.image);
    const QSizeF size = pages.size();
    painter.scale(pixels.width() / size.width(), pixels.height() / size.height());
    pages.paint(painter, page, &out.spots);
    painter.end();
    out.milliseconds = static_cast<double>(watch.nsecsElapsed()) / 1e6;
}

} // namespace

PageImages::PageImages(QObject* parent) : QObject(parent) {
    m_painters.setMaxThreadCount(1);
    m_painters.setExpiryTimeout(-1);
}

PageImages::~PageImages() { m_painters.waitForDone(); }

void PageImages::setPages(Pages pages) {
    m_pages = std::move(pages);
    ++m_generation;
    m_wishes.clear();
    m_keys.clear();
    QSet<QString> seen;
    for (std::size_t page = 0; m_pages && page < m_pages->pages().size(); ++page) {
        const report::PlacedPage& placed = m_pages->pages()[page];
        QString key = QStringLiteral("%1/%2").arg(words(m_pages->document().pages[placed.page].id)).arg(placed.part);
        while (seen.contains(key)) {
            key += QLatin1Char('+');
        }
        seen.insert(key);
        m_keys.push_back(std::move(key));
    }
    m_made.removeIf([&](const auto& each) { return !seen.contains(each.key()); });
}

std::shared_ptr<const PagePicture> PageImages::presentOf(std::size_t page, const QSize& pixels) const {
    const auto found = m_made.value(m_keys[page]);
    return found && isPresent(*found, pixels) ? found : nullptr;
}

std::shared_ptr<const PagePicture> PageImages::picture(std::size_t page, const QSize& pixels, int patience) {
    if (page >= m_keys.size() || pixels.isEmpty()) {
        return nullptr;
    }
    if (!presentOf(page, pixels)) {
        wish(page, pixels);
        const QDeadlineTimer until(patience);
        while (patience > 0 && m_running && !presentOf(page, pixels)) {
            if (!m_running->done->tryAcquire(1, static_cast<int>(until.remainingTime()))) {
                break;
            }
            take();
        }
    }
    const auto found = m_made.value(m_keys[page]);
    if (found) {
        found->used = ++m_clock;
    }
    return found;
}

void PageImages::wish(std::size_t page, const QSize& pixels) {
    if (m_running && m_running->pages == m_pages && m_running->page == page && m_running->pixels == pixels) {
        return;
    }
    std::erase_if(m_wishes, [&](const auto& each) { return each.first == page; });
    m_wishes.emplace_back(page, pixels);
    if (m_wishes.size() > kMostWishes) {
        m_wishes.erase(m_wishes.begin());
    }
    startNext();
}

void PageImages::startNext() {
    if (m_running || m_wishes.empty()) {
        return;
    }
    const auto [page, pixels] = m_wishes.back();
    m_wishes.pop_back();
    auto picture = std::make_shared<PagePicture>();
    picture->generation = m_generation;
    m_running = std::make_shared<Order>(
        Order{m_pages, page, m_keys[page], pixels, std::move(picture), std::make_shared<QSemaphore>()});
    m_painters.start([this, order = m_running] {
        paintOrder(*order->pages, order->page, order->pixels, *order->picture);
        order->done->release();
        QMetaObject::invokeMethod(
            this,
            [this, order] {
                if (order == m_running) {
                    take();
                }
            },
            Qt::QueuedConnection);
    });
}

void PageImages::take() {
    const std::shared_ptr<Order> order = std::exchange(m_running, nullptr);
    if (order->picture->generation == m_generation) {
        order->picture->used = ++m_clock;
        m_made.insert(order->key, order->picture);
        forget();
    }
    startNext();
    if (order->picture->generation == m_generation) {
        Q_EMIT made(order->page);
    }
}

// The least recently used go, but never the last one.
void PageImages::forget() {
    qsizetype bytes = 0;
    for (const auto& each : std::as_const(m_made)) {
        bytes += each->image.sizeInBytes();
    }
    while (bytes > m_budget && m_made.size() > 1) {
        const auto oldest = std::min_element(m_made.begin(), m_made.end(),
                                             [](const auto& a, const auto& b) { return a->used < b->used; });
        bytes -= (*oldest)->image.sizeInBytes();
        m_made.erase(oldest);
    }
}

} // namespace counterpart::deck
