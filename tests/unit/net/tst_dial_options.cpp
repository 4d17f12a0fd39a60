#include "net/dial_options.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace postern::net {
namespace {

std::string valueOf(const Options& options, std::string_view keyword) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const auto& o) { return o.first == keyword; });
    return found == options.end() ? "(none)" : found->second;
}

TEST(DialOptions, WordsAreEscapedAsTheServerSplitsThem) {
    EXPECT_EQ(escapeOptionWord("plain"), "plain");
    EXPECT_EQ(escapeOptionWord("ISO, DMY"), "ISO,\\ DMY");
    EXPECT_EQ(escapeOptionWord("a\\b\tc\n"), "a\\\\b\\\tc\\\n");
}

TEST(DialOptions, ClientParametersBecomeSettingsBehindTheClientsOptions) {
    const auto options =
        startupOptions("", {{"DateStyle", "ISO, DMY"}, {"options", "-c geqo=off"}, {"search_path", "\"a b\",c"}});
    ASSERT_TRUE(options);
    EXPECT_EQ(*options, "-c geqo=off -c DateStyle=ISO,\\ DMY -c search_path=\"a\\ b\",c");
}

TEST(DialOptions, WhatIsNoSettingIsNotForwarded) {
    const auto options = startupOptions("-c a=1", {{"user", "u"},
                                                   {"database", "d"},
                                                   {"replication", "true"},
                                                   {"_pq_.x", "y"},
                                                   {"application_name", "n"},
                                                   {"client_encoding", "LATIN1"}});
    ASSERT_TRUE(options);
    EXPECT_EQ(*options, "-c a=1");
}

TEST(DialOptions, NamesCannotSmuggle) {
    for (const auto* name : {"a=b", "a b", "a\\", "-c", "", "a\nb"}) {
        const auto options = startupOptions("", {{name, "x"}});
        ASSERT_FALSE(options) << name;
        EXPECT_EQ(options.error().sqlstate(), "42704");
        EXPECT_EQ(options.error().fault(), Fault::Client);
    }
}

TEST(DialOptions, ValuesCannotReachTheConnectionString) {
    const auto options = dialOptions("host=db.internal dbname=app user=postern sslmode=verify-full",
                                     {{"application_name", "x' host=evil"},
                                      {"DateStyle", "ISO host=evil sslmode=disable"},
                                      {"options", "-c x=1 host=evil"}});
    ASSERT_TRUE(options);
    EXPECT_EQ(valueOf(*options, "host"), "db.internal");
    EXPECT_EQ(valueOf(*options, "sslmode"), "verify-full");
    EXPECT_EQ(valueOf(*options, "application_name"), "x' host=evil");
    EXPECT_EQ(valueOf(*options, "options"), "-c x=1 host=evil -c DateStyle=ISO\\ host=evil\\ sslmode=disable");
    EXPECT_EQ(valueOf(*options, "gssencmode"), "disable");
}

TEST(DialOptions, ApplicationNameIsTheClientsOwn) {
    EXPECT_EQ(valueOf(*dialOptions("host=x", {}), "application_name"), "(none)") << "as on a direct connection";
    EXPECT_EQ(valueOf(*dialOptions("host=x application_name=own", {}), "application_name"), "own");
    EXPECT_EQ(valueOf(*dialOptions("host=x application_name=own", {{"application_name", "psql"}}), "application_name"),
              "psql");
}

TEST(DialOptions, ClientEncodingIsPassedAsTheClientAsked) {
    EXPECT_EQ(valueOf(*dialOptions("host=x", {}), "client_encoding"), "(none)");
    EXPECT_EQ(valueOf(*dialOptions("host=x", {{"client_encoding", "LATIN1"}}), "client_encoding"), "LATIN1");
    // libpq would put the encoding of Postern's own locale there; the server is to refuse it, as it does directly.
    const auto automatic = dialOptions("host=x", {{"client_encoding", "auto"}});
    EXPECT_EQ(valueOf(*automatic, "client_encoding"), "(none)");
    EXPECT_EQ(valueOf(*automatic, "options"), "-c client_encoding=auto");
}

TEST(DialOptions, ABadConnectionStringIsOurFault) {
    const auto options = dialOptions("host=x nonsense=1", {});
    ASSERT_FALSE(options);
    EXPECT_EQ(options.error().fault(), Fault::Us);
}

} // namespace
} // namespace postern::net
