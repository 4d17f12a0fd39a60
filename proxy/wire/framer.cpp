#include "wire/framer.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"
#include "wire/protocol.h"

namespace postern::wire {

namespace {

constexpr std::string_view kClientTypes = "BCDEFHPQSXcdfp";
constexpr std::string_view kServerTypes = "123ACDEGHIKNRSTVWZcdnstv";
constexpr std::uint32_t kSmall = 64U << 10;
constexpr std::uint32_t kStatement = (8U << 20) + 4096; // the longest statement, its name and parameter types
constexpr std::size_t kKeepCapacity = 2048;

void release(std::string& buffer) {
    buffer.clear();
    if (buffer.capacity() > kKeepCapacity)
        std::string().swap(buffer);
}

} // namespace

bool Framer::isKnown(char type) const {
    return (m_sender == Sender::Client ? kClientTypes : kServerTypes).find(type) != std::string_view::npos;
}

// The most that is assembled for one message; 0 stands for a type that streams beyond kSmall.
std::uint32_t Framer::limitFor(char type) const {
    if (m_sender == Sender::Client) {
        switch (type) {
        case fe::kQuery:
        case fe::kParse:
            return kStatement;
        case fe::kBind:
        case fe::kCopyData:
        case fe::kFunctionCall:
            return 0;
        default:
            return kSmall;
        }
    }
    switch (type) {
    case be::kDataRow:
    case be::kCopyData:
    case be::kFunctionCallResponse:
        return 0;
    case be::kErrorResponse:
    case be::kNoticeResponse:
    case be::kNotificationResponse:
    case be::kRowDescription:
    case be::kParameterDescription:
    case be::kParameterStatus:
        return kStatement * 2; // may quote a whole statement
    default:
        return kSmall;
    }
}

std::uint32_t Framer::assembleLimit(char type) const {
    return std::max(limitFor(type), kSmall);
}

void Framer::feed(std::string_view input) {
    release(m_assembled);
    m_assembledAt = 0;
    m_assembled.swap(m_pending);
    m_input = input;
    completeKept();
}

// Moves as much of the input behind the kept bytes as completes the last message among them; done before any item is
// handed out, because growing the buffer moves it.
void Framer::completeKept() {
    auto take = [this](std::size_t count) {
        count = std::min(count, m_input.size());
        m_assembled.append(m_input.substr(0, count));
        m_input.remove_prefix(count);
    };
    std::size_t at = std::min<std::size_t>(m_streaming, m_assembled.size());
    while (at < m_assembled.size()) {
        if (m_assembled.size() - at < kHeaderBytes)
            take(kHeaderBytes - (m_assembled.size() - at));
        if (m_assembled.size() - at < kHeaderBytes)
            return;
        const auto size = std::size_t{loadU32(m_assembled.data() + at + 1)} + 1;
        if (size > kMaxMessageBytes + 1)
            return;
        if (size > m_assembled.size() - at) {
            if (size <= assembleLimit(m_assembled[at]))
                take(size - (m_assembled.size() - at));
            return;
        }
        at += size;
    }
}

std::optional<Framer::Item> Framer::takeFrom(std::string_view available, std::size_t& taken) {
    if (m_streaming > 0) {
        taken = std::min<std::size_t>(m_streaming, available.size());
        m_streaming -= static_cast<std::uint32_t>(taken);
        return Item{m_streaming == 0 ? Kind::End : Kind::Middle, m_streamingType, m_streamingSize,
                    available.substr(0, taken)};
    }
    if (available.size() < kHeaderBytes)
        return {};
    const char type = available[0];
    const auto length = loadU32(available.data() + 1);
    if (!isKnown(type) || length < 4 || length > kMaxMessageBytes) {
        m_invalid = true;
        return Item{Kind::Invalid, type, 0, {}};
    }
    const auto size = length + 1;
    if (size <= available.size()) {
        taken = size;
        return Item{Kind::Whole, type, size, available.substr(0, size)};
    }
    if (size <= assembleLimit(type))
        return {};
    taken = available.size();
    m_streaming = size - static_cast<std::uint32_t>(taken);
    m_streamingType = type;
    m_streamingSize = size;
    m_swallow = limitFor(type) != 0;
    return Item{m_swallow ? Kind::Oversized : Kind::Begin, type, size, available};
}

std::optional<Framer::Item> Framer::next() {
    while (!m_invalid) {
        const bool fromKept = m_assembledAt < m_assembled.size();
        const auto source = fromKept ? std::string_view(m_assembled).substr(m_assembledAt) : m_input;
        if (source.empty())
            return {};
        std::size_t taken = 0;
        const auto item = takeFrom(source, taken);
        if (!item) {
            stash();
            return {};
        }
        if (fromKept)
            m_assembledAt += taken;
        else
            m_input.remove_prefix(taken);
        if (m_swallow && item->kind != Kind::Oversized) {
            m_swallow = m_streaming > 0;
            continue;
        }
        return item;
    }
    return {};
}

void Framer::stash() {
    m_pending.append(m_assembled, m_assembledAt);
    m_assembledAt = m_assembled.size();
    m_pending.append(m_input);
    m_input = {};
}

bool Framer::hasUnread() const {
    return !m_pending.empty() || !m_input.empty() || m_assembledAt < m_assembled.size();
}

} // namespace postern::wire
