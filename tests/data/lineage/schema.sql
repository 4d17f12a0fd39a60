-- A clinic that also runs a shop: enough of everything that lineage has to see through.
CREATE SCHEMA shop;
SET search_path = shop, public;

CREATE TYPE parcel AS (street text, town text);
CREATE TYPE size AS ENUM ('small', 'large');
CREATE DOMAIN code AS text CHECK (VALUE <> '');

CREATE TABLE patient (
    id        integer PRIMARY KEY,
    ward      text NOT NULL,
    name      text NOT NULL,
    diagnosis text,
    weight    numeric(6,2),
    born      date,
    home      parcel,
    marks     text[],
    chart     jsonb,
    initials  text GENERATED ALWAYS AS (left(name, 1)) STORED,
    insurance text UNIQUE,
    age       integer CHECK (age >= 0 AND age < 200),
    pulse     integer
);
CREATE TABLE visit (
    id         integer PRIMARY KEY,
    patient_id integer NOT NULL REFERENCES patient(id),
    seen_on    date NOT NULL,
    fee        numeric(8,2) NOT NULL,
    note       text
);
CREATE TABLE ward (name text PRIMARY KEY, floor integer NOT NULL, beds integer NOT NULL CHECK (beds > 0));
CREATE TABLE log (id integer GENERATED ALWAYS AS IDENTITY, what text, who text, old_name text);
CREATE TABLE person (id integer PRIMARY KEY, nick text, secret text);
CREATE TABLE employee (since date, badge text) INHERITS (person);
CREATE TABLE reading (at date NOT NULL, sensor integer NOT NULL, value numeric) PARTITION BY RANGE (at);
CREATE TABLE reading_old PARTITION OF reading FOR VALUES FROM ('2020-01-01') TO ('2024-01-01');
CREATE TABLE reading_new PARTITION OF reading FOR VALUES FROM ('2024-01-01') TO ('2030-01-01');

CREATE VIEW patient_card AS SELECT id, name AS holder, ward FROM patient;
CREATE VIEW card_short AS SELECT id AS n, holder AS h FROM patient_card;
CREATE VIEW ward_load AS SELECT w.name, count(p.id) AS patients FROM ward w LEFT JOIN patient p ON p.ward = w.name GROUP BY w.name;
CREATE VIEW sick AS SELECT id, ward FROM patient WHERE diagnosis IS NOT NULL;
CREATE MATERIALIZED VIEW patient_line AS SELECT id, name || ' in ' || ward AS line FROM patient;

CREATE FUNCTION name_of(p integer) RETURNS text LANGUAGE sql STABLE AS $$ SELECT name FROM shop.patient WHERE id = p $$;
CREATE FUNCTION patients_of(w text) RETURNS SETOF patient LANGUAGE sql STABLE AS $$ SELECT * FROM shop.patient WHERE ward = w $$;
CREATE FUNCTION visits_of(p integer) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM shop.visit WHERE patient_id = p $$;
CREATE FUNCTION tidy(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(trim(t)) $$;
CREATE FUNCTION label(p patient) RETURNS text LANGUAGE sql STABLE AS $$ SELECT p.name || '/' || p.ward $$;
CREATE FUNCTION gossip(p integer) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE r record; answer text := '';
BEGIN
  FOR r IN SELECT diagnosis, ward FROM shop.patient WHERE id = p LOOP
    answer := answer || coalesce(r.diagnosis, '-');
  END LOOP;
  RETURN answer;
END $$;
CREATE FUNCTION ward_of(p integer) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE r shop.patient%ROWTYPE;
BEGIN
  SELECT * INTO r FROM shop.patient WHERE id = p;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN r.ward;
END $$;
CREATE FUNCTION shout(p integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN RAISE NOTICE 'patient %', (SELECT name FROM shop.patient WHERE id = p); END $$;
CREATE FUNCTION any_sql(q text) RETURNS text LANGUAGE plpgsql AS $$ DECLARE t text; BEGIN EXECUTE q INTO t; RETURN t; END $$;
CREATE FUNCTION open_list(c refcursor) RETURNS refcursor LANGUAGE plpgsql AS $$
BEGIN OPEN c FOR SELECT id, name FROM shop.patient ORDER BY id; RETURN c; END $$;
CREATE FUNCTION keep_old() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO shop.log (what, old_name) VALUES (TG_OP, OLD.name); RETURN NEW; END $$;
CREATE TRIGGER patient_keep AFTER UPDATE ON patient FOR EACH ROW EXECUTE FUNCTION keep_old();
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF NEW.fee < 0 THEN RAISE EXCEPTION 'visit %: %', NEW.id, NEW.note; END IF; RETURN NEW; END $$;
CREATE TRIGGER visit_stamp BEFORE INSERT OR UPDATE ON visit FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE RULE ward_touched AS ON UPDATE TO ward DO ALSO SELECT id, name FROM shop.patient WHERE ward = NEW.name;
