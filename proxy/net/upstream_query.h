#pragma once
// A question of Postern's own to a server, over an upstream connection that no session has.
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "net/upstream.h"

namespace postern::net {

// Every row of the answer: which result set of the query it is in, from 0; values in text format, NULL is nullopt,
// alive for the call only.
using RowReceiver = std::function<void(std::size_t resultSet, std::span<const std::optional<std::string_view>> values)>;

// Every message of the answer, whole; `body` lives for the call. False: it cannot be read.
using MessageReceiver = std::function<bool(char type, std::string_view body)>;

// Sends `messages`, which end with a Query or a Sync, and reads until ReadyForQuery. Blocks until then or until
// `limits` are reached. Error 08006: the connection was lost or too slow, after which it is of no more use. What the
// server refuses is an answer.
Result<> exchange(UpstreamConnection& connection, std::string_view messages, const DialLimits& limits,
                  std::string_view what, const MessageReceiver& receive);

// Sends `sql` as one simple Query and reads its answer to the end. Blocks until then or until `limits` are reached.
// Errors: the first one of the server's with its SQLSTATE, never its text (it may quote data): `what` "could not be
// read"; 08006 when the connection was lost or too slow, after which it is of no more use.
Result<> runQuery(UpstreamConnection& connection, std::string_view sql, const DialLimits& limits, std::string_view what,
                  const RowReceiver& receive);

// The same with messages that are already written, as for exchange().
Result<> runMessages(UpstreamConnection& connection, std::string_view messages, const DialLimits& limits,
                     std::string_view what, const RowReceiver& receive);

} // namespace postern::net
