// Sign-outs as rows of a shared store on a real PostgreSQL.
#include "recording/postgres_sign_outs.h"

#include "recording/postgres_listener.h"
#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

class SignOutRowsTest : public testing::Test {
protected:
    void SetUp() override {
        m_shared.addRole("gw_one", kGatewayRole);
        m_shared.addRole("gw_two", kGatewayRole);
        m_shared.addRole("abe_approver", kApproverRole);
    }
    SharedStore m_shared;
};

std::string texts(const std::vector<SharedSignOut>& found) {
    std::string out;
    for (const auto& one : found)
        out += one.evidence + " ";
    return out;
}

TEST_F(SignOutRowsTest, areReadInOrderByEveryGateway) {
    auto approver = m_shared.as("abe_approver"), one = m_shared.as("gw_one"), two = m_shared.as("gw_two");
    EXPECT_EQ(must(lastSignOutNumber(two)), 0);
    must(Listener({kSignOutsChannel}).listen(two));
    must(addSignOut(approver, "a"));
    must(addSignOut(one, "b"));
    EXPECT_GT(must(two.notified(std::chrono::seconds(20))), 0U);
    const auto found = must(signOutsAfter(two, 0, {}, 1, 10));
    ASSERT_EQ(texts(found), "a b ");
    EXPECT_EQ(must(lastSignOutNumber(two)), found[1].number);
    EXPECT_GT(found[0].stored.micros, 0);
    EXPECT_EQ(texts(must(signOutsAfter(two, 0, {}, 1, 1))), "a ");
    EXPECT_EQ(texts(must(signOutsAfter(two, 0, {}, found[0].number + 1, 10))), "b ");
    EXPECT_EQ(texts(must(signOutsAfter(two, found[1].number, {found[0].number, found[1].number}, 1, 10))), "");
    EXPECT_FALSE(lastSignOutNumber(approver)) << "who else signs out is none of an approver's business";
}

// A row is seen when its transaction ends, whatever its number is.
TEST_F(SignOutRowsTest, oneThatComesLateIsFound) {
    auto slow = m_shared.as("abe_approver"), one = m_shared.as("gw_one");
    must(slow.run("BEGIN"));
    must(addSignOut(slow, "late"));
    must(addSignOut(one, "early"));
    const auto early = must(signOutsAfter(one, 0, {}, 1, 10));
    ASSERT_EQ(texts(early), "early ");
    must(slow.run("COMMIT"));
    const auto late = must(signOutsAfter(one, early[0].number, {early[0].number}, 1, 10));
    ASSERT_EQ(texts(late), "late ");
    EXPECT_LT(late[0].number, early[0].number);
}

TEST_F(SignOutRowsTest, areBoundedForEachRole) {
    auto approver = m_shared.as("abe_approver"), one = m_shared.as("gw_one");
    for (int i = 0; i < 20; ++i)
        must(addSignOut(approver, "{}"));
    EXPECT_EQ(addSignOut(approver, "{}").error().sqlstate(), "54000");
    EXPECT_TRUE(addSignOut(one, std::string(kMaxSignOut, ' ')));
    EXPECT_FALSE(addSignOut(one, std::string(kMaxSignOut + 1, ' ')));
}

TEST_F(SignOutRowsTest, goWithAMonthThatIsOver) {
    auto one = m_shared.as("gw_one");
    must(addSignOut(one, "old"));
    must(addSignOut(one, "new"));
    m_shared.forge("UPDATE postern.sign_out SET stored = now() - interval '70 days' WHERE evidence = 'old'");
    must(m_shared.owner().run("SELECT postern.drop_approvals((now() - interval '65 days')::date)"));
    EXPECT_EQ(texts(must(signOutsAfter(one, 0, {}, 1, 10))), "new ");
    EXPECT_EQ(m_shared.owner().run("DELETE FROM postern.sign_out").error().sqlstate(), "42501") << "append-only again";
}

} // namespace
