#include "api/live_feed.h"

#include <algorithm>

namespace postern::api {

namespace {

std::size_t costOf(const StatementRow& row) {
    return sizeof(StatementRow) + row.sql.size() + row.message.size() + row.parameters.size() * sizeof(Parameter) +
           (row.sample ? row.sample->bytes : 0);
}

} // namespace

LiveFeed::LiveFeed(std::size_t maxWaitingRows) : m_maxWaitingRows(maxWaitingRows) {}

void LiveFeed::publish(const recording::Event& event) {
    auto delta = makeDelta(event); // the costly part, before the lock
    if (std::holds_alternative<std::monostate>(delta))
        return;
    const bool isStatement = std::holds_alternative<std::shared_ptr<StatementRow>>(delta);
    const std::lock_guard lock(m_mutex);
    if (isStatement && (m_added.size() >= m_maxWaitingRows || m_waitingBytes >= kMaxWaitingBytes)) {
        ++m_dropped;
        return;
    }
    auto& session = tracked(event.session);
    for (auto& row : session.fold.apply(std::move(delta))) {
        if (row->id == 0)
            add(std::move(row));
        else
            update(std::move(row));
    }
    if (session.fold.isClosed())
        m_sessions.erase(event.session);
}

LiveFeed::Tracked& LiveFeed::tracked(recording::SessionId session) {
    const auto found = m_sessions.find(session);
    if (found != m_sessions.end())
        return found->second;
    if (m_sessions.size() >= kMaxSessions) {
        const auto oldest = std::min_element(m_sessions.begin(), m_sessions.end(), [](const auto& a, const auto& b) {
            return a.second.order < b.second.order;
        });
        m_sessions.erase(oldest);
    }
    return m_sessions.try_emplace(session, Tracked{SessionFold(session), m_nextOrder++}).first->second;
}

void LiveFeed::add(std::shared_ptr<StatementRow> row) {
    row->id = m_nextId++;
    m_waitingBytes += costOf(*row);
    m_added.push_back(std::move(row));
}

void LiveFeed::update(std::shared_ptr<StatementRow> row) {
    const auto id = row->id;
    m_waitingBytes += row->sample ? row->sample->bytes : 0;
    if (id >= m_firstWaiting) {
        m_added[id - m_firstWaiting] = std::move(row);
        return;
    }
    const auto [place, isNew] = m_updatedAt.try_emplace(id, m_updated.size());
    if (isNew)
        m_updated.push_back(std::move(row));
    else
        m_updated[place->second] = std::move(row);
}

void LiveFeed::drain(FeedBatch& batch) {
    batch.added.clear();
    batch.updated.clear();
    std::unordered_map<std::uint64_t, std::size_t> updatedAt; // freed after the lock
    const std::lock_guard lock(m_mutex);
    batch.added.swap(m_added);
    batch.updated.swap(m_updated);
    updatedAt.swap(m_updatedAt);
    batch.dropped = std::exchange(m_dropped, 0);
    m_firstWaiting = m_nextId;
    m_waitingBytes = 0;
}

} // namespace postern::api
