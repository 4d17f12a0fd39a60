#include "app/keychain.h"

#include <condition_variable>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <QObject>
#include <QString>
#include <qt6keychain/keychain.h>
#include <QThread>
#include <unistd.h>

namespace postern::app {

namespace {

// Shared with the job's thread, which may outlive the wait: a keychain that hangs must not take the caller with it.
struct Outcome {
    std::mutex mutex;
    std::condition_variable done;
    bool isDone = false;
    QKeychain::Error error = QKeychain::OtherError;
    Secret secret;
};

const QString& serviceName() {
    static const QString name = QStringLiteral("postern");
    return name;
}

void finish(Outcome& outcome, QKeychain::Error error, Secret secret) {
    {
        const std::lock_guard lock(outcome.mutex);
        outcome.isDone = true;
        outcome.error = error;
        outcome.secret = std::move(secret);
    }
    outcome.done.notify_all();
}

// All jobs run on one thread whose loop never ends: the Secret Service's library keeps what it made for the first
// caller's loop, and waits for ever when that is gone. The thread lives until the process ends.
QObject& keychainThread() {
    static QObject* const home = [] {
        auto* thread = new QThread;
        auto* object = new QObject;
        object->moveToThread(thread);
        thread->start();
        return object;
    }();
    return *home;
}

Error describe(QKeychain::Error error) {
    switch (error) {
    case QKeychain::EntryNotFound:
        return Error::internal(phrase("the keychain has no such entry"), std::string(kKeychainEntryMissing));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error::internal(phrase("access to the keychain was denied"));
    case QKeychain::NoBackendAvailable:
        return Error::internal(phrase("there is no keychain service"));
    default:
        return Error::internal(phrase("the keychain did not answer as expected"));
    }
}

// `make` makes the job, `take` reads its result; both on the keychain's thread.
template <class Make, class Take>
Result<Secret> runJob(const std::string& entry, Make make, Take take) {
    if (!keychainMayExist())
        return Error::internal(phrase("there is no keychain service in this session"));
    auto outcome = std::make_shared<Outcome>();
    auto body = [outcome, entry, make, take] {
        auto* job = make(); // deletes itself after finished()
        job->setInsecureFallback(false);
        job->setKey(QString::fromStdString(entry));
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [outcome, job, take] { finish(*outcome, job->error(), take(*job)); });
        job->start();
    };
    QMetaObject::invokeMethod(&keychainThread(), body, Qt::QueuedConnection);
    std::unique_lock lock(outcome->mutex);
    if (!outcome->done.wait_for(lock, kKeychainTimeout, [&] { return outcome->isDone; }))
        return Error::internal(phrase("the keychain did not answer within 5 seconds"));
    if (outcome->error != QKeychain::NoError)
        return describe(outcome->error);
    return std::move(outcome->secret);
}

Secret nothing(QKeychain::Job&) {
    return {};
}

} // namespace

bool keychainMayExist() {
#if defined(__linux__)
    if (const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
        address != nullptr && *address != '\0' && std::string_view(address) != "disabled:")
        return true;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    return runtime != nullptr && ::access((std::string(runtime) + "/bus").c_str(), W_OK) == 0;
#else
    return true;
#endif
}

Result<Secret> readKeychain(const std::string& entry) {
    return runJob(
        entry, [] { return new QKeychain::ReadPasswordJob(serviceName()); },
        [](QKeychain::ReadPasswordJob& job) {
            auto bytes = job.binaryData();
            Secret secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
            bytes.fill('\0');
            return secret;
        });
}

Result<> writeKeychain(const std::string& entry, const Secret& secret) {
    auto copy = std::make_shared<Secret>(secret.clone());
    const auto written = runJob(
        entry,
        [copy] {
            auto* job = new QKeychain::WritePasswordJob(serviceName());
            job->setTextData(QString::fromUtf8(copy->view().data(), static_cast<qsizetype>(copy->view().size())));
            return job;
        },
        nothing);
    if (!written)
        return written.error();
    const auto readBack = readKeychain(entry);
    if (!readBack)
        return readBack.error();
    if (readBack->view() != secret.view())
        return Error::internal(phrase("the keychain gave back something else than was written"));
    return {};
}

Result<> removeFromKeychain(const std::string& entry) {
    const auto removed = runJob(
        entry, [] { return new QKeychain::DeletePasswordJob(serviceName()); }, nothing);
    if (!removed)
        return removed.error();
    return {};
}

} // namespace postern::app
