#pragma once
// Recorded sessions to be searched, and filters that ask for everything there is to ask.
#include <random>
#include <string>
#include <vector>

#include "base/clock.h"
#include "sample_events.h"

namespace postern::api {

using recording::SessionId;
using recording::tests::SampleEvents;

inline constexpr Timestamp kNow{1'790'000'100'000'000};

// Sessions of an imagined day: answers come late and out of order, sometimes never.
class Day {
public:
    explicit Day(std::uint32_t seed) : m_random(seed) {}

    std::vector<recording::Event> session(SessionId id, std::size_t statements, bool isOpen) {
        std::vector<recording::Event> out;
        auto start = SampleEvents::start(id);
        auto& s = std::get<recording::SessionStart>(start.body);
        s.agent = pick({"copilot", "claude", "nightly"}), s.target = pick({"prod", "test"});
        s.identity->email = pick({"ada@example.com", "", "grace@example.com"});
        out.push_back(start);
        std::vector<std::uint64_t> waiting;
        for (std::uint64_t n = 1; n <= statements; ++n) {
            push(out, id, statement(n));
            waiting.push_back(n);
            while (!waiting.empty() && m_random() % 3 != 0) {
                const auto at = m_random() % waiting.size();
                answer(out, id, waiting[at]);
                waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(at));
            }
            if (waiting.size() > 20 && !isOpen)
                waiting.erase(waiting.begin()); // never answered
            while (waiting.size() > 20) {
                answer(out, id, waiting.front());
                waiting.erase(waiting.begin());
            }
        }
        if (!isOpen) {
            recording::SessionEnd end;
            end.reason = "client closed the connection";
            push(out, id, end);
        }
        return out;
    }

private:
    std::string_view pick(std::initializer_list<std::string_view> words) {
        return *(words.begin() + m_random() % words.size());
    }
    void push(std::vector<recording::Event>& out, SessionId id, recording::EventBody body) {
        const auto seq = out.size() + 1;
        out.push_back({id, seq, {1'790'000'000'000'000 + static_cast<std::int64_t>(seq * 1000)}, std::move(body)});
    }
    recording::Statement statement(std::uint64_t n) {
        recording::Statement s;
        s.statement = n, s.protocol = pick({"simple", "extended"});
        s.sql = m_samples.keep(std::string(pick({"SELECT * FROM customers WHERE id = ", "DELETE FROM orders -- ",
                                                 "SELECT 'Grüße' /* */ ", "BEGIN -- ", "COMMIT -- ", "ROLLBACK -- "})) +
                               std::to_string(m_random() % 50));
        s.kinds = {s.sql.substr(0, s.sql.find(' '))};
        if (m_random() % 2)
            s.relations = {pick({"public.customers", "orders", "\"User Data\".t"}), pick({"public.orders", "x"})};
        s.fingerprint = pick({"0123456789abcdef", "fedcba9876543210", ""});
        s.action = pick({"allow", "allow", "block", "approve"});
        if (m_random() % 3 == 0)
            s.rules = {pick({"no-drop", "baseline/unfiltered-write"})};
        if (m_random() % 3 == 0)
            s.parameters = {{23, recording::Format::Text, 2, "42", {}}};
        return s;
    }
    void answer(std::vector<recording::Event>& out, SessionId id, std::uint64_t n) {
        if (m_random() % 6 == 0) {
            recording::Approval a;
            a.approval = "a-1", a.statement = n, a.outcome = pick({"requested", "approved", "denied", "abandoned"});
            a.by = recording::IdentityView{"corp", "7", pick({"lena@example.com", ""}), {}, "oidc"};
            push(out, id, a);
        }
        if (m_random() % 5 == 0) {
            recording::ErrorEvent e;
            e.statement = n, e.severity = "ERROR", e.sqlstate = pick({"42501", "22012"}),
            e.message = "division by zero";
            return push(out, id, e);
        }
        recording::ResultEvent r;
        r.statement = n, r.commandTag = pick({"SELECT 3", "BEGIN", "COMMIT", "ROLLBACK"});
        r.rows = m_random() % 200, r.durationMicros = m_random() % 3'000'000;
        r.columns = {{"id", 23, recording::Format::Text, {}}};
        if (m_random() % 2)
            r.columns.push_back(
                {pick({"email", "Email", "ssn"}), 25, recording::Format::Text, pick({"", "public.customers.ssn"})});
        push(out, id, r);
    }

    std::mt19937 m_random;
    SampleEvents m_samples;
};

inline constexpr std::string_view kFilters[] = {
    "",
    "select",
    "grüße",
    "/orders.*1$/",
    "\"* FROM\"",
    "verdict:blocked",
    "verdict:flagged",
    "verdict:masked",
    "verdict:error,denied",
    "agent:copilot",
    "not agent:c*",
    "identity:ada*",
    "target:prod rows>100",
    "rows<10 dur>1s",
    "verb:delete",
    "table:customers",
    "table:public.orders",
    "column:email",
    "column:customers.email",
    "masked:customers.*",
    "masked:ssn",
    "sqlstate:42501",
    "error:division",
    "risk:high",
    "risk>=medium",
    "tx:open",
    "tx:failed",
    "has:error",
    "has:rows",
    "has:parameters",
    "has:rule",
    "has:approval",
    "has:mask",
    "rule:unfiltered-write",
    "rule:no-drop",
    "app:psql",
    "process:python3",
    "pid:4711",
    "protocol:simple",
    "state:running",
    "approver:lena*",
    "fingerprint:0123*",
    "since:-100s",
    "since:-99s",
    "until:-99s",
    "statement>5",
    "session:0000000000000002",
    "user:postern_app",
    "db:app",
    "verb:select (table:customers or column:ssn) not rows:0",
    "agent:nobody or verdict:denied",
    "not (verdict:allowed or has:error)",
    "kind:ai select not 1",
    "not since:-1s",
    "agent:claude select rows>50 not /2$/",
    "has:note",
    "has:mark",
    "has:note,error",
    "not has:mark",
    "\"quite odd\"",
    "odd verb:select",
    "select not odd",
    "/^quite/ or has:mark",
    "has:note not select",
};

} // namespace postern::api
