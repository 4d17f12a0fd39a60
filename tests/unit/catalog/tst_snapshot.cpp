#include <gtest/gtest.h>

#include "catalog/load.h"

using namespace postern;
using namespace postern::catalog;

namespace {

// A snapshot of two schemas that have relations of the same name, made from rows as the server would send them.
using Row = std::vector<std::optional<std::string_view>>;

void facts(SnapshotBuilder& b, std::string_view temporary = "0") {
    b.row(0, Row{"150004", "app", "app", "shop", "\"$user\", public", "off", temporary, "off"});
    for (const auto& row : {Row{"11", "pg_catalog"}, Row{"2200", "public"}, Row{"16400", "app"},
                            Row{"16401", "Odd, name"}, Row{"16402", "pg_temp_3"}})
        b.row(1, row);
}

void relation(SnapshotBuilder& b, std::string_view oid, std::string_view schema, std::string_view name,
              std::string_view type) {
    b.row(2, Row{oid, schema, name, "r", "p", "10", type, "f", "f", "f", std::nullopt, std::nullopt, std::nullopt});
    b.row(3, Row{oid, "1", "id", "23", "-1", "0", "t", "f", "", "", std::nullopt});
    b.row(3, Row{oid, "2", "gone", "0", "-1", "0", "f", "t", "", "", std::nullopt});
    b.row(3, Row{oid, "3", "label", "25", "-1", "100", "f", "f", "s", "", "upper('x')"});
}

std::shared_ptr<const Snapshot> sample() {
    SnapshotBuilder b;
    facts(b, "16402");
    relation(b, "1259", "11", "pg_class", "83");
    relation(b, "16500", "2200", "thing", "16501");
    relation(b, "16510", "16400", "thing", "16511");
    b.row(6, Row{"16600",      "2200",       "f",          "f",          "sql",
                 "s",          "f",          "t",          "f",          "10",
                 "2249",       "23",         "{23,25}",    "{i,t}",      "{n,\"odd, \\\"name\\\"\"}",
                 "0",          "0",          "SELECT 1",   "f",          "{search_path=public}",
                 std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt});
    return b.finish().value();
}

} // namespace

TEST(Snapshot, FindsARelationInTheFirstSchemaOfThePath) {
    const auto s = sample();
    EXPECT_EQ(s->relation(s->searchPath("\"$user\", public", "app"), "thing")->oid, 16510U);
    EXPECT_EQ(s->relation(s->searchPath("\"$user\", public", "other"), "thing")->oid, 16500U);
    EXPECT_EQ(s->relation(s->searchPath("", "app"), "thing"), nullptr);
    EXPECT_EQ(s->relation(s->searchPath("", "app"), "pg_class")->oid, 1259U);
}

TEST(Snapshot, PutsImplicitSchemasInFront) {
    const auto s = sample();
    EXPECT_EQ(s->searchPath("public", "app"), (SearchPath{16402, 11, 2200}));
    EXPECT_EQ(s->searchPath("public, pg_catalog", "app"), (SearchPath{16402, 2200, 11}));
    EXPECT_EQ(s->searchPath("pg_catalog, pg_temp", "app"), (SearchPath{11, 16402}));
    EXPECT_EQ(s->searchPath(" \"Odd, name\" ,PUBLIC, nowhere", "app"), (SearchPath{16402, 11, 16401, 2200}));
}

TEST(Snapshot, DroppedColumnsKeepTheirNumber) {
    const auto s = sample();
    const auto* r = s->relation(16500);
    EXPECT_EQ(r->column("label")->number, 3);
    EXPECT_EQ(r->column("gone"), nullptr);
    EXPECT_EQ(r->column(std::int16_t{2})->dropped, true);
    EXPECT_EQ(r->column(std::int16_t{4}), nullptr);
    EXPECT_EQ(r->column(std::int16_t{0}), nullptr);
    EXPECT_TRUE(r->column("label")->generated);
}

TEST(Snapshot, ReadsArraysOfNames) {
    const auto s = sample();
    const auto found = s->functions(s->schema("public"), "f");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0]->names, (std::vector<std::string>{"n", "odd, \"name\""}));
    EXPECT_EQ(found[0]->modes, "it");
    EXPECT_EQ(found[0]->settings, std::vector<std::string>{"search_path=public"});
}

TEST(SnapshotBuilder, RefusesWhatIsMalformedOrMissing) {
    EXPECT_FALSE(SnapshotBuilder().finish());
    SnapshotBuilder shortRow;
    facts(shortRow);
    relation(shortRow, "1259", "11", "pg_class", "83");
    shortRow.row(2, Row{"16500", "2200"});
    EXPECT_FALSE(shortRow.finish());
    SnapshotBuilder badNumber;
    facts(badNumber);
    relation(badNumber, "1259", "11", "pg_class", "83");
    relation(badNumber, "16x00", "2200", "thing", "16501");
    EXPECT_FALSE(badNumber.finish());
    SnapshotBuilder gap;
    facts(gap);
    relation(gap, "1259", "11", "pg_class", "83");
    gap.row(3, Row{"1259", "5", "far", "23", "-1", "0", "t", "f", "", "", std::nullopt});
    EXPECT_FALSE(gap.finish());
    SnapshotBuilder unknown;
    facts(unknown);
    relation(unknown, "1259", "11", "pg_class", "83");
    unknown.row(99, Row{"1"});
    EXPECT_FALSE(unknown.finish());
}

TEST(SnapshotBuilder, SharesTheSystemPart) {
    const auto first = sample();
    SnapshotBuilder b(first->system());
    facts(b);
    const auto second = b.finish().value();
    EXPECT_EQ(second->system(), first->system());
    EXPECT_NE(second->relation(1259), nullptr);
    EXPECT_EQ(second->relation(16500), nullptr);
    EXPECT_GT(second->number(), first->number());
}
