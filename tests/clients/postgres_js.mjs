// postgres.js: automatic pipelining, prepared statements, cursors, COPY streams, LISTEN, transactions, cancel.
import {createRequire} from 'node:module';
import {pipeline} from 'node:stream/promises';
import {Readable} from 'node:stream';

const postgres = createRequire(process.env.NODE_PATH + '/')('postgres');
const ssl = process.env.PGSSLMODE === 'require' ? {rejectUnauthorized: false} : false;
const connect = (more = {}) => postgres({
    host: process.env.PGHOST, port: +process.env.PGPORT, database: process.env.PGDATABASE, user: process.env.PGUSER, password: process.env.PGPASSWORD,
    ssl, max: 1, onnotice: n => show('notice', n.severity, n.message), ...more});
const show = (...values) => console.log(...values.map(v => typeof v === 'string' ? v : JSON.stringify(v, (k, x) => x?.type === 'Buffer' ? Buffer.from(x.data).toString('hex') : typeof x === 'bigint' ? `${x}n` : x)));
const cases = [];
const define = (name, run, options) => cases.push([name, run, options]);

async function refused(promise) {
    try { await promise; show('no error'); } catch (e) { show(e.code, e.severity, e.message, e.detail, e.hint, e.position, e.constraint_name); }
}

define('queries', async sql => {
    const rows = await sql`SELECT id, name, mood, home, tags, document, balance, born, picture, active FROM customers ORDER BY id`;
    show(rows, rows.count, rows.command, rows.columns.map(c => [c.name, c.type]));
    show(await sql`SELECT ${1}::int + ${2}::int AS sum, ${'it\'s ☃'} AS t, ${sql.json({a: [1]})} AS j, ${sql.array([1, 2, 3])}::int[] AS a, ${null}::text AS n`);
    show(await sql`SELECT name FROM customers WHERE id IN ${sql([1, 2])} ORDER BY id`);
});
define('fragments and inserts', async sql => {
    show(await sql`INSERT INTO scratch ${sql([{id: 1, note: 'a'}, {id: 2, note: 'b'}])} RETURNING id, note`);
    show(await sql`UPDATE scratch SET ${sql({note: 'z'}, 'note')} WHERE id = 2 RETURNING *`);
    show(await sql`SELECT ${sql('id')} FROM ${sql('scratch')} ${true ? sql`WHERE id > 1` : sql``}`);
});
define('simple protocol with several statements', async sql => show(await sql`SELECT 1 AS a; SELECT 2 AS b, 3 AS c; DELETE FROM scratch`.simple()));
define('errors', async sql => {
    await refused(sql`SELECT nope`);
    await refused(sql`SELECT 1 / ${0}::int`);
    await refused(sql`SELECT fail('js')`);
    await refused(sql`INSERT INTO customers (id, name) VALUES (1, 'x')`);
    await refused(sql`SELECT ${'x'}::int`.simple === undefined ? sql`SELECT 1` : sql.unsafe("SELECT 'x'::int"));
    await refused(sql.unsafe('SELECT $1::int', ['x']));
    show(await sql`SELECT 'alive' AS s`);
});
define('pipelined queries, one fails', async sql => {
    const all = await Promise.allSettled([sql`SELECT 1 AS a`, sql`SELECT 1/0`, sql`SELECT 2 AS b`, sql`SELECT nope`, sql`SELECT ${3}::int AS c`]);
    show(all.map(r => r.status === 'fulfilled' ? r.value : r.reason.code));
});
define('five hundred at once', async sql => {
    const all = await Promise.all(Array.from({length: 500}, (_, i) => sql`SELECT ${i}::int AS i, ${'x'.repeat(i)} AS t`));
    show(all.reduce((s, r) => s + r[0].i + r[0].t.length, 0));
});
define('transactions and savepoints', async sql => {
    show(await sql.begin(async t => {
        await t`INSERT INTO scratch VALUES (10, 'outer')`;
        await t.savepoint(async s => { await s`INSERT INTO scratch VALUES (10, 'twice')`; }).catch(e => show('inner', e.code));
        return t`SELECT * FROM scratch WHERE id = 10`;
    }));
    await refused(sql.begin('read only', async t => { await t`DELETE FROM scratch`; }));
    await refused(sql.begin(async t => { await t`DELETE FROM scratch`; throw Object.assign(new Error('mine'), {code: 'MINE'}); }));
    show(await sql`SELECT count(*)::int FROM scratch`);
});
define('cursor', async sql => {
    const seen = [];
    await sql`SELECT id FROM wide ORDER BY id LIMIT 100`.cursor(17, rows => { seen.push(rows.length); });
    show(seen);
    let n = 0;
    for await (const rows of sql`SELECT id FROM wide ORDER BY id`.cursor(10)) { n += rows.length; if (n >= 30) break; }
    show(n, await sql`SELECT 'after' AS s`);
});
define('for each and raw values', async sql => {
    let sum = 0;
    await sql`SELECT id FROM wide`.forEach(row => { sum += row.id; });
    show(sum, await sql`SELECT 1 AS a, NULL AS b`.raw(), await sql`SELECT 1 AS a, 2 AS b`.values());
});
define('describe', async sql => {
    const d = await sql`SELECT id, name FROM customers WHERE id = ${1}`.describe();
    show(d.types, d.columns.map(c => [c.name, c.type]));
});
define('copy', async sql => {
    await sql`TRUNCATE scratch`;
    await pipeline(Readable.from(Array.from({length: 3000}, (_, i) => `${i}\tjs ${i}\t\\N\n`)), await sql`COPY scratch FROM STDIN`.writable());
    show(await sql`SELECT count(*)::int, max(note) FROM scratch`);
    let bytes = 0;
    for await (const chunk of await sql`COPY wide TO STDOUT`.readable()) bytes += chunk.length;
    show(bytes); // the library keeps this connection busy after a COPY TO, with any server
});
define('listen', async sql => {
    let heard;
    const got = new Promise(resolve => { heard = resolve; });
    const {unlisten} = await sql.listen('ch', payload => heard(payload));
    await sql.notify('ch', 'to myself');
    show(await got);
    await unlisten();
});
define('notices', async sql => show(await sql`SELECT warn('js')`));
define('cancel', async sql => {
    const query = sql`SELECT pg_sleep(60)`;
    setTimeout(() => query.cancel(), 1000);
    await refused(query);
    show(await sql`SELECT 'alive' AS s`);
});
define('large values', async sql => {
    const text = 'ü'.repeat(1_500_000);
    const [row] = await sql`SELECT ${text}::text AS t, repeat('k', 8000000) AS k`;
    show(row.t === text, row.k.length);
});
define('pool of connections', async sql => show((await Promise.all(Array.from({length: 40}, (_, i) => sql`SELECT ${i}::int AS i, pg_sleep(0.01)`))).map(r => r[0].i)), {max: 6});
define('settings', async sql => show(await sql`SELECT current_setting('application_name') AS a, current_setting('work_mem') AS w, current_setting('DateStyle') AS d`),
    {connection: {application_name: 'js é', work_mem: '555kB', DateStyle: 'ISO, DMY'}});
define('without prepared statements', async sql => { for (let i = 0; i < 3; i++) show(await sql`SELECT ${i}::int AS i`); }, {prepare: false});
define('reserved connection', async sql => { const r = await sql.reserve(); show(await r`SELECT 1 AS a`); r.release(); }, {max: 2});
define('refused: syntax error', async sql => refused(sql.unsafe('SELEC 1')));

for (const [name, run, options] of cases) {
    console.log(`=== ${name}`);
    const sql = connect(options);
    try { await run(sql); } catch (e) { console.log('!!', e); process.exit(1); }
    await sql.end({timeout: 5});
}
