// Values masked many at once are what they are one by one.
#include <gtest/gtest.h>

#include <random>

#include "base/bytes.h"
#include "masking/copy_mask.h"
#include "masking/pseudonym.h"

using namespace postern;
using namespace postern::masking;

namespace {

constexpr std::string_view kKey = "a secret of the store";
using Method = policy::Mask::Method;

ColumnMask maskOf(Oid type, Method method = Method::Pseudonym) {
    ColumnMask mask;
    mask.setType(valueType(type));
    mask.method = method;
    return mask;
}

class Values {
public:
    explicit Values(std::mt19937_64::result_type seed) : m_random(seed) {}

    std::size_t below(std::size_t n) { return m_random() % n; }

    // Short and long, of every script that a pseudonym knows and of one that it does not; addresses too.
    std::string text() {
        static constexpr std::string_view kPieces[] = {"a",
                                                       "Z",
                                                       "7",
                                                       "e",
                                                       "Q",
                                                       "0",
                                                       " ",
                                                       "-",
                                                       ".",
                                                       "@",
                                                       "x.org",
                                                       "\xC3\xA9",
                                                       "\xC5\xBA",
                                                       "\xD0\x96",
                                                       "\xE5\xB1\xB1",
                                                       "\xEA\xB9\x80",
                                                       "\xE2\x80\x9C",
                                                       "\xE1\x9A\xA0"};
        const auto kinds = below(4) == 0 ? std::size(kPieces) : 11;
        std::string out;
        for (auto left = below(below(20) == 0 ? 400 : 30); left > 0; --left)
            out += kPieces[below(kinds == 11 ? 11 : kinds - below(2))];
        return out;
    }

private:
    std::mt19937_64 m_random;
};

std::string body(const std::vector<std::optional<std::string>>& values) {
    std::string out;
    putU16(out, static_cast<std::uint16_t>(values.size()));
    for (const auto& value : values) {
        putI32(out, value ? static_cast<std::int32_t>(value->size()) : -1);
        out += value.value_or("");
    }
    return out;
}

std::vector<std::string_view> viewsOf(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

} // namespace

TEST(ManyAtOnce, rows) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE(seed);
    Values random(seed);
    const RowMask::Columns columns{maskOf(25),  std::nullopt, maskOf(1043), maskOf(1042), maskOf(25, Method::Hash),
                                   maskOf(2950)};
    const auto keyed = std::make_shared<Keyed>(kKey);
    const auto mask = RowMask::with(keyed, columns);
    for (int round = 0; round < 20; ++round) {
        std::vector<std::string> bodies, expected;
        for (int i = 0; i < 300; ++i) { // more values and layouts than are kept at once
            std::vector<std::optional<std::string>> values;
            for (std::size_t c = 0; c < columns.size(); ++c)
                values.push_back(random.below(20) == 0 ? std::nullopt : std::optional(random.text()));
            bodies.push_back(body(values));
            for (std::size_t c = 0; c < columns.size(); ++c)
                if (columns[c])
                    values[c] = masked(*columns[c], values[c], false, kKey);
            std::string message = "D";
            const auto made = body(values);
            putU32(message, static_cast<std::uint32_t>(made.size() + 4));
            expected.push_back(message + made);
        }
        std::string out = "before";
        std::vector<std::size_t> ends;
        ASSERT_TRUE(mask.rewrite(viewsOf(bodies), {}, out, ends));
        ASSERT_EQ(ends.size(), expected.size());
        std::size_t begin = 6;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            ASSERT_EQ(out.substr(begin, ends[i] - begin), expected[i]);
            begin = ends[i];
        }
        EXPECT_EQ(begin, out.size());
    }
}

// The way back goes symbol by symbol; forth go as many at once as the processor has room for, or as any has.
TEST(ManyAtOnce, everyPermutationHasItsWayBack) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937_64 random(seed);
    const std::array<unsigned char, 32> key{1, 2, 3};
    Permutations wide(key), narrow(key, Vectors::OfAnyProcessor);
    for (int round = 0; round < 50; ++round) {
        const bool ofBytes = random() % 2 == 0; // only those go many at once
        std::vector<std::vector<std::uint32_t>> radices(100), symbols(100);
        for (std::size_t i = 0; i < radices.size(); ++i) {
            const std::uint32_t most = !ofBytes && random() % 4 == 0 ? 1U << 20 : 256;
            const auto count = 2 + random() % (random() % 10 == 0 ? Permutations::kMaxSymbols - 1 : 40);
            for (std::size_t k = 0; k < count; ++k) {
                radices[i].push_back(static_cast<std::uint32_t>(random() % 8 == 0 ? most : 2 + random() % (most - 1)));
                symbols[i].push_back(static_cast<std::uint32_t>(random() % radices[i].back()));
            }
            ASSERT_TRUE(wide.add('x', radices[i], symbols[i]));
            ASSERT_TRUE(narrow.add('x', radices[i], symbols[i]));
        }
        wide.run();
        narrow.run();
        std::array<std::uint32_t, Permutations::kMaxSymbols> room, other;
        for (std::size_t i = 0; i < radices.size(); ++i) {
            const auto many = wide.take(i, room), same = narrow.take(i, other);
            ASSERT_TRUE(std::equal(many.begin(), many.end(), same.begin(), same.end()));
            auto one = symbols[i];
            wide.permute('x', radices[i], one, Permutations::Direction::Forth);
            ASSERT_TRUE(std::equal(many.begin(), many.end(), one.begin(), one.end()));
            narrow.permute('x', radices[i], one, Permutations::Direction::Back);
            ASSERT_EQ(one, symbols[i]);
        }
        wide.clear();
        narrow.clear();
    }
    EXPECT_TRUE(wide.isGood() && narrow.isGood());
}

TEST(ManyAtOnce, aTextIsReadAndWrittenTheSameByEveryProcessor) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE(seed);
    Values random(seed);
    int ascii = 0;
    for (int round = 0; round < 5000; ++round) {
        auto text = random.text();
        if (round % 3 == 0)
            text.insert(random.below(text.size() + 1), 1, static_cast<char>(round / 3)); // each there is
        TextSymbols best, any;
        std::string layout, same;
        const bool read = readText(text, true, best, layout);
        ASSERT_EQ(readText(text, true, any, same, Vectors::OfAnyProcessor), read) << text;
        ASSERT_EQ(layout, same);
        if (!read)
            continue;
        ASSERT_EQ(best.count, any.count);
        ASSERT_EQ(best.size, any.size);
        ASSERT_EQ(best.isAscii, any.isAscii) << text;
        if (!best.isAscii)
            continue;
        ++ascii;
        const auto part = [&](const auto& room) { return std::span(room).first(best.count); };
        const auto radices = part(best.small.radices), symbols = part(best.small.symbols);
        ASSERT_TRUE(std::equal(radices.begin(), radices.end(), part(any.small.radices).begin())) << text;
        ASSERT_TRUE(std::equal(symbols.begin(), symbols.end(), part(any.small.symbols).begin())) << text;
        fillAscii(std::span(layout).first(best.size), symbols);
        fillAscii(std::span(same).first(best.size), symbols, Vectors::OfAnyProcessor);
        ASSERT_EQ(layout, text);
        ASSERT_EQ(same, text);
    }
    EXPECT_GT(ascii, 1000);
}

TEST(ManyAtOnce, aRowThatDoesNotAddUpEndsThem) {
    const RowMask mask({maskOf(25), maskOf(25)}, std::string(kKey));
    const auto good = body({"Anna Schmidt", "Oslo"});
    const auto bad = good + "x", alsoBad = good.substr(0, good.size() - 1);
    std::string one;
    ASSERT_TRUE(mask.rewrite(good, {}, one));
    for (const auto& wrong : {bad, alsoBad}) {
        const std::vector<std::string_view> bodies{good, good, wrong, good};
        std::string out;
        std::vector<std::size_t> ends;
        EXPECT_FALSE(mask.rewrite(bodies, {}, out, ends));
        EXPECT_EQ(ends.size(), 2U);
        EXPECT_EQ(out, one + one);
        out.clear();
        EXPECT_TRUE(mask.rewrite(std::span(bodies).first(1), {}, out, ends)) << "nothing is left of it";
        EXPECT_EQ(out, one);
    }
    CopyMask copy(mask, {});
    const std::vector<std::string_view> lines{"Anna Schmidt\tOslo\n", "Anna Schmidt\tOslo\tx\n"};
    std::string out;
    std::vector<std::size_t> ends;
    EXPECT_FALSE(copy.feed(lines, out, ends));
    EXPECT_EQ(out, *masked(maskOf(25), "Anna Schmidt", false, kKey) + '\t' + *masked(maskOf(25), "Oslo", false, kKey) +
                       '\n');
    EXPECT_EQ(ends, (std::vector<std::size_t>{out.size(), out.size()}));
}

TEST(ManyAtOnce, nothingOfTheValueStandsInAPlace) {
    const RowMask mask({maskOf(25)}, std::string(kKey));
    std::string out;
    ASSERT_TRUE(mask.start(0, "Jos\xC3\xA9 Diaz-7 <jd@x.org>", out));
    EXPECT_EQ(out, "Aaa\xC3\x9F Aaaa-0 <aa@a.aaa>");
    ASSERT_TRUE(mask.finish(out));
    EXPECT_EQ(out, masked(maskOf(25), "Jos\xC3\xA9 Diaz-7 <jd@x.org>", false, kKey));
    EXPECT_FALSE(RowMask({maskOf(25)}, {}).start(0, "Anna", out)) << "without a key";
}

// However a field is printed: with escapes, in quotes, looking like NULL.
TEST(ManyAtOnce, copy) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE(seed);
    Values random(seed);
    const RowMask::Columns columns{maskOf(25), std::nullopt, maskOf(25)};
    std::vector<CopyFormat> formats(6);
    formats[1].delimiter = 'Z';
    formats[2].kind = CopyFormat::Kind::Csv;
    formats[2].delimiter = '.';
    formats[2].null = "";
    formats[3] = formats[2];
    formats[3].null = "a";
    formats[4] = formats[2];
    formats[4].forceQuote = {false, false, true};
    formats[5] = formats[2];
    formats[5].quote = formats[5].escape = '7';
    for (const auto& format : formats) {
        CopyMask many(RowMask(columns, std::string(kKey)), format);
        std::vector<std::string> lines, expected;
        const auto print = [&](const std::vector<std::optional<std::string>>& values) {
            std::string line;
            for (std::size_t c = 0; c < values.size(); ++c) {
                line.append(c == 0 ? "" : std::string(1, format.delimiter));
                printField(values[c], c, format, line);
            }
            return line + '\n';
        };
        for (int i = 0; i < 500; ++i) {
            std::vector<std::optional<std::string>> values;
            for (std::size_t c = 0; c < columns.size(); ++c) {
                values.push_back(random.below(20) == 0 ? std::nullopt : std::optional(random.text()));
                if (values[c] && random.below(10) == 0)
                    values[c]->append("\t\"\n\\");
            }
            lines.push_back(print(values));
            for (const std::size_t c : {0U, 2U})
                values[c] = masked(*columns[c], values[c], false, kKey);
            expected.push_back(print(values));
        }
        std::string out;
        std::vector<std::size_t> ends;
        ASSERT_TRUE(many.feed(viewsOf(lines), out, ends));
        ASSERT_EQ(ends.size(), lines.size());
        std::size_t begin = 0;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            ASSERT_EQ(out.substr(begin, ends[i] - begin), expected[i]) << lines[i];
            begin = ends[i];
        }
        EXPECT_TRUE(many.finish());
    }
}
