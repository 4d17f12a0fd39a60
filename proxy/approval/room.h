#pragma once
// The room where statements wait for a person: open requests, grants, remembered denials.
//
// Any thread; every call is short and none blocks on anything but the room's own lock, which is never held across a
// callback. A session asks; what it is told later is only that something happened to its request: it asks again and
// takes the answer then. So a decision that comes while a session gives up is never lost and never used twice.
//
// Nothing is kept across a restart: what is open when the room goes is abandoned, and a grant dies with it.
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "approval/request.h"
#include "base/result.h"
#include "policy/configuration.h"

namespace postern::approval {

class Room {
public:
    // Told on the deciding thread, without a lock held. An asker whose request is held asks again; another one records
    // what became of its statement.
    using Notify = std::function<void(const Answer&)>;
    using Observer = std::function<void(const Card&)>;

    static constexpr std::size_t kKept = 500;         // cards of the past
    static constexpr std::size_t kKeptDenials = 1000; // of one session; beyond that the oldest is asked again
    static constexpr std::size_t kKeptTimedGrants = 1000;

    explicit Room(std::shared_ptr<const policy::Configuration> configuration);

    void setConfiguration(std::shared_ptr<const policy::Configuration> configuration);
    // Called after every change of a card; set before use.
    void setObserver(Observer observer) { m_observer = std::move(observer); }

    // Called with an outcome that the session which asked cannot record any more, because it is over. Any thread,
    // without a lock held; must not block. Set before use.
    void setUnrecorded(Observer unrecorded) { m_unrecorded = std::move(unrecorded); }
    // An answer that Notify was called with found its session gone.
    void undelivered(const Answer& answer) const;

    // Approved: a grant covers it, and a grant for once is used up by this. Denied: this session was denied the same
    // before. Waiting: a request is open, and held by the asker. Refused: `comment` says why there is none.
    Answer ask(const std::shared_ptr<const Ask>& ask, Notify notify, Now now);
    // The asker of a held request was told to come back later.
    void leave(const std::string& id, Now now);
    // The asker's client gave up, or vanished. A decision that nobody has taken yet goes with it.
    void abandon(const std::string& id, Now now);
    // Forgets what is about this session; what it still holds is abandoned. Its Notify is not called any more, except
    // by a call that is running on another thread right now.
    void endSession(std::uint64_t session, Now now);

    // Errors: 42704 there is no such request, 55000 it is not open any more, 42501 not for this person, 22023 a comment
    // is missing or too long, or it cannot be approved for a time (so long).
    Result<Card> decide(const Decision& decision, const Person& by, Now now);
    // Whether `by` could decide on this request now. Errors as decide(), without what depends on the decision.
    Result<> mayDecide(const std::string& id, const Person& by) const;
    void setImpact(const std::string& id, std::string json);
    void tick(Now now); // lets requests and grants expire; a few times a second
    // Lets nobody in any more, and abandons what is open but not held; what is held ends with its session.
    void close(Now now);

    // The open ones, oldest first, then the past, newest first.
    std::vector<Card> cards() const;
    std::optional<Card> card(const std::string& id) const;
    std::size_t openCount() const;
    std::uint64_t version() const; // grows with every change of a card

private:
    struct Asker {
        std::uint64_t session = 0, statement = 0;
        Notify notify;
    };
    struct Request {
        Card card;
        Instant expires;
        std::vector<Asker> askers; // the last one holds it while card.isHeld
    };
    struct Grant {
        Card card;
        Instant expires;
        std::uint64_t holder = 0; // session that holds the request and has not taken the grant yet
    };
    struct Denial {
        std::string key;
        Card card;
    };
    // What is to be told once the lock is gone.
    struct Told {
        std::vector<std::pair<Notify, Answer>> answers;
        std::vector<Card> cards, unrecorded;
    };
    using Requests = std::map<std::string, Request>;

    std::optional<Answer> answerFromBefore(const Ask& ask, Now now);
    std::optional<std::string> whyFull(const Ask& ask) const;
    enum class Holder : std::uint8_t { IsTold, RecordsItself };
    void close(Requests::iterator request, Outcome outcome, Now now, Told& told, Holder holder = Holder::IsTold);
    void remember(Card card, Told& told);
    Error notOpen(const std::string& id) const; // under the lock
    Result<> checkDecision(const Decision& decision, const Request& request, const Person& by) const;
    std::string newId() const;
    void tell(const Told& told) const;

    Observer m_observer, m_unrecorded;
    mutable std::mutex m_mutex;
    std::shared_ptr<const policy::Configuration> m_configuration;
    Requests m_requests;                                             // by ID
    std::unordered_map<std::string, std::string> m_openByKey;        // key → ID of the request that a retry joins
    std::unordered_map<std::string, Grant> m_grants;                 // by key: pass once
    std::unordered_map<std::string, Grant> m_timedGrants;            // by shape
    std::unordered_map<std::uint64_t, std::deque<Denial>> m_denials; // by session
    std::deque<Card> m_past;                                         // newest first
    std::uint64_t m_version = 0;
    bool m_isClosed = false;
};

} // namespace postern::approval
