// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the providers, merges what they found, runs what was chosen.
#include "ui/widgets/command_palette.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/palette_model.h"
#include "ui/widgets/pressable.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <mutex>

namespace counterpart::ui {
namespace {

constexpr int perGroup = 8;
constexpr int slowPauseMs = 60;
constexpr int width100 = 640;

} // namespace

// Outlives the palette, so that a provider that answers late finds it shut. One slow search at a time.
struct CommandPalette::Door {
    std::mutex mutex;
    CommandPalette* palette = nullptr;
    std::atomic<quint64> generation{0};
};

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window), m_input(new QLineEdit(this)), m_list(new QListView(this)), m_hint(new QLabel(this)),
      m_model(new PaletteModel(this)), m_pool(new QThreadPool(this)), m_pause(new QTimer(this)),
      m_door(std::make_shared<Door>()) {
    m_door->palette = this;
    m_pool->setMaxThreadCount(1);
    setAccessibleName(tr("Command palette"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, space::xs, space::xs, space::s);
    column->setSpacing(space::xs);
    column->addWidget(m_input);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    m_input->setPlaceholderText(tr("Find an action, a partner, a deal"));
    m_input->setAccessibleName(tr("Find an action or a record"));
    m_input->setProperty("kind", QStringLiteral("bare"));
    m_input->addAction(icon(Icon::Search, Tone::Neutral), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setAlignment(Qt::AlignCenter);
    setTextStyle(m_hint, Type::Caption, Ink::Secondary);
    m_pause->setSingleShot(true);
    m_pause->setInterval(slowPauseMs);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_pause, &QTimer::timeout, this, [this] {
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            if (m_sources[i].waiting) {
                ask(i, m_input->text());
            }
        }
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    m_input->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

CommandPalette::~CommandPalette() {
    m_pool->clear();
    m_door->generation.fetch_add(1);
    const std::scoped_lock lock(m_door->mutex);
    m_door->palette = nullptr;
}

void CommandPalette::addProvider(std::shared_ptr<PaletteProvider> provider) {
    m_sources.push_back({std::move(provider), {}, false});
}

void CommandPalette::open(const QString& typed) {
    if (!isVisible()) {
        m_focusBefore = QApplication::focusWidget();
    }
    {
        const QSignalBlocker quiet(m_input);
        m_input->setText(typed);
    }
    place();
    QFrame::show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
    search();
}

void CommandPalette::dismiss() {
    if (!isVisible()) {
        return;
    }
    m_pause->stop();
    m_door->generation.store(++m_generation);
    hide();
    if (m_focusBefore) {
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    }
}

void CommandPalette::search() {
    m_door->generation.store(++m_generation);
    const QString text = m_input->text();
    for (Source& source : m_sources) {
        source.waiting = source.provider->isSlow();
        if (!source.waiting) {
            source.found = source.provider->find(text, perGroup);
        }
    }
    m_pause->start();
    rebuild();
}

void CommandPalette::ask(std::size_t source, const QString& text) {
    m_pool->start([door = m_door, provider = m_sources[source].provider, source, text, generation = m_generation] {
        if (door->generation.load() != generation) {
            return;
        }
        auto found = provider->find(text, perGroup);
        const std::scoped_lock lock(door->mutex);
        if (CommandPalette* palette = door->palette) {
            QMetaObject::invokeMethod(
                palette,
                [palette, source, generation, found = std::move(found)] { palette->take(source, generation, found); },
                Qt::QueuedConnection);
        }
    });
}

void CommandPalette::take(std::size_t source, quint64 generation, QVector<PaletteItem> found) {
    if (generation != m_generation || source >= m_sources.size()) {
        return;
    }
    m_sources[source].waiting = false;
    m_sources[source].found = std::move(found);
    rebuild();
}

// Groups keep the order in which they were added, except that with a text the one with the best hit comes first.
void CommandPalette::rebuild() {
    std::vector<const Source*> order;
    bool waiting = false;
    for (const Source& source : m_sources) {
        waiting = waiting || source.waiting;
        if (!source.found.isEmpty()) {
            order.push_back(&source);
        }
    }
    if (!m_input->text().trimmed().isEmpty()) {
        std::stable_sort(order.begin(), order.end(), [](const Source* a, const Source* b) {
            return a->found.first().score > b->found.first().score;
        });
    }
    QVector<PaletteModel::Row> rows;
    for (const Source* source : order) {
        rows.append({source->provider->group(), {}});
        for (const PaletteItem& item : source->found) {
            rows.append({{}, item});
        }
    }
    m_model->setRows(std::move(rows));
    const bool none = m_model->items() == 0;
    m_hint->setText(!none ? tr("↑↓ choose   Enter run   Esc close") : waiting ? tr("Looking") : tr("Nothing found"));
    m_list->setVisible(!none);
    if (!none) {
        m_list->setCurrentIndex(m_model->index(m_model->next(-1, 1)));
    }
    place();
    Q_EMIT resultsChanged();
}

void CommandPalette::step(int by) {
    const int direction = by < 0 ? -1 : 1;
    int at = m_list->currentIndex().row();
    for (int i = 0; i < std::abs(by); ++i) {
        at = m_model->next(at, direction);
    }
    if (at >= 0 && at < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(at));
        m_list->scrollTo(m_model->index(at));
    }
}

void CommandPalette::runCurrent() {
    const int at = m_list->currentIndex().row();
    if (at < 0 || at >= m_model->rowCount() || m_model->isHeading(at)) {
        return;
    }
    const auto run = m_model->row(at).item.run; // the row goes away with the palette
    dismiss();
    if (run) {
        run();
    }
}

void CommandPalette::place() {
    const QRect area = parentWidget()->rect();
    const int wide = std::min(width100, area.width() - 2 * space::l);
    int rows = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        rows += m_list->itemDelegate()->sizeHint({}, m_model->index(i)).height();
    }
    m_list->setFixedHeight(std::min(rows + 2, std::max(120, area.height() * 6 / 10)));
    setFixedWidth(wide);
    adjustSize();
    QFrame::move((area.width() - wide) / 2, std::max(space::l, area.height() / 10));
}

int CommandPalette::resultCount() const { return m_model->items(); }

QString CommandPalette::currentTitle() const { return m_list->currentIndex().data().toString(); }

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched == m_input && event->type() == QEvent::FocusOut && isVisible()) {
        QTimer::singleShot(0, this, [this] {
            if (!isAncestorOf(QApplication::focusWidget()) && QApplication::activePopupWidget() == nullptr) {
                m_focusBefore = nullptr;
                dismiss();
            }
        });
    }
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(perGroup);
            return true;
        case Qt::Key_PageUp:
            step(-perGroup);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Escape:
            dismiss();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    painter.fillRect(rect(), c.surface);
    painter.setPen(QPen(c.field, borderWidth));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.fillRect(QRect(1, m_input->geometry().bottom() + 2, width() - 2, 1), c.border);
}

} // namespace counterpart::ui
