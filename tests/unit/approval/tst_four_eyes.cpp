#include "approval/four_eyes.h"

#include <gtest/gtest.h>

using namespace postern;
using namespace postern::approval;

namespace {

Person person(std::string subject, std::vector<std::string> groups = {}, std::string issuer = "https://corp",
              std::string email = {}) {
    return {std::move(issuer), std::move(subject), std::move(email), "oidc", std::move(groups)};
}

Ask askOf(Person requester) {
    Ask ask;
    ask.requester = std::move(requester);
    ask.owner = ask.requester.subject;
    ask.rules = {{"drops", "", {}, false}};
    return ask;
}

policy::Configuration rules(std::vector<std::string> approve) {
    policy::Configuration out;
    out.roles.approve = std::move(approve);
    return out;
}

} // namespace

TEST(FourEyes, nobodyDecidesOnTheirOwn) {
    const auto ask = askOf(person("anna", {"dba"}, "https://corp", "Anna@corp.example"));
    const auto everybody = rules({"*"});
    EXPECT_TRUE(mayDecide(ask, person("lena"), everybody));
    EXPECT_FALSE(mayDecide(ask, person("anna"), everybody));
    EXPECT_FALSE(mayDecide(ask, person("anna", {}, "https://other"), everybody))
        << "the same subject of another provider";
    EXPECT_FALSE(mayDecide(ask, person("4711", {}, "https://other", "anna@CORP.example"), everybody))
        << "the same address";
    EXPECT_FALSE(mayDecide(ask, person("anna@corp.example", {}, "https://other"), everybody));
}

TEST(FourEyes, theOwnerOfTheAgentIsTheRequesterToo) {
    auto ask = askOf(person("ci"));
    ask.owner = "anna";
    EXPECT_FALSE(mayDecide(ask, person("anna", {}, "local"), rules({"*"})));
    ask.owner = "https://corp anna smith";
    EXPECT_FALSE(mayDecide(ask, person("anna smith"), rules({"*"})));
    EXPECT_TRUE(mayDecide(ask, person("anna"), rules({"*"})));
}

TEST(FourEyes, canBeTurnedOffOnlyAsAWhole) {
    const auto ask = askOf(person("anna"));
    auto one = rules({"*"});
    one.approvals.fourEyes = false;
    EXPECT_TRUE(mayDecide(ask, person("anna"), one));
}

TEST(FourEyes, approversAreThoseOfEveryRule) {
    auto ask = askOf(person("anna"));
    EXPECT_FALSE(mayDecide(ask, person("lena", {"dba"}), rules({}))) << "nobody has the role";
    EXPECT_TRUE(mayDecide(ask, person("lena", {"dba"}), rules({"group:dba"})));
    EXPECT_FALSE(mayDecide(ask, person("lena", {"dev"}), rules({"group:dba"})));
    ask.rules.push_back({"payroll", "", {"group:payroll"}, false});
    EXPECT_FALSE(mayDecide(ask, person("lena", {"dba"}), rules({"group:dba"})));
    EXPECT_TRUE(mayDecide(ask, person("lena", {"dba", "payroll"}), rules({"group:dba"})));
    EXPECT_FALSE(mayDecide(ask, person("lena", {"payroll"}), rules({"group:dba"})));
}

TEST(FourEyes, nobodyIsNobody) {
    EXPECT_FALSE(mayDecide(askOf(person("anna")), Person{}, rules({"*"})));
}
