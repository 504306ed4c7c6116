// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the rulebook as a list, each with what is wrong or changed on it.
#pragma once

#include <QListWidget>

namespace counterpart {

class RulebookDocument;

class SectionList : public QListWidget {
    Q_OBJECT
public:
    explicit SectionList(QWidget* parent);
    void mark(const RulebookDocument& document);
    int faultsOf(int section) const;
    bool isChanged(int section) const;
    QSize sizeHint() const override;
};

} // namespace counterpart
