#pragma once
// A queue between threads: any thread posts, one thread drains everything at once. post() says whether the mailbox was
// empty, that is, whether the owner has to be woken. Bounded: a full mailbox refuses (and the caller decides what that
// means).
#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace postern {

template <class T>
class Mailbox {
public:
    enum class Posted { First, More, Full };

    explicit Mailbox(std::size_t capacity) : m_capacity(capacity) {}

    [[nodiscard]] Posted post(T value) {
        const std::lock_guard lock(m_mutex);
        if (m_items.size() >= m_capacity)
            return Posted::Full;
        m_items.push_back(std::move(value));
        return m_items.size() == 1 ? Posted::First : Posted::More;
    }
    // Replaces `out` with everything posted so far, in order.
    void drain(std::vector<T>& out) {
        out.clear();
        const std::lock_guard lock(m_mutex);
        m_items.swap(out);
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_items;
    std::size_t m_capacity;
};

} // namespace postern
