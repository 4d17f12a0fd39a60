#include "ui/bridge/engine_bridge.h"

namespace postern::ui {

namespace {
constexpr int kTickMs = 100;
constexpr int kTicksPerStatus = 5;
} // namespace

EngineBridge::EngineBridge(api::Engine& engine, QObject* parent)
    : QObject(parent), m_engine(engine), m_status(engine.status()) {
    connect(&m_timer, &QTimer::timeout, this, &EngineBridge::poll);
    m_timer.start(kTickMs);
}

void EngineBridge::poll() {
    m_engine.liveFeed().drain(m_batch);
    if (!m_batch.added.empty() || !m_batch.updated.empty() || m_batch.dropped > 0)
        Q_EMIT drained(m_batch);
    if (m_ticks++ % kTicksPerStatus == 0)
        refreshStatus();
}

void EngineBridge::refreshStatus() {
    if (auto status = m_engine.status(); status != m_status) {
        m_status = std::move(status);
        Q_EMIT statusChanged();
    }
}

} // namespace postern::ui
