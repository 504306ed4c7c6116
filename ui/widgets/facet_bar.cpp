// SPDX-License-Identifier: GPL-3.0-or-later
// Chips in a row; each opens its list.
#include "ui/widgets/facet_bar.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/facet_list.h"
#include "ui/widgets/pressable.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QPushButton>

namespace counterpart::ui {

// Says the facet, or what is chosen of it: "Tier", "Tier: Gold", "Tier: 3 of 5".
class FacetBar::Chip : public Pressable {
public:
    Chip(const QString& caption, bool removable, QWidget* parent) : Pressable(parent), m_removable(removable) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setCaption(caption, removable);
    }
    void setCaption(const QString& caption, bool active) {
        m_active = active;
        setText(caption);
        setAccessibleName(m_removable ? FacetBar::tr("Remove the condition: %1").arg(caption) : caption);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        return {space::m + textWidth(theme().font(), text()) + space::xs + 14 + space::s,
                std::max(28, textHeight(theme().font()) + 10)};
    }
    QPointer<FacetList> list;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Colors& c = theme().colors();
        drawBox(painter, rect(),
                m_active       ? c.selection
                : underMouse() ? c.hover
                               : c.surface,
                m_active ? c.accent : c.field);
        drawLine(painter, mirrored(QRect(space::m - 2, 0, width() - space::m - 14 - space::s - 2, height())), text(),
                 theme().font(), c.text, Qt::AlignLeft);
        paintIcon(painter, mirrored(QRect(width() - 14 - space::s + 1, 0, 14, height())),
                  m_removable ? Icon::Close : Icon::ChevronDown, m_active ? c.text : c.secondary);
        if (showsFocus()) {
            drawFocusRing(painter, rect());
        }
    }

private:
    bool m_removable;
    bool m_active = false;
};

namespace {

QString captionOf(const FacetGroup& facet) {
    QStringList chosen;
    for (const FacetChoice& value : facet.values) {
        if (value.chosen) {
            chosen.append(value.label);
        }
    }
    if (chosen.isEmpty()) {
        return facet.title;
    }
    const QString what = chosen.size() <= 2 ? chosen.join(QLatin1String(", "))
                                            : FacetBar::tr("%1 of %2")
                                                  .arg(QLocale().toString(chosen.size()),
                                                       QLocale().toString(static_cast<int>(facet.values.size())));
    return FacetBar::tr("%1: %2").arg(facet.title, what);
}

bool isActive(const FacetGroup& facet) {
    return std::any_of(facet.values.begin(), facet.values.end(), [](const FacetChoice& v) { return v.chosen; });
}

} // namespace

FacetBar::FacetBar(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addStretch();
}

void FacetBar::setFacets(std::vector<FacetGroup> facets) {
    const bool same = facets.size() == m_facets.size() &&
                      std::equal(facets.begin(), facets.end(), m_facets.begin(),
                                 [](const FacetGroup& a, const FacetGroup& b) { return a.column == b.column; });
    const bool active = std::any_of(m_facets.begin(), m_facets.end(), isActive);
    m_facets = std::move(facets);
    if (!same || active != std::any_of(m_facets.begin(), m_facets.end(), isActive)) {
        QWidget* open = nullptr;
        for (QWidget* chip : m_chips) {
            auto* facetChip = dynamic_cast<Chip*>(chip);
            open = facetChip && facetChip->list ? chip : open;
        }
        if (!open || !same) {
            rebuild();
            return;
        }
    }
    for (std::size_t i = 0; i < m_facets.size(); ++i) {
        auto* chip = static_cast<Chip*>(m_chips[static_cast<qsizetype>(i)]);
        chip->setCaption(captionOf(m_facets[i]), isActive(m_facets[i]));
        if (chip->list) {
            chip->list->refresh(m_facets[i]);
        }
    }
}

void FacetBar::setCondition(const QString& caption) {
    m_condition = caption;
    rebuild();
}

void FacetBar::rebuild() {
    for (QWidget* chip : m_chips) {
        m_row->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    const auto add = [this](QWidget* widget) {
        m_row->insertWidget(static_cast<int>(m_chips.size()), widget);
        m_chips.append(widget);
        widget->show();
    };
    bool active = !m_condition.isEmpty();
    for (const FacetGroup& facet : m_facets) {
        auto* chip = new Chip(captionOf(facet), false, this);
        chip->setCaption(captionOf(facet), isActive(facet));
        active = active || isActive(facet);
        connect(chip, &QAbstractButton::clicked, this, [this, column = facet.column] { openFacet(column); });
        add(chip);
    }
    if (!m_condition.isEmpty()) {
        auto* chip = new Chip(m_condition, true, this);
        connect(chip, &QAbstractButton::clicked, this, [this] {
            setCondition({});
            Q_EMIT conditionRemoved();
        });
        add(chip);
    }
    if (active) {
        auto* clear = new QPushButton(tr("Clear"), this);
        clear->setProperty("kind", QStringLiteral("link"));
        clear->setAccessibleName(tr("Clear all conditions"));
        connect(clear, &QPushButton::clicked, this, &FacetBar::cleared);
        add(clear);
    }
}

void FacetBar::openFacet(int column) {
    for (std::size_t i = 0; i < m_facets.size(); ++i) {
        if (m_facets[i].column != column) {
            continue;
        }
        auto* chip = static_cast<Chip*>(m_chips[static_cast<qsizetype>(i)]);
        auto* list = new FacetList(m_facets[i], this);
        chip->list = list;
        connect(list, &FacetList::chosen, this, [this, i](const QList<quint32>& values) { choose(i, values); });
        connect(
            list, &QObject::destroyed, this, [this] { rebuild(); }, Qt::QueuedConnection);
        list->adjustSize();
        const int offset = layoutDirection() == Qt::RightToLeft ? chip->width() - list->width() : 0;
        list->move(chip->mapToGlobal(QPoint(offset, chip->height() + 2)));
        list->show();
        list->setFocus();
    }
}

void FacetBar::choose(std::size_t facet, const QList<quint32>& values) {
    if (facet >= m_facets.size()) {
        return;
    }
    for (FacetChoice& value : m_facets[facet].values) {
        value.chosen = values.contains(value.value);
    }
    static_cast<Chip*>(m_chips[static_cast<qsizetype>(facet)])
        ->setCaption(captionOf(m_facets[facet]), isActive(m_facets[facet]));
    Q_EMIT chosen(m_facets[facet].column, values);
}

} // namespace counterpart::ui
