SELECT id, name AS ward, ward AS name FROM patient

SELECT * FROM patient p JOIN visit v ON v.patient_id = p.id

SELECT v.*, p.name FROM visit v, patient p WHERE p.id = v.patient_id ORDER BY p.born

SELECT x.c3 FROM patient AS x(c1, c2, c3)

SELECT j.a, j.n FROM (patient p JOIN visit v ON v.patient_id = p.id) AS j(a, w, n)

SELECT id, fee, name FROM visit NATURAL JOIN (SELECT id AS patient_id, name FROM patient) q

SELECT name, floor, ward FROM ward JOIN (SELECT ward AS name, id AS ward FROM patient) p USING (name)

SELECT name FROM ward FULL JOIN (SELECT ward AS name FROM patient) p USING (name)

SELECT u.name, w.floor FROM ward w JOIN (SELECT ward AS name FROM patient) p USING (name) AS u

SELECT p FROM patient p

SELECT (p).name, (p.home).town, (p).home FROM patient p

SELECT to_jsonb(p), p IS NULL FROM patient p

SELECT (SELECT p FROM patient p WHERE id = 1).diagnosis

SELECT w.name, (SELECT count(*) FROM patient p WHERE p.ward = w.name AND p.weight > 80) FROM ward w

SELECT w.name, (SELECT max(p.weight) FROM patient p WHERE p.ward = w.name) FROM ward w

SELECT ARRAY(SELECT diagnosis FROM patient ORDER BY born)

SELECT w.name FROM ward w WHERE EXISTS (SELECT 1 FROM patient p WHERE p.ward = w.name AND p.diagnosis LIKE 'c%')

SELECT id IN (SELECT patient_id FROM visit WHERE fee > 10) FROM patient

SELECT w.name, l.name FROM ward w CROSS JOIN LATERAL (SELECT name FROM patient WHERE ward = w.name LIMIT 1) l

SELECT w.name, g FROM ward w, generate_series(1, w.beds) g

SELECT e.key, e.value FROM patient p, jsonb_each(p.chart) e

SELECT n, t FROM patient p, unnest(p.marks) WITH ORDINALITY AS u(t, n)

WITH a AS (SELECT id, name FROM patient), b(k, v) AS (SELECT * FROM a) SELECT v FROM b

WITH patient AS (SELECT ward AS name FROM patient) SELECT name FROM patient

WITH RECURSIVE t(n, s) AS (SELECT id, name FROM patient WHERE id = 1 UNION ALL SELECT t.n + 1, t.s || p.diagnosis FROM t JOIN patient p ON p.id = t.n + 1) SELECT n, s FROM t

WITH RECURSIVE a AS (SELECT 1 AS n UNION SELECT b.n FROM b), b AS (SELECT id AS n FROM visit) SELECT n FROM a

SELECT ward FROM patient UNION ALL SELECT name FROM ward

SELECT id, name FROM patient UNION SELECT floor, name FROM ward ORDER BY 2

SELECT ward FROM patient EXCEPT SELECT name FROM ward

VALUES (1, 'a'), ((SELECT id FROM patient LIMIT 1), 'b')

SELECT v.b FROM (VALUES (1, 'x'), (2, 'y')) v(a, b)

SELECT ward, count(*), avg(weight), string_agg(name, ',' ORDER BY born) FROM patient GROUP BY ward HAVING max(born) > '2000-01-01' ORDER BY count(*)

SELECT ward AS w, count(DISTINCT name) FROM patient GROUP BY w

SELECT id, weight, rank() OVER (PARTITION BY ward ORDER BY born), sum(weight) OVER w FROM patient WINDOW w AS (ORDER BY id)

SELECT CASE WHEN diagnosis IS NULL THEN ward ELSE name END, coalesce(diagnosis, 'none'), nullif(ward, name), greatest(id, 3) FROM patient

SELECT chart -> 'a' ->> 'b', marks[1], marks[1:2], chart['x'] FROM patient

SELECT DISTINCT ON (ward) id, name FROM patient ORDER BY ward, weight DESC

SELECT holder, ward FROM patient_card

SELECT h FROM card_short WHERE n = 1

SELECT * FROM ward_load

SELECT id FROM sick

SELECT line FROM patient_line

SELECT initials, ward FROM patient

SELECT nick, secret FROM person

SELECT e.* FROM employee e

SELECT value, sensor FROM reading WHERE at > '2024-02-02'

SELECT sensor FROM ONLY reading_old

SELECT p.ctid, p.tableoid FROM patient p

SELECT id::text || ward, name::varchar(3), born + 1, extract(year FROM born) FROM patient

SELECT ROW(id, name), (ROW(ward, diagnosis)).f2 IS NULL FROM patient

SELECT count(*) FROM (SELECT * FROM patient) s

SELECT count(*) FILTER (WHERE diagnosis = 'flu'), count(name) FROM patient

SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY weight) FROM patient

UPDATE visit SET fee = fee + 1 WHERE note IS NULL RETURNING id, fee

DELETE FROM visit v USING patient p WHERE p.id = v.patient_id AND p.born < '1950-01-01' RETURNING v.id, p.ward

INSERT INTO ward (name, floor, beds) SELECT 'x', 1, 2 RETURNING name, beds

WITH gone AS (DELETE FROM visit WHERE fee > 5 RETURNING id, note) SELECT note FROM gone

SELECT xmlelement(name p, xmlattributes(ward AS w), id) FROM patient

SELECT x.town FROM patient p, LATERAL (SELECT (p.home).town) x

SELECT g.ward FROM (SELECT ward FROM patient GROUP BY GROUPING SETS ((ward), ())) g

-- inexact
SELECT name_of(id), visits_of(id), tidy(ward), gossip(id), ward_of(id) FROM patient

-- inexact
SELECT q.name, q.ward FROM patients_of('a') q

-- inexact
SELECT label(p), p.label FROM patient p

-- inexact
SELECT * FROM ROWS FROM (patients_of('a'), generate_series(1, 2)) AS r

-- inexact
SELECT r.a FROM jsonb_to_recordset((SELECT jsonb_agg(p) FROM patient p)) AS r(a text, b int)
