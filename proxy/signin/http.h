#pragma once
// HTTP to identity providers: small requests with a deadline and a bound on the answer.
//
// Belongs to one thread that runs a Qt event loop; callbacks come there, once each, never before the call has returned.
// A callback may destroy the Http; requests that are still open then are dropped without one. Certificates are checked
// against the system's authorities. Redirects are followed for GET within one origin only, never to another host.
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/secret.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace postern::signin {

inline constexpr std::chrono::milliseconds kHttpDeadline{5'000}; // for one whole request
inline constexpr std::size_t kMaxAnswerBytes = 256U << 10;

// The detail of an error when the provider cannot have seen the request.
inline constexpr std::string_view kNotSent = "not sent";

struct HttpAnswer {
    int status = 0;
    Secret body;
    std::optional<std::chrono::seconds> maxAge; // Cache-Control
};

class Http {
public:
    // Error 08006: no answer in time, not reachable, certificate refused, too long, redirected elsewhere. The message
    // is for people and names no more of the address than the host. Any status is an answer.
    using Done = std::function<void(Result<HttpAnswer>)>;
    using Form = std::vector<std::pair<std::string, Secret>>;
    struct Credentials {
        std::string user;
        Secret password;
    };

    Http();
    ~Http();
    Http(const Http&) = delete;
    Http& operator=(const Http&) = delete;

    void get(const std::string& url, Done done, std::chrono::milliseconds deadline = kHttpDeadline);
    // application/x-www-form-urlencoded; `credentials` go into a Basic header (RFC 6749 section 2.3.1).
    void post(const std::string& url, const Form& form, const std::optional<Credentials>& credentials, Done done,
              std::chrono::milliseconds deadline = kHttpDeadline);

private:
    void follow(QNetworkReply* reply, Done done, std::chrono::milliseconds deadline);
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

// application/x-www-form-urlencoded, also the query of an address.
std::string encodeForm(const Http::Form& form);
std::string percentEncoded(std::string_view text); // all but unreserved characters (RFC 3986)

// https, or http to this machine: where keys, codes and tokens may come from and go to.
bool isTrustedAddress(std::string_view url);

} // namespace postern::signin
