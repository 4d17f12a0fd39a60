// What lineage says about statements of the clinic of tests/data/lineage/schema.sql, with a few masked columns. Which
// columns flow where is compared with PostgreSQL itself in lineage_oracle.py; here is what follows for masks.
#include <gtest/gtest.h>

#include "clinic.h"

using namespace postern;
using namespace postern::lineage;

namespace {

// One for all tests.
tests::Clinic& clinic() {
    static tests::Clinic shared;
    return shared;
}

std::string verdict(std::string_view text) {
    return clinic().verdict(text);
}

struct Case {
    const char* sql;
    const char* verdict;
};

void PrintTo(const Case& c, std::ostream* os) {
    *os << c.sql;
}

class Statements : public testing::TestWithParam<Case> {};

TEST_P(Statements, Verdict) {
    EXPECT_EQ(verdict(GetParam().sql), GetParam().verdict) << GetParam().sql;
}

INSTANTIATE_TEST_SUITE_P(
    Outputs, Statements,
    testing::Values(
        Case{"SELECT id, name, ward FROM patient", "2"}, Case{"SELECT ward AS name, name AS ward FROM patient", "2"},
        Case{"SELECT * FROM patient", "3 4 5 6 7 8 10 11 12 13"}, Case{"SELECT id, initials FROM patient", "2"},
        Case{"SELECT h, n FROM card_short", "1"}, Case{"SELECT id, line FROM patient_line", "2"},
        Case{"SELECT p FROM patient p", "1"}, Case{"SELECT (p).ward, (p.home).town FROM patient p", "2"},
        Case{"SELECT upper(name), length(diagnosis), weight IS NULL, ward FROM patient", "1 2 3"},
        Case{"SELECT secret, nick FROM employee", "1"}, Case{"SELECT value, sensor FROM reading_new", "1"},
        Case{"SELECT name_of(1), visits_of(1), tidy('A'), gossip(2), ward_of(3)", "1 4"},
        Case{"SELECT q.ward, q.name FROM patients_of('x') q", "2"},
        Case{"SELECT w.name, (SELECT count(*) FROM patient p WHERE p.ward = w.name AND p.weight IS NULL) FROM ward w",
             "2"},
        Case{"SELECT ward, count(*), max(weight) FROM patient GROUP BY ward ORDER BY ward", "3"},
        Case{"SELECT count(*), count(*) FILTER (WHERE diagnosis = 'flu') FROM patient", "2"},
        Case{"SELECT id, rank() OVER (ORDER BY weight) FROM patient ORDER BY id", "2"},
        Case{"SELECT insurance FROM patient UNION ALL SELECT name FROM ward", "1"},
        Case{"WITH RECURSIVE t AS (SELECT id, name, 0 AS d FROM patient WHERE id = 1 UNION ALL SELECT p.id, p.name, d "
             "+ 1 FROM t JOIN patient p ON p.id = t.id + 1) SELECT id, name, d FROM t",
             "2"},
        Case{"COPY patient (id, name, ward) TO STDOUT", "2"}, Case{"SELECT most_common_vals FROM pg_stats", "1"},
        Case{"SELECT attname, n_distinct FROM pg_stats WHERE tablename = 'ward'", ""},
        Case{"SELECT query FROM pg_stat_activity", "1"}));

INSTANTIATE_TEST_SUITE_P(
    NotTouched, Statements,
    testing::Values(Case{"SELECT id, ward FROM patient WHERE ward = 'a' ORDER BY id", ""},
                    Case{"WITH c AS (SELECT * FROM patient) SELECT id FROM c", ""},
                    Case{"SELECT count(*) FROM (SELECT * FROM patient) s", ""}, Case{"SELECT n FROM card_short", ""},
                    Case{"SELECT * FROM ward_load", ""},
                    Case{"SELECT v.id, p.ward FROM visit v JOIN patient p ON p.id = v.patient_id", ""},
                    Case{"SELECT nick FROM person WHERE id > 3", ""}, Case{"SELECT sensor FROM reading", ""},
                    Case{"UPDATE ward SET beds = 3 WHERE floor = 2", "2"}, // the rule answers with patients
                    Case{"INSERT INTO ward VALUES ('x', 1, 2) RETURNING name", ""},
                    Case{"EXPLAIN SELECT id, ward FROM patient", ""},
                    Case{"SELECT query_to_xml('SELECT name FROM ward', true, false, '')", ""},
                    Case{"DO $$ BEGIN PERFORM count(*) FROM ward; RAISE NOTICE 'done'; END $$", ""},
                    Case{"SELECT visits_of(id), tidy(ward) FROM patient", ""},
                    Case{"SELECT relname, reltuples FROM pg_class WHERE relkind = 'r'", ""}));

INSTANTIATE_TEST_SUITE_P(
    Predicates, Statements,
    testing::Values(Case{"SELECT id FROM patient WHERE diagnosis = 'flu'", "P"},
                    Case{"SELECT id FROM patient ORDER BY weight", "P"},
                    Case{"SELECT ward FROM patient GROUP BY ward, diagnosis", "P"},
                    Case{"SELECT DISTINCT diagnosis FROM patient", "P 1"},
                    Case{"SELECT ward FROM patient GROUP BY ward HAVING max(weight) > 90", "P"},
                    Case{"SELECT id FROM sick", "P"},
                    Case{"SELECT DISTINCT ON (ward) id FROM patient ORDER BY ward, born", "P"},
                    Case{"SELECT id FROM ward w JOIN patient p ON p.name = w.name", "PE"},
                    Case{"SELECT id FROM visit EXCEPT SELECT id FROM patient WHERE weight > 3", "P"},
                    Case{"SELECT unnest(marks) FROM patient", "PE 1"},
                    Case{"SELECT 1 FROM ward LIMIT (SELECT length(name) FROM patient WHERE id = 1)", "PE"},
                    Case{"UPDATE ward SET beds = 1 WHERE name IN (SELECT ward FROM patient WHERE weight > 9)", "PLE 2"},
                    Case{"DELETE FROM visit WHERE note LIKE 'x%'", "PLEQ"},
                    Case{"SELECT id, row_number() OVER (ORDER BY weight) FROM patient", "P 2"},
                    Case{"DECLARE c CURSOR FOR SELECT id FROM patient ORDER BY name", "P"}));

INSTANTIATE_TEST_SUITE_P(
    Copies, Statements,
    testing::Values(
        Case{"CREATE TABLE t AS SELECT name FROM patient", "L"}, Case{"CREATE TABLE t AS SELECT ward FROM patient", ""},
        Case{"SELECT name INTO t FROM patient", "L"}, Case{"INSERT INTO log (what) SELECT diagnosis FROM patient", "L"},
        Case{"UPDATE ward SET name = p.name FROM patient p WHERE p.id = 1", "LE 2"},
        Case{"UPDATE patient SET ward = 'x' WHERE id = 1", "LQ"}, // its trigger copies the old name
        Case{"UPDATE visit SET fee = 3 WHERE id = 1", "Q"},
        Case{"SELECT set_config('a.b', name, false) FROM patient", "LE 1"},
        Case{"SELECT pg_notify('c', name) FROM patient", "LE 1"}, Case{"SELECT shout(1)", "L"},
        Case{"DO $$ BEGIN IF (SELECT weight > 3 FROM shop.patient WHERE id = 1) THEN RAISE NOTICE 'x'; END IF; END $$",
             "L"},
        Case{"COPY (SELECT name FROM patient) TO '/tmp/x'", "L 1"},
        Case{"ALTER TABLE patient RENAME COLUMN name TO label", "LE"}));

INSTANTIATE_TEST_SUITE_P(
    Errors, Statements,
    testing::Values(
        Case{"SELECT name::integer FROM patient", "E 1"}, Case{"SELECT 1 / (weight - 80) FROM patient", "E 1"},
        Case{"SELECT CASE WHEN diagnosis = 'x' THEN 1 / 0 END FROM patient", "E 1"},
        Case{"SELECT coalesce(name, (1 / 0)::text) FROM patient", "E 1"},
        Case{"SELECT (SELECT id FROM visit WHERE id < weight) FROM patient", "E 1"},
        Case{"SELECT age * 12, age + 1, age - 200 * 3 FROM patient", "1 2 3"}, // a check keeps it below 200
        Case{"SELECT age * 100000000 FROM patient", "E 1"}, Case{"SELECT pulse + 1 FROM patient", "E 1"},
        Case{"INSERT INTO patient (id, ward, name, insurance) VALUES (1, 'a', 'b', 'X1')", "EQW"},
        Case{"INSERT INTO patient (id, ward, name) VALUES ($1, 'a', $2)", "QW"},
        Case{"SELECT any_sql('SELECT 1')", "LEO 1"}, Case{"SELECT schema_to_xml('shop', true, false, '')", "LEO 1"},
        Case{"EXPLAIN SELECT name FROM patient", "X"}, Case{"EXPLAIN EXECUTE p", "X"},
        Case{"EXPLAIN ANALYZE CREATE TABLE t AS EXECUTE p", "LX"}, Case{"SELECT missing FROM patient", "? 1"},
        Case{"SELECT * FROM nowhere", "? 1"}, Case{"SELECT nothing_such(1)", "? 1"}));

// How wide rows are that are carried along is estimated and measured, though nobody asks for what is in them.
INSTANTIATE_TEST_SUITE_P(
    Plans, Statements,
    testing::Values(
        Case{"EXPLAIN WITH c AS MATERIALIZED (SELECT * FROM patient) SELECT id FROM c", "X"},
        Case{"EXPLAIN SELECT id FROM (SELECT DISTINCT ON (id) * FROM patient) s", "X"},
        Case{"EXPLAIN SELECT id FROM (SELECT id, name FROM patient UNION ALL SELECT 1, 'x' LIMIT 3) s", "X"},
        Case{"EXPLAIN SELECT s.id FROM (SELECT id, name FROM patient OFFSET 0) s FOR UPDATE", "X"},
        Case{"EXPLAIN SELECT id FROM (SELECT id, name FROM patient) s", ""},
        Case{"EXPLAIN WITH c AS (SELECT id, ward FROM patient) SELECT id FROM c", ""},
        Case{"EXPLAIN SELECT id FROM patient FOR UPDATE", ""},
        Case{"EXPLAIN ANALYZE SELECT id FROM patient WHERE ward = 'a'", "B"},
        Case{"EXPLAIN (ANALYZE, FORMAT json) SELECT id FROM patient WHERE weight > 3", "PXB"},
        Case{"EXPLAIN ANALYZE SELECT n FROM card_short", "B"}, Case{"EXPLAIN ANALYZE SELECT * FROM ward_load", "B"},
        Case{"EXPLAIN ANALYZE SELECT ward_of(3)", "B"}, Case{"EXPLAIN ANALYZE SELECT nick FROM person", "B"},
        Case{"EXPLAIN ANALYZE SELECT sensor FROM reading", "B"}, Case{"EXPLAIN ANALYZE SELECT beds FROM ward", ""},
        Case{"EXPLAIN ANALYZE UPDATE visit SET fee = 3 WHERE id = 1", "BQ"},
        Case{"EXPLAIN (ANALYZE false) SELECT id FROM patient", ""}));

TEST(Lineage, ExplainsWhatWasPrepared) {
    Place place{clinic().snapshot->searchPath("shop", "postgres"), "postgres", {}};
    const auto told = [&](const char* explain, const char* prepared) {
        const auto outer = sql::analyse(explain, {}), inner = sql::analyse(prepared, {});
        const auto l = analyseExplained(*clinic().model, place, **outer, 0, **inner, 0);
        const auto a = assess(*clinic().model, l, *clinic().masked);
        EXPECT_EQ(l.returns, Returns::Plan);
        EXPECT_EQ(l.object, "p");
        return std::string(a.planTells ? "X" : "") + (a.predicate ? "P" : "") + (a.launder ? "L" : "") +
               (a.blocksTell ? "B" : "");
    };
    EXPECT_EQ(told("EXPLAIN EXECUTE p(1)", "PREPARE p AS SELECT id FROM patient WHERE id = $1"), "");
    EXPECT_EQ(told("EXPLAIN EXECUTE p", "SELECT beds FROM ward"), "");
    EXPECT_EQ(told("EXPLAIN ANALYZE EXECUTE p", "SELECT beds FROM ward"), "");
    EXPECT_EQ(told("EXPLAIN ANALYZE EXECUTE p", "SELECT id FROM patient"), "B");
    EXPECT_EQ(told("EXPLAIN EXECUTE p", "PREPARE p AS SELECT name FROM patient"), "X");
    EXPECT_EQ(told("EXPLAIN EXECUTE p('x')", "PREPARE p AS SELECT id FROM patient WHERE name = $1"), "X");
    EXPECT_EQ(told("EXPLAIN ANALYZE EXECUTE p('x')", "SELECT id FROM patient WHERE name = $1"), "XPB");
    EXPECT_EQ(told("EXPLAIN EXECUTE p(length(name_of(3)))", "SELECT beds FROM ward WHERE floor = $1"), "XL");
}

TEST(Lineage, NamesTheCursorAFunctionOpens) {
    Place place{clinic().snapshot->searchPath("shop", "postgres"), "postgres", {}};
    const auto analysis = sql::analyse("SELECT open_list('c')", {});
    ASSERT_TRUE(analysis);
    const auto l = analyse(*clinic().model, place, **analysis, 0);
    ASSERT_EQ(l.cursors.size(), 1U);
    ASSERT_EQ(l.cursors[0].outputs.size(), 2U);
    EXPECT_TRUE(clinic().masked->touches(l.cursors[0].outputs[1].values));
    EXPECT_FALSE(clinic().masked->touches(l.cursors[0].outputs[0].values));
}

TEST(Lineage, FastPathCallsAreAnalysedToo) {
    Place place{clinic().snapshot->searchPath("shop", "postgres"), "postgres", {}};
    const auto found = clinic().snapshot->functions(clinic().snapshot->schema("shop"), "name_of");
    ASSERT_EQ(found.size(), 1U);
    const auto a = assess(*clinic().model, analyseCall(*clinic().model, place, found[0]->oid), *clinic().masked);
    EXPECT_TRUE(a.output);
}

TEST(Masked, SpreadsToWhateverRepeatsAColumn) {
    const auto shop = clinic().snapshot->schema("shop");
    const auto has = [&](std::string_view relation, std::string_view column) {
        const auto* r = clinic().snapshot->relation(shop, relation);
        return clinic().masked->contains({r->oid, r->column(column)->number});
    };
    EXPECT_TRUE(has("patient", "initials"));  // generated
    EXPECT_TRUE(has("card_short", "h"));      // a view over a view
    EXPECT_TRUE(has("patient_line", "line")); // a materialized view
    EXPECT_TRUE(has("employee", "secret"));   // inherited
    EXPECT_TRUE(has("reading_old", "value")); // a partition
    EXPECT_FALSE(has("card_short", "n"));
    EXPECT_FALSE(has("employee", "badge"));
    EXPECT_FALSE(has("ward_load", "patients"));
}

TEST(Masked, NothingMaskedMattersNothing) {
    const Masked none(*clinic().model, [](auto, auto, auto) { return false; });
    Place place{clinic().snapshot->searchPath("shop", "postgres"), "postgres", {}};
    const auto analysis = sql::analyse("SELECT any_sql('x'), * FROM patient", {});
    ASSERT_TRUE(analysis);
    EXPECT_TRUE(none.cannotMatter(*clinic().model, place, (*analysis)->statements[0]));
    EXPECT_TRUE(assess(*clinic().model, analyse(*clinic().model, place, **analysis, 0), none).clean());
}

// However deep or long, the answer comes, and it is on the safe side.
TEST(Lineage, LongStatementsEndSafely) {
    using Around = std::pair<std::string, std::string>;
    for (const auto& [before, behind] : {Around{"lower(", ")"},
                                         {"coalesce(", ", 'x')"},
                                         {"CASE WHEN true THEN ", " END"},
                                         {"(ARRAY[", "])[1]"},
                                         {"(SELECT ", ")"},
                                         {"(", " || 'x')"}}) {
        std::string deep = "name";
        for (int i = 0; i < 1500; ++i)
            deep = before + deep + behind;
        EXPECT_NE(verdict("SELECT " + deep + " FROM patient"), "");
    }
    std::string with = "WITH RECURSIVE r0 AS (SELECT 1 AS n)";
    for (int i = 1; i < 60; ++i)
        with += ", r" + std::to_string(i) + " AS (SELECT n FROM r" + std::to_string(i - 1) +
                " UNION ALL SELECT a.n FROM r" + std::to_string(i - 1) + " a JOIN r" + std::to_string(i) +
                " b ON true)";
    EXPECT_EQ(verdict(with + " SELECT n FROM r59"), "");
    EXPECT_NE(verdict("SELECT name, ARRAY[" + std::string(60'000, '1') + "] FROM patient"), "");
}

} // namespace
