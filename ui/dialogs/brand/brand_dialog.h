// SPDX-License-Identifier: GPL-3.0-or-later
// How documents look: the vendor's name, logo, colour, font and foot, and what a partner's mark beside it is.
#pragma once

#include "core/command/brand.h"
#include "core/report/compose/brand.h"
#include "ui/bridge/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace counterpart {

namespace ui {
class FormField;
class FormLayout;
} // namespace ui

class BrandPreview;
class ColorField;
class LogoField;

// Not modal; deletes itself, closes with the workspace. Without a partner the vendor's brand, with one its mark alone.
// Only what was changed is written, as one step.
class BrandDialog : public QDialog {
    Q_OBJECT
public:
    BrandDialog(Session& session, RecordId partner, QWidget* parent);

    void save();
    report::BrandAndImages look() const; // as it stands in the form
    LogoField* logo() const { return m_logo; }
    ColorField* accent() const { return m_accent; }

private:
    struct Loaded;
    void addVendorFields();
    void addLogo(LogoField*& logo, ui::FormField*& field, const QString& label, const char* name);
    void addFonts();
    void layOut();
    void load();
    void follow();
    QString fontProblem() const;
    SetBrand changes() const;

    Session& m_session;
    RecordId m_partner;
    SetBrand m_loaded; // every field as it stood
    ui::FormLayout* m_form;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_footer = nullptr;
    ColorField* m_accent;
    QComboBox* m_font = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_size = nullptr;
    LogoField* m_logo = nullptr;
    LogoField* m_logoDark = nullptr;
    std::vector<std::pair<std::string, ui::FormField*>> m_fields; // by column
    ui::FormField* m_logoField = nullptr;
    ui::FormField* m_logoDarkField = nullptr;
    QLabel* m_notes;
    BrandPreview* m_preview;
};

BrandDialog* editBrand(Session& session, QWidget* window);
BrandDialog* editPartnerMark(Session& session, RecordId partner, QWidget* window); // null: there is no such partner

} // namespace counterpart
