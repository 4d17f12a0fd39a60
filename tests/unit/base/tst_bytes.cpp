#include <gtest/gtest.h>

#include "base/bytes.h"
#include "base/mailbox.h"

using namespace postern;

TEST(Reader, readsNetworkOrder) {
    std::string bytes;
    putU8(bytes, 1);
    putU16(bytes, 0x0203);
    putU32(bytes, 0x04050607);
    putU64(bytes, 0x08090a0b0c0d0e0fULL);
    putCString(bytes, "text");
    Reader reader(bytes);
    EXPECT_EQ(reader.u8(), 1);
    EXPECT_EQ(reader.u16(), 0x0203);
    EXPECT_EQ(reader.u32(), 0x04050607U);
    EXPECT_EQ(reader.u64(), 0x08090a0b0c0d0e0fULL);
    EXPECT_EQ(reader.cstring(), "text");
    EXPECT_TRUE(reader.ok() && reader.atEnd());
}

TEST(Reader, staysFailedAfterAShortRead) {
    Reader reader("\x01\x02\x03");
    EXPECT_EQ(reader.u32(), 0U);
    EXPECT_FALSE(reader.ok());
    EXPECT_EQ(reader.u8(), 0);
    EXPECT_EQ(Reader("no end").cstring(), "");
    Reader huge("abc");
    huge.bytes(static_cast<std::size_t>(-1));
    EXPECT_FALSE(huge.ok());
}

TEST(PutCString, cutsAtNul) {
    std::string out;
    putCString(out, std::string_view("a\0b", 3));
    EXPECT_EQ(out, std::string("a\0", 2));
}

TEST(Mailbox, tellsWhenToWakeAndWhenFull) {
    Mailbox<int> box(2);
    EXPECT_EQ(box.post(1), Mailbox<int>::Posted::First);
    EXPECT_EQ(box.post(2), Mailbox<int>::Posted::More);
    EXPECT_EQ(box.post(3), Mailbox<int>::Posted::Full);
    std::vector<int> out;
    box.drain(out);
    EXPECT_EQ(out, (std::vector{1, 2}));
    EXPECT_EQ(box.post(4), Mailbox<int>::Posted::First);
}
