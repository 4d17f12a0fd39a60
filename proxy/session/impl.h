#pragma once
// The parts of Session (private to this room). login.* brings a client in; client_side.cpp takes its messages,
// server_side.cpp the answers; statements.cpp keeps track of prepared statements and portals; the ledger keeps the two
// sides in step.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "policy/verdict.h"
#include "session/capture.h"
#include "session/context.h"
#include "session/event_log.h"
#include "session/hold.h"
#include "session/ledger.h"
#include "session/login.h"
#include "session/measure.h"
#include "session/objects.h"
#include "session/session.h"
#include "session/sight.h"
#include "wire/framer.h"

namespace postern::session {

enum class Phase : std::uint8_t { Login, Dialing, Ready, Finished };

// Why a client's messages are not taken at the moment.
enum class Pause : std::uint8_t {
    None,
    Analysis,  // a long text is analysed off the loop
    Settling,  // what is in flight may change how the next text is read
    CopyStart, // what is in flight may or may not start COPY FROM STDIN
    Sight,     // what the statement means is being found out: catalog, search path
    Measure,   // how much the statement would do is being found out (measure.h)
    Approval,  // a person is asked (hold.h)
    Unanswered // too many messages without an answer
};

// The dial has a deadline of its own; this one only makes sure that a lost answer does not keep a client for ever.
inline constexpr std::chrono::seconds kDialDeadline{60};

// A statement whose errors may be about what the transaction wrote before: deferred constraints.
inline bool mayEndDeferral(const sql::Statement& statement) {
    return statement.transaction != sql::TransactionControl::None ||
           (!statement.kinds.empty() && statement.kinds.front() == "SET CONSTRAINTS");
}

class Session::Impl {
public:
    Impl(Environment& environment, ClientFacts facts, recording::SessionId id, Now now);

    // session.cpp
    void fail(const Error& error, Now now, Output& out); // FATAL to the client, and the end
    void finish(std::string_view reason, Now now, Output& out);
    void resumeClient(Now now, Output& out);
    // life.cpp
    void onAccepted(Now now, Output& out);
    const Identity& identity() const;
    bool mayConnect() const;
    std::optional<Instant> identityEnds() const;
    void setIdentity(const SignedIn& who, Now now);
    bool endIfExpired(Now now, Output& out); // true: the session is over
    void endForIdentity(std::string_view why, Now now, Output& out);

    void countBytes(const Output& out) { m_bytesToClient += static_cast<std::int64_t>(out.toClient.size()); }

    // client_side.cpp, judgement.cpp
    void takeClientItems(Now now, Output& out);
    void onClientItem(const wire::Framer::Item& item, Now now, Output& out);
    void onClientMessage(char type, std::string_view bytes, Now now, Output& out);
    void onQuery(std::string_view bytes, Now now, Output& out);
    void onParse(std::string_view bytes, Now now, Output& out);
    void onStreamed(const wire::Framer::Item& item, Now now, Output& out);
    void onDescribe(std::string_view bytes, Now now, Output& out);
    void onClose(std::string_view bytes, Now now, Output& out);
    // `bytes`: the whole message, empty when it comes in parts and so cannot wait.
    bool functionCallMayRun(std::string_view bytes, Now now, Output& out);
    void onCopyInput(char type, std::string_view bytes, Output& out);
    void onInCopyIn(char type, std::string_view bytes, Output& out);
    // `statement`: the recorded statement that the error is about, 0 for none.
    std::string makeError(const Error& error, std::uint64_t statement, Now now, Output& out);
    void refuseExtended(const Error& error, std::uint64_t statement, Now now, Output& out);
    void refuseQuery(const Error& error, std::uint64_t statement, Now now, Output& out);
    std::uint64_t recordUnread(std::string_view protocol, std::string_view text, const Error& error, Now now,
                               Output& out);
    void pauseWith(Pause pause, std::string_view bytes);
    // The analysis of `text`, or none while it is being made (the message is kept) or when it was refused.
    enum class TextOf : std::uint8_t { Query, Parse };
    std::shared_ptr<const sql::Analysis> analysisOf(std::string_view text, TextOf message, std::string_view bytes,
                                                    Now now, Output& out);
    // `foreseen` null: it was not looked at, and uses no masked column as far as rules are concerned.
    // `measures` null: nothing was measured. CanBeAsked: rules on rows do not count yet, see policy::Verdict::wanted.
    enum class Counts : std::uint8_t { Final, CanBeAsked };
    policy::Verdict judge(const sql::Statement& statement, Now now, const Foreseen* foreseen, const Measures* measures,
                          Counts counts = Counts::Final);
    Error refusalOf(const policy::Verdict& verdict, std::uint64_t statement) const;
    std::optional<Error> runsUnseen(const sql::Statement& statement) const;
    policy::Verdict judgeExecution(const sql::Analysis& analysis, std::size_t index, const Foreseen* foreseen,
                                   const Measures& measures, Now now);
    bool inBatch() const { return m_sinceSync; } // messages were forwarded that no Sync has ended yet

    // portals.cpp
    struct JudgedPortal {
        policy::Verdict verdict;
        EventLog::StatementText record; // lives as long as the portal
        Measures measures;
    };
    void onBind(std::string_view bytes, Now now, Output& out);
    void onExecute(std::string_view bytes, Now now, Output& out);
    bool seesStatement(const Prepared& prepared, std::string_view bytes, Now now, Output& out);
    std::shared_ptr<Portal> newPortal(); // of what m_arguments has read; null: of no known statement
    void addPortal(std::shared_ptr<Portal> portal);
    std::shared_ptr<const Foreseen> foreseenOfPortal(const Portal& portal);
    std::optional<JudgedPortal> judgePortal(const Portal& portal, const Foreseen* foreseen, std::string_view bytes,
                                            Now now, Output& out);
    std::optional<std::uint64_t> admit(HeldMessage message, const std::shared_ptr<Portal>& portal, JudgedPortal judged,
                                       std::string_view bytes, Now now, Output& out);
    bool mayBePlanned(const std::shared_ptr<Portal>& portal, std::string_view bytes, Now now, Output& out);
    bool longBindMayBegin(const wire::Framer::Item& item, Now now, Output& out);
    void longBindEnds();
    bool mayReadWhenParsed(const sql::Analysis& analysis);
    bool mayBeParsed(const Prepared& prepared, const Foreseen* foreseen, Now now, Output& out);
    bool mayGoUnasked(const Prepared& prepared, const Foreseen* foreseen, std::string_view why, Now now, Output& out);

    // hold.cpp
    bool isApproved(const policy::Verdict& verdict) const; // a person let the message that is being taken run
    void hold(Hold hold, std::string_view bytes, Now now, Output& out);
    void resumeHold(Now now, Output& out);
    bool wouldFailAnyway(const Hold& hold) const;
    std::vector<const sql::Statement*> heldStatements(const Hold& hold) const;
    std::shared_ptr<const approval::Ask> makeAsk(const Hold& hold, Now now) const;
    void askForApproval(Now now, Output& out);
    void onApproval(const approval::Answer& answer, Now now, Output& out);
    void onApprovalNews(const approval::Answer& answer, Now now, Output& out);
    void beginWaiting(Now now, Output& out);
    void onHoldOver(Now now, Output& out);
    bool cancelHold(Now now, Output& out);
    void abandonHold(Now now, Output& out);
    void takeApproved(Now now, Output& out);
    void endHold(const Error& error, Now now, Output& out);
    void takeUpClient(Now now, Output& out);

    // statements.cpp
    void applySessionControl(const std::shared_ptr<const sql::Analysis>& analysis, std::size_t index, Entry& entry,
                             std::uint32_t run);
    void setStatement(std::string_view name, std::shared_ptr<Prepared> statement, Entry& entry, std::uint32_t run);
    void setPortal(std::string_view name, std::shared_ptr<Portal> portal, Entry& entry);
    void undo(Entry& entry, std::uint32_t fromRun);

    // sight.cpp: only while masks apply
    bool masksApply();
    bool lensIsRight(Now now) const;
    bool seesClearly(std::string_view bytes, Now now, Output& out);
    void needLens(Now now, Output& out);
    void askServer(Sight::Asking what, Now now, Output& out);
    bool onOwnAnswer(char type, std::string_view body);
    void onOwnError(const wire::ErrorFields& fields, Now now, Output& out);
    void endAsking();
    void abandonAsking(); // an earlier error makes the server skip the question
    void takeLens(Result<std::shared_ptr<const Lens>> lens);
    bool isBlind() const; // inside a failed transaction, where nothing can be asked and nothing runs

    // measure.cpp
    enum class Temporary : std::uint8_t {
        None,
        All,
        Unknown, // those among the relations that the outline does not have
        Some     // which of them cannot be told
    };
    bool asksReach(const sql::Statement& statement, const sql::Node& root) const;
    bool hasOutline(Now now, Output& out);
    std::optional<Measures> measure(const ToMeasure& what, const Foreseen* foreseen, std::string_view bytes, Now now,
                                    Output& out);
    std::optional<Measures> measureOne(const ToMeasure& what, const ToMeasure* execute, const Foreseen* foreseen,
                                       Now now, Output& out);
    std::optional<Measures> estimate(const ToMeasure& what, const ToMeasure* execute, Measures measures, Now now,
                                     Output& out);
    std::optional<NeedEstimate> estimateRequest(const ToMeasure& what, const ToMeasure* execute) const;
    std::optional<std::vector<Measures>> measureQuery(const std::shared_ptr<const sql::Analysis>& analysis,
                                                      const std::vector<std::shared_ptr<const Foreseen>>& foreseen,
                                                      std::string_view bytes, Now now, Output& out);
    bool settingsAreKnown(Now now, Output& out);
    void askSettings(Now now, Output& out);
    std::optional<Temporary> temporaryIn(const sql::Statement& statement, Now now, Output& out);
    void takeSetting(const std::vector<std::optional<std::string_view>>& values);
    void endSettings(bool failed);
    void followObjects(const sql::Statement& statement, const sql::Node& root);
    void endTransactionObjects();
    void followRows(std::int64_t rows);

    // masked_answers.cpp
    // Where names are resolved, and what stands for it in caches; no place: not known.
    struct Spot {
        const lineage::Place* place = nullptr;
        std::string key;
    };
    Spot spot() const;
    std::shared_ptr<const Foreseen> foreseenAt(const std::shared_ptr<const sql::Analysis>& analysis, std::size_t index,
                                               const Spot& from);
    // Null while no mask applies. `arguments`: of a portal.
    std::shared_ptr<const Foreseen> foreseenOf(const std::shared_ptr<const sql::Analysis>& analysis, std::size_t index,
                                               const Spot& from, const std::vector<wire::Argument>* arguments);
    std::vector<std::shared_ptr<const Foreseen>> foreseenOfQuery(const std::shared_ptr<const sql::Analysis>& analysis);
    std::shared_ptr<const AnswerPlan> planOfExecution(const Portal& portal,
                                                      const std::shared_ptr<const Foreseen>& foreseen) const;
    void describeUnseen(const Portal& portal, const AnswerPlan* plan, std::string_view name, Output& out);
    static std::vector<std::pair<std::size_t, std::string_view>> maskedParameters(const Foreseen& foreseen);
    AnswerPlan planOfCursor(std::string_view name) const;
    bool needsFreshCatalog(const std::vector<std::shared_ptr<const Foreseen>>& foreseen, Now now);
    void followForeseen(const Foreseen& foreseen, const sql::Statement& statement);
    void followPlace(const sql::Statement& statement, bool moves);
    const AnswerPlan* currentPlan() const;
    bool conversionMayFail() const;
    bool findRowMask();
    MaskingTools maskingTools();
    // pseudonyms.cpp: equality with pseudonyms (pseudonym_operands.h)
    bool mayCompareWithPseudonyms(const sql::Analysis& analysis);
    std::string parseWithResolved(Prepared& prepared, const wire::Parse& parse); // empty: nothing to replace
    std::optional<std::string> bindWithResolved(Portal& portal, std::string_view message);
    std::shared_ptr<const Foreseen> withUnresolved(std::shared_ptr<const Foreseen> foreseen,
                                                   const Portal& portal) const;
    bool detectedText(std::string_view text,
                      std::string& masked);            // true: something was found, and `masked` is the rest
    std::string detectedFields(std::string_view body); // of an error or notice, rewritten; empty: nothing was found
    bool maskRow(std::string_view body, Output& out);
    bool maskPlan(std::string_view body, Output& out);
    bool rewriteRow(std::string_view body, Output& out);
    bool addToLongRow(const wire::Framer::Item& item, Now now, Output& out);
    bool onOwnItem(const wire::Framer::Item& item, Now now, Output& out);
    void gather(const wire::Framer::Item& item); // a whole DataRow or CopyData that is masked with those that follow
    bool maskGathered(Now now, Output& out);     // false: one does not fit what was foreseen
    void maskCopyData(std::span<const std::string_view> data, Now now, Output& out);
    void maskCopyPart(std::string_view data, Now now, Output& out) { maskCopyData({&data, 1}, now, out); }
    void endMaskedCopy(Now now, Output& out);
    void endTransactionSight(Output& out);

    // withheld.cpp: what errors and notices of the server may quote
    enum class Withheld : std::uint8_t { Nothing, Detail, All };
    Withheld withheldOf(const wire::ErrorFields& error) const;
    bool isAboutUnmaskedKey(const wire::ErrorFields& error) const;
    static std::string withoutDetail(std::string_view body); // of an error
    void withholdError(const wire::ErrorFields& fields, Now now, Output& out);
    void withholdNotice(const wire::ErrorFields& fields, Now now, Output& out);

    // server_side.cpp
    void takeServerItems(Now now, Output& out);
    void failForAnswer(Now now, Output& out);
    bool onServerMessage(const wire::Framer::Item& item, Now now, Output& out); // false: protocol violated
    bool onAsynchronous(const wire::Framer::Item& item, Now now, Output& out);
    bool onServerError(const wire::Framer::Item& item, Now now, Output& out);
    bool onReadyForQuery(std::string_view body, Now now, Output& out);
    bool onDescription(char type, std::string_view body);
    bool onDone(char type, std::string_view body, Now now, Output& out);
    bool onCopyStart(char type, std::string_view body);
    void beginRun();
    void endRun(std::string_view tag, Now now, Output& out);
    std::uint64_t currentStatement() const;

    Environment& m_environment;
    ClientFacts m_facts;
    Now m_started;
    Phase m_phase = Phase::Login;
    Login m_login;
    EventLog m_log;
    std::optional<Instant> m_deadline;
    std::optional<SignedIn> m_signedIn; // who is behind it, once known; none: the operating-system account
    Instant m_identityEnds;
    std::optional<bool> m_refused;
    bool m_terminating = false;

    // Once ready
    ClientProcess m_process;
    Upstream m_upstream;
    std::uint32_t m_cancelKey = 0;
    int m_serverMajor = 0;
    std::string m_serverEncoding; // lower case
    sql::Settings m_settings;
    wire::Framer m_clientFramer{wire::Framer::Sender::Client}, m_serverFramer{wire::Framer::Sender::Server};
    wire::TransactionStatus m_status = wire::TransactionStatus::Idle;
    Ledger m_ledger;
    Statements m_statements;
    Portals m_portals;
    Capture m_capture;
    Sight m_sight;
    std::shared_ptr<const masking::RowMask> m_rowMask; // of the answer that arrives
    std::vector<std::int16_t> m_rowFormats;
    std::optional<masking::CopyMask> m_copyMask;
    // Within one read: messages of one type that follow each other, as they stand in the framer.
    std::vector<std::string_view> m_gathered;
    char m_gatheredType = 0;
    std::vector<std::size_t> m_gatheredEnds; // in what they become
    std::string m_longRow;                   // a row that comes in parts and is masked whole
    std::shared_ptr<masking::Keyed> m_keyed; // made when it is first needed
    bool m_maskKnown = false, m_rowIsLong = false;
    bool m_withholdsBlocks = false; // the answer that arrives is a plan with counts that stay here
    bool m_capturing = false;       // m_capture belongs to the head of the ledger

    Pause m_pause = Pause::None;
    std::string m_waiting;                           // the message that waits
    std::string m_resumed;                           // the one that waited last; output may point into it
    std::shared_ptr<const sql::Analysis> m_analysed; // what it waited for, once there
    std::optional<Error> m_analysisError;

    std::optional<Hold> m_hold;     // while m_pause is Approval
    std::optional<Hold> m_approved; // what is taken again now that a person has approved it
    Context m_context;
    Measuring m_measuring;
    std::optional<Timestamp> m_transactionSince;

    bool m_clientSkips = false; // a local error was made: the client's messages up to Sync are not wanted
    bool m_serverSkips = false; // the server skips up to Sync, and none has been forwarded yet
    bool m_sinceSync = false;
    bool m_unsettled = false; // something in flight may change the settings that texts are read under
    bool m_copyIn = false;    // the server takes COPY data now
    std::uint32_t m_copyEnds = 0;
    std::uint32_t m_spareSyncs = 0; // ReadyForQuery that may come for Syncs that a failed COPY may not have swallowed

    wire::ArgumentReader m_arguments;
    bool m_streamDropped = false; // the streamed message goes nowhere
    std::int64_t m_bytesToClient = 0;
};

} // namespace postern::session
