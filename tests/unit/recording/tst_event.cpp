// Journal form and canonical JSON of events.
#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "sample_events.h"

namespace {

using namespace postern::recording;
using nlohmann::json;
using postern::recording::tests::SampleEvents;

std::string encoded(const Event& event) {
    std::string out;
    encode(event, out);
    return out;
}

std::string canonical(const Event& event) {
    std::string out;
    appendCanonicalJson(event, out);
    return out;
}

TEST(EventCodec, decodeIsTheInverseOfEncode) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    SampleEvents samples(seed);
    for (int i = 0; i < 5000; ++i) {
        const auto event = samples.random();
        const auto record = encoded(event);
        const auto back = decode(record);
        ASSERT_TRUE(back) << i;
        ASSERT_EQ(encoded(*back), record);
        ASSERT_EQ(canonical(*back), canonical(event));
        ASSERT_EQ(back->body.index(), event.body.index());
    }
}

TEST(EventCodec, encodeAppends) {
    std::string out = "before";
    encode(SampleEvents::start(SessionId{7}), out);
    EXPECT_TRUE(out.starts_with("before"));
    EXPECT_TRUE(decode(std::string_view(out).substr(6)));
}

TEST(EventCodec, everyCutAndEveryExtensionIsRefused) {
    SampleEvents samples(3);
    for (int i = 0; i < 50; ++i) {
        auto event = samples.random();
        const auto record = encoded(event);
        // What was added later may be absent: cut off there, it is a record of before.
        std::vector<std::size_t> older;
        if (auto* statement = std::get_if<Statement>(&event.body)) {
            const bool hasPlan = !statement->plan.empty();
            if (hasPlan || statement->policyVersion != 0) {
                auto whole = event;
                std::get<Statement>(whole.body).policyVersion = 1; // one byte
                older.push_back(encoded(whole).size() - 1);
            }
            statement->policyVersion = 0;
            statement->plan = {};
            older.push_back(encoded(event).size());
        } else if (auto* approval = std::get_if<Approval>(&event.body)) {
            approval->evidence = {};
            older.push_back(encoded(event).size());
        }
        for (std::size_t cut = 0; cut < record.size(); ++cut)
            ASSERT_TRUE(std::find(older.begin(), older.end(), cut) != older.end() ||
                        !decode(std::string_view(record).substr(0, cut)));
        ASSERT_FALSE(decode(record + '\0'));
    }
}

TEST(EventCodec, changedBytesNeverCrash) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    SampleEvents samples(seed);
    for (int i = 0; i < 20000; ++i) {
        auto record = encoded(samples.random());
        for (auto n = samples.generator()() % 4; n > 0; --n)
            record[samples.generator()() % record.size()] = static_cast<char>(samples.generator()());
        if (const auto event = decode(record)) {
            const auto text = canonical(*event);
            ASSERT_TRUE(postern::isUtf8(text));
        }
    }
}

TEST(CanonicalJson, isValidJsonForAnyContent) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    SampleEvents samples(seed);
    for (int i = 0; i < 5000; ++i) {
        const auto event = samples.random();
        const auto text = canonical(event);
        ASSERT_TRUE(json::accept(text)) << text;
        ASSERT_EQ(text.find('\n'), std::string::npos);
        const auto object = json::parse(text);
        ASSERT_EQ(object.at("session"), toString(event.session));
        ASSERT_EQ(object.at("event"), eventName(event.body));
    }
}

TEST(CanonicalJson, saysWhatTheContractNames) {
    const SessionId id{0x00ab00000000cd01};
    SampleEvents samples;
    const auto start = json::parse(canonical(samples.start(id)));
    EXPECT_EQ(start.at("session"), "00ab00000000cd01");
    EXPECT_EQ(start.at("seq"), 1);
    EXPECT_EQ(start.at("time"), "2026-09-21T14:13:20.000000Z");
    EXPECT_EQ(start.at("identity").at("email"), "ada@example.com");
    EXPECT_EQ(start.at("agent"), json::parse(R"({"name":"copilot","kind":"ai"})"));
    EXPECT_EQ(start.at("client").at("process_chain").at(1), "code (7)");
    EXPECT_EQ(start.at("target"), json::parse(R"({"name":"prod","database":"app","user":"postern_app"})"));
    EXPECT_EQ(start.at("postern"), "0.1.0");

    const auto statement = json::parse(canonical(samples.statement(id, 2, 1, "SELECT \"é\"\n WHERE id = $1")));
    EXPECT_EQ(statement.at("sql"), "SELECT \"é\"\n WHERE id = $1");
    EXPECT_EQ(statement.at("parameters"), json::parse(R"([{"type":"int4","value":"42"}])"));
    EXPECT_EQ(statement.at("decision"), json::parse(R"({"action":"allow","rules":[],"reason":""})"));
    EXPECT_EQ(statement.at("protocol"), "extended");

    const auto result = json::parse(canonical(samples.result(id, 3, 1)));
    EXPECT_EQ(result.at("columns"), json::parse(R"([{"name":"abalance","type":"int4","masked_by":null}])"));
    EXPECT_EQ(result.at("data"), json::parse(R"([["-42"]])"));
    EXPECT_EQ(result.at("duration_us"), 87);

    const auto end = json::parse(canonical(samples.end(id, 4, 1)));
    EXPECT_EQ(end.at("bytes_to_client"), 100);
}

TEST(CanonicalJson, parametersThatWereCutSayTheirLength) {
    SampleEvents samples;
    auto event = samples.statement(SessionId{1}, 1, 1, "x");
    auto& parameters = std::get<Statement>(event.body).parameters;
    parameters = {{25, Format::Text, 100, "ab\xC3", {}}, // a prefix that ends inside a character
                  {17, Format::Binary, 9, std::string_view("\1\2", 2), {}},
                  {25, Format::Text, -1, {}, {}},
                  {0, Format::Text, 3, "abc", {}},
                  {25, Format::Text, 4, "****", "customers.ssn"},
                  {16500, Format::Binary, 1, "a", {}}};
    EXPECT_EQ(json::parse(canonical(event)).at("parameters"),
              json::parse(R"([{"type":"text","value":"ab","length":100},{"type":"bytea","value":"\\x0102","length":9},
                              {"type":"text","value":null},{"value":"abc"},{"type":"text","value":"****","masked_by":"customers.ssn"},
                              {"type":16500,"value":"\\x61"}])"));
}

TEST(CanonicalJson, rowsThatDoNotParseGiveWhatCouldBeRead) {
    SampleEvents samples;
    auto event = samples.result(SessionId{1}, 1, 1, "cell");
    auto& result = std::get<ResultEvent>(event.body);
    const std::string whole(result.data);
    for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
        const auto part = whole.substr(0, cut);
        result.data = part;
        ASSERT_TRUE(json::accept(canonical(event)));
    }
    result.dataKind = DataKind::CopyText, result.data = "1\tx\n";
    EXPECT_EQ(json::parse(canonical(event)).at("data"), "1\tx\n");
    result.dataKind = DataKind::CopyBinary, result.data = "PG";
    EXPECT_EQ(json::parse(canonical(event)).at("data"), "\\x5047");
    result.dataKind = DataKind::None;
    EXPECT_TRUE(json::parse(canonical(event)).at("data").is_null());
}

TEST(SessionIdText, isSixteenDigits) {
    EXPECT_EQ(toString(SessionId{0}), "0000000000000000");
    EXPECT_EQ(sessionIdFromString("00000000000000ff"), SessionId{255});
    EXPECT_FALSE(sessionIdFromString("ff"));
    EXPECT_FALSE(sessionIdFromString("00000000000000fg"));
}

} // namespace
