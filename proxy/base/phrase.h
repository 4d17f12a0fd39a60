#pragma once
// A sentence of the engine's own for people: a text that stands in the source once, and what fills its places %1 … %9.
// Logs, the wire and the command line say it in English; the window translates the text and fills it by itself (context
// "Engine" in translations/, kept complete by tools/check). What somebody else said (PostgreSQL, the operating system,
// a provider) is no phrase: it can only be quoted.
#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace postern {

class Phrase {
public:
    // As it is, in nobody's language: a name, a number, what somebody else said.
    Phrase(std::string verbatim) : m_verbatim(std::move(verbatim)) {}
    Phrase(std::string_view verbatim) : m_verbatim(verbatim) {}
    Phrase(const char* verbatim) : m_verbatim(verbatim) {}
    Phrase(std::integral auto number) : m_verbatim(std::to_string(number)) {}
    // `pattern` has to live as long as the program.
    Phrase(const char* pattern, std::vector<Phrase> arguments)
        : m_pattern(pattern), m_arguments(std::move(arguments)) {}
    Phrase() = default; // nothing is said
    // What somebody else said; a window puts it between quotation marks.
    static Phrase quote(std::string words);

    const char* pattern() const { return m_pattern; } // none: verbatim
    const std::string& verbatim() const { return m_verbatim; }
    const std::vector<Phrase>& arguments() const { return m_arguments; }
    bool isQuote() const { return m_isQuote; }
    bool empty() const { return m_pattern == nullptr && m_verbatim.empty(); }
    std::string english() const;
    bool operator==(const Phrase& other) const { return english() == other.english(); }

private:
    bool m_isQuote = false;
    const char* m_pattern = nullptr;
    std::string m_verbatim;
    std::vector<Phrase> m_arguments;
};

// A literal only: that is how tools/check and the translations find it.
template <std::size_t Size, class... Arguments>
Phrase phrase(const char (&pattern)[Size], Arguments&&... arguments) {
    return {static_cast<const char*>(pattern), std::vector<Phrase>{Phrase(std::forward<Arguments>(arguments))...}};
}

} // namespace postern
