#include "app/replay/row_alignment.h"

#include <algorithm>
#include <cstdint>

namespace postern::app {

namespace {

constexpr std::size_t kMostSteps = 1'000'000; // of the table below; beyond, rows are taken side by side

struct Range {
    std::size_t begin = 0, end = 0;
    std::size_t size() const { return end - begin; }
};

class Alignment {
public:
    Alignment(const std::vector<RowCells>& recorded, const std::vector<RowCells>& now) : m_a(recorded), m_b(now) {}

    std::vector<RowPair> run() {
        Range a{0, m_a.size()}, b{0, m_b.size()};
        for (; a.size() > 0 && b.size() > 0 && m_a[a.begin] == m_b[b.begin]; ++a.begin, ++b.begin)
            m_out.push_back({a.begin, b.begin});
        const auto endA = a.end, endB = b.end;
        while (a.size() > 0 && b.size() > 0 && m_a[a.end - 1] == m_b[b.end - 1])
            --a.end, --b.end;
        takeMiddle(a, b);
        for (auto i = a.end, j = b.end; i < endA && j < endB; ++i, ++j)
            m_out.push_back({i, j});
        return std::move(m_out);
    }

private:
    // The longest common sequence of equal rows.
    void takeMiddle(Range a, Range b) {
        if (a.size() == 0 || b.size() == 0 || a.size() > kMostSteps / b.size())
            return takeGap(a, b);
        const auto width = b.size() + 1;
        std::vector<std::uint32_t> longest((a.size() + 1) * width, 0);
        for (auto i = a.size(); i-- > 0;)
            for (auto j = b.size(); j-- > 0;)
                longest[i * width + j] = m_a[a.begin + i] == m_b[b.begin + j]
                                             ? longest[(i + 1) * width + j + 1] + 1
                                             : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        Range gapA{a.begin, a.begin}, gapB{b.begin, b.begin};
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            if (m_a[a.begin + i] == m_b[b.begin + j]) {
                takeGap(gapA, gapB);
                m_out.push_back({a.begin + i, b.begin + j});
                ++i, ++j;
                gapA = {a.begin + i, a.begin + i}, gapB = {b.begin + j, b.begin + j};
            } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
                ++i, ++gapA.end;
            } else {
                ++j, ++gapB.end;
            }
        }
        takeGap({gapA.begin, a.end}, {gapB.begin, b.end});
    }

    void takeGap(Range a, Range b) {
        while (a.size() > 0 && b.size() > 0) {
            const auto next = withKey(m_b, b, m_a[a.begin]);
            if (next == b.end && withKey(m_a, a, m_b[b.begin]) < a.end) {
                m_out.push_back({a.begin++, std::nullopt});
                continue;
            }
            for (; next < b.end && b.begin < next; ++b.begin)
                m_out.push_back({std::nullopt, b.begin});
            m_out.push_back({a.begin++, b.begin++});
        }
        for (; a.size() > 0; ++a.begin)
            m_out.push_back({a.begin, std::nullopt});
        for (; b.size() > 0; ++b.begin)
            m_out.push_back({std::nullopt, b.begin});
    }

    // The first row in the range, and not far on, whose first cell is that of `row`; the range's end when there is
    // none.
    static std::size_t withKey(const std::vector<RowCells>& rows, Range range, const RowCells& row) {
        constexpr std::size_t kNear = 100;
        const auto last = std::min(range.end, range.begin + kNear);
        for (auto i = range.begin; i < last && !row.empty(); ++i)
            if (!rows[i].empty() && rows[i].front() == row.front())
                return i;
        return range.end;
    }

    const std::vector<RowCells>&m_a, &m_b;
    std::vector<RowPair> m_out;
};

} // namespace

std::vector<RowPair> align(const std::vector<RowCells>& recorded, const std::vector<RowCells>& now) {
    return Alignment(recorded, now).run();
}

} // namespace postern::app
