#include "recording/postgres_migrations.h"

namespace postern::recording {

namespace {

// Months are those of this server's clock at a session's first batch: a gateway whose clock is wrong puts nothing
// into a partition that does not exist, and all that belongs to a session goes with its month.
constexpr std::string_view kVersion1 = R"(
CREATE SCHEMA postern;
CREATE TABLE postern.migration (
    version bigint PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now(), by name NOT NULL DEFAULT session_user);

CREATE TABLE postern.gateway (
    gateway bigint PRIMARY KEY, name text NOT NULL, role name NOT NULL DEFAULT session_user,
    enrolled timestamptz NOT NULL DEFAULT now(), public_key text NOT NULL DEFAULT '',
    batch bigint NOT NULL DEFAULT 0, journal bigint NOT NULL DEFAULT 0, journal_position bigint NOT NULL DEFAULT 0,
    ledger_number bigint NOT NULL DEFAULT 0, seen timestamptz NOT NULL DEFAULT now(),
    postern_version text NOT NULL DEFAULT '', clock_offset_us bigint NOT NULL DEFAULT 0);
CREATE INDEX gateway_role ON postern.gateway (role);

CREATE TABLE postern.ledger (
    gateway bigint NOT NULL REFERENCES postern.gateway, number bigint NOT NULL, kind text NOT NULL, session bigint,
    canonical text NOT NULL, hash bytea NOT NULL, prev bytea NOT NULL, signature bytea NOT NULL,
    PRIMARY KEY (gateway, number));

CREATE TABLE postern.place (
    session bigint PRIMARY KEY, gateway bigint NOT NULL REFERENCES postern.gateway,
    month date NOT NULL DEFAULT date_trunc('month', now() AT TIME ZONE 'UTC')::date);

CREATE TABLE postern.session (
    month date NOT NULL, session bigint NOT NULL, gateway bigint NOT NULL, ledger_start bigint NOT NULL,
    started bigint NOT NULL, ended bigint, issuer text NOT NULL, subject text NOT NULL, email text NOT NULL,
    method text NOT NULL, agent text NOT NULL, agent_kind text NOT NULL, address text NOT NULL,
    executable text NOT NULL, application_name text NOT NULL, pid bigint NOT NULL, target text NOT NULL,
    database text NOT NULL, "user" text NOT NULL, end_reason text NOT NULL DEFAULT '',
    statements bigint NOT NULL DEFAULT 0, allowed bigint NOT NULL DEFAULT 0, held bigint NOT NULL DEFAULT 0,
    blocked bigint NOT NULL DEFAULT 0, errors bigint NOT NULL DEFAULT 0, rows bigint NOT NULL DEFAULT 0,
    events bigint NOT NULL DEFAULT 0, head bytea NOT NULL, indexed bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (month, session)) PARTITION BY RANGE (month);
CREATE INDEX session_started ON postern.session (started DESC, session);
CREATE INDEX session_open ON postern.session (gateway, session) WHERE ended IS NULL;
CREATE INDEX session_session ON postern.session (session);

CREATE TABLE postern.block (
    month date NOT NULL, session bigint NOT NULL, gateway bigint NOT NULL, first_seq bigint NOT NULL,
    last_seq bigint NOT NULL, encoding bigint NOT NULL, head bytea NOT NULL, marks bytea NOT NULL, data bytea NOT NULL,
    PRIMARY KEY (month, session, first_seq), CHECK (first_seq >= 1 AND last_seq >= first_seq))
    PARTITION BY RANGE (month);
-- What is stored is compressed already.
ALTER TABLE postern.block ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE postern.piece (
    month date NOT NULL, session bigint NOT NULL, gateway bigint NOT NULL, first_statement bigint NOT NULL,
    last_statement bigint NOT NULL, facts_encoding bigint NOT NULL, facts bytea NOT NULL,
    texts_encoding bigint NOT NULL, texts bytea NOT NULL,
    PRIMARY KEY (month, session, first_statement)) PARTITION BY RANGE (month);
ALTER TABLE postern.piece ALTER COLUMN facts SET STORAGE EXTERNAL;
ALTER TABLE postern.piece ALTER COLUMN texts SET STORAGE EXTERNAL;

CREATE TABLE postern.access (
    number bigint PRIMARY KEY, role name NOT NULL DEFAULT session_user, canonical text NOT NULL, hash bytea NOT NULL,
    prev bytea NOT NULL);

-- --- append-only, for whoever has the right to write at all ---

CREATE FUNCTION postern.refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

CREATE FUNCTION postern.session_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF OLD.ended IS NOT NULL AND (NEW.ended, NEW.end_reason, NEW.statements, NEW.allowed, NEW.held, NEW.blocked,
            NEW.errors, NEW.rows, NEW.events, NEW.head) IS DISTINCT FROM (OLD.ended, OLD.end_reason, OLD.statements,
            OLD.allowed, OLD.held, OLD.blocked, OLD.errors, OLD.rows, OLD.events, OLD.head) THEN
        RAISE EXCEPTION 'the session has ended' USING ERRCODE = '42501';
    END IF;
    IF NEW.events < OLD.events OR NEW.statements < OLD.statements OR NEW.indexed < OLD.indexed THEN
        RAISE EXCEPTION 'a recording does not shrink' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION postern.gateway_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NEW.batch NOT IN (OLD.batch, OLD.batch + 1) OR NEW.ledger_number < OLD.ledger_number THEN
        RAISE EXCEPTION 'batches are counted one by one' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

-- One chain over all who read, made by the store's own hand.
CREATE FUNCTION postern.access_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE last record;
BEGIN
    PERFORM pg_advisory_xact_lock(7041776001);
    SELECT number, hash INTO last FROM postern.access ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.prev <> coalesce(last.hash, decode(repeat('00', 32), 'hex'))
       OR NEW.hash <> sha256(convert_to(NEW.canonical, 'UTF8') || NEW.prev) THEN
        RAISE EXCEPTION 'the entry does not continue the chain of accesses' USING ERRCODE = '42501';
    END IF;
    NEW.role := session_user;
    RETURN NEW;
END $$;

-- Where the chain of accesses ends; with `locked`, until the end of the transaction nobody else adds to it.
CREATE FUNCTION postern.access_head(locked boolean) RETURNS TABLE (entries bigint, head bytea) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF locked THEN
        PERFORM pg_advisory_xact_lock(7041776001);
    END IF;
    RETURN QUERY SELECT a.number, a.hash FROM postern.access a ORDER BY a.number DESC LIMIT 1;
END $$;

-- A batch is numbered by its gateway. One that is here already (PS001) is not stored twice; one that does not follow
-- the last comes from another process that writes as this gateway (PS002), or meets a store that has lost some (PS003).
CREATE FUNCTION postern.begin_batch(gw bigint, wanted bigint, in_journal bigint, at_position bigint, in_ledger bigint,
                                    key text, sent_us bigint) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
DECLARE kept record;
BEGIN
    UPDATE postern.gateway SET batch = wanted, journal = in_journal, journal_position = at_position,
            ledger_number = in_ledger, seen = clock_timestamp(),
            clock_offset_us = sent_us - (extract(epoch FROM clock_timestamp()) * 1000000)::bigint,
            public_key = CASE WHEN key = '' THEN public_key ELSE key END
        WHERE gateway = gw AND batch = wanted - 1;
    IF FOUND THEN
        RETURN;
    END IF;
    SELECT batch, journal, journal_position, ledger_number INTO kept FROM postern.gateway WHERE gateway = gw;
    IF kept.batch = wanted AND kept.journal = in_journal AND kept.journal_position = at_position
       AND kept.ledger_number = in_ledger THEN
        RAISE EXCEPTION 'the batch is stored' USING ERRCODE = 'PS001';
    END IF;
    IF kept.batch < wanted - 1 THEN
        RAISE EXCEPTION 'the store has lost what it had confirmed (it was set back to an earlier moment)'
            USING ERRCODE = 'PS003';
    END IF;
    RAISE EXCEPTION 'another process writes as this gateway' USING ERRCODE = 'PS002';
END $$;

-- --- partitions ---

CREATE FUNCTION postern.make_month(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE parent text; part text;
BEGIN
    FOREACH parent IN ARRAY ARRAY['session', 'block', 'piece'] LOOP
        part := parent || to_char(first, '"_"YYYY"_"MM');
        IF to_regclass(format('postern.%I', part)) IS NULL THEN
            EXECUTE format('CREATE TABLE postern.%I PARTITION OF postern.%I FOR VALUES FROM (%L) TO (%L)', part, parent,
                           first, (first + interval '1 month')::date);
            EXECUTE format('ALTER TABLE postern.%I ENABLE ROW LEVEL SECURITY', part);
            EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.%I FOR EACH STATEMENT '
                           'EXECUTE FUNCTION postern.refuse()', part);
        END IF;
    END LOOP;
END $$;

-- This month and the next, by this server's clock: nobody chooses which.
CREATE FUNCTION postern.ensure_months() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE first date := date_trunc('month', now() AT TIME ZONE 'UTC')::date;
BEGIN
    IF to_regclass('postern.piece' || to_char(first, '"_"YYYY"_"MM')) IS NULL
       OR to_regclass('postern.piece' || to_char(first + interval '1 month', '"_"YYYY"_"MM')) IS NULL THEN
        PERFORM pg_advisory_xact_lock(7041776002);
        PERFORM postern.make_month(first);
        PERFORM postern.make_month((first + interval '1 month')::date);
    END IF;
END $$;

CREATE FUNCTION postern.own() RETURNS SETOF bigint LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT gateway FROM postern.gateway WHERE role = session_user $$;

-- --- triggers ---

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.ledger FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.place FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.block FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.piece FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.access FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER append_only BEFORE DELETE ON postern.session FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER append_only BEFORE DELETE ON postern.gateway FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.ledger FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.place FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.session FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.block FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.piece FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.access FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.gateway FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER changes BEFORE UPDATE ON postern.session FOR EACH ROW EXECUTE FUNCTION postern.session_change();
CREATE TRIGGER changes BEFORE UPDATE ON postern.gateway FOR EACH ROW EXECUTE FUNCTION postern.gateway_change();
CREATE TRIGGER chain BEFORE INSERT ON postern.access FOR EACH ROW EXECUTE FUNCTION postern.access_chain();

-- --- who may do what: privileges first, row security inside them ---

REVOKE ALL ON SCHEMA postern FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA postern FROM PUBLIC;
GRANT USAGE ON SCHEMA postern TO postern_gateway, postern_approver, postern_auditor, postern_administrator;
GRANT SELECT ON postern.migration TO postern_gateway, postern_approver, postern_auditor, postern_administrator;
GRANT EXECUTE ON FUNCTION postern.own(), postern.access_head(boolean)
    TO postern_gateway, postern_approver, postern_auditor, postern_administrator;
GRANT EXECUTE ON FUNCTION postern.ensure_months(),
    postern.begin_batch(bigint, bigint, bigint, bigint, bigint, text, bigint) TO postern_gateway;

GRANT SELECT ON postern.gateway TO postern_gateway, postern_approver, postern_auditor, postern_administrator;
GRANT INSERT (gateway, name, postern_version) ON postern.gateway TO postern_gateway;
GRANT UPDATE (name, batch, journal, journal_position, ledger_number, seen, clock_offset_us, public_key,
    postern_version) ON postern.gateway TO postern_gateway;
GRANT SELECT, INSERT ON postern.ledger, postern.session, postern.block, postern.piece TO postern_gateway;
GRANT SELECT, INSERT (session, gateway) ON postern.place TO postern_gateway;
GRANT UPDATE (ended, end_reason, statements, allowed, held, blocked, errors, rows, events, head, indexed)
    ON postern.session TO postern_gateway;
GRANT SELECT ON postern.ledger, postern.place, postern.session, postern.block, postern.piece
    TO postern_auditor, postern_administrator;
GRANT SELECT, INSERT (number, canonical, hash, prev) ON postern.access TO postern_auditor, postern_administrator;
GRANT SELECT, INSERT (number, canonical, hash, prev) ON postern.access TO postern_gateway;

ALTER TABLE postern.gateway ENABLE ROW LEVEL SECURITY;
ALTER TABLE postern.ledger ENABLE ROW LEVEL SECURITY;
ALTER TABLE postern.place ENABLE ROW LEVEL SECURITY;
ALTER TABLE postern.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE postern.block ENABLE ROW LEVEL SECURITY;
ALTER TABLE postern.piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE postern.access ENABLE ROW LEVEL SECURITY;

CREATE POLICY presence ON postern.gateway FOR SELECT
    TO postern_gateway, postern_approver, postern_auditor, postern_administrator USING (true);
CREATE POLICY enrol ON postern.gateway FOR INSERT TO postern_gateway WITH CHECK (role = session_user);
CREATE POLICY change ON postern.gateway FOR UPDATE TO postern_gateway USING (role = session_user)
    WITH CHECK (role = session_user);

CREATE POLICY own ON postern.ledger TO postern_gateway USING (gateway IN (SELECT postern.own()))
    WITH CHECK (gateway IN (SELECT postern.own()));
CREATE POLICY own ON postern.place TO postern_gateway USING (gateway IN (SELECT postern.own()))
    WITH CHECK (gateway IN (SELECT postern.own()));
CREATE POLICY own ON postern.session TO postern_gateway USING (gateway IN (SELECT postern.own()))
    WITH CHECK (gateway IN (SELECT postern.own()) AND EXISTS (SELECT FROM postern.place p
        WHERE p.session = session.session AND p.gateway = session.gateway AND p.month = session.month));
CREATE POLICY own ON postern.block TO postern_gateway USING (gateway IN (SELECT postern.own()))
    WITH CHECK (gateway IN (SELECT postern.own()) AND EXISTS (SELECT FROM postern.place p
        WHERE p.session = block.session AND p.gateway = block.gateway AND p.month = block.month));
CREATE POLICY own ON postern.piece TO postern_gateway USING (gateway IN (SELECT postern.own()))
    WITH CHECK (gateway IN (SELECT postern.own()) AND EXISTS (SELECT FROM postern.place p
        WHERE p.session = piece.session AND p.gateway = piece.gateway AND p.month = piece.month));

CREATE POLICY everything ON postern.ledger FOR SELECT TO postern_auditor, postern_administrator USING (true);
CREATE POLICY everything ON postern.place FOR SELECT TO postern_auditor, postern_administrator USING (true);
CREATE POLICY everything ON postern.session FOR SELECT TO postern_auditor, postern_administrator USING (true);
CREATE POLICY everything ON postern.block FOR SELECT TO postern_auditor, postern_administrator USING (true);
CREATE POLICY everything ON postern.piece FOR SELECT TO postern_auditor, postern_administrator USING (true);
CREATE POLICY everything ON postern.access FOR SELECT TO postern_auditor, postern_administrator USING (true);
CREATE POLICY own ON postern.access FOR SELECT TO postern_gateway USING (role = session_user);
CREATE POLICY note ON postern.access FOR INSERT TO postern_gateway, postern_auditor, postern_administrator
    WITH CHECK (role = session_user);
)";

constexpr std::string_view kVersion2 = R"(
-- An administrator's installation has a ledger too: its signed tombstones say what retention removed.
ALTER TABLE postern.gateway ADD COLUMN kind text NOT NULL DEFAULT 'gateway'
    CHECK (kind IN ('gateway', 'administrator'));
GRANT INSERT (gateway, name, postern_version, kind) ON postern.gateway TO postern_administrator;
GRANT UPDATE (name, batch, journal, journal_position, ledger_number, seen, clock_offset_us, public_key,
    postern_version) ON postern.gateway TO postern_administrator;
GRANT INSERT ON postern.ledger TO postern_administrator;
CREATE POLICY enrol_administrator ON postern.gateway FOR INSERT TO postern_administrator
    WITH CHECK (role = session_user AND kind = 'administrator');
CREATE POLICY change_administrator ON postern.gateway FOR UPDATE TO postern_administrator
    USING (role = session_user AND kind = 'administrator') WITH CHECK (role = session_user AND kind = 'administrator');
CREATE POLICY own_administrator ON postern.ledger FOR INSERT TO postern_administrator
    WITH CHECK (kind IN ('genesis', 'key', 'tombstone') AND gateway IN (SELECT postern.own()));
CREATE POLICY tombstones ON postern.ledger FOR SELECT TO postern_gateway
    USING (gateway IN (SELECT g.gateway FROM postern.gateway g WHERE g.kind = 'administrator'));
GRANT EXECUTE ON FUNCTION postern.begin_batch(bigint, bigint, bigint, bigint, bigint, text, bigint),
    postern.ensure_months() TO postern_administrator;

-- Drops a month that is over, whose sessions have all ended and are all named by tombstones of the caller's ledger.
CREATE FUNCTION postern.drop_month(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE parent text;
BEGIN
    PERFORM pg_advisory_xact_lock(7041776002);
    IF first >= date_trunc('month', now() AT TIME ZONE 'UTC')::date THEN
        RAISE EXCEPTION 'the month is not over' USING ERRCODE = '55000';
    END IF;
    IF EXISTS (SELECT FROM postern.session WHERE month = first AND ended IS NULL) THEN
        RAISE EXCEPTION 'a session of the month is open' USING ERRCODE = '55000';
    END IF;
    IF EXISTS (SELECT FROM postern.place WHERE month = first AND lpad(to_hex(session), 16, '0') NOT IN (
            SELECT named ->> 'session' FROM postern.ledger l JOIN postern.gateway g USING (gateway),
                jsonb_array_elements(l.canonical::jsonb -> 'sessions') named
            WHERE g.role = session_user AND g.kind = 'administrator' AND l.kind = 'tombstone')) THEN
        RAISE EXCEPTION 'no tombstone names every session of the month' USING ERRCODE = '55000';
    END IF;
    FOREACH parent IN ARRAY ARRAY['piece', 'block', 'session'] LOOP
        EXECUTE format('DROP TABLE IF EXISTS postern.%I', parent || to_char(first, '"_"YYYY"_"MM'));
    END LOOP;
    ALTER TABLE postern.place DISABLE TRIGGER append_only;
    DELETE FROM postern.place WHERE month = first;
    ALTER TABLE postern.place ENABLE TRIGGER append_only;
END $$;
REVOKE ALL ON FUNCTION postern.drop_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION postern.drop_month(date) TO postern_administrator;
)";

constexpr std::string_view kMarks = R"(
-- What a search may know of a piece without fetching it. Pieces that were written before have no marks: they are fetched.
ALTER TABLE postern.piece ADD COLUMN marks bytea, ADD COLUMN first_time bigint, ADD COLUMN last_time bigint,
    ADD COLUMN most_rows bigint, ADD COLUMN longest bigint,
    ADD CHECK (octet_length(marks) IN (64, 128, 256, 512, 1024, 2048)),
    ADD CHECK (marks IS NULL OR num_nulls(first_time, last_time, most_rows, longest) = 0);
-- In the row itself: a search looks at all of them.
ALTER TABLE postern.piece ALTER COLUMN marks SET STORAGE PLAIN;
)";

constexpr std::string_view kNotes = R"(
-- What a note or mark is found by, made of the entry itself so that the two cannot differ.
ALTER TABLE postern.access ADD COLUMN note_of bigint GENERATED ALWAYS AS (
    CASE WHEN canonical::json -> 'statement' IS NOT NULL
        THEN ('x' || trim('"' FROM (canonical::json #> '{sessions,0}')::text))::bit(64)::bigint END) STORED;
CREATE INDEX access_note ON postern.access (note_of, number) WHERE note_of IS NOT NULL;
-- A gateway says nothing beside another's sessions.
CREATE POLICY note_own ON postern.access AS RESTRICTIVE FOR INSERT TO postern_gateway
    WITH CHECK (note_of IS NULL OR note_of IN (SELECT p.session FROM postern.place p));
)";

} // namespace

std::span<const std::string_view> postgresMigrations() {
    static const std::string_view kMigrations[] = {
        kVersion1,        kVersion2,         approvalsMigration(),  kMarks,
        kNotes,           guardsMigration(), directivesMigration(), signOutsMigration(),
        waitsMigration(), boundsMigration()};
    return kMigrations;
}

} // namespace postern::recording
