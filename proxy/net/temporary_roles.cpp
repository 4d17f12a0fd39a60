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
constexpr auto kRemovalLimit = 20s;   // for one role
constexpr std::size_t kMaxHeirs = 20; // tried for what a role made
constexpr int kTries = 3;             // of a name that is taken
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

std::string creationOf(const std::string& name) {
    return "BEGIN; CREATE ROLE " + identifier(name);
}

std::string creation(const std::string& name, const Secret& password, const std::string& until,
                     const std::vector<std::string>& roles, std::string_view who) {
    const auto verifier = identity::ScramVerifier::fromPassword(password.view(), randomBytes(16)).toText();
    std::string members;
    for (const auto& role : roles)
        members += (members.empty() ? "" : ", ") + identifier(role);
    return creationOf(name) + " LOGIN PASSWORD " + literal(verifier) + " VALID UNTIL " + literal(until) +
           " CONNECTION LIMIT 1 IN ROLE " + members + "; COMMENT ON ROLE " + identifier(name) + " IS " +
           literal("postern: temporary role for " + std::string(utf8Prefix(who, 200))) + "; COMMIT";
}

// Who may have what a role made: a role that it was a member of.
struct Heir {
    std::string role; // as SQL writes it
    bool isLent;      // the maker has its rights only while it hands over
};

// A function of the role's that runs with its owner's rights, or a view, must not come to more than its session had.
// So never the maker; nor a role with attributes, which members do not inherit; nor one of the server's own.
Result<std::vector<Heir>> heirsOf(UpstreamConnection& connection, const std::string& name, const DialLimits& limits) {
    // Before version 16 all grants of a role to a member are one, and to take back ours would take back the
    // administrator's. Since then REASSIGN OWNED needs SET as well.
    const std::string sql =
        "SELECT h.rolname, NOT (pg_catalog.pg_has_role(h.oid, 'USAGE') AND pg_catalog.pg_has_role(h.oid, v.needed)) "
        "FROM (SELECT version, CASE WHEN version < 160000 THEN 'MEMBER' ELSE 'SET' END AS needed FROM "
        "(SELECT pg_catalog.current_setting('server_version_num')::int AS version) n) v, "
        "pg_catalog.pg_roles me, pg_catalog.pg_roles r JOIN pg_catalog.pg_auth_members m ON m.member = r.oid "
        "JOIN pg_catalog.pg_roles h ON h.oid = m.roleid "
        "WHERE me.rolname = current_user AND h.oid <> me.oid AND r.rolname = " +
        literal(name) +
        " AND NOT (h.rolsuper OR h.rolcreaterole OR h.rolcreatedb OR h.rolreplication OR h.rolbypassrls) "
        "AND h.rolname !~ '^pg_' AND (pg_catalog.pg_has_role(h.oid, 'USAGE') AND "
        "pg_catalog.pg_has_role(h.oid, v.needed) OR NOT EXISTS (SELECT FROM pg_catalog.pg_auth_members a "
        "WHERE a.roleid = h.oid AND a.member = me.oid AND (a.grantor = me.oid OR v.version < 160000))) "
        "GROUP BY h.oid, h.rolname, v.needed ORDER BY h.rolname LIMIT " +
        std::to_string(kMaxHeirs);
    std::vector<Heir> out;
    POSTERN_TRY(runQuery(connection, sql, limits, "a temporary role's groups", [&](std::size_t, auto values) {
        if (values.size() == 2 && values[0] && values[1])
            out.push_back({identifier(*values[0]), *values[1] == "t"});
    }));
    return out;
}

// One transaction: nobody sees what the maker lends itself. An heir that may not create in a schema is refused there.
Result<> handOver(UpstreamConnection& connection, const std::string& role, const Heir& heir, const DialLimits& limits) {
    const auto done = run(connection,
                          "BEGIN; " + (heir.isLent ? "GRANT " + heir.role + " TO CURRENT_USER; " : std::string()) +
                              "REASSIGN OWNED BY " + role + " TO " + heir.role + "; DROP OWNED BY " + role + "; " +
                              (heir.isLent ? "REVOKE " + heir.role + " FROM CURRENT_USER; " : std::string()) +
                              "DROP ROLE " + role + "; COMMIT",
                          limits);
    if (!done)
        (void)run(connection, "ROLLBACK", limits);
    return done;
}

// Whoever is still connected as it goes first, and nobody comes after. What cannot be handed over keeps the role,
// without a log-in.
Result<> removeOne(UpstreamConnection& connection, const std::string& name, const DialLimits& limits) {
    const auto role = identifier(name);
    (void)run(connection, "ALTER ROLE " + role + " NOLOGIN", limits);    // may be gone
    (void)run(connection, "GRANT " + role + " TO CURRENT_USER", limits); // a superuser needs it not
    (void)run(connection,
              "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE usename = " +
                  literal(name),
              limits);
    auto dropped = run(connection, "DROP ROLE IF EXISTS " + role, limits);
    if (dropped || dropped.error().sqlstate() != kHasObjects)
        return dropped;
    const auto heirs = heirsOf(connection, name, limits);
    if (!heirs)
        return heirs.error();
    for (const auto& heir : *heirs)
        if (dropped = handOver(connection, role, heir, limits); dropped)
            return dropped;
    (void)run(connection, "REVOKE " + role + " FROM CURRENT_USER", limits);
    return dropped;
}

// A creation that may still be under way, also after its connection was given up, ends; then it shows whether it is
// done.
Result<> endCreation(UpstreamConnection& connection, const std::string& name, const DialLimits& limits) {
    const auto end = "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity "
                     "WHERE pid <> pg_catalog.pg_backend_pid() AND usename = current_user AND "
                     "pg_catalog.strpos(query, " +
                     literal(creationOf(name)) + ") = 1";
    for (bool isThere = true; isThere;) {
        isThere = false;
        POSTERN_TRY(
            runQuery(connection, end, limits, "who makes a temporary role", [&](auto, auto) { isThere = true; }));
        if (isThere)
            POSTERN_TRY(run(connection, "SELECT pg_catalog.pg_sleep(0.02)", limits));
    }
    return {};
}

// What the server says when it has undone the whole creation. Anything else may come after its COMMIT, or instead of
// the answer.
bool saysNotMade(std::string_view state) {
    for (const std::string_view undone : {"0A", "22", "23", "25", "28", "42"})
        if (state.starts_with(undone))
            return true;
    return false;
}

Error refused(const policy::Target& target, const Error& error) {
    if (error.sqlstate().starts_with("08"))
        return error; // the dial's own, which was logged
    log::error("temporary_role_not_made",
               {{"target", target.name},
                {"sqlstate", std::string(error.sqlstate())},
                {"hint", "the target's role needs CREATEROLE, and each role of the grants WITH ADMIN OPTION"}});
    return Error::server(
        sqlstate::kConnectionFailure,
        phrase("target \"%1\" did not let Postern make a temporary role; see Postern's log", target.name));
}

} // namespace

std::string TemporaryRoles::randomName() {
    return std::string(kPrefix) + toHex(randomBytes(8));
}

RoleLease::~RoleLease() {
    m_owner.giveBack(m_target, m_name, TemporaryRoles::Creation::Known);
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
                             phrase("none of your groups is granted a role on target \"%1\"", target.name));
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
        if (!saysNotMade(made.error().sqlstate()))
            giveBack(target, name, Creation::Unknown);
        if (made.error().sqlstate() != kTaken || tried == kTries)
            return refused(target, made.error());
        POSTERN_TRY(run(**connection, "ROLLBACK", limits));
    }
}

void TemporaryRoles::giveBack(const policy::Target& target, const std::string& name, Creation creation) {
    if (m_removers.submit([this, target, name, creation] { remove(target, name, creation); }))
        return;
    const std::lock_guard lock(m_mutex);
    m_leftBehind.insert(target.name);
}

void TemporaryRoles::remove(const policy::Target& target, const std::string& name, Creation creation) {
    const DialLimits limits{std::chrono::steady_clock::now() + kRemovalLimit};
    const auto connection = connect(target, limits);
    Result<> removed = connection ? Result<>() : Result<>(connection.error());
    if (removed && creation == Creation::Unknown)
        removed = endCreation(**connection, name, limits);
    if (removed)
        removed = removeOne(**connection, name, limits);
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
