#pragma once
// Where the gateway's loops hand over events. The contract behind "record before forward": when append() answers
// Recorded, the events survive kill -9 of this process (with durability "power", power loss too) and a caller may
// forward what they describe.
#include <functional>
#include <span>
#include <string_view>

#include "base/result.h"

namespace postern::recording {

enum class Append {
    Recorded,
    Pending, // durability "power": `whenDurable` is called once the group commit is done; forward only then
    Full,    // the bound is reached; nothing was taken. Stop reading, try again after `whenDrained`
    Failed,  // disk or store failed; nothing was taken, and nothing may be forwarded any more
};

class Sink {
public:
    virtual ~Sink() = default;
    // Takes all of `records` (each made by encode()) or none. Any thread; never blocks on a disk or a lock held across
    // one.
    virtual Append append(std::span<const std::string_view> records) = 0;
    // `wake` is called, from a thread of the recorder's, after each group commit and each drain that made room. Set
    // before use.
    virtual void setWake(std::function<void()> wake) = 0;
    // Durability "power": everything appended up to the last `Pending` answer of this sink is on the disk.
    // `ticket()` after append() names it; `isDurable(ticket)` may be asked from any thread.
    virtual std::uint64_t ticket() const = 0;
    virtual bool isDurable(std::uint64_t ticket) const = 0;
};

} // namespace postern::recording
