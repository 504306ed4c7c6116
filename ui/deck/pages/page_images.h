// SPDX-License-Identifier: GPL-3.0-or-later
// How does one have pictures of a document's pages without holding up the window? They are painted on another thread;
// whoever asks may wait a moment for one, and shows what there was until it comes.
#pragma once

#include "ui/deck/paint/page_painter.h"

#include <QObject>
#include <QSemaphore>
#include <QThreadPool>

#include <memory>

namespace counterpart::deck {

using Pages = std::shared_ptr<const PagePainter>;

struct PagePicture {
    QImage image;
    std::vector<Spot> spots; // in points of the page
    int generation = 0;      // of the document it shows
    double milliseconds = 0; // that painting took
    qint64 used = 0;
};

class PageImages : public QObject {
    Q_OBJECT
public:
    explicit PageImages(QObject* parent = nullptr);
    ~PageImages() override;

    // What is painted already is kept by the pages' ids, to be shown until its successor is painted.
    void setPages(Pages pages);
    const Pages& pages() const { return m_pages; }
    std::size_t count() const { return m_keys.size(); }
    const QString& keyOf(std::size_t page) const { return m_keys[page]; } // by id and part, never twice

    // What there is of a page; null where there is nothing yet. Where it is not what it should be (isPresent), it is
    // painted: within `patience` milliseconds, or later, which made() says.
    std::shared_ptr<const PagePicture> picture(std::size_t page, const QSize& pixels, int patience = 0);
    bool isPresent(const PagePicture& picture, const QSize& pixels) const {
        return picture.generation == m_generation && picture.image.size() == pixels;
    }
    void setBudget(qsizetype bytes) { m_budget = bytes; }

Q_SIGNALS:
    void made(std::size_t page);

private:
    struct Order {
        Pages pages;
        std::size_t page = 0;
        QString key;
        QSize pixels;
        std::shared_ptr<PagePicture> picture;
        std::shared_ptr<QSemaphore> done;
    };
    void wish(std::size_t page, const QSize& pixels);
    void startNext();
    std::shared_ptr<const PagePicture> presentOf(std::size_t page, const QSize& pixels) const;
    void take(); // what the thread has finished
    void forget();

    Pages m_pages;
    std::vector<QString> m_keys;
    QHash<QString, std::shared_ptr<PagePicture>> m_made;
    std::vector<std::pair<std::size_t, QSize>> m_wishes; // the latest last, and first served
    std::shared_ptr<Order> m_running;
    QThreadPool m_painters; // one, that is kept: fonts are found once per thread
    int m_generation = 0;
    qint64 m_clock = 0;
    qsizetype m_budget = qsizetype(128) << 20; // three pages on a screen of 3840 x 2160, and more of smaller ones
};

} // namespace counterpart::deck
