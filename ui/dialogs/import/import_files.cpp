// SPDX-License-Identifier: GPL-3.0-or-later
// The list of files, the menu of mappings, and choosing either.
#include "ui/dialogs/import/import_files.h"

#include "ui/bridge/format.h"
#include "ui/bridge/import_text.h"
#include "ui/dialogs/import/import_rows.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/section_header.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

namespace counterpart {

namespace {

constexpr int kRowsInSight = 4;
constexpr qsizetype kMappingsKept = 6;

bool isMapping(const QString& path) { return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive); }

// By text alone: asking the file system could keep the window waiting.
QString absolute(const QString& path) {
    return path.startsWith(u':') ? path : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

QStringList keptMappings() { return QSettings().value(QStringLiteral("import/mappings")).toStringList(); }

} // namespace

ImportFiles::ImportFiles(QWidget* parent)
    : QWidget(parent), m_head(new ui::SectionHeader(tr("Files"), this)),
      m_menu(new ui::MenuButton(ui::Icon::Model, tr("Mapping"), this)), m_model(new ui::PermutedTableModel(this)),
      m_table(new ui::DataTable(this)), m_remove(new QAction(ui::icon(ui::Icon::Delete), tr("Remove from the list"))) {
    m_remove->setParent(this);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_remove);
    m_table->setModel(m_model);
    m_table->setTotalsShown(false);
    m_table->view()->setAccessibleName(tr("Files to import"));
    auto* again = new QAction(ui::icon(ui::Icon::Refresh), tr("Read the files again"), this);
    again->setShortcut(QKeySequence::Refresh);
    auto* add = new QPushButton(tr("&Add files..."), this);
    add->setAutoDefault(false);
    m_head->addWidget(m_menu);
    m_head->addButton(again);
    m_head->addButton(m_remove);
    m_head->addWidget(add);
    addAction(again);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    column->addWidget(m_head);
    column->addWidget(m_table);
    connect(add, &QPushButton::clicked, this, &ImportFiles::chooseFiles);
    connect(again, &QAction::triggered, this, &ImportFiles::readAgainWanted);
    connect(m_remove, &QAction::triggered, this, &ImportFiles::removeSelected);
    connect(m_menu->menu(), &QMenu::aboutToShow, this, &ImportFiles::fillMenu);
    connect(m_table, &ui::DataTable::contextMenuShown, this, [this](QMenu* menu) { menu->addAction(m_remove); });
    connect(m_table, &ui::DataTable::selectionChanged, this, [this](int count) { m_remove->setEnabled(count > 0); });
    setMapping({});
    refresh(nullptr);
}

bool ImportFiles::add(const QStringList& paths) {
    bool any = false;
    for (const QString& given : paths) {
        const QString path = absolute(given);
        if (isMapping(path)) {
            any = any || path != m_mapping;
            setMapping(path);
        } else if (!m_files.contains(path)) {
            m_files << path;
            any = true;
        }
    }
    return any;
}

bool ImportFiles::remove(const QStringList& paths) {
    const qsizetype before = m_files.size();
    m_files.removeIf([&](const QString& path) { return paths.contains(path); });
    return m_files.size() != before;
}

void ImportFiles::removeSelected() {
    QStringList gone;
    for (const std::uint32_t row : m_table->selectedSourceRows()) {
        gone << m_files.value(row);
    }
    if (remove(gone)) {
        Q_EMIT changed();
    }
}

QString ImportFiles::nameOfMapping(const QString& path) const {
    if (path.isEmpty()) {
        return tr("none");
    }
    for (const MappingName& known : builtInMappings()) {
        if (known.path == path) {
            return known.name;
        }
    }
    return fileNameOf(path);
}

void ImportFiles::setMapping(const QString& path) {
    m_mapping = path.isEmpty() ? path : absolute(path);
    m_menu->setValue(tr("Mapping: %1").arg(nameOfMapping(m_mapping)));
    m_menu->setAccessibleName(m_menu->value());
    m_menu->setToolTip(m_mapping.isEmpty() ? tr("Columns are read by their names, as in files exported from here")
                                           : m_mapping);
}

void ImportFiles::choose(const QString& mapping) {
    if (mapping != m_mapping) {
        setMapping(mapping);
        Q_EMIT changed();
    }
}

void ImportFiles::fillMenu() {
    QMenu* menu = m_menu->menu();
    menu->clear();
    const auto offer = [&](const QString& path, const QString& name) {
        QAction* action =
            menu->addAction(QString(name).replace(u'&', QLatin1String("&&")), this, [this, path] { choose(path); });
        action->setCheckable(true);
        action->setChecked(path == m_mapping);
        action->setToolTip(path);
    };
    offer({}, tr("None: columns named as in Counterpart"));
    menu->addSeparator();
    for (const MappingName& known : builtInMappings()) {
        offer(known.path, known.name);
    }
    QStringList kept = keptMappings();
    if (!m_mapping.isEmpty() && !m_mapping.startsWith(u':') && !kept.contains(m_mapping)) {
        kept.prepend(m_mapping);
    }
    if (!kept.isEmpty()) {
        menu->addSeparator();
    }
    for (const QString& path : kept) {
        offer(path, fileNameOf(path));
    }
    menu->addSeparator();
    menu->addAction(tr("&Choose a mapping file..."), this, &ImportFiles::chooseMapping);
}

void ImportFiles::rememberMapping(const QString& path) {
    if (path.isEmpty() || path.startsWith(u':')) {
        return;
    }
    QStringList kept = keptMappings();
    kept.removeAll(path);
    kept.prepend(path);
    QSettings().setValue(QStringLiteral("import/mappings"), kept.mid(0, kMappingsKept));
}

void ImportFiles::chooseFiles() {
    auto* dialog =
        new QFileDialog(window(), tr("Add files"), QSettings().value(QStringLiteral("import/folder")).toString(),
                        tr("Tables and mappings (*.csv *.tsv *.txt *.gz *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList& paths) {
        QSettings().setValue(QStringLiteral("import/folder"), dialog->directory().absolutePath());
        if (add(paths)) {
            Q_EMIT changed();
        }
    });
    dialog->show();
}

void ImportFiles::chooseMapping() {
    auto* dialog =
        new QFileDialog(window(), tr("Choose a mapping"), QSettings().value(QStringLiteral("import/folder")).toString(),
                        tr("Mappings (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportFiles::choose);
    dialog->show();
}

void ImportFiles::showAnswer(const ImportAnswerPtr& answer) { refresh(answer); }

void ImportFiles::refresh(const ImportAnswerPtr& answer) {
    m_model->setSource(importFileRows(m_files, answer));
    qint64 rows = 0;
    if (answer && answer->plan) {
        for (const auto& source : answer->plan->sources) {
            rows += source.rows;
        }
    }
    const QString files = m_files.size() == 1 ? tr("1 file") : tr("%1 files").arg(formatCount(m_files.size()));
    m_head->setNote(m_files.isEmpty()        ? QString()
                    : answer && answer->plan ? tr("%1, %2 rows").arg(files, formatCount(rows))
                                             : files);
    m_remove->setEnabled(m_table->selectedCount() > 0);
    m_table->setVisible(!m_files.isEmpty());
    const int lines = static_cast<int>(std::clamp<qsizetype>(m_files.size(), 1, kRowsInSight));
    m_table->setFixedHeight(m_table->view()->horizontalHeader()->sizeHint().height() + lines * ui::theme().rowHeight() +
                            2 * ui::space::xs + (ui::theme().textScale() > 1 ? ui::space::l : 0));
}

} // namespace counterpart
