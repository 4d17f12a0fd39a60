#include "app/store_check.h"

#include "api/search_check.h"

namespace postern::app {

Result<recording::Verification> checkRecords(recording::SessionReader& reader, const recording::VerifyOptions& options,
                                             DecisionCheck& decisions) {
    constexpr std::uint64_t kPasses = 3;
    const auto pass = [&options](std::uint64_t number) {
        using GoOn = std::function<bool(std::uint64_t, std::uint64_t)>;
        return !options.goOn ? GoOn() : GoOn([&options, number](std::uint64_t done, std::uint64_t total) {
            return options.goOn(number * total + done, kPasses * total);
        });
    };
    auto first = options;
    first.goOn = pass(0);
    auto out = recording::verifyStore(reader.archive(), first);
    if (!out)
        return out;
    POSTERN_TRY(api::checkIndex(reader, options.sessions, *out, pass(1)));
    POSTERN_TRY(checkDecisions(reader, options.sessions, decisions, pass(2)));
    out->problems.insert(out->problems.end(), decisions.problems().begin(), decisions.problems().end());
    return out;
}

} // namespace postern::app
