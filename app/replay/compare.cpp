#include "app/replay/compare.h"

#include <algorithm>
#include <iterator>

namespace postern::app {

namespace {

constexpr std::int64_t kNoticeable = 20'000; // microseconds

Comparison different(Outcome outcome, std::string why) {
    Comparison out;
    out.outcome = outcome;
    out.why = std::move(why);
    return out;
}

std::string namesOf(const std::vector<AnswerColumn>& columns) {
    std::string out;
    for (const auto& column : columns)
        out.append(out.empty() ? "" : ", ").append(column.name).append(column.type.empty() ? "" : " " + column.type);
    return out;
}

bool areAlike(const std::vector<AnswerColumn>& a, const std::vector<AnswerColumn>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const AnswerColumn& x, const AnswerColumn& y) {
        return x.name == y.name && x.type == y.type;
    });
}

// The rows that both answers have: when not all were recorded, what comes after the recorded ones says nothing.
void compareCells(const Answer& recorded, const Answer& now, Comparison& out) {
    const auto rows = std::min(recorded.rows.size(), now.rows.size());
    for (std::size_t r = 0; r < rows; ++r) {
        const auto columns = std::min(recorded.rows[r].size(), now.rows[r].size());
        for (std::size_t c = 0; c < columns; ++c) {
            if (recorded.rows[r][c] == now.rows[r][c])
                continue;
            ++out.cellCount;
            if (out.cells.size() < kMaxDifferences)
                out.cells.push_back({r + 1, c < now.columns.size() ? now.columns[c].name : std::string(),
                                     recorded.rows[r][c], now.rows[r][c]});
        }
    }
}

bool areReordered(const Answer& recorded, const Answer& now) {
    auto a = recorded.rows, b = now.rows;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

std::string counted(std::int64_t rows) {
    return std::to_string(rows) + (rows == 1 ? " row" : " rows");
}

Comparison compareData(const Answer& recorded, const Answer& now) {
    // A client that does not ask what columns there are leaves no trace of them.
    if (!recorded.columns.empty() && !areAlike(recorded.columns, now.columns))
        return different(Outcome::Different,
                         "columns were (" + namesOf(recorded.columns) + "), are (" + namesOf(now.columns) + ")");
    Comparison out;
    compareCells(recorded, now, out);
    if (recorded.rowCount != now.rowCount) {
        out.outcome = Outcome::Different;
        out.why = "gave " + counted(recorded.rowCount) + ", gives " + counted(now.rowCount);
        return out;
    }
    if (out.cellCount > 0) {
        out.outcome = Outcome::Different;
        out.why = recorded.hasAllRows && areReordered(recorded, now)
                      ? "the same rows in another order"
                      : std::to_string(out.cellCount) + (out.cellCount == 1 ? " cell differs" : " cells differ");
        return out;
    }
    if (recorded.commandTag != now.commandTag)
        return different(Outcome::Different, "was " + recorded.commandTag + ", is " + now.commandTag);
    if (recorded.isCopy && now.copy.substr(0, recorded.copy.size()) != recorded.copy)
        return different(Outcome::Different, "the copied data differs");
    return out;
}

} // namespace

std::string_view toString(Outcome outcome) {
    constexpr std::string_view kWords[] = {"same", "slower", "different", "failed", "skipped"};
    return kWords[static_cast<std::size_t>(outcome)];
}

Comparison compare(const Answer& recorded, const Answer& now, double factor) {
    if (!recorded.isKnown)
        return different(Outcome::Skipped, "no answer was recorded to compare with");
    if (recorded.sqlstate.empty() && !now.sqlstate.empty())
        return different(Outcome::Failed, now.sqlstate + ": " + now.message);
    if (!recorded.sqlstate.empty() && now.sqlstate.empty())
        return different(Outcome::Different, "failed with " + recorded.sqlstate + ", works now");
    if (recorded.sqlstate != now.sqlstate)
        return different(Outcome::Different,
                         "failed with " + recorded.sqlstate + ", fails with " + now.sqlstate + ": " + now.message);
    if (!now.sqlstate.empty())
        return {};
    auto out = compareData(recorded, now);
    if (out.outcome == Outcome::Same && now.micros - recorded.micros >= kNoticeable &&
        static_cast<double>(now.micros) > factor * static_cast<double>(recorded.micros)) {
        out.outcome = Outcome::Slower;
        out.why = "took " + std::to_string(recorded.micros) + " us, takes " + std::to_string(now.micros) + " us";
    }
    return out;
}

} // namespace postern::app
