// Searching the index where it lies: what the marks and bounds of a piece rule out is not fetched.
#include "recording/postgres_rows.h"
#include "recording/postgres_store.h"

namespace postern::recording {

namespace {

constexpr int kPage = 128; // pieces of at most some 100 KiB

void write(std::string& out, const PieceCondition& condition);

void writeAll(std::string& out, const PieceCondition& condition, std::string_view between, std::string_view none) {
    if (condition.children.empty())
        out += none;
    for (std::size_t i = 0; i < condition.children.size(); ++i) {
        out += i == 0 ? "(" : between;
        write(out, condition.children[i]);
    }
    out += condition.children.empty() ? "" : ")";
}

// Numbers of ours, so that nothing needs quoting.
void write(std::string& out, const PieceCondition& condition) {
    using Kind = PieceCondition::Kind;
    const auto value = "'" + std::to_string(condition.value) + "'::bigint";
    switch (condition.kind) {
    case Kind::All:
        return writeAll(out, condition, " AND ", "true");
    case Kind::Any:
        return writeAll(out, condition, " OR ", "false");
    case Kind::Mark:
        out += "pg_catalog.get_bit(p.marks, " + value + " & (8 * pg_catalog.octet_length(p.marks) - 1)) = 1";
        return;
    case Kind::From:
        out += "p.last_time >= " + value;
        return;
    case Kind::Until:
        out += "p.first_time <= " + value;
        return;
    case Kind::Rows:
        out += "p.most_rows >= " + value;
        return;
    case Kind::Duration:
        out += "p.longest >= " + value;
        return;
    }
}

std::string arrayOf(std::span<const SessionId> sessions) {
    std::string out = "{";
    for (const auto id : sessions)
        out += (out.size() > 1 ? "," : "") + std::to_string(static_cast<std::int64_t>(id.value));
    return out + "}";
}

} // namespace

Result<> Archive::pieces(std::span<const SessionId> sessions, Texts texts, const PieceCondition&,
                         const HasText& hasText, const std::function<Next(const PackedIndexPiece&)>& visit) {
    auto next = Next::Piece;
    for (const auto id : sessions) {
        POSTERN_TRY(index(id, texts, hasText, [&](const PackedIndexPiece& piece) {
            next = visit(piece);
            return next == Next::Piece;
        }));
        if (next == Next::Stop)
            break;
    }
    return {};
}

Result<> PostgresArchive::pieces(std::span<const SessionId> sessions, Texts texts, const PieceCondition& condition,
                                 const HasText& hasText, const std::function<Next(const PackedIndexPiece&)>& visit) {
    if (sessions.empty())
        return {};
    const bool isWithTexts = texts == Texts::Read;
    std::string sql = "SELECT p.session, p.first_statement, p.last_statement, p.facts_encoding, p.facts";
    sql += isWithTexts ? ", p.texts_encoding, p.texts" : "";
    // The array is read once, and each session's pieces are found by its month.
    sql += " FROM pg_catalog.unnest($1::text::bigint[]) w (session) JOIN postern.place l ON l.session = w.session "
           "JOIN postern.piece p ON p.month = l.month AND p.session = w.session "
           "WHERE (p.session, p.first_statement) > ($2, $3) AND (p.marks IS NULL OR ";
    write(sql, condition);
    sql += ") ORDER BY p.session, p.first_statement LIMIT " + std::to_string(kPage);
    const auto ids = arrayOf(sessions);
    std::int64_t session = INT64_MIN, statement = -1;
    for (;;) {
        const auto rows = m_link.ask(sql, Arguments().text(ids).number(session).number(statement));
        if (!rows)
            return rows.error();
        for (int row = 0; row < rows->count(); ++row) {
            if (rows->integer(row, 0) == session && statement == INT64_MAX)
                continue; // nothing more of this one is wanted
            PackedIndexPiece piece;
            session = rows->integer(row, 0), statement = rows->integer(row, 1);
            piece.session = SessionId{static_cast<std::uint64_t>(session)};
            piece.firstStatement = rows->unsignedInteger(row, 1), piece.lastStatement = rows->unsignedInteger(row, 2);
            piece.facts = blockAt(*rows, row, 3, 4);
            if (isWithTexts)
                piece.texts = blockAt(*rows, row, 5, 6);
            if (isWithTexts && hasText && !hasText(piece.texts))
                continue;
            const auto next = visit(piece);
            if (next == Next::Stop)
                return {};
            if (next == Next::Session)
                statement = INT64_MAX;
        }
        if (rows->count() < kPage)
            return {};
    }
}

} // namespace postern::recording
