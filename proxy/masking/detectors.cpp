#include "masking/detectors.h"

#include <algorithm>
#include <re2/re2.h>
#include <re2/set.h>

#include "base/bytes.h"
#include "masking/finders.h"
#include "masking/forms.h"
#include "masking/json_paths.h"
#include "masking/json_text.h"
#include "masking/method.h"

namespace postern::masking {

namespace {

struct Kind {
    Detected kind;
    std::string_view name; // in [[detect]]
    void (*find)(std::string_view, NameHints, Findings&);
};
constexpr Kind kKinds[] = {
    {Detected::CreditCard, "credit-card", findCards},
    {Detected::UsSsn, "us-ssn", findSsns},
    {Detected::Email, "email", findEmails},
    {Detected::Iban, "iban", findIbans},
    {Detected::Phone, "phone", findPhones},
    {Detected::AwsKey, "aws-key", findAwsKeys},
    {Detected::ApiKey, "api-key", findApiKeys},
    {Detected::Jwt, "jwt", findJwts},
    {Detected::PrivateKey, "private-key", findPrivateKeys},
};

// What a text must have in it for a finder to be asked: each pattern matches whenever its finder could find something
// without a hint, on its own or in the middle of other bytes. Bytes, not characters.
struct Trigger {
    Detected kind;
    const char* pattern;
};
constexpr Trigger kTriggers[] = {
    {Detected::CreditCard, "[0-9](?:[ -]?[0-9]){13}"},
    {Detected::UsSsn, "[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}"},
    {Detected::UsSsn, "(?i)ssn|social"},
    {Detected::Email, "[A-Za-z0-9_%+'\\-~=&!#$*/?^`|\\x80-\\xff]@[A-Za-z0-9\\x80-\\xff]"},
    {Detected::Iban, "(?:A[DELTZ]|B[AEGHIRY]|C[HRYZ]|D[EJKO]|E[EGS]|F[IKOR]|G[BEILRT]|H[RU]|I[ELQST]|JO|K[WZ]|"
                     "L[BCITUVY]|M[CDEKNRTU]|N[ILO]|OM|P[KLST]|QA|R[OSU]|S[ACDEIKMOTV]|T[LNR]|UA|V[AG]|XK)"
                     "[0-9]{2} ?[A-Z0-9]{4} ?[A-Z0-9]{4}"},
    {Detected::Phone, "\\+[1-9(][0-9 ()./-]{6}[0-9]"},
    {Detected::Phone, "[2-9][0-9]{2}(?:[-.]|\\) ?)[2-9][0-9]{2}[-.][0-9]{4}"},
    {Detected::Phone, "(?i)phone|mobile|tels?[^a-z]|telefon|fax|cells?[^a-z]|whatsapp|msisdn|handy|calls?[^a-z]|sms"},
    {Detected::AwsKey, "A(?:KIA|SIA|BIA|CCA|ROA|IDA|GPA|NPA|NVA|IPA)[A-Z2-7]{16}"},
    {Detected::AwsKey, "(?i)secret|aws[^a-z]|access.?key"},
    {Detected::ApiKey,
     "gh[pousr]_[A-Za-z0-9]{8}|github_pat_|gl(?:pat|dt|rt)-|xox[abprso]-|xapp-|[sr]k_(?:live|test)_|"
     "whsec_|AIza[A-Za-z0-9_-]{8}|GOCSPX-|ya29\\.|AccountKey=|sk-[A-Za-z0-9_-]{16}|npm_|pypi-AgE|SG\\.|"
     "do[por]_v1_|shp(?:at|ss|ca)_|hf_[A-Za-z0-9]{16}|dapi[0-9a-fA-F]{8}|hvs\\.|NRAK-|sq0[ac][st]p-|"
     "ATATT3|lin_api_|PMAK-|pscale_tkn_|AGE-SECRET-KEY-1|dp\\.pt\\.|:AA[A-Za-z0-9_-]{8}|"
     "hooks\\.slack\\.com"},
    {Detected::Jwt, "eyJ[A-Za-z0-9_-]{5}"},
    {Detected::PrivateKey, "-----BEGIN |PuTTY-User-Key"},
    {Detected::Email, "\\\\u00[2-7][0-9a-fA-F]"}, // ASCII that JSON hides: any kind may be in it
};

constexpr std::int64_t kPatternMemory = 32 << 20;

} // namespace

struct Detectors::Patterns {
    Patterns() : set(options(), re2::RE2::UNANCHORED) {}
    static re2::RE2::Options options() {
        re2::RE2::Options out;
        out.set_encoding(re2::RE2::Options::EncodingLatin1);
        out.set_max_mem(kPatternMemory);
        out.set_log_errors(false);
        out.set_dot_nl(true);
        return out;
    }
    re2::RE2::Set set;
    std::vector<Detected> kinds; // of each pattern
};

std::string toString(DetectedSet set) {
    std::string out;
    for (const auto& kind : kKinds)
        if (contains(set, kind.kind))
            out.append(out.empty() ? "" : ", ").append(kind.name);
    return out;
}

ScanColumn::ScanColumn(const ValueType& columnType, std::string_view name) : type(columnType), hints(hintsOf(name)) {}

Detectors::Detectors() = default;
Detectors::~Detectors() = default;

std::shared_ptr<const Detectors> Detectors::compile(const std::vector<policy::Detect>& detect) {
    auto out = std::shared_ptr<Detectors>(new Detectors);
    for (const auto& section : detect) {
        for (const auto& kind : kKinds) {
            if (std::find(section.kinds.begin(), section.kinds.end(), kind.name) == section.kinds.end())
                continue;
            const auto bit = static_cast<DetectedSet>(kind.kind);
            const bool isNew = (out->m_kinds & bit) == 0;
            out->m_kinds |= bit;
            // Named twice: null before redact before hash.
            if (section.method == policy::Mask::Method::Null)
                out->m_null |= bit;
            if (section.method == policy::Mask::Method::Hash && isNew)
                out->m_hash |= bit;
            else
                out->m_hash &= static_cast<DetectedSet>(~bit);
        }
    }
    if (out->m_kinds == 0)
        return nullptr;
    auto patterns = std::make_unique<Patterns>();
    for (const auto& trigger : kTriggers) {
        if (!contains(out->m_kinds, trigger.kind) && &trigger != std::end(kTriggers) - 1)
            continue;
        std::string problem;
        if (patterns->set.Add(trigger.pattern, &problem) < 0)
            continue; // candidates() then asks every finder
        patterns->kinds.push_back(trigger.kind);
    }
    if (patterns->set.Compile())
        out->m_patterns = std::move(patterns);
    return out;
}

bool Detectors::mayContain(std::string_view bytes) const {
    if (!m_patterns)
        return true;
    re2::RE2::Set::ErrorInfo error{};
    return m_patterns->set.Match(re2::StringPiece(bytes.data(), bytes.size()), nullptr, &error) ||
           error.kind != re2::RE2::Set::kNoError;
}

// The finders to ask about a text: of all kinds when the patterns' memory ran out.
DetectedSet Detectors::candidates(std::string_view bytes) const {
    std::vector<int> matched;
    re2::RE2::Set::ErrorInfo error{};
    if (!m_patterns)
        return m_kinds;
    if (!m_patterns->set.Match(re2::StringPiece(bytes.data(), bytes.size()), &matched, &error))
        return error.kind == re2::RE2::Set::kNoError ? 0 : m_kinds;
    DetectedSet out = 0;
    for (const int i : matched)
        out |= static_cast<DetectedSet>(m_patterns->kinds[static_cast<std::size_t>(i)]);
    return out;
}

std::vector<Finding> Detectors::find(std::string_view text, NameHints hints) const {
    const auto kinds = static_cast<DetectedSet>((candidates(text) | hints.kinds) & m_kinds);
    Findings found, out;
    if (kinds == 0)
        return out;
    for (const auto& kind : kKinds)
        if (contains(kinds, kind.kind))
            kind.find(text, hints, found);
    std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) { return a.begin < b.begin; });
    for (const auto& finding : found) {
        if (!out.empty() && finding.begin < out.back().end)
            out.back().end = std::max(out.back().end, finding.end);
        else
            out.push_back(finding);
    }
    return out;
}

Detectors::Outcome Detectors::plain(std::string_view text, NameHints hints, Keyed& keyed, std::string& out,
                                    DetectedSet& found) const {
    const auto findings = find(text, hints);
    if (findings.empty())
        return Outcome::Unchanged;
    DetectedSet kinds = 0;
    for (const auto& finding : findings)
        kinds |= static_cast<DetectedSet>(finding.kind);
    found |= kinds;
    if ((kinds & m_null) != 0)
        return Outcome::Null;
    std::size_t copied = 0;
    for (const auto& finding : findings) {
        out.append(text.substr(copied, finding.begin - copied));
        if (contains(m_hash, finding.kind) && keyed.hasKey())
            appendHash(text.substr(finding.begin, finding.end - finding.begin), keyed, out);
        else
            out.append(kRedaction);
        copied = finding.end;
    }
    out.append(text.substr(copied));
    return Outcome::Changed;
}

Detectors::Outcome Detectors::maskText(std::string_view text, Keyed& keyed, std::string& out,
                                       DetectedSet& found) const {
    const auto outcome = plain(text, {}, keyed, out, found);
    if (outcome == Outcome::Null)
        out.append(kRedaction);
    return outcome == Outcome::Null ? Outcome::Changed : outcome;
}

} // namespace postern::masking
