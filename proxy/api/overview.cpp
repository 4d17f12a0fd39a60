#include "api/overview.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <unordered_map>

#include "api/recorded_line.h"
#include "api/search.h"
#include "api/search_block.h"
#include "api/session_fold.h"

namespace postern::api {

namespace {

bool isFlag(Verdict verdict) {
    return verdict != Verdict::Allowed && verdict != Verdict::Error;
}

// Durations in eighths of an octave, so that a percentile is right to about a tenth.
class Durations {
public:
    void add(std::int64_t micros) {
        const auto place = micros <= 1 ? 0.0 : std::log2(static_cast<double>(micros)) * kPerOctave;
        ++m_counts[std::min(static_cast<std::size_t>(place), m_counts.size() - 1)];
        ++m_total;
    }
    std::int64_t at(double share) const {
        if (m_total == 0)
            return -1;
        const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_total)));
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            if ((seen += m_counts[i]) >= wanted)
                return std::llround(std::exp2((static_cast<double>(i) + 0.5) / kPerOctave));
        return -1;
    }

private:
    static constexpr int kPerOctave = 8;
    std::array<std::uint64_t, 44 * kPerOctave> m_counts{}; // to half a year
    std::uint64_t m_total = 0;
};

class Names {
public:
    void add(std::string_view name, bool isFlagged, std::uint64_t times = 1) {
        auto& found = m_counts[std::string(name)];
        found.first += times;
        found.second += isFlagged ? times : 0;
    }
    std::vector<Overview::Name> top() const {
        std::vector<Overview::Name> out;
        for (const auto& [name, count] : m_counts)
            out.push_back({name, count.first, count.second});
        std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
            return a.statements != b.statements ? a.statements > b.statements : a.name < b.name;
        });
        out.resize(std::min(out.size(), kMaxOverviewNames));
        return out;
    }

private:
    std::unordered_map<std::string, std::pair<std::uint64_t, std::uint64_t>> m_counts;
};

template <class Visit>
void eachOf(std::string_view list, Visit visit) {
    while (!list.empty()) {
        const auto end = list.find(kListSeparator);
        visit(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
}

class Counting {
public:
    explicit Counting(const OverviewQuery& query) : m_query(query) {
        const auto span = query.to.micros - query.from.micros;
        const auto bins = static_cast<std::int64_t>(query.bins);
        m_out.from = query.from, m_out.to = query.to;
        m_out.binMicros = std::max<std::int64_t>((span + bins - 1) / bins, 1);
        m_out.bins.resize(query.bins);
    }

    void beginSession(std::string agent) {
        m_agent = std::move(agent);
        m_isCounted = false;
    }
    void add(const SearchBlock& block) {
        for (std::size_t i = 0; i < block.statement.size(); ++i) {
            const auto& profile = block.profiles[block.profile[i]];
            const auto verdict = static_cast<Verdict>(profile.verdict);
            if (!count(block.time[i], verdict, block.duration[i]))
                continue;
            const auto word = [&](std::uint32_t place) {
                return place < block.words.size() ? block.words[place] : std::string_view();
            };
            eachOf(word(profile.relations), [&](std::string_view name) { m_relations.add(name, isFlag(verdict)); });
            eachOf(word(profile.masked), [&](std::string_view name) { m_masked.add(name, isFlag(verdict)); });
            m_out.masked += word(profile.masked).empty() ? 0 : 1;
        }
    }
    void add(const StatementRow& row) {
        if (!count(row.time.micros, row.verdict, row.durationMicros.value_or(-1)))
            return;
        for (const auto& name : row.relations)
            m_relations.add(name, isFlag(row.verdict));
        for (const auto& name : row.maskedColumns)
            m_masked.add(name, isFlag(row.verdict));
        m_out.masked += row.maskedColumns.empty() ? 0 : 1;
    }

    Overview finish() && {
        m_out.agents = m_agents.top();
        m_out.relations = m_relations.top();
        m_out.maskedColumns = m_masked.top();
        m_out.medianMicros = m_durations.at(0.5), m_out.slowMicros = m_durations.at(0.95);
        return std::move(m_out);
    }
    Overview& out() { return m_out; }

private:
    bool count(std::int64_t time, Verdict verdict, std::int64_t duration) {
        const auto place = static_cast<std::size_t>(verdict);
        if (time < m_query.from.micros || time >= m_query.to.micros || place >= kVerdictCount)
            return false;
        ++m_out.statements;
        ++m_out.verdicts[place];
        ++m_out.bins[static_cast<std::size_t>((time - m_query.from.micros) / m_out.binMicros)][place];
        m_out.sessions += m_isCounted ? 0 : 1;
        m_isCounted = true;
        m_agents.add(m_agent, isFlag(verdict));
        if (duration >= 0)
            m_durations.add(duration);
        return true;
    }

    OverviewQuery m_query;
    Overview m_out;
    Names m_agents, m_relations, m_masked;
    Durations m_durations;
    std::string m_agent;
    bool m_isCounted = false;
};

// What was recorded since the session's last block was made.
Result<> countRest(recording::SessionReader& reader, const recording::SessionSummary& session, std::uint64_t behind,
                   Counting& counting) {
    constexpr std::size_t kWaiting = 200; // answers come later; fewer than the fold remembers
    SessionFold fold(session.session);
    std::deque<std::shared_ptr<StatementRow>> rows;
    const auto giveFront = [&] {
        if (rows.front()->statement > behind)
            counting.add(*rows.front());
        rows.pop_front();
    };
    POSTERN_TRY(reader.events(
        session.session,
        [&](std::string_view line) {
            for (auto& row : fold.apply(deltaOfLine(line))) {
                const auto found = std::find_if(rows.rbegin(), rows.rend(),
                                                [&](const auto& other) { return other->statement == row->statement; });
                if (found != rows.rend())
                    *found = std::move(row);
                else if (rows.empty() || row->statement > rows.back()->statement)
                    rows.push_back(std::move(row));
            }
            if (rows.size() > kWaiting)
                giveFront();
            return true;
        },
        session.indexed + 1));
    while (!rows.empty())
        giveFront();
    return {};
}

Result<> countSession(recording::SessionReader& reader, recording::BlockUnpacker& unpacker,
                      const recording::SessionSummary& session, Counting& counting) {
    using Archive = recording::Archive;
    counting.beginSession(session.agent);
    std::optional<Error> failed;
    std::uint64_t behind = 0;
    const auto take = [&](const recording::PackedIndexPiece& piece) {
        const auto facts = unpacker.unpack(piece.facts.encoding, piece.facts.data);
        const auto block = facts ? SearchBlock::read(*facts) : Result<SearchBlock>(facts.error());
        if (!block) {
            failed = block.error();
            return false;
        }
        behind = piece.lastStatement;
        counting.add(*block);
        return true;
    };
    POSTERN_TRY(reader.archive().index(session.session, Archive::Texts::Leave, {}, take));
    if (failed)
        return *failed;
    return session.indexed < session.events ? countRest(reader, session, behind, counting) : Result<>();
}

} // namespace

Result<Overview> readOverview(recording::SessionReader& reader, const OverviewQuery& query,
                              const std::atomic<bool>& isStopping) {
    if (query.to <= query.from || query.bins == 0 || query.bins > kMaxOverviewBins)
        return Error::client("22023", "an overview needs a span of time and 1 to 500 bins");
    recording::SessionFilter filter;
    filter.until = query.to;
    filter.limit = kMaxOverviewSessions + 1;
    const auto sessions = reader.sessions(filter);
    if (!sessions)
        return sessions.error();
    Counting counting(query);
    recording::BlockUnpacker unpacker;
    std::size_t counted = 0;
    for (const auto& session : *sessions) {
        if (session.ended && *session.ended < query.from)
            continue;
        if (isStopping)
            return Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down"));
        if (++counted > kMaxOverviewSessions) {
            counting.out().isCut = true;
            break;
        }
        POSTERN_TRY(countSession(reader, unpacker, session, counting));
    }
    return std::move(counting).finish();
}

} // namespace postern::api
