// SPDX-License-Identifier: GPL-3.0-or-later
// The panel's files: this review, all that are shown, one chart.
#include "core/io/atomic_file.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/deck/paint/chart_files.h"
#include "ui/deck/paint/page_files.h"
#include "ui/panels/qbr/qbr_panel.h"
#include "ui/panels/qbr/review_files.h"

#include <QFileDialog>
#include <QMenu>
#include <QSettings>
#include <QTimer>

namespace counterpart {

namespace {

const QString kFolderSetting = QStringLiteral("qbr/folder");
constexpr double kChartScale = 2.5;
constexpr int kLookAgainMs = 20;

} // namespace

void QbrPanel::fillExport(QMenu& menu) {
    menu.clear();
    if (session().standsOnWhatIf()) {
        menu.addAction(tr("Leave the what-if first: its figures are assumptions"))->setEnabled(false);
        return;
    }
    const struct {
        QString name;
        std::vector<std::string> formats;
    } ways[] = {{tr("PowerPoint presentation"), {"pptx"}},
                {tr("PDF"), {"pdf"}},
                {tr("Presentation, PDF and pictures"), {"pptx", "pdf", "png"}},
                {tr("Workbook of its tables and charts"), {"xlsx"}},
                {tr("Pictures of its charts (SVG)"), {"svg"}}};
    for (const auto& way : ways) {
        menu.addAction(way.name, this, [this, formats = way.formats] { handOver(formats); });
    }
    QMenu* all = menu.addMenu(tr("All %1 that are shown").arg(formatCount(model()->rowCount())));
    for (const auto& way : ways) {
        all->addAction(way.name, this, [this, formats = way.formats] { handOverAll(formats); });
    }
}

void QbrPanel::handOver(const std::vector<std::string>& formats) {
    keep();
    writeInto({m_work.partner()}, formats);
}

void QbrPanel::handOverAll(const std::vector<std::string>& formats) {
    keep();
    std::vector<RecordId> partners;
    for (int row = 0; row < model()->rowCount(); ++row) {
        partners.push_back(static_cast<RecordId>(model()->key(row)));
    }
    writeInto(std::move(partners), formats);
}

void QbrPanel::writeInto(std::vector<RecordId> partners, const std::vector<std::string>& formats) {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Into which folder?"), QSettings().value(kFolderSetting).toString());
    if (!folder.isEmpty()) {
        QSettings().setValue(kFolderSetting, folder);
        writeReviewsInto(folder, std::move(partners), formats);
    }
}

// What is being kept is waited for, so that it is in the files.
void QbrPanel::writeReviewsInto(const QString& folder, std::vector<RecordId> partners,
                                const std::vector<std::string>& formats) {
    if (m_keeping || session().isComputing()) {
        QTimer::singleShot(kLookAgainMs, this, [this, folder, partners = std::move(partners), formats] {
            writeReviewsInto(folder, partners, formats);
        });
        return;
    }
    if (!session().results()) { // the file was closed meanwhile
        return;
    }
    const auto done = std::make_shared<HandedOver>();
    session().think(
        partners.size() == 1 ? tr("Writing the review")
                             : tr("Writing %1 reviews").arg(formatCount(qint64(partners.size()))),
        [gathered = m_maker->gathered(), p = session().results(), partners, author = session().author(), formats,
         folder, done](Progress& progress) {
            *done = writeReviews(*gathered, p, partners, author, formats, folder.toStdString(), progress);
        },
        [this, done, folder, asked = partners.size()] {
            if (done->failed) {
                Q_EMIT session().failed(
                    tr("%1 %2 of %3 reviews are written.")
                        .arg(errorText(*done->failed), formatCount(qint64(done->reviews)), formatCount(qint64(asked))));
            } else if (done->cancelled) {
                Q_EMIT noticeRequested(tr("Stopped: %1 of %2 reviews are written")
                                           .arg(formatCount(qint64(done->reviews)), formatCount(qint64(asked))));
            } else {
                Q_EMIT noticeRequested(tr("%1 files in %2").arg(formatCount(qint64(done->files)), folder));
            }
            Q_EMIT handedOver();
        });
}

void QbrPanel::exportChart(std::size_t page, std::size_t block) {
    if (!m_made || page >= m_made->all->pages().size()) {
        return;
    }
    const auto& blocks = m_made->all->pages()[page].blocks;
    const auto* chart = block < blocks.size() ? std::get_if<report::Chart>(&blocks[block].content) : nullptr;
    if (chart == nullptr) {
        return;
    }
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the chart"), QStringLiteral("chart.svg"),
                                                      tr("Drawings (*.svg);;Pictures (*.png)"), &chosen);
    if (path.isEmpty()) {
        return;
    }
    const QSizeF size = deck::chartFileSize(*chart);
    const report::Document& document = m_made->all->document();
    const QByteArray bytes = path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive)
                                 ? deck::pngOf(*chart, document, size, kChartScale)
                                 : deck::svgOf(*chart, document, size);
    auto file = AtomicFile::create(path.toStdString());
    auto written =
        file ? file->write({bytes.constData(), static_cast<std::size_t>(bytes.size())}) : Result<void>(file.error());
    written = written ? file->commit() : written;
    if (!written) {
        Q_EMIT session().failed(errorText(written.error()));
    } else {
        Q_EMIT noticeRequested(tr("The chart is in %1").arg(path));
    }
}

} // namespace counterpart
