#include "recording/verify.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "base/json_writer.h"
#include "base/text.h"
#include "recording/reader.h"
#include "recording/verify_session.h"

namespace postern::recording {

namespace {

void add(Verification& out, Problem problem) {
    if (out.problems.size() < kMaxProblems)
        out.problems.push_back(std::move(problem));
}

// Signatures against the key in force, and that key against those the caller trusts.
class Signatures {
public:
    Signatures(const VerifyOptions& options, Verification& out) : m_options(options), m_out(out) {
        out.keysTrusted = !options.trusted.empty();
    }
    bool announce(const std::string& text) {
        auto key = PublicKey::fromText(text);
        if (!key)
            return false;
        m_key = *key;
        m_out.publicKeys.push_back(text);
        const auto& trusted = m_options.trusted;
        return trusted.empty() || std::find(trusted.begin(), trusted.end(), *m_key) != trusted.end();
    }
    void forget() { m_key.reset(); } // another gateway's ledger follows
    bool verify(const Digest& hash, std::string_view signature) const {
        return m_key && m_key->verify(signedBytes(hash), signature);
    }

private:
    const VerifyOptions& m_options;
    Verification& m_out;
    std::optional<PublicKey> m_key;
};

// --- the store ---

class StoreWalk {
public:
    StoreWalk(Archive& archive, const VerifyOptions& options)
        : m_archive(archive), m_options(options), m_signatures(options, m_out) {}

    Result<Verification> run() {
        const auto gateways = m_archive.gateways();
        if (!gateways)
            return gateways.error();
        for (const auto& gateway : *gateways)
            if (gateway.isReadable)
                POSTERN_TRY(takeLedgerOf(gateway));
        checkKnown();
        POSTERN_TRY(takeSessions());
        if (m_options.sessions.empty())
            POSTERN_TRY(checkMissing());
        if (const auto sees = m_archive.seesAllAccesses(); !sees)
            return sees.error();
        else if (*sees)
            POSTERN_TRY(takeAccesses());
        if (m_options.sessions.empty())
            POSTERN_TRY(checkPlace());
        return std::move(m_out);
    }

private:
    Result<> takeLedgerOf(const GatewayInfo& gateway) {
        m_gateway = gateway;
        m_number = 0;
        m_head = {};
        m_signatures.forget();
        m_lastSigned.reset();
        POSTERN_TRY(
            m_archive.ledger(gateway.id, 0, [this](const LedgerEntry& entry) { return takeLedger(entry), true; }));
        if (m_number < gateway.ledgerNumber)
            ledgerProblem(Edit::Truncated, m_number + 1,
                          phrase("%1 is missing: the end of the ledger was removed", entryName(m_number + 1)));
        if (m_lastSigned)
            m_out.lastSigned = m_lastSigned;
        return {};
    }

    Phrase entryName(std::uint64_t number) const {
        return m_gateway.name.empty() ? phrase("ledger entry %1", number)
                                      : phrase("ledger entry %1 of gateway %2", number, m_gateway.name);
    }
    void ledgerProblem(Edit edit, std::uint64_t number, const Phrase& text) {
        Problem problem;
        problem.edit = edit, problem.ledger = number, problem.text = text.english();
        add(m_out, std::move(problem));
    }

    using Key = std::pair<GatewayId, SessionId>;
    bool isRemoved(const Key& key) const {
        return m_removed.contains(key) || m_removedByAdministrator.contains(key.second);
    }
    Key here(SessionId session) const { return {m_gateway.id, session}; }

    void takeLedger(const LedgerEntry& entry) {
        const auto expected = m_number + 1;
        const auto content = parseLedger(entry.canonical);
        ++m_out.ledgerEntries;
        if (entry.number != expected)
            ledgerProblem(Edit::Removed, expected, phrase("%1 is missing: it was removed", entryName(expected)));
        else if (!content || content->kind != entry.kind || content->session != entry.session)
            ledgerProblem(Edit::Changed, entry.number,
                          phrase("%1 is not what was recorded: it was changed", entryName(entry.number)));
        else if (content->number != entry.number)
            ledgerProblem(Edit::Reordered, entry.number,
                          phrase("%1 is in another's place: entries were reordered", entryName(entry.number)));
        else if (entry.prev != m_head || m_hasher.link(entry.canonical, entry.prev) != entry.hash)
            ledgerProblem(Edit::Changed, entry.number,
                          phrase("%1 does not continue the chain: it was changed", entryName(entry.number)));
        m_number = entry.number;
        m_head = entry.hash;
        if (content)
            takeContent(entry, *content);
    }

    void takeContent(const LedgerEntry& entry, const LedgerContent& content) {
        if (!content.publicKey.empty() && !m_signatures.announce(content.publicKey))
            ledgerProblem(Edit::Changed, entry.number,
                          phrase("%1 announces a key that is not trusted", entryName(entry.number)));
        if (content.kind != LedgerKind::SessionStart) {
            if (m_signatures.verify(entry.hash, entry.signature))
                m_lastSigned = SignedHead{entry.number, entry.hash};
            else
                ledgerProblem(Edit::Changed, entry.number,
                              phrase("%1 has no valid signature", entryName(entry.number)));
        }
        // Where several gateways have an entry of this number, one of them must be the one that was known.
        if (m_options.known && m_options.known->number == entry.number && m_knownHash != m_options.known->hash)
            m_knownHash = entry.hash;
        switch (content.kind) {
        case LedgerKind::SessionStart:
            m_roots.emplace(here(*content.session), SignedHead{entry.number, entry.hash});
            break;
        case LedgerKind::SessionEnd:
            m_ended.insert(here(*content.session));
            [[fallthrough]];
        case LedgerKind::Checkpoint:
            for (const auto& head : content.heads)
                m_heads[here(head.session)] = head;
            if (content.access)
                m_accessHeads.push_back(*content.access);
            break;
        case LedgerKind::Tombstone:
            for (const auto& head : content.heads)
                m_gateway.kind == GatewayKind::Administrator ? void(m_removedByAdministrator.insert(head.session))
                                                             : void(m_removed.insert(here(head.session)));
            break;
        case LedgerKind::Genesis:
        case LedgerKind::Key:
            break;
        }
    }

    void accessProblem(Edit edit, std::uint64_t number, const Phrase& text) {
        Problem problem;
        problem.edit = edit, problem.access = number, problem.text = text.english();
        add(m_out, std::move(problem));
    }

    // The first entry that does not hold is named; what follows it cannot be judged.
    Result<> takeAccesses() {
        Digest head;
        bool holds = true;
        std::stable_sort(m_accessHeads.begin(), m_accessHeads.end(),
                         [](const AccessHead& a, const AccessHead& b) { return a.entries < b.entries; });
        auto signedHead = m_accessHeads.begin();
        const auto take = [&](const AccessEntry& entry) {
            const auto expected = m_out.accesses + 1;
            holds = false;
            if (entry.number == 0 || entry.number > INT64_MAX)
                accessProblem(Edit::Inserted, 0,
                              phrase("access entry %1 is where no entry can be: it was inserted", 0));
            else if (entry.number != expected)
                accessProblem(Edit::Removed, expected, phrase("access entry %1 is missing: it was removed", expected));
            else if (!entry.canonical.starts_with("{\"access\":" + std::to_string(expected) + ","))
                accessProblem(entry.canonical.starts_with("{\"access\":") ? Edit::Reordered : Edit::Changed, expected,
                              phrase("access entry %1 is not what was recorded in its place", expected));
            else if (entry.prev != head || m_hasher.link(entry.canonical, head) != entry.hash)
                accessProblem(Edit::Changed, expected,
                              phrase("access entry %1 does not continue the chain: it was changed", expected));
            else
                holds = true;
            const auto note = holds ? noteOf(entry, m_hasher) : std::nullopt;
            if (note && note->isEdited) {
                accessProblem(Edit::Changed, expected,
                              phrase("access entry %1 is a note that was moved to another session, or is missing there",
                                     expected));
                holds = false;
            }
            if (!holds)
                return false;
            m_out.notes += note ? 1 : 0;
            head = entry.hash;
            ++m_out.accesses;
            for (; signedHead != m_accessHeads.end() && signedHead->entries == expected; ++signedHead)
                if (signedHead->hash != head)
                    holds = false;
            if (!holds)
                accessProblem(Edit::Changed, expected,
                              phrase("access entry %1 is not the signed one: the chain was made anew", expected));
            return holds;
        };
        POSTERN_TRY(m_archive.accesses(0, take));
        const auto vouched = m_accessHeads.empty() ? 0 : m_accessHeads.back().entries;
        m_out.unsignedAccesses = m_out.accesses - std::min(m_out.accesses, vouched);
        if (holds && signedHead != m_accessHeads.end())
            accessProblem(
                Edit::Truncated, m_out.accesses + 1,
                phrase("access entry %1 is signed and not there: the accesses were truncated", m_out.accesses + 1));
        return {};
    }

    void checkKnown() {
        if (!m_options.known || m_knownHash == m_options.known->hash)
            return;
        const auto number = m_options.known->number;
        if (m_knownHash)
            ledgerProblem(
                Edit::Changed, number,
                phrase("%1 is not the one that was known before: the store was made anew", entryName(number)));
        else
            ledgerProblem(Edit::Truncated, number,
                          phrase("%1 was known before and is not there: the store was truncated", entryName(number)));
    }

    Result<> takeSessions() {
        auto wanted = m_options.sessions;
        if (wanted.empty()) {
            SessionFilter all;
            all.limit = 1000;
            for (;; all.offset += all.limit) {
                const auto page = m_archive.sessions(all);
                if (!page)
                    return page.error();
                for (const auto& summary : *page)
                    wanted.push_back(summary.session);
                if (page->size() < all.limit)
                    break;
            }
        }
        for (const auto id : wanted) {
            if (m_options.goOn && !m_options.goOn(m_out.sessions, wanted.size()))
                return Error::client(sqlstate::kQueryCanceled, phrase("the verification was cancelled"));
            auto summary = m_archive.session(id);
            if (!summary)
                return std::move(summary).error();
            if (!*summary) {
                sessionProblem(Edit::Removed, id, phrase("session %1 is not in the store", toString(id)));
                continue;
            }
            POSTERN_TRY(takeSession(**summary));
        }
        return {};
    }

    void sessionProblem(Edit edit, SessionId id, const Phrase& text) {
        Problem problem;
        problem.edit = edit, problem.session = id, problem.text = text.english();
        add(m_out, std::move(problem));
    }

    Result<> takeSession(const SessionSummary& summary) {
        const auto id = summary.session;
        ++m_out.sessions;
        const Key key{summary.gateway, id};
        m_present.insert(key);
        const auto root = m_roots.find(key);
        if (root == m_roots.end()) {
            sessionProblem(
                Edit::Inserted, id,
                phrase("session %1 is not in the ledger: it was inserted, or the ledger was truncated", toString(id)));
            return {};
        }
        if (isRemoved(key)) {
            sessionProblem(
                Edit::Inserted, id,
                phrase("session %1 was removed by retention and is there again: it was inserted", toString(id)));
            return {};
        }
        ChainWalk walk(id, root->second.hash);
        if (const auto head = m_heads.find(key); head != m_heads.end())
            walk.require(head->second);
        std::optional<Problem> problem;
        POSTERN_TRY(m_archive.blocks(id, [&](const EventBlock& block) { return !(problem = takeBlock(walk, block)); }));
        m_out.events += walk.events();
        m_out.unsignedEvents += walk.events() - std::min(walk.events(), walk.signedEvents());
        if (problem && problem->seq != 0 && m_needsAll)
            problem = classifyAgain(*problem);
        if (!problem)
            problem = walk.atEnd(m_ended.contains(key));
        if (!problem)
            problem = compare(summary, walk);
        if (problem)
            add(m_out, std::move(*problem));
        return {};
    }

    std::optional<Problem> takeBlock(ChainWalk& walk, const EventBlock& block) {
        Problem problem;
        problem.session = block.session;
        m_needsAll = false;
        const auto text = m_unpacker.unpack(block.packed.encoding, block.packed.data);
        const auto lines = text ? splitLines(*text) : std::vector<std::string_view>{};
        const auto first = walk.events() + 1;
        if (!text) {
            problem.seq = walk.events() + 1;
            problem.text =
                phrase("events %1 to %2 cannot be read: their block was changed", block.firstSeq, block.lastSeq)
                    .english();
            return problem;
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto mark = std::string_view(block.marks).substr(std::min(i * kMarkBytes, block.marks.size()), kMarkBytes);
            if (mark.size() != kMarkBytes)
                mark = "missing!"; // matches nothing
            const auto expected = walk.events() + 1;
            const auto met = walk.take(lines[i], mark, std::nullopt);
            if (met.holds)
                continue;
            m_expected = expected, m_met = met.seq, m_needsAll = true;
            problem.seq = expected;
            return problem;
        }
        // What a block is found by must be what is in it.
        if (walk.head() != block.head || block.marks.size() != lines.size() * kMarkBytes || block.firstSeq != first ||
            block.lastSeq != walk.events()) {
            problem.seq = block.lastSeq;
            problem.text = phrase("the chain of events %1 to %2 is not what was recorded: it was changed",
                                  block.firstSeq, block.lastSeq)
                               .english();
            return problem;
        }
        return std::nullopt;
    }

    // Which edit it was shows only from all sequence numbers; they are read when something is wrong, not before.
    Problem classifyAgain(const Problem& problem) {
        std::vector<std::uint64_t> all;
        const auto read = m_archive.blocks(*problem.session, [&](const EventBlock& block) {
            const auto text = m_unpacker.unpack(block.packed.encoding, block.packed.data);
            for (const auto line : text ? splitLines(*text) : std::vector<std::string_view>{})
                if (const auto prefix = eventPrefix(line))
                    all.push_back(prefix->seq);
            return true;
        });
        (void)read; // an unreadable rest only makes the answer less precise
        return classify(*problem.session, m_expected, m_met, all);
    }

    // The summary is what people find sessions by: it must say what the events say.
    std::optional<Problem> compare(const SessionSummary& summary, const ChainWalk& walk) {
        Problem problem;
        problem.session = summary.session;
        const auto& counted = walk.counted();
        if (walk.events() < summary.events) {
            problem.edit = Edit::Truncated, problem.seq = walk.events() + 1;
            problem.text =
                phrase("the session ends after event %1 of %2: it was truncated", walk.events(), summary.events)
                    .english();
            return problem;
        }
        if (walk.events() == summary.events && summary.head == walk.head() &&
            summary.ledgerStart == m_roots.at({summary.gateway, summary.session}).number &&
            saysTheSame(summary, counted))
            return std::nullopt;
        problem.text = phrase("the summary of session %1 does not say what its events say: it was changed",
                              toString(summary.session))
                           .english();
        return problem;
    }

    static bool saysTheSame(const SessionSummary& s, const SessionSummary& counted) {
        const auto numbers = [](const SessionSummary& of) {
            return std::tuple(of.started, of.ended, of.pid, of.statements, of.allowed, of.held, of.blocked, of.errors,
                              of.rows);
        };
        const auto texts = [](const SessionSummary& of) {
            return std::tie(of.issuer, of.subject, of.email, of.method, of.agent, of.agentKind, of.address,
                            of.executable, of.applicationName, of.target, of.database, of.user, of.endReason);
        };
        if (numbers(s) != numbers(counted))
            return false;
        // Bytes that are no UTF-8 are in the events as U+FFFD.
        const auto inEvents = [](const std::string& text) {
            std::string json;
            appendJsonString(json, text);
            return isUtf8(text) ? text : nlohmann::json::parse(json).get<std::string>();
        };
        return std::apply([&](const auto&... text) { return std::tuple(inEvents(text)...) == texts(counted); },
                          texts(s));
    }

    // Tables, triggers and indexes decide what is found and what is kept: they must be those that Postern made.
    Result<> checkPlace() {
        const auto oddities = m_archive.oddities(kMaxProblems);
        if (!oddities)
            return oddities.error();
        for (const auto& oddity : *oddities) {
            using Kind = Oddity::Kind;
            Problem problem;
            problem.edit = oddity.kind == Kind::Missing   ? Edit::Removed
                           : oddity.kind == Kind::Strange ? Edit::Inserted
                                                          : Edit::Changed;
            problem.text = oddity.text;
            add(m_out, std::move(problem));
        }
        return {};
    }

    Result<> checkMissing() {
        for (const auto& [key, root] : m_roots)
            if (!m_present.contains(key) && !isRemoved(key))
                sessionProblem(
                    Edit::Removed, key.second,
                    phrase("session %1 is in the ledger and not in the store: it was removed", toString(key.second)));
        const auto stray = m_archive.strayBlocks(kMaxProblems);
        if (!stray)
            return stray.error();
        const auto isRooted = [this](SessionId id) {
            return std::any_of(m_roots.begin(), m_roots.end(),
                               [id](const auto& root) { return root.first.second == id; });
        };
        for (const auto id : *stray)
            if (!isRooted(id))
                sessionProblem(
                    Edit::Inserted, id,
                    phrase("session %1 has events and is not in the ledger: they were inserted", toString(id)));
        return {};
    }

    Archive& m_archive;
    const VerifyOptions& m_options;
    Verification m_out;
    Signatures m_signatures;
    Hasher m_hasher;
    BlockUnpacker m_unpacker;
    std::uint64_t m_number = 0;
    Digest m_head;
    std::optional<Digest> m_knownHash;
    GatewayInfo m_gateway; // whose ledger is read
    std::optional<SignedHead> m_lastSigned;
    std::map<Key, SignedHead> m_roots;  // the entry that begins the session
    std::map<Key, SessionHead> m_heads; // the last signed one
    std::set<Key> m_ended, m_removed, m_present;
    std::set<SessionId> m_removedByAdministrator;
    std::vector<AccessHead> m_accessHeads; // that checkpoints named
    bool m_needsAll = false;
    std::uint64_t m_expected = 0, m_met = 0;
};

} // namespace

Result<Verification> verifyStore(Archive& archive, const VerifyOptions& options) {
    POSTERN_TRY(archive.begin());
    auto out = StoreWalk(archive, options).run();
    archive.end();
    return out;
}

} // namespace postern::recording
