#include "net/tls_server.h"

#include <cerrno>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postern::net {

namespace {

constexpr unsigned char kAlpn[] = "\012postgresql";

Error tlsError(const std::string& what) {
    char text[256] = {};
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    ERR_clear_error();
    return Error::internal(what + ": " + text);
}

int selectAlpn(SSL*, const unsigned char** out, unsigned char* outLength, const unsigned char* in, unsigned inLength,
               void*) {
    unsigned char* chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outLength, kAlpn, sizeof kAlpn - 1, in, inLength) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

// The rule PostgreSQL has for its own key file: nobody else may read it; root's may be read by a group.
Result<void> checkKeyFile(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
        return Error::system("read key " + path, errno);
    const bool isOurs = info.st_uid == ::geteuid() && (info.st_mode & 077) == 0;
    const bool isRoots = info.st_uid == 0 && (info.st_mode & 027) == 0;
    if (!isOurs && !isRoots)
        return Error::internal("key " + path + " can be read by others; run: chmod 600 " + path);
    return {};
}

std::string endPointOf(X509* certificate) {
    int digest = NID_undef;
    if (certificate == nullptr || X509_get_signature_info(certificate, &digest, nullptr, nullptr, nullptr) != 1)
        return {};
    if (digest == NID_md5 || digest == NID_sha1)
        digest = NID_sha256;
    const EVP_MD* method = EVP_get_digestbynid(digest);
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (method == nullptr || X509_digest(certificate, method, hash, &length) != 1)
        return {};
    return {reinterpret_cast<const char*>(hash), length};
}

int sendQuietly(BIO* bio, const char* bytes, int size) {
    int fd = -1;
    BIO_get_fd(bio, &fd);
    BIO_clear_retry_flags(bio);
    const auto sent = static_cast<int>(::send(fd, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL));
    if (sent <= 0 && BIO_sock_should_retry(sent) != 0)
        BIO_set_retry_write(bio);
    return sent;
}

// OpenSSL's socket BIO, but for writing: its own uses write(), which raises SIGPIPE when the client has gone.
const BIO_METHOD* quietSocket() {
    static const BIO_METHOD* const method = [] {
        const auto* base = BIO_s_socket();
        auto* out = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR, "quiet socket");
        if (out != nullptr) {
            BIO_meth_set_write(out, sendQuietly);
            BIO_meth_set_read(out, BIO_meth_get_read(base));
            BIO_meth_set_puts(out, BIO_meth_get_puts(base));
            BIO_meth_set_ctrl(out, BIO_meth_get_ctrl(base));
            BIO_meth_set_create(out, BIO_meth_get_create(base));
            BIO_meth_set_destroy(out, BIO_meth_get_destroy(base));
        }
        return out;
    }();
    return method;
}

} // namespace

void SslDeleter::operator()(SSL* tls) const {
    SSL_free(tls);
}

TlsServer::~TlsServer() {
    SSL_CTX_free(m_context);
}

Result<std::shared_ptr<const TlsServer>> TlsServer::load(const policy::TlsFiles& files) {
    POSTERN_TRY(checkKeyFile(files.key));
    std::shared_ptr<TlsServer> out(new TlsServer);
    ERR_clear_error();
    out->m_context = SSL_CTX_new(TLS_server_method());
    if (out->m_context == nullptr)
        return tlsError("TLS");
    auto* context = out->m_context;
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
    SSL_CTX_set_alpn_select_cb(context, selectAlpn, nullptr);
    if (SSL_CTX_use_certificate_chain_file(context, files.certificate.c_str()) != 1)
        return tlsError("certificate " + files.certificate);
    if (SSL_CTX_use_PrivateKey_file(context, files.key.c_str(), SSL_FILETYPE_PEM) != 1)
        return tlsError("key " + files.key);
    if (SSL_CTX_check_private_key(context) != 1)
        return tlsError("key " + files.key + " does not belong to certificate " + files.certificate);
    out->m_serverEndPoint = endPointOf(SSL_CTX_get0_certificate(context));
    return std::shared_ptr<const TlsServer>(std::move(out));
}

SslPointer TlsServer::accept(int fd) const {
    SslPointer tls(SSL_new(m_context));
    auto* bio = quietSocket() != nullptr ? BIO_new(quietSocket()) : nullptr;
    if (!tls || bio == nullptr) {
        BIO_free(bio);
        return nullptr;
    }
    BIO_set_fd(bio, fd, BIO_NOCLOSE);
    SSL_set_bio(tls.get(), bio, bio);
    SSL_set_accept_state(tls.get());
    return tls;
}

} // namespace postern::net
