"""psycopg2: named cursors, copy_expert, large objects, notices, notifications, cancel, execute_values, two connections."""
import io
import os
import select
import sys
import threading
import time

import psycopg2
import psycopg2.extensions
import psycopg2.extras

CASES = []


def case(function):
    CASES.append(function)
    return function


def refused(run):
    try:
        run()
        print("no error")
    except psycopg2.Error as error:
        d = error.diag
        print(error.pgcode, type(error).__name__, d.severity, d.message_primary, d.message_detail, d.message_hint, d.statement_position,
              d.constraint_name, d.table_name)


@case
def queries(c, k):
    k.execute("SELECT * FROM customers ORDER BY id")
    print([tuple(x.tobytes() if isinstance(x, memoryview) else x for x in row) for row in k.fetchall()])
    k.execute("SELECT %s, %s, %s, %s", (1, "it's \\ é ☃", [1, None, 2], None))
    print(k.fetchone(), k.description[0].type_code, k.statusmessage, k.rowcount, k.query)
    k.execute("SELECT 1; SELECT 'last of two'")
    print(k.fetchall())


@case
def errors(c, k):
    for statement in ("SELECT nope", "INSERT INTO customers (id, name) VALUES (1, 'x')", "SELECT fail('y')", "INSERT INTO orders (customer, amount) VALUES (5, 1)"):
        refused(lambda: k.execute(statement))
        refused(lambda: k.execute("SELECT 1"))
        c.rollback()


@case
def transactions(c, k):
    k.execute("INSERT INTO scratch VALUES (1, 'a')")
    print(c.get_transaction_status())
    c.rollback()
    k.execute("SELECT count(*) FROM scratch")
    print(k.fetchone())
    c.commit()
    c.set_session(isolation_level="SERIALIZABLE", readonly=True)
    refused(lambda: k.execute("INSERT INTO scratch VALUES (1)"))
    c.rollback()


@case
def named_cursors(c, k):
    with c.cursor("server side") as named:
        named.itersize = 9
        named.execute("SELECT id, filler FROM wide WHERE id <= %s ORDER BY id", (100,))
        print(len(named.fetchmany(10)), sum(row[0] for row in named))
    with c.cursor("scrolled", scrollable=True, withhold=True) as named:
        named.execute("SELECT i FROM generate_series(1, 20) i")
        c.commit()
        named.scroll(10)
        print(named.fetchone())
        named.scroll(-5)
        print(named.fetchone())
        refused(lambda: named.scroll(100, mode="absolute") or print(named.fetchone()))


@case
def copies(c, k):
    k.copy_expert("COPY scratch FROM STDIN CSV", io.StringIO("1,one,\n2,\"t,w\"\"o\",2024-01-01\n"))
    print(k.rowcount)
    out = io.StringIO()
    k.copy_expert("COPY (SELECT * FROM scratch ORDER BY id) TO STDOUT CSV HEADER", out)
    print(out.getvalue())
    out = io.BytesIO()
    k.copy_expert("COPY wide TO STDOUT (FORMAT binary)", out)
    print(len(out.getvalue()))
    k.copy_from(io.StringIO("3\tthree\n4\tfour\n"), "scratch", columns=("id", "note"))
    print(k.rowcount)
    refused(lambda: k.copy_expert("COPY scratch FROM STDIN", io.StringIO("5\tfive\t\\N\nsix\n")))


@case
def large_objects(c, k):
    lob = c.lobject(0, "wb")
    data = bytes(range(256)) * 5000
    print(lob.write(data))
    oid = lob.oid
    lob.close()
    lob = c.lobject(oid, "rb")
    print(lob.read(10), lob.seek(1000, 0), lob.tell(), lob.read() == data[1000:])
    lob.close()
    lob = c.lobject(oid, "n")
    lob = c.lobject(oid, "w")
    lob.truncate(100)
    print(lob.seek(0, 2))
    lob.unlink()
    refused(lambda: c.lobject(999999999, "r"))


@case
def notices(c, k):
    k.execute("SELECT warn('two')")
    k.execute("CREATE TEMP TABLE IF NOT EXISTS x (a int)")
    k.execute("CREATE TEMP TABLE IF NOT EXISTS x (a int)")
    print(c.notices)


@case
def notifications(c, k):
    c.set_session(autocommit=True)
    k.execute("LISTEN ch")
    other = psycopg2.connect("")
    other.autocommit = True
    other.cursor().execute("NOTIFY ch, 'payload é'")
    print(bool(select.select([c], [], [], 5)[0]))
    c.poll()
    print([(n.channel, n.payload) for n in c.notifies])
    other.close()


@case
def batches(c, k):
    psycopg2.extras.execute_values(k, "INSERT INTO scratch (id, note) VALUES %s", [(i, f"v{i}") for i in range(500)], page_size=77)
    psycopg2.extras.execute_batch(k, "UPDATE scratch SET note = %s WHERE id = %s", [(f"b{i}", i) for i in range(0, 500, 7)], page_size=20)
    k.execute("SELECT count(*), min(note), max(note) FROM scratch")
    print(k.fetchone())


@case
def special_types(c, k):
    psycopg2.extras.register_uuid()
    psycopg2.extras.register_composite("address", k)
    k.execute("SELECT home, '{\"a\": 1}'::jsonb, 'a=>1'::text, int4range(1, 5), '1 day 2 hours'::interval, '00000000-0000-0000-0000-000000000007'::uuid FROM customers ORDER BY id")
    print(k.fetchall())
    k.execute("SELECT %s, %s", (psycopg2.Binary(b"\x00\xff"), psycopg2.extras.Json({"k": [1]})))
    row = k.fetchone()
    print(row[0].tobytes(), row[1])


@case
def procedures(c, k):
    k.callproc("upper", ["called"])
    print(k.fetchone())
    k.execute("CALL add_order(2, 3.5)")
    print(k.statusmessage)


@case
def cancel(c, k):
    timer = threading.Timer(1, c.cancel)
    timer.start()
    before = time.monotonic()
    refused(lambda: k.execute("SELECT pg_sleep(60)"))
    print("in time" if time.monotonic() - before < 10 else "late")
    timer.join()
    c.rollback()
    k.execute("SELECT 'alive'")
    print(k.fetchone())


@case
def asynchronous(c, k):
    a = psycopg2.connect("", async_=True)

    def wait():
        while True:
            state = a.poll()
            if state == psycopg2.extensions.POLL_OK:
                return
            fd = ([a], []) if state == psycopg2.extensions.POLL_READ else ([], [a])
            select.select(*fd, [], 10)
    wait()
    cursor = a.cursor()
    cursor.execute("SELECT id FROM orders WHERE id < 4 ORDER BY id; SELECT 'second'")
    wait()
    print(cursor.fetchall())
    a.close()


@case
def two_phase(c, k):
    c.tpc_begin("tx")
    k.execute("INSERT INTO scratch VALUES (901, 'two-phase')")
    c.tpc_prepare()
    c.tpc_commit()
    k.execute("DELETE FROM scratch WHERE id = 901 RETURNING note")
    print(k.fetchall())
    c.commit()


@case
def reset(c, k):
    k.execute("SET work_mem = '77kB'")
    c.commit()
    c.reset()
    k.execute("SHOW work_mem")
    print(k.fetchone(), c.encoding, c.info.server_version, c.info.dbname, c.info.user)


sys.stdout.reconfigure(line_buffering=True)
for function in CASES:
    print(f"=== {function.__name__.replace('_', ' ')}")
    connection = psycopg2.connect("")
    try:
        with connection.cursor() as cursor:
            function(connection, cursor)
    finally:
        connection.close()
print("=== refused: syntax error")
with psycopg2.connect("") as connection:
    refused(lambda: connection.cursor().execute("SELEC 1"))
