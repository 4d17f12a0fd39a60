// What masking itself costs per row, without sockets: ten text columns of realistic values, two of them masked, as
// DataRow messages and as COPY text.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

#include "base/bytes.h"
#include "masking/copy_mask.h"

using namespace postern;
using namespace postern::masking;

namespace {

constexpr int kRows = 20'000, kRounds = 25;       // half a million rows each
constexpr std::size_t kColumns = 10, kRead = 250; // rows that the gateway reads at once
static_assert(kRows % kRead == 0);

double cpuSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

struct Sample {
    std::vector<std::string> rows, lines;
    std::size_t bytes = 0;
};

Sample sample() {
    constexpr const char* kWords[] = {
        "Berlin",  "Schmidt",   "anna",     "invoice 4711", "shipped",     "2024-01-05 10:11:12",
        "pending", "warehouse", "12345.67", "lazy dogs",    "quick brown", "7f3a9c21"};
    std::mt19937 random(1);
    Sample out;
    for (int i = 0; i < kRows; ++i) {
        auto& row = out.rows.emplace_back();
        auto& line = out.lines.emplace_back();
        putU16(row, kColumns);
        for (std::size_t c = 0; c < kColumns; ++c) {
            std::string value = kWords[random() % std::size(kWords)];
            value.append(" ").append(kWords[random() % std::size(kWords)]);
            putU32(row, static_cast<std::uint32_t>(value.size()));
            row += value;
            line.append(c > 0 ? "\t" : "").append(value);
        }
        line += '\n';
        out.bytes += row.size();
    }
    return out;
}

template <class Work>
void measure(const char* name, const Work& work) {
    work(); // once to warm up
    const double start = cpuSeconds();
    for (int i = 0; i < kRounds; ++i)
        work();
    const double seconds = cpuSeconds() - start;
    std::printf("%-28s %6.0f ns per row, %5.2f million rows/s\n", name, seconds / (kRows * kRounds) * 1e9,
                kRows * kRounds / seconds / 1e6);
}

RowMask twoOfTen(policy::Mask::Method method) {
    RowMask::Columns columns(kColumns);
    for (const std::size_t i : {2U, 7U}) {
        auto& mask = columns[i].emplace();
        mask.setType(valueType(25));
        mask.method = method;
        mask.keepLast = 4;
    }
    return {columns, "a secret of the store"};
}

} // namespace

int main() {
    const auto data = sample();
    std::printf("10 text columns, %zu bytes per row\n", data.bytes / kRows);
    using Method = policy::Mask::Method;
    const std::vector<std::string_view> rows(data.rows.begin(), data.rows.end());
    const std::vector<std::string_view> lines(data.lines.begin(), data.lines.end());
    std::vector<std::size_t> ends;
    std::string out;
    for (const auto& [name, method] :
         {std::pair{"2 redacted", Method::Redact}, std::pair{"2 partial", Method::Partial},
          std::pair{"2 hashed", Method::Hash}, std::pair{"2 pseudonyms", Method::Pseudonym}}) {
        const auto mask = twoOfTen(method);
        measure((std::string(name) + ", rows").c_str(), [&] {
            for (std::size_t i = 0; i < rows.size(); i += kRead) {
                out.clear();
                if (!mask.rewrite(std::span(rows).subspan(i, kRead), {}, out, ends))
                    std::abort();
            }
        });
        CopyMask copy(mask, {});
        measure((std::string(name) + ", COPY text").c_str(), [&] {
            for (std::size_t i = 0; i < rows.size(); i += kRead) {
                out.clear();
                if (!copy.feed(std::span(lines).subspan(i, kRead), out, ends))
                    std::abort();
            }
        });
    }
    policy::Detect every;
    every.kinds = {"credit-card", "us-ssn", "email", "iban", "phone", "aws-key", "api-key", "jwt", "private-key"};
    const auto detectors = Detectors::compile({every});
    RowMask scanned(RowMask::Columns(kColumns), "a secret of the store");
    scanned.scan(detectors, std::vector<ScanColumn>(kColumns, ScanColumn(valueType(25), "value")));
    measure("all detectors, rows", [&] {
        for (const auto& row : data.rows) {
            out.clear();
            if (!scanned.rewrite(row, {}, out))
                std::abort();
        }
    });
    CopyMask copy(scanned, {});
    measure("all detectors, COPY text", [&] {
        for (const auto& line : data.lines) {
            out.clear();
            if (!copy.feed(line, out))
                std::abort();
        }
    });
    return 0;
}
