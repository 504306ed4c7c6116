// SPDX-License-Identifier: GPL-3.0-or-later
// How would documents look with this brand? A cover and a page, painted as every document is.
#pragma once

#include "core/report/compose/brand.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace counterpart {

namespace deck {
class PagePainter;
} // namespace deck

// A small document in words, with something of everything that takes a colour.
report::Document brandSample(const report::BrandAndImages& look, bool rightToLeft);

class BrandPreview : public QWidget {
    Q_OBJECT
public:
    explicit BrandPreview(QWidget* parent = nullptr);
    ~BrandPreview() override;
    void setLook(const report::BrandAndImages& look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::unique_ptr<deck::PagePainter> m_pages;
};

} // namespace counterpart
