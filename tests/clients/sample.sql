-- What every client of the matrix finds, fresh for each side.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE address AS (street text, number int);
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE customers (
    id serial PRIMARY KEY, name text NOT NULL, email text UNIQUE, mood mood DEFAULT 'ok', home address, tags text[],
    document jsonb, balance numeric(12,2) DEFAULT 0, born date, seen timestamptz, picture bytea, active boolean DEFAULT true);
COMMENT ON TABLE customers IS 'people who buy';
CREATE TABLE orders (
    id bigserial PRIMARY KEY, customer int NOT NULL REFERENCES customers ON DELETE CASCADE, amount numeric(10,2) CHECK (amount > 0),
    placed timestamptz NOT NULL DEFAULT '2024-01-01 00:00:00+00');
CREATE INDEX orders_customer ON orders (customer);
CREATE TABLE events (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE "Odd Name" ("Select" int, "Ünïcode ☃" text);
INSERT INTO customers (name, email, mood, home, tags, document, balance, born, seen, picture) VALUES
    ('Ada', 'ada@example.com', 'happy', ROW('Main', 1), '{a,"b c",NULL}', '{"a": [1, 2, {"b": null}]}', 12.50, '1815-12-10',
     '2024-02-29 12:34:56.789012+00', '\x00ff10'),
    ('Grace ☃', 'grace@example.com', 'ok', ROW(NULL, 2), '{}', '[]', -3, '1906-12-09', NULL, ''),
    ('O''Neil', NULL, NULL, NULL, NULL, NULL, 99999999.99, NULL, '-infinity', NULL);
INSERT INTO orders (customer, amount) SELECT 1 + i % 3, i * 1.25 FROM generate_series(1, 60) i;
INSERT INTO events SELECT date '2024-01-01' + i, 'event ' || i FROM generate_series(0, 9) i;
INSERT INTO "Odd Name" VALUES (1, 'één'), (2, E'tab\tnew\nline\\backslash');
CREATE VIEW order_totals AS SELECT c.name, count(*) AS orders, sum(o.amount) AS total FROM customers c JOIN orders o ON o.customer = c.id
    GROUP BY c.name;
CREATE FUNCTION warn(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'notice: %', $1; RAISE WARNING 'warning: %', $1; RETURN upper($1); END $$;
CREATE FUNCTION fail(text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'failed: %', $1 USING ERRCODE = 'P0042', DETAIL = 'the detail', HINT = 'the hint', COLUMN = 'c', TABLE = 't'; END $$;
CREATE PROCEDURE add_order(customer int, amount numeric) LANGUAGE sql AS $$ INSERT INTO orders (customer, amount) VALUES (customer, amount) $$;
CREATE TABLE wide AS SELECT i AS id, repeat(chr(97 + i % 26), 1 + i % 500) AS filler, i * 1.5 AS n FROM generate_series(1, 20000) i;
CREATE TABLE scratch (id int PRIMARY KEY, note text, at timestamptz);
ANALYZE;
