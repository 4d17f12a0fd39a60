#pragma once
// Blocks and index pieces as rows, plain or sealed: with a sealer what they hold is encrypted as it is written, and
// whatever is encrypted is opened as it is read. docs/recording-format.md, "Encryption".
#include "recording/seal.h"
#include "recording/sqlite.h"
#include "recording/store.h"

namespace postern::recording {

inline constexpr std::string_view kInsertBlock =
    "INSERT INTO block (session, first_seq, last_seq, encoding, head, marks, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
inline constexpr std::string_view kBlockColumns = "first_seq, last_seq, encoding, head, marks, data";

// `sealer` may be null: plain.
Result<> writeBlock(Query& insertBlock, const EventBlock& block, Sealer* sealer);
// Columns 0 … 5 as kBlockColumns. What does not open comes back with encoding Unreadable. An error: the key is not
// here.
bool isSealedBlock(const Query& row);
Result<EventBlock> readBlock(const Query& row, SessionId session, Opener& opener);

// A piece of the search index, for queries prepared from these texts.
inline constexpr std::string_view kInsertPiece =
    "INSERT INTO search (session, first_statement, last_statement, facts_encoding, facts, texts_encoding, texts) "
    "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM session WHERE session = ?1)";
inline constexpr std::string_view kSetIndexed = "UPDATE session SET indexed = ?2 WHERE session = ?1 AND indexed < ?2";
Result<> writePiece(Query& insertPiece, Query& setIndexed, const PackedIndexPiece& piece, Sealer* sealer);
// Columns: first_statement, last_statement, facts_encoding, facts, and the same two for texts when `withTexts`. None:
// `hasText` said no to the texts; the facts were not opened.
Result<std::optional<PackedIndexPiece>> readPiece(const Query& row, SessionId session, bool withTexts,
                                                  const Archive::HasText& hasText, Opener& opener);

} // namespace postern::recording
