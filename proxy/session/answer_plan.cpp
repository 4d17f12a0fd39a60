#include "session/answer_plan.h"

#include <algorithm>

#include "base/text.h"
#include "sql/node.h"

namespace postern::session {

bool AnswerPlan::masksSomething() const {
    return masksAll || std::any_of(outputs.begin(), outputs.end(), [](const auto& o) { return o.isMasked; });
}

void AnswerPlan::add(const AnswerPlan& other) {
    if (outputs.size() != other.outputs.size() && (masksSomething() || other.masksSomething()))
        masksAll = true;
    for (std::size_t i = 0; i < outputs.size() && i < other.outputs.size(); ++i) {
        if (other.outputs[i].isMasked && (!outputs[i].isMasked || outputs[i].mask != other.outputs[i].mask))
            outputs[i] = {true, nullptr, outputs[i].type};
    }
    masksAll = masksAll || other.masksAll;
    rewritesMessages = rewritesMessages || other.rewritesMessages;
    passesAnalysisErrors = passesAnalysisErrors && other.passesAnalysisErrors;
    quotesUnderAnyCode = quotesUnderAnyCode || other.quotesUnderAnyCode;
    keepsErrorCodes = keepsErrorCodes && other.keepsErrorCodes;
    readsOwn = readsOwn && other.readsOwn;
    withholdsLogs = withholdsLogs || other.withholdsLogs;
    withholdsBlocks = withholdsBlocks || other.withholdsBlocks;
    countsBlocks = countsBlocks || other.countsBlocks;
    definesObjects = definesObjects || other.definesObjects;
    watchesWriteBack = watchesWriteBack || other.watchesWriteBack;
}

std::vector<AnswerPlan::Output> plannedOutputs(const Lens& lens, const std::vector<lineage::OutputColumn>& outputs,
                                               const std::vector<bool>& masked) {
    std::vector<AnswerPlan::Output> out(outputs.size());
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto& output = outputs[i];
        if (const auto* relation = lens.snapshot().relation(output.origin.relation))
            if (const auto* column = relation->column(output.origin.number))
                out[i].type = column->type;
        if (i >= masked.size() || !masked[i])
            continue;
        out[i].isMasked = true;
        // Only a plain copy has the values that a method is made for; anything computed from them is redacted whole.
        const bool isCopy = output.certain && output.origin.relation != 0 && output.values.ids().size() == 1 &&
                            !output.values.everything() && output.values.contains(output.origin) &&
                            !lens.masked().touches(output.influences);
        if (isCopy)
            out[i].mask = lens.maskOf(output.origin);
    }
    return out;
}

namespace {

// The server's word against the plan: true when the column is one of a masked table's, or of an unknown table.
bool isWitnessed(const AnswerPlan& plan, const wire::FieldDescription& column) {
    const auto& lens = *plan.lens;
    // Catalogs that hold data of user tables are the business of lineage, which sees how they are confined.
    if (column.table < catalog::kFirstNormalOid)
        return false;
    const auto* relation = lens.snapshot().relation(column.table);
    return relation ? lens.masked().contains({column.table, column.column}) : !plan.readsOwn;
}

} // namespace

namespace {

masking::ValueType typeOf(const AnswerPlan* plan, Oid type) {
    return plan && plan->lens ? plan->lens->typeOf(type) : masking::valueType(type);
}

std::optional<masking::ColumnMask> columnMask(const AnswerPlan& plan, std::size_t index, bool all, bool isWitness,
                                              const masking::ValueType& type) {
    const auto* output = index < plan.outputs.size() ? &plan.outputs[index] : nullptr;
    const bool planned = all || (output && output->isMasked);
    if (!planned && !isWitness)
        return std::nullopt;
    return !all && planned && output->mask ? plan.lens->maskFor(*output->mask, type) : plan.lens->redaction(type);
}

// A result of another shape than was foreseen: nothing is known about its columns.
bool masksEvery(const AnswerPlan& plan, std::size_t columns) {
    return plan.masksAll || (plan.masksSomething() && columns > plan.outputs.size());
}

} // namespace

std::shared_ptr<const masking::RowMask> rowMaskFor(const AnswerPlan* plan, const Columns& columns,
                                                   const MaskingTools& tools) {
    masking::RowMask::Columns masks(columns.size());
    std::vector<masking::ScanColumn> scanned;
    bool any = false;
    const bool all = plan && masksEvery(*plan, columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto type = typeOf(plan, columns[i].type);
        if (plan && plan->lens)
            masks[i] = columnMask(*plan, i, all, isWitnessed(*plan, columns[i]), type);
        if (masks[i])
            masks[i]->encoding = tools.encoding;
        if (tools.detectors)
            scanned.emplace_back(type, columns[i].name);
        any = any || masks[i] || (tools.detectors && scanned.back().isScanned());
    }
    if (!any)
        return nullptr;
    auto mask = masking::RowMask::with(tools.keyed, std::move(masks));
    if (tools.detectors)
        mask.scan(tools.detectors, std::move(scanned));
    return std::make_shared<const masking::RowMask>(std::move(mask));
}

std::optional<masking::RowMask> copyMaskFor(const AnswerPlan* plan, std::size_t columns, const MaskingTools& tools) {
    if (!tools.detectors && !(plan && plan->masksSomething()))
        return std::nullopt;
    constexpr Oid kText = 25;
    masking::RowMask::Columns masks(columns);
    std::vector<masking::ScanColumn> scanned;
    const bool all = plan && masksEvery(*plan, columns);
    for (std::size_t i = 0; i < columns; ++i) {
        const Oid known = plan && i < plan->outputs.size() ? plan->outputs[i].type : Oid{0};
        if (plan && plan->lens)
            masks[i] = columnMask(*plan, i, all, false, typeOf(plan, known));
        if (masks[i])
            masks[i]->encoding = tools.encoding;
        if (tools.detectors) // what is not known is looked at as a text
            scanned.emplace_back(typeOf(plan, known != 0 ? known : kText), std::string_view{});
    }
    auto mask = masking::RowMask::with(tools.keyed, std::move(masks));
    if (tools.detectors)
        mask.scan(tools.detectors, std::move(scanned));
    return mask;
}

masking::CopyFormat copyFormatOf(const sql::Node& copy) {
    masking::CopyFormat out;
    const auto text = [](const sql::Node& option) {
        const auto* value = option.child(sql::Role::Value);
        return value ? value->name() : std::string_view{};
    };
    const auto isTrue = [&](const sql::Node& option) {
        const auto* value = option.child(sql::Role::Value);
        if (!value)
            return true;
        const auto word = toLowerAscii(value->name());
        return word == "true" || word == "on" || word == "t" || word == "1" || word == "match" ||
               (value->name().empty() && value->number != 0);
    };
    const auto options = copy.list(sql::Role::Options);
    for (const auto* option : options)
        if (option->name() == "format")
            out.kind = text(*option) == "csv"      ? masking::CopyFormat::Kind::Csv
                       : text(*option) == "binary" ? masking::CopyFormat::Kind::Binary
                                                   : masking::CopyFormat::Kind::Text;
    if (out.kind == masking::CopyFormat::Kind::Csv) {
        out.delimiter = ',';
        out.null.clear();
    }
    const auto oneByte = [&](const sql::Node& option, char& target) {
        if (const auto word = text(option); word.size() == 1)
            target = word[0];
    };
    bool hasEscape = false;
    for (const auto* option : options) {
        if (option->name() == "delimiter")
            oneByte(*option, out.delimiter);
        else if (option->name() == "null")
            out.null = std::string(text(*option));
        else if (option->name() == "header")
            out.header = isTrue(*option);
        else if (option->name() == "quote")
            oneByte(*option, out.quote);
        else if (option->name() == "escape")
            oneByte(*option, out.escape), hasEscape = true;
    }
    if (!hasEscape)
        out.escape = out.quote;
    return out;
}

} // namespace postern::session
