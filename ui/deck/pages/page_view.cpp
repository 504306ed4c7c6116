// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the picture of a page where it belongs, to the pixel.
#include "ui/deck/pages/page_view.h"

#include "ui/deck/pages/page_words.h"
#include "ui/shell/theme/painting.h"

#include <QEvent>
#include <QLocale>

#include <cmath>

namespace counterpart::deck {

namespace {

constexpr int kFrame = 16; // milliseconds: what takes longer is painted beside the window's thread
constexpr int kUsualWidth = 640;

QRectF rectOfBox(const report::Box& box) {
    const auto points = [](report::Emu emu) { return static_cast<double>(emu) / static_cast<double>(report::kPoint); };
    return {points(box.x), points(box.y), points(box.width), points(box.height)};
}

} // namespace

PageView::PageView(QWidget* parent) : QWidget(parent), m_nothing(tr("No pages")), m_patience(kFrame) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFit(Fit::Page);
    connect(&m_images, &PageImages::made, this, [this](std::size_t page) {
        if (page == m_page) {
            update();
        }
    });
    describe();
}

void PageView::setPages(Pages pages) {
    const Pages before = m_images.pages();
    if (before == pages) {
        return;
    }
    m_page = counterpartOf(before.get(), m_page, pages.get()).value_or(0);
    m_images.setPages(std::move(pages));
    m_spot = m_pressed = -1;
    if (count() == 0) {
        m_shown = nullptr;
    }
    updateGeometry();
    describe();
    update();
    Q_EMIT pageShown(m_page);
}

void PageView::setPage(std::size_t page) {
    const std::size_t wanted = count() == 0 ? 0 : std::min(page, count() - 1);
    if (wanted == m_page) {
        return;
    }
    m_page = wanted;
    m_shown = nullptr;
    m_spot = m_pressed = -1;
    describe();
    update();
    Q_EMIT pageShown(m_page);
}

void PageView::setFit(Fit fit) {
    m_fit = fit;
    QSizePolicy policy(QSizePolicy::Expanding, fit == Fit::Width ? QSizePolicy::Minimum : QSizePolicy::Expanding);
    policy.setHeightForWidth(fit == Fit::Width);
    setSizePolicy(policy);
    updateGeometry();
    update();
}

void PageView::setAtTop(bool top) {
    m_atTop = top;
    update();
}

void PageView::setGround(const QColor& ground) {
    m_ground = ground;
    update();
}

void PageView::setNothing(const QString& words) {
    m_nothing = words;
    describe();
    update();
}

void PageView::prepare(std::size_t page) { m_images.picture(page, pixels()); }

bool PageView::isPainted() { return m_shown && m_images.isPresent(*m_shown, pixels()); }

const std::vector<Spot>& PageView::spots() const {
    static const std::vector<Spot> none;
    return m_shown && m_images.isPresent(*m_shown, m_shown->image.size()) ? m_shown->spots : none;
}

// In device pixels, so that the page is painted as sharp as the screen is.
QSize PageView::pixels() const {
    if (!pages()) {
        return {};
    }
    const QSizeF room =
        QSizeF(size()).shrunkBy(QMarginsF(m_margin, m_margin, m_margin, m_margin)) * devicePixelRatioF();
    const QSizeF fitted = pages()->size().scaled(room, Qt::KeepAspectRatio);
    return {std::max(1, static_cast<int>(std::floor(fitted.width() + 0.01))),
            std::max(1, static_cast<int>(std::floor(fitted.height() + 0.01)))};
}

double PageView::scale() const { return pages() ? pageRect().width() / pages()->size().width() : 1; }

QRectF PageView::pageRect() const {
    if (!pages()) {
        return {};
    }
    const double ratio = devicePixelRatioF();
    const QSize inPixels = pixels();
    const double left = std::floor((width() * ratio - inPixels.width()) / 2);
    const double top = m_atTop ? std::floor(m_margin * ratio) : std::floor((height() * ratio - inPixels.height()) / 2);
    return {left / ratio, top / ratio, inPixels.width() / ratio, inPixels.height() / ratio};
}

QRectF PageView::onWidget(const QRectF& points) const {
    const QPointF origin = pageRect().topLeft();
    const double by = scale();
    return {origin.x() + points.x() * by, origin.y() + points.y() * by, points.width() * by, points.height() * by};
}

QRectF PageView::rectOf(const PagePart& part) const {
    if (m_page >= count()) {
        return {};
    }
    const report::PlacedPage& placed = pages()->pages()[m_page];
    switch (part.is) {
    case PagePart::Is::Title:
        return onWidget(rectOfBox(placed.title.box));
    case PagePart::Is::Subtitle:
        return onWidget(rectOfBox(placed.subtitle.box));
    case PagePart::Is::Block:
        return part.block < placed.blocks.size() ? onWidget(rectOfBox(placed.blocks[part.block].box)) : QRectF();
    case PagePart::Is::Ground:
        break;
    }
    return pageRect();
}

PagePart PageView::partAt(const QPointF& position) const {
    for (const PagePart::Is is : {PagePart::Is::Title, PagePart::Is::Subtitle}) {
        if (rectOf({is, 0}).contains(position)) {
            return {is, 0};
        }
    }
    const std::size_t blocks = m_page < count() ? pages()->pages()[m_page].blocks.size() : 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        const PagePart part{PagePart::Is::Block, block};
        if (rectOf(part).contains(position)) {
            return part;
        }
    }
    return {};
}

QSize PageView::sizeHint() const { return {kUsualWidth, heightForWidth(kUsualWidth)}; }

int PageView::heightForWidth(int width) const {
    const QSizeF page = pages() ? pages()->size() : QSizeF(16, 9);
    return static_cast<int>(std::ceil(width * page.height() / page.width()));
}

void PageView::describe() {
    if (m_page >= count()) {
        setAccessibleName(m_nothing);
        setAccessibleDescription({});
        return;
    }
    setAccessibleName(tr("Page %1 of %2: %3")
                          .arg(QLocale().toString(static_cast<qulonglong>(m_page + 1)),
                               QLocale().toString(static_cast<qulonglong>(count())), titleOf(*pages(), m_page)));
    setAccessibleDescription(m_spot >= 0 ? spot(m_spot).words : textOf(*pages(), m_page));
}

void PageView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_ground.isValid() ? m_ground : ui::theme().colors().window);
    if (m_page >= count()) {
        ui::drawLine(painter, rect(), m_nothing, ui::theme().font(), ui::theme().colors().secondary, Qt::AlignHCenter);
        return;
    }
    const bool before = isPainted();
    if (!before) {
        if (auto picture = m_images.picture(m_page, pixels(), m_patience)) {
            m_shown = std::move(picture);
        }
    }
    const QRectF at = pageRect();
    if (m_shown) {
        if (m_shown->image.size() != pixels()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
        }
        painter.drawImage(at, m_shown->image);
    } else {
        painter.fillRect(at, colorOf(report::paletteOf(pages()->document().brand).ground));
    }
    if (!m_ground.isValid()) {
        painter.setPen(QPen(ui::theme().colors().border, 1));
        painter.drawRect(at.adjusted(0, 0, -1, -1));
    }
    if (m_spot >= 0 && m_spot < spotCount()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ui::theme().colors().accent, 2));
        painter.drawRoundedRect(spotRect(m_spot).adjusted(-2, -2, 2, 2), 3, 3);
    } else if (hasFocus() && m_byKeyboard) {
        ui::drawFocusRing(painter, at);
    }
    if (!before && isPainted()) {
        describe();
        QMetaObject::invokeMethod(this, &PageView::painted, Qt::QueuedConnection);
    }
}

void PageView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace counterpart::deck
