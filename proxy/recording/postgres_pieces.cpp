// Searching the index where it lies: what the marks and bounds of a piece rule out is not fetched.
#include <algorithm>

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

std::string arrayOf(std::span<const std::int64_t> sessions) {
    std::string out = "{";
    for (const auto id : sessions)
        out += (out.size() > 1 ? "," : "") + std::to_string(id);
    return out + "}";
}

std::string pageOf(const Pages& pages, Archive::Texts texts, const PieceCondition& condition) {
    std::string sql = "SELECT p.session, p.first_statement, p.last_statement, p.facts_encoding, p.facts";
    sql += texts == Archive::Texts::Read ? ", p.texts_encoding, p.texts" : "";
    // The array is read once, and each session's pieces are found by its month.
    sql += " FROM pg_catalog.unnest($1::text::bigint[]) w (session) JOIN postern.place l ON l.session = w.session "
           "JOIN postern.piece p ON p.month = l.month AND p.session = w.session "
           "WHERE (p.session, p.first_statement) > ($2, $3) AND (p.marks IS NULL OR ";
    write(sql, condition);
    return pages.of(sql + ")", "session, first_statement",
                    texts == Archive::Texts::Read ? Pages::kPieceBytes : Pages::kFactsBytes);
}

// Behind which piece the next page begins; all of the session when the statement is the last that there can be.
struct Place {
    std::int64_t session = INT64_MIN, statement = -1;
    bool isBehindAllOf(std::int64_t other) const { return session == other && statement == INT64_MAX; }
};

PackedIndexPiece pieceAt(const Rows& rows, int row, Archive::Texts texts) {
    PackedIndexPiece piece;
    piece.session = SessionId{rows.unsignedInteger(row, 0)};
    piece.firstStatement = rows.unsignedInteger(row, 1), piece.lastStatement = rows.unsignedInteger(row, 2);
    piece.facts = blockAt(rows, row, 3, 4);
    if (texts == Archive::Texts::Read)
        piece.texts = blockAt(rows, row, 5, 6);
    return piece;
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

// The next page is on its way while one is looked through: the server's work and the reader's take each other's time no
// more. So of a session of which nothing more is wanted up to a page comes for nothing.
Result<> PostgresArchive::pieces(std::span<const SessionId> sessions, Texts texts, const PieceCondition& condition,
                                 const HasText& hasText, const std::function<Next(const PackedIndexPiece&)>& visit) {
    if (sessions.empty())
        return {};
    std::vector<std::int64_t> wanted;
    for (const auto id : sessions)
        wanted.push_back(static_cast<std::int64_t>(id.value));
    std::sort(wanted.begin(), wanted.end());
    const Pages pages(texts == Texts::Read ? 7 : 5, kPage);
    const auto sql = pageOf(pages, texts, condition);
    const auto send = [&](const Place& from) {
        const std::span left(std::lower_bound(wanted.begin(), wanted.end(), from.session), wanted.end());
        return m_link.send(sql, Arguments().text(arrayOf(left)).number(from.session).number(from.statement));
    };
    Place seen;
    POSTERN_TRY(send(seen));
    for (bool isLast = false; !isLast;) {
        const auto rows = m_link.receive();
        if (!rows)
            return rows.error();
        isLast = pages.isLast(*rows);
        if (!isLast) {
            const int end = rows->count() - 1;
            const auto last = rows->integer(end, 0);
            POSTERN_TRY(send(seen.isBehindAllOf(last) ? seen : Place{last, rows->integer(end, 1)}));
        }
        for (int row = 0; row < rows->count(); ++row) {
            if (seen.isBehindAllOf(rows->integer(row, 0)))
                continue; // nothing more of this one is wanted
            const auto piece = pieceAt(*rows, row, texts);
            m_link.take();
            if (texts == Texts::Read && hasText && !hasText(piece.texts))
                continue;
            const auto next = visit(piece);
            if (next == Next::Session)
                seen = {rows->integer(row, 0), INT64_MAX};
            if (next == Next::Stop) {
                if (!isLast)
                    (void)m_link.receive(); // what fails there shows at the next question
                return {};
            }
        }
    }
    return {};
}

} // namespace postern::recording
