#include "sql/parse.h"

#include <vector>

#include "base/text.h"
#include "sql/lexing_cost.h"
#include "sql/procedural.h"
#include "sql/raw_shim.h"

#include "sql/convert.h"

namespace postern::sql {
namespace {

constexpr int kMaxCodeNesting = 3; // functions that define functions that …

// Holds the parser's tree and memory.
class Raw {
public:
    Raw(const std::string& text, bool standardConformingStrings) {
        posternRawParse(text.c_str(), standardConformingStrings, &m_raw);
    }
    ~Raw() { posternRawRelease(&m_raw); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
    const ::List* tree() const { return static_cast<const ::List*>(m_raw.tree); }
    const char* message() const { return m_raw.message; }
    int position() const { return m_raw.position; }

private:
    PosternRaw m_raw{};
};

constexpr std::uint64_t bit(Flag flag) {
    return std::uint64_t{1} << static_cast<unsigned>(flag);
}

class CodeReader {
public:
    CodeReader(Converter& converter, bool standardConformingStrings)
        : m_converter(converter), m_standardConformingStrings(standardConformingStrings) {}

    // Parses what stands in strings, and what stands in strings in there. What does not parse stays a string: the
    // server may still refuse it, and no fact is lost that could be known.
    Result<void> read(std::vector<Converter::Code> codes, int nesting) {
        for (const Converter::Code& code : codes) {
            if (nesting > kMaxCodeNesting)
                return {};
            if (code.language == "sql")
                POSTERN_TRY(readSql(code, nesting));
            else if (code.language == "plpgsql")
                POSTERN_TRY(readProcedural(code, nesting));
        }
        return {};
    }

private:
    Result<void> readSql(const Converter::Code& code, int nesting) {
        std::vector<const Node*> body;
        bool parsed = false;
        POSTERN_TRY(add(code, std::string(code.text), nesting, body, parsed));
        if (parsed) {
            m_converter.attach(*code.owner, Role::Body, body);
            m_converter.set(*code.owner, Flag::BodyParsed);
        }
        return {};
    }

    Result<void> readProcedural(const Converter::Code& code, int nesting) {
        std::vector<const Node*> body, expressions;
        for (const Candidate& candidate : statementsIn(std::string(code.text), m_standardConformingStrings)) {
            bool parsed = false;
            POSTERN_TRY(add(code, candidate.text, nesting, candidate.expression ? expressions : body, parsed));
        }
        m_converter.attach(*code.owner, Role::Body, body);
        m_converter.attach(*code.owner, Role::Details, expressions);
        return {};
    }

    Result<void> add(const Converter::Code& code, const std::string& text, int nesting, std::vector<const Node*>& body,
                     bool& parsed) {
        if (!isCheapToLex(text))
            return Error::client(sqlstate::kProgramLimitExceeded,
                                 "code has too many comment openers or operator characters in a row");
        const Raw raw(text, m_standardConformingStrings);
        parsed = raw.message() == nullptr;
        if (!parsed)
            return {};
        POSTERN_TRY(m_converter.add(raw.tree(), text.size(), code.depth, bit(Flag::ForeignText), body, nullptr));
        return read(m_converter.takeCode(), nesting + 1);
    }

    Converter& m_converter;
    bool m_standardConformingStrings;
};

} // namespace

Result<void> parse(const std::string& text, bool standardConformingStrings, Tree& tree,
                   std::vector<StatementRange>& ranges) {
    Converter converter(tree, text.size());
    {
        const Raw raw(text, standardConformingStrings);
        if (raw.message() != nullptr) {
            const std::string_view message = utf8Prefix(raw.message(), 256);
            const bool limit = message.find("memory exhausted") != std::string_view::npos;
            if (limit)
                return Error::client(sqlstate::kProgramLimitExceeded, "statement is nested too deeply");
            return Error{Fault::Client, sqlstate::kFeatureNotSupported, std::string(kUnparsed) + std::string(message),
                         std::to_string(raw.position())};
        }
        POSTERN_TRY(converter.addRoots(raw.tree(), text.size(), ranges));
    }
    auto codes = converter.takeCode();
    return codes.empty() ? Result<void>() : CodeReader(converter, standardConformingStrings).read(std::move(codes), 1);
}

} // namespace postern::sql
