// Every older version of the schema, brought forward, is what a new store is.
#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

// Whatever says who may do what, and what the tables hold; a constraint's name is its history's, its text is not.
constexpr auto kDescription = R"(
    SELECT string_agg(line, E'\n' ORDER BY line) FROM (
        SELECT 'column ' || c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull ||
               a.attstorage::text || a.attidentity::text || a.attgenerated::text ||
               coalesce(pg_get_expr(d.adbin, d.adrelid), '') || coalesce(a.attacl::text, '') AS line
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'postern'::regnamespace AND c.relkind IN ('r', 'p', 'S')
        UNION ALL SELECT 'table ' || relname || relkind::text || relrowsecurity || coalesce(relacl::text, '')
        FROM pg_class WHERE relnamespace = 'postern'::regnamespace
        UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'postern'::regnamespace
        UNION ALL SELECT 'index ' || pg_get_indexdef(indexrelid) || indisvalid FROM pg_index
        WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'postern'::regnamespace)
        UNION ALL SELECT 'trigger ' || tgrelid::regclass || tgname || tgenabled::text || tgtype || tgfoid::regproc
        FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'policy ' || to_jsonb(p)::text FROM pg_policies p
        UNION ALL SELECT 'function ' || pg_get_functiondef(oid) || coalesce(proacl::text, '')
        FROM pg_proc WHERE pronamespace = 'postern'::regnamespace) lines)";

std::string described(Link& link) {
    return std::string(must(link.ask(kDescription)).text(0, 0));
}

TEST(SchemaVersionsTest, everyOlderOneEndsAsANewStore) {
    const SharedStore fresh;
    auto newest = fresh.owner();
    const auto wanted = described(newest);
    ASSERT_GT(wanted.size(), 10'000U);
    for (int version = 1; version < kPostgresVersion; ++version) {
        const SharedStore shared(version);
        auto owner = shared.owner();
        EXPECT_NE(described(owner), wanted) << version;
        EXPECT_EQ(must(migratePostgres(owner)), version);
        EXPECT_EQ(described(owner), wanted) << "from version " << version;
    }
}

} // namespace
