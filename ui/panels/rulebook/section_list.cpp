// SPDX-License-Identifier: GPL-3.0-or-later
// A count of faults, or a dot where something differs; both in words for screen readers.
#include "ui/panels/rulebook/section_list.h"

#include "ui/bridge/format.h"
#include "ui/panels/rulebook/rulebook_document.h"
#include "ui/panels/rulebook/sections.h"
#include "ui/shell/theme/icons.h"

#include <algorithm>

namespace counterpart {

namespace {
constexpr int kFaults = Qt::UserRole;
constexpr int kChanged = Qt::UserRole + 1;
} // namespace

SectionList::SectionList(QWidget* parent) : QListWidget(parent) {
    setProperty("kind", QStringLiteral("rows"));
    setAccessibleName(tr("Sections of the rulebook"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setIconSize({ui::smallIconSize, ui::smallIconSize});
    for (const RulebookSection& section : rulebookSections()) {
        auto* item = new QListWidgetItem(section.title, this);
        item->setToolTip(section.about);
    }
}

QSize SectionList::sizeHint() const {
    return {sizeHintForColumn(0) + 2 * ui::space::l, QListWidget::sizeHint().height()};
}

void SectionList::mark(const RulebookDocument& document) {
    const auto& sections = rulebookSections();
    std::vector<int> faults(sections.size());
    std::vector<bool> changed(sections.size());
    for (const Error& fault : document.faults()) {
        ++faults[sectionOf(fault.column)];
    }
    for (const DocumentChange& change : document.changes()) {
        changed[sectionOf(change.path)] = true;
    }
    for (int i = 0; i < count(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const QString title = sections[at].title;
        QListWidgetItem* row = item(i);
        row->setData(kFaults, faults[at]);
        row->setData(kChanged, bool(changed[at]));
        row->setIcon(faults[at] > 0 ? ui::icon(ui::Icon::Warning, ui::Tone::Negative)
                     : changed[at]  ? ui::icon(ui::Icon::Edit, ui::Tone::Accent)
                                    : QIcon());
        row->setText(faults[at] > 0 ? tr("%1 (%2)").arg(title, formatCount(faults[at])) : title);
        row->setData(Qt::AccessibleTextRole, faults[at] > 0 ? tr("%1, faults: %2").arg(title, formatCount(faults[at]))
                                             : changed[at]  ? tr("%1, changed").arg(title)
                                                            : title);
    }
}

int SectionList::faultsOf(int section) const { return item(section)->data(kFaults).toInt(); }
bool SectionList::isChanged(int section) const { return item(section)->data(kChanged).toBool(); }

} // namespace counterpart
