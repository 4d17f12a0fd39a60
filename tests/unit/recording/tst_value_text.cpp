// Binary values against the text that PostgreSQL itself makes of them.
#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <memory>
#include <random>

#include "support/postgres_fixture.h"
#include "wire/value_text.h"

namespace {

using postern::Oid;
using postern::tests::PostgresFixture;
using namespace postern::wire;

struct Finish {
    void operator()(PGconn* c) const { PQfinish(c); }
    void operator()(PGresult* r) const { PQclear(r); }
};
using Connection = std::unique_ptr<PGconn, Finish>;
using Answer = std::unique_ptr<PGresult, Finish>;

class ValueText : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_connection.reset(PQconnectdb((PostgresFixture::shared().conninfo() + " options='-c TimeZone=UTC'").c_str()));
        ASSERT_EQ(PQstatus(s_connection.get()), CONNECTION_OK) << PQerrorMessage(s_connection.get());
    }
    static void TearDownTestSuite() { s_connection.reset(); }

    Answer query(const std::string& sql, int format) {
        Answer answer(PQexecParams(s_connection.get(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, format));
        EXPECT_EQ(PQresultStatus(answer.get()), PGRES_TUPLES_OK) << sql << ": " << PQerrorMessage(s_connection.get());
        return answer;
    }

    // Every cell of `sql`, asked for in both formats, must give the same text. Gives the number of cells compared.
    int compare(const std::string& sql, Rendering expected = Rendering::Text) {
        const auto text = query(sql, 0), binary = query(sql, 1);
        int compared = 0;
        for (int row = 0; row < PQntuples(text.get()); ++row)
            for (int column = 0; column < PQnfields(text.get()); ++column) {
                if (PQgetisnull(text.get(), row, column))
                    continue;
                const std::string_view bytes(PQgetvalue(binary.get(), row, column),
                                             static_cast<std::size_t>(PQgetlength(binary.get(), row, column)));
                std::string out;
                EXPECT_EQ(appendBinaryValue(PQftype(binary.get(), column), bytes, out), expected) << sql;
                if (expected == Rendering::Text) {
                    EXPECT_EQ(out, PQgetvalue(text.get(), row, column))
                        << sql << " type " << PQftype(binary.get(), column);
                }
                ++compared;
            }
        EXPECT_GT(compared, 0) << sql;
        return compared;
    }

    static inline Connection s_connection;
};

TEST_F(ValueText, scalarsReadAsTheServerWritesThem) {
    for (const char* sql : {
             "SELECT true, false, ''::text, 'añ'::varchar, 'x  '::char(5), 'n'::name, 'c'::\"char\", '{\"a\": "
             "[1]}'::json",
             "SELECT '{\"b\": 1, \"a\": null}'::jsonb, '$.a[*]'::jsonpath, '\\x00ff10'::bytea, ''::bytea, '<a/>'::xml",
             "SELECT 0::int2, '-32768'::int2, 32767::int2, 2147483647, -2147483648, 9223372036854775807, "
             "'-9223372036854775808'::int8",
             "SELECT 4294967295::oid, '7'::xid, '8'::cid, '12345678901'::xid8, '(4294967295,65535)'::tid, "
             "'16/B374D848'::pg_lsn",
             "SELECT '12:00:00'::time, '24:00:00'::time, '00:00:00.000001'::time, '23:59:59.99'::time",
             "SELECT '12:00:00+02'::timetz, '12:00:00-05:30'::timetz, '12:00:00.5+00:00:15'::timetz, "
             "'00:00-15:59:59'::timetz",
             "SELECT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, '08:00:2b:01:02:03'::macaddr, "
             "'08:00:2b:01:02:03:04:05'::macaddr8",
             "SELECT B'10101', B''::varbit, B'1'::bit(1), B'1111000011'::varbit",
             "SELECT 0::money, 1234567.89::money, '-12.3'::money, 999.99::money, '-92233720368547758.08'::money",
             "SELECT '192.168.0.1'::inet, '192.168.0.1/24'::inet, '10.0.0.0/8'::cidr, '10.1.2.3/32'::cidr, "
             "'0.0.0.0/0'::inet",
             "SELECT '::1'::inet, '::'::inet, '::2'::inet, '2001:db8::1/64'::inet, '::ffff:1.2.3.4'::inet, "
             "'::1.2.3.4'::inet, "
             "'1:0:0:2:0:0:0:3'::inet, 'fe80::/10'::cidr, '::ffff:0:0/96'::cidr, '1:2:3:4:5:6:7:8'::cidr",
             "SELECT '(1,2)'::point, '[(1,2),(3,4.5)]'::lseg, '(3,4),(1,2)'::box, '((1,2),(3,4))'::path, "
             "'[(1,2),(3,4)]'::path, "
             "'((0,0),(1,1),(2,0))'::polygon, '{1,-2,3}'::line, '<(1e300,2),3>'::circle",
         })
        compare(sql);
}

TEST_F(ValueText, datesAndTimestamps) {
    compare(
        "SELECT d::date FROM unnest('{2000-01-01,1999-12-31,1970-01-01,2024-02-29,0001-01-01,9999-12-31,10000-01-01,"
        "5874897-12-31,infinity,-infinity,\"4714-11-24 BC\",\"0001-12-31 BC\",\"0044-03-15 BC\"}'::text[]) d");
    compare("SELECT t::timestamp, t::timestamptz FROM unnest('{2000-01-01 00:00,1999-12-31 23:59:59.999999,"
            "1969-07-20 20:17:40.5,294276-12-31 23:59:59.999999,infinity,-infinity,\"4713-01-01 00:00 "
            "BC\",\"0001-01-01 00:00:00.1 BC\"}'"
            "::text[]) t");
    compare("SELECT '2000-01-01'::date + n FROM generate_series(-1000000, 3000000, 733) n");
    compare("SELECT '2000-01-01'::timestamptz + n * interval '1 day 01:02:03.000004' FROM generate_series(-700000, "
            "3000000, 977) n");
}

TEST_F(ValueText, intervals) {
    compare(
        "SELECT i::interval FROM unnest('{0,1 year,-1 year,1 mon,13 mon,-13 mon,1 day,-1 day,2 days,1 day -00:00:01,-1 "
        "day +01:00,"
        "1 year -1 mon,-1 year 1 mon,-1 mon 1 day,1 mon -1 day 02:03:04.5,00:00:00.000001,-00:00:00.000001,100:00:00,"
        "178000000 years,-178000000 years,-1 year -2 mons +3 days -04:05:06.7,1 day 00:00:00.5,-1 day "
        "+00:00:00.5}'::text[]) i");
    // PostgreSQL's own writer is undefined at the very most negative microseconds; ours only has to survive.
    std::string out;
    appendBinaryValue(1186, std::string("\x80\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16), out);
    EXPECT_EQ(out, "-2562047788:00:54.775808");
}

TEST_F(ValueText, numbers) {
    compare("SELECT n::numeric FROM "
            "unnest('{0,0.0,0.00,1,-1,10,100,9999,10000,10001,12345678,0.1,0.0001,0.00001,123.456,-0.5,1e30,"
            "1e-30,NaN,Infinity,-Infinity,99999999.99999999,100000000,0.00010,1234567890123456789012345678901234567890."
            "123}'::text[]) n");
    compare(
        "SELECT 1e1000::numeric, 1e-1000::numeric, (1e500 + 1e-500)::numeric, 5::numeric(10,4), 12300::numeric(8,-2)");
    compare("SELECT f::float8 FROM "
            "unnest('{0,-0,1,-1,0.1,1e14,1e15,123456789012345,1234567890123456,1e-4,1e-5,1.5e-5,1e300,5e-324,"
            "1.7976931348623157e308,NaN,Infinity,-Infinity,3.141592653589793,100000,1e22,1e23,9007199254740993,0.3,2.5,"
            "-1234.5}'::text[]) f");
    compare("SELECT f::float4 FROM "
            "unnest('{0,-0,1,0.1,100000,999999,1e6,1234567,1e-4,1e-5,3.4e38,1e-45,NaN,Infinity,16777216,-51973472,"
            "33554430,8388608.5}'::text[]) f");
}

TEST_F(ValueText, arraysAndRanges) {
    compare("SELECT '{}'::int[], '{1,NULL,3}'::int[], '{{1,2},{3,4}}'::int[], '[2:3]={7,8}'::int8[], "
            "'[0:1][-1:0]={{1,2},{3,4}}'::int[]");
    compare("SELECT ARRAY['', 'null', 'NULL', 'a b', 'a,b', 'a\"b', 'a\\b', '{x}', 'é', NULL, E'a\\tb', E'a\\vb']");
    compare("SELECT '{(1,2),(3,4);(5,6),(7,8)}'::box[], '{2020-01-01,infinity}'::date[], '{1.50,NaN}'::numeric[], "
            "'{t,f}'::bool[], "
            "'{\"\\\\x00ff\"}'::bytea[], ARRAY['2020-01-01 00:00'::timestamptz], '1 2'::int2vector, '3 4'::oidvector, "
            "ARRAY['{\"a\": \"b\"}'::jsonb], ARRAY['1 day'::interval]");
    compare(
        "SELECT '[1,5)'::int4range, 'empty'::int4range, '(,)'::int4range, '(,5)'::int8range, '[1.5,2.5]'::numrange, "
        "'[2020-01-01,2021-01-01)'::daterange, '[2020-01-01 10:00,2021-01-01 11:00]'::tsrange, '(2020-01-01 "
        "10:00,)'::tstzrange, "
        "'[-infinity,infinity]'::daterange");
    compare("SELECT '{}'::int4multirange, '{[1,3),[5,9)}'::int4multirange, '{[2020-01-01 10:00,2020-01-02 "
            "11:00)}'::tsmultirange");
    compare("SELECT ARRAY['[1,5)'::int4range, 'empty'], '{\"{[1,2),[4,5)}\"}'::int4multirange[]");
}

TEST_F(ValueText, whatIsNotKnownIsHexadecimal) {
    compare("SELECT ROW(1, 'a'), 'a fat cat'::tsvector, 'a & b'::tsquery", Rendering::Hex);
    std::string out;
    EXPECT_EQ(appendBinaryValue(123456, "ab", out), Rendering::Hex);
    EXPECT_EQ(out, "\\x6162");
}

TEST_F(ValueText, everyBuiltInTypeHasTheServersName) {
    const auto answer = query(
        "SELECT t.oid, CASE WHEN t.typcategory = 'A' AND t.typname LIKE '\\_%' THEN e.typname || '[]' ELSE t.typname "
        "END "
        "FROM pg_type t LEFT JOIN pg_type e ON e.oid = t.typelem WHERE t.oid < 10000 AND t.typtype IN ('b', 'r', 'm')",
        0);
    ASSERT_GT(PQntuples(answer.get()), 150);
    for (int row = 0; row < PQntuples(answer.get()); ++row)
        EXPECT_EQ(builtinTypeName(static_cast<Oid>(std::stoul(PQgetvalue(answer.get(), row, 0)))),
                  PQgetvalue(answer.get(), row, 1));
    EXPECT_EQ(builtinTypeName(0), "");
    EXPECT_EQ(builtinTypeName(999999), "");
}

// Values of random numbers, made by the server.
TEST_F(ValueText, randomValues) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto setSeed = "SELECT setseed(" + std::to_string(static_cast<double>(seed % 1000000) / 1000000) + ")::text";
    const char* sql =
        "SELECT (random() * 10 ^ (random() * 40 - 20))::numeric, (random() - 0.5) * 10 ^ (random() * 600 - 300), "
        "((random() - 0.5) * 10 ^ (random() * 60 - 30))::float4, round((random() * 1e12)::numeric, (random() * "
        "9)::int), "
        "make_interval(years => (random() * 20 - 10)::int, months => (random() * 24 - 12)::int, days => (random() * 60 "
        "- 30)::int, "
        "secs => random() * 1e6 - 5e5), timestamptz '1500-01-01' + random() * interval '1000 years', "
        "('x' || md5(random()::text))::bit(64)::text::varbit, (random() * 1e9)::numeric::money, "
        "'::'::inet + (random() * 1e15)::int8, '0.0.0.0/8'::inet + (random() * 4e9)::int8 FROM generate_series(1, "
        "2000)";
    query(setSeed, 0);
    const auto text = query(sql, 0);
    query(setSeed, 0);
    const auto binary = query(sql, 1);
    for (int row = 0; row < PQntuples(text.get()); ++row)
        for (int column = 0; column < PQnfields(text.get()); ++column) {
            std::string out;
            appendBinaryValue(PQftype(binary.get(), column),
                              {PQgetvalue(binary.get(), row, column),
                               static_cast<std::size_t>(PQgetlength(binary.get(), row, column))},
                              out);
            ASSERT_EQ(out, PQgetvalue(text.get(), row, column)) << "column " << column;
        }
}

// Every known type with random, cut and lying bytes: an answer of bounded size, no crash (run under the sanitizers
// too).
TEST_F(ValueText, garbageIsHexadecimalOrHarmless) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (const auto& type : kBuiltinTypes)
        for (int i = 0; i < 200; ++i) {
            std::string bytes(random() % 40, '\0');
            for (auto& c : bytes)
                c = static_cast<char>(random() % 4 ? random() % 4 : random());
            std::string out;
            appendBinaryValue(type.oid, bytes, out);
            EXPECT_LE(out.size(), 8 * bytes.size() + 150'000);
        }
    std::string out;
    EXPECT_EQ(appendBinaryValue(23, "abc", out), Rendering::Hex);
    EXPECT_EQ(out, "\\x616263");
}

} // namespace
