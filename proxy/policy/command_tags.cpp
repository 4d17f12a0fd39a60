#include "policy/command_tags.h"

#include <algorithm>
#include <array>

#include "policy/configuration.h"
#include "policy/table.h"

namespace postern::policy {

namespace {

// PostgreSQL 15, without the tags that no statement has (BIND, replication commands).
constexpr std::string_view kTags[] = {"ALTER ACCESS METHOD",
                                      "ALTER AGGREGATE",
                                      "ALTER CAST",
                                      "ALTER COLLATION",
                                      "ALTER CONSTRAINT",
                                      "ALTER CONVERSION",
                                      "ALTER DATABASE",
                                      "ALTER DEFAULT PRIVILEGES",
                                      "ALTER DOMAIN",
                                      "ALTER EVENT TRIGGER",
                                      "ALTER EXTENSION",
                                      "ALTER FOREIGN DATA WRAPPER",
                                      "ALTER FOREIGN TABLE",
                                      "ALTER FUNCTION",
                                      "ALTER INDEX",
                                      "ALTER LANGUAGE",
                                      "ALTER LARGE OBJECT",
                                      "ALTER MATERIALIZED VIEW",
                                      "ALTER OPERATOR",
                                      "ALTER OPERATOR CLASS",
                                      "ALTER OPERATOR FAMILY",
                                      "ALTER POLICY",
                                      "ALTER PROCEDURE",
                                      "ALTER PUBLICATION",
                                      "ALTER ROLE",
                                      "ALTER ROUTINE",
                                      "ALTER RULE",
                                      "ALTER SCHEMA",
                                      "ALTER SEQUENCE",
                                      "ALTER SERVER",
                                      "ALTER STATISTICS",
                                      "ALTER SUBSCRIPTION",
                                      "ALTER SYSTEM",
                                      "ALTER TABLE",
                                      "ALTER TABLESPACE",
                                      "ALTER TEXT SEARCH CONFIGURATION",
                                      "ALTER TEXT SEARCH DICTIONARY",
                                      "ALTER TEXT SEARCH PARSER",
                                      "ALTER TEXT SEARCH TEMPLATE",
                                      "ALTER TRANSFORM",
                                      "ALTER TRIGGER",
                                      "ALTER TYPE",
                                      "ALTER USER MAPPING",
                                      "ALTER VIEW",
                                      "ANALYZE",
                                      "BEGIN",
                                      "CALL",
                                      "CHECKPOINT",
                                      "CLOSE CURSOR",
                                      "CLOSE CURSOR ALL",
                                      "CLUSTER",
                                      "COMMENT",
                                      "COMMIT",
                                      "COMMIT PREPARED",
                                      "COPY",
                                      "COPY FROM",
                                      "CREATE ACCESS METHOD",
                                      "CREATE AGGREGATE",
                                      "CREATE CAST",
                                      "CREATE COLLATION",
                                      "CREATE CONSTRAINT",
                                      "CREATE CONVERSION",
                                      "CREATE DATABASE",
                                      "CREATE DOMAIN",
                                      "CREATE EVENT TRIGGER",
                                      "CREATE EXTENSION",
                                      "CREATE FOREIGN DATA WRAPPER",
                                      "CREATE FOREIGN TABLE",
                                      "CREATE FUNCTION",
                                      "CREATE INDEX",
                                      "CREATE LANGUAGE",
                                      "CREATE MATERIALIZED VIEW",
                                      "CREATE OPERATOR",
                                      "CREATE OPERATOR CLASS",
                                      "CREATE OPERATOR FAMILY",
                                      "CREATE POLICY",
                                      "CREATE PROCEDURE",
                                      "CREATE PUBLICATION",
                                      "CREATE ROLE",
                                      "CREATE ROUTINE",
                                      "CREATE RULE",
                                      "CREATE SCHEMA",
                                      "CREATE SEQUENCE",
                                      "CREATE SERVER",
                                      "CREATE STATISTICS",
                                      "CREATE SUBSCRIPTION",
                                      "CREATE TABLE",
                                      "CREATE TABLE AS",
                                      "CREATE TABLESPACE",
                                      "CREATE TEXT SEARCH CONFIGURATION",
                                      "CREATE TEXT SEARCH DICTIONARY",
                                      "CREATE TEXT SEARCH PARSER",
                                      "CREATE TEXT SEARCH TEMPLATE",
                                      "CREATE TRANSFORM",
                                      "CREATE TRIGGER",
                                      "CREATE TYPE",
                                      "CREATE USER MAPPING",
                                      "CREATE VIEW",
                                      "DEALLOCATE",
                                      "DEALLOCATE ALL",
                                      "DECLARE CURSOR",
                                      "DELETE",
                                      "DISCARD",
                                      "DISCARD ALL",
                                      "DISCARD PLANS",
                                      "DISCARD SEQUENCES",
                                      "DISCARD TEMP",
                                      "DO",
                                      "DROP ACCESS METHOD",
                                      "DROP AGGREGATE",
                                      "DROP CAST",
                                      "DROP COLLATION",
                                      "DROP CONSTRAINT",
                                      "DROP CONVERSION",
                                      "DROP DATABASE",
                                      "DROP DOMAIN",
                                      "DROP EVENT TRIGGER",
                                      "DROP EXTENSION",
                                      "DROP FOREIGN DATA WRAPPER",
                                      "DROP FOREIGN TABLE",
                                      "DROP FUNCTION",
                                      "DROP INDEX",
                                      "DROP LANGUAGE",
                                      "DROP MATERIALIZED VIEW",
                                      "DROP OPERATOR",
                                      "DROP OPERATOR CLASS",
                                      "DROP OPERATOR FAMILY",
                                      "DROP OWNED",
                                      "DROP POLICY",
                                      "DROP PROCEDURE",
                                      "DROP PUBLICATION",
                                      "DROP ROLE",
                                      "DROP ROUTINE",
                                      "DROP RULE",
                                      "DROP SCHEMA",
                                      "DROP SEQUENCE",
                                      "DROP SERVER",
                                      "DROP STATISTICS",
                                      "DROP SUBSCRIPTION",
                                      "DROP TABLE",
                                      "DROP TABLESPACE",
                                      "DROP TEXT SEARCH CONFIGURATION",
                                      "DROP TEXT SEARCH DICTIONARY",
                                      "DROP TEXT SEARCH PARSER",
                                      "DROP TEXT SEARCH TEMPLATE",
                                      "DROP TRANSFORM",
                                      "DROP TRIGGER",
                                      "DROP TYPE",
                                      "DROP USER MAPPING",
                                      "DROP VIEW",
                                      "EXECUTE",
                                      "EXPLAIN",
                                      "FETCH",
                                      "GRANT",
                                      "GRANT ROLE",
                                      "IMPORT FOREIGN SCHEMA",
                                      "INSERT",
                                      "LISTEN",
                                      "LOAD",
                                      "LOCK TABLE",
                                      "MERGE",
                                      "MOVE",
                                      "NOTIFY",
                                      "PREPARE",
                                      "PREPARE TRANSACTION",
                                      "REASSIGN OWNED",
                                      "REFRESH MATERIALIZED VIEW",
                                      "REINDEX",
                                      "RELEASE",
                                      "RESET",
                                      "REVOKE",
                                      "REVOKE ROLE",
                                      "ROLLBACK",
                                      "ROLLBACK PREPARED",
                                      "SAVEPOINT",
                                      "SECURITY LABEL",
                                      "SELECT",
                                      "SELECT FOR KEY SHARE",
                                      "SELECT FOR NO KEY UPDATE",
                                      "SELECT FOR SHARE",
                                      "SELECT FOR UPDATE",
                                      "SELECT INTO",
                                      "SET",
                                      "SET CONSTRAINTS",
                                      "SHOW",
                                      "START TRANSACTION",
                                      "TRUNCATE TABLE",
                                      "UNLISTEN",
                                      "UPDATE",
                                      "VACUUM"};
static_assert(std::size(kTags) < kMaxTags);

// By the letter that tags begin with: the first of them; the next letter's is where they end.
constexpr std::array<std::uint8_t, 27> kFirstTags = [] {
    std::array<std::uint8_t, 27> first{};
    for (const auto tag : kTags)
        for (auto letter = static_cast<std::size_t>(tag[0] - 'A') + 1; letter < first.size(); ++letter)
            ++first[letter];
    return first;
}();

TagSet single(std::string_view tag) {
    TagSet out;
    out.set(*tagNumber(tag));
    return out;
}

Error bad(Phrase message, const Phrase& suggestion) {
    return {Fault::Client, "22023", std::move(message), suggestion.english()};
}

} // namespace

const std::vector<std::string_view>& commandTags() {
    static const std::vector<std::string_view> tags(std::begin(kTags), std::end(kTags));
    return tags;
}

std::optional<std::uint8_t> tagNumber(std::string_view tag) {
    if (tag.empty() || tag[0] < 'A' || tag[0] > 'Z')
        return {};
    const auto letter = static_cast<std::size_t>(tag[0] - 'A');
    for (std::size_t i = kFirstTags[letter]; i < kFirstTags[letter + 1]; ++i)
        if (kTags[i] == tag)
            return static_cast<std::uint8_t>(i);
    return {};
}

Result<TagSet> tagsOf(std::string_view pattern, Reading reading) {
    TagSet out, beginningWithIt;
    const auto prefix = std::string(pattern) + ' ';
    for (std::size_t i = 0; i < std::size(kTags); ++i) {
        out.set(i, matchesWildcard(pattern, kTags[i]));
        beginningWithIt.set(i, kTags[i].starts_with(prefix));
    }
    if (pattern.find('*') != std::string_view::npos || out.any()) {
        if (reading == Reading::Wide)
            out |= beginningWithIt;
        else if (pattern == "SELECT")
            out |= *tagsOf("SELECT FOR *", reading);
        else if (pattern == "COPY")
            out |= single("COPY FROM");
    } else if (beginningWithIt.count() > 1) {
        return bad(phrase("%1 is the beginning of several command tags", quoted(pattern)),
                   phrase("write \"%1*\" for all of them", prefix));
    } else {
        out = beginningWithIt;
    }
    if (out.none())
        return bad(phrase("%1 is no command tag of PostgreSQL", quoted(pattern)), suggestion(pattern, commandTags()));
    return out;
}

} // namespace postern::policy
