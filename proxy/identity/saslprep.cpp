// SASLprep (RFC 4013) by way of ICU's StringPrep, with PostgreSQL's fallback (its src/common/saslprep.c): what cannot
// be prepared is used as it is.
#include <algorithm>
#include <unicode/unistr.h>
#include <unicode/usprep.h>
#include <vector>

#include "base/text.h"
#include "identity/scram.h"

namespace postern::identity {

std::string saslPrep(std::string_view password) {
    const bool ascii =
        std::all_of(password.begin(), password.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    constexpr std::size_t kMaxBytes = 64U << 10; // beyond any password, and far from ICU's 32-bit lengths
    if (ascii || !isUtf8(password) || password.size() > kMaxBytes)
        return std::string(password);

    UErrorCode status = U_ZERO_ERROR;
    UStringPrepProfile* const profile = usprep_openByType(USPREP_RFC4013_SASLPREP, &status);
    if (U_FAILURE(status))
        return std::string(password);
    const auto source =
        icu::UnicodeString::fromUTF8(icu::StringPiece(password.data(), static_cast<int>(password.size())));
    // NFKC makes at most 18 code units of one.
    std::vector<char16_t> prepared(static_cast<std::size_t>(source.length()) * 18 + 1);
    const auto length = usprep_prepare(profile, source.getBuffer(), source.length(), prepared.data(),
                                       static_cast<std::int32_t>(prepared.size()), USPREP_DEFAULT, nullptr, &status);
    usprep_close(profile);
    // Nothing left (only characters that map to nothing) is prohibited by PostgreSQL, which then uses the text
    // unprepared.
    if (U_FAILURE(status) || length <= 0)
        return std::string(password);
    std::string out;
    icu::UnicodeString(prepared.data(), length).toUTF8String(out);
    return out;
}

} // namespace postern::identity
