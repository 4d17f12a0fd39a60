#include "app/setup_desk.h"

#include <algorithm>
#include <filesystem>

#include <openssl/ssl.h>

#include "app/client_file.h"
#include "app/keychain.h"
#include "app/masking_info.h"
#include "app/port_check.h"
#include "net/upstream.h"
#include "net/upstream_query.h"
#include "policy/edit.h"

namespace postern::app {

namespace {

constexpr std::chrono::seconds kTestPatience{10};
constexpr const char* kReads = "reads"; // the rule that goes with the strict preset

Result<api::ConfigurationChange> changeOf(const policy::Configuration& current, const std::string& before,
                                          Result<std::string> after) {
    if (!after)
        return std::move(after).error();
    api::ConfigurationChange change{current.file, before, std::move(*after), {}};
    change.diff = diffOf(change.before, change.after);
    return change;
}

Result<api::TargetTest> test(const api::NewTarget& given) {
    // What could not be written down is not tried either: the same check as the file's.
    const auto text =
        policy::withTarget("", {given.name.empty() ? "new" : given.name, given.conninfo, {}, {}}, "target");
    if (!text)
        return Error::client("22023", text.error().detail().empty() ? text.error().said()
                                                                    : phrase("%1; %2", text.error().said(),
                                                                             Phrase::quote(text.error().detail())));
    net::DialRequest request;
    request.target.name = given.name;
    request.target.conninfo = given.conninfo;
    if (!given.password.empty())
        request.target.password = {policy::PasswordSource::Kind::Command, {"typed"}}; // the resolver below is asked
    request.parameters.emplace_back("application_name", "postern setup");
    request.parameters.emplace_back("client_encoding", "UTF8");
    const auto begun = std::chrono::steady_clock::now();
    request.limits = {begun + kTestPatience, nullptr};
    const auto connection = net::dial(
        request, [&given](const policy::Target&) { return Result<Secret>(Secret(std::string_view(given.password))); });
    if (!connection)
        return connection.error();
    api::TargetTest out;
    if (const auto* tls = (*connection)->tls(); tls != nullptr) {
        out.hasTls = true;
        out.tlsVersion = SSL_get_version(tls);
    }
    POSTERN_TRY(net::runQuery(
        **connection,
        "SELECT current_user, pg_catalog.current_database(), pg_catalog.current_setting('server_version'), "
        "r.rolsuper, r.rolbypassrls, pg_catalog.pg_is_in_recovery() FROM pg_catalog.pg_roles r "
        "WHERE r.rolname = current_user",
        request.limits, "who the connection is",
        [&out](std::size_t, std::span<const std::optional<std::string_view>> row) {
            const auto word = [&row](std::size_t at) {
                return std::string(at < row.size() ? row[at].value_or("") : "");
            };
            out.role = word(0), out.database = word(1), out.serverVersion = word(2);
            out.isSuperuser = word(3) == "t", out.canBypassRowSecurity = word(4) == "t", out.isReplica = word(5) == "t";
        }));
    out.micros =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun).count();
    return out;
}

// Where the password went: what `password = { … }` says.
Result<std::pair<std::string, std::string>> keepPassword(const policy::Configuration& current,
                                                         const api::NewTarget& target) {
    if (target.password.empty())
        return std::pair<std::string, std::string>();
    if (keychainMayExist() && writeKeychain(target.name, Secret(std::string_view(target.password))))
        return std::pair<std::string, std::string>("keychain", target.name);
    const auto isPlain = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; };
    auto name = target.name;
    std::replace_if(
        name.begin(), name.end(), [&](char c) { return !isPlain(c); }, '_');
    name += ".password";
    const auto folder = std::filesystem::absolute(current.file).parent_path();
    using std::filesystem::perms;
    POSTERN_TRY(replaceFile((folder / name).string(), target.password + '\n', perms::owner_read | perms::owner_write));
    return std::pair<std::string, std::string>("file", name);
}

std::vector<std::string> listenWith(const policy::Configuration& current, std::uint16_t port) {
    const auto ours = "127.0.0.1:" + std::to_string(port);
    std::vector<std::string> out;
    bool isThere = false;
    for (const auto& address : current.proxy.listen) {
        const bool isTcp = address.kind == policy::ListenAddress::Kind::Tcp && address.host == "127.0.0.1";
        if (!isTcp || !isThere)
            out.push_back(isTcp ? ours : address.text);
        isThere = isThere || isTcp;
    }
    if (!isThere)
        out.insert(out.begin(), ours);
    return out;
}

Result<std::string> withPreset(const policy::Configuration& current, const std::string& before, api::Preset preset) {
    auto after = policy::withKeys(before, "policy",
                                  {{"default", preset == api::Preset::Strict ? "\"approve\"" : "\"allow\""},
                                   {"baseline", preset == api::Preset::Observe ? "false" : "true"}},
                                  current.file);
    const auto loaded = policy::parseConfiguration(before, current.file);
    const auto& rules = loaded.configuration ? loaded.configuration->rules : current.rules;
    const bool hasReads = std::any_of(rules.begin(), rules.end(), [](const auto& rule) { return rule.name == kReads; });
    if (!after || preset != api::Preset::Strict || hasReads)
        return after;
    return policy::withBlock(*after, "[[rule]]",
                             "[[rule]]\nname       = \"reads\"\naction     = \"allow\"\nstatements = [\"SELECT\", "
                             "\"EXPLAIN\", \"SHOW\", \"SET\", \"RESET\", \"DISCARD *\", \"PREPARE\", \"EXECUTE\", "
                             "\"DEALLOCATE*\", \"DECLARE CURSOR\", \"FETCH\", \"CLOSE CURSOR*\"]\n",
                             current.file);
}

Result<std::string> withApprovers(const policy::Configuration& current, const std::string& before,
                                  const api::PresetOrder& order) {
    if (order.decidesAlone && !current.identities.empty())
        return Error::client("22023",
                             phrase("with an identity provider, somebody else decides; name groups that may approve"));
    const auto approvers = order.decidesAlone ? std::vector<std::string>{"*"} : order.approvers;
    if (approvers.empty())
        return before;
    auto after = policy::withKeys(before, "roles", {{"approve", policy::tomlList(approvers)}}, current.file);
    return after && order.decidesAlone ? policy::withKeys(*after, "approvals", {{"four_eyes", "false"}}, current.file)
                                       : after;
}

} // namespace

template <class T, class Work>
void SetupDesk::post(const api::SetupReply<T>& reply, Work work) {
    const auto task = [reply, work = std::move(work), current = m_current] { reply(work(*current())); };
    if (!m_thread.post(task))
        reply(Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy")));
}

void SetupDesk::checkPort(std::uint16_t port, api::SetupReply<api::PortCheck> reply) {
    post<api::PortCheck>(reply, [port, listens = m_listens](const policy::Configuration&) {
        api::PortCheck check;
        if (listens(port))
            check.state = api::PortCheck::State::Ours;
        else if (check.problem = whyPortIsTaken(port); !check.problem.empty()) {
            check.state = api::PortCheck::State::Taken;
            check.nextFree = nextFreePort(std::max<std::uint16_t>(port, 1023));
        }
        return Result<api::PortCheck>(check);
    });
}

void SetupDesk::proposePort(std::uint16_t port, api::SetupReply<api::ConfigurationChange> reply) {
    post<api::ConfigurationChange>(
        reply, [port](const policy::Configuration& current) -> Result<api::ConfigurationChange> {
            const auto before = readConfigurationText(current.file);
            if (!before)
                return before.error();
            return changeOf(current, *before,
                            policy::withKeys(*before, "proxy",
                                             {{"listen", policy::tomlList(listenWith(current, port))}}, current.file));
        });
}

void SetupDesk::testTarget(api::NewTarget target, api::SetupReply<api::TargetTest> reply) {
    post<api::TargetTest>(reply, [target = std::move(target)](const policy::Configuration&) { return test(target); });
}

void SetupDesk::proposeTarget(api::NewTarget target, api::SetupReply<api::ConfigurationChange> reply) {
    post<api::ConfigurationChange>(
        reply, [target = std::move(target)](const policy::Configuration& current) -> Result<api::ConfigurationChange> {
            const auto before = readConfigurationText(current.file);
            if (!before)
                return before.error();
            // Valid without the password's place first, so that nothing is put away for a target that cannot be.
            POSTERN_TRY(policy::withTarget(*before, {target.name, target.conninfo, {}, {}}, current.file));
            const auto place = keepPassword(current, target);
            if (!place)
                return place.error();
            return changeOf(
                current, *before,
                policy::withTarget(*before, {target.name, target.conninfo, place->first, place->second}, current.file));
        });
}

void SetupDesk::proposePreset(api::PresetOrder order, api::SetupReply<api::ConfigurationChange> reply) {
    post<api::ConfigurationChange>(
        reply, [order = std::move(order)](const policy::Configuration& current) -> Result<api::ConfigurationChange> {
            const auto before = readConfigurationText(current.file);
            if (!before)
                return before.error();
            auto after = withPreset(current, *before, order.preset);
            return changeOf(current, *before, after ? withApprovers(current, *after, order) : std::move(after));
        });
}

void SetupDesk::proposeClientFile(std::string path, std::string format, std::string text,
                                  api::SetupReply<api::ConfigurationChange> reply) {
    post<api::ConfigurationChange>(reply, [path = std::move(path), format = std::move(format),
                                           text = std::move(text)](const policy::Configuration&) {
        return app::proposeClientFile(path, format, text);
    });
}

void SetupDesk::writeClientFile(api::ConfigurationChange change, api::SetupReply<void> reply) {
    post<void>(reply,
               [change = std::move(change)](const policy::Configuration&) { return app::writeClientFile(change); });
}

} // namespace postern::app
