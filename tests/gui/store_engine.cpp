#include "store_engine.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>

#include "api/search_index.h"
#include "app/agents.h"
#include "app/laboratory/try_policy.h"
#include "app/masking_info.h"
#include "app/paths.h"
#include "app/policy_history.h"
#include "app/store_queries.h"
#include "recording/reader.h"
#include "recording/sqlite_store.h"

namespace postern::tests {

namespace {

// The tests' own ground must stand: without it nothing they say is worth anything.
template <class T>
T must(Result<T> result) {
    if (!result)
        qFatal("test engine: %s", result.error().message().c_str());
    return std::move(*result);
}

// A shop's catalog, made by hand; `sampled`: as if its values had been looked at.
app::TargetCatalog shopCatalog(bool sampled) {
    constexpr Oid kSchema = 2200;
    auto objects = std::make_shared<catalog::Objects>();
    Oid oid = 20'000;
    const auto table = [&](const char* name, std::initializer_list<std::pair<const char*, Oid>> columns) {
        auto& relation = objects->relations[++oid];
        relation.oid = oid;
        relation.schema = kSchema;
        relation.name = name;
        relation.kind = 'r';
        for (const auto& [column, type] : columns) {
            auto& made = relation.columns.emplace_back();
            made.name = column;
            made.number = static_cast<std::int16_t>(relation.columns.size());
            made.type = type;
        }
        return oid;
    };
    table("customers", {{"id", 23}, {"full_name", 25}, {"email", 25}, {"phone", 1043}, {"ssn", 25}, {"city", 25}});
    const auto tickets = table("support_tickets", {{"id", 23}, {"subject", 25}, {"body", 25}, {"status", 25}});
    table("Payment Cards", {{"id", 23}, {"card_number", 25}, {"expires", 1082}});
    for (const auto& [type, name] :
         {std::pair<Oid, const char*>{23, "int4"}, {25, "text"}, {1043, "varchar"}, {1082, "date"}}) {
        objects->types[type].oid = type;
        objects->types[type].name = name;
    }
    objects->index();
    app::TargetCatalog out;
    out.target = "shop";
    out.snapshot = std::make_shared<const catalog::Snapshot>(std::make_shared<catalog::Objects>(), objects,
                                                             std::vector<catalog::Schema>{{kSchema, "public"}},
                                                             catalog::Snapshot::Facts{});
    if (sampled)
        out.samples[{tickets, std::int16_t{3}}] = {100, 37, "email, phone"};
    return out;
}

} // namespace

StoreEngine::StoreEngine() {
    writeConfiguration(
        "# The shop's gateway\n[[target]]\nname = \"shop\"\nconninfo = \"host=db.internal dbname=app\"\n\n"
        "# Never in the clear\n[[mask]]\nname = \"national-ids\"\ncolumns = [\"*.*.ssn\"]\n"
        "unless_groups = [\"fraud\"]\n\n[[mask]]\ncolumns = [\"public.customers.email\"]\nmethod = \"pseudonym\"\n\n"
        "[[detect]]\nkinds = [\"credit-card\", \"jwt\"]\n");
    m_configuration.store.url = "sqlite:" + m_folder.filePath(QStringLiteral("postern.db")).toStdString();
    m_configuration.targets.resize(1);
    m_configuration.targets[0].name = "shop";
    m_targets = {{"shop", "db.internal", "5432", "app", "postern_app", "verify-full", "keychain"}};
    m_status.listeners = {
        {api::Listener::Kind::Tcp, "127.0.0.1", 6432, false, api::ListenerState::Listening, {}},
        {api::Listener::Kind::Unix, "/run/user/1000/postern", 6432, false, api::ListenerState::Listening, {}}};
    m_status.identity = "ada";
    m_status.identityMethod = "local";
    m_status.version = POSTERN_VERSION;
    m_status.storePath = app::storeFile(m_configuration.store);
    m_registry = must(app::openRegistry(m_configuration));
    recording::RecorderOptions options;
    options.folder = m_folder.path().toStdString();
    options.journalBytes = 8U << 20;
    options.observers.push_back([this](const recording::Event& event, std::string_view) { m_feed.publish(event); });
    options.index = std::make_shared<api::SearchIndex>();
    auto store = must(recording::SqliteStore::open(m_status.storePath, recording::Durability::Process));
    m_recorder =
        must(recording::Recorder::open(std::move(options), std::move(store), recording::SigningKey::generate()));
    m_thread = std::make_unique<app::TaskThread>();
    m_configuration.file = configurationFile().toStdString();
    // Of the file as it is now, in this engine's store.
    const auto current = [this] {
        auto loaded = policy::loadConfiguration(m_configuration.file);
        auto configuration = loaded.configuration ? policy::Configuration(*loaded.configuration) : m_configuration;
        configuration.store = m_configuration.store;
        return std::make_shared<const policy::Configuration>(std::move(configuration));
    };
    m_policyDesk = std::make_unique<app::PolicyDesk>(*m_thread, current);
    m_remarks = std::make_unique<app::RemarkDesk>(*m_thread, current);
    m_setupDesk = std::make_unique<app::SetupDesk>(*m_thread, current, [this](std::uint16_t port) {
        return std::any_of(m_status.listeners.begin(), m_status.listeners.end(),
                           [port](const auto& listener) { return listener.port == port; });
    });
}

StoreEngine::~StoreEngine() {
    m_thread.reset();
    (void)m_recorder->stop();
}

void StoreEngine::record(const std::vector<recording::Event>& events) {
    for (const auto& event : events) {
        std::string bytes;
        recording::encode(event, bytes);
        const std::string_view records[] = {bytes};
        while (m_recorder->append(records) == recording::Append::Full)
            (void)m_recorder->flush(std::chrono::seconds(10));
    }
    if (!m_recorder->flush(std::chrono::seconds(30)))
        qFatal("test engine: the recorder did not write in time");
}

void StoreEngine::settle() {
    std::promise<void> done;
    if (m_thread->post([&done] { done.set_value(); }))
        done.get_future().wait();
}

approval::Room& StoreEngine::openRoom(approval::Person person, bool fourEyes) {
    auto configuration = std::make_shared<policy::Configuration>();
    configuration->roles.approve = {"*"};
    configuration->approvals.fourEyes = fourEyes;
    m_room = std::make_unique<approval::Room>(configuration);
    m_desk = std::make_unique<app::ApprovalDesk>(
        app::ApprovalDesk::Given{*m_room, [person](const std::string&) { return person; }, [](auto, const auto&) {}},
        m_folder.filePath(QStringLiteral("control")).toStdString());
    m_book = std::make_unique<app::ApprovalBook>(
        *m_room, *m_desk, [configuration] { return configuration; }, [person] { return person; }, nullptr);
    return *m_room;
}

void StoreEngine::listAgents(api::Reply<std::vector<api::AgentInfo>> reply) {
    (void)m_thread->post([this, reply = std::move(reply)] { reply(app::listAgents(*m_registry)); });
}

void StoreEngine::addAgent(api::NewAgent agent, api::Reply<api::AddedAgent> reply) {
    (void)m_thread->post([this, agent = std::move(agent), reply = std::move(reply)] {
        reply(app::addAgent(*m_registry, m_configuration, agent));
    });
}

void StoreEngine::revokeAgent(std::string name, api::Reply<void> reply) {
    (void)m_thread->post(
        [this, name = std::move(name), reply = std::move(reply)] { reply(app::revokeAgent(*m_registry, name)); });
}

void StoreEngine::listSessions(api::SessionQuery query, api::Reply<api::SessionPage> reply) {
    (void)m_thread->post([this, query = std::move(query), reply = std::move(reply)] {
        reply(app::readSessions(m_configuration.store, query));
    });
}

void StoreEngine::readOverview(api::OverviewQuery query, api::Reply<api::Overview> reply) {
    (void)m_thread->post([this, query, reply = std::move(reply)] {
        static const std::atomic<bool> kNever{false};
        reply(app::readOverview(m_configuration.store, query, kNever));
    });
}

void StoreEngine::listStatements(api::StatementQuery query, api::Reply<api::StatementPage> reply) {
    (void)m_thread->post([this, query = std::move(query), reply = std::move(reply)] {
        reply(app::readStatements(m_configuration.store, query));
    });
}

void StoreEngine::listEvents(api::EventQuery query, api::Reply<api::EventPage> reply) {
    (void)m_thread->post([this, query = std::move(query), reply = std::move(reply)] {
        reply(app::readEvents(m_configuration.store, query));
    });
}

void StoreEngine::readTimeline(std::string session, api::Reply<api::Timeline> reply) {
    (void)m_thread->post([this, session = std::move(session), reply = std::move(reply)] {
        reply(app::readTimeline(m_configuration.store, session));
    });
}

void StoreEngine::exportSessions(api::ExportOrder order, std::shared_ptr<api::Control> control,
                                 api::Reply<api::ExportDone> reply) {
    (void)m_thread->post([this, order = std::move(order), control, reply = std::move(reply)] {
        static const std::atomic<bool> kNever{false};
        reply(app::runExport(m_configuration, order, *control, kNever));
    });
}

void StoreEngine::verifyStore(std::shared_ptr<api::Control> control, api::Reply<api::VerifyDone> reply) {
    (void)m_thread->post([this, control, reply = std::move(reply)] {
        static const std::atomic<bool> kNever{false};
        reply(app::runVerification(m_configuration.store, *control, kNever));
    });
}

void StoreEngine::tryPolicy(api::PolicyTrialOrder order, std::shared_ptr<api::Control> control,
                            api::Reply<api::PolicyTrial> reply) {
    (void)m_thread->post([this, order = std::move(order), control, reply = std::move(reply)] {
        static const std::atomic<bool> kNever{false};
        reply(app::tryPolicy(m_configuration.store, order, *control, kNever));
    });
}

void StoreEngine::signIn(std::string provider, api::Reply<std::string> address, api::Reply<void> reply) {
    m_signInReply = std::move(reply);
    address("https://login.example.com/authorize?provider=" + provider);
}

void StoreEngine::cancelSignIn() {
    finishSignIn(Error::client(sqlstate::kQueryCanceled, "the sign-in was cancelled"));
}

void StoreEngine::finishSignIn(Result<> result) {
    if (const auto reply = std::exchange(m_signInReply, nullptr))
        reply(std::move(result));
}

void StoreEngine::signOut(api::Reply<void> reply) {
    m_status.signIn.isSignedIn = false;
    reply({});
}

void StoreEngine::writeConfiguration(const std::string& toml) {
    std::ofstream(configurationFile().toStdString()) << toml;
}

void StoreEngine::readMasking(api::MaskingQuery query, api::Reply<api::MaskingInfo> reply) {
    (void)m_thread->post([file = configurationFile().toStdString(), query, reply = std::move(reply)] {
        const auto loaded = policy::loadConfiguration(file);
        if (!loaded.configuration)
            return reply(Error::client("22023", "no configuration"));
        reply(app::maskingInfo(*loaded.configuration, {shopCatalog(query.samplesContent)}));
    });
}

void StoreEngine::proposeMask(api::NewMask mask, api::Reply<api::ConfigurationChange> reply) {
    (void)m_thread->post([file = configurationFile().toStdString(), mask = std::move(mask), reply = std::move(reply)] {
        const auto loaded = policy::loadConfiguration(file);
        if (!loaded.configuration)
            return reply(Error::client("22023", "no configuration"));
        reply(app::proposeMask(*loaded.configuration, mask));
    });
}

void StoreEngine::applyChange(api::ConfigurationChange change, api::Reply<void> reply) {
    (void)m_thread->post([this, change = std::move(change), reply = std::move(reply)] {
        const auto done = app::applyChange(change);
        if (const auto text = app::readConfigurationText(change.file); done && text)
            if (const auto noted = app::notePolicy(m_configuration, *text, app::Place::Console); !noted)
                qFatal("test engine: %s", noted.error().message().c_str());
        reply(done);
    });
}

} // namespace postern::tests
