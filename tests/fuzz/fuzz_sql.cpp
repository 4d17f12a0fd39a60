// Any bytes as a statement: no crash, the same answer twice, ranges inside of the text, in order; a tree that can be
// walked. The first byte chooses the settings.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "sql/cache.h"
#include "sql/scanner.h"
#include "sql/statement.h"
#include "sql/tree.h"

namespace {

using namespace postern::sql;

void require(bool holds) {
    if (!holds)
        std::abort();
}

constexpr std::array<const char*, 8> kEncodings = {"UTF8",   "UTF8",      "UTF8",    "LATIN1",
                                                   "EUC_JP", "SQL_ASCII", "WIN1252", "SJIS"};

void checkTree(const Analysis& analysis) {
    require(analysis.tree->roots().size() == analysis.statements.size());
    std::size_t nodes = 0;
    bool opaque = false;
    for (const Node* root : analysis.tree->roots()) {
        require(isStatement(root->kind));
        walk(*root, [&](const Node& node, Role) {
            ++nodes;
            opaque = opaque || node.is(NodeKind::Opaque);
            require(node.has(Flag::ForeignText) || node.location <= static_cast<std::int64_t>(analysis.text.size()));
            return Walk::Into;
        });
    }
    require(nodes <= analysis.tree->nodeCount());
    require(!opaque || !analysis.tree->complete());
}

void checkStatements(const Analysis& analysis) {
    std::size_t end = 0;
    for (const Statement& statement : analysis.statements) {
        require(statement.begin >= end);
        end = std::size_t{statement.begin} + statement.length;
        require(end <= analysis.text.size() && statement.length > 0);
        require(!statement.kinds.empty() && statement.kinds.front() != "???");
        require(statement.fingerprint.size() == 16);
    }
}

std::string written(const Analysis& analysis) {
    std::string out = analysis.text;
    for (const Statement& statement : analysis.statements)
        out += statement.fingerprint + std::to_string(statement.begin) + '+' + std::to_string(statement.length);
    for (const Node* root : analysis.tree->roots())
        walk(*root, [&](const Node& node, Role role) {
            for (const auto number :
                 {static_cast<int>(role), static_cast<int>(node.kind), int{node.option}, node.location, node.number})
                out += std::to_string(number) + ',';
            out += node.name();
            return Walk::Into;
        });
    return out;
}

// The same text with other digits, if it is made from this one, is what it is by itself.
void checkSimilar(std::string text, const std::shared_ptr<const Analysis>& analysis) {
    SimilarTexts texts;
    texts.insert(text, analysis);
    texts.insert(text, analysis);
    for (char& c : text)
        if (c >= '0' && c <= '9')
            c = static_cast<char>('0' + (c - '0' + 7) % 10);
    const auto made = texts.find(text);
    if (!made)
        return;
    const auto own = analyse(text, {});
    require(own && written(*made) == written(**own));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const Settings settings{(data[0] & 1U) == 0, kEncodings[(data[0] >> 1) & 7U]};
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto first = analyse(text, settings);
    const auto second = analyse(text, settings);
    require(first.has_value() == second.has_value());
    std::size_t end = 0;
    for (const Token& token : scan(text, settings.standardConformingStrings)) {
        require(token.begin >= end && token.length > 0);
        end = token.begin + token.length;
    }
    require(end <= text.size());
    if (!first) {
        require(first.error().sqlstate() == second.error().sqlstate());
        return 0;
    }
    checkStatements(**first);
    checkTree(**first);
    require((*first)->statements.size() == (*second)->statements.size());
    for (std::size_t i = 0; i < (*first)->statements.size(); ++i)
        require((*first)->statements[i].fingerprint == (*second)->statements[i].fingerprint);
    Cache cache;
    cache.insert(text, settings, *first);
    require(cache.find(text, settings) == *first || bytesOf(**first) > (1U << 20));
    if (settings == Settings{})
        checkSimilar(std::string(text), *first);
    return 0;
}
