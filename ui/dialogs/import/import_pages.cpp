// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out progress and faults.
#include "ui/dialogs/import/import_pages.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/import_text.h"
#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocumentFragment>

namespace counterpart {

namespace {

constexpr int kSteps = 1000;
constexpr std::size_t kMostFaults = 20;

QString paragraph(const QString& text) { return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); }

// One fault of many; a mapping's place in its document is in `column`.
QString faultLines(const std::vector<Error>& errors) {
    QString html;
    for (std::size_t i = 0; i < errors.size() && i < kMostFaults; ++i) {
        html += paragraph(errorText(errors[i]));
    }
    return html;
}

void fillSurface(QWidget& widget) {
    QPainter painter(&widget);
    painter.fillRect(widget.rect(), ui::theme().colors().surface);
}

} // namespace

ImportWorkingPage::ImportWorkingPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_bar(new QProgressBar(this)), m_pace(new QLabel(this)),
      m_cancel(new QPushButton(this)) {
    setTextStyle(m_title, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    setTextStyle(m_pace, ui::Type::Body, ui::Ink::Secondary);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(480);
    m_bar->setAccessibleName(tr("Progress"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(ui::space::m);
    column->addStretch(2);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_bar, m_pace, m_cancel}) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, widget == m_bar ? 4 : 0);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addStretch(3);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWorkingPage::cancelRequested);
}

void ImportWorkingPage::start(const QString& title, const QString& cancelVerb) {
    m_title->setText(title);
    m_cancel->setText(cancelVerb);
    m_cancel->setEnabled(true);
    setAccessibleName(title);
    setProgress(-1, {});
}

void ImportWorkingPage::setProgress(double fraction, const QString& pace) {
    m_bar->setRange(0, fraction < 0 ? 0 : kSteps);
    m_bar->setValue(fraction < 0 ? 0 : static_cast<int>(fraction * kSteps));
    m_pace->setText(pace.isEmpty() ? QStringLiteral(" ") : pace);
}

QString ImportWorkingPage::pace() const { return m_pace->text(); }

void ImportWorkingPage::paintEvent(QPaintEvent*) { fillSurface(*this); }

ImportTroublePage::ImportTroublePage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_faults(new QLabel(this)), m_suggested(new QPushButton(this)),
      m_choose(new QPushButton(this)), m_leaveOut(new QPushButton(this)) {
    setTextStyle(m_title, ui::Type::Heading, ui::Ink::Negative, ui::Weight::Strong);
    m_title->setWordWrap(true);
    m_faults->setWordWrap(true);
    m_faults->setTextFormat(Qt::RichText);
    m_faults->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_faults->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_faults->setAccessibleName(tr("What is wrong"));
    m_suggested->setProperty("kind", QStringLiteral("primary"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_faults);
    scroll->viewport()->setAutoFillBackground(false);
    m_faults->setAutoFillBackground(false);
    auto* verbs = new QHBoxLayout;
    verbs->setSpacing(ui::space::s);
    verbs->addWidget(m_suggested);
    verbs->addWidget(m_choose);
    verbs->addWidget(m_leaveOut);
    verbs->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::s);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    column->addLayout(verbs);
    connect(m_suggested, &QPushButton::clicked, this, [this] { Q_EMIT mappingChosen(m_suggestion); });
    connect(m_choose, &QPushButton::clicked, this, &ImportTroublePage::mappingWanted);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        if (m_mappingAtFault) {
            Q_EMIT mappingChosen({});
        } else {
            Q_EMIT removalWanted(m_faulty);
        }
    });
}

void ImportTroublePage::paintEvent(QPaintEvent*) { fillSurface(*this); }

QString ImportTroublePage::text() const {
    return m_title->text() + u'\n' + QTextDocumentFragment::fromHtml(m_faults->text()).toPlainText();
}

void ImportTroublePage::setContent(const QString& title, const QString& html) {
    m_title->setText(title);
    m_faults->setText(html);
    setAccessibleName(title);
}

void ImportTroublePage::explain(const ImportAnswer& answer) {
    m_suggestion = answer.suggestedMapping;
    m_suggested->setVisible(!m_suggestion.isEmpty());
    for (const MappingName& known : builtInMappings()) {
        if (known.path == m_suggestion) {
            m_suggested->setText(tr("Use the mapping \"%1\"").arg(known.name));
        }
    }
    m_choose->setText(answer.question.mapping.isEmpty() ? tr("Choose a mapping...") : tr("Choose another mapping..."));
    m_faulty.clear();
    m_mappingAtFault = !answer.mappingFaults.empty();
    if (m_mappingAtFault) {
        setContent(tr("The mapping cannot be used"), faultLines(answer.mappingFaults));
    } else if (answer.error) {
        setContent(tr("These files cannot be imported together"), paragraph(errorText(*answer.error)));
        m_mappingAtFault = !answer.question.mapping.isEmpty();
    } else {
        showFiles(answer);
    }
    m_leaveOut->setText(m_mappingAtFault ? tr("Import without a mapping") : tr("Leave them out"));
    m_leaveOut->setVisible(m_mappingAtFault || !m_faulty.isEmpty());
}

void ImportTroublePage::showFiles(const ImportAnswer& answer) {
    QString html;
    for (const importing::Inspection& file : answer.files) {
        if (!file.fault) {
            continue;
        }
        const QString path = QString::fromStdString(file.report.path);
        m_faulty << path;
        html += QStringLiteral("<p><b>%1</b><br>%2</p>")
                    .arg(fileNameOf(path).toHtmlEscaped(), faultSentence(file).toHtmlEscaped());
        const QStringList nearest = nearestTexts(file);
        if (!nearest.isEmpty()) {
            html += paragraph(tr("It could be read as one of these, with the columns named:"));
            html += QStringLiteral("<ul>");
            for (const QString& line : nearest) {
                html += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
            }
            html += QStringLiteral("</ul>");
        }
        if (file.fault->code == ErrorCode::UnknownHeader) {
            html += paragraph(tr("Rename its columns, or choose a mapping that says what they mean."));
        }
    }
    const auto all = static_cast<qint64>(answer.files.size());
    setContent(m_faulty.size() == all
                   ? tr("Nothing here can be imported yet")
                   : tr("%1 of %2 files cannot be imported").arg(formatCount(m_faulty.size()), formatCount(all)),
               html);
}

} // namespace counterpart
