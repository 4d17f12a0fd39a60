#include "recording/postgres_migrations.h"

namespace postern::recording {

// A decision is a row that its approver's role adds; whether it counts is not the store's to say: the gateway that
// asked checks the signature and whose key it is. Rows are only ever added, by whoever they are about.
std::string_view approvalsMigration() {
    return R"(
CREATE TABLE postern.approval (
    request text PRIMARY KEY CHECK (request ~ '^[0-9a-f]{64}$'), gateway bigint NOT NULL REFERENCES postern.gateway,
    asked timestamptz NOT NULL DEFAULT clock_timestamp(),
    document text NOT NULL CHECK (octet_length(document) <= 1048576));
CREATE INDEX approval_asked ON postern.approval (asked);
CREATE INDEX approval_gateway ON postern.approval (gateway, asked);

CREATE TABLE postern.decision (
    decision bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, request text NOT NULL REFERENCES postern.approval,
    gateway bigint NOT NULL, role name NOT NULL DEFAULT session_user,
    made timestamptz NOT NULL DEFAULT clock_timestamp(),
    evidence text NOT NULL CHECK (octet_length(evidence) <= 65536));
CREATE INDEX decision_gateway ON postern.decision (gateway, made);
CREATE INDEX decision_request ON postern.decision (request, role);

-- What the gateway says about its request: its state, what is known of its impact, what it answers to a decision.
CREATE TABLE postern.approval_news (
    news bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, request text NOT NULL REFERENCES postern.approval,
    gateway bigint NOT NULL, told timestamptz NOT NULL DEFAULT clock_timestamp(),
    kind text NOT NULL CHECK (kind IN ('state', 'impact', 'answer')),
    decision bigint REFERENCES postern.decision CHECK ((decision IS NOT NULL) = (kind = 'answer')),
    is_over boolean NOT NULL DEFAULT false, document text NOT NULL CHECK (octet_length(document) <= 1048576));
CREATE INDEX approval_news_request ON postern.approval_news (request, kind, news);
CREATE UNIQUE INDEX approval_news_answer ON postern.approval_news (decision);

CREATE FUNCTION postern.approval_made() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    NEW.asked := clock_timestamp();
    RETURN NEW;
END $$;

-- Who decides, on whose request and when is written by the store, not by who decides. A few attempts for each role:
-- somebody whose sign-in was refused may sign in and decide again.
CREATE FUNCTION postern.decision_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
    NEW.role := session_user;
    NEW.made := clock_timestamp();
    SELECT gateway INTO NEW.gateway FROM postern.approval WHERE request = NEW.request;
    IF NEW.gateway IS NULL THEN
        RAISE EXCEPTION 'there is no such request' USING ERRCODE = '42704';
    END IF;
    PERFORM pg_advisory_xact_lock(704177, hashtext(NEW.request));
    IF EXISTS (SELECT FROM postern.approval_news WHERE request = NEW.request AND is_over) THEN
        RAISE EXCEPTION 'the request is not open any more' USING ERRCODE = '55000';
    END IF;
    IF (SELECT count(*) FROM postern.decision WHERE request = NEW.request AND role = NEW.role) >= 20 THEN
        RAISE EXCEPTION 'too many decisions on one request' USING ERRCODE = '54000';
    END IF;
    RETURN NEW;
END $$;

-- Everybody who may connect can listen: nothing is said but which gateway it is about.
CREATE FUNCTION postern.tell_approvers() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_notify('postern_approvals', NEW.gateway::text);
    RETURN NULL;
END $$;
CREATE FUNCTION postern.tell_gateway() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_notify('postern_decisions', NEW.gateway::text);
    RETURN NULL;
END $$;

CREATE TRIGGER made BEFORE INSERT ON postern.approval FOR EACH ROW EXECUTE FUNCTION postern.approval_made();
CREATE TRIGGER made BEFORE INSERT ON postern.decision FOR EACH ROW EXECUTE FUNCTION postern.decision_made();
CREATE TRIGGER told AFTER INSERT ON postern.approval FOR EACH ROW EXECUTE FUNCTION postern.tell_approvers();
CREATE TRIGGER told AFTER INSERT ON postern.approval_news FOR EACH ROW EXECUTE FUNCTION postern.tell_approvers();
CREATE TRIGGER told AFTER INSERT ON postern.decision FOR EACH ROW EXECUTE FUNCTION postern.tell_gateway();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.approval FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.decision FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON postern.approval_news
    FOR EACH ROW EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.approval FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.decision FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON postern.approval_news
    FOR EACH STATEMENT EXECUTE FUNCTION postern.refuse();

REVOKE ALL ON FUNCTION postern.approval_made(), postern.decision_made(), postern.tell_approvers(),
    postern.tell_gateway() FROM PUBLIC;
GRANT SELECT ON postern.approval, postern.approval_news
    TO postern_gateway, postern_approver, postern_auditor, postern_administrator;
GRANT SELECT ON postern.decision TO postern_gateway, postern_approver, postern_auditor, postern_administrator;
GRANT INSERT (request, gateway, document) ON postern.approval TO postern_gateway;
GRANT INSERT (request, gateway, kind, decision, is_over, document) ON postern.approval_news TO postern_gateway;
GRANT INSERT (request, evidence) ON postern.decision TO postern_approver;

ALTER TABLE postern.approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE postern.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE postern.approval_news ENABLE ROW LEVEL SECURITY;

CREATE POLICY own ON postern.approval TO postern_gateway USING (gateway IN (SELECT postern.own()))
    WITH CHECK (gateway IN (SELECT postern.own()));
CREATE POLICY everything ON postern.approval FOR SELECT TO postern_approver, postern_auditor, postern_administrator
    USING (true);
CREATE POLICY own ON postern.approval_news TO postern_gateway USING (gateway IN (SELECT postern.own()))
    WITH CHECK (gateway IN (SELECT postern.own()) AND EXISTS (SELECT FROM postern.approval a
        WHERE a.request = approval_news.request AND a.gateway = approval_news.gateway));
CREATE POLICY everything ON postern.approval_news FOR SELECT
    TO postern_approver, postern_auditor, postern_administrator USING (true);
CREATE POLICY asked ON postern.decision FOR SELECT TO postern_gateway USING (gateway IN (SELECT postern.own()));
CREATE POLICY own ON postern.decision FOR SELECT TO postern_approver USING (role = session_user);
CREATE POLICY decide ON postern.decision FOR INSERT TO postern_approver WITH CHECK (role = session_user);
CREATE POLICY everything ON postern.decision FOR SELECT TO postern_auditor, postern_administrator USING (true);

-- What was decided is in the sessions' events; these rows go after the month that they were asked in.
CREATE FUNCTION postern.drop_approvals(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE part text; past timestamptz := (first + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
    PERFORM pg_advisory_xact_lock(7041776002);
    IF past > now() OR EXISTS (SELECT FROM postern.place WHERE month <= first) THEN
        RAISE EXCEPTION 'the month is not over' USING ERRCODE = '55000';
    END IF;
    FOREACH part IN ARRAY ARRAY['approval_news', 'decision', 'approval'] LOOP
        EXECUTE format('ALTER TABLE postern.%I DISABLE TRIGGER append_only', part);
    END LOOP;
    DELETE FROM postern.approval_news n USING postern.approval a WHERE a.request = n.request AND a.asked < past;
    DELETE FROM postern.decision d USING postern.approval a WHERE a.request = d.request AND a.asked < past;
    DELETE FROM postern.approval WHERE asked < past;
    FOREACH part IN ARRAY ARRAY['approval_news', 'decision', 'approval'] LOOP
        EXECUTE format('ALTER TABLE postern.%I ENABLE TRIGGER append_only', part);
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION postern.drop_approvals(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION postern.drop_approvals(date) TO postern_administrator;
)";
}

} // namespace postern::recording
