#include <gtest/gtest.h>

#include <random>

#include "base/bytes.h"
#include "base/text.h"
#include "masking/copy_mask.h"
#include "masking/sensitive_names.h"

using namespace postern;
using namespace postern::masking;
using Method = policy::Mask::Method;

namespace {

const std::vector<std::string> kAll{"credit-card", "us-ssn",  "email", "iban",       "phone",
                                    "aws-key",     "api-key", "jwt",   "private-key"};

std::shared_ptr<const Detectors> detectors(std::vector<std::string> kinds = kAll, Method method = Method::Redact) {
    policy::Detect detect;
    detect.kinds = std::move(kinds);
    detect.method = method;
    return Detectors::compile({detect});
}

const Detectors& all() {
    static const auto kDetectors = detectors();
    return *kDetectors;
}

Keyed& keyed() {
    static Keyed kKeyed("a secret of the store");
    return kKeyed;
}

std::string masked(std::string_view text, std::string_view column = "value") {
    std::string out;
    DetectedSet found = 0;
    const auto outcome = all().mask(text, ScanColumn(valueType(25), column), false, keyed(), out, found);
    EXPECT_EQ(outcome == Detectors::Outcome::Changed, !out.empty());
    EXPECT_EQ(outcome == Detectors::Outcome::Unchanged, found == 0);
    return outcome == Detectors::Outcome::Unchanged ? std::string(text) : out;
}

std::string masked(Oid type, std::string_view value, bool binary = false, std::string_view column = "value") {
    std::string out;
    DetectedSet found = 0;
    switch (all().mask(value, ScanColumn(valueType(type), column), binary, keyed(), out, found)) {
    case Detectors::Outcome::Unchanged:
        return std::string(value);
    case Detectors::Outcome::Changed:
        return out;
    case Detectors::Outcome::Null:
        break;
    }
    return "NULL";
}

} // namespace

TEST(Detectors, findWhatTheyAreFor) {
    const struct {
        const char *text, *expected;
    } cases[] = {
        {"4111111111111111", "****"},
        {"card 4111 1111 1111 1111 12/25", "card **** 12/25"},
        {"5500-0000-0000-0004, 378282246310005;3782 822463 10005", "****, ****;****"},
        {"a,30569309025904,6011111111111117", "a,****,****"},
        {"\xE5\x8D\xA1\xE5\x8F\xB7"
         "4111111111111111",
         "\xE5\x8D\xA1\xE5\x8F\xB7****"},
        {"SSN 219-09-9999.", "SSN ****."},
        {"social security number: 219099999", "social security number: ****"},
        {"DE89370400440532013000", "****"},
        {"IBAN: GB82 WEST 1234 5698 7654 32!", "IBAN: ****!"},
        {"NO9386011117947", "****"},
        {"write to <anna.schmidt+x@mail.example.org>.", "write to <****>."},
        {"j\xC3\xB6rg@b\xC3\xBC"
         "cher.de",
         "****"},
        {"mailto:a@b.co?subject=x", "mailto:****?subject=x"},
        {"https://x.example/?u=joe@example.com&y=1", "https://x.example/?u=****&y=1"},
        {"call +49 30 1234567 or (415) 555-2671", "call **** or ****"},
        {"+4915112345678", "****"},
        {"415-555-2671", "****"},
        {"tel: 030 1234567", "tel: ****"},
        {"AKIAIOSFODNN7EXAMPLE", "****"},
        {"aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "aws_secret_access_key = ****"},
        {"token ghp_0123456789abcdefghijABCDEFGHIJ012345", "token ****"},
        {"glpat-AbCdEf0123456789wxyz", "****"},
        {"xoxb-123456789012-abcdefghijklmnop", "****"},
        {"https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
         "https://hooks.slack.com/services/****"},
        {"sk_live_0123456789abcdefABCDEF", "****"},
        {"AIzaSyA-0123456789abcdefghijklmnopqrstu", "****"},
        {"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
         "****"},
        {"a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nb", "a\n****\nb"},
        {"-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn", "****"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(masked(c.text), c.expected) << c.text;
}

TEST(Detectors, namesGiveContext) {
    EXPECT_EQ(masked("030 1234567", "phone"), "****");
    EXPECT_EQ(masked("030 1234567", "customerPhone"), "****");
    EXPECT_EQ(masked("030 1234567", "extent"), "030 1234567");
    EXPECT_EQ(masked("219099999", "ssn"), "****");
    EXPECT_EQ(masked("219099999", "amount"), "219099999");
    EXPECT_EQ(masked("4111111111111111", "order_id"), "4111111111111111");
    EXPECT_EQ(masked("4111111111111111", "card_number"), "****");
    EXPECT_EQ(masked("4111 1111 1111 1111", "order_id"), "****") << "nobody writes another number in such groups";
}

TEST(Detectors, leaveOrdinaryValuesAlone) {
    for (const char* text : {"550e8400-e29b-41d4-a716-446655440000",
                             "41111111-1111-1111-4111-111111111111",
                             "2024-01-05 10:11:12.345678+00",
                             "2024-01-05T10:11:12Z",
                             "20240105101112345",
                             "1704449472345678",
                             "1704449472345",
                             "4111111111111112",
                             "4.111111111111111",
                             "0.4111111111111111",
                             "-4111111.1111111111",
                             "1000 2000 3000 4000 5000",
                             "5100 5200 5300 5408 5500",
                             "000-12-3456",
                             "666-12-3456",
                             "912-12-3456",
                             "123-45-6789-01",
                             "12-345-6789",
                             "DE89370400440532013001",
                             "DE8937040044",
                             "XX89370400440532013000",
                             "logo@2x.png",
                             "getty@tty1.service",
                             "git@github.com:org/repo.git",
                             "@scope/package@1.2.3",
                             "postgres://app:secret@db.example.com/app",
                             "a@b",
                             "@anna",
                             "x @ y.com",
                             "1@2.3",
                             "+5",
                             "+12345678",
                             "2024-01-05",
                             "192.168.100.200",
                             "10.0.0.1:5432",
                             "fe80::1ff:fe23:4567:890a",
                             "00:1B:44:11:3A:B7",
                             "1.2.3-4.5",
                             "v15.20.1",
                             "978-3-16-148410-0",
                             "4006381333931",
                             "order 4111111111111111",
                             "hotel 12345",
                             "500 calls",
                             "AKIA",
                             "AKIAlowercase0000000",
                             "ghp_short",
                             "eyJhbGciOi",
                             "eyJhYmNkZWZnaGlqa2wi.eyJhYmNkZWZn.abc",
                             "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----",
                             "d41d8cd98f00b204e9800998ecf8427e",
                             "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                             "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                             "SG.1",
                             "sk-1234",
                             "1e+20",
                             "{\"id\": 1704449472345678}",
                             "lorem ipsum dolor sit amet",
                             ""})
        EXPECT_EQ(masked(text), text);
}

// Values of the kinds that tables are full of, made at random.
TEST(Detectors, noFalsePositivesAmongOrdinaryValues) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937_64 random(seed);
    const auto digits = [&](int count) {
        std::string out;
        for (int i = 0; i < count; ++i)
            out += static_cast<char>('0' + random() % 10);
        return out;
    };
    const auto from = [&](std::string_view set, int count) {
        std::string out;
        for (int i = 0; i < count; ++i)
            out += set[random() % set.size()];
        return out;
    };
    constexpr std::string_view kHex = "0123456789abcdef", kUpper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                               kLower = "abcdefghijklmnopqrstuvwxyz";
    for (int i = 0; i < 5'000; ++i) {
        const auto two = [&](int below) {
            const auto n = random() % static_cast<unsigned>(below) + 1;
            return (n < 10 ? "0" : "") + std::to_string(n);
        };
        const auto date = "20" + digits(2) + "-" + two(12) + "-" + two(28);
        const auto time = two(23) + ":" + two(59) + ":" + two(59);
        const std::string values[] = {
            digits(1 + static_cast<int>(random() % 13)), // any number up to 13 digits
            "-" + digits(9) + "." + digits(4),           // amounts
            digits(3) + "." + digits(15),                // floats
            "17" + digits(11),
            "17" + digits(14),
            "1" + digits(18), // epochs, snowflakes
            date,
            date + " " + time,
            date + "T" + time + "." + digits(6) + "Z",
            date + " " + time + "+00",
            from(kHex, 8) + "-" + from(kHex, 4) + "-4" + from(kHex, 3) + "-a" + from(kHex, 3) + "-" + from(kHex, 12),
            from(kHex, 32),
            from(kHex, 40),
            from(kHex, 64),
            digits(3) + "." + digits(2) + "." + digits(1), // versions
            "10." + digits(2) + "." + digits(2) + "." + digits(2),
            from(kUpper, 3) + "-" + digits(6),
            from(kUpper, 2) + digits(9),
            from(kUpper, 4) + "-" + digits(4) + "-" + digits(4),
            "INV-" + date + "-" + digits(5),
            digits(5),
            digits(5) + "-" + digits(4), // ZIP+4
            from(kLower, 8) + "_" + from(kLower, 5),
            "/" + from(kLower, 6) + "/" + digits(4) + "/" + from(kLower, 5) + ".html",
            "{\"id\": " + digits(6) + ", \"at\": \"" + date + "\", \"ok\": true}",
            "(" + digits(2) + "," + digits(3) + ")",
            date + " " + time + "," + date + " " + time,
            from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 44),
        };
        for (const auto& value : values)
            ASSERT_EQ(masked(value), value);
    }
}

TEST(Detectors, jsonStaysJson) {
    EXPECT_EQ(masked(3802, R"({"a": "joe@example.com", "n": 4111111111111111, "x": [1, "y"]})"),
              R"({"a": "****", "n": "****", "x": [1, "y"]})");
    EXPECT_EQ(masked(114, "{\"m\": \"joe\\u0040example.com\\n\"}"), "{\"m\": \"****\\n\"}") << "escapes hide nothing";
    EXPECT_EQ(masked(3802, "\x01{\"phone\": \"030 1234567\", \"joe@example.com\": null}", true),
              "\x01{\"phone\": \"****\", \"****\": null}");
    EXPECT_EQ(masked(114, R"({"ssn": 219099999, "order": 219099999})"), R"({"ssn": "****", "order": 219099999})");
    EXPECT_EQ(masked(114, "{\"broken joe@example.com"), "\"****\"");
    EXPECT_EQ(masked(3802, R"({"a": 1})"), R"({"a": 1})");
}

TEST(Detectors, arraysInBothFormats) {
    EXPECT_EQ(masked(1009, "{a,joe@example.com,\"call +49 30 1234567\"}"), "{a,****,\"call ****\"}");
    EXPECT_EQ(masked(1009, "{\"-----BEGIN PRIVATE KEY-----\nx\"}"), "{****}") << "it reaches beyond its element";
    std::string binary, expected;
    for (auto* out : {&binary, &expected}) {
        for (const std::uint32_t word : {1U, 0U, 25U, 2U, 1U, 1U})
            putU32(*out, word);
        *out += 'a';
    }
    putU32(binary, 15);
    binary += "joe@example.com";
    putU32(expected, 4);
    expected += "****";
    EXPECT_EQ(toHex(masked(1009, binary, true)), toHex(expected));
    EXPECT_EQ(masked(1009, binary.substr(0, binary.size() - 1), true).substr(24), "****")
        << "what does not add up is hidden";
    EXPECT_EQ(masked(17, "\\x6a6f65406578616d706c652e636f6d21"), "\\x2a2a2a2a21");
    EXPECT_EQ(masked(1001, "{\"\\\\x6a6f65406578616d706c652e636f6d\"}"), "{\"\\\\x2a2a2a2a\"}");
}

TEST(Detectors, typesThatOnlyHoldTexts) {
    EXPECT_EQ(masked(2249, "(1,joe@example.com)"), "NULL");
    EXPECT_EQ(masked(3614, "'joe@example.com':1"), "NULL");
    EXPECT_EQ(masked(20, "4111111111111111"), "4111111111111111") << "numbers are not looked at";
    EXPECT_EQ(masked(2950, "550e8400-e29b-41d4-a716-446655440000"), "550e8400-e29b-41d4-a716-446655440000");
}

TEST(Detectors, methods) {
    std::string out;
    DetectedSet found = 0;
    const ScanColumn column(valueType(25), "x");
    EXPECT_EQ(detectors({"email"}, Method::Null)->mask("a joe@example.com", column, false, keyed(), out, found),
              Detectors::Outcome::Null);
    EXPECT_TRUE(out.empty());
    EXPECT_EQ(toString(found), "email");
    EXPECT_EQ(detectors({"email"}, Method::Null)->maskText("a joe@example.com", keyed(), out, found),
              Detectors::Outcome::Changed);
    EXPECT_EQ(out, "****");
    out.clear();
    EXPECT_EQ(detectors({"email"}, Method::Hash)->mask("a joe@example.com", column, false, keyed(), out, found),
              Detectors::Outcome::Changed);
    EXPECT_EQ(out.size(), 34U);
    EXPECT_EQ(detectors({"iban"})->mask("a joe@example.com", column, false, keyed(), out, found),
              Detectors::Outcome::Unchanged);
    EXPECT_EQ(Detectors::compile({}), nullptr);
}

TEST(Detectors, inRowsAndInCopy) {
    ColumnMask redact;
    redact.setType(valueType(25));
    RowMask rows({redact, std::nullopt, std::nullopt, std::nullopt}, "key");
    rows.scan(detectors(), {ScanColumn(valueType(25), "a"), ScanColumn(valueType(25), "b"),
                            ScanColumn(valueType(20), "c"), ScanColumn(valueType(25), "phone")});
    const auto row = [](const std::vector<std::string>& values) {
        std::string body;
        putU16(body, static_cast<std::uint16_t>(values.size()));
        for (const auto& value : values) {
            putU32(body, static_cast<std::uint32_t>(value.size()));
            body += value;
        }
        return body;
    };
    std::string out;
    ASSERT_TRUE(rows.rewriteBody(row({"x", "mail joe@example.com", "4111111111111111", "030 1234567"}), {}, out));
    EXPECT_EQ(out, row({"****", "mail ****", "4111111111111111", "****"}));
    EXPECT_EQ(rows.found(1), static_cast<DetectedSet>(Detected::Email));
    EXPECT_EQ(rows.found(2), 0);
    CopyMask text(rows, {});
    out.clear();
    ASSERT_TRUE(text.feed("x\tjoe@example.com\\tx\t4111111111111111\ty\n", out));
    EXPECT_EQ(out, "****\t****\\tx\t4111111111111111\ty\n");
    CopyFormat csv;
    csv.kind = CopyFormat::Kind::Csv;
    csv.delimiter = '-';
    csv.null = "";
    csv.header = true;
    CopyMask lines(rows, csv);
    out.clear();
    ASSERT_TRUE(lines.feed("a-joe@example.com-c-phone\nx-\"219-09-9999\"-1-\n", out));
    EXPECT_EQ(out, "a-joe@example.com-c-phone\n****-****-1-\n");
}

TEST(Detectors, hostileTextsTakeLinearTime) {
    for (const std::string& piece :
         {std::string("eyJ"), std::string("4111 "), std::string("4111111111111111-"), std::string("a@"),
          std::string("@a."), std::string("xoxb-"), std::string("sk-"), std::string("A"),
          std::string("-----BEGIN PRIVATE KEY-----"), std::string("+1 "), std::string("(2"), std::string("DE89"),
          std::string("1"), std::string("://a"), std::string("secret")}) {
        std::string text;
        while (text.size() < 400'000)
            text += piece;
        (void)masked(text);
        (void)masked(3802, '"' + text + '"');
    }
}

TEST(SensitiveNames, byWordsAndParts) {
    EXPECT_EQ(sensitiveName("customer_email"), "email");
    EXPECT_EQ(sensitiveName("PassWord"), "password");
    EXPECT_EQ(sensitiveName("homePhone2"), "phone");
    EXPECT_EQ(sensitiveName("SSN"), "national id");
    EXPECT_EQ(sensitiveName("birth_date"), "birth date");
    EXPECT_EQ(sensitiveName("last_ip"), "ip address");
    for (const auto* name : {"id", "city", "status", "shipping", "pinned", "totals", "description", "tips",
                             "mailbox_count", "token_count_x", "cellar", "created_at", "spanish", ""})
        EXPECT_EQ(sensitiveName(name), std::string_view(name) == "token_count_x" ? "secret" : "") << name;
}
