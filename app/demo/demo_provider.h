#pragma once
// The demo's OpenID provider: a small program for Node.js, and in it the person who signs in. Where Node.js is not
// there or too old the demo goes without.
#include <memory>
#include <string>

#include <sys/types.h>

#include "app/file_descriptor.h"
#include "app/sign_ins.h"
#include "policy/configuration.h"

namespace postern::app {

class DemoProvider {
public:
    static constexpr const char* kName = "demo-idp"; // of its [[identity]]

    // Null when there is no Node.js, or it does not get ready in 10 s. `folder` is the demo's, for the program's file.
    static std::unique_ptr<DemoProvider> start(const std::string& folder);
    ~DemoProvider(); // ends it
    DemoProvider(const DemoProvider&) = delete;
    DemoProvider& operator=(const DemoProvider&) = delete;

    const std::string& issuer() const { return m_issuer; }
    std::string configuration() const; // its [[identity]]
    // The whole way through the browser, which needs nobody. Blocks, for 20 s at most.
    Result<SignIn> signIn(const policy::Configuration& configuration);

private:
    DemoProvider() = default;
    bool readIssuer();

    pid_t m_pid = 0;
    FileDescriptor m_input, m_output;
    std::string m_issuer;
};

} // namespace postern::app
