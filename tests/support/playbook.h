#pragma once
// A conversation written down: who sends what, and what must come out. play() runs it against a session whole, byte by
// byte and cut at random places (the seed is printed), and compares everything that comes out in each way.
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

namespace postern::test {

// Messages, written as a test reads them.
std::string typed(char type, std::string_view body = {});
std::string query(std::string_view sql);
std::string parse(std::string_view name, std::string_view sql);
std::string bindMessage(std::string_view portal, std::string_view statement,
                        const std::vector<std::string>& values = {});
std::string describe(char kind, std::string_view name);
std::string execute(std::string_view portal, std::int32_t maxRows = 0);
std::string closeObject(char kind, std::string_view name);
std::string syncMessage();
std::string flushMessage();
inline constexpr std::string_view kMaskKey = "a secret of the store"; // of every session

std::string errorResponse(std::string_view sqlstate, std::string_view message, std::string_view severity = "ERROR");
std::string commandComplete(std::string_view tag);
std::string rowDescription(const std::vector<std::string>& names);
std::string dataRow(const std::vector<std::string>& values);
std::string ready(char status);

struct Step {
    enum class Who { Client, Server, ClientCloses, ServerCloses, Cancel, Analysed, Room, News, Deadline } who;
    std::string bytes;
    std::string toServer, toClient; // exactly; a toClient of "?" is not compared
    approval::Answer answer = {};   // Room, News
};

struct Outcome {
    std::string toServer, toClient;
    bool cancelUpstream = false, closeClient = false, closeUpstream = false;
    std::vector<std::shared_ptr<const approval::Ask>> asks;
    std::vector<std::string> left, abandoned; // IDs of requests for approval
    std::vector<std::string> estimated;       // texts that the server was asked to plan
    std::vector<std::string> events;          // "name" or "name:detail" of each record
    std::vector<std::string> json;            // canonical
};

class Playbook {
public:
    explicit Playbook(std::string toml = {}); // policy and the like, added to a minimal configuration

    Playbook& client(std::string bytes, std::string toServer, std::string toClient = {});
    Playbook& server(std::string bytes, std::string toClient, std::string toServer = {});
    Playbook& clientCloses();
    Playbook& serverCloses(std::string toClient = {});
    // The catalog that lenses are made from when masks apply; without one they cannot be made.
    Playbook& seenThrough(std::shared_ptr<const catalog::Snapshot> snapshot);
    // How large the tables are, and what the planner says to every question.
    Playbook& withTables(std::shared_ptr<const session::TargetOutline> outline, session::Estimate estimate);
    Playbook& cancel(std::string toServer = {}, std::string toClient = {});
    // The approval room answers what the session asked; tells it that something happened; the time to wait is over.
    Playbook& room(approval::Outcome outcome, std::string toServer = {}, std::string toClient = {});
    Playbook& news(approval::Outcome outcome, std::string toServer = {}, std::string toClient = {});
    Playbook& holdOver(std::string toServer = {}, std::string toClient = {});

    // Runs it in every way; failures are reported through GoogleTest. Gives the outcome of the whole run.
    Outcome play();

private:
    Outcome run(const std::vector<std::vector<std::string>>& parts, bool compareSteps);

    struct Needs;
    void answer(Needs& needs, session::Session& session, session::Output& out, Outcome& outcome) const;

    std::shared_ptr<const policy::Configuration> m_configuration;
    std::vector<Step> m_steps;
    std::shared_ptr<const session::TargetOutline> m_outline;
    session::Estimate m_estimate{0, 0, "Result", {}, {}};
    std::shared_ptr<const catalog::Snapshot> m_snapshot;
};

// A session that is logged in and connected, with agent "copilot" and target "shop". `outcome` gets the events so far.
struct Connected {
    std::unique_ptr<session::Environment> environment;
    std::unique_ptr<session::Session> session;
};
Connected connect(std::shared_ptr<const policy::Configuration> configuration, Outcome& outcome);
void collect(const session::Output& out, Outcome& outcome);
// Answers SCRAM as a client would; for tests of the log-in.
struct ScramClient {
    std::string password, nonce = "rOprNGfwEbeRWgbNEkqO", firstBare;
    std::string first();
    std::string finalFor(std::string_view serverFirst);
};
Now fixedNow();
// What the room says about request "00000001": decided by lena, "because".
approval::Answer answerOf(approval::Outcome outcome);

} // namespace postern::test
