#include "app/demo/workspace.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <QFile>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postern::app {

namespace {

// Socket paths end at 107 bytes; the longest name below the folder is "/postern/.s.PGSQL.6432.lock".
constexpr std::size_t kMaxFolderLength = 70;

// A TCP port that was free a moment ago.
std::string freePort() {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool isBound = fd >= 0 && ::bind(fd, generic, size) == 0 && ::getsockname(fd, generic, &size) == 0;
    if (fd >= 0)
        ::close(fd);
    return isBound ? std::to_string(ntohs(address.sin_port)) : "6432";
}

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

Result<> writeFile(const std::string& path, std::string_view content) {
    std::ofstream out(path, std::ios::binary);
    out << content;
    out.close();
    if (!out)
        return Error::internal("cannot write " + path);
    return {};
}

} // namespace

std::string demoFile(const std::string& name) {
    QFile file(QStringLiteral(":/demo/") + QString::fromStdString(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Result<std::unique_ptr<DemoWorkspace>> DemoWorkspace::make() {
    const char* wanted = std::getenv("TMPDIR");
    std::string path = wanted != nullptr && *wanted == '/' ? wanted : "/tmp";
    if (path.size() > kMaxFolderLength - 20 || ::access(path.c_str(), W_OK) != 0)
        path = "/tmp";
    path += "/postern-demo-XXXXXX";
    if (::mkdtemp(path.data()) == nullptr)
        return Error::system("cannot make a temporary folder", errno);
    auto workspace = std::unique_ptr<DemoWorkspace>(new DemoWorkspace(path));
    // When we are root the server is somebody else, who must be able to reach its folder.
    if (::mkdir(workspace->serverFolder().c_str(), 0700) != 0 || (::geteuid() == 0 && ::chmod(path.c_str(), 0711) != 0))
        return Error::system("cannot prepare " + path, errno);
    return workspace;
}

DemoWorkspace::~DemoWorkspace() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

Result<> DemoWorkspace::writeConfiguration(const Secret& databasePassword, FourEyes fourEyes,
                                           const std::string& identity) const {
    auto text = demoFile("demo.toml");
    if (text.empty())
        return Error::internal("the demo's files are missing from this program");
    replaceAll(text, "@FOLDER@", m_folder);
    replaceAll(text, "@SERVER@", serverFolder());
    replaceAll(text, "@PORT@", freePort());
    replaceAll(text, "@IDENTITY@", identity);
    replaceAll(text, "@FOUR_EYES@", fourEyes == FourEyes::On ? "true" : "false");
    POSTERN_TRY(writeFile(m_folder + "/shop_app.password", databasePassword.view()));
    return writeFile(configurationFile(), text);
}

} // namespace postern::app
