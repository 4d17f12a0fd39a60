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
        EXPECT_TRUE(mask.finish(out));
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

TEST(CopyMask, refusesWhatDoesNotAddUp) {
    std::string out;
    CopyMask columns(secondOfThree(), {});
    EXPECT_FALSE(columns.feed("1\t2\n", out));
    CopyMask unfinished(secondOfThree(), {});
    EXPECT_TRUE(unfinished.feed("1\t2\t3", out));
    EXPECT_FALSE(unfinished.finish(out));
    EXPECT_TRUE(out.empty());
}
