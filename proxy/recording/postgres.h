#pragma once
// The little of libpq that the PostgreSQL store needs: a connection whose every wait has a deadline, statements with
// binary parameters and answers, pipelines (PostgreSQL documentation, 34.5), errors as values. One thread at a time.
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/secret.h"

struct pg_conn;
struct pg_result;

namespace postern::recording {

inline constexpr std::chrono::seconds kStoreDeadline{20}; // for one answer of the store's server

// Where the store is. `password` is asked at each connection, so that one that changes is followed; it may block.
struct PostgresAddress {
    std::string conninfo; // without a password
    std::function<Result<Secret>()> password = {};
};

// Parameters in order. Texts and bytes must live until the statement was sent.
class Arguments {
public:
    Arguments() = default;
    Arguments(Arguments&&) = default;
    Arguments& operator=(Arguments&&) = default;
    Arguments(const Arguments&) = delete; // the values point into it
    Arguments& operator=(const Arguments&) = delete;
    Arguments& number(std::int64_t value);
    Arguments& number(std::uint64_t value) { return number(static_cast<std::int64_t>(value)); }
    Arguments& text(std::string_view value); // well-formed UTF-8 without NUL; anything else is made so
    Arguments& bytes(std::string_view value);
    Arguments& null();

private:
    friend class Link;
    std::vector<std::optional<std::string_view>> m_values;
    std::deque<std::string> m_owned;
};

// An answer: bigint, text and bytea columns, as the statements of this room ask for them.
class Rows {
public:
    int count() const;
    bool isNull(int row, int column) const;
    std::int64_t integer(int row, int column) const;
    std::uint64_t unsignedInteger(int row, int column) const {
        return static_cast<std::uint64_t>(integer(row, column));
    }
    std::string_view text(int row, int column) const; // also bytea; lives as long as this

private:
    friend class Link;
    struct Clear {
        void operator()(pg_result* result) const;
    };
    explicit Rows(pg_result* result) : m_result(result) {}
    std::unique_ptr<pg_result, Clear> m_result;
};

// Where each transaction may get another connection of the server's (a pooler, which shows by the number of the
// server's process being another than was told), nothing is left in one for the next: each transaction begins with the
// settings, and nothing is prepared.
class Link {
public:
    static Result<Link> open(const PostgresAddress& address, std::string_view application);

    Result<Rows> ask(const std::string& sql, const Arguments& arguments = {});
    // The same in two: the answer comes while something else is done. Nothing else may be asked in between. take():
    // what has come so far, at once, so that the server need not wait for room.
    Result<> send(const std::string& sql, const Arguments& arguments);
    void take();
    Result<Rows> receive();
    Result<> run(const std::string& sql);      // one or more statements without parameters; BEGIN is start()'s
    Result<> start(std::string_view how = {}); // a transaction that run() ends; `how`: its modes
    // A transaction in one round trip: statements that were prepared, in order, all or none.
    Result<> prepare(const std::string& name, const std::string& sql);
    Result<> begin();
    Result<> add(const std::string& name, const Arguments& arguments);
    Result<> commit();
    // Waits until the server has notified this connection of something it listens to, `wake` can be read from, or
    // `limit` is over, or something else came. How many notifications there were since the last call, also beside
    // answers; all have been taken. Who waits for long uses a Listener (postgres_listener.h).
    Result<std::size_t> notified(std::chrono::milliseconds limit, int wake = -1);
    // The connection is of no use any more; open another.
    bool isBroken() const;
    int serverVersion() const; // 150004: 15.4
    bool isPooled() const { return m_isPooled; }

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    explicit Link(pg_conn* connection) : m_connection(connection) {}
    Error error(std::string_view what) const;
    Error broken(std::string_view what);
    Result<> await(std::chrono::steady_clock::time_point until);
    Result<pg_result*> next(std::chrono::steady_clock::time_point until); // nullptr: the statement is done
    Result<Rows> collect(std::string_view refused);
    enum class Named { No, Yes };
    Result<> queue(const std::string& sql, const Arguments& arguments, Named named = Named::No);
    Result<> runAll(const std::string& sql);
    bool needsSettings() const;
    void takeNotifications();

    std::unique_ptr<pg_conn, Finish> m_connection;
    std::map<std::string, std::string> m_statements; // what add() names, where nothing is prepared
    std::size_t m_notifications = 0;                 // taken, and not told of
    bool m_isPooled = false;
    bool m_isBroken = false;
};

} // namespace postern::recording
