#pragma once
// Analyses of texts that are like one that was analysed before: the same bytes but for the digits of integer constants,
// as a program sends them that writes its values into the text. Such a text is not parsed again: the grammar reads it
// the same way, so its tree is that of the other text with other numbers in it. What find() gives is what analyse()
// would give.
//
// Only of texts whose lexing no setting changes, without dollar quotes and control characters, of at most
// kMostBytes; and only where every integer of at most nine digits is a Constant of the tree, so that nothing else can
// depend on its value (the grammar chooses a type by the n of float(n), for one). Bounded by bytes. One thread.
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sql/statement.h"

namespace postern::sql {

struct Node;
struct Slot;

class SimilarTexts {
public:
    static constexpr std::size_t kMostBytes = 2048;
    static constexpr std::size_t kMostNumbers = 64;

    explicit SimilarTexts(std::size_t maxBytes = 2U << 20);
    // nullptr: no text like it is known. `text` is in UTF-8.
    std::shared_ptr<const Analysis> find(std::string_view text);
    // `analysis`: of `text`. Kept when a text like it was inserted lately (most are never followed by another).
    void insert(std::string_view text, const std::shared_ptr<const Analysis>& analysis);
    std::size_t size() const { return m_entries.size(); }

private:
    struct Integer {
        std::uint32_t offset;
        std::int32_t value;
    };
    // A node that has to be copied, as it is an integer or stands above one; its parent comes before it.
    struct Part {
        const Node* node;
        std::int32_t parent;  // in the list; kNone: a root
        std::uint32_t slot;   // of the parent; of a root: its number
        std::uint32_t item;   // in the slot
        std::int32_t integer; // whose value it takes; kNone: none of them
    };
    struct Entry {
        std::string pattern;
        std::shared_ptr<const Analysis> analysis;
        std::vector<Part> parts;
        std::size_t bytes = 0;
    };
    class Finder;

    struct Copy {
        Node* node;
        Slot* slots;
    };
    static constexpr std::int32_t kNone = -1;

    bool read(std::string_view text);
    std::shared_ptr<const Tree> treeOf(const std::shared_ptr<const Tree>& base, const std::vector<Part>& parts);

    std::list<Entry> m_entries; // most recently used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> m_index;
    std::vector<std::size_t> m_seen; // hashes of patterns, each at its place
    std::size_t m_maxBytes, m_bytes = 0;
    // Of the text that was read last; members so that the next reading allocates nothing.
    std::string m_pattern;
    std::vector<Integer> m_integers;
    std::vector<Copy> m_copies;
};

} // namespace postern::sql
