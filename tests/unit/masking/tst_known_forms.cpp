// Pseudonyms and hashes that were handed out: agents keep them, so they must be the same for ever. The values of these
// tables were made by version 0.1.0.
#include <gtest/gtest.h>

#include "masking/method.h"

using namespace postern;
using namespace postern::masking;

namespace {

constexpr std::string_view kKey = "a secret of the store";

struct Known {
    Oid type;
    std::string_view value, form;
};

std::string made(policy::Mask::Method method, Oid type, std::string_view value, std::string_view key = kKey) {
    ColumnMask mask;
    mask.setType(valueType(type));
    mask.method = method;
    return masked(mask, value, false, key).value_or("NULL");
}

const Known kPseudonyms[] = {
    {25, "a", "c"},
    {25, "7", "4"},
    {25, "42", "67"},
    {25, "Oslo", "Uwpf"},
    {25, "M4-x", "V7-e"},
    {25, "Berlin", "Mtvdxo"},
    {25, "Anna-Lena Schmidt", "Iwcm-Rhgo Dzctwzx"},
    {25, "invoice 2024-1234567", "ohsrdli 9581-7647570"},
    {25, "the quick brown fox no. 1234567", "ztv tffsu rfjke cqi ms. 2854501"},
    {25, "0123456789abcdefABCDEFGHIJKLMNOP", "1058188529qqfrggCICJHFXMLRHXMLZK"},
    {25, "0123456789abcdefABCDEFGHIJKLMNOPq", "6557844140dtzhviAXQJIXFBDISKHXRXz"},
    {25, "0123456789abcdefABCDEFGHIJKLMNO", "6071222082umpvmjYSIWRUDYTLIHFNP"},
    {25, "anna.schmidt+x@example.org", "mlfv.jqlggjp+y@dibropp.org"},
    {25, "a@b.co", "z@s.co"},
    {25, "a@b.c", "g@c.v"},
    {25, "two@at@example.org", "ioi@tc@qdkqotz.mdr"},
    {25, "x y@example.org", "q i@pkogouq.klw"},
    {25, "n@1.2", "b@9.6"},
    {25, "@example.org", "@apibqze.mvq"},
    {25, "José Müller-Ørsted", "Xqmó Dücolv-Ûenndv"},
    {25, "Łódź", "ńîfŎ"},
    {25, "Αθήνα", "Αλχνη"},
    {25, "Анна", "Ъпцз"},
    {25, "山田太郎", "懡緓訦蒑"},
    {25, "やまだ", "ぁあい"},
    {25, "김철수 7", "쬦꺲퀯 0"},
    {25, "„Anna“", "„Tbep“"},
    {25, "", "****e06df558a88802674c5e9e53cf69fe4d"},
    {25, "---", "****97b1f019d5e008df2a65d9779acfb91d"},
    {25, "😀", "****010ff4bd5fce453a3b355ec0a3ebcfba"},
    {25, "\xE4", "****1457d2d62480d39c7c8dfc6e2d0dff0d"},
    {1042, "DE   ", "PZ   "},
    {1043, "Anna", "Tbep"},
    {142, "<a/>", "****aace34068163f41da712d38034786ea3"},
    {21, "7", "2"},
    {21, "32767", "17307"},
    {21, "-5", "-1"},
    {23, "42", "70"},
    {23, "-2147483647", "-1414501901"},
    {23, "0", "6"},
    {20, "9223372036854775807", "5569723082208900273"},
    {20, "1234567", "4952917"},
    {1700, "-12.5000", "-87.6000"},
    {1700, "0.05", "0.88"},
    {1700, "12345678901234567890123456789012345.678", "73835585037966225891165227156867057.522"},
    {701, "1234.5", "5226.1"},
    {700, "0.25", "0.76"},
    {1082, "1999-12-31", "1959-12-12"},
    {1082, "2024-02-29", "2004-01-06"},
    {1114, "2024-02-29 00:00:00", "2004-01-06 00:00:00"},
    {1114, "2024-02-29 10:11:12", "2057-10-21 22:56:19"},
    {1114, "2024-02-29 10:11:12.123", "2075-11-02 11:13:31.809"},
    {1114, "2024-02-29 10:11:12.123456", "2015-03-23 23:34:08.693073"},
    {1184, "2024-02-29 10:11:12.123+00", "2075-11-02 11:13:31.809+00"},
    {1184, "2024-02-29 12:00:00+02", "2020-09-24 09:15:23+00"},
    {2950, "550e8400-e29b-41d4-a716-446655440000", "dd659ac5-a17e-40df-b201-c22b11881915"},
    {17, R"(\x0102ff)", R"(\xdce07c)"},
    {17, R"(\x00)", R"(\xbf)"},
    {3802, R"({"a": 1})", R"("257feb8c2e29f8e913b3e9e91eb5b8b1")"},
    {114, "{}", R"("6851d82eee867954b6543684477729c0")"},
};

const Known kHashes[] = {
    {25, "a", "0c937109f4a1bc2fa0a86d28e3832017"},
    {25, "7", "7ad5ac63a1e138807c25298cc4a37db4"},
    {25, "Oslo", "6b5f2d14700b68c57926192b20c3d779"},
    {25, "Berlin", "d296ed6f012c155222d4aae86f975547"},
    {25, "0123456789abcdefABCDEFGHIJKLMNOPq", "9b921afd33fc4727e38dfd1231100527"},
    {25, "anna.schmidt+x@example.org", "1188037b3565351d28b5d29216e4f67c"},
    {25, "山田太郎", "464c7d28f96ee05df0ac5b49619b97fd"},
    {25, "", "e06df558a88802674c5e9e53cf69fe4d"},
    {25, "😀", "010ff4bd5fce453a3b355ec0a3ebcfba"},
    {1042, "DE   ", "3a2a968dab7aacbdaae4394368b2e981"},
    {1043, "Anna", "aa71f7c00f0c9cb26dd4bea2578a936b"},
    {142, "<a/>", "aace34068163f41da712d38034786ea3"},
    {2950, "550e8400-e29b-41d4-a716-446655440000", "f2a34e3e-85ba-8e56-81b6-b6ebc1eb6e52"},
    {17, R"(\x0102ff)", R"(\xd0604c54382b015f8bb3709aeb13ea8e)"},
    {17, R"(\x00)", R"(\x7b7fdea6f172ce282398b27f87d20bfc)"},
    {3802, R"({"a": 1})", R"("257feb8c2e29f8e913b3e9e91eb5b8b1")"},
    {114, "{}", R"("6851d82eee867954b6543684477729c0")"},
};

std::string repeated(std::string_view text, std::size_t size) {
    std::string out;
    while (out.size() < size)
        out.append(text.substr(0, size - out.size()));
    return out;
}

} // namespace

TEST(KnownForms, pseudonyms) {
    for (const auto& known : kPseudonyms)
        EXPECT_EQ(made(policy::Mask::Method::Pseudonym, known.type, known.value), known.form) << known.value;
}

TEST(KnownForms, longPseudonyms) {
    const auto of = [](std::string_view text) { return made(policy::Mask::Method::Pseudonym, 25, text); };
    EXPECT_EQ(of(repeated("Ab1 -", 200)),
              "Nr9 -Dn1 -Uu7 -Vk1 -Ha9 -Eo6 -Sh1 -Zh0 -Be9 -Ki3 -Mz4 -Kv8 -Ca1 -Lk8 -Wf0 -Py4 -Lw7 -Fz3 -Uy4 -Tv3 -"
              "Pc6 -Fs8 -Of4 -Ef9 -Vj9 -Dl1 -Ro7 -Og7 -Kk9 -Is6 -Ha4 -Zw2 -Wk9 -Sl3 -Zp3 -Wn9 -Ia9 -Vw4 -Kl3 -Kk5 -");
    const auto letters = repeated("abcdefghijklmnopqrstuvwxyz", 256);
    EXPECT_EQ(of(letters),
              "egxhsautioxubzwgbhakaazzaljoyimgovkkscqwrcvjpfftpmbtywnecnnuhoszvogfjymcpmveslvzfaraqhtzeakxlpqjdhuittvh"
              "pxlrpsbtylclkipnkkjfjrxehicvbjijwwloxchzilwqxzgdpennejqvxsnphgljbkeckpbrpqcrfjiqhtxwaouaqfcdwownwbnkyvfp"
              "uufvjngyfmcqtaydiemreewojvcssvarmcttiyfprlqdspme");
    EXPECT_EQ(of(letters + 'x'), "****167ef2435f5f53068e7799131bd305a8");
}

TEST(KnownForms, hashes) {
    for (const auto& known : kHashes)
        EXPECT_EQ(made(policy::Mask::Method::Hash, known.type, known.value), known.form) << known.value;
}

// HMAC treats a key of up to 64 bytes otherwise than a longer one.
TEST(KnownForms, keysOfEveryLength) {
    const struct {
        std::size_t size;
        std::string_view pseudonym, hash;
    } cases[] = {
        {1, "Ujpw Aggqkbd", "f04b289a2fb30c09c206dfe316030802"},
        {63, "Iiun Mmwxejv", "97ee749f11238dd4d6204dee9d422d35"},
        {64, "Yvsq Rujpyju", "0d502740790b69fe47a36836d5a38d47"},
        {65, "Mbte Wsmyaup", "504b5ed5febac7b1b2ec73d2a58fad46"},
        {200, "Oaae Uijclxd", "8edfcc2abea21ab142b7ef5320c8499c"},
    };
    for (const auto& c : cases) {
        const std::string key(c.size, 'k');
        EXPECT_EQ(made(policy::Mask::Method::Pseudonym, 25, "Anna Schmidt", key), c.pseudonym) << c.size;
        EXPECT_EQ(made(policy::Mask::Method::Hash, 25, "Anna Schmidt", key), c.hash) << c.size;
    }
}
