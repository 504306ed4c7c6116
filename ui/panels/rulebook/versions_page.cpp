// SPDX-License-Identifier: GPL-3.0-or-later
// Newest first; one chosen is compared with the version before it, two with each other.
#include "ui/panels/rulebook/versions_page.h"

#include "core/domain/rulebook_json.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/panels/rulebook/change_words.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/section_header.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

VersionsPage::VersionsPage(QWidget* parent)
    : QWidget(parent), m_versions(new QTreeWidget(this)), m_about(new QLabel(this)),
      m_differences(new QListWidget(this)), m_start(new QPushButton(tr("Begin a draft from it"), this)),
      m_delete(new QPushButton(tr("Delete the version"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    column->addWidget(new ui::SectionHeader(tr("Versions"), this));
    m_versions->setHeaderLabels({tr("Version"), tr("In force from"), tr("Author"), tr("Reason")});
    m_versions->setRootIsDecorated(false);
    m_versions->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_versions->setProperty("kind", QStringLiteral("rows"));
    m_versions->setAccessibleName(tr("Versions of the rulebook"));
    column->addWidget(m_versions, 2);
    auto* row = new QHBoxLayout;
    auto* back = new QPushButton(tr("Back to the form"), this);
    row->addWidget(m_start);
    row->addWidget(m_delete);
    row->addStretch(1);
    row->addWidget(back);
    column->addLayout(row);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    ui::setTextStyle(m_about, ui::Type::Body, ui::Ink::Secondary);
    column->addWidget(m_about);
    m_differences->setProperty("kind", QStringLiteral("rows"));
    m_differences->setAccessibleName(tr("Differences"));
    m_differences->setWordWrap(true);
    column->addWidget(m_differences, 3);
    connect(m_versions, &QTreeWidget::itemSelectionChanged, this, &VersionsPage::compare);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT draftRequested(chosen()); });
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(chosen()); });
    connect(back, &QPushButton::clicked, this, &VersionsPage::closeRequested);
}

void VersionsPage::setVersions(const SnapshotPtr& facts, RecordId inForce) {
    m_facts = facts;
    m_inForce = inForce;
    std::vector<const RulebookVersion*> versions;
    facts->table<RulebookVersion>().forEach([&](const RulebookVersion& version) { versions.push_back(&version); });
    std::ranges::sort(versions, [](const RulebookVersion* a, const RulebookVersion* b) {
        return std::pair(a->effective, a->id) > std::pair(b->effective, b->id);
    });
    m_versions->clear();
    for (const RulebookVersion* version : versions) {
        const QString key = toQString(version->key);
        auto* item = new QTreeWidgetItem(
            m_versions, {version->id == inForce ? tr("%1, in force").arg(key) : key,
                         version->effective.has() ? formatDate(version->effective) : tr("the beginning"),
                         toQString(version->author.view()), toQString(version->reason)});
        item->setData(0, Qt::UserRole, QVariant::fromValue<qint64>(version->id));
        item->setToolTip(3, item->text(3));
    }
    for (int i = 0; i < 3; ++i) {
        m_versions->resizeColumnToContents(i);
    }
    m_versions->setCurrentItem(m_versions->topLevelItem(0));
    compare();
}

qint64 VersionsPage::chosen() const {
    const auto items = m_versions->selectedItems();
    return items.size() == 1 ? items.front()->data(0, Qt::UserRole).toLongLong() : 0;
}

void VersionsPage::compare() {
    const auto items = m_versions->selectedItems();
    m_differences->clear();
    m_start->setEnabled(items.size() == 1);
    m_delete->setEnabled(items.size() == 1 && m_versions->topLevelItemCount() > 1);
    int newer = items.isEmpty() ? -1 : m_versions->indexOfTopLevelItem(items.front());
    int older = newer + 1;
    if (items.size() == 2) {
        older = m_versions->indexOfTopLevelItem(items.back());
        if (older < newer) {
            std::swap(older, newer);
        }
    }
    if (newer < 0 || items.size() > 2 || older >= m_versions->topLevelItemCount()) {
        m_about->setText(items.size() > 2 ? tr("Choose one version, or two to compare them.")
                         : newer < 0      ? QString()
                                          : tr("This is the first version."));
        return;
    }
    const auto record = [&](int row) {
        return m_facts->find(Id<RulebookVersion>(m_versions->topLevelItem(row)->data(0, Qt::UserRole).toLongLong()));
    };
    const RulebookVersion* after = record(newer);
    const RulebookVersion* before = record(older);
    m_about->setText(tr("What %1 says differently than %2").arg(toQString(after->key), toQString(before->key)));
    for (const QString& sentence : differencesInWords(before->document.view(), after->document.view())) {
        m_differences->addItem(sentence);
    }
    if (m_differences->count() == 0) {
        m_differences->addItem(tr("Both say the same."));
    }
}

} // namespace counterpart
