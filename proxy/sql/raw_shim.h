#pragma once
/* The only calls into libpg_query: plain C, so that errors of the parser (longjmp) never cross C++ frames. What comes
 * back is the parser's own tree (a List of RawStmt), alive until it is released, on the thread that asked for it. */
#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct PosternRaw {
    void* context; /* the parser's memory; NULL: nothing to release */
    void* tree;    /* struct List*, NULL when there is no statement or an error */
    char* message; /* NULL: no error */
    int position;  /* of the error, a character count from 1; 0 unknown */
};

/* Parses `text`, which ends with NUL and is valid UTF-8. */
void posternRawParse(const char* text, bool standardConformingStrings, struct PosternRaw* raw);
void posternRawRelease(struct PosternRaw* raw);

struct PosternScan {
    const void* bytes; /* a ScanResult in protocol buffer encoding */
    size_t size;
    bool failed;  /* the text does not lex as a whole … */
    int failedAt; /* … and this is where (a character count from 1, 0 unknown) */
    void* result; /* to be released */
};

void posternScan(const char* text, bool standardConformingStrings, struct PosternScan* scan);
void posternScanRelease(struct PosternScan* scan);

#ifdef __cplusplus
}
#endif
