#include "recording/sqlite.h"

#include <sqlite3.h>

namespace postern::recording {

namespace {

constexpr int kBusyMillis = 5000;

Error errorOf(sqlite3* connection, std::string_view what) {
    const int code = sqlite3_extended_errcode(connection);
    auto text = std::string(what) + ": " + sqlite3_errmsg(connection) + " (SQLite " + std::to_string(code) + ")";
    if ((code & 0xFF) == SQLITE_FULL)
        return {Fault::Us, sqlstate::kDiskFull, std::move(text)};
    return Error::internal(std::move(text));
}

} // namespace

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}
void Query::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Result<Database> Database::open(const std::filesystem::path& path, Access access) {
    Database out;
    sqlite3* connection = nullptr;
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    std::error_code ignored;
    const bool isNew = access == Access::ReadWrite && path != ":memory:" && !std::filesystem::exists(path, ignored);
    // No mutex: a connection is used by one thread at a time. No symbolic links: the file decides who is trusted.
    const int code =
        sqlite3_open_v2(path.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    out.m_connection.reset(connection);
    if (code != SQLITE_OK) {
        auto text = "cannot open the store " + path.string();
        return connection ? errorOf(connection, text) : Error::internal(std::move(text));
    }
    if (isNew)
        std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                     ignored);
    // Postern makes neither triggers nor views: one that somebody put in would decide what is kept and what is read.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_busy_timeout(connection, kBusyMillis);
    return out;
}

Error Database::error(std::string_view what) const {
    return errorOf(m_connection.get(), what);
}
bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

Result<> Database::run(const char* sql) {
    if (sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return error("the store failed");
    return {};
}

Result<Query> Database::prepare(std::string_view sql) {
    Query out;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_connection.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
        return error("the store is not one of this version");
    out.m_statement.reset(statement);
    return out;
}

Result<std::int64_t> Database::number(std::string_view sql) {
    auto query = prepare(sql);
    if (!query)
        return std::move(query).error();
    const auto row = query->step();
    if (!row)
        return row.error();
    return *row ? query->integer(0) : 0;
}

Query& Query::reset() {
    sqlite3_reset(m_statement.get());
    return *this;
}

Query& Query::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(m_statement.get(), index, value);
    return *this;
}

Query& Query::bind(int index, std::string_view text) {
    // A null pointer would bind NULL, which is not the empty string.
    sqlite3_bind_text64(m_statement.get(), index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Query& Query::bindBlob(int index, std::string_view bytes) {
    sqlite3_bind_blob64(m_statement.get(), index, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

Query& Query::bindNull(int index) {
    sqlite3_bind_null(m_statement.get(), index);
    return *this;
}

Result<bool> Query::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    auto error = errorOf(sqlite3_db_handle(m_statement.get()), "the store failed");
    sqlite3_reset(m_statement.get());
    return error;
}

Result<> Query::run() {
    for (;;) {
        const auto row = step();
        if (!row)
            return row.error();
        if (!*row)
            break;
    }
    reset();
    return {};
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}
bool Query::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::string_view Query::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

} // namespace postern::recording
