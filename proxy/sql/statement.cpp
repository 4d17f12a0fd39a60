#include "sql/statement.h"

#include <algorithm>
#include <charconv>
#include <new>

#include "base/text.h"
#include "sql/encoding.h"
#include "sql/facts.h"
#include "sql/lexing_cost.h"
#include "sql/parse.h"
#include "sql/tree.h"

namespace postern::sql {
namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
} // scanner_isspace()

void trim(std::string_view text, std::uint32_t& begin, std::uint32_t& end) {
    while (begin < end && isBlank(text[begin]))
        ++begin;
    while (end > begin && isBlank(text[end - 1]))
        --end;
}

Result<std::shared_ptr<const Analysis>> understand(std::string_view text, const Settings& settings) {
    auto analysis = std::make_shared<Analysis>();
    auto utf8 = toUtf8(text, settings.clientEncoding);
    if (!utf8)
        return std::move(utf8).error();
    analysis->text = std::move(*utf8);
    if (!isCheapToLex(analysis->text))
        return Error::client(sqlstate::kProgramLimitExceeded,
                             "statement has too many comment openers or operator characters in a row");

    auto tree = std::make_shared<Tree>();
    std::vector<StatementRange> ranges;
    POSTERN_TRY(parse(analysis->text, settings.standardConformingStrings, *tree, ranges));
    auto statements = std::make_shared<std::vector<Statement>>(ranges.size());
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        Statement& statement = (*statements)[i];
        const Node& root = *tree->roots()[i];
        std::uint32_t begin = ranges[i].begin, end = ranges[i].end;
        trim(analysis->text, begin, end);
        statement.begin = begin;
        statement.length = end - begin;
        POSTERN_TRY(collectFacts(root, statement));
        statement.fingerprint = fingerprint(root);
    }
    analysis->statements = *statements;
    analysis->owned = std::move(statements);
    analysis->tree = std::move(tree);
    return std::shared_ptr<const Analysis>(std::move(analysis));
}

} // namespace

std::optional<SyntaxError> syntaxErrorOf(const Error& error) {
    const std::string_view text = error.message();
    if (error.sqlstate() != sqlstate::kFeatureNotSupported || text.substr(0, kUnparsed.size()) != kUnparsed)
        return std::nullopt;
    const auto message = text.substr(kUnparsed.size());
    // Errors of the lexer and the grammar that carry SQLSTATE 42601.
    for (const std::string_view known :
         {"syntax error at ", "unterminated ", "zero-length delimited identifier", "trailing junk after "})
        if (message.substr(0, known.size()) == known) {
            SyntaxError out{std::string(message), 0};
            const auto& position = error.detail();
            std::from_chars(position.data(), position.data() + position.size(), out.position);
            return out;
        }
    return std::nullopt;
}

Result<std::shared_ptr<const Analysis>> analyse(std::string_view text, const Settings& settings) {
    if (text.size() > kMaxStatementBytes)
        return Error::client(sqlstate::kProgramLimitExceeded,
                             "statement is longer than " + std::to_string(kMaxStatementBytes) + " bytes");
    try {
        return understand(text, settings);
    } catch (const std::bad_alloc&) {
        return Error::internal("out of memory while a statement was analysed");
    }
}

bool dependsOnSettings(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\\' || static_cast<signed char>(c) < 0; });
}

std::size_t bytesOf(const Analysis& analysis) {
    std::size_t bytes = sizeof analysis + analysis.text.capacity() + (analysis.tree ? analysis.tree->bytes() : 0);
    for (const Statement& s : analysis.statements)
        bytes += sizeof s + s.kinds.size() * sizeof(std::string) + s.relations.size() * sizeof(RelationUse) +
                 s.functions.size() * sizeof(FunctionUse) + s.fingerprint.size();
    return bytes;
}

} // namespace postern::sql
