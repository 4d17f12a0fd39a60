#include <cstdlib>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/paths.h"
#include "temporary_folder.h"

namespace postern::app {

namespace {

class Paths : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name :
             {"POSTERN_CONFIG", "POSTERN_DATA", "STATE_DIRECTORY", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            ::unsetenv(name);
        ::setenv("HOME", "/home/ada", 1);
    }
};

} // namespace

TEST_F(Paths, ConfigurationFollowsOptionThenVariableThenStandard) {
    EXPECT_EQ(configurationFile(""), "/home/ada/.config/postern/postern.toml");
    ::setenv("XDG_CONFIG_HOME", "/etc/xdg", 1);
    EXPECT_EQ(configurationFile(""), "/etc/xdg/postern/postern.toml");
    ::setenv("XDG_CONFIG_HOME", "relative", 1); // to be ignored, says the specification
    EXPECT_EQ(configurationFile(""), "/home/ada/.config/postern/postern.toml");
    ::setenv("POSTERN_CONFIG", "/one.toml", 1);
    EXPECT_EQ(configurationFile(""), "/one.toml");
    EXPECT_EQ(configurationFile("/two.toml"), "/two.toml");
}

TEST_F(Paths, DataFolder) {
    EXPECT_EQ(dataFolder(), "/home/ada/.local/share/postern");
    ::setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(dataFolder(), "/data/postern");
    ::setenv("STATE_DIRECTORY", "/var/lib/postern:/var/lib/other", 1);
    EXPECT_EQ(dataFolder(), "/var/lib/postern");
    ::setenv("POSTERN_DATA", "/elsewhere", 1);
    EXPECT_EQ(dataFolder(), "/elsewhere");
}

TEST_F(Paths, StoreFile) {
    ::setenv("POSTERN_DATA", "/data", 1);
    policy::Store store;
    EXPECT_EQ(storeFile(store), "/data/postern.db");
    store.url = "sqlite:/srv/records.db";
    EXPECT_EQ(storeFile(store), "/srv/records.db");
    store.url = "postgresql://host/db";
    EXPECT_EQ(storeFile(store), "");
}

TEST_F(Paths, MakeFolderMakesParentsForThisUserAlone) {
    const TemporaryFolder folder;
    const auto deep = folder.path() + "/a/b/c";
    ASSERT_TRUE(makeFolder(deep));
    ASSERT_TRUE(makeFolder(deep)) << "again";
    struct stat facts {};
    ASSERT_EQ(::stat(deep.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0700U);
    const auto file = folder.write("file", "x");
    EXPECT_FALSE(makeFolder(file));
    EXPECT_FALSE(makeFolder(file + "/below"));
}

} // namespace postern::app
