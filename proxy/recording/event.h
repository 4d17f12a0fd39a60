#pragma once
// The events of a session, as product.md ("Events") lists them, and their journal form.
//
// Every member is a view: encoding an event copies bytes once, into the journal record; decoding copies nothing, so a
// decoded event lives as long as its record. encode() and decode() are inverse. decode() of bytes that encode() did not
// make is an error, never a crash. No thread is implied: these are values.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/strong.h"

namespace postern::recording {

// 64 random bits, written as 16 hexadecimal digits. The first 8 digits are the reference that error messages quote.
using SessionId = Strong<struct SessionIdTag>;
std::string toString(SessionId id);
std::optional<SessionId> sessionIdFromString(std::string_view text); // exactly 16 hexadecimal digits

using Texts = std::vector<std::string_view>;

struct IdentityView {
    std::string_view issuer, subject, email;
    Texts groups;
    std::string_view method; // "local", "oidc", "oauthbearer", "saml"
};

struct ClientView {
    std::string_view address; // "127.0.0.1:51234" or "unix"
    std::int64_t pid = 0;     // 0: not found
    std::string_view executable;
    Texts processChain; // parent first: "bash (1201)"
    std::string_view workingFolder;
    std::string_view evidence; // how sure the finding is: "socket-credentials", "socket-table", "none"
    std::string_view applicationName;
};

struct SessionStart {
    std::optional<IdentityView> identity; // none: refused before anyone was known
    std::string_view agent, agentKind;    // kind: "ai", "human", "unknown"
    ClientView client;
    std::string_view target, database, user; // user: the upstream role
    std::string_view postern;                // version
};

enum class Format : std::uint8_t { Text = 0, Binary = 1 };

// A bound parameter. `bytes` is a prefix when the value was longer than what is recorded; `length` is the whole length.
struct ParameterView {
    Oid type = 0; // 0: unspecified by the client
    Format format = Format::Text;
    std::int32_t length = -1; // -1: NULL
    std::string_view bytes;
    std::string_view maskedBy; // not empty: the value is shown as masked
};

struct Statement {
    std::uint64_t statement = 0;
    std::string_view protocol; // simple, extended, copy, function_call
    std::string_view sql;      // UTF-8
    std::vector<ParameterView> parameters;
    std::string_view fingerprint; // 16 hexadecimal digits, or empty
    Texts kinds;                  // command tags
    Texts relations;              // schema-qualified where the statement says so
    std::string_view action;      // allow, approve, block
    Texts rules;
    std::string_view reason;
    // What the server's planner expected, where the decision was made with it; a plan that is not empty says so.
    std::int64_t estimatedRows = -1, fullScanRows = -1; // -1: not known
    std::string_view plan;                              // its nodes, one a line; or why there is none
    std::uint64_t policyVersion = 0;                    // of the published policy that was in force; 0: none
};

struct Approval {
    std::string_view approval;
    std::uint64_t statement = 0;
    std::string_view outcome; // requested, approved, denied, expired, abandoned
    std::optional<IdentityView> by;
    std::string_view comment;
    std::string_view impact;        // a JSON object, or empty
    std::string_view evidence = {}; // of a decision from another machine: a JSON object, or empty
};

struct ColumnView {
    std::string_view name;
    Oid type = 0;
    Format format = Format::Text;
    std::string_view maskedBy; // empty: as the server sent it
};

enum class DataKind : std::uint8_t {
    None = 0,
    Rows = 1,     // `data` is DataRow bodies, each preceded by its u32 length
    CopyText = 2, // `data` is the beginning of the COPY stream
    CopyBinary = 3,
};

struct ResultEvent {
    std::uint64_t statement = 0;
    std::vector<ColumnView> columns;
    std::int64_t rows = 0;         // delivered to (COPY IN: received from) the client
    std::int64_t rowsRecorded = 0; // of these, how many are in `data`
    std::string_view commandTag;
    std::int64_t durationMicros = 0;
    DataKind dataKind = DataKind::None;
    std::string_view data; // as the client received it: masked
};

struct ErrorEvent {
    std::uint64_t statement = 0; // 0: not about one statement
    std::string_view severity, sqlstate, message, detail, hint;
    std::string_view origin; // server, postern
};

struct Notice {
    std::string_view severity, sqlstate, message, detail, hint;
};

struct Notification {
    std::int64_t pid = 0;
    std::string_view channel, payload;
};

struct Cancel {
    std::uint64_t statement = 0; // what was running; 0: nothing
};

struct SessionEnd {
    std::string_view reason;
    std::uint64_t statements = 0;
    std::int64_t rows = 0, bytesToClient = 0, durationMicros = 0;
};

using EventBody =
    std::variant<SessionStart, Statement, Approval, ResultEvent, ErrorEvent, Notice, Notification, Cancel, SessionEnd>;

struct Event {
    SessionId session;
    std::uint64_t seq = 0; // from 1, no gaps
    Timestamp time;
    EventBody body;
};

// Appends the journal form of `event` (docs/journal-format.md) to `out`.
void encode(const Event& event, std::string& out);
Result<Event> decode(std::string_view record);

// Name of the event as product.md writes it ("session_start", …).
std::string_view eventName(const EventBody& body);

// Appends the event as one canonical JSON object without `hash` and `prev`: the bytes that the hash chain covers. Text
// values of parameters and results are rendered from their wire format by type (wire/value_text.h).
void appendCanonicalJson(const Event& event, std::string& out);

} // namespace postern::recording
