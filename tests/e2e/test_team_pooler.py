"""A team whose store is behind a PgBouncer in transaction mode: each transaction on another connection than the one before, no notification
arrives, nothing that is set or prepared stays."""
import json
import os
import threading
import time
import unittest

from pgbouncer import PgBouncer
from team import PATIENCE, Team
from wire import TokenWire, fields, sqlstates

ROLES = ("gw_one", "gw_two", "lena", "bob", "ann", "adi")
# What a transaction ends with is seen by a trigger that runs there.
WITNESS = """
CREATE TABLE public.seen (what text, confirmed text, path text, limits text);
CREATE FUNCTION public.witness() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
    INSERT INTO public.seen VALUES (regexp_replace(TG_TABLE_NAME, '_\\d.*', ''), current_setting('synchronous_commit'), current_setting('search_path'),
        concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout'), current_setting('jit')));
    RETURN NULL;
END $$;
""" + "".join(f"""
CREATE CONSTRAINT TRIGGER witness AFTER INSERT OR UPDATE ON postern.{table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION public.witness();
""" for table in ("block", "ledger", "session", "gateway", "approval", "approval_news", "decision", "directive", "sign_out", "access"))


class TeamPooler(Team):
    @classmethod
    def way_to_the_store(cls):
        cls.keeper.add_role("olga", "olga-secret", "CREATEROLE")
        cls.keeper.sql("CREATE DATABASE elsewhere OWNER olga")
        cls.store_sql(WITNESS)
        cls.bouncer = PgBouncer(cls.keeper, "*", {role: f"{role}-secret" for role in (*ROLES, "olga")}, mode="transaction", size=2).__enter__()
        cls.addClassCleanup(cls.bouncer.__exit__)
        return cls.bouncer.port

    @classmethod
    def store_sql(cls, text):
        return cls.keeper.sql(text, "records")

    def tearDown(self):
        for gateway in (self.one, self.two):
            for word in ("store_away", "recorder.failed", "approvals_not_shared", "directives_not_read", "approval_not_shared"):
                self.assertNotIn(word, gateway.log())

    def test_held_here_and_decided_there(self):
        for gateway, word in ((self.one, "approve"), (self.two, "deny")):
            wire, card = self.held("DELETE FROM t WHERE a = 1", gateway)
            began = time.monotonic()
            self.assertEqual(self.lena.run(word, card["approval"], "--comment", "looked").returncode, 0)
            answer = wire.receive_until("Z")
            print(f"{word}: released {time.monotonic() - began:.2f} s after the command began", flush=True)
            self.assertEqual(sqlstates(answer), [] if word == "approve" else ["42501"])
        self.assertEqual(self.count(), 1)
        # From the hold to the row, and from the row of the decision to the gateway's answer, by one clock each.
        held = self.store("SELECT max(asked - (document::json ->> 'requested')::timestamptz) FROM postern.approval")
        answered = self.store("SELECT max(n.told - d.made) FROM postern.decision d JOIN postern.approval_news n USING (decision)")
        print(f"to the store after {held}, answered after {answered}", flush=True)

    def test_published_and_revoked(self):
        file = os.path.join(self.adi.folder, "policy.toml")
        with open(file, "w", encoding="utf-8") as out:
            out.write('[[rule]]\nname = "no-drop"\naction = "block"\nstatements = ["DROP *"]\n')
        version = json.loads(self.adi.run("policy", "publish", file, "--json").stdout)["version"]
        obeyed = lambda: {g["policy_version"] for g in json.loads(self.adi.run("store", "status", "--json").stdout)["gateways"]  # noqa: E731
                          if g["role"].startswith("gw_")} == {version}
        self.one.wait(obeyed, PATIENCE, "the policy on both gateways")
        token = self.corp.id_token("visitor")
        wires = [TokenWire(gateway, token, seconds=PATIENCE).log_in("token") for gateway in (self.one, self.two)]
        self.adi.run("identity", "revoke", "visitor", "--issuer", self.corp.issuer)
        for wire in wires:
            self.assertEqual([fields(body)["C"] for kind, body in wire.rest() if kind == "E"], ["57P01"])
        desk = self.approver("bob", "erin")
        wires = [TokenWire(gateway, self.corp.id_token("erin"), seconds=PATIENCE).log_in("token") for gateway in (self.one, self.two)]
        self.assertTrue(json.loads(desk.run("logout", "--json").stdout)["told"])
        for wire in wires:
            self.assertEqual([fields(body)["C"] for kind, body in wire.rest() if kind == "E"], ["57P01"])

    def test_everything_recorded_once_and_whole(self):
        def work(gateway, name):
            with TokenWire(gateway, self.corp.id_token(name)) as wire:
                wire.log_in("token")
                for number in range(200):
                    wire.ask(f"SELECT '{name} {number}'")

        threads = [threading.Thread(target=work, args=(gateway, f"dev{number}")) for number, gateway in enumerate((self.one, self.two) * 3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        auditor = self.approver("ann", None)
        wanted = sorted(f"SELECT 'dev{person} {number}'" for person in range(6) for number in range(200))
        recorded = lambda: sorted(s for s in auditor.statements() if "'dev" in s)  # noqa: E731
        self.one.wait(lambda: len(recorded()) >= len(wanted), PATIENCE, "the statements")
        self.assertEqual(recorded(), wanted)
        self.assertEqual(len(auditor.sessions("--filter", "sql:'dev3 177'")), 1)
        verified = json.loads(auditor.run("verify", "--json").stdout)
        self.assertTrue(verified["whole"], verified)
        self.assertEqual(verified["decisions"]["unsigned"], 0)

    def test_zz_each_transaction_had_its_settings(self):
        """After the others: whatever they stored was confirmed by a disk, and looked up where it should be."""
        self.test_held_here_and_decided_there()
        self.assertEqual(self.keeper.sql("SHOW synchronous_commit"), "off", "the server does not see to it by itself")
        seen = self.store("SELECT DISTINCT confirmed, path, limits FROM public.seen")
        self.assertEqual(seen, "on|pg_catalog|15s 10s off")
        tables = set(self.store("SELECT DISTINCT what FROM public.seen").split())
        self.assertLessEqual({"block", "ledger", "session", "gateway", "approval", "approval_news", "decision"}, tables)

    def test_a_store_made_through_it(self):
        olga = self.approver("olga", None, identity=False)
        olga.store_url = olga.store_url.replace("/records?", "/elsewhere?")
        olga.write_config()
        olga.run("store", "init")
        self.assertIn("already", olga.run("store", "init").stdout)
        olga.run("store", "migrate")
        self.assertEqual(json.loads(olga.run("store", "status", "--json").stdout)["gateways"], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
