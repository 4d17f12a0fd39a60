#pragma once
// One process at a time signs in, out, or renews: a refresh token that rotates must never be used twice (the provider
// takes that for theft and revokes everything). A lock on a file in the data folder; goes with the process.
#include <chrono>
#include <optional>

namespace postern::app {

class SignInLock {
public:
    // None when another process held it for all of `patience`.
    static std::optional<SignInLock> take(std::chrono::milliseconds patience);
    SignInLock(SignInLock&& other) noexcept : m_file(other.m_file) { other.m_file = -1; }
    SignInLock& operator=(SignInLock&&) = delete;
    ~SignInLock();

private:
    explicit SignInLock(int file) : m_file(file) {}
    int m_file;
};

} // namespace postern::app
