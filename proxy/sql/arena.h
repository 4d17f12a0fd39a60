#pragma once
// Memory for the nodes of one Tree: grows in blocks, given back all at once. Holds trivially destructible values only.
// Not thread-safe while it grows; read-only afterwards.
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

namespace postern::sql {

class Arena {
public:
    // `count` values, zeroed or default-made by the caller. Never fails but by std::bad_alloc.
    template <class T>
    T* allocate(std::size_t count = 1) {
        static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= kAlignment);
        return static_cast<T*>(raw(count * sizeof(T), alignof(T)));
    }
    std::string_view copy(std::string_view text) {
        if (text.empty())
            return {};
        char* bytes = allocate<char>(text.size());
        std::memcpy(bytes, text.data(), text.size());
        return {bytes, text.size()};
    }
    // The first block has this size; to be called before anything is allocated.
    void expect(std::size_t bytes) { m_next = std::clamp<std::size_t>(bytes, kSmallest, kLargest); }
    std::size_t bytes() const { return m_bytes; }

private:
    static constexpr std::size_t kAlignment = alignof(std::max_align_t);
    static constexpr std::size_t kSmallest = 1024, kLargest = 1U << 20;

    void* raw(std::size_t size, std::size_t alignment) {
        std::size_t start = (m_used + alignment - 1) & ~(alignment - 1);
        if (start + size > m_capacity) {
            grow(size);
            start = 0;
        }
        m_used = start + size;
        return m_block + start;
    }
    void grow(std::size_t size) {
        const std::size_t capacity = std::max(size, m_next);
        m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(capacity));
        m_block = m_blocks.back().get();
        m_capacity = capacity;
        m_bytes += capacity;
        m_next = std::min(m_next * 2, kLargest);
    }

    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::byte* m_block = nullptr;
    std::size_t m_used = 0, m_capacity = 0, m_next = kSmallest, m_bytes = 0;
};

} // namespace postern::sql
