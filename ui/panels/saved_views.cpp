// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps views in the person's settings and offers them as a menu.
#include "ui/panels/saved_views.h"

#include "ui/shell/theme/icons.h"
#include "ui/widgets/data_table/data_table.h"

#include <QCollator>
#include <QInputDialog>
#include <QJsonDocument>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

namespace counterpart {

namespace {

constexpr int kLongestName = 60;

// A name may hold a slash, which settings take for a group.
QString keyOf(const QString& name) { return QString::fromLatin1(name.toUtf8().toPercentEncoding()); }
QString nameOf(const QString& key) { return QString::fromUtf8(QByteArray::fromPercentEncoding(key.toLatin1())); }

} // namespace

SavedViews::SavedViews(const QString& panelId, ui::DataTable* table, QWidget* parent)
    : QObject(parent), m_key(QStringLiteral("views/") + panelId), m_table(table), m_button(new QToolButton(parent)),
      m_menu(new QMenu(m_button)) {
    m_button->setIcon(ui::icon(ui::Icon::SaveView));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_button->setAccessibleName(tr("Saved views"));
    m_button->setToolTip(tr("Saved views: columns, order and filters under a name"));
    connect(m_menu, &QMenu::aboutToShow, this, &SavedViews::fill);
    connect(table, &ui::DataTable::stateChanged, this, [this] {
        if (!m_applying) {
            setCurrent({});
        }
    });
    setCurrent({});
}

QStringList SavedViews::names() const {
    QSettings settings;
    settings.beginGroup(m_key);
    QStringList names;
    for (const QString& key : settings.childKeys()) {
        names << nameOf(key);
    }
    std::ranges::sort(names, QCollator());
    return names;
}

void SavedViews::save(const QString& name) {
    const QString trimmed = name.simplified().left(kLongestName);
    if (trimmed.isEmpty()) {
        return;
    }
    QSettings().setValue(m_key + u'/' + keyOf(trimmed), QJsonDocument(m_table->state()).toJson(QJsonDocument::Compact));
    setCurrent(trimmed);
}

bool SavedViews::apply(const QString& name) {
    const QByteArray kept = QSettings().value(m_key + u'/' + keyOf(name)).toByteArray();
    if (kept.isEmpty()) {
        return false;
    }
    m_applying = true;
    m_table->model()->clearFilters();
    m_table->restoreState(QJsonDocument::fromJson(kept).object());
    m_applying = false;
    setCurrent(name);
    return true;
}

void SavedViews::remove(const QString& name) {
    QSettings().remove(m_key + u'/' + keyOf(name));
    if (m_current == name) {
        setCurrent({});
    }
}

void SavedViews::reset() {
    m_table->model()->clearFilters();
    m_table->resetColumns();
    setCurrent({});
}

void SavedViews::setCurrent(const QString& name) {
    m_current = name;
    m_button->setText(name.isEmpty() ? tr("Views") : name);
}

void SavedViews::ask() {
    bool ok = false;
    const QString name = QInputDialog::getText(m_button, tr("Save this view"), tr("Name of the view:"),
                                               QLineEdit::Normal, m_current, &ok);
    if (ok) {
        save(name);
    }
}

void SavedViews::fill() {
    m_menu->clear();
    const QStringList all = names();
    for (const QString& name : all) {
        QAction* action = m_menu->addAction(name, this, [this, name] { apply(name); });
        action->setCheckable(true);
        action->setChecked(name == m_current);
    }
    if (!all.isEmpty()) {
        m_menu->addSeparator();
    }
    m_menu->addAction(ui::icon(ui::Icon::Add), tr("Save this view..."), this, &SavedViews::ask);
    m_menu->addAction(tr("All rows, columns as at first"), this, &SavedViews::reset);
    if (!all.isEmpty()) {
        QMenu* forget = m_menu->addMenu(ui::icon(ui::Icon::Delete), tr("Remove a view"));
        for (const QString& name : all) {
            forget->addAction(name, this, [this, name] { remove(name); });
        }
    }
}

} // namespace counterpart
