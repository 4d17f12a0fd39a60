#pragma once
// What a statement reaches beyond its own text: tables behind views, partitions and parents, what the functions that it
// calls do, and how many rows all that has. Read off a target's outline; nothing is asked of the server for it.
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "catalog/outline.h"
#include "policy/configuration.h"
#include "sql/statement.h"
#include "sql/tree.h"

namespace postern::session {

// An outline is read anew in the background after the first time, and no longer believed after the second.
inline constexpr std::chrono::seconds kOutlineRefresh{20}, kOutlineAge{60};
// A statement that adds at least so many rows makes its session's outline an old one.
inline constexpr std::int64_t kBulkRows = 100;

// Immutable; made on a worker thread, shared by all sessions of a target.
struct TargetOutline {
    using Facts = std::shared_ptr<const sql::Statement>;

    std::shared_ptr<const catalog::Outline> outline;
    std::vector<Facts> bodies; // what each function's body does, by its number; null: cannot be read
    // How often what it says was changed through Postern, as far as it was seen; its number when reading began.
    std::shared_ptr<std::atomic<std::uint64_t>> changes;
    std::uint64_t seen = 0;
    Instant loaded; // when reading began

    bool isRight(Instant now) const { return changes->load() == seen && now - loaded < kOutlineAge; }
    bool isFresh(Instant now) const { return changes->load() == seen && now - loaded < kOutlineRefresh; }
};

// Facts of every function's body; those whose text is the same are taken from `former`, which may be null. Takes
// milliseconds: not for an event loop.
std::vector<TargetOutline::Facts> factsOfBodies(const catalog::Outline& outline, const TargetOutline* former);

// Read an outline off the event loop and answer with Session::onOutline().
struct NeedOutline {
    std::string target;
    std::shared_ptr<const policy::Configuration> configuration;
    Instant since; // an outline that was begun earlier will not do
};

struct Reach {
    // The statement with the kinds, functions and writes of the bodies that it calls, at any depth; null: it calls none
    // that can be seen, and its own facts are all.
    TargetOutline::Facts facts;
    std::vector<sql::RelationUse> relations; // that it reaches and does not name
    std::int64_t rows = 0;                   // of all relations that it names, multiplied; -1: not known
    std::int64_t largest = 0;                // of one relation; -1: not known
    std::int64_t hiddenWrites = 0;           // the largest relation that a body writes to; -1: not known
    bool namesUnknown = false;               // a relation that the outline does not have
    bool isPoint = false;                    // finds at most one row, by a unique key
};

// Whether there is an operator, a cast or an attribute that could call a function (Outline::unwrittenCalls).
bool mayCallUnwritten(const sql::Node& root);

// `types`: of the parameters, as far as they are known.
Reach reachOf(const TargetOutline& target, const sql::Analysis& analysis, std::size_t statement,
              const std::vector<Oid>& types);

} // namespace postern::session
