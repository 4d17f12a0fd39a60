#pragma once
// What a report is written to: a document of headings, facts and tables, taken piece by piece so that its length costs
// no memory. HtmlPages writes a web page; the composition root prints the same pieces as PDF. Calls come in reading
// order; row() only between beginTable() and endTable(). One thread.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace postern::report {

enum class Tone { Plain, Good, Attention, Bad };

struct Cell {
    std::string text = {};
    Tone tone = Tone::Plain;
    std::string link = {}; // anchor of a heading in this document; empty: none
};

struct Column {
    std::string title;
    int share = 1; // of the width, as a proportion
    enum class Kind { Text, Code, Number } kind = Kind::Text;
};

struct Fact {
    std::string name, value;
    Tone tone = Tone::Plain;
};

class Pages {
public:
    virtual ~Pages() = default;
    virtual Result<> begin(std::string_view title, std::string_view subtitle) = 0;
    // Level 1 begins a part, 2 a section. `anchor` is unique, of letters, digits and '-'; empty: nothing links here.
    virtual Result<> heading(int level, std::string_view text, std::string_view anchor) = 0;
    virtual Result<> paragraph(std::string_view text, Tone tone = Tone::Plain) = 0;
    virtual Result<> code(std::string_view text) = 0;
    virtual Result<> facts(std::span<const Fact> facts) = 0;
    virtual Result<> beginTable(std::span<const Column> columns) = 0;
    virtual Result<> row(std::span<const Cell> cells) = 0;
    virtual Result<> endTable() = 0;
    virtual Result<> end() = 0;
};

} // namespace postern::report
