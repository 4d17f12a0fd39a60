#include "net/upstream.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/bytes.h"
#include "base/log.h"
#include "net/temporary_roles.h"

namespace postern::net {

namespace {

constexpr std::uint32_t kCancelRequestCode = 80877102;
constexpr long kLongestTimeout = 3600; // seconds; more is no limit

// libpq's own text, for the log: one line.
std::string oneLine(const char* text) {
    std::string out(text != nullptr ? text : "");
    while (!out.empty() && out.back() == '\n')
        out.pop_back();
    for (auto& c : out)
        if (c == '\n' || c == '\t')
            c = ' ';
    return out;
}

} // namespace

void sendCancel(const CancelAddress& address) {
    if (address.peer.size() < sizeof(sa_family_t))
        return;
    sockaddr_storage peer{};
    std::memcpy(&peer, address.peer.data(), std::min(address.peer.size(), sizeof peer));
    const Descriptor socket(::socket(peer.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const DialLimits limits{std::chrono::steady_clock::now() + kCancelTimeout};
    if (!socket)
        return;
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&peer),
                  static_cast<socklen_t>(address.peer.size())) != 0 &&
        (errno != EINPROGRESS || !waitFor(socket.get(), POLLOUT, limits)))
        return;
    std::string packet;
    putU32(packet, 16);
    putU32(packet, kCancelRequestCode);
    putU32(packet, address.pid);
    putU32(packet, address.key);
    if (::send(socket.get(), packet.data(), packet.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(packet.size()))
        return;
    // The server closes once it has passed the signal on; leaving earlier could overtake it.
    char ignored = 0;
    if (waitFor(socket.get(), POLLIN, limits))
        (void)!::recv(socket.get(), &ignored, 1, MSG_DONTWAIT);
}

UpstreamConnection::~UpstreamConnection() {
    // The stream is at an unknown place: libpq must not write its Terminate into it, nor wait for room to do so.
    ::shutdown(PQsocket(m_connection), SHUT_RDWR);
    PQfinish(m_connection);
}

int UpstreamConnection::fd() const {
    return PQsocket(m_connection);
}

SSL* UpstreamConnection::tls() const {
    return static_cast<SSL*>(PQsslStruct(m_connection, "OpenSSL"));
}

// One attempt, as a state.
class Dial {
public:
    Dial(const DialRequest& request, const PasswordResolver& password)
        : m_request(request), m_password(password), m_limits(request.limits) {}

    Result<std::shared_ptr<UpstreamConnection>> run() {
        POSTERN_TRY(start());
        UpstreamGate gate(*m_connection->m_connection, {m_request.target.allowCleartext, m_request.target.allowMd5});
        if (auto connected = connect(gate); !connected)
            return failure(connected.error(), gate.scanner());
        finish(gate.scanner());
        return std::move(m_connection);
    }
    // The server did not accept the credentials.
    bool isRefused() const { return m_isRefused; }

private:
    Result<void> start() {
        auto options = dialOptions(m_request.target.conninfo, m_request.parameters);
        if (!options)
            return configurationError(options.error());
        Secret password;
        if (m_request.role) {
            password = m_request.role->password().clone();
        } else if (m_request.target.password.kind != policy::PasswordSource::Kind::None) {
            auto resolved =
                m_password ? m_password(m_request.target) : Result<Secret>(Error::internal("no password resolver"));
            if (!resolved)
                return configurationError(resolved.error());
            password = std::move(*resolved);
        }
        std::vector<const char*> keywords, values;
        for (const auto& [keyword, value] : *options) {
            if ((!password.empty() && keyword == "password") || (m_request.role && keyword == "user"))
                continue;
            keywords.push_back(keyword.c_str());
            values.push_back(value.c_str());
        }
        if (m_request.role) {
            keywords.push_back("user");
            values.push_back(m_request.role->name().c_str());
        }
        if (!password.empty()) {
            keywords.push_back("password");
            values.push_back(password.c_str());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
        auto* connection = PQconnectStartParams(keywords.data(), values.data(), 0);
        if (connection == nullptr)
            return Error::internal("out of memory");
        m_connection.reset(new UpstreamConnection(connection));
        m_connection->m_role = m_request.role;
        PQsetnonblocking(connection, 1);
        m_limits.deadline = std::min(m_limits.deadline, timeoutOf(*options));
        // Notices reach the client from the scanner; libpq would print them.
        PQsetNoticeReceiver(
            connection, [](void*, const PGresult*) {}, nullptr);
        return {};
    }

    // PQconnectPoll() leaves connect_timeout to its caller; every host has as much.
    static Instant timeoutOf(const Options& options) {
        long seconds = 0, hosts = 1;
        for (const auto& [keyword, value] : options) {
            if (keyword == "connect_timeout")
                seconds = std::strtol(value.c_str(), nullptr, 10);
            else if (keyword == "host" || keyword == "hostaddr")
                hosts = std::max(hosts, 1 + static_cast<long>(std::count(value.begin(), value.end(), ',')));
        }
        if (seconds <= 0 || seconds > kLongestTimeout)
            return Instant::max();
        return std::chrono::steady_clock::now() + std::chrono::seconds(std::max(seconds, 2L) * hosts);
    }

    // What the client sent is told to the client; what is wrong in the configuration is told to the log.
    Error configurationError(const Error& error) const {
        if (error.fault() == Fault::Client)
            return error;
        log::error("dial_not_possible",
                   {{"target", m_request.target.name}, {"reason", error.message()}, {"detail", error.detail()}});
        return Error::internal(
            phrase("target \"%1\" is not configured right; see Postern's log", m_request.target.name));
    }

    Result<void> connect(UpstreamGate& gate) {
        auto* connection = m_connection->m_connection;
        auto status = PQstatus(connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
        while (status != PGRES_POLLING_OK) {
            if (status == PGRES_POLLING_FAILED)
                return Error::server(sqlstate::kConnectionFailure, phrase("the connection could not be made"));
            const auto state = PQstatus(connection);
            // On a fresh socket nothing has been sent yet, and libpq still checks who is at its other end
            // (requirepeer).
            const bool isFresh = state == CONNECTION_MADE && !gate.isAttached();
            if (state == CONNECTION_STARTED || state == CONNECTION_NEEDED || isFresh) {
                POSTERN_TRY(
                    waitFor(PQsocket(connection), status == PGRES_POLLING_READING ? POLLIN : POLLOUT, m_limits));
            } else {
                POSTERN_TRY(gate.attach());
                POSTERN_TRY(gate.flush(m_limits));
                if (status == PGRES_POLLING_READING)
                    POSTERN_TRY(gate.feed(m_limits));
            }
            status = PQconnectPoll(connection);
        }
        POSTERN_TRY(gate.flush(m_limits));
        return gate.detach();
    }

    void finish(const StartupScanner& scanner) {
        auto* connection = m_connection->m_connection;
        auto& facts = m_connection->m_facts;
        facts.pid = scanner.backendPid();
        facts.parameters = scanner.parameters();
        facts.notices = scanner.notices();
        facts.database = PQdb(connection);
        facts.user = PQuser(connection);
        sockaddr_storage peer{};
        socklen_t length = sizeof peer;
        if (::getpeername(PQsocket(connection), reinterpret_cast<sockaddr*>(&peer), &length) == 0)
            m_connection->m_cancel.peer.assign(reinterpret_cast<const char*>(&peer), length);
        m_connection->m_cancel.pid = scanner.backendPid();
        m_connection->m_cancel.key = scanner.backendKey();
    }

    Error failure(const Error& error, const StartupScanner& scanner) {
        const auto& name = m_request.target.name;
        const auto& said = scanner.error();
        log::warning("dial_failed", {{"target", name},
                                     {"reason", error.message()},
                                     {"sqlstate", said ? said->sqlstate : std::string()},
                                     {"libpq", oneLine(PQerrorMessage(m_connection->m_connection))}});
        if (error.fault() == Fault::Client)
            return error;
        m_isRefused = said && said->sqlstate.starts_with("28");
        if (m_isRefused)
            return Error::server(sqlstate::kConnectionFailure,
                                 phrase("target \"%1\" did not accept Postern's credentials; see Postern's log", name));
        if (said && said->sqlstate.size() == 5 && !said->message.empty())
            return Error::server(said->sqlstate, said->message);
        return Error::server(sqlstate::kConnectionFailure,
                             phrase("target \"%1\" cannot be reached: %2", name, error.said()));
    }

    const DialRequest& m_request;
    const PasswordResolver& m_password;
    DialLimits m_limits;
    std::shared_ptr<UpstreamConnection> m_connection;
    bool m_isRefused = false;
};

Result<std::shared_ptr<UpstreamConnection>> dial(const DialRequest& request, const PasswordResolver& password) {
    Dial first(request, password);
    auto done = first.run();
    if (done || !first.isRefused() || request.role || request.target.password.valid.count() == 0)
        return done;
    // The password that was kept no longer holds: it was changed before its time.
    auto again = request;
    again.target.password.valid = {};
    return Dial(again, password).run();
}

} // namespace postern::net
