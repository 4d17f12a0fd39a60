#pragma once
// An engine for tests of the windows: the real recorder, journal, SQLite store, registry and live feed in a temporary
// folder; only the gateway's sockets are not there, its part is played by record().
#include <memory>

#include <QTemporaryDir>

#include "api/engine.h"
#include "app/approval_book.h"
#include "app/policy_desk.h"
#include "app/remark_desk.h"
#include "app/setup_desk.h"
#include "app/task_thread.h"
#include "policy/configuration.h"
#include "recording/recorder.h"
#include "recording/registry.h"

namespace postern::tests {

class StoreEngine : public api::Engine {
public:
    StoreEngine();
    ~StoreEngine() override;

    // Through the journal, as a session's events go; they are in the store and in the feed when this returns.
    void record(const std::vector<recording::Event>& events);
    void setStatus(api::Status status) { m_status = std::move(status); }
    // Replies of everything asked so far have been sent.
    void settle();

    api::Status status() const override { return m_status; }
    std::vector<api::TargetInfo> targets() const override { return m_targets; }
    void listAgents(api::Reply<std::vector<api::AgentInfo>> reply) override;
    void addAgent(api::NewAgent agent, api::Reply<api::AddedAgent> reply) override;
    void revokeAgent(std::string name, api::Reply<void> reply) override;
    // A sign-in waits until it is finished by hand.
    void signIn(std::string provider, api::Reply<std::string> address, api::Reply<void> reply) override;
    void cancelSignIn() override;
    void signOut(api::Reply<void> reply) override;
    void finishSignIn(Result<> result);
    bool isSigningIn() const { return static_cast<bool>(m_signInReply); }
    // The real room; `person` decides, with four eyes or without.
    api::Approvals* approvals() override { return m_book.get(); }
    // The real ones, on the configuration file; only what port is listened on is the status'.
    api::PolicyBook* policyBook() override { return m_policyDesk.get(); }
    api::Setup* setup() override { return m_setupDesk.get(); }
    api::Remarks* remarks() override { return m_remarks.get(); }
    approval::Room& openRoom(approval::Person person, bool fourEyes);
    api::LiveFeed& liveFeed() override { return m_feed; }
    void listSessions(api::SessionQuery query, api::Reply<api::SessionPage> reply) override;
    void readOverview(api::OverviewQuery query, api::Reply<api::Overview> reply) override;
    void listStatements(api::StatementQuery query, api::Reply<api::StatementPage> reply) override;
    void listEvents(api::EventQuery query, api::Reply<api::EventPage> reply) override;
    void readMasking(api::MaskingQuery query, api::Reply<api::MaskingInfo> reply) override;
    void proposeMask(api::NewMask mask, api::Reply<api::ConfigurationChange> reply) override;
    void applyChange(api::ConfigurationChange change, api::Reply<void> reply) override;

    // The configuration file that masks are read from and added to; the catalog is that of shopCatalog().
    QString configurationFile() const { return m_folder.filePath(QStringLiteral("postern.toml")); }
    void writeConfiguration(const std::string& toml);
    QString storeFile() const { return m_folder.filePath(QStringLiteral("postern.db")); }
    void readTimeline(std::string session, api::Reply<api::Timeline> reply) override;
    void verifyStore(std::shared_ptr<api::Control> control, api::Reply<api::VerifyDone> reply) override;
    void exportSessions(api::ExportOrder order, std::shared_ptr<api::Control> control,
                        api::Reply<api::ExportDone> reply) override;
    void tryPolicy(api::PolicyTrialOrder order, std::shared_ptr<api::Control> control,
                   api::Reply<api::PolicyTrial> reply) override;

    std::vector<api::TargetInfo> m_targets;

private:
    QTemporaryDir m_folder;
    policy::Configuration m_configuration;
    api::LiveFeed m_feed;
    api::Status m_status;
    std::unique_ptr<recording::Registry> m_registry;
    std::unique_ptr<recording::Recorder> m_recorder;
    std::unique_ptr<app::PolicyDesk> m_policyDesk;
    std::unique_ptr<app::SetupDesk> m_setupDesk;
    std::unique_ptr<app::RemarkDesk> m_remarks;
    std::unique_ptr<app::TaskThread> m_thread;
    api::Reply<void> m_signInReply;
    std::unique_ptr<approval::Room> m_room;
    std::unique_ptr<app::ApprovalDesk> m_desk;
    std::unique_ptr<app::ApprovalBook> m_book;
};

} // namespace postern::tests
