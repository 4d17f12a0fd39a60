#pragma once
// What a conversation asks its driver (net) to do. The driver carries out one Output completely before it feeds the
// session again, in this order: `records` into the sink (and only when they are Recorded go on), `toServer`,
// `toClient`, then requests.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "approval/request.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/secret.h"
#include "session/estimate.h"
#include "session/lens.h"
#include "sql/statement.h"

namespace postern::session {

// Bytes to send. Borrowed pieces point into the input of the call that made them, or into the session: they are good
// until the next call into the session. A driver that cannot send them at once copies what is left.
class Bytes {
public:
    struct Piece {
        std::string owned;
        std::string_view borrowed;
        std::string_view view() const { return owned.empty() ? borrowed : std::string_view(owned); }
    };

    bool empty() const { return m_pieces.empty(); }
    std::size_t size() const { return m_size; }
    const std::vector<Piece>& pieces() const { return m_pieces; }
    void clear() { m_pieces.clear(), m_size = 0; }

    // Neighbours in memory become one piece, so that a run of forwarded messages is one.
    void borrow(std::string_view bytes) {
        if (bytes.empty())
            return;
        m_size += bytes.size();
        if (!m_pieces.empty()) {
            auto& last = m_pieces.back();
            if (last.owned.empty() && last.borrowed.data() + last.borrowed.size() == bytes.data()) {
                last.borrowed = {last.borrowed.data(), last.borrowed.size() + bytes.size()};
                return;
            }
        }
        m_pieces.push_back({{}, bytes});
    }
    // Appends to the owned piece at the end what `write` appends to the string that it is given.
    template <class Write>
    void write(Write&& write) {
        if (m_pieces.empty() || m_pieces.back().owned.empty())
            m_pieces.emplace_back();
        auto& owned = m_pieces.back().owned;
        const auto before = owned.size();
        write(owned);
        m_size += owned.size() - before;
        if (owned.empty())
            m_pieces.pop_back();
    }
    void own(std::string bytes) {
        if (bytes.empty())
            return;
        m_size += bytes.size();
        if (!m_pieces.empty() && !m_pieces.back().owned.empty())
            m_pieces.back().owned += bytes;
        else
            m_pieces.push_back({std::move(bytes), {}});
    }

private:
    std::vector<Piece> m_pieces;
    std::size_t m_size = 0;
};

// Journal records (recording::encode) in order; one buffer, reused.
class Records {
public:
    bool empty() const { return m_ends.empty(); }
    void clear() { m_bytes.clear(), m_ends.clear(); }
    // Append one encoded event to buffer(), then commit() it.
    std::string& buffer() { return m_bytes; }
    void commit() { m_ends.push_back(m_bytes.size()); }
    // Replaces `out` with views of the records; good until the next change.
    void views(std::vector<std::string_view>& out) const {
        out.clear();
        std::size_t begin = 0;
        for (const auto end : m_ends) {
            out.push_back(std::string_view(m_bytes).substr(begin, end - begin));
            begin = end;
        }
    }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

// Open the upstream connection: `parameters` are the client's start-up parameters that must have the same effect as on
// a direct connection (application_name, client_encoding, options, DateStyle, …), in the client's order.
struct Dial {
    std::string target;
    std::vector<std::pair<std::string, std::string>> parameters;
};

// Look the agent up in a directory that is not older than this request; answer with Session::onAgent().
struct FindAgent {
    std::string name;
};

// Check a token with its issuer's keys; answer with Session::onToken().
struct VerifyToken {
    Secret token;
};

// Analyse a long text off the event loop; answer with Session::onAnalysis().
struct Analyse {
    std::string text;
    sql::Settings settings;
};

// A CancelRequest arrived on this connection (which then closes): find the session with these numbers and call
// Session::onCancelRequest() on its loop; if there is none, do nothing.
struct CancelRequest {
    std::uint32_t pid = 0, key = 0;
};

struct Output {
    Records records;
    Bytes toServer, toClient;
    bool startTls = false; // the 'S' is in toClient: flush it, then run the server handshake; no byte may be waiting
    std::optional<FindAgent> findAgent;
    std::optional<VerifyToken> verifyToken;
    std::optional<Dial> dial;
    std::optional<Analyse> analyse;
    std::optional<CancelRequest> cancelRequest;
    std::optional<NeedLens> needLens;
    std::optional<NeedOutline> needOutline;
    std::optional<NeedEstimate> needEstimate;
    bool catalogChanged = false; // objects of the target were changed: other sessions' lenses are old
    // Ask the approval room; answer with Session::onApproval(). What happens to the request later goes to
    // Session::onApprovalNews().
    std::shared_ptr<const approval::Ask> ask;
    std::string leaveApproval, abandonApproval; // IDs of requests: Room::leave(), Room::abandon()
    bool cancelUpstream = false;                // send a CancelRequest for the upstream backend
    bool closeUpstream = false;                 // after flushing toServer
    bool closeClient = false;                   // after flushing toClient (bounded by a deadline)

    void clear() {
        records.clear();
        toServer.clear();
        toClient.clear();
        startTls = cancelUpstream = closeUpstream = closeClient = false;
        findAgent.reset();
        verifyToken.reset();
        dial.reset();
        analyse.reset();
        cancelRequest.reset();
        ask.reset();
        leaveApproval.clear();
        abandonApproval.clear();
        needLens.reset();
        needOutline.reset();
        needEstimate.reset();
        catalogChanged = false;
    }
};

} // namespace postern::session
