#include "ui/palette/fuzzy.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace postern::ui {

namespace {

constexpr int kNone = std::numeric_limits<int>::min() / 2;
constexpr int kLetter = 1, kWordBegins = 8, kFollows = 5, kFirst = 4, kSkipped = -1, kMaxSkipped = -6;

bool beginsWord(const QString& text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

std::optional<int> fuzzyScore(const QString& query, const QString& text) {
    QString wanted;
    for (const auto letter : query.toCaseFolded())
        if (!letter.isSpace())
            wanted += letter;
    if (wanted.isEmpty())
        return 0;
    const auto seen = text.left(kFuzzyText);
    const auto folded = seen.toLower(); // one character for each, unlike case folding
    if (wanted.size() > kFuzzyQuery || folded.size() != seen.size())
        return std::nullopt;
    // best[i]: the best score of the query so far with its last letter at place i.
    std::vector<int> best(static_cast<std::size_t>(seen.size()), kNone), next(best.size());
    for (qsizetype letter = 0; letter < wanted.size(); ++letter) {
        int before = kNone; // the best that ended before the place, less what was skipped since
        for (std::size_t at = 0; at < best.size(); ++at) {
            const auto place = static_cast<qsizetype>(at);
            next[at] = kNone;
            if (folded[place] == wanted[letter]) {
                const int here = kLetter + (beginsWord(seen, place) ? kWordBegins : 0);
                if (letter == 0)
                    next[at] = here + (at == 0 ? kFirst : std::max(kMaxSkipped, static_cast<int>(at) * kSkipped));
                else if (at > 0)
                    next[at] = here + std::max(before, best[at - 1] == kNone ? kNone : best[at - 1] + kFollows);
                if (next[at] < kNone / 2)
                    next[at] = kNone;
            }
            before = std::max(before == kNone ? kNone : before + kSkipped, best[at]);
        }
        best.swap(next);
    }
    const auto score = best.empty() ? kNone : *std::max_element(best.begin(), best.end());
    return score == kNone ? std::nullopt : std::optional(score);
}

} // namespace postern::ui
