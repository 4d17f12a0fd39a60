#include "app/engine.h"

#include <filesystem>

#include "api/search_index.h"
#include "app/agents.h"
#include "app/metrics/event_records.h"
#include "app/password_source.h"
#include "app/paths.h"
#include "app/problems.h"
#include "app/records.h"
#include "app/shared_store.h"
#include "base/log.h"
#include "base/random.h"
#include "base/text.h"
#include "identity/claims.h"

namespace postern::app {

namespace {

constexpr const char* kDecoyKey = "login.decoy_secret";

// Kept in the store, so that an unknown agent looks the same before and after a restart.
Result<std::string> decoySecret(recording::Registry& registry) {
    const auto kept = registry.value(kDecoyKey);
    if (!kept)
        return kept.error();
    if (*kept)
        if (auto raw = fromHex(**kept); raw && raw->size() == 32)
            return raw;
    auto made = randomBytes(32);
    POSTERN_TRY(registry.setValue(kDecoyKey, toHex(made)));
    return made;
}

recording::Durability durabilityOf(const policy::Store& store) {
    return store.durability == policy::Durability::Power ? recording::Durability::Power
                                                         : recording::Durability::Process;
}

std::vector<std::string> issuersOf(const policy::Configuration& configuration) {
    std::vector<std::string> out;
    for (const auto& provider : configuration.identities)
        out.push_back(provider.issuer);
    return out;
}

bool needsRestart(const policy::Configuration& before, const policy::Configuration& after) {
    auto listeners = [](const policy::Configuration& configuration) {
        std::vector<std::string> out;
        for (const auto& address : configuration.proxy.listen)
            out.push_back(address.text);
        return out;
    };
    return listeners(before) != listeners(after) || before.proxy.tls.has_value() != after.proxy.tls.has_value() ||
           before.store.url != after.store.url || before.store.durability != after.store.durability ||
           before.store.retention != after.store.retention || before.store.encryption != after.store.encryption ||
           before.store.encryptionKey != after.store.encryptionKey || before.store.outage != after.store.outage ||
           before.store.journalMiB != after.store.journalMiB || before.store.password != after.store.password;
}

} // namespace

Result<std::unique_ptr<Engine>> Engine::start(EngineOptions options) {
    auto engine = std::unique_ptr<Engine>(new Engine(options.configuration));
    // What is saved while this starts is read when it has started.
    const std::lock_guard noReload(engine->m_reloading);
    engine->m_keyPlace = options.keyPlace;
    engine->watchConfiguration();
    auto self = engine->openStore(options);
    if (!self)
        return self.error();
    engine->m_providers = std::make_unique<signin::Providers>(engine->m_configuration->identities);
    POSTERN_TRY(engine->openFleet(*self));
    engine->openDesk();
    POSTERN_TRY(engine->openGateway(options));
    engine->m_readers = std::make_unique<TaskThread>();
    engine->m_exports = std::make_unique<TaskThread>();
    engine->m_indexing = std::make_unique<TaskThread>();
    engine->catchUpIndex();
    engine->m_catalogReader = std::make_unique<TaskThread>();
    engine->openDesks();
    return engine;
}

Engine::~Engine() {
    m_watch.reset(); // no reload while the rest goes
    m_fleet.reset();
    m_isStopping = true;
    if (m_impact)
        m_impact->stop();
    m_indexing.reset();
    m_catalogReader.reset();
    m_exports.reset();
    m_readers.reset();
    m_book.reset();
    if (m_team)
        m_team->stop();
    m_desk.reset();
    m_gateway.reset();
    m_team.reset();
    m_impact.reset();
    if (m_decisions && !m_isDrained)
        m_decisions->finish();
    endSigningIn();
    m_keeper.reset();
    m_providers.reset(); // what still waits for a token is answered here
    m_approvals.reset();
    m_decisions.reset();
    m_agents.reset();
    m_tokens.reset();
    m_signInTasks.reset();
    if (m_recorder && !m_isDrained)
        if (const auto stopped = m_recorder->stop(); !stopped)
            log::error("recorder_stop", {{"why", stopped.error().message()}});
}

Result<std::optional<recording::GatewayId>> Engine::openStore(const EngineOptions& given) {
    POSTERN_TRY(makeFolder(dataFolder()));
    auto registry = openRegistry(*m_configuration); // makes the store's folder
    if (!registry)
        return registry.error();
    auto secret = decoySecret(**registry);
    if (!secret)
        return secret.error();
    m_decoySecret = std::move(*secret);
    auto key = openSigningKey(dataFolder(), given.keyPlace);
    if (!key)
        return key.error();
    // Ed25519 signatures are deterministic: nobody without the key can make this one.
    m_maskKey = sha256(key->sign("postern masks"));
    const std::filesystem::path file = storeFile(m_configuration->store);
    const bool isShared = file.empty();
    const auto durability = durabilityOf(m_configuration->store);
    std::optional<recording::GatewayId> self;
    if (!isShared) {
        auto payloadKey = keyInForce(m_configuration->store, **registry, given.keyPlace, given.encryption);
        if (!payloadKey)
            return payloadKey.error();
        m_payloadKey = std::move(*payloadKey);
    } else if (const auto id = gatewayId(**registry); id) {
        self = m_self = *id;
    } else {
        return id.error();
    }
    auto opened = openGatewayStore(m_configuration->store, durability, m_payloadKey.get(), self, **registry);
    if (!opened)
        return opened.error();
    recording::RecorderOptions options;
    options.openApprovals = [store = m_configuration->store, self] { return approvalsLeftOpen(store, self); };
    options.startsWithout = opened->isKnown;
    options.folder = gatewayFolder(m_configuration->store);
    options.journalBytes = static_cast<std::size_t>(m_configuration->store.journalMiB) << 20U;
    options.outage = outageOf(m_configuration->store);
    options.durability = durability;
    options.journalKey = m_payloadKey;
    options.keys = payloadKeys(m_configuration->store);
    if (!isShared)
        options.retention = m_configuration->store.retention;
    options.observers.push_back([this](const recording::Event& event, std::string_view) { onEvent(event); });
    using Sketches = api::SearchWriter::Sketches;
    options.index = std::make_shared<api::SearchIndex>(isShared ? Sketches::Made : Sketches::None);
    auto recorder = recording::Recorder::open(std::move(options), std::move(opened->store), std::move(*key));
    if (!recorder)
        return recorder.error();
    m_recorder = std::move(*recorder);
    m_agents = std::make_unique<AgentSource>(std::move(*registry), listener());
    m_agents->setIssuers(issuersOf(*m_configuration));
    return self;
}

AgentSource::Listener Engine::listener() {
    const auto tell = [this](const auto& task) {
        if (const std::lock_guard lock(m_mutex); m_gateway)
            task(*m_gateway);
    };
    return {[tell](const std::string& agent, session::AccessEnd why) {
                log::info("agent_unwelcome", {{"agent", agent}, {"why", session::toString(why)}});
                tell([&](net::Gateway& gateway) { gateway.endSessionsOf(agent, why); });
            },
            [tell](const std::string& agent, const session::SignedIn& owner) {
                tell([&](net::Gateway& gateway) { gateway.setIdentityOf(agent, owner); });
            },
            [tell](const std::string& issuer, const std::string& subject) {
                log::info("signed_out", {{"subject", subject}});
                tell([&](net::Gateway& gateway) { gateway.endSessionsOfIdentity(issuer, subject, "signed out"); });
            }};
}

// One session after the other, so that stopping never waits for more than one. What fails is tried at the next start;
// searches read the events meanwhile.
void Engine::catchUpIndex() {
    if (storeFile(m_configuration->store).empty())
        return;
    const auto isTaken = m_indexing->post([this, store = m_configuration->store] {
        const auto indexer = recording::SqliteIndexer::open(storeFile(store), m_payloadKey.get());
        auto archive = openArchive(store);
        if (!indexer || !archive)
            return;
        recording::SessionReader reader(std::move(*archive));
        while (!m_isStopping)
            if (const auto done = api::catchUp(reader, **indexer, 1); !done || *done == 0)
                return;
    });
    if (!isTaken)
        log::warning("search_index_not_caught_up");
}

net::Dependencies Engine::dependencies(std::string secret) {
    const auto folder = std::filesystem::absolute(m_configuration->file).parent_path().string();
    return {
        *m_recorder,       *m_agents,
        *m_approvals,      [folder](const policy::Target& target) { return resolvePassword(target.password, folder); },
        std::move(secret), {"local", accountName(), "", "local", {}},
        POSTERN_VERSION,   m_tokens.get(),
        m_maskKey};
}

Result<> Engine::openGateway(EngineOptions& options) {
    m_tokens = std::make_unique<TokenSource>(*m_providers, *m_agents);
    auto registry = openRegistry(*m_configuration);
    if (!registry)
        return registry.error();
    m_signInTasks = std::make_unique<TaskThread>();
    m_keeper = std::make_unique<SignInKeeper>(std::move(*registry), *m_providers, m_vault, m_configuration);
    auto gateway = std::make_unique<net::Gateway>(dependencies(m_decoySecret));
    m_isWatched = options.hasWindow;
    POSTERN_TRY(gateway->start(m_configuration, options.onListening, 0, std::move(options.sockets)));
    const std::lock_guard lock(m_mutex);
    m_gateway = std::move(gateway);
    return {};
}

void Engine::openDesk() {
    m_approvals = std::make_unique<approval::Room>(m_configuration);
    const auto folder = std::filesystem::absolute(m_configuration->file).parent_path().string();
    m_impact = std::make_unique<ImpactDesk>(
        ImpactDesk::Given{*m_approvals, [this] { return configuration(); },
                          [folder](const policy::Target& target) { return resolvePassword(target.password, folder); },
                          [this, folder] {
                              return MeasuringTools{*m_recorder,
                                                    [folder](const policy::Target& target) {
                                                        return resolvePassword(target.password, folder);
                                                    },
                                                    POSTERN_VERSION, m_maskKey};
                          }});
    m_decisions = std::make_unique<DecisionRecord>(*m_recorder, POSTERN_VERSION);
    m_approvals->setUnrecorded([decisions = m_decisions.get()](const approval::Card& card) { decisions->add(card); });
    m_approvals->setObserver([this](const approval::Card& card) {
        m_impact->onCard(card);
        if (m_team)
            m_team->onCard(card);
    });
    const auto endSession = [this](std::uint64_t session, const std::string& reason) {
        if (const std::lock_guard lock(m_mutex); m_gateway)
            m_gateway->endSession(recording::SessionId{session}, reason);
    };
    m_desk = std::make_unique<ApprovalDesk>(
        ApprovalDesk::Given{*m_approvals, [this](const std::string& token) { return personFor(token); }, endSession,
                            [this](const std::string& id, const approval::Person& by, std::function<void()> done) {
                                return m_impact->measure(id, by, std::move(done));
                            }},
        controlPath(*m_configuration));
    if (m_self)
        m_team = std::make_unique<TeamApprovals>(TeamApprovals::Given{
            storeAddress(m_configuration->store), *m_self,
            [this](const Secret& token, const identity::Expected& expected) { return identityOf(token, expected); },
            [this](const approval::Decision& decision, bool endsSession, const approval::Person& by) {
                return m_desk->decide(decision, endsSession, by);
            }});
    auto board =
        m_self ? std::make_unique<TeamBoard>(*m_self, m_keyPlace, [this] { return configuration(); }) : nullptr;
    m_book = std::make_unique<ApprovalBook>(
        *m_approvals, *m_desk, [this] { return configuration(); }, [this] { return signedInPerson(); },
        std::move(board));
}

Result<approval::Person> Engine::signedInPerson() const {
    const auto current = configuration();
    if (current->identities.empty())
        return approval::Person{"local", accountName(), "", "local", {}};
    const auto registry = openRegistry(*current);
    if (!registry)
        return registry.error();
    const auto signIn = loadSignIn(**registry, accountName());
    if (!signIn)
        return signIn.error();
    const auto signOuts = loadSignOuts(**registry);
    if (!signOuts)
        return signOuts.error();
    if (!*signIn || !(*signIn)->holdsAt(now().wall) || !isInForce(**signIn, *signOuts))
        return Error::client(
            sqlstate::kInvalidAuthorization,
            phrase("nobody is signed in; 'postern login' signs in, --token-file decides with a token"));
    return toPerson(signedIn((*signIn)->who, (*signIn)->method).identity);
}

Result<approval::Person> Engine::personFor(const std::string& token) const {
    if (token.empty())
        return signedInPerson();
    const auto who = identityOf(Secret(token), {});
    if (who)
        return toPerson(signedIn(*who, "oidc").identity);
    log::warning("approver_token_refused", {{"why", who.error().detail()}});
    return Error::client(sqlstate::kInvalidAuthorization, phrase("the token is not accepted"));
}

Result<identity::Identity> Engine::identityOf(const Secret& token, const identity::Expected& expected) const {
    auto who = m_providers->verifyNow(token, expected);
    if (!who)
        return who;
    const auto registry = openRegistry(*configuration());
    if (!registry)
        return identity::refusedToken(registry.error().said());
    const auto signOuts = loadSignOuts(**registry);
    if (!signOuts)
        return identity::refusedToken(signOuts.error().said());
    if (const auto last = lastSignOut(*signOuts, *who); last && who->issued <= *last)
        return identity::refusedToken(phrase("the token is older than this identity's last sign-out"));
    return who;
}

void Engine::watchConfiguration() {
    auto watch = FileWatch::start(m_configuration->file, [this] { reload(); });
    if (watch)
        m_watch = std::move(*watch);
    else // the gateway works without; SIGHUP reloads
        log::warning("configuration_not_watched", {{"why", watch.error().message()}});
}

void Engine::reload() {
    const std::lock_guard serial(m_reloading);
    if (!m_gateway)
        return; // it did not start
    const auto before = configuration();
    auto loaded = policy::loadConfiguration(before->file);
    if (!loaded.configuration) {
        for (const auto& problem : loaded.problems)
            log::error("configuration_rejected", {{"problem", toLine(problem)}});
        return;
    }
    if (needsRestart(*before, *loaded.configuration))
        log::warning("configuration_needs_restart",
                     {{"what", "changes of listen, tls and store take effect after a restart"}});
    m_agents->setIssuers(issuersOf(*loaded.configuration));
    if (m_fleet)
        m_fleet->setAdministrators(loaded.configuration->store.administrators);
    takeConfiguration(loaded.configuration);
    log::info("configuration_loaded", {{"file", before->file}});
    notePolicy(*loaded.configuration, Place::Gateway);
}

Result<> Engine::drain(std::chrono::milliseconds patience) {
    m_watch.reset();
    if (m_fleet)
        m_fleet->stop();
    m_approvals->close(now());
    m_gateway->stop(patience);
    m_decisions->finish();
    m_isDrained = true;
    return m_recorder->stop();
}

void Engine::onEvent(const recording::Event& event) {
    if (m_recorder != nullptr) { // else it is what an earlier gateway left in the journal
        m_counters.note(event);
        logEvent(event);
    }
    if (m_isWatched.load(std::memory_order_relaxed))
        m_liveFeed.publish(event);
}

std::shared_ptr<const policy::Configuration> Engine::configuration() const {
    const std::lock_guard lock(m_mutex);
    return m_configuration;
}

} // namespace postern::app
