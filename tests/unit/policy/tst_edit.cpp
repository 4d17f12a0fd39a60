#include <gtest/gtest.h>

#include "policy/configuration.h"
#include "policy/edit.h"

using namespace postern::policy;

namespace {

constexpr const char* kTarget = "[[target]]\nname = \"app\"\nconninfo = \"host=localhost dbname=app\"\n";

std::string edited(const std::string& toml, MaskText mask = {{"public.customers.phone"}}) {
    const auto result = withMask(toml, mask, "postern.toml");
    return result ? *result : "error: " + result.error().message();
}

} // namespace

TEST(Edit, aMaskGoesBehindTheLastOneAndCommentsStay) {
    const std::string head = std::string("# ours\n") + kTarget +
                             "\n# ssn first\n[[mask]] # why\ncolumns = [\n  \"a.b.c\", # [[mask]]\n"
                             "  \"a.b.d\",\n]\nmethod = \"null\"   # as agreed\n",
                      tail = "\n# about rules\n[[rule]]\nname = \"x\"\naction = \"block\"\nstatements = [\"DROP *\"]\n";
    EXPECT_EQ(edited(head + tail),
              head + "\n[[mask]]\ncolumns = [\"public.customers.phone\"]\nmethod  = \"redact\"\n" + tail);
}

TEST(Edit, withoutMasksItGoesToTheEnd) {
    const std::string block = "\n[[mask]]\ncolumns = [\"public.customers.phone\"]\nmethod  = \"redact\"\n";
    EXPECT_EQ(edited(kTarget), kTarget + block);
    std::string cut = kTarget;
    cut.pop_back();
    EXPECT_EQ(edited(cut), kTarget + block) << "a last line without its end";
    EXPECT_EQ(edited(std::string(kTarget) + "# the end\n"), std::string(kTarget) + "# the end\n" + block);
}

TEST(Edit, oddNamesAndMethods) {
    MaskText mask;
    mask.columns = {patternPart("public") + '.' + patternPart("User Data") + '.' + patternPart("say \"SSN\"*")};
    mask.method = "partial";
    mask.keepLast = 4;
    mask.targets = {"app"};
    const auto toml = edited(kTarget, mask);
    const auto loaded = parseConfiguration(toml, "x");
    ASSERT_TRUE(loaded.configuration) << toml;
    const auto& made = loaded.configuration->masks.at(0);
    EXPECT_TRUE(made.columns.at(0).matches({"public", "User Data", "say \"SSN\"*"}));
    EXPECT_EQ(made.keepLast, 4);
    EXPECT_EQ(made.targets, std::vector<std::string>{"app"});
}

TEST(Edit, aLongListIsOneNameALine) {
    const std::string name(60, 'x');
    EXPECT_EQ(edited(kTarget, {{"public.customers." + name, "public.orders." + name}}),
              kTarget + std::string("\n[[mask]]\ncolumns = [\n    \"public.customers.") + name +
                  "\",\n    \"public.orders." + name + "\",\n]\nmethod  = \"redact\"\n");
}

TEST(Edit, whatWouldNotValidateIsRefused) {
    EXPECT_TRUE(edited("nonsense = 1\n").starts_with("error: postern.toml:1: "));
    MaskText mask{{"public.customers.phone"}};
    mask.method = "rot13";
    EXPECT_TRUE(edited(kTarget, mask).starts_with("error: postern.toml:"));
    mask.method = "redact";
    mask.targets = {"nowhere"};
    EXPECT_TRUE(edited(kTarget, mask).starts_with("error: postern.toml:"));
}

static std::string keyed(const std::string& toml, std::string_view table, const std::vector<KeyText>& keys) {
    const auto out = withKeys(toml, table, keys, "postern.toml");
    return out ? *out : "error: " + out.error().message();
}

TEST(Edit, aKeyIsReplacedWhereItStands) {
    const std::string head = std::string(kTarget) + "\n[policy] # ours\n# why\n",
                      tail = "\n# on rules\n[[rule]]\nname = \"x\"\n"
                             "action = \"block\"\nstatements = [\"DROP *\"]\n";
    EXPECT_EQ(keyed(head + "baseline = true # always\ndefault=\"allow\"\n" + tail, "policy",
                    {{"baseline", "false"}, {"default", "\"approve\""}}),
              head + "baseline = false\ndefault = \"approve\"\n" + tail);
    EXPECT_EQ(keyed(head + "without = [\n  \"baseline/alter\", # for [now]\n]\n" + tail, "policy",
                    {{"without", "[\"baseline/full-scan\"]"}, {"default", "\"block\""}}),
              head + "without = [\"baseline/full-scan\"]\ndefault = \"block\"\n" + tail);
}

TEST(Edit, aMissingTableIsMade) {
    EXPECT_EQ(keyed("", "proxy", {{"listen", "[\"127.0.0.1:7000\"]"}}), "[proxy]\nlisten = [\"127.0.0.1:7000\"]\n");
    EXPECT_EQ(keyed(kTarget, "policy", {{"baseline", "false"}}),
              std::string(kTarget) + "\n[policy]\nbaseline = false\n");
    EXPECT_TRUE(keyed(kTarget, "policy", {{"baseline", "7"}}).starts_with("error: postern.toml:"));
    EXPECT_TRUE(keyed("nonsense = 1\n", "policy", {{"baseline", "true"}}).starts_with("error: postern.toml:1: "));
}

TEST(Edit, aTargetIsAdded) {
    const auto made = withTarget("", {"shop", "host=db dbname=app", "file", "shop.password"}, "postern.toml");
    ASSERT_TRUE(made) << made.error().message();
    const auto loaded = parseConfiguration(*made, "x");
    ASSERT_TRUE(loaded.configuration) << *made;
    EXPECT_EQ(loaded.configuration->target("shop")->password.kind, PasswordSource::Kind::File);
    EXPECT_FALSE(withTarget(*made, {"shop", "dbname=other", {}, {}}, "postern.toml")) << "the name is taken";
    EXPECT_FALSE(withTarget("", {"shop", "host=db password=secret", {}, {}}, "postern.toml")) << "never a password";
}
