#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

#include "policy/configuration.h"

namespace postern::policy {
namespace {

using namespace std::chrono_literals;

std::string shown(const std::vector<Problem>& problems) {
    std::string out;
    for (const auto& p : problems)
        out += p.file + ":" + std::to_string(p.line) + ":" + std::to_string(p.column) + ": " + p.message + " | " +
               p.suggestion + "\n";
    return out;
}

std::shared_ptr<const Configuration> good(std::string_view toml) {
    auto loaded = parseConfiguration(toml, "postern.toml");
    EXPECT_TRUE(loaded.problems.empty()) << shown(loaded.problems);
    EXPECT_NE(loaded.configuration, nullptr);
    return loaded.configuration ? loaded.configuration : std::make_shared<Configuration>();
}

constexpr std::string_view kExample = R"(
[proxy]
listen        = ["127.0.0.1:6432", "unix:/run/user/1000/postern"]
login_timeout = "10s"
max_sessions  = 1000
# tls = { certificate = "server.crt", key = "server.key" }

[store]
url        = "sqlite:postern.db"        # relative to the data folder; or postgresql://…
durability = "process"                  # process: survives kill -9; power: also survives power loss
retention  = "365d"
record_results = "masked"               # masked | none (row counts only)

[[identity]]
name         = "corp"
issuer       = "https://login.example.com"
client_id    = "postern"
audience     = ["postern"]
groups_claim = "groups"                 # dotted path allowed: realm_access.roles
algorithms   = ["RS256", "ES256"]
clock_skew   = "30s"

[roles]                                  # who may do what; "*" is every signed-in identity
connect = ["*"]
approve = ["group:dba"]
audit   = ["group:audit"]

[[target]]
name     = "prod"
conninfo = "host=db.internal dbname=app user=postern_app sslmode=verify-full"
password = { keychain = "prod" }         # or { env = "VAR" }, { file = "path" }, { command = [] }

[policy]
default  = "allow"                       # what happens to a statement that no rule matches
baseline = true                          # the built-in rules, listed by `postern check --verbose`
without  = ["baseline/masked-predicate"] # built-in rules that this site does not want

[[rule]]
name       = "no-drop"
action     = "block"                     # allow | approve | block
statements = ["DROP *", "TRUNCATE"]      # command tags, * is a wildcard
reason     = "Schema changes go through migrations."

[[rule]]
name           = "bulk-write"
action         = "approve"
statements     = ["UPDATE", "DELETE"]
without_where  = true
approvers      = ["group:dba"]

[approvals]
hold      = "25s"                        # how long the connection waits; "0s": answer at once
expires   = "15m"                        # how long the request stays open after that
four_eyes = true                         # nobody decides on their own statement

[[mask]]
columns = ["public.customers.ssn", "*.*.api_key"]
method  = "redact"                       # redact | null | partial | hash | pseudonym
unless_groups = ["fraud"]

[[detect]]                               # masks by content, wherever a value appears
kinds  = ["credit-card", "us-ssn", "email", "iban", "aws-key", "jwt", "private-key"]
method = "redact"
)";

TEST(Configuration, TheDocumentedExample) {
    const auto c = good(kExample);
    EXPECT_EQ(c->file, "postern.toml");
    ASSERT_EQ(c->proxy.listen.size(), 2U);
    EXPECT_EQ(c->proxy.listen[0].host, "127.0.0.1");
    EXPECT_EQ(c->proxy.listen[0].port, 6432);
    EXPECT_EQ(c->proxy.listen[1].kind, ListenAddress::Kind::Unix);
    EXPECT_EQ(c->proxy.listen[1].host, "/run/user/1000/postern");
    EXPECT_EQ(c->proxy.loginTimeout, 10s);
    EXPECT_EQ(c->proxy.maxSessions, 1000U);
    EXPECT_FALSE(c->proxy.tls);
    EXPECT_EQ(c->store.retention, std::chrono::hours{24} * 365);
    EXPECT_EQ(c->store.recordResults, RecordResults::Masked);
    ASSERT_EQ(c->identities.size(), 1U);
    EXPECT_EQ(c->identities[0].issuer, "https://login.example.com");
    EXPECT_EQ(c->identities[0].algorithms, (std::vector<std::string>{"RS256", "ES256"}));
    EXPECT_EQ(c->identities[0].clockSkew, 30s);
    EXPECT_EQ(c->roles.approve, std::vector<std::string>{"group:dba"});
    ASSERT_NE(c->target("prod"), nullptr);
    EXPECT_EQ(c->target("prod")->password.kind, PasswordSource::Kind::Keychain);
    EXPECT_EQ(c->target("prod")->password.value, std::vector<std::string>{"prod"});
    EXPECT_FALSE(c->target("prod")->allowCleartext);
    EXPECT_EQ(c->target("Prod"), nullptr);
    EXPECT_EQ(c->defaultAction, Action::Allow);
    EXPECT_TRUE(c->baseline);
    EXPECT_EQ(c->withoutBaseline, std::vector<std::string>{"baseline/masked-predicate"});
    ASSERT_EQ(c->rules.size(), 2U);
    EXPECT_EQ(c->rules[0].name, "no-drop");
    EXPECT_EQ(c->rules[0].action, Action::Block);
    EXPECT_EQ(c->rules[0].statements, (std::vector<std::string>{"DROP *", "TRUNCATE"}));
    EXPECT_EQ(c->rules[0].reason, "Schema changes go through migrations.");
    EXPECT_EQ(c->rules[0].line, 38);
    EXPECT_EQ(c->rules[1].withoutWhere, true);
    EXPECT_EQ(c->rules[1].approvers, std::vector<std::string>{"group:dba"});
    EXPECT_EQ(c->approvals.hold, 25s);
    EXPECT_EQ(c->approvals.expires, 15min);
    EXPECT_TRUE(c->approvals.fourEyes);
    ASSERT_EQ(c->masks.size(), 1U);
    EXPECT_EQ(c->masks[0].columns[1].parts, (std::vector<std::string>{"*", "*", "api_key"}));
    EXPECT_EQ(c->masks[0].name, "public.customers.ssn");
    EXPECT_EQ(c->masks[0].unlessGroups, std::vector<std::string>{"fraud"});
    ASSERT_EQ(c->detect.size(), 1U);
    EXPECT_EQ(c->detect[0].kinds.size(), 7U);
    EXPECT_NE(c->compiled, nullptr);
}

TEST(Configuration, EmptyFileHasTheDefaults) {
    const auto c = good("");
    ASSERT_EQ(c->proxy.listen.size(), 1U);
    EXPECT_EQ(c->proxy.listen[0].host, "127.0.0.1");
    EXPECT_EQ(c->proxy.listen[0].port, 6432);
    EXPECT_EQ(c->store.url, "sqlite:postern.db");
    EXPECT_EQ(c->roles.connect, std::vector<std::string>{"*"});
    EXPECT_TRUE(c->roles.approve.empty());
    EXPECT_TRUE(c->baseline);
    EXPECT_EQ(c->approvals.hold, 25s);
    EXPECT_EQ(good("[proxy]\nmax_sessions = 7\n")->proxy.listen.size(), 1U) << "also when [proxy] does not say";
}

TEST(Configuration, EverythingElse) {
    const auto c = good(R"(
[proxy]
listen = ["0.0.0.0:5432", "[::1]:0", "localhost:6000", "127.9.9.9:1", "[2001:db8::1]:6432"]
tls = { certificate = "server.crt", key = "server.key" }
[store]
url = "postgresql://recorder@db/postern?sslmode=verify-full"
password = { command = ["get", "get", "it"] }
journal = "/var/lib/postern/journal"
durability = "power"
record_results = "none"
encryption = "off"
encryption_key = { file = "payload" }
[[identity]]
name = "ci"
issuer = "https://token.actions.githubusercontent.com"
client_id = "x"
require = { repository = "acme/shop", "ref.name" = "refs/heads/main" }
redirect = { host = "localhost", ports = [8400, 8401] }
client_secret = { env = "SECRET" }
scopes = ["openid", "groups"]
parameters = { prompt = "consent" }
device_code = true
token = { command = ["print-token"] }
[[target]]
name = "a"
conninfo = "service=app"
allow_cleartext_password = true
allow_md5_password = true
environment = "staging"
[[target]]
name = "b"
conninfo = "postgresql://app@h1,h2:5433/app?target_session_attrs=read-write"
password = { file = "/etc/pw" }
[[rule]]
name = "everything"
action = "approve"
statements = ["select", "alter table"]
relations = ["public.orders", 'audit."Log *"']
functions = ["pg_sleep", "public.refund"]
estimated_rows = 1000
full_scan_rows = 1_000_000
masked_use = ["predicate", "write_back"]
agents = ["copilot", "ci-*"]
kinds = ["ai", "unknown"]
groups = ["contractors"]
targets = ["a"]
hours = ["Sat,Sun 00:00-24:00 Europe/Berlin", "Mon-Fri 18:00-08:00 UTC"]
comment_required = true
[[mask]]
name = "cards"
columns = ["public.*.card"]
method = "partial"
keep_first = 2
keep_last = 4
targets = ["b"]
agents = ["copilot"]
[[mask]]
columns = ["public.profile.data"]
paths = ["billing.iban", "ssn"]
[approvals]
hold = "0s"
max_open = 5
)");
    EXPECT_EQ(c->proxy.listen.size(), 5U);
    EXPECT_EQ(c->proxy.listen[1].host, "::1");
    EXPECT_EQ(c->proxy.listen[1].port, 0);
    EXPECT_TRUE(c->proxy.listen[3].isLoopback());
    EXPECT_FALSE(c->proxy.listen[4].isLoopback());
    EXPECT_EQ(c->proxy.tls->key, "server.key");
    EXPECT_EQ(c->store.durability, Durability::Power);
    EXPECT_EQ(c->store.password.value, (std::vector<std::string>{"get", "get", "it"}));
    EXPECT_EQ(c->store.encryption, Encryption::Off);
    EXPECT_EQ(c->store.encryptionKey, (PasswordSource{PasswordSource::Kind::File, {"payload"}}));
    EXPECT_EQ(c->identities[0].require.at("ref.name"), "refs/heads/main");
    EXPECT_EQ(c->identities[0].audience, std::vector<std::string>{"x"}) << "the client by default";
    EXPECT_EQ(c->identities[0].redirectPorts, (std::vector<std::uint16_t>{8400, 8401}));
    EXPECT_TRUE(c->identities[0].deviceCode);
    EXPECT_EQ(c->identities[0].token.kind, PasswordSource::Kind::Command);
    EXPECT_TRUE(c->target("a")->allowMd5);
    EXPECT_EQ(c->target("a")->environment, "staging");
    const auto& rule = c->rules[0];
    EXPECT_EQ(rule.statements, (std::vector<std::string>{"SELECT", "ALTER TABLE"}));
    EXPECT_EQ(rule.relations[1].parts, (std::vector<std::string>{"audit", "Log *"}));
    EXPECT_EQ(rule.estimatedRows, 1000);
    EXPECT_EQ(rule.fullScanRows, 1'000'000);
    EXPECT_EQ(rule.maskedUse, (std::vector<MaskedUse>{MaskedUse::Predicate, MaskedUse::WriteBack}));
    EXPECT_EQ(rule.hours[0].weekdays, 0x60);
    EXPECT_TRUE(rule.commentRequired);
    EXPECT_EQ(c->masks[0].keepLast, 4);
    EXPECT_EQ(c->masks[1].paths.size(), 2U);
    EXPECT_EQ(c->approvals.hold, 0s);
    EXPECT_EQ(c->approvals.maxOpen, 5U);
}

struct BadCase {
    const char* toml;
    int line, column;
    const char* message;    // contained in the message
    const char* suggestion; // contained in the suggestion
};

const BadCase kBadCases[] = {
    // Not TOML at all.
    {"[proxy\n", 1, 7, "not valid TOML", "write KEY"},
    {"[proxy]\nlisten = [\"a\"\n\nmax_sessions = 3", 4, 1, "not valid TOML", "write KEY"},
    {"[proxy]\nmax_sessions = 1\nmax_sessions = 2\n", 3, 16, "not valid TOML", "write KEY"},
    {"# ok\n\n  x = \"\xff\"\n", 3, 8, "not UTF-8", "save the file as UTF-8"},
    {"x = \"\xc3\xa4\" # \xed\xa0\x80", 1, 11, "not UTF-8", "save the file as UTF-8"},
    {"a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = 1", 1, 1, "too many dots", "[brackets]"},
    {"x = [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", 1, 21, "nested too deeply", "example"},
    {"[[target]]\nname = \"a\"\nconninfo = \"service=a\"\nenvironment = \"prod\"\n", 4, 15,
     "\"prod\" is not a value of environment", "production"},
    // Unknown names.
    {"[prox]\n", 1, 2, "unknown key \"prox\" in the file", "write \"proxy\""},
    {"zzz = 1\n", 1, 1, "unknown key \"zzz\"", "write one of proxy, store, identity"},
    {"[proxy]\n  login_timout = \"10s\"\n", 2, 3, "unknown key \"login_timout\" in [proxy]", "write \"login_timeout\""},
    {"[store]\nretension = \"1d\"\n", 2, 1, "unknown key \"retension\" in [store]", "write \"retention\""},
    {"[[target]]\nname=\"a\"\nconninfo=\"host=h\"\nPassword={env=\"X\"}\n", 4, 1, "unknown key \"Password\"",
     "write \"password\""},
    {"[approvals]\nfour_eye = false\n", 2, 1, "unknown key", "write \"four_eyes\""},
    {"[proxy]\ntls = { certificate = \"c\", key = \"k\", ciphers = \"x\" }\n", 2, 39, "unknown key \"ciphers\" in tls",
     "write"},
    // Types.
    {"proxy = 3\n", 1, 9, "proxy in the file has to be a table, not a number", "[proxy]"},
    {"[proxy]\nmax_sessions = \"1000\"\n", 2, 16, "has to be a number, not a string", "without quotes"},
    {"[proxy]\nlisten = \"127.0.0.1:6432\"\n", 2, 10, "has to be a list, not a string", "listen = [\"…\"]"},
    {"[proxy]\nlogin_timeout = 10\n", 2, 17, "has to be a string, not a number", "login_timeout = \"10s\""},
    {"[policy]\nbaseline = \"true\"\n", 2, 12, "has to be true or false", "without quotes"},
    {"[rule]\nname = \"x\"\n", 1, 1, "two brackets", "write [[rule]]"},
    {"[store]\nretention = 1979-05-27\n", 2, 13, "not a fraction or a date", "\"365d\""},
    {"[roles]\naudit = [\"group:a\", 7]\n", 2, 21, "a list of strings; this is a number", "audit = ["},
    {"[roles]\naudit = []\n", 2, 9, "an empty list", "remove the key"},
    {"[roles]\naudit = [\"group:a\", \"group:a\"]\n", 2, 21, "stands twice", "remove one"},
    {"[store]\nurl = \"\"\n", 2, 7, "is empty", "remove the key"},
    {"[[rule]]\nname=\"a\"\naction=\"block\"\nreason=\"a\\nb\"\n", 4, 8, "control characters", "one line"},
    // Ranges and durations.
    {"[proxy]\nmax_sessions = 0\n", 2, 16, "out of range", "from 1 to 100000"},
    {"[proxy]\nmax_sessions = 9223372036854775807\n", 2, 16, "out of range", "from 1 to 100000"},
    {"[proxy]\nlogin_timeout = \"0s\"\n", 2, 17, "out of range", "from \"100ms\" to \"10m\""},
    {"[approvals]\nhold = \"25 seconds\"\n", 2, 8, "\"25 seconds\" is not a duration", "like \"25s\""},
    {"[approvals]\nhold = \"-1s\"\n", 2, 8, "not a duration", "ms, s, m, h or d"},
    {"[approvals]\nhold = \"2h\"\n", 2, 8, "out of range", "from \"0s\" to \"1h\""},
    {"[store]\nretention = \"1s\"\n", 2, 13, "out of range", "\"36500d\""},
    // Listeners.
    {"[proxy]\nlisten = [\"0.0.0.0:6432\"]\n", 2, 11, "reachable from other machines", "tls = {"},
    {"[proxy]\nlisten = [\"127.0.0.1:6432\",\n  \"[::]:6432\"]\n", 3, 3, "reachable from other machines", "127.0.0.1"},
    {"[proxy]\nlisten = [\"[::ffff:127.0.0.1]:6432\"]\n", 2, 11, "reachable", "tls"},
    {"[proxy]\nlisten = [\"db.example.com:6432\"]\n", 2, 11, "reachable", "tls"},
    {"[proxy]\nlisten = [\"127.0.0.1\"]\n", 2, 11, "has no port", "write \"127.0.0.1:6432\""},
    {"[proxy]\nlisten = [\"127.0.0.1:65536\"]\n", 2, 11, "not a number from 1 to 65535", "6432"},
    {"[proxy]\nlisten = [\"127.0.0.1:-1\"]\n", 2, 11, "not a number from 1 to 65535", "6432"},
    {"[proxy]\nlisten = [\"127.0.0.1:64x\"]\n", 2, 11, "not a number from 1 to 65535", "6432"},
    {"[proxy]\nlisten = [\"127.0.0.1:\"]\n", 2, 11, "not a number", "6432"},
    {"[proxy]\nlisten = [\"127.0.0.256:1\"]\n", 2, 11, "neither an IP address", "127.0.0.1:6432"},
    {"[proxy]\nlisten = [\"*:6432\"]\n", 2, 11, "neither an IP address", "0.0.0.0"},
    {"[proxy]\nlisten = [\":6432\"]\n", 2, 11, "neither an IP address", "0.0.0.0"},
    {"[proxy]\nlisten = [\"::1:6432\"]\n", 2, 11, "in brackets", "[::1]:6432"},
    {"[proxy]\nlisten = [\"[::g]:6432\"]\n", 2, 11, "neither an IP address", "[::1]:6432"},
    {"[proxy]\nlisten = [\"unix:run\"]\n", 2, 11, "absolute path", "unix:/run"},
    {"[proxy]\nlisten = "
     "[\"unix:/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"]\n",
     2, 11, "too long", "at most 93 bytes"},
    {"[proxy]\ntls = { certificate = \"c\" }\n", 2, 7, "tls has no key", "add key"},
    {"[proxy]\ntls = { certificate = 1, key = \"k\" }\nlisten = [\"0.0.0.0:1\"]\n", 2, 23, "has to be a string",
     "certificate"},
    // Store.
    {"[store]\nurl = \"mysql://x\"\n", 2, 7, "neither a SQLite file", "sqlite:postern.db"},
    {"[store]\nurl = \"sqlite:\"\n", 2, 7, "neither a SQLite file", "sqlite:postern.db"},
    {"[store]\nurl = \"postgresql://u:secret@h/d\"\n", 2, 7, "holds a secret", "keychain"},
    {"[store]\ndurability = \"powr\"\n", 2, 14, "\"powr\" is not a value of durability", "write \"power\""},
    {"[store]\nrecord_results = \"raw\"\n", 2, 18, "not a value of record_results", "write one of masked, none"},
    {"[store]\nencryption = \"yes\"\n", 2, 14, "not a value of encryption", "write one of on, off"},
    {"[store]\nencryption_key = \"abc\"\n", 2, 18, "encryption_key must not stand in the file", "write { keychain"},
    // Identity and roles.
    {"[[identity]]\nname = \"a\"\nclient_id = \"x\"\n", 1, 1, "[[identity]] has no issuer", "add issuer = \"https://"},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"http://login.example.com\"\n", 4, 8, "not an https address",
     "https://"},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"http://127.0.0.1.evil.com\"\n", 4, 8, "not an https address",
     "https://"},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://u@evil\"\n", 4, 8, "not an https address",
     "https://"},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://a\"\nalgorithms=[\"HS256\"]\n", 5, 13,
     "not an algorithm", "write"},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://a\"\nalgorithms=[\"none\"]\n", 5, 13,
     "not an algorithm", "RS256"},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://a\"\nclock_skew=\"1h\"\n", 5, 12, "out of range",
     "\"5m\""},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://a\"\nrequire={ref=1}\n", 5, 14, "has to be a string",
     "ref = \"…\""},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://a\"\nredirect={ports=[0]}\n", 5, 17,
     "list of port numbers", "8400"},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://"
     "a\"\n[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://b\"\n",
     6, 6, "second identity provider named", "name of its own"},
    {"[[identity]]\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://a\"\nclient_secret=\"s3cret\"\n", 5, 15,
     "must not stand in the file", "keychain"},
    {"[[identity]]\nkind=\"ldap\"\nname=\"a\"\nclient_id=\"x\"\nissuer=\"https://a\"\n", 2, 6, "not a value of kind",
     "oidc"},
    {"[roles]\napprove = [\"dba\"]\n", 2, 12, "names nobody", "write \"group:dba\""},
    {"[roles]\napprove = [\"group:\"]\n", 2, 12, "names nobody", "group:NAME"},
    // Targets.
    {"[[target]]\nconninfo = \"host=h\"\n", 1, 1, "[[target]] has no name", "add name = \"prod\""},
    {"[[target]]\nname = \"a\"\n", 1, 1, "[[target]] has no conninfo", "add conninfo"},
    {"[[target]]\nname = \"my db\"\nconninfo = \"host=h\"\n", 2, 8, "cannot name a target", "letters"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h\"\n[[target]]\nname = \"a\"\nconninfo = \"host=h\"\n", 5, 8,
     "a second target named \"a\"", "name of its own"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h password=hunter2\"\n", 3, 12, "holds a secret (password)",
     "keychain"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h password = 'x y'\"\n", 3, 12, "holds a secret (password)",
     "keychain"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h sslpassword=x\"\n", 3, 12, "holds a secret (sslpassword)",
     "keychain"},
    {"[[target]]\nname = \"a\"\nconninfo = \"postgres://u:hunter2@h/d\"\n", 3, 12, "holds a secret", "keychain"},
    {"[[target]]\nname = \"a\"\nconninfo = \"postgresql://u@h/d?password=x\"\n", 3, 12, "holds a secret", "keychain"},
    {"[[target]]\nname = \"a\"\nconninfo = \"postgresql://u@h/d?p%61ssword=x\"\n", 3, 12, "parameter name with %",
     "plain letters"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h sslmod=verify-full\"\n", 3, 12, "unknown parameter \"sslmod\"",
     "write \"sslmode\""},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h dbname\"\n", 3, 12, "no \"=\" after \"dbname\"", "parameter=value"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host='h\"\n", 3, 12, "quote that is not closed",
     "close the value of host"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h host=i\"\n", 3, 12, "names host twice", "remove one"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h replication=database\"\n", 3, 12, "replication", "remove"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h\"\npassword = \"hunter2\"\n", 4, 12, "must not stand in the file",
     "{ keychain"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h\"\npassword = {}\n", 4, 12, "exactly one place", "{ keychain"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h\"\npassword = { env = \"A\", file = \"b\" }\n", 4, 12,
     "exactly one place", "{ keychain"},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h\"\npassword = { enf = \"A\" }\n", 4, 14, "unknown key \"enf\"",
     "write \"env\""},
    {"[[target]]\nname = \"a\"\nconninfo = \"host=h\"\npassword = { command = \"pw\" }\n", 4, 24, "a list of words",
     "PROGRAM"},
    // Policy and rules.
    {"[policy]\ndefault = \"deny\"\n", 2, 11, "\"deny\" is not a value of default", "allow, approve, block"},
    {"[policy]\nwithout = [\"baseline/mask-predicate\"]\n", 2, 12, "no built-in rule",
     "write \"baseline/masked-predicate\""},
    {"[[rule]]\naction = \"block\"\n", 1, 1, "[[rule]] has no name", "add name"},
    {"[[rule]]\nname = \"a\"\n", 1, 1, "[[rule]] has no action", "add action"},
    {"[[rule]]\nname = \"a\"\naction = \"blok\"\n", 3, 10, "\"blok\" is not a value of action", "write \"block\""},
    {"[[rule]]\nname = \"baseline/x\"\naction = \"block\"\n", 2, 8, "built-in rules'", "another name"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\n[[rule]]\nname = \"a\"\naction = \"allow\"\n", 5, 8,
     "a second rule named \"a\"", "its own"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nstatements = [\"DORP TABLE\"]\n", 4, 15, "no command tag",
     "write \"DROP TABLE\""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nstatements = [\"DROP\"]\n", 4, 15, "beginning of several",
     "write \"DROP *\""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nstatements = [\"UPDATE\", \"CREATE\"]\n", 4, 25,
     "beginning of several", "write \"CREATE *\""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nstatements = [\"DRO *X\"]\n", 4, 15, "no command tag", ""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nrelations = [\"orders\"]\n", 4, 14, "too few parts",
     "write \"*.orders\""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nrelations = [\"a.b.c\"]\n", 4, 14, "too many parts", "public.orders"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nrelations = [\"public.user data\"]\n", 4, 14, "only in double quotes",
     "User Data"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nrelations = ['public.\"x']\n", 4, 14, "not closed", "close"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nrelations = [\"public.\"]\n", 4, 14, "is empty", "schema.table"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nrelations = ['public.\"\"']\n", 4, 14, "is empty", "schema.table"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nkinds = [\"robot\"]\n", 4, 10, "\"robot\" is not a value of kinds",
     "ai, human, unknown"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nmasked_use = [\"predicates\"]\n", 4, 15, "not a value of masked_use",
     "write \"predicate\""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\ntargets = [\"prod\"]\n", 4, 12, "no [[target]] is named \"prod\"",
     "define it"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\ntargets = [\"prd\"]\n[[target]]\nname = \"prod\"\nconninfo = "
     "\"host=h\"\n",
     4, 12, "no [[target]] is named \"prd\"", "write \"prod\""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\ngroups = [\"group:dba\"]\n", 4, 11, "without \"group:\"",
     "write \"dba\""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nagents = [\"Copilot\"]\n", 4, 11, "cannot be an agent's name",
     "write \"copilot\""},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nhours = [\"Mon-Fri 08:00-18:00 Europe/Berln\"]\n", 4, 10,
     "time zone is not known", "Europe/Berlin"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nhours = [\"Mon-Fri 08:00-18:00 ../../etc/passwd\"]\n", 4, 10,
     "time zone is not known", "UTC"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nhours = [\"Mon-Fry 08:00-18:00 UTC\"]\n", 4, 10, "days of the week",
     "Mon-Fri"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nhours = [\"Mon-Fri 8-18 UTC\"]\n", 4, 10, "not a span of time",
     "08:00-18:00"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nhours = [\"Mon 08:00-25:00 UTC\"]\n", 4, 10, "not a span of time",
     "08:00-18:00"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nhours = [\"Mon 08:00-08:00 UTC\"]\n", 4, 10, "not a span of time",
     "08:00-18:00"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nhours = [\"Mon 08:00-18:00 UTC now\"]\n", 4, 10,
     "follows the time zone", "Mon-Fri"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\nestimated_rows = 0\n", 4, 18, "out of range", "from 1"},
    {"[[rule]]\nname = \"a\"\naction = \"block\"\napprovers = [\"group:dba\"]\n", 4, 13,
     "belong to rules with action = \"approve\"", "approve"},
    {"[[rule]]\nname = \"a\"\naction = \"allow\"\ncomment_required = true\n", 4, 20,
     "belong to rules with action = \"approve\"", "approve"},
    {"[[rule]]\nname = \"a\"\naction = \"approve\"\napprovers = [\"*\"]\n", 4, 14, "names nobody", "group:NAME"},
    // Masks and detectors.
    {"[[mask]]\nmethod = \"redact\"\n", 1, 1, "[[mask]] has no columns", "add columns"},
    {"[[mask]]\ncolumns = [\"customers.ssn\"]\n", 2, 12, "too few parts", "write \"*.customers.ssn\""},
    {"[[mask]]\ncolumns = [\"a.b.c\"]\nmethod = \"redakt\"\n", 3, 10, "not a value of method", "write \"redact\""},
    {"[[mask]]\ncolumns = [\"a.b.c\"]\nkeep_last = 4\n", 3, 13, "belong to method = \"partial\"", "partial"},
    {"[[mask]]\ncolumns = [\"a.b.c\"]\nmethod = \"partial\"\n", 1, 1, "keeps nothing", "keep_last = 4"},
    {"[[mask]]\ncolumns = [\"a.b.c\"]\nmethod = \"partial\"\nkeep_last = 65\nkeep_first = 1\n", 4, 13, "out of range",
     "to 64"},
    {"[[mask]]\ncolumns = [\"a.b.c\"]\npaths = [\"a..b\"]\n", 3, 10, "not a path of keys", "billing.iban"},
    {"[[mask]]\ncolumns = [\"a.b.c\"]\npaths = [\"$.a\", \"a[0]\"]\n", 3, 17, "not a path of keys",
     "leave out brackets"},
    {"[[mask]]\ncolumns = [\"a.b.c\"]\nname = \"x\"\n[[mask]]\ncolumns = [\"a.b.d\"]\nname = \"x\"\n", 6, 8,
     "a second mask named", "its own"},
    {"[[detect]]\nmethod = \"redact\"\n", 1, 1, "[[detect]] has no kinds", "add kinds"},
    {"[[detect]]\nkinds = [\"creditcard\"]\n", 2, 10, "nothing that Postern detects", "write \"credit-card\""},
    {"[[detect]]\nkinds = [\"jwt\"]\nmethod = \"pseudonym\"\n", 3, 10, "not a value of method", "redact, null, hash"},
};

constexpr const char* kCertificate = "-----BEGIN CERTIFICATE-----\n"
                                     "MIIBdDCCARmgAwIBAgIUKSCjZ3a8S9NKsvZDJSJ2Z+ZrYB8wCgYIKoZIzj0EAwIw\n"
                                     "DjEMMAoGA1UEAwwDaWRwMCAXDTI2MTEyMTE5NDUwMloYDzIxMjYxMDI4MTk0NTAy\n"
                                     "WjAOMQwwCgYDVQQDDANpZHAwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ+2wpp\n"
                                     "sPyj98t9KcMr2l3p1PKk78YCZoYdRkBX1RMtECYXHlC52QI+I7/+tveUaXDzKlc9\n"
                                     "p1A6WFU4WoKrZfguo1MwUTAdBgNVHQ4EFgQUjBpZwKWdUNAaRPKIMjZYdP1igm8w\n"
                                     "HwYDVR0jBBgwFoAUjBpZwKWdUNAaRPKIMjZYdP1igm8wDwYDVR0TAQH/BAUwAwEB\n"
                                     "/zAKBggqhkjOPQQDAgNJADBGAiEAqUHaTNifHTd1fESkGsYH/qz7KsVtvAYrtenD\n"
                                     "3Ejup2ICIQCa9XInBLcQKnqGJ2crH8AagjF9KBKQBNhCiBMO0hjm7Q==\n"
                                     "-----END CERTIFICATE-----\n";

// A whole SAML provider with one key that is another, or is not there (an empty value).
std::string samlWith(const std::string& key, const std::string& value) {
    const std::vector<std::pair<std::string, std::string>> keys = {
        {"kind", "\"saml\""},
        {"name", "\"corp\""},
        {"issuer", "\"urn:idp\""},
        {"client_id", "\"urn:postern\""},
        {"sign_in", "\"https://idp.example/sso?tenant=a\""},
        {"redirect", "{ ports = [8400] }"},
        {"certificate", "\"\"\"\n" + std::string(kCertificate) + "\"\"\""}};
    std::string out = "[[identity]]\n";
    bool isThere = false;
    for (const auto& [name, usual] : keys) {
        isThere = isThere || name == key;
        if (const auto& text = name == key ? value : usual; !text.empty())
            out += name + " = " + text + "\n";
    }
    return isThere || key.empty() ? out : out + key + " = " + value + "\n";
}

TEST(Configuration, SamlProviders) {
    const auto loaded = parseConfiguration(samlWith("session", "\"1h\""), "postern.toml");
    ASSERT_TRUE(loaded.configuration) << shown(loaded.problems);
    const auto& one = loaded.configuration->identities.at(0);
    EXPECT_EQ(one.kind, IdentityProvider::Kind::Saml);
    EXPECT_EQ(one.issuer, "urn:idp");
    EXPECT_EQ(one.signIn, "https://idp.example/sso?tenant=a");
    EXPECT_EQ(one.certificate, kCertificate);
    EXPECT_EQ(one.session, std::chrono::hours{1});
    EXPECT_EQ(one.audience, std::vector<std::string>{"urn:postern"});
    struct Case {
        const char *key, *value, *message, *suggestion;
    };
    for (const auto& c :
         {Case{"kind", "\"ldap\"", "not a value of kind", "oidc"},
          Case{"issuer", "\"entity\"", "not an entity ID", "entityID"},
          Case{"issuer", "\"urn: x\"", "not an entity ID", "entityID"},
          Case{"sign_in", "", "has no sign_in", "add sign_in"},
          Case{"sign_in", "\"http://evil\"", "not an https address", "SingleSignOnService"},
          Case{"certificate", "", "has no certificate", "BEGIN"},
          Case{"certificate", "\"idp.crt\"", "not a certificate", "PEM"},
          Case{"certificate", "3", "not a certificate", "PEM"}, Case{"redirect", "", "needs a fixed port", "8400"},
          Case{"redirect", "{ host = \"localhost\" }", "needs a fixed port", "8400"},
          Case{"redirect", "{ ports = [] }", "list of port numbers", "8400"},
          Case{"session", "\"30d\"", "out of range", "7d"}, Case{"scopes", "[\"openid\"]", "unknown key", ""},
          Case{"client_secret", "{ env = \"A\" }", "unknown key", ""},
          Case{"token", "{ env = \"A\" }", "unknown key", ""}}) {
        const auto bad = parseConfiguration(samlWith(c.key, c.value), "postern.toml");
        ASSERT_FALSE(bad.problems.empty()) << c.key << c.value;
        EXPECT_NE(bad.problems[0].message.find(c.message), std::string::npos) << shown(bad.problems);
        EXPECT_NE(bad.problems[0].suggestion.find(c.suggestion), std::string::npos) << shown(bad.problems);
    }
    EXPECT_FALSE(
        parseConfiguration("[[identity]]\nname=\"a\"\nissuer=\"https://a\"\nclient_id=\"x\"\ncertificate=\"x\"\n", "f")
            .configuration)
        << "of another kind";
}

TEST(Configuration, EachProblemHasItsPlaceAndItsCure) {
    for (const auto& c : kBadCases) {
        const auto loaded = parseConfiguration(c.toml, "postern.toml");
        EXPECT_EQ(loaded.configuration, nullptr) << c.toml;
        ASSERT_EQ(loaded.problems.size(), 1U) << c.toml << "\n" << shown(loaded.problems);
        const auto& p = loaded.problems[0];
        EXPECT_EQ(p.file, "postern.toml");
        EXPECT_EQ(p.line, c.line) << c.toml << shown(loaded.problems);
        EXPECT_EQ(p.column, c.column) << c.toml << shown(loaded.problems);
        EXPECT_NE(p.message.find(c.message), std::string::npos) << c.toml << shown(loaded.problems);
        EXPECT_NE(p.suggestion.find(c.suggestion), std::string::npos) << c.toml << shown(loaded.problems);
        EXPECT_FALSE(p.suggestion.empty());
        for (const char* secret : {"hunter2", "s3cret", "u:secret"})
            EXPECT_EQ(shown(loaded.problems).find(secret), std::string::npos) << "quotes a secret";
    }
}

TEST(Configuration, AllProblemsAreReportedInFileOrder) {
    const auto loaded = parseConfiguration(
        "[approvals]\nhold = 1\nfour_eyes = 2\n[proxy]\nlisten = [\"x\", \"127.0.0.1:1\", \"y\"]\nlogin = 1\n"
        "[[rule]]\nname = \"a\"\n[[rule]]\naction = \"b\"\n",
        "p");
    EXPECT_EQ(loaded.configuration, nullptr);
    std::vector<std::pair<int, int>> places;
    for (const auto& p : loaded.problems)
        places.emplace_back(p.line, p.column);
    EXPECT_EQ(places,
              (std::vector<std::pair<int, int>>{{2, 8}, {3, 13}, {5, 11}, {5, 31}, {6, 1}, {7, 1}, {9, 1}, {10, 10}}))
        << shown(loaded.problems);
}

TEST(Configuration, TooLargeAFileIsRefusedUnread) {
    const auto loaded = parseConfiguration(std::string(kMaxConfigurationBytes + 1, '\n'), "p");
    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_NE(loaded.problems[0].message.find("1 MiB"), std::string::npos);
}

TEST(Configuration, LoadsAFile) {
    char name[] = "/tmp/tst_configuration.XXXXXX";
    const int fd = ::mkstemp(name);
    ASSERT_GE(fd, 0);
    ::close(fd);
    std::ofstream(name) << kExample;
    const auto loaded = loadConfiguration(name);
    EXPECT_NE(loaded.configuration, nullptr) << shown(loaded.problems);
    std::ofstream(name) << "[x";
    EXPECT_EQ(loadConfiguration(name).problems.at(0).file, name);
    ::unlink(name);
    const auto missing = loadConfiguration(name);
    EXPECT_EQ(missing.configuration, nullptr);
    ASSERT_EQ(missing.problems.size(), 1U);
    EXPECT_NE(missing.problems[0].message.find("cannot be opened"), std::string::npos);
    EXPECT_EQ(loadConfiguration("/tmp").problems.size(), 1U) << "a folder";
}

} // namespace
} // namespace postern::policy
