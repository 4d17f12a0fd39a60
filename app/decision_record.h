#pragma once
// Decisions on statements whose session is over, and what became of such requests otherwise: each is recorded as a
// short session of its own, so that it stands in a chain like every other.
#include <memory>
#include <mutex>
#include <string>

#include "app/task_thread.h"
#include "approval/request.h"
#include "recording/sink.h"

namespace postern::app {

class DecisionRecord {
public:
    // `sink` outlives the record.
    DecisionRecord(recording::Sink& sink, std::string version)
        : m_sink(sink), m_version(std::move(version)), m_tasks(std::make_unique<TaskThread>()) {}

    // Any thread, at once. What the recorder does not take within kPatience is in the log.
    void add(const approval::Card& card);
    void finish(); // what was added is recorded; nothing more is taken
    static constexpr std::chrono::seconds kPatience{10};

private:
    void write(const approval::Card& card);

    recording::Sink& m_sink;
    std::string m_version;
    std::mutex m_mutex; // m_tasks
    std::unique_ptr<TaskThread> m_tasks;
};

} // namespace postern::app
