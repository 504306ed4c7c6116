// SPDX-License-Identifier: GPL-3.0-or-later
// Has every part of a rulebook an editor, and does what is shown mean what the document says?
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/scenario/tree.h"
#include "tests/support/test_main.h"
#include "ui/bridge/rulebook_field_text.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/panels/rulebook/choice_editors.h"
#include "ui/panels/rulebook/list_editor.h"
#include "ui/panels/rulebook/object_editor.h"
#include "ui/panels/rulebook/pair_editor.h"
#include "ui/panels/rulebook/reorder_list.h"
#include "ui/panels/rulebook/sections.h"
#include "ui/panels/rulebook/text_editors.h"
#include "ui/panels/rulebook/words_editor.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <set>

using namespace counterpart;
using rulebook::Form;
using rulebook::MemberShape;

namespace {

DocumentNode treeOf(std::string_view json) {
    auto tree = rulebook::parseTree(json);
    return tree ? std::move(*tree) : DocumentNode();
}

// Through every list and object there is: shows each item, which makes its form, and compares what the form says.
void walk(ValueEditor* editor, const DocumentNode* value, QStringList& differing, int& leaves) {
    if (auto* list = qobject_cast<ListEditor*>(editor)) {
        for (int row = 0; row < list->list()->count(); ++row) {
            list->list()->setCurrentRow(row);
            if (value != nullptr && row < static_cast<int>(value->items.size())) {
                walk(list->form(), &value->items[static_cast<std::size_t>(row)], differing, leaves);
            }
        }
    } else if (auto* object = qobject_cast<ObjectEditor*>(editor)) {
        for (const rulebook::Member& member : value != nullptr ? value->members : std::vector<rulebook::Member>()) {
            ValueEditor* inner = object->editorOf(member.name);
            if (inner == nullptr) {
                differing << QStringLiteral("no editor for ") + QString::fromStdString(member.name);
            } else {
                walk(inner, &member.value, differing, leaves);
            }
        }
    } else {
        ++leaves;
    }
    const auto said = editor->value();
    const std::string now = said ? scenario::jsonOf(*said) : std::string();
    const std::string was = value != nullptr ? scenario::jsonOf(*value) : std::string();
    if (now != was) {
        differing << QString::fromStdString(was + " became " + now);
    }
}

} // namespace

class RulebookFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }

    void everyMemberStandsOnOnePage() {
        std::multiset<std::string> shown;
        for (const RulebookSection& section : rulebookSections()) {
            QVERIFY(!section.title.isEmpty());
            for (const MemberShape* member : section.members) {
                shown.insert(member->name);
            }
        }
        for (const MemberShape& member : rulebook::rulebookShape().members) {
            QCOMPARE(shown.count(member.name), std::size_t{1});
        }
        QCOMPARE(shown.size(), rulebook::rulebookShape().members.size());
    }

    void everyFormHasAnEditorAndEveryMemberAName() {
        std::set<Form> seen;
        QStringList nameless;
        const std::function<void(const MemberShape&, const std::string&)> visit = [&](const MemberShape& shape,
                                                                                      const std::string& parent) {
            seen.insert(shape.form);
            const std::unique_ptr<ValueEditor> editor(ValueEditor::make(shape, {}, nullptr));
            QVERIFY(editor != nullptr);
            editor->setValue(nullptr);
            QVERIFY2(!editor->value() || shape.required, shape.name.c_str()); // what was never said stays unsaid
            QString tidied = QString::fromStdString(shape.name).replace(u'_', u' ');
            tidied[0] = tidied[0].toUpper();
            if (shape.name.find('_') != std::string::npos && rulebookFieldLabel(parent, shape.name) == tidied &&
                rulebookFieldHint(parent, shape.name).isEmpty()) {
                nameless << QString::fromStdString(parent + "." + shape.name);
            }
            for (const std::string_view word : shape.words) {
                QVERIFY(word.empty() || !rulebookWord(shape.name, word).contains(u'_'));
            }
            for (const MemberShape& member : shape.members) {
                visit(member, shape.name);
            }
        };
        for (const MemberShape& member : rulebook::rulebookShape().members) {
            visit(member, {});
        }
        for (int form = 0; form <= static_cast<int>(Form::Object); ++form) {
            const bool used = seen.contains(static_cast<Form>(form));
            QVERIFY2(used || form == static_cast<int>(Form::Decimal), QByteArray::number(form).constData());
        }
        // "Partner types" is its own label: nothing to add to the word.
        nameless.removeIf([](const QString& name) {
            return name == QLatin1String(".partner_types") || name.endsWith(QLatin1String("partner_types"));
        });
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    void builtInProgrammesAreShownAsTheyAre() {
        QCOMPARE(builtInPrograms().size(), std::size_t{5});
        for (const std::string_view name : builtInPrograms()) {
            const RulebookReading reading = readRulebook(builtInProgram(name));
            QVERIFY(reading.ok());
            const DocumentNode tree = treeOf(writeRulebook(reading.rulebook));
            QStringList differing;
            int leaves = 0;
            for (const RulebookSection& section : rulebookSections()) {
                ObjectEditor page(rulebook::rulebookShape(), section.members, {}, nullptr);
                page.setValue(&tree);
                for (const MemberShape* member : section.members) {
                    walk(page.editorOf(member->name), memberOf(tree, member->name), differing, leaves);
                }
                const auto said = page.value();
                QVERIFY(said.has_value());
                QVERIFY(scenario::jsonOf(*said) == scenario::jsonOf(tree));
            }
            QVERIFY2(differing.isEmpty(), qPrintable(differing.join(u'\n')));
            QVERIFY(leaves > 50);
        }
    }

    void numbersAreReadAsTheLocaleWritesThem() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        MemberShape rate;
        rate.form = Form::Rate;
        MemberShape money;
        money.form = Form::Money;
        QCOMPARE(typedNode(QStringLiteral("12,5"), rate).text, std::string("12.5%"));
        QCOMPARE(shownText(textNode("12.5%"), rate), QStringLiteral("12,5%"));
        QCOMPARE(typedNode(QStringLiteral("1.500,50 eur"), money).text, std::string("1500.50 EUR"));
        QCOMPARE(typedNode(QStringLiteral("1.500,50"), money).text, std::string("1500.50"));
        QLocale::setDefault(before);
    }

    void wordsWithCommasKeepThem() {
        const QStringList words{QStringLiteral("a"), QStringLiteral("b, c"), QStringLiteral("say \"d\"")};
        QCOMPARE(wordsOf(lineOf(words)), words);
        QCOMPARE(wordsOf(QStringLiteral(" a ,, b ")), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void whatGoesWithAnotherChoiceIsTakenAway() {
        const MemberShape* rules = rulebook::shapeAt("plans[0].rules");
        QVERIFY(rules != nullptr);
        ObjectEditor form(*rules, {}, nullptr);
        const DocumentNode rule = treeOf("{\"key\": \"a\", \"name\": \"A\", \"pay\": \"rate\", \"rate\": \"10%\"}");
        form.setValue(&rule);
        QVERIFY(!form.fieldOf("rate")->isHidden());
        QVERIFY(form.fieldOf("flat")->isHidden());
        auto* pay = qobject_cast<ChoiceEditor*>(form.editorOf("pay"));
        QComboBox* box = pay->box();
        box->setCurrentIndex(box->findData(QStringLiteral("flat")));
        Q_EMIT box->activated(box->currentIndex());
        QVERIFY(form.fieldOf("rate")->isHidden());
        QVERIFY(!form.fieldOf("flat")->isHidden());
        QVERIFY(memberOf(*form.value(), "rate") == nullptr);
    }

    void aFaultStandsAtItsFieldAndMarksItsRow() {
        const MemberShape* ladder = rulebook::shapeAt("ladder");
        ObjectEditor form(*ladder, {}, nullptr);
        const DocumentNode value =
            treeOf("{\"tiers\": [{\"key\": \"a\", \"name\": \"A\"}, {\"key\": \"b\", \"name\": \"B\", "
                   "\"margin\": \"200%\"}]}");
        form.setValue(&value);
        auto* tiers = qobject_cast<ListEditor*>(form.editorOf("tiers"));
        tiers->list()->setCurrentRow(1);
        form.setFaults({{"tiers[1].margin", QStringLiteral("too much"), nullptr}});
        QVERIFY(tiers->form()->fieldOf("margin")->hasError());
        QVERIFY(!form.fieldOf("tiers")->hasError());
        QVERIFY(tiers->list()->item(0)->icon().isNull());
        QVERIFY(!tiers->list()->item(1)->icon().isNull());
        tiers->list()->setCurrentRow(0);
        QVERIFY(!tiers->form()->fieldOf("margin")->hasError());
    }

    void itemsAreAddedDuplicatedAndRemoved() {
        const MemberShape* flags = rulebook::shapeAt("flags");
        ListEditor list(*flags, {}, nullptr);
        list.setValue(nullptr);
        QVERIFY(!list.value());
        list.add();
        QCOMPARE(list.list()->count(), 1);
        QCOMPARE(memberOf(list.value()->items[0], "key")->text, std::string("new"));
        list.duplicate();
        QCOMPARE(list.list()->count(), 2);
        QCOMPARE(memberOf(list.value()->items[1], "key")->text, std::string("new_2"));
        list.remove();
        list.remove();
        QVERIFY(!list.value());
    }
};

COUNTERPART_TEST(RulebookFormTest)
#include "rulebook_form_test.moc"
