// SPDX-License-Identifier: GPL-3.0-or-later
// Reaches every action and record by typing (Ctrl+K): one field, results in groups, keys only if one likes.
#pragma once

#include "ui/widgets/palette_provider.h"

#include <QFrame>
#include <QPointer>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QThreadPool;
class QTimer;

namespace counterpart::ui {

class PaletteModel;

// One per window, over its upper part. Slow providers answer from a thread; answers to an older text are dropped.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);
    ~CommandPalette() override;
    void addProvider(std::shared_ptr<PaletteProvider> provider); // groups come in this order
    void open(const QString& typed = {});
    void dismiss();
    int resultCount() const;
    QString currentTitle() const;

Q_SIGNALS:
    void resultsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Door;
    struct Source {
        std::shared_ptr<PaletteProvider> provider;
        QVector<PaletteItem> found;
        bool waiting = false;
    };
    void search();
    void ask(std::size_t source, const QString& text);
    void take(std::size_t source, quint64 generation, QVector<PaletteItem> found);
    void rebuild();
    void step(int by);
    void runCurrent();
    void place();

    QLineEdit* m_input;
    QListView* m_list;
    QLabel* m_hint;
    PaletteModel* m_model;
    QThreadPool* m_pool;
    QTimer* m_pause;
    std::vector<Source> m_sources;
    std::shared_ptr<Door> m_door;
    quint64 m_generation = 0;
    QPointer<QWidget> m_focusBefore;
};

} // namespace counterpart::ui
