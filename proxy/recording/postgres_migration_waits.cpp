#include "recording/postgres_migrations.h"

namespace postern::recording {

std::string_view waitsMigration() {
    return R"(
-- Each of these chains has one end, so whoever adds to it waits for whoever is at it. An entry takes milliseconds: a role
-- that keeps others waiting for longer, in a transaction that does not end, is disconnected with all that it has in the
-- queue, where the owner of the store may do that (a superuser, or a member of pg_signal_backend).
CREATE FUNCTION postern.take_end(chain regclass) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET lock_timeout = '2s' AS $$
DECLARE ended bigint;
BEGIN
    FOR attempt IN 1..3 LOOP
        BEGIN
            EXECUTE format('LOCK TABLE %s IN SHARE UPDATE EXCLUSIVE MODE', chain);
            RETURN;
        EXCEPTION WHEN lock_not_available THEN
            IF attempt = 3 THEN
                RAISE;
            END IF;
            BEGIN
                WITH at_it AS (SELECT l.pid, l.granted, a.usesysid, a.wait_event FROM pg_locks l
                        JOIN pg_stat_activity a USING (pid) JOIN pg_roles r ON r.oid = a.usesysid AND NOT r.rolsuper
                        WHERE l.relation = chain AND l.database = (SELECT d.oid FROM pg_database d
                            WHERE d.datname = current_database()) AND l.mode = 'ShareUpdateExclusiveLock'
                        AND l.pid <> pg_backend_pid() AND a.backend_type = 'client backend'
                        AND a.usesysid <> (SELECT c.relowner FROM pg_class c WHERE c.oid = chain))
                SELECT count(pg_terminate_backend(pid)) INTO ended FROM at_it WHERE usesysid IN
                    (SELECT usesysid FROM at_it WHERE granted AND wait_event IS DISTINCT FROM 'SyncRep');
            EXCEPTION WHEN insufficient_privilege THEN NULL;
            END;
        END;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION postern.take_end(regclass) FROM PUBLIC;

CREATE OR REPLACE FUNCTION postern.access_head(locked boolean) RETURNS TABLE (entries bigint, head bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF locked THEN
        PERFORM postern.take_end('postern.access');
    END IF;
    RETURN QUERY SELECT a.number, a.hash FROM postern.access a ORDER BY a.number DESC LIMIT 1;
END $$;

CREATE OR REPLACE FUNCTION postern.access_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE last record;
BEGIN
    PERFORM postern.take_end('postern.access');
    SELECT number, hash INTO last FROM postern.access ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.prev <> coalesce(last.hash, decode(repeat('00', 32), 'hex'))
       OR NEW.hash <> sha256(convert_to(NEW.canonical, 'UTF8') || NEW.prev) THEN
        RAISE EXCEPTION 'the entry does not continue the chain of accesses' USING ERRCODE = '42501';
    END IF;
    NEW.role := session_user;
    RETURN NEW;
END $$;

-- One entry in one statement, so that nothing is held between two. What stands before and behind its
-- number is the caller's.
CREATE FUNCTION postern.note_access(before text, behind text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE last record; entry text;
BEGIN
    SELECT entries, head INTO last FROM postern.access_head(true);
    entry := before || (coalesce(last.entries, 0) + 1) || behind;
    last.head := coalesce(last.head, decode(repeat('00', 32), 'hex'));
    INSERT INTO postern.access (number, canonical, hash, prev)
        VALUES (coalesce(last.entries, 0) + 1, entry, sha256(convert_to(entry, 'UTF8') || last.head), last.head);
END $$;
REVOKE ALL ON FUNCTION postern.note_access(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION postern.note_access(text, text)
    TO postern_gateway, postern_auditor, postern_administrator;
-- Whoever reads them reads all of one.
ALTER TABLE postern.access ADD CHECK (octet_length(canonical) <= 1048576) NOT VALID;

CREATE OR REPLACE FUNCTION postern.directive_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE last record;
BEGIN
    PERFORM postern.take_end('postern.directive');
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

-- Anybody who may connect can listen, not read what comes, and send others what fills the server's one queue of
-- notifications: from then on every transaction that would send one fails. Rows count for more: whoever waits for them
-- looks all the same.
DO $$
DECLARE routine pg_catalog.regprocedure;
BEGIN
    FOR routine IN SELECT p.oid FROM pg_catalog.pg_proc p WHERE p.pronamespace = 'postern'::pg_catalog.regnamespace
            AND p.prosrc LIKE '%PERFORM pg_notify(%' LOOP
        EXECUTE pg_catalog.regexp_replace(pg_catalog.pg_get_functiondef(routine), 'PERFORM (pg_notify\([^;]*\));',
                                          'IF pg_notification_queue_usage() < 0.5 THEN PERFORM \1; END IF;');
    END LOOP;
END $$;
)";
}

} // namespace postern::recording
