#include "support/playbook.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <random>

#include "base/bytes.h"
#include "base/text.h"
#include "wire/backend.h"

namespace postern::test {

namespace {

constexpr std::string_view kKey = "pst_test-key";

std::string hmac(std::string_view key, std::string_view data) {
    std::string out(32, '\0');
    unsigned size = 32;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(data.data()),
         data.size(), reinterpret_cast<unsigned char*>(out.data()), &size);
    return out;
}

std::string startup() {
    std::string body;
    putU32(body, 196608);
    for (const char* text : {"user", "copilot", "database", "shop", "application_name", "test"})
        putCString(body, text);
    body.push_back('\0');
    std::string out;
    putU32(out, static_cast<std::uint32_t>(body.size() + 4));
    return out + body;
}

std::vector<std::string> cut(const std::string& bytes, const std::vector<std::size_t>& places) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (const auto place : places)
        if (place > from && place < bytes.size()) {
            parts.push_back(bytes.substr(from, place - from));
            from = place;
        }
    parts.push_back(bytes.substr(from));
    return parts;
}

} // namespace

Now fixedNow() {
    return {Instant{} + std::chrono::seconds(1000), {1'795'404'900'000'000}};
}

std::string typed(char type, std::string_view body) {
    std::string out(1, type);
    putU32(out, static_cast<std::uint32_t>(body.size() + 4));
    return out.append(body);
}
std::string query(std::string_view sql) {
    return typed('Q', std::string(sql) + '\0');
}
std::string parse(std::string_view name, std::string_view sql) {
    std::string body;
    putCString(body, name);
    putCString(body, sql);
    putU16(body, 0);
    return typed('P', body);
}
std::string bindMessage(std::string_view portal, std::string_view statement, const std::vector<std::string>& values) {
    std::string body;
    putCString(body, portal);
    putCString(body, statement);
    putU16(body, 0);
    putU16(body, static_cast<std::uint16_t>(values.size()));
    for (const auto& value : values) {
        putU32(body, static_cast<std::uint32_t>(value.size()));
        body += value;
    }
    putU16(body, 0);
    return typed('B', body);
}
std::string describe(char kind, std::string_view name) {
    return typed('D', kind + std::string(name) + '\0');
}
std::string execute(std::string_view portal, std::int32_t maxRows) {
    std::string body;
    putCString(body, portal);
    putI32(body, maxRows);
    return typed('E', body);
}
std::string closeObject(char kind, std::string_view name) {
    return typed('C', kind + std::string(name) + '\0');
}
std::string syncMessage() {
    return typed('S');
}
std::string flushMessage() {
    return typed('H');
}
std::string errorResponse(std::string_view sqlstate, std::string_view message, std::string_view severity) {
    std::string body;
    for (const auto& [code, text] : {std::pair{'S', severity}, {'V', severity}, {'C', sqlstate}, {'M', message}}) {
        body.push_back(code);
        putCString(body, text);
    }
    return typed('E', body + '\0');
}
std::string commandComplete(std::string_view tag) {
    return typed('C', std::string(tag) + '\0');
}
std::string rowDescription(const std::vector<std::string>& names) {
    std::string body;
    putU16(body, static_cast<std::uint16_t>(names.size()));
    for (const auto& name : names) {
        putCString(body, name);
        putU32(body, 0);
        putU16(body, 0);
        putU32(body, 25);
        putI16(body, -1);
        putI32(body, -1);
        putU16(body, 0);
    }
    return typed('T', body);
}
std::string dataRow(const std::vector<std::string>& values) {
    std::string body;
    putU16(body, static_cast<std::uint16_t>(values.size()));
    for (const auto& value : values) {
        putU32(body, static_cast<std::uint32_t>(value.size()));
        body += value;
    }
    return typed('D', body);
}
std::string ready(char status) {
    return typed('Z', std::string(1, status));
}

std::string ScramClient::first() {
    firstBare = "n=,r=" + nonce;
    return "n,," + firstBare;
}

std::string ScramClient::finalFor(std::string_view serverFirst) {
    const auto field = [&](char name) {
        auto at =
            serverFirst.starts_with(std::string{name, '='}) ? 0 : serverFirst.find(std::string{',', name, '='}) + 1;
        auto rest = serverFirst.substr(at + 2);
        return std::string(rest.substr(0, rest.find(',')));
    };
    const auto salt = fromBase64(field('s')).value();
    std::string salted(32, '\0');
    PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                      reinterpret_cast<const unsigned char*>(salt.data()), static_cast<int>(salt.size()),
                      std::stoi(field('i')), EVP_sha256(), 32, reinterpret_cast<unsigned char*>(salted.data()));
    const auto clientKey = hmac(salted, "Client Key");
    const auto withoutProof = "c=biws,r=" + field('r');
    const auto signature = hmac(sha256(clientKey), firstBare + "," + std::string(serverFirst) + "," + withoutProof);
    std::string proof = clientKey;
    for (std::size_t i = 0; i < proof.size(); ++i)
        proof[i] = static_cast<char>(proof[i] ^ signature[i]);
    return withoutProof + ",p=" + toBase64(proof);
}

void collect(const session::Output& out, Outcome& outcome) {
    std::vector<std::string_view> records;
    out.records.views(records);
    for (const auto record : records) {
        const auto event = recording::decode(record);
        ASSERT_TRUE(event) << "a record must be readable";
        std::string name(recording::eventName(event->body));
        if (const auto* statement = std::get_if<recording::Statement>(&event->body))
            name += ":" + std::string(statement->action) + ":" + std::string(statement->sql);
        else if (const auto* result = std::get_if<recording::ResultEvent>(&event->body))
            name += ":" + std::string(result->commandTag) + ":" + std::to_string(result->rows);
        else if (const auto* error = std::get_if<recording::ErrorEvent>(&event->body))
            name += ":" + std::string(error->sqlstate) + ":" + std::string(error->origin);
        else if (const auto* approval = std::get_if<recording::Approval>(&event->body))
            name += ":" + std::string(approval->outcome) + ":" + std::to_string(approval->statement);
        else if (const auto* end = std::get_if<recording::SessionEnd>(&event->body))
            name += ":" + std::string(end->reason);
        outcome.events.push_back(std::move(name));
        recording::appendCanonicalJson(*event, outcome.json.emplace_back());
    }
    for (const auto& piece : out.toServer.pieces())
        outcome.toServer += piece.view();
    for (const auto& piece : out.toClient.pieces())
        outcome.toClient += piece.view();
    outcome.cancelUpstream |= out.cancelUpstream;
    outcome.closeClient |= out.closeClient;
    outcome.closeUpstream |= out.closeUpstream;
    if (out.ask)
        outcome.asks.push_back(out.ask);
    if (!out.leaveApproval.empty())
        outcome.left.push_back(out.leaveApproval);
    if (!out.abandonApproval.empty())
        outcome.abandoned.push_back(out.abandonApproval);
}

Connected connect(std::shared_ptr<const policy::Configuration> configuration, Outcome& outcome) {
    Connected c;
    c.environment = std::make_unique<session::Environment>();
    c.environment->configuration = std::move(configuration);
    c.environment->decoySecret = "decoy";
    c.environment->maskKey = kMaskKey;
    c.environment->localIdentity = {"local", "tester", "", "local", {}};
    c.environment->version = "test";
    session::ClientFacts facts;
    facts.address = "127.0.0.1:5000";
    facts.isLoopback = true;
    c.session = std::make_unique<session::Session>(*c.environment, facts, recording::SessionId{0x7f3a9c21d04e55aaULL},
                                                   fixedNow());

    session::Output out;
    c.session->onClientBytes(startup(), fixedNow(), out);
    EXPECT_TRUE(out.findAgent && out.findAgent->name == "copilot");
    identity::Agent agent;
    agent.name = "copilot";
    agent.verifier = identity::ScramVerifier::fromPassword(kKey, "salt-of-16-bytes", 1);
    out.clear();
    c.session->onAgent(&agent, false, fixedNow(), out);
    ScramClient scram{std::string(kKey), {}, {}};
    scram.nonce = "fyko+d2lbbFgONRv9qkxdawL";
    std::string initial;
    putCString(initial, "SCRAM-SHA-256");
    putU32(initial, static_cast<std::uint32_t>(scram.first().size()));
    out.clear();
    c.session->onClientBytes(typed('p', initial + scram.first()), fixedNow(), out);
    Outcome login;
    collect(out, login);
    out.clear();
    c.session->onClientBytes(typed('p', scram.finalFor(std::string_view(login.toClient).substr(9))), fixedNow(), out);
    EXPECT_TRUE(out.dial && out.dial->target == "shop");
    out.clear();
    session::Upstream upstream;
    upstream.pid = 4242;
    upstream.parameters = {{"client_encoding", "UTF8"}, {"standard_conforming_strings", "on"}};
    upstream.database = "app";
    upstream.user = "postern_app";
    c.session->onUpstreamReady(std::move(upstream), {}, fixedNow(), out);
    EXPECT_TRUE(c.session->isReady());
    collect(out, outcome);
    return c;
}

Playbook::Playbook(std::string toml) {
    // Plays are about other things, unless they say so.
    if (toml.find("[policy]") == std::string::npos)
        toml += "\n[policy]\nwithout = [\"baseline/bulk-write\", \"baseline/full-scan\"]\n";
    auto loaded = policy::parseConfiguration(
        "[[target]]\nname = \"shop\"\nconninfo = \"host=localhost dbname=app user=postern_app\"\n" + toml, "test.toml");
    for (const auto& problem : loaded.problems)
        ADD_FAILURE() << problem.line << ": " << problem.message;
    m_configuration = loaded.configuration;
}

Playbook& Playbook::client(std::string bytes, std::string toServer, std::string toClient) {
    m_steps.push_back({Step::Who::Client, std::move(bytes), std::move(toServer), std::move(toClient)});
    return *this;
}
Playbook& Playbook::server(std::string bytes, std::string toClient, std::string toServer) {
    m_steps.push_back({Step::Who::Server, std::move(bytes), std::move(toServer), std::move(toClient)});
    return *this;
}
Playbook& Playbook::clientCloses() {
    m_steps.push_back({Step::Who::ClientCloses, {}, {}, {}});
    return *this;
}
Playbook& Playbook::serverCloses(std::string toClient) {
    m_steps.push_back({Step::Who::ServerCloses, {}, {}, std::move(toClient)});
    return *this;
}
Playbook& Playbook::cancel(std::string toServer, std::string toClient) {
    m_steps.push_back({Step::Who::Cancel, {}, std::move(toServer), std::move(toClient)});
    return *this;
}
Playbook& Playbook::room(approval::Outcome outcome, std::string toServer, std::string toClient) {
    m_steps.push_back({Step::Who::Room, {}, std::move(toServer), std::move(toClient), answerOf(outcome)});
    return *this;
}
Playbook& Playbook::news(approval::Outcome outcome, std::string toServer, std::string toClient) {
    m_steps.push_back({Step::Who::News, {}, std::move(toServer), std::move(toClient), answerOf(outcome)});
    return *this;
}
Playbook& Playbook::holdOver(std::string toServer, std::string toClient) {
    m_steps.push_back({Step::Who::Deadline, {}, std::move(toServer), std::move(toClient)});
    return *this;
}

approval::Answer answerOf(approval::Outcome outcome) {
    approval::Answer answer;
    answer.outcome = outcome;
    answer.id = "00000001";
    answer.statement = 1;
    if (outcome == approval::Outcome::Approved || outcome == approval::Outcome::Denied) {
        answer.by = {"https://login.example", "lena", "lena@example.com", "oidc", {"dba"}};
        answer.comment = "because";
    }
    return answer;
}

Playbook& Playbook::seenThrough(std::shared_ptr<const catalog::Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    return *this;
}

Playbook& Playbook::withTables(std::shared_ptr<const session::TargetOutline> outline, session::Estimate estimate) {
    m_outline = std::move(outline);
    m_estimate = std::move(estimate);
    return *this;
}

// As the driver would, on another thread.
static Result<std::shared_ptr<const session::Lens>> lensFor(session::NeedLens wanted,
                                                            std::shared_ptr<const catalog::Snapshot> shared) {
    auto snapshot = wanted.own ? wanted.own : std::move(shared);
    if (!snapshot)
        return Error::server(sqlstate::kConnectionFailure, "no catalog in this play");
    session::Lens::Source source;
    source.model = std::make_shared<const lineage::Model>(std::move(snapshot));
    source.loaded = fixedNow().steady;
    return std::make_shared<const session::Lens>(std::move(source), wanted.configuration, wanted.masks);
}

// Without a word about it a play's database is empty, and its planner expects nothing.
static std::shared_ptr<const session::TargetOutline> emptyOutline() {
    auto outline = std::make_shared<session::TargetOutline>();
    outline->outline = std::make_shared<const catalog::Outline>();
    outline->changes = std::make_shared<std::atomic<std::uint64_t>>(0);
    outline->loaded = fixedNow().steady;
    return outline;
}

// What a session asks its driver for.
struct Playbook::Needs {
    std::optional<session::Analyse> analyse;
    std::optional<session::NeedLens> lens;
    std::optional<session::NeedOutline> outline;
    std::optional<session::NeedEstimate> estimate;

    bool any() const { return analyse || lens || outline || estimate; }
    void take(session::Output& out) {
        analyse = std::move(out.analyse);
        lens = std::move(out.needLens);
        outline = std::move(out.needOutline);
        estimate = std::move(out.needEstimate);
    }
};

void Playbook::answer(Needs& needs, session::Session& session, session::Output& out, Outcome& outcome) const {
    if (needs.outline) {
        session.onOutline(m_outline ? m_outline : emptyOutline(), fixedNow(), out);
    } else if (needs.estimate) {
        outcome.estimated.push_back(needs.estimate->sql);
        session.onEstimate(needs.estimate->key, m_estimate, fixedNow(), out);
    } else if (needs.lens) {
        session.onLens(lensFor(std::move(*needs.lens), m_snapshot), fixedNow(), out);
    } else {
        session.onAnalysis(sql::analyse(needs.analyse->text, needs.analyse->settings), fixedNow(), out);
    }
}

Outcome Playbook::run(const std::vector<std::vector<std::string>>& parts, bool compareSteps) {
    Outcome total;
    auto connected = connect(m_configuration, total);
    connected.environment->measures = true;
    total.toClient.clear();
    auto& session = *connected.session;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto& step = m_steps[i];
        Outcome outcome;
        for (const auto& part : parts[i]) {
            session::Output out;
            switch (step.who) {
            case Step::Who::Client:
                session.onClientBytes(part, fixedNow(), out);
                break;
            case Step::Who::Server:
                session.onServerBytes(part, fixedNow(), out);
                break;
            case Step::Who::ClientCloses:
                session.onClientClosed(fixedNow(), out);
                break;
            case Step::Who::ServerCloses:
                session.onServerClosed(fixedNow(), out);
                break;
            case Step::Who::Cancel:
                session.onCancelRequest(fixedNow(), out);
                break;
            case Step::Who::Room:
                session.onApproval(step.answer, fixedNow(), out);
                break;
            case Step::Who::News:
                session.onApprovalNews(step.answer, fixedNow(), out);
                break;
            case Step::Who::Deadline:
                EXPECT_TRUE(session.deadline()) << "step " << i + 1;
                session.onDeadline({session.deadline().value_or(fixedNow().steady), fixedNow().wall}, out);
                break;
            case Step::Who::Analysed:
                break;
            }
            Needs needs;
            needs.take(out);
            collect(out, outcome);
            while (needs.any()) { // as the driver would, on another thread
                session::Output after;
                answer(needs, session, after, outcome);
                needs.take(after);
                collect(after, outcome);
            }
        }
        if (compareSteps) {
            EXPECT_EQ(outcome.toServer, step.toServer) << "to the server, step " << i + 1;
            if (step.toClient != "?") {
                EXPECT_EQ(outcome.toClient, step.toClient) << "to the client, step " << i + 1;
            }
        }
        total.toServer += outcome.toServer;
        total.toClient += outcome.toClient;
        total.cancelUpstream |= outcome.cancelUpstream;
        total.closeClient |= outcome.closeClient;
        total.closeUpstream |= outcome.closeUpstream;
        total.estimated.insert(total.estimated.end(), outcome.estimated.begin(), outcome.estimated.end());
        total.asks.insert(total.asks.end(), outcome.asks.begin(), outcome.asks.end());
        total.left.insert(total.left.end(), outcome.left.begin(), outcome.left.end());
        total.abandoned.insert(total.abandoned.end(), outcome.abandoned.begin(), outcome.abandoned.end());
        total.events.insert(total.events.end(), outcome.events.begin(), outcome.events.end());
        total.json.insert(total.json.end(), outcome.json.begin(), outcome.json.end());
    }
    return total;
}

Outcome Playbook::play() {
    std::vector<std::vector<std::string>> whole, single;
    for (const auto& step : m_steps) {
        whole.push_back({step.bytes});
        std::vector<std::size_t> every;
        for (std::size_t i = 1; i < step.bytes.size() && i < 20'000; ++i)
            every.push_back(i);
        single.push_back(cut(step.bytes, every));
    }
    auto outcome = run(whole, true);
    {
        SCOPED_TRACE("byte by byte");
        EXPECT_EQ(run(single, true).json, outcome.json);
    }
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int round = 0; round < 10; ++round) {
        std::vector<std::vector<std::string>> parts;
        for (const auto& step : m_steps) {
            std::vector<std::size_t> places;
            for (int i = 0; i < 3 && !step.bytes.empty(); ++i)
                places.push_back(random() % step.bytes.size());
            std::sort(places.begin(), places.end());
            parts.push_back(cut(step.bytes, places));
        }
        EXPECT_EQ(run(parts, true).json, outcome.json);
    }
    return outcome;
}

} // namespace postern::test
