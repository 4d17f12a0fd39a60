#pragma once
// Finding statements in the store, by the same filters as in the live view and with the same answers. Reads the search
// index, and the events of what is not in it yet.
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

#include "api/filter.h"
#include "api/remarks.h"
#include "api/search_block.h"
#include "recording/reader.h"

namespace postern::api {

SessionFacts factsOf(const recording::SessionSummary& session);

class StatementSearch {
public:
    // `reader` outlives this; `now` is what since: and until: count from. One thread.
    StatementSearch(recording::SessionReader& reader, Filter filter, Timestamp now);
    ~StatementSearch();
    StatementSearch(const StatementSearch&) = delete;
    StatementSearch& operator=(const StatementSearch&) = delete;

    // The numbers of the session's statements that match, at most `limit`, in order.
    Result<std::vector<std::uint64_t>> statements(const recording::SessionSummary& session, std::size_t limit);
    // Which of the sessions have a statement that matches: a flag for each. The same as asking for one statement of
    // each, in fewer questions to the store.
    Result<std::vector<char>> sessions(std::span<const recording::SessionSummary> sessions);
    // How many match. An empty filter matches all.
    Result<std::uint64_t> count(const recording::SessionSummary& session);

private:
    class Matcher;
    struct Behind { // the last block: its last statement, and what the next one runs in
        std::uint64_t statement = 0;
        Transaction transaction = Transaction::None;
    };
    bool unpackTexts(const recording::PackedBlock& packed, std::string& out);
    // `texts`: the piece's, unpacked, when the filter needs them. `found` is given the piece's statements and which of
    // them match.
    Result<> ofPiece(Matcher& matcher, const recording::PackedIndexPiece& piece, std::string_view texts,
                     const std::function<void(const SearchBlock&, const std::vector<char>& mask)>& found);
    Result<> visit(const recording::SessionSummary& session,
                   const std::function<bool(std::uint64_t statement)>& matched);
    Result<> visitRest(const recording::SessionSummary& session, const std::shared_ptr<const SessionFacts>& facts,
                       const SessionRemarks& remarks, const Behind& behind,
                       const std::function<bool(std::uint64_t statement)>& matched);

    Result<SessionRemarks> remarksOf(recording::SessionId session);

    recording::SessionReader& m_reader;
    Filter m_filter;
    Timestamp m_now;
    std::optional<std::unordered_set<recording::SessionId>> m_noted;
    recording::BlockUnpacker m_unpacker;
};

} // namespace postern::api
