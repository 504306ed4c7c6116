// SPDX-License-Identifier: GPL-3.0-or-later
// The words for every error code. Sentences end with the way out where there is one.
#include "ui/bridge/error_text.h"

#include "ui/bridge/expression_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Errors", text); }
QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString quoted(const std::string& value) {
    constexpr int most = 60;
    QString shown = text(value);
    shown.replace(u'\n', u' ');
    if (shown.size() > most) {
        shown = shown.left(most) + QChar(0x2026);
    }
    return u'`' + shown + u'`';
}

QString keyOrValue(const Error& error) { return quoted(error.value.empty() ? error.key : error.value); }
QString detailOf(const Error& error) {
    return error.detail.empty() ? QString() : QStringLiteral(" (%1)").arg(text(error.detail));
}

QString valueSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::NotANumber:
        return tr("%1 is not a number. Expected like 1234.50.").arg(quoted(error.value));
    case ErrorCode::NotADate:
        return tr("%1 is not a date. Expected like 2026-11-21.").arg(quoted(error.value));
    case ErrorCode::NotATime:
        return tr("%1 is not a date or time. Expected like 2026-11-21 or 2026-11-21T14:30:00Z.")
            .arg(quoted(error.value));
    case ErrorCode::NotACurrency:
        return tr("%1 is not a currency. Expected a code of ISO 4217 like USD.").arg(quoted(error.value));
    case ErrorCode::NotABool:
        return tr("%1 is neither yes nor no.").arg(quoted(error.value));
    case ErrorCode::NotAPeriod:
        return tr("%1 is not a period. Expected like 2026, 2026-Q3, 2026-09, 2026-W37 or 2026-01-01..2026-07-01.")
            .arg(quoted(error.value));
    case ErrorCode::TooManyDecimals:
        return tr("%1 has more decimals than there is room for (%2).").arg(quoted(error.value), text(error.detail));
    case ErrorCode::OutOfRange:
        return tr("%1 is out of range. %2").arg(quoted(error.value), text(error.detail)).trimmed();
    case ErrorCode::CurrencyMismatch:
        return tr("Amounts of different currencies cannot be added: %1.").arg(text(error.detail));
    case ErrorCode::TextTooLong:
        return tr("The text is too long. %1").arg(text(error.detail)).trimmed();
    case ErrorCode::NotUtf8:
        return tr("The text is not valid UTF-8. Save the file as UTF-8 and try again.");
    default:
        return {};
    }
}

QString recordSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::RequiredFieldEmpty:
        return error.column == "module" && !error.value.empty() ? tr("Not passed yet: %1.").arg(quoted(error.value))
                                                                : tr("A value is needed here.");
    case ErrorCode::KeyTaken:
        return tr("The key %1 is taken already. Choose another.").arg(keyOrValue(error));
    case ErrorCode::KeyChanged:
        return tr("The key of %1 cannot be changed.").arg(quoted(error.key));
    case ErrorCode::NoSuchRecord:
        return error.value.empty() && error.key.empty()
                   ? tr("There is no such record any more.")
                   : tr("There is no record with the key %1.").arg(keyOrValue(error));
    case ErrorCode::UnknownReference:
        if (error.column == "track" || error.column == "level" || error.column == "module" || error.column == "plan") {
            return tr("The rulebook does not have %1.").arg(quoted(error.value));
        }
        return tr("There is no record with the key %1. Import or add it first.").arg(keyOrValue(error));
    case ErrorCode::StillReferenced:
        if (error.column == "after") { // of a step
            return tr("It comes after %1, which must be done first.").arg(quoted(error.key));
        }
        return tr("%1 still refers to it. Delete or change that first.").arg(quoted(error.key));
    case ErrorCode::ReferenceCycle:
        return tr("%1 would become its own ancestor.").arg(keyOrValue(error));
    case ErrorCode::ClosedDealNeedsCloseDate:
        return tr("A won or lost deal needs its close date.");
    case ErrorCode::CloseBeforeCreation:
        return tr("The close date %1 is before the creation date %2.").arg(text(error.value), text(error.detail));
    case ErrorCode::AmbiguousRows:
        return tr("The key %1 stands in the source more than once with different content. Keep one of the rows.")
            .arg(quoted(error.key));
    case ErrorCode::CurrencyInUse:
        return tr("The deal %1 has lines or refunds in its present currency. Change those together with it.")
            .arg(quoted(error.key));
    case ErrorCode::StaleWrite:
        return tr("%1 was changed meanwhile. Nothing was written; look at what it says now and try again.")
            .arg(quoted(error.key));
    case ErrorCode::NothingToUndo:
        return tr("There is nothing to undo.");
    case ErrorCode::NothingToRedo:
        return tr("There is nothing to redo.");
    case ErrorCode::NothingChanged:
        if (error.column == "contested" || error.column == "excluded") { // an objection to a touch, or its end
            return error.value.empty()           ? tr("The touch is neither contested nor excluded.")
                   : error.column == "contested" ? tr("The touch is contested already: %1.").arg(quoted(error.value))
                                                 : tr("The touch is excluded already: %1.").arg(quoted(error.value));
        }
        if (error.column == "plan") {
            return tr("%1 is running already. Abandon it first, or go on with it.").arg(quoted(error.value));
        }
        if (error.column == "level") {
            return tr("The person holds that level already, for as long: %1.").arg(quoted(error.value));
        }
        return tr("Nothing would change.");
    default:
        return {};
    }
}

QString fileSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return tr("There is no such file. Check the path.") + detailOf(error);
    case ErrorCode::FileUnreadable:
        return tr("The file cannot be read.") + detailOf(error);
    case ErrorCode::FileNotWritable:
        return tr("The file cannot be written. Choose another place or change its permissions.") + detailOf(error);
    case ErrorCode::FileExists:
        return tr("The file exists already. Choose another name or remove it first.");
    case ErrorCode::FileTruncated:
        return tr("The file ends too early; part of it is missing. Get a complete copy or restore a backup.") +
               (error.value.empty() ? detailOf(error)
                                    : tr(" (%1 of %2 bytes are there)").arg(text(error.value), text(error.detail)));
    case ErrorCode::DiskFull:
        return tr("The disk is full. Nothing was written; make room and try again.") + detailOf(error);
    case ErrorCode::NotAWorkspace:
        return tr("This is not a Counterpart workspace.") + detailOf(error);
    case ErrorCode::NewerSchema:
        return tr("The workspace was written by a newer version of Counterpart. Update the program to open it.") +
               detailOf(error);
    case ErrorCode::DamagedWorkspace:
        return tr("The workspace is damaged. Run `counterpart check` on it, or restore a backup.") + detailOf(error);
    case ErrorCode::Busy:
        return tr("Another program is writing to the workspace. Nothing was written; try again in a moment.");
    case ErrorCode::ReadOnly:
        return tr("The workspace is read-only. Nothing was written; copy it to where you may write.") + detailOf(error);
    default:
        return {};
    }
}

QString contentSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::EmptyFile:
        return tr("The file is empty.");
    case ErrorCode::NotText:
        return tr("This is not a text file. Save it as CSV from the program it belongs to.") + detailOf(error);
    case ErrorCode::BadEncoding:
        return tr("The text is damaged: it begins like UTF-16 and then is not. Save it as UTF-8 and try again.");
    case ErrorCode::BadArchive:
        return tr("The gzip file is damaged. Get another copy of it.") + detailOf(error);
    case ErrorCode::ArchiveTooLarge:
        return tr("The gzip file would unpack to far more than it should. Unpack it yourself if you trust it.");
    case ErrorCode::UnterminatedQuote:
        return tr("A quote that opens here is never closed.");
    case ErrorCode::TextAfterQuote:
        return tr("There is text after a closing quote. Double the quotes inside a cell.");
    case ErrorCode::NulByte:
        return tr("There is a NUL byte in the row.");
    default:
        return {};
    }
}

QString packetSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::NotAPacket:
        return tr("This is not a packet of Counterpart. Packets are made by `counterpart packet create`.");
    case ErrorCode::NewerPacket:
        return tr("The packet was written by a newer version of Counterpart. Update the program to read it.");
    case ErrorCode::DamagedPacket:
        return tr("The packet was cut or altered after it was signed. Nothing was taken over; ask for it again.") +
               detailOf(error);
    case ErrorCode::UnknownSigner:
        return tr("The packet is signed by a stranger. If you know whose key %1 is, trust it with `counterpart packet "
                  "trust FILE --key HEX --name NAME`.")
            .arg(QString::fromStdString(error.value)); // in full: it is what has to be given
    case ErrorCode::UnrelatedPacket:
        return tr("The packet comes from another workspace that shares no history with this one. Apply it to the "
                  "workspace it was made for, or import its records as CSV.");
    case ErrorCode::PacketGap:
        return tr("The packet begins after what this workspace knows of its sender. Ask for a packet since entry %1 or "
                  "earlier, or apply the packets between first.")
            .arg(text(error.detail));
    case ErrorCode::PacketConflicts:
        return tr("%1 conflicts need a decision. Nothing was written; say which side counts with --resolve mine, "
                  "theirs or KIND:KEY=mine.")
            .arg(text(error.value));
    default:
        return {};
    }
}

QString policySentence(const Error& error, const QString& what) {
    const QString value = error.value.empty() ? QString() : quoted(error.value) + u' ';
    return what.arg(value, text(error.detail)).simplified();
}

QString sourceSentence(const Error& error) {
    const QString detail = text(error.detail);
    switch (error.code) {
    case ErrorCode::UnknownHeader:
        return tr("The column or header %1 is not known here. %2").arg(quoted(error.value), detail).trimmed();
    case ErrorCode::RaggedRow:
        return tr("The row does not have as many cells as the header, or a quote is wrong. %1").arg(detail).trimmed();
    case ErrorCode::BadMapping:
        return policySentence(error, tr("The mapping is wrong here: %1 Expected: %2"));
    case ErrorCode::BadJson:
        return tr("This is not valid JSON. %1").arg(detail).trimmed();
    case ErrorCode::BadRulebook:
        return policySentence(error, tr("The rulebook is wrong here: %1 Expected: %2"));
    case ErrorCode::BadExpression:
        return expressionFaultText(expression::faultOf(error));
    case ErrorCode::Cancelled:
        return tr("Cancelled. Nothing was written.");
    case ErrorCode::BadArgument:
        return tr("The argument %1 is not understood. %2").arg(quoted(error.value), detail).trimmed();
    default:
        return tr("Something went wrong inside the program. Nothing was written. %1").arg(detail).trimmed();
    }
}

} // namespace

QString errorSentence(const Error& error) {
    for (const auto sentence : {valueSentence, recordSentence, fileSentence, contentSentence, packetSentence}) {
        if (const QString words = sentence(error); !words.isEmpty()) {
            return words;
        }
    }
    return sourceSentence(error);
}

QString errorText(const Error& error) {
    QStringList where;
    if (!error.file.empty()) {
        where << text(error.file);
    }
    if (error.line > 0) {
        where << tr("line %1").arg(error.line);
    }
    if (!error.key.empty() && error.code != ErrorCode::StaleWrite) {
        where << text(error.key);
    }
    if (!error.column.empty()) {
        where << text(error.column);
    }
    const QString sentence = errorSentence(error);
    return where.isEmpty() ? sentence : where.join(QStringLiteral(", ")) + QStringLiteral(": ") + sentence;
}

QString reasonWord(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotANumber:
        return tr("not a number");
    case ErrorCode::NotADate:
    case ErrorCode::NotATime:
        return tr("not a date");
    case ErrorCode::NotACurrency:
        return tr("not a currency");
    case ErrorCode::NotABool:
        return tr("neither yes nor no");
    case ErrorCode::NotAPeriod:
        return tr("not a period");
    case ErrorCode::TooManyDecimals:
        return tr("too many decimals");
    case ErrorCode::OutOfRange:
        return tr("out of range");
    case ErrorCode::TextTooLong:
        return tr("too long");
    case ErrorCode::NotUtf8:
        return tr("not UTF-8");
    case ErrorCode::RequiredFieldEmpty:
        return tr("value missing");
    case ErrorCode::KeyTaken:
        return tr("key taken");
    case ErrorCode::UnknownReference:
        return tr("unknown reference");
    case ErrorCode::ReferenceCycle:
        return tr("circular reference");
    case ErrorCode::ClosedDealNeedsCloseDate:
        return tr("close date missing");
    case ErrorCode::CloseBeforeCreation:
        return tr("closed before created");
    case ErrorCode::AmbiguousRows:
        return tr("ambiguous rows");
    case ErrorCode::CurrencyInUse:
        return tr("currency in use");
    case ErrorCode::RaggedRow:
    case ErrorCode::UnterminatedQuote:
    case ErrorCode::TextAfterQuote:
    case ErrorCode::NulByte:
        return tr("malformed row");
    default:
        return tr("rejected");
    }
}

} // namespace counterpart
