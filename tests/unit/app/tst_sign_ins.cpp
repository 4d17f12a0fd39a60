#include <gtest/gtest.h>

#include "app/sign_ins.h"
#include "temporary_folder.h"

using namespace postern;
using namespace postern::app;

namespace {

SignIn alice() {
    SignIn out;
    out.account = "dev";
    out.who.provider = "corp";
    out.who.issuer = "https://login.example.com";
    out.who.subject = "alice \"a\" b";
    out.who.email = "alice@example.com";
    out.who.groups = {"dba", "über"};
    out.who.groupsKnown = false;
    out.who.groupsProblem = "cut";
    out.who.issued = {1}, out.who.expires = {2'000'000}, out.who.ends = {3'000'000};
    out.who.claims = R"({"sub":"alice"})";
    out.since = {5};
    out.isRenewed = true;
    out.problem = "none";
    return out;
}

} // namespace

TEST(SignIns, AreReadAsTheyWereWritten) {
    const TemporaryFolder folder;
    auto registry = recording::Registry::open(folder.path() + "/store.db");
    ASSERT_TRUE(registry);
    const auto before = *(*registry)->agentsVersion();
    ASSERT_TRUE(saveSignIn(**registry, alice()));
    EXPECT_GT(*(*registry)->agentsVersion(), before) << "running gateways have to notice";
    const auto read = *loadSignIn(**registry, "dev");
    ASSERT_TRUE(read);
    const auto wanted = alice();
    EXPECT_EQ(read->account, "dev");
    EXPECT_EQ(read->who.provider, wanted.who.provider);
    EXPECT_EQ(ownerName(read->who), ownerName(wanted.who));
    EXPECT_EQ(read->who.email, wanted.who.email);
    EXPECT_EQ(read->who.groups, wanted.who.groups);
    EXPECT_EQ(read->who.groupsKnown, wanted.who.groupsKnown);
    EXPECT_EQ(read->who.groupsProblem, wanted.who.groupsProblem);
    EXPECT_EQ(read->who.issued, wanted.who.issued);
    EXPECT_EQ(read->who.expires, wanted.who.expires);
    EXPECT_EQ(read->who.ends, wanted.who.ends);
    EXPECT_EQ(read->who.claims, wanted.who.claims);
    EXPECT_EQ(read->method, "oidc");
    EXPECT_EQ(read->since, wanted.since);
    EXPECT_EQ(read->isRenewed, wanted.isRenewed);
    EXPECT_EQ(read->problem, wanted.problem);
    EXPECT_TRUE(read->holdsAt({2'999'999}));
    EXPECT_FALSE(read->holdsAt({3'000'000}));
    EXPECT_FALSE(*loadSignIn(**registry, "other"));
}

TEST(SignIns, SigningOutIsRemembered) {
    const TemporaryFolder folder;
    auto registry = recording::Registry::open(folder.path() + "/store.db");
    ASSERT_TRUE(registry);
    ASSERT_TRUE(saveSignIn(**registry, alice()));
    ASSERT_TRUE(signOut(**registry, alice(), {7}));
    EXPECT_TRUE(loadSignIns(**registry)->empty());
    ASSERT_TRUE(signOut(**registry, alice(), {9}));
    const auto outs = *loadSignOuts(**registry);
    ASSERT_EQ(outs.size(), 1U);
    EXPECT_EQ(outs[0].subject, alice().who.subject);
    EXPECT_EQ(outs[0].time, Timestamp{9});
}

TEST(SignIns, WhatCannotBeReadIsNobody) {
    const TemporaryFolder folder;
    auto registry = recording::Registry::open(folder.path() + "/store.db");
    ASSERT_TRUE(registry);
    for (const char* text : {"", "{}", "[]", "nonsense", R"({"issuer":"x"})", R"({"issuer":5,"subject":"a"})"}) {
        ASSERT_TRUE((*registry)->setWatched("signin.dev", text));
        EXPECT_FALSE(*loadSignIn(**registry, "dev")) << text;
        EXPECT_TRUE(loadSignIns(**registry)->empty());
    }
}

TEST(SignIns, EndWithASignOutAnywhere) {
    auto one = alice();
    one.since = {1000};
    EXPECT_TRUE(isInForce(one, {}));
    EXPECT_TRUE(isInForce(one, {{one.who.issuer, "lena", {2000}}, {"https://other", one.who.subject, {2000}}}));
    EXPECT_TRUE(isInForce(one, {{one.who.issuer, one.who.subject, {999}}})) << "signed in again since";
    EXPECT_FALSE(isInForce(one, {{one.who.issuer, one.who.subject, {999}}, {one.who.issuer, one.who.subject, {1000}}}));
    EXPECT_EQ(lastSignOut({{one.who.issuer, one.who.subject, {7}}, {one.who.issuer, one.who.subject, {9}}}, one.who),
              Timestamp{9});
    EXPECT_FALSE(lastSignOut({}, one.who));
}
