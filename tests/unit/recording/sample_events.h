#pragma once
// Events for tests: plain ones, and random ones with every field used. Events hold views; a SampleEvents owns what they
// view.
#include <deque>
#include <random>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "recording/event.h"

namespace postern::recording::tests {

class SampleEvents {
public:
    explicit SampleEvents(std::uint32_t seed = 1) : m_random(seed) {}

    static Event start(SessionId id, Timestamp time = {1'790'000'000'000'000}) {
        SessionStart start;
        start.identity = IdentityView{"local", "1000", "ada@example.com", {"staff"}, "local"};
        start.agent = "copilot", start.agentKind = "ai";
        start.client = {"127.0.0.1:40000", 4711,  "/usr/bin/python3", {"bash (12)", "code (7)"}, "/home/ada",
                        "socket-table",    "psql"};
        start.target = "prod", start.database = "app", start.user = "postern_app", start.postern = "0.1.0";
        return {id, 1, time, start};
    }
    Event statement(SessionId id, std::uint64_t seq, std::uint64_t number, std::string_view sql,
                    std::string_view action = "allow") {
        Statement s;
        s.statement = number, s.protocol = "extended";
        s.sql = keep(std::string(sql));
        s.parameters = {{23, Format::Binary, 4, keep(std::string("\0\0\0\x2a", 4)), {}}};
        s.fingerprint = "0123456789abcdef";
        s.kinds = {"SELECT"}, s.relations = {"public.pgbench_accounts"}, s.action = action;
        return {id, seq, {1'790'000'000'000'000 + static_cast<std::int64_t>(seq)}, s};
    }
    Event result(SessionId id, std::uint64_t seq, std::uint64_t number, std::string_view cell = "-42") {
        ResultEvent r;
        r.statement = number, r.columns = {{"abalance", 23, Format::Text, {}}};
        r.rows = r.rowsRecorded = 1, r.commandTag = "SELECT 1", r.durationMicros = 87;
        r.dataKind = DataKind::Rows;
        std::string row, data;
        putU16(row, 1);
        putU32(row, static_cast<std::uint32_t>(cell.size()));
        row += cell;
        putU32(data, static_cast<std::uint32_t>(row.size()));
        r.data = keep(data + row);
        return {id, seq, {1'790'000'000'000'000 + static_cast<std::int64_t>(seq)}, r};
    }
    static Event end(SessionId id, std::uint64_t seq, std::uint64_t statements) {
        SessionEnd end;
        end.reason = "client closed the connection", end.statements = statements, end.rows = 1, end.bytesToClient = 100;
        end.durationMicros = 5000;
        return {id, seq, {1'790'000'000'000'000 + static_cast<std::int64_t>(seq)}, end};
    }

    // Any kind of event, any bytes in its texts.
    Event random();

    std::string_view keep(std::string text) { return m_kept.emplace_back(std::move(text)); }
    std::mt19937& generator() { return m_random; }

private:
    std::string_view text() {
        std::string out(m_random() % 4 ? m_random() % 12 : m_random() % 300, '\0');
        for (auto& c : out)
            c = static_cast<char>(m_random() % 3 ? 'a' + m_random() % 26 : m_random());
        return keep(std::move(out));
    }
    Texts texts() {
        Texts out;
        for (auto n = m_random() % 4; n > 0; --n)
            out.push_back(text());
        return out;
    }
    IdentityView identity() { return {text(), text(), text(), texts(), text()}; }
    std::uint64_t number() {
        return m_random() % 2 ? m_random() % 200 : static_cast<std::uint64_t>(m_random()) << 32 | m_random();
    }
    std::int64_t integer() { return static_cast<std::int64_t>(number()); }
    EventBody body();

    std::mt19937 m_random;
    std::deque<std::string> m_kept;
};

inline EventBody SampleEvents::body() {
    auto format = [this] { return m_random() % 2 ? Format::Binary : Format::Text; };
    switch (m_random() % 9) {
    case 0: {
        SessionStart s;
        if (m_random() % 2)
            s.identity = identity();
        s.agent = text(), s.agentKind = text();
        s.client = {text(), integer(), text(), texts(), text(), text(), text()};
        s.target = text(), s.database = text(), s.user = text(), s.postern = text();
        return s;
    }
    case 1: {
        Statement s{number(), text(), text(), {}, text(), texts(), texts(), text(), texts(), text(), -1, -1, {}};
        if (m_random() % 2 == 0) {
            s.policyVersion = m_random() % 3 == 0 ? 1 + m_random() % 1000 : 0;
            s.plan = text();
            if (!s.plan.empty()) {
                s.estimatedRows = static_cast<std::int64_t>(m_random() % 5'000'000);
                s.fullScanRows = m_random() % 2 ? -1 : static_cast<std::int64_t>(m_random() % 5'000'000);
            }
        }
        for (auto n = m_random() % 4; n > 0; --n)
            s.parameters.push_back(
                {static_cast<Oid>(m_random()), format(), static_cast<std::int32_t>(m_random()), text(), text()});
        return s;
    }
    case 2: {
        Approval a{text(), number(), text(), {}, text(), {}};
        if (m_random() % 2)
            a.by = identity();
        a.impact = m_random() % 2 ? "{\"rows\":1}" : "";
        a.evidence = m_random() % 2 ? "{\"decision\":\"{}\"}" : "";
        return a;
    }
    case 3: {
        ResultEvent r{number(), {}, integer(), integer(), text(), integer(), static_cast<DataKind>(m_random() % 4),
                      text()};
        for (auto n = m_random() % 4; n > 0; --n)
            r.columns.push_back({text(), static_cast<Oid>(m_random() % 3000), format(), text()});
        return r;
    }
    case 4:
        return ErrorEvent{number(), text(), text(), text(), text(), text(), text()};
    case 5:
        return Notice{text(), text(), text(), text(), text()};
    case 6:
        return Notification{integer(), text(), text()};
    case 7:
        return Cancel{number()};
    default:
        return SessionEnd{text(), number(), integer(), integer(), integer()};
    }
}

inline Event SampleEvents::random() {
    return {SessionId{number()}, number(), {integer() % 100'000'000'000'000'000}, body()};
}

} // namespace postern::recording::tests
