#include "masking/sensitive_names.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "masking/finders.h"

namespace postern::masking {

namespace {

// `parts` are looked for anywhere in the letters of the name, `words` as words of it.
struct Kind {
    std::string_view name;
    std::initializer_list<std::string_view> parts, words;
};
const Kind kKinds[] = {
    {"password", {"passwor", "passwd", "passphrase", "kennwort", "contrasena", "motdepasse"}, {"pwd", "pw", "pin"}},
    {"secret",
     {"secret", "apikey", "accesskey", "privatekey", "authtoken", "accesstoken", "refreshtoken", "credential",
      "otpseed"},
     {"token", "salt"}},
    {"card", {"cardn", "creditcard", "kreditkarte", "cardholder"}, {"cvv", "cvc", "pan"}},
    {"bank account", {"iban", "bankaccount", "accountn", "kontonummer", "routingn", "sortcode"}, {"bic", "swift"}},
    {"national id",
     {"socialsec", "nationalid", "natid", "taxid", "taxnumber", "steuernummer", "steuerid", "insurancenumber",
      "passport"},
     {"ssn", "sin", "nin", "dni", "nif", "nie", "tin", "bsn", "pesel", "cpf"}},
    {"email", {"email"}, {"mail", "correo"}},
    {"phone", {"phone", "telefon", "msisdn"}, {"tel", "fax", "mobile", "cell", "handy"}},
    {"birth date", {"birth", "geburt", "naissance", "nacimiento"}, {"dob", "bday"}},
    {"address",
     {"streetaddr", "homeaddr", "postaladdr", "shippingaddr", "billingaddr", "addressline"},
     {"street", "strasse", "address", "adresse", "anschrift"}},
    {"person's name",
     {"firstname", "lastname", "fullname", "surname", "middlename", "maidenname", "familyname", "givenname", "vorname",
      "nachname"},
     {"holder"}},
    {"health", {"medical", "diagnos", "allerg", "disabilit", "bloodtype", "prescription"}, {"health"}},
    {"salary", {"salary", "gehalt", "creditlimit", "creditscore"}, {"wage", "bonus", "compensation", "income"}},
    {"document", {"driverslicen", "driverlicen", "licensenumber", "visanumber", "idnumber"}, {}},
    {"ip address", {"ipaddr", "clientip", "lastip", "remoteip"}, {"ip"}},
};

} // namespace

std::string_view sensitiveName(std::string_view column) {
    const auto words = wordsOf(column.substr(0, 256));
    std::string letters;
    for (const auto& word : words)
        letters += word;
    const auto isWord = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const auto isPart = [&](std::string_view part) { return letters.find(part) != std::string::npos; };
    for (const auto& kind : kKinds)
        if (std::any_of(kind.parts.begin(), kind.parts.end(), isPart) ||
            std::any_of(kind.words.begin(), kind.words.end(), isWord))
            return kind.name;
    return {};
}

} // namespace postern::masking
