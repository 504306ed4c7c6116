// SPDX-License-Identifier: GPL-3.0-or-later
// Ranking, and the provider of actions.
#include "ui/widgets/palette_provider.h"

#include "ui/widgets/fuzzy.h"

#include <QAction>
#include <QPointer>

namespace counterpart::ui {
namespace {

class ActionProvider : public PaletteProvider {
public:
    ActionProvider(QString group, std::function<QList<QAction*>()> actions)
        : m_group(std::move(group)), m_actions(std::move(actions)) {}

    QString group() const override { return m_group; }
    QVector<PaletteItem> find(const QString& text, int limit) override {
        QVector<PaletteItem> items;
        for (QAction* action : m_actions()) {
            QString title = action->text();
            title.remove(QLatin1Char('&'));
            if (!action->isEnabled() || title.isEmpty()) {
                continue;
            }
            PaletteItem item;
            item.title = title;
            item.note =
                action->toolTip() == action->text() || action->toolTip() == title ? QString() : action->toolTip();
            item.shortcut = action->shortcut().toString(QKeySequence::NativeText);
            item.run = [guard = QPointer<QAction>(action)] {
                if (guard) {
                    guard->trigger();
                }
            };
            items.append(std::move(item));
        }
        keepBest(items, text, limit);
        return items;
    }

private:
    QString m_group;
    std::function<QList<QAction*>()> m_actions;
};

} // namespace

std::shared_ptr<PaletteProvider> actionProvider(const QString& group, std::function<QList<QAction*>()> actions) {
    return std::make_shared<ActionProvider>(group, std::move(actions));
}

void keepBest(QVector<PaletteItem>& items, const QString& text, int limit) {
    if (!text.trimmed().isEmpty()) {
        QVector<PaletteItem> kept;
        for (PaletteItem& item : items) {
            if (const auto match = fuzzyMatch(text, item.title)) {
                item.score = match->score;
                item.marked = match->positions;
                kept.append(std::move(item));
            }
        }
        items = std::move(kept);
        std::stable_sort(items.begin(), items.end(),
                         [](const PaletteItem& a, const PaletteItem& b) { return a.score > b.score; });
    }
    if (items.size() > limit) {
        items.resize(limit);
    }
}

} // namespace counterpart::ui
