#pragma once
// The connection to a target's server: libpq dials and authenticates, then its stream is taken over.
#include <functional>
#include <memory>
#include <string>

#include "base/secret.h"
#include "net/dial_options.h"
#include "net/upstream_gate.h"
#include "policy/configuration.h"
#include "session/session.h"

using SSL = struct ssl_st;

namespace postern::net {

// Where a CancelRequest for a backend goes. Copied to the worker that sends it.
struct CancelAddress {
    std::string peer; // sockaddr bytes
    std::uint32_t pid = 0, key = 0;
};
// Sends the CancelRequest and waits for the server to close, kCancelTimeout at most. Blocks. In clear text, as libpq up
// to 16 does: the numbers are worth no more than a cancelled statement.
void sendCancel(const CancelAddress& address);
inline constexpr std::chrono::seconds kCancelTimeout{5};

class RoleLease; // temporary_roles.h

// An authenticated connection whose stream is the caller's. libpq's own object stays alive underneath, because SSL's
// BIO points into it; it goes, without blocking, with this. One owner thread at a time.
class UpstreamConnection {
public:
    ~UpstreamConnection();
    UpstreamConnection(const UpstreamConnection&) = delete;
    UpstreamConnection& operator=(const UpstreamConnection&) = delete;

    int fd() const;   // non-blocking
    SSL* tls() const; // null on a plain connection
    session::Upstream takeFacts() { return std::move(m_facts); }
    const CancelAddress& cancelAddress() const { return m_cancel; }

private:
    friend class Dial;
    explicit UpstreamConnection(pg_conn* connection) : m_connection(connection) {}
    pg_conn* m_connection;
    std::shared_ptr<const RoleLease> m_role; // goes after the connection
    session::Upstream m_facts;
    CancelAddress m_cancel;
};

using PasswordResolver = std::function<Result<Secret>(const policy::Target& target)>;

struct DialRequest {
    policy::Target target;
    Options parameters; // the client's start-up parameters
    DialLimits limits;
    std::shared_ptr<const RoleLease> role = {}; // logs in as this one, which then lives as long as the connection
};

// Dials; blocks until done, failed, or the limits are reached (name resolution may take longer). Errors are fit for the
// client: the server's own SQLSTATE and message, except where they would speak of Postern's credential; 08006 for
// everything else. Details go to the log.
Result<std::shared_ptr<UpstreamConnection>> dial(const DialRequest& request, const PasswordResolver& password);

} // namespace postern::net
