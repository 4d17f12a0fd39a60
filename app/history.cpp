#include "app/history.h"

#include "api/recorded_line.h"
#include "api/search.h"

namespace postern::app {

bool RowsFromLines::take(std::string_view line) {
    for (auto& row : m_fold.apply(api::deltaOfLine(line))) {
        const auto statement = row->statement;
        if (statement < m_first || statement >= m_first + m_limit)
            m_hasMore = m_hasMore || statement >= m_first + m_limit;
        else
            m_rows[statement] = std::move(row);
    }
    return !m_hasMore || ++m_waited < kPatience;
}

api::StatementPage RowsFromLines::page() && {
    api::StatementPage page;
    page.hasMore = m_hasMore;
    for (auto& [statement, row] : m_rows)
        page.rows.push_back(std::move(row));
    return page;
}

api::SessionInfo toSessionInfo(const recording::SessionSummary& session) {
    api::SessionInfo info;
    info.facts = api::factsOf(session);
    info.ended = session.ended;
    info.endReason = session.endReason;
    info.statements = session.statements;
    info.refused = session.blocked;
    info.errors = session.errors;
    info.rows = session.rows;
    return info;
}

} // namespace postern::app
