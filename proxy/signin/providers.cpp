#include "signin/providers.h"

#include <algorithm>
#include <QObject>
#include <QThread>

namespace postern::signin {

// What only the thread touches.
struct Providers::Inside {
    std::unique_ptr<Http> http;
    std::vector<std::shared_ptr<Provider>> providers;

    std::shared_ptr<Provider> byIssuer(const std::string& issuer) const {
        const auto found = std::find_if(providers.begin(), providers.end(), [&](const auto& p) {
            return p->configured().issuer == issuer &&
                   p->configured().kind == policy::IdentityProvider::Kind::OpenIdConnect;
        });
        return found == providers.end() ? nullptr : *found;
    }
    std::shared_ptr<Provider> byName(const std::string& name) const {
        const auto found = std::find_if(providers.begin(), providers.end(),
                                        [&](const auto& p) { return p->configured().name == name; });
        return found == providers.end() ? nullptr : *found;
    }
};

Providers::Providers(const std::vector<policy::IdentityProvider>& configured, KeyTimes times)
    : m_times(times), m_thread(std::make_unique<QThread>()), m_context(new QObject),
      m_inside(std::make_shared<Inside>()) {
    m_context->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_context, &QObject::deleteLater);
    m_thread->setObjectName(QStringLiteral("providers"));
    m_thread->start();
    post([](Inside& inside) { inside.http = std::make_unique<Http>(); });
    setConfigured(configured);
}

Providers::~Providers() {
    post([](Inside& inside) {
        inside.http.reset(); // drops what is under way, and with it what kept the providers alive
        inside.providers.clear();
    });
    // Behind what was posted before: nobody who asked waits for ever.
    QMetaObject::invokeMethod(
        m_context, [thread = m_thread.get()] { thread->quit(); }, Qt::QueuedConnection);
    m_thread->wait();
}

void Providers::post(std::function<void(Inside&)> task) {
    QMetaObject::invokeMethod(
        m_context, [inside = m_inside, task = std::move(task)] { task(*inside); }, Qt::QueuedConnection);
}

void Providers::setConfigured(std::vector<policy::IdentityProvider> configured) {
    post([configured = std::move(configured), times = m_times](Inside& inside) {
        std::vector<std::shared_ptr<Provider>> providers;
        for (const auto& one : configured) {
            auto known = inside.byName(one.name);
            providers.push_back(known && known->configured() == one ? known : Provider::make(one, *inside.http, times));
        }
        inside.providers = std::move(providers);
    });
}

void Providers::verify(Secret token, identity::Expected expected, Provider::Verified done) {
    auto shared = std::make_shared<Secret>(std::move(token));
    post([shared, expected = std::move(expected), done = std::move(done)](Inside& inside) {
        auto parsed = identity::UnverifiedToken::parse(shared->view());
        if (!parsed)
            return done(parsed.error());
        const auto provider = inside.http ? inside.byIssuer(parsed->issuer()) : nullptr;
        if (!provider)
            return done(Error(Fault::Client, sqlstate::kInvalidAuthorization, phrase("the token was refused"),
                              "the token is from an issuer that no [[identity]] names (iss)"));
        provider->verify(std::move(*parsed), expected, done);
    });
}

Result<identity::Identity> Providers::verifyNow(const Secret& token, const identity::Expected& expected) {
    auto promise = std::make_shared<std::promise<Result<identity::Identity>>>();
    auto answer = promise->get_future();
    verify(token.clone(), expected,
           [promise](Result<identity::Identity> result) { promise->set_value(std::move(result)); });
    return answer.get();
}

void Providers::with(const std::string& provider, std::function<void(std::shared_ptr<Provider>, Http&)> task) {
    post([provider, task = std::move(task)](Inside& inside) {
        if (inside.http)
            task(inside.byName(provider), *inside.http);
    });
}

} // namespace postern::signin
