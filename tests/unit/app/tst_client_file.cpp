#include "app/client_file.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <sys/stat.h>

#include "temporary_folder.h"

namespace postern::app {
namespace {

std::string contentOf(const std::string& path) {
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string merged(const std::string& path, const std::string& format, const std::string& text) {
    const auto change = proposeClientFile(path, format, text);
    return change ? change->after : "error: " + change.error().message();
}

TEST(ClientFile, JsonIsMergedAndTheRestStays) {
    const TemporaryFolder folder;
    const auto file = folder.write("settings.json",
                                   "{\n    \"editor.tabSize\": 4,\n    \"sqltools.connections\": [\n        "
                                   "{ \"name\": \"mine\", \"port\": 1 },\n        { \"name\": \"shop\" }\n    ]\n}\n");
    const auto after = merged(file, "json", R"({"sqltools.connections": [{"name": "shop", "port": 6432}]})");
    const auto json = nlohmann::ordered_json::parse(after);
    EXPECT_EQ(json["editor.tabSize"], 4);
    ASSERT_EQ(json["sqltools.connections"].size(), 2U);
    EXPECT_EQ(json["sqltools.connections"][0]["name"], "mine");
    EXPECT_EQ(json["sqltools.connections"][1]["port"], 6432) << "the one of this name is replaced";
    EXPECT_TRUE(after.starts_with("{\n    \"editor")) << "indented as it was";
    folder.write("again.json", after);
    EXPECT_EQ(
        merged(folder.path() + "/again.json", "json", R"({"sqltools.connections": [{"name": "shop", "port": 6432}]})"),
        after);
}

TEST(ClientFile, WhatWouldBeLostIsLeftAlone) {
    const TemporaryFolder folder;
    EXPECT_TRUE(merged(folder.write("a.json", "{\n// mine\n\"a\": 1}\n"), "json", "{}").starts_with("error: "));
    EXPECT_TRUE(merged(folder.write("b.json", "[1]"), "json", "{}").starts_with("error: "));
    EXPECT_TRUE(merged(folder.write("c.json", "{ broken"), "json", "{}").starts_with("error: "));
    EXPECT_TRUE(merged(folder.write("d.xml", "<project/>"), "xml", "<project/>").starts_with("error: "));
    EXPECT_TRUE(merged(folder.path() + "/e.py", "python", "x = 1").starts_with("error: "));
    EXPECT_TRUE(merged(folder.path(), "json", "{}").starts_with("error: "));
    EXPECT_TRUE(merged("settings.json", "json", "{}").starts_with("error: ")) << "not a whole path";
}

TEST(ClientFile, SectionsAndVariablesAreReplaced) {
    const TemporaryFolder folder;
    const auto ini =
        folder.write("pg_service.conf", "[mine]\nhost=a\n\n[postern-shop]\nhost=old\nport=1\n\n[last]\nhost=z\n");
    EXPECT_EQ(merged(ini, "ini", "[postern-shop]\nhost=new"),
              "[mine]\nhost=a\n\n[postern-shop]\nhost=new\n\n[last]\nhost=z\n");
    EXPECT_EQ(merged(folder.path() + "/new.conf", "ini", "[postern-shop]\nhost=new"), "[postern-shop]\nhost=new\n");
    const auto env = folder.write(".env", "A=1\nDATABASE_URL=\"old\"\n# end\n");
    EXPECT_EQ(merged(env, "env", "DATABASE_URL=\"new\""), "A=1\nDATABASE_URL=\"new\"\n# end\n");
    EXPECT_EQ(merged(env, "env", "OTHER=2"), "A=1\nDATABASE_URL=\"old\"\n# end\nOTHER=2\n");
}

TEST(ClientFile, OnlyWhatWasShownIsWritten) {
    const TemporaryFolder folder;
    const auto file = folder.path() + "/a/b/mcp.json";
    const auto change = proposeClientFile(file, "json", R"({"servers": {}})");
    ASSERT_TRUE(change);
    EXPECT_EQ(contentOf(file), "") << "nothing yet";
    ASSERT_TRUE(writeClientFile(*change));
    EXPECT_EQ(contentOf(file), change->after);
    struct stat facts {};
    ASSERT_EQ(::stat(file.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U) << "it holds a key";
    const auto again = writeClientFile(*change);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().sqlstate(), "40001");
    const auto second = proposeClientFile(file, "json", R"({"inputs": []})");
    ASSERT_TRUE(second);
    std::ofstream(file) << "{\"by\": \"hand\"}";
    EXPECT_FALSE(writeClientFile(*second));
    EXPECT_EQ(contentOf(file), "{\"by\": \"hand\"}");
}

} // namespace
} // namespace postern::app
