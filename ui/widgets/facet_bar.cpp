// SPDX-License-Identifier: GPL-3.0-or-later
// Chips in a row; each opens its list.
#include "ui/widgets/facet_bar.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/facet_list.h"
#include "ui/widgets/pressable.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
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
    m_more = new Chip(tr("More"), false, this);
    m_more->setCaption(tr("More"), false);
    m_more->setAccessibleName(tr("More facets"));
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &FacetBar::openMore);
    m_row->addWidget(m_more);
    m_row->addStretch();
}

QSize FacetBar::minimumSizeHint() const { return {m_more->sizeHint().width(), QWidget::minimumSizeHint().height()}; }

void FacetBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

// Chips that do not fit go behind "More", the last ones first; those with a choice stay as long as they can.
void FacetBar::fit() {
    if (m_chips.size() < static_cast<qsizetype>(m_facets.size())) {
        return; // a resize amid rebuild(), which fits at its end
    }
    const auto widthOf = [this](const QWidget* chip) { return chip->sizeHint().width() + m_row->spacing(); };
    int needed = 0;
    for (const QWidget* chip : m_chips) {
        needed += widthOf(chip);
    }
    std::vector<bool> shown(m_facets.size(), true);
    m_hidden.clear();
    const int room = needed <= width() ? width() : width() - widthOf(m_more);
    for (const bool active : {false, true}) {
        for (std::size_t i = m_facets.size(); i-- > 0 && needed > room;) {
            if (shown[i] && isActive(m_facets[i]) == active) {
                shown[i] = false;
                needed -= widthOf(m_chips[static_cast<qsizetype>(i)]);
            }
        }
    }
    for (std::size_t i = 0; i < m_facets.size(); ++i) {
        m_chips[static_cast<qsizetype>(i)]->setVisible(shown[i]);
        if (!shown[i]) {
            m_hidden.push_back(i);
        }
    }
    m_more->setVisible(!m_hidden.empty());
    m_row->removeWidget(m_more);
    m_row->insertWidget(static_cast<int>(m_facets.size()), m_more);
}

void FacetBar::openMore() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const std::size_t facet : m_hidden) {
        menu->addAction(captionOf(m_facets[facet]), this, [this, facet] { openList(facet, m_more); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
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
    if (caption != m_condition) { // chips are dear: they are styled anew
        m_condition = caption;
        rebuild();
    }
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
    fit();
}

void FacetBar::openFacet(int column) {
    for (std::size_t i = 0; i < m_facets.size(); ++i) {
        if (m_facets[i].column == column) {
            QWidget* chip = m_chips[static_cast<qsizetype>(i)];
            openList(i, chip->isVisible() ? chip : m_more);
        }
    }
}

void FacetBar::openList(std::size_t facet, QWidget* below) {
    auto* list = new FacetList(m_facets[facet], this);
    static_cast<Chip*>(m_chips[static_cast<qsizetype>(facet)])->list = list;
    connect(list, &FacetList::chosen, this, [this, facet](const QList<quint32>& values) { choose(facet, values); });
    connect(
        list, &QObject::destroyed, this, [this] { rebuild(); }, Qt::QueuedConnection);
    list->adjustSize();
    const int offset = layoutDirection() == Qt::RightToLeft ? below->width() - list->width() : 0;
    list->move(below->mapToGlobal(QPoint(offset, below->height() + 2)));
    list->show();
    list->setFocus();
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
    fit();
    Q_EMIT chosen(m_facets[facet].column, values);
}

} // namespace counterpart::ui
