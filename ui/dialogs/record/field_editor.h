// SPDX-License-Identifier: GPL-3.0-or-later
// What one types a field's value into, by the field's type. Outside it is native text, as commands take it.
#pragma once

#include "core/domain/value.h"
#include "core/snapshot/snapshot.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <string>

class QWidget;

namespace counterpart {

class FieldEditor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QWidget* widget() const = 0; // what a form places; deletes the editor with it
    virtual std::string text() const = 0;
    // Words of its own where the check would only see a text it cannot read; empty when it has nothing to say.
    virtual QString problem() const { return {}; }
    virtual bool isSettled() const { return true; }            // false: too early to call it wrong
    virtual void setWords(const QStringList&) {}               // offered, not enforced
    virtual void setSnapshot(const SnapshotPtr&) {}            // in which references are looked up
    virtual std::string normal(const std::string& text) const; // as text() would give it back

    void load(const std::string& text);                        // shows what stands; not an edit
    void type(const std::string& text);                        // shows it as if it had been typed
    void rebase(const std::string& text);                      // what stands is another now; what was typed stays
    const std::string& standing() const { return m_standing; } // normal text of what stands
    bool isChanged() const { return text() != m_unchanged; }

Q_SIGNALS:
    void edited();

protected:
    virtual void setText(const std::string& text) = 0;

private:
    std::string m_standing;
    std::string m_unchanged; // what text() says of it: an editor may not be able to show every text
};

enum class EditorShape { Line, LongText };
// A child of its own widget, which is a child of `parent`.
FieldEditor* makeFieldEditor(const FieldInfo& field, EditorShape shape, QWidget* parent);
FieldEditor* makeTextEditor(EditorShape shape, QWidget* parent); // for custom fields

} // namespace counterpart
