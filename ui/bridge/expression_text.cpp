// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for every fault of an expression; each ends with the way out where there is one.
#include "ui/bridge/expression_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace counterpart {

namespace {

using expression::Fault;
using expression::Finding;
using expression::Problem;
using expression::Type;

QString tr(const char* text) { return QCoreApplication::translate("Expressions", text); }

// Characters that cannot be seen, or that turn the direction of what follows, are named.
QString visible(const QString& text) {
    QString out;
    for (const QChar c : text) {
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format) {
            out += QStringLiteral("U+%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        } else {
            out += c;
        }
    }
    return out;
}

QString quoted(const std::string& piece) {
    constexpr int most = 40;
    QString shown = visible(QString::fromStdString(piece).simplified());
    if (shown.size() > most) {
        shown = shown.left(most) + QChar(0x2026);
    }
    return u'`' + shown + u'`';
}

// A type as core names it.
QString typeWord(const std::string& name) {
    if (name == "number") {
        return tr("a number");
    }
    if (name == "boolean") {
        return tr("yes or no");
    }
    if (name == "word") {
        return tr("a word");
    }
    if (name == "date") {
        return tr("a date");
    }
    if (name == "whole number") {
        return tr("a whole number");
    }
    if (name == "number of places") {
        return tr("a number of places from 0 to 18");
    }
    return quoted(name);
}

QString withHint(const QString& sentence, const Fault& fault) {
    return fault.suggestion.empty() ? sentence : sentence + u' ' + tr("Did you mean %1?").arg(quoted(fault.suggestion));
}

QString textSentence(const Fault& fault) {
    switch (fault.problem) {
    case Problem::Empty:
        return tr("Nothing is written here yet.");
    case Problem::TooLong:
        return tr("The expression is longer than %1 characters.").arg(QString::fromStdString(fault.expected));
    case Problem::NotUtf8:
        return tr("The text is not valid UTF-8.");
    case Problem::UnknownCharacter:
        return withHint(tr("%1 means nothing here.").arg(quoted(fault.found)), fault);
    case Problem::UnterminatedWord:
        return tr("A quote that opens here is never closed.");
    case Problem::BadEscape:
        return tr("After a backslash only a quote or another backslash may stand.");
    case Problem::EmptyWord:
        return tr("An empty word equals nothing. Ask with has(...) whether there is a value.");
    case Problem::BadNumber:
        return tr("%1 is not a number. Expected like 1234.5.").arg(quoted(fault.found));
    case Problem::NumberTooLong:
        return tr("%1 has more digits than can be kept exactly (18).").arg(quoted(fault.found));
    case Problem::BadDate:
        return tr("%1 is not a day of the calendar. Expected like 2026-03-31.").arg(quoted(fault.found));
    default:
        return {};
    }
}

QString grammarSentence(const Fault& fault) {
    const bool atEnd = fault.found.empty();
    switch (fault.problem) {
    case Problem::ValueExpected:
        return atEnd ? tr("The expression ends where a value should follow.")
                     : tr("A value is expected here, not %1.").arg(quoted(fault.found));
    case Problem::OperatorExpected:
        return tr("An operator is expected before %1, like + or and.").arg(quoted(fault.found));
    case Problem::ClosingExpected:
        return tr("A parenthesis is not closed: `)` is expected here.");
    case Problem::OpeningExpected:
        return tr("`(` is expected here.");
    case Problem::ColonExpected:
        return tr("`:` and a value for the other case are expected here.");
    case Problem::UnexpectedClosing:
        return tr("This `)` closes nothing.");
    case Problem::ChainedComparison:
        return tr("Comparisons cannot be chained. Join them with `and`, or use between(...).");
    case Problem::TooDeep:
        return tr("The expression is nested deeper than %1 levels.").arg(QString::fromStdString(fault.expected));
    case Problem::TooComplex:
        return tr("The expression has more than %1 parts.").arg(QString::fromStdString(fault.expected));
    default:
        return {};
    }
}

QString meaningSentence(const Fault& fault) {
    switch (fault.problem) {
    case Problem::UnknownName:
        return withHint(tr("There is no variable %1.").arg(quoted(fault.found)), fault);
    case Problem::UnknownFunction:
        return withHint(tr("There is no function %1.").arg(quoted(fault.found)), fault);
    case Problem::WrongArguments:
        return tr("%1 takes %2 arguments: %3.")
            .arg(quoted(fault.found), QString::fromStdString(fault.expected), QString::fromStdString(fault.suggestion));
    case Problem::WrongType: {
        const QString sentence =
            tr("Expected here: %1. Found: %2.").arg(typeWord(fault.expected), typeWord(fault.found));
        return fault.suggestion.empty()
                   ? sentence
                   : sentence + u' ' + tr("Use %1(...).").arg(QString::fromStdString(fault.suggestion));
    }
    case Problem::TypesDiffer:
        return tr("These do not fit together: %1 and %2.").arg(typeWord(fault.expected), typeWord(fault.found));
    case Problem::TooManyPlaces:
        return tr("The exact product would need %1 decimal places, more than %2. Round a factor with round(..., "
                  "places).")
            .arg(QString::fromStdString(fault.found), QString::fromStdString(fault.expected));
    default:
        return {};
    }
}

} // namespace

QString expressionFaultSentence(const Fault& fault) {
    for (const auto sentence : {textSentence, grammarSentence, meaningSentence}) {
        if (const QString words = sentence(fault); !words.isEmpty()) {
            return words;
        }
    }
    return {};
}

QString expressionFaultText(const Fault& fault) {
    const QString where = fault.line > 1 ? tr("Line %1, character %2").arg(fault.line).arg(fault.column)
                                         : tr("Character %1").arg(fault.column);
    return where + QStringLiteral(": ") + expressionFaultSentence(fault);
}

QString findingSentence(Finding finding) {
    switch (finding) {
    case Finding::None:
        return {};
    case Finding::DivisionByZero:
        return tr("It divides by zero.");
    case Finding::Overflow:
        return tr("The result is too large.");
    case Finding::NotFinite:
        return tr("The result is not a number: a root or logarithm of what has none, or beyond all bounds.");
    case Finding::Missing:
        return tr("It reckons with a value that is missing.");
    }
    return {};
}

QString expressionTypeWord(Type type) {
    switch (type) {
    case Type::Decimal:
    case Type::Real:
        return tr("number");
    case Type::Boolean:
        return tr("yes or no");
    case Type::Word:
        return tr("word");
    case Type::Date:
        return tr("date");
    }
    return {};
}

QString expressionValueText(const expression::Value& value) {
    return value.type == expression::Type::Real && !value.missing
               ? QString::number(value.real, 'g', QLocale::FloatingPointShortest)
               : QString::fromStdString(expression::toString(value));
}

} // namespace counterpart
