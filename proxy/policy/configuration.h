#pragma once
// postern.toml as values (product.md, "Configuration"). Immutable once loaded; threads share it as shared_ptr<const>.
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace postern::policy {

struct ListenAddress {
    enum class Kind { Tcp, Unix } kind = Kind::Tcp;
    std::string host;          // Tcp: literal address or name; Unix: the folder of the socket
    std::uint16_t port = 6432; // Tcp: 0 is any free port; Unix: in the socket's name
    std::string text;          // as written

    bool isLoopback() const; // 127.0.0.0/8, ::1, localhost, or a Unix socket
};

struct TlsFiles {
    std::string certificate, key;
};

struct Proxy {
    std::vector<ListenAddress> listen;
    std::chrono::milliseconds loginTimeout{10'000};
    std::uint32_t maxSessions = 1000;
    std::optional<TlsFiles> tls;
};

enum class Durability { Process, Power };
enum class RecordResults { Masked, None };
enum class Encryption { Unsaid, On, Off }; // Unsaid: on in the console; else as the store was used before

struct PasswordSource {
    enum class Kind { None, Keychain, Environment, File, Command } kind = Kind::None;
    std::vector<std::string> value; // one name or path; the command's words
    // Command: how long what it printed is good for; 0: it is asked for each connection.
    std::chrono::milliseconds valid{0};
    friend bool operator==(const PasswordSource&, const PasswordSource&) = default;
};

struct Store {
    std::string url = "sqlite:postern.db";
    PasswordSource password; // for a postgresql:// url
    std::string journal;     // its folder; empty: beside the store, in the data folder
    Durability durability = Durability::Process;
    std::chrono::milliseconds retention{std::chrono::hours{24} * 365};
    // How long statements go on, recorded in the journal alone, while the store fails; negative: not said.
    std::chrono::milliseconds outage{-1};
    std::int64_t journalMiB = 64; // how much may wait for the store
    // Public keys ("ed25519:…") of those whose published policy, agents and revocations this gateway obeys.
    std::vector<std::string> administrators;
    RecordResults recordResults = RecordResults::Masked;
    Encryption encryption = Encryption::Unsaid; // of what is recorded, at rest
    PasswordSource encryptionKey;               // None: the keychain, else a file in the data folder
};

struct IdentityProvider {
    enum class Kind : std::uint8_t { OpenIdConnect, Saml } kind = Kind::OpenIdConnect;
    std::string name, issuer, clientId; // with SAML: the provider's entity ID and ours
    std::vector<std::string> audience;
    std::string groupsClaim = "groups";
    std::vector<std::string> algorithms;
    std::chrono::milliseconds clockSkew{30'000};
    std::map<std::string, std::string> require; // claim (dotted path) and the value it must have
    std::vector<std::string> scopes{"openid", "email", "profile"};
    std::string redirectHost = "127.0.0.1";        // or localhost, for providers that insist
    std::vector<std::uint16_t> redirectPorts;      // empty: any free port
    PasswordSource clientSecret;                   // for providers that want one from a public client
    PasswordSource token;                          // of the gateway itself, where nobody can sign in: a job, a service
    std::map<std::string, std::string> parameters; // more parameters of the authorization request
    bool deviceCode = false;                       // device sign-in allowed
    std::string signIn;                            // SAML: the page that requests go to
    std::string certificate;                       // SAML: PEM, one or more; what the provider signs with
    std::chrono::milliseconds session{std::chrono::hours{8}}; // SAML: how long a sign-in lasts at most
    friend bool operator==(const IdentityProvider&, const IdentityProvider&) = default;
};

struct Roles {
    std::vector<std::string> connect{"*"}, approve, audit; // "*" or "group:NAME"
};

// Each session logs in at the server as a role that Postern makes for it and removes afterwards; the target's own role
// makes them.
struct TemporaryRoles {
    std::chrono::milliseconds valid{std::chrono::minutes{5}}; // until when its password logs in
    struct Grant {
        std::string to; // "*" or "group:NAME"
        std::vector<std::string> roles;
    };
    std::vector<Grant> grants;
    // What somebody in these groups is a member of; empty: has no access.
    std::vector<std::string> of(const std::vector<std::string>& groups) const;
};

struct Target {
    std::string name, conninfo;
    PasswordSource password;
    std::string environment;                       // "production", "staging", "test", "development"; empty: not said
    bool allowCleartext = false, allowMd5 = false; // upstream may ask for the password in the clear, as MD5
    std::optional<TemporaryRoles> temporaryRoles;
};

enum class Action : std::uint8_t { Allow, Approve, Block };
std::string_view toString(Action action);

// One `schema.table` or `schema.table.column` pattern: parts with * as wildcard, as SQL names (unquoted parts fold to
// lower case).
struct NamePattern {
    std::vector<std::string> parts;
    std::string text;
    bool matches(const std::vector<std::string_view>& name) const; // same number of parts
    // "schema.table" and the like. The error's message is what is wrong, its detail what to write instead.
    static Result<NamePattern> parse(std::string_view text);
};

// `*` stands for any run of characters, also none.
bool matchesWildcard(std::string_view pattern, std::string_view text);

struct HoursCondition {
    std::string text;                       // "Mon-Fri 08:00-18:00 Europe/Berlin"
    std::uint8_t weekdays = 0;              // bit 0 is Monday
    int fromMinute = 0, toMinute = 24 * 60; // of the day; up to fromMinute or less: until that minute of the next day
    std::string timeZone = "UTC";           // of the system's time-zone database

    static Result<HoursCondition> parse(std::string_view text); // error: what is wrong, and in its detail what to write
    bool covers(Timestamp time) const;                          // the day counts at which the span begins
};

enum class MaskedUse : std::uint8_t { Output, Predicate, Launder, WriteBack };

// What built-in rules can ask beyond the conditions of the file.
enum class BuiltInCondition : std::uint8_t {
    None,
    CopyProgram,    // COPY … FROM or TO PROGRAM
    CopyServerFile, // COPY … FROM or TO a file of the server
    RoleSwitch,     // SET ROLE, SET SESSION AUTHORIZATION, set_config() of them
    CatalogWrite,   // writes to PostgreSQL's own tables
    ServerFileView, // reads a view that shows configuration files of the server
};

struct Rule {
    std::string name;
    Action action = Action::Allow;
    std::string reason;
    // Conditions, joined by AND; an empty one is not a condition.
    std::vector<std::string> statements; // command tags in upper case, * wildcard
    std::vector<NamePattern> relations, functions;
    std::optional<bool> withoutWhere;
    std::optional<std::int64_t> estimatedRows, fullScanRows;
    std::vector<MaskedUse> maskedUse;
    std::vector<std::string> agents, kinds, groups, targets;
    std::vector<HoursCondition> hours;
    std::vector<std::string> approvers; // "group:NAME"
    bool commentRequired = false;
    int line = 0; // in the file; 0 for a built-in rule
    BuiltInCondition builtIn = BuiltInCondition::None;
};

struct Mask {
    enum class Method { Redact, Null, Partial, Hash, Pseudonym } method = Method::Redact;
    std::vector<NamePattern> columns;
    std::vector<std::string> unlessGroups, targets, agents;
    int keepFirst = 0, keepLast = 0;
    std::vector<std::string> paths; // jsonb paths; empty: the whole value
    std::string name;               // what records call it: `name`, or the first pattern
    int line = 0;
};

struct Detect {
    std::vector<std::string> kinds;
    Mask::Method method = Mask::Method::Redact;
    int line = 0;
};

struct Approvals {
    std::chrono::milliseconds hold{25'000}, expires{900'000};
    bool fourEyes = true;
    std::uint32_t maxOpen = 1000;
    bool saysHold = false, saysExpires = false, saysFourEyes = false, saysMaxOpen = false; // the file does
};

class CompiledPolicy; // policy/compiled_policy.h

struct Configuration {
    std::string file, digest; // digest: SHA-256 of its text, in hexadecimal digits
    Proxy proxy;
    Store store;
    std::vector<IdentityProvider> identities;
    Roles roles;
    std::vector<Target> targets;
    Action defaultAction = Action::Allow;
    bool baseline = true, saysBaseline = false; // saysBaseline: the file does
    std::vector<std::string> withoutBaseline;
    std::vector<Rule> rules;
    Approvals approvals;
    std::vector<Mask> masks;
    std::vector<Detect> detect;
    // The rules, indexed for judge(). Made by compile(); where it is missing, judge() makes one for each call.
    std::shared_ptr<const CompiledPolicy> compiled;
    // The policy that the store's administrators published, judged beside this one (merge.h); null: none.
    std::shared_ptr<const Configuration> published;
    std::uint64_t publishedVersion = 0; // of `published`; 0: none
    bool isPublished = false;           // this is one: it knows no targets

    const Target* target(std::string_view name) const;
};

// One thing wrong with a file: where, what, and what to write instead.
struct Problem {
    std::string file;
    int line = 0, column = 0; // from 1
    std::string message, suggestion;
};

struct Loaded {
    std::shared_ptr<const Configuration> configuration; // none when there are problems
    std::vector<Problem> problems;                      // all of them, in file order
};

// Reads and validates; never throws, never partly succeeds. `file` only names the source in problems.
Loaded parseConfiguration(std::string_view toml, const std::string& file);
Loaded loadConfiguration(const std::string& path);
// A policy to publish: [policy], [[rule]], [approvals], [[mask]] and [[detect]] alone. Its `targets` may name any.
Loaded parsePublished(std::string_view toml, const std::string& file);
inline constexpr std::size_t kMaxConfigurationBytes = 1U << 20;

// Indexes rules, baseline and default action; to be repeated when they change. parseConfiguration() has done it.
void compile(Configuration& configuration);

// The rules of `baseline = true`, by name "baseline/…".
const std::vector<Rule>& baselineRules();

} // namespace postern::policy
