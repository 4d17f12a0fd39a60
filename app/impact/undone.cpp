#include "app/impact/undone.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "sql/scanner.h"

namespace postern::app {

namespace {

constexpr std::string_view kUndoneKinds[] = {"ALTER INDEX",
                                             "ALTER MATERIALIZED VIEW",
                                             "ALTER SEQUENCE",
                                             "ALTER TABLE",
                                             "ALTER VIEW",
                                             "COMMENT",
                                             "COPY",
                                             "CREATE INDEX",
                                             "CREATE SCHEMA",
                                             "CREATE TABLE",
                                             "CREATE TABLE AS",
                                             "CREATE VIEW",
                                             "DELETE",
                                             "DROP FUNCTION",
                                             "DROP INDEX",
                                             "DROP MATERIALIZED VIEW",
                                             "DROP POLICY",
                                             "DROP RULE",
                                             "DROP SCHEMA",
                                             "DROP SEQUENCE",
                                             "DROP TABLE",
                                             "DROP TRIGGER",
                                             "DROP TYPE",
                                             "DROP VIEW",
                                             "EXPLAIN",
                                             "GRANT",
                                             "INSERT",
                                             "LOCK TABLE",
                                             "MERGE",
                                             "NOTIFY",
                                             "REFRESH MATERIALIZED VIEW",
                                             "REVOKE",
                                             "SELECT",
                                             "SELECT INTO",
                                             "TRUNCATE TABLE",
                                             "UPDATE",
                                             "VALUES"};

// PostgreSQL's own volatile functions whose effects a transaction takes back, or that have none.
constexpr std::string_view kUndoneFunctions[] = {"clock_timestamp",
                                                 "currval",
                                                 "gen_random_uuid",
                                                 "lastval",
                                                 "nextval",
                                                 "pg_advisory_xact_lock",
                                                 "pg_current_xact_id",
                                                 "pg_notify",
                                                 "pg_try_advisory_xact_lock",
                                                 "random",
                                                 "setseed",
                                                 "setval",
                                                 "statement_timestamp",
                                                 "timeofday",
                                                 "txid_current",
                                                 "uuid_generate_v4"};

template <class Range>
bool contains(const Range& range, std::string_view name) {
    return std::find(std::begin(range), std::end(range), name) != std::end(range);
}

// Names in front of an opening parenthesis, as the scanner sees them, folded as SQL folds them.
std::vector<std::string> calledNames(std::string_view text) {
    std::vector<std::string> out;
    const auto tokens = sql::scan(text);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const auto& token = tokens[i];
        const bool isName = token.kind == sql::TokenKind::Identifier || token.kind == sql::TokenKind::Keyword;
        if (!isName || text[tokens[i + 1].begin] != '(')
            continue;
        auto name = text.substr(token.begin, token.length);
        out.push_back(name.starts_with('"') && name.size() > 1 ? std::string(name.substr(1, name.size() - 2))
                                                               : toLowerAscii(name));
    }
    return out;
}

// A word in procedural code that runs what cannot be seen, or ends the transaction.
std::string_view darkWord(std::string_view body) {
    static constexpr std::string_view kDark[] = {"execute", "commit", "rollback", "call", "copy", "load", "vacuum"};
    for (const auto& token : sql::scan(body)) {
        if (token.kind == sql::TokenKind::Broken)
            return "code that cannot be read";
        if (token.kind != sql::TokenKind::Keyword && token.kind != sql::TokenKind::Identifier)
            continue;
        const auto word = toLowerAscii(body.substr(token.begin, token.length));
        if (const auto* found = std::find(std::begin(kDark), std::end(kDark), word); found != std::end(kDark))
            return *found;
    }
    return {};
}

class Search {
public:
    explicit Search(const catalog::Snapshot& snapshot) : m_snapshot(snapshot) {}

    const std::string& why() const { return m_why; }

    void name(std::string_view called, const std::string& from) {
        // Whatever schema it is in: which one a name means may depend on where it is said.
        for (const auto* objects : {m_snapshot.system().get(), m_snapshot.user().get()}) {
            if (!objects)
                continue;
            for (const auto* function : objects->functionNames.find(called))
                code(*function, from);
        }
    }
    void text(std::string_view sql, const std::string& from) {
        if (!m_why.empty() || sql.empty())
            return;
        if (sql.size() > sql::kMaxScannedBytes)
            return refuse(phrase("%1 is too long to be looked through", from).english());
        for (const auto& called : calledNames(sql))
            name(called, from);
        for (const auto& token : sql::scan(sql))
            if (token.kind == sql::TokenKind::Operator)
                ownOperators(sql.substr(token.begin, token.length), from);
    }
    void code(const catalog::Function& function, const std::string& from) {
        if (!m_why.empty() || !m_seen.insert(function.oid).second)
            return;
        if (m_seen.size() > kMaxCode)
            return refuse(phrase("it reaches more than %1 functions", kMaxCode).english());
        for (const auto part : {function.transition, function.final}) // of an aggregate
            if (const auto* inner = part != 0 ? m_snapshot.function(part) : nullptr)
                code(*inner, function.name + "()");
        const auto where = from.empty() ? std::string() : " (" + from + ")";
        const bool isNative = function.language == "c" || function.language == "internal";
        if (isNative) {
            const bool isPlain = function.volatility != 'v' || function.kind == 'a' || function.kind == 'w' ||
                                 function.returnType == kTrigger || contains(kUndoneFunctions, function.name);
            if (!isPlain || contains(kReachOut, function.name))
                refuse(phrase("it calls %1(), which may do what no rollback undoes%2", function.name, where).english());
            return;
        }
        if (function.language != "sql" && function.language != "plpgsql")
            return refuse(phrase("it calls %1(), written in %2, which cannot be looked into%3", function.name,
                                 function.language, where)
                              .english());
        if (const auto dark = darkWord(function.body); !dark.empty())
            return refuse(phrase("it calls %1(), which uses %2", function.name, std::string(dark) + where).english());
        text(function.body, function.name + "()");
    }
    void casts() {
        if (m_snapshot.user())
            for (const auto& [key, cast] : m_snapshot.user()->casts)
                if (const auto* function = cast.function != 0 ? m_snapshot.function(cast.function) : nullptr)
                    code(*function, "a cast");
    }
    void relation(const catalog::Relation& relation) {
        const auto name = qualifiedName(m_snapshot, relation);
        if (relation.kind == 'f')
            return refuse(phrase("%1 is a foreign table", name).english());
        for (const auto& rule : relation.rules)
            if (rule.event != '1')
                return refuse(phrase("%1 has the rule %2", name, rule.name).english());
        text(relation.definition, name);
        for (const auto& column : relation.columns)
            text(column.expression, name);
        for (const auto& constraint : relation.constraints)
            text(constraint.expression, name);
        for (const auto& index : relation.indexes)
            text(index.expressions + " " + index.predicate, name);
        for (const auto& policy : relation.policies)
            text(policy.usingText + " " + policy.checkText, name);
    }
    void refuse(std::string why) {
        if (m_why.empty())
            m_why = std::move(why);
    }

private:
    void ownOperators(std::string_view symbol, const std::string& from) {
        if (!m_snapshot.user())
            return;
        for (const auto* called : m_snapshot.user()->operatorNames.find(symbol))
            if (const auto* function = m_snapshot.function(called->function))
                code(*function, from);
    }

    static constexpr Oid kTrigger = 2279;
    // Not marked volatile everywhere, and still reach outside.
    static constexpr std::array<std::string_view, 6> kReachOut{
        "database_to_xml", "cursor_to_xml", "query_to_xml", "query_to_xmlschema", "query_to_xml_and_xmlschema",
        "table_to_xml"};

    const catalog::Snapshot& m_snapshot;
    std::set<Oid> m_seen;
    std::string m_why;
};

bool isDefinition(std::string_view kind) {
    return kind.starts_with("CREATE ") || kind.starts_with("ALTER ") || kind.starts_with("DROP ") || kind == "GRANT" ||
           kind == "REVOKE" || kind == "COMMENT" || kind == "SELECT INTO" || kind.starts_with("REFRESH ");
}

} // namespace

bool mayFireEventTriggers(const sql::Analysis& analysis) {
    return std::any_of(analysis.statements.begin(), analysis.statements.end(), [](const sql::Statement& statement) {
        return std::any_of(statement.kinds.begin(), statement.kinds.end(),
                           [](const std::string& kind) { return isDefinition(kind); });
    });
}

std::string whyNotUndone(const catalog::Snapshot& snapshot, const catalog::SearchPath& path,
                         const sql::Analysis& analysis, const Reach& reach,
                         std::span<const approval::Prepared> prepared) {
    Search search(snapshot);
    search.casts();
    if (analysis.statements.empty())
        return "there is no statement in it";
    for (const auto& statement : analysis.statements) {
        const bool isKnownExecute = statement.sessionControl == sql::SessionControl::Execute &&
                                    std::any_of(prepared.begin(), prepared.end(),
                                                [&](const auto& p) { return p.name == statement.objectName; });
        for (const auto& kind : statement.kinds)
            if (!contains(kUndoneKinds, kind) && !kind.starts_with("SELECT FOR ") &&
                !(isKnownExecute && kind == "EXECUTE"))
                return phrase("%1 is not known to be undone by a rollback", kind).english();
        using sql::CopyEnd;
        if (statement.copyFrom != CopyEnd::None || statement.copyTo != CopyEnd::None)
            return "COPY moves data that only its client or the server's files have";
        const auto text = std::string_view(analysis.text).substr(statement.begin, statement.length);
        search.text(text, {});
        for (const auto& use : statement.functions)
            search.name(use.name, {});
        for (const auto& use : statement.relations)
            if (const auto* relation = relationOf(snapshot, path, use))
                search.relation(*relation);
    }
    for (const auto oid : reach.relations)
        if (const auto* relation = snapshot.relation(oid))
            search.relation(*relation);
    for (const auto oid : reach.written)
        if (const auto* relation = snapshot.relation(oid))
            search.relation(*relation);
    for (const auto oid : reach.functions)
        if (const auto* function = snapshot.function(oid))
            search.code(*function, "a trigger");
    return search.why();
}

} // namespace postern::app
