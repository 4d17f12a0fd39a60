// Definitions keep expressions that run later: what they read by way of functions, operators and casts is told by what
// becomes of the object, in the statement that defines it and in those that use one that was there before.
#include <gtest/gtest.h>

#include "clinic.h"

namespace {

constexpr const char* kMore = R"(
CREATE DOMAIN shop.guess AS text CHECK (VALUE <> shop.name_of(7));
CREATE DOMAIN shop.told AS text DEFAULT shop.name_of(7);
CREATE DOMAIN shop.fine AS integer DEFAULT 3 CHECK (VALUE > 0);
CREATE TABLE shop.probe (a text, b shop.guess, CONSTRAINT c CHECK (a <> shop.name_of(7)));
CREATE TABLE shop.filled (a integer, b text DEFAULT shop.name_of(7), c shop.told);
CREATE TABLE shop.plain (a integer CHECK (a > 0), b shop.fine, c text DEFAULT lower('X'), d integer GENERATED ALWAYS AS (a + 1) STORED);
CREATE TYPE shop.key AS (id integer);
CREATE FUNCTION shop.key_of(k shop.key) RETURNS text LANGUAGE sql AS 'SELECT shop.name_of((k).id)';
CREATE CAST (shop.key AS text) WITH FUNCTION shop.key_of(shop.key);
CREATE FUNCTION shop.listed() RETURNS TABLE (a text) LANGUAGE plpgsql AS $$
BEGIN FOR a IN SELECT name FROM shop.patient LOOP RETURN NEXT; END LOOP; END $$;
CREATE FUNCTION shop.records() RETURNS SETOF record LANGUAGE plpgsql AS $$
DECLARE r record; BEGIN FOR r IN SELECT id, name FROM shop.patient LOOP RETURN NEXT r; END LOOP; END $$;
CREATE FUNCTION shop.sql_records() RETURNS SETOF record LANGUAGE sql AS 'SELECT id, name FROM shop.patient';
CREATE FUNCTION shop.omits(a text, b text DEFAULT shop.name_of(7), c integer DEFAULT 3) RETURNS text LANGUAGE sql AS 'SELECT b';
CREATE FUNCTION shop.is_known(k shop.key) RETURNS boolean LANGUAGE sql AS 'SELECT shop.name_of((k).id) > (1)::text';
CREATE CAST (shop.key AS boolean) WITH FUNCTION shop.is_known(shop.key) AS IMPLICIT;
CREATE FUNCTION shop.fixed_name(integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT name FROM shop.patient WHERE id = $1';
CREATE TABLE shop.indexed (k integer, v text);
CREATE UNIQUE INDEX ON shop.indexed (shop.fixed_name(k));
CREATE TABLE shop.partly (k integer, v text);
CREATE UNIQUE INDEX ON shop.partly (v) WHERE shop.fixed_name(k) > 'b';
CREATE TABLE shop.lowered (k integer, v text);
CREATE INDEX ON shop.lowered (lower(v), (k + 1)) WHERE k > 0;
CREATE TABLE shop.routed (k integer) PARTITION BY LIST (shop.fixed_name(k));
CREATE TABLE shop.routed_a PARTITION OF shop.routed FOR VALUES IN ('a');
CREATE TABLE shop.watched (k integer);
CREATE FUNCTION shop.nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER t BEFORE INSERT ON shop.watched FOR EACH ROW WHEN (shop.fixed_name(NEW.k) > 'b') EXECUTE FUNCTION shop.nothing();
CREATE TABLE shop.touched (k integer);
CREATE TRIGGER t BEFORE UPDATE ON shop.touched FOR EACH ROW WHEN (OLD.k IS DISTINCT FROM NEW.k) EXECUTE FUNCTION shop.nothing();
CREATE FUNCTION shop.moves(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT length(shop.name_of($2)) + $1';
CREATE AGGREGATE shop.moving(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', MSFUNC = shop.moves, MINVFUNC = shop.moves,
  MSTYPE = integer, MINITCOND = '0');
CREATE AGGREGATE shop.adds(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', COMBINEFUNC = int4pl, PARALLEL = SAFE);
CREATE TYPE shop.one AS (a integer);
CREATE FUNCTION shop.pay(shop.one) RETURNS text LANGUAGE sql AS 'SELECT shop.name_of($1.a)';
CREATE TABLE shop.attr (a integer);
CREATE FUNCTION shop.wage(shop.attr) RETURNS text LANGUAGE sql AS 'SELECT shop.name_of($1.a)';
CREATE FUNCTION shop.label(shop.ward) RETURNS text LANGUAGE sql AS 'SELECT shop.name_of($1.floor)';
CREATE TYPE shop.float_range AS RANGE (subtype = float8, multirange_type_name = shop.floats);
CREATE FUNCTION shop.many_fine(a shop.fine[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TYPE shop.pair AS (a integer, b shop.guess);
CREATE TYPE shop.span AS RANGE (subtype = shop.guess, multirange_type_name = shop.spans);
CREATE TABLE shop.guesses (a integer, many shop.guess[], p shop.pair);
CREATE FUNCTION shop.takes(g shop.guess) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE shop.parted (k shop.guess) PARTITION BY RANGE (k);
CREATE FUNCTION shop.takes_fine(f shop.fine) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.takes_all(VARIADIC g shop.guess[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.makes() RETURNS shop.guess LANGUAGE sql AS $$ SELECT 'x' $$;
CREATE FUNCTION shop.makes_out(a text, OUT g shop.guess) LANGUAGE plpgsql AS $$ BEGIN g := a; END $$;
CREATE FUNCTION shop.keeps(a text) RETURNS integer LANGUAGE plpgsql AS $$ DECLARE g shop.guess; BEGIN g := a; RETURN 1; END $$;
CREATE FUNCTION shop.spies(text, money) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT shop.name_of(7) > $1';
CREATE OPERATOR shop.= (LEFTARG = text, RIGHTARG = money, FUNCTION = shop.spies);
CREATE OPERATOR shop.>= (LEFTARG = text, RIGHTARG = money, FUNCTION = shop.spies);
CREATE OPERATOR shop.> (LEFTARG = text, RIGHTARG = money, FUNCTION = shop.spies);
CREATE FUNCTION shop.sets() RETURNS TABLE (g shop.guess) LANGUAGE plpgsql AS $$ BEGIN g := 'x'; RETURN NEXT; END $$;
)";

std::string verdict(const char* sql) {
    static const postern::tests::Clinic clinic(kMore);
    return clinic.verdict(sql);
}

struct Case {
    const char* sql;
    const char* verdict;
};

void PrintTo(const Case& c, std::ostream* os) {
    *os << c.sql;
}

class Definitions : public testing::TestWithParam<Case> {};

TEST_P(Definitions, Verdict) {
    EXPECT_EQ(verdict(GetParam().sql), GetParam().verdict) << GetParam().sql;
}

INSTANTIATE_TEST_SUITE_P(
    WhenTheyAreMade, Definitions,
    testing::Values(Case{"CREATE TEMP TABLE z (a text, CHECK (name_of(5) > a))", "L"},
                    Case{"CREATE TEMP TABLE z (a text DEFAULT name_of(5))", "L"},
                    Case{"CREATE TEMP TABLE z (a integer, b text GENERATED ALWAYS AS (name_of(a)) STORED)", "L"},
                    Case{"CREATE TEMP TABLE z PARTITION OF reading FOR VALUES IN (name_of(5))", "L"},
                    Case{"CREATE TEMP TABLE z PARTITION OF reading FOR VALUES FROM (MINVALUE) TO ('2020-01-01')", ""},
                    Case{"CREATE TABLE z (a integer CHECK (a > 3), b integer, CHECK (a < b), c date DEFAULT now())",
                         ""},
                    Case{"CREATE TABLE z (LIKE visit, CHECK (fee > 3))", ""},
                    Case{"CREATE TABLE z (CHECK (badge <> '')) INHERITS (employee)", "Q"},
                    Case{"ALTER TABLE plain ADD CHECK (c <> name_of(5))", "L"},
                    Case{"ALTER TABLE plain ALTER COLUMN c TYPE text USING name_of(5)", "L"},
                    Case{"ALTER TABLE plain ALTER COLUMN c SET DEFAULT name_of(5)", "L"},
                    Case{"ALTER TABLE plain ADD COLUMN e text DEFAULT name_of(5)", "L"},
                    Case{"ALTER TABLE plain ADD COLUMN e text DEFAULT 'x', ADD CHECK (e <> '')", ""},
                    Case{"CREATE DOMAIN d AS text CHECK (VALUE < name_of(5))", "LE"},
                    Case{"CREATE DOMAIN d AS text DEFAULT name_of(5)", "L"},
                    Case{"CREATE DOMAIN d AS text CHECK (VALUE <> '')", ""},
                    Case{"ALTER DOMAIN code ADD CHECK (VALUE < name_of(5))", "LE"},
                    Case{"ALTER DOMAIN code SET DEFAULT name_of(5)", "L"},
                    Case{"CREATE SCHEMA s CREATE TABLE z (a text DEFAULT shop.name_of(5))", "L"},
                    Case{"CREATE FUNCTION f(a text DEFAULT name_of(5)) RETURNS text LANGUAGE sql AS 'SELECT 1'", "L"},
                    Case{"PREPARE p AS SELECT id FROM visit WHERE id < $1; EXECUTE p(length(name_of(5)))", "; L"},
                    Case{"EXECUTE p(3, 'x')", ""}));

INSTANTIATE_TEST_SUITE_P(
    WhenTheyAreUsed, Definitions,
    testing::Values(Case{"SELECT 'x'::guess", "E"}, Case{"SELECT 1::fine", ""},
                    Case{"SELECT CASE WHEN weight > 3 THEN NULL::fine END FROM patient", "E 1"},
                    Case{"SELECT CAST('x' AS guess)", "E"}, Case{"SELECT ROW(5)::key::text", "1"},
                    Case{"INSERT INTO probe (a) VALUES ('x')", "E"}, Case{"UPDATE probe SET a = 'x'", "E"},
                    Case{"COPY probe FROM STDIN", "E"}, Case{"INSERT INTO filled (a) VALUES (1)", "L"},
                    Case{"INSERT INTO filled (a, b, c) VALUES (1, 'x', 'y')", ""},
                    Case{"INSERT INTO filled (a, b, c) VALUES (1, DEFAULT, 'y'), (1, 'x', 'y')", "L"},
                    Case{"INSERT INTO filled (a, b) VALUES (1, 'x')", "L"}, Case{"UPDATE filled SET b = DEFAULT", "L"},
                    Case{"COPY filled (a) FROM STDIN", "L"}, Case{"COPY filled (a, b, c) FROM STDIN", ""},
                    Case{"INSERT INTO plain VALUES (1)", ""}, Case{"COPY plain (a) FROM STDIN", ""},
                    Case{"UPDATE plain SET c = DEFAULT, b = DEFAULT", ""}));

INSTANTIATE_TEST_SUITE_P(
    Functions, Definitions,
    testing::Values(Case{"SELECT * FROM listed()", "1"}, Case{"SELECT * FROM records() AS t(a integer, b text)", "1 2"},
                    Case{"SELECT * FROM sql_records() AS t(a integer, b text)", "1 2"}, Case{"SELECT omits('x')", "1"},
                    Case{"SELECT omits(a => 'x', c => 1)", "1"}, Case{"SELECT omits('x', 'y', 1)", ""},
                    Case{"SELECT id FROM visit WHERE ROW(id)::key", "PLE"},
                    Case{"SELECT * FROM jsonb_to_record('{}') AS x(a guess)", "E"},
                    Case{"SELECT count(p), count(p.*) FROM patient p", ""},
                    Case{"SELECT count(home), count(DISTINCT p) FROM patient p", "1 2"},
                    Case{"SELECT w.name, count(p.*) FROM ward w LEFT JOIN patient p ON p.ward = w.name GROUP BY 1", ""},
                    Case{"SELECT set_config('search_path', 'x', true), name_of(1)", "LEO 2"},
                    Case{"SELECT set_config('app.x', 'y', true), visits_of(1)", ""},
                    Case{"SELECT * FROM visits_of($1, $2)", ""}, // one is of type void
                    Case{"SELECT * FROM unnest(ARRAY[1], ARRAY['a']) WITH ORDINALITY u(a, b, n)", ""},
                    Case{"SELECT u.* FROM patient, unnest(ARRAY[id], marks) AS u(a, b)", "PE 2"}));

// How a table's indexes are counted tells of partial ones and of how wide their keys are.
INSTANTIATE_TEST_SUITE_P(
    Statistics, Definitions,
    testing::Values(
        Case{"SELECT pg_column_size(ward), pg_column_compression(ward) FROM patient", "1 2"},
        Case{"SELECT pg_column_size(name) FROM ward", ""},
        Case{"SELECT relname, reltuples, relpages FROM pg_class WHERE relname = 'ward_pkey'", ""},
        Case{"SELECT relpages FROM pg_class WHERE relname = 'patient_insurance_key'", "1"},
        Case{"SELECT reltuples FROM pg_class WHERE relname = 'patient_pkey'", ""},
        Case{"SELECT reltuples::bigint FROM pg_class WHERE oid = 'shop.patient'::regclass", ""},
        Case{"SELECT reltuples::bigint FROM pg_class WHERE oid = 'patient'::regclass::oid", ""},
        Case{"SELECT reltuples FROM pg_class WHERE oid = 'patient_pkey'::regclass", "1"},
        Case{"SELECT null_frac, avg_width FROM pg_stats WHERE tablename = 'patient' AND attname IN ('id', 'ward')", ""},
        Case{"SELECT null_frac FROM pg_stats WHERE tablename = 'patient' AND attname IN ('id', 'name')", "1"},
        Case{"SELECT null_frac FROM pg_stats WHERE tablename = 'patient' OR attname = 'id'", "1"},
        Case{"SELECT histogram_bounds FROM pg_stats WHERE tablename = 'indexed_fixed_name_idx'", "1"},
        Case{"SELECT n_tup_hot_upd, n_tup_upd FROM pg_stat_user_tables", "1"},
        Case{"SELECT ct.relname, ci.reltuples FROM pg_class ct JOIN pg_index i ON (ct.oid = i.indrelid) JOIN pg_class "
             "ci "
             "ON (ci.oid = i.indexrelid) WHERE ct.relname = 'ward'",
             ""},
        Case{
            "SELECT ct.relname, ci.relpages FROM pg_class ct JOIN pg_index i ON (ct.oid = i.indrelid) JOIN pg_class ci "
            "ON (ci.oid = i.indexrelid) WHERE ct.relname = 'patient'",
            "2"},
        Case{"SELECT ci.reltuples FROM pg_index i JOIN pg_class ci ON ci.oid = i.indexrelid", "1"}));

// What is evaluated only as far as needed.
INSTANTIATE_TEST_SUITE_P(
    ShortCircuits, Definitions,
    testing::Values(Case{"SELECT count(1 / (id - 7)) FILTER (WHERE weight > 3) FROM patient", "E 1"},
                    Case{"SELECT count(nextval('s')) FILTER (WHERE weight > 3) FROM patient", "LE 1"},
                    Case{"SELECT count(random()) FILTER (WHERE weight > 3) FROM patient", "L 1"},
                    Case{"SELECT count(ward) FILTER (WHERE weight > 3) FROM patient", "1"},
                    Case{"SELECT (weight, 1 / (id - 7)) = (3, 1) FROM patient", "E 1"},
                    Case{"SELECT (weight, id) < (3, 1) FROM patient", "1"},
                    Case{"SELECT weight BETWEEN 1 AND 1 / (id - 7) FROM patient", "E 1"},
                    Case{"SELECT weight BETWEEN 1 AND 2, weight IN (1, 2) FROM patient", "1 2"},
                    Case{"SELECT weight IN (1, 1 / (id - 7)) FROM patient", "E 1"},
                    Case{"SELECT marks[1 / (id - 7)] FROM patient", "E 1"}, Case{"SELECT marks[2] FROM patient", "1"},
                    Case{"SELECT weight > ALL (SELECT 1 / (g - 3) FROM generate_series(1, 5) g) FROM patient", "E 1"},
                    Case{"SELECT weight IN (SELECT beds FROM ward) FROM patient", "1"},
                    Case{"SELECT first_value(1 / (id - 7)) OVER (ORDER BY weight) FROM patient", "PE 1"},
                    Case{"SELECT id, lag(ward) OVER (ORDER BY weight), ntile(4) OVER (ORDER BY weight) FROM patient "
                         "ORDER BY id",
                         "2 3"},
                    Case{"SELECT lead(1 / (id - 8), CASE WHEN weight > 3 THEN 1 END) OVER (ORDER BY id) FROM patient",
                         "E 1"},
                    Case{"COPY patient (id, name) TO STDOUT (ENCODING 'LATIN1')", "EQ 2"},
                    Case{"COPY (SELECT name FROM ward) TO STDOUT (ENCODING 'LATIN1')", ""}));

// A value that is not there makes a strict function skip the error that its other arguments would raise.
INSTANTIATE_TEST_SUITE_P(
    Errors, Definitions,
    testing::Values(
        Case{"SELECT encode(diagnosis::bytea, 'hex') FROM patient", "E 1"}, // the cast
        Case{"SELECT timezone(name, now()) FROM patient", "E 1"},
        Case{"SELECT date_trunc('month', born), date_part('year', born) FROM patient", "1 2"},
        Case{"SELECT date_trunc('nosuch', born) FROM patient", "E 1"},
        Case{"SELECT date_part('hour', born) FROM patient", "E 1"}, Case{"SELECT array_agg(marks) FROM patient", "E 1"},
        Case{"SELECT array_agg(name) FROM patient", "1"},
        Case{"SELECT ARRAY[marks, ARRAY['a', 'b']] FROM patient", "E 1"},
        Case{"SELECT count(ARRAY[string_to_array(name, 'l'), ARRAY['a']]) FROM patient", "E 1"},
        Case{"SELECT ARRAY(SELECT marks FROM patient)", "E 1"}, Case{"SELECT ARRAY(SELECT name FROM patient)", "1"},
        Case{"SELECT ARRAY[name, 'x', ward], ARRAY[[id, 2], [3, 4]] FROM patient", "1"},
        Case{"SELECT array_append(marks, 'x'), marks || marks FROM patient", "E 1 2"},
        Case{"SELECT substr(diagnosis, 1, -1) FROM patient", "E 1"},
        Case{"SELECT substr(diagnosis, 1, 3), overlay(name placing 'x' from 2) FROM patient", "1 2"},
        Case{"SELECT to_char(born, 'YYYY-MM'), to_char(weight, '990.00') FROM patient", "1 2"},
        Case{"SELECT to_char(weight, '9.9.9') FROM patient", "E 1"},
        Case{"SELECT format('%s', name) FROM patient", "1"}, Case{"SELECT format('%I', diagnosis) FROM patient", "E 1"},
        Case{"SELECT diagnosis ~ $1 FROM patient", "E 1"}, Case{"SELECT diagnosis LIKE $1 FROM patient", "E 1"},
        Case{"SELECT regexp_replace(diagnosis, 'a', 'b', 'g') FROM patient", "1"},
        Case{"SELECT regexp_replace(diagnosis, 'a', 'b', 'z') FROM patient", "E 1"},
        Case{"SELECT percentile_disc(weight) WITHIN GROUP (ORDER BY id) FROM patient", "E 1"}));

INSTANTIATE_TEST_SUITE_P(
    DomainsWithinTypes, Definitions,
    testing::Values(
        Case{"SELECT 'x'::guess", "E"}, Case{"SELECT NULL::guess", "E"}, Case{"SELECT $1::guess", "E"},
        Case{"SELECT '{x}'::guess[]", "E"}, Case{"SELECT ARRAY['x']::guess[]", "E"}, Case{"SELECT $1::guess[]", "E"},
        Case{"SELECT '(1,x)'::pair", "E"}, Case{"SELECT ROW(1, 'x')::pair", "E"},
        Case{"SELECT '{\"(1,x)\"}'::pair[]", "E"}, Case{"SELECT '[a,b]'::span", "E"},
        Case{"SELECT '{[a,b]}'::spans", "E"}, Case{"SELECT span('a', 'b')", "E"}, Case{"SELECT takes('x')", "E"},
        Case{"SELECT takes_all('x', 'y')", "E"}, Case{"SELECT takes($1)", "E"}, Case{"SELECT takes('x'::text)", "E"},
        Case{"SELECT takes(what) FROM log", "E"}, Case{"SELECT span('a'::text, NULL)", "E"},
        Case{"SELECT takes_fine(3)", ""}, Case{"ALTER TABLE plain ALTER c TYPE guess", "E"},
        Case{"ALTER TABLE plain ADD e guess DEFAULT 'x'", "E"},
        Case{"CREATE TEMP TABLE z1 PARTITION OF parted FOR VALUES FROM ('a') TO ('b')", "E"},
        Case{"SELECT makes()", "E"}, Case{"SELECT makes_out('x')", "E"}, Case{"SELECT keeps('x')", "E"},
        Case{"SELECT * FROM sets()", "E"}, Case{"INSERT INTO guesses VALUES (1, '{x}')", "E"},
        Case{"INSERT INTO guesses (p) VALUES ($1)", "E"}, Case{"UPDATE guesses SET many[1] = 'x'", "E"},
        Case{"UPDATE guesses SET p.b = 'x'", "E"}, Case{"COPY guesses FROM STDIN", "E"},
        Case{"SELECT '(1,{x},)'::guesses", "E"},
        Case{"SELECT jsonb_populate_record(NULL::pair, '{\"b\": \"x\"}')", "E"},
        Case{"SELECT * FROM jsonb_populate_recordset(NULL::pair, '[{\"b\": \"x\"}]')", "E"},
        Case{"SELECT * FROM jsonb_to_record('{\"b\": \"x\"}') AS r (b guess)", "E"},
        Case{"SELECT * FROM XMLTABLE('/a' PASSING ('<a>x</a>'::xml) COLUMNS b guess PATH '.')", "E"},
        Case{"PREPARE q (guess) AS SELECT 1", "E"}, Case{"PREPARE q (guess[]) AS SELECT 1", "E"},
        Case{"SELECT a FROM guesses", ""}, Case{"SELECT 3::fine, ARRAY[3]::fine[], 'a'::text", ""},
        Case{"INSERT INTO plain (a, b) VALUES (1, 2)", ""}, Case{"SELECT b FROM probe", ""},
        // Whatever such a column meets may be turned into its type.
        Case{"SELECT a FROM guesses WHERE many = '{x}'", "E"}, Case{"SELECT coalesce(p, '(1,x)') FROM guesses", "E"},
        Case{"SELECT many FROM guesses UNION SELECT '{x}'", "E"}, Case{"SELECT many || 'x' FROM guesses", "E"},
        Case{"SELECT guesses = '(1,{x},)' FROM guesses", "E"}, Case{"SELECT many_fine('{3}')", ""},
        Case{"SELECT float_range(1.5, 2), floats(float_range(1, 2))", ""},
        Case{"SELECT float_range(age, 2) FROM patient", "E 1"}));

INSTANTIATE_TEST_SUITE_P(
    ComputedForEveryRow, Definitions,
    testing::Values(
        Case{"INSERT INTO indexed VALUES (5, 'a')", "E"}, Case{"UPDATE indexed SET v = 'x'", "E"},
        Case{"COPY indexed FROM STDIN", "E"}, Case{"INSERT INTO partly VALUES (5, 'a')", "E"},
        Case{"INSERT INTO routed VALUES (5)", "E"}, Case{"INSERT INTO routed_a VALUES (5)", "E"},
        Case{"INSERT INTO watched VALUES (5)", "E"}, Case{"INSERT INTO lowered VALUES (5, 'a')", ""},
        Case{"UPDATE touched SET k = 3", ""}, Case{"INSERT INTO touched VALUES (3)", ""},
        Case{"SELECT moving(1) OVER (ORDER BY 1 ROWS 1 PRECEDING) FROM visit", "E 1"},
        Case{"SELECT adds(floor) FROM ward", ""}, Case{"SELECT w.label FROM ward w", "1"},
        Case{"SELECT w.label FROM (SELECT * FROM ward) w", "1"}, Case{"SELECT b.pay FROM (SELECT 5 AS x) b", "1"},
        Case{"WITH b AS (SELECT 5) SELECT b.pay FROM b", "1"}, Case{"SELECT a.wage FROM (SELECT 5 AS a) a", "1"},
        Case{"SELECT b.wage FROM (SELECT 5 AS a) b", "1"}, Case{"SELECT a.wage FROM (SELECT * FROM attr) a", "1"},
        Case{"SELECT (w).label FROM (SELECT * FROM ward) w", "1"}));

// Numbers that are known to stay within what their type holds.
INSTANTIATE_TEST_SUITE_P(
    Bounds, Definitions,
    testing::Values(
        Case{"SELECT weight * 1.2 + 3, round(weight * 12 / 52, 2), coalesce(weight, 0) * 1.1 FROM patient", "1 2 3"},
        Case{"SELECT weight * 1e131067 FROM patient", "E 1"}, Case{"SELECT weight * '1e131067' FROM patient", "E 1"},
        Case{"SELECT (CASE WHEN age > 3 THEN 9e131071 ELSE 1 END) + 1 FROM patient", "E 1"},
        Case{"SELECT (CASE WHEN age > 3 THEN 1e131071 ELSE 1 END) / 1e-9 FROM patient", "E 1"},
        Case{"SELECT sum(CASE WHEN age > 3 THEN 9e131071 ELSE 1 END) FROM patient", "E 1"},
        Case{"SELECT (CASE WHEN age > 3 THEN 1 ELSE 9.9e131071 END) / 0.5 FROM patient", "E 1"},
        Case{"SELECT coalesce(NULLIF(age, 3), 9.9e131071) / 0.5 FROM patient", "E 1"},
        Case{
            "SELECT x / 0.5 FROM (SELECT 1 AS x UNION ALL SELECT CASE WHEN age > 3 THEN 9.9e131071 END FROM patient) u",
            "E 1"},
        Case{"SELECT age / 0.4::int FROM patient", "E 1"}, Case{"SELECT pulse / 2, pulse % 7 FROM patient", "1 2"},
        Case{"SELECT EXTRACT(YEAR FROM CASE WHEN age > 3 THEN 'infinity'::interval END)::int FROM patient", "E 1"},
        Case{"SELECT weight * fee FROM patient, visit", "1"}, Case{"SELECT value * 1.5 FROM reading", "1"},
        Case{"SELECT value * fee FROM reading, visit", "E 1"},
        Case{"SELECT avg(age)::integer, avg(pulse)::bigint, avg(weight)::int FROM patient", "1 2 3"},
        Case{"SELECT avg(weight)::smallint + 32000 FROM patient", "1"},
        Case{"SELECT avg(weight * 10)::smallint FROM patient", "E 1"},
        Case{"SELECT x / 0.5 FROM patient, LATERAL (VALUES (1), (CASE WHEN age > 3 THEN 9.9e131071 END)) v(x)", "E 1"},
        Case{"SELECT sum(weight) / NULLIF(count(*), 0), sum(age) / greatest(count(*), 1) FROM patient", "1 2"},
        Case{"SELECT sum(age) / count(DISTINCT ward) FROM patient", "E 1"},
        Case{"SELECT pulse / NULLIF(age, 0), age / NULLIF(pulse, 0), age % NULLIF(pulse, 0) FROM patient", "1 2 3"},
        Case{"SELECT pulse / NULLIF(pulse, 0) FROM patient", "E 1"},
        Case{"SELECT 5 / CASE WHEN age > 3 THEN -1 ELSE 1 END FROM patient", "1"},
        Case{"SELECT (-2147483647 - 1) / CASE WHEN age > 3 THEN -1 ELSE 1 END FROM patient", "E 1"},
        Case{"SELECT 5 / CASE WHEN age > 3 THEN 0 ELSE 1 END FROM patient", "E 1"},
        Case{"SELECT 5 / NULLIF(weight, 0)::int FROM patient", "E 1"},
        Case{"SELECT pulse + 9223372036854775807 FROM patient", "E 1"},
        Case{"SELECT pulse + 2147483648 FROM patient", "1"}, Case{"SELECT abs(age) FROM patient", "1"},
        Case{"SELECT abs(pulse) FROM patient", "E 1"},
        Case{"SELECT stddev(age), variance(weight), percentile_cont(0.5) WITHIN GROUP (ORDER BY age) FROM patient",
             "1 2 3"},
        Case{"SELECT stddev(CASE WHEN age > 3 THEN 1e131000 END) FROM patient", "E 1"},
        Case{"SELECT EXTRACT(YEAR FROM age(born))::int, EXTRACT(YEAR FROM born)::int FROM patient", "1 2"},
        Case{"SELECT EXTRACT(EPOCH FROM born)::int FROM patient", "E 1"},
        Case{"SELECT age(CASE WHEN age > 3 THEN 'infinity'::timestamp ELSE '2000-01-01' END) FROM patient", "E 1"},
        Case{"SELECT length(name) - 1 FROM patient", "1"},
        Case{"SELECT regexp_replace(insurance, '[^0-9]', '', 'g'), insurance ~ '^\\d+$' FROM patient", "1 2"},
        Case{"SELECT insurance ~ '^[A-Z]+-[0-9]*|x.y?$' FROM patient", "1"},
        Case{"SELECT insurance ~ '[z-a]' FROM patient", "E 1"}, Case{"SELECT insurance ~ 'a**' FROM patient", "E 1"},
        Case{"SELECT insurance ~ '[[:nosuch:]]' FROM patient", "E 1"},
        Case{"SELECT insurance ~ 'a\\' FROM patient", "E 1"}, Case{"SELECT insurance ~ '(a' FROM patient", "E 1"}));

// Where the grammar compares, the search path chooses the operator.
INSTANTIATE_TEST_SUITE_P(
    ComparedWithoutAnOperator, Definitions,
    testing::Values(
        Case{"SELECT CASE 'a'::text WHEN 3::money THEN 1 END", "1"},
        Case{"SELECT 'a'::text BETWEEN 1::money AND 2::money", "1"},
        Case{"SELECT 'a'::text NOT BETWEEN SYMMETRIC 1::money AND 2::money", "1"},
        Case{"SELECT 'a'::text IN (SELECT 1::money)", "1"}, Case{"SELECT (1, 'a'::text) IN (SELECT 2, 1::money)", "1"},
        Case{"SELECT (1, 'a'::text) = (SELECT 2, 1::money)", "E 1"}, Case{"SELECT ROW('a'::text) = ROW(1::money)", "1"},
        Case{"SELECT ('a'::text, 1) IN ((1::money, 1))", "1"}, Case{"SELECT NULLIF('a'::text, 1::money)", "1"},
        Case{"SELECT 1 FROM (SELECT 'a'::text AS k) a JOIN (SELECT 1::money AS k) b USING (k)", "PE"},
        Case{"SELECT 1 FROM (SELECT 'a'::text AS k) a NATURAL JOIN (SELECT 1::money AS k) b", "PE"},
        Case{"SELECT CASE 1 WHEN 2 THEN 3 END, 'a' BETWEEN 'b' AND 'c', (1, 2) IN ((3, 4))", ""},
        Case{"SELECT a.id FROM visit a JOIN visit b USING (id) WHERE a.id IN (SELECT 3)", ""}));

INSTANTIATE_TEST_SUITE_P(
    AtTheEndsOfWhatATypeHolds, Definitions,
    testing::Values(
        Case{"SELECT born + interval '1 year 2 mons -3 days' FROM patient", "1"},
        Case{"SELECT born + interval '90 days', born - 30, born - interval '04:05:06' FROM patient", "1 2 3"},
        Case{"SELECT born - DATE '2000-01-01' FROM patient", "1"},
        Case{"SELECT born + interval '292294 years' FROM patient", "E 1"},
        Case{"SELECT born - interval '6697 years' FROM patient", "E 1"},
        Case{"SELECT born + interval '9 millennia' FROM patient", "E 1"},
        Case{"SELECT born + interval '99 centuries' FROM patient", "E 1"},
        Case{"SELECT born + interval 'P9999Y' FROM patient", "E 1"}, Case{"SELECT born - 2442000 FROM patient", "E 1"},
        Case{"SELECT born - '-infinity'::date FROM patient", "E 1"},
        Case{"SELECT CASE WHEN age > 3 THEN '5874897-12-31'::date ELSE '2000-01-01'::date END + 1 FROM patient", "E 1"},
        Case{"SELECT '0/1'::pg_lsn + (CASE WHEN age > 3 THEN 'NaN'::numeric ELSE 1::numeric END) FROM patient", "E 1"},
        Case{"SELECT (CASE WHEN age > 3 THEN ROW('a'::text) ELSE ROW(1) END) < ROW(1) FROM patient", "E 1"},
        Case{"SELECT (CASE WHEN age > 3 THEN ROW(1) ELSE ROW('a'::text) END) < ROW(1) FROM patient", "E 1"},
        Case{"SELECT (id, name) = (1, 'x') FROM patient", "1"},
        Case{"SELECT ts_headline(name, 'a'::tsquery, 'abc') FROM patient", "EQ 1"},
        Case{"SELECT ts_headline(name, 'a'::tsquery) FROM patient", "Q 1"}));

// The server turns a value into another type wherever one is wanted, and not every value has a place there.
INSTANTIATE_TEST_SUITE_P(
    ConvertedUnasked, Definitions,
    testing::Values(
        Case{"SELECT (CASE WHEN age > 3 THEN 1e400 ELSE 1 END) > 1::float8 FROM patient", "E 1"},
        Case{"SELECT coalesce(CASE WHEN age > 3 THEN 1e400 END, 1::float8) FROM patient", "E 1"},
        Case{"SELECT ARRAY[CASE WHEN age > 3 THEN 1e400 END, 1::float8] FROM patient", "E 1"},
        Case{"SELECT ARRAY[1::float8] || CASE WHEN age > 3 THEN 1e400 END FROM patient", "E 1"},
        Case{"SELECT CASE WHEN age > 3 THEN 1e400 END = ANY (ARRAY[1::float8]) FROM patient", "E 1"},
        Case{"SELECT ROW(CASE WHEN age > 3 THEN 1e400 END) < ROW(1::float8) FROM patient", "E 1"},
        Case{"SELECT CASE CASE WHEN age > 3 THEN 1e400 END WHEN 1::float8 THEN 1 END FROM patient", "E 1"},
        Case{"SELECT CASE WHEN age > 3 THEN 1e400 END BETWEEN 1::float8 AND 2 FROM patient", "E 1"},
        Case{"SELECT lag(1::float8, 1, CASE WHEN age > 3 THEN 1e400 END) OVER () FROM patient", "E 1"},
        Case{"SELECT x FROM (SELECT 1::float8 AS x UNION ALL SELECT CASE WHEN age > 3 THEN 1e400 END FROM patient) u",
             "E 1"},
        Case{"SELECT y FROM patient, LATERAL (VALUES (1::float8), (CASE WHEN age > 3 THEN 1e400 END)) v(y)", "E 1"},
        Case{"SELECT weight > 1::float8, coalesce(weight, 1::float8) FROM patient", "1 2"},
        Case{"SELECT (CASE WHEN age > 3 THEN 5000000000 ELSE 1 END) = 1::oid FROM patient", "E 1"},
        Case{"SELECT pg_get_userbyid(CASE WHEN age > 3 THEN 5000000000 ELSE 1 END) FROM patient", "E 1"},
        Case{"SELECT (CASE WHEN age > 3 THEN 5000000000 ELSE 1 END) = 7 FROM patient", "1"},
        Case{"SELECT NULL::int8 = 1::oid, abs(NULL::int4), 'x'::int8 = 1::oid, abs('x'::int8)", ""},
        Case{"SELECT name @@ 'a'::tsquery FROM patient", "Q 1"}, Case{"SELECT @@ 'a'::tsquery FROM patient", "?"},
        Case{"SELECT OPERATOR(pg_catalog./) 5.0 FROM patient", "?"},
        Case{"SELECT (CASE WHEN age > 3 THEN DATE '5874897-12-31' ELSE born END)::timestamp FROM patient", "E 1"},
        Case{"SELECT coalesce(CASE WHEN age > 3 THEN DATE '5874897-12-31' END, now()) FROM patient", "E 1"},
        Case{"SELECT to_char(CASE WHEN age > 3 THEN DATE '5874897-12-31' END, 'YYYY') FROM patient", "E 1"},
        Case{"SELECT date_part('year', CASE WHEN age > 3 THEN DATE '5874897-12-31' END) FROM patient", "E 1"},
        Case{"SELECT date_trunc('century', CASE WHEN age > 3 THEN TIMESTAMP '4713-01-01 BC' END) FROM patient", "E 1"},
        Case{"SELECT to_char(CASE WHEN age > 3 THEN DATE '2001-12-31' ELSE born END, 'YYYY') FROM patient", "E 1"},
        Case{"SELECT to_char(CASE WHEN age > 3 THEN DATE '2001-12-31' ELSE CURRENT_DATE END, 'YYYY') FROM patient",
             "1"},
        Case{"SELECT born::timestamp, coalesce(born, CURRENT_DATE), now() - born, date_trunc('month', born::timestamp) "
             "FROM patient",
             "1 2 3 4"},
        Case{"SELECT age(coalesce(born, '2000-01-01')), to_char(born + 30, 'MM') FROM patient", "1 2"},
        Case{"SELECT CASE WHEN age > 3 THEN 'x'::text::date END FROM patient", "E 1"},
        Case{"SELECT CASE WHEN age > 3 THEN DATE '5874897-01-01'::timestamptz END FROM patient", "E 1"}));

// A constant without a type has its neighbour's; one that fits an integer is one.
INSTANTIATE_TEST_SUITE_P(
    TypesOfConstants, Definitions,
    testing::Values(
        Case{"SELECT (CASE WHEN age > 3 THEN 1 ELSE 0 END)::int2 + '32767' FROM patient", "E 1"},
        Case{"SELECT '32767' + (CASE WHEN age > 3 THEN 1 ELSE 0 END)::int2 FROM patient", "E 1"},
        Case{"SELECT (CASE WHEN age > 3 THEN 2 ELSE 1 END)::int2 * '20000' FROM patient", "E 1"},
        Case{"SELECT EXTRACT(DAY FROM born)::int2 + '32750' FROM patient", "E 1"},
        Case{"SELECT EXTRACT(DAY FROM born)::int2 + 32750 FROM patient", "1"},
        Case{"SELECT abs(CASE WHEN age > 3 THEN -2147483648 ELSE 1 END) FROM patient", "E 1"},
        Case{"WITH RECURSIVE r AS (SELECT CASE WHEN age > 3 THEN 2 ELSE 1 END AS n, 1 AS i FROM patient UNION "
             "ALL SELECT n * n, i + 1 FROM r WHERE i < 10) SELECT n FROM r",
             "E 1"}));

// What nobody keeps, somebody may have stored: then it raises an error where masked columns let it be met.
INSTANTIATE_TEST_SUITE_P(
    OddValues, Definitions,
    testing::Values(
        Case{"UPDATE patient SET born = CASE WHEN age > 3 THEN 'infinity'::date ELSE born END", "LEQ"},
        Case{"SELECT seen_on - born, age(seen_on, born) FROM patient, visit", "1 2"},
        Case{"SELECT born - (SELECT DATE 'infinity' FROM ward LIMIT 1) FROM patient", "E 1"},
        Case{"UPDATE patient SET born = born + 1", "LQ"},
        Case{"SELECT CASE WHEN age > 3 THEN age(seen_on) END FROM patient, visit", "E 1"},
        Case{"SELECT CASE WHEN born < '2000-01-01' THEN age(born) END, coalesce(age(born), '0') FROM patient", "1 2"},
        Case{"SELECT count(*) FILTER (WHERE age > 3), sum(value) FROM patient, reading", "1 2"},
        Case{"SELECT CASE WHEN age > 3 THEN value * 10 END FROM patient, reading", "E 1"},
        Case{"SELECT (CASE WHEN age > 3 THEN value ELSE 1 END) * 10 FROM patient, reading", "E 1"},
        Case{"SELECT max(value) FILTER (WHERE age > 3) * 10 FROM patient, reading", "E 1"},
        Case{"SELECT coalesce(value, 0) * 10 FROM reading", "1"},
        Case{"SELECT justify_days(CASE WHEN age > 3 THEN '2147483647 days'::interval END) FROM patient", "E 1"},
        Case{"SELECT -CASE WHEN age > 3 THEN '-2147483648 days'::interval END FROM patient", "E 1"},
        Case{"SELECT justify_interval(age(born)), -age(born) FROM patient", "1 2"},
        Case{"SELECT overlay(name placing 'x' from 2147483647) FROM patient", "E 1"},
        Case{"SELECT format('%2147483648s', name) FROM patient", "E 1"},
        Case{"SELECT replace(replace(name, '-', ''), ' ', '&nbsp;'), replace('Dear {}', '{}', name) FROM patient",
             "1 2"},
        Case{"SELECT replace(replace(name, 'a', '0123456789'), '0', '0123456789') FROM patient", "E 1"},
        Case{"SELECT replace(CASE WHEN age > 3 THEN 'a' END, 'a', repeat('a', 100000)) FROM patient", "E 1"},
        Case{"SELECT lpad(name, 1000000) FROM patient", "E 1"},
        Case{"SELECT to_tsvector('simple', coalesce(name, '') || ' ' || diagnosis) FROM patient", "Q 1"},
        Case{"SELECT to_tsvector(lpad(NULLIF(name, 'x'), 3000, 'x')) FROM patient", "EQ 1"},
        Case{"SELECT lpad(name, 3000, 'x') @@ 'a'::tsquery FROM patient", "EQ 1"},
        Case{"SELECT to_jsonb(name) @@ '$.datetime() < \"2020-01-01\".datetime()'::jsonpath FROM patient", "E 1"},
        Case{"SELECT to_jsonb(name) @@ '$.a == 1'::jsonpath FROM patient", "1"}));

// How many searches an index saw is counted for everybody to see.
INSTANTIATE_TEST_SUITE_P(
    Searches, Definitions,
    testing::Values(
        Case{"SELECT ARRAY(SELECT v.id FROM visit v WHERE v.id = ANY (ARRAY[p.age, 7])) FROM patient p", "E 1"},
        Case{"SELECT ARRAY(SELECT v.id FROM visit v WHERE v.id IN (p.age, 7)) FROM patient p", "E 1"},
        Case{"SELECT ARRAY(SELECT v.id FROM visit v WHERE v.id IN (p.id, 7)) FROM patient p", ""},
        Case{"SELECT (SELECT count(*) FROM visit WHERE 'a' = ANY (p.marks)), age IN (3, pulse) FROM patient p",
             "1 2"}));

TEST(Place, MovesWhereASettingIsHidden) {
    static const postern::tests::Clinic clinic(R"(
CREATE TABLE shop.moves (a integer, b text DEFAULT set_config('search_path', 'x', false));
CREATE VIEW shop.moving AS SELECT set_config('search_path', 'x', false) AS moved;
CREATE DOMAIN shop.mover AS integer CHECK (set_config('search_path', 'x', false) <> '');
)");
    const auto moves = [&](std::string_view text) {
        postern::lineage::Place place;
        place.user = "postgres";
        place.path = clinic.snapshot->searchPath("shop, public", place.user);
        const auto analysis = postern::sql::analyse(text, {});
        EXPECT_FALSE(analysis.has_value() &&
                     clinic.masked->cannotMatter(*clinic.model, place, (*analysis)->statements[0]) &&
                     postern::lineage::analyse(*clinic.model, place, **analysis, 0).movesPlace)
            << text;
        return analysis && postern::lineage::analyse(*clinic.model, place, **analysis, 0).movesPlace;
    };
    for (const auto* text : {"INSERT INTO moves (a) VALUES (1)", "COPY moves (a) FROM STDIN", "TABLE moving",
                             "SELECT 1::mover", "UPDATE pg_settings SET setting = 'x' WHERE name = 'search_path'",
                             "SELECT set_config($1, 'x', false)", "SELECT set_config('Search_Path', 'x', false)"})
        EXPECT_TRUE(moves(text)) << text;
    for (const auto* text :
         {"INSERT INTO moves VALUES (1, 'x')", "SELECT set_config('app.x', 'y', false)", "TABLE patient_card"})
        EXPECT_FALSE(moves(text)) << text;
}

} // namespace
