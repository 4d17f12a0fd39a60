#include "recording/sqlite_payload.h"

#include "base/bytes.h"
#include "recording/sqlite_rows.h"

namespace postern::recording {

namespace {

constexpr int kSealed = 16; // added to the encoding of what was sealed

// What is sealed, and where it stands: moved to another row, it does not open.
std::string contextOf(std::string_view what, SessionId session, std::uint64_t first, std::uint64_t last, int encoding) {
    std::string out(what);
    putU64(out, session.value);
    putU64(out, first);
    putU64(out, last);
    putU64(out, static_cast<std::uint64_t>(encoding));
    return out;
}

struct Stored {
    int encoding = 0;
    std::string data;
};

Stored seal(Sealer& sealer, std::string_view what, const PackedIndexPiece& piece, const PackedBlock& block) {
    const auto encoding = static_cast<int>(block.encoding) + kSealed;
    return {encoding, sealer.seal(contextOf(what, piece.session, piece.firstStatement, piece.lastStatement, encoding),
                                  block.data)};
}

Result<PackedBlock> open(Opener& opener, std::string_view what, const PackedIndexPiece& piece, int encoding,
                         std::string_view data) {
    if (encoding < kSealed)
        return PackedBlock{static_cast<BlockEncoding>(encoding), std::string(data)};
    auto plain = opener.open(contextOf(what, piece.session, piece.firstStatement, piece.lastStatement, encoding), data);
    if (!plain)
        return plain.error();
    if (!*plain)
        return PackedBlock{BlockEncoding::Unreadable, {}};
    return PackedBlock{static_cast<BlockEncoding>(encoding - kSealed), std::move(**plain)};
}

} // namespace

// Sealed: the hashes go inside, because who knows nearly all of an event could try the rest against its hash.
Result<> writeBlock(Query& insertBlock, const EventBlock& b, Sealer* sealer) {
    auto encoding = static_cast<int>(b.packed.encoding);
    auto& query = insertBlock.reset().bind(1, toSql(b.session)).bind(2, b.firstSeq).bind(3, b.lastSeq);
    if (!sealer)
        return query.bind(4, encoding).bindBlob(5, b.head.view()).bindBlob(6, b.marks).bindBlob(7, b.packed.data).run();
    encoding += kSealed;
    std::string plain(b.head.view());
    plain += b.marks;
    plain += b.packed.data;
    const auto sealed = sealer->seal(contextOf("block", b.session, b.firstSeq, b.lastSeq, encoding), plain);
    return query.bind(4, encoding).bindBlob(5, {}).bindBlob(6, {}).bindBlob(7, sealed).run();
}

bool isSealedBlock(const Query& row) {
    return row.integer(2) >= kSealed;
}

Result<EventBlock> readBlock(const Query& row, SessionId session, Opener& opener) {
    EventBlock block;
    block.session = session;
    block.firstSeq = row.unsignedInteger(0), block.lastSeq = row.unsignedInteger(1);
    const auto encoding = static_cast<int>(row.integer(2));
    if (encoding < kSealed) {
        block.packed = {static_cast<BlockEncoding>(encoding), std::string(row.text(5))};
        block.head = Digest::fromBytes(row.text(3)).value_or(Digest{});
        block.marks = row.text(4);
        return block;
    }
    const auto plain = opener.open(contextOf("block", session, block.firstSeq, block.lastSeq, encoding), row.text(5));
    if (!plain)
        return plain.error();
    block.packed.encoding = BlockEncoding::Unreadable;
    if (!*plain)
        return block;
    Reader in(**plain);
    const auto head = Digest::fromBytes(in.bytes(Digest{}.bytes.size()));
    const auto events = block.lastSeq + 1 - block.firstSeq;
    if (!head || events > in.remaining() / kMarkBytes)
        return block;
    block.head = *head;
    block.marks = in.bytes(static_cast<std::size_t>(events) * kMarkBytes);
    block.packed = {static_cast<BlockEncoding>(encoding - kSealed), std::string(in.rest())};
    return block;
}

Result<> writePiece(Query& insertPiece, Query& setIndexed, const PackedIndexPiece& piece, Sealer* sealer) {
    if (piece.firstStatement > 0) {
        insertPiece.reset().bind(1, toSql(piece.session)).bind(2, piece.firstStatement).bind(3, piece.lastStatement);
        Stored facts, texts;
        if (sealer)
            facts = seal(*sealer, "facts", piece, piece.facts), texts = seal(*sealer, "texts", piece, piece.texts);
        POSTERN_TRY(insertPiece.bind(4, sealer ? facts.encoding : static_cast<int>(piece.facts.encoding))
                        .bindBlob(5, sealer ? facts.data : piece.facts.data)
                        .bind(6, sealer ? texts.encoding : static_cast<int>(piece.texts.encoding))
                        .bindBlob(7, sealer ? texts.data : piece.texts.data)
                        .run());
    }
    return setIndexed.reset().bind(1, toSql(piece.session)).bind(2, piece.indexed).run();
}

Result<std::optional<PackedIndexPiece>> readPiece(const Query& row, SessionId session, bool withTexts,
                                                  const Archive::HasText& hasText, Opener& opener) {
    PackedIndexPiece piece;
    piece.session = session;
    piece.firstStatement = row.unsignedInteger(0), piece.lastStatement = row.unsignedInteger(1);
    if (withTexts) {
        auto texts = open(opener, "texts", piece, static_cast<int>(row.integer(4)), row.text(5));
        if (!texts)
            return texts.error();
        piece.texts = std::move(*texts);
        if (hasText && !hasText(piece.texts))
            return std::optional<PackedIndexPiece>{};
    }
    auto facts = open(opener, "facts", piece, static_cast<int>(row.integer(2)), row.text(3));
    if (!facts)
        return facts.error();
    piece.facts = std::move(*facts);
    return std::optional(std::move(piece));
}

} // namespace postern::recording
