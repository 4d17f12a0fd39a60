// Loading from a real server: as its owner, as a role without any rights, and in a read-only session.
#include <gtest/gtest.h>
#include <libpq-fe.h>

#include "catalog/load.h"
#include "support/postgres_fixture.h"

using namespace postern;
using namespace postern::catalog;

namespace {

void run(const char* sql) {
    PGconn* c = PQconnectdb(tests::PostgresFixture::shared().conninfo().c_str());
    PGresult* r = PQexec(c, sql);
    const std::string message = PQresultStatus(r) == PGRES_COMMAND_OK ? "" : PQerrorMessage(c);
    PQclear(r);
    PQfinish(c);
    ASSERT_EQ(message, "");
}

class Load : public testing::Test {
protected:
    static void SetUpTestSuite() {
        run(R"(
            CREATE ROLE nobody_special LOGIN;
            CREATE SCHEMA store;
            CREATE DOMAIN store.sku AS text CHECK (VALUE <> '');
            CREATE TYPE store.place AS (street text, town text);
            CREATE TABLE store.item (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sku store.sku NOT NULL UNIQUE, name text,
                price numeric(8,2) DEFAULT 1 CHECK (price > 0), size varchar(10), at store.place,
                short text GENERATED ALWAYS AS (left(name, 3)) STORED);
            ALTER TABLE store.item DROP COLUMN size;
            CREATE INDEX item_lower ON store.item (lower(name)) WHERE price > 10;
            CREATE TABLE store.sale (id integer, item integer REFERENCES store.item, day date NOT NULL) PARTITION BY RANGE (day);
            CREATE TABLE store.sale_24 PARTITION OF store.sale FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE VIEW store.cheap AS SELECT id, name FROM store.item WHERE price < 5;
            CREATE MATERIALIZED VIEW store.names AS SELECT name FROM store.item;
            CREATE RULE touch AS ON UPDATE TO store.sale_24 DO ALSO NOTIFY sold;
            CREATE FUNCTION store.name_of(p integer) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = store
                AS 'SELECT name FROM item WHERE id = p';
            CREATE FUNCTION store.modern(p integer, OUT a integer, OUT b text) LANGUAGE sql BEGIN ATOMIC SELECT p, 'x'; END;
            CREATE FUNCTION store.watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER watching BEFORE UPDATE ON store.item FOR EACH ROW WHEN (OLD.name IS NOT NULL) EXECUTE FUNCTION store.watch();
            ALTER TABLE store.item ENABLE ROW LEVEL SECURITY;
            CREATE POLICY dear ON store.item FOR SELECT USING (price < 100);
            CREATE AGGREGATE store.glue(text) (SFUNC = textcat, STYPE = text);
            CREATE OPERATOR store.@@@ (LEFTARG = text, RIGHTARG = text, FUNCTION = textcat);
            CREATE FUNCTION store.to_item(integer) RETURNS store.sku LANGUAGE sql AS 'SELECT $1::text';
        )");
    }
    static std::string as(const std::string& more) { return tests::PostgresFixture::shared().conninfo() + more; }
};

} // namespace

TEST_F(Load, ReadsWhatIsThere) {
    const auto loaded = load(as(""));
    ASSERT_TRUE(loaded) << loaded.error().message();
    const auto& s = **loaded;
    const auto store = s.schema("store");
    const auto* item = s.relation(store, "item");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->kind, 'r');
    EXPECT_TRUE(item->rowSecurity);
    EXPECT_EQ(item->policies.size(), 1U);
    EXPECT_TRUE(item->column("short")->generated);
    EXPECT_NE(item->column("short")->expression.find("left"), std::string::npos);
    EXPECT_TRUE(item->column("id")->identity);
    EXPECT_EQ(item->column("size"), nullptr);
    EXPECT_EQ(item->columns.size(), 7U);
    EXPECT_TRUE(s.type(item->column("sku")->type)->hasCheck);
    EXPECT_EQ(s.baseType(item->column("sku")->type), 25U);
    EXPECT_EQ(s.rowTypeRelation(item->column("at")->type)->columns.size(), 2U);
    EXPECT_EQ(s.rowTypeRelation(item->rowType), item);
    bool partial = false, unique = false;
    for (const auto& index : item->indexes) {
        partial = partial || (!index.predicate.empty() && index.keys == std::vector<std::int16_t>{0});
        unique = unique || (index.unique && index.keys == std::vector<std::int16_t>{2});
    }
    EXPECT_TRUE(partial);
    EXPECT_TRUE(unique);
    const auto trigger =
        std::find_if(item->triggers.begin(), item->triggers.end(), [](const auto& t) { return !t.internal; });
    ASSERT_NE(trigger, item->triggers.end());
    EXPECT_EQ(trigger->type & 16, 16);
    EXPECT_NE(trigger->condition.find("WHEN"), std::string::npos);

    const auto* sale = s.relation(store, "sale");
    const auto* part = s.relation(store, "sale_24");
    EXPECT_EQ(sale->kind, 'p');
    EXPECT_EQ(sale->partitionKey, std::vector<std::int16_t>{3});
    EXPECT_EQ(sale->children, std::vector<Oid>{part->oid});
    EXPECT_EQ(part->parents, std::vector<Oid>{sale->oid});
    ASSERT_EQ(part->rules.size(), 1U);
    EXPECT_EQ(part->rules[0].event, '2');
    const auto foreign =
        std::find_if(sale->constraints.begin(), sale->constraints.end(), [](const auto& c) { return c.type == 'f'; });
    ASSERT_NE(foreign, sale->constraints.end());
    EXPECT_EQ(foreign->foreignRelation, item->oid);

    EXPECT_NE(s.relation(store, "cheap")->definition.find("store.item"), std::string::npos) << "names are qualified";
    EXPECT_EQ(s.relation(store, "names")->kind, 'm');
}

TEST_F(Load, ReadsFunctionsOperatorsAndCatalogs) {
    const auto loaded = load(as(""));
    ASSERT_TRUE(loaded);
    const auto& s = **loaded;
    const auto store = s.schema("store");
    const auto* f = s.functions(store, "name_of").at(0);
    EXPECT_TRUE(f->securityDefiner);
    EXPECT_EQ(f->language, "sql");
    EXPECT_EQ(f->settings, std::vector<std::string>{"search_path=store"});
    EXPECT_EQ(f->body, "SELECT name FROM item WHERE id = p");
    const auto* modern = s.functions(store, "modern").at(0);
    EXPECT_TRUE(modern->standardBody);
    EXPECT_EQ(modern->modes, "ioo");
    EXPECT_NE(modern->body.find("BEGIN ATOMIC"), std::string::npos);
    const auto* glue = s.functions(store, "glue").at(0);
    EXPECT_EQ(glue->kind, 'a');
    EXPECT_EQ(s.function(glue->transition)->name, "textcat");
    EXPECT_EQ(s.operators(store, "@@@").size(), 1U);
    const auto path = s.searchPath("store", "x");
    EXPECT_GT(s.functions(path, "lower").size(), 1U);
    EXPECT_EQ(s.relation(path, "pg_class")->oid, 1259U);
    EXPECT_NE(s.cast(23, 20), nullptr);
    EXPECT_EQ(s.type(1007)->element, 23U) << "int4[]";
    EXPECT_GE(s.facts().serverVersion, 150000U);
}

TEST_F(Load, WorksWithoutRightsReadOnlyAndUnderAnySetting) {
    const auto all = load(as(""));
    ASSERT_TRUE(all);
    const auto poor = load(as(" user=nobody_special options='-c default_transaction_read_only=on -c search_path=store"
                              " -c quote_all_identifiers=on -c bytea_output=escape'"),
                           (*all)->system());
    ASSERT_TRUE(poor) << poor.error().message();
    EXPECT_EQ((*poor)->facts().currentUser, "nobody_special");
    EXPECT_EQ((*poor)->facts().searchPath, "store");
    EXPECT_TRUE((*poor)->facts().readOnly);
    const auto store = (*poor)->schema("store");
    EXPECT_EQ((*poor)->relation(store, "cheap")->definition, (*all)->relation(store, "cheap")->definition);
    EXPECT_EQ((*poor)->functions(store, "name_of").at(0)->body, "SELECT name FROM item WHERE id = p");
}

TEST_F(Load, TellsWhyItFailedWithoutSecrets) {
    const auto refused = load("host=/nowhere port=1 dbname=x user=y password=topsecret");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().sqlstate(), "08006");
    EXPECT_EQ(refused.error().message().find("topsecret"), std::string::npos);
    const auto missing = load(as(" dbname=no_such_database"));
    ASSERT_FALSE(missing);
}
