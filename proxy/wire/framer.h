#pragma once
// Cuts one direction of a typed message stream into messages (PostgreSQL documentation 55.2).
//
// feed() lends it the bytes of one read; next() hands out items until there is nothing complete left. Items point into
// that read, or into the framer, and are good until the next feed(). A message that is split over reads is assembled,
// up to the limit for its type; a longer one of a type that may stream is handed out in parts; any other is Oversized
// and its body is swallowed. A header that cannot be (length below 4 or over 1 GiB - 1, unknown type) is Invalid, and
// the stream ends there.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace postern::wire {

class Framer {
public:
    enum class Sender { Client, Server };
    enum class Kind : std::uint8_t { Whole, Begin, Middle, End, Oversized, Invalid };

    struct Item {
        Kind kind = Kind::Whole;
        char type = 0;
        std::uint32_t size = 0; // of the whole message with its header
        std::string_view bytes; // the message or its part; begins with the header for Whole and Begin
        std::string_view body() const { return bytes.substr(5); } // Whole, Begin
    };

    explicit Framer(Sender sender) : m_sender(sender) {}

    void feed(std::string_view input);
    std::optional<Item> next();
    // Keeps a copy of everything not handed out yet; the lent bytes may go. It comes first at the next feed().
    void stash();
    bool hasUnread() const; // something stashed or half a message is waiting
    // A message was handed out in part, and its rest is still to come.
    bool isStreaming() const { return m_streaming != 0 && !m_swallow; }

private:
    void completeKept();
    std::optional<Item> takeFrom(std::string_view available, std::size_t& taken);
    std::uint32_t assembleLimit(char type) const;
    std::uint32_t limitFor(char type) const;
    bool isKnown(char type) const;

    Sender m_sender;
    std::string_view m_input; // lent, not handed out yet
    std::string m_pending;    // kept from earlier reads
    std::string m_assembled;  // what this feed() began with; items may point into it
    std::size_t m_assembledAt = 0;
    std::uint32_t m_streaming = 0; // bytes of the current message still to come
    bool m_swallow = false;        // … which nobody wants
    char m_streamingType = 0;
    std::uint32_t m_streamingSize = 0;
    bool m_invalid = false;
};

} // namespace postern::wire
