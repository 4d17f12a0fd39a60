// Messages of the client in which pseudonyms give way to the values behind them. Records keep what the client sent.
#include <algorithm>

#include "base/bytes.h"
#include "session/impl.h"
#include "session/pseudonym_operands.h"

namespace postern::session {

bool Session::Impl::mayCompareWithPseudonyms(const sql::Analysis& analysis) {
    if (!masksApply() || analysis.statements.empty() || !needsSight(analysis))
        return false;
    const auto& masks = m_environment.configuration->masks;
    return std::any_of(m_sight.masks.begin(), m_sight.masks.end(),
                       [&](auto index) { return masks[index].method == policy::Mask::Method::Pseudonym; });
}

std::string Session::Impl::parseWithResolved(Prepared& prepared, const wire::Parse& parse) {
    const auto foreseen = foreseenOf(prepared.analysis, prepared.index, spot(), nullptr);
    const auto isConstant = [](const auto& operand) { return operand.parameter == 0; };
    if (!foreseen || std::none_of(foreseen->operands.begin(), foreseen->operands.end(), isConstant))
        return {};
    prepared.hasResolvedConstants = true;
    std::string body(parse.name);
    body += '\0';
    body += withResolved(parse.query, foreseen->operands, *foreseen->plan.lens, maskingTools());
    body += '\0';
    putU16(body, static_cast<std::uint16_t>(parse.types.size()));
    for (const auto type : parse.types)
        putU32(body, type);
    std::string message(1, wire::fe::kParse);
    putU32(message, static_cast<std::uint32_t>(body.size() + 4));
    return message + body;
}

std::optional<std::string> Session::Impl::bindWithResolved(Portal& portal, std::string_view message) {
    const auto foreseen = foreseenOf(portal.statement->analysis, portal.statement->index, spot(), nullptr);
    const auto isParameter = [](const auto& operand) { return operand.parameter > 0; };
    if (!foreseen || std::none_of(foreseen->operands.begin(), foreseen->operands.end(), isParameter))
        return std::nullopt;
    auto replaced = session::bindWithResolved(message, foreseen->operands, portal.statement->types,
                                              *foreseen->plan.lens, maskingTools());
    portal.hasResolvedParameters = replaced.has_value();
    return replaced;
}

// A pseudonym that could not be replaced would be compared with the values themselves.
std::shared_ptr<const Foreseen> Session::Impl::withUnresolved(std::shared_ptr<const Foreseen> foreseen,
                                                              const Portal& portal) const {
    if (!foreseen || std::all_of(foreseen->operands.begin(), foreseen->operands.end(), [&](const auto& operand) {
            return operand.parameter > 0 ? portal.hasResolvedParameters : portal.statement->hasResolvedConstants;
        }))
        return foreseen;
    auto own = *foreseen;
    addUse(own.uses, policy::MaskedUse::Predicate);
    return std::make_shared<const Foreseen>(std::move(own));
}

} // namespace postern::session
