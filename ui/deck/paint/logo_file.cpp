// SPDX-License-Identifier: GPL-3.0-or-later
// Reads, scales and writes logos.
#include "ui/deck/paint/logo_file.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace counterpart::deck {

namespace {

using brand::LogoFault;

constexpr double kSmaller = 0.7; // a step where the file is still too large
const QSize kUseful(brand::kUsefulWidth, brand::kUsefulHeight);

QSize fitted(QSize size, bool grow) {
    const QSize most = size.scaled(kUseful, Qt::KeepAspectRatio).expandedTo({1, 1});
    return grow || most.width() < size.width() ? most : size;
}

QByteArray encoded(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

LogoFile faulty(LogoFault fault) { return {{}, {}, fault}; }

LogoFile kept(const QImage& read) {
    QSize size = fitted(read.size(), false);
    for (;;) {
        QImage clean(size, QImage::Format_ARGB32);
        clean.fill(Qt::transparent);
        QPainter painter(&clean);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(
            QPoint(), size == read.size() ? read : read.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        painter.end();
        const QByteArray bytes = encoded(clean);
        if (bytes.size() <= static_cast<qsizetype>(brand::kMostLogoBytes)) {
            return {bytes.toStdString(), size, LogoFault::None};
        }
        size = QSizeF(QSizeF(size) * kSmaller).toSize().expandedTo({1, 1});
    }
}

bool looksDrawn(const QByteArray& bytes) {
    const QByteArray head = bytes.left(4096);
    return head.contains("<svg") || head.contains(":svg");
}

LogoFile drawn(const QByteArray& bytes) {
    QSvgRenderer renderer;
    if (!renderer.load(bytes) || !renderer.isValid()) {
        return faulty(LogoFault::NoPicture);
    }
    QSizeF natural = renderer.viewBoxF().size();
    natural = natural.isEmpty() ? QSizeF(renderer.defaultSize()) : natural;
    if (!(natural.width() > 0 && natural.height() > 0)) {
        return faulty(LogoFault::NoPicture);
    }
    const QSize size = natural.scaled(QSizeF(kUseful), Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    return kept(image);
}

} // namespace

LogoFile logoFrom(const QByteArray& bytes) {
    if (bytes.size() > kMostSourceBytes) {
        return faulty(LogoFault::TooLarge);
    }
    const auto facts = pictureFacts({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!facts) {
        return looksDrawn(bytes) ? drawn(bytes) : faulty(LogoFault::NoPicture);
    }
    if (qint64{facts->width} * facts->height > kMostSourcePixels) {
        return faulty(LogoFault::TooManyPixels);
    }
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    return image.isNull() ? faulty(LogoFault::NoPicture) : kept(image);
}

LogoFile logoFromFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return faulty(LogoFault::Unreadable);
    }
    return file.size() > kMostSourceBytes ? faulty(LogoFault::TooLarge) : logoFrom(file.read(kMostSourceBytes + 1));
}

} // namespace counterpart::deck
