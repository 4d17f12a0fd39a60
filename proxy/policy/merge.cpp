#include "policy/merge.h"

#include <algorithm>

namespace postern::policy {

namespace {

// How much of a value a method gives away.
int givenAway(Mask::Method method) {
    switch (method) {
    case Mask::Method::Redact:
    case Mask::Method::Null:
        return 0;
    case Mask::Method::Hash:
        return 1;
    case Mask::Method::Pseudonym:
        return 2;
    case Mask::Method::Partial:
        break;
    }
    return 3;
}

// What the published policy leaves open, the local file may say; what would be laxer than the published, it may not.
Approvals mergedApprovals(const Approvals& local, const Approvals& published) {
    Approvals out = published;
    if (local.saysHold && !published.saysHold)
        out.hold = local.hold;
    if (local.saysExpires)
        out.expires = std::min(out.expires, local.expires);
    out.fourEyes = published.fourEyes || (local.saysFourEyes && local.fourEyes);
    if (local.saysMaxOpen)
        out.maxOpen = published.saysMaxOpen ? std::min(out.maxOpen, local.maxOpen) : local.maxOpen;
    return out;
}

template <class T>
std::vector<T> joined(const std::vector<T>& first, const std::vector<T>& second) {
    auto out = first;
    out.insert(out.end(), second.begin(), second.end());
    return out;
}

} // namespace

bool isAtLeastAsStrong(const Mask& a, const Mask& b) {
    if (!a.paths.empty()) {
        const auto has = [&](const std::string& path) {
            return std::find(a.paths.begin(), a.paths.end(), path) != a.paths.end();
        };
        if (b.paths.empty() || !std::all_of(b.paths.begin(), b.paths.end(), has))
            return false;
    } else if (!b.paths.empty()) {
        return a.method != Mask::Method::Partial;
    }
    if (a.method == Mask::Method::Partial && b.method == Mask::Method::Partial)
        return a.keepFirst <= b.keepFirst && a.keepLast <= b.keepLast;
    return givenAway(a.method) <= givenAway(b.method);
}

std::shared_ptr<const Configuration> merged(std::shared_ptr<const Configuration> local,
                                            std::shared_ptr<const Configuration> published, std::uint64_t version) {
    if (!published)
        return local;
    auto beside = std::make_shared<Configuration>(*published);
    auto out = std::make_shared<Configuration>(*local);
    out->masks = joined(published->masks, local->masks);
    out->detect = joined(published->detect, local->detect);
    out->approvals = mergedApprovals(local->approvals, published->approvals);
    // What a published policy says of the built-in rules counts, unless the file asks for all of them.
    if (!local->saysBaseline)
        out->baseline = false;
    compile(*out);
    beside->masks = out->masks;
    beside->detect = out->detect;
    out->published = std::move(beside);
    out->publishedVersion = version;
    return out;
}

} // namespace postern::policy
