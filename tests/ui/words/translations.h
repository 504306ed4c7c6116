// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a file of translations/, message by message.
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace counterpart::testing {

struct Message {
    struct Key {
        QString context, source, comment;
        friend bool operator<(const Key& a, const Key& b) {
            return std::tie(a.context, a.source, a.comment) < std::tie(b.context, b.source, b.comment);
        }
    };
    Key key;
    QStringList forms; // one, or as many as the language has
    bool plural = false;
    bool unfinished = false;
};

inline std::vector<Message> messagesOf(const std::string& language) {
    std::vector<Message> messages;
    QFile file(
        QStringLiteral(COUNTERPART_SOURCE_DIR "/translations/counterpart_%1.ts").arg(QString::fromStdString(language)));
    file.open(QIODevice::ReadOnly);
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        const auto name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages.emplace_back().key.context = context;
            messages.back().plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        } else if (name == u"source") {
            messages.back().key.source = xml.readElementText();
        } else if (name == u"comment") {
            messages.back().key.comment = xml.readElementText();
        } else if (name == u"translation") {
            messages.back().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().plural) {
                messages.back().forms << xml.readElementText();
            }
        } else if (name == u"numerusform") {
            messages.back().forms << xml.readElementText();
        }
    }
    return messages;
}

} // namespace counterpart::testing
