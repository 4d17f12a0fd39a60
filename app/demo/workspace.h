#pragma once
// The demo's folder: made for one run, filled with what the gateway needs, and removed with everything in it.
#include <memory>
#include <string>

#include "base/result.h"
#include "base/secret.h"

namespace postern::app {

class DemoWorkspace {
public:
    // A new folder under TMPDIR or /tmp, for this user alone (others may only pass through it to the server's own
    // folder).
    static Result<std::unique_ptr<DemoWorkspace>> make();
    ~DemoWorkspace(); // removes it
    DemoWorkspace(const DemoWorkspace&) = delete;
    DemoWorkspace& operator=(const DemoWorkspace&) = delete;

    const std::string& folder() const { return m_folder; }
    std::string serverFolder() const { return m_folder + "/pg"; }
    std::string socketFolder() const { return m_folder + "/postern"; }
    std::string configurationFile() const { return m_folder + "/postern.toml"; }

    // The configuration and the password that it refers to. `fourEyes` off: whoever watches plays the team lead.
    // `identity` is the [[identity]] of the demo's provider, or empty.
    enum class FourEyes { On, Off };
    Result<> writeConfiguration(const Secret& databasePassword, FourEyes fourEyes, const std::string& identity) const;

private:
    explicit DemoWorkspace(std::string folder) : m_folder(std::move(folder)) {}
    std::string m_folder;
};

// A file that is built into the program: "sample.sql", "demo.toml".
std::string demoFile(const std::string& name);

} // namespace postern::app
