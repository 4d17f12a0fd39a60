#pragma once
// The whole gateway, put together: configuration, store, recorder, agents, sessions. What `postern serve`, the console
// and the demo run.
//
// start() blocks (store, keychain, listeners); the rest may be called from any thread (api/engine.h). The destructor
// stops the gateway without waiting for busy sessions; call drain() before it to be polite.
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "api/engine.h"
#include "app/access_record.h"
#include "app/agent_source.h"
#include "app/approval_book.h"
#include "app/approval_desk.h"
#include "app/decision_record.h"
#include "app/file_watch.h"
#include "app/fleet/fleet_keeper.h"
#include "app/impact/impact_desk.h"
#include "app/masking_info.h"
#include "app/metrics/event_counters.h"
#include "app/payload_keys.h"
#include "app/policy_desk.h"
#include "app/remark_desk.h"
#include "app/setup_desk.h"
#include "app/sign_in_keeper.h"
#include "app/signing_key.h"
#include "app/task_thread.h"
#include "app/team_approvals.h"
#include "app/token_source.h"
#include "net/gateway.h"
#include "recording/recorder.h"
#include "signin/browser_sign_in.h"
#include "signin/providers.h"

namespace postern::app {

struct EngineOptions {
    std::shared_ptr<const policy::Configuration> configuration; // as loaded; its `file` is watched
    KeyPlace keyPlace = KeyPlace::KeychainOrFile;
    EncryptionDefault encryption = EncryptionDefault::AsBefore;
    std::function<void(const std::string& address)> onListening; // on the caller's thread, during start()
    std::vector<net::ListeningSocket> sockets = {}; // of a service manager, instead of those that are configured
    bool hasWindow = false; // the live feed has every session from the first client on, before anybody looks at it
};

// How a running gateway does, for monitoring. Names no person, agent or statement.
struct Vitals {
    net::Counters network;
    EventCounters::Counts events;
    recording::Recorder::Backlog journal;
    std::string recordingProblem; // empty: events can be recorded
    std::size_t listeners = 0, pendingApprovals = 0;
    FleetKeeper::Status published;
};

class Engine final : public api::Engine {
public:
    static Result<std::unique_ptr<Engine>> start(EngineOptions options);
    ~Engine() override;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    // Reads the configuration again. One that does not validate changes nothing and is reported in the log.
    void reload();
    // Ends all sessions (57P01), busy ones when `patience` is over, and brings what is recorded into the store. Error:
    // what of it stayed in the journal. Blocks; once.
    Result<> drain(std::chrono::milliseconds patience);
    Vitals vitals() const;
    // Whether the event loops come to new work within `limit`; blocks so long at most.
    bool answers(std::chrono::milliseconds limit) const { return m_gateway->answers(limit); }
    // Everything recorded before this call can be read from the store; false when `limit` was over first.
    bool flush(std::chrono::milliseconds limit) { return m_recorder->flush(limit); }

    // Decides as `by`, whoever says so: for those who have proved it.
    Result<approval::Card> decide(const approval::Decision& decision, bool endsSession, const approval::Person& by) {
        return m_desk->decide(decision, endsSession, by);
    }
    approval::Room& approvalRoom() { return *m_approvals; }
    api::Approvals* approvals() override { return m_book.get(); }
    api::PolicyBook* policyBook() override { return m_policyDesk.get(); }
    api::Setup* setup() override { return m_setupDesk.get(); }
    api::Remarks* remarks() override { return m_remarks.get(); }

    api::Status status() const override;
    std::vector<api::TargetInfo> targets() const override;
    void listAgents(api::Reply<std::vector<api::AgentInfo>> reply) override;
    void addAgent(api::NewAgent agent, api::Reply<api::AddedAgent> reply) override;
    void revokeAgent(std::string name, api::Reply<void> reply) override;
    void signIn(std::string provider, api::Reply<std::string> address, api::Reply<void> reply) override;
    void cancelSignIn() override;
    void signOut(api::Reply<void> reply) override;
    // Has what happens from the first call on, or from the start (EngineOptions::hasWindow). A gateway without a window
    // pays nothing for it.
    api::LiveFeed& liveFeed() override {
        m_isWatched.store(true, std::memory_order_relaxed);
        return m_liveFeed;
    }
    void listSessions(api::SessionQuery query, api::Reply<api::SessionPage> reply) override;
    void readOverview(api::OverviewQuery query, api::Reply<api::Overview> reply) override;
    void listStatements(api::StatementQuery query, api::Reply<api::StatementPage> reply) override;
    void listEvents(api::EventQuery query, api::Reply<api::EventPage> reply) override;
    void readMasking(api::MaskingQuery query, api::Reply<api::MaskingInfo> reply) override;
    void proposeMask(api::NewMask mask, api::Reply<api::ConfigurationChange> reply) override;
    void applyChange(api::ConfigurationChange change, api::Reply<void> reply) override;
    void readTimeline(std::string session, api::Reply<api::Timeline> reply) override;
    void verifyStore(std::shared_ptr<api::Control> control, api::Reply<api::VerifyDone> reply) override;
    void exportSessions(api::ExportOrder order, std::shared_ptr<api::Control> control,
                        api::Reply<api::ExportDone> reply) override;
    void tryPolicy(api::PolicyTrialOrder order, std::shared_ptr<api::Control> control,
                   api::Reply<api::PolicyTrial> reply) override;

private:
    explicit Engine(std::shared_ptr<const policy::Configuration> configuration)
        : m_configuration(configuration), m_local(std::move(configuration)) {}
    // Which gateway of a shared store this is; none with a local one.
    Result<std::optional<recording::GatewayId>> openStore(const EngineOptions& given);
    Result<> openFleet(std::optional<recording::GatewayId> self);
    void onPublished(const FleetKeeper::Policy& published);
    void logPublished() const;
    void takeConfiguration(std::shared_ptr<const policy::Configuration> local);
    Result<> openGateway(EngineOptions& options);
    void openDesk();
    Result<approval::Person> signedInPerson() const; // blocks as the registry does
    Result<approval::Person> personFor(const std::string& token) const;
    // Whose token it is; one from before its identity's last sign-out is refused. May block for seconds.
    Result<identity::Identity> identityOf(const Secret& token, const identity::Expected& expected) const;
    void watchConfiguration();
    void openDesks(); // policy and setup
    // The file's text, as one that came into force. Blocking.
    void notePolicy(const policy::Configuration& configuration, Place by);
    void catchUpIndex();
    // Before a session's content goes to a window; once an hour for each session.
    Result<> noteView(const policy::Configuration& configuration, const std::string& session);
    void onEvent(const recording::Event& event);
    std::shared_ptr<const policy::Configuration> configuration() const;
    AgentSource::Listener listener();
    api::SignInStatus signInStatus(api::Status& status) const;
    void endSigningIn();
    void keep(const std::string& provider, Result<signin::Grant> grant, const std::optional<KeyCommitment>& commitment,
              const api::Reply<void>& reply);
    net::Dependencies dependencies(std::string decoySecret);

    mutable std::mutex m_mutex;                                   // m_configuration, m_reloading
    std::shared_ptr<const policy::Configuration> m_configuration; // both together
    std::mutex m_reloading;                                       // and the two below, once this has started
    std::shared_ptr<const policy::Configuration> m_local;         // as the file says it
    FleetKeeper::Policy m_published;                              // what the store's administrators publish
    EventCounters m_counters{
        [this](std::string_view name) { return configuration()->target(std::string(name)) != nullptr; }};
    std::atomic<bool> m_isDrained{false};

    // In the order they are made; each may use those above it, and goes before them.
    api::LiveFeed m_liveFeed;
    std::atomic<bool> m_isWatched{false};
    std::string m_decoySecret, m_maskKey;
    KeyPlace m_keyPlace = KeyPlace::KeychainOrFile;
    std::optional<recording::GatewayId> m_self;                // in a store that gateways share
    std::shared_ptr<const recording::PayloadKey> m_payloadKey; // null: recordings are not encrypted
    std::unique_ptr<recording::Recorder> m_recorder;
    std::unique_ptr<FleetKeeper> m_fleet; // null: the store is not shared
    std::unique_ptr<AgentSource> m_agents;
    std::unique_ptr<signin::Providers> m_providers;
    std::unique_ptr<TokenSource> m_tokens;
    TokenVault m_vault;
    std::unique_ptr<SignInKeeper> m_keeper;
    std::unique_ptr<TaskThread> m_signInTasks; // keychain and provider may take their time
    std::mutex m_signInMutex;
    std::unique_ptr<signin::Attempt> m_attempt;
    std::unique_ptr<approval::Room> m_approvals;
    std::unique_ptr<DecisionRecord> m_decisions;
    std::unique_ptr<ImpactDesk> m_impact;
    std::unique_ptr<net::Gateway> m_gateway;
    std::unique_ptr<ApprovalDesk> m_desk;
    std::unique_ptr<TeamApprovals> m_team; // a store that gateways share
    std::unique_ptr<ApprovalBook> m_book;
    std::map<std::string, Timestamp> m_viewed; // m_readers' thread only
    std::unique_ptr<TaskThread> m_readers;
    std::atomic<bool> m_isStopping{false};
    std::unique_ptr<TaskThread> m_exports;
    std::unique_ptr<TaskThread> m_indexing;                            // of sessions that the recorder could not index
    std::map<std::string, decltype(TargetCatalog::samples)> m_samples; // by target; m_catalogReader's thread only
    std::unique_ptr<TaskThread> m_catalogReader;
    std::unique_ptr<PolicyDesk> m_policyDesk;
    std::unique_ptr<SetupDesk> m_setupDesk;
    std::unique_ptr<RemarkDesk> m_remarks;
    std::unique_ptr<FileWatch> m_watch;
};

} // namespace postern::app
