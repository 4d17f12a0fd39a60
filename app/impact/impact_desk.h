#pragma once
// Gathers the impact of held statements, one after the other on a thread of its own, and gives it to the approval room.
// A hold never waits for it: the card is there first, its impact follows.
#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include "app/impact/gather.h"
#include "app/impact/measure.h"
#include "app/task_thread.h"
#include "approval/room.h"

namespace postern::app {

class ImpactDesk {
public:
    static constexpr std::size_t kMaxMeasuring = 10; // measurements that wait; they run one after the other
    static constexpr std::size_t kMaxWaiting = 100; // held statements whose impact is not gathered yet; more go without

    struct Given {
        approval::Room& room;                                                        // outlives the desk
        std::function<std::shared_ptr<const policy::Configuration>()> configuration; // any thread, at once
        net::PasswordResolver password;                                              // may block
        std::function<MeasuringTools()> tools;                                       // once the store is open
    };
    explicit ImpactDesk(Given given) : m_given(std::move(given)) {}
    ~ImpactDesk() { stop(); }
    ImpactDesk(const ImpactDesk&) = delete;
    ImpactDesk& operator=(const ImpactDesk&) = delete;

    void stop() { m_isStopping = true; } // what is being gathered ends early
    // A card has changed; any thread, at once.
    void onCard(const approval::Card& card);
    // Begins to measure a request's statement, as `by`; the outcome is in the card's impact, with a time not before
    // this call. `done` is called then, from another thread. Errors: as Room::decide(); 55000 too much waits.
    Result<> measure(const std::string& id, const approval::Person& by, std::function<void()> done = {});

private:
    void gather(const std::string& id);
    void change(const std::string& id, const std::function<void(api::Impact&)>& change);

    Given m_given;
    ImpactCatalogs m_catalogs;
    std::atomic<bool> m_isStopping{false};
    std::mutex m_mutex;
    std::set<std::string> m_known; // requests that wait for their impact or have it, while they are open
    std::size_t m_waiting = 0, m_measuring = 0;
    std::mutex m_changing; // an impact is read and written back under it
    TaskThread m_tasks, m_measurements;
};

} // namespace postern::app
