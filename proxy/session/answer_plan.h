#pragma once
// What happens to the answer of one statement on its way to the client. Made when the statement is judged; immutable
// while the answer passes.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "masking/copy_mask.h"
#include "masking/row_mask.h"
#include "session/lens.h"
#include "session/objects.h"

namespace postern::session {

struct AnswerPlan {
    struct Output {
        bool isMasked = false;
        const policy::Mask* mask = nullptr; // the rule, for a column that is a plain copy; lives in the lens
        Oid type = 0;                       // as far as the catalog tells, for COPY
    };

    std::shared_ptr<const Lens> lens; // null: no mask applies
    std::vector<Output> outputs;      // by position
    // Every column, and every one beyond `outputs`: what comes back could not be foreseen.
    bool masksAll = false;
    // Errors and notices may quote masked data: they become fixed texts. With `passesAnalysisErrors`, errors of the
    // server's parse analysis (class 42, raised before any data is read) go through.
    bool rewritesMessages = false, passesAnalysisErrors = false;
    bool quotesUnderAnyCode = false; // functions may have raised them: their code does not say what they quote
    bool keepsErrorCodes = true;     // no masked column decides about errors: their codes may go through
    bool withholdsLogs = false;      // messages of severity LOG and DEBUG, whatever the others are
    bool withholdsBlocks = false;    // EXPLAIN ANALYZE: what is counted of blocks stays here (plan_text.h) …
    bool countsBlocks = false;       // … in rows of their own
    bool readsOwn = false;           // only tables that its own string of statements has made: no catalog can know them
    bool definesObjects = false;
    bool watchesWriteBack = false; // COPY FROM into masked columns
    masking::CopyFormat copy;

    bool masksSomething() const;
    // This plan and another one for the same answer: masked where either masks.
    void add(const AnswerPlan& other);
};

// What a session's masks are made with.
struct MaskingTools {
    std::shared_ptr<masking::Keyed> keyed;
    std::shared_ptr<const masking::Detectors> detectors; // null: nothing is detected by content
    masking::Encoding encoding = masking::Encoding::Utf8;
};

// The masks for rows with these columns. Witness: what the server calls a column of a masked table is masked too,
// whatever the plan says; a table that the snapshot does not know masks everything. Null: nothing is masked.
// `plan` null: no mask applies, only detectors look.
std::shared_ptr<const masking::RowMask> rowMaskFor(const AnswerPlan* plan, const Columns& columns,
                                                   const MaskingTools& tools);
// The same for COPY TO STDOUT, which describes nothing.
std::optional<masking::RowMask> copyMaskFor(const AnswerPlan* plan, std::size_t columns, const MaskingTools& tools);

// The outputs of a statement, seen through a lens.
std::vector<AnswerPlan::Output> plannedOutputs(const Lens& lens, const std::vector<lineage::OutputColumn>& outputs,
                                               const std::vector<bool>& masked);

// The options of a COPY statement (its root in the parse tree). What is not understood makes the server refuse it.
masking::CopyFormat copyFormatOf(const sql::Node& copy);

} // namespace postern::session
