#include <gtest/gtest.h>

#include "base/bytes.h"
#include "masking/copy_mask.h"

using namespace postern;
using namespace postern::masking;

namespace {

RowMask secondOfThree() {
    ColumnMask mask;
    mask.type = 25;
    mask.shape = Shape::Text;
    return RowMask({std::nullopt, mask, std::nullopt}, {});
}

// The result must not depend on how the stream is cut.
std::string run(const CopyFormat& format, const std::string& stream) {
    std::string first;
    for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
        CopyMask mask(secondOfThree(), format);
        std::string out;
        for (std::size_t at = 0; at < stream.size(); at += piece) {
            EXPECT_TRUE(mask.feed(stream.substr(at, piece), out));
        }
        EXPECT_TRUE(mask.finish());
        if (piece == 1)
            first = out;
        else
            EXPECT_EQ(out, first) << "pieces of " << piece;
    }
    return first;
}

} // namespace

TEST(CopyMask, text) {
    EXPECT_EQ(run({}, "1\tse\\tcret\tx\\ny\n2\t\\N\tz\n"), "1\t****\tx\\ny\n2\t****\tz\n");
}

TEST(CopyMask, csvWithQuotesAndLineBreaks) {
    CopyFormat format;
    format.kind = CopyFormat::Kind::Csv;
    format.delimiter = ',';
    format.null = "";
    format.header = true;
    EXPECT_EQ(run(format, "a,b,c\n1,\"se\"\"cret\n, still\",x\n2,,\"y,z\"\n"), "a,b,c\n1,****,x\n2,****,\"y,z\"\n");
}

TEST(CopyMask, binary) {
    CopyFormat format;
    format.kind = CopyFormat::Kind::Binary;
    std::string stream("PGCOPY\n\xff\r\n\0", 11), expected;
    putU32(stream, 0);
    putU32(stream, 0);
    expected = stream;
    const auto tuple = [](std::string& out, const char* middle) {
        putU16(out, 3);
        for (const std::string_view value : {"1", middle, "x"}) {
            putU32(out, static_cast<std::uint32_t>(value.size()));
            out += value;
        }
    };
    tuple(stream, "secret");
    tuple(expected, "****");
    putI16(stream, -1);
    putI16(expected, -1);
    EXPECT_EQ(run(format, stream), expected);
}

TEST(CopyMask, everyDelimiterQuoteAndEscape) {
    CopyFormat format;
    format.kind = CopyFormat::Kind::Csv;
    format.delimiter = ';';
    format.quote = '\'';
    format.escape = '\\';
    format.null = "nil";
    format.forceQuote = {false, true, false};
    EXPECT_EQ(run(format, "1;'it\\'s;\\\\';x\n2;nil;'\n;'\n"), "1;'****';x\n2;'****';'\n;'\n");
    format.forceQuote.clear();
    format.quote = format.escape = '*'; // the redaction itself needs quotes then
    EXPECT_EQ(run(format, "1;*a;b*;x\n"), "1;**********;x\n");
    CopyFormat text;
    text.delimiter = '*';
    EXPECT_EQ(run(text, "1*a\\*b\\\\*c\\\\\\*d\n"), "1*\\*\\*\\*\\**c\\\\\\*d\n");
    text.delimiter = '|';
    text.null = "";
    EXPECT_EQ(run(text, "1||\r\n"), "1|****|\r\n");
}

// What a method sees of a value must be the value itself, and what it makes of it must be printed like one.
TEST(CopyMask, valuesAreReadAndPrintedLikePostgres) {
    ColumnMask mask;
    mask.setType(valueType(25));
    mask.method = policy::Mask::Method::Partial;
    mask.keepFirst = 2;
    const auto copied = [&](const CopyFormat& format, const std::string& stream) {
        CopyMask copy(RowMask({mask}, {}), format);
        std::string out;
        EXPECT_TRUE(copy.feed(stream, out));
        EXPECT_TRUE(copy.finish());
        return out;
    };
    EXPECT_EQ(copied({}, "\\t\\\\abc\n\\N\n\\\\N\\b\\v\n"), "\\t\\\\****\n\\N\n\\\\N****\n");
    CopyFormat csv;
    csv.kind = CopyFormat::Kind::Csv;
    csv.delimiter = ',';
    csv.null = "";
    EXPECT_EQ(copied(csv, "\",\"\"abc\"\n\n\"\"\nabc\n"), "\",\"\"****\"\n\n****\nab****\n");
}

TEST(CopyMask, aLongRowInManyPiecesIsReadOnce) {
    for (const auto kind : {CopyFormat::Kind::Text, CopyFormat::Kind::Csv, CopyFormat::Kind::Binary}) {
        CopyFormat format;
        format.kind = kind;
        constexpr std::size_t kPieces = 60'000, kPiece = 256; // 15 MB; quadratic would be 460 GB
        CopyMask mask(secondOfThree(), format);
        std::string out;
        std::string head = "1\t", tail = "\tx\n";
        if (kind == CopyFormat::Kind::Binary) {
            head.assign("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0\0\3\0\0\0\1"
                        "1",
                        26);
            putU32(head, kPieces * kPiece);
            tail.assign("\0\0\0\1x\xff\xff", 7);
        }
        ASSERT_TRUE(mask.feed(head, out));
        const std::string piece(kPiece, 'y');
        for (std::size_t i = 0; i < kPieces; ++i)
            ASSERT_TRUE(mask.feed(piece, out));
        ASSERT_TRUE(mask.feed(tail, out));
        ASSERT_TRUE(mask.finish());
        EXPECT_LT(out.size(), 60U);
        EXPECT_NE(out.find("****"), std::string::npos);
    }
}

TEST(CopyMask, aRowHasALimit) {
    CopyMask mask(secondOfThree(), {});
    std::string out;
    const std::string piece(1U << 20, 'y');
    int fed = 0;
    while (mask.feed(piece, out))
        ++fed;
    EXPECT_EQ(fed, 64);
    EXPECT_TRUE(out.empty());
}

TEST(CopyMask, refusesWhatDoesNotAddUp) {
    std::string out;
    CopyMask columns(secondOfThree(), {});
    EXPECT_FALSE(columns.feed("1\t2\n", out));
    CopyMask unfinished(secondOfThree(), {});
    EXPECT_TRUE(unfinished.feed("1\t2\t3", out));
    EXPECT_FALSE(unfinished.finish());
    EXPECT_TRUE(out.empty());
}
