#include "api/search_index.h"

#include "api/recorded_line.h"

namespace postern::api {

void SearchIndex::take(const recording::Event& event) {
    const auto [found, isNew] = m_writers.try_emplace(event.session, event.session, m_sketches);
    auto& writer = found->second;
    // A session whose beginning another process recorded is left to catchUp(): what is here would look complete.
    if (isNew && event.seq != 1) {
        m_writers.erase(found);
        return;
    }
    const auto before = writer.bytes();
    writer.take(event);
    m_held += writer.bytes() - before;
    if (writer.isDue() && (m_due.empty() || m_due.back() != event.session))
        m_due.push_back(event.session); // more than once, perhaps: see takeReady
}

void SearchIndex::takeReady(std::vector<recording::IndexPiece>& out) {
    if (m_held > kMaxHeld) {
        m_due.clear();
        for (const auto& [session, writer] : m_writers)
            m_due.push_back(session);
    }
    for (const auto session : m_due) {
        const auto found = m_writers.find(session);
        if (found == m_writers.end() || (m_held <= kMaxHeld && !found->second.isDue()))
            continue; // done already
        auto& writer = found->second;
        m_held -= writer.bytes();
        out.push_back(writer.cut(SearchWriter::Cut::Finished));
        m_held += writer.bytes();
        if (writer.hasEnded()) {
            m_held -= writer.bytes();
            m_writers.erase(found);
        }
    }
    // What is still over the bound waits for its answers: hardly more than the last statement of each session.
    m_due.clear();
}

namespace {

Result<> indexSession(recording::SessionReader& reader, recording::SqliteIndexer& indexer, recording::SessionId id) {
    auto summary = reader.archive().session(id);
    if (!summary)
        return std::move(summary).error();
    if (!*summary)
        return {}; // retention was faster
    SearchWriter writer(id);
    std::vector<recording::IndexPiece> pieces;
    std::uint64_t seq = 0;
    const auto read = reader.events(id, [&](std::string_view line) {
        writer.take(deltaOfLine(line), ++seq);
        if (writer.isDue() && !writer.hasEnded())
            pieces.push_back(writer.cut(SearchWriter::Cut::Finished));
        return true;
    });
    (void)read; // of an edited session, what still holds
    pieces.push_back(writer.cut(SearchWriter::Cut::Everything));
    pieces.back().indexed = (*summary)->events;
    return indexer.replace(id, pieces);
}

} // namespace

Result<std::size_t> catchUp(recording::SessionReader& reader, recording::SqliteIndexer& indexer, std::size_t limit) {
    const auto sessions = indexer.unindexed(limit);
    if (!sessions)
        return sessions.error();
    for (const auto id : *sessions)
        POSTERN_TRY(indexSession(reader, indexer, id));
    return sessions->size();
}

} // namespace postern::api
