#pragma once
// Numbers a session's events and statements and writes them as journal records. Knows no rule: it is told what
// happened.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "approval/request.h"
#include "base/clock.h"
#include "policy/verdict.h"
#include "recording/event.h"
#include "session/capture.h"
#include "session/measure.h"
#include "session/output.h"
#include "session/session.h"
#include "sql/statement.h"
#include "wire/backend.h"
#include "wire/frontend.h"

namespace postern::session {

// What is recorded of bound parameters: at most this much of one value and of all values of a statement.
inline constexpr std::size_t kMaxRecordedValue = 64U << 10;
inline constexpr std::size_t kMaxRecordedValues = 512U << 10;

class EventLog {
public:
    EventLog(recording::SessionId id, Now start) : m_id(id), m_start(start) {}

    recording::SessionId id() const { return m_id; }
    bool hasStarted() const { return m_seq > 0; }
    std::uint64_t lastStatement() const { return m_statements; }
    std::uint64_t nextStatement() const { return m_statements + 1; }
    std::string reference(std::uint64_t statement) const; // "7f3a9c21-12"

    struct Start {
        const Identity* identity = nullptr;
        std::string_view agent, agentKind, target, applicationName;
        const ClientFacts* client = nullptr;
        const ClientProcess* process = nullptr;
        std::string_view database, user, version;
    };
    void start(const Start& start, Now now, Records& out);

    struct StatementText {
        std::string_view protocol, sql;
        const sql::Statement* facts = nullptr; // none: not analysed
        std::span<const wire::Argument> arguments;
        std::span<const Oid> types;
        // Parameters that go into masked columns, by number from 0: their values are not recorded.
        std::vector<std::pair<std::size_t, std::string_view>> masked = {};
        const Estimate* estimate = nullptr; // what the decision was made with; none: the server was not asked

        // What the statement does with all that it calls, and what was estimated.
        void setMeasured(const sql::Statement& statement, const Measures& measures) {
            facts = measures.reach && measures.reach->facts ? measures.reach->facts.get() : &statement;
            estimate = measures.prepared && measures.prepared->estimate ? measures.prepared->estimate.get()
                                                                        : measures.estimate.get();
        }
    };
    // Takes the next statement number and returns it.
    std::uint64_t statement(const StatementText& text, const policy::Verdict& verdict, Now now, Records& out);
    void result(std::uint64_t statement, const Capture& capture, std::string_view tag, Microseconds duration,
                bool keepData, Now now, Records& out);
    void error(std::uint64_t statement, std::string_view origin, const wire::ErrorFields& fields, Now now,
               Records& out);
    void notice(const wire::ErrorFields& fields, Now now, Records& out);
    void notification(const wire::NotificationFields& fields, Now now, Records& out);
    void cancel(std::uint64_t statement, Now now, Records& out);
    void approval(const approval::Answer& answer, std::uint64_t statement, Now now, Records& out);
    void end(std::string_view reason, std::int64_t bytesToClient, Now now, Records& out);

private:
    void write(recording::EventBody body, Now now, Records& out);

    recording::SessionId m_id;
    Now m_start;
    std::uint64_t m_seq = 0, m_statements = 0;
    std::int64_t m_rows = 0;
    std::vector<std::string> m_names; // kept for the views of the event being written
};

} // namespace postern::session
