#include "masking/permutations.h"

#include <algorithm>
#include <cstring>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "masking/wide.h"

namespace postern::masking {

namespace {

constexpr int kRounds = 10; // as FF1
// Small domains leave less to work with in each round; Feistel attacks on them need few rounds.
constexpr int kSmallRounds = 24;
constexpr std::uint64_t kSmallDomain = 1'000'000; // the least that SP 800-38G accepts
constexpr std::size_t kBlock = 16, kGroup = 4;    // symbols that one block changes: a word of it each
// Blocks around those in use, so that four may be read and written at once.
constexpr std::size_t kBefore = 1, kSpare = 4;

std::uint32_t wordAt(const unsigned char* bytes) {
    return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
           static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

void setWord(unsigned char* bytes, std::uint32_t word) {
    for (int i = 3; i >= 0; --i, word >>= 8)
        bytes[i] = static_cast<unsigned char>(word);
}

// What is known of a radix before its symbol is.
struct Radix {
    std::uint32_t radix = 1, reciprocal = 0;

    Radix() = default;
    explicit Radix(std::uint32_t r)
        : radix(r), reciprocal(static_cast<std::uint32_t>(std::min<std::uint64_t>((std::uint64_t{1} << 32) / r, ~0U))) {
    }

    std::uint32_t moved(std::uint32_t symbol, std::uint32_t word, Permutations::Direction direction) const {
        const auto quotient = static_cast<std::uint32_t>(std::uint64_t{word} * reciprocal >> 32); // or one less
        auto rest = word - quotient * radix;
        rest -= rest >= radix ? radix : 0;
        const auto sum = symbol + (direction == Permutations::Direction::Forth ? rest : radix - rest);
        return sum - (sum >= radix ? radix : 0);
    }
};

// Sixteen narrow symbols forth, by the words of blocks. With the bytes b of a word and c = 2^8, 2^16, 2^24 mod radix,
// the word is b0 c3 + b1 c2 + b2 c1 + b3 mod radix: below 2^18 with the symbol, so that a float finds the quotient
// (half a unit keeps it away from where rounding could matter).
struct alignas(64) Lanes {
    static constexpr std::size_t kCount = 16, kGroups = kCount / kGroup;

    std::int16_t even[2 * kCount]{}, odd[2 * kCount]{}, radix[2 * kCount]{}; // of each symbol c3, c1; c2, 1; radix, 0
    float inverse[kCount]{};

    Lanes() { // 0 stays 0
        for (std::size_t i = 0; i < kCount; ++i) {
            radix[2 * i] = 1;
            inverse[i] = 1;
        }
    }

    void set(std::size_t i, std::uint32_t r) {
        even[2 * i] = static_cast<std::int16_t>((1U << 24) % r);
        even[2 * i + 1] = static_cast<std::int16_t>((1U << 8) % r);
        odd[2 * i] = static_cast<std::int16_t>((1U << 16) % r);
        odd[2 * i + 1] = static_cast<std::int16_t>(1 % r);
        radix[2 * i] = static_cast<std::int16_t>(r);
        inverse[i] = 1.0F / static_cast<float>(r);
    }

#ifdef __SSE2__
    // The four symbols of a group, by one block.
    void move(std::size_t group, unsigned char* symbols, const unsigned char* block) const {
        const auto at = [group](const std::int16_t* field) {
            return _mm_load_si128(reinterpret_cast<const __m128i*>(field + 2 * kGroup * group));
        };
        const auto words = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block));
        std::int32_t four = 0;
        std::memcpy(&four, symbols, sizeof four);
        const auto zero = _mm_setzero_si128();
        auto sum = _mm_unpacklo_epi16(_mm_unpacklo_epi8(_mm_cvtsi32_si128(four), zero), zero);
        sum = _mm_add_epi32(sum, _mm_madd_epi16(_mm_and_si128(words, _mm_set1_epi16(255)), at(even)));
        sum = _mm_add_epi32(sum, _mm_madd_epi16(_mm_srli_epi16(words, 8), at(odd)));
        const auto quotient = _mm_cvttps_epi32(
            _mm_mul_ps(_mm_add_ps(_mm_cvtepi32_ps(sum), _mm_set1_ps(0.5F)), _mm_load_ps(inverse + kGroup * group)));
        auto rest = _mm_sub_epi32(sum, _mm_madd_epi16(quotient, at(radix)));
        rest = _mm_packs_epi32(rest, rest);
        four = _mm_cvtsi128_si32(_mm_packus_epi16(rest, rest));
        std::memcpy(symbols, &four, sizeof four);
    }
#endif

#ifdef POSTERN_WIDE
    // All of them, by four blocks.
    POSTERN_WIDE void move(unsigned char* symbols, __m512i words) const {
        auto* const place = reinterpret_cast<__m128i*>(symbols);
        const auto bytes = _mm512_and_si512(words, _mm512_set1_epi16(255)), others = _mm512_srli_epi16(words, 8);
        auto sum = _mm512_cvtepu8_epi32(_mm_loadu_si128(place));
        sum = _mm512_add_epi32(sum, _mm512_madd_epi16(bytes, _mm512_load_si512(even)));
        sum = _mm512_add_epi32(sum, _mm512_madd_epi16(others, _mm512_load_si512(odd)));
        const auto quotient = _mm512_cvttps_epi32(
            _mm512_mul_ps(_mm512_add_ps(_mm512_cvtepi32_ps(sum), _mm512_set1_ps(0.5F)), _mm512_load_ps(inverse)));
        const auto rest = _mm512_sub_epi32(sum, _mm512_madd_epi16(quotient, _mm512_load_si512(radix)));
        _mm_storeu_si128(place, _mm512_cvtepi32_epi8(rest));
    }
#endif
};

bool isNarrow(std::uint32_t radix) { // a byte holds its symbols
    return radix <= 256;
}

std::uint64_t hashOf(char domain, std::string_view key) {
    std::uint64_t hash = static_cast<unsigned char>(domain) + (key.size() << 8);
    const auto mix = [&hash](const char* at, std::size_t size) {
        std::uint64_t part = 0;
        std::memcpy(&part, at, size);
        hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32;
    };
    constexpr std::size_t kPart = sizeof(std::uint64_t);
    if (key.size() < kPart) {
        mix(key.data(), key.size());
        return hash;
    }
    for (std::size_t i = 0; i + kPart < key.size(); i += kPart)
        mix(key.data() + i, kPart);
    mix(key.data() + key.size() - kPart, kPart); // may look at some bytes twice
    return hash;
}

template <class Block>
Block both(const Block& a, const unsigned char* b) {
    Block out;
    for (std::size_t i = 0; i < kBlock; ++i)
        out[i] = a[i] ^ b[i];
    return out;
}

// What tells the blocks apart that a chain is expanded to.
constexpr auto kCounters = [] {
    std::array<std::array<unsigned char, kBlock>, Permutations::kMaxSymbols / 2 / kGroup + kSpare> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i][1] = static_cast<unsigned char>(i);
    return out;
}();

std::size_t roundedUp(std::size_t value, std::size_t unit) {
    return (value + unit - 1) / unit;
}

} // namespace

struct Permutations::Cipher {
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
};

struct Permutations::Layout {
    struct Half {
        std::size_t begin = 0, count = 0;  // symbols
        std::size_t at = 0, blocks = 0;    // in the state
        std::size_t lanes = 0, groups = 0; // groups: the blocks that change it
    };

    char domain = 0;
    std::string key;
    bool isNarrow = true; // a byte holds a symbol; else four do
    int rounds = kRounds;
    Half halves[2];
    std::vector<Radix> radices;
    std::vector<Lanes> lanes; // when narrow
    std::array<Block, kSmallRounds> seeds{};
    // One symbol has no halves: it is written as two of about the square root.
    std::uint32_t whole = 0, low = 0;

    Layout() = default;
    Layout(const Layout&) = delete;
    Layout& operator=(const Layout&) = delete;
    ~Layout() { OPENSSL_cleanse(seeds.data(), sizeof seeds); }

    // By the words of a first block and of those that follow it somewhere else.
    void move(const Half& half, unsigned char* symbols, const unsigned char* block, const unsigned char* more,
              Direction direction) const {
#ifdef __SSE2__
        if (isNarrow && direction == Direction::Forth) {
            const auto* const first = lanes.data() + half.lanes;
            for (std::size_t i = 0; i < half.groups; ++i, symbols += kGroup) {
                first[i / Lanes::kGroups].move(i % Lanes::kGroups, symbols, block);
                block = more;
                more += kBlock;
            }
            return;
        }
#endif
        for (std::size_t i = 0; i < half.count; ++i) {
            const auto& radix = radices[half.begin + i];
            const auto word = wordAt(i < kGroup ? block + 4 * i : more + 4 * (i - kGroup));
            if (isNarrow)
                symbols[i] = static_cast<unsigned char>(radix.moved(symbols[i], word, direction));
            else
                setWord(symbols + 4 * i, radix.moved(wordAt(symbols + 4 * i), word, direction));
        }
    }

    std::size_t size() const {
        return kBlock * (halves[0].blocks + halves[1].blocks);
    }
    std::size_t width() const {
        return isNarrow ? 1 : 4;
    }
};

Permutations::Permutations(std::span<const unsigned char, 32> key, Vectors vectors)
    : m_isWide(areWide(vectors)), m_cipher(std::make_unique<Cipher>()), m_layouts(kMaxLayouts) {
    auto* const context = m_cipher->context.get();
    m_good = context != nullptr && EVP_EncryptInit_ex(context, EVP_aes_256_ecb(), nullptr, key.data(), nullptr) == 1 &&
             EVP_CIPHER_CTX_set_padding(context, 0) == 1;
}

Permutations::~Permutations() = default;

void Permutations::encrypt(unsigned char* blocks, std::size_t count) {
    int size = 0;
    if (count > 0 &&
        EVP_EncryptUpdate(m_cipher->context.get(), blocks, &size, blocks, static_cast<int>(count * kBlock)) != 1)
        m_good = false;
}

// CBC-MAC from `chain`, four bytes a number.
Permutations::Block Permutations::mac(Block chain, Radices numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto* const at = chain.data() + 4 * (i % kGroup);
        setWord(at, wordAt(at) ^ numbers[i]);
        if (i % kGroup == kGroup - 1 || i + 1 == numbers.size())
            encrypt(chain.data(), 1);
    }
    return chain;
}

const Permutations::Layout* Permutations::makeLayout(char domain, Radices radices, std::string_view key,
                                                     std::unique_ptr<Layout>& slot) {
    if (slot && !m_many.jobs.empty())
        m_replaced.push_back(std::move(slot));
    slot = std::make_unique<Layout>();
    auto& layout = *slot;
    layout.domain = domain;
    layout.key = key;
    std::uint64_t size = 1;
    for (const auto radix : radices)
        size = size >= kSmallDomain ? size : size * radix;
    layout.rounds = size < kSmallDomain ? kSmallRounds : kRounds;
    Block tweak{};
    tweak[0] = static_cast<unsigned char>(domain);
    tweak[1] = static_cast<unsigned char>(radices.size() >> 8);
    tweak[2] = static_cast<unsigned char>(radices.size());
    encrypt(tweak.data(), 1);
    layout.seeds.fill(mac(tweak, radices));
    for (std::size_t i = 0; i < layout.seeds.size(); ++i)
        layout.seeds[i][15] ^= static_cast<unsigned char>(i + 1);
    encrypt(layout.seeds[0].data(), static_cast<std::size_t>(layout.rounds));
    OPENSSL_cleanse(tweak.data(), tweak.size());

    std::array<std::uint32_t, 2> parts{};
    if (radices.size() == 1) {
        layout.whole = radices[0];
        layout.low = 1;
        while (static_cast<std::uint64_t>(layout.low) * layout.low < layout.whole)
            layout.low += layout.low < 1024 ? 1 : layout.low / 1024;
        parts = {(layout.whole + layout.low - 1) / layout.low, layout.low};
        radices = parts;
    }
    layout.isNarrow = std::all_of(radices.begin(), radices.end(), isNarrow);
    std::size_t begin = 0, at = 0;
    for (auto& half : layout.halves) {
        half.begin = begin;
        half.count = begin == 0 ? radices.size() / 2 : radices.size() - begin;
        half.at = at;
        half.blocks = roundedUp(half.count * layout.width(), kBlock);
        half.groups = roundedUp(half.count, kGroup);
        half.lanes = layout.lanes.size();
        if (layout.isNarrow)
            layout.lanes.resize(half.lanes + half.blocks);
        for (std::size_t i = 0; i < half.count && layout.isNarrow; ++i)
            layout.lanes[half.lanes + i / Lanes::kCount].set(i % Lanes::kCount, radices[begin + i]);
        begin += half.count;
        at += half.blocks * kBlock;
    }
    for (const auto radix : radices)
        layout.radices.emplace_back(radix);
    return &layout;
}

// Null: not known, and then `slot` is where it belongs.
Permutations::Layout* Permutations::known(char domain, std::string_view key, std::unique_ptr<Layout>*& slot) {
    slot = &m_layouts[hashOf(domain, key) % kMaxLayouts];
    auto* const layout = slot->get();
    return layout != nullptr && layout->domain == domain && layout->key == key ? layout : nullptr;
}

const Permutations::Layout* Permutations::layoutFor(char domain, Radices radices) {
    if (radices.empty() || radices.size() > kMaxSymbols || (radices.size() == 1 && radices[0] < 2))
        return nullptr;
    std::array<unsigned char, kMaxSymbols> bytes;
    if (std::all_of(radices.begin(), radices.end(), isNarrow)) {
        std::transform(radices.begin(), radices.end(), bytes.begin(),
                       [](auto radix) { return static_cast<unsigned char>(radix - 1); });
        return layoutFor(domain, std::span(bytes).first(radices.size()));
    }
    const std::string_view key(reinterpret_cast<const char*>(radices.data()), radices.size_bytes());
    const auto wide = static_cast<char>(domain | 0x80);
    std::unique_ptr<Layout>* slot = nullptr;
    const auto* const layout = known(wide, key, slot);
    if (layout != nullptr)
        return layout;
    const auto* const made = makeLayout(domain, radices, key, *slot);
    (*slot)->domain = wide;
    return made;
}

const Permutations::Layout* Permutations::layoutFor(char domain, std::span<const unsigned char> radices) {
    const std::string_view key(reinterpret_cast<const char*>(radices.data()), radices.size());
    std::unique_ptr<Layout>* slot = nullptr;
    const auto* const layout = known(domain, key, slot);
    if (layout != nullptr)
        return layout;
    std::array<std::uint32_t, kMaxSymbols> numbers;
    std::transform(radices.begin(), radices.end(), numbers.begin(), [](auto radix) { return radix + 1U; });
    return makeLayout(domain, Radices(numbers).first(radices.size()), key, *slot);
}

template <class Symbol>
void Permutations::store(Work& work, const Layout& layout, std::span<const Symbol> symbols) {
    const auto at = work.state.size();
    work.jobs.push_back({&layout, at});
    work.state.resize(at + layout.size());
    for (const auto& half : layout.halves) {
        auto* const out = work.state.data() + at + half.at;
        const auto in = symbols.subspan(half.begin, half.count);
        if (layout.isNarrow)
            std::transform(in.begin(), in.end(), out, [](auto symbol) { return static_cast<unsigned char>(symbol); });
        else
            for (std::size_t i = 0; i < in.size(); ++i)
                setWord(out + 4 * i, in[i]);
    }
}

template <class Symbol>
std::span<Symbol> Permutations::load(const Work& work, const Job& job, std::span<Symbol> symbols) {
    const auto& layout = *job.layout;
    for (const auto& half : layout.halves) {
        const auto* const in = work.state.data() + job.at + half.at;
        if (layout.isNarrow)
            std::copy(in, in + half.count, symbols.begin() + static_cast<std::ptrdiff_t>(half.begin));
        else
            for (std::size_t i = 0; i < half.count; ++i)
                symbols[half.begin + i] = static_cast<Symbol>(wordAt(in + 4 * i));
    }
    return symbols.first(layout.radices.size());
}

// The CBC-MAC of each job's other half, from the seed of its round.
void Permutations::chain(std::size_t active, int step, Direction direction, int source) {
    m_longer.clear();
    for (std::size_t k = 0; k < active; ++k) {
        const auto& layout = *m_running[k].layout;
        const auto& half = layout.halves[source];
        const auto round = static_cast<std::size_t>(direction == Direction::Forth ? step : layout.rounds - 1 - step);
        m_chains[k] = both(layout.seeds[round], m_running[k].state + half.at);
        if (half.blocks > 1)
            m_longer.push_back(k);
    }
    encrypt(m_chains[0].data(), active);
    for (std::size_t block = 1; !m_longer.empty(); ++block) {
        m_gathered.clear();
        for (const auto k : m_longer)
            m_gathered.push_back(
                both(m_chains[k], m_running[k].state + m_running[k].layout->halves[source].at + kBlock * block));
        encrypt(m_gathered[0].data(), m_gathered.size());
        for (std::size_t i = 0; i < m_longer.size(); ++i)
            m_chains[m_longer[i]] = m_gathered[i];
        std::erase_if(m_longer, [&](auto k) { return m_running[k].layout->halves[source].blocks <= block + 1; });
    }
}

// Four bytes a symbol: off from uniform by radix / 2^32. As in FF1 the MAC itself comes first.
void Permutations::change(std::span<const Running> running, Direction direction, int changed) {
    auto* const begin = m_stream.data() + kBefore;
    auto* next = begin;
    const auto* chain = m_chains.data();
    for (const auto& [layout, state] : running) {
        for (std::size_t i = 1; i < layout->halves[changed].groups; ++i)
            *next++ = both(*chain, kCounters[i].data());
        ++chain;
    }
    encrypt(begin->data(), static_cast<std::size_t>(next - begin));
    next = begin;
    chain = m_chains.data();
    for (const auto& [layout, state] : running) {
        const auto& half = layout->halves[changed];
        layout->move(half, state + half.at, (chain++)->data(), next->data(), direction);
        next += half.groups - 1;
    }
}

#ifdef POSTERN_WIDE
POSTERN_WIDE void Permutations::changeWide(std::span<const Running> running, int changed) {
    auto* const begin = m_stream.data() + kBefore;
    auto* next = begin;
    const auto* chain = m_chains.data();
    for (const auto& job : running) {
        const auto all = _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(chain++)));
        const auto more = job.layout->halves[changed].groups - 1;
        for (std::size_t i = 0; i < more; i += 4)
            _mm512_storeu_si512(next + i, _mm512_xor_si512(all, _mm512_loadu_si512(&kCounters[i + 1])));
        next += more;
    }
    encrypt(begin->data(), static_cast<std::size_t>(next - begin));
    next = begin;
    chain = m_chains.data();
    for (const auto& job : running) {
        const auto& half = job.layout->halves[changed];
        const auto* lanes = job.layout->lanes.data() + half.lanes;
        auto* symbols = job.state + half.at;
        const auto* from = next - kBefore;
        const auto first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(chain++));
        lanes->move(symbols, _mm512_inserti32x4(_mm512_loadu_si512(from), first, 0));
        for (std::size_t i = 1; i < half.blocks; ++i)
            lanes[i].move(symbols += Lanes::kCount, _mm512_loadu_si512(from += Lanes::kGroups));
        next += half.groups - 1;
    }
}
#else
void Permutations::changeWide(std::span<const Running> /*running*/, int /*changed*/) {}
#endif

void Permutations::run(Work& work, Direction direction) {
    // Those with more rounds come first, and end alone.
    m_running.clear();
    std::size_t blocks = kBefore + kSpare;
    bool goesWide = m_isWide && direction == Direction::Forth;
    for (const auto& job : work.jobs) {
        goesWide = goesWide && job.layout->isNarrow;
        m_running.push_back({job.layout, work.state.data() + job.at});
        blocks += job.layout->halves[1].groups; // the longer one
    }
    const auto fewer = std::partition(m_running.begin(), m_running.end(),
                                      [](const auto& job) { return job.layout->rounds == kSmallRounds; });
    const auto longer = static_cast<std::size_t>(fewer - m_running.begin());
    m_chains.resize(std::max(m_chains.size(), m_running.size()));
    m_stream.resize(std::max(m_stream.size(), blocks));
    for (int step = 0; step < kSmallRounds; ++step) {
        const auto active = step < kRounds ? m_running.size() : longer;
        if (active == 0)
            return;
        const int changed = (step % 2 == 0) == (direction == Direction::Forth) ? 0 : 1;
        chain(active, step, direction, 1 - changed);
        const auto running = std::span<const Running>(m_running).first(active);
        if (goesWide)
            changeWide(running, changed);
        else
            change(running, direction, changed);
    }
}

void Permutations::permute(char domain, Radices radices, std::span<std::uint32_t> symbols, Direction direction) {
    const auto* const layout = radices.size() == symbols.size() ? layoutFor(domain, radices) : nullptr;
    if (layout == nullptr)
        return;
    const auto once = [&](std::span<std::uint32_t> network) {
        m_one.jobs.clear();
        m_one.state.clear();
        store<std::uint32_t>(m_one, *layout, network);
        run(m_one, direction);
        load(m_one, m_one.jobs.front(), network);
    };
    if (layout->whole == 0)
        return once(symbols);
    // Permuted until it is below its radix again.
    std::uint64_t value = symbols[0];
    do {
        std::array<std::uint32_t, 2> pair{static_cast<std::uint32_t>(value / layout->low),
                                          static_cast<std::uint32_t>(value % layout->low)};
        once(pair);
        value = static_cast<std::uint64_t>(pair[0]) * layout->low + pair[1];
    } while (value >= layout->whole && m_good);
    symbols[0] = static_cast<std::uint32_t>(value % layout->whole);
}

bool Permutations::add(char domain, Radices radices, std::span<const std::uint32_t> symbols) {
    if (symbols.size() < 2 || symbols.size() > kMaxSymbols || radices.size() != symbols.size())
        return false;
    store(m_many, *layoutFor(domain, radices), symbols);
    return true;
}

bool Permutations::add(char domain, std::span<const unsigned char> radices, std::span<const unsigned char> symbols) {
    if (symbols.size() < 2 || symbols.size() > kMaxSymbols || radices.size() != symbols.size())
        return false;
    store(m_many, *layoutFor(domain, radices), symbols);
    return true;
}

void Permutations::run() {
    run(m_many, Direction::Forth);
}

std::span<std::uint32_t> Permutations::take(std::size_t i, std::span<std::uint32_t> symbols) const {
    return load(m_many, m_many.jobs[i], symbols);
}

std::span<unsigned char> Permutations::take(std::size_t i, std::span<unsigned char> symbols) const {
    return load(m_many, m_many.jobs[i], symbols);
}

void Permutations::clear() {
    m_many.jobs.clear();
    m_many.state.clear();
    m_replaced.clear();
}

} // namespace postern::masking
