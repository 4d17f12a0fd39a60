#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <unistd.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "api/connection_lines.h"

namespace postern::api {
namespace {

std::string text(const std::vector<ConnectionLine>& lines, std::string_view id) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.id == id; });
    return found == lines.end() ? std::string() : found->text;
}

Listener tcp(std::string host = "127.0.0.1") {
    return {Listener::Kind::Tcp, std::move(host), 6432, false, ListenerState::Listening, {}};
}

TEST(ConnectionLines, PlainNames) {
    const auto lines = connectionLines(tcp(), "prod", "copilot", "pst_abc");
    EXPECT_EQ(text(lines, "uri"), "postgresql://copilot:pst_abc@127.0.0.1:6432/prod?sslmode=disable");
    EXPECT_EQ(text(lines, "psql"),
              "PGPASSWORD='pst_abc' psql 'host='\\''127.0.0.1'\\'' port=6432 dbname='\\''prod'\\'' "
              "user='\\''copilot'\\'' sslmode=disable'");
    EXPECT_EQ(
        text(lines, "jdbc"),
        "jdbc:postgresql://127.0.0.1:6432/prod?user=copilot&password=pst_abc&sslmode=disable&ApplicationName=jdbc");
    EXPECT_EQ(text(lines, "service"),
              "[postern-prod]\nhost=127.0.0.1\nport=6432\ndbname=prod\nuser=copilot\nsslmode=disable");
}

TEST(ConnectionLines, JsonIsJsonWhateverTheNames) {
    const auto lines = connectionLines(tcp(), "we\"ird\\name", "a\nb", "k'e\"y");
    int seen = 0;
    for (const auto& line : lines) {
        if (line.language != "json")
            continue;
        ++seen;
        const auto json = nlohmann::json::parse(line.text, nullptr, false);
        EXPECT_FALSE(json.is_discarded()) << line.id << line.text;
    }
    EXPECT_EQ(seen, 8);
    const auto mcp = nlohmann::json::parse(text(lines, "mcp"));
    EXPECT_EQ(mcp["mcpServers"]["postgres"]["args"][3],
              "postgresql://a%0Ab:k%27e%22y@127.0.0.1:6432/we%22ird%5Cname?sslmode=disable");
    EXPECT_TRUE(nlohmann::json::parse(text(lines, "mcp-vscode")).contains("servers"));
}

// By parsers that are not ours: JSON, INI, XML, shell words, Python, URLs.
TEST(ConnectionLines, EachIsReadByAParserOfItsFormat) {
    const std::vector<std::array<std::string, 3>> names = {{"shop", "copilot", "pst_abc"},
                                                           {"we\"ird\\<na&me>", "a b@c/d", "k'e\"y $HOME `x` %41"}};
    for (const auto& [target, agent, key] : names) {
        nlohmann::json given{{"target", target}, {"agent", agent}, {"key", key}, {"lines", nlohmann::json::array()}};
        for (const auto& line : connectionLines(tcp(), target, agent, key))
            given["lines"].push_back({{"id", line.id}, {"text", line.text}});
        const auto file = testing::TempDir() + "postern-lines-" + std::to_string(::getpid()) + ".json";
        std::ofstream(file) << given;
        const auto command = std::string("/usr/bin/python3 '" PARSE_LINES "' < '") + file + "' 2>&1";
        std::string said;
        auto* pipe = ::popen(command.c_str(), "r");
        ASSERT_NE(pipe, nullptr);
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
            said += static_cast<char>(c);
        EXPECT_EQ(::pclose(pipe), 0) << said;
        EXPECT_EQ(said, "20 lines\n");
        std::remove(file.c_str());
    }
}

TEST(ConnectionLines, HostsThatNeedCare) {
    auto listener = tcp("::1");
    EXPECT_EQ(text(connectionLines(listener, "p", "a"), "uri"),
              "postgresql://a:YOUR_AGENT_KEY@[::1]:6432/p?sslmode=disable");
    listener.host = "0.0.0.0";
    listener.hasTls = true;
    EXPECT_EQ(text(connectionLines(listener, "p", "a"), "uri"),
              "postgresql://a:YOUR_AGENT_KEY@127.0.0.1:6432/p?sslmode=require");
    listener = {Listener::Kind::Unix, "/run/user/1000/postern", 6432, false, ListenerState::Listening, {}};
    const auto lines = connectionLines(listener, "p", "a", "k");
    EXPECT_EQ(text(lines, "uri"), "postgresql://a:k@/p?host=%2Frun%2Fuser%2F1000%2Fpostern&port=6432");
    EXPECT_TRUE(text(lines, "jdbc").empty());
}

TEST(ConnectionLines, IdsAreUnique) {
    const auto lines = connectionLines(tcp(), "p", "a");
    for (const auto& line : lines)
        EXPECT_EQ(std::count_if(lines.begin(), lines.end(), [&](const auto& other) { return other.id == line.id; }), 1);
    EXPECT_EQ(lines.size(), 20U);
}

} // namespace
} // namespace postern::api
