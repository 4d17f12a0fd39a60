#include "sql/similar_texts.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "sql/tree.h"

namespace postern::sql {
namespace {

constexpr std::size_t kSeen = 2048;
constexpr int kMostDepth = 128;
constexpr std::size_t kMostDigits = 9; // any number of so many digits is an int4
constexpr char kDigit = '\x01';        // stands in a pattern for a digit of an integer

enum class Byte : std::uint8_t { Other, Blank, Digit, Name, Quote, Refused };

constexpr std::array<Byte, 256> makeBytes() {
    std::array<Byte, 256> bytes{};
    for (std::size_t c = 0; c < bytes.size(); ++c) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
            bytes[c] = Byte::Blank;
        else if (c < 0x20 || c >= 0x7F || c == '\\' || c == '$')
            bytes[c] = Byte::Refused;
        else if (c >= '0' && c <= '9')
            bytes[c] = Byte::Digit;
        else if (isLetter || c == '.') // beside a dot a digit may be part of a number with a fraction
            bytes[c] = Byte::Name;
        else if (c == '\'' || c == '"')
            bytes[c] = Byte::Quote;
    }
    return bytes;
}

constexpr auto kBytes = makeBytes();

Byte byteOf(char c) {
    return kBytes[static_cast<unsigned char>(c)];
}

} // namespace

SimilarTexts::SimilarTexts(std::size_t maxBytes) : m_seen(kSeen), m_maxBytes(maxBytes) {}

// False: the text is of no kind that is kept here. Strings and quoted names stand in the pattern as they are. What is
// misread here, as quotes in comments are, has digits where the tree has no integer.
bool SimilarTexts::read(std::string_view text) {
    if (text.size() > kMostBytes)
        return false;
    m_pattern.assign(text);
    m_integers.clear();
    for (std::size_t at = 0; at < text.size();) {
        switch (byteOf(text[at])) {
        case Byte::Refused:
            return false;
        case Byte::Quote: {
            const auto end = text.find(text[at], at + 1);
            const auto inside = text.substr(at, end == std::string_view::npos ? end : end - at);
            if (end == std::string_view::npos ||
                std::any_of(inside.begin(), inside.end(), [](char c) { return byteOf(c) == Byte::Refused; }))
                return false;
            at = end + 1;
            break;
        }
        case Byte::Name: // with the digits in it
            while (at < text.size() && (byteOf(text[at]) == Byte::Name || byteOf(text[at]) == Byte::Digit))
                ++at;
            break;
        case Byte::Digit: {
            const auto begin = at;
            std::int32_t value = 0;
            for (; at < text.size() && byteOf(text[at]) == Byte::Digit; ++at)
                value = at - begin < kMostDigits ? value * 10 + (text[at] - '0') : value;
            const bool isWhole =
                at == text.size() || byteOf(text[at]) == Byte::Other || byteOf(text[at]) == Byte::Blank;
            if (!isWhole || at - begin > kMostDigits || m_integers.size() == kMostNumbers)
                return false;
            std::fill(m_pattern.begin() + static_cast<std::ptrdiff_t>(begin),
                      m_pattern.begin() + static_cast<std::ptrdiff_t>(at), kDigit);
            m_integers.push_back({static_cast<std::uint32_t>(begin), value});
            break;
        }
        default:
            ++at;
        }
    }
    return !m_integers.empty();
}

// The nodes of a tree that hold the integers of its text, and those above them.
class SimilarTexts::Finder {
public:
    Finder(const std::vector<Integer>& integers, std::vector<Part>& parts)
        : m_integers(integers), m_found(integers.size()), m_parts(parts) {}

    // False: an integer of the text is no Constant of the tree.
    bool find(std::span<const Node* const> roots) {
        for (std::uint32_t i = 0; i < roots.size(); ++i)
            find({roots[i], kNone, i, 0, kNone});
        return std::find(m_found.begin(), m_found.end(), false) == m_found.end();
    }

private:
    bool find(Part part) {
        const Node& node = *part.node;
        if (isInteger(node)) {
            const auto integer = std::find_if(m_integers.begin(), m_integers.end(), [&](const Integer& i) {
                return static_cast<std::int64_t>(i.offset) == node.location && i.value == node.number;
            });
            if (integer == m_integers.end())
                return false;
            part.integer = static_cast<std::int32_t>(integer - m_integers.begin());
            m_found[static_cast<std::size_t>(part.integer)] = true;
            m_parts.push_back(part);
            return true;
        }
        const auto own = m_parts.size();
        m_parts.push_back(part);
        const auto slots = node.slots();
        for (std::uint32_t s = 0; s < slots.size(); ++s) {
            const auto nodes = slots[s].nodes();
            for (std::uint32_t i = 0; i < nodes.size(); ++i)
                find({nodes[i], static_cast<std::int32_t>(own), s, i, kNone});
        }
        if (m_parts.size() > own + 1)
            return true;
        m_parts.pop_back();
        return false;
    }

    static bool isInteger(const Node& node) {
        return node.is(NodeKind::Constant) && node.as<ConstantType>() == ConstantType::Integer &&
               !node.has(Flag::ForeignText);
    }

    const std::vector<Integer>& m_integers;
    std::vector<bool> m_found;
    std::vector<Part>& m_parts;
};

// A tree that shares with `base` all but the nodes in `parts`.
std::shared_ptr<const Tree> SimilarTexts::treeOf(const std::shared_ptr<const Tree>& base,
                                                 const std::vector<Part>& parts) {
    auto tree = std::make_shared<Tree>();
    tree->m_base = base;
    tree->m_roots = base->m_roots;
    tree->m_nodeCount = base->m_nodeCount;
    tree->m_depth = base->m_depth;
    tree->m_complete = base->m_complete;
    m_copies.clear();
    for (const auto& part : parts) {
        Node* node = new (tree->m_arena.allocate<Node>()) Node(*part.node);
        Slot* slots = tree->m_arena.allocate<Slot>(node->slotCount);
        std::copy_n(node->slotsBegin, node->slotCount, slots);
        node->slotsBegin = slots;
        if (part.integer != kNone)
            node->number = m_integers[static_cast<std::size_t>(part.integer)].value;
        m_copies.push_back({node, slots});
        if (part.parent == kNone) {
            tree->m_roots[part.slot] = node;
            continue;
        }
        Slot& in = m_copies[static_cast<std::size_t>(part.parent)].slots[part.slot];
        if (in.count == 1) {
            in.one = node;
            continue;
        }
        const auto& shared = parts[static_cast<std::size_t>(part.parent)].node->slotsBegin[part.slot];
        if (in.many == shared.many) {
            const Node** many = tree->m_arena.allocate<const Node*>(in.count);
            std::copy_n(shared.many, in.count, many);
            in.many = many;
        }
        const_cast<const Node**>(in.many)[part.item] = node; // the tree's own by now
    }
    return tree;
}

std::shared_ptr<const Analysis> SimilarTexts::find(std::string_view text) {
    if (!read(text))
        return nullptr;
    const auto found = m_index.find(m_pattern);
    if (found == m_index.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    const Entry& entry = m_entries.front();
    auto analysis = std::make_shared<Analysis>();
    analysis->text = text;
    analysis->statements = entry.analysis->statements;
    analysis->owned = entry.analysis->owned;
    analysis->tree = treeOf(entry.analysis->tree, entry.parts);
    analysis->like = entry.analysis;
    return analysis;
}

void SimilarTexts::insert(std::string_view text, const std::shared_ptr<const Analysis>& analysis) {
    if (!read(text) || analysis->text != text || analysis->tree->depth() > kMostDepth)
        return;
    const auto hash = std::hash<std::string_view>{}(m_pattern);
    if (std::exchange(m_seen[hash % kSeen], hash) != hash || m_index.contains(m_pattern))
        return;
    Entry entry{m_pattern, analysis, {}, 0};
    if (!Finder(m_integers, entry.parts).find(analysis->tree->roots()))
        return;
    entry.parts.shrink_to_fit();
    entry.bytes = sizeof entry + entry.pattern.size() + bytesOf(*analysis) + entry.parts.size() * sizeof(Part);
    m_bytes += entry.bytes;
    m_entries.push_front(std::move(entry));
    m_index.emplace(m_entries.front().pattern, m_entries.begin());
    while (m_bytes > m_maxBytes) {
        m_bytes -= m_entries.back().bytes;
        m_index.erase(m_entries.back().pattern);
        m_entries.pop_back();
    }
}

} // namespace postern::sql
