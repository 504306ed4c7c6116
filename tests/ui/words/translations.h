// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a file of translations/, message by message.
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <compare>
#include <set>
#include <string>
#include <vector>

namespace counterpart::testing {

struct Message {
    struct Key {
        QString context, source, comment;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    Key key;
    QStringList forms; // one, or as many as the language has
    bool plural = false;
    bool unfinished = false;
};

class Translations {
public:
    explicit Translations(const std::string& language) {
        QFile file(QStringLiteral(COUNTERPART_SOURCE_DIR "/translations/counterpart_%1.ts")
                       .arg(QString::fromStdString(language)));
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
                m_messages.emplace_back().key.context = context;
                m_messages.back().plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
            } else if (name == u"source") {
                m_messages.back().key.source = xml.readElementText();
            } else if (name == u"comment") {
                m_messages.back().key.comment = xml.readElementText();
            } else if (name == u"translation") {
                m_messages.back().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
                if (!m_messages.back().plural) {
                    m_messages.back().forms << xml.readElementText();
                }
            } else if (name == u"numerusform") {
                m_messages.back().forms << xml.readElementText();
            }
        }
    }
    const std::vector<Message>& messages() const { return m_messages; }

private:
    std::vector<Message> m_messages;
};

} // namespace counterpart::testing
