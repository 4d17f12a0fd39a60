// What was shown last is what is decided on.
#include "app/shown_requests.h"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

using namespace postern;
using namespace postern::app;

namespace {

class ShownRequests : public testing::Test {
protected:
    void SetUp() override {
        auto name = (std::filesystem::temp_directory_path() / "shown-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
        ::setenv("POSTERN_DATA", name.c_str(), 1);
    }
    void TearDown() override {
        ::unsetenv("POSTERN_DATA");
        std::filesystem::remove_all(m_folder);
    }
    static TeamRequest request(const std::string& approval, char number, char digest) {
        TeamRequest out;
        out.asked = {
            std::string(64, number), "00000000000000a1", approval, "00000000000000c3", std::string(64, digest), "", 1};
        return out;
    }
    static Shown shown(const TeamRequest& one) { return wasShown(one).value(); }
    std::filesystem::path m_folder;
};

TEST_F(ShownRequests, onlyWhatWasShownLastCounts) {
    const auto first = request("7f3a0001", 'a', 'd'), changed = request("7f3a0001", 'a', 'e'),
               moved = request("7f3a0001", 'b', 'd'), other = request("7f3a0002", 'c', 'd');
    EXPECT_EQ(shown(first), Shown::No);
    ASSERT_TRUE(rememberShown({first, other}, false));
    EXPECT_EQ(shown(first), Shown::Beginning);
    EXPECT_EQ(wasShown(changed).error().sqlstate(), "55000");
    EXPECT_EQ(wasShown(moved).error().sqlstate(), "55000") << "another request under the same ID";
    auto elsewhere = first;
    elsewhere.asked.gateway.back() = '2';
    EXPECT_EQ(wasShown(elsewhere).error().sqlstate(), "55000");
    ASSERT_TRUE(rememberShown({changed}, true));
    EXPECT_EQ(shown(changed), Shown::Whole);
    EXPECT_FALSE(wasShown(first));
    ASSERT_TRUE(rememberShown({changed, other}, false));
    EXPECT_EQ(shown(changed), Shown::Whole) << "a list takes nothing back";
    EXPECT_EQ(shown(other), Shown::Beginning);
    EXPECT_TRUE(wasAnythingShown("7f3a0002").value());
    EXPECT_FALSE(wasAnythingShown("7f3a0003").value());
}

TEST_F(ShownRequests, theFileIsTheUsersAloneAndBounded) {
    for (int i = 0; i < 3; ++i) {
        std::vector<TeamRequest> many;
        for (int j = 0; j < 150; ++j)
            many.push_back(request(std::to_string(10'000'000 + i * 1000 + j), 'a', 'd'));
        ASSERT_TRUE(rememberShown(many, true));
    }
    EXPECT_EQ(shown(request("10002149", 'a', 'd')), Shown::Whole);
    EXPECT_EQ(shown(request("10000000", 'a', 'd')), Shown::No);
    const auto file = m_folder / "approvals.shown";
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
    std::filesystem::permissions(file, perms::others_read, std::filesystem::perm_options::add);
    EXPECT_FALSE(wasShown(request("10002149", 'a', 'd'))) << "others could have written it";
}

} // namespace
