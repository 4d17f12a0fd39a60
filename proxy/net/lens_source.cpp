#include "net/lens_source.h"

#include <algorithm>

#include "base/log.h"
#include "net/catalog_reader.h"

namespace postern::net {

namespace {

constexpr std::chrono::seconds kDialDeadline{20};
constexpr std::size_t kMaxLenses = 64; // sets of masks per target that are kept

using Clock = std::chrono::steady_clock;

Error busy() {
    return Error::internal("[postern] too many sessions wait for the database's catalog");
}

} // namespace

// A little younger than sessions demand, so that they do not come back at once.
bool LensSource::serves(const Target& target, const session::NeedLens& wanted) const {
    return target.source.model && target.source.seen == target.changes->load() &&
           target.source.loaded >= wanted.since && Clock::now() - target.source.loaded < session::kLensAge * 3 / 4;
}

void LensSource::find(session::NeedLens wanted, Answer answer) {
    const auto name = wanted.target;
    if (wanted.own) {
        session::Lens::Source source;
        {
            const std::lock_guard lock(m_mutex);
            source.changes = m_targets[name].changes;
        }
        source.seen = wanted.seen;
        source.loaded = wanted.since;
        submit(
            [wanted = std::move(wanted), source = std::move(source), answer]() mutable {
                source.model = std::make_shared<const lineage::Model>(std::move(wanted.own));
                answer(std::make_shared<const session::Lens>(std::move(source), std::move(wanted.configuration),
                                                             std::move(wanted.masks)));
            },
            answer);
        return;
    }
    std::vector<Waiting> ready;
    bool startsReading = false;
    const auto configuration = wanted.configuration;
    {
        const std::lock_guard lock(m_mutex);
        auto& target = m_targets[name];
        if (serves(target, wanted)) {
            ready.push_back({std::move(wanted), answer});
        } else {
            target.waiting.push_back({std::move(wanted), answer});
            startsReading = !std::exchange(target.isReading, true);
        }
    }
    if (!ready.empty()) {
        auto shared = std::make_shared<std::vector<Waiting>>(std::move(ready));
        submit([this, name, shared] { deliver(name, std::move(*shared)); }, answer);
    }
    if (startsReading)
        submit([this, name, configuration] { read(name, configuration); }, answer);
}

void LensSource::submit(std::function<void()> task, const Answer& answer) {
    if (!m_workers.submit(std::move(task)))
        answer(busy());
}

void LensSource::noteChange(const std::string& target) {
    const std::lock_guard lock(m_mutex);
    m_targets[target].changes->fetch_add(1);
}

void LensSource::stop() {
    m_workers.stop();
}

void LensSource::read(const std::string& name, std::shared_ptr<const policy::Configuration> configuration) {
    for (;;) {
        session::Lens::Source source;
        std::shared_ptr<const catalog::Objects> system;
        {
            const std::lock_guard lock(m_mutex);
            auto& target = m_targets[name];
            source.changes = target.changes;
            source.seen = target.changes->load();
            if (target.source.model)
                system = target.source.model->snapshot().system();
        }
        source.loaded = Clock::now();
        Result<std::shared_ptr<const catalog::Snapshot>> snapshot =
            Error::internal("[postern] the target is no longer configured");
        if (const auto* target = configuration->target(name)) {
            DialRequest request;
            request.target = *target;
            request.parameters = {{"client_encoding", "UTF8"}, {"application_name", "postern catalog"}};
            request.limits = {source.loaded + kDialDeadline, nullptr};
            auto connection = dial(request, m_password);
            if (connection)
                snapshot = readCatalog(**connection, std::move(system));
            else
                snapshot = std::move(connection).error();
        }
        std::vector<Waiting> ready;
        bool goesOn = false;
        {
            const std::lock_guard lock(m_mutex);
            auto& target = m_targets[name];
            if (snapshot) {
                source.model = std::make_shared<const lineage::Model>(std::move(*snapshot));
                target.source = source;
                target.lenses.clear();
            }
            const auto late =
                std::stable_partition(target.waiting.begin(), target.waiting.end(),
                                      [&](const Waiting& w) { return !snapshot || w.wanted.since <= source.loaded; });
            ready.assign(std::make_move_iterator(target.waiting.begin()), std::make_move_iterator(late));
            target.waiting.erase(target.waiting.begin(), late);
            goesOn = !target.waiting.empty();
            target.isReading = goesOn;
        }
        if (snapshot) {
            deliver(name, std::move(ready));
        } else {
            log::warning("catalog_unreadable",
                         {{"target", name}, {"sqlstate", std::string(snapshot.error().sqlstate())}});
            for (const auto& waiting : ready)
                waiting.answer(Error::server(snapshot.error().sqlstate(),
                                             "[postern] the database's catalog cannot be read, so masks cannot be "
                                             "applied and nothing is forwarded"));
        }
        if (!goesOn)
            return;
    }
}

void LensSource::deliver(const std::string& name, std::vector<Waiting> ready) {
    for (const auto& waiting : ready)
        waiting.answer(lensFor(name, waiting.wanted));
}

std::shared_ptr<const session::Lens> LensSource::lensFor(const std::string& name, const session::NeedLens& wanted) {
    session::Lens::Source source;
    {
        const std::lock_guard lock(m_mutex);
        auto& target = m_targets[name];
        for (const auto& lens : target.lenses)
            if (lens->isFor(*wanted.configuration) && lens->masks() == wanted.masks)
                return lens;
        source = target.source;
    }
    auto made = std::make_shared<const session::Lens>(source, wanted.configuration, wanted.masks);
    const std::lock_guard lock(m_mutex);
    auto& target = m_targets[name];
    if (target.source.model == source.model) {
        if (target.lenses.size() >= kMaxLenses)
            target.lenses.erase(target.lenses.begin());
        target.lenses.push_back(made);
    }
    return made;
}

} // namespace postern::net
