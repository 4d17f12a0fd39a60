#include "app/fleet/sign_out_news.h"

#include <algorithm>
#include <charconv>

#include "app/approver_key.h"
#include "app/paths.h"
#include "app/shared_store.h"
#include "base/log.h"
#include "recording/postgres_schema.h"
#include "signin/provider.h"

namespace postern::app {

namespace {

constexpr const char* kLast = "fleet.sign_outs";
constexpr int kPage = 100;

} // namespace

Result<std::optional<std::string>> signOutNews(recording::Registry& registry, const SignIn& signIn, Timestamp time,
                                               KeyPlace place) {
    const auto proof = loadProof(registry, signIn.account);
    if (!proof)
        return proof.error();
    if (!*proof)
        return std::optional<std::string>();
    const auto key = openApproverKey(dataFolder(), place);
    if (!key)
        return key.error();
    return std::optional(approval::signSignOut({signIn.who.issuer, signIn.who.subject, time}, *key, **proof));
}

Result<> tellSignOut(const policy::Store& store, const std::string& news) {
    auto link = recording::Link::open(storeAddress(store), "postern sign-out");
    if (!link)
        return link.error();
    POSTERN_TRY(recording::requirePostgres(*link));
    return recording::addSignOut(*link, news);
}

Result<> SignOutNews::open(recording::Registry& registry) {
    if (m_isOpen)
        return {};
    const auto kept = registry.value(kLast);
    if (!kept)
        return kept.error();
    if (*kept)
        std::from_chars((*kept)->data(), (*kept)->data() + (*kept)->size(), m_last);
    m_isOpen = true;
    return {};
}

Result<> SignOutNews::look(recording::Link& link, recording::Registry& registry) {
    POSTERN_TRY(open(registry));
    const auto head = recording::lastSignOutNumber(link);
    if (!head)
        return head.error();
    if (*head < m_last) { // the store was set back: what it has now may be other ones
        m_last = 0;
        m_done.clear();
        m_attempts.clear();
    }
    const auto before = settled();
    for (std::int64_t from = 1;;) {
        const auto page = recording::signOutsAfter(link, before, known(), from, kPage);
        if (!page)
            return page.error();
        for (const auto& one : *page) {
            take(registry, one);
            from = one.number + 1;
            m_last = std::max(m_last, one.number);
        }
        if (page->size() < kPage)
            break;
    }
    return settled() == before ? Result<>() : registry.setValue(kLast, std::to_string(settled()));
}

// Up to here nothing waits for a provider's keys.
std::int64_t SignOutNews::settled() const {
    return m_attempts.empty() ? m_last : std::min(m_last, m_attempts.begin()->first - 1);
}

// What need not be fetched again.
std::vector<std::int64_t> SignOutNews::known() {
    const auto time = std::chrono::steady_clock::now();
    std::erase_if(m_done, [&](const auto& one) { return one.second + kRemembered < time; });
    std::vector<std::int64_t> out;
    for (const auto& [number, when] : m_done)
        out.push_back(number);
    for (const auto& [number, attempt] : m_attempts)
        if (time < attempt.next)
            out.push_back(number);
    return out;
}

void SignOutNews::take(recording::Registry& registry, const recording::SharedSignOut& one) {
    const auto time = std::chrono::steady_clock::now();
    bool isForGood = false;
    const auto noted = note(registry, one, isForGood);
    if (!noted && !isForGood) {
        auto& attempt = m_attempts[one.number];
        attempt.next = time + m_retryAfter;
        attempt.count += noted.error().detail().starts_with(signin::kNotAtHand) ? 0 : 1;
        if (attempt.count < kAttempts)
            return;
    }
    m_attempts.erase(one.number);
    m_done.emplace(one.number, time);
    if (!noted)
        log::warning("sign_out_refused", {{"number", std::to_string(one.number)},
                                          {"why", noted.error().message() + " " + noted.error().detail()}});
}

// `isForGood`: another attempt would be no better.
Result<> SignOutNews::note(recording::Registry& registry, const recording::SharedSignOut& one, bool& isForGood) const {
    const auto opened = approval::openSignOut(one.evidence);
    if (!opened) {
        isForGood = true;
        return opened.error();
    }
    const auto who = m_verify(Secret(opened->token), opened->expected);
    if (!who)
        return who.error();
    isForGood = true;
    POSTERN_TRY(approval::checkPerson(*opened, *who));
    // Whoever signs says when; nobody signs out for the time to come.
    const auto time = std::min(opened->text.time.micros, one.stored.micros);
    return noteSignOut(registry, *who, Timestamp{time});
}

} // namespace postern::app
