// SPDX-License-Identifier: GPL-3.0-or-later
// The form of the brand, and what becomes of it.
#include "ui/dialogs/brand/brand_dialog.h"

#include "core/domain/brand_settings.h"
#include "core/report/document/color_notes.h"
#include "ui/bridge/brand_text.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/deck/paint/chart_canvas.h"
#include "ui/dialogs/brand/brand_preview.h"
#include "ui/dialogs/brand/color_field.h"
#include "ui/dialogs/brand/fonts.h"
#include "ui/dialogs/brand/logo_field.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

namespace counterpart {

namespace {

QString settingText(const Snapshot& facts, std::string_view key) { return toQString(facts.setting(key)); }

// The picture that a setting holds; empty where it cannot be shown.
std::string pictureIn(const Snapshot& facts, std::string_view key) {
    const auto logo = brand::logoIn(facts.setting(key));
    return logo ? logo->bytes : std::string();
}

void putImage(report::BrandAndImages& look, std::string& place, const char* name, const std::string& bytes) {
    const auto facts = pictureFacts(bytes);
    if (facts) {
        place = name;
        look.images.push_back({name, std::string(mimeType(facts->type)), bytes, facts->width, facts->height});
    }
}

// Chosen from a list of few, with the setting's word behind each; one that nobody knows is as if it were not there.
void choose(QComboBox& box, const QString& word) {
    const int at = box.findData(word);
    box.setCurrentIndex(at < 0 ? 0 : at);
}

// What changed: no value where it stands as it was.
std::optional<std::string> unless(const std::optional<std::string>& before, std::string now) {
    return before && *before == now ? std::nullopt : std::optional(std::move(now));
}

} // namespace

BrandDialog::BrandDialog(Session& session, RecordId partner, QWidget* parent)
    : QDialog(parent), m_session(session), m_partner(partner), m_form(new ui::FormLayout(this)),
      m_accent(new ColorField(partner == 0 ? tr("Colour") : tr("Colour of the partner"),
                              deck::colorOf(partner == 0 ? report::Brand{}.accent : report::Brand{}.second), this)),
      m_notes(new QLabel(this)), m_preview(new BrandPreview(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(partner == 0 ? QStringLiteral("brand") : QStringLiteral("partnerMark"));
    m_notes->setWordWrap(true);
    ui::setTextStyle(m_notes, ui::Type::Caption, ui::Ink::Warning);
    if (partner == 0) {
        setWindowTitle(tr("Brand of documents"));
        addVendorFields();
    } else {
        const Partner* record = session.facts()->table<Partner>().find(partner);
        setWindowTitle(tr("Mark of %1").arg(toQString(record->name)));
        addLogo(m_logo, m_logoField, tr("Logo"), "logo");
        m_fields.emplace_back("accent", m_form->addField(tr("Colour"), m_accent));
        m_form->addWidget(m_notes);
    }
    layOut();
    load();
    follow();
    connect(m_accent, &ColorField::edited, this, &BrandDialog::follow);
    connect(m_form, &ui::FormLayout::saveRequested, this, &BrandDialog::save);
    connect(&session, &Session::closed, this, &QDialog::close);
}

void BrandDialog::addVendorFields() {
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_fields.emplace_back("name", m_form->addField(tr("Name"), m_name));
    m_fields.back().second->setHint(tr("Of your company. It stands where there is no logo."));
    addLogo(m_logo, m_logoField, tr("Logo"), "logo");
    addLogo(m_logoDark, m_logoDarkField, tr("Logo on dark grounds"), "logo_dark");
    m_logoDarkField->setHint(tr("Where there is none, the logo above is taken."));
    m_fields.emplace_back("accent", m_form->addField(tr("Colour"), m_accent));
    m_form->addWidget(m_notes);
    m_font = new ChoiceBox(this);
    m_font->setObjectName(QStringLiteral("font"));
    addFonts();
    m_fields.emplace_back("font", m_form->addField(tr("Font"), m_font));
    m_theme = new ChoiceBox(this);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("Light"), QString());
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_fields.emplace_back("theme", m_form->addField(tr("Theme"), m_theme));
    m_size = new ChoiceBox(this);
    m_size->setObjectName(QStringLiteral("size"));
    m_size->addItem(tr("16:9, for screens"), QString());
    m_size->addItem(tr("4:3, for older projectors"), QStringLiteral("4:3"));
    m_size->addItem(tr("A4, for print"), QStringLiteral("a4"));
    m_fields.emplace_back("size", m_form->addField(tr("Pages"), m_size));
    m_footer = new QLineEdit(this);
    m_footer->setObjectName(QStringLiteral("footer"));
    m_fields.emplace_back("footer", m_form->addField(tr("Foot of every page"), m_footer));
    m_fields.back().second->setHint(tr("For example “Confidential”."));
    for (QLineEdit* line : {m_name, m_footer}) {
        connect(line, &QLineEdit::textEdited, this, &BrandDialog::follow);
    }
    for (QComboBox* box : {m_font, m_theme, m_size}) {
        connect(box, &QComboBox::activated, this, &BrandDialog::follow);
    }
}

void BrandDialog::addLogo(LogoField*& logo, ui::FormField*& field, const QString& label, const char* name) {
    logo = new LogoField(label, this);
    logo->setObjectName(QLatin1String(name));
    field = m_form->addField(label, logo);
    m_fields.emplace_back(name, field);
    connect(logo, &LogoField::edited, this, &BrandDialog::follow);
    connect(logo, &LogoField::refused, field, &ui::FormField::setError);
}

// The usual one first, then what is installed; what is set but not installed stays.
void BrandDialog::addFonts() {
    const QString usual = QString::fromStdString(report::Brand{}.font);
    m_font->addItem(tr("%1, as usual").arg(usual), QString());
    for (const QString& family : fontFamilies()) {
        if (family != usual) {
            m_font->addItem(family, family);
        }
    }
    const QString set = settingText(*m_session.facts(), brand::kFont);
    if (!set.isEmpty() && m_font->findData(set) < 0) {
        m_font->addItem(set, set);
    }
}

void BrandDialog::load() {
    const Snapshot& facts = *m_session.facts();
    if (m_partner != 0) {
        const Partner& partner = *facts.table<Partner>().find(m_partner);
        const std::string key = partner.key.str();
        const report::BrandAndImages look = report::brandOf(facts, &partner);
        m_accent->setText(look.brand.second == report::Brand{}.second
                              ? QString()
                              : QString::fromStdString(brand::colorName(look.brand.second)));
        m_logo->setLogo(pictureIn(facts, brand::partnerLogoKey(key)));
    } else {
        m_name->setText(settingText(facts, brand::kName));
        m_footer->setText(settingText(facts, brand::kFooter));
        m_accent->setText(settingText(facts, brand::kAccent));
        choose(*m_font, settingText(facts, brand::kFont));
        choose(*m_theme, settingText(facts, brand::kTheme));
        choose(*m_size, settingText(facts, brand::kSize));
        m_logo->setLogo(pictureIn(facts, brand::kLogo));
        m_logoDark->setLogo(pictureIn(facts, brand::kLogoDark));
    }
    m_loaded = {};
    m_loaded = changes();
}

SetBrand BrandDialog::changes() const {
    SetBrand out;
    const auto chosen = [](const QComboBox* box) { return box->currentData().toString().toStdString(); };
    if (m_partner != 0) {
        const Partner* partner = m_session.facts()->table<Partner>().find(m_partner);
        out.partner = partner == nullptr ? std::string() : partner->key.str();
    } else {
        out.name = unless(m_loaded.name, m_name->text().trimmed().toStdString());
        out.footer = unless(m_loaded.footer, m_footer->text().trimmed().toStdString());
        out.font = unless(m_loaded.font, chosen(m_font));
        out.theme = unless(m_loaded.theme, chosen(m_theme));
        out.size = unless(m_loaded.size, chosen(m_size));
        out.logoDark = unless(m_loaded.logoDark, m_logoDark->logo());
    }
    out.accent = unless(m_loaded.accent, m_accent->text().toStdString());
    out.logo = unless(m_loaded.logo, m_logo->logo());
    return out;
}

report::BrandAndImages BrandDialog::look() const {
    const Snapshot& facts = *m_session.facts();
    if (m_partner != 0) {
        report::BrandAndImages look = report::brandOf(facts, facts.table<Partner>().find(m_partner));
        std::erase_if(look.images, [&](const report::Image& image) { return image.name == look.brand.partnerLogo; });
        look.brand.partnerLogo.clear();
        putImage(look, look.brand.partnerLogo, "preview.partner", m_logo->logo());
        look.brand.second = m_accent->color().rgb() & 0xFFFFFFU;
        return look;
    }
    report::BrandAndImages look;
    look.brand.name = m_name->text().trimmed().toStdString();
    look.brand.partner = tr("The partner").toStdString();
    look.brand.footer = m_footer->text().trimmed().toStdString();
    look.brand.accent = m_accent->color().rgb() & 0xFFFFFFU;
    if (const QString font = m_font->currentData().toString(); !font.isEmpty()) {
        look.brand.font = font.toStdString();
    }
    look.brand.dark = m_theme->currentData().toString() == QLatin1String("dark");
    look.format = report::formatNamed(m_size->currentData().toString().toStdString()).value_or(report::Format::Wide);
    const bool own = look.brand.dark && !m_logoDark->logo().empty();
    putImage(look, look.brand.logo, "preview.logo", (own ? m_logoDark : m_logo)->logo());
    return look;
}

QString BrandDialog::fontProblem() const {
    const QString family = m_font == nullptr ? QString() : m_font->currentData().toString();
    if (family.isEmpty()) {
        return {};
    }
    switch (fitOf(family)) {
    case FontFit::Fits:
        break;
    case FontFit::NotInstalled:
        return tr("It is not installed here: another one would be taken in its place.");
    case FontFit::NotEmbeddable:
        return tr("Its licence does not let it travel with a document.");
    case FontFit::TooWide:
        return tr("Its letters are too wide for the pages: texts would run out of their boxes.");
    }
    return {};
}

// After every key: what is wrong is said beside its field, what is right is shown.
void BrandDialog::follow() {
    for (const auto& [column, field] : m_fields) {
        if (column == "accent") {
            field->setError(m_accent->isAcceptable()
                                ? QString()
                                : tr("A colour is written like %1.").arg(QLatin1String("#2F5BEA")));
        } else if (column == "font") {
            field->setError(fontProblem());
        } else if (field != m_logoField && field != m_logoDarkField) {
            field->setError({});
        }
    }
    if (!m_session.isOpen() || !m_accent->isAcceptable()) {
        return;
    }
    const report::BrandAndImages look = this->look();
    QStringList notes;
    report::Brand other = look.brand; // the other theme may be asked for in one run
    other.dark = !other.dark;
    for (const report::Brand& each : {look.brand, other}) {
        for (const report::ColorNote& note : report::colorNotes(each)) {
            const bool partners = note.use == report::ColorNote::Use::PartnerMark;
            if (partners == (m_partner != 0)) {
                notes << colorNoteText(note);
            }
        }
    }
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_preview->setLook(look);
}

void BrandDialog::save() {
    if (!m_session.isOpen()) {
        close();
        return;
    }
    follow();
    const bool faulty = std::ranges::any_of(m_fields, [&](const auto& field) {
        return field.second->hasError() && field.second != m_logoField && field.second != m_logoDarkField;
    });
    if (faulty) {
        m_form->focusFirstError();
        return;
    }
    IdSource ids = m_session.ids();
    auto planned = plan(*m_session.facts(), ids, changes());
    if (!planned && planned.error().code == ErrorCode::NothingChanged) {
        close();
        return;
    }
    if (!planned) {
        const auto of =
            std::ranges::find(m_fields, planned.error().column, [](const auto& field) { return field.first; });
        ui::FormField* field = of == m_fields.end() ? m_fields.front().second : of->second;
        field->setError(errorSentence(planned.error()));
        m_form->focusFirstError();
        return;
    }
    m_session.execute(std::move(*planned), [dialog = QPointer(this)](const Result<Revision>& done) {
        if (dialog && done) {
            dialog->close();
        } else if (dialog) {
            dialog->m_fields.front().second->setError(errorSentence(done.error()));
        }
    });
}

BrandDialog* editBrand(Session& session, QWidget* window) {
    if (!session.isOpen()) {
        return nullptr;
    }
    auto* dialog = new BrandDialog(session, 0, window);
    dialog->show();
    return dialog;
}

BrandDialog* editPartnerMark(Session& session, RecordId partner, QWidget* window) {
    if (!session.isOpen() || session.facts()->table<Partner>().find(partner) == nullptr) {
        return nullptr;
    }
    auto* dialog = new BrandDialog(session, partner, window);
    dialog->show();
    return dialog;
}

} // namespace counterpart
