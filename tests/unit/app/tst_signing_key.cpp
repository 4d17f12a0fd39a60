#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/signing_key.h"
#include "temporary_folder.h"

namespace postern::app {

TEST(SigningKey, IsMadeOnceAndKept) {
    const TemporaryFolder folder;
    const auto first = openSigningKey(folder.path(), KeyPlace::File);
    ASSERT_TRUE(first);
    const auto second = openSigningKey(folder.path(), KeyPlace::KeychainOrFile);
    ASSERT_TRUE(second);
    EXPECT_EQ(first->publicKey(), second->publicKey());
    struct stat facts {};
    ASSERT_EQ(::stat((folder.path() + "/signing.key").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600U);
}

TEST(SigningKey, FileThatOthersCanReadIsRefused) {
    const TemporaryFolder folder;
    const auto text = recording::SigningKey::generate().toText();
    folder.write("signing.key", std::string(text.view()) + "\n", 0640);
    EXPECT_FALSE(openSigningKey(folder.path(), KeyPlace::File));
}

TEST(SigningKey, DamagedFileIsNeverReplaced) {
    const TemporaryFolder folder;
    const auto file = folder.write("signing.key", "not a key\n");
    EXPECT_FALSE(openSigningKey(folder.path(), KeyPlace::File));
    EXPECT_EQ(std::filesystem::file_size(file), 10U);
    folder.write("signing.key", "");
    EXPECT_FALSE(openSigningKey(folder.path(), KeyPlace::File));
}

} // namespace postern::app
