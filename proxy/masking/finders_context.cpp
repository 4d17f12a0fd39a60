#include <algorithm>

#include "base/text.h"
#include "masking/finders.h"

namespace postern::masking {

namespace {

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    if (word.size() > 3 && word.ends_with('s') &&
        std::find(words.begin(), words.end(), word.substr(0, word.size() - 1)) != words.end())
        return true;
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words;
    bool open = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!letters::isLetter(name[i])) {
            open = false;
            continue;
        }
        if (!open || (letters::isUpper(name[i]) && letters::isLower(letters::before(name, i))))
            words.emplace_back();
        open = true;
        words.back() += static_cast<char>(name[i] | 0x20);
    }
    return words;
}

bool isNamedBefore(std::string_view text, std::size_t position, std::size_t reach,
                   std::initializer_list<std::string_view> words) {
    auto begin = position - std::min(position, reach);
    while (begin > 0 && begin < position && letters::isLetter(text[begin - 1]) && letters::isLetter(text[begin]))
        ++begin; // not half a word
    const auto window = toLowerAscii(text.substr(begin, position - begin));
    for (std::size_t i = 0; i < window.size();) {
        if (!letters::isLower(window[i])) {
            ++i;
            continue;
        }
        const auto start = i;
        while (i < window.size() && letters::isLower(window[i]))
            ++i;
        if (isOneOf(std::string_view(window).substr(start, i - start), words))
            return true;
    }
    return false;
}

NameHints hintsOf(std::string_view name) {
    NameHints out;
    const auto add = [&](Detected kind) { out.kinds |= static_cast<DetectedSet>(kind); };
    std::string whole;
    for (const auto& word : wordsOf(name.substr(0, 256))) {
        whole += word;
        if (isOneOf(word, {"cc", "pan", "visa", "mastercard", "amex"}))
            add(Detected::CreditCard);
        if (isOneOf(word, {"tel", "fax", "cell", "mobile", "handy"}))
            add(Detected::Phone);
        out.isIdentifier |=
            isOneOf(word, {"id",   "order",     "tracking", "serial", "imei",     "isbn",      "ean",   "sku",
                           "ref",  "reference", "invoice",  "batch",  "epoch",    "timestamp", "ts",    "time",
                           "hash", "checksum",  "version",  "seq",    "sequence", "offset",    "trace", "span"});
    }
    const auto has = [&](std::string_view part) { return whole.find(part) != std::string::npos; };
    if (has("creditcard") || has("cardn") || has("kreditkarte") || whole == "card")
        add(Detected::CreditCard);
    if (has("phone") || has("telefon") || has("msisdn") || has("whatsapp"))
        add(Detected::Phone);
    if (has("ssn") || has("socialsec"))
        add(Detected::UsSsn);
    if (has("iban"))
        add(Detected::Iban);
    return out;
}

} // namespace postern::masking
