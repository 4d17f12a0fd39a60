#include "api/search.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>

#include "api/filter_test.h"
#include "api/recorded_line.h"
#include "api/search_block.h"
#include "api/search_sketch.h"

namespace postern::api {

namespace {

// What a test looks at, and so how often it has to be made.
enum class Reach { Session, Profile, Number, Text };

Reach reachOf(Field field) {
    switch (field) {
    case Field::Agent:
    case Field::Kind:
    case Field::Session:
    case Field::Database:
    case Field::Target:
    case Field::User:
    case Field::Identity:
    case Field::Application:
    case Field::Process:
    case Field::Pid:
        return Reach::Session;
    case Field::Statement:
    case Field::Rows:
    case Field::Duration:
    case Field::Since:
    case Field::Until:
        return Reach::Number;
    case Field::Sql:
    case Field::Message:
        return Reach::Text;
    default:
        return Reach::Profile;
    }
}

bool asksForTexts(const FilterNode& node) {
    if (node.kind == FilterNode::Kind::Test)
        return reachOf(node.field) == Reach::Text;
    return std::any_of(node.children.begin(), node.children.end(), asksForTexts);
}

// Only has: with nothing but these words says no of a statement that nobody said anything about.
bool asksForRemarks(const FilterNode& test) {
    return std::all_of(test.lower.begin(), test.lower.end(),
                       [](const std::string& word) { return word == "note" || word == "mark"; });
}

bool remarksCount(const FilterNode& node) {
    return node.kind == FilterNode::Kind::Test ? node.field == Field::Sql || node.field == Field::Has
                                               : std::any_of(node.children.begin(), node.children.end(), remarksCount);
}

std::vector<std::string> itemsOf(std::string_view list) {
    std::vector<std::string> out;
    while (!list.empty()) {
        const auto end = list.find(kListSeparator);
        out.emplace_back(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
    return out;
}

enum class Truth { No, Yes, Unknown };

const SessionRemarks kNoRemarks;

} // namespace

// One filter against one session's blocks.
class StatementSearch::Matcher {
public:
    Matcher(const Filter& filter, const recording::SessionSummary& session, const SessionRemarks& remarks,
            Timestamp now)
        : m_root(filter.root()), m_session(session), m_remarks(&remarks), m_now(now) {
        m_scratch.facts = std::make_shared<const SessionFacts>(factsOf(session));
    }

    const std::shared_ptr<const SessionFacts>& facts() const { return m_scratch.facts; }
    void setRemarks(const SessionRemarks& remarks) { m_remarks = &remarks; }
    // What the session alone says.
    Truth ofSession() { return m_root == nullptr ? Truth::Yes : truth(*m_root); }
    bool needsTexts() const { return m_root != nullptr && asksForTexts(*m_root); }
    // False: none of a block's statements can match, whatever else is known of them. `packed`: readSearchTexts()'s.
    bool mayMatch(std::string_view packed) const {
        if (!m_remarks->empty())
            return true;
        const auto fits = [&](const FilterNode& node) {
            if (node.kind != FilterNode::Kind::Test || reachOf(node.field) != Reach::Text)
                return true;
            if (!node.regex)
                return matchesText(node, packed); // what is in one text is in all of them, one behind the other
            const auto texts = readSearchTexts(packed);
            return !texts || std::any_of(texts->begin(), texts->end(),
                                         [&](std::string_view text) { return matchesText(node, text); });
        };
        return m_root->kind == FilterNode::Kind::And
                   ? std::all_of(m_root->children.begin(), m_root->children.end(), fits)
                   : fits(*m_root);
    }

    // Which of the block's statements match; `texts` is called when it comes to them.
    Result<std::vector<char>> ofBlock(const SearchBlock& block,
                                      const std::function<Result<std::vector<std::string_view>>()>& texts) {
        m_block = &block, m_texts = &texts;
        m_read.reset();
        std::vector<char> mask(block.statement.size(), 1);
        if (m_root != nullptr)
            POSTERN_TRY(apply(*m_root, mask));
        return mask;
    }

private:
    Truth truth(const FilterNode& node) {
        switch (node.kind) {
        case FilterNode::Kind::And:
        case FilterNode::Kind::Or: {
            const auto decides = node.kind == FilterNode::Kind::And ? Truth::No : Truth::Yes;
            auto out = node.kind == FilterNode::Kind::And ? Truth::Yes : Truth::No;
            for (const auto& child : node.children) {
                const auto each = truth(child);
                if (each == decides)
                    return decides;
                if (each == Truth::Unknown)
                    out = Truth::Unknown;
            }
            return out;
        }
        case FilterNode::Kind::Not: {
            const auto inner = truth(node.children.front());
            return inner == Truth::Yes ? Truth::No : inner == Truth::No ? Truth::Yes : Truth::Unknown;
        }
        case FilterNode::Kind::Test:
            break;
        }
        if (reachOf(node.field) == Reach::Session)
            return matchesTest(node, m_scratch, m_now) ? Truth::Yes : Truth::No;
        if (node.field == Field::Has && m_remarks->empty() && asksForRemarks(node))
            return Truth::No;
        const auto moment = node.ago ? m_now.micros - *node.ago : node.number;
        if (node.field == Field::Since && m_session.ended && m_session.ended->micros < moment)
            return Truth::No;
        if (node.field == Field::Until && m_session.started.micros > moment)
            return Truth::No;
        return Truth::Unknown;
    }

    // Leaves in `mask` only what matches.
    Result<> apply(const FilterNode& node, std::vector<char>& mask) {
        switch (node.kind) {
        case FilterNode::Kind::And:
            return applyAll(node, mask);
        case FilterNode::Kind::Or: {
            std::vector<char> any(mask.size(), 0);
            for (const auto& child : node.children) {
                auto one = mask;
                for (std::size_t i = 0; i < one.size(); ++i)
                    one[i] = static_cast<char>(one[i] != 0 && any[i] == 0);
                POSTERN_TRY(apply(child, one));
                for (std::size_t i = 0; i < one.size(); ++i)
                    any[i] = static_cast<char>(any[i] | one[i]);
            }
            mask = std::move(any);
            return {};
        }
        case FilterNode::Kind::Not: {
            auto inner = mask;
            POSTERN_TRY(apply(node.children.front(), inner));
            for (std::size_t i = 0; i < mask.size(); ++i)
                mask[i] = static_cast<char>(mask[i] & (inner[i] == 0 ? 1 : 0));
            return {};
        }
        case FilterNode::Kind::Test:
            break;
        }
        return applyTest(node, mask);
    }

    // The cheap ones first: what they leave out, the others need not look at.
    Result<> applyAll(const FilterNode& node, std::vector<char>& mask) {
        std::vector<const FilterNode*> children;
        for (const auto& child : node.children)
            children.push_back(&child);
        const auto cost = [](const FilterNode* child) {
            if (child->kind != FilterNode::Kind::Test)
                return asksForTexts(*child) ? 4 : 2;
            return reachOf(child->field) == Reach::Text ? 3 : static_cast<int>(reachOf(child->field));
        };
        std::stable_sort(children.begin(), children.end(),
                         [&](const FilterNode* a, const FilterNode* b) { return cost(a) < cost(b); });
        for (const auto* child : children) {
            POSTERN_TRY(apply(*child, mask));
            if (std::find(mask.begin(), mask.end(), 1) == mask.end())
                break;
        }
        return {};
    }

    Result<> applyTest(const FilterNode& node, std::vector<char>& mask) {
        if (m_remarks->empty() || (node.field != Field::Has && node.field != Field::Sql))
            return applyFacts(node, mask);
        const auto before = mask;
        POSTERN_TRY(applyFacts(node, mask));
        // What was said afterwards is not in the block.
        for (const auto& [statement, remarks] : *m_remarks) {
            const auto found = std::lower_bound(m_block->statement.begin(), m_block->statement.end(), statement);
            const auto i = static_cast<std::size_t>(found - m_block->statement.begin());
            if (found == m_block->statement.end() || *found != statement || before[i] == 0 || mask[i] != 0)
                continue;
            if (node.field == Field::Sql) {
                mask[i] = static_cast<char>(matchesNotes(node, *remarks));
                continue;
            }
            auto row = rowOf(m_block->profiles[m_block->profile[i]]);
            row.remarks = remarks;
            mask[i] = static_cast<char>(matchesTest(node, row, m_now));
        }
        return {};
    }

    Result<> applyFacts(const FilterNode& node, std::vector<char>& mask) {
        switch (reachOf(node.field)) {
        case Reach::Session:
            if (!matchesTest(node, m_scratch, m_now))
                std::fill(mask.begin(), mask.end(), 0);
            return {};
        case Reach::Profile: {
            std::vector<char> found;
            for (const auto& profile : m_block->profiles)
                found.push_back(static_cast<char>(matchesTest(node, rowOf(profile), m_now)));
            for (std::size_t i = 0; i < mask.size(); ++i)
                mask[i] = static_cast<char>(mask[i] & found[m_block->profile[i]]);
            return {};
        }
        case Reach::Number:
            for (std::size_t i = 0; i < mask.size(); ++i)
                if (mask[i] != 0)
                    mask[i] = static_cast<char>(matchesNumber(node, i));
            return {};
        case Reach::Text:
            return applyText(node, mask);
        }
        return {};
    }

    Result<> applyText(const FilterNode& node, std::vector<char>& mask) {
        if (!m_read) {
            auto texts = (*m_texts)();
            if (!texts)
                return std::move(texts).error();
            m_read = std::move(*texts);
        }
        constexpr char kNotYet = 2;
        std::vector<char> found(m_read->size(), kNotYet);
        const bool isSql = node.field == Field::Sql;
        const auto& places = isSql ? m_block->sql : m_block->message;
        for (std::size_t i = 0; i < mask.size(); ++i) {
            if (mask[i] == 0)
                continue;
            const auto place = places[i];
            if (place >= found.size())
                return Error::internal(
                    phrase("the search index cannot be read; postern vacuum --reindex makes it anew"));
            if (found[place] == kNotYet) {
                found[place] = static_cast<char>(matchesText(node, (*m_read)[place]));
            }
            mask[i] = found[place];
        }
        return {};
    }

    bool matchesNumber(const FilterNode& node, std::size_t i) {
        const auto known = [](std::int64_t value) {
            return value < 0 ? std::optional<std::int64_t>() : std::optional(value);
        };
        m_scratch.statement = m_block->statement[i];
        m_scratch.time = {m_block->time[i]};
        m_scratch.rows = known(m_block->rows[i]);
        m_scratch.durationMicros = known(m_block->duration[i]);
        return matchesTest(node, m_scratch, m_now);
    }

    const StatementRow& rowOf(const SearchProfile& profile) {
        const auto& words = m_block->words;
        auto& row = m_scratch;
        row.protocol = words[profile.protocol], row.fingerprint = words[profile.fingerprint];
        row.kinds = itemsOf(words[profile.kinds]), row.relations = itemsOf(words[profile.relations]);
        row.rules = itemsOf(words[profile.rules]), row.sqlstate = words[profile.sqlstate];
        row.maskedColumns = itemsOf(words[profile.masked]);
        row.columns = std::make_shared<const std::vector<std::string>>(itemsOf(words[profile.columns]));
        row.decidedBy = words[profile.approver];
        row.verdict = static_cast<Verdict>(profile.verdict);
        row.transaction = static_cast<Transaction>(profile.transaction);
        row.rows = (profile.flags & kHasRows) != 0 ? 1 : 0;
        row.parameters.resize((profile.flags & kHasParameters) != 0 ? 1 : 0);
        row.approval = (profile.flags & kHasApproval) != 0 ? "?" : "";
        row.isRunning = (profile.flags & kIsRunning) != 0;
        return row;
    }

    const FilterNode* m_root;
    const recording::SessionSummary& m_session;
    const SessionRemarks* m_remarks;
    Timestamp m_now;
    StatementRow m_scratch;
    const SearchBlock* m_block = nullptr;
    const std::function<Result<std::vector<std::string_view>>()>* m_texts = nullptr;
    std::optional<std::vector<std::string_view>> m_read;
};

SessionFacts factsOf(const recording::SessionSummary& session) {
    SessionFacts facts;
    facts.session = toString(session.session);
    facts.started = session.started;
    facts.agent = session.agent, facts.agentKind = session.agentKind;
    facts.issuer = session.issuer, facts.subject = session.subject, facts.email = session.email;
    facts.identityMethod = session.method;
    facts.address = session.address, facts.executable = session.executable;
    facts.application = session.applicationName;
    facts.pid = session.pid;
    facts.target = session.target, facts.database = session.database, facts.user = session.user;
    return facts;
}

StatementSearch::StatementSearch(recording::SessionReader& reader, Filter filter, Timestamp now)
    : m_reader(reader), m_filter(std::move(filter)), m_now(now) {}
StatementSearch::~StatementSearch() = default;

Result<> StatementSearch::visit(const recording::SessionSummary& session,
                                const std::function<bool(std::uint64_t statement)>& matched) {
    using Archive = recording::Archive;
    const auto remarks = remarksOf(session.session);
    if (!remarks)
        return remarks.error();
    Matcher matcher(m_filter, session, *remarks, m_now);
    if (matcher.ofSession() == Truth::No)
        return {};
    std::optional<Error> failed;
    bool isEnough = false;
    std::uint64_t lastStatement = 0;
    auto transaction = Transaction::None;
    const auto texts = matcher.needsTexts() ? Archive::Texts::Read : Archive::Texts::Leave;
    std::string unpacked; // the texts of the piece at hand
    // No block is passed over where the last one says where the rest begins.
    const bool mustVisit = session.indexed < session.events;
    const auto hasText = [&](const recording::PackedBlock& packed) {
        return !unpackTexts(packed, unpacked) || mustVisit || matcher.mayMatch(unpacked);
    };
    const auto visitPiece = [&](const recording::PackedIndexPiece& piece) {
        const auto done =
            ofPiece(matcher, piece, unpacked, [&](const SearchBlock& block, const std::vector<char>& mask) {
                lastStatement = piece.lastStatement, transaction = block.after;
                for (std::size_t i = 0; i < mask.size() && !isEnough; ++i)
                    isEnough = mask[i] != 0 && !matched(block.statement[i]);
            });
        if (!done)
            failed = done.error();
        return done && !isEnough;
    };
    POSTERN_TRY(m_reader.archive().index(session.session, texts, hasText, visitPiece));
    if (failed)
        return *failed;
    if (isEnough || session.indexed >= session.events)
        return {};
    return visitRest(session, matcher.facts(), *remarks, {lastStatement, transaction}, matched);
}

// Few sessions have any: which is asked once.
Result<SessionRemarks> StatementSearch::remarksOf(recording::SessionId session) {
    if (m_filter.isEmpty() || !remarksCount(*m_filter.root()))
        return SessionRemarks();
    if (!m_noted) {
        const auto noted = m_reader.archive().notedSessions();
        if (!noted)
            return noted.error();
        m_noted.emplace(noted->begin(), noted->end());
    }
    return m_noted->contains(session) ? readRemarks(m_reader.archive(), session) : SessionRemarks();
}

// False, and nothing in `out`, when they are damaged: whoever reads them next says so.
bool StatementSearch::unpackTexts(const recording::PackedBlock& packed, std::string& out) {
    auto bytes = m_unpacker.unpack(packed.encoding, packed.data);
    out = bytes ? std::move(*bytes) : std::string();
    return static_cast<bool>(bytes);
}

Result<> StatementSearch::ofPiece(Matcher& matcher, const recording::PackedIndexPiece& piece, std::string_view texts,
                                  const std::function<void(const SearchBlock&, const std::vector<char>&)>& found) {
    const auto facts = m_unpacker.unpack(piece.facts.encoding, piece.facts.data);
    if (!facts)
        return facts.error();
    const auto block = SearchBlock::read(*facts);
    if (!block)
        return block.error();
    const auto mask = matcher.ofBlock(*block, [&] { return readSearchTexts(texts); });
    if (!mask)
        return mask.error();
    found(*block, *mask);
    return {};
}

Result<std::vector<char>> StatementSearch::sessions(std::span<const recording::SessionSummary> sessions) {
    using Archive = recording::Archive;
    std::vector<char> out(sessions.size(), 0);
    struct Asked {
        std::size_t place;
        std::unique_ptr<Matcher> matcher;
    };
    std::unordered_map<recording::SessionId, Asked> asked;
    std::vector<recording::SessionId> ids;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const auto& session = sessions[i];
        const auto remarks = remarksOf(session.session);
        if (!remarks)
            return remarks.error();
        auto matcher = std::make_unique<Matcher>(m_filter, session, *remarks, m_now);
        const auto truth = matcher->ofSession();
        out[i] = static_cast<char>(truth == Truth::Yes && session.statements > 0);
        if (truth != Truth::Unknown)
            continue;
        if (session.indexed >= session.events && remarks->empty()) {
            matcher->setRemarks(kNoRemarks); // `remarks` goes
            ids.push_back(session.session);
            asked.try_emplace(session.session, Asked{i, std::move(matcher)});
            continue;
        }
        const auto found = statements(session, 1); // part of it is in its events, or in notes, alone
        if (!found)
            return found.error();
        out[i] = static_cast<char>(!found->empty());
    }
    std::optional<Error> failed;
    std::string unpacked;
    const auto hasText = [&](const recording::PackedBlock& packed) {
        return !unpackTexts(packed, unpacked) || asked.begin()->second.matcher->mayMatch(unpacked); // all say the same
    };
    const auto isForTexts = m_filter.root() != nullptr && asksForTexts(*m_filter.root());
    const auto visitPiece = [&](const recording::PackedIndexPiece& piece) {
        auto& [place, matcher] = asked.at(piece.session);
        bool isFound = false;
        const auto done = ofPiece(*matcher, piece, unpacked, [&](const SearchBlock&, const std::vector<char>& mask) {
            isFound = std::find(mask.begin(), mask.end(), 1) != mask.end();
        });
        if (!done)
            failed = done.error();
        out[place] = static_cast<char>(isFound);
        return !done ? Archive::Next::Stop : isFound ? Archive::Next::Session : Archive::Next::Piece;
    };
    POSTERN_TRY(m_reader.archive().pieces(ids, isForTexts ? Archive::Texts::Read : Archive::Texts::Leave,
                                          conditionOf(m_filter.root(), m_now), hasText, visitPiece));
    if (failed)
        return *failed;
    return out;
}

// What was recorded since the last block was made. Blocks that were made since `session` was read are known by their
// statements.
Result<> StatementSearch::visitRest(const recording::SessionSummary& session,
                                    const std::shared_ptr<const SessionFacts>& facts, const SessionRemarks& remarks,
                                    const Behind& behind, const std::function<bool(std::uint64_t statement)>& matched) {
    constexpr std::size_t kWaiting = 200; // answers come later; fewer than the fold remembers
    SessionFold fold(session.session, behind.transaction);
    std::deque<std::shared_ptr<StatementRow>> rows;
    bool isEnough = false;
    const auto giveFront = [&] {
        const auto row = std::move(rows.front());
        rows.pop_front();
        isEnough = isEnough ||
                   (row->statement > behind.statement && m_filter.matches(*row, m_now) && !matched(row->statement));
    };
    POSTERN_TRY(m_reader.events(
        session.session,
        [&](std::string_view line) {
            for (auto& row : fold.apply(deltaOfLine(line))) {
                row->facts = facts;
                if (const auto said = remarks.find(row->statement); said != remarks.end())
                    row->remarks = said->second;
                const auto found = std::find_if(rows.rbegin(), rows.rend(),
                                                [&](const auto& other) { return other->statement == row->statement; });
                if (found != rows.rend())
                    *found = std::move(row);
                else if (rows.empty() || row->statement > rows.back()->statement)
                    rows.push_back(std::move(row));
            }
            if (rows.size() > kWaiting)
                giveFront();
            return !isEnough;
        },
        session.indexed + 1));
    while (!rows.empty() && !isEnough)
        giveFront();
    return {};
}

Result<std::vector<std::uint64_t>> StatementSearch::statements(const recording::SessionSummary& session,
                                                               std::size_t limit) {
    std::vector<std::uint64_t> out;
    if (limit == 0)
        return out;
    POSTERN_TRY(visit(session, [&](std::uint64_t statement) {
        out.push_back(statement);
        return out.size() < limit;
    }));
    return out;
}

Result<std::uint64_t> StatementSearch::count(const recording::SessionSummary& session) {
    if (m_filter.isEmpty())
        return session.statements;
    std::uint64_t out = 0;
    POSTERN_TRY(visit(session, [&](std::uint64_t) {
        ++out;
        return true;
    }));
    return out;
}

} // namespace postern::api
