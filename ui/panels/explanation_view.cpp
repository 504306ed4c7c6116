// SPDX-License-Identifier: GPL-3.0-or-later
// Head, tools and tree of an explanation; what keys and clicks do in it.
#include "ui/panels/explanation_view.h"

#include "ui/delegates/step_delegate.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <functional>

namespace counterpart {

namespace {

constexpr int kOpenTop = 24;  // parts of the first level that are shown opened
constexpr int kOpenBelow = 6; // of the levels below it

QLabel* label(QWidget* parent, ui::Type type, ui::Ink ink, ui::Weight weight = ui::Weight::Regular) {
    auto* made = new QLabel(parent);
    ui::setTextStyle(made, type, ink, weight);
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QToolButton* tool(QWidget* parent, ui::Icon picture, const QString& words) {
    auto* button = new QToolButton(parent);
    button->setIcon(ui::icon(picture));
    button->setAccessibleName(words);
    button->setToolTip(words);
    return button;
}

} // namespace

ExplanationView::ExplanationView(QWidget* parent)
    : QWidget(parent), m_model(new StepModel(this)), m_tree(new QTreeView(this)),
      m_delegate(new ui::StepDelegate(m_tree)), m_title(label(this, ui::Type::Body, ui::Ink::Text, ui::Weight::Strong)),
      m_figure(label(this, ui::Type::Display, ui::Ink::Text, ui::Weight::Strong)),
      m_means(label(this, ui::Type::Body, ui::Ink::Text)), m_lens(label(this, ui::Type::Caption, ui::Ink::Secondary)),
      m_back(tool(this, ui::Icon::ChevronLeft, tr("Back to the explanation before (Alt+Left)"))),
      m_forward(tool(this, ui::Icon::ChevronRight, tr("Forward (Alt+Right)"))),
      m_open(tool(this, ui::Icon::External, tr("Open the record (Enter)"))), m_search(new QLineEdit(this)) {
    setAccessibleName(tr("Explanation"));
    build();
}

void ExplanationView::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::xs);
    addHead();
    addTools();
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Explanation"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(ui::space::l);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStretchLastSection(true);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    column->addWidget(m_tree, 1);
    connect(m_tree, &QTreeView::doubleClicked, this, &ExplanationView::activate);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->step(index).role == Step::Role::Rest) {
            activate(index);
        }
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ExplanationView::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExplanationView::markCurrent);
}

void ExplanationView::addHead() {
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    for (QLabel* part : {m_title, m_figure, m_means, m_lens}) {
        column->addWidget(part);
    }
}

void ExplanationView::addTools() {
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::xs);
    auto* copyButton = tool(this, ui::Icon::Copy, tr("Copy the explanation as it is opened"));
    auto* saveButton = tool(this, ui::Icon::Export, tr("Export the explanation down to the facts"));
    auto* files = new QMenu(saveButton);
    const auto offer = [&](const QString& words, File file) {
        files->addAction(words, this, [this, file] { exportAs(file); });
    };
    offer(tr("Text (*.txt)..."), File::Text);
    offer(tr("Table (*.csv)..."), File::Csv);
    offer(tr("Page (*.html)..."), File::Html);
    offer(tr("Data (*.json)..."), File::Json);
    saveButton->setMenu(files);
    saveButton->setPopupMode(QToolButton::InstantPopup);
    m_search->setPlaceholderText(tr("Find in the explanation"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_search, 1);
    row->addWidget(m_open);
    row->addWidget(copyButton);
    row->addWidget(saveButton);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_back, &QToolButton::clicked, this, &ExplanationView::back);
    connect(m_forward, &QToolButton::clicked, this, &ExplanationView::forward);
    connect(m_open, &QToolButton::clicked, this, [this] { activate(m_tree->currentIndex()); });
    connect(copyButton, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(asShown());
        Q_EMIT said(tr("The explanation is copied"));
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { findNext(m_search->text()); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_delegate->setMarked(text.trimmed());
        m_tree->viewport()->update();
    });
}

QSize ExplanationView::sizeHint() const { return {360, 640}; }

void ExplanationView::setExplanation(const Step& root) {
    const bool same = m_at >= 0 && m_way.front().label == root.label;
    const QStringList open = same && m_at == 0 ? expandedPaths() : QStringList();
    const int scrolled = m_tree->verticalScrollBar()->value();
    m_way = {root};
    m_at = 0;
    show(m_way.front());
    if (!open.isEmpty()) {
        expandPaths(open);
        m_tree->verticalScrollBar()->setValue(scrolled);
    }
}

void ExplanationView::lead(Step root) {
    m_way.resize(static_cast<std::size_t>(m_at + 1));
    m_way.push_back(std::move(root));
    ++m_at;
    show(m_way.back());
    m_tree->setFocus();
}

void ExplanationView::back() {
    if (canGoBack()) {
        show(m_way[static_cast<std::size_t>(--m_at)]);
    }
}

void ExplanationView::forward() {
    if (canGoForward()) {
        show(m_way[static_cast<std::size_t>(++m_at)]);
    }
}

void ExplanationView::show(const Step& root) {
    fillHead(root);
    m_model->setRoot(root);
    openFirst();
    m_back->setEnabled(canGoBack());
    m_forward->setEnabled(canGoForward());
    m_back->setVisible(m_way.size() > 1);
    m_forward->setVisible(m_way.size() > 1);
    m_tree->scrollToTop();
    markCurrent();
}

void ExplanationView::fillHead(const Step& root) {
    QStringList lens;
    QString means;
    for (const Step& part : root.parts) {
        if (part.role == Step::Role::Frame) {
            if (means.isEmpty() && lens.isEmpty() && part.label == QCoreApplication::translate("Explain", "Means")) {
                means = part.value;
            } else {
                lens << tr("%1: %2").arg(part.label, part.value);
            }
        }
    }
    const auto set = [](QLabel* where, const QString& text) {
        where->setText(text);
        where->setVisible(!text.isEmpty());
    };
    set(m_title, root.label);
    set(m_figure, root.value);
    set(m_means, means);
    set(m_lens, lens.join(QStringLiteral("  \u00b7  ")));
    ui::setTextStyle(m_figure, root.value.size() > 24 ? ui::Type::Heading : ui::Type::Display, ui::Ink::Text,
                     ui::Weight::Strong);
}

// What is short stands open; what is made on demand waits until somebody asks.
void ExplanationView::openFirst() {
    const std::function<void(const QModelIndex&, int)> open = [&](const QModelIndex& parent, int most) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex at = m_model->index(row, 0, parent);
            const Step& step = m_model->step(at);
            const bool list = !parent.isValid() && step.number && !step.parts.isEmpty(); // the sum itself
            if (!step.more && !step.parts.isEmpty() && (list || step.parts.size() <= most)) {
                m_model->fetchMore(at); // the tree would do it later
                m_tree->expand(at);
                open(at, kOpenBelow);
            }
        }
    };
    open({}, kOpenTop);
}

void ExplanationView::activate(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    const Step step = m_model->step(index);
    if (step.role == Step::Role::Rest) {
        m_tree->setCurrentIndex(m_model->openRest(index));
    } else if (step.record != 0) {
        Q_EMIT recordRequested(step.kind, step.record);
    } else {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    }
}

void ExplanationView::markCurrent() {
    const QModelIndex at = m_tree->currentIndex();
    m_open->setEnabled(at.isValid() && m_model->step(at).record != 0);
}

bool ExplanationView::findNext(const QString& text) {
    const QModelIndex found = m_model->find(text.trimmed(), m_tree->currentIndex());
    if (!found.isValid()) {
        if (!text.trimmed().isEmpty()) {
            Q_EMIT said(tr("\"%1\" is nowhere in what is opened").arg(text.trimmed()));
        }
        return false;
    }
    m_tree->setCurrentIndex(found);
    m_tree->scrollTo(found);
    return true;
}

void ExplanationView::showMenu(const QPoint& at) {
    const QModelIndex index = m_tree->indexAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid()) {
        const Step step = m_model->step(index);
        if (step.record != 0) {
            menu->addAction(ui::icon(ui::Icon::External), tr("Open the record"), this,
                            [this, step] { Q_EMIT recordRequested(step.kind, step.record); });
        }
        if (step.opens()) {
            menu->addAction(ui::icon(ui::Icon::Explain), tr("Explain this alone"), this, [this, step] { lead(step); });
            menu->addAction(ui::icon(ui::Icon::ChevronDown), tr("Open everything below"), this,
                            [this, index] { m_tree->expandRecursively(index, 6); });
        }
        menu->addSeparator();
    }
    menu->addAction(ui::icon(ui::Icon::Copy), tr("Copy"), this, &ExplanationView::copy);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

bool ExplanationView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize) {
        QMetaObject::invokeMethod(m_tree, &QTreeView::doItemsLayout,
                                  Qt::QueuedConnection); // other widths wrap elsewhere
    }
    if (event->type() != QEvent::KeyPress || (watched != m_tree && watched != m_search)) {
        return QWidget::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    const QModelIndex at = m_tree->currentIndex();
    if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
        (key->key() == Qt::Key_Left) != (layoutDirection() == Qt::RightToLeft) ? back() : forward();
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Escape)) {
        m_tree->setFocus();
        return true;
    }
    if (watched != m_tree) {
        return false;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->matches(QKeySequence::Copy)) {
        copy();
    } else if (key->matches(QKeySequence::Find)) {
        m_search->setFocus();
    } else if (enter && key->modifiers() == Qt::ControlModifier && at.isValid() && m_model->step(at).opens()) {
        lead(m_model->step(at));
    } else if (enter && at.isValid()) {
        activate(at);
    } else if (key->key() == Qt::Key_Space && at.isValid()) {
        m_model->step(at).role == Step::Role::Rest ? activate(at) : m_tree->setExpanded(at, !m_tree->isExpanded(at));
    } else {
        return false;
    }
    return true;
}

} // namespace counterpart
