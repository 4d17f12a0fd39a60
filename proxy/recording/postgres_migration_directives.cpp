#include "recording/postgres_migrations.h"

namespace postern::recording {

// What administrators tell every gateway. Their signatures are what gateways believe; the rights keep the table from
// others, the trigger keeps it in order.
std::string_view directivesMigration() {
    return R"(
CREATE TABLE postern.directive (
    number bigint PRIMARY KEY CHECK (number >= 1),
    kind text NOT NULL CHECK (kind IN ('policy', 'agent', 'revoke-agent', 'revoke-identity', 'restore-identity')),
    role name NOT NULL DEFAULT session_user, stored timestamptz NOT NULL DEFAULT clock_timestamp(),
    canonical text NOT NULL CHECK (octet_length(canonical) <= 65536),
    contents text NOT NULL CHECK (octet_length(contents) <= 1048576),
    hash bytea NOT NULL, prev bytea NOT NULL, public_key text NOT NULL CHECK (octet_length(public_key) <= 100),
    signature bytea NOT NULL CHECK (octet_length(signature) <= 64));
CREATE INDEX directive_kind ON postern.directive (kind, number);

CREATE FUNCTION postern.directive_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE last record;
BEGIN
    PERFORM pg_advisory_xact_lock(7041776003);
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
REVOKE ALL ON FUNCTION postern.directive_chain() FROM PUBLIC;
CREATE TRIGGER chain BEFORE INSERT ON postern.directive FOR EACH ROW EXECUTE FUNCTION postern.directive_chain();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.directive FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.directive FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();

GRANT SELECT ON postern.directive TO postern_gateway, postern_auditor, postern_administrator;
GRANT INSERT (number, kind, canonical, contents, hash, prev, public_key, signature) ON postern.directive
    TO postern_administrator;
ALTER TABLE postern.directive ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON postern.directive FOR SELECT
    TO postern_gateway, postern_auditor, postern_administrator USING (true);
CREATE POLICY publish ON postern.directive FOR INSERT TO postern_administrator WITH CHECK (role = session_user);

-- What each gateway says it has made of them.
ALTER TABLE postern.gateway ADD COLUMN directive bigint NOT NULL DEFAULT 0,
    ADD COLUMN policy_version bigint NOT NULL DEFAULT 0, ADD COLUMN policy_problem text NOT NULL DEFAULT '',
    ADD COLUMN policy_time timestamptz;
GRANT UPDATE (directive, policy_version, policy_problem, policy_time) ON postern.gateway TO postern_gateway;
)";
}

} // namespace postern::recording
