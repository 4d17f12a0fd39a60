#pragma once
// What the loops of one gateway share, and what the gateway is given from outside. Everything here may be used by any
// thread.
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "approval/room.h"
#include "identity/agent.h"
#include "identity/login_throttle.h"
#include "net/cancel_keys.h"
#include "net/estimator.h"
#include "net/latency.h"
#include "net/lens_source.h"
#include "net/temporary_roles.h"
#include "net/tls_server.h"
#include "net/upstream.h"
#include "net/worker_pool.h"
#include "recording/sink.h"
#include "session/session.h"

namespace postern::net {

class SessionLoop;

struct FoundAgent {
    FoundAgent(std::shared_ptr<const identity::Agent> found = {}, session::Owner actsFor = {})
        : agent(std::move(found)), owner(std::move(actsFor)) {}
    std::shared_ptr<const identity::Agent> agent; // null: no such agent, or the directory cannot be read
    session::Owner owner;
};

// Where agents are looked up.
class AgentSource {
public:
    using Answer = std::function<void(FoundAgent found)>;

    virtual ~AgentSource() = default;
    // Calls `answer` once, from any thread (also before it returns), with the agent as it is now: not older than this
    // call. Harmless after the gateway is gone.
    virtual void find(const std::string& name, Answer answer) = 0;
};

// Who checks tokens. Without one nobody logs in with a token.
class TokenSource {
public:
    using Answer = std::function<void(Result<session::SignedIn> who)>;

    virtual ~TokenSource() = default;
    // Calls `answer` once, from any thread. An error's detail says why, for the record; its message is the client's.
    virtual void verify(Secret token, Answer answer) = 0;
};

// The failed-log-in throttle of all loops. Any thread.
class LoginGuard {
public:
    bool isThrottled(const std::string& agent, const std::string& host) const {
        const std::lock_guard lock(m_mutex);
        return m_throttle.wait(agent, host, now()).count() > 0;
    }
    void onLogin(const std::string& agent, const std::string& host, bool isRefused) {
        const std::lock_guard lock(m_mutex);
        if (isRefused)
            m_throttle.onRefused(agent, host, now());
        else
            m_throttle.onAccepted(agent, host, now());
    }

private:
    mutable std::mutex m_mutex;
    identity::LoginThrottle m_throttle;
};

struct Dependencies {
    recording::Sink& sink;     // outlives the gateway
    AgentSource& agents;       // outlives the gateway
    approval::Room& approvals; // outlives the gateway
    PasswordResolver password; // called on dial threads; may block for seconds
    std::string decoySecret;   // session::Environment
    session::Identity localIdentity;
    std::string version;
    TokenSource* tokens = nullptr; // outlives the gateway
    std::string maskKey = {};      // session::Environment
};

struct Counters {
    std::uint64_t sessions = 0;    // open now, past their start-up packet
    std::uint64_t connections = 0; // accepted so far
    std::uint64_t bytesToServer = 0, bytesToClient = 0;
    std::uint64_t records = 0; // handed to the recorder
    std::uint64_t dialed = 0, dialsFailed = 0;
    // From reading bytes of one side until what they became was offered to the other side's socket; not of statements
    // that waited for a decision, a catalog or a plan.
    LatencyCounts toServer, toClient;
};

struct Services {
    explicit Services(Dependencies given)
        : dependencies(std::move(given)), lenses(dependencies.password), estimator(dependencies.password),
          roles(dependencies.password) {}

    Dependencies dependencies;
    CancelKeys cancelKeys;
    LoginGuard loginGuard;
    LensSource lenses;
    Estimator estimator;
    TemporaryRoles roles; // before the loops, whose sessions have them
    WorkerPool dialers{8, 4096};
    WorkerPool cancellers{4, 1024};
    WorkerPool analysts{2, 4096};                    // long texts, and the search for client processes
    std::vector<std::shared_ptr<SessionLoop>> loops; // fixed once started
    std::atomic<std::uint32_t> admitted{0}, maxSessions{0};
    std::atomic<bool> isStopping{false};

    std::shared_ptr<const TlsServer> tls() const {
        const std::lock_guard lock(m_mutex);
        return m_tls;
    }
    void setTls(std::shared_ptr<const TlsServer> tls) {
        const std::lock_guard lock(m_mutex);
        m_tls = std::move(tls);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const TlsServer> m_tls;
};

} // namespace postern::net
