#pragma once
// How a snapshot is made: which queries to send, and what to do with their rows. Sans-I/O, so that the same code loads
// over a connection of its own (libpq) and over a client's own connection, which alone sees its temporary tables and
// what its open transaction has created.
//
// The queries work for any role, on read replicas and inside a transaction of any kind; they write nothing. Every name
// is qualified. Results are in text format.
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "catalog/snapshot.h"

namespace postern::catalog {

enum class Scope : std::uint8_t {
    All,  // initdb's objects too: once per target
    User, // only what was created since; the system part of an earlier snapshot is used again
};

// The queries, to be sent as one simple Query or one by one; their results go to SnapshotBuilder::row under their
// index. Definitions are printed for the search path that is in effect: the loader of a connection of its own empties
// it first.
std::span<const std::string> loadQueries(Scope scope);

// One connection's rows become one snapshot. Owned by one thread; values need to live only for the call.
class SnapshotBuilder {
public:
    // `system` comes from an earlier snapshot of the same server when only user objects are loaded.
    explicit SnapshotBuilder(std::shared_ptr<const Objects> system = nullptr);
    ~SnapshotBuilder();

    // One row of loadQueries()[query]; NULL is nullopt. A row of another shape fails the whole load (finish).
    void row(std::size_t query, std::span<const std::optional<std::string_view>> values);
    // To be called once, after all rows. Error: XX000 rows were missing or malformed.
    Result<std::shared_ptr<const Snapshot>> finish();

private:
    struct State;
    std::unique_ptr<State> m;
};

// Opens a connection of its own with `conninfo`, loads, closes. Blocking: for a worker thread; never on an event loop.
// Errors: 08006 no connection or lost, else the server's SQLSTATE. The messages hold no secret.
Result<std::shared_ptr<const Snapshot>> load(const std::string& conninfo,
                                             std::shared_ptr<const Objects> system = nullptr);

} // namespace postern::catalog
