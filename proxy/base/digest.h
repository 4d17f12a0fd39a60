#pragma once
// SHA-256 of bytes that come in parts. One thread; movable, not copyable.
#include <memory>
#include <string>
#include <string_view>

namespace postern {

class Digest256 {
public:
    Digest256();
    ~Digest256();
    Digest256(Digest256&&) noexcept;
    Digest256& operator=(Digest256&&) noexcept;

    void add(std::string_view bytes);
    std::string finish(); // 32 raw bytes; once, nothing may be added after it

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace postern
