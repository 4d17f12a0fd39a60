#pragma once
// Permutations of products of small sets {0 … radix - 1}, keyed by AES-256: a Feistel network whose halves are the
// first and the second part of the symbols, with addition per symbol as its group; the round function works in the way
// of FF1 (NIST SP 800-38G): CBC-MAC, then expanded; 10 rounds, 24 for small domains. Radices from 2 to 2^20, every
// symbol below its radix, at most kMaxSymbols; anything else stays as it is. `domain` keeps permutations of different
// kinds of values apart.
//
// One permutation is a chain of blocks that wait for each other; many at once cost a fraction of it each: permute() is
// for one, add() and run() are for many. What follows from the radices alone is kept of the kMaxLayouts last seen; of
// values nothing is. What depends on the key is wiped when it goes. One thread at a time.
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postern::masking {

// What is computed with: the best that the processor has, or what each has. The results are the same.
enum class Vectors : std::uint8_t { Best, OfAnyProcessor };

class Permutations {
public:
    static constexpr std::size_t kMaxSymbols = 256, kMaxLayouts = 256;
    enum class Direction : std::uint8_t { Forth, Back };
    using Radices = std::span<const std::uint32_t>;

    explicit Permutations(std::span<const unsigned char, 32> key, Vectors vectors = Vectors::Best);
    ~Permutations();
    Permutations(const Permutations&) = delete;
    Permutations& operator=(const Permutations&) = delete;

    // False: OpenSSL has failed, and what was permuted since means nothing.
    bool isGood() const { return m_good; }

    void permute(char domain, Radices radices, std::span<std::uint32_t> symbols, Direction direction);

    // Many, forth. Of at least two symbols each: false otherwise, and nothing was added.
    bool add(char domain, Radices radices, std::span<const std::uint32_t> symbols);
    // When all radices are at most 256: they less one, and the symbols, a byte each.
    bool add(char domain, std::span<const unsigned char> radices, std::span<const unsigned char> symbols);
    std::size_t added() const { return m_many.jobs.size(); }
    void run(); // once, after the last add()
    // The i-th that was added as it has become, in the first of `symbols`; of bytes, if it was added so.
    std::span<std::uint32_t> take(std::size_t i, std::span<std::uint32_t> symbols) const;
    std::span<unsigned char> take(std::size_t i, std::span<unsigned char> symbols) const;
    void clear();

private:
    using Block = std::array<unsigned char, 16>;
    struct Cipher;
    struct Layout;
    struct Job { // symbols in a Work's state, each half at the begin of a block
        const Layout* layout;
        std::size_t at;
    };
    struct Work {
        std::vector<Job> jobs;
        std::vector<unsigned char> state;
    };

    Layout* known(char domain, std::string_view key, std::unique_ptr<Layout>*& slot);
    const Layout* layoutFor(char domain, Radices radices);
    const Layout* layoutFor(char domain, std::span<const unsigned char> radices);
    const Layout* makeLayout(char domain, Radices radices, std::string_view key, std::unique_ptr<Layout>& slot);
    void encrypt(unsigned char* blocks, std::size_t count);
    Block mac(Block chain, Radices numbers);
    template <class Symbol>
    void store(Work& work, const Layout& layout, std::span<const Symbol> symbols);
    template <class Symbol>
    static std::span<Symbol> load(const Work& work, const Job& job, std::span<Symbol> symbols);
    void run(Work& work, Direction direction);
    void chain(std::size_t active, int step, Direction direction, int source);

    bool m_isWide;
    std::unique_ptr<Cipher> m_cipher;
    std::vector<std::unique_ptr<Layout>> m_layouts;  // by hash
    std::vector<std::unique_ptr<Layout>> m_replaced; // still needed by what was added
    Work m_one, m_many;
    // Of the round that runs.
    struct Running {
        const Layout* layout;
        unsigned char* state;
    };
    void change(std::span<const Running> running, Direction direction, int changed);
    void changeWide(std::span<const Running> running, int changed); // narrow, forth
    std::vector<Running> m_running;
    std::vector<std::size_t> m_longer;
    std::vector<Block> m_chains, m_gathered, m_stream;
    bool m_good = false;
};

} // namespace postern::masking
