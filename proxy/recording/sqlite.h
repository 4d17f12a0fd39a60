#pragma once
// The little of SQLite that this room needs: a connection, prepared statements, errors as values. A connection and its
// statements belong to one thread at a time.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace postern::recording {

class Query;

class Database {
public:
    enum class Access { ReadWrite, ReadOnly };
    // ReadWrite makes the file (mode 0600) when it is not there. Waits up to 5 s for another process's transaction.
    static Result<Database> open(const std::filesystem::path& path, Access access);

    Result<> run(const char* sql); // one or more statements without parameters
    Result<Query> prepare(std::string_view sql);
    Result<std::int64_t> number(std::string_view sql); // first column of the first row
    Error error(std::string_view what) const;
    bool inTransaction() const;

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> m_connection;
};

// A prepared statement. bind() from 1; texts and blobs must live until the step that uses them. Reset before each use.
class Query {
public:
    Query() = default;
    Query& reset();
    Query& bind(int index, std::int64_t value);
    Query& bind(int index, std::uint64_t value) { return bind(index, static_cast<std::int64_t>(value)); }
    Query& bind(int index, int value) { return bind(index, static_cast<std::int64_t>(value)); }
    Query& bind(int index, std::string_view text);
    Query& bind(int index, const std::string& text) { return bind(index, std::string_view(text)); }
    Query& bindBlob(int index, std::string_view bytes);
    Query& bindNull(int index);

    Result<bool> step(); // true: there is a row
    Result<> run();      // to the end, then reset
    std::int64_t integer(int column) const;
    std::uint64_t unsignedInteger(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    std::string_view text(int column) const; // also blobs; valid until the next step
    bool isNull(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace postern::recording
