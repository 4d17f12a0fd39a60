#pragma once
// A self-signed certificate for localhost and 127.0.0.1 with its key, in a folder of its own that goes with it.
#include <string>

namespace postern::tests {

class TestCertificate {
public:
    TestCertificate();
    ~TestCertificate();
    TestCertificate(const TestCertificate&) = delete;
    TestCertificate& operator=(const TestCertificate&) = delete;

    std::string certificate() const { return m_folder + "/server.crt"; }
    std::string key() const { return m_folder + "/server.key"; }
    const std::string& folder() const { return m_folder; }

private:
    std::string m_folder;
};

} // namespace postern::tests
