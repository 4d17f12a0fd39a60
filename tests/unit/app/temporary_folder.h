#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace postern::app {

// A folder that lives as long as this value.
class TemporaryFolder {
public:
    TemporaryFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "postern-app-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return m_path; }
    std::string write(const std::string& name, const std::string& content, int mode = 0600) const {
        const auto file = m_path + "/" + name;
        std::ofstream(file, std::ios::binary) << content;
        std::filesystem::permissions(file, static_cast<std::filesystem::perms>(mode));
        return file;
    }

private:
    std::string m_path;
};

} // namespace postern::app
