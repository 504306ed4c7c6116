// SPDX-License-Identifier: GPL-3.0-or-later
// A review before its audience, with the session behind it.
#pragma once

#include "ui/deck/paint/page_painter.h"

#include <QObject>

#include <memory>

namespace counterpart {

class Presenting : public QObject {
    Q_OBJECT
public:
    explicit Presenting(QObject* parent = nullptr) : QObject(parent) {}
    void setPages(std::shared_ptr<const deck::PagePainter>, const QString&) {}
};

} // namespace counterpart
