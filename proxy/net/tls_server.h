#pragma once
// Postern's own certificate towards clients: TLS 1.2 and 1.3, ALPN "postgresql" (PostgreSQL documentation 55.2.10).
// Immutable; loops share it, and a reload makes a new one. Sessions keep the context they began with.
#include <memory>
#include <string>

#include "base/result.h"
#include "policy/configuration.h"

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

namespace postern::net {

struct SslDeleter {
    void operator()(SSL* tls) const;
};
using SslPointer = std::unique_ptr<SSL, SslDeleter>;

class TlsServer {
public:
    // Reads certificate chain and key. The key must belong to the certificate and be readable by its owner alone (or by
    // root and a group).
    static Result<std::shared_ptr<const TlsServer>> load(const policy::TlsFiles& files);
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    SslPointer accept(int fd) const; // ready for SSL_accept(); null when out of memory
    // tls-server-end-point channel binding data (RFC 5929 section 4.1); empty when the certificate's signature defines
    // none.
    const std::string& serverEndPoint() const { return m_serverEndPoint; }

private:
    TlsServer() = default;
    SSL_CTX* m_context = nullptr;
    std::string m_serverEndPoint;
};

} // namespace postern::net
