#include "app/replay/compare.h"

#include <algorithm>
#include <iterator>

#include "app/replay/row_alignment.h"

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

void compareCells(const Answer& recorded, const Answer& now, const RowPair& pair, Comparison& out) {
    const auto &then = recorded.rows[*pair.recorded], &today = now.rows[*pair.now];
    for (std::size_t c = 0; c < std::min(then.size(), today.size()); ++c) {
        if (then[c] == today[c])
            continue;
        ++out.cellCount;
        if (out.cells.size() < kMaxDifferences)
            out.cells.push_back(
                {*pair.recorded + 1, c < now.columns.size() ? now.columns[c].name : std::string(), then[c], today[c]});
    }
}

void compareRows(const Answer& recorded, const Answer& now, Comparison& out) {
    auto pairs = align(recorded.rows, now.rows);
    // When not all rows were recorded, what is behind the last that both have says nothing.
    while (!recorded.hasAllRows && !pairs.empty() && !(pairs.back().recorded && pairs.back().now))
        pairs.pop_back();
    for (const auto& pair : pairs) {
        if (pair.recorded && pair.now) {
            compareCells(recorded, now, pair, out);
            continue;
        }
        const bool isNew = pair.now.has_value();
        ++(isNew ? out.newCount : out.goneCount);
        const auto at = isNew ? *pair.now : *pair.recorded;
        if (out.rows.size() < kMaxDifferences)
            out.rows.push_back({isNew, at + 1, (isNew ? now : recorded).rows[at]});
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
    compareRows(recorded, now, out);
    if (recorded.rowCount != now.rowCount) {
        out.outcome = Outcome::Different;
        out.why = "gave " + counted(recorded.rowCount) + ", gives " + counted(now.rowCount);
        return out;
    }
    if (out.cellCount + out.goneCount + out.newCount > 0) {
        if (recorded.hasAllRows && areReordered(recorded, now))
            return different(Outcome::Different, "the same rows in another order");
        out.outcome = Outcome::Different;
        const auto add = [&out](std::uint64_t count, const char* one, const char* many) {
            if (count > 0)
                out.why += (out.why.empty() ? "" : ", ") + std::to_string(count) + (count == 1 ? one : many);
        };
        add(out.cellCount, " cell differs", " cells differ");
        add(out.goneCount, " row is gone", " rows are gone");
        add(out.newCount, " row is new", " rows are new");
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
