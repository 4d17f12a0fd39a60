#pragma once
// A recorder on a SQLite store in a temporary folder, and what tests do with it.
#include <gtest/gtest.h>

#include "recording/reader.h"
#include "recording/recorder.h"
#include "recording/sqlite_store.h"
#include "recording/verify.h"
#include "sample_events.h"
#include "temporary_folder.h"

namespace postern::recording::tests {

template <class T>
T must(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().message());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

class RecordingTest : public testing::Test {
protected:
    std::filesystem::path storePath() const { return m_folder.path() / "postern.db"; }

    std::unique_ptr<Recorder> open(RecorderOptions options = {}) {
        options.folder = m_folder.path();
        if (options.journalBytes == kJournalBytes)
            options.journalBytes = 1 << 20; // quick to allocate
        auto made = store(options.durability);
        return must(Recorder::open(std::move(options), std::move(made), key()));
    }
    virtual std::unique_ptr<Store> store(Durability durability = Durability::Process) const {
        return must(SqliteStore::open(storePath(), durability));
    }
    virtual std::unique_ptr<Archive> archive() const { return must(SqliteArchive::open(storePath())); }
    SigningKey key() const { return must(SigningKey::load(m_key)); }

    static Append append(Recorder& recorder, const Event& event) {
        std::string record;
        encode(event, record);
        const std::string_view records[] = {record};
        return recorder.append(records);
    }
    // A whole session of `statements` statements with a result each.
    void record(Recorder& recorder, SessionId id, std::uint64_t statements, bool withEnd = true) {
        SampleEvents samples;
        std::uint64_t seq = 1;
        ASSERT_EQ(append(recorder, samples.start(id)), Append::Recorded);
        for (std::uint64_t n = 1; n <= statements; ++n) {
            const auto sql = "SELECT abalance FROM pgbench_accounts WHERE aid = " + std::to_string(n);
            ASSERT_EQ(append(recorder, samples.statement(id, ++seq, n, sql, n % 10 == 0 ? "block" : "allow")),
                      Append::Recorded);
            ASSERT_EQ(append(recorder, samples.result(id, ++seq, n)), Append::Recorded);
        }
        if (withEnd) {
            ASSERT_EQ(append(recorder, samples.end(id, ++seq, statements)), Append::Recorded);
        }
    }
    SessionReader reader() const { return SessionReader(archive()); }
    std::vector<std::string> lines(SessionId id) const {
        std::vector<std::string> out;
        must(reader().events(id, [&](std::string_view line) { return out.emplace_back(line), true; }));
        return out;
    }
    Verification verify(VerifyOptions options = {}) const {
        if (options.trusted.empty())
            options.trusted = {key().publicKey()};
        return must(verifyStore(*archive(), options));
    }
    void sql(const std::string& text) const {
        must(must(Database::open(storePath(), Database::Access::ReadWrite)).run(text.c_str()));
    }
    // A table as it was, kept beside the store: a table more in it would be an edit of its own.
    void keep(const std::string& table) const {
        sql(attach() + "CREATE TABLE aside." + table + " AS SELECT * FROM main." + table);
    }
    // Once after each keep(); Again: as often as wanted.
    enum class Keep { Once, Again };
    void putBack(const std::string& table, Keep keep = Keep::Once) const {
        sql(attach() + "DELETE FROM main." + table + "; INSERT INTO main." + table + " SELECT * FROM aside." + table +
            (keep == Keep::Once ? "; DROP TABLE aside." + table : ""));
    }
    std::string attach() const { return "ATTACH '" + (m_folder.path() / "aside.db").string() + "' AS aside; "; }
    static std::string describe(const Verification& v) {
        std::string out;
        for (const auto& problem : v.problems)
            out += std::string(toString(problem.edit)) + ": " + problem.text + "\n";
        return out;
    }

    TemporaryFolder m_folder;
    Secret m_key = SigningKey::generate().toText();
};

} // namespace postern::recording::tests
