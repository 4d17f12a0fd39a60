#pragma once
// A report as PDF: the pieces of report/pages.h, printed. Keeps one page, however long the report is.
#include "app/print/printer.h"

namespace postern::app {

class PdfPages final : public report::Pages {
public:
    // Prints nothing: it counts the pages for another.
    PdfPages() : m_printer(nullptr) {}
    // `out` outlives this. `counted` has taken the same pieces: the footers say "page 2 of 7".
    PdfPages(report::OutputFile& out, const PdfPages& counted) : m_printer(&out), m_counted(&counted) {}
    Result<> begin(std::string_view title, std::string_view subtitle) override;
    Result<> heading(int level, std::string_view text, std::string_view anchor) override;
    Result<> paragraph(std::string_view text, report::Tone tone) override;
    Result<> code(std::string_view text) override;
    Result<> facts(std::span<const report::Fact> facts) override;
    Result<> beginTable(std::span<const report::Column> columns) override;
    Result<> row(std::span<const report::Cell> cells) override;
    Result<> endTable() override;
    Result<> end() override;

private:
    void headings();
    qreal widthOf(const report::Column& column) const;

    Printer m_printer;
    const PdfPages* m_counted = nullptr;
    std::vector<report::Column> m_columns;
    bool m_isBand = false;
};

} // namespace postern::app
