// SPDX-License-Identifier: GPL-3.0-or-later
// Completes a PDF by means of libqpdf.
#include "ui/deck/paint/pdf_outline.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <map>
#include <memory>

namespace counterpart::deck {

namespace {

struct Entry {
    std::string title;
    std::size_t page = 0;
    bool within = false; // of the section that the last one not within opens
};

std::vector<Entry> entriesOf(const report::Document& document, const std::vector<report::PlacedPage>& pages) {
    std::vector<Entry> out;
    std::string section;
    for (std::size_t at = 0; at < pages.size(); ++at) {
        const report::Page& page = document.pages[pages[at].page];
        if (pages[at].part > 0 || page.title.empty()) {
            continue;
        }
        out.push_back({page.title, at, !out.empty() && !page.section.empty() && page.section == section});
        section = page.section;
    }
    return out;
}

// Items beside each other under one parent, linked in order.
void link(QPDFObjectHandle parent, std::vector<QPDFObjectHandle>& items) {
    for (std::size_t at = 0; at < items.size(); ++at) {
        items[at].replaceKey("/Parent", parent);
        if (at > 0) {
            items[at].replaceKey("/Prev", items[at - 1]);
            items[at - 1].replaceKey("/Next", items[at]);
        }
    }
    if (!items.empty()) {
        parent.replaceKey("/First", items.front());
        parent.replaceKey("/Last", items.back());
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
    }
}

void addOutline(QPDF& pdf, const std::vector<Entry>& entries) {
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    std::vector<QPDFObjectHandle> top, below;
    for (const Entry& entry : entries) {
        if (entry.page >= pages.size()) {
            continue;
        }
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(entry.title));
        QPDFObjectHandle goal = QPDFObjectHandle::newArray();
        goal.appendItem(pages[entry.page].getObjectHandle());
        goal.appendItem(QPDFObjectHandle::newName("/Fit"));
        item.replaceKey("/Dest", goal);
        if (entry.within && !top.empty()) {
            below.push_back(item);
            continue;
        }
        if (!top.empty()) {
            link(top.back(), below);
        }
        below.clear();
        top.push_back(item);
    }
    if (!top.empty()) {
        link(top.back(), below);
    }
    link(root, top);
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

// The key figures that lead to another page; boxes are measured from the top of the page, in a PDF from its foot.
void addLinks(QPDF& pdf, const std::vector<report::PlacedPage>& placed, double height) {
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    const auto points = [](report::Emu length) { return static_cast<double>(length) / report::kPoint; };
    for (std::size_t at = 0; at < std::min(pages.size(), placed.size()); ++at) {
        QPDFObjectHandle links = QPDFObjectHandle::newArray();
        for (const report::Placed& block : placed[at].blocks) {
            for (const report::PlacedTile& tile : block.tiles) {
                if (!tile.leads || *tile.leads >= pages.size()) {
                    continue;
                }
                const report::Box& box = tile.box;
                QPDFObjectHandle link =
                    QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /H /N >>");
                link.replaceKey("/Rect", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                             points(box.x), height - points(box.y + box.height),
                                             points(box.x + box.width), height - points(box.y))));
                QPDFObjectHandle goal = QPDFObjectHandle::newArray();
                goal.appendItem(pages[*tile.leads].getObjectHandle());
                goal.appendItem(QPDFObjectHandle::newName("/Fit"));
                link.replaceKey("/Dest", goal);
                links.appendItem(pdf.makeIndirectObject(link));
            }
        }
        if (links.getArrayNItems() > 0) {
            pages[at].getObjectHandle().replaceKey("/Annots", links);
        }
    }
}

void setFrame(QPDF& pdf, const report::Document& document) {
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    if (info.isDictionary()) {
        std::string day = toString(document.made);
        std::erase(day, '-');
        const auto date = QPDFObjectHandle::newString("D:" + (day.empty() ? "19700101" : day) + "000000Z");
        info.replaceKey("/CreationDate", date);
        info.replaceKey("/ModDate", date);
        info.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(document.author));
        info.replaceKey("/Subject", QPDFObjectHandle::newUnicodeString(document.subtitle));
    }
    pdf.getRoot().removeKey("/Metadata"); // holds today's date and a random name
    pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(document.language));
    if (document.rightToLeft) {
        pdf.getRoot().replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /Direction /R2L >>"));
    }
}

// Qt numbers the subsets of fonts in an order that differs from process to process. Here they are numbered by the names
// of the fonts: "/QGDAAA+NotoSans-Bold" is "/AAAAAB+NotoSans-Bold".
void nameFonts(QPDF& pdf) {
    constexpr std::size_t tag = 6;
    const auto isSubset = [](const std::string& name) { return name.size() > tag + 2 && name[tag + 1] == '+'; };
    std::vector<QPDFObjectHandle> fonts;
    std::map<std::string, std::string> names; // by the font's own name and then as it was, to the new one
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        for (const char* key : {"/FontName", "/BaseFont"}) {
            if (object.isDictionary() && object.getKey(key).isName() && isSubset(object.getKey(key).getName())) {
                const std::string name = object.getKey(key).getName();
                names[name.substr(tag + 2) + name] = {};
                fonts.push_back(object);
            }
        }
    }
    std::size_t number = 0;
    for (auto& [old, name] : names) {
        std::string letters(tag, 'A');
        std::size_t rest = number++;
        for (std::size_t at = tag; at-- > 0; rest /= 26) {
            letters[at] = static_cast<char>('A' + rest % 26);
        }
        name = "/" + letters + "+" + old.substr(0, (old.size() - tag - 2) / 2);
    }
    for (QPDFObjectHandle font : fonts) {
        for (const char* key : {"/FontName", "/BaseFont"}) {
            const std::string name = font.hasKey(key) ? font.getKey(key).getName() : std::string();
            if (const auto found = names.find(isSubset(name) ? name.substr(tag + 2) + name : name);
                found != names.end()) {
                font.replaceKey(key, QPDFObjectHandle::newName(found->second));
            }
        }
    }
}

} // namespace

QByteArray finishedPdf(const QByteArray& pdf, const report::Document& document,
                       const std::vector<report::PlacedPage>& pages) {
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        nameFonts(file);
        addOutline(file, entriesOf(document, pages));
        addLinks(file, pages, static_cast<double>(sizeOf(document.format).height) / report::kPoint);
        setFrame(file, document);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setCompressStreams(true);
        writer.write();
        const std::unique_ptr<Buffer> bytes(writer.getBuffer());
        return {reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize())};
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace counterpart::deck
