// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the forms on a workspace to PNG files: ui_form_gallery WORKSPACE FOLDER [--rtl] [--scale 2].
#include "ui/bridge/session.h"
#include "ui/dialogs/record_form.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace counterpart;

namespace {

template <class Record>
RecordId someId(const Snapshot& snapshot) {
    const auto& table = snapshot.table<Record>();
    return table.empty() ? 0 : table.at(table.size() / 2).id;
}

RecordId someOf(const Snapshot& snapshot, Kind kind) {
    RecordId id = 0;
    withKind(kind, [&]<class Record>() { id = someId<Record>(snapshot); });
    return id;
}

void shoot(QWidget& form, const QString& file) {
    QTest::qWait(900); // the effect is worked out
    form.grab().save(file);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 3) {
        return 2;
    }
    const QDir folder(words[2]);
    folder.mkpath(QStringLiteral("."));
    if (words.contains(QLatin1String("--rtl"))) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    if (const auto at = words.indexOf(QLatin1String("--scale")); at > 0 && at + 1 < words.size()) {
        ui::theme().setTextScale(words[at + 1].toDouble());
    }
    ui::theme().install(application);
    Session session;
    QSignalSpy results(&session, &Session::resultsChanged);
    session.open(words[1]);
    if (!results.wait(60'000)) {
        return 1;
    }
    constexpr std::array kinds = {Kind::Partner,      Kind::Deal,   Kind::Touchpoint, Kind::Certification,
                                  Kind::Registration, Kind::Refund, Kind::Account};
    for (const auto mode : {ui::Theme::Mode::Light, ui::Theme::Mode::Dark}) {
        ui::theme().setMode(mode);
        const QString suffix = mode == ui::Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark");
        for (const Kind kind : kinds) {
            const QString name =
                QString::fromLatin1(tableOf(kind).data(), static_cast<qsizetype>(tableOf(kind).size()));
            for (const bool fresh : {false, true}) {
                const RecordId id = fresh ? 0 : someOf(*session.snapshot(), kind);
                RecordForm* form = RecordForm::open(session, kind, id, {}, nullptr);
                QTest::qWait(300); // words and keys of a larger workspace
                if (fresh) {
                    form->save(); // says what is missing
                } else if (FieldEditor* amount = form->fields()->editor("amount")) {
                    amount->type("123456.78");
                } else if (FieldEditor* type = form->fields()->editor("type")) {
                    type->type("other");
                }
                shoot(*form,
                      folder.filePath(QStringLiteral("%1-%2-%3.png")
                                          .arg(name, fresh ? QStringLiteral("new") : QStringLiteral("edit"), suffix)));
                delete form;
            }
        }
    }
    return 0;
}
