// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of style: colours from the brand, each checked against its ground, and one column that every screen holds.
#include "core/report/document/palette.h"
#include "core/report/html/markup.h"
#include "core/report/html/parts.h"

#include <fmt/format.h>

namespace counterpart::report::html {

namespace {

std::string variables(Brand brand, bool dark) {
    brand.dark = dark;
    const Palette p = paletteOf(brand);
    std::string out;
    const std::pair<std::string_view, Rgb> all[] = {
        {"ground", p.ground}, {"raised", p.raised}, {"border", p.border}, {"text", p.text}, {"secondary", p.secondary},
        {"accent", p.accent}, {"ink", p.accentInk}, {"good", p.good},     {"bad", p.bad},   {"warning", p.warning},
    };
    for (const auto& [name, color] : all) {
        out += fmt::format("--{}:{};", name, colorName(color));
    }
    return out;
}

// A family in CSS: what could end the string is not in it.
std::string familyOf(const std::string& font) {
    std::string out;
    for (const char c : font) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
                           c == '-' || static_cast<unsigned char>(c) >= 0x80;
        out += plain ? std::string(1, c) : std::string();
    }
    return out.empty() ? "system-ui" : "\"" + out + "\",system-ui";
}

// Lengths follow the reader's size of type. Start and end, never left and right.
constexpr std::string_view kSheet = R"(*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:1rem;max-width:64rem;background:var(--ground);color:var(--text);line-height:1.5;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.2;margin:1rem 0 .25rem}
h2{font-size:1.3rem;line-height:1.3;margin:0 0 .25rem}
h3,h4{font-size:1.05rem;line-height:1.35;margin:1.25rem 0 .4rem}
p,ul,ol,dl{margin:.4rem 0}
a{color:var(--ink)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header{border-block-end:4px solid var(--accent);padding-block-end:.75rem}
.marks{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;justify-content:space-between}
.mark{font-weight:700}
.logo{max-height:3rem;max-width:45%;background:#fff;padding:.2rem;border-radius:.2rem}
.picture{max-width:100%}
.whose,.lead{font-size:1.15rem}
.under,.frame,.small,.note,footer{color:var(--secondary);font-size:.9rem}
nav{background:var(--raised);border-radius:.5rem;padding:.75rem 1rem;margin:1rem 0}
nav h2{font-size:1rem}
nav ol{margin:0;padding-inline-start:1.5rem}
nav li{padding:.2rem 0}
section{padding:1.5rem 0 .5rem;border-block-end:1px solid var(--border)}
.row{display:flex;flex-wrap:wrap;gap:1rem 2rem}
.block{flex:var(--w) 1 18rem;min-width:0}
.block.tabular{flex-basis:34rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));gap:.75rem;margin:.75rem 0}
.tiles>div{background:var(--raised);border-radius:.5rem;padding:.75rem;min-width:0}
dt{color:var(--secondary);font-size:.9rem}
dd{margin:0;font-size:.9rem}
dd.value{font-size:1.3rem;font-weight:700;line-height:1.3}
.scroll{overflow-x:auto;margin:.75rem 0;border:1px solid var(--border);border-radius:.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:break-word}
caption{text-align:start;font-weight:700;padding:.6rem .7rem .2rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .7rem;border-block-end:1px solid var(--border);unicode-bidi:isolate}
tr:last-child>*{border-block-end:0}
thead th{color:var(--secondary);font-weight:600}
tbody th{font-weight:600;min-width:8rem}
td.wide,th.wide{min-width:15rem}
.n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
tfoot>tr>*{font-weight:700;border-block-start:2px solid var(--secondary)}
figure{margin:1rem 0}
figcaption strong,figcaption span{display:block}
figcaption span{color:var(--secondary);font-size:.9rem}
.drawn{overflow-x:auto}
.drawn svg{display:block;width:100%;height:auto;min-width:20rem;max-width:36rem}
.drawn svg{direction:ltr}.drawn text{font-family:inherit}
.on-dark{display:none}
details{margin:.5rem 0}
summary{cursor:pointer;padding:.4rem 0}
.detail{border:1px solid var(--border);border-radius:.5rem;padding:0 .75rem}
.detail[open]{background:var(--raised)}
summary h3{display:inline;font-size:1rem}
summary .under{display:block}
.figures summary{color:var(--ink);font-size:.9rem}
.up{font-size:.85rem;text-align:end}
.good{color:var(--good)}.bad{color:var(--bad)}.warning{color:var(--warning)}.muted{color:var(--secondary)}.accent{color:var(--ink)}
@media (prefers-color-scheme:dark){@media screen{.on-light{display:none}.on-dark{display:block}}}
@media print{@page{margin:15mm}
body{max-width:none;padding:0;font-size:10pt}
nav,.up,.figures{display:none}
h2,h3,h4,figcaption,caption,.under{break-after:avoid}
tr,figure,.tiles>div{break-inside:avoid}
.scroll{overflow:visible;border:0}
table{font-size:8.5pt}td.wide,th.wide,tbody th{min-width:0}
.drawn svg{max-width:16cm}
details>*{display:block}details::details-content{display:block;content-visibility:visible;block-size:auto}
summary{list-style:none}}
)";

} // namespace

std::string styleOf(const Document& document) {
    return fmt::format(":root{{color-scheme:light dark;{}font-family:{},sans-serif}}\n"
                       "@media (prefers-color-scheme:dark){{@media screen{{:root{{{}}}}}}}\n",
                       variables(document.brand, false), familyOf(document.brand.font),
                       variables(document.brand, true)) +
           std::string(kSheet);
}

} // namespace counterpart::report::html
