#include "recording/postgres_migrations.h"

namespace postern::recording {

std::string_view guardsMigration() {
    return R"(
-- Without pg_temp in it, a search path looks for types and tables in the caller's temporary schema first: what the
-- caller put there under a type's name would run with the owner's rights.
DO $$
DECLARE routine pg_catalog.regprocedure;
BEGIN
    FOR routine IN SELECT p.oid FROM pg_catalog.pg_proc p
            WHERE p.pronamespace = 'postern'::pg_catalog.regnamespace LOOP
        EXECUTE pg_catalog.format('ALTER FUNCTION %s SET search_path = pg_catalog, pg_temp', routine);
    END LOOP;
END $$;

-- An answer is to a decision on the very request that it is filed under. One that is not, from before, stays as it is:
-- it answers nothing, and stands in nobody's way.
ALTER TABLE postern.decision ADD CONSTRAINT decision_of_request UNIQUE (decision, request);
ALTER TABLE postern.approval_news DROP CONSTRAINT approval_news_decision_fkey,
    ADD CONSTRAINT approval_news_decision_fkey FOREIGN KEY (decision, request)
        REFERENCES postern.decision (decision, request) NOT VALID;
DROP INDEX postern.approval_news_answer;
CREATE UNIQUE INDEX approval_news_answer ON postern.approval_news (decision, request);

-- Any day names its month: a day in the middle would otherwise drop the month's tables and ask about none of its
-- sessions.
CREATE OR REPLACE FUNCTION postern.drop_month(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE parent text;
BEGIN
    PERFORM pg_advisory_xact_lock(7041776002);
    first := date_trunc('month', first::timestamp)::date;
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

-- Nothing is held for longer than a week: what was asked in the last eight days may not be over yet, and stays.
CREATE OR REPLACE FUNCTION postern.drop_approvals(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE part text; past timestamptz;
BEGIN
    PERFORM pg_advisory_xact_lock(7041776002);
    first := date_trunc('month', first::timestamp)::date;
    past := (first + interval '1 month') AT TIME ZONE 'UTC';
    IF past > now() OR EXISTS (SELECT FROM postern.place WHERE month <= first) THEN
        RAISE EXCEPTION 'the month is not over' USING ERRCODE = '55000';
    END IF;
    past := least(past, now() - interval '8 days');
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
)";
}

} // namespace postern::recording
