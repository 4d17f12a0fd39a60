#pragma once
// The live view's bounded queue: the recorder publishes events, the console drains rows ten times a second. The
// publisher never waits for the console: when the queue is full, rows for display are dropped and counted (the record
// has them all).
//
// Threads: publish() from any thread, drain() from one. The lock between them is held only to move finished values.
#include <cstdint>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "api/session_fold.h"
#include "api/statement_row.h"

namespace postern::api {

struct FeedBatch {
    std::vector<RowPointer> added;   // ids rise by one from row to row, over all batches
    std::vector<RowPointer> updated; // new state of rows of earlier batches; each id once
    std::uint64_t dropped = 0;       // statements since the last drain that are in the record but not here
};

class LiveFeed {
public:
    static constexpr std::size_t kMaxWaitingRows = 20'000;
    static constexpr std::size_t kMaxWaitingBytes = 64U << 20;
    static constexpr std::size_t kMaxSessions = 20'000; // tracked at once; beyond, the oldest is forgotten

    explicit LiveFeed(std::size_t maxWaitingRows = kMaxWaitingRows);

    void publish(const recording::Event& event);
    // Replaces `batch` with everything since the last drain.
    void drain(FeedBatch& batch);

private:
    struct Tracked {
        SessionFold fold;
        std::uint64_t order = 0;
    };
    Tracked& tracked(recording::SessionId session);
    void add(std::shared_ptr<StatementRow> row);
    void update(std::shared_ptr<StatementRow> row);

    std::mutex m_mutex;
    std::unordered_map<recording::SessionId, Tracked> m_sessions;
    std::vector<RowPointer> m_added, m_updated;
    std::unordered_map<std::uint64_t, std::size_t> m_updatedAt; // id to index in m_updated
    std::uint64_t m_nextId = 1, m_firstWaiting = 1;             // ids below m_firstWaiting were drained
    std::uint64_t m_dropped = 0, m_nextOrder = 0;
    std::size_t m_waitingBytes = 0, m_maxWaitingRows;
};

} // namespace postern::api
