#include <algorithm>
#include <cerrno>
#include <fstream>
#include <map>
#include <memory>
#include <set>

#include "recording/closing.h"
#include "recording/verify.h"
#include "recording/verify_session.h"

namespace postern::recording {

namespace {

struct FileSession {
    std::unique_ptr<ChainWalk> walk;
    std::optional<Problem> problem;
    bool isEnded = false; // by its signed end
    bool hasProblem = false;
    std::vector<Digest> notes;
};

class FileWalk {
public:
    FileWalk(const std::filesystem::path& path, const VerifyOptions& options) : m_path(path), m_options(options) {
        m_out.keysTrusted = !options.trusted.empty();
    }

    Result<Verification> run() {
        // Seals first: they stand at the end, and say what the events must be.
        POSTERN_TRY(forLines([this](std::string_view line, std::uint64_t number) {
            if (isLedger(line))
                takeSeal(line, number);
            else if (isClosing(line))
                takeClosing(line, number);
        }));
        POSTERN_TRY(forLines([this](std::string_view line, std::uint64_t number) {
            if (isNote(line))
                takeNote(line, number);
            else if (!isLedger(line) && !isClosing(line))
                takeEvent(line, number);
        }));
        finish();
        compareWithClosing();
        return std::move(m_out);
    }

private:
    static bool isLedger(std::string_view line) { return line.starts_with("{\"ledger\":"); }
    static bool isNote(std::string_view line) { return line.starts_with("{\"access\":"); }

    template <class Visit>
    Result<> forLines(Visit visit) {
        std::ifstream file(m_path, std::ios::binary);
        if (!file)
            return Error::system("cannot read " + m_path.string(), errno);
        std::string line;
        for (std::uint64_t number = 1; std::getline(file, line); ++number) {
            if (line.ends_with('\r'))
                line.pop_back();
            if (!line.empty())
                visit(std::string_view(line), number);
        }
        return {};
    }

    void lineProblem(std::uint64_t number, std::string_view text) {
        Problem problem;
        problem.text = "line " + std::to_string(number) + " " + std::string(text);
        if (m_out.problems.size() < kMaxProblems)
            m_out.problems.push_back(std::move(problem));
    }

    FileSession& sessionOf(SessionId id) {
        auto& session = m_sessions[id];
        if (!session.walk)
            session.walk = std::make_unique<ChainWalk>(id, std::nullopt);
        return session;
    }

    void takeSeal(std::string_view line, std::uint64_t number) {
        const auto chained = parseChainedLine(line);
        const auto content = chained ? parseLedger(chained->canonical) : std::nullopt;
        if (!content || !chained->signature || m_hasher.link(chained->canonical, chained->prev) != chained->hash)
            return lineProblem(number, "is not a seal that Postern made: it was changed");
        ++m_out.ledgerEntries;
        if (m_options.trusted.empty())
            return; // nothing to check the signature with: its sessions count as unsigned
        bool isSigned = false;
        for (const auto& key : m_options.trusted)
            isSigned |= key.verify(signedBytes(chained->hash), *chained->signature);
        if (!isSigned)
            return lineProblem(number, "has no valid signature");
        m_out.lastSigned = SignedHead{content->number, chained->hash};
        for (const auto& head : content->heads) {
            auto& session = sessionOf(head.session);
            session.walk->require(head);
            session.isEnded |= content->kind == LedgerKind::SessionEnd;
        }
    }

    void takeClosing(std::string_view line, std::uint64_t number) {
        auto closing = parseClosing(line);
        if (!closing)
            return lineProblem(number, "is not a closing line that Postern made: it was changed");
        if (m_closing)
            return lineProblem(number, "closes the file once more: it was inserted");
        auto trusted = m_options.trusted;
        if (auto own = PublicKey::fromText(closing->publicKey); trusted.empty() && own) {
            trusted.push_back(std::move(*own)); // shows edits, not a file that was made anew
            m_out.publicKeys.push_back(closing->publicKey);
        }
        if (closing->signature.empty() || trusted.empty())
            lineProblem(number, "is not signed: its signature was removed, or it was exported without a key");
        else if (std::none_of(trusted.begin(), trusted.end(),
                              [&](const auto& key) { return closing->isSignedBy(key); }))
            lineProblem(number, "is not signed by the key: it was changed, or another key made it");
        m_closing = std::move(*closing);
    }

    void sessionProblem(Edit edit, SessionId id, std::uint64_t seq, std::string_view text) {
        Problem problem;
        problem.edit = edit, problem.session = id, problem.seq = seq;
        problem.text = "session " + toString(id) + " " + std::string(text);
        if (m_out.problems.size() < kMaxProblems)
            m_out.problems.push_back(std::move(problem));
    }

    // What each session's own chain cannot show: that all sessions and notes are there, and nothing else.
    void compareWithClosing() {
        if (!m_closing) {
            Problem problem;
            problem.edit = Edit::Truncated;
            problem.text = "the file has no closing line: its end was cut off";
            m_out.problems.push_back(std::move(problem));
            return;
        }
        std::set<SessionId> listed;
        for (const auto& exported : m_closing->sessions) {
            listed.insert(exported.head.session);
            compare(exported);
        }
        for (const auto& [id, isThere] : m_present)
            if (!listed.contains(id))
                sessionProblem(Edit::Inserted, id, 0, "was not exported: it was inserted");
    }

    void compare(const ExportedSession& exported) {
        const auto id = exported.head.session;
        auto& session = sessionOf(id);
        if (exported.notes != session.notes) {
            const auto was = exported.notes.size(), is = session.notes.size();
            sessionProblem(is < was   ? Edit::Removed
                           : is > was ? Edit::Inserted
                                      : Edit::Changed,
                           id, 0, "has other notes than were exported with it");
        }
        const auto isThere = m_present.contains(id);
        if (!isThere && exported.head.events > 0)
            return sessionProblem(Edit::Removed, id, 0, "was exported and is not there: it was removed");
        if (!isThere || session.hasProblem)
            return;
        const auto events = session.walk->events();
        if (events < exported.head.events)
            sessionProblem(Edit::Truncated, id, events + 1, "has lost its last events: it was truncated");
        else if (events > exported.head.events)
            sessionProblem(Edit::Inserted, id, exported.head.events + 1, "has events that were not exported");
        else if (session.walk->head() != exported.head.hash)
            sessionProblem(Edit::Changed, id, events, "is not the one that was exported: it was changed");
    }

    // Notes are links of the store's chain of accesses. What lies between them is not in the file, so that each is
    // judged by its own hash; that all are here the closing line says.
    void takeNote(std::string_view line, std::uint64_t number) {
        const auto chained = parseChainedLine(line);
        const auto note = chained ? parseNote(chained->canonical) : std::nullopt;
        if (!note || m_hasher.link(chained->canonical, chained->prev) != chained->hash ||
            note->access <= m_lastNote[note->session])
            return lineProblem(number, "is not a note that Postern wrote: it was changed, or put in twice");
        m_lastNote[note->session] = note->access;
        sessionOf(note->session).notes.push_back(chained->hash);
        ++m_out.notes;
    }

    void takeEvent(std::string_view line, std::uint64_t number) {
        const auto chained = parseChainedLine(line);
        const auto prefix = chained ? eventPrefix(chained->canonical) : std::nullopt;
        if (!prefix)
            return lineProblem(number, "is not an event that Postern wrote: it was changed");
        auto& session = sessionOf(prefix->session);
        m_present[prefix->session] = true;
        if (session.problem)
            return;
        const auto expected = session.walk->events() + 1;
        const auto met = session.walk->take(chained->canonical, chained->hash.view(), chained->prev);
        if (!met.holds)
            session.problem = classify(prefix->session, expected, met.seq, sequenceNumbers(prefix->session));
    }

    std::vector<std::uint64_t> sequenceNumbers(SessionId id) {
        std::vector<std::uint64_t> all;
        (void)forLines([&](std::string_view line, std::uint64_t) {
            if (const auto prefix = eventPrefix(line); prefix && prefix->session == id)
                all.push_back(prefix->seq);
        });
        return all;
    }

    // An export has a seal for each session; only one made before anything of a session was signed has none. Nothing in
    // the file tells the two apart.
    static Problem withoutSeal(SessionId id, std::uint64_t events) {
        Problem problem;
        problem.edit = Edit::Truncated, problem.session = id, problem.seq = events + 1;
        problem.text = "session " + toString(id) +
                       " has no seal: its end was cut off, or it was exported before anything of it was signed";
        return problem;
    }

    void finish() {
        for (auto& [id, session] : m_sessions) {
            if (!m_present.contains(id))
                continue; // a checkpoint names other sessions too
            ++m_out.sessions;
            m_out.events += session.walk->events();
            m_out.unsignedEvents +=
                session.walk->events() - std::min(session.walk->events(), session.walk->signedEvents());
            if (!session.problem)
                session.problem = session.walk->atEnd(session.isEnded);
            if (!session.problem && !m_options.trusted.empty() && session.walk->signedEvents() == 0)
                session.problem = withoutSeal(id, session.walk->events());
            session.hasProblem = session.problem.has_value();
            if (session.problem && m_out.problems.size() < kMaxProblems)
                m_out.problems.push_back(std::move(*session.problem));
        }
    }

    std::filesystem::path m_path;
    const VerifyOptions& m_options;
    Verification m_out;
    Hasher m_hasher;
    std::map<SessionId, FileSession> m_sessions;
    std::map<SessionId, bool> m_present;
    std::map<SessionId, std::uint64_t> m_lastNote; // its entry's number
    std::optional<Closing> m_closing;
};

} // namespace

Result<Verification> verifyFile(const std::filesystem::path& path, const VerifyOptions& options) {
    return FileWalk(path, options).run();
}

} // namespace postern::recording
