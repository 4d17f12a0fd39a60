#include "recording/postgres_migrations.h"

namespace postern::recording {

std::string_view signOutsMigration() {
    return R"(
-- Sign-outs that other gateways are to hear of. Whose they are is what their signature says; the rows only keep them.
CREATE TABLE postern.sign_out (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, role name NOT NULL DEFAULT session_user,
    stored timestamptz NOT NULL DEFAULT clock_timestamp(),
    evidence text NOT NULL CHECK (octet_length(evidence) <= 65536));
CREATE INDEX sign_out_role ON postern.sign_out (role, stored);
CREATE INDEX sign_out_stored ON postern.sign_out (stored);

CREATE FUNCTION postern.sign_out_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.role := session_user;
    NEW.stored := clock_timestamp();
    IF (SELECT count(*) FROM postern.sign_out WHERE role = NEW.role AND stored > NEW.stored - interval '1 hour') >= 20 THEN
        RAISE EXCEPTION 'too many sign-outs in an hour' USING ERRCODE = '54000';
    END IF;
    PERFORM pg_notify('postern_sign_outs', '');
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION postern.sign_out_made() FROM PUBLIC;
CREATE TRIGGER made BEFORE INSERT ON postern.sign_out FOR EACH ROW EXECUTE FUNCTION postern.sign_out_made();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.sign_out FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.sign_out FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();

GRANT INSERT (evidence) ON postern.sign_out TO postern_gateway, postern_approver;
GRANT SELECT ON postern.sign_out TO postern_gateway, postern_auditor, postern_administrator;
ALTER TABLE postern.sign_out ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON postern.sign_out FOR SELECT
    TO postern_gateway, postern_auditor, postern_administrator USING (true);
CREATE POLICY tell ON postern.sign_out FOR INSERT TO postern_gateway, postern_approver WITH CHECK (role = session_user);

-- Anybody who may connect can take any advisory lock and keep it. So nothing that somebody else waits for is one:
-- primary keys let one directive, entry or batch through, and what has to wait, waits for a table that only its owner
-- can lock.
CREATE OR REPLACE FUNCTION postern.directive_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE last record;
BEGIN
    SELECT number, hash INTO last FROM postern.directive ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.prev <> coalesce(last.hash, decode(repeat('00', 32), 'hex')) THEN
        RAISE EXCEPTION 'another directive was stored meanwhile' USING ERRCODE = '40001';
    END IF;
    IF NEW.hash <> sha256(convert_to(NEW.canonical, 'UTF8') || NEW.prev) THEN
        RAISE EXCEPTION 'the hash is not the directive''s' USING ERRCODE = '42501';
    END IF;
    NEW.role := session_user;
    NEW.stored := clock_timestamp();
    PERFORM pg_notify('postern_directive', NEW.number::text);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION postern.access_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE last record;
BEGIN
    SELECT number, hash INTO last FROM postern.access ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.prev <> coalesce(last.hash, decode(repeat('00', 32), 'hex'))
       OR NEW.hash <> sha256(convert_to(NEW.canonical, 'UTF8') || NEW.prev) THEN
        RAISE EXCEPTION 'the entry does not continue the chain of accesses' USING ERRCODE = '42501';
    END IF;
    NEW.role := session_user;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION postern.access_head(locked boolean) RETURNS TABLE (entries bigint, head bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF locked THEN
        LOCK TABLE postern.access IN SHARE UPDATE EXCLUSIVE MODE;
    END IF;
    RETURN QUERY SELECT a.number, a.hash FROM postern.access a ORDER BY a.number DESC LIMIT 1;
END $$;
REVOKE EXECUTE ON FUNCTION postern.access_head(boolean) FROM postern_approver;

-- About twenty: who sends some at the same moment gets a few more.
CREATE OR REPLACE FUNCTION postern.decision_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.role := session_user;
    NEW.made := clock_timestamp();
    SELECT gateway INTO NEW.gateway FROM postern.approval WHERE request = NEW.request;
    IF NEW.gateway IS NULL THEN
        RAISE EXCEPTION 'there is no such request' USING ERRCODE = '42704';
    END IF;
    IF EXISTS (SELECT FROM postern.approval_news WHERE request = NEW.request AND is_over) THEN
        RAISE EXCEPTION 'the request is not open any more' USING ERRCODE = '55000';
    END IF;
    IF (SELECT count(*) FROM postern.decision WHERE request = NEW.request AND role = NEW.role) >= 20 THEN
        RAISE EXCEPTION 'too many decisions on one request' USING ERRCODE = '54000';
    END IF;
    RETURN NEW;
END $$;

-- A month is attached, not made in its place: that waits for nobody who reads the others, and nobody waits behind it.
CREATE OR REPLACE FUNCTION postern.make_month(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE parent text; part text;
BEGIN
    FOREACH parent IN ARRAY ARRAY['piece', 'block', 'session'] LOOP
        part := parent || to_char(first, '"_"YYYY"_"MM');
        IF to_regclass(format('postern.%I', part)) IS NULL THEN
            EXECUTE format('CREATE TABLE postern.%I (LIKE postern.%I INCLUDING ALL)', part, parent);
            EXECUTE format('ALTER TABLE postern.%I ENABLE ROW LEVEL SECURITY', part);
            EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.%I FOR EACH STATEMENT '
                           'EXECUTE FUNCTION postern.refuse()', part);
            EXECUTE format('ALTER TABLE postern.%I ATTACH PARTITION postern.%I FOR VALUES FROM (%L) TO (%L)', parent, part,
                           first, (first + interval '1 month')::date);
        END IF;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION postern.ensure_months() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    first date := date_trunc('month', now() AT TIME ZONE 'UTC')::date;
    has_first boolean := to_regclass('postern.piece' || to_char(first, '"_"YYYY"_"MM')) IS NOT NULL;
BEGIN
    IF has_first AND to_regclass('postern.piece' || to_char(first + interval '1 month', '"_"YYYY"_"MM')) IS NOT NULL THEN
        RETURN;
    END IF;
    BEGIN
        LOCK TABLE postern.migration IN EXCLUSIVE MODE NOWAIT;
    EXCEPTION WHEN lock_not_available THEN
        IF has_first THEN
            RETURN; -- the next one has a month's time
        END IF;
        LOCK TABLE postern.migration IN EXCLUSIVE MODE;
    END;
    PERFORM postern.make_month(first);
    PERFORM postern.make_month((first + interval '1 month')::date);
END $$;

-- What everybody would wait behind is given up instead, and tried again another time.
DO $$
BEGIN
    EXECUTE pg_catalog.replace(pg_catalog.pg_get_functiondef('postern.drop_month(date)'::pg_catalog.regprocedure),
                               'PERFORM pg_advisory_xact_lock(7041776002)', 'LOCK TABLE postern.migration IN EXCLUSIVE MODE');
END $$;
ALTER FUNCTION postern.drop_month(date) SET lock_timeout = '5s';

CREATE OR REPLACE FUNCTION postern.drop_approvals(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET lock_timeout = '5s' AS $$
DECLARE part text; past timestamptz;
BEGIN
    LOCK TABLE postern.migration IN EXCLUSIVE MODE;
    first := date_trunc('month', first::timestamp)::date;
    past := (first + interval '1 month') AT TIME ZONE 'UTC';
    IF past > now() OR EXISTS (SELECT FROM postern.place WHERE month <= first) THEN
        RAISE EXCEPTION 'the month is not over' USING ERRCODE = '55000';
    END IF;
    past := least(past, now() - interval '8 days');
    FOREACH part IN ARRAY ARRAY['approval_news', 'decision', 'approval', 'sign_out'] LOOP
        EXECUTE format('ALTER TABLE postern.%I DISABLE TRIGGER append_only', part);
    END LOOP;
    DELETE FROM postern.approval_news n USING postern.approval a WHERE a.request = n.request AND a.asked < past;
    DELETE FROM postern.decision d USING postern.approval a WHERE a.request = d.request AND a.asked < past;
    DELETE FROM postern.approval WHERE asked < past;
    DELETE FROM postern.sign_out WHERE stored < past;
    FOREACH part IN ARRAY ARRAY['approval_news', 'decision', 'approval', 'sign_out'] LOOP
        EXECUTE format('ALTER TABLE postern.%I ENABLE TRIGGER append_only', part);
    END LOOP;
END $$;
)";
}

} // namespace postern::recording
