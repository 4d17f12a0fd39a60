#!/usr/bin/env python3
"""Columns masked by pseudonyms can be joined, grouped and looked up by the pseudonym that was given; a guess at the real value finds
nothing, and the value behind a pseudonym comes back in no way."""
import os
import struct
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from wire import SYNC, Wire, bind, describe, execute, fields, parse, rows, sqlstates  # noqa: E402

SCHEMA = """
CREATE TABLE people (id int PRIMARY KEY, email text, card bigint, code uuid, born date, city text);
CREATE TABLE orders (id int PRIMARY KEY, email text, amount int);
CREATE TABLE letters (id int PRIMARY KEY, email text);
CREATE VIEW active AS SELECT id, email FROM people;
CREATE FUNCTION echo(text) RETURNS text LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION leak() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '%', current_query(); RETURN NEW; END $$;
CREATE TRIGGER leak BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION leak();
INSERT INTO people VALUES (1, 'anna.schmidt@example.com', 4711, '11111111-2222-3333-4444-555555555555', '1980-02-03', 'Porto'),
  (2, 'bob@example.org', 4712, '66666666-7777-8888-9999-aaaaaaaaaaaa', '1990-04-05', 'Lyon'), (3, NULL, NULL, NULL, NULL, 'Porto');
INSERT INTO orders VALUES (10, 'anna.schmidt@example.com', 5), (11, 'anna.schmidt@example.com', 7), (12, 'bob@example.org', 1);
INSERT INTO letters VALUES (1, 'anna.schmidt@example.com');
"""
MASKS = """
[[mask]]
columns = ["public.people.email", "public.people.card", "public.people.code", "public.people.born", "public.orders.email"]
method = "pseudonym"
[approvals]
hold = "0s"
"""
REAL = b"anna.schmidt@example.com"
WAITING = "57014"


class Pseudonyms(live.Live):
    gateway_options = {"extra": MASKS}

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql("SET ROLE app;" + SCHEMA, database="app")

    def setUp(self):
        super().setUp()
        self.wire = Wire(self.gateway).log_in()
        self.addCleanup(self.wire.close)

    def pseudonym(self, column, row=1):
        value = rows(self.wire.ask(f"SELECT {column} FROM people WHERE id = {row}"))[0][0]
        self.assertNotIn(value, (REAL, b"4711", b"1980-02-03", b"****"))
        return value.decode()

    def run_bound(self, sql, values, name="", types=(), formats=()):
        self.wire.send(parse(sql, name, types) + bind("", name, values, formats) + describe() + execute() + SYNC)
        return self.wire.receive_until("Z")

    def test_a_constant_finds_the_row_behind_it(self):
        email, code, born = (self.pseudonym(c) for c in ("email", "code", "born"))
        for condition in (f"email = '{email}'", f"'{email}' = email", f"email IN ('x', '{email}')", f"code = '{code}'", f"born = '{born}'",
                          f"email = '{email}' AND code = '{code}'", f"p.email='{email}'::text"):
            with self.subTest(condition):
                self.assertEqual(rows(self.wire.ask(f"SELECT id, city FROM people p WHERE {condition}")), [[b"1", b"Porto"]])
        card = self.pseudonym("card")
        if not card.startswith("-"):
            self.assertEqual(rows(self.wire.ask(f"SELECT id FROM people WHERE card = {card}")), [[b"1"]])
        self.assertEqual(rows(self.wire.ask(f"SELECT id FROM people WHERE card = '{card}' /* '{email}' */")), [[b"1"]])

    def test_a_parameter_finds_the_row_behind_it(self):
        email, card = self.pseudonym("email"), self.pseudonym("card")
        for name in ("", "by_email"):
            for _ in range(2):
                self.assertEqual(rows(self.run_bound("SELECT id FROM people WHERE email = $1", (email.encode(),), name)), [[b"1"]])
                if name:
                    self.wire.send(bind("", name, (self.pseudonym("email", 2).encode(),)) + execute() + SYNC)
                    self.assertEqual(rows(self.wire.receive_until("Z")), [[b"2"]])
                    break
        packed = struct.pack("!q", int(card))
        self.assertEqual(rows(self.run_bound("SELECT id FROM people WHERE card = $1", (packed,), "", (20,), (1,))), [[b"1"]])
        self.assertEqual(rows(self.run_bound("SELECT id FROM people WHERE email = $1", (None,))), [])
        self.assertEqual(rows(self.run_bound("UPDATE orders SET amount = amount + 1 WHERE email = $1 RETURNING id", (email.encode(),))), [[b"10"], [b"11"]])

    def test_a_constant_in_an_unnamed_statement(self):
        email = self.pseudonym("email")
        self.assertEqual(rows(self.run_bound(f"SELECT id FROM people WHERE email = '{email}'", ())), [[b"1"]])
        self.assertSqlstate(self.run_bound(f"SELECT id FROM people WHERE email = '{email}'", (), "named"), WAITING)

    def test_a_guess_at_the_real_value_finds_nothing(self):
        real = REAL.decode()
        for sql in (f"SELECT id FROM people WHERE email = '{real}'", "SELECT id FROM people WHERE card = 4711",
                    f"SELECT id FROM people WHERE email <> '****' AND email = '{real}'", "SELECT id FROM people WHERE email = '****abcdef'"):
            with self.subTest(sql):
                self.assertEqual(rows(self.wire.ask(sql)), [])
        self.assertEqual(rows(self.run_bound("SELECT id FROM people WHERE email = $1", (REAL,))), [])

    def test_joins_and_groups(self):
        email = self.pseudonym("email").encode()
        joined = "SELECT p.email, sum(o.amount) > 0 FROM people p JOIN orders o ON p.email = o.email GROUP BY p.email"
        self.assertEqual({r[0] for r in rows(self.wire.ask(joined))}, {email, self.pseudonym("email", 2).encode()})
        self.assertEqual(len(rows(self.wire.ask("SELECT o.id FROM people JOIN orders o USING (email)"))), 3)
        self.assertEqual(len(rows(self.wire.ask("SELECT DISTINCT email FROM orders"))), 2)
        self.assertEqual(sorted(r[1] for r in rows(self.wire.ask("SELECT email, count(*) FROM orders GROUP BY email"))), [b"1", b"2"])

    def test_what_tells_more_than_equality_still_waits(self):
        email = self.pseudonym("email")
        for sql in (
                "SELECT id FROM people ORDER BY email", "SELECT id FROM people WHERE email > 'a'", "SELECT id FROM people WHERE email LIKE 'a%'",
                "SELECT p.id FROM people p JOIN letters l ON l.email = p.email", "SELECT id FROM people WHERE email = city",
                f"EXPLAIN SELECT id FROM people WHERE email = '{email}'", f"SELECT current_query() FROM people WHERE email = '{email}'",
                f"SELECT id, echo('x') FROM people WHERE email = '{email}'", f"UPDATE people SET city = 'x' WHERE email = '{email}'",
                f"PREPARE p AS SELECT id FROM people WHERE email = '{email}'", f"DECLARE c CURSOR FOR SELECT id FROM people WHERE email = '{email}'",
                f"SELECT id FROM people WHERE email = '{email}'; SELECT current_query()"):
            with self.subTest(sql):
                self.assertSqlstate(self.wire.ask(sql), WAITING)
        self.assertSqlstate(self.run_bound("SELECT id FROM active WHERE email = $1", (email.encode(),)), WAITING)
        self.assertSqlstate(self.run_bound("SELECT id, $1::text FROM people WHERE email = $1", (email.encode(),)), WAITING)

    def test_the_value_comes_back_in_no_way(self):
        email = self.pseudonym("email")
        seen = []
        for sql in (f"SELECT id, email = '{email}', email, '{email}' FROM people WHERE email = '{email}'",
                    f"SELECT id FROM people WHERE email = '{email}' AND id = 1 / 0", f"SELECT nothing FROM people WHERE email = '{email}'",
                    f"SELECT id FROM people WHERE email = '{email}' AND city = 1", "SELECT statement FROM pg_prepared_statements",
                    "SELECT query FROM pg_stat_activity"):
            seen += self.wire.ask(sql)
        seen += self.run_bound("UPDATE people SET city = 'Faro' WHERE email = $1", (email.encode(),))
        for _, body in seen:
            self.assertNotIn(REAL, body)
        self.wire.close()
        self.gateway.wait(lambda: email in str(self.gateway.all_events()), 30, "the statements in the store")
        self.assertNotIn(REAL.decode(), str([e for s in self.gateway.all_events() for e in s
                                             if not (e["event"] == "statement" and REAL.decode() in e.get("sql", ""))
                                             and REAL.decode() not in str(e.get("parameters"))]))
        self.assertNotIn(REAL.decode(), self.gateway.log())


if __name__ == "__main__":
    live.main()
