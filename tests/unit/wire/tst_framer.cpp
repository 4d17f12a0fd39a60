#include <gtest/gtest.h>
#include <random>

#include "base/bytes.h"
#include "wire/framer.h"
#include "wire/protocol.h"

using namespace postern;
using wire::Framer;
using Kind = Framer::Kind;

namespace {

std::string message(char type, std::size_t bodySize, char fill = 'x') {
    std::string out(1, type);
    putU32(out, static_cast<std::uint32_t>(bodySize + 4));
    return out.append(bodySize, fill);
}

// Feeds `stream` cut at the given places and puts the messages together again; parts of one message become one.
std::vector<std::pair<char, std::string>> run(Framer::Sender sender, const std::string& stream,
                                              const std::vector<std::size_t>& cuts, bool stashOften = false) {
    Framer framer(sender);
    std::vector<std::pair<char, std::string>> out;
    std::size_t from = 0;
    auto feed = [&](std::size_t to) {
        const std::string part = stream.substr(from, to - from); // a copy: views into it must not be used later
        from = to;
        framer.feed(part);
        int taken = 0;
        while (auto item = framer.next()) {
            if (item->kind == Kind::Invalid) {
                out.emplace_back('!', "");
                return;
            }
            if (item->kind == Kind::Oversized) {
                out.emplace_back(item->type, "oversized");
                continue;
            }
            if (item->kind == Kind::Whole || item->kind == Kind::Begin)
                out.emplace_back(item->type, std::string(item->bytes));
            else
                out.back().second += item->bytes;
            if (stashOften && ++taken % 2 == 0) {
                framer.stash();
                framer.feed({});
            }
        }
    };
    for (const auto cut : cuts)
        feed(cut);
    feed(stream.size());
    return out;
}

} // namespace

TEST(Framer, givesTheSameMessagesHoweverTheStreamIsCut) {
    std::string stream;
    std::vector<std::pair<char, std::string>> expected;
    for (const auto& [type, size] : std::vector<std::pair<char, std::size_t>>{{'Q', 10},
                                                                              {'S', 0},
                                                                              {'P', 70'000},
                                                                              {'B', 200'000},
                                                                              {'d', 65'536},
                                                                              {'E', 9},
                                                                              {'X', 0},
                                                                              {'B', 65'532},
                                                                              {'H', 0}}) {
        expected.emplace_back(type, message(type, size, static_cast<char>('a' + expected.size())));
        stream += expected.back().second;
    }
    EXPECT_EQ(run(Framer::Sender::Client, stream, {}), expected);
    std::vector<std::size_t> every;
    for (std::size_t i = 1; i < stream.size(); i += i < 200 || i > stream.size() - 200 ? 1 : 61)
        every.push_back(i);
    EXPECT_EQ(run(Framer::Sender::Client, stream, every), expected);
    EXPECT_EQ(run(Framer::Sender::Client, stream, {}, true), expected);
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::size_t> cuts;
        for (int i = 0; i < 20; ++i)
            cuts.push_back(random() % stream.size());
        std::sort(cuts.begin(), cuts.end());
        EXPECT_EQ(run(Framer::Sender::Client, stream, cuts, round % 2 == 0), expected);
    }
}

TEST(Framer, swallowsAnOversizedStatementAndGoesOn) {
    const auto stream = message('Q', 9U << 20) + message('S', 0);
    const std::vector<std::pair<char, std::string>> expected{{'Q', "oversized"}, {'S', message('S', 0)}};
    EXPECT_EQ(run(Framer::Sender::Client, stream, {7, 100'000, 5'000'000}), expected);
    EXPECT_EQ(run(Framer::Sender::Client, stream, {}),
              (std::vector<std::pair<char, std::string>>{{'Q', message('Q', 9U << 20)}, {'S', message('S', 0)}}))
        << "what arrives whole costs nothing to hand out whole";
}

TEST(Framer, holdsNoMoreThanAHeaderAnnouncesPieceByPiece) {
    Framer framer(Framer::Sender::Server);
    std::string header("D");
    putU32(header, wire::kMaxMessageBytes);
    framer.feed(header);
    const auto item = framer.next();
    ASSERT_TRUE(item);
    EXPECT_EQ(item->kind, Kind::Begin);
    EXPECT_EQ(item->size, wire::kMaxMessageBytes + 1);
    EXPECT_FALSE(framer.next());
    EXPECT_FALSE(framer.hasUnread());
}

TEST(Framer, refusesWhatCannotBeAHeader) {
    for (const auto& [type, length] : std::vector<std::pair<char, std::uint32_t>>{
             {'Q', 3}, {'Q', 0}, {'Q', 0x40000000}, {'Q', 0xFFFFFFFF}, {'z', 4}, {'\0', 4}, {'1', 4}}) {
        std::string header(1, type);
        putU32(header, length);
        EXPECT_EQ(run(Framer::Sender::Client, header, {}), (std::vector<std::pair<char, std::string>>{{'!', ""}}));
        EXPECT_EQ(run(Framer::Sender::Client, header, {1, 2, 3, 4}),
                  (std::vector<std::pair<char, std::string>>{{'!', ""}}));
    }
    EXPECT_EQ(run(Framer::Sender::Server, message('Q', 4), {}), (std::vector<std::pair<char, std::string>>{{'!', ""}}));
}
