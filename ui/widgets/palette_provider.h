// SPDX-License-Identifier: GPL-3.0-or-later
// Where the command palette gets its items from: actions, panels, records, the lens.
#pragma once

#include "ui/shell/theme/icons.h"

#include <QString>
#include <QVector>

#include <functional>
#include <memory>

class QAction;

namespace counterpart::ui {

struct PaletteItem {
    QString title;
    QString note;     // where it is, what it is: beside the title
    QString shortcut; // shown at the far end
    Icon icon = Icon::None;
    int score = 0;             // the provider's; fuzzyMatch() gives comparable ones
    QList<int> marked;         // letters of the title to show as found
    std::function<void()> run; // in the window's thread
};

class PaletteProvider {
public:
    PaletteProvider() = default;
    PaletteProvider(const PaletteProvider&) = delete;
    PaletteProvider& operator=(const PaletteProvider&) = delete;
    virtual ~PaletteProvider() = default;

    virtual QString group() const = 0; // the heading: "Partners"
    // Best first, at most `limit`. Empty text: what is most useful without a word.
    virtual QVector<PaletteItem> find(const QString& text, int limit) = 0;
    // True: find() is called from another thread (never twice at once) and may take its time.
    virtual bool isSlow() const { return false; }
};

// Offers actions that are enabled and have a text; they are asked for at each search.
std::shared_ptr<PaletteProvider> actionProvider(const QString& group, std::function<QList<QAction*>()> actions);

// Ranks named things by fuzzyMatch() for providers that hold a list.
void keepBest(QVector<PaletteItem>& items, const QString& text, int limit);

} // namespace counterpart::ui
