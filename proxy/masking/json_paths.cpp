#include "masking/json_paths.h"

#include "masking/forms.h"
#include "masking/json_text.h"
#include "masking/pseudonym.h"

namespace postern::masking {

namespace {

using Method = policy::Mask::Method;
using Path = std::vector<policy::JsonPath::Step>;

// A path that still applies, and how much of it has been walked.
struct Active {
    const Path* path;
    std::size_t next;
};
using ActivePaths = std::vector<Active>;

// The paths that go on in the member `key`; whether one ends there.
bool descend(const ActivePaths& active, std::string_view key, ActivePaths& out) {
    for (const auto& [path, next] : active) {
        const auto& step = (*path)[next];
        if (!step.any && step.key != key)
            continue;
        if (next + 1 == path->size())
            return true;
        out.push_back({path, next + 1});
    }
    return false;
}

class Rewriter {
public:
    Rewriter(const ColumnMask& mask, Keyed& keyed, std::string_view text, std::string& out)
        : m_mask(mask), m_keyed(keyed), m_scanner(text), m_out(out) {}

    bool run() {
        ActivePaths active;
        for (const auto& path : m_mask.paths->paths())
            active.push_back({&path.steps, 0});
        if (!value(active, 0) || !m_scanner.atEnd())
            return false;
        m_out.append(m_scanner.between(m_copied, m_scanner.position()));
        return true;
    }

private:
    bool value(const ActivePaths& active, int depth) {
        if (depth > kMaxJsonDepth)
            return false;
        if (active.empty())
            return m_scanner.skipValue(kMaxJsonDepth - depth);
        switch (m_scanner.peek()) {
        case '{':
            return object(active, depth);
        case '[':
            return array(active, depth);
        default:
            return m_scanner.skipValue(0);
        }
    }

    bool object(const ActivePaths& active, int depth) {
        m_scanner.take('{');
        if (m_scanner.take('}'))
            return true;
        do {
            std::string_view raw;
            if (!m_scanner.string(raw) || !m_scanner.take(':'))
                return false;
            const auto key = unescapedJson(raw);
            ActivePaths below;
            if (!key)
                return false;
            if (descend(active, *key, below) ? !replace(depth) : !value(below, depth + 1))
                return false;
        } while (m_scanner.take(','));
        return m_scanner.take('}');
    }

    bool array(const ActivePaths& active, int depth) {
        m_scanner.take('[');
        if (m_scanner.take(']'))
            return true;
        do {
            if (!value(active, depth + 1))
                return false;
        } while (m_scanner.take(','));
        return m_scanner.take(']');
    }

    bool replace(int depth) {
        m_scanner.skipBlanks();
        const auto begin = m_scanner.position();
        if (!m_scanner.skipValue(kMaxJsonDepth - depth))
            return false;
        const auto old = m_scanner.between(begin, m_scanner.position());
        m_out.append(m_scanner.between(m_copied, begin));
        m_copied = m_scanner.position();
        appendMaskedValue(old);
        return true;
    }

    void appendMaskedValue(std::string_view old) {
        if (m_mask.method == Method::Null || (m_mask.method != Method::Redact && old == "null")) {
            m_out += "null";
            return;
        }
        std::string text, masked;
        const bool isString = old.starts_with('"');
        if (isString)
            text = unescapedJson(old.substr(1, old.size() - 2)).value_or("");
        else
            text = old;
        if (appendMaskedText(text, isString, masked)) {
            if (!isString && m_mask.method == Method::Pseudonym)
                m_out += masked;
            else
                appendJsonString(masked, m_out);
        } else {
            appendJsonString(kRedaction, m_out);
        }
    }

    bool appendMaskedText(const std::string& text, bool isString, std::string& out) {
        const bool hasKey = m_keyed.hasKey();
        switch (m_mask.method) {
        case Method::Partial:
            if (isString)
                appendPartly(text, static_cast<std::size_t>(m_mask.keepFirst),
                             static_cast<std::size_t>(m_mask.keepLast), m_mask.encoding, out);
            return isString;
        case Method::Hash:
            if (hasKey)
                appendHash(text, m_keyed, out);
            return hasKey;
        case Method::Pseudonym:
            if (!hasKey)
                return false;
            if (!isString)
                return permuteDecimal(text, m_keyed, Keyed::Direction::Forth, out);
            if (!permuteText(text, m_mask.encoding == Encoding::Utf8, m_keyed, Keyed::Direction::Forth, out)) {
                out.append(kRedaction);
                appendHash(text, m_keyed, out);
            }
            return true;
        default:
            return false;
        }
    }

    const ColumnMask& m_mask;
    Keyed& m_keyed;
    JsonScanner m_scanner;
    std::string& m_out;
    std::size_t m_copied = 0;
};

} // namespace

std::shared_ptr<const JsonPaths> JsonPaths::parse(const std::vector<std::string>& paths) {
    auto out = std::make_shared<JsonPaths>();
    for (const auto& text : paths) {
        auto path = policy::JsonPath::parse(text);
        if (!path)
            return nullptr;
        out->m_paths.push_back(std::move(*path));
    }
    return out->m_paths.empty() ? nullptr : out;
}

bool appendWithPaths(const ColumnMask& mask, std::string_view value, bool binary, Keyed& keyed, std::string& out) {
    const auto begin = out.size();
    const bool versioned = mask.shape == Shape::Jsonb && binary;
    bool done = false;
    if (!versioned || value.starts_with('\x01')) {
        out.append(value.substr(0, versioned ? 1 : 0));
        value.remove_prefix(versioned ? 1 : 0);
        done = Rewriter(mask, keyed, value, out).run();
    }
    if (!done) {
        out.resize(begin);
        if (mask.method == Method::Null)
            return false;
        out.append(*redacted(mask, binary));
    }
    return true;
}

} // namespace postern::masking
