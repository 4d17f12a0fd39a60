// Rows of the store that any gateway's role may have written.
#include "app/team_row.h"

#include <array>
#include <gtest/gtest.h>

#include "api/impact.h"
#include "base/clock.h"

using namespace postern;
using namespace postern::app;

namespace {

using Json = nlohmann::json;

Json document() {
    return Json::parse(R"({"approval":"7f3a0001","outcome":"requested","held":true,"session":"00000000000000c3",
        "statement":12,"requested":"2026-11-21T03:35:00.000000Z","expires":"2026-11-21T04:35:00.000000Z",
        "identity":{"issuer":"i","subject":"s","email":"e","groups":["g"],"method":"oidc"},
        "agent":{"name":"a","kind":"token"},"target":{"name":"t","environment":"","database":"d","user":"u"},
        "client":{"address":"1.2.3.4","pid":7,"executable":"/bin/x","process_chain":["sh"],"application_name":"psql"},
        "sql":"DELETE FROM t\n WHERE a = $1","prepared":[{"name":"p","sql":"SELECT 1"}],
        "parameters":[{"value":"1","cut":false},{"value":null,"cut":false}],"kinds":["DELETE"],"relations":["t"],
        "fingerprint":"0123456789abcdef",
        "rules":[{"name":"r","reason":"w","approvers":["group:g"],"comment_required":false}],"repeatable":true,
        "transaction_since":null,"impact":null,"decided":null,"by":null,"comment":"","seconds":0})");
}

recording::SharedRequest row(std::string text, std::string state = {}, std::string impact = {}) {
    return {std::string(64, 'a'),
            recording::GatewayId{1},
            std::move(text),
            "laptop\n\x1b[2J",
            std::move(state),
            std::move(impact),
            false};
}

std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

TEST(TeamRow, isReadWithWhatTheGatewaySaidSince) {
    const auto card = readTeamCard(
        row(document().dump(), R"({"outcome":"denied","held":false,"sql":"SELECT 1"})", R"({"plans":[]})"));
    ASSERT_TRUE(card);
    EXPECT_EQ(card->at("outcome"), "denied");
    EXPECT_EQ(card->at("sql"), document().at("sql")) << "the statement is never news";
    EXPECT_TRUE(card->at("impact").is_object());
    EXPECT_EQ(card->at("gateway").at("id"), "0000000000000001");
    EXPECT_EQ(card->at("gateway").at("name"), "laptop[U+000A][U+001B][2J");
}

TEST(TeamRow, whatIsNestedDeeplyIsNobodys) {
    for (const std::size_t depth : {20UL, 400'000UL}) {
        auto text = document().dump();
        text.insert(1, "\"more\":" + nested(depth) + ",");
        EXPECT_FALSE(readTeamCard(row(text))) << depth;
        EXPECT_FALSE(readTeamCard(row(nested(depth))));
        const auto card =
            readTeamCard(row(document().dump(), "{\"by\":" + nested(depth) + "}", "{\"plans\":" + nested(depth) + "}"));
        ASSERT_TRUE(card);
        EXPECT_TRUE(card->at("impact").is_null());
        EXPECT_TRUE(card->at("by").is_null());
    }
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    EXPECT_TRUE(parseRow(objects).is_discarded());
    EXPECT_FALSE(readTeamCard(row("")));
    EXPECT_FALSE(readTeamCard(row("[]")));
}

// Each member of the document and of what is in it: missing, and of every other kind.
void expectRefused(const Json& whole, const Json::json_pointer& at) {
    const std::array<Json, 6> others{nullptr, true, -1, 1.5, "\x1b", Json::array({Json::array()})};
    for (const auto& other : others) {
        auto changed = whole;
        changed[at] = other;
        const auto card = readTeamCard(row(changed.dump())); // never throws
        EXPECT_TRUE(!card || card->dump().find("\\u001b") == std::string::npos) << at;
    }
}

TEST(TeamRow, membersAreThereAndOfTheirKind) {
    const auto whole = document();
    const auto flat = whole.flatten();
    for (const auto& [path, value] : flat.items())
        expectRefused(whole, Json::json_pointer(path));
    for (const auto* name : {"approval",   "outcome",           "held",    "session",   "statement",   "requested",
                             "expires",    "identity",          "agent",   "target",    "client",      "sql",
                             "prepared",   "parameters",        "kinds",   "relations", "fingerprint", "rules",
                             "repeatable", "transaction_since", "decided", "by",        "comment"}) {
        auto without = whole;
        without.erase(name);
        EXPECT_FALSE(readTeamCard(row(without.dump()))) << name;
        auto other = whole;
        other[name] = Json::array({1});
        EXPECT_FALSE(readTeamCard(row(other.dump()))) << name;
    }
    for (const auto* path :
         {"/rules/0/approvers", "/parameters/0/value", "/client/pid", "/rules/0", "/prepared/0/sql"}) {
        auto other = whole;
        other[Json::json_pointer(path)] = Json::object();
        EXPECT_FALSE(readTeamCard(row(other.dump()))) << path;
    }
}

TEST(TeamRow, thePolicyMayBeUnsaid) { // by gateways of earlier versions
    auto said = document();
    said["policy"] = Json::parse(R"({"sha256":"7f3a","published":7})");
    ASSERT_TRUE(readTeamCard(row(said.dump())));
    EXPECT_EQ((*readTeamCard(row(said.dump())))["policy"]["published"], 7);
    for (const auto* text : {"null", "7", "{}", R"({"sha256":7,"published":7})", R"({"sha256":"7f3a","published":-1})",
                             R"({"sha256":"7f3a","published":1.5})"}) {
        said["policy"] = Json::parse(text);
        EXPECT_FALSE(readTeamCard(row(said.dump()))) << text;
    }
}

TEST(TeamRow, namesAndTimesHaveTheirForms) {
    for (const auto& [name, value] : {std::pair("approval", "7f3a\x1b[2J"),
                                      {"approval", "7F3A0001"},
                                      {"approval", "7f3a00011"},
                                      {"session", "c3"},
                                      {"outcome", "fine"},
                                      {"requested", "2026-11-21T03:35:00.\x1b[2J"},
                                      {"expires", "soon"},
                                      {"fingerprint", "../../../../etc"}}) {
        auto other = document();
        other[name] = value;
        EXPECT_FALSE(readTeamCard(row(other.dump()))) << name << ' ' << value;
    }
    EXPECT_TRUE(readTeamCard(row(document().dump(), R"({"outcome":"denied"})")));
    EXPECT_FALSE(readTeamCard(row(document().dump(), R"({"outcome":"\u001b]0;x"})")));
}

TEST(TeamRow, nothingActsOnATerminal) {
    auto whole = document();
    whole["sql"] = "SELECT 1\n\x1b[2J\xe2\x80\xae";
    whole["comment"] = "line\nline";
    whole["agent"]["name"] = "\xc2\x9b"
                             "31m";
    const auto card = readTeamCard(row(whole.dump(), {}, R"({"notes":["\u001b[2J\n"]})"));
    ASSERT_TRUE(card);
    EXPECT_EQ(card->at("sql"), "SELECT 1\n[U+001B][2J[U+202E]");
    EXPECT_EQ(card->at("comment"), "line[U+000A]line");
    EXPECT_EQ(card->at("agent").at("name"), "[U+009B]31m");
    EXPECT_EQ(card->at("impact").at("notes").at(0), "[U+001B][2J[U+000A]");
    whole["\x1b"] = 1;
    EXPECT_FALSE(readTeamCard(row(whole.dump())));
}

TEST(TeamRow, depthsOfPlansAreBounded) {
    for (const auto* depth : {"9223372036854775807", "-9223372036854775808", "18446744073709551615"}) {
        const auto card =
            readTeamCard(row(document().dump(), {},
                             std::string(R"({"plans":[{"lines":[{"depth":)") + depth + R"(,"rows":1,"text":"x"}]}]})"));
        ASSERT_TRUE(card);
        const auto impact = api::impactFromJson(card->at("impact").dump());
        ASSERT_TRUE(impact);
        EXPECT_GE(impact->plans.at(0).lines.at(0).depth, 0);
        EXPECT_LE(impact->plans.at(0).lines.at(0).depth, 64);
    }
}

} // namespace
