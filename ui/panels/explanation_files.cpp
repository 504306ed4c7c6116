// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves an explanation: copied text and files; and what of it stays open when it is shown anew.
#include "core/io/atomic_file.h"
#include "core/snapshot/render.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/step_files.h"
#include "ui/panels/explanation_view.h"
#include "ui/widgets/background.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTreeView>

#include <algorithm>
#include <functional>

namespace counterpart {

namespace {

constexpr QChar kPathMark(0x1F);

QString pathOf(const QModelIndex& index) {
    QString path;
    for (QModelIndex at = index; at.isValid(); at = at.parent()) {
        path = at.data().toString() + kPathMark + path;
    }
    return path;
}

QByteArray contentOf(const Step& root, ExplanationView::File file, const RecordKey& keyOf) {
    const Step whole = opened(root, Extent::whole());
    switch (file) {
    case ExplanationView::File::Text:
        return asText(whole).toUtf8() + '\n';
    case ExplanationView::File::Csv:
        return asCsv(whole, keyOf).toUtf8();
    case ExplanationView::File::Html:
        return asHtml(whole, keyOf).toUtf8();
    case ExplanationView::File::Json:
        return QJsonDocument(asJson(whole, keyOf)).toJson();
    }
    return {};
}

// "" or what is wrong.
QString write(const QString& path, const QByteArray& content) {
    auto file = AtomicFile::create(path.toStdString());
    if (!file) {
        return errorText(file.error());
    }
    if (const auto written = file->write({content.constData(), static_cast<std::size_t>(content.size())}); !written) {
        return errorText(written.error());
    }
    const auto kept = file->commit();
    return kept ? QString() : errorText(kept.error());
}

} // namespace

QString ExplanationView::asShown() const { return asText(m_model->asOpened({})); }

// The selected steps with what is opened below them; without a selection everything.
void ExplanationView::copy() {
    QModelIndexList chosen = m_tree->selectionModel()->selectedRows();
    std::ranges::sort(chosen, [this](const QModelIndex& a, const QModelIndex& b) {
        return m_tree->visualRect(a).y() < m_tree->visualRect(b).y();
    });
    QStringList texts;
    for (const QModelIndex& at : chosen) {
        const auto above = [&](const QModelIndex& other) {
            for (QModelIndex up = at.parent(); up.isValid(); up = up.parent()) {
                if (up == other) {
                    return true;
                }
            }
            return false;
        };
        if (std::ranges::none_of(chosen, above)) {
            texts << asText(m_model->asOpened(at));
        }
    }
    QGuiApplication::clipboard()->setText(texts.isEmpty() ? asShown() : texts.join(u'\n'));
}

void ExplanationView::exportAs(File file) {
    static const QStringList endings{QStringLiteral("txt"), QStringLiteral("csv"), QStringLiteral("html"),
                                     QStringLiteral("json")};
    const QString ending = endings[static_cast<int>(file)];
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the explanation"),
                                                      tr("explanation") + u'.' + ending, QStringLiteral("*.") + ending);
    if (!path.isEmpty()) {
        save(path, file);
    }
}

void ExplanationView::save(const QString& path, File file) {
    ui::inBackground(
        this,
        [root = shown(), path, file, snapshot = m_snapshot] {
            return write(path, contentOf(root, file, [&](Kind kind, RecordId id) {
                             return snapshot ? QString::fromStdString(keyOf(*snapshot, kind, id)) : QString::number(id);
                         }));
        },
        [this, path](const QString& wrong) {
            wrong.isEmpty() ? Q_EMIT said(tr("The explanation is in %1").arg(path)) : Q_EMIT failed(wrong);
        });
}

QStringList ExplanationView::expandedPaths() const {
    QStringList paths;
    const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex at = m_model->index(row, 0, parent);
            if (m_tree->isExpanded(at)) {
                paths << pathOf(at);
                walk(at);
            }
        }
    };
    walk({});
    return paths;
}

void ExplanationView::expandPaths(const QStringList& paths) {
    const QSet<QString> wanted(paths.begin(), paths.end());
    const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex at = m_model->index(row, 0, parent);
            if (wanted.contains(pathOf(at))) {
                m_model->fetchMore(at);
                m_tree->expand(at);
                walk(at);
            }
        }
    };
    walk({});
}

// From a list its first item, from a deal the share it was divided by: the way that ends at what was recorded.
void ExplanationView::openDown(int levels) {
    QModelIndex at;
    for (int row = 0; row < m_model->rowCount() && !at.isValid(); ++row) {
        const QModelIndex top = m_model->index(row, 0);
        at = m_model->step(top).number && m_tree->isExpanded(top) ? m_model->index(0, 0, top) : QModelIndex();
    }
    for (; levels > 0 && at.isValid(); --levels) {
        m_model->fetchMore(at);
        m_tree->expand(at);
        QModelIndex strong;
        QModelIndex weak;
        for (int row = 0; row < m_model->rowCount(at); ++row) {
            const QModelIndex part = m_model->index(row, 0, at);
            const Step& step = m_model->step(part);
            const bool share = step.more != nullptr && !step.rule.isEmpty();
            const bool list = step.rule.isEmpty() && step.parts.size() > 1;
            strong = !strong.isValid() && (share || list || step.role == Step::Role::Item) ? part : strong;
            weak = !weak.isValid() && step.opens() ? part : weak;
        }
        const QModelIndex next = strong.isValid() ? strong : weak;
        m_tree->setCurrentIndex(at);
        at = next;
    }
}

} // namespace counterpart
