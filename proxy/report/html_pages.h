#pragma once
// A report as one HTML file: no scripts, no outside resources (its Content-Security-Policy allows none), readable in
// light and dark, printable.
#include "report/output_file.h"
#include "report/pages.h"

namespace postern::report {

class HtmlPages final : public Pages {
public:
    explicit HtmlPages(OutputFile& out) : m_out(out) {} // `out` outlives this
    Result<> begin(std::string_view title, std::string_view subtitle) override;
    Result<> heading(int level, std::string_view text, std::string_view anchor) override;
    Result<> paragraph(std::string_view text, Tone tone) override;
    Result<> code(std::string_view text) override;
    Result<> facts(std::span<const Fact> facts) override;
    Result<> beginTable(std::span<const Column> columns) override;
    Result<> row(std::span<const Cell> cells) override;
    Result<> endTable() override;
    Result<> end() override;

private:
    OutputFile& m_out;
    std::vector<Column> m_columns;
};

} // namespace postern::report
