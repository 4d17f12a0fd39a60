#include "net/stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace postern::net {

namespace {

constexpr std::size_t kMaxPieces = 64;
constexpr std::size_t kRecordBytes = 16384; // the most that one TLS record carries

} // namespace

Stream::Stream(int fd, SSL* tls) : m_fd(fd), m_tls(tls) {
    // Released buffers: an idle session keeps no 16 KiB record buffers. Partial writes: what is left may move in
    // memory.
    if (m_tls != nullptr)
        SSL_set_mode(m_tls,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
}

Transfer Stream::read(std::span<char> buffer) {
    if (m_tls != nullptr)
        return readTls(buffer);
    const auto count = ::recv(m_fd, buffer.data(), buffer.size(), 0);
    if (count > 0)
        return {Transfer::State::Open, static_cast<std::size_t>(count)};
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return {Transfer::State::Blocked, 0};
    return {Transfer::State::Closed, 0};
}

Transfer Stream::readTls(std::span<char> buffer) {
    Transfer out;
    m_readWantsWrite = false;
    while (out.bytes < buffer.size()) {
        ERR_clear_error();
        const int room = static_cast<int>(std::min<std::size_t>(buffer.size() - out.bytes, INT_MAX));
        const int count = SSL_read(m_tls, buffer.data() + out.bytes, room);
        if (count > 0) {
            out.bytes += static_cast<std::size_t>(count);
            continue;
        }
        const int reason = SSL_get_error(m_tls, count);
        m_readWantsWrite = reason == SSL_ERROR_WANT_WRITE;
        out.state = reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE ? Transfer::State::Blocked
                                                                                    : Transfer::State::Closed;
        ERR_clear_error();
        break;
    }
    return out;
}

namespace {

Transfer result(ssize_t sent) {
    if (sent >= 0)
        return {Transfer::State::Open, static_cast<std::size_t>(sent)};
    if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)
        return {Transfer::State::Blocked, 0};
    return {Transfer::State::Closed, 0};
}

} // namespace

Transfer Stream::write(std::span<const std::string_view> pieces) {
    if (m_tls != nullptr)
        return writeTls(pieces);
    if (pieces.size() == 1) // nearly always; cheaper than a vector of one
        return result(::send(m_fd, pieces.front().data(), pieces.front().size(), MSG_NOSIGNAL));
    std::array<iovec, kMaxPieces> vectors;
    const auto count = std::min(pieces.size(), kMaxPieces);
    for (std::size_t i = 0; i < count; ++i)
        vectors[i] = {const_cast<char*>(pieces[i].data()), pieces[i].size()};
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = count;
    return result(::sendmsg(m_fd, &message, MSG_NOSIGNAL));
}

Transfer Stream::writeTls(std::span<const std::string_view> pieces) {
    // Small pieces are joined, so that one answer is one record; a piece that fills a record is sent where it lies.
    Transfer out;
    std::array<char, kRecordBytes> joined;
    std::size_t index = 0, offset = 0;
    const auto count = std::min(pieces.size(), kMaxPieces);
    while (index < count) {
        std::string_view chunk = pieces[index].substr(offset);
        if (chunk.size() < kRecordBytes && index + 1 < count) {
            std::size_t used = 0, at = index, from = offset;
            while (at < count && used < joined.size()) {
                const auto part = pieces[at].substr(from, joined.size() - used);
                std::memcpy(joined.data() + used, part.data(), part.size());
                used += part.size();
                from += part.size();
                if (from == pieces[at].size())
                    ++at, from = 0;
            }
            chunk = {joined.data(), used};
        }
        ERR_clear_error();
        const int sent = chunk.empty() ? 0
                                       : SSL_write(m_tls, chunk.data(),
                                                   static_cast<int>(std::min<std::size_t>(chunk.size(), INT_MAX)));
        if (sent <= 0 && !chunk.empty()) {
            const int reason = SSL_get_error(m_tls, sent);
            ERR_clear_error();
            out.state = reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE ? Transfer::State::Blocked
                                                                                        : Transfer::State::Closed;
            return out;
        }
        out.bytes += static_cast<std::size_t>(sent);
        for (auto left = static_cast<std::size_t>(sent); index < count;) {
            const auto rest = pieces[index].size() - offset;
            if (left < rest) {
                offset += left;
                break;
            }
            left -= rest;
            offset = 0;
            ++index;
        }
    }
    return out;
}

// Without read-ahead OpenSSL never keeps a whole record undecrypted, and SSL_has_pending() would count half of one too.
bool Stream::hasHiddenInput() const {
    return m_tls != nullptr && SSL_pending(m_tls) > 0;
}

} // namespace postern::net
