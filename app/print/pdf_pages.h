#pragma once
// A report as PDF: the pieces of report/pages.h, printed. Keeps one page, however long the report is.
#include "app/print/printer.h"

namespace postern::app {

class PdfPages final : public report::Pages {
public:
    explicit PdfPages(report::OutputFile& out) : m_printer(out) {} // `out` outlives this
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
    std::vector<report::Column> m_columns;
    bool m_isBand = false;
};

} // namespace postern::app
