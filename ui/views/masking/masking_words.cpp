#include "ui/views/masking/masking_words.h"

#include <map>

#include "ui/text/words.h"

namespace postern::ui {

QString MaskingWords::method(const std::string& method, int keepFirst, int keepLast) {
    if (method == "redact")
        return tr("Redact (****)");
    if (method == "null")
        return tr("NULL");
    if (method == "hash")
        return tr("Hash");
    if (method == "pseudonym")
        return tr("Pseudonym");
    if (keepFirst > 0 && keepLast > 0)
        return tr("Partial: first %1, last %2").arg(keepFirst).arg(keepLast);
    return keepFirst > 0 ? tr("Partial: first %1").arg(keepFirst) : tr("Partial: last %1").arg(keepLast);
}

QString MaskingWords::column(const api::ColumnRef& column) {
    QString out;
    for (const auto& part : {column.schema, column.relation, column.column}) {
        const auto name = text(part);
        bool isPlain = !name.isEmpty();
        for (const auto c : name)
            isPlain = isPlain && ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_');
        auto quoted = name;
        quoted.replace(u'"', QStringLiteral("\"\""));
        out += (out.isEmpty() ? QString() : QStringLiteral(".")) + (isPlain ? name : u'"' + quoted + u'"');
    }
    return out;
}

QString MaskingWords::nameKind(const std::string& kind) {
    static const std::map<std::string, const char*> kKinds{
        {"password", QT_TR_NOOP("a password")},
        {"secret", QT_TR_NOOP("a secret or token")},
        {"card", QT_TR_NOOP("a payment card")},
        {"bank account", QT_TR_NOOP("a bank account")},
        {"national id", QT_TR_NOOP("a national or tax number")},
        {"email", QT_TR_NOOP("an e-mail address")},
        {"phone", QT_TR_NOOP("a phone number")},
        {"birth date", QT_TR_NOOP("a date of birth")},
        {"address", QT_TR_NOOP("an address")},
        {"person's name", QT_TR_NOOP("a person's name")},
        {"health", QT_TR_NOOP("health data")},
        {"salary", QT_TR_NOOP("income or credit")},
        {"document", QT_TR_NOOP("the number of a document")},
        {"ip address", QT_TR_NOOP("an IP address")},
    };
    const auto found = kKinds.find(kind);
    return found == kKinds.end() ? text(kind) : tr(found->second);
}

QString MaskingWords::reason(const api::ColumnSuggestion& suggestion) {
    QStringList reasons;
    if (suggestion.found > 0)
        reasons += tr("%1 of %2 values hold %3", "content of a column")
                       .arg(suggestion.found)
                       .arg(suggestion.sampled)
                       .arg(text(suggestion.contentSays));
    if (!suggestion.nameSays.empty())
        reasons += tr("the name says %1").arg(nameKind(suggestion.nameSays));
    return reasons.join(QStringLiteral("; "));
}

} // namespace postern::ui
