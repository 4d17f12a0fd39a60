#pragma once
// The tables of the SQLite store and the way from one version of them to the next (docs/recording-format.md, "Tables").
#include "recording/sqlite.h"
#include "recording/store.h"

namespace postern::recording {

inline constexpr int kSchemaVersion = 4;

// Brings an open database to this version, or says that a newer Postern made it. Safe against another process doing the
// same.
Result<> migrate(Database& database);
// For read-only connections: the version must be right already.
Result<> requireSchema(Database& database);
// What is not as migrate() makes it, and indexes that do not say what their tables say. Reads the whole file.
Result<std::vector<Oddity>> schemaOddities(Database& database, std::size_t limit);

} // namespace postern::recording
