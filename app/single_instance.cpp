#include "app/single_instance.h"

#include <filesystem>

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QThread>

#include "base/log.h"

namespace postern::app {

namespace {

constexpr qint64 kLongest = 4096; // of what a second console says
constexpr unsigned long kPauseMs = 50;
constexpr auto kAsk = "raise ";
constexpr auto kAnswer = "raised\n";

std::string canonical(const std::string& path) {
    std::error_code failed;
    const auto out = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : out.string();
}

} // namespace

std::string SingleInstance::profile(const std::string& configurationFile, const std::string& dataFolder) {
    const auto both = canonical(configurationFile) + '\n' + canonical(dataFolder);
    return QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().left(16).toStdString();
}

SingleInstance::SingleInstance(const std::string& profile) {
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const auto name = folder + QStringLiteral("/postern-console-") + QString::fromStdString(profile);
    m_lock = std::make_unique<QLockFile>(name + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // a lock is over when its process is
    if (m_lock->tryLock()) {
        listen(name.toStdString());
        return;
    }
    if (m_lock->error() != QLockFile::LockFailedError) {
        log::warning("no_single_instance", {{"why", "a lock cannot be made in " + folder.toStdString()}});
        return;
    }
    m_role = askFirst(name.toStdString()) ? Role::Second : Role::Unanswered;
}

SingleInstance::~SingleInstance() = default;

// The token lets the first one come forward where the desktop forbids that to programs that nobody clicked.
bool SingleInstance::askFirst(const std::string& name) const {
    QElapsedTimer clock;
    clock.start();
    QLocalSocket socket;
    // The first one may hold its lock a moment before it listens.
    do {
        socket.connectToServer(QString::fromStdString(name));
        if (socket.waitForConnected(kAnswerMs))
            break;
        QThread::msleep(kPauseMs);
    } while (clock.elapsed() < kAnswerMs);
    if (socket.state() != QLocalSocket::ConnectedState)
        return false;
    socket.write(kAsk + qgetenv("XDG_ACTIVATION_TOKEN").left(kLongest / 2) + '\n');
    QByteArray said;
    while (!said.endsWith('\n') && clock.elapsed() < kAnswerMs) {
        if (!socket.waitForReadyRead(static_cast<int>(std::max<qint64>(1, kAnswerMs - clock.elapsed()))))
            break;
        said += socket.read(kLongest);
    }
    return said == kAnswer;
}

void SingleInstance::listen(const std::string& name) {
    const auto where = QString::fromStdString(name);
    QLocalServer::removeServer(where); // left by one that was killed: the lock is ours
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QObject::connect(m_server.get(), &QLocalServer::newConnection, m_server.get(), [this] { answer(); });
    if (!m_server->listen(where))
        log::warning("no_single_instance", {{"why", m_server->errorString().toStdString()}});
}

void SingleInstance::answer() {
    while (auto* socket = m_server->nextPendingConnection()) {
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kLongest)
                    socket->abort();
                return;
            }
            const auto line = socket->readLine(kLongest);
            if (line.startsWith(kAsk)) {
                if (const auto token = line.mid(qstrlen(kAsk)).trimmed(); !token.isEmpty())
                    qputenv("XDG_ACTIVATION_TOKEN", token);
                if (m_raise)
                    m_raise();
                socket->write(kAnswer);
                socket->flush();
            }
            socket->disconnectFromServer();
        });
    }
}

} // namespace postern::app
