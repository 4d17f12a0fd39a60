#include "sql/scanner.h"

#include <optional>
#include <string>

#include "base/text.h"
#include "sql/lexing_cost.h"
#include "sql/raw_shim.h"

namespace postern::sql {
namespace {

// Token numbers of the library's grammar (pg_query.proto, enum Token): single characters are themselves, these have
// names, and keywords come after them.
enum Lexeme : std::uint64_t {
    kIdent = 258,
    kUIdent = 259,
    kFConst = 260,
    kSConst = 261,
    kUSConst = 262,
    kBConst = 263,
    kXConst = 264,
    kIConst = 266,
    kParam = 267,
    kSqlComment = 275,
    kCComment = 276,
    kFirstKeyword = 277,
};

TokenKind kindOf(std::uint64_t lexeme) {
    if (lexeme >= kFirstKeyword)
        return TokenKind::Keyword;
    switch (lexeme) {
    case kIdent:
    case kUIdent:
        return TokenKind::Identifier;
    case kSConst:
    case kUSConst:
    case kBConst:
    case kXConst:
        return TokenKind::String;
    case kFConst:
    case kIConst:
        return TokenKind::Number;
    case kParam:
        return TokenKind::Parameter;
    case kSqlComment:
    case kCComment:
        return TokenKind::Comment;
    case '(':
    case ')':
    case '[':
    case ']':
    case ',':
    case ';':
    case '.':
    case ':':
        return TokenKind::Punctuation;
    default:
        return TokenKind::Operator;
    }
}

// The part of the protocol buffer encoding that a ScanResult uses: varints and nested messages.
class Wire {
public:
    explicit Wire(std::string_view bytes) : m_bytes(bytes) {}
    bool atEnd() const { return m_bytes.empty(); }
    std::optional<std::uint64_t> varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !m_bytes.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if ((byte & 0x80U) == 0)
                return value;
        }
        return std::nullopt;
    }
    std::optional<std::string_view> message() {
        const auto size = varint();
        if (!size || *size > m_bytes.size())
            return std::nullopt;
        const std::string_view inner = m_bytes.substr(0, *size);
        m_bytes.remove_prefix(*size);
        return inner;
    }

private:
    std::string_view m_bytes;
};

constexpr std::uint64_t kVarint = 0, kMessage = 2;
constexpr std::uint64_t kTokens = 2, kStart = 1, kEnd = 2, kToken = 4;

std::optional<Token> readToken(std::string_view bytes) {
    std::uint64_t start = 0, end = 0, lexeme = 0; // absent means 0
    for (Wire wire(bytes); !wire.atEnd();) {
        const auto tag = wire.varint();
        const auto value = wire.varint();
        if (!tag || !value || (*tag & 7U) != kVarint)
            return std::nullopt;
        switch (*tag >> 3) {
        case kStart:
            start = *value;
            break;
        case kEnd:
            end = *value;
            break;
        case kToken:
            lexeme = *value;
            break;
        default:
            break;
        }
    }
    if (lexeme == kUSConst || lexeme == kUIdent) // the library's end is wrong: see repairEnds()
        end = start;
    if (end < start || end > kMaxScannedBytes)
        return std::nullopt;
    return Token{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start), kindOf(lexeme)};
}

// The library gives a wrong end for U&'…' and U&"…". Comments are tokens too, so only blanks can follow before the next
// one.
void repairEnds(std::vector<Token>& tokens, std::string_view text) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& token = tokens[i];
        if (token.length > 0)
            continue;
        std::size_t end = i + 1 < tokens.size() ? tokens[i + 1].begin : text.size();
        while (end > token.begin && std::string_view(" \t\n\r\f\v").find(text[end - 1]) != std::string_view::npos)
            --end;
        token.length = static_cast<std::uint32_t>(end - token.begin);
    }
    std::erase_if(tokens, [](const Token& token) { return token.length == 0; });
}

std::vector<Token> readTokens(std::string_view bytes, std::string_view text) {
    std::vector<Token> tokens;
    for (Wire wire(bytes); !wire.atEnd();) {
        const auto tag = wire.varint();
        if (!tag)
            break;
        if ((*tag & 7U) == kMessage) {
            const auto inner = wire.message();
            if (!inner)
                break;
            if (*tag >> 3 != kTokens)
                continue;
            if (const auto token = readToken(*inner))
                tokens.push_back(*token);
        } else if (!wire.varint()) {
            break;
        }
    }
    repairEnds(tokens, text);
    return tokens;
}

// The scanner counts characters, from 1.
std::size_t byteOf(std::string_view text, int character) {
    std::size_t at = 0;
    for (int i = 1; i < character && at < text.size(); ++i) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            ++at;
    }
    return at;
}

class Scan {
public:
    Scan(const std::string& text, bool standardConformingStrings) {
        posternScan(text.c_str(), standardConformingStrings, &m_scan);
    }
    ~Scan() { posternScanRelease(&m_scan); }
    Scan(const Scan&) = delete;
    Scan& operator=(const Scan&) = delete;
    bool failed() const { return m_scan.failed; }
    int failedAt() const { return m_scan.failedAt; }
    std::string_view bytes() const { return {static_cast<const char*>(m_scan.bytes), m_scan.size}; }

private:
    PosternScan m_scan{};
};

} // namespace

std::vector<Token> scan(std::string_view text, bool standardConformingStrings) {
    if (!isUtf8(text) || text.empty())
        return {};
    const std::string scanned(utf8Prefix(text, kMaxScannedBytes));
    if (!isCheapToLex(scanned))
        return {};
    const Scan whole(scanned, standardConformingStrings);
    if (!whole.failed())
        return readTokens(whole.bytes(), scanned);
    // What stands before the place that does not lex does.
    const std::size_t good = whole.failedAt() > 0 ? byteOf(scanned, whole.failedAt()) : 0;
    std::vector<Token> tokens;
    if (good > 0) {
        const std::string prefix = scanned.substr(0, good);
        const Scan before(prefix, standardConformingStrings);
        if (!before.failed())
            tokens = readTokens(before.bytes(), prefix);
    }
    const std::size_t from = tokens.empty() ? 0 : tokens.back().begin + tokens.back().length;
    const std::size_t broken = std::max(good < scanned.size() ? good : from, from);
    if (broken < scanned.size())
        tokens.push_back({static_cast<std::uint32_t>(broken), static_cast<std::uint32_t>(scanned.size() - broken),
                          TokenKind::Broken});
    return tokens;
}

} // namespace postern::sql
