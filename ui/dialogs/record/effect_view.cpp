// SPDX-License-Identifier: GPL-3.0-or-later
// One computation at a time; questions asked meanwhile are answered by one more at the end.
#include "ui/dialogs/record/effect_view.h"

#include "core/engine/programme/difference.h"
#include "ui/bridge/effect_text.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"

#include <QLabel>
#include <QLayout>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

bool movesMoney(Kind kind, const FieldTexts& changed) {
    const auto names = [&](std::initializer_list<std::string_view> fields) {
        return std::ranges::any_of(changed, [&](const auto& one) {
            return std::ranges::find(fields, std::string_view(one.first)) != fields.end();
        });
    };
    switch (kind) {
    case Kind::Deal:
    case Kind::DealLine:
    case Kind::Touchpoint:
    case Kind::Registration:
    case Kind::Refund:
    case Kind::Certification:
    case Kind::FxRate:
        return true;
    case Kind::Partner:
        return names({"type", "region", "currency"});
    case Kind::Product:
        return names({"family"});
    default:
        return false;
    }
}

void growToFit(QWidget& window) {
    const auto inner = window.findChildren<QWidget*>();
    for (auto widget = inner.rbegin(); widget != inner.rend(); ++widget) { // new texts are told upwards only later
        if (QLayout* own = (*widget)->layout()) {
            own->activate();
        }
    }
    QLayout* layout = window.layout();
    layout->activate();
    const int wanted =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(window.width()) : layout->totalSizeHint().height();
    const int room = window.screen()->availableSize().height() * 9 / 10;
    window.resize(window.width(), std::max(window.height(), std::min(wanted, room)));
}

EffectView::EffectView(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_pause(new QTimer(this)), m_title(new QLabel(this)),
      m_text(new QLabel(this)) {
    setProperty("kind", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::m, ui::space::s, ui::space::m, ui::space::s);
    column->setSpacing(ui::space::xs);
    column->addWidget(m_title);
    column->addWidget(m_text);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    ui::setTextStyle(m_title, ui::Type::Caption, ui::Ink::Secondary, ui::Weight::Strong);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &EffectView::start);
    connect(&session, &Session::resultsChanged, this, [this] {
        if (!m_lines.isEmpty()) {
            ask(); // said of facts or a lens that have gone
        }
    });
    say(tr("What this changes"), {}, true);
}

void EffectView::ask() { m_pause->start(); }

void EffectView::start() {
    if (m_running) {
        m_pause->start(); // the newest question, as soon as there is room
        return;
    }
    auto changes = m_plan ? m_plan() : std::nullopt;
    if (!changes || !m_session.isOpen()) {
        say(tr("What this changes"), {}, true);
        Q_EMIT settled();
        return;
    }
    m_running = true;
    if (m_lines.isEmpty()) {
        m_text->setText(tr("Working it out"));
    }
    ui::inBackground(
        this,
        [snapshot = m_session.snapshot(), lens = m_session.lens(), present = m_session.results(),
         changes = std::make_shared<const ChangeSet>(std::move(*changes))] {
            return std::make_shared<const Result<Effect>>(effectOf(snapshot, *changes, lens, present));
        },
        [this](const std::shared_ptr<const Result<Effect>>& effect) {
            m_running = false;
            show(effect);
        });
}

void EffectView::show(const std::shared_ptr<const Result<Effect>>& effect) {
    if (m_pause->isActive()) {
        return; // something else is asked by now
    }
    if (*effect) {
        say(effectTitle(**effect), effectLines(**effect), (*effect)->difference.empty());
    } else {
        say(tr("What this changes"), {}, true); // saving will say what is wrong
    }
    Q_EMIT settled();
}

void EffectView::say(const QString& title, const QStringList& lines, bool quiet) {
    m_lines = lines;
    m_title->setText(title);
    m_text->setText(lines.isEmpty() ? tr("Whose revenue, commission and tier move is shown here before you save.")
                                    : lines.join(u'\n'));
    ui::setTextStyle(m_text, ui::Type::Body, quiet ? ui::Ink::Secondary : ui::Ink::Text);
    setAccessibleName(title);
    setAccessibleDescription(m_text->text());
}

} // namespace counterpart
