#include "session/pseudonym_operands.h"

#include <algorithm>
#include <map>

#include "base/bytes.h"
#include "masking/method.h"
#include "sql/tree.h"
#include "wire/framer.h"

namespace postern::session {

namespace {

// The end of the constant at `begin`; 0 for a form that is not replaced (E'', U&'', $$, continued over lines …).
std::size_t endOfConstant(std::string_view text, std::size_t begin) {
    if (begin >= text.size())
        return 0;
    if (text[begin] != '\'') {
        const auto end = text.find_first_not_of("0123456789.", begin);
        return text[begin] >= '0' && text[begin] <= '9' ? std::min(end, text.size()) : 0;
    }
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            return 0;
        if (text[at] != '\'')
            continue;
        if (at + 1 < text.size() && text[at + 1] == '\'') {
            ++at;
            continue;
        }
        return at + 1;
    }
    return 0;
}

// Whether nothing that the statement runs could hand its own text back: current_query() can, and so can any code of the
// site's own.
bool keepsItsText(const catalog::Snapshot& snapshot, const lineage::Place& place, const sql::Statement& statement) {
    if (statement.kinds.size() != 1 || statement.kinds[0] != "SELECT")
        return false;
    for (const auto& use : statement.relations) {
        const auto* relation = use.schema.empty() ? snapshot.relation(place.path, use.name)
                                                  : snapshot.relation(snapshot.schema(use.schema), use.name);
        if (!relation || (relation->kind != 'r' && relation->kind != 'p') || !relation->policies.empty() ||
            relation->oid < catalog::kFirstNormalOid)
            return false;
        if (std::any_of(relation->columns.begin(), relation->columns.end(),
                        [](const auto& column) { return column.generated; }))
            return false;
    }
    for (const auto& use : statement.functions) {
        const auto found = use.schema.empty() ? snapshot.functions(place.path, use.name)
                                              : snapshot.functions(snapshot.schema(use.schema), use.name);
        if (found.empty() || use.name == "current_query" || std::any_of(found.begin(), found.end(), [](const auto* f) {
                return f->oid >= catalog::kFirstNormalOid || lineage::readsUnseen(*f);
            }))
            return false;
    }
    return std::none_of(snapshot.user()->operators.begin(), snapshot.user()->operators.end(), [&](const auto& entry) {
        const auto* f = snapshot.function(entry.second.function);
        return f && f->language != "c" && f->language != "internal";
    });
}

// How often each parameter stands in the statement. One that stands twice could be read back.
std::map<int, int> parameterUses(const sql::Node& root) {
    std::map<int, int> out;
    sql::walk(root, [&](const sql::Node& n, sql::Role) {
        if (n.is(sql::NodeKind::ParamRef))
            ++out[n.number];
        return sql::Walk::Into;
    });
    return out;
}

std::string quoted(std::string_view text) {
    std::string out = text.find('\\') == std::string_view::npos ? "'" : " E'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            out += c;
        out += c;
    }
    return out + '\'';
}

// The value behind a pseudonym, as the server reads it.
std::optional<std::string> resolved(const PseudonymOperand& operand, const Lens& lens, Oid type, std::string_view text,
                                    bool binary, const MaskingTools& tools) {
    auto mask = lens.maskFor(*operand.mask, lens.typeOf(type != 0 ? type : operand.type));
    mask.encoding = tools.encoding;
    return masking::original(mask, text, binary, *tools.keyed);
}

} // namespace

bool pseudonymOperands(const Lens& lens, const lineage::Place& place, const lineage::Lineage& lineage,
                       const sql::Analysis& analysis, std::size_t index, Foreseen& out) {
    const auto seen = lineage::assess(lens.model(), lineage, lens.masked());
    if (seen.mixesEqualities)
        return false;
    if (seen.comparisons.empty())
        return true;
    if (lineage.unresolved || lineage.opaque)
        return false;
    const auto& shot = lens.snapshot();
    const bool mayReplace = analysis.statements.size() == 1 && keepsItsText(shot, place, analysis.statements[index]);
    const auto uses = parameterUses(*analysis.tree->roots()[index]);
    for (const auto& comparison : seen.comparisons) {
        const auto* relation = shot.relation(comparison.column.relation);
        const auto* column = relation ? relation->column(comparison.column.number) : nullptr;
        PseudonymOperand operand;
        operand.mask = lens.maskOf(comparison.column);
        if (!column || !operand.mask)
            return false;
        operand.type = column->type;
        operand.parameter = comparison.parameter;
        if (operand.parameter > 0) {
            if (const auto found = uses.find(operand.parameter); found == uses.end() || found->second != 1)
                return false;
        } else {
            operand.begin = static_cast<std::size_t>(comparison.location);
            const auto end = endOfConstant(analysis.text, operand.begin);
            if (end == 0 || !mayReplace)
                return false;
            operand.length = end - operand.begin;
            operand.text = comparison.text;
        }
        out.operands.push_back(std::move(operand));
    }
    std::sort(out.operands.begin(), out.operands.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    // The server's messages may quote what it was given.
    out.plan.rewritesMessages = true;
    return true;
}

std::string withResolved(std::string_view text, const std::vector<PseudonymOperand>& operands, const Lens& lens,
                         const MaskingTools& tools) {
    std::string out;
    std::size_t done = 0;
    for (const auto& operand : operands) {
        if (operand.parameter > 0)
            continue;
        out.append(text.substr(done, operand.begin - done));
        const auto value = resolved(operand, lens, 0, operand.text, false, tools);
        out += value ? quoted(*value) : " NULL ";
        done = operand.begin + operand.length;
    }
    return out.append(text.substr(done));
}

std::optional<std::string> bindWithResolved(std::string_view message, const std::vector<PseudonymOperand>& operands,
                                            const std::vector<Oid>& types, const Lens& lens,
                                            const MaskingTools& tools) {
    Reader reader(message.substr(wire::kHeaderBytes));
    reader.cstring();
    reader.cstring();
    std::vector<std::uint16_t> formats(reader.u16());
    for (auto& format : formats)
        format = reader.u16();
    const int count = reader.u16();
    if (!reader.ok())
        return std::nullopt;
    std::string out(message.substr(0, message.size() - reader.remaining()));
    for (int i = 0; i < count; ++i) {
        const auto length = reader.i32();
        std::optional<std::string> value;
        if (length >= 0)
            value = std::string(reader.bytes(static_cast<std::size_t>(length)));
        if (!reader.ok())
            return std::nullopt;
        const auto index = static_cast<std::size_t>(i);
        const auto operand =
            std::find_if(operands.begin(), operands.end(), [&](const auto& o) { return o.parameter == i + 1; });
        if (value && operand != operands.end()) {
            const auto format = formats.empty() ? 0 : formats.size() == 1 ? formats[0] : formats.at(index);
            value = resolved(*operand, lens, index < types.size() ? types[index] : Oid{0}, *value, format == 1, tools);
        }
        putI32(out, value ? static_cast<std::int32_t>(value->size()) : -1);
        if (value)
            out += *value;
    }
    out.append(message.substr(message.size() - reader.remaining()));
    std::string length;
    putU32(length, static_cast<std::uint32_t>(out.size() - 1)); // all but the type
    out.replace(1, length.size(), length);
    return out;
}

} // namespace postern::session
