#pragma once
// One client's conversation with one PostgreSQL backend, from the first byte to the last, without sockets, clocks or
// files. Bytes, decisions and time go in; an Output comes out (output.h). PostgreSQL documentation chapter 55.
//
// Owned and called by one event loop thread. `Environment` must outlive the session. Every on…() call fills `out`,
// which the caller has cleared. Bad input never crashes: it gets a protocol-conformant error, a close, or both.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "identity/agent.h"
#include "policy/configuration.h"
#include "recording/event.h"
#include "session/estimate.h"
#include "session/foreseen.h"
#include "session/output.h"
#include "sql/cache.h"
#include "sql/statement.h"

namespace postern::session {

// What the driver knows about the client's end of the socket.
struct ClientFacts {
    std::string address; // "127.0.0.1:51234" or "unix"
    bool isUnix = false, isLoopback = false;
    bool tlsAvailable = false; // the listener has a certificate
};

// The client's process on this machine, as far as it was found.
struct ClientProcess {
    std::int64_t pid = 0;
    std::string executable, workingFolder, evidence = "none";
    std::vector<std::string> chain;
};

struct Identity {
    std::string issuer, subject, email, method;
    std::vector<std::string> groups;
    bool groupsKnown = true; // false: the provider did not send all of them
    const std::vector<std::string>* knownGroups() const { return groupsKnown ? &groups : nullptr; }
    friend bool operator==(const Identity&, const Identity&) = default;
};

// Somebody whom an identity provider vouches for, until `ends` (the token's expiry and the clock skew).
struct SignedIn {
    Identity identity;
    Timestamp ends;
    friend bool operator==(const SignedIn&, const SignedIn&) = default;
};

// For whom an agent acts.
struct Owner {
    enum class State : std::uint8_t {
        Local,    // no identity provider is configured: the operating-system account
        SignedIn, // `who`
        Absent    // not signed in: its agents cannot log in
    } state = State::Local;
    SignedIn who;
};

// Why an agent that was welcome is not any more.
enum class AccessEnd : std::uint8_t { AgentRevoked, AgentExpired, OwnerSignedOut };
const char* toString(AccessEnd why);

// An upstream connection that is authenticated and idle, its stream taken over.
struct Upstream {
    std::uint32_t pid = 0;                                       // the backend's
    std::vector<std::pair<std::string, std::string>> parameters; // every ParameterStatus, in order
    std::vector<std::string> notices;                            // whole NoticeResponse messages met while connecting
    std::string database, user;
};

// What sessions of one event loop share.
struct Environment {
    sql::Cache cache;
    std::shared_ptr<const policy::Configuration> configuration; // replaced by the loop when a new one is loaded
    std::string decoySecret;                                    // for unknown agents (ScramVerifier::decoy)
    Identity localIdentity;                                     // the operating-system account
    std::string version;
    std::string maskKey;                                 // secret of the store, for keyed masks
    std::shared_ptr<const masking::Detectors> detectors; // of the configuration; null: none
    ForeseenCache foreseen;
    // Whether the driver answers NeedOutline and NeedEstimate. Without, rules on rows match whatever they ask about.
    bool measures = false;
    ReachCache reaches;
    EstimateCache estimates;
};

class Session {
public:
    Session(Environment& environment, ClientFacts client, recording::SessionId id, Now now);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void onClientBytes(std::string_view bytes, Now now, Output& out);
    void onServerBytes(std::string_view bytes, Now now, Output& out);
    void onClientClosed(Now now, Output& out); // also when the hang-up was noticed while reading was paused
    void onServerClosed(Now now, Output& out);

    // The handshake that startTls asked for (or a direct one, before any other byte) is done. `directAlpn`: the
    // protocol name the client offered. `serverEndPoint`: tls-server-end-point channel binding data (RFC 5929), for
    // SCRAM-SHA-256-PLUS.
    void onTlsEstablished(bool direct, std::string_view directAlpn, std::string serverEndPoint, Now now, Output& out);
    // What is given is copied.
    void onAgent(const identity::Agent* agent, bool throttled, Now now, Output& out, const Owner& owner = {});
    // The answer to VerifyToken. An error's message goes to the client, its detail into the record.
    void onToken(const Result<SignedIn>& who, Now now, Output& out);
    // The session's identity has other groups or another end now (a refreshed sign-in). Ends the session when it may
    // no longer connect.
    void onIdentity(const SignedIn& who, Now now, Output& out);
    // The configuration in the environment is another one: who may no longer connect is out.
    void onConfiguration(Now now, Output& out);
    void onUpstreamReady(Upstream upstream, ClientProcess process, Now now, Output& out);
    void onUpstreamFailed(const Error& error, ClientProcess process, Now now, Output& out);
    void onAnalysis(Result<std::shared_ptr<const sql::Analysis>> analysis, Now now, Output& out);
    void onLens(Result<std::shared_ptr<const Lens>> lens, Now now, Output& out);
    // An outline may come later than a client waits for it.
    void onOutline(Result<std::shared_ptr<const TargetOutline>> outline, Now now, Output& out);
    void onEstimate(const std::string& key, Estimate estimate, Now now, Output& out);
    // The room's answer to Output::ask; and, at any time, what became of a request that this session made.
    void onApproval(const approval::Answer& answer, Now now, Output& out);
    void onApprovalNews(const approval::Answer& answer, Now now, Output& out);
    void onCancelRequest(Now now, Output& out);
    void onDeadline(Now now, Output& out); // deadline() has passed
    // Ends the session with FATAL `sqlstate`: agent revoked, identity gone, shutdown, recorder failed.
    void terminate(std::string_view sqlstate, std::string_view message, std::string_view reason, Now now, Output& out);

    // The agent that logs in here is not welcome any more. True: nobody has proved to be it yet, and the log-in goes on
    // to the answer that it would get from now on; false: end it.
    bool withdrawWelcome(AccessEnd why);

    // False while the session waits for something (dial, analysis, hold): the driver stops reading from the client,
    // keeps watching for its hang-up, and calls onClientBytes again with an empty view once it turns true.
    bool wantsClientBytes() const;
    std::optional<Instant> deadline() const;
    bool isReady() const;    // log-in is over
    bool isFinished() const; // nothing more will come out; the driver may drop it once its output is flushed
    bool isRunning() const;  // the server owes an answer
    // What has come out for the client ends with a whole message: a farewell may follow.
    bool clientStreamIsWhole() const;

    recording::SessionId id() const;
    const std::string& agentName() const;
    const Identity& identity() const; // the operating-system account until somebody is known
    bool hasToken() const;            // logged in with a token of its own, not as an agent
    const std::string& target() const;
    // The numbers sent in BackendKeyData; good once ready.
    std::uint32_t cancelPid() const;
    std::uint32_t cancelKey() const;
    // What the failed-log-in throttle needs once a log-in ended: true refused, false accepted, none not yet.
    std::optional<bool> loginRefused() const;

private:
    class Impl;
    std::unique_ptr<Impl> m;
};

} // namespace postern::session
