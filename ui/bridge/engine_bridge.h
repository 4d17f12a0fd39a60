#pragma once
// The one place that looks at the engine regularly: the feed ten times a second, the status twice. GUI thread; holds no
// lock longer than a swap of pointers.
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "api/engine.h"

namespace postern::ui {

class EngineBridge : public QObject {
    Q_OBJECT
public:
    // `engine` must outlive the bridge.
    explicit EngineBridge(api::Engine& engine, QObject* parent = nullptr);

    api::Engine& engine() const { return m_engine; }
    const api::Status& status() const { return m_status; }
    // What the timer does, now. For tests and for the moment a window is shown.
    void poll();
    // The status now, before something is offered by it.
    void refreshStatus();

Q_SIGNALS:
    void drained(const postern::api::FeedBatch& batch);
    void statusChanged();

private:
    api::Engine& m_engine;
    api::FeedBatch m_batch; // kept, so that its memory is
    api::Status m_status;
    QTimer m_timer;
    int m_ticks = 0;
};

} // namespace postern::ui
