#include "sql/raw_shim.h"

#include <stdlib.h>

#include <pg_query.h>
#include <postgres.h>

#include <nodes/pg_list.h>
#include <pg_query/pg_query_internal.h>

/* Per thread in the library. The server declares them as ordinary globals, in headers that are not included here. */
extern __thread bool standard_conforming_strings;
extern __thread int backslash_quote;

/* BACKSLASH_QUOTE_SAFE_ENCODING: PostgreSQL's default. A session that set it otherwise gets an error where this
 * accepts, never another meaning. */
enum { kBackslashQuoteSafeEncoding = 2 };

static void followSession(bool standardConformingStrings) {
    standard_conforming_strings = standardConformingStrings;
    backslash_quote = kBackslashQuoteSafeEncoding;
}

void posternRawParse(const char* text, bool standardConformingStrings, struct PosternRaw* raw) {
    raw->context = pg_query_enter_memory_context();
    followSession(standardConformingStrings);
    PgQueryInternalParsetreeAndError parsed = pg_query_raw_parse(text);
    raw->tree = parsed.tree;
    raw->message = NULL;
    raw->position = 0;
    free(parsed.stderr_buffer);
    if (parsed.error != NULL) {
        raw->tree = NULL;
        raw->message = strdup(parsed.error->message != NULL ? parsed.error->message : "unknown");
        raw->position = parsed.error->cursorpos;
        pg_query_free_error(parsed.error);
    }
}

void posternRawRelease(struct PosternRaw* raw) {
    free(raw->message);
    raw->message = NULL;
    raw->tree = NULL;
    if (raw->context != NULL)
        pg_query_exit_memory_context((MemoryContext)raw->context);
    raw->context = NULL;
}

void posternScan(const char* text, bool standardConformingStrings, struct PosternScan* scan) {
    PgQueryScanResult* result = malloc(sizeof *result);
    scan->bytes = NULL;
    scan->size = 0;
    scan->failed = true;
    scan->failedAt = 0;
    scan->result = result;
    if (result == NULL)
        return;
    followSession(standardConformingStrings);
    *result = pg_query_scan(text);
    if (result->error != NULL) {
        scan->failedAt = result->error->cursorpos;
        return;
    }
    scan->failed = false;
    scan->bytes = result->pbuf.data;
    scan->size = result->pbuf.len;
}

void posternScanRelease(struct PosternScan* scan) {
    if (scan->result != NULL) {
        pg_query_free_scan_result(*(PgQueryScanResult*)scan->result);
        free(scan->result);
    }
    scan->result = NULL;
    scan->bytes = NULL;
}
