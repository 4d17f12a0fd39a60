#pragma once
// What a session knows about how much its statements would do (private to this room; the functions are Session::Impl's,
// in measure.cpp). Nothing of it runs unless the policy has rules that ask, and the server is asked only when a table
// that the statement touches is large enough for such a rule to match.
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "session/estimate.h"
#include "session/objects.h"

namespace postern::session {

// What was found out about one statement before it is judged.
struct Measures {
    std::shared_ptr<const Reach> reach;       // null: the policy does not ask, or nothing is known
    std::shared_ptr<const Estimate> estimate; // null: the server was not asked
    std::optional<std::int64_t> rows, scanRows;
    bool isUnread = false;                    // the outline could not be read
    bool countsDoNotMatter = false;           // what rules on rows would say changes nothing
    bool onlyTemporary = false;               // it touches nothing but tables that nobody else sees
    std::shared_ptr<const Measures> prepared; // of what EXECUTE runs
};

// What is to be measured.
struct ToMeasure {
    const std::shared_ptr<const sql::Analysis>& analysis;
    std::size_t statement = 0;
    const std::vector<Oid>& types;
    const std::vector<wire::Argument>* arguments = nullptr; // of a portal
    bool isSure = true;                                     // nothing before it in its string changes what it means
};

// What a session keeps for that.
struct Measuring {
    enum class Asking : std::uint8_t { Nothing, Outline, Settings, Estimate } asking = Asking::Nothing;
    bool waitsForLedger = false;
    bool isRefreshing = false; // an outline was asked for that nobody waits for

    std::shared_ptr<const TargetOutline> outline;
    std::vector<std::pair<std::string, std::string>> parameters; // the session's start-up parameters
    std::vector<std::pair<std::string, std::string>> settings, arriving;
    std::string settingsStamp; // of the context that `settings` were read in
    bool settingsKnown = false;

    // For the message that waits: what has been found out is right until it is dealt with.
    bool outlineIsNew = false, outlineFailed = false, settingsFailed = false, settingsAreNew = false;
    std::map<std::string, std::shared_ptr<const Estimate>> estimates;

    // Relations that this session has made, by name, each of which may be a temporary one; and those that the server
    // says are, as of settingsStamp. An empty name stands for temporary objects that are not tables.
    std::set<std::string, std::less<>> made, temporary, arrivingTemporary;
    std::set<std::string, std::less<>> own, arrivingOwn; // tables of the open transaction, "schema.name" in hexadecimal
    bool mayHaveMade = false;                            // by code that is called: any name may be one
    bool definesObjects = false; // the open transaction has defined something that others do not see
    static constexpr std::size_t kMaxMade = 1000;

    void endMessage();
};

} // namespace postern::session
