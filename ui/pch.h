// SPDX-License-Identifier: GPL-3.0-or-later
// The headers that nearly every source of ui includes, compiled once.
#pragma once

#include <QAbstractTableModel>
#include <QApplication>
#include <QBoxLayout>
#include <QColor>
#include <QEvent>
#include <QFont>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QObject>
#include <QPainter>
#include <QPushButton>
#include <QString>
#include <QTimer>
#include <QToolButton>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>
