#pragma once
// The engine's face: all that the console and the command line see of it. Values only.
//
// Threads: every function may be called from any thread and returns at once; none waits for a session, a disk or a lock
// that is held across either. What touches the store answers later through `Reply`, exactly once, from a thread of the
// engine's own, never from inside the call. After the engine's destructor has returned no reply is called any more. A
// receiver brings the value to its own thread itself (ui/bridge/reply.h).
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/live_feed.h"
#include "api/masking.h"
#include "api/overview.h"
#include "api/policy_trial.h"
#include "api/statement_row.h"
#include "api/timeline.h"
#include "base/clock.h"
#include "base/result.h"

namespace postern::api {

template <class T>
using Reply = std::function<void(Result<T>)>;

enum class ListenerState : std::uint8_t { Starting, Listening, Failed };
struct Listener {
    enum class Kind : std::uint8_t { Tcp, Unix } kind = Kind::Tcp;
    std::string host;       // Tcp: the address clients use; Unix: the folder of the socket
    std::uint16_t port = 0; // as bound
    bool hasTls = false;
    ListenerState state = ListenerState::Starting;
    Phrase problem; // Failed: why
    friend bool operator==(const Listener&, const Listener&) = default;
};

// Waiting: the journal is full, sessions are paused. Delayed: the store is away, the journal takes what is recorded.
enum class RecordingState : std::uint8_t { On, Waiting, Delayed, Failed };
struct Counters {
    std::uint64_t sessionsOpen = 0, sessionsTotal = 0, statements = 0, refused = 0, pendingApprovals = 0;
    std::uint64_t workMicros = 0; // what Postern itself needed for all these statements, without any waiting
    friend bool operator==(const Counters&, const Counters&) = default;
};

// Who is signed in with an identity provider.
struct SignInStatus {
    std::vector<std::string> providers; // configured ones, by name; none: the operating-system account is who counts
    bool isSignedIn = false;
    std::vector<std::string> groups;
    std::optional<Timestamp> until;
    bool isRenewed = false;
    Phrase problem; // what people should know: why it will not be renewed, why groups are not known
    friend bool operator==(const SignInStatus&, const SignInStatus&) = default;
};

struct Status {
    std::vector<Listener> listeners;
    RecordingState recording = RecordingState::On;
    Phrase recordingProblem; // Delayed, Failed: why
    std::string storePath;   // file or address of the store, without credentials
    std::string configurationFile;
    std::string identity;       // who is signed in, or the operating-system account
    std::string identityMethod; // "local", "oidc", …
    SignInStatus signIn;
    std::string version;
    Counters counters;
    friend bool operator==(const Status&, const Status&) = default;
};

struct TargetInfo {
    std::string name;
    std::string host, port, database, user, tlsMode; // of the conninfo; never a password
    std::string passwordSource;                      // "keychain", "environment", "file", "command", "none"
    friend bool operator==(const TargetInfo&, const TargetInfo&) = default;
};

struct AgentInfo {
    std::string name, kind, owner;
    std::vector<std::string> targets; // empty: every target
    Timestamp created;
    std::optional<Timestamp> expires, revoked;
    friend bool operator==(const AgentInfo&, const AgentInfo&) = default;
};

struct NewAgent {
    std::string name, kind = "ai";
    std::vector<std::string> targets;
    std::optional<std::chrono::milliseconds> expiresAfter;
};

struct AddedAgent {
    AgentInfo agent;
    std::string key; // shown once; the engine keeps only its verifier
};

struct SessionInfo {
    SessionFacts facts;
    std::optional<Timestamp> ended; // none: open, or cut off
    std::string endReason;
    std::uint64_t statements = 0, refused = 0, errors = 0;
    std::int64_t rows = 0;
    friend bool operator==(const SessionInfo&, const SessionInfo&) = default;
};

struct SessionQuery {
    std::string filter;              // in the filter language: sessions with a statement that matches; empty: all
    std::string search;              // in agent, identity, target, application; empty: all
    std::optional<Timestamp> before; // sessions that started before this moment: the next page
    std::size_t limit = 200;         // at most 1000
};
struct SessionPage {
    std::vector<SessionInfo> sessions; // newest first
    bool hasMore = false;
};

struct StatementQuery {
    std::string session;
    std::uint64_t firstStatement = 1;
    std::size_t limit = 500; // at most 5000
};
struct StatementPage {
    std::vector<RowPointer> rows; // by statement number
    bool hasMore = false;
};

struct EventQuery {
    std::string session;
    std::optional<std::uint64_t> statement; // only the events about this one
    std::uint64_t firstSeq = 1;
    std::size_t limit = 500; // at most 5000
};
struct EventPage {
    std::vector<std::string> lines; // one canonical JSON object each, with hash and prev
    bool hasMore = false;
};

class Approvals;  // api/approvals.h
class PolicyBook; // api/policy_book.h
class Remarks;    // api/remarks.h
class Setup;      // api/setup.h

// A long piece of work that its asker can watch and stop, from any thread.
struct Control {
    std::atomic<std::uint64_t> done{0}, total{0};
    std::atomic<bool> isCancelled{false};
};

struct ExportOrder {
    std::vector<std::string> sessions;
    std::string filter; // reports and csv list only statements that match
    std::string format; // "jsonl", "csv", "html", "pdf"
    std::string output; // a file; replaced when it is there
};
struct ExportDone {
    std::string file, sha256;
    std::uint64_t sessions = 0, events = 0, bytes = 0;
    bool isWhole = true; // what was exported is as it was recorded
};

struct VerifyDone {
    std::uint64_t sessions = 0, events = 0, accesses = 0, unsignedEvents = 0, unsignedAccesses = 0;
    std::string lastSigned; // NUMBER:HASH, to note down; empty: nothing is signed
    std::vector<std::string> publicKeys;
    bool keysTrusted = false;          // they are this installation's own
    std::vector<std::string> problems; // a sentence each, the first one first; empty: whole
};

class Engine {
public:
    virtual ~Engine() = default;

    // Held statements; null where there are none to decide on. Lives as long as the engine.
    virtual Approvals* approvals() { return nullptr; }
    // Null where there is no configuration file to read or change. Live as long as the engine.
    virtual PolicyBook* policyBook() { return nullptr; }
    virtual Setup* setup() { return nullptr; }
    // Null where nothing can be noted in the store.
    virtual Remarks* remarks() { return nullptr; }

    // A snapshot; may be half a second old.
    virtual Status status() const = 0;
    virtual std::vector<TargetInfo> targets() const = 0;

    virtual void listAgents(Reply<std::vector<AgentInfo>> reply) = 0;
    // Errors: 42710 the name is taken, 42602 it is not a valid name, 3D000 a target that does not exist.
    virtual void addAgent(NewAgent agent, Reply<AddedAgent> reply) = 0;
    // Open sessions of the agent end at once. Error 42704: there is no such agent.
    virtual void revokeAgent(std::string name, Reply<void> reply) = 0;

    // Starts a sign-in and ends one that is under way. `address`: what to open in a browser, not called when it fails
    // before. `reply`: 57014 when it was cancelled; messages are for people.
    virtual void signIn(std::string provider, Reply<std::string> address, Reply<void> reply) = 0;
    virtual void cancelSignIn() = 0;
    // Sessions of the identity end at once. Error 08006: signed out here, but the provider could not be told.
    virtual void signOut(Reply<void> reply) = 0;

    // One feed, one drainer; lives as long as the engine.
    virtual LiveFeed& liveFeed() = 0;

    virtual void listSessions(SessionQuery query, Reply<SessionPage> reply) = 0;
    virtual void readOverview(OverviewQuery query, Reply<Overview> reply) = 0;
    virtual void listStatements(StatementQuery query, Reply<StatementPage> reply) = 0;
    virtual void listEvents(EventQuery query, Reply<EventPage> reply) = 0;

    // Reads the targets' catalogs; a target that cannot be reached is a problem in the answer, not an error.
    virtual void readMasking(MaskingQuery query, Reply<MaskingInfo> reply) = 0;
    // What the configuration file would become. Nothing is written. Error 22023: the file has problems, or would have.
    virtual void proposeMask(NewMask mask, Reply<ConfigurationChange> reply) = 0;
    // Writes a proposed change; it is in force when the file has been read again, a moment later. Errors: 40001 the
    // file was changed since, 58030 it cannot be written.
    virtual void applyChange(ConfigurationChange change, Reply<void> reply) = 0;
    virtual void readTimeline(std::string session, Reply<Timeline> reply) = 0;
    // The file appears whole or not at all; cancelled: error 57014.
    virtual void exportSessions(ExportOrder order, std::shared_ptr<Control> control, Reply<ExportDone> reply) = 0;
    // Whether the whole store is as it was recorded, as postern verify says. `control` counts sessions; cancelled:
    // error 57014.
    virtual void verifyStore(std::shared_ptr<Control> control, Reply<VerifyDone> reply) = 0;
    // Nothing runs and nothing changes. `control` counts sessions. Errors: 22023 the file has problems (its lines are
    // the message), 57014 cancelled.
    virtual void tryPolicy(PolicyTrialOrder order, std::shared_ptr<Control> control, Reply<PolicyTrial> reply) = 0;
};

} // namespace postern::api
