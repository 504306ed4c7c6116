// SPDX-License-Identifier: GPL-3.0-or-later
// Says phrases, numbers, dates and names in a language, from the translations that are compiled in.
#include "ui/bridge/document_wording.h"

#include "core/report/english.h"
#include "ui/bridge/document_words.h"
#include "ui/bridge/format.h"

#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <array>

namespace counterpart {

namespace {

using report::Argument;
using report::NumberStyle;
using report::Phrase;

constexpr QChar kLeftToRightMark(0x200E);
constexpr QChar kRightToLeftMark(0x200F);
constexpr QChar kNarrowSpace(0x202F);
constexpr auto kFolder = ":/counterpart/translations";
constexpr QStringView kPrefix = u"counterpart_";

struct Source {
    const char* english;
    const char* comment = nullptr;
};

// The forms of a translation stand for classes of numbers; without a number, that of large round ones.
int formOf(std::int64_t count) {
    constexpr std::int64_t round = 1'000'000'000; // ends in as many noughts as any rule looks at
    if (count == report::kNotCounted) {
        return round;
    }
    const std::int64_t size = std::abs(count);
    return static_cast<int>(size < round ? size : round + size % 1'000'000);
}

QString text(const QTranslator* translator, const char* context, const Source& source,
             std::int64_t count = report::kNotCounted) {
    const bool plural = std::string_view(source.english).find('|') != std::string_view::npos;
    const QString found = translator == nullptr ? QString()
                                                : translator->translate(context, source.english, source.comment,
                                                                        plural ? formOf(count) : -1);
    return found.isEmpty() ? QString::fromUtf8(source.english) : found;
}

// "3 K, 6 M": what stands for so many noughts.
std::vector<NumberStyle::Unit> unitsOf(const QString& list) {
    std::vector<NumberStyle::Unit> units;
    for (const QString& each : list.split(u',')) {
        const QString unit = each.trimmed();
        const qsizetype space = unit.indexOf(u' ');
        units.push_back({unit.left(space).toInt(), unit.mid(space + 1).toStdString()});
    }
    std::ranges::sort(units, std::ranges::greater(), &NumberStyle::Unit::zeros);
    return units;
}

// Digits are 0 to 9 in every language, so where a locale has others its separators go with those and are left out.
NumberStyle styleOf(const QTranslator* translator, const QLocale& locale) {
    NumberStyle style;
    if (locale.zeroDigit() == u"0") {
        style.group = locale.groupSeparator().toStdString();
        style.point = locale.decimalPoint().toStdString();
    }
    const bool leftwards = locale.textDirection() == Qt::RightToLeft;
    const auto unbroken = [&](const Source& source, const QString& before, const QString& after) {
        const QString pattern = text(translator, "DocumentFormat", source);
        const qsizetype from = pattern.indexOf(before) + before.size();
        return pattern.mid(from, after.isEmpty() ? -1 : pattern.indexOf(after) - from)
            .replace(u' ', leftwards ? QChar(QChar::Nbsp) : kNarrowSpace)
            .toStdString();
    };
    style.percent = unbroken(QT_TRANSLATE_NOOP3("DocumentFormat", "{0} %", "share"), QStringLiteral("{0}"), {});
    style.gap = unbroken(QT_TRANSLATE_NOOP3("DocumentFormat", "{0} {1}", "amount and unit"), QStringLiteral("{0}"),
                         QStringLiteral("{1}"));
    style.mark = leftwards ? QString(kLeftToRightMark).toStdString() : std::string();
    style.units = unitsOf(
        text(translator, "DocumentFormat", QT_TRANSLATE_NOOP3("DocumentFormat", "3 K, 6 M, 9 B", "zeros and unit")));
    return style;
}

// A name in Latin letters or a figure within a sentence that reads to the left: marks at its ends keep what stands
// around it from reading the other way.
std::string setApart(const std::string& words) {
    const QString text = QString::fromStdString(words);
    const bool other = std::ranges::any_of(text, [](QChar c) { return c.direction() == QChar::DirL; });
    if (!other) {
        return words;
    }
    QString marked = text.startsWith(kRightToLeftMark) ? text : kRightToLeftMark + text;
    return (marked.endsWith(kRightToLeftMark) ? marked : marked + kRightToLeftMark).toStdString();
}

bool leadsLeft(QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; }

// A sentence that begins with a figure says by a mark that it reads to the left: labels of charts have nothing else.
std::string begunRight(const std::string& words) {
    const QString text = QString::fromStdString(words);
    const bool needed = !text.isEmpty() && !leadsLeft(text.front()) && std::ranges::any_of(text, leadsLeft);
    return needed ? (kRightToLeftMark + text).toStdString() : words;
}

class DocumentWording : public report::English {
public:
    DocumentWording(std::string language, std::unique_ptr<const QTranslator> translator, const QLocale& locale)
        : English(styleOf(translator.get(), locale)), m_language(std::move(language)),
          m_translator(std::move(translator)), m_locale(locale) {}

    using Wording::say;
    std::string language() const override { return m_language; }
    bool rightToLeft() const override { return m_locale.textDirection() == Qt::RightToLeft; }

    std::string say(Phrase phrase, std::span<const Argument> arguments) const override {
        return filled("Document", {report::patternOf(phrase).data(), report::nameOf(phrase).data()}, arguments);
    }

    std::string days(std::int64_t days) const override {
        return format(QT_TRANSLATE_N_NOOP3("DocumentFormat", "{0} {0|day|days}", "days"), {counted(days)});
    }
    std::string date(Date day) const override {
        return day.has() ? format(QT_TRANSLATE_NOOP3("DocumentFormat", "{0} {1} {2}", "day, month, year"),
                                  {number(dayIn(day)), shortMonth(day), number(yearOf(day))})
                         : std::string();
    }
    std::string dayOfMonth(Date day) const override {
        return day.has() ? format(QT_TRANSLATE_NOOP3("DocumentFormat", "{0} {1}", "day, month"),
                                  {number(dayIn(day)), shortMonth(day)})
                         : std::string();
    }
    std::string month(Date day) const override {
        return day.has() ? m_locale.standaloneMonthName(monthOf(day), QLocale::ShortFormat).toStdString()
                         : std::string();
    }
    std::string period(const Period& period, int fiscalFirstMonth) const override;

    std::string metricName(metrics::Id id) const override {
        return said("DocumentMetric", {English::metricName(id).c_str()});
    }
    std::string modelName(Model model) const override {
        return said("DocumentModel", {English::modelName(model).c_str()});
    }
    std::string word(Kind kind, std::string_view field, std::string_view word) const override {
        const DocumentWord* known = documentWord(kind, field, word);
        return known == nullptr ? English::word(kind, field, word)
                                : said("DocumentWord", {known->source.english, known->source.place});
    }
    std::string name(std::string_view given) const override {
        return given.empty() ? std::string() : said("DocumentName", {std::string(given).c_str()});
    }

private:
    static int dayIn(Date day) { return static_cast<int>(static_cast<unsigned>(day.civil().day())); }
    static int monthOf(Date day) { return static_cast<int>(static_cast<unsigned>(day.civil().month())); }
    static int yearOf(Date day) { return static_cast<int>(day.civil().year()); }
    static std::string number(int value) { return std::to_string(value); }
    std::string monthOfYear(Date day) const {
        return format(
            QT_TRANSLATE_NOOP3("DocumentFormat", "{0} {1}", "month, year"),
            {m_locale.standaloneMonthName(monthOf(day), QLocale::ShortFormat).toStdString(), number(yearOf(day))});
    }
    std::string shortMonth(Date day) const {
        return m_locale.monthName(monthOf(day), QLocale::ShortFormat).toStdString();
    }

    std::string said(const char* context, const Source& source) const {
        return text(m_translator.get(), context, source).toStdString();
    }
    std::string filled(const char* context, const Source& source, std::span<const Argument> arguments) const {
        const std::string pattern = text(m_translator.get(), context, source, report::countOf(arguments)).toStdString();
        if (!rightToLeft()) {
            return report::expand(pattern, arguments);
        }
        std::vector<Argument> apart(arguments.begin(), arguments.end());
        for (Argument& argument : apart) {
            argument.text = setApart(argument.text);
        }
        return begunRight(report::expand(pattern, apart));
    }
    std::string format(const Source& source, std::initializer_list<Argument> arguments) const {
        return filled("DocumentFormat", source, std::span(arguments.begin(), arguments.size()));
    }

    std::string m_language;
    std::unique_ptr<const QTranslator> m_translator; // none for English
    QLocale m_locale;
};

constexpr std::array<Source, 4> kQuarters = {{QT_TRANSLATE_NOOP3("DocumentFormat", "Q1 {0}", "quarter"),
                                              QT_TRANSLATE_NOOP3("DocumentFormat", "Q2 {0}", "quarter"),
                                              QT_TRANSLATE_NOOP3("DocumentFormat", "Q3 {0}", "quarter"),
                                              QT_TRANSLATE_NOOP3("DocumentFormat", "Q4 {0}", "quarter")}};

std::string DocumentWording::period(const Period& period, int fiscalFirstMonth) const {
    const std::string plain = toString(period, fiscalFirstMonth);
    const std::string year = plain.substr(0, 4);
    if (plain == "all") {
        return format(QT_TRANSLATE_NOOP3("DocumentFormat", "all time", "period"), {});
    }
    if (plain.find("..") != std::string::npos) {
        const bool whole = report::isOfWholeMonths(period);
        const auto said = [&](Date day) { return whole ? monthOfYear(day) : date(day); };
        const std::string from = said(period.from);
        const std::string until = period.to.has() ? said(period.to.plusDays(-1)) : std::string();
        return from.empty()    ? format(QT_TRANSLATE_NOOP3("DocumentFormat", "until {0}", "period"), {until})
               : until.empty() ? format(QT_TRANSLATE_NOOP3("DocumentFormat", "since {0}", "period"), {from})
                               : format(QT_TRANSLATE_NOOP3("DocumentFormat", "{0} to {1}", "period"), {from, until});
    }
    if (plain.size() == 4) {
        return format(QT_TRANSLATE_NOOP3("DocumentFormat", "{0}", "year"), {year});
    }
    if (plain[5] == 'Q') {
        return format(kQuarters.at(static_cast<std::size_t>(plain[6] - '1')), {year});
    }
    if (plain[5] == 'W') {
        return format(QT_TRANSLATE_NOOP3("DocumentFormat", "{1}-W{0}", "week"), {plain.substr(6), year});
    }
    return format(QT_TRANSLATE_NOOP3("DocumentFormat", "{0} {1}", "month, year"),
                  {m_locale.standaloneMonthName(monthOf(period.from)).toStdString(), year});
}

} // namespace

std::vector<std::string> documentLanguages() {
    std::vector<std::string> languages{"en"};
    for (const QString& file :
         QDir(QLatin1String(kFolder)).entryList({QStringLiteral("*.qm")}, QDir::Files, QDir::Name)) {
        languages.push_back(file.mid(kPrefix.size()).chopped(3).toStdString());
    }
    return languages;
}

std::shared_ptr<const report::Wording> documentWording(std::string_view language) {
    const QString wanted = toQString(language);
    for (const QString& tag : {wanted, wanted.section(u'-', 0, 0)}) {
        for (const std::string& known : documentLanguages()) {
            const QString name = QString::fromStdString(known);
            if (name.compare(tag, Qt::CaseInsensitive) != 0) {
                continue;
            }
            auto translator = std::make_unique<QTranslator>();
            const QString file = QStringLiteral("%1/%2%3").arg(QLatin1String(kFolder), kPrefix, name);
            if (known == "en") {
                translator.reset();
            } else if (!translator->load(file)) {
                return nullptr;
            }
            return std::make_shared<DocumentWording>(known, std::move(translator), QLocale(name));
        }
    }
    return nullptr;
}

} // namespace counterpart
