#include "signin/http.h"

#include <algorithm>
#include <charconv>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>

#include "base/text.h"

namespace postern::signin {

namespace {

constexpr int kMaxRedirects = 3;

// The system's proxy settings, but never for this machine itself.
class SystemProxy final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (isTrustedAddress("http://" + query.peerHostName().toStdString()))
            return {QNetworkProxy::NoProxy};
        return QNetworkProxyFactory::systemProxyForQuery(query);
    }
};

QNetworkRequest requestTo(const std::string& url) {
    QNetworkRequest request(QUrl(QString::fromStdString(url), QUrl::StrictMode));
    // Without this Qt asks for gzip and unpacks it before anybody can count.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "postern/" POSTERN_VERSION);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setMaximumRedirectsAllowed(kMaxRedirects);
    return request;
}

Phrase describe(const std::string& host, const QNetworkReply& reply) {
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return phrase("%1 refuses connections", host);
    case QNetworkReply::HostNotFoundError:
        return phrase("%1 is not known to the name service", host);
    case QNetworkReply::SslHandshakeFailedError:
        return phrase("%1 has a certificate that this system does not trust, or speaks no TLS that it does", host);
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        return phrase("%1 redirects to another place, which is not followed", host);
    case QNetworkReply::RemoteHostClosedError:
        return phrase("%1 closed the connection without an answer", host);
    case QNetworkReply::OperationCanceledError:
        return phrase("%1 did not answer in time, or too much", host);
    default:
        return phrase("%1 cannot be reached", host);
    }
}

bool wasNotSent(const QNetworkReply& reply) {
    return reply.error() == QNetworkReply::ConnectionRefusedError ||
           reply.error() == QNetworkReply::HostNotFoundError || reply.error() == QNetworkReply::SslHandshakeFailedError;
}

std::optional<std::chrono::seconds> maxAge(const QNetworkReply& reply) {
    const auto header = toLowerAscii(reply.rawHeader("Cache-Control").toStdString());
    const auto at = header.find("max-age=");
    int seconds = 0;
    if (at == std::string::npos ||
        std::from_chars(header.data() + at + 8, header.data() + header.size(), seconds).ec != std::errc())
        return std::nullopt;
    return std::chrono::seconds{seconds};
}

} // namespace

Http::Http() : m_manager(std::make_unique<QNetworkAccessManager>()) {
    m_manager->setProxyFactory(new SystemProxy); // the manager owns it
}

Http::~Http() = default;

void Http::follow(QNetworkReply* reply, Done done, std::chrono::milliseconds deadline) {
    reply->setParent(m_manager.get()); // goes with it
    reply->setReadBufferSize(0);
    QTimer::singleShot(deadline, reply, [reply] { reply->abort(); });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > static_cast<qint64>(kMaxAnswerBytes))
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, done = std::move(done)] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto host = reply->request().url().host().toStdString();
        const bool isBroken = reply->error() != QNetworkReply::NoError && status < 400;
        if (isBroken || status == 0)
            return done(Error(Fault::Server, sqlstate::kConnectionFailure, describe(host, *reply),
                              wasNotSent(*reply) ? std::string(kNotSent) : std::string()));
        if (status >= 300 && status < 400)
            return done(Error::server(sqlstate::kConnectionFailure,
                                      phrase("%1 redirects to another place, which is not followed", host)));
        if (reply->bytesAvailable() > static_cast<qint64>(kMaxAnswerBytes))
            return done(Error::server(sqlstate::kConnectionFailure, phrase("%1 answered too much", host)));
        auto bytes = reply->readAll();
        HttpAnswer answer{status, Secret({bytes.constData(), static_cast<std::size_t>(bytes.size())}), maxAge(*reply)};
        bytes.fill('\0');
        done(std::move(answer));
    });
}

void Http::get(const std::string& url, Done done, std::chrono::milliseconds deadline) {
    auto request = requestTo(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    follow(m_manager->get(request), std::move(done), deadline);
}

void Http::post(const std::string& url, const Form& form, const std::optional<Credentials>& credentials, Done done,
                std::chrono::milliseconds deadline) {
    auto request = requestTo(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    if (credentials) {
        auto text = percentEncoded(credentials->user) + ":" + percentEncoded(credentials->password.view());
        auto header = "Basic " + toBase64(text);
        request.setRawHeader("Authorization", QByteArray::fromStdString(header));
        wipe(text);
        wipe(header);
    }
    auto body = encodeForm(form);
    follow(m_manager->post(request, QByteArray(body.data(), static_cast<qsizetype>(body.size()))), std::move(done),
           deadline);
    wipe(body);
}

std::string percentEncoded(std::string_view text) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size() * 3);
    for (const char c : text) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                             c == '.' || c == '_' || c == '~';
        if (isPlain) {
            out += c;
            continue;
        }
        out += '%';
        out += kDigits[static_cast<unsigned char>(c) >> 4];
        out += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::string encodeForm(const Http::Form& form) {
    std::string out;
    std::size_t size = 0;
    for (const auto& [name, value] : form)
        size += name.size() + 2 + 3 * value.view().size();
    out.reserve(size); // no copy of a secret stays behind in a smaller buffer
    for (const auto& [name, value] : form) {
        out += out.empty() ? "" : "&";
        out += percentEncoded(name) + "=";
        auto encoded = percentEncoded(value.view());
        out += encoded;
        wipe(encoded);
    }
    return out;
}

bool isTrustedAddress(std::string_view url) {
    for (const std::string_view local : {"http://127.0.0.1", "http://localhost", "http://[::1]", "http://::1"})
        if (url.starts_with(local) &&
            (url.size() == local.size() || url[local.size()] == ':' || url[local.size()] == '/'))
            return true;
    constexpr std::string_view kHttps = "https://";
    return url.starts_with(kHttps) && url.size() > kHttps.size() && url[kHttps.size()] != '/' &&
           std::none_of(url.begin(), url.end(), [](char c) { return c <= 0x20 || c == 0x7f || c == '@' || c == '#'; });
}

} // namespace postern::signin
