#include "recording/postgres_migrations.h"

namespace postern::recording {

// What Postern writes stays far below each of these; a block has at most kMaxBlockText bytes.
std::string_view boundsMigration() {
    return R"(
-- Everybody who reads gets whole rows: nobody fills their memory with one.
ALTER TABLE postern.gateway ADD CHECK (octet_length(name) <= 1024), ADD CHECK (octet_length(postern_version) <= 100),
    ADD CHECK (octet_length(public_key) <= 100), ADD CHECK (octet_length(policy_problem) <= 8192);
ALTER TABLE postern.ledger ADD CHECK (octet_length(canonical) <= 1048576),
    ADD CHECK (octet_length(kind) <= 100 AND octet_length(hash) <= 32 AND octet_length(prev) <= 32
        AND octet_length(signature) <= 64);
ALTER TABLE postern.session ADD CHECK (octet_length(issuer) + octet_length(subject) + octet_length(email)
    + octet_length(method) + octet_length(agent) + octet_length(agent_kind) + octet_length(address)
    + octet_length(executable) + octet_length(application_name) + octet_length(target) + octet_length(database)
    + octet_length("user") + octet_length(end_reason) + octet_length(head) <= 1048576);
ALTER TABLE postern.block ADD CHECK (octet_length(data) <= 134217728),
    ADD CHECK (octet_length(marks) <= 16777216 AND octet_length(head) <= 32);
ALTER TABLE postern.piece ADD CHECK (octet_length(facts) + octet_length(texts) <= 134217728);

-- Everybody lists all gateways.
CREATE FUNCTION postern.gateway_made() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM postern.gateway WHERE gateway = NEW.gateway)
       AND (SELECT count(*) FROM postern.gateway WHERE role = session_user) >= 1000 THEN
        RAISE EXCEPTION 'this role has enrolled 1000 gateways: keep the data folder of one, or use another role'
            USING ERRCODE = '54000';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION postern.gateway_made() FROM PUBLIC;
CREATE TRIGGER made BEFORE INSERT ON postern.gateway FOR EACH ROW EXECUTE FUNCTION postern.gateway_made();
)";
}

} // namespace postern::recording
