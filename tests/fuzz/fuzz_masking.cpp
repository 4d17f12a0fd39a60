// Any bytes are a value, a row and a COPY stream: masks and detectors never read past an end, what they make adds up,
// a pseudonym resolves to its value, and a stream comes out the same however it is cut.
#include <cstdint>
#include <cstdlib>

#include "base/bytes.h"
#include "masking/copy_mask.h"

using namespace postern;
using namespace postern::masking;

namespace {

constexpr Oid kTypes[] = {25,   1042, 114,  3802, 17, 1009, 3807, 1001, 2950,
                          1082, 1114, 1184, 21,   23, 20,   701,  1700, 2249};

void require(bool holds) {
    if (!holds)
        std::abort();
}

const std::shared_ptr<const Detectors>& detectors() {
    static const auto kDetectors = [] {
        policy::Detect every;
        every.kinds = {"credit-card", "us-ssn", "email", "iban", "phone", "aws-key", "api-key", "jwt", "private-key"};
        return Detectors::compile({every});
    }();
    return kDetectors;
}

void value(std::string_view text, bool binary) {
    for (const auto type : kTypes) {
        ColumnMask mask;
        mask.setType(valueType(type));
        for (const auto method : {policy::Mask::Method::Partial, policy::Mask::Method::Hash}) {
            mask.method = method;
            mask.keepFirst = mask.keepLast = 1;
            (void)masked(mask, text, binary, "key");
        }
        mask.method = policy::Mask::Method::Pseudonym;
        const auto made = masked(mask, text, binary, "key");
        require(made == masked(mask, text, binary, "key"));
        // A value in the type's own form comes back as it was, an odd one in its own form.
        if (const auto back = made ? original(mask, *made, binary, "key") : std::nullopt)
            require(masked(mask, *back, binary, "key") == made);
        Keyed keyed("key");
        std::string out;
        DetectedSet found = 0;
        const auto outcome = detectors()->mask(text, ScanColumn(valueType(type), "phone"), binary, keyed, out, found);
        require((outcome == Detectors::Outcome::Changed) == !out.empty());
    }
    std::size_t end = 0;
    for (const auto& finding : detectors()->find(text)) {
        require(finding.begin >= end && finding.begin < finding.end && finding.end <= text.size());
        end = finding.end;
    }
}

void stream(std::string_view text, CopyFormat::Kind kind) {
    ColumnMask redact;
    redact.setType(valueType(25));
    RowMask rows({redact, std::nullopt}, "key");
    rows.scan(detectors(), {ScanColumn(valueType(25), "a"), ScanColumn(valueType(3802), "b")});
    std::string body;
    if (rows.rewriteBody(text, {0, 1}, body)) {
        Reader in(body);
        require(in.u16() == 2);
        for (int i = 0; i < 2; ++i)
            if (const auto length = in.i32(); length > 0)
                in.bytes(static_cast<std::size_t>(length));
        require(in.ok() && in.atEnd());
    }
    CopyFormat format;
    format.kind = kind;
    CopyMask whole(rows, format), pieces(rows, format);
    std::string one, other;
    bool fine = static_cast<bool>(whole.feed(text, one)) && static_cast<bool>(whole.finish()), cut = true;
    for (std::size_t at = 0; at < text.size() && cut; at += 7)
        cut = static_cast<bool>(pieces.feed(text.substr(at, 7), other));
    cut = cut && static_cast<bool>(pieces.finish());
    require(fine == cut && (!fine || one == other));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0 || size > 20'000)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    value(text, data[0] % 2 == 1);
    stream(text, static_cast<CopyFormat::Kind>(data[0] / 2 % 3));
    return 0;
}
