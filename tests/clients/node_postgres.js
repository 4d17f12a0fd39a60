// node-postgres: pools, prepared statements, cursors, query streams, COPY streams, LISTEN, errors.
'use strict';
const {Client, Pool, types} = require('pg');
const Cursor = require('pg-cursor');
const QueryStream = require('pg-query-stream');
const {from: copyFrom, to: copyTo} = require('pg-copy-streams');
const {pipeline} = require('node:stream/promises');
const {Readable} = require('node:stream');
const assert = require('node:assert');

const ssl = process.env.PGSSLMODE === 'require' ? {rejectUnauthorized: false} : false;
delete process.env.PGSSLMODE;
const cases = [];
const define = (name, run) => cases.push([name, run]);
const show = (...values) => console.log(...values.map(v => typeof v === 'string' ? v : JSON.stringify(v, (k, x) => Buffer.isBuffer(x) ? x.toString('hex') : x)));

async function refused(promise) {
    try { await promise; show('no error'); } catch (e) { show(e.code, e.severity, e.message, e.detail, e.hint, e.position, e.constraint); }
}

define('queries', async c => {
    const r = await c.query('SELECT id, name, mood, home, tags, document, balance, born, picture, active FROM customers ORDER BY id');
    show(r.command, r.rowCount, r.fields.map(f => [f.name, f.dataTypeID]), r.rows);
    show((await c.query({text: 'SELECT 1 AS a, 2 AS a', rowMode: 'array'})).rows);
    show((await c.query('SELECT 1 AS one; SELECT 2 AS two; INSERT INTO scratch VALUES (1)')).map(x => [x.command, x.rowCount, x.rows]));
    show((await c.query('')).rows);
});
define('parameters', async c => {
    show((await c.query('SELECT $1::int AS i, $2::text AS t, $3::jsonb AS j, $4::int[] AS a, $5::bytea AS b, $6::timestamptz AS d, $7::text AS n',
        [1, "it's ☃ 🐘", {a: [1, null]}, [1, null, 3], Buffer.from([0, 255]), new Date(0), null])).rows);
    show((await c.query({text: 'SELECT $1::int4 AS i, $2::float8 AS f, now() > $3 AS later', values: [5, 2.5, new Date(0)], binary: true})).rows);
});
define('named prepared statements', async c => {
    for (let i = 1; i <= 3; i++) show((await c.query({name: 'by-id', text: 'SELECT name FROM customers WHERE id = $1', values: [i]})).rows);
    await refused(c.query({name: 'by-id', text: 'SELECT 1'}));
    await refused(c.query({name: 'by-id', text: 'SELECT name FROM customers WHERE id = $1', values: ['x']}));
    show((await c.query('SELECT name, statement FROM pg_prepared_statements')).rows);
});
define('errors', async c => {
    for (const q of ['SELECT nope', 'SELECT 1/0', "SELECT fail('node')", "INSERT INTO customers (id, name) VALUES (1, 'x')", 'SELECT 1; SELECT 1/0; SELECT 2'])
        await refused(c.query(q));
    await refused(c.query('SELECT $1::int', ['x']));
    await refused(c.query('SELECT 1; SELECT $1', [1]));
    show((await c.query("SELECT 'alive' AS s")).rows);
});
define('transactions', async c => {
    await c.query('BEGIN');
    await c.query("INSERT INTO scratch VALUES (50, 'x')");
    await refused(c.query('SELECT bad'));
    await refused(c.query('SELECT 1'));
    await c.query('ROLLBACK');
    show((await c.query('SELECT count(*) FROM scratch WHERE id = 50')).rows);
});
define('queries queued without waiting', async c => {
    show((await Promise.all(Array.from({length: 200}, (_, i) => c.query('SELECT $1::int AS i', [i])))).reduce((s, r) => s + r.rows[0].i, 0));
});
define('cursor', async c => {
    const cursor = c.query(new Cursor('SELECT id FROM wide WHERE id > $1 ORDER BY id', [10]));
    show((await cursor.read(3)).map(r => r.id), (await cursor.read(1000)).length);
    await cursor.close();
    show((await c.query('SELECT 1 AS after')).rows);
});
define('query stream', async c => {
    let sum = 0;
    for await (const row of c.query(new QueryStream('SELECT id, filler FROM wide ORDER BY id', [], {batchSize: 77}))) sum += row.id + row.filler.length;
    show(sum);
});
define('query stream ended early', async c => {
    let n = 0;
    for await (const row of c.query(new QueryStream('SELECT id FROM wide ORDER BY id', [], {batchSize: 10}))) if (++n === 25) break;
    show(n, (await c.query('SELECT 1 AS after')).rows);
});
define('copy streams', async c => {
    await c.query('TRUNCATE scratch');
    const rows = Array.from({length: 5000}, (_, i) => `${i}\tnode ${i}\t\\N\n`);
    await pipeline(Readable.from(rows), c.query(copyFrom('COPY scratch FROM STDIN')));
    show((await c.query('SELECT count(*), max(note) FROM scratch')).rows);
    let bytes = 0;
    for await (const chunk of c.query(copyTo('COPY wide TO STDOUT (FORMAT binary)'))) bytes += chunk.length;
    show(bytes);
    await refused(pipeline(Readable.from(['bad\n']), c.query(copyFrom('COPY scratch FROM STDIN'))));
    await refused(pipeline(Readable.from((function* () { yield '9000\tx\t\\N\n'; throw new Error('source failed'); })()), c.query(copyFrom('COPY scratch FROM STDIN'))));
    show((await c.query('SELECT count(*) FROM scratch')).rows);
});
define('listen', async c => {
    const got = new Promise(resolve => c.once('notification', n => resolve([n.channel, n.payload])));
    await c.query('LISTEN ch');
    const other = new Client({ssl});
    await other.connect();
    await other.query("NOTIFY ch, 'from another'");
    show(await got);
    await other.end();
});
define('notices', async c => {
    const heard = [];
    c.on('notice', n => heard.push([n.severity, n.code, n.message]));
    await c.query("SELECT warn('node')");
    show(heard);
});
define('pool', async () => {
    const pool = new Pool({ssl, max: 5});
    show((await Promise.all(Array.from({length: 50}, (_, i) => pool.query('SELECT $1::int AS i FROM pg_sleep(0.01)', [i])))).map(r => r.rows[0].i));
    show(pool.totalCount);
    const c = await pool.connect();
    const gone = new Promise(resolve => c.once('error', e => resolve(e.code)));
    await refused(c.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    show(await gone === undefined ? 'no code' : 'code');
    c.release(true);
    show((await pool.query("SELECT 'alive' AS s")).rows);
    await pool.end();
});
define('settings at start-up', async () => {
    const c = new Client({ssl, application_name: 'node é', statement_timeout: 4321, idle_in_transaction_session_timeout: 55555, options: '-c work_mem=222kB', client_encoding: 'UTF8'});
    await c.connect();
    for (const name of ['application_name', 'statement_timeout', 'idle_in_transaction_session_timeout', 'work_mem']) show((await c.query(`SHOW ${name}`)).rows);
    await c.end();
});
define('query timeout', async () => {
    const c = new Client({ssl, query_timeout: 200});
    c.on('error', () => {});
    await c.connect();
    await refused(c.query('SELECT pg_sleep(0.6)'));
    await c.end();
});
define('large values', async c => {
    const text = 'ü'.repeat(2_000_000);
    const r = await c.query("SELECT $1::text AS t, repeat('k', 10000000) AS k", [text]);
    assert(r.rows[0].t === text);
    show(r.rows[0].k.length);
});
define('refused: syntax error', async c => refused(c.query('SELEC 1')));
define('refused: syntax error in a prepared statement', async c => refused(c.query('SELEC $1', [1])));

(async () => {
    for (const [name, run] of cases) {
        console.log(`=== ${name}`);
        const client = new Client({ssl});
        await client.connect();
        await run(client);
        await client.end();
    }
})().catch(e => { console.log('!!', e); process.exit(1); });
