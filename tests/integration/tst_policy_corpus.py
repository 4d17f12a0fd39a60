#!/usr/bin/env python3
"""Every statement of tests/data/policy_corpus.txt against a real server, as a simple query, in the extended protocol and in the middle
of a pipeline. What is to be refused is refused and what it attacks is still there; what only looks dangerous does what it does on a
direct connection."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from wire import SYNC, Direct, Wire, bind, execute, fields, message, parse, rows, sqlstates  # noqa: E402

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "policy_corpus.txt")
SCHEMA = """
CREATE TABLE customers (id int PRIMARY KEY, name text, ssn text);
CREATE TABLE orders (id int PRIMARY KEY, customer text, amount numeric DEFAULT 1);
CREATE TABLE salaries (id int PRIMARY KEY, amount numeric);
CREATE TABLE events (at date, what text) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO customers SELECT i, 'name' || i, '078-05-112' || i FROM generate_series(1, 5) i;
INSERT INTO orders SELECT i, 'name' || i FROM generate_series(1, 20) i;
INSERT INTO salaries SELECT i, 1000 * i FROM generate_series(1, 5) i;
INSERT INTO events VALUES ('2026-05-01', 'x');
CREATE INDEX orders_customer ON orders (customer);
CREATE VIEW v_orders AS SELECT * FROM orders;
CREATE MATERIALIZED VIEW m_orders AS SELECT * FROM orders;
CREATE SEQUENCE counter;
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE FUNCTION touch() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE wipe() LANGUAGE sql AS 'DELETE FROM orders';
CREATE TABLE archive (id int PRIMARY KEY, what text);
INSERT INTO archive SELECT i, 'x' FROM generate_series(1, 5000) i;
CREATE VIEW v_archive AS SELECT * FROM archive;
CREATE FUNCTION wipe_all() RETURNS int LANGUAGE plpgsql AS $$ BEGIN DELETE FROM customers; RETURN 1; END $$;
CREATE FUNCTION wipe_twice() RETURNS int LANGUAGE sql AS 'SELECT wipe_all() + wipe_all()';
CREATE FUNCTION drop_orders() RETURNS int LANGUAGE plpgsql AS $$ BEGIN IF 1 < 2 THEN DROP TABLE orders CASCADE; END IF; RETURN 1; END $$;
CREATE VIEW v_wipes AS SELECT wipe_twice() AS n;
CREATE VIEW v_salaries AS SELECT * FROM salaries;
CREATE VIEW v_total AS SELECT sum(amount)::int AS n FROM v_salaries;
CREATE MATERIALIZED VIEW m_salaries AS SELECT * FROM salaries;
CREATE FUNCTION pay_of(int) RETURNS numeric LANGUAGE sql STABLE AS 'SELECT amount FROM public.salaries WHERE id = $1';
CREATE SCHEMA audit;
CREATE TABLE audit.log (a int);
CREATE FUNCTION made(t text) RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'DELETE FROM ' || t; RETURN 1; END $$;
CREATE FUNCTION made_for(t text) RETURNS int LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN FOR r IN EXECUTE t LOOP NULL; END LOOP; RETURN 1; END $$;
CREATE FUNCTION made_query(t text) RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE t; END $$;
CREATE FUNCTION made_open(t text) RETURNS int LANGUAGE plpgsql AS $$ DECLARE c refcursor; n int; BEGIN OPEN c FOR EXECUTE t; FETCH c INTO n; RETURN n; END $$;
CREATE FUNCTION made_later(t text) RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 / 0; RETURN 1; EXCEPTION WHEN division_by_zero THEN BEGIN EXECUTE t; RETURN 2; END; END $$;
CREATE FUNCTION made_of_many(VARIADIC a text[]) RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE array_to_string(a, ' '); RETURN 1; END $$;
CREATE FUNCTION as_role(r text) RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM set_config('role', r, false); RETURN 1; END $$;
CREATE FUNCTION deeper(t text) RETURNS int LANGUAGE sql AS 'SELECT made(t)';
CREATE FUNCTION left_out(a int DEFAULT made('orders')) RETURNS int LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION swept(o orders) RETURNS int LANGUAGE plpgsql AS $$ BEGIN DELETE FROM customers; RETURN 1; END $$;
CREATE FUNCTION sweep(text) RETURNS int LANGUAGE plpgsql AS $$ BEGIN DELETE FROM customers; RETURN 1; END $$;
CREATE OPERATOR ### (FUNCTION = sweep, RIGHTARG = text);
CREATE OPERATOR ?@? (FUNCTION = pg_read_file, RIGHTARG = text);
CREATE FUNCTION sweep_int(int, int) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN DELETE FROM customers; RETURN true; END $$;
CREATE OPERATOR =#= (FUNCTION = sweep_int, LEFTARG = int, RIGHTARG = int);
CREATE TYPE boxed AS (v text, n int);
CREATE FUNCTION to_boxed(text) RETURNS boxed LANGUAGE plpgsql AS $$ BEGIN DELETE FROM customers; RETURN ROW($1, 1)::boxed; END $$;
CREATE CAST (text AS boxed) WITH FUNCTION to_boxed(text) AS ASSIGNMENT;
CREATE FUNCTION sweep_step(int, int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN DELETE FROM customers; RETURN 1; END $$;
CREATE AGGREGATE sweep_all(int) (sfunc = sweep_step, stype = int);
CREATE AGGREGATE read_all(text) (sfunc = textcat, stype = text, initcond = '', finalfunc = pg_read_file);
CREATE FUNCTION is_swept(text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN DELETE FROM customers; RETURN true; END $$;
CREATE DOMAIN swept_text AS text CHECK (is_swept(VALUE));
CREATE VIEW v_made AS SELECT made('orders') AS n;
CREATE FUNCTION orders_of(a int) RETURNS int LANGUAGE plpgsql STABLE AS $$ DECLARE n int; BEGIN SELECT count(*) INTO n FROM orders WHERE id = a; IF n > 0 THEN RETURN n; END IF; RETURN 0; END $$;
CREATE FUNCTION about_execute(a text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN 'EXECUTE ' || a || ' -- DROP TABLE orders'; /* EXECUTE a */ END $$;
CREATE FUNCTION noted(a int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO audit.log VALUES (a); RETURN a; END $$;
CREATE FUNCTION warned(a int DEFAULT length('DELETE FROM orders')) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'EXECUTE %', a; RETURN a; EXCEPTION WHEN others THEN RETURN 0; END $$;
CREATE FUNCTION counted() RETURNS int LANGUAGE plpgsql STABLE AS $$ DECLARE n int; BEGIN EXECUTE 'SELECT count(*) FROM orders WHERE id < 3' INTO n; RETURN n; END $$;
CREATE FUNCTION total(o orders) RETURNS numeric LANGUAGE sql STABLE AS 'SELECT o.amount * 2';
CREATE OPERATOR +~ (FUNCTION = int4pl, LEFTARG = int, RIGHTARG = int);
CREATE AGGREGATE sum_again(int) (sfunc = int4pl, stype = int, initcond = '0');
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
ANALYZE;
"""
# Whatever an attack could have changed: definitions, owners, rights, roles, settings, data.
STATE = """
SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
  SELECT concat_ws(' ', oid, relname, relkind, relowner, relacl, relrowsecurity, relnatts, relhastriggers, relfilenode, relispartition) FROM pg_class
    WHERE oid >= 16384 AND relpersistence <> 't' AND relnamespace::regnamespace::text !~ '^pg_'
  UNION ALL SELECT concat_ws(' ', oid, proname, prosrc, proowner, proacl) FROM pg_proc WHERE oid >= 16384
  UNION ALL SELECT concat_ws(' ', 'operator', oid, oprname) FROM pg_operator WHERE oid >= 16384
  UNION ALL SELECT concat_ws(' ', rolname, rolsuper, rolcanlogin, rolpassword) FROM pg_authid
  UNION ALL SELECT concat_ws(' ', 'member', roleid, member) FROM pg_auth_members
  UNION ALL SELECT concat_ws(' ', 'database', datname, datdba) FROM pg_database
  UNION ALL SELECT concat_ws(' ', 'setting', setdatabase, setrole, setconfig) FROM pg_db_role_setting
  UNION ALL SELECT concat_ws(' ', 'schema', nspname, nspowner, nspacl) FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp'
  UNION ALL SELECT concat_ws(' ', 'default', defaclrole, defaclacl) FROM pg_default_acl
  UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger UNION ALL SELECT 'policy ' || polname FROM pg_policy
  UNION ALL SELECT 'extension ' || extname FROM pg_extension UNION ALL SELECT 'rule ' || rulename FROM pg_rewrite WHERE oid >= 16384
  UNION ALL SELECT 'slot ' || slot_name FROM pg_replication_slots UNION ALL SELECT 'publication ' || pubname FROM pg_publication
  UNION ALL SELECT 'server ' || srvname FROM pg_foreign_server UNION ALL SELECT 'language ' || lanname FROM pg_language
  UNION ALL SELECT concat_ws(' ', 'type', typname, typowner) FROM pg_type WHERE oid >= 16384 AND typnamespace::regnamespace::text !~ '^pg_'
  UNION ALL SELECT 'o' || o FROM orders o UNION ALL SELECT 'c' || c FROM customers c UNION ALL SELECT 's' || s FROM salaries s
  UNION ALL SELECT 'e' || e FROM events e UNION ALL SELECT 'a' || a FROM archive a
  UNION ALL SELECT concat_ws(' ', name, setting) FROM pg_settings WHERE sourcefile IS NOT NULL) AS state (line)
"""


def corpus():
    """(decision, rule, text) of every block."""
    with open(CORPUS, encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    for block in blocks:
        head, _, sql = block.strip("\n").partition("\n")
        if head.startswith("-- "):
            words = [word for word in head[3:].split("|")[0].split() if word != "live"]
            yield words[0], words[1] if len(words) > 1 else "", sql


class Corpus(live.Live):
    gateway_options = {"extra": '[policy]\n[[rule]]\nname = "no-salaries"\naction = "block"\nrelations = ["public.salaries"]\n'
                                '[approvals]\nhold = "0s"\nmax_open = 5000\n'}

    @classmethod
    def prepare(cls):
        super().prepare()
        # The role may do nearly everything: what stops it is to be Postern.
        cls.server.sql("ALTER ROLE app SUPERUSER; CREATE ROLE mallory")
        cls.server.sql("SET ROLE app;" + SCHEMA, "app")
        cls.statements = list(corpus())

    def state(self):
        return self.server.sql(STATE, "app")

    def assertRefused(self, answer, decision, rule, sql):
        codes = sqlstates(answer)
        self.assertEqual(codes[:1], ["42501" if decision == "block" else "57014"], f"{sql}: {answer}")
        text = next(fields(body)["M"] for kind, body in answer if kind == "E")
        self.assertTrue(text.startswith("[postern] "), text)
        self.assertIn("ref ", text)
        self.assertFalse([kind for kind, _ in answer if kind in "CD"], f"{sql}: something of it ran: {answer}")

    def test_what_is_refused_in_every_form(self):
        before, dangerous = self.state(), [s for s in self.statements if s[0] != "allow"]
        self.assertGreater(len(dangerous), 290)
        wire = Wire(self.gateway, seconds=20).log_in()
        self.addCleanup(wire.close)
        for decision, rule, sql in dangerous:
            self.assertRefused(wire.ask(sql), decision, rule, sql)
        self.assertEqual(self.state(), before, "a simple query got through")
        servers = 0
        for decision, rule, sql in dangerous:
            wire.send(parse(sql), bind(), execute(), SYNC)
            answer = [m for m in wire.receive_until("Z") if m[0] not in "12"]
            self.assertFalse([kind for kind, _ in answer if kind in "CD"], f"{sql}: something of it ran: {answer}")
            # What is held is held when it is executed; what the server cannot prepare (several statements, names that do not
            # exist) does not get that far.
            if b"[postern] " in answer[0][1]:
                self.assertRefused(answer, decision, rule, sql)
            else:
                self.assertEqual(answer[0][0], "E", sql)
                self.assertNotEqual(decision, "block", f"{sql}: blocked texts are not even prepared, got {answer}") if ";" not in sql else None
                servers += 1
        self.assertLess(servers, 100)
        self.assertEqual(self.state(), before, "an extended query got through")
        for decision, rule, sql in dangerous:
            wire.send(parse("SELECT 'before'"), bind(), execute(), parse(sql, "s"), bind("", "s"), execute(), parse("SELECT 'after'"), bind(), execute(), SYNC)
            answer = wire.receive_until("Z")
            self.assertEqual(rows(answer), [[b"before"]], sql)
            self.assertEqual(len(sqlstates(answer)), 1, sql)
            self.assertEqual(answer[-1][1], b"I")
        self.assertEqual(self.state(), before, "a pipelined query got through")

    def test_texts_that_are_read_differently(self):
        """Where a string ends is a matter of settings: what the server would run is what is judged."""
        before = self.state()
        text = r"SELECT 'a\'; DROP TABLE orders; --'"
        with Wire(self.gateway, seconds=20).log_in() as wire:
            self.assertRefused(wire.ask(text), "approve", "baseline/destructive-ddl", text)
            self.assertEqual(sqlstates(wire.ask("SET standard_conforming_strings = off")), [])
            self.assertEqual(rows(wire.ask(text)), [[b"a'; DROP TABLE orders; --"]])
            other = r"SELECT 'a\\'; DROP TABLE orders; --'"
            self.assertRefused(wire.ask(other), "approve", "baseline/destructive-ddl", other)
            self.assertEqual(sqlstates(wire.ask("SET standard_conforming_strings = on")), [])
            self.assertRefused(wire.ask(text), "approve", "baseline/destructive-ddl", text)
            for encoding in ("SJIS", "BIG5", "GBK"):
                wire.ask(f"SET client_encoding = '{encoding}'")
                self.assertEqual(sqlstates(wire.ask("SELECT '\u00e4'")), ["0A000"], encoding)
                wire.ask("SET client_encoding = 'UTF8'")
            wire.send(message("Q", b"SELECT '\xc3\x28'\0"))
            self.assertIn(sqlstates(wire.receive_until("Z"))[0], ("22021", "0A000"))
        self.assertEqual(self.state(), before)

    def test_what_only_looks_dangerous(self):
        harmless = [sql for decision, _, sql in self.statements if decision == "allow"]
        self.assertGreater(len(harmless), 90)

        def outcome(wire, sql, extended):
            if extended:
                wire.send(parse(sql), bind(values=[b"x"] if "$1" in sql else []), execute(), SYNC)
                answer = wire.receive_until("Z")
            else:
                answer = wire.ask(sql)
            return [(kind, fields(body)["C"] if kind == "E" else b"") for kind, body in answer if kind in "EICDdGHZ"]

        for extended in (False, True):
            answers = []
            for peer in (Direct(self.server, "app", "app-secret", "app"), self.gateway):
                with Wire(peer, seconds=20).log_in() as wire:
                    answers.append([outcome(wire, sql, extended) for sql in harmless])
            for sql, direct, through in zip(harmless, *answers):
                self.assertEqual(through, direct, sql)


if __name__ == "__main__":
    live.main()
