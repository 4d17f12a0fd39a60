#include "feed_script.h"

#include "base/bytes.h"

namespace postern::tests {

using recording::ColumnView;
using recording::Format;

FeedScript::FeedScript(Timestamp start, std::uint64_t firstSession) : m_time(start), m_nextSession(firstSession) {}

std::string_view FeedScript::keep(std::string text) {
    return m_texts.emplace_back(std::move(text));
}

void FeedScript::push(Open& session, recording::EventBody body, std::int64_t micros) {
    m_time.micros += micros;
    m_events.push_back({session.id, ++session.seq, m_time, std::move(body)});
}

FeedScript::Open FeedScript::open(std::string_view agent, std::string_view executable, std::int64_t pid,
                                  std::string_view application, std::string_view kind) {
    Open session{recording::SessionId{0x7f3a91c400000000ULL + m_nextSession * 0x1000193ULL}, 0, 0};
    ++m_nextSession;
    recording::SessionStart start;
    start.identity = recording::IdentityView{"", "ada", "ada@example.com", {"developers"}, "local"};
    start.agent = agent;
    start.agentKind = kind;
    start.client = {"127.0.0.1:51234", pid,        executable, {"code (2201)", "node (4688)"}, "/home/ada/src/shop",
                    "socket-table",    application};
    start.target = "shop";
    start.database = "app";
    start.user = "postern_app";
    start.postern = "0.1.0";
    push(session, start, 1000);
    return session;
}

recording::Statement& FeedScript::ask(Open& session, std::string_view sql, recording::Texts kinds,
                                      recording::Texts relations) {
    recording::Statement statement;
    statement.statement = ++session.statement;
    statement.protocol = "extended";
    statement.sql = keep(std::string(sql));
    statement.fingerprint = "9c1f0e2ab44d7713";
    statement.kinds = std::move(kinds);
    statement.relations = std::move(relations);
    statement.action = "allow";
    push(session, std::move(statement), 183'000);
    return std::get<recording::Statement>(m_events.back().body);
}

void FeedScript::answer(Open& session, std::string_view tag, std::int64_t rows, std::int64_t micros,
                        std::vector<ColumnView> columns, const std::vector<Cells>& cells) {
    recording::ResultEvent result;
    result.statement = session.statement;
    result.commandTag = tag;
    result.rows = rows;
    result.durationMicros = micros;
    result.columns = std::move(columns);
    std::string data;
    for (const auto& row : cells) {
        std::string body;
        putU16(body, static_cast<std::uint16_t>(row.size()));
        for (const auto& value : row) {
            putI32(body, value ? static_cast<std::int32_t>(value->size()) : -1);
            body += value.value_or("");
        }
        putU32(data, static_cast<std::uint32_t>(body.size()));
        data += body;
    }
    if (!cells.empty()) {
        result.dataKind = recording::DataKind::Rows;
        result.rowsRecorded = static_cast<std::int64_t>(cells.size());
        result.data = keep(std::move(data));
    }
    push(session, std::move(result), micros);
}

void FeedScript::fail(Open& session, std::string_view sqlstate, std::string_view message, std::string_view origin) {
    recording::ErrorEvent error;
    error.statement = session.statement;
    error.severity = "ERROR";
    error.sqlstate = sqlstate;
    error.message = keep(std::string(message));
    error.origin = origin;
    push(session, std::move(error), 900);
}

void FeedScript::decide(Open& session, std::string_view outcome, std::string_view by, std::string_view comment) {
    recording::Approval approval;
    approval.approval = "a-1f9c";
    approval.statement = session.statement;
    approval.outcome = outcome;
    if (!by.empty())
        approval.by = recording::IdentityView{"", by, by, {"dba"}, "local"};
    approval.comment = comment;
    push(session, std::move(approval), 4'200'000);
}

void FeedScript::customers(Open& session) {
    auto& asked = ask(session,
                      "SELECT c.id, c.name, c.email, c.ssn, count(o.id) AS orders, sum(o.total) AS revenue\n"
                      "FROM public.customers AS c\n"
                      "JOIN public.orders AS o ON o.customer_id = c.id -- paid ones only\n"
                      "WHERE o.status = 'paid' AND o.placed_at >= $1 AND c.country = $2\n"
                      "GROUP BY c.id\nORDER BY revenue DESC\nLIMIT 50",
                      {"SELECT"}, {"public.customers", "public.orders"});
    asked.parameters = {{1184, Format::Text, 22, "2026-01-01 00:00:00+00", {}}, {25, Format::Text, 2, "DE", {}}};
    answer(session, "SELECT 50", 50, 18'400,
           {{"id", 20, Format::Text, {}},
            {"name", 25, Format::Text, {}},
            {"email", 25, Format::Text, "contact-data"},
            {"ssn", 25, Format::Text, "customers.ssn"},
            {"orders", 20, Format::Text, {}},
            {"revenue", 1700, Format::Text, {}}},
           {{"1042", "Maren Vogt", "****", "****", "37", "18204.50"},
            {"877", "Jonas Thiel", "****", "****", "29", "15110.00"},
            {"2210", "Aylin Demir", "****", "****", "31", "14987.25"},
            {"19", "Pia Lorenz", "****", {}, "22", "9120.10"},
            {"3301", "Tomasz Zielinski", "****", "****", "18", "8804.00"},
            {"512", "Lea Brandt", "****", "****", "17", "7960.40"}});
}

void FeedScript::refusals(Open& session) {
    auto& drop = ask(session, "DROP TABLE public.orders_archive", {"DROP TABLE"}, {"public.orders_archive"});
    drop.action = "block";
    drop.rules = {"no-drop"};
    drop.reason = "Schema changes go through migrations.";
    fail(session, "42501",
         "[postern] blocked by rule \"no-drop\": Schema changes go through migrations. Do not retry. (ref 7f3a91c4-2)",
         "postern");
    auto& bulk = ask(session, "DELETE FROM public.sessions", {"DELETE"}, {"public.sessions"});
    bulk.action = "approve";
    bulk.rules = {"bulk-write"};
    bulk.reason = "Writes without WHERE need a second pair of eyes.";
    decide(session, "requested");
    decide(session, "denied", "lena@example.com", "Truncate the partition instead.");
    fail(session, "42501",
         "[postern] denied by lena@example.com: Truncate the partition instead. A retry is refused in this session. "
         "(ref 7f3a91c4-3)",
         "postern");
    auto& update = ask(session, "UPDATE public.products SET price = price * 1.07 WHERE category = 'toys'", {"UPDATE"},
                       {"public.products"});
    update.action = "approve";
    update.rules = {"bulk-write"};
    decide(session, "requested");
    decide(session, "approved", "lena@example.com", "As agreed on Friday.");
    answer(session, "UPDATE 412", 412, 96'000);
    auto& gone = ask(session, "UPDATE public.customers SET newsletter = true", {"UPDATE"}, {"public.customers"});
    gone.action = "approve";
    gone.rules = {"bulk-write"};
    decide(session, "requested");
    decide(session, "abandoned");
    ask(session, "SELECT nmae FROM public.customers LIMIT 10", {"SELECT"}, {"public.customers"});
    fail(session, "42703", "column \"nmae\" does not exist", "server");
}

void FeedScript::migration(Open& session) {
    ask(session, "BEGIN", {"BEGIN"});
    answer(session, "BEGIN", 0, 120);
    ask(session, "INSERT INTO public.audit_notes (author, note) VALUES ($1, $2) RETURNING id", {"INSERT"},
        {"public.audit_notes"})
        .parameters = {{25, Format::Text, 12, "claude-tests", {}},
                       {25, Format::Text, 28, "checked totals against ledger", {}}};
    answer(session, "INSERT 0 1", 1, 640, {{"id", 20, Format::Text, {}}}, {{"90117"}});
    ask(session, "COMMIT", {"COMMIT"});
    answer(session, "COMMIT", 0, 2'310);
}

std::vector<recording::Event> FeedScript::morning() {
    auto copilot = open("copilot-shop", "/usr/bin/node", 4711, "dbhub");
    auto claude = open("claude-tests", "/usr/bin/python3.11", 5120, "pytest");
    auto psql = open("ada-psql", "/usr/lib/postgresql/15/bin/psql", 6003, "psql", "human");
    ask(copilot,
        "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', "
        "'information_schema')",
        {"SELECT"}, {"information_schema.tables"});
    answer(copilot, "SELECT 14", 14, 5'200);
    for (const auto* table : {"customers", "orders", "order_items", "products", "inventory"}) {
        ask(copilot, "SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = $1",
            {"SELECT"}, {"information_schema.columns"})
            .parameters = {{25, Format::Text, static_cast<std::int32_t>(std::string_view(table).size()), table, {}}};
        answer(copilot, "SELECT 9", 9, 3'900);
    }
    ask(psql, "SELECT count(*) FROM public.orders WHERE placed_at > now() - interval '1 day'", {"SELECT"},
        {"public.orders"});
    answer(psql, "SELECT 1", 1, 41'000, {{"count", 20, Format::Text, {}}}, {{"18204"}});
    migration(claude);
    for (int i = 0; i < 6; ++i) {
        ask(claude,
            "SELECT id, total, status FROM public.orders WHERE customer_id = $1 ORDER BY placed_at DESC LIMIT 20",
            {"SELECT"}, {"public.orders"});
        answer(claude, "SELECT 20", 20, 1'100 + 70 * i);
    }
    ask(psql, "EXPLAIN ANALYZE SELECT * FROM public.order_items WHERE product_id = 88", {"EXPLAIN", "SELECT"},
        {"public.order_items"});
    answer(psql, "EXPLAIN", 6, 128'000);
    refusals(copilot);
    for (int i = 0; i < 5; ++i) {
        ask(copilot, "SELECT sku, on_hand FROM public.inventory WHERE warehouse = 'HAM-2' AND on_hand < reorder_level",
            {"SELECT"}, {"public.inventory"});
        answer(copilot, "SELECT 128", 128, 2'600 + 300 * i);
    }
    customers(copilot);
    ask(claude, "COPY public.orders TO STDOUT WITH (FORMAT csv, HEADER)", {"COPY"}, {"public.orders"});
    answer(claude, "COPY 182040", 182040, 912'000);
    auto& held = ask(copilot, "UPDATE public.orders SET status = 'cancelled' WHERE status = 'pending'", {"UPDATE"},
                     {"public.orders"});
    held.action = "approve";
    held.rules = {"bulk-write"};
    held.reason = "Writes that touch many rows need a second pair of eyes.";
    decide(copilot, "requested");
    ask(psql, "SELECT o.id, pg_sleep(2) FROM public.orders AS o LIMIT 3", {"SELECT"}, {"public.orders"});
    return std::move(m_events);
}

std::vector<recording::Event> FeedScript::volume(std::size_t count) {
    auto session = open("load-agent", "/usr/bin/node", 9000, "bench");
    for (std::size_t i = 0; i < count; ++i) {
        ask(session,
            "SELECT id, email, total FROM public.orders WHERE id = " + std::to_string(i) +
                " AND status <> 'void' ORDER BY placed_at",
            {i % 50 == 0 ? "DELETE" : "SELECT"}, {"public.orders"});
        answer(session, "SELECT 3", 3, 800 + static_cast<std::int64_t>(i % 1000));
    }
    return std::move(m_events);
}

} // namespace postern::tests
