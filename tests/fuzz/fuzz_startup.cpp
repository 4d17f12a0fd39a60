// A log-in from random bytes: no crash, the same outcome however they are cut, and nobody gets in.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/bytes.h"
#include "support/playbook.h"

using namespace postern;
using namespace postern::test;

namespace {

Outcome run(session::Environment& environment, const identity::Agent& agent, std::string_view input,
            std::size_t piece) {
    session::ClientFacts facts;
    facts.address = "127.0.0.1:1";
    facts.tlsAvailable = !input.empty() && (input[0] & 1);
    session::Session session(environment, facts, recording::SessionId{1}, fixedNow());
    Outcome outcome;
    bool asked = false;
    const auto take = [&](session::Output& out) {
        asked |= out.findAgent.has_value();
        if (out.dial)
            std::abort(); // a proof cannot be guessed
        collect(out, outcome);
    };
    for (std::size_t at = 0; at < input.size() && !session.isFinished(); at += piece) {
        session::Output out;
        session.onClientBytes(input.substr(at, piece), fixedNow(), out);
        take(out);
        if (asked) {
            asked = false;
            session::Output after;
            session.onAgent(&agent, false, fixedNow(), after);
            take(after);
        }
        if (!session.wantsClientBytes())
            break;
    }
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static session::Environment environment;
    static identity::Agent agent;
    if (!environment.configuration) {
        environment.configuration =
            policy::parseConfiguration("[[target]]\nname = \"shop\"\nconninfo = \"host=localhost dbname=app\"\n",
                                       "fuzz")
                .configuration;
        environment.decoySecret = "decoy";
        agent.name = "copilot";
        agent.verifier = identity::ScramVerifier::fromPassword("key", "salt-of-16-bytes", 4096);
    }
    run(environment, agent, {reinterpret_cast<const char*>(data), size}, 1);
    run(environment, agent, {reinterpret_cast<const char*>(data), size}, 64);
    return 0;
}
