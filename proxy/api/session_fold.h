#pragma once
// From recording events to rows, in two steps: makeDelta() copies and renders what a row needs (the costly part,
// without any state), SessionFold::apply() puts it where it belongs. The live feed and history use the same two.
#include <deque>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "api/statement_row.h"
#include "recording/event.h"

namespace postern::api {

// What later events say about a statement.
struct Outcome {
    struct Result {
        std::int64_t rows = 0, durationMicros = 0;
        std::string commandTag;
        std::vector<std::string> maskedColumns;
        std::shared_ptr<const std::vector<std::string>> columns;
        std::shared_ptr<const ResultSample> sample;
    };
    struct Failure {
        std::string severity, sqlstate, message, detail, hint, origin;
    };
    struct Decision {
        std::string approval, outcome, by, comment;
    };
    std::uint64_t statement = 0;
    std::variant<Result, Failure, Decision> what;
};
struct SessionClosed {};

using Delta = std::variant<std::monostate, std::shared_ptr<const SessionFacts>, std::shared_ptr<StatementRow>, Outcome,
                           SessionClosed>;

Verdict verdictOfAction(std::string_view action);    // allow, approve, block
Verdict verdictOfApproval(std::string_view outcome); // requested, approved, …
// The transaction that the next statement runs in, after one with this command tag, or a failed one.
Transaction transactionAfter(Transaction before, std::string_view commandTag, bool hasFailed, std::string_view sql);

// Any thread; the event's views are not kept. Text is cut to the bounds of statement_row.h without splitting a
// character.
Delta makeDelta(const recording::Event& event);

// One session's rows. Not thread-safe. Remembers the last 256 statements; an event about an older one is ignored.
class SessionFold {
public:
    // `before`: the transaction that the first statement runs in, when it is not the session's first.
    explicit SessionFold(recording::SessionId session, Transaction before = Transaction::None);

    // The rows that are new or changed; a changed row is a new object, the old one is never touched.
    std::vector<std::shared_ptr<StatementRow>> apply(Delta delta);
    bool isClosed() const { return m_isClosed; }

private:
    std::shared_ptr<StatementRow> change(const Outcome& outcome);

    std::shared_ptr<const SessionFacts> m_facts;
    std::deque<std::shared_ptr<StatementRow>> m_recent;
    Transaction m_transaction = Transaction::None;
    std::shared_ptr<const std::vector<std::string>> m_columns; // of the last result
    bool m_isClosed = false;
};

// A recorded session's events, in order, as rows in their final state.
std::vector<RowPointer> foldStatements(std::span<const recording::Event> events);

} // namespace postern::api
