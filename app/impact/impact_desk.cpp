#include "app/impact/impact_desk.h"

#include "base/log.h"

namespace postern::app {

void ImpactDesk::onCard(const approval::Card& card) {
    {
        const std::lock_guard lock(m_mutex);
        if (card.outcome != approval::Outcome::Waiting) {
            m_known.erase(card.id);
            return;
        }
        if (m_isStopping || m_waiting >= kMaxWaiting || !m_known.insert(card.id).second)
            return;
        ++m_waiting;
    }
    if (!m_tasks.post([this, id = card.id] { gather(id); })) {
        const std::lock_guard lock(m_mutex);
        --m_waiting;
    }
}

void ImpactDesk::gather(const std::string& id) {
    {
        const std::lock_guard lock(m_mutex);
        --m_waiting;
    }
    const auto card = m_isStopping ? std::nullopt : m_given.room.card(id);
    if (!card || card->outcome != approval::Outcome::Waiting)
        return; // decided already
    auto impact = gatherImpact(*card->ask, m_given.configuration(), m_given.password, m_catalogs, &m_isStopping);
    log::info("impact", {{"approval", id}, {"us", std::to_string(impact.durationMicros)}});
    change(id, [&impact](api::Impact& known) {
        impact.measured = std::move(known.measured);
        known = std::move(impact);
    });
}

void ImpactDesk::change(const std::string& id, const std::function<void(api::Impact&)>& change) {
    const std::lock_guard lock(m_changing);
    const auto card = m_given.room.card(id);
    if (!card)
        return;
    auto impact = api::impactFromJson(card->impact).value_or(api::Impact());
    change(impact);
    m_given.room.setImpact(id, api::toJson(impact));
}

Result<> ImpactDesk::measure(const std::string& id, const approval::Person& by, std::function<void()> done) {
    POSTERN_TRY(m_given.room.mayDecide(id, by));
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping || m_measuring >= kMaxMeasuring)
            return Error::client("55000", phrase("too many measurements wait already"));
        ++m_measuring;
    }
    const bool isTaken = m_measurements.post([this, id, by, done] {
        const auto card = m_isStopping ? std::nullopt : m_given.room.card(id);
        if (card && card->outcome == approval::Outcome::Waiting) {
            auto measured =
                app::measure(id, *card->ask, by, m_given.configuration(), m_given.tools(), m_catalogs, &m_isStopping);
            change(id, [&measured](api::Impact& known) { known.measured = std::move(measured); });
        }
        {
            const std::lock_guard lock(m_mutex);
            --m_measuring;
        }
        if (done)
            done();
    });
    if (!isTaken)
        return Error::client("55000", phrase("too many measurements wait already"));
    return {};
}

} // namespace postern::app
