// SPDX-License-Identifier: GPL-3.0-or-later
// Reading, showing and dropping logos.
#include "ui/dialogs/brand/logo_field.h"

#include "core/report/document/palette.h"
#include "ui/bridge/brand_text.h"
#include "ui/deck/paint/chart_canvas.h"
#include "ui/deck/paint/logo_file.h"
#include "ui/shell/theme/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace counterpart {

// The logo on the grounds of light and dark documents, side by side.
class LogoField::Grounds : public QWidget {
public:
    explicit Grounds(const QString& name, QWidget* parent) : QWidget(parent) {
        setAccessibleName(name);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(64);
    }
    void setImage(const QImage& image) {
        m_image = image;
        update();
    }
    QString nothing;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const double gap = ui::space::s;
        const double width = (this->width() - gap) / 2;
        for (const bool dark : {false, true}) {
            report::Brand look;
            look.dark = dark;
            const report::Palette palette = report::paletteOf(look);
            const QRectF box = style()->visualRect(layoutDirection(), rect(),
                                                   QRect(dark ? qRound(width + gap) : 0, 0, qRound(width), height()));
            ui::drawBox(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), deck::colorOf(palette.ground),
                        ui::theme().colors().field);
            const QRectF inside = box.adjusted(ui::space::m, ui::space::s, -ui::space::m, -ui::space::s);
            if (m_image.isNull()) {
                painter.setPen(deck::colorOf(palette.secondary));
                painter.setFont(ui::theme().font(ui::Type::Caption));
                painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap, nothing);
                continue;
            }
            const QSizeF size = QSizeF(m_image.size()).scaled(inside.size(), Qt::KeepAspectRatio);
            painter.drawImage(QRectF(inside.center() - QPointF(size.width() / 2, size.height() / 2), size), m_image);
        }
    }

private:
    QImage m_image;
};

LogoField::LogoField(const QString& name, QWidget* parent)
    : QWidget(parent), m_grounds(new Grounds(name, this)), m_choose(new QPushButton(tr("Choose a file..."), this)),
      m_remove(new QPushButton(tr("Remove"), this)) {
    setAcceptDrops(true);
    setFocusProxy(m_choose);
    m_grounds->nothing = tr("None. Drop a file here");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::xs);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::s);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addStretch();
    column->addWidget(m_grounds);
    column->addLayout(row);
    m_choose->setAccessibleName(tr("%1: choose a file").arg(name));
    m_remove->setAccessibleName(tr("%1: remove").arg(name));
    connect(m_choose, &QPushButton::clicked, this, &LogoField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { put({}); });
    setLogo({});
}

void LogoField::setLogo(const std::string& bytes) {
    m_logo = bytes;
    m_grounds->setImage(QImage::fromData(QByteArray::fromStdString(bytes)));
    m_remove->setEnabled(!bytes.empty());
}

void LogoField::put(std::string bytes) {
    Q_EMIT refused({});
    setLogo(std::move(bytes));
    if (m_logo.empty()) {
        m_choose->setFocus();
    }
    Q_EMIT edited();
}

void LogoField::take(const QString& path) {
    deck::LogoFile file = deck::logoFromFile(path);
    if (file.fault != brand::LogoFault::None) {
        Q_EMIT refused(logoFaultText(file.fault)); // what was there stays
        return;
    }
    put(std::move(file.png));
}

void LogoField::choose() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a logo"), {},
                                                      tr("Pictures (*.png *.jpg *.jpeg *.svg);;All files (*)"));
    if (!path.isEmpty()) {
        take(path);
    }
}

void LogoField::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void LogoField::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    take(event->mimeData()->urls().value(0).toLocalFile());
}

} // namespace counterpart
