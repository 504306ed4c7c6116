// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the frame of a web page: head, brand, contents, sections and their details.
#include "core/report/html/web_page.h"

#include "core/report/document/cleaned.h"
#include "core/report/html/markup.h"
#include "core/report/html/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::report {

namespace {

using html::escaped;
using html::identifier;

constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

class Writer {
public:
    Writer(const Document& document, const WebPage& with) : m_doc(document), m_with(with) {}

    std::string make() {
        head();
        m_out += "<body>\n";
        top();
        contents();
        m_out += "<main>\n";
        for (std::size_t at = 0; at < m_doc.pages.size();) {
            at = section(at);
        }
        m_out += "</main>\n";
        foot();
        m_out += "</body>\n</html>\n";
        return std::move(m_out);
    }

private:
    void head() {
        m_out += fmt::format("<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
                             escaped(m_doc.language), m_doc.rightToLeft ? "rtl" : "ltr");
        m_out += fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", kPolicy);
        m_out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta name=\"color-scheme\" content=\"light dark\">\n"
                 "<meta name=\"referrer\" content=\"no-referrer\">\n"
                 "<meta name=\"robots\" content=\"noindex\">\n"
                 "<meta name=\"format-detection\" content=\"telephone=no\">\n";
        if (!m_doc.author.empty()) {
            m_out += fmt::format("<meta name=\"author\" content=\"{}\">\n", escaped(m_doc.author));
        }
        m_out += fmt::format("<title>{}</title>\n<style>\n{}</style>\n</head>\n", escaped(title()),
                             html::styleOf(m_doc));
    }

    std::string title() const {
        return m_doc.subtitle.empty() ? m_doc.title : m_doc.title + " \u00b7 " + m_doc.subtitle;
    }

    // What stands on a cover stands here once; covers are no sections of their own.
    void top() {
        m_out += "<header id=\"top\">\n<div class=\"marks\">";
        m_out += mark(m_doc.brand.logo, m_doc.brand.name) + mark(m_doc.brand.partnerLogo, m_doc.brand.partner);
        m_out += fmt::format("</div>\n<h1>{}</h1>\n", escaped(m_doc.title));
        if (!m_doc.subtitle.empty()) {
            m_out += fmt::format("<p class=\"whose\">{}</p>\n", escaped(m_doc.subtitle));
        }
        for (const Page& page : m_doc.pages) {
            if (page.look == Page::Look::Cover) {
                m_out += html::rowsOf(page, m_doc, m_with, 2);
            }
        }
        m_out += fmt::format("<p class=\"frame\">{}</p>\n</header>\n", escaped(m_doc.frame));
    }

    std::string mark(const std::string& image, const std::string& name) const {
        if (image.empty() && name.empty()) {
            return {};
        }
        const std::string picture = html::pictureOf(m_doc, image, name, "logo");
        return picture.empty() ? fmt::format("<span class=\"mark\">{}</span>", escaped(name)) : picture;
    }

    void contents() {
        std::string list;
        for (const Page& page : m_doc.pages) {
            if (page.look != Page::Look::Cover && !page.detail && !page.title.empty()) {
                list += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", identifier(page.id), escaped(page.title));
            }
        }
        if (!list.empty()) {
            m_out += fmt::format("<nav aria-label=\"{0}\">\n<h2>{0}</h2>\n<ol>\n{1}</ol>\n</nav>\n",
                                 escaped(m_with.contents), list);
        }
    }

    // A page with the details that follow it; the position behind them.
    std::size_t section(std::size_t at) {
        const Page& page = m_doc.pages[at++];
        if (page.look == Page::Look::Cover) {
            return at;
        }
        const std::string id = identifier(page.id);
        m_out += fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 id=\"{0}-h\">{1}</h2>\n", id,
                             escaped(page.title));
        if (!page.subtitle.empty()) {
            m_out += fmt::format("<p class=\"under\">{}</p>\n", escaped(page.subtitle));
        }
        if (page.look != Page::Look::Divider) {
            m_out += html::rowsOf(page, m_doc, m_with, 3);
        }
        for (; at < m_doc.pages.size() && m_doc.pages[at].detail; ++at) {
            detail(m_doc.pages[at]);
        }
        m_out += fmt::format("<p class=\"up\"><a href=\"#top\">{}</a></p>\n</section>\n", escaped(m_with.toTop));
        return at;
    }

    void detail(const Page& page) {
        m_out += fmt::format("<details id=\"{}\" class=\"detail\">\n<summary><h3>{}</h3>", identifier(page.id),
                             escaped(page.title));
        if (!page.subtitle.empty()) {
            m_out += fmt::format("<span class=\"under\">{}</span>", escaped(page.subtitle));
        }
        m_out += "</summary>\n" + html::rowsOf(page, m_doc, m_with, 4) + "</details>\n";
    }

    void foot() {
        m_out += "<footer>\n";
        if (!m_doc.brand.footer.empty()) {
            m_out += fmt::format("<p>{}</p>\n", escaped(m_doc.brand.footer));
        }
        m_out += fmt::format("<p>{}</p>\n</footer>\n", escaped(m_doc.frame));
    }

    const Document& m_doc;
    const WebPage& m_with;
    std::string m_out;
};

} // namespace

std::string webPageOf(const Document& document, const WebPage& with) {
    const Document clean = cleaned(document);
    return Writer(clean, with).make();
}

} // namespace counterpart::report
