// Payloads encrypted at rest: nothing in the clear in any file, keys that rotate, keys that are lost, bytes that were
// tampered with, processes that were killed.
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include "recording/sqlite_index.h"
#include "recording/sqlite_upkeep.h"
#include "recording_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

constexpr SessionId kSession{0x1111111111111111}, kOther{0x2222222222222222}, kThird{0x3333333333333333};
constexpr std::string_view kSecretText = "pgbench_accounts"; // of every statement that the fixture records

std::shared_ptr<const PayloadKey> share(const PayloadKey& key) {
    return std::make_shared<const PayloadKey>(key.clone());
}

class EncryptionTest : public RecordingTest {
protected:
    static KeySource ring(std::initializer_list<const PayloadKey*> keys) {
        auto out = std::make_shared<KeyRing>();
        for (const auto* key : keys)
            out->add(key->clone());
        return [out](std::string_view) -> Result<std::shared_ptr<const KeyRing>> {
            return std::shared_ptr<const KeyRing>(out);
        };
    }
    Result<std::unique_ptr<Recorder>> tryOpen(const PayloadKey* key, KeySource keys) {
        RecorderOptions options;
        options.folder = m_folder.path();
        options.journalBytes = 1 << 20;
        options.keys = std::move(keys);
        if (key)
            options.journalKey = share(*key);
        auto store = SqliteStore::open(storePath(), Durability::Process, key);
        if (!store)
            return store.error();
        return Recorder::open(std::move(options), std::move(*store), this->key());
    }
    std::unique_ptr<Recorder> openWith(const PayloadKey* key, KeySource keys) {
        return must(tryOpen(key, std::move(keys)));
    }
    SessionReader readerWith(KeySource keys) const {
        return SessionReader(must(SqliteArchive::open(storePath(), std::move(keys))));
    }
    Result<std::size_t> count(SessionId id, KeySource keys) const {
        std::size_t lines = 0;
        POSTERN_TRY(readerWith(std::move(keys)).events(id, [&](std::string_view) { return ++lines, true; }));
        return lines;
    }
    Result<Verification> verifyWith(KeySource keys) const {
        return verifyStore(*must(SqliteArchive::open(storePath(), std::move(keys))), {.trusted = {key().publicKey()}});
    }
    bool holdsAnywhere(std::string_view text) const {
        for (const auto& file : std::filesystem::directory_iterator(m_folder.path()))
            if (readFile(file.path()).find(text) != std::string::npos)
                return true;
        return false;
    }
    static std::string where(SessionId id) {
        return " WHERE session = " + std::to_string(static_cast<std::int64_t>(id.value));
    }

    PayloadKey m_first = PayloadKey::generate(), m_second = PayloadKey::generate();
};

TEST_F(EncryptionTest, aKeyIsWhatItsTextSays) {
    const auto again = must(PayloadKey::load(m_first.toText().view()));
    EXPECT_EQ(again.id(), m_first.id());
    EXPECT_NE(m_second.id(), m_first.id());
    EXPECT_FALSE(PayloadKey::load("postern-payload-key:aes-256-gcm:abcd"));
    EXPECT_FALSE(PayloadKey::load(""));
    KeyRing keys;
    keys.add(m_first.clone()), keys.add(m_second.clone()), keys.add(m_first.clone());
    const auto read = must(KeyRing::load(keys.toText()));
    ASSERT_EQ(read.keys().size(), 2U);
    EXPECT_EQ(read.keys().back().id(), m_second.id());
    EXPECT_FALSE(KeyRing::load(Secret("postern-payload-key:aes-256-gcm:zzz\n")));
}

TEST_F(EncryptionTest, everyBytePosition) {
    Sealer sealer(m_first);
    Opener opener(ring({&m_first}));
    const auto one = sealer.seal("here", "what was recorded"), two = sealer.seal("here", "what was recorded");
    EXPECT_NE(one, two); // never the same nonce
    EXPECT_EQ(must(opener.open("here", one)), "what was recorded");
    EXPECT_EQ(must(opener.open("there", one)), std::nullopt);
    EXPECT_EQ(must(opener.open("here", one.substr(0, one.size() - 1))), std::nullopt);
    EXPECT_EQ(must(opener.open("here", "")), std::nullopt);
    for (std::size_t at = 0; at < one.size(); ++at) {
        auto damaged = one;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
        const auto opened = opener.open("here", damaged);
        if (opened) // else its key id became another one
            EXPECT_EQ(*opened, std::nullopt) << "byte " << at;
        else
            EXPECT_TRUE(at >= 1 && at <= kPayloadKeyIdBytes) << "byte " << at;
    }
    EXPECT_EQ(must(opener.open("here", two)), "what was recorded");
}

TEST_F(EncryptionTest, nothingIsInTheClearInAnyFile) {
    const auto keys = ring({&m_first});
    {
        auto recorder = openWith(&m_first, keys);
        record(*recorder, kSession, 40);
        ASSERT_TRUE(recorder->flush(std::chrono::seconds(30)));
        EXPECT_FALSE(holdsAnywhere(kSecretText)) << "while running";
        ASSERT_TRUE(recorder->stop());
    }
    EXPECT_FALSE(holdsAnywhere(kSecretText)) << "afterwards";
    EXPECT_EQ(must(count(kSession, keys)), 82U);
    const auto verified = must(verifyWith(keys));
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(verified.events, 82U);
}

TEST_F(EncryptionTest, whatTheJournalHeldInTheClearIsOverwritten) {
    {
        auto recorder = open();
        record(*recorder, kSession, 5);
        ASSERT_TRUE(recorder->stop());
    }
    ASSERT_NE(readFile(m_folder.path() / "journal").find(kSecretText), std::string::npos);
    ASSERT_TRUE(openWith(&m_first, ring({&m_first}))->stop());
    EXPECT_EQ(readFile(m_folder.path() / "journal").find(kSecretText), std::string::npos);
}

TEST_F(EncryptionTest, aLostKeyIsSaidAndNothingElseSuffers) {
    {
        auto recorder = openWith(&m_first, ring({&m_first}));
        record(*recorder, kSession, 3);
        ASSERT_TRUE(recorder->stop());
    }
    for (const auto& keys : {KeySource{}, ring({}), ring({&m_second})}) {
        const auto read = count(kSession, keys);
        ASSERT_FALSE(read);
        EXPECT_NE(read.error().message().find("payload key " + m_first.idText()), std::string::npos)
            << read.error().message();
        EXPECT_FALSE(verifyWith(keys)); // an error, not a verdict
        EXPECT_EQ(must(readerWith(keys).sessions({})).size(), 1U);
        EXPECT_FALSE(must(readerWith(keys).seal(kSession)).empty());
    }
    // The place where keys are kept does not answer.
    const auto failing = [](std::string_view) {
        return Result<std::shared_ptr<const KeyRing>>(Error::internal("no keychain"));
    };
    EXPECT_EQ(count(kSession, failing).error().message(), "no keychain");
}

TEST_F(EncryptionTest, keysRotateWithoutRewriting) {
    const auto both = ring({&m_first, &m_second});
    { record(*open(), kSession, 5); } // before there was a key
    const auto before = readFile(storePath());
    { record(*openWith(&m_first, ring({&m_first})), kOther, 5); }
    { record(*openWith(&m_second, both), kThird, 5); }
    for (const auto id : {kSession, kOther, kThird})
        EXPECT_EQ(must(count(id, both)), 12U);
    const auto verified = must(verifyWith(both));
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(verified.sessions, 3U);
    EXPECT_EQ(must(count(kSession, {})), 12U);
    EXPECT_EQ(must(count(kThird, ring({&m_second}))), 12U);
    EXPECT_FALSE(count(kOther, ring({&m_second})));
    { record(*openWith(nullptr, both), SessionId{4}, 2); } // and off again
    EXPECT_EQ(must(count(SessionId{4}, {})), 6U);
    EXPECT_TRUE(must(verifyWith(both)).isWhole());
}

TEST_F(EncryptionTest, aKeyThatComesLaterIsFound) {
    { record(*openWith(&m_second, ring({&m_second})), kSession, 2); }
    int asked = 0;
    const auto source = [&](std::string_view) -> Result<std::shared_ptr<const KeyRing>> {
        auto keys = std::make_shared<KeyRing>();
        keys->add(m_first.clone());
        if (++asked > 1)
            keys->add(m_second.clone());
        return std::shared_ptr<const KeyRing>(keys);
    };
    auto archive = must(SqliteArchive::open(storePath(), source));
    const auto all = [](const EventBlock&) { return true; };
    EXPECT_FALSE(archive->blocks(kSession, all));
    EXPECT_TRUE(archive->blocks(kSession, all));
}

TEST_F(EncryptionTest, tamperedCiphertextIsNamed) {
    const auto keys = ring({&m_first});
    {
        auto recorder = openWith(&m_first, keys);
        record(*recorder, kSession, 3);
        record(*recorder, kOther, 3);
        ASSERT_TRUE(recorder->stop());
    }
    keep("block");
    const auto whole = [&] { putBack("block", Keep::Again); };
    const char* kEdits[] = {
        "data = CAST(substr(data, 1, 60) || x'00ff00' || substr(data, 64) AS BLOB)", // ciphertext
        "data = CAST(substr(data, 1, length(data) - 1) || x'00' AS BLOB)",           // tag
        "data = CAST(substr(data, 1, 30) || x'00ff' || substr(data, 33) AS BLOB)",   // run and counter
        "data = x''",
        "encoding = encoding - 16",
        "encoding = 99",
        "first_seq = 2",
        "last_seq = 900000000000",
    };
    for (const auto* edit : kEdits) {
        sql(std::string("UPDATE block SET ") + edit + where(kSession));
        const auto verified = must(verifyWith(keys));
        ASSERT_EQ(verified.problems.size(), 1U) << edit;
        EXPECT_EQ(verified.problems.front().edit, Edit::Changed) << edit;
        EXPECT_EQ(verified.problems.front().session, kSession) << edit;
        EXPECT_EQ(verified.problems.front().seq, 1U) << edit;
        EXPECT_FALSE(count(kSession, keys)) << edit;
        EXPECT_EQ(must(count(kOther, keys)), 8U) << edit;
        whole();
    }
    // Another session's ciphertext is whole, and not this session's.
    sql(attach() + "UPDATE main.block SET data = (SELECT data FROM aside.block" + where(kOther) + ")" +
        where(kSession));
    EXPECT_EQ(must(verifyWith(keys)).problems.front().session, kSession);
    whole();
    EXPECT_TRUE(must(verifyWith(keys)).isWhole());
}

TEST_F(EncryptionTest, joinedBlocksStayEncrypted) {
    const auto keys = ring({&m_first, &m_second});
    auto recorder = openWith(&m_first, keys);
    SampleEvents samples;
    ASSERT_EQ(append(*recorder, samples.start(kSession)), Append::Recorded);
    for (std::uint64_t n = 1; n <= 8; ++n) {
        ASSERT_EQ(append(*recorder, samples.statement(kSession, n + 1, n, "SELECT 1 FROM pgbench_accounts")),
                  Append::Recorded);
        ASSERT_TRUE(recorder->flush(std::chrono::seconds(30)));
    }
    ASSERT_EQ(append(*recorder, samples.end(kSession, 10, 8)), Append::Recorded);
    ASSERT_TRUE(recorder->stop());
    const auto goOn = [] { return true; };
    EXPECT_FALSE(must(SqliteUpkeep::open(storePath()))->mergeBlocks(goOn)); // says so rather than leaving them
    EXPECT_GT(must(must(SqliteUpkeep::open(storePath(), keys))->mergeBlocks(goOn)), 0U);
    EXPECT_FALSE(holdsAnywhere(kSecretText));
    EXPECT_EQ(must(count(kSession, keys)), 10U);
    EXPECT_EQ(must(count(kSession, ring({&m_second}))), 10U); // the newest key
    EXPECT_TRUE(must(verifyWith(keys)).isWhole());
}

TEST_F(EncryptionTest, theRecorderOfAKeyAsksNobodyForIt) {
    int asked = 0;
    const auto counting = [&](std::string_view) -> Result<std::shared_ptr<const KeyRing>> {
        ++asked;
        return Error::internal("the keychain is locked");
    };
    auto recorder = openWith(&m_first, counting);
    record(*recorder, kSession, 3);
    ASSERT_TRUE(recorder->flush(std::chrono::seconds(30)));
    EXPECT_EQ(recorder->failure(), "");
    ASSERT_TRUE(recorder->stop());
    EXPECT_EQ(asked, 0);
    EXPECT_EQ(must(count(kSession, ring({&m_first}))), 8U);
}

TEST_F(EncryptionTest, whatWasKilledIsRecovered) {
    const auto keys = ring({&m_first});
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        // Before the recorder's thread gathers: nearly all of it is in the journal only.
        auto recorder = openWith(&m_first, keys);
        record(*recorder, kSession, 200, false);
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_FALSE(holdsAnywhere(kSecretText));

    const auto lost = tryOpen(&m_second, ring({&m_second}));
    ASSERT_FALSE(lost);
    EXPECT_NE(lost.error().message().find(m_first.idText()), std::string::npos) << lost.error().message();
    ASSERT_TRUE(openWith(&m_second, ring({&m_first, &m_second}))->stop()); // rotated meanwhile
    EXPECT_EQ(must(count(kSession, ring({&m_first, &m_second}))), 402U);   // with the end that recovery adds
    EXPECT_TRUE(must(verifyWith(ring({&m_first, &m_second}))).isWhole());
    EXPECT_FALSE(holdsAnywhere(kSecretText));
}

} // namespace
