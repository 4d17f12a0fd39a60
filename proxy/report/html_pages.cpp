#include "report/html_pages.h"

#include "base/markup.h"
#include "report/report_words.h"

namespace postern::report {

namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Postern )" POSTERN_VERSION R"(">
)";

constexpr std::string_view kStyle = R"(<style>
:root { color-scheme: light dark; --ink: #1c2126; --soft: #59636e; --line: #d5dae0; --paper: #fff; --band: #f5f7f9;
  --good: #17653a; --goodpaper: #e8f5ec; --care: #7a4b00; --carepaper: #fdf3dc; --bad: #a51d24; --badpaper: #fdebec; --link: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --soft: #9ea8b3; --line: #3a424b; --paper: #16191d; --band: #1f2429;
  --good: #7fd8a0; --goodpaper: #14301f; --care: #f0c063; --carepaper: #35290f; --bad: #ff9a9e; --badpaper: #3b1a1d; --link: #79b8ff } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, "DejaVu Sans", sans-serif }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .2rem }
.subtitle { color: var(--soft); margin: 0 0 1.5rem }
h2 { font-size: 1.35rem; margin: 2.6rem 0 .6rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line) }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .5rem }
p { margin: .5rem 0; max-width: 60rem }
a { color: var(--link) }
p.good, p.care, p.bad { padding: .6rem .9rem; border-left: 4px solid; border-radius: 3px }
p.good { color: var(--good); background: var(--goodpaper) } p.care { color: var(--care); background: var(--carepaper) }
p.bad { color: var(--bad); background: var(--badpaper) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: .6rem 0 }
dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .6rem 0 1.2rem; font-size: .88rem }
th { text-align: left; font-weight: 600; color: var(--soft); border-bottom: 2px solid var(--line); padding: .3rem .5rem; vertical-align: bottom }
td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; vertical-align: top; overflow-wrap: anywhere }
tr:nth-child(even) td { background: var(--band) }
.number { text-align: right; font-variant-numeric: tabular-nums }
td.code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .82rem; white-space: pre-wrap }
pre { background: var(--band); border: 1px solid var(--line); border-radius: 3px; padding: .6rem .9rem; overflow-wrap: anywhere }
.good { color: var(--good) } .care { color: var(--care) } .bad { color: var(--bad) }
footer { margin-top: 3rem; color: var(--soft); border-top: 1px solid var(--line); padding-top: .6rem }
@page { size: A4; margin: 16mm 14mm }
@media print { :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --band: #fff; --good: #17653a; --goodpaper: #fff;
    --care: #7a4b00; --carepaper: #fff; --bad: #a51d24; --badpaper: #fff; --link: #000 }
  body { max-width: none; padding: 0; font-size: 9pt } table { font-size: 7.5pt } th, td { padding: .2rem .25rem }
  td.code, pre { font-size: 7pt } thead { display: table-header-group } tr, h2, h3 { break-inside: avoid }
  h2, h3 { break-after: avoid } a { text-decoration: none } }
</style>
)";

std::string escaped(std::string_view text) {
    return escapedForMarkup(withVisibleControls(text));
}

std::string_view classOf(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Attention:
        return "care";
    case Tone::Bad:
        return "bad";
    case Tone::Plain:
        break;
    }
    return "";
}

std::string classes(Column::Kind kind, Tone tone) {
    std::string names(kind == Column::Kind::Code ? "code" : kind == Column::Kind::Number ? "number" : "");
    if (const auto name = classOf(tone); !name.empty())
        names.append(names.empty() ? "" : " ").append(name);
    return names.empty() ? names : " class=\"" + names + '"';
}

} // namespace

Result<> HtmlPages::begin(std::string_view title, std::string_view subtitle) {
    POSTERN_TRY(m_out.append(kHead));
    POSTERN_TRY(m_out.append("<title>" + escaped(title) + "</title>\n"));
    POSTERN_TRY(m_out.append(kStyle));
    return m_out.append("</head>\n<body>\n<h1>" + escaped(title) + "</h1>\n<p class=\"subtitle\">" + escaped(subtitle) +
                        "</p>\n");
}

Result<> HtmlPages::heading(int level, std::string_view text, std::string_view anchor) {
    const auto tag = level <= 1 ? std::string("h2") : std::string("h3");
    const auto id = anchor.empty() ? std::string() : " id=\"" + escaped(anchor) + '"';
    return m_out.append("<" + tag + id + ">" + escaped(text) + "</" + tag + ">\n");
}

Result<> HtmlPages::paragraph(std::string_view text, Tone tone) {
    return m_out.append("<p" + classes(Column::Kind::Text, tone) + ">" + escaped(text) + "</p>\n");
}

Result<> HtmlPages::code(std::string_view text) {
    return m_out.append("<pre>" + escaped(text) + "</pre>\n");
}

Result<> HtmlPages::facts(std::span<const Fact> facts) {
    std::string out = "<dl>\n";
    for (const auto& fact : facts)
        out += "<dt>" + escaped(fact.name) + "</dt><dd" + classes(Column::Kind::Text, fact.tone) + ">" +
               escaped(fact.value) + "</dd>\n";
    return m_out.append(out + "</dl>\n");
}

Result<> HtmlPages::beginTable(std::span<const Column> columns) {
    m_columns.assign(columns.begin(), columns.end());
    int shares = 0;
    for (const auto& column : columns)
        shares += column.share;
    std::string out = "<table>\n<colgroup>";
    for (const auto& column : columns)
        out += "<col style=\"width:" + std::to_string(column.share * 100 / shares) + "%\">";
    out += "</colgroup>\n<thead><tr>";
    for (const auto& column : columns)
        out += "<th" + std::string(column.kind == Column::Kind::Number ? " class=\"number\"" : "") + ">" +
               escaped(column.title) + "</th>";
    return m_out.append(out + "</tr></thead>\n<tbody>\n");
}

Result<> HtmlPages::row(std::span<const Cell> cells) {
    std::string out = "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto& cell = cells[i];
        out += "<td" + classes(i < m_columns.size() ? m_columns[i].kind : Column::Kind::Text, cell.tone) + ">";
        out += cell.link.empty() ? escaped(cell.text)
                                 : "<a href=\"#" + escaped(cell.link) + "\">" + escaped(cell.text) + "</a>";
        out += "</td>";
    }
    return m_out.append(out + "</tr>\n");
}

Result<> HtmlPages::endTable() {
    return m_out.append("</tbody>\n</table>\n");
}

Result<> HtmlPages::end() {
    return m_out.append("<footer>Made by Postern " POSTERN_VERSION "</footer>\n</body>\n</html>\n");
}

} // namespace postern::report
