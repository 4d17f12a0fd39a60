#include "net/temporary_roles.h"

#include "base/log.h"
#include "base/random.h"
#include "base/text.h"
#include "identity/scram.h"
#include "net/upstream_query.h"

namespace postern::net {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view kPrefix = "postern_t_";
constexpr auto kRemovalLimit = 20s; // for one role
constexpr int kTries = 3;           // of a name that is taken
constexpr std::string_view kTaken = "42710", kHasObjects = "2BP01";

std::string identifier(std::string_view name) {
    std::string out = "\"";
    for (const char c : name)
        out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

// The same whatever standard_conforming_strings says.
std::string literal(std::string_view text) {
    std::string out = "E'";
    for (const char c : text)
        out += c == '\'' || c == '\\' ? std::string(2, c) : std::string(1, c);
    return out + "'";
}

Result<> run(UpstreamConnection& connection, const std::string& sql, const DialLimits& limits) {
    return runQuery(connection, sql, limits, "the answer about a temporary role", [](std::size_t, auto) {});
}

Result<std::string> expiry(UpstreamConnection& connection, std::chrono::milliseconds valid, const DialLimits& limits) {
    std::string out;
    POSTERN_TRY(runQuery(connection,
                         "SELECT (pg_catalog.clock_timestamp() + pg_catalog.make_interval(secs => " +
                             std::to_string(std::chrono::ceil<std::chrono::seconds>(valid).count()) + "))::text",
                         limits, "the server's clock", [&](std::size_t, auto values) {
                             if (!values.empty() && values[0])
                                 out = *values[0];
                         }));
    return out;
}

std::string creation(const std::string& name, const Secret& password, const std::string& until,
                     const std::vector<std::string>& roles, std::string_view who) {
    const auto verifier = identity::ScramVerifier::fromPassword(password.view(), randomBytes(16)).toText();
    std::string members;
    for (const auto& role : roles)
        members += (members.empty() ? "" : ", ") + identifier(role);
    return "BEGIN; CREATE ROLE " + identifier(name) + " LOGIN PASSWORD " + literal(verifier) + " VALID UNTIL " +
           literal(until) + " IN ROLE " + members + "; COMMENT ON ROLE " + identifier(name) + " IS " +
           literal("postern: temporary role for " + std::string(utf8Prefix(who, 200))) + "; COMMIT";
}

// Whoever is still connected as it goes first; what it made is the maker's then.
Result<> removeOne(UpstreamConnection& connection, const std::string& name, const DialLimits& limits) {
    const auto role = identifier(name);
    (void)run(connection, "GRANT " + role + " TO CURRENT_USER", limits); // a superuser needs it not
    (void)run(connection,
              "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE usename = " +
                  literal(name),
              limits);
    auto dropped = run(connection, "DROP ROLE IF EXISTS " + role, limits);
    if (!dropped && dropped.error().sqlstate() == kHasObjects)
        dropped = run(connection,
                      "REASSIGN OWNED BY " + role + " TO CURRENT_USER; DROP OWNED BY " + role + "; DROP ROLE " + role,
                      limits);
    return dropped;
}

Error refused(const policy::Target& target, const Error& error) {
    if (error.sqlstate().starts_with("08"))
        return error; // the dial's own, which was logged
    log::error("temporary_role_not_made",
               {{"target", target.name},
                {"sqlstate", std::string(error.sqlstate())},
                {"hint", "the target's role needs CREATEROLE, and each role of the grants WITH ADMIN OPTION"}});
    return Error::server(sqlstate::kConnectionFailure,
                         "target \"" + target.name + "\" did not let Postern make a temporary role; see Postern's log");
}

} // namespace

std::string TemporaryRoles::randomName() {
    return std::string(kPrefix) + toHex(randomBytes(8));
}

RoleLease::~RoleLease() {
    m_owner.giveBack(m_target, m_name);
}

Result<std::shared_ptr<UpstreamConnection>> TemporaryRoles::connect(const policy::Target& target,
                                                                    const DialLimits& limits) const {
    DialRequest request;
    request.target = target;
    request.parameters = {
        {"client_encoding", "UTF8"}, {"application_name", "postern roles"}, {"search_path", "pg_catalog"}};
    request.limits = limits;
    return dial(request, m_password);
}

Result<std::shared_ptr<const RoleLease>> TemporaryRoles::make(const policy::Target& target,
                                                              const std::vector<std::string>& groups,
                                                              std::string_view who, const DialLimits& limits) {
    const auto roles = target.temporaryRoles->of(groups);
    if (roles.empty())
        return Error::server(sqlstate::kInvalidAuthorization,
                             "none of your groups is granted a role on target \"" + target.name + "\"");
    const auto connection = connect(target, limits);
    if (!connection)
        return connection.error();
    const auto until = expiry(**connection, target.temporaryRoles->valid, limits);
    if (!until)
        return refused(target, until.error());
    for (int tried = 1;; ++tried) {
        auto name = m_naming();
        Secret password(toHex(randomBytes(24)));
        const auto made = run(**connection, creation(name, password, *until, roles, who), limits);
        if (made) {
            bool isDirty = false;
            {
                const std::lock_guard lock(m_mutex);
                isDirty = m_leftBehind.erase(target.name) > 0;
            }
            if (isDirty)
                cleanUp({target});
            return std::shared_ptr<const RoleLease>(
                std::make_shared<RoleLease>(*this, target, std::move(name), std::move(password)));
        }
        if (made.error().sqlstate() != kTaken || tried == kTries)
            return refused(target, made.error());
        POSTERN_TRY(run(**connection, "ROLLBACK", limits));
    }
}

void TemporaryRoles::giveBack(const policy::Target& target, const std::string& name) {
    if (m_removers.submit([this, target, name] { remove(target, name); }))
        return;
    const std::lock_guard lock(m_mutex);
    m_leftBehind.insert(target.name);
}

void TemporaryRoles::remove(const policy::Target& target, const std::string& name) {
    const DialLimits limits{std::chrono::steady_clock::now() + kRemovalLimit};
    const auto connection = connect(target, limits);
    const auto removed = connection ? removeOne(**connection, name, limits) : Result<>(connection.error());
    if (removed)
        return;
    log::warning("temporary_role_left",
                 {{"target", target.name}, {"role", name}, {"sqlstate", std::string(removed.error().sqlstate())}});
    const std::lock_guard lock(m_mutex);
    m_leftBehind.insert(target.name);
}

void TemporaryRoles::cleanUp(const std::vector<policy::Target>& targets) {
    for (const auto& target : targets)
        if (target.temporaryRoles && !m_removers.submit([this, target] { removeExpired(target); }))
            log::warning("temporary_roles_not_looked_for", {{"target", target.name}});
}

void TemporaryRoles::removeExpired(const policy::Target& target) {
    DialLimits limits{std::chrono::steady_clock::now() + kRemovalLimit};
    const auto connection = connect(target, limits);
    if (!connection)
        return; // the dial has logged it; the next start looks again
    std::vector<std::string> names;
    const auto asked =
        runQuery(**connection,
                 "SELECT rolname FROM pg_catalog.pg_roles r WHERE rolname ~ '^postern_t_[0-9a-f]{16}$' "
                 "AND rolvaliduntil < pg_catalog.clock_timestamp() "
                 "AND pg_catalog.shobj_description(oid, 'pg_authid') LIKE 'postern: %' "
                 "AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.usesysid = r.oid) LIMIT 10000",
                 limits, "the temporary roles", [&](std::size_t, auto values) {
                     if (!values.empty() && values[0])
                         names.emplace_back(*values[0]);
                 });
    if (!asked)
        return log::warning("temporary_roles_not_looked_for",
                            {{"target", target.name}, {"sqlstate", std::string(asked.error().sqlstate())}});
    for (const auto& name : names) {
        limits.deadline = std::chrono::steady_clock::now() + kRemovalLimit;
        if (auto removed = removeOne(**connection, name, limits); !removed)
            log::warning(
                "temporary_role_left",
                {{"target", target.name}, {"role", name}, {"sqlstate", std::string(removed.error().sqlstate())}});
    }
    if (!names.empty())
        log::info("temporary_roles_removed", {{"target", target.name}, {"roles", std::to_string(names.size())}});
}

} // namespace postern::net
