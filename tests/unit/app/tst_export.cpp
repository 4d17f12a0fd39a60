// The console and the command line export the same bytes: both are run here as people run them.
#include <fstream>

#include "app/command_line.h"
#include "app/store_queries.h"
#include "recording_fixture.h"

namespace postern::app {
namespace {

using namespace recording::tests;
using recording::AccessLog;
using recording::SessionId;

constexpr SessionId kSession{0x1111111111111111};

class ExportTest : public RecordingTest {
protected:
    void SetUp() override {
        ASSERT_EQ(::setenv("HOME", m_folder.path().c_str(), 1), 0);
        for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            ::unsetenv(name);
        std::ofstream(file("postern.toml")) << "[store]\nurl = \"sqlite:" << storePath().string() << "\"\n"
                                            << "[[target]]\nname = \"app\"\nconninfo = \"host=localhost user=app\"\n";
        auto recorder = open();
        record(*recorder, kSession, 25);
        ASSERT_TRUE(recorder->stop());
        must(must(AccessLog::open(storePath()))
                 ->append({{1}, "ada", "console", "note", {kSession}, {}, {}, {}, 3, "seen \"twice\""}));
    }
    std::string file(const char* name) const { return (m_folder.path() / name).string(); }
    std::string read(const std::string& path) const { return readFile(path); }
    std::string fromTheConsole(const std::string& format, const std::string& filter) {
        const auto loaded = policy::loadConfiguration(file("postern.toml"));
        api::ExportOrder order;
        order.sessions = {toString(kSession)}, order.format = format, order.filter = filter;
        order.output = file("console");
        api::Control control;
        const std::atomic<bool> isStopping{false};
        const auto done = must(runExport(*loaded.configuration, order, control, isStopping));
        EXPECT_TRUE(done.isWhole);
        return read(done.file);
    }
    std::string fromTheCommandLine(const std::string& format, const std::string& filter) {
        CLI::App app;
        Command command;
        addExport(app, command);
        std::vector<std::string> words{"export",   toString(kSession), "--format", format,
                                       "--output", file("line"),       "--config", file("postern.toml")};
        if (!filter.empty())
            words.insert(words.end(), {"--filter", filter});
        std::reverse(words.begin(), words.end());
        app.parse(words);
        testing::internal::CaptureStdout();
        const auto exit = command();
        testing::internal::GetCapturedStdout();
        EXPECT_EQ(exit, Exit::Done);
        return read(file("line"));
    }
};

TEST_F(ExportTest, isTheSameFromTheConsoleAndTheCommandLine) {
    for (const auto* filter : {"", "verdict:blocked", "has:note"})
        for (const auto* format : {"jsonl", "csv", "ocsf", "html"}) {
            SCOPED_TRACE(std::string(format) + " " + filter);
            auto console = fromTheConsole(format, filter), line = fromTheCommandLine(format, filter);
            ASSERT_FALSE(console.empty());
            // A report says when it was made; nothing else may differ.
            for (auto* text : {&console, &line})
                if (const auto made = text->find("<dt>Made</dt><dd>"); made != std::string::npos)
                    text->erase(made, text->find(" UTC by ", made) - made);
            EXPECT_EQ(console, line);
        }
}

} // namespace
} // namespace postern::app
