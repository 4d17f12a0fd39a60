#include "report/output_file.h"

#include <sys/stat.h>

#include "base/text.h"
#include "recording_fixture.h"

namespace postern::report {
namespace {

using namespace recording::tests;

class OutputFileTest : public testing::Test {
protected:
    std::string path() const { return (m_folder.path() / "file").string(); }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}));
    }
    TemporaryFolder m_folder;
};

TEST_F(OutputFileTest, appearsWholeAtCommit) {
    std::string content;
    auto file = must(OutputFile::create(path()));
    for (int i = 0; i < 50'000; ++i) {
        const auto piece = "line " + std::to_string(i) + "\n";
        content += piece;
        must(file->append(piece));
    }
    EXPECT_FALSE(std::filesystem::exists(path()));
    must(file->commit());
    EXPECT_EQ(readFile(path()), content);
    EXPECT_EQ(file->bytes(), content.size());
    EXPECT_EQ(file->sha256(), toHex(sha256(content)));
    EXPECT_EQ(files(), 1U);
    struct stat facts {};
    ASSERT_EQ(::stat(path().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
}

TEST_F(OutputFileTest, withoutCommitWhatWasThereStays) {
    writeFile(path(), "before");
    {
        auto file = must(OutputFile::create(path()));
        must(file->append(std::string(1 << 20, 'x')));
    }
    EXPECT_EQ(readFile(path()), "before");
    EXPECT_EQ(files(), 1U);
}

TEST_F(OutputFileTest, saysWhatCannotBeWritten) {
    const auto nowhere = OutputFile::create((m_folder.path() / "no" / "file").string());
    ASSERT_FALSE(nowhere);
    EXPECT_NE(nowhere.error().message().find("cannot write"), std::string::npos);
    EXPECT_FALSE(OutputFile::create(m_folder.path().string())) << "a folder";
}

} // namespace
} // namespace postern::report
