#include "api/sql_tokens.h"

#include "sql/scanner.h"

namespace postern::api {

namespace {

SqlTokenKind kindOf(sql::TokenKind kind) {
    switch (kind) {
    case sql::TokenKind::Keyword:
        return SqlTokenKind::Keyword;
    case sql::TokenKind::Identifier:
        return SqlTokenKind::Identifier;
    case sql::TokenKind::String:
        return SqlTokenKind::String;
    case sql::TokenKind::Number:
        return SqlTokenKind::Number;
    case sql::TokenKind::Comment:
        return SqlTokenKind::Comment;
    case sql::TokenKind::Operator:
        return SqlTokenKind::Operator;
    case sql::TokenKind::Parameter:
        return SqlTokenKind::Parameter;
    case sql::TokenKind::Punctuation:
        return SqlTokenKind::Punctuation;
    case sql::TokenKind::Broken:
        break;
    }
    return SqlTokenKind::Broken;
}

} // namespace

std::vector<SqlToken> sqlTokens(std::string_view sql) {
    std::vector<SqlToken> out;
    bool isAfterDot = false; // where every keyword is a name: c.name
    for (const auto& token : sql::scan(sql)) {
        const auto kind = kindOf(token.kind);
        out.push_back(
            {token.begin, token.length, isAfterDot && kind == SqlTokenKind::Keyword ? SqlTokenKind::Identifier : kind});
        if (kind != SqlTokenKind::Comment)
            isAfterDot = sql.substr(token.begin, token.length) == ".";
    }
    return out;
}

} // namespace postern::api
