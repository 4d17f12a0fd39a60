// Detectors in the values of each shape.
#include "base/bytes.h"
#include "base/text.h"
#include "masking/detectors.h"
#include "masking/forms.h"
#include "masking/json_paths.h"
#include "masking/json_text.h"
#include "masking/method.h"

namespace postern::masking {

using Outcome = Detectors::Outcome;

namespace {

constexpr std::size_t kMaxDimensions = 6; // MAXDIM

// What is found makes the whole value `instead`.
Outcome whole(const std::optional<std::string>& instead, std::string& out) {
    if (!instead)
        return Outcome::Null;
    out.append(*instead);
    return Outcome::Changed;
}

std::optional<std::string> redactedColumn(const ScanColumn& column, bool binary) {
    ColumnMask mask;
    mask.setType(column.type);
    return redacted(mask, binary);
}

} // namespace

// Strings and numbers one by one, under the hints of the key they stand under. `text` without jsonb's version.
Outcome Detectors::json(std::string_view text, NameHints hints, Keyed& keyed, std::string& out,
                        DetectedSet& found) const {
    // Not well-formed to the end, or a finding across its parts: by the text as a whole.
    const auto asText = [&](std::size_t begin) {
        out.resize(begin);
        std::string ignored;
        const auto outcome = plain(text, hints, keyed, ignored, found);
        return outcome == Outcome::Changed ? whole('"' + std::string(kRedaction) + '"', out) : outcome;
    };
    const auto begin = out.size();
    std::size_t copied = 0;
    bool changed = false;
    NameHints place = hints;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (std::string_view(" \t\r\n,:[]{}").find(c) != std::string_view::npos) {
            ++at;
            continue;
        }
        const auto start = at;
        const bool isString = c == '"';
        std::string_view inner;
        if (isString) {
            JsonScanner scanner(text.substr(at));
            if (!scanner.string(inner))
                return asText(begin);
            at += scanner.position();
        } else {
            at = std::min(text.find_first_of(" \t\r\n,:[]{}\"", at), text.size());
            inner = text.substr(start, at - start);
        }
        std::optional<std::string> unescaped;
        if (isString && inner.find('\\') != std::string_view::npos) {
            unescaped = unescapedJson(inner);
            if (!unescaped)
                return asText(begin);
            inner = *unescaped;
        }
        std::string masked;
        const auto outcome = plain(inner, place, keyed, masked, found);
        if (outcome == Outcome::Null)
            return outcome;
        if (outcome == Outcome::Changed) {
            out.append(text.substr(copied, start - copied));
            appendJsonString(masked, out);
            copied = at;
            changed = true;
        }
        const auto next = text.find_first_not_of(" \t\r\n", at);
        if (isString && next != std::string_view::npos && text[next] == ':')
            place = hintsOf(inner); // a key
    }
    if (!changed)
        return Outcome::Unchanged;
    out.append(text.substr(copied));
    return Outcome::Changed;
}

Outcome Detectors::bytea(std::string_view value, const ScanColumn& column, bool binary, Keyed& keyed, std::string& out,
                         DetectedSet& found) const {
    std::string bytes, masked;
    if (!byteaBytes(value, binary, bytes))
        return Outcome::Unchanged;
    const auto outcome = plain(bytes, column.hints, keyed, masked, found);
    if (outcome == Outcome::Changed)
        appendBytea(masked, binary, out);
    return outcome;
}

Outcome Detectors::textArray(std::string_view value, const ScanColumn& column, Keyed& keyed, std::string& out,
                             DetectedSet& found) const {
    const auto begin = out.size();
    if (column.type.elementShape == Shape::Text) {
        // Masked as it is written, when nothing that was found has anything to do with the array's own syntax.
        bool isClean = true;
        for (const auto& finding : find(value, column.hints))
            isClean = isClean && value.substr(finding.begin, finding.end - finding.begin).find_first_of("{}\",\\") ==
                                     std::string::npos;
        const auto outcome = plain(value, column.hints, keyed, out, found);
        if (outcome != Outcome::Changed || isClean)
            return outcome;
        out.resize(begin);
        return whole(redactedColumn(column, false), out);
    }
    std::string ignored;
    DetectedSet here = 0;
    Outcome outcome = Outcome::Unchanged;
    if (column.type.elementShape == Shape::Bytea) {
        // Hexadecimal digits, of which only the server would know where an element ends: each run of them on its own.
        for (auto at = value.find("\\x"); at != std::string_view::npos; at = value.find("\\x", at + 1)) {
            auto end = value.find_first_not_of("0123456789abcdef", at + 2);
            end = end == std::string_view::npos ? value.size() : end;
            const auto bytes = fromHex(value.substr(at + 2, end - at - 2));
            if (bytes && !find(*bytes, column.hints).empty())
                outcome = plain(*bytes, column.hints, keyed, ignored, here);
        }
    } else {
        outcome = plain(value, column.hints, keyed, ignored, here);
    }
    found |= here;
    return outcome == Outcome::Changed ? whole(redactedColumn(column, false), out) : outcome;
}

Outcome Detectors::binaryArray(std::string_view value, const ScanColumn& column, Keyed& keyed, std::string& out,
                               DetectedSet& found) const {
    Reader in(value);
    const auto dimensions = in.u32();
    in.u32(); // has NULLs
    in.u32(); // type of the elements
    std::uint64_t count = dimensions == 0 ? 0 : 1;
    for (std::uint32_t i = 0; i < dimensions && i < kMaxDimensions; ++i) {
        count *= in.u32();
        in.u32(); // lower bound
        if (count > value.size())
            return whole(redactedColumn(column, true), out);
    }
    const auto begin = out.size();
    out.append(value.substr(0, value.size() - in.remaining()));
    ScanColumn element = column;
    element.type.shape = column.type.elementShape;
    bool changed = false;
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        const auto length = in.i32();
        const auto field = length > 0 ? in.bytes(static_cast<std::size_t>(length)) : std::string_view{};
        const auto place = out.size();
        putI32(out, length);
        const auto outcome = length > 0 && in.ok() ? mask(field, element, true, keyed, out, found) : Outcome::Unchanged;
        if (outcome == Outcome::Null) {
            out.resize(begin);
            return outcome;
        }
        changed = changed || outcome == Outcome::Changed;
        if (outcome == Outcome::Changed)
            setU32(out, place, static_cast<std::uint32_t>(out.size() - place - 4));
        else
            out.append(field);
    }
    if (!changed || !in.ok() || !in.atEnd() || dimensions > kMaxDimensions)
        out.resize(begin);
    if (!in.ok() || !in.atEnd() || dimensions > kMaxDimensions)
        return whole(redactedColumn(column, true), out); // nobody can say what is in it
    return changed ? Outcome::Changed : Outcome::Unchanged;
}

Outcome Detectors::mask(std::string_view value, const ScanColumn& column, bool binary, Keyed& keyed, std::string& out,
                        DetectedSet& found) const {
    switch (column.type.shape) {
    case Shape::Text:
        return plain(value, column.hints, keyed, out, found);
    case Shape::Json:
        return json(value, column.hints, keyed, out, found);
    case Shape::Jsonb: {
        if (!binary || value.empty())
            return json(value, column.hints, keyed, out, found);
        const auto begin = out.size();
        out += value.front();
        const auto outcome = json(value.substr(1), column.hints, keyed, out, found);
        if (outcome != Outcome::Changed)
            out.resize(begin);
        return outcome;
    }
    case Shape::Bytea:
        return bytea(value, column, binary, keyed, out, found);
    case Shape::TextArray:
        return binary ? binaryArray(value, column, keyed, out, found) : textArray(value, column, keyed, out, found);
    case Shape::Other:
        break;
    }
    std::string ignored;
    if (!column.type.mayHoldText || plain(value, column.hints, keyed, ignored, found) == Outcome::Unchanged)
        return Outcome::Unchanged;
    return Outcome::Null;
}

} // namespace postern::masking
