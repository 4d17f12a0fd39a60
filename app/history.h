#pragma once
// Recorded sessions and statements as pages of the engine's face.
#include <map>
#include <memory>
#include <string_view>

#include "api/engine.h"
#include "api/session_fold.h"
#include "recording/store.h"

namespace postern::app {

api::SessionInfo toSessionInfo(const recording::SessionSummary& session);

// Collects one session's lines, in order, into a page of rows.
class RowsFromLines {
public:
    RowsFromLines(recording::SessionId session, std::uint64_t firstStatement, std::size_t limit)
        : m_fold(session), m_first(firstStatement), m_limit(limit) {}

    // False once the page is complete: what follows is not needed.
    bool take(std::string_view line);
    api::StatementPage page() &&;

private:
    // Answers of earlier statements can come after the next page's first statement; so many lines are waited for them.
    static constexpr std::size_t kPatience = 2000;

    api::SessionFold m_fold;
    std::uint64_t m_first;
    std::size_t m_limit;
    std::map<std::uint64_t, api::RowPointer> m_rows;
    std::size_t m_waited = 0;
    bool m_hasMore = false;
};

} // namespace postern::app
