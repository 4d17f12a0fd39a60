#pragma once
// What people did with recordings: notes on statements and marks, and who looked. Values, one abstract class, and their
// way out of the store.
//
// Threads as in engine.h: every function of the class may be called from any thread and returns at once.
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/statement_row.h"
#include "base/result.h"
#include "recording/store.h"

namespace postern::api {

inline constexpr std::size_t kMaxNoteBytes = 4096;
inline constexpr std::size_t kMaxSessionRemarks = 10'000; // notes, marks and their taking back

using recording::Remark;
using RemarksPointer = std::shared_ptr<const StatementRemarks>;
using SessionRemarks = std::map<std::uint64_t, RemarksPointer>; // by statement, 0: the session; no empty ones

// A note that was edited in the store comes as a note that says so, of statement 0.
Result<SessionRemarks> readRemarks(recording::Archive& archive, recording::SessionId session);

struct NewRemark {
    std::string session;         // its whole ID
    std::uint64_t statement = 0; // 0: a note on the session as a whole
    Remark remark = Remark::Note;
    std::string text; // Note: not empty, UTF-8, at most kMaxNoteBytes
};

// One entry of the chain of accesses.
struct AccessInfo {
    std::uint64_t number = 0;
    Timestamp time;
    std::string who, by, action;
    std::uint64_t sessionCount = 0, statement = 0; // statement: of a note or mark
    std::string session;                           // when it is one
    std::string filter, format, sha256, note;
    friend bool operator==(const AccessInfo&, const AccessInfo&) = default;
};
struct AccessQuery {
    std::string session;      // its whole ID; empty: of all
    std::uint64_t before = 0; // entries older than this one: the next page; 0: the newest
    std::size_t limit = 500;  // at most 5000
};
struct AccessPage {
    std::vector<AccessInfo> entries; // newest first
    bool hasMore = false;
    bool isComplete = true; // false: who asks may see only what their own role did
};
std::optional<AccessInfo> accessInfo(const recording::AccessEntry& entry);
Result<AccessPage> readAccesses(recording::Archive& archive, const AccessQuery& query);

class Remarks {
public:
    virtual ~Remarks() = default;
    // Gives what is said about the statement from then on. Errors: 22023 the text is empty, too long or not UTF-8;
    // 42704 there is no such session or statement; 54000 enough was said about the session.
    virtual void add(NewRemark remark, std::function<void(Result<RemarksPointer>)> reply) = 0;
    virtual void listAccesses(AccessQuery query, std::function<void(Result<AccessPage>)> reply) = 0;
};

} // namespace postern::api
