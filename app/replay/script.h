#pragma once
// A recorded session as what has to be sent again, and what came back at its time. Values only.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "recording/reader.h"

namespace postern::app {

using CellText = std::optional<std::string>; // none: NULL

struct AnswerColumn {
    std::string name, type; // type: none (empty) when it has no name of PostgreSQL's own
    std::string maskedBy;   // only known of recorded answers
    friend bool operator==(const AnswerColumn&, const AnswerColumn&) = default;
};

// What came back for one statement, then or now.
struct Answer {
    bool isKnown = false;          // false: nothing was recorded (the session ended before)
    std::string sqlstate, message; // not empty: an error
    std::string commandTag;
    std::vector<AnswerColumn> columns;
    std::vector<std::vector<CellText>> rows;
    std::int64_t rowCount = 0;
    bool hasAllRows = true; // false: `rows` are the first of `rowCount`
    bool isCopy = false;
    std::string copy; // the beginning of the stream
    std::int64_t micros = 0;
};

struct ScriptParameter {
    std::uint32_t type = 0; // 0: the client named none
    CellText value;
};

struct ScriptStatement {
    std::uint64_t number = 0;
    std::int64_t atMicros = 0;       // since the session began
    std::string protocol, sql, kind; // kind: the statement's own command tag
    std::vector<ScriptParameter> parameters;
    std::string cannot;      // not empty: why it cannot be sent again
    bool wasRefused = false; // by Postern
    // Statements of one string (simple query protocol) share a transaction unless they say otherwise.
    bool continuesString = false; // the statement before is of the same string
    bool endsString = true;
    bool isStringRefused = false; // one of its statements was
    Answer recorded;
};

struct Script {
    recording::SessionId session;
    Timestamp started;
    std::string target, agentKind;
    std::vector<ScriptStatement> statements;
};

inline constexpr std::size_t kMaxScriptBytes = 512U << 20; // of recorded events; a longer session is an error

Result<Script> loadScript(recording::SessionReader& reader, const recording::SessionSummary& session);

} // namespace postern::app
