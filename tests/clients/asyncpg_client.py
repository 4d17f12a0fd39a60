"""asyncpg: the binary protocol throughout, prepared statements, arrays, composites, COPY, cursors, time-outs, pools."""
import asyncio
import datetime
import decimal
import io
import ipaddress
import os
import sys
import uuid

import asyncpg

CASES = []


def case(function):
    CASES.append(function)
    return function


async def refused(awaitable):
    try:
        await awaitable
        print("no error")
    except asyncpg.PostgresError as error:
        print(error.sqlstate, type(error).__name__, error.message if hasattr(error, "message") else error, error.detail, error.hint,
              getattr(error, "position", None))
    except asyncio.TimeoutError:
        print("TimeoutError")


@case
async def fetching(c):
    print([dict(r) for r in await c.fetch("SELECT * FROM customers ORDER BY id")])
    print(await c.fetchrow("SELECT name, email FROM customers WHERE id = $1", 2), await c.fetchval("SELECT $1::int + $2::int", 2, 3))
    print(await c.execute("SELECT 1; SELECT 2; CREATE TEMP TABLE t (a int); INSERT INTO t VALUES (1), (2)"))
    print(await c.fetch("SELECT * FROM t WHERE false"))


@case
async def binary_types(c):
    utc = datetime.timezone.utc
    for kind, value in [("bool", True), ("int2", -3), ("int4", 7), ("int8", -2**63), ("float4", 1.5), ("float8", -0.0), ("numeric", decimal.Decimal("-12345.678900")),
                        ("numeric", decimal.Decimal("NaN")), ("text", "é ☃ 🐘"), ("bytea", b"\x00\xff"), ("date", datetime.date(2024, 2, 29)),
                        ("time", datetime.time(23, 59, 59, 999999)), ("timestamp", datetime.datetime(1999, 12, 31, 1, 2, 3, 4)),
                        ("timestamptz", datetime.datetime(2024, 1, 1, tzinfo=utc)), ("interval", datetime.timedelta(days=-1, microseconds=5)),
                        ("uuid", uuid.UUID(int=9)), ("json", '{"a": 1}'), ("jsonb", "[1, null]"), ("inet", ipaddress.ip_interface("10.1.2.3/8")),
                        ("cidr", ipaddress.ip_network("10.0.0.0/8")), ("macaddr", "08:00:2b:01:02:03"), ("int4range", asyncpg.Range(1, 5)),
                        ("point", asyncpg.Point(1, 2)), ("box", asyncpg.Box((3, 4), (1, 2))), ("bit(5)", asyncpg.BitString("10101")), ("varbit", asyncpg.BitString("1")),
                        ("oid", 42), ("name", "n"), ("char(4)", "ab"), ("xid", 3), ("tid", (1, 2)), ("money", "$1.00"), ("tsvector", "'a' 'b'")]:
        print(kind, repr(await c.fetchval(f"SELECT $1::{kind}", value)))


@case
async def arrays(c):
    print(await c.fetchrow("SELECT $1::int[], $2::text[], $3::timestamptz[], $4::int[][]", [1, None, 3], ["a", 'b"', None, "é"], [], [[1, 2], [3, 4]]))
    print(await c.fetchval("SELECT array_agg(id) FROM wide WHERE id < 50"))


@case
async def composites_enums_domains(c):
    print(await c.fetch("SELECT home, mood FROM customers ORDER BY id"))
    print(await c.fetchval("SELECT $1::address", ("Main", 5)), await c.fetchval("SELECT $1::mood", "sad"), await c.fetchval("SELECT 5::positive"))
    print(await c.fetchval("SELECT ROW(1, 'x', NULL, 2.5)"), await c.fetchval("SELECT array_agg(home) FROM customers"))
    print(len(await c.fetchval("SELECT array_agg(o) FROM orders o")))


@case
async def prepared(c):
    statement = await c.prepare("SELECT id, amount FROM orders WHERE customer = $1 AND amount > $2 ORDER BY id LIMIT 3")
    print([(p.name, p.oid) for p in statement.get_parameters()], [(a.name, a.type.name) for a in statement.get_attributes()], statement.get_statusmsg())
    for customer in (1, 2, 3):
        print(await statement.fetch(customer, decimal.Decimal("2.5")), statement.get_statusmsg())
    print(await (await c.prepare("SELECT count(*) FROM customers")).explain(analyze=False) != [])
    print(await c.fetchval("SELECT count(*) FROM pg_prepared_statements") >= 1)


@case
async def many_statements_overflow_the_cache(c):
    print(sum([await c.fetchval(f"SELECT {i} + $1::int", i) for i in range(250)]))


@case
async def executemany(c):
    await c.executemany("INSERT INTO scratch VALUES ($1, $2)", [(i, f"n{i}") for i in range(1000)])
    print(await c.fetchval("SELECT count(*) FROM scratch"))
    await refused(c.executemany("INSERT INTO scratch VALUES ($1, $2)", [(i, "again") for i in range(2000, 1990, -1)] + [(5, "twice")]))
    print(await c.fetchval("SELECT count(*) FROM scratch"))
    await c.execute("TRUNCATE scratch")


@case
async def transactions(c):
    async with c.transaction():
        await c.execute("INSERT INTO scratch VALUES (1, 'kept')")
        try:
            async with c.transaction():
                await c.execute("INSERT INTO scratch VALUES (1, 'twice')")
        except asyncpg.PostgresError as error:
            print(error.sqlstate)
    print(await c.fetch("SELECT * FROM scratch"), c.is_in_transaction())
    async with c.transaction(isolation="repeatable_read", readonly=True):
        await refused(c.execute("DELETE FROM scratch"))


@case
async def errors(c):
    for query, *values in [("SELECT nope",), ("SELECT 1/$1::int", 0), ("SELECT fail('z')",), ("INSERT INTO customers (id, name) VALUES (1, 'x')",),
                           ("SELECT $1::int, $2", 1, "x"), ("SELECT * FROM nowhere",)]:
        await refused(c.fetch(query, *values))
    try:
        await c.fetch("SELECT $1::int", "text")
    except asyncpg.DataError as error:
        print(type(error).__name__, error)
    print(await c.fetchval("SELECT 'alive'"))


@case
async def cursors(c):
    async with c.transaction():
        print(sum([r["id"] async for r in c.cursor("SELECT id FROM wide ORDER BY id LIMIT 1000", prefetch=33)]))
        cursor = await c.cursor("SELECT i FROM generate_series(1, 20) i")
        print(await cursor.fetch(3), await cursor.forward(10), await cursor.fetchrow(), await cursor.fetch(100), await cursor.fetch(1))


@case
async def copies(c):
    await c.execute("TRUNCATE scratch")
    print(await c.copy_records_to_table("scratch", records=[(i, "r" * (i % 9), None) for i in range(3000)]))
    out = io.BytesIO()
    print(await c.copy_from_query("SELECT * FROM scratch WHERE id < $1 ORDER BY id", 4, output=out), out.getvalue())
    out = io.BytesIO()
    print(await c.copy_from_table("wide", output=out, format="binary"), len(out.getvalue()))
    await c.execute("TRUNCATE scratch")
    print(await c.copy_to_table("scratch", source=io.BytesIO(b"1,a,\n2,b,\n"), format="csv"))
    await refused(c.copy_to_table("scratch", source=io.BytesIO(b"3,a,\nbad\n"), format="csv"))
    print(await c.fetchval("SELECT count(*) FROM scratch"))
    await c.execute("TRUNCATE scratch")


@case
async def listening(c):
    got, event = [], asyncio.Event()

    def heard(_, __, channel, payload):
        got.append((channel, payload))
        if len(got) == 2:
            event.set()
    await c.add_listener("ch", heard)
    other = await asyncpg.connect(ssl=SSL)
    await other.execute("NOTIFY ch, 'one'")
    await other.execute("SELECT pg_notify('ch', 'two')")
    await asyncio.wait_for(event.wait(), 10)
    print(got)
    await c.remove_listener("ch", heard)
    await other.close()


@case
async def notices(c):
    heard = []
    c.add_log_listener(lambda _, message: heard.append((message.severity, message.message, message.sqlstate)))
    await c.fetchval("SELECT warn('asyncpg')")
    await asyncio.sleep(0.1)
    print(heard)


@case
async def timeouts(c):
    await refused(c.execute("SELECT pg_sleep(30)", timeout=0.3))
    print(await c.fetchval("SELECT 'alive'"))
    task = asyncio.ensure_future(c.fetch("SELECT pg_sleep(30)"))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    print(await c.fetchval("SELECT 'alive again'"))
    await c.execute("SET statement_timeout = 100")
    await refused(c.fetch("SELECT pg_sleep(30)"))


@case
async def pools(c):
    async with asyncpg.create_pool(min_size=3, max_size=6, ssl=SSL) as pool:
        print(await asyncio.gather(*(pool.fetchval("SELECT $1::int * 2 FROM pg_sleep(0.02)", i) for i in range(30))))
        async with pool.acquire() as one:
            await one.execute("SET work_mem = '99kB'")
        async with pool.acquire() as one:
            print(await one.fetchval("SHOW work_mem"))


@case
async def settings(c):
    other = await asyncpg.connect(server_settings={"application_name": "é", "search_path": "a,public", "jit": "off", "DateStyle": "SQL, DMY"}, ssl=SSL)
    print(await other.fetch("SELECT name, setting FROM pg_settings WHERE name IN ('application_name', 'search_path', 'jit', 'DateStyle') ORDER BY 1"))
    print(c.get_settings().server_encoding, c.get_server_version(), c.get_settings().client_encoding, c.get_settings().TimeZone)
    await other.close()


@case
async def introspection_of_new_types(c):
    await c.execute("CREATE TYPE inner_t AS (a int, b mood[]); CREATE TYPE outer_t AS (i inner_t[], t tstzrange)")
    await c.reload_schema_state()
    print(await c.fetchval("SELECT ROW(ARRAY[ROW(1, '{sad,ok}')::inner_t], '[2024-01-01,)')::outer_t"))
    await c.execute("DROP TYPE outer_t; DROP TYPE inner_t")


@case
async def large_values(c):
    text = "ü" * 3_000_000
    print(await c.fetchval("SELECT $1::text", text) == text, len(await c.fetchval("SELECT repeat('k', 20000000)")))


@case
async def statement_whose_table_changes(c):
    await c.execute("CREATE TABLE shape (a int); INSERT INTO shape VALUES (1)")
    print(await c.fetch("SELECT * FROM shape"))
    await c.execute("ALTER TABLE shape ADD b text DEFAULT 'new'")
    await refused(c.fetch("SELECT * FROM shape"))
    print(await c.fetch("SELECT * FROM shape"))


async def main():
    for function in CASES:
        print(f"=== {function.__name__.replace('_', ' ')}")
        connection = await asyncpg.connect(ssl=SSL)
        await function(connection)
        await connection.close()
    print("=== refused: syntax error")
    connection = await asyncpg.connect(ssl=SSL)
    await refused(connection.fetch("SELEC 1"))
    await connection.close()


SSL = os.environ["PGSSLMODE"] == "require"
if SSL:
    import ssl
    SSL = ssl.create_default_context()
    SSL.check_hostname, SSL.verify_mode = False, ssl.CERT_NONE
sys.stdout.reconfigure(line_buffering=True)
asyncio.run(main())
