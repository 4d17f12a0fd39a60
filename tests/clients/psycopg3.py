"""psycopg 3: sync, async, pipeline, server-side cursors, COPY in both formats, notifications, prepared statements."""
import asyncio
import datetime
import decimal
import logging
import os
import sys
import threading
import time
import uuid

import psycopg
from psycopg import sql
from psycopg.rows import dict_row
from psycopg.types.composite import CompositeInfo, register_composite
from psycopg.types.enum import EnumInfo, register_enum
from psycopg.types.json import Jsonb
from psycopg.types.range import Range

CASES = []


def case(function):
    CASES.append(function)
    return function


def failure(error):
    d = error.diag
    return f"{error.sqlstate} {d.severity} {d.message_primary} | {d.message_detail} | {d.message_hint} | {d.statement_position} | {d.constraint_name}"


def refused(run):
    try:
        run()
    except psycopg.Error as error:
        print(failure(error))
    else:
        print("no error")


@case
def plain_queries(c):
    print(c.execute("SELECT 1, 'a', NULL").fetchall())
    print(c.execute("SELECT *, NULL AS seen FROM customers WHERE seen > '2000-01-01' OR seen IS NULL ORDER BY id").fetchall())
    cursor = c.execute("SELECT name, email FROM customers WHERE id = %s OR name = %s ORDER BY id", (1, "O'Neil"))
    print([(d.name, d.type_code, d.internal_size) for d in cursor.description], cursor.rowcount, cursor.statusmessage, cursor.fetchall())


@case
def every_type_text_and_binary(c):
    values = [True, 7, 2**40, 1.5, decimal.Decimal("12345678901234567890.123456789"), "é ☃ 🐘", b"\x00\xff\\", datetime.date(2024, 2, 29),
              datetime.time(12, 34, 56, 789), datetime.datetime(2024, 1, 1, 1, 2, 3), datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc),
              datetime.timedelta(days=3, seconds=5), uuid.UUID(int=5), [1, None, 3], ["a", None, 'b"c'], Jsonb({"a": [1, None]}),
              Range(1, 5), None]
    for binary in (False, True):
        with c.cursor(binary=binary) as cursor:
            for value in values:
                mark = "%b" if binary and value is not None else "%s"
                cursor.execute(f"SELECT {mark}", (value,))
                print(binary, repr(cursor.fetchone()[0]), cursor.description[0].type_code)


@case
def numbers_at_the_edge(c):
    with c.cursor(binary=True) as cursor:
        print(cursor.execute("SELECT 'NaN'::float8, 'Infinity'::float4, 'NaN'::numeric, 1e-300::float8, -2147483648, 9223372036854775807").fetchone())
        print(cursor.execute("SELECT 0.1::float4, 1e100::numeric, 123456.000::numeric(20,5), '{{1,2},{3,4}}'::int[], '[0:1]={5,6}'::int[]").fetchone())


@case
def composites_and_enums(c):
    register_composite(CompositeInfo.fetch(c, "address"), c)
    register_enum(EnumInfo.fetch(c, "mood"), c)
    print(c.execute("SELECT home, mood FROM customers ORDER BY id").fetchall())
    for binary in (False, True):
        print(c.cursor(binary=binary).execute("SELECT ROW('x', 5)::address, 'happy'::mood, ARRAY['sad','ok']::mood[]").fetchone())


@case
def errors(c):
    for statement in ("SELECT nope", "SELECT 1/0", "INSERT INTO customers (id, name) VALUES (1, 'x')", "SELECT fail('here')", "SELECT '1'::int + 'x'::int",
                      "SELECT * FROM missing.place", "INSERT INTO orders (customer, amount) VALUES (77, 1)"):
        refused(lambda: c.execute(statement))
        print(c.info.transaction_status)
        c.rollback()


@case
def transactions_and_savepoints(c):
    with c.transaction():
        c.execute("INSERT INTO scratch VALUES (1, 'outer')")
        try:
            with c.transaction():
                c.execute("INSERT INTO scratch VALUES (2, 'inner')")
                c.execute("SELECT 1/0")
        except psycopg.Error as error:
            print(error.sqlstate)
    print(c.execute("SELECT id, note FROM scratch ORDER BY id").fetchall())
    c.commit()
    c.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE READ ONLY")
    refused(lambda: c.execute("DELETE FROM scratch"))
    c.rollback()


@case
def failed_transaction(c):
    refused(lambda: c.execute("SELECT 1/0"))
    refused(lambda: c.execute("SELECT 1"))
    c.rollback()
    print(c.execute("SELECT 1").fetchone())


@case
def executemany_and_returning(c):
    with c.cursor() as cursor:
        cursor.executemany("INSERT INTO scratch VALUES (%s, %s) RETURNING id", [(i, f"n{i}") for i in range(100, 130)], returning=True)
        seen = [cursor.fetchone()[0]]
        while cursor.nextset():
            seen.append(cursor.fetchone()[0])
        print(seen)
    with c.cursor() as cursor:
        cursor.executemany("UPDATE scratch SET note = %s WHERE id = %s", [("u", i) for i in range(100, 105)])
        print(cursor.rowcount)
    c.rollback()


@case
def prepared_threshold(c):
    c.prepare_threshold = 2
    for i in range(8):
        print(c.execute("SELECT %s::int * 2", (i,)).fetchone())
    print(c.execute("SELECT statement, parameter_types::text FROM pg_prepared_statements").fetchall())
    c.prepared_max = 2
    for i in range(12):
        c.execute(f"SELECT {i % 4} + %s", (i,), prepare=True)
    print(c.execute("SELECT count(*) FROM pg_prepared_statements", prepare=False).fetchone())


@case
def prepared_statement_whose_table_changes(c):
    c.execute("CREATE TABLE shape (a int)")
    c.commit()
    for _ in range(3):
        c.execute("SELECT * FROM shape", prepare=True).fetchall()
    c.execute("ALTER TABLE shape ADD b text")
    c.commit()
    refused(lambda: print(c.execute("SELECT * FROM shape", prepare=True).fetchall()))
    c.rollback()


@case
def pipeline(c):
    with c.pipeline() as p:
        cursors = [c.execute("SELECT %s::int", (i,)) for i in range(50)]
        p.sync()
        insert = c.execute("INSERT INTO scratch VALUES (200, 'pipelined') RETURNING id")
    print([k.fetchone()[0] for k in cursors], insert.fetchone())
    c.commit()


@case
def pipeline_with_an_error(c):
    # Which of the three the driver complains about depends on when answers arrive; that nothing of the pipeline stays does not.
    c.autocommit = True
    logging.getLogger("psycopg").setLevel(logging.CRITICAL)
    try:
        with c.pipeline():
            c.execute("SELECT 1")
            c.execute("SELECT 1/0")
            c.execute("INSERT INTO scratch VALUES (201, 'never')")
    except psycopg.Error as error:
        print(error.sqlstate)
    print(c.execute("SELECT count(*) FROM scratch WHERE id = 201").fetchone())


@case
def server_side_cursors(c):
    with c.cursor("named", scrollable=True) as cursor:
        cursor.itersize = 7
        cursor.execute("SELECT id FROM orders WHERE id < %s ORDER BY id", (31,))
        print(cursor.fetchmany(4), cursor.fetchone(), len(list(cursor)))
        cursor.scroll(0, mode="absolute")
        print(cursor.fetchmany(2))
    with c.cursor("held", withhold=True) as cursor:
        cursor.execute("SELECT i FROM generate_series(1, 3) i")
        c.commit()
        print(cursor.fetchall())
    c.commit()


@case
def streaming(c):
    print(sum(row[0] for row in c.cursor().stream("SELECT id FROM wide ORDER BY id")))
    c.commit()


@case
def client_side_binding(c):
    with psycopg.ClientCursor(c) as cursor:
        print(cursor.execute("SELECT %s, %s, %s", ("it's \\ %", [1, 2], datetime.date(2024, 1, 1))).fetchone())
        cursor.execute("SELECT 1; SELECT 'two'; CREATE TEMP TABLE tt (a int); SELECT 3")
        print(cursor.fetchall(), cursor.nextset(), cursor.fetchall(), cursor.nextset(), cursor.statusmessage, cursor.nextset(), cursor.fetchall())


@case
def composed_identifiers(c):
    print(c.execute(sql.SQL("SELECT {}, {} FROM {} ORDER BY 1").format(sql.Identifier("Select"), sql.Identifier("Ünïcode ☃"),
                                                                     sql.Identifier("Odd Name"))).fetchall())


@case
def copy_text(c):
    with c.cursor() as cursor:
        with cursor.copy("COPY scratch (id, note) FROM STDIN") as copy:
            for i in range(1000, 1200):
                copy.write_row((i, f"tab\t{i}\n\\ é" if i % 3 else None))
        print(cursor.rowcount, cursor.statusmessage)
        with cursor.copy("COPY (SELECT id, note FROM scratch WHERE id BETWEEN 1000 AND 1003 ORDER BY id) TO STDOUT") as copy:
            print([row for row in copy.rows()])
        with cursor.copy("COPY (SELECT id, note FROM scratch WHERE id >= 1000 ORDER BY id) TO STDOUT (FORMAT csv, HEADER)") as copy:
            print(sum(len(block) for block in copy))
    c.rollback()


@case
def copy_binary(c):
    with c.cursor() as cursor:
        with cursor.copy("COPY scratch FROM STDIN (FORMAT binary)") as copy:
            copy.set_types(["int4", "text", "timestamptz"])
            for i in range(2000, 2300):
                copy.write_row((i, "b" * (i % 50), datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)))
        print(cursor.rowcount)
        with cursor.copy("COPY (SELECT * FROM scratch WHERE id >= 2000 ORDER BY id LIMIT 2) TO STDOUT (FORMAT binary)") as copy:
            copy.set_types(["int4", "text", "timestamptz"])
            print(list(copy.rows()))
    c.rollback()


@case
def copy_failures(c):
    def client_gives_up():
        with c.cursor().copy("COPY scratch FROM STDIN") as copy:
            copy.write("3000\tx\t\\N\n")
            raise ZeroDivisionError("client")
    refused(client_gives_up)
    print(c.info.transaction_status)
    c.rollback()

    def server_refuses():
        with c.cursor().copy("COPY scratch FROM STDIN") as copy:
            for i in range(20000):
                copy.write(f"{i}\tx\t\\N\n" if i != 50 else "bad\n")
    refused(server_refuses)
    c.rollback()

    def reader_stops():
        with c.cursor().copy("COPY wide TO STDOUT") as copy:
            next(iter(copy))
            raise ZeroDivisionError("reader")
    try:
        reader_stops()
    except ZeroDivisionError as error:
        print("reader", error)
    c.rollback()
    print(c.execute("SELECT count(*) FROM scratch").fetchone())


@case
def notices(c):
    heard = []
    c.add_notice_handler(lambda d: heard.append((d.severity, d.sqlstate, d.message_primary)))
    print(c.execute("SELECT warn('psycopg')").fetchone())
    print(heard)


@case
def notifications(c):
    c.autocommit = True
    c.execute("LISTEN channel")
    with psycopg.connect("", autocommit=True) as other:
        other.execute("NOTIFY channel, 'hello'")
        other.execute("SELECT pg_notify('channel', repeat('x', 7000))")
    got = []
    for notification in c.notifies():
        got.append((notification.channel, len(notification.payload)))
        if len(got) == 2:
            break
    print(got)


@case
def cancel(c):
    timer = threading.Timer(1, c.cancel)
    timer.start()
    before = time.monotonic()
    refused(lambda: c.execute("SELECT pg_sleep(60)"))
    print("in time" if time.monotonic() - before < 10 else "late")
    timer.join()
    c.rollback()
    print(c.execute("SELECT 'alive'").fetchone())


@case
def settings(c):
    with psycopg.connect("", options="-c statement_timeout=1234 -c geqo=off", application_name="an 'app'", client_encoding="latin1") as other:
        print(other.execute("SELECT current_setting('statement_timeout'), current_setting('geqo'), current_setting('application_name')").fetchone())
        print(other.info.encoding, other.info.parameter_status("client_encoding"), other.execute("SELECT 'é'").fetchone())
        refused(lambda: other.execute("SELECT '☃'" if False else "SELECT U&'\\2603'"))
        other.rollback()
    print(c.info.server_version, c.info.dbname, c.info.user, c.info.parameter_status("session_authorization"))


@case
def two_phase(c):
    for outcome in ("tpc_commit", "tpc_rollback"):
        c.tpc_begin(c.xid(1, "gtrid", outcome))
        c.execute("INSERT INTO scratch VALUES (900, 'two-phase')")
        c.tpc_prepare()
        getattr(c, outcome)()
        print(c.execute("DELETE FROM scratch WHERE id = 900 RETURNING note").fetchall())
        c.commit()


@case
def rows_as_dictionaries(c):
    c.row_factory = dict_row
    print(c.execute("SELECT name, orders, total FROM order_totals ORDER BY name").fetchall())


@case
def a_megabyte_each_way(c):
    text, data = "é" * 600_000, os.urandom(16) * 100_000
    got = c.execute("SELECT %s::text, %b::bytea", (text, data)).fetchone()
    print(got == (text, data), c.execute("SELECT length(%s)", ("q" * 5_000_000,)).fetchone())
    print(c.execute(f"SELECT length('{'s' * 900_000}')").fetchone())


async def asynchronous():
    print("=== async: queries at once over twelve connections")

    async def one(i):
        async with await psycopg.AsyncConnection.connect("") as c:
            cursor = await c.execute("SELECT %s::int, pg_sleep(0.05)::text", (i,))
            return (await cursor.fetchone())[0]
    print(await asyncio.gather(*(one(i) for i in range(12))))
    print("=== async: cancelled by a deadline")
    async with await psycopg.AsyncConnection.connect("", autocommit=True) as c:
        task = asyncio.ensure_future(c.execute("SELECT pg_sleep(30)"))
        await asyncio.sleep(1)
        c.cancel()
        try:
            await task
        except psycopg.Error as error:
            print(failure(error))
        print(await (await c.execute("SELECT 'alive'")).fetchone())
        print("=== async: copy and cursor")
        async with c.cursor() as cursor:
            async with cursor.copy("COPY scratch FROM STDIN") as copy:
                for i in range(5000, 5010):
                    await copy.write_row((i, "async", None))
        async with c.transaction():
            async with c.cursor("named") as cursor:
                await cursor.execute("SELECT id FROM scratch WHERE id >= 5000 ORDER BY id")
                print([row[0] async for row in cursor])


def main():
    for function in CASES:
        print(f"=== {function.__name__.replace('_', ' ')}", flush=True)
        with psycopg.connect("") as connection:
            function(connection)
    asyncio.run(asynchronous())
    print("=== refused: syntax error")
    with psycopg.connect("") as connection:
        refused(lambda: connection.execute("SELEC %s", (1,)))


sys.stdout.reconfigure(line_buffering=True)
main()
