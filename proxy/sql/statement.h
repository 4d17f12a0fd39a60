#pragma once
// What a SQL text is, in PostgreSQL's own words: the statements in it, their kinds, relations, functions and
// parameters. Facts only: what they mean for masks is lineage's business, what is allowed is policy's.
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace postern::sql {

class Tree; // the parse tree as Postern's own values, see tree.h

// How the server that will run the text reads it: the session's settings, as reported by ParameterStatus.
struct Settings {
    bool standardConformingStrings = true;
    std::string clientEncoding = "UTF8";
    friend bool operator==(const Settings&, const Settings&) = default;
};

enum class Access : std::uint8_t { Read, Write, Define };

struct RelationUse {
    std::string schema; // empty: to be found through search_path
    std::string name;
    Access access = Access::Read;
    friend bool operator==(const RelationUse&, const RelationUse&) = default;
};

struct FunctionUse {
    std::string schema; // empty: search_path
    std::string name;
    friend bool operator==(const FunctionUse&, const FunctionUse&) = default;
};

enum class TransactionControl : std::uint8_t { None, Begin, Commit, Rollback, Savepoint, Release, RollbackTo, Prepare };

// What a statement does to the session's own objects.
enum class SessionControl : std::uint8_t {
    None,
    Prepare,       // PREPARE name AS …: `objectName`, and the prepared statement's facts are in this statement's
    Execute,       // EXECUTE name (…)
    Deallocate,    // `objectName` empty: ALL
    DeclareCursor, // `objectName`
    FetchCursor,   // FETCH or MOVE
    CloseCursor,   // `objectName` empty: ALL
    Discard,       // DISCARD ALL
    Set,           // SET, RESET: `objectName` is the variable in lower case, empty for ALL
};

enum class CopyEnd : std::uint8_t { None, Client, File, Program };

struct Statement {
    std::uint32_t begin = 0, length = 0; // bytes of the analysed text
    std::vector<std::string> kinds;      // command tags, the statement's own first, then every statement inside; unique
    std::vector<RelationUse> relations;  // unique, in order of appearance; names of CTEs are not relations
    // Unique, in order of appearance; also those that a new operator, aggregate, cast, type … is made of. Operators are
    // not functions.
    std::vector<FunctionUse> functions;
    std::uint16_t parameters = 0;              // highest $n
    std::vector<std::string> unfilteredWrites; // kinds among UPDATE, DELETE (anywhere inside) that have no WHERE
    TransactionControl transaction = TransactionControl::None;
    SessionControl sessionControl = SessionControl::None;
    std::string objectName;
    CopyEnd copyFrom = CopyEnd::None; // COPY … FROM: where the rows come from
    CopyEnd copyTo = CopyEnd::None;
    // Can change lexing settings, search_path or role: SET and RESET, set_config, DO, CALL, EXECUTE, FETCH, the end of
    // a transaction, DISCARD ALL.
    bool maySet = false;
    // SET ROLE, SET SESSION AUTHORIZATION, or set_config() of them or of a variable whose name is no
    // constant, anywhere inside.
    bool switchesRole = false;
    std::string fingerprint; // 16 hexadecimal digits: the statement without its constants
};

struct Analysis {
    std::string text;                      // UTF-8
    std::span<const Statement> statements; // of `owned`; empty for an empty query
    std::shared_ptr<const Tree> tree;      // one root per statement
    std::shared_ptr<const std::vector<Statement>> owned;
    // Of a text that is the same but for the digits of integer constants; may be null. What does not depend on the
    // values of integers may be kept for that one.
    std::shared_ptr<const Analysis> like;
};

// Limits (findings.md B): beyond them a text is refused before or while it is parsed.
inline constexpr std::size_t kMaxStatementBytes = 8U << 20;
inline constexpr std::size_t kInlineStatementBytes = 16U << 10; // longer texts are analysed off the event loop
// In one run of operator characters, where each opener costs the lexer the whole rest.
inline constexpr int kMaxCommentOpeners = 2000;
inline constexpr int kMaxDepth = 4000;
inline constexpr std::size_t kMaxStatements = 50'000; // in one string
inline constexpr std::size_t kMaxNodes = 2'000'000;   // of the parse tree: 48 bytes each, about 100 MiB at the most
inline constexpr std::size_t kMaxVisibleCtes = 1000;  // names of WITH that one place can see

// Parses and walks `text`, which is in settings.clientEncoding. Errors: 54000 over a limit, 22021 bytes that are not
// valid in the encoding, 0A000 an encoding that Postern refuses (SJIS, BIG5, GBK, UHC, GB18030, JOHAB, SHIFT_JIS_2004)
// or grammar that it does not know; the 0A000 message quotes the parser's own. Any thread; never crashes on any input.
Result<std::shared_ptr<const Analysis>> analyse(std::string_view text, const Settings& settings);

// What PostgreSQL of the grammar's version says to a text that its grammar does not accept, where that is sure: its
// message, and the position in characters from 1. `error` is one of analyse().
struct SyntaxError {
    std::string message;
    int position = 0;
};
std::optional<SyntaxError> syntaxErrorOf(const Error& error);
inline constexpr int kGrammarVersion = 15;

// Memory that an analysis holds, in bytes (near enough for a cache's bound).
std::size_t bytesOf(const Analysis& analysis);

// True when analyse() of this text could give another answer under other lexing settings (it holds a backslash or is
// not ASCII).
bool dependsOnSettings(std::string_view text);

} // namespace postern::sql
