// SPDX-License-Identifier: GPL-3.0-or-later
// A real workspace in a temporary folder, and an import dialog over it.
#pragma once

#include "ui/bridge/starting.h"
#include "ui/dialogs/import/import_details.h"
#include "ui/dialogs/import/import_dialog.h"
#include "ui/dialogs/import/import_files.h"
#include "ui/dialogs/import/import_pages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"

#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace counterpart::testing {

inline constexpr int kPatience = 60'000;
using Stage = ImportDialog::Stage;

inline Surroundings still() {
    return {[] { return Time{1'790'000'000}; }, "tester"};
}

inline const QByteArray kPartners = "key,name,type,country\nP-1,Northwind,reseller,DE\nP-2,Fjord,referral,NO\n";
inline const QByteArray kDeals = "key,name,partner,amount,currency,stage,created,closed\n"
                                 "D-1,One,P-1,100.00,USD,won,2026-01-01,2026-02-01\n"
                                 "D-2,Two,P-2,250.005,USD,won,2026-01-01,2026-03-01\n"
                                 "D-3,Three,P-9,10,USD,open,2026-01-01,\n"
                                 "D-4,Four,P-1,ten,USD,open,2026-01-01,\n";

inline QString bannerText(const ImportDialog& dialog) {
    const auto* banner = dialog.findChild<ui::Banner*>();
    return banner->isHidden() ? QString() : banner->accessibleName();
}

inline QPushButton* buttonOf(const QWidget& root, const QString& start) {
    QCoreApplication::processEvents(); // a banner shows its verbs in the next turn
    for (QPushButton* button : root.findChildren<QPushButton*>()) {
        if (!button->isHidden() && button->text().remove(u'&').startsWith(start)) {
            return button;
        }
    }
    return nullptr;
}

class ImportFixture : public QObject {
    Q_OBJECT
protected:
    void setUp() {
        QSettings().remove(QStringLiteral("import"));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.counterpart"));
        auto made = createWorkspace(m_path.toStdString(), "classic-four", *Currency::fromCode("USD"), still());
        QVERIFY(made.has_value());
        m_session = std::make_unique<Session>();
        m_session->adopt(std::move(*made));
    }
    void tearDown() {
        m_dialog.reset();
        m_session.reset();
    }

    QString write(const char* name, const QByteArray& bytes) {
        const QString path = m_folder->filePath(QLatin1String(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    static QByteArray manyDeals(int count) {
        QByteArray text = "key,name,amount,currency,stage,created\n";
        for (int i = 0; i < count; ++i) {
            text += "D-" + QByteArray::number(i) + ",Deal " + QByteArray::number(i) + ",10.00,USD,open,2026-01-01\n";
        }
        return text;
    }

    void open(const QStringList& files) {
        m_dialog = std::make_unique<ImportDialog>(*m_session, files, nullptr);
        m_dialog->show();
    }

    bool reaches(Stage stage) {
        return QTest::qWaitFor([&] { return m_dialog->stage() == stage; }, kPatience);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ImportDialog> m_dialog;
};

} // namespace counterpart::testing
