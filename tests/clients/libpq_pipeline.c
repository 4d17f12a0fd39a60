/* libpq's pipeline mode and its neighbours: aborted pipelines, flush, row by row, big results, COPY, cancel. */
#include <libpq-fe.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static PGconn* conn;

static void die(const char* what) {
    printf("!! %s: %s\n", what, PQerrorMessage(conn));
    exit(1);
}

static void header(const char* name) {
    printf("=== %s\n", name);
    fflush(stdout);
}

static void notice(void* unused, const PGresult* result) {
    (void)unused;
    printf("notice %s %s\n", PQresultErrorField(result, PG_DIAG_SEVERITY),
           PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
}

/* Prints one result; returns 0 for NULL. */
static int show(PGresult* result) {
    if (!result) {
        printf("-\n");
        return 0;
    }
    ExecStatusType status = PQresultStatus(result);
    printf("%s", PQresStatus(status));
    if (status == PGRES_FATAL_ERROR) {
        const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE),
                   *text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
        const char* position = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
        printf(" %s %s at %s", code ? code : "?", text ? text : "?", position ? position : "-");
    } else if (status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE) {
        printf(" %s %dx%d", PQcmdStatus(result), PQntuples(result), PQnfields(result));
        if (PQntuples(result) > 0 && PQnfields(result) > 0)
            printf(" first=%.60s format=%d type=%u", PQgetvalue(result, 0, 0), PQfformat(result, 0),
                   PQftype(result, 0));
    } else if (status == PGRES_COMMAND_OK) {
        printf(" %s params=%d", PQcmdStatus(result), PQnparams(result));
    }
    printf("\n");
    PQclear(result);
    return 1;
}

static void show_all(int queries) {
    /* In a pipeline every query ends with NULL, a sync result stands alone. */
    for (int i = 0; i < queries; i++)
        while (show(PQgetResult(conn)))
            ;
}

static void sync_result(void) {
    show(PQgetResult(conn));
}

static void query(const char* sql) {
    if (!PQsendQueryParams(conn, sql, 0, NULL, NULL, NULL, NULL, 0))
        die(sql);
}

static void simple(const char* sql) {
    if (!PQsendQuery(conn, sql))
        die(sql);
    while (show(PQgetResult(conn)))
        ;
}

static void enter(void) {
    if (!PQenterPipelineMode(conn))
        die("enter pipeline");
}
static void leave(void) {
    if (!PQexitPipelineMode(conn))
        die("leave pipeline");
}
static void sync_now(void) {
    if (!PQpipelineSync(conn))
        die("sync");
}

static void aborted(void) {
    header("an error aborts the pipeline up to the sync");
    enter();
    query("SELECT 1");
    query("SELECT 1/0");
    query("SELECT 2");
    query("INSERT INTO scratch VALUES (1)");
    sync_now();
    query("SELECT 3");
    sync_now();
    show_all(4);
    sync_result();
    printf("status %d\n", PQpipelineStatus(conn));
    show_all(1);
    sync_result();
    leave();
    header("the implicit transaction rolled back");
    simple("SELECT count(*) FROM scratch");
}

static void many(void) {
    header("two thousand queries, three syncs");
    enter();
    char number[16];
    const char* values[1] = {number};
    if (!PQsendPrepare(conn, "p", "SELECT $1::int + 1, repeat('x', $1::int % 50)", 0, NULL))
        die("prepare");
    for (int i = 0; i < 2000; i++) {
        snprintf(number, sizeof number, "%d", i);
        if (!PQsendQueryPrepared(conn, "p", 1, values, NULL, NULL, i % 2))
            die("execute");
        if (i == 700 || i == 1400)
            sync_now();
    }
    sync_now();
    long rows = 0, syncs = 0, nulls = 0, length = 0;
    while (syncs < 3) {
        PGresult* result = PQgetResult(conn);
        if (!result) {
            nulls++;
            continue;
        }
        if (PQresultStatus(result) == PGRES_PIPELINE_SYNC)
            syncs++;
        else if (PQresultStatus(result) == PGRES_TUPLES_OK) {
            rows += PQntuples(result);
            length += PQgetlength(result, 0, 1);
        } else if (PQresultStatus(result) == PGRES_FATAL_ERROR) {
            show(result);
            continue;
        }
        PQclear(result);
    }
    printf("rows %ld, nulls %ld, syncs %ld, length %ld\n", rows, nulls, syncs, length);
    leave();
    header("describe prepared and portal");
    show(PQdescribePrepared(conn, "p"));
    show(PQdescribePrepared(conn, "absent"));
    simple("DEALLOCATE p");
}

static void flushing(void) {
    header("flush brings the answer without a sync");
    enter();
    query("SELECT 'early'");
    if (!PQsendFlushRequest(conn))
        die("flush");
    PQflush(conn);
    show_all(1);
    query("SELECT 'late'");
    sync_now();
    show_all(1);
    sync_result();
    leave();
    header("transaction blocks in a pipeline");
    enter();
    query("BEGIN");
    query("INSERT INTO scratch VALUES (5, 'in a block')");
    sync_now();
    query("SELECT bad_column");
    sync_now();
    query("SELECT 1");
    sync_now();
    query("ROLLBACK");
    sync_now();
    show_all(2);
    sync_result();
    show_all(1);
    sync_result();
    show_all(1);
    sync_result();
    show_all(1);
    sync_result();
    leave();
    printf("transaction %d\n", PQtransactionStatus(conn));
}

static void row_by_row(void) {
    header("row by row");
    if (!PQsendQuery(conn, "SELECT i, repeat('y', i) FROM generate_series(1, 5000) i; SELECT 1 / (3 - i) FROM "
                           "generate_series(1, 5) i"))
        die("send");
    PQsetSingleRowMode(conn);
    long rows = 0, bytes = 0;
    PGresult* result;
    while ((result = PQgetResult(conn))) {
        if (PQresultStatus(result) == PGRES_SINGLE_TUPLE) {
            rows++;
            if (PQnfields(result) > 1)
                bytes += PQgetlength(result, 0, 1);
            PQclear(result);
        } else
            show(result);
    }
    printf("rows %ld, bytes %ld\n", rows, bytes);
    header("big result");
    result = PQexecParams(conn, "SELECT i, md5(i::text), repeat('z', 200) FROM generate_series(1, 200000) i", 0, NULL,
                          NULL, NULL, NULL, 1);
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        die("big result");
    printf("%d rows, last %s\n", PQntuples(result), PQgetvalue(result, PQntuples(result) - 1, 1));
    PQclear(result);
    header("big parameter");
    size_t length = 40 * 1024 * 1024;
    char* value = malloc(length + 1);
    memset(value, 'v', length);
    value[length] = 0;
    const char* values[1] = {value};
    show(PQexecParams(conn, "SELECT length($1::text), md5($1::text)", 1, NULL, values, NULL, NULL, 0));
    free(value);
}

static void copying(void) {
    header("COPY both ways");
    simple("CREATE TEMP TABLE t (a int, b text)");
    show(PQexec(conn, "COPY t FROM STDIN"));
    char line[80];
    for (int i = 0; i < 50000; i++) {
        int n = snprintf(line, sizeof line, "%d\tvalue %d\n", i, i);
        if (PQputCopyData(conn, line, n) != 1)
            die("copy");
    }
    PQputCopyEnd(conn, NULL);
    while (show(PQgetResult(conn)))
        ;
    show(PQexec(conn, "COPY t TO STDOUT (FORMAT binary)"));
    char* data;
    long bytes = 0;
    int got;
    while ((got = PQgetCopyData(conn, &data, 0)) > 0) {
        bytes += got;
        PQfreemem(data);
    }
    printf("bytes %ld\n", bytes);
    while (show(PQgetResult(conn)))
        ;
    header("COPY given up by the client");
    show(PQexec(conn, "COPY t FROM STDIN"));
    PQputCopyData(conn, "1\tone\n", 6);
    PQputCopyEnd(conn, "changed my mind");
    while (show(PQgetResult(conn)))
        ;
    header("COPY by the extended protocol");
    show(PQexecParams(conn, "COPY t FROM STDIN", 0, NULL, NULL, NULL, NULL, 0));
    PQputCopyData(conn, "7\tseven\nbroken\n", 15);
    PQputCopyEnd(conn, NULL);
    while (show(PQgetResult(conn)))
        ;
    simple("SELECT count(*) FROM t");
}

static void cancelling(void) {
    header("cancel");
    PGcancel* cancel = PQgetCancel(conn);
    char problem[256];
    if (!PQsendQuery(conn, "SELECT pg_sleep(60)"))
        die("send");
    usleep(1000000);
    time_t before = time(NULL);
    if (!PQcancel(cancel, problem, sizeof problem))
        die(problem);
    while (show(PQgetResult(conn)))
        ;
    printf("%s\n", time(NULL) - before < 10 ? "in time" : "late");
    PQfreeCancel(cancel);
    simple("SELECT 'alive'");
}

static void extras(void) {
    header("fast-path function call");
    int lo_create = 715, lo_unlink = 964, result_length = 0, value = 0;
    PQArgBlock argument = {.len = 4, .isint = 1, .u.integer = 4242};
    show(PQfn(conn, lo_create, &value, &result_length, 1, &argument, 1));
    printf("value %d, length %d\n", value, result_length);
    show(PQfn(conn, lo_unlink, &value, &result_length, 1, &argument, 1));
    show(PQfn(conn, lo_unlink, &value, &result_length, 1, &argument, 1));
    header("refused: fast-path call of a function that is not for large objects");
    show(PQfn(conn, 1397, &value, &result_length, 1, &argument, 1));
    header("parameter status");
    const char* names[] = {"server_version",
                           "server_encoding",
                           "client_encoding",
                           "DateStyle",
                           "TimeZone",
                           "IntervalStyle",
                           "integer_datetimes",
                           "standard_conforming_strings",
                           "is_superuser",
                           "session_authorization",
                           "application_name",
                           "in_hot_standby",
                           "default_transaction_read_only"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char* status = PQparameterStatus(conn, names[i]);
        printf("%s=%s\n", names[i], status ? status : "(none)");
    }
    simple("SET application_name = 'changed'; SET TimeZone = 'Europe/Paris'");
    printf("%s %s\n", PQparameterStatus(conn, "application_name"), PQparameterStatus(conn, "TimeZone"));
    printf("protocol %d, server %d, pid %s\n", PQprotocolVersion(conn), PQserverVersion(conn),
           PQbackendPID(conn) != 0 ? "given" : "none");
    header("notices");
    simple("SELECT warn('libpq')");
    header("types and parameters");
    const char* values[] = {"1", NULL, "2.50", "{1,NULL,3}", "(a,7)", "2024-02-29", "\\x00ff", ""};
    show(PQexecParams(conn,
                      "SELECT $1::int, $2::text, $3::numeric, $4::int[], $5::address, $6::date, $7::bytea, $8::text", 8,
                      NULL, values, NULL, NULL, 1));
    show(PQexecParams(conn, "SELECT $1::int", 1, NULL, (const char*[]){"not a number"}, NULL, NULL, 0));
    show(PQexecParams(conn, "SELECT $1::int", 0, NULL, NULL, NULL, NULL, 0));
    show(PQexecParams(conn, "SELECT 1; SELECT 2", 0, NULL, NULL, NULL, NULL, 0));
    show(PQexecParams(conn, "", 0, NULL, NULL, NULL, NULL, 0));
}

int main(void) {
    conn = PQconnectdb("");
    if (PQstatus(conn) != CONNECTION_OK)
        die("connect");
    PQsetNoticeReceiver(conn, notice, NULL);
    aborted();
    many();
    flushing();
    row_by_row();
    copying();
    cancelling();
    extras();
    header("reset");
    PQreset(conn);
    PQsetNoticeReceiver(conn, notice, NULL);
    simple("SELECT 'after reset'");
    PQfinish(conn);
    return 0;
}
