#include "app/replay/run.h"

#include <thread>

#include "app/replay/transaction.h"

namespace postern::app {

namespace {

bool waitUntil(std::chrono::steady_clock::time_point moment, const std::function<bool()>& isCancelled) {
    constexpr std::chrono::milliseconds kLook{50};
    for (auto now = std::chrono::steady_clock::now(); now < moment; now = std::chrono::steady_clock::now()) {
        if (isCancelled())
            return false;
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(kLook, moment - now));
    }
    return !isCancelled();
}

Error interrupted() {
    return Error::client(sqlstate::kQueryCanceled,
                         "the replay was interrupted; nothing of it stays unless it committed");
}

// What may not be sent, and why.
std::string hindrance(const ScriptStatement& statement, const ReplayOptions& options) {
    if (!statement.cannot.empty())
        return statement.cannot;
    if (options.commits && statement.wasRefused)
        return "it was refused when it was recorded, and this replay commits";
    return {};
}

} // namespace

Result<> replay(ReplayConnection& connection, const Script& script, const ReplayOptions& options,
                const std::function<void(const Replayed&)>& done, const std::function<bool()>& isCancelled) {
    ReplayTransaction transaction(connection, options.commits);
    const auto began = std::chrono::steady_clock::now();
    POSTERN_TRY(transaction.begin());
    for (const auto& statement : script.statements) {
        const auto moment = options.keepsTiming ? began + std::chrono::microseconds(statement.atMicros) : began;
        if (!waitUntil(moment, isCancelled))
            return interrupted();
        Replayed replayed;
        replayed.number = statement.number;
        replayed.sql = statement.sql;
        replayed.recordedMicros = statement.recorded.micros;
        const auto ran = transaction.run(statement, hindrance(statement, options));
        if (!ran)
            return isCancelled() ? interrupted() : ran.error();
        replayed.micros = ran->answer.micros;
        if (ran->skipped.empty())
            replayed.comparison = compare(statement.recorded, ran->answer, options.slowerFactor);
        else
            replayed.comparison.outcome = Outcome::Skipped, replayed.comparison.why = ran->skipped;
        done(replayed);
    }
    return transaction.end();
}

} // namespace postern::app
