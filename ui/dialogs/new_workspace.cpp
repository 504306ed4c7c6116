// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a new workspace.
#include "ui/dialogs/new_workspace.h"

#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "ui/bridge/format.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kWidth = 460;

QString ending() { return QStringLiteral(".counterpart"); }

// A name that is free in the person's documents.
QString firstPath() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString path = folder.filePath(NewWorkspace::tr("Partner programme") + ending());
    for (int n = 2; QFileInfo::exists(path); ++n) {
        path = folder.filePath(NewWorkspace::tr("Partner programme %1").arg(n) + ending());
    }
    return QDir::toNativeSeparators(path);
}

} // namespace

NewWorkspace::NewWorkspace(QWidget* parent)
    : QDialog(parent), m_path(new QLineEdit(this)), m_programme(new QComboBox(this)), m_currency(new QComboBox(this)) {
    setWindowTitle(tr("New workspace"));
    setMinimumWidth(kWidth);
    for (const std::string_view name : builtInPrograms()) {
        const RulebookReading read = readRulebook(builtInProgram(name));
        m_programme->addItem(QString::fromStdString(read.rulebook.name), toQString(name));
    }
    const QString home = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    for (const Currency currency : Currency::all()) {
        m_currency->addItem(toQString(currency.code()) + QStringLiteral("  ") + toQString(currency.name()),
                            toQString(currency.code()));
    }
    const int own = m_currency->findData(home);
    m_currency->setCurrentIndex(own >= 0 ? own : m_currency->findData(QStringLiteral("USD")));

    auto* form = new ui::FormLayout(this);
    auto* file = new QWidget(this);
    auto* row = new QHBoxLayout(file);
    row->setContentsMargins(0, 0, 0, 0);
    auto* browse = new QPushButton(tr("Browse..."), file);
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    m_path->setAccessibleName(tr("File"));
    m_pathField = form->addField(tr("File"), file);
    m_pathField->setHint(tr("Everything is kept in this one file; copy it to keep or share it."));
    form->addField(tr("Programme"), m_programme)
        ->setHint(tr("The tiers, plans and policies to begin with. All of it can be changed later."));
    form->addField(tr("Currency"), m_currency)->setHint(tr("Of rows that name none, and of reports at first."));
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* make = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    make->setProperty("kind", QStringLiteral("primary"));
    make->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->addWidget(form);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewWorkspace::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(form, &ui::FormLayout::saveRequested, this, &NewWorkspace::accept);
    connect(m_path, &QLineEdit::textChanged, this, [this] { m_pathField->setError(problem()); });
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString chosen =
            QFileDialog::getSaveFileName(this, tr("New workspace"), path(), tr("Workspaces (*.counterpart)"), nullptr,
                                         QFileDialog::DontConfirmOverwrite);
        if (!chosen.isEmpty()) {
            m_path->setText(chosen);
        }
    });
    setPath(firstPath());
}

void NewWorkspace::setPath(const QString& path) { m_path->setText(path); }

QString NewWorkspace::path() const {
    const QString typed = m_path->text().trimmed();
    return typed.isEmpty() || typed.endsWith(ending(), Qt::CaseInsensitive) ? typed : typed + ending();
}

QString NewWorkspace::programme() const { return m_programme->currentData().toString(); }

Currency NewWorkspace::currency() const {
    return Currency::fromCode(m_currency->currentData().toString().toStdString()).value_or(Currency());
}

QString NewWorkspace::problem() const {
    const QFileInfo file(path());
    if (path().isEmpty()) {
        return tr("Give the file a name");
    }
    if (file.exists()) {
        return tr("There is a file of this name already: choose another, or open it");
    }
    if (!file.absoluteDir().exists()) {
        return tr("The folder %1 does not exist").arg(QDir::toNativeSeparators(file.absolutePath()));
    }
    return QFileInfo(file.absolutePath()).isWritable()
               ? QString()
               : tr("Nothing may be written in the folder %1").arg(QDir::toNativeSeparators(file.absolutePath()));
}

void NewWorkspace::accept() {
    m_pathField->setError(problem());
    if (m_pathField->hasError()) {
        m_path->setFocus();
        return;
    }
    QDialog::accept();
}

} // namespace counterpart
