#pragma once
// One statement as the console and the command line see it: values only, copied out of recording events and bounded, so
// that 100,000 of them fit into a window's memory. Text is UTF-8. What is cut here is whole in the store.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace postern::api {

enum class Verdict : std::uint8_t { Allowed, Blocked, Held, Approved, Denied, Expired, Abandoned, Error };
inline constexpr Verdict kVerdicts[] = {Verdict::Allowed, Verdict::Blocked, Verdict::Held,      Verdict::Approved,
                                        Verdict::Denied,  Verdict::Expired, Verdict::Abandoned, Verdict::Error};
std::string_view toString(Verdict verdict); // the filter language's words: "allowed", "blocked", …
std::optional<Verdict> verdictFromString(std::string_view word);

// How far a statement can reach: Low reads, Medium writes rows, High changes definitions or privileges, leaves the
// database (COPY to a program or file, DO, CALL), or was stopped by a rule.
enum class Risk : std::uint8_t { Low, Medium, High };
std::string_view toString(Risk risk);

// The transaction that a statement ran in, as far as the statements of its session tell.
enum class Transaction : std::uint8_t { None, Open, Failed };
std::string_view toString(Transaction transaction);

// What is the same for every statement of a session; shared by its rows.
struct SessionFacts {
    std::string session; // 16 hexadecimal digits
    Timestamp started;
    std::string agent, agentKind; // kind: "ai", "human", "unknown"
    std::string issuer, subject, email, identityMethod;
    std::vector<std::string> groups;
    std::string address, executable, workingFolder, evidence, application;
    std::vector<std::string> processChain; // parent first
    std::int64_t pid = 0;                  // 0: not found
    std::string target, database, user;
    std::string version;
    friend bool operator==(const SessionFacts&, const SessionFacts&) = default;

    std::string_view process() const;  // the executable's name without its folder
    std::string_view identity() const; // email, else subject
};

struct Parameter {
    std::string type;                // PostgreSQL's name of the type, "unknown" when the client named none
    std::optional<std::string> text; // none: NULL
    std::string maskedBy;            // not empty: `text` is shown as masked
    bool isCut = false;              // the value is longer than `text`
    friend bool operator==(const Parameter&, const Parameter&) = default;
};

struct ResultColumn {
    std::string name, type, maskedBy;
    friend bool operator==(const ResultColumn&, const ResultColumn&) = default;
};

// The first rows as the client received them. Immutable: rows share it with the details that show it.
struct ResultSample {
    std::vector<ResultColumn> columns;
    std::vector<std::vector<std::optional<std::string>>> rows; // none: NULL
    std::string copyText;                                      // the beginning of a COPY stream in text form
    std::size_t bytes = 0;                                     // about what it costs in memory
    bool isCut = false;                                        // the client received more than is here
    friend bool operator==(const ResultSample&, const ResultSample&) = default;
};

// What people said about a statement afterwards, in the order they said it.
struct StatementNote {
    Timestamp time;
    std::string who, by, text; // by: console, command line
    friend bool operator==(const StatementNote&, const StatementNote&) = default;
};
struct StatementRemarks {
    bool isMarked = false;
    std::vector<StatementNote> notes;
    bool empty() const { return !isMarked && notes.empty(); }
    friend bool operator==(const StatementRemarks&, const StatementRemarks&) = default;
};

// Bounds of what a row copies.
inline constexpr std::size_t kMaxSqlBytes = 32U << 10;
inline constexpr std::size_t kMaxValueBytes = 1U << 10;
inline constexpr std::size_t kMaxParameters = 200;
inline constexpr std::size_t kMaxSampleRows = 100;
inline constexpr std::size_t kMaxSampleBytes = 32U << 10;
inline constexpr std::size_t kMaxNames = 64; // kinds, relations, rules

struct StatementRow {
    std::uint64_t id = 0; // given by the feed, without gaps; 0 in history
    std::shared_ptr<const SessionFacts> facts;
    std::uint64_t statement = 0; // number in the session, from 1
    Timestamp time;
    std::string protocol; // simple, extended, copy, function_call
    std::string sql;
    std::size_t sqlBytes = 0; // of the whole text; more than sql.size() when it was cut
    std::vector<Parameter> parameters;
    std::string fingerprint;
    std::vector<std::string> kinds, relations;
    Transaction transaction = Transaction::None;

    Verdict verdict = Verdict::Allowed;
    std::vector<std::string> rules;
    std::string reason;
    std::string approval, approvalOutcome, decidedBy, comment;
    std::shared_ptr<const StatementRemarks> remarks; // null: none

    bool isRunning = true;
    std::optional<std::int64_t> rows, durationMicros; // none: not known (yet)
    std::string commandTag, severity, sqlstate, message, detail, hint, origin;
    std::vector<std::string> maskedColumns;
    std::shared_ptr<const std::vector<std::string>> columns; // names of the result's columns; rows share it
    std::shared_ptr<const ResultSample> sample;              // may be dropped for memory; the store has it

    friend bool operator==(const StatementRow& a, const StatementRow& b);
    std::string_view verb() const; // the statement's own command tag; empty for an empty query
    bool isFlagged() const;        // worth a look: everything that was not simply allowed and did not simply work
    Risk risk() const;
    const SessionFacts& session() const; // never null; empty facts when the start of the session was not seen
};

// Rows are handed around as immutable snapshots: a change is a new row with the same id.
using RowPointer = std::shared_ptr<const StatementRow>;

} // namespace postern::api
